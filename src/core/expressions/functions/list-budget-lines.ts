import { listCosts } from './list-costs.ts';
import { addMoney } from './money.ts';
import { BUDGET_LINES, type BudgetLine, type PricedVisit } from './priced-visit.ts';

/** A line of the budget with what is planned for it, in yuan; 0 where nothing is known. */
export interface PlannedLine {
  readonly line: BudgetLine;
  /** What we pay, with what the brief names no payer for. */
  readonly ours: number;
  readonly guests: number;
  readonly budget: number;
  /** By how much ours exceeds the budget, where there is one for this line; otherwise 0. */
  readonly over: number;
  /** Nothing of what we pay lacks a price, so that 0 means that nothing is planned. */
  readonly complete: boolean;
}

/** The five lines of the budget against the planned costs. */
export function listBudgetLines(visit: PricedVisit): readonly PlannedLine[] {
  const costs = listCosts(visit);
  return BUDGET_LINES.map((line) => {
    const of = costs.filter((cost) => cost.line === line);
    const sum = (theirs: boolean): number =>
      addMoney(
        of.filter(({ borne }) => (borne === 'guest') === theirs).map(({ amount }) => amount),
      );
    const ours = sum(false);
    const budget = visit.budget[line];
    const over = budget > 0 ? Math.max(0, addMoney([ours, -budget])) : 0;
    const complete = of.every(({ amount }) => amount > 0);
    return { line, ours, guests: sum(true), budget, over, complete };
  });
}
