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
