import type { LocalDate } from '../../model/time.ts';
import { dayNumber, dayOf } from '../../time/dates.ts';

/** How many days before a holiday of one day the three off begin, from Monday on; on a Wednesday it is off alone. */
const BEFORE_ONE_DAY = [2, 2, null, 0, 0, 0, 1] as const;

const daysFrom = (first: number, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, index) => dayOf(first + index));

/**
 * The days off that a holiday usually has, `count` of them, in a year whose notice is not out (国务院办公厅 2024-11-12, 一):
 * one of several days from its first day on, and a day more for each lawful day of another holiday among them; one of a single
 * day with the weekend beside it, on a Wednesday alone. `days` are those off by law, in order. Where none or no count is given,
 * none.
 */
export function usualDays(
  days: readonly LocalDate[],
  count: number,
  lawful: readonly LocalDate[],
): readonly LocalDate[] {
  const [date] = days;
  if (date === undefined || count < 1) return [];
  const first = dayNumber(date);
  if (days.length > 1) {
    const own = daysFrom(first, count);
    const others = lawful.filter((day) => own.includes(day) && !days.includes(day));
    return daysFrom(first, count + others.length);
  }
  // 1970-01-01 was a Thursday: 0 is Monday.
  const before = BEFORE_ONE_DAY[(first + 3) % 7] ?? null;
  return before === null ? [date] : daysFrom(first - before, count);
}
