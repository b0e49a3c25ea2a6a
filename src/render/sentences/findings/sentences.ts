import type { FindingArgs, FindingCode } from '../../../model/finding.ts';
import { CHINESE_KEYS } from '../../../model/pack-keys.ts';
import type { Text } from '../../../model/text.ts';

/** What is said of a finding, by its code: what is wrong and what to write instead, as one sentence without its full stop. */
export type Sentences = { readonly [C in FindingCode]: (args: FindingArgs[C]) => Text };

/** A text somebody wrote, in quotes, at most 40 characters of it; `otherwise` in place of an empty one. */
export function q(text: string, otherwise = '“”'): string {
  const characters = [...text];
  const short = characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
  return text === '' ? otherwise : `“${short}”`;
}

/** Names in a row, in Chinese. */
export const listZh = (names: readonly string[]): string => names.join('、');

/** Names in a row, in English. */
export const listEn = (names: readonly string[]): string => names.join(', ');

/** A key of a pack with what it is called in Chinese, `owner（岗位）`. */
export const keyZh = (key: string): string =>
  CHINESE_KEYS[key] === undefined ? key : `${key}（${CHINESE_KEYS[key][0]}）`;

/** Asks for the name that was probably meant, or says what to do otherwise. */
export const askZh = (suggestion: string, otherwise: string, called = ''): string =>
  suggestion === '' ? otherwise : `是不是“${suggestion}”${called === '' ? '' : `（${called}）`}？`;

/** The same in English. */
export const askEn = (suggestion: string, otherwise: string, called = ''): string =>
  suggestion === ''
    ? otherwise
    : `did you mean “${suggestion}”${called === '' ? '' : ` (${called})`}?`;

/** Asks for the name that was probably meant, or tells which there are; `lead` stands before them. */
export const guessZh = (suggestion: string, known: readonly string[], lead: string): string =>
  askZh(suggestion, known.length === 0 ? '请改一个' : `${lead}：${listZh(known)}`);

/** The same in English. */
export const guessEn = (suggestion: string, known: readonly string[], lead: string): string =>
  askEn(suggestion, `${lead}: ${listEn(known)}`);
