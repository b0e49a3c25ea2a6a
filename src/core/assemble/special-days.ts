import type { Occasion, Plan, Task } from '../../model/plan.ts';
import { dateOf } from '../../time/dates.ts';
import type { OpenBrief } from '../open-brief.ts';

/** From the first to the last day of a plan: the days off of a holiday with its name, and the weekend days on which work is made up. */
export function specialDays(
  { holidays, lang }: Pick<OpenBrief, 'holidays' | 'lang'>,
  things: readonly (Occasion | Task)[],
): Plan['special_days'] {
  const dates = things.flatMap(({ start, end, recurrence }) => [
    dateOf(start),
    dateOf(end),
    dateOf(recurrence?.last ?? end),
  ]);
  const [first = '', last = ''] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  const isIn = (date: string): boolean => date >= first && date <= last;
  const off = holidays.closed.filter(isIn).map((date) => {
    return [date, { work: false, name: holidays.names[date]?.[lang] ?? '' }] as const;
  });
  const made = holidays.open.filter(isIn).map((date) => [date, { work: true, name: '' }] as const);
  return Object.fromEntries([...off, ...made].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
