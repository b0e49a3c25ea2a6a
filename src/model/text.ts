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

/** A text with a blank wherever a Chinese character meets a Latin letter: 1 位 kosher. */
export const spacedText = (text: string): string =>
  text.replaceAll(
    /(?<=\p{Script=Han})(?=\p{Script=Latin})|(?<=\p{Script=Latin})(?=\p{Script=Han})/gu,
    ' ',
  );
