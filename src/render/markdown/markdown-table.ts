import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { findingLabel } from '../sentences/describe-finding.ts';
import { wordsFor } from '../sentences/words.ts';

/** What starts emphasis, code, links, HTML, entities, tables, strikethrough and formulas, anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g;
/** What makes a heading, quote, list or rule at the start of a line, or a formula in a spreadsheet. */
const LEADING = /^(?=[#>+=:@-])/;
const LEADING_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
/** What readers of Markdown turn into a link without any mark-up: an address of the web or of a mailbox. */
const BARE_LINK = /(?:(?:https?|ftp):(?=\/\/)|\bwww\.|(?<=\S)@(?=\S))/gi;
/** Some look for links in what is left when escapes are read: a mark that nobody sees keeps the parts asunder. */
const ASUNDER = '\u2060';

/** A text somebody typed as Markdown that shows it: one line, no mark-up, no HTML, no link; safe in a table cell and at the start of a line. */
export const escapeMarkdown = (text: string): string =>
  cleanText(text)
    .replace(SPECIAL, '\\$&')
    .replace(BARE_LINK, (part) => `${part.slice(0, -1)}\\${part.slice(-1)}${ASUNDER}`)
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

/** A finding as an item of a list: its level, and its sentence with its place. */
export const findingLine = (finding: Finding, lang: Lang): string =>
  `- **${wordsFor(lang).levels[finding.level]}** ${escapeMarkdown(findingLabel(finding, lang))}`;
