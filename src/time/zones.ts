import { IANAZone } from 'luxon';
import { cachedZone } from './clock.ts';
import { DAY, HOUR, MINUTE, remembering, twoDigits, utcMillis } from './dates.ts';

/** The name that a zone of the IANA database goes by, `Asia/Kolkata` for `asia/calcutta`; '' for a name that it has not. */
export function zoneName(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return '';
  }
}

/** The names of all zones, to find the one that a word is nearest to. */
export const zoneNames = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** The regions whose English has abbreviations for zones. */
const LOCALES = ['en-US', 'en-GB', 'en-AU'];

/** `+08`, `-0330`: what the IANA database has where there is no abbreviation. */
const numeric = (offset: number): string => {
  const minutes = Math.floor(Math.abs(offset) / MINUTE);
  const rest = minutes % 60 === 0 ? '' : twoDigits(minutes % 60);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${rest}`;
};

/** What a zone is called at an instant, for TZNAME (RFC 5545 §3.8.3.2): `CST`, `EDT`, or `+0545`, `+14` where it has no abbreviation. `offset` is in milliseconds. */
export function zoneAbbreviation(zone: string, instant: number, offset: number): string {
  // Intl has no abbreviation for China's time in any language.
  if (zone === 'Asia/Shanghai' && offset === 8 * HOUR) return 'CST';
  const names = LOCALES.map((locale) =>
    IANAZone.create(zone).offsetName(instant, { format: 'short', locale }),
  );
  return names.find((name) => /^[A-Z]{3,5}$/.test(name ?? '')) ?? numeric(offset);
}

/** Shorter than any time a zone has kept one offset between two changes of the clock since 1970. */
const STEP = 14 * DAY;
/** An offset, `+08:00`, is no TZID. */
const NAME = /^[A-Za-z][\w/+-]*$/;

/** A change of the clock: the instant, and the offset from UTC before and after, in milliseconds. */
export interface Transition {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A zone of the IANA database as luxon knows it. Instants and wall-clock times are milliseconds; a wall-clock time is written as if it were UTC. */
export interface TimeZone {
  readonly name: string;
  readonly isUtc: boolean;
  readonly offsetAt: (instant: number) => number;
  /** The instants at which the clock on the wall shows a time: one, none where it was put on, two where it was put back. */
  readonly instantsOf: (wall: number) => readonly number[];
  /** The changes of the clock in a UTC year, in order. */
  readonly transitionsIn: (year: number) => readonly Transition[];
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

function changesIn(year: number, offset: (instant: number) => number): readonly Transition[] {
  const end = utcMillis(year + 1, 1, 1);
  const transitions: Transition[] = [];
  for (let low = utcMillis(year, 1, 1); low < end; low += STEP) {
    const high = Math.min(low + STEP, end);
    const [from, to] = [offset(low), offset(high)];
    if (to !== from) transitions.push({ at: changeBetween(low, high, offset), from, to });
  }
  return transitions;
}

/** The zone of an IANA name; null for a name that Intl does not know. */
function timeZone(name: string): TimeZone | null {
  const zone = NAME.test(name) ? cachedZone(name) : null;
  if (zone === null) return null;
  const offsetAt = (instant: number): number => zone.offset(instant) * MINUTE;
  return {
    name,
    isUtc: zoneName(name) === 'UTC',
    offsetAt,
    instantsOf: (wall) => {
      const offsets = new Set([offsetAt(wall - DAY), offsetAt(wall + DAY)]);
      return [...offsets].filter((it) => offsetAt(wall - it) === it).map((it) => wall - it);
    },
    transitionsIn: remembering((year) => changesIn(year, offsetAt)),
  };
}

/** The zone of a name, the same one every time; null for a name that Intl does not know. */
export type FindZone = (name: string) => TimeZone | null;

/** Zones by name, each looked up once. */
export const zoneFinder = (): FindZone => remembering(timeZone);
