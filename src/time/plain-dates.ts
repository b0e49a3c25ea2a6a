import type { LocalDate } from '../model/time.ts';

/** Milliseconds of a day. */
const DAY = 86_400_000;

const millis = (date: string): number => Date.parse(`${date}T00:00Z`);

/** The date some days later; negative for earlier. */
export function plusDays(date: string, days: number): LocalDate {
  return new Date(millis(date) + days * DAY).toISOString().slice(0, 10) as LocalDate;
}

/** How many days it is from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((millis(to) - millis(from)) / DAY);
}

/** The last day of the month of a date. */
export function monthEnd(date: string): LocalDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as LocalDate;
}

/** The first day of the month after that of a date. */
export function nextMonth(date: string): LocalDate {
  return plusDays(monthEnd(date), 1);
}

/** The date with this month and day that is nearest to another; '' where there is no such day. */
export function nearestDate(month: number, day: number, to: string): string {
  const year = Number(to.slice(0, 4));
  const two = (number: number): string => String(number).padStart(2, '0');
  const found = [year, year - 1, year + 1]
    .map((one) => `${one}-${two(month)}-${two(day)}`)
    .filter((date) => !Number.isNaN(millis(date)) && plusDays(date, 0) === date)
    .toSorted((a, b) => Math.abs(daysBetween(to, a)) - Math.abs(daysBetween(to, b)));
  return found[0] ?? '';
}
