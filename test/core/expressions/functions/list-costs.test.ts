import { describe, expect, it } from 'vitest';
import { listCosts } from '../../../../src/core/expressions/functions/list-costs.ts';
import { pricedVisit } from '../../../../src/core/expressions/functions/priced-visit.ts';

const MEAL = {
  ...{ name: '午餐', kind: 'lunch', guests: [], companions: [], charged_to_guest: false },
  ...{ standard: 0, table_price: 0, tables: 0n, hosted_by: '', status: '', venue: '' },
};

/** What the meals of a visit of so many guests cost, as price, unit, count and amount. */
function mealCosts(meals: readonly object[], groups: readonly object[] = [], count = 300n) {
  const visit = pricedVisit({
    party: { count },
    groups,
    meals: meals.map((meal) => ({ ...MEAL, ...meal })),
  });
  return listCosts(visit).map(({ price, unit, count, amount }) => [
    price,
    unit,
    Number(count),
    amount,
  ]);
}

describe('what meals cost', () => {
  it('is a price a head for each guest once, where groups eat in two sittings', () => {
    const groups = [
      { name: '第一批', count: 180n, guests: ['老周'] },
      { name: '第二批', count: 0n, guests: ['老吴', '老郑'] },
    ];
    const sittings = [
      { standard: 25, guests: ['第一批'] },
      { standard: 25, guests: ['第二批', '老吴', '老王'] },
    ];
    expect(mealCosts(sittings, groups)).toEqual([
      [25, 'person', 180, 4500],
      [25, 'person', 3, 75],
    ]);
    expect(mealCosts([{ standard: 25 }])).toEqual([[25, 'person', 300, 7500]]);
  });

  it('is a price a table, whatever a head costs', () => {
    expect(mealCosts([{ standard: 100, table_price: 1200, tables: 3n }])).toEqual([
      [1200, 'table', 3, 3600],
    ]);
    expect(mealCosts([{ table_price: 1200 }])).toEqual([[1200, 'table', 0, 0]]);
  });

  it('is nothing for a meal that the guests give, one that is off, and one at home without a price', () => {
    const meals = [
      { standard: 100, hosted_by: 'guests' },
      { standard: 100, status: 'cancelled' },
      { venue: 'residence' },
    ];
    expect(mealCosts(meals)).toEqual([]);
    expect(mealCosts([{ venue: 'residence', standard: 30 }], [], 2n)).toEqual([
      [30, 'person', 2, 60],
    ]);
  });
});
