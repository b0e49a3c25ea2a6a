import type { Odd } from '../../author/odd-answer.ts';
import type { Lang, Text } from '../../model/text.ts';

/** Why an answer is asked again: what was typed, and what it is taken for. */
const ODD: Readonly<Record<Odd, (text: string, asked: string) => Text>> = {
  'no-phone': (text) => ({
    zh: `“${text}”不像电话号码：只写号码，外地、外国的连区号`,
    en: `“${text}” is no telephone number: write the number alone, from abroad with its +`,
  }),
  phone: (text, asked) => ({
    zh: `“${text}”里有电话号码，这里问的是${asked}`,
    en: `“${text}” has a telephone number in it; asked here: ${asked}`,
  }),
  time: (text, asked) => ({
    zh: `“${text}”里有时间，这里问的是${asked}；几样之间用逗号隔开`,
    en: `“${text}” has a time in it; asked here: ${asked}. Put commas between`,
  }),
  number: (text, asked) => ({
    zh: `“${text}”只有数字，这里问的是${asked}`,
    en: `“${text}” is a number; asked here: ${asked}`,
  }),
  nobody: () => ({ zh: '一个人也没有？不知道就先空着', en: 'Nobody at all? Leave it if unknown' }),
  early: (text) => ({
    zh: `“${text}”比前面答的时间还早`,
    en: `“${text}” is before the time given above`,
  }),
  same: (text) => ({ zh: `“${text}”就是开始的时间`, en: `“${text}” is when it starts` }),
};

/** The reason in a language, and that the same may be meant after all. */
export function oddReason(odd: Odd, text: string, asked: string, lang: Lang): string {
  const reason = ODD[odd](text, asked)[lang];
  return lang === 'zh'
    ? `${reason}。真要这样写，再按一次回车`
    : `${reason}. Enter again if it is meant`;
}

const ZH = {
  open: '新的接待单',
  openRenewal: '照旧接待单做一份新的',
  keys: '↑↓ 选择；回车用灰色的字，没有灰色的字就跳过；\nEsc 返回上一题；Ctrl-C 退出，什么也不写',
  skip: '可跳过',
  none: '先不填',
  yes: '是',
  no: '否',
  needed: '这一项必须填',
  noDay: '到的日子还没定，请写几号入住，如 学院宾馆，12月8日 16:00；也没定就先跳过',
  leftOut: '先空着，问清再填',
  openAnswer: '待定',
  tooMany: (most: number) => `多了：这里最多 ${most} 项，内容里有逗号就用分号“；”隔开`,
  isThere: '有',
  isNot: '没有',
  ticking: '空格勾选，回车确认',
  file: '存成什么文件？',
  fileHint: '已有的文件不会被覆盖',
  usualFile: '接待单',
  taken: (path: string, free: string) => `${path} 已经有了，换一个，如 ${free}`,
  badFile: '这个文件名不能用',
  written: (path: string) =>
    `已写好 ${path}。先检查：reception check ${path}\n   再出方案：reception plan ${path}`,
  cancelled: '已退出，什么也没写',
};

const EN: typeof ZH = {
  open: 'A new brief',
  openRenewal: 'A new brief made of an older one',
  keys: '↑↓ choose; Enter takes what is grey, or skips;\nEsc goes back; Ctrl-C leaves and writes nothing',
  skip: 'may be skipped',
  none: 'not now',
  yes: 'Yes',
  no: 'No',
  needed: 'This one is needed',
  noDay: 'The day they arrive is open: write when they check in, or leave it for now',
  leftOut: 'left open, to be filled in',
  openAnswer: 'to be decided',
  tooMany: (most) =>
    `Too much: there are ${most} parts at most; put “;” between them where one has a comma`,
  isThere: 'Yes',
  isNot: 'No',
  ticking: 'Space ticks, Enter confirms',
  file: 'What file shall it be?',
  fileHint: 'No file is overwritten',
  usualFile: 'brief',
  taken: (path, free) => `${path} is there already; take another, as in ${free}`,
  badFile: 'This cannot be the name of a file',
  written: (path) =>
    `Wrote ${path}. Check it: reception check ${path}\n   Then: reception plan ${path}`,
  cancelled: 'Left; nothing was written',
};

/** What is said around the questions. */
export const UI_WORDS: Readonly<Record<Lang, typeof ZH>> = { zh: ZH, en: EN };
