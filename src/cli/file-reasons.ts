import type { Text } from '../model/text.ts';

const OTHER_FOLDER: Text = {
  zh: '换一个能写的文件夹（出方案加 --out 文件夹），或改好权限',
  en: 'take a folder that can be written to (plan: --out FOLDER), or change who may write here',
};

/** Why something cannot be written, and what to do. */
const REASONS: Readonly<Record<string, readonly [why: Text, next: Text]>> = {
  EACCES: [{ zh: '没有权限', en: 'permission denied' }, OTHER_FOLDER],
  EPERM: [{ zh: '没有权限', en: 'permission denied' }, OTHER_FOLDER],
  EROFS: [{ zh: '这里只能读', en: 'this is read-only' }, OTHER_FOLDER],
  ENOENT: [{ zh: '这里建不了文件夹', en: 'no folder can be made here' }, OTHER_FOLDER],
  ENOSPC: [
    { zh: '磁盘满了', en: 'the disk is full' },
    { zh: '腾出空间再运行', en: 'make room and run again' },
  ],
  ENOTDIR: [
    { zh: '路径里有一段是文件，不是文件夹', en: 'a part of the path is a file and no folder' },
    {
      zh: '把那个文件改名或移走，或用 --out 写到别处',
      en: 'rename or move it, or name another place with --out',
    },
  ],
  EISDIR: [
    { zh: '这是一个文件夹', en: 'this is a folder' },
    { zh: '改名或移走它，再运行一次', en: 'rename or move it, and run again' },
  ],
  ENAMETOOLONG: [
    { zh: '名字太长', en: 'the name is too long' },
    { zh: '换一个短的', en: 'take a shorter one' },
  ],
};

/** Why something cannot be written and what to do, by the code of the system; undefined for codes that say nothing to people. */
export function fileReason(code: string): Text | undefined {
  const [why, next] = REASONS[code] ?? [];
  return why && next && { zh: `${why.zh}；${next.zh}`, en: `${why.en}; ${next.en}` };
}
