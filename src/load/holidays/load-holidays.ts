import * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import { type Position, topOf } from '../../model/position.ts';
import type { Text } from '../../model/text.ts';
import { type HolidayTable, type LocalDate, NO_HOLIDAYS } from '../../model/time.ts';
import { plusDays } from '../../time/dates.ts';
import { takeDate } from '../brief/read-date.ts';
import { loadWritten } from '../written/load-written.ts';
import {
  type Loaded,
  makeFinding,
  makeProblem,
  placeProblem,
  type Reading,
  unread,
} from '../yaml/make-finding.ts';
import { usualDays } from './usual-days.ts';

/** Days as they are written: one text or a list, each a day or the first and last of several. */
const days = z.union([z.string(), z.array(z.string())]).optional();
/** Without `en` a holiday is called by its Chinese name in English too. */
const names = { zh: z.string(), en: z.string().optional() };
/** With `provisional` there is no notice yet; the days are those that are off by law, to which `usual` adds. */
const year = z.strictObject({
  notice: z.strictObject(names).optional(),
  provisional: z.enum(['true', 'false']).optional(),
  holidays: z.array(z.strictObject({ ...names, off: days, work: days })),
});
const HOLIDAYS_SCHEMA = z.strictObject({
  zones: z.array(z.string()).optional(),
  /** How many days a holiday usually has, by its Chinese name. */
  usual: z.record(z.string(), z.string().regex(/^[1-9]\d?$/)).optional(),
  years: z.record(z.string(), year),
});

type WrittenHolidays = z.infer<typeof HOLIDAYS_SCHEMA>;
type WrittenHoliday = z.infer<typeof year>['holidays'][number];

/** A day that the file names, and where. */
interface Marked {
  readonly date: LocalDate;
  readonly name: Text;
  readonly at: Position;
}

/** What is gathered while the days are read. */
interface Gathered {
  readonly place: (path: string) => Position;
  readonly findings: Finding[];
  readonly closed: Map<LocalDate, Marked>;
  readonly open: Map<LocalDate, Marked>;
  readonly notices: Record<number, Text>;
  readonly provisional: number[];
}

const textOf = ({ zh, en = zh }: { zh: string; en?: string | undefined }): Text => ({ zh, en });

/** The year a key names, as `2026` or `2026年`; undefined for another key. */
function yearOf(key: string): number | undefined {
  const [, year] = /^(2[01]\d\d)\s*年?$/.exec(key.normalize('NFKC').trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** The days written under one key of a holiday. What cannot be read is a finding and left out. */
function markedDays(
  holiday: WrittenHoliday,
  key: 'off' | 'work',
  [year, holidayPath]: readonly [year: number, path: string],
  { place, findings }: Gathered,
): readonly Marked[] {
  const [written, path, name] = [holiday[key], `${holidayPath}/${key}`, textOf(holiday)];
  return [written ?? []].flat().flatMap((text, index) => {
    const at = place(typeof written === 'string' ? path : `${path}/${index}`);
    return splitDays(text).flatMap((part) => {
      const { value, problem } = readDays(part, year);
      if (problem) findings.push(placeProblem(problem, at));
      return (value ?? []).map((date) => ({ date, name, at }));
    });
  });
}

/** Adds days to one side, unless they stand on the other: nobody can be off and at work. The first name of a day stays. */
function mark(days: readonly Marked[], side: 'closed' | 'open', gathered: Gathered): void {
  const [own, other] = [gathered[side], gathered[side === 'open' ? 'closed' : 'open']];
  for (const day of days) {
    const first = other.get(day.date);
    if (first !== undefined) {
      const args = { id: day.date, first: first.at.line };
      gathered.findings.push(makeFinding('duplicate-id', args, day.at));
    } else if (!own.has(day.date)) {
      own.set(day.date, day);
    }
  }
}

/** The days round those that are off by law, of a year whose notice is not out. */
function markUsual(
  holidays: readonly (readonly [WrittenHoliday, readonly Marked[]])[],
  usual: Readonly<Record<string, string>>,
  gathered: Gathered,
): void {
  const lawful = holidays.flatMap(([, off]) => off.map(({ date }) => date));
  for (const [holiday, off] of holidays) {
    const [first] = off;
    const dates = usualDays(
      off.map(({ date }) => date),
      Number(usual[holiday.zh] ?? 0),
      lawful,
    ).filter((date) => !gathered.open.has(date));
    if (first !== undefined) {
      mark(
        dates.map((date) => ({ ...first, date })),
        'closed',
        gathered,
      );
    }
  }
}

function readYears({ years, usual = {} }: WrittenHolidays, gathered: Gathered): void {
  for (const [key, { notice, provisional, holidays }] of Object.entries(years)) {
    const year = yearOf(key);
    if (year === undefined) {
      const args = { key, suggestion: '', known: ['2026', '2027'] };
      const at = gathered.place(`years/${key}#key`);
      gathered.findings.push(makeFinding('unknown-key', args, at));
      continue;
    }
    if (notice !== undefined) gathered.notices[year] = textOf(notice);
    else if (provisional === 'true') gathered.provisional.push(year);
    const read = holidays.map((holiday, index) => {
      const where = [year, `years/${key}/holidays/${index}`] as const;
      const off = markedDays(holiday, 'off', where, gathered);
      mark(off, 'closed', gathered);
      mark(markedDays(holiday, 'work', where, gathered), 'open', gathered);
      return [holiday, off] as const;
    });
    if (gathered.provisional.includes(year)) markUsual(read, usual, gathered);
  }
}

function tableOf({ closed, open, notices, provisional }: Gathered): HolidayTable {
  const days = [...closed.values(), ...open.values()].toSorted((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  return {
    closed: [...closed.keys()].toSorted(),
    open: [...open.keys()].toSorted(),
    years: Object.keys(notices).map(Number),
    provisional: provisional.toSorted(),
    notices,
    names: Object.fromEntries(days.map(({ date, name }) => [date, name])),
  };
}

/**
 * The holidays of a file: bytes → table, and everything that is wrong with it, each with its place. Never throws. The
 * table lacks the days that could not be read; it is null where the file is no such file at all. Of a day both
 * off and worked the first mention counts. A year without `notice` gives its days but is not among `years`; with
 * `provisional: true` it is among those whose days are reckoned: those off by law, and those `usual` adds.
 */
export function loadHolidays(bytes: Uint8Array, file: string): Loaded<HolidayTable> {
  const { value, positions, findings } = loadWritten(bytes, file, HOLIDAYS_SCHEMA);
  if (value === null) return { value: null, findings };
  const top = positions[''] ?? topOf(file);
  const gathered: Gathered = {
    place: (path) => positions[path] ?? top,
    ...{ findings: [], closed: new Map(), open: new Map(), notices: {}, provisional: [] },
  };
  readYears(value, gathered);
  const zones = value.zones === undefined ? {} : { zones: value.zones };
  return {
    value: { ...tableOf(gathered), ...zones },
    findings: [...findings, ...gathered.findings],
  };
}

/** What people write between the first day and the last: `..`, `至`, a dash or a tilde. */
const BETWEEN = /^\s*(?:\.{2,3}|至|到|~|--?|[–—]{1,2})\s*/;

function daysFrom(first: string, last: string): Days {
  const days: string[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days as LocalDate[];
}

/** The day in the year meant, of a date copied from another; some holidays begin in December or end in January. */
const meantFor = (date: string, year: number): string =>
  date < `${year - 1}-12-01` || date >= `${year + 1}-02-01` ? `${year}${date.slice(4)}` : '';

type Days = readonly LocalDate[];

/** The days of a text under a year: `2026-05-01`, or `2026-05-01 .. 2026-05-05` with both of them. */
function readDays(text: string, year: number): Reading<Days> {
  const plain = text.normalize('NFKC').trim();
  const first = takeDate(plain, text);
  if (first === null) return unread('bad-date', { value: text });
  if (first.problem) return { problem: first.problem };
  const between = BETWEEN.exec(first.rest)?.[0] ?? '';
  const last = first.rest === '' ? first : takeDate(first.rest.slice(between.length), text);
  if (last === null || (last !== first && between === '') || last.rest !== '') {
    return unread('bad-date', { value: text });
  }
  if (last.problem) return { problem: last.problem };
  for (const { date } of [first, last]) {
    const suggestion = meantFor(date, year);
    if (suggestion !== '') return unread('unknown-value', { value: date, suggestion, known: [] });
  }
  const [start, end] = [first.date, last.date];
  if (end < start) return unread('end-before-start', { start, end });
  const value = daysFrom(start, end);
  if (!first.short && !last.short) return { value };
  const canonical = last === first ? start : `${start} .. ${end}`;
  return { value, problem: makeProblem('lost-zeros', { value: text, read: canonical }, 'warning') };
}

/** The parts of a text that names several days or stretches of days, as in `2026-02-14、2026-02-28`. */
function splitDays(text: string): readonly string[] {
  const parts = text.split(/[、,，;；]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** The days of one side: those of the table below that are not on the other side now, and those laid over it. */
function together(base: Days, more: Days, not: Days): Days {
  const left = new Set(not);
  return [...new Set([...base.filter((date) => !left.has(date)), ...more])].toSorted();
}

/** The table in a time zone it is for; none of its days in another: nobody in Chicago is off at the Spring Festival. */
export const holidaysIn = (table: HolidayTable, zone: string): HolidayTable =>
  table.zones === undefined || table.zones.includes(zone) ? table : NO_HOLIDAYS;

/**
 * A table with another laid over it, day by day: what `more` says of a day wins, with the name of the day and the
 * notice of the year, and the days it does not name stay as `base` has them. So an office can add 2027, close for
 * a winter break, or work on a day that others have off.
 */
export function mergeHolidays(base: HolidayTable, more: HolidayTable): HolidayTable {
  const notices = { ...base.notices, ...more.notices };
  return {
    closed: together(base.closed, more.closed, more.open),
    open: together(base.open, more.open, more.closed),
    years: Object.keys(notices).map(Number),
    // Once there is a notice the year is known.
    provisional: [...new Set([...base.provisional, ...more.provisional])]
      .filter((year) => notices[year] === undefined)
      .toSorted(),
    notices,
    names: { ...base.names, ...more.names },
  };
}
