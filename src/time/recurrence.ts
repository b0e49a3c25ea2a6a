import type { Recurrence } from '../model/plan.ts';
import type { HolidayTable, Instant, LocalDate } from '../model/time.ts';
import type { ZonedClock } from './clock.ts';
import { dayNumber, dayOf, WEEKDAY_CODES, weekdayOf } from './dates.ts';
import { isWorkingDay } from './working-days.ts';

/** The dates on which something takes place, and the days of the week that say so. */
export interface Dates {
  /** In order, each once; at least one. */
  readonly dates: readonly LocalDate[];
  /** RFC 5545 names, `MO` to `SU`, of the week they follow. */
  readonly week: readonly string[];
  /** It is in every so manieth week only, counted from that of the first date; left out for every week. */
  readonly every?: number;
}

/** RFC 5545 §3.3.10: the days of the week, Monday first, by the words of a brief. */
const WEEK: readonly (readonly [string, string])[] = [
  ['mon', 'MO'],
  ['tue', 'TU'],
  ['wed', 'WE'],
  ['thu', 'TH'],
  ['fri', 'FR'],
  ['sat', 'SA'],
  ['sun', 'SU'],
];

/** A roster over more days than this is a slip in a date, which `check-times.ts` reports. */
export const MOST_DAYS = 800;

/** The name of a date's day of the week. */
const weekday = (date: LocalDate): string => WEEKDAY_CODES[weekdayOf(date)] ?? '';

/** The number of the Monday of a date's week. */
export const mondayOf = (date: LocalDate): number => dayNumber(date) - ((weekdayOf(date) + 6) % 7);

/** Every date from one to another, both included; from 2020-02-30 on nothing. */
function datesBetween(from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const first = dayNumber(from);
  const length = Math.min(MOST_DAYS, dayNumber(until) - first + 1);
  return Array.from({ length: Math.max(0, length) }, (_, index) => dayOf(first + index));
}

/**
 * The dates from one to another on which something takes place: on days of the week (`mon`), on working days
 * (`workday`: Monday to Friday but for days off, with make-up days), but never on those of `except`. Null where there are none.
 */
export function datesOf(
  from: LocalDate,
  until: LocalDate,
  days: readonly string[],
  except: readonly string[],
  holidays: HolidayTable,
): Dates | null {
  const working = days.length === 0 || days.includes('workday');
  const named = WEEK.filter(([word]) => days.includes('daily') || days.includes(word)).map(
    ([, name]) => name,
  );
  const week = working ? ['MO', 'TU', 'WE', 'TH', 'FR', ...named] : named;
  const dates = datesBetween(from, until).filter(
    (date) =>
      !except.includes(date) &&
      (named.includes(weekday(date)) || (working && isWorkingDay(date, holidays))),
  );
  return dates.length === 0
    ? null
    : { dates, week: WEEK.map(([, name]) => name).filter((name) => week.includes(name)) };
}

/** Whether a date falls on one of some days of the week, as in `['fri']`; on any where none is named. */
export function isOn(date: LocalDate, on: readonly string[]): boolean {
  const names = WEEK.filter(([word]) => on.includes(word)).map(([, name]) => name);
  return names.length === 0 || names.includes(weekday(date));
}

/** The dates that fall on some days of the week, as in `['fri']`; all of them where none is named. Null where none is left. */
export function onlyOn({ dates, week, ...rest }: Dates, on: readonly string[]): Dates | null {
  const names = WEEK.filter(([word]) => on.includes(word)).map(([, name]) => name);
  const left = names.length === 0 ? dates : dates.filter((date) => names.includes(weekday(date)));
  return left.length === 0
    ? null
    : { ...rest, dates: left, week: names.length === 0 ? week : names };
}

/** Dates moved by whole days, as for what is done the day before. */
export function shiftDates(given: Dates, days: number): Dates {
  if (days === 0) return given;
  const { dates, week, ...rest } = given;
  const move = (date: LocalDate): LocalDate => dayOf(dayNumber(date) + days);
  const names = WEEK.map(([, name]) => name);
  return {
    ...rest,
    dates: dates.map(move),
    week: week.map((name) => names[(names.indexOf(name) + days + 7 * 53) % 7] ?? name),
  };
}

/**
 * How something that first takes place at `start` comes back (RFC 5545 §3.8.5): weekly, but for the dates the week names
 * and it does not take place on, and on those besides. Null for what takes place once.
 */
export function planRecurrence(
  { dates, week, every = 1 }: Dates,
  start: Instant,
  clock: ZonedClock,
): Recurrence | null {
  const [first, ...more] = dates;
  const last = more.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = (date: LocalDate): Instant => clock.onDate(start, date);
  // The first date must be of the week (§3.8.5.3): a make-up Saturday makes Saturdays part of it, but for the others.
  const days = WEEK.map(([, name]) => name).filter(
    (name) => week.includes(name) || name === weekday(first),
  );
  // Weeks begin on Monday, as they do for an INTERVAL without WKST.
  const inTurn = (date: LocalDate): boolean =>
    ((mondayOf(date) - mondayOf(first)) / 7) % every === 0;
  const inWeek = (date: LocalDate): boolean => days.includes(weekday(date)) && inTurn(date);
  const taken = new Set(dates);
  const missing = datesBetween(first, last).filter((date) => inWeek(date) && !taken.has(date));
  const extra = more.filter((date) => !inWeek(date));
  const until = clock.utcBasic(at(last));
  return {
    rule: `FREQ=WEEKLY;${every === 1 ? '' : `INTERVAL=${every};`}BYDAY=${days.join(',')};UNTIL=${until}`,
    except: missing.map((date) => clock.iso(at(date))),
    also: extra.map((date) => clock.iso(at(date))),
    count: dates.length,
    last: clock.iso(at(last)),
  };
}
