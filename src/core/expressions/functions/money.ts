/** Hundredths of a yuan, in which amounts are added up so that 0.1 + 0.2 is 0.3. */
export const toCents = (yuan: number): number => Math.round(yuan * 100);

/** An amount as it is printed: whole yuan, or two decimals; `1234`, `1234.50`, `0`. */
export function moneyText(yuan: number): string {
  const cents = toCents(yuan);
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** The sum of amounts, exact to the cent. */
export const addMoney = (amounts: readonly (number | bigint)[]): number =>
  amounts.reduce<number>((cents, amount) => cents + toCents(Number(amount)), 0) / 100;
