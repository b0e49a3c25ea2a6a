import type { BriefTime } from '../../model/time.ts';
import { makeProblem } from '../yaml/make-finding.ts';
import { type ClockPart, takeClock } from './read-clock.ts';
import { nextDate, takeDate } from './read-date.ts';
import { type Reading, unread } from './reading.ts';

const OFFSET = /^\s*(?:z|([+-])(\d{2}):?(\d{2})?)$/i;

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
    return {
      value: `${day.date}T${dayAt}` as BriefTime,
      problem,
      canonical: `${day.date} ${dayAt}`,
    };
  }
  if (rest === '') return unread('date-without-time', { value: text });
  const part = takeClock(rest);
  const offset = part ? readOffset(part.rest) : null;
  if (!part || part.wrong || offset === null) return unread('bad-time', { value: text });
  const value = `${dayAndClock(day.date, part)}${offset}` as BriefTime;
  return accepted(text, value, day.short || part.odd);
}

function dayAndClock(date: string, { clock }: ClockPart): string {
  return clock === '24:00' ? `${nextDate(date)}T00:00` : `${date}T${clock}`;
}

function accepted(text: string, value: BriefTime, odd: boolean): Reading<BriefTime> {
  const canonical = value.replace('T', ' ');
  const colon = text.indexOf('：');
  if (colon >= 0) {
    return {
      value,
      problem: makeProblem('full-width-colon', { key: text.slice(0, colon) }, 'warning'),
      canonical,
    };
  }
  const wide = /[\uff01-\uff5e]/.test(text);
  if (!odd && !wide) return { value };
  return {
    value,
    problem: makeProblem('lost-zeros', { value: text, read: canonical }, 'warning'),
    canonical,
  };
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
