/** Headings of columns of money, in lower case. Neither people nor things are added up: the same people sit at several tables. */
const MONEY =
  /(?<![单公状多])元(?!旦)|金额|费用|(?:餐|房|车|路|住宿|交通|伙食)费|预算|决算|支出|开支|差额|总价|yuan|rmb|cny|usd|eur|\b(?:costs?|amount|budget|spent|expenses?)\b/;
/** Headings of columns of money for one head, night or piece, which nobody adds up, or of words about money. */
const NOT_ADDED =
  /标准|餐标|[单票房定均]价|限额|人均|每|元[/／]|[/／](?:人|间|晚|天|个|份|张)|项目|来源|说明|方式|依据|\b(?:per|a (?:head|person|night)|each|rate|standard|price|source|item|reason)\b/;
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
const totalOf = (label: string, cells: readonly string[]): ColumnTotal => {
  const heading = label.toLowerCase();
  if (!MONEY.test(heading) || NOT_ADDED.test(heading)) return { kind: 'none' };
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
export const columnTotals = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnTotal[] | null => {
  if (rows.length <= 1) return null;
  const totals = columns.map((label, index) =>
    totalOf(
      label,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  return totals.some(({ kind }) => kind !== 'none') ? totals : null;
};
