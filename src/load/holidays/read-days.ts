import type { LocalDate } from '../../model/time.ts';
import { plusDays } from '../../time/dates.ts';
import { type Reading, unread } from '../brief/read-scalars.ts';
import { takeDate } from '../brief/read-time.ts';
import { makeProblem } from '../yaml/make-finding.ts';

/** What people write between the first day and the last: `..`, `至`, a dash or a tilde. */
const BETWEEN = /^\s*(?:\.{2,3}|至|到|~|--?|[–—]{1,2})\s*/;

/** Days that may be named under a year, exclusive of the second: some holidays begin in December, or end in January. */
function bounds(year: number): readonly [string, string] {
  return [`${year - 1}-12-01`, `${year + 1}-02-01`];
}

function daysFrom(first: string, last: string): readonly LocalDate[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    days.push(day);
  }
  return days as LocalDate[];
}

/** The day of the year meant, for a date that was copied from another year. */
function outside(date: string, year: number): string {
  const [from, to] = bounds(year);
  return date < from || date >= to ? `${year}${date.slice(4)}` : '';
}

/** The days of a text under a year: `2026-05-01`, or `2026-05-01 .. 2026-05-05` with both of them. */
export function readDays(text: string, year: number): Reading<readonly LocalDate[]> {
  const plain = text.normalize('NFKC').trim();
  const first = takeDate(plain, text);
  if (first === null) return unread('bad-date', { value: text });
  if (first.problem) return { problem: first.problem };
  const between = BETWEEN.exec(first.rest)?.[0] ?? '';
  const last = first.rest === '' ? first : takeDate(first.rest.slice(between.length), text);
  if (last === null || (last !== first && between === '') || last.rest !== '')
    return unread('bad-date', { value: text });
  if (last.problem) return { problem: last.problem };
  for (const { date } of [first, last]) {
    const suggestion = outside(date, year);
    if (suggestion !== '') return unread('unknown-value', { value: date, suggestion, known: [] });
  }
  if (last.date < first.date)
    return unread('end-before-start', { start: first.date, end: last.date });
  const value = daysFrom(first.date, last.date);
  if (!first.short && !last.short) return { value };
  const canonical = last === first ? first.date : `${first.date} .. ${last.date}`;
  return { value, problem: makeProblem('lost-zeros', { value: text, read: canonical }, 'warning') };
}

/** The parts of a text that names several days or stretches of days, as in `2026-02-14、2026-02-28`. */
export function splitDays(text: string): readonly string[] {
  return text
    .split(/[、,，;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
