import type { HolidayTable } from '../../model/holidays.ts';
import type { LocalDate } from '../../model/time.ts';

function together(
  base: readonly LocalDate[],
  more: readonly LocalDate[],
  not: readonly LocalDate[],
): readonly LocalDate[] {
  const left = new Set(not);
  return [...new Set([...base.filter((date) => !left.has(date)), ...more])].toSorted();
}

/**
 * A table with another laid over it, day by day: what `more` says of a day wins, with the name of the day and the
 * notice of the year, and the days it does not name stay as `base` has them. So an office can add 2027, close for
 * a winter break, or work on a day that others have off.
 */
export function mergeHolidays(base: HolidayTable, more: HolidayTable): HolidayTable {
  const notices = { ...base.notices, ...more.notices };
  return {
    closed: together(base.closed, more.closed, more.open),
    open: together(base.open, more.open, more.closed),
    years: Object.keys(notices).map(Number),
    // Once there is a notice the year is known.
    provisional: [...new Set([...base.provisional, ...more.provisional])]
      .filter((year) => notices[year] === undefined)
      .toSorted(),
    notices,
    names: { ...base.names, ...more.names },
  };
}
