import type { LocalDate } from '../../model/time.ts';
import { makeProblem, type Problem } from '../yaml/make-finding.ts';
import type { Reading } from './reading.ts';
import { unread } from './reading.ts';

/** A date at the start of a text: `2026-12-02`, or with `/`, `.` or 年月日, zeros lost or not. */
const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号])/;

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
  const last = lastDay(year, Number(month));
  if (Number(day) <= last) return part;
  const lastDate = `${part.date.slice(0, 8)}${last}`;
  return {
    ...part,
    problem: makeProblem('no-such-date', { value: found[0].trim(), last: lastDate }),
  };
}

/** A date alone; the time of one that has a time is left aside. */
export function readDate(text: string): Reading<LocalDate> {
  const plain = text.normalize('NFKC').trim();
  const part = takeDate(plain, text);
  if (!part || !/^(?:$|[T\s]|星期|周|\()/i.test(part.rest))
    return unread('bad-date', { value: text });
  if (part.problem) return { problem: part.problem };
  const value = part.date as LocalDate;
  if (!part.short) return { value };
  return {
    value,
    problem: makeProblem('lost-zeros', { value: text, read: part.date }, 'warning'),
    canonical: value,
  };
}

/** The day after a canonical date. */
export function nextDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day < lastDay(year, month)) return `${date.slice(0, 8)}${pad(day + 1)}`;
  return month < 12 ? `${year}-${pad(month + 1)}-01` : `${year + 1}-01-01`;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
