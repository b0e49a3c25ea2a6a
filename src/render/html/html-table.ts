import { escapeHtml } from './escape-html.ts';

/** So many columns to be written in fit on a page where each is wide. */
const MOST_WIDE = 6;

/** A table with headings that are repeated on every page; cells are HTML already. `written` says which columns have some text: the others are there to be written in, and need room. */
export const htmlTable = (
  name: string,
  columns: readonly string[],
  rows: readonly string[],
  written: readonly boolean[] = [],
): string =>
  [
    `<table class="${name}">`,
    `<thead>${headRow(columns, written)}</thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ].join('\n');

/** The row of column headings; `c1`, `c2` … carry the widths. */
export const headRow = (columns: readonly string[], written: readonly boolean[] = []): string => {
  const cells = columns.map((label, index) => {
    const isWide = written[index] === false && written.length <= MOST_WIDE;
    const room = isWide ? ' room' : '';
    return `<th class="c${index + 1}${room}" scope="col">${escapeHtml(label)}</th>`;
  });
  return `<tr>${cells.join('')}</tr>`;
};

/** A row of cells that are HTML already. */
export const bodyRow = (cells: readonly string[], name = ''): string =>
  `<tr${name === '' ? '' : ` class="${name}"`}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A row of a label and its value, with room to write where there is no value. */
export const factRow = (label: string, value: string): string => {
  const text = escapeHtml(value);
  return `<tr><th scope="row">${escapeHtml(label)}</th><td${text === '' ? ' class="blank"' : ''}>${text}</td></tr>`;
};
