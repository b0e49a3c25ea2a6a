import { DateTime, IANAZone } from 'luxon';
import type { BriefTime, Instant, LocalDate, LocalTime } from '../model/time.ts';
import {
  clockOf,
  DAY,
  dateOf,
  dayNumber,
  instantOf,
  MINUTE,
  plusDays,
  remembering,
  shortTime,
} from './dates.ts';

/** What a wall-clock time means in a zone: once, never (DST gap) or twice (DST overlap; the earlier one is taken). */
export interface Reading {
  readonly instant: Instant;
  readonly exists: 'once' | 'never' | 'twice';
}

/** Time arithmetic in one zone. All of it is pure: the clock of the machine and its zone are never read. */
export interface ZonedClock {
  readonly zone: string;
  /** The instant a time of the brief names. A time in a DST gap is moved on by the width of the gap. */
  readonly read: (time: BriefTime) => Reading;
  readonly local: (instant: Instant) => LocalTime;
  readonly date: (instant: Instant) => LocalDate;
  /** As a sentence shows it, `12-02 14:20`. */
  readonly short: (instant: Instant) => string;
  /** ISO 8601 with offset and seconds. */
  readonly iso: (instant: Instant) => string;
  /** `amount` minutes later; negative for earlier. */
  readonly plusMinutes: (instant: Instant, amount: number) => Instant;
  /** The same clock time `amount` calendar days later. */
  readonly plusDays: (instant: Instant, amount: number) => Instant;
  /** The clock time of the instant on another date. */
  readonly onDate: (instant: Instant, date: LocalDate) => Instant;
  /** The instant in UTC as RFC 5545 writes it, `20261231T155959Z`. */
  readonly utcBasic: (instant: Instant) => string;
  /** `HH:MM` on the day of the instant. */
  readonly atClock: (instant: Instant, clock: string) => Instant;
  /** How many midnights lie between two instants. */
  readonly nights: (from: Instant, to: Instant) => number;
}

/**
 * A zone whose offsets are asked of Intl once a quarter of an hour, since they change on quarters at the finest: a year's
 * roster names half a million times. Null for a name that Intl does not know.
 */
export const cachedZone: (name: string) => IANAZone | null = remembering((name) => {
  if (!IANAZone.isValidZone(name)) return null;
  const zone = IANAZone.create(name);
  const ofQuarter = remembering((quarter: number) => zone.offset(quarter * 15 * MINUTE));
  const offset = (millis: number): number => ofQuarter(Math.floor(millis / (15 * MINUTE)));
  return Object.assign(Object.create(zone) as IANAZone, { offset });
});

/** A wall-clock time as if it were UTC. */
const wallOf = (text: string): DateTime => DateTime.fromISO(text, { zone: 'utc' });

/** A wall-clock time, given as if it were UTC, in a zone. */
function inZone(wall: DateTime, zone: IANAZone): Reading {
  const time = wall.setZone(zone, { keepLocalTime: true });
  const instants = time.getPossibleOffsets().map((one) => one.toMillis());
  const exists = time.toMillis() + time.offset * MINUTE === wall.toMillis();
  return {
    instant: Math.min(...instants) as Instant,
    exists: instants.length > 1 ? 'twice' : exists ? 'once' : 'never',
  };
}

/** A time of a date, `2026-12-02T14:20`, the commonest form by far. */
const PLAIN = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Reads wall-clock times. Where no change of the clock is near, which is asked once a date, a subtraction will do. */
function wallReader(zone: IANAZone): (time: string) => Reading {
  const steady = remembering((date: string) => {
    const midnight = dayNumber(date) * DAY;
    const offset = zone.offset(midnight - DAY);
    return offset === zone.offset(midnight + 2 * DAY) ? offset : Number.NaN;
  });
  const near = remembering((time: string) => inZone(wallOf(time), zone));
  return (time) => {
    const date = dateOf(time);
    const minutes = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
    const instant = dayNumber(date) * DAY + (minutes - steady(date)) * MINUTE;
    return PLAIN.test(time) && !Number.isNaN(instant)
      ? { instant: instant as Instant, exists: 'once' }
      : near(time);
  };
}

/** A clock for an IANA zone that exists; the loader refuses others. */
export function zonedClock(name: string): ZonedClock {
  const zone = cachedZone(name) ?? IANAZone.create(name);
  const at = (instant: Instant): DateTime => DateTime.fromMillis(instant, { zone });
  const wall = wallReader(zone);
  const read = (time: string): Reading =>
    /(?:Z|[+-]\d\d:\d\d)$/.test(time) ? { instant: instantOf(time), exists: 'once' } : wall(time);
  const local = remembering(
    (instant: Instant) => at(instant).toFormat("yyyy-MM-dd'T'HH:mm") as LocalTime,
  );
  const date = (instant: Instant): LocalDate => dateOf(local(instant));
  const onDate = (instant: Instant, day: LocalDate): Instant =>
    read(`${day}T${clockOf(local(instant))}`).instant;

  return {
    zone: name,
    read,
    local,
    short: (instant) => shortTime(local(instant)),
    date,
    iso: remembering((instant) => at(instant).toFormat("yyyy-MM-dd'T'HH:mm:'00'ZZ")),
    plusMinutes: (instant, amount) => (instant + amount * MINUTE) as Instant,
    plusDays: (instant, amount) => onDate(instant, plusDays(date(instant), amount)),
    onDate,
    utcBasic: (instant) => at(instant).toUTC().toFormat("yyyyMMdd'T'HHmm'00Z'"),
    atClock: (instant, clock) => read(`${date(instant)}T${clock}`).instant,
    nights: (from, to) => dayNumber(date(to)) - dayNumber(date(from)),
  };
}
