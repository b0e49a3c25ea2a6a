import { isPlain } from '../layout/plain-text.ts';

/** A piece of text that stays on one line, and whether a space stands before it. */
export interface Chunk {
  readonly text: string;
  readonly spaced: boolean;
}

const PICTOGRAPH = String.raw`(?:\p{Regional_Indicator}{2}|(?![#*\d])\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)`;
const PICTOGRAPHS = String.raw`${PICTOGRAPH}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*`;
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF“”‘’…—]\p{M}*`;
/** Spaces, an emoji, one ideograph or full-width mark, or a run of anything else: a Latin word or a number. */
const UNIT = String.raw`[^\S\u3000]+|${PICTOGRAPHS}|${IDEOGRAPH}|(?:(?!${PICTOGRAPH}|${IDEOGRAPH})\S)+`;
const WIDE = `^(?:${PICTOGRAPH}|${IDEOGRAPH})`;
const PLAIN_UNIT = / +|[\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E“”‘’…—]|[\x21-\x7E–·☐]+/g;
const PLAIN_WIDE = /^[\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E“”‘’…—]/;

let units: RegExp | undefined;
let wide: RegExp | undefined;

const isWide = (unit: string): boolean => {
  if (isPlain(unit)) return PLAIN_WIDE.test(unit);
  wide ??= new RegExp(WIDE, 'u');
  return wide.test(unit);
};

/** Marks that must not start a line (GB/T 15834 and common typesetting). */
const NOT_FIRST =
  /^[\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF1F\uFF01\uFF09\uFF3D\uFF5D\uFF5E\uFF05\u3009\u300B\u300D\u300F\u3011\u3015\u3017”’…—·‰℃々–,.;:?!)\]}%~*]/u;
/** Marks that must not end a line. */
const NOT_LAST = /[\uFF08\uFF3B\uFF5B\uFFE5\u3008\u300A\u300C\u300E\u3010\u3014\u3016“‘([{¥$№#]$/u;
/** A number and the measure word or part of a date after it. */
const ENDS_IN_NUMBER = /[\d〇一二三四五六七八九十百千万第]$/u;
const MEASURE = /^[年月日号时点分秒元人名位辆间桌份页次项条层楼室米度周天个万亿]/u;

const mayBreak = (before: string, after: string): boolean =>
  (isWide(before) || isWide(after)) &&
  !NOT_FIRST.test(after) &&
  !NOT_LAST.test(before) &&
  !(/\d$/.test(before) && MEASURE.test(after)) &&
  !(/[—年月]$/.test(before) && /^\d/.test(after)) &&
  !(/第$/.test(before) && ENDS_IN_NUMBER.test(after));

/** The smallest parts of a text: ideographs, emoji, and runs of Latin letters, digits and marks. */
export const unitsOf = (text: string): readonly string[] => {
  if (isPlain(text)) return text.match(PLAIN_UNIT) ?? [];
  units ??= new RegExp(UNIT, 'gu');
  return text.match(units) ?? [];
};

/**
 * Splits a text where a line may end: at spaces and between ideographs, never inside a Latin word or a
 * number, before a closing mark or after an opening one.
 */
export const breakText = (text: string): readonly Chunk[] => {
  const chunks: { text: string; spaced: boolean }[] = [];
  let spaced = false;
  let previous = '';
  for (const unit of unitsOf(text)) {
    if (/^[^\S\u3000]/.test(unit)) {
      spaced = true;
      continue;
    }
    const last = chunks.at(-1);
    if (last === undefined || spaced || mayBreak(previous, unit))
      chunks.push({ text: unit, spaced });
    else last.text += unit;
    spaced = false;
    previous = unit;
  }
  return chunks;
};
