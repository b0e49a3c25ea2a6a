import type { Text } from '../model/text.ts';

/** `--format` was given and names nothing. */
export const NO_FORMAT: Text = { zh: '--format 是空的', en: '--format is empty' };

/** `--format` names what there is not; `known` is what there is. */
export const unknownFormat = (name: string, known: readonly string[]): Text => ({
  zh: `--format 没有“${name}”；可用：${known.join(', ')}`,
  en: `--format: no "${name}"; there are ${known.join(', ')}`,
});

/** `--out` was given and names nothing. */
export const NO_FOLDER: Text = {
  zh: '--out 后面是空的；写一个文件夹',
  en: '--out is empty; name a folder',
};

/** `--out -` was given for more than one thing. */
export const ONE_AT_A_TIME: Text = {
  zh: '--out - 一次只能输出一份接待单的一种格式，例如 --format md',
  en: '--out - prints one format of one brief, as with --format md',
};

/** There is no brief in what was named. */
export const noBriefs = (given: readonly string[]): Text => ({
  zh: `${given.join('、')} 里没有接待单（.yaml，里面要有“类别”）`,
  en: `there is no brief in ${given.join(', ')} (a .yaml file with a kind)`,
});

/** The paths of two briefs that stand in each other's way. */
type Two = readonly [string, string];

/** Two briefs of one call have one id. */
export const sameId = ([a, b]: Two, id: string): Text => ({
  zh: `${a} 和 ${b} 的编号都是“${id}”，日历和冲突检查会把它们当成一份；请改其中一个的编号 id（没写的按文件名）`,
  en: `${a} and ${b} both have the id "${id}", and calendars and clashes would take them for one; change one of the ids (the default is the name of the file)`,
});

/** Two briefs of one call have one folder. */
export const sameFolder = ([a, b]: Two, folder: string): Text => ({
  zh: `${a} 和 ${b} 会写到同一个文件夹 ${folder}；请改其中一个的文件名，或分开用 --out`,
  en: `${a} and ${b} would be written to one folder, ${folder}; rename one of the files, or use --out for each`,
});

/** A brief has the folder of the desk. */
export const inDeskFolder = (path: string, folder: string): Text => ({
  zh: `${path} 会写到总台的文件夹 ${folder}；请换一个文件名或编号`,
  en: `${path} would be written to the folder of the desk, ${folder}; take another file name or id`,
});

/** The folder named by `--out` holds the plan of another brief. */
export const folderOfOther = (folder: string, other: string): Text => ({
  zh: `${folder} 里是接待单“${other}”的方案；请用 --out 写到别的文件夹，或先把这个文件夹移走`,
  en: `${folder} holds the plan of the brief "${other}"; name another folder with --out, or move this one away first`,
});

/** Another run writes in the folder, and does not come to an end. */
export const folderTaken = (folder: string, lock: string): Text => ({
  zh: `另一个 reception 正在写 ${folder}，等了十秒还没写完；请稍后再运行，确定没有在运行的，就删掉 ${lock}`,
  en: `another reception has been writing in ${folder} for ten seconds; run again later, or delete ${lock} if there is none`,
});

/** Another run writes in the folder. */
export const waitingFor = (folder: string): Text => ({
  zh: `另一个 reception 正在写 ${folder}，等它写完`,
  en: `Waiting for another reception that writes in ${folder}`,
});

/** What stands in the place of an output may be somebody's. */
export const unreadablePlace = (path: string): Text => ({
  zh: `读不了 ${path}，不知道有没有人改过；一个文件也没有写`,
  en: `Cannot read ${path}, so it may be somebody's work; no file was written`,
});

/** Which files of a brief were written. */
export const written = (folder: string, names: readonly string[]): Text => ({
  zh: `已写入 ${folder}：${names.join('、')}`,
  en: `Wrote to ${folder}: ${names.join(', ')}`,
});

/** That a file is somebody's, and nothing new has come out. */
export const kept = (name: string): Text => ({
  zh: `${name} 有人改过，没有动它`,
  en: `${name} was changed by somebody and is kept`,
});

/** That a file is somebody's, and where the new one is. */
export const keptBeside = (name: string, beside: string): Text => ({
  zh: `${name} 有人改过，没有动它；新的在 ${beside}`,
  en: `${name} was changed by somebody and is kept; the new one is ${beside}`,
});

/** That there is no plan; `older` is the folder with one of an earlier run, '' where there is none. */
export const noPlan = (older: string): Text => ({
  zh: `有错误，没有出方案，改好再运行${older === '' ? '' : `；${older} 里还是上一次的`}。`,
  en: `There are errors and no plan; mend them and run again${older === '' ? '' : `; what is in ${older} is of an earlier run`}.`,
});

/** That the plan holds what the rules forbid, so many times. */
export const planWithErrors = (count: number): Text => ({
  zh: `有 ${count} 条错误，见清单末尾；方案照出，改好再发`,
  en: `${count === 1 ? 'There is 1 error' : `There are ${count} errors`}, at the end of the checklist; mend the brief before you hand the plan out`,
});

/** That so many plans were written, and where the desk is. */
export const deskWritten = (plans: number, folder: string): Text => ({
  zh: `已写好 ${plans} 份方案，总台在 ${folder}`,
  en: `Wrote ${plans} plans, and the desk of all to ${folder}`,
});

/** How far a long run is. */
export const soFar = (done: number, all: number): Text => ({
  zh: `正在出方案：${done} / ${all}`,
  en: `Planning: ${done} of ${all}`,
});

/** A bug of ours in one brief of several; the others go on. */
export const bugInBrief = (path: string, message: string): Text => ({
  zh: `${path}：这是本程序的错误，不是接待单的问题，请反馈：${message}。其余的照出`,
  en: `${path}: this is a bug in reception, not in your brief. Please report it: ${message}. The others go on`,
});

/** `--timezone` names no zone. */
export const noSuchZone = (text: string): Text => ({
  zh: `--timezone 没有“${text}”这个时区；国内写 Asia/Shanghai`,
  en: `--timezone: there is no zone "${text}"; write one such as Asia/Shanghai`,
});

/** `--now`, or another flag, is no time. */
export const noSuchTime = (flag: string, text: string): Text => ({
  zh: `${flag} 的时间“${text}”看不懂；写成 2026-12-02 14:20`,
  en: `${flag}: cannot read "${text}"; write 2026-12-02 14:20`,
});

/** RECEPTION_PACKS names no folder: a slip in the setting, not an office without rules. */
export const noPacksFolder = (path: string): Text => ({
  zh: `RECEPTION_PACKS 指的“${path}”不是文件夹；请改正，或用 --no-house 不用本单位规则`,
  en: `RECEPTION_PACKS names "${path}", which is no folder; mend it, or leave your own rules out with --no-house`,
});
