/** A language the tool prints: Chinese or English. */
export type Lang = 'zh' | 'en';

/** One wording in both languages; neither is ever empty in a shipped pack. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The languages, the default first. */
export const LANGS: readonly Lang[] = ['zh', 'en'];

/** What stands between the items of a list. */
export const LIST_MARK: Readonly<Record<Lang, string>> = { zh: '、', en: ', ' };

/** A sentence names so many; of more it names the first eight and says how many there are. */
const MOST_LISTED = 10;
const NAMED = 8;

/** Texts with each that is there several times said once: 大客车 × 4. */
function counted(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} × ${count}`));
}

/** Texts as a list in a sentence: all of them, or of many the first ones and their number. */
export function listText(given: readonly string[], lang: Lang): string {
  const texts = counted(given);
  const mark = LIST_MARK[lang];
  if (texts.length <= MOST_LISTED) return texts.join(mark);
  const first = texts.slice(0, NAMED).join(mark);
  return lang === 'zh'
    ? `${first}等（共 ${texts.length}）`
    : `${first} and ${texts.length - NAMED} more`;
}

const HAN = /\p{Script=Han}/u;

/** Whether a text has Chinese characters in it. */
export const isChinese = (text: string): boolean => HAN.test(text);

/**
 * Of a name in both languages, as `北仑工厂 Beilun Plant`, the words of one; a number before them is of both (`G7514 上海 Shanghai`).
 * A name is in both where Latin words come after the last Chinese one; of any other all is said.
 */
export function partIn(text: string, lang: Lang): string {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => HAN.test(word));
  const tail = words.slice(last + 1);
  if (last < 0 || !tail.some((word) => /\p{Ll}{2}/u.test(word))) return text;
  return (lang === 'zh' ? words.slice(0, last + 1) : words.filter((word) => !HAN.test(word))).join(
    ' ',
  );
}

/** Where a Chinese character meets a Latin letter, or the number behind one: 1 位 kosher, T2 乘. */
const SEAM = /(?<=\p{Script=Han})(?=\p{Script=Latin})|(?<=\p{Script=Latin}\d*)(?=\p{Script=Han})/gu;

/** A text with a blank at each such place. */
export const spacedText = (text: string): string => text.replaceAll(SEAM, ' ');

/** As far back as a word with a number behind it reaches. */
const SEAM_REACH = 12;

/** Two texts as one, with a blank where they meet so; what is within each stays as it is written. */
export function joinedText(text: string, next: string): string {
  const [before, after] = [text.slice(-SEAM_REACH), next.slice(0, 2)];
  const isSeam = [...`${before}${after}`.matchAll(SEAM)].some(
    ({ index }) => index === before.length,
  );
  return `${text}${isSeam ? ' ' : ''}${next}`;
}

/** Several texts as one, with such blanks. */
export const joinedTexts = (...texts: readonly string[]): string => texts.reduce(joinedText);
