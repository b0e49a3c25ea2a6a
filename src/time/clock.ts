import { IANAZone } from 'luxon';
import type { BriefTime, Instant, LocalDate, LocalTime } from '../model/time.ts';
import { twoDigits, utcDate, utcDateText, utcMillis } from './dates.ts';
import { STEADY_ZONES } from './steady-zones.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

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
  /** ISO 8601 with offset and seconds. */
  readonly iso: (instant: Instant) => string;
  /** `amount` minutes later; negative for earlier. */
  readonly plusMinutes: (instant: Instant, amount: number) => Instant;
  /** The same clock time `amount` calendar days later. */
  readonly plusDays: (instant: Instant, amount: number) => Instant;
  /** The clock time of the instant on another date. */
  readonly onDate: (instant: Instant, date: LocalDate) => Instant;
  /** The day of the week of a date, 1 for Monday to 7 for Sunday. */
  readonly weekday: (date: LocalDate) => number;
  /** The instant in UTC as RFC 5545 writes it, `20261231T155959Z`. */
  readonly utcBasic: (instant: Instant) => string;
  /** `HH:MM` on the day of the instant. */
  readonly atClock: (instant: Instant, clock: string) => Instant;
  /** How many midnights lie between two instants. */
  readonly nights: (from: Instant, to: Instant) => number;
}

/** Milliseconds of a wall-clock time taken as if it were UTC; NaN for a text that is none. */
function wallMillis(local: string): number {
  const [year = Number.NaN, month = 1, day = 1, hour = 0, minute = 0] = local
    .slice(0, 16)
    .split(/[-T:]/)
    .map(Number);
  return utcMillis(year, month, day, hour, minute);
}

function wallText(millis: number): LocalTime {
  const { hour, minute } = utcDate(millis);
  return `${utcDateText(millis)}T${twoDigits(hour)}:${twoDigits(minute)}` as LocalTime;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The offset at the end of a time: `Z`, `+08:00`. */
function offsetMinutes(time: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** The offset of a zone at an instant, in minutes. */
function zoneOffset(zone: string): (millis: number) => number {
  const steady = STEADY_ZONES[zone];
  const since =
    steady === undefined ? Number.POSITIVE_INFINITY : wallMillis(`${steady.since}-01-01`);
  let rules: IANAZone | undefined;
  // Offsets change on quarter hours at the finest, so one answer serves a quarter of an hour.
  const known = new Map<number, number>();
  return (millis) => {
    if (steady !== undefined && millis >= since) {
      return steady.offset;
    }
    const quarter = Math.floor(millis / (15 * MINUTE));
    rules ??= IANAZone.create(zone);
    const minutes = known.get(quarter) ?? rules.offset(quarter * 15 * MINUTE);
    known.set(quarter, minutes);
    return minutes;
  };
}

/** A clock for an IANA zone that exists; the loader refuses others. */
export function zonedClock(zone: string): ZonedClock {
  const offset = zoneOffset(zone);
  const fromWall = (wall: number): Reading => {
    const before = offset(wall - DAY);
    const after = offset(wall + DAY);
    const first = wall - before * MINUTE;
    const second = wall - after * MINUTE;
    const firstFits = offset(first) === before;
    const secondFits = offset(second) === after;
    if (firstFits && secondFits && first !== second) {
      return { instant: Math.min(first, second) as Instant, exists: 'twice' };
    }
    if (secondFits && !firstFits) {
      return { instant: second as Instant, exists: 'once' };
    }
    return { instant: first as Instant, exists: firstFits ? 'once' : 'never' };
  };
  const toWall = (instant: Instant): number => instant + offset(instant) * MINUTE;
  const written = new Map<Instant, LocalTime>();
  const local = (instant: Instant): LocalTime => {
    const text = written.get(instant) ?? wallText(toWall(instant));
    written.set(instant, text);
    return text;
  };
  const plusDays = (instant: Instant, amount: number): Instant =>
    fromWall(toWall(instant) + amount * DAY).instant;

  return {
    zone,
    read: (time) =>
      /(?:Z|[+-]\d\d:\d\d)$/.test(time)
        ? { instant: (wallMillis(time) - offsetMinutes(time) * MINUTE) as Instant, exists: 'once' }
        : fromWall(wallMillis(time)),
    local,
    date: (instant) => local(instant).slice(0, 10) as LocalDate,
    iso: (instant) => `${local(instant)}:00${offsetText(offset(instant))}`,
    plusMinutes: (instant, amount) => (instant + amount * MINUTE) as Instant,
    plusDays,
    onDate: (instant, date) => fromWall(wallMillis(`${date}T${local(instant).slice(11)}`)).instant,
    weekday: (date) => {
      const { weekday } = utcDate(wallMillis(`${date}T00:00`));
      return weekday === 0 ? 7 : weekday;
    },
    utcBasic: (instant) => `${wallText(instant).replaceAll(/[-:]/g, '')}00Z`,
    atClock: (instant, clock) =>
      fromWall(wallMillis(`${local(instant).slice(0, 10)}T${clock}`)).instant,
    nights: (from, to) => Math.floor(toWall(to) / DAY) - Math.floor(toWall(from) / DAY),
  };
}
