/** Headings of columns of money or things. People are not added up: the same ones sit at several tables. */
const SUMMABLE = /元|金额|费用|预算|支出|数量|yuan|rmb|cny|cost|amount|budget|quantity/i;
/** Headings of columns that hold an amount a head or a piece, which nobody adds up, or words about money. */
const NOT_SUMMABLE = /标准|单价|人均|每|项目|来源|说明|per\b|each|price|source|item/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/;

/** What stands in a total row under one column: a sum, a blank to fill in, or nothing. */
export type ColumnTotal =
  | { readonly kind: 'sum'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' };

/** Two decimals at most; amounts are added in hundredths so that no cent is lost. */
const sumText = (cells: readonly string[]): string => {
  const hundredths = cells.reduce((sum, cell) => sum + Math.round(Number(cell) * 100), 0);
  return String(hundredths / 100);
};

const totalOf = (label: string, cells: readonly string[]): ColumnTotal => {
  if (!SUMMABLE.test(label) || NOT_SUMMABLE.test(label)) return { kind: 'none' };
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (!filled.every((cell) => NUMBER.test(cell))) return { kind: 'none' };
  return filled.length === cells.length && filled.length > 0
    ? { kind: 'sum', text: sumText(filled) }
    : { kind: 'blank' };
};

/** The total row of a form's table; null where no column adds up. A column that is still partly blank gets a blank. */
export const columnTotals = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnTotal[] | null => {
  const totals = columns.map((label, index) =>
    totalOf(
      label,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  return rows.length > 1 && totals.some(({ kind }) => kind !== 'none') ? totals : null;
};
