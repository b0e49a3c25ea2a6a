import fastStringWidth from 'fast-string-width';

/*
 * Nearly all text of a plan is ASCII, common ideographs and their marks. For that these few ranges say all; the regular
 * expressions with Unicode properties, which take longer to compile than a whole plan to print, are for the rest.
 */
const PLAIN = /^[\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E“”‘’…—–·☐☑]*$/;
const WIDE_RUN = /[\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]+/g;

/** Whether a text is ASCII, common ideographs and common marks: nothing to remove, nothing that joins with what is beside it. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The columns a text takes in a terminal; East Asian wide and full-width characters take two. */
export function textWidth(text: string): number {
  if (!isPlain(text)) return fastStringWidth(text);
  const narrow = text.replace(WIDE_RUN, '').length;
  return 2 * text.length - narrow;
}

/** A piece of text that stays on one line, and whether a space stands before it. */
interface Chunk {
  readonly text: string;
  readonly spaced: boolean;
}

const PICTOGRAPH = String.raw`(?:\p{Regional_Indicator}{2}|(?![#*\d])\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)`;
const PICTOGRAPHS = String.raw`${PICTOGRAPH}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*`;
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF“”‘’…—]\p{M}*`;
/** Spaces, an emoji, one ideograph or full-width mark, or a run of anything else: a Latin word or a number. */
const UNIT = new RegExp(
  String.raw`[^\S\u3000]+|${PICTOGRAPHS}|${IDEOGRAPH}|(?:(?!${PICTOGRAPH}|${IDEOGRAPH})\S)+`,
  'gu',
);
const WIDE = new RegExp(`^(?:${PICTOGRAPH}|${IDEOGRAPH})`, 'u');

/** Marks that must not start a line (GB/T 15834 and common typesetting). */
const NOT_FIRST =
  /^[\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF1F\uFF01\uFF09\uFF3D\uFF5D\uFF5E\uFF05\u3009\u300B\u300D\u300F\u3011\u3015\u3017”’…—·‰℃々–,.;:?!)\]}%~*]/u;
/** Marks that must not end a line. */
const NOT_LAST = /[\uFF08\uFF3B\uFF5B\uFFE5\u3008\u300A\u300C\u300E\u3010\u3014\u3016“‘([{¥$№#]$/u;
/** A number and the measure word or part of a date after it. */
const ENDS_IN_NUMBER = /[\d〇一二三四五六七八九十百千万第]$/u;
const MEASURE = /^[年月日号时点分秒元人名位辆间桌份页次项条层楼室米度周天个万亿]/u;

const mayBreak = (before: string, after: string): boolean =>
  (WIDE.test(before) || WIDE.test(after)) &&
  !NOT_FIRST.test(after) &&
  !NOT_LAST.test(before) &&
  !(/\d$/.test(before) && MEASURE.test(after)) &&
  !(/[—年月]$/.test(before) && /^\d/.test(after)) &&
  !(/第$/.test(before) && ENDS_IN_NUMBER.test(after));

/** The smallest parts of a text: ideographs, emoji, and runs of Latin letters, digits and marks. */
const unitsOf = (text: string): readonly string[] => text.match(UNIT) ?? [];

/**
 * Splits a text where a line may end: at spaces and between ideographs, never inside a Latin word or a
 * number, before a closing mark or after an opening one.
 */
const breakText = (text: string): readonly Chunk[] => {
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

const GRAPHEME = /\P{M}[\p{M}\u200D]*/gu;

/** Cuts a piece that no line can hold: between its units if they fit, otherwise between its letters. */
const cutPiece = (piece: string, columns: number): readonly string[] => {
  const parts = unitsOf(piece).flatMap((unit) =>
    textWidth(unit) <= columns ? [unit] : (unit.match(GRAPHEME) ?? []),
  );
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth(line + part) > columns) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, line];
};

/** Wraps one line of text to lines of at most `columns` columns (2 or more); at least one line, perhaps empty. */
export const wrapText = (text: string, columns: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const chunk of breakText(text)) {
    const longer = line === '' ? chunk.text : `${line}${chunk.spaced ? ' ' : ''}${chunk.text}`;
    if (textWidth(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = textWidth(chunk.text) <= columns ? [chunk.text] : cutPiece(chunk.text, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};

/** A text with spaces after it up to `columns` columns. */
export const padText = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - textWidth(text)));

/** A text beside a lead gets at least this many columns; otherwise it goes on under the lead. */
const LEAST_BESIDE = 16;

/** Wraps a text whose first line follows `lead` and whose others stand under the first. */
export const hangText = (lead: string, text: string, columns: number): readonly string[] => {
  const beside = columns - textWidth(lead);
  if (beside < LEAST_BESIDE)
    return wrapText(`${lead.trim()} ${text}`, columns - 2).map((line) => `  ${line}`);
  const indent = ' '.repeat(textWidth(lead));
  return wrapText(text, beside).map((line, index) => (index === 0 ? lead : indent) + line);
};
