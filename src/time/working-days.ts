import type { Holidays, HolidayTable, LocalDate } from '../model/time.ts';
import { dayNumber, dayOf, remembering } from './dates.ts';

/** The days of a table by their number. */
interface DaySets {
  readonly closed: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
}

const daySets = remembering(
  ({ closed, open }: Holidays): DaySets => ({
    closed: new Set(closed.map(dayNumber)),
    open: new Set(open.map(dayNumber)),
  }),
  new WeakMap(),
);

function isOpen(number: number, { closed, open }: DaySets): boolean {
  // 1970-01-01 was a Thursday: 0 is Monday.
  const weekday = (((number + 3) % 7) + 7) % 7;
  return open.has(number) || (weekday < 5 && !closed.has(number));
}

/** The day itself if it is open or no date, or else the nearest open one in a direction. */
function nearestOpen(date: LocalDate, direction: 1 | -1, table: Holidays): LocalDate {
  const sets = daySets(table);
  let number = dayNumber(date);
  if (Number.isNaN(number) || isOpen(number, sets)) return date;
  do {
    number += direction;
  } while (!isOpen(number, sets));
  return dayOf(number);
}

/** Whether offices work on a day: Monday to Friday but for `closed`, and the days of `open`, which prevail. */
export function isWorkingDay(date: LocalDate, table: Holidays): boolean {
  return isOpen(dayNumber(date), daySets(table));
}

/** The day if it is a working day, or else the first one after it: a deadline on a day off moves so (民法典 203). */
export function nextWorkingDay(date: LocalDate, table: Holidays): LocalDate {
  return nearestOpen(date, 1, table);
}

/** The day if it is a working day, or else the last one before it. */
export function previousWorkingDay(date: LocalDate, table: Holidays): LocalDate {
  return nearestOpen(date, -1, table);
}

/** Forty years of them: no deadline is longer. */
const MOST_WORKING_DAYS = 10_000;

/**
 * The `amount`th working day after a date, or before it where `amount` is negative. The date itself is not counted
 * (民法典 201), whether it is a working day or not; 0 gives it back. `amount` is a whole number. Throws a RangeError for more
 * than MOST_WORKING_DAYS.
 */
export function addWorkingDays(date: LocalDate, amount: number, table: Holidays): LocalDate {
  if (Math.abs(amount) > MOST_WORKING_DAYS) {
    throw new RangeError(`more than ${MOST_WORKING_DAYS} working days`);
  }
  const sets = daySets(table);
  const direction = Math.sign(amount);
  let number = dayNumber(date);
  if (Number.isNaN(number)) return date;
  for (let left = Math.abs(amount); left > 0; ) {
    number += direction;
    left -= isOpen(number, sets) ? 1 : 0;
  }
  return dayOf(number);
}

/** Whether the days off of a date's year are reckoned by law and custom: there is no notice, and make-up days are not known. */
export function isProvisional(table: HolidayTable, date: LocalDate): boolean {
  return table.provisional.includes(Number(date.slice(0, 4)));
}

/** Whether the arrangement of a date's year is known; if not, a day off there may pass for a working day. */
export function covers(table: HolidayTable, date: LocalDate): boolean {
  return table.years.includes(Number(date.slice(0, 4)));
}
