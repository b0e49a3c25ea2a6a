import { cleanText } from '../layout/clean-text.ts';

/** What starts emphasis, code, links, HTML, entities, tables, strikethrough and formulas, anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g;
/** What makes a heading, quote, list or rule at the start of a line. */
const LEADING = /^(?=[#>+=:-])/;
const LEADING_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
/** What GitHub turns into a link without any mark-up. */
const BARE_URL = /(https?|ftp):(?=\/\/)|\bwww\./gi;

/** A text somebody typed as Markdown that shows it: one line, no mark-up, no HTML, no link; safe in a table cell and at the start of a line. */
export const escapeMarkdown = (text: string): string =>
  cleanText(text)
    .replace(SPECIAL, '\\$&')
    .replace(BARE_URL, (url) => `${url.slice(0, -1)}\\${url.slice(-1)}`)
    .replace(LEADING, '\\')
    .replace(LEADING_NUMBER, '$1\\$2');

/** A table of cells that are Markdown already. Missing cells are empty; `centred` are indexes of columns. */
export const markdownTable = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  centred: readonly number[] = [],
): readonly string[] => [
  tableRow(columns),
  tableRow(columns.map((_, index) => (centred.includes(index) ? ':-:' : '---'))),
  ...rows.map((row) => tableRow(columns.map((_, index) => row[index] ?? ''))),
];

const tableRow = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
