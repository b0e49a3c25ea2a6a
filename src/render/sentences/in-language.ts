import { LANGS, type Lang, type Text } from '../../model/text.ts';

/** What a table of wordings may hold: a wording in both languages, what makes one, a list in both, or a table of these. */
interface Wordings {
  readonly [name: string]:
    | Text
    | Readonly<Record<Lang, readonly string[]>>
    | ((...args: never[]) => Text)
    | Wordings;
}

/** A table of wordings as one language has it: texts, and functions that return one. */
export type InLanguage<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Text
    ? (...args: A) => string
    : T[K] extends Readonly<Record<Lang, infer W>>
      ? W
      : InLanguage<T[K]>;
};

function pick(wordings: Wordings, lang: Lang): object {
  const picked = Object.entries(wordings).map(([name, one]) => {
    if (typeof one === 'function') {
      return [name, (...args: never[]) => one(...args)[lang]];
    }
    return [name, 'zh' in one ? one[lang] : pick(one as Wordings, lang)];
  });
  return Object.fromEntries(picked);
}

/** A table of wordings, as each language has it. */
export const byLanguage = <T extends Wordings>(
  wordings: T,
): Readonly<Record<Lang, InLanguage<T>>> =>
  Object.fromEntries(LANGS.map((lang) => [lang, pick(wordings, lang)])) as unknown as Readonly<
    Record<Lang, InLanguage<T>>
  >;
