import { escapeHtml } from './escape-html.ts';

/** A table with headings that are repeated on every page; cells are HTML already. */
export const htmlTable = (
  name: string,
  columns: readonly string[],
  rows: readonly string[],
): string =>
  [
    `<table class="${name}">`,
    `<thead>${headRow(columns)}</thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ].join('\n');

/** The row of column headings; `c1`, `c2` … carry the widths. */
export const headRow = (columns: readonly string[]): string =>
  `<tr>${columns.map((label, index) => `<th class="c${index + 1}" scope="col">${escapeHtml(label)}</th>`).join('')}</tr>`;

/** A row of cells that are HTML already. */
export const bodyRow = (cells: readonly string[], name = ''): string =>
  `<tr${name === '' ? '' : ` class="${name}"`}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A row of a label and its value, with room to write where there is no value. */
export const factRow = (label: string, value: string): string => {
  const text = escapeHtml(value);
  return `<tr><th scope="row">${escapeHtml(label)}</th><td${text === '' ? ' class="blank"' : ''}>${text}</td></tr>`;
};
