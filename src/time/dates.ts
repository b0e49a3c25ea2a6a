import { DateTime } from 'luxon';
import type { LocalDate } from '../model/time.ts';

/** A date and clock time of the proleptic Gregorian calendar; months and days count from 1, weekdays from 0 for Sunday. */
export interface UtcDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * What milliseconds since 1970 are in UTC; every field is NaN where they are no time. JavaScript's dates are made in this file
 * alone, and only their parts in UTC are read: the zone and the clock of the machine have no place in a plan.
 */
export function utcDate(millis: number): UtcDate {
  const date = new Date(millis);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The midnight that a date begins with, in milliseconds since 1970. A day too many is the first of the next month. */
export function utcMidnight(year: number, month: number, day: number): number {
  // Not `Date.UTC`, which takes the year 26 for 1926.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;

/** The milliseconds since 1970 of a date and clock time, 24:00 being the next midnight; NaN for one that does not exist. */
export function utcMillis(year: number, month: number, day: number, hour = 0, minute = 0): number {
  const midnight = utcMidnight(year, month, day);
  const date = utcDate(midnight);
  const exists = date.month === month && date.day === day;
  const isTime = isWhole(hour, minute === 0 ? 24 : 23) && isWhole(minute, 59);
  return exists && isTime ? midnight + hour * HOUR + minute * MINUTE : Number.NaN;
}

/** The date of milliseconds since 1970, `YYYY-MM-DD`. */
export function utcDateText(millis: number): string {
  const { year, month, day } = utcDate(millis);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Year, month (1–12) and day of a date or an ISO time. */
export const datePartsOf = (time: string): readonly [number, number, number] => [
  Number(time.slice(0, 4)),
  Number(time.slice(5, 7)),
  Number(time.slice(8, 10)),
];

/** A number below 100 as in a date or a clock time: `05`. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The date that an ISO text begins with: `2026-12-02` of `2026-12-02T14:20:00+08:00`. */
export const dateOf = (time: string): LocalDate => time.slice(0, 10) as LocalDate;

/** The clock time in an ISO text: `14:20` of `2026-12-02T14:20:00+08:00`; '' where it is a date. */
export const clockOf = (time: string): string => time.slice(11, 16);

const utcDay = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' });

/** The date some days later; negative for earlier. */
export const plusDays = (date: string, days: number): LocalDate =>
  utcDay(date).plus({ days }).toFormat('yyyy-MM-dd') as LocalDate;

/** How many days it is from one date to another; negative for an earlier one. */
export const daysBetween = (from: string, to: string): number =>
  utcDay(to).diff(utcDay(from), 'days').days;

/** The last day of the month of a date, some months later: `2027-02-28` of `2026-12-02` and 2. */
export const monthEnd = (date: string, months = 0): LocalDate =>
  utcDay(date).startOf('month').plus({ months }).endOf('month').toFormat('yyyy-MM-dd') as LocalDate;

/** The date with this month and day that is nearest to another; '' where there is no such day. */
export function nearestDate(month: number, day: number, to: string): string {
  const year = Number(to.slice(0, 4));
  const found = [year, year - 1, year + 1]
    .map((one) => `${one}-${twoDigits(month)}-${twoDigits(day)}`)
    .filter((date) => utcDay(date).isValid)
    .toSorted((a, b) => Math.abs(daysBetween(to, a)) - Math.abs(daysBetween(to, b)));
  return found[0] ?? '';
}
