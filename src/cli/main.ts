import type { Text } from '../model/text.ts';
import { EXIT_BUG, EXIT_OK, EXIT_USAGE } from './exit-codes.ts';
import { fileErrorCode } from './files.ts';
import type { Io } from './io.ts';
import { buildProgram, isHelpShown, isUsageProblem } from './program.ts';
import { UsageError } from './usage-error.ts';

/** English only where it is asked for: the flag is read here because the command line itself may be what is wrong. */
function wantsEnglish(argv: readonly string[]): boolean {
  return argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en';
}

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '这里只能读', en: 'this is read-only' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  ENOTDIR: {
    zh: '路径里有一段是文件，不是文件夹',
    en: 'a part of the path is a file and no folder',
  },
  EISDIR: { zh: '这是一个文件夹', en: 'this is a folder' },
  ENOENT: { zh: '这里建不了文件夹', en: 'no folder can be made here' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
};

/** What could not be written and why; the name it would have had until it was whole says nothing to anybody. */
function describeFileError(error: Error, code: string): Text {
  const reason = REASONS[code];
  const path = 'path' in error ? String(error.path).replace(/\.[0-9a-z]+\.tmp$/, '') : '';
  return reason === undefined || path === ''
    ? { zh: `写不了文件：${error.message}`, en: `Cannot write: ${error.message}` }
    : { zh: `写不了 ${path}：${reason.zh}`, en: `Cannot write ${path}: ${reason.en}` };
}

function exitFor(error: unknown, argv: readonly string[], io: Io): number {
  const english = wantsEnglish(argv);
  if (isHelpShown(error)) {
    return EXIT_OK;
  }
  if (isUsageProblem(error)) {
    return EXIT_USAGE;
  }
  if (error instanceof UsageError) {
    io.stderr.write(`${english ? error.text.en : error.text.zh}\n`);
    return EXIT_USAGE;
  }
  const code = fileErrorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && code !== '') {
    const text = describeFileError(error, code);
    io.stderr.write(`${english ? text.en : text.zh}\n`);
    return EXIT_USAGE;
  }
  const trace =
    error instanceof Error && io.env.RECEPTION_TRACE !== undefined ? `\n${error.stack ?? ''}` : '';
  io.stderr.write(
    english
      ? `This is a bug in reception, not in your brief. Please report it: ${message}${trace}\n`
      : `这是本程序的错误，不是接待单的问题，请反馈：${message}${trace}\n`,
  );
  return EXIT_BUG;
}

/** Runs the command line `argv` (without node and script) and returns the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exit: number = EXIT_OK;
  try {
    const finish = (code: number): void => {
      exit = code;
    };
    await buildProgram(io, finish).parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return exitFor(error, argv, io);
  }
}
