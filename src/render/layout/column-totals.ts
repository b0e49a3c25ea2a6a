import type { FilledTable } from '../../model/plan.ts';

/** An amount as people write it: 900, 1,200.50, ¥900, 900 元, CNY 900. */
const AMOUNT =
  /^(?:[¥￥]|rmb|cny|yuan)?\s*(-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,2})?)\s*(?:元|yuan|rmb|cny)?$/i;

/** What stands in a total row under one column: a sum, a blank to fill in, or nothing. */
export type ColumnTotal =
  | { readonly kind: 'sum'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' };

/** Hundredths of a unit, so that no cent is lost; null for what is no amount. */
const hundredthsOf = (cell: string): number | null => {
  const amount = AMOUNT.exec(cell)?.[1];
  return amount === undefined ? null : Math.round(Number(amount.replaceAll(',', '')) * 100);
};

/** An amount in whole units, or with two decimals. */
const amountText = (hundredths: number): string =>
  hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2);

/** The sum of the amounts given; blanks and words such as 来宾自费 do not count. A number that is no amount leaves a blank. */
const totalOf = (cells: readonly string[]): ColumnTotal => {
  const amounts = cells
    .map((cell) => cell.trim())
    .filter((cell) => /\p{N}/u.test(cell))
    .map(hundredthsOf);
  if (amounts.length === 0 || amounts.includes(null)) return { kind: 'blank' };
  return {
    kind: 'sum',
    text: amountText(amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0)),
  };
};

/** The total row of a form's table; null where no column adds up, or there is at most one row. */
export const columnTotals = ({
  columns,
  sums,
  rows,
}: FilledTable): readonly ColumnTotal[] | null =>
  sums.length === 0 || rows.length <= 1
    ? null
    : columns.map((_, index) =>
        sums.includes(index) ? totalOf(rows.map((row) => row[index] ?? '')) : { kind: 'none' },
      );
