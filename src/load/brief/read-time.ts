import type { BriefTime } from '../../model/time.ts';
import { plusDays } from '../../time/dates.ts';
import { makeProblem, type Reading, unread } from '../yaml/make-finding.ts';
import { type ClockPart, DAY_PARTS, plainText, takeClock } from './read-clock.ts';
import { type DatePart, readAs, takeDate, takeWeekday } from './read-date.ts';

const OFFSET = /^\s*(?:z|([+-])(\d{2}):?(\d{2})?)$/i;

/** Words for the same day behind a date, and for the next one, with the part of the day that is left. */
const SAME_DAY = /^[当今](?:天|日|(?=[晚早]))\s*/;
const NEXT_DAY = /^(?:次日|第二天|翌日|隔[天日]|明[天日]|次(?=晨)|明(?=[晚早晨]))\s*/;

/** Between the start and the end of a stretch of time. */
const UNTIL = /^\s*(?:至|到|~|--?|[–—]{1,2})\s*/;

/**
 * A time with its date: `2026-12-02 14:20`, ISO 8601 with or without offset, and what people and
 * spreadsheets make of it; seconds are dropped. `24:00` is 00:00 of the next day. A date alone stands for `dayAt` of that
 * day, where there is one; of a deadline without a word.
 */
export function readTime(text: string, dayAt?: string, isDeadline = false): Reading<BriefTime> {
  const plain = plainText(text);
  const day = takeDate(plain, text);
  if (!day)
    return takeClock(plain)?.rest === ''
      ? unread('time-without-date', { value: text })
      : unread('bad-time', { value: text });
  if (day.problem) return { problem: day.problem };
  const rest = day.rest.replace(/^(?:T|[\s,]*)/i, '').replace(SAME_DAY, '');
  if (rest === '' && dayAt !== undefined) {
    const value = `${day.date}T${dayAt}` as BriefTime;
    if (isDeadline) return { value };
    return { value, problem: makeProblem('date-alone', { value: text, clock: dayAt }, 'info') };
  }
  if (rest === '') return unread('date-without-time', { value: text });
  return readClockOf(day, rest, text);
}

/** The time of a day, from what stands behind its date. */
function readClockOf(day: DatePart, behind: string, text: string): Reading<BriefTime> {
  const [next = ''] = NEXT_DAY.exec(behind) ?? [];
  const from = next === '' ? day.date : plusDays(day.date, 1);
  const part = takeClock(behind.slice(next.length).replace(/^晨/, '早晨'));
  if (part === null) return strayBefore(from, behind, text);
  const [first, second] = part.clocks.map((one) => `${plusDays(from, one.days)}T${one.clock}`);
  if (first === undefined) return unread('bad-time', { value: text });
  if (second !== undefined)
    return unread('two-times', { value: text, first: shown(first), second: shown(second) });
  const isIso = /^T/i.test(day.rest);
  const end = endOf(part, { day: from, start: first, isIso });
  if (end !== '')
    return unread('time-range', { value: text, start: shown(first), end: shown(end) });
  const named = takeWeekday(part.rest, day.date, text);
  if (named.problem) return { problem: named.problem };
  const offset = readOffset(named.rest);
  if (offset === null && /^\s*[+-]\d/.test(named.rest)) return unread('bad-time', { value: text });
  if (offset === null)
    return unread('stray-text', { value: text, text: named.rest.trim(), read: shown(first) });
  // 明晚 is one word, of which 晚 is read with the hour.
  const word = next.length === 1 ? behind.slice(0, 2) : next.trim();
  if (next !== '') return unread('next-day', { value: text, word, read: shown(first) });
  return accepted(text, `${first}${offset}` as BriefTime, day.short || part.odd, part.worded);
}

const shown = (time: string): string => time.replace('T', ' ');

/**
 * When a stretch of time ends, of which the start was read; '' where there is none. `-12:00` behind an ISO time is an offset,
 * behind any other the end.
 */
function endOf(
  { rest, worded }: ClockPart,
  { day, start, isIso }: { readonly day: string; readonly start: string; readonly isIso: boolean },
): string {
  const [until] = UNTIL.exec(rest) ?? [];
  if (until === undefined || (isIso && /^\s*-\d\d:?\d\d$/.test(rest))) return '';
  const last = rest.slice(until.length);
  const date = takeDate(last, last);
  const part = takeClock(date === null ? last : date.rest.replace(/^[T\s]+/i, ''));
  const [clock] = part?.clocks ?? [];
  if (clock === undefined) return '';
  const end = `${plusDays(date?.date ?? day, clock.days)}T${clock.clock}`;
  if (date !== null || end > start) return end;
  // 下午2点至4点: the word is of both.
  const [hour, minute] = clock.clock.split(':');
  const later = `${day}T${Number(hour) + 12}:${minute}`;
  const isSameHalf = worded && part?.worded === false && Number(hour) < 12 && later > start;
  return isSameHalf ? later : `${plusDays(day, 1)}T${clock.clock}`;
}

const STRAY = new RegExp(
  `^(?:\\([^()]*\\)|[^\\d零(]{1,10}?)\\s*(?=(?:${DAY_PARTS})?\\s*[\\d零])`,
  'i',
);

/** Something stands between a date and its time. */
function strayBefore(date: string, behind: string, text: string): Reading<BriefTime> {
  const [stray = ''] = STRAY.exec(behind) ?? [];
  const [clock] = takeClock(behind.slice(stray.length))?.clocks ?? [];
  if (stray === '' || clock === undefined) return unread('bad-time', { value: text });
  const read = `${plusDays(date, clock.days)} ${clock.clock}`;
  return unread('stray-text', { value: text, text: stray.trim(), read });
}

/** What people write for a time that is not known yet. */
const OPEN = /^(?:待定|未定|待确定|待确认|再定|另定|tbd|tbc|tba|to be confirmed)$/i;

/** Whether somebody wrote that a value is not known yet. */
export const isOpenText = (text: string): boolean => OPEN.test(plainText(text));

const WORD =
  '暂定|初定|拟定|待定|未定|待确[定认]|预计|大约|大概|约|左右|前后|tentative|tb[dca]|to be confirmed';
/** Such a word, in brackets or not, behind the date or at the end. */
const TENTATIVE = new RegExp(
  `^\\s*\\(?\\s*(${WORD})\\s*\\)?\\s*|\\s*\\(?\\s*(${WORD})\\s*\\)?\\s*$`,
  'i',
);

/**
 * A time that may be open: 待定 is '', and a date alone, or with 待定 behind it, is that day. What else says that it is not
 * certain is a warning: it has a key of its own.
 */
export function readOpenTime(text: string): Reading<string> {
  const plain = plainText(text);
  if (OPEN.test(plain)) return { value: '' };
  const day = takeDate(plain, text);
  if (day === null) return readTime(text);
  if (day.problem !== undefined) return { problem: day.problem };
  const found = TENTATIVE.exec(day.rest);
  const rest = day.rest.replace(TENTATIVE, ' ').trim();
  const word = found?.[1] ?? found?.[2] ?? '';
  if (rest === '' && (word === '' || OPEN.test(word))) return { value: day.date };
  if (word === '') return readTime(text);
  const read = rest === '' ? { value: day.date } : readClockOf(day, rest.replace(/^T/i, ''), text);
  if (read.value === undefined) return read;
  const args = { value: text, word, read: shown(read.value) };
  return { value: read.value, problem: makeProblem('tentative-time', args, 'warning') };
}

function accepted(
  text: string,
  value: BriefTime,
  odd: boolean,
  worded: boolean,
): Reading<BriefTime> {
  const colon = text.indexOf('：');
  // What a word made of the hour must be seen.
  if (colon >= 0 && !worded) {
    const problem = makeProblem('full-width-colon', { key: text.slice(0, colon) }, 'warning');
    return { value, problem };
  }
  const wide = /[\uff01-\uff5e]/.test(text);
  return odd || wide ? { value, problem: readAs(text, shown(value)) } : { value };
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
