import { cachedZone } from './clock.ts';
import { DAY, MINUTE, remembering, utcMillis } from './dates.ts';
import { zoneName } from './zone-names.ts';

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
export function timeZone(name: string): TimeZone | null {
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
