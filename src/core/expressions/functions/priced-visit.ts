import type { VISIT } from '../../../kinds/visit/shape.ts';
import type { Facts, FactsOf } from '../../occasions/derive-facts.ts';

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

/** The lines of a budget, in the order in which they are printed; also the values of the choice `budget-line`. */
export const BUDGET_LINES = ['meals', 'lodging', 'transport', 'gifts', 'other'] as const;
export type BudgetLine = (typeof BUDGET_LINES)[number];

/**
 * What costs are reckoned from: a visit as conditions see it. Prices are in yuan for one person, night, day or piece; times
 * are local.
 */
export type PricedVisit = FactsOf<typeof VISIT>;

/** What a visit without costs has. */
const NOTHING = {
  party: { count: 0n },
  vehicles: [],
  arrivals: [],
  departures: [],
  lodging: [],
  meals: [],
  meetings: [],
  activities: [],
  groups: [],
  tours: [],
  gifts: [],
  budget: Object.fromEntries(BUDGET_LINES.map((line) => [line, 0])),
};

/** The visit in a brief; a brief of another kind has no costs. */
export const pricedVisit = (brief: Facts): PricedVisit =>
  ({ ...NOTHING, ...brief }) as unknown as PricedVisit;
