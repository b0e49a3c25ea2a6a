import type { BriefTime, LocalDate } from '../../model/time.ts';
import { monthEnd, plusDays, twoDigits } from '../../time/dates.ts';
import { makeProblem, type Problem, type Reading, unread } from '../yaml/make-finding.ts';

/** `14:20`, `14:20:00`, `14点20`, `14时20分`, `2点半`, with or without 上午, 下午 … */
const CLOCK =
  /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|am|pm)?\s*(\d{1,2})(?:(:)(\d{2})(?::([0-5]\d)(?:\.\d{1,9})?)?|\s*[点时](?:\s*(半|整|\d{1,2})\s*分?)?)(?![\d:])/i;

/** A date at the start of a text: `2026-12-02`, or with `/`, `.` or 年月日, zeros lost or not. */
const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号])/;

const OFFSET = /^\s*(?:z|([+-])(\d{2}):?(\d{2})?)$/i;

interface ClockPart {
  /** `HH:MM`; `24:00` is possible. */
  readonly clock: string;
  readonly rest: string;
  /** Written otherwise than `HH:MM`, as 下午2点 or `9:05`. */
  readonly odd: boolean;
  /** No such hour or minute. */
  readonly wrong: boolean;
}

/** The clock time a text (already NFKC) begins with; null where it begins with none. */
function takeClock(text: string): ClockPart | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [whole, half = '', hourText = '', colon, colonMinute, , wordMinute] = found;
  const minute = colon ? Number(colonMinute) : minuteOf(wordMinute);
  const hour = hourOf(Number(hourText), half.toLowerCase());
  return {
    clock: `${twoDigits(hour)}:${twoDigits(minute)}`,
    rest: text.slice(whole.length),
    odd: half !== '' || !colon || hourText.length < 2,
    wrong: hour > 24 || minute > 59 || (hour === 24 && minute > 0),
  };
}

function minuteOf(word = '整'): number {
  return word === '整' ? 0 : word === '半' ? 30 : Number(word);
}

function hourOf(hour: number, half: string): number {
  const afternoon =
    ['下午', '傍晚', '晚上', '晚', 'pm'].includes(half) || (half === '中午' && hour < 10);
  return afternoon && hour < 12 ? hour + 12 : hour;
}

/** A clock time alone, `07:30`. */
export function readClock(text: string): Reading<string> {
  const part = takeClock(text.normalize('NFKC').trim());
  if (part?.rest !== '' || part.wrong) return unread('bad-clock', { value: text });
  // The end of a day is the beginning of the next one.
  const value = part.clock === '24:00' ? '00:00' : part.clock;
  return part.odd || /[^\x20-\x7e]/.test(text) ? lostZeros(text, value, value) : { value };
}

export interface DatePart {
  /** Canonical, if there is no problem. */
  readonly date: string;
  /** What comes after it. */
  readonly rest: string;
  /** A leading zero was lost on the way. */
  readonly short: boolean;
  readonly problem?: Problem;
}

/** The date a text (already NFKC) begins with; null where it begins with none. `value` is named in problems. */
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
  if (part.date <= last) return part;
  return { ...part, problem: makeProblem('no-such-date', { value: found[0].trim(), last }) };
}

/** A date alone; the time of one that has a time is left aside. */
export function readDate(text: string): Reading<LocalDate> {
  const part = takeDate(text.normalize('NFKC').trim(), text);
  if (!part || !/^(?:$|[T\s]|星期|周|\()/i.test(part.rest))
    return unread('bad-date', { value: text });
  if (part.problem) return { problem: part.problem };
  const value = part.date as LocalDate;
  return part.short ? lostZeros(text, value, value) : { value };
}

/**
 * A time with its date: `2026-12-02 14:20`, ISO 8601 with or without offset, and what people and
 * spreadsheets make of it; seconds are dropped. `24:00` is 00:00 of the next day. A date alone stands for `dayAt` of that
 * day, where there is one.
 */
export function readTime(text: string, dayAt?: string): Reading<BriefTime> {
  const plain = text.normalize('NFKC').trim();
  const day = takeDate(plain, text);
  if (!day)
    return takeClock(plain)?.rest === ''
      ? unread('time-without-date', { value: text })
      : unread('bad-time', { value: text });
  if (day.problem) return { problem: day.problem };
  const rest = day.rest.replace(
    /^(?:T|\s*(?:\([^()]{1,6}\)|(?:星期|周)[一二三四五六日天])?\s*)/i,
    '',
  );
  if (rest === '' && dayAt !== undefined) {
    const problem = makeProblem('date-alone', { value: text, clock: dayAt }, 'info');
    return { value: `${day.date}T${dayAt}` as BriefTime, problem };
  }
  if (rest === '') return unread('date-without-time', { value: text });
  const part = takeClock(rest);
  const offset = part ? readOffset(part.rest) : null;
  if (!part || part.wrong || offset === null) return unread('bad-time', { value: text });
  // The end of a day is the beginning of the next one.
  const [date, clock] =
    part.clock === '24:00' ? [plusDays(day.date, 1), '00:00'] : [day.date, part.clock];
  const value = `${date}T${clock}${offset}` as BriefTime;
  return accepted(text, value, day.short || part.odd);
}

/** What people write for a time that is not known yet. */
const OPEN = /^(?:待定|未定|待确定|待确认|再定|另定|tbd|tbc|tba|to be confirmed)$/i;

/** A time that may be open: 待定 is '', and a date alone, or with 待定 behind it, is that day. */
export function readOpenTime(text: string): Reading<string> {
  const plain = text.normalize('NFKC').trim();
  if (OPEN.test(plain)) return { value: '' };
  const day = takeDate(plain, text);
  const rest = day?.rest.replace(/^[\s(]+|[\s)]+$/g, '') ?? '';
  if (day === null || (rest !== '' && !OPEN.test(rest))) return readTime(text);
  return day.problem === undefined ? { value: day.date } : { problem: day.problem };
}

function accepted(text: string, value: BriefTime, odd: boolean): Reading<BriefTime> {
  const colon = text.indexOf('：');
  if (colon >= 0) {
    const problem = makeProblem('full-width-colon', { key: text.slice(0, colon) }, 'warning');
    return { value, problem };
  }
  const wide = /[\uff01-\uff5e]/.test(text);
  return odd || wide ? lostZeros(text, value, value.replace('T', ' ')) : { value };
}

/** The value of a text that should be written as `read`. */
function lostZeros<T>(text: string, value: T, read: string): Reading<T> {
  return { value, problem: makeProblem('lost-zeros', { value: text, read }, 'warning') };
}

/** `+08:00` canonical, '' where there is none, null where it is no offset. */
function readOffset(text: string): string | null {
  if (text.trim() === '') return '';
  const found = OFFSET.exec(text);
  if (!found) return null;
  const [, sign = '+', hours = '00', minutes = '00'] = found;
  const inRange = Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 14 * 60;
  return inRange ? `${sign}${hours}:${minutes}` : null;
}
