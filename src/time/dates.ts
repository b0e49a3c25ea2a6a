import { DateTime, Info, Settings } from 'luxon';
import type { Lang } from '../model/text.ts';
import type { Instant, LocalDate } from '../model/time.ts';

// Nothing is said in the language of the machine, and asking Intl for it takes as long as reading a brief.
Settings.defaultLocale = 'en-US';

/** Milliseconds of a minute, an hour and a day; nights in which a clock is changed are no days of this length. */
export const MINUTE = 60_000;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;

/** A date and clock time of the proleptic Gregorian calendar; months and days count from 1, weekdays from 0 for Sunday. */
interface UtcDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What milliseconds since 1970 are in UTC; every field is NaN where they are no time. */
export function utcDate(millis: number): UtcDate {
  const date = DateTime.fromMillis(millis, { zone: 'utc' });
  const { year, month, day, weekday, hour, minute, second } = date;
  return { year, month, day, weekday: weekday % 7, hour, minute, second };
}

/** The milliseconds since 1970 of a date and clock time, 24:00 being the next midnight; NaN for one that does not exist. */
export const utcMillis = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
  DateTime.utc(year, month, day, hour, minute).toMillis();

/** The instant that an ISO time with an offset names, `2026-12-02T14:20:00+08:00`; NaN for a text that is none. */
export const instantOf = (time: string): Instant =>
  DateTime.fromISO(time, { zone: 'utc' }).toMillis() as Instant;

/** A function that works out each value once, for arguments that come again and again; with a WeakMap for as long as they exist. */
export function remembering<K, V>(
  find: (key: K) => V,
  known: Pick<Map<K, V>, 'has' | 'get'> & { set(key: K, value: V): unknown } = new Map<K, V>(),
): (key: K) => V {
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as V;
  };
}

/** Days since 1970-01-01, as in 20790 for `2026-12-03`; NaN for a text that is no date. */
export const dayNumber: (date: string) => number = remembering((date) =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? utcMillis(...datePartsOf(date)) / DAY : Number.NaN,
);

/** The date with a number; the way back from `dayNumber`. '' for a number that no calendar has. */
export const dayOf: (number: number) => LocalDate = remembering((number) => {
  const date = DateTime.fromMillis(number * DAY, { zone: 'utc' });
  return (date.isValid && date.year < 10_000 ? date.toFormat('yyyy-MM-dd') : '') as LocalDate;
});

/** The day of the week of a date or an ISO time, 0 for Sunday to 6; NaN for what is no date. */
export function weekdayOf(time: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(dateOf(time)) + 4) % 7) + 7) % 7;
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

/** A time as a sentence shows it, `12-02 14:20` of `2026-12-02T14:20`; the year goes without saying. */
export const shortTime = (time: string): string => `${time.slice(5, 10)} ${clockOf(time)}`;

/** The date some days later; negative for earlier. */
export const plusDays = (date: string, days: number): LocalDate => dayOf(dayNumber(date) + days);

/** `2026-12-02 15:50`, so many minutes after `2026-12-02 14:20`; by the clock on the wall. */
export function minutesLater(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = clockOf(time).split(':').map(Number);
  const later = utcMillis(...datePartsOf(time), hour, minute) + minutes * MINUTE;
  return DateTime.fromMillis(later, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm');
}

/** How many days it is from one date to another; negative for an earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The last day of the month of a date, some months later: `2027-02-28` of `2026-12-02` and 2. */
export function monthEnd(date: string, months = 0): LocalDate {
  const month = DateTime.fromISO(date, { zone: 'utc' }).startOf('month').plus({ months });
  return month.endOf('month').toFormat('yyyy-MM-dd') as LocalDate;
}

/** The date with this month and day that is nearest to another; '' where there is no such day. */
export function nearestDate(month: number, day: number, to: string): string {
  const year = Number(to.slice(0, 4));
  const found = [year, year - 1, year + 1]
    .map((one) => `${one}-${twoDigits(month)}-${twoDigits(day)}`)
    .filter((date) => !Number.isNaN(dayNumber(date)))
    .toSorted((a, b) => Math.abs(daysBetween(to, a)) - Math.abs(daysBetween(to, b)));
  return found[0] ?? '';
}

/** The English months, `Jan` to `Dec`. */
export const ENGLISH_MONTHS: readonly string[] = Info.months('short', { locale: 'en-US' });

/** The days of the week from Sunday on, as after `星期` or `周` and as in English dates: `日`, `Sun`. */
export const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: [-1, 0, 1, 2, 3, 4, 5].map(
    (day) => Info.weekdays('short', { locale: 'en-US' }).at(day) ?? '',
  ),
};

/** The days of the week from Sunday on as RFC 5545 §3.3.10 writes them. */
export const WEEKDAY_CODES: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `12月2日 周三` or `Wed 2 Dec` for a local date or time; '' for ''. */
export function dayText(time: string, lang: Lang): string {
  const [, month, day] = datePartsOf(time);
  const weekday = WEEKDAYS[lang][weekdayOf(time)];
  if (weekday === undefined) {
    return '';
  }
  return lang === 'zh'
    ? `${month}月${day}日 周${weekday}`
    : `${weekday} ${day} ${ENGLISH_MONTHS[month - 1]}`;
}

/** `2026年12月2日 周三` or `Wed 2 Dec 2026` for a local date or time; '' for ''. */
export function fullDayText(time: string, lang: Lang): string {
  const day = dayText(time, lang);
  const year = dateOf(time).slice(0, 4);
  if (day === '') return '';
  return lang === 'zh' ? `${year}年${day}` : `${day} ${year}`;
}
