import { utcDate, utcMidnight } from './dates.ts';
import { STEADY_ZONES } from './steady-zones.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Shorter than any time a zone has kept one offset between two changes of the clock since 1970. */
const STEP = 14 * DAY;
const NAME = /^[A-Za-z][\w/+-]*$/;
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** A change of the clock: the instant, and the offset from UTC before and after, in milliseconds. */
export interface Transition {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A zone of the IANA database as this machine's Intl knows it. Instants and wall-clock times are milliseconds; a wall-clock time is written as if it were UTC. */
export interface TimeZone {
  readonly name: string;
  readonly isUtc: boolean;
  readonly offsetAt: (instant: number) => number;
  /** The instants at which the clock on the wall shows a time: one, none where it was put on, two where it was put back. */
  readonly instantsOf: (wall: number) => readonly number[];
  /** The changes of the clock in a UTC year, in order. */
  readonly transitionsIn: (year: number) => readonly Transition[];
}

interface Year {
  readonly before: number;
  readonly transitions: readonly Transition[];
}

/** How Intl writes instants in a zone; null for a name that it does not know, and for an offset, which is no TZID. */
function zoneFormat(name: string): Intl.DateTimeFormat | null {
  if (!NAME.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

function isUtc(name: string): boolean {
  return !(name in STEADY_ZONES) && zoneFormat(name)?.resolvedOptions().timeZone === 'UTC';
}

/** The offset from UTC that Intl gives an instant, in milliseconds. */
function readOffset(text: string): number {
  const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(text) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1_000;
  return sign === '-' ? -size : size;
}

/** The first instant in (`low`, `high`] at which the offset is no longer that of `low`; changes fall on whole minutes. */
function changeBetween(low: number, high: number, offset: (instant: number) => number): number {
  const before = offset(low);
  let [same, other] = [low, high];
  while (other - same > MINUTE) {
    const middle = same + Math.floor((other - same) / MINUTE / 2) * MINUTE;
    if (offset(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

function scanYear(year: number, offset: (instant: number) => number): Year {
  const end = utcMidnight(year + 1, 1, 1);
  const transitions: Transition[] = [];
  let low = utcMidnight(year, 1, 1);
  const before = offset(low);
  let from = before;
  while (low < end) {
    const high = Math.min(low + STEP, end);
    const to = offset(high);
    if (to !== from) transitions.push({ at: changeBetween(low, high, offset), from, to });
    from = to;
    low = high;
  }
  return { before, transitions };
}

/** The years of a zone as Intl has them; null for a name that it does not know. */
function intlYears(name: string): ((year: number) => Year) | null {
  const format = zoneFormat(name);
  if (format === null) return null;
  const offset = (instant: number): number => readOffset(format.format(instant));
  return (year) => scanYear(year, offset);
}

/** The years of a zone: without Intl as long as its clock is let alone. */
function yearsOf(name: string): ((year: number) => Year) | null {
  const steady = STEADY_ZONES[name];
  if (steady === undefined) return intlYears(name);
  let read: ((year: number) => Year) | null = null;
  return (year) => {
    if (year >= steady.since) return { before: steady.offset * MINUTE, transitions: [] };
    read ??= intlYears(name);
    return read?.(year) ?? { before: steady.offset * MINUTE, transitions: [] };
  };
}

/** The zone of an IANA name; null for a name that Intl does not know. */
export function timeZone(name: string): TimeZone | null {
  const read = yearsOf(name);
  if (read === null) return null;
  const years = new Map<number, Year>();
  const yearOf = (year: number): Year => {
    const known = years.get(year) ?? read(year);
    years.set(year, known);
    return known;
  };
  const offsetAt = (instant: number): number => {
    const { before, transitions } = yearOf(utcDate(instant).year);
    return transitions.findLast(({ at }) => at <= instant)?.to ?? before;
  };
  return {
    name,
    isUtc: isUtc(name),
    offsetAt,
    instantsOf: (wall) => {
      const offsets = new Set([offsetAt(wall - DAY), offsetAt(wall + DAY)]);
      return [...offsets].filter((it) => offsetAt(wall - it) === it).map((it) => wall - it);
    },
    transitionsIn: (year) => yearOf(year).transitions,
  };
}

/** The zone of a name, the same one every time; null for a name that Intl does not know. */
export type FindZone = (name: string) => TimeZone | null;

/** Zones by name, each read from Intl once. */
export function zoneFinder(): FindZone {
  const found = new Map<string, TimeZone | null>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const zone = timeZone(name);
    found.set(name, zone);
    return zone;
  };
}
