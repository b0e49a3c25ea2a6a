import type { LocalDate } from '../../model/time.ts';
import {
  dayNumber,
  daysBetween,
  monthEnd,
  plusDays,
  twoDigits,
  weekdayOf,
} from '../../time/dates.ts';
import { makeProblem, type Problem, type Reading, unread } from '../yaml/make-finding.ts';
import { plainText, takeClock } from './read-clock.ts';

/** A date at the start of a text: `2026-12-02`, or with `/`, `.` or 年月日, zeros lost or not. */
const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号])/;

export interface DatePart {
  /** Canonical, if there is no problem. */
  readonly date: string;
  /** What comes after it and its weekday. */
  readonly rest: string;
  /** A leading zero was lost on the way. */
  readonly short: boolean;
  readonly problem?: Problem;
}

/**
 * The date a text (already NFKC) begins with, with the weekday behind it, which must be its own; null where it begins with
 * none. `value` is named in problems.
 */
export function takeDate(text: string, value: string): DatePart | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const month = found[3] ?? found[5] ?? '';
  const day = found[4] ?? found[6] ?? '';
  const year = Number(found[1]);
  const part = {
    date: `${found[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    rest: text.slice(found[0].length),
    short: month.length < 2 || day.length < 2,
  };
  // Visits are planned ahead: a year outside this century or the next is a slip.
  const inRange =
    year >= 2000 && year < 2200 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
  if (!inRange) return { ...part, problem: makeProblem('bad-date', { value }) };
  const last = monthEnd(`${part.date.slice(0, 8)}01`);
  if (part.date <= last) return { ...part, ...takeWeekday(part.rest, part.date, value) };
  return { ...part, problem: makeProblem('no-such-date', { value: found[0].trim(), last }) };
}

const WEEKDAY =
  '(?:星期|周|礼拜)([一二三四五六日天]|[1-7](?!\\d))|\\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?';
const BEHIND = new RegExp(`^[\\s,]*(?:\\(\\s*(?:${WEEKDAY})\\s*\\)|${WEEKDAY})`, 'i');

/** Numbers of weekdays from Sunday on, by how they are written. */
const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  ['日天7sun', '一1mon', '二2tue', '三3wed', '四4thu', '五5fri', '六6sat'].flatMap(
    (words, number) => (words.match(/[a-z]{3}|./g) ?? []).map((word) => [word, number] as const),
  ),
);

/** The text without the weekday it begins with, which is a problem unless it is that of the date. */
export function takeWeekday(
  text: string,
  date: string,
  value: string,
): Pick<DatePart, 'rest' | 'problem'> {
  const found = BEHIND.exec(text);
  const word = found?.slice(1).find((group) => group !== undefined) ?? '';
  const [weekday, own] = [WEEKDAY_NUMBERS.get(word.toLowerCase()), weekdayOf(date)];
  if (found === null || weekday === undefined) return { rest: text };
  const rest = text.slice(found[0].length);
  if (weekday === own) return { rest };
  const other = plusDays(date, ((weekday - own + 10) % 7) - 3);
  return { rest, problem: makeProblem('wrong-weekday', { value, date: date as LocalDate, other }) };
}

/** Between two days: `through` all of them, `both`, or one `or` the other. */
export const JOINED: RegExp =
  /^\s*(?:(?<through>\.{2,3}|至|到|~|--?|[–—]{1,2}|through\b|to\b)|(?<both>和|与|及|以及|&|and\b)|(?<or>或者?|\/|or\b))\s*(?<last>.*)$/i;

/** The end of a range that goes without saying its year, or its month too: `10月16日`, `10-16`, `16日`, `16`. */
const LAST = /^(?:(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})(?!\d)\s*[日号]?/;

/** Two days that a text names, and how they are joined. */
interface TwoDays {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly joined: 'through' | 'both' | 'or';
  readonly short: boolean;
}

/** The two days of `2026-10-12 至 2026-10-16`, `… 或 16日`, `…（或13日）`; null where the text is another. */
function takeTwoDays(text: string): TwoDays | Problem | null {
  const first = takeDate(plainText(text), text);
  if (first === null || first.problem) return null;
  const {
    through,
    both,
    last = '',
  } = JOINED.exec(first.rest.replace(/^\s*\((.*)\)\s*$/, '$1'))?.groups ?? {};
  const [end, month, day = ''] = LAST.exec(last) ?? [];
  const full = takeDate(last, text);
  const of = `${first.date.slice(0, 5)}${month ? twoDigits(Number(month)) : first.date.slice(5, 7)}`;
  const part =
    full ?? (end === undefined ? null : takeDate(`${of}-${day}${last.slice(end.length)}`, text));
  if (part === null || part.rest.trim() !== '') return null;
  if (part.problem) return part.problem;
  const joined = through ? 'through' : both ? 'both' : 'or';
  const short = first.short || part.short || full === null;
  return { first: first.date as LocalDate, last: part.date as LocalDate, joined, short };
}

/** A date alone; a time behind it is left aside, with a warning unless it is midnight, as spreadsheets write dates. */
export function readDate(text: string): Reading<LocalDate> {
  const part = takeDate(plainText(text), text);
  if (!part) return unread('bad-date', { value: text });
  if (part.problem) return { problem: part.problem };
  const value = part.date as LocalDate;
  const rest = part.rest.trim();
  if (rest !== '' && !/^T?\s*00:00(?::00(?:\.0+)?)?Z?$/i.test(rest)) {
    const two = takeTwoDays(text);
    if (two !== null && 'code' in two) return { problem: two };
    if (two !== null) return unread('date-range', { value: text, ...pick(two) });
    const stray = { value: text, text: rest, read: value };
    const clock = takeClock(rest.replace(/^T/i, ''));
    const behind = takeWeekday(clock?.rest ?? '', value, text);
    if (behind.problem) return { problem: behind.problem };
    if (clock === null) return unread('stray-text', stray);
    return { value, problem: makeProblem('stray-text', stray, 'warning') };
  }
  return part.short ? { value, problem: readAs(text, value) } : { value };
}

/** More days than these are no absence and no holiday. */
const MOST_DAYS = 366;

/** The days of a text in a list of dates: one, both of two, or all from the first to the last. */
export function readDates(text: string): Reading<readonly LocalDate[]> {
  const two = takeTwoDays(text);
  if (two === null) {
    const { value, problem } = readDate(text);
    if (value === undefined) return { problem };
    return problem === undefined ? { value: [value] } : { value: [value], problem };
  }
  if ('code' in two) return { problem: two };
  const { first, last, joined } = two;
  const count = daysBetween(first, last) + 1;
  if (joined === 'or' || count > MOST_DAYS)
    return unread('date-range', { value: text, first, last });
  if (count < 1) return unread('end-before-start', { start: first, end: last });
  const days = Array.from({ length: count }, (_, index) => plusDays(first, index));
  const value = joined === 'both' ? [first, last] : days;
  const read = `${first} ${joined === 'both' ? '、' : '至'} ${last}`;
  return two.short ? { value, problem: readAs(text, read) } : { value };
}

/** The first and the last day of a text that names both; null for any other. */
export function readRange(text: string): readonly [first: LocalDate, last: LocalDate] | null {
  const two = takeTwoDays(text);
  const isRange = two !== null && 'joined' in two && two.joined === 'through';
  return isRange && dayNumber(two.last) >= dayNumber(two.first) ? [two.first, two.last] : null;
}

const pick = ({ first, last }: TwoDays): Pick<TwoDays, 'first' | 'last'> => ({ first, last });

/** The warning that a text should be written as `read`. */
export function readAs(value: string, read: string): Problem {
  return makeProblem('lost-zeros', { value, read }, 'warning');
}
