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

/** Texts as a list in a sentence: all of them, or of many the first ones and their number. */
export function listText(texts: readonly string[], lang: Lang): string {
  const mark = LIST_MARK[lang];
  if (texts.length <= MOST_LISTED) return texts.join(mark);
  const first = texts.slice(0, NAMED).join(mark);
  return lang === 'zh'
    ? `${first}等（共 ${texts.length}）`
    : `${first} and ${texts.length - NAMED} more`;
}
