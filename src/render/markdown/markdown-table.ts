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
