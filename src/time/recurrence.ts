import type { Recurrence } from '../model/plan.ts';
import type { HolidayTable, Instant, LocalDate } from '../model/time.ts';
import type { ZonedClock } from './clock.ts';
import { dayNumber, dayOf, plusDays, WEEKDAY_CODES, weekdayOf } from './dates.ts';
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

/** RFC 5545 §3.3.10: the days of the week, Monday first. */
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The days of the week among the words of a brief: `FR` for `fri`. */
const weekOf = (words: readonly string[]): readonly string[] =>
  WEEK.filter((day) => words.some((word) => word.slice(0, 2).toUpperCase() === day));

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
  const named = days.includes('daily') ? WEEK : weekOf(days);
  const takesPlace = (date: LocalDate): boolean =>
    named.includes(weekday(date)) || (working && isWorkingDay(date, holidays));
  const dates = datesBetween(from, until).filter(
    (date) => !except.includes(date) && takesPlace(date),
  );
  const week = WEEK.filter((day, index) => named.includes(day) || (working && index < 5));
  return dates.length === 0 ? null : { dates, week };
}

/** Whether a date is a working day, and in a direction there is no other in its week. */
function isLastOfWeek(date: LocalDate, direction: 1 | -1, holidays: HolidayTable): boolean {
  const edge = mondayOf(date) + (direction > 0 ? 6 : 0);
  const rest = Array.from({ length: Math.abs(edge - dayNumber(date)) }, (_, index) =>
    plusDays(date, direction * (index + 1)),
  );
  return isWorkingDay(date, holidays) && !rest.some((other) => isWorkingDay(other, holidays));
}

/** The words for days that the calendar of offices decides, each with the days of the week that it falls on as a rule. */
const OFFICE_DAYS: Readonly<
  Record<
    string,
    {
      readonly isOn: (date: LocalDate, holidays: HolidayTable) => boolean;
      readonly week: readonly string[];
    }
  >
> = {
  workday: { isOn: isWorkingDay, week: WEEK.slice(0, 5) },
  'first-workday': { isOn: (date, holidays) => isLastOfWeek(date, -1, holidays), week: ['MO'] },
  'last-workday': { isOn: (date, holidays) => isLastOfWeek(date, 1, holidays), week: ['FR'] },
  ordinary: { isOn: (date, { closed }) => !closed.includes(date), week: WEEK },
};

/**
 * Whether a date is one of some days: of the week (`fri`), working days (`workday`), the first or the last of these in a week
 * (`first-workday`, `last-workday`), no days of a holiday (`ordinary`); any where none is named.
 */
export function isOn(date: LocalDate, on: readonly string[], holidays: HolidayTable): boolean {
  if (on.length === 0 || on.includes('daily')) return true;
  return (
    weekOf(on).includes(weekday(date)) ||
    on.some((word) => OFFICE_DAYS[word]?.isOn(date, holidays) === true)
  );
}

/** The dates that are one of some days, as `isOn` tells. Null where none is left. */
export function onlyOn(given: Dates, on: readonly string[], holidays: HolidayTable): Dates | null {
  if (on.length === 0) return given;
  const dates = given.dates.filter((date) => isOn(date, on, holidays));
  const named = [...weekOf(on), ...on.flatMap((word) => OFFICE_DAYS[word]?.week ?? [])];
  const week = named.length === 0 ? given.week : WEEK.filter((day) => named.includes(day));
  const own = week.filter((day) => given.week.includes(day));
  return dates.length === 0 ? null : { ...given, dates, week: own.length === 0 ? week : own };
}

/** Dates moved by whole days, as for what is done the day before. */
export function shiftDates(given: Dates, days: number): Dates {
  if (days === 0) return given;
  const turned = (day: string): string => WEEK[(WEEK.indexOf(day) + days + 7 * 53) % 7] ?? day;
  const dates = given.dates.map((date) => plusDays(date, days));
  return { ...given, dates, week: given.week.map(turned) };
}

/**
 * How something that first takes place at `start` comes back (RFC 5545 §3.8.5): weekly, but for the dates the week names
 * and it does not take place on, and on those besides. Null for what takes place once.
 */
export function planRecurrence(
  given: Dates | null,
  start: Instant,
  clock: ZonedClock,
): Recurrence | null {
  const { dates, week, every = 1 } = given ?? { dates: [], week: [] };
  const [first, ...more] = dates;
  const last = more.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = (date: LocalDate): Instant => clock.onDate(start, date);
  // The first date must be of the week (§3.8.5.3): a make-up Saturday makes Saturdays part of it, but for the others.
  const days = WEEK.filter((day) => week.includes(day) || day === weekday(first));
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
