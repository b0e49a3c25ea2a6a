import { textWidth } from '../layout/plain-text.ts';
import { breakText, unitsOf } from './break-text.ts';

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
