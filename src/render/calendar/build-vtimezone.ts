import { DAY, twoDigits, utcDate, utcMillis, WEEKDAY_CODES } from '../../time/dates.ts';
import { type TimeZone, type Transition, zoneAbbreviation } from '../../time/zones.ts';
import { formatBasic } from './ical-text.ts';

/** How many years a rule must hold before it is written as one. */
const PROBE = 5;

/** A time during which a zone has one offset; offsets are in milliseconds. */
interface Observance extends Transition {
  readonly isDaylight: boolean;
  /** An instant at which the zone has this offset, and the name that goes with it. */
  readonly sample: number;
  readonly rule: string | null;
}

/** `+0800`, `-0330`, with seconds where there are any (RFC 5545 §3.3.14). */
function formatOffset(offset: number): string {
  const seconds = Math.floor(Math.abs(offset) / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = parts.map(twoDigits).join('');
  return (offset < 0 ? '-' : '+') + (seconds % 60 === 0 ? digits.slice(0, 4) : digits);
}

function observanceLines(zone: string, observance: Observance): readonly string[] {
  const { from, to, isDaylight, sample, rule } = observance;
  const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${formatBasic(onsetOf(observance))}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${formatOffset(from)}`,
    `TZOFFSETTO:${formatOffset(to)}`,
    `TZNAME:${zoneAbbreviation(zone, sample, to)}`,
    `END:${name}`,
  ];
}

/** The wall-clock time at which the clock is changed, still in the old offset. */
const onsetOf = ({ at, from }: Transition): number => at + from;

/** The RRULEs of the form "second Sunday in March" that a change of the clock keeps, from the beginning of the month and from its end. */
function rulesOf(change: Transition): readonly string[] {
  const { month, day, weekday } = utcDate(onsetOf(change));
  const isLast = utcDate(onsetOf(change) + 7 * DAY).month !== month;
  return [Math.ceil(day / 7), ...(isLast ? [-1] : [])].map(
    (count) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${count}${WEEKDAY_CODES[weekday]}`,
  );
}

/** The RRULE on which changes of the clock fall, one a year; null where none holds for all. */
function yearlyRule(changes: readonly Transition[]): string | null {
  const sorts = new Set(changes.map((it) => `${it.from} ${it.to} ${onsetOf(it) % DAY}`));
  const [first = [], ...others] = changes.map(rulesOf);
  const shared = first.filter((rule) => others.every((rules) => rules.includes(rule)));
  return sorts.size === 1 ? (shared.at(-1) ?? null) : null;
}

/** One observance for the changes to summer time and one for those back; null where they keep no yearly rule. */
function yearlyObservances(
  years: readonly (readonly Transition[])[],
): readonly Observance[] | null {
  if (!years.every((changes) => changes.length === 2)) return null;
  const observances = [0, 1].map((index) => {
    const changes = years.flatMap((year) => year[index] ?? []);
    const [first] = changes;
    const rule = yearlyRule(changes);
    if (first === undefined || rule === null) return null;
    return { ...first, isDaylight: first.to > first.from, sample: first.at, rule };
  });
  return observances.every((observance) => observance !== null) ? observances : null;
}

/** An observance for the offset at `start`, and one for each change after it. */
function singleObservances(
  start: number,
  offset: number,
  changes: readonly Transition[],
): readonly Observance[] {
  const least = Math.min(offset, ...changes.map(({ to }) => to));
  const single = (change: Transition, sample: number): Observance => ({
    ...change,
    isDaylight: change.to > least,
    sample,
    rule: null,
  });
  // Written as holding since 1970: nothing in the file is earlier than `start`.
  const initial = single({ at: -offset, from: offset, to: offset }, start);
  return [initial, ...changes.map((change) => single(change, change.at))];
}

/**
 * The lines of the VTIMEZONE (RFC 5545 §3.6.5) of a zone, right for all instants from `first` to `last`: a STANDARD
 * part with the offset where the clock never changes, two parts with yearly rules where it does, or the changes one by one.
 */
export function buildVtimezone(zone: TimeZone, first: number, last: number): readonly string[] {
  const from = utcDate(first).year - 1;
  const until = utcDate(last).year;
  const changesIn = (end: number): readonly (readonly Transition[])[] =>
    Array.from({ length: end - from + 1 }, (_, index) => zone.transitionsIn(from + index));
  const changes = changesIn(until).flat();
  const yearly =
    changes.length === 0 ? null : yearlyObservances(changesIn(Math.max(until, from + PROBE)));
  const start = utcMillis(from, 1, 1);
  const observances = yearly ?? singleObservances(start, zone.offsetAt(start), changes);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone.name}`,
    ...observances.flatMap((observance) => observanceLines(zone.name, observance)),
    'END:VTIMEZONE',
  ];
}
