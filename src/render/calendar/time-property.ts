import type { TimeZone } from '../../time/zone-changes.ts';
import { formatBasic, parseBasic } from './basic-time.ts';
import type { Series } from './calendar-event.ts';

/** An instant in UTC, `20261202T062000Z` (RFC 5545 §3.3.5, form 2). */
export const formatUtc = (instant: number): string => `${formatBasic(instant)}Z`;

/** The instant of `20261202T062000Z`; null for anything else. */
export const parseUtc = (text: string): number | null =>
  text.endsWith('Z') ? parseBasic(text.slice(0, -1)) : null;

/** Whether a local time names an instant and no other: in the hour that comes twice clients disagree on which is meant. */
const hasLocalTime = (instant: number, zone: TimeZone): boolean =>
  zone.instantsOf(instant + zone.offsetAt(instant)).length === 1;

/** A date in the zone of the plan, `20261202` (RFC 5545 §3.3.4). */
const formatDate = (instant: number, zone: TimeZone): string =>
  formatBasic(instant + zone.offsetAt(instant)).slice(0, 8);

/** DTSTART and DTEND of an event that has a date and no time of day. */
export function dateProperties(start: number, end: number, zone: TimeZone): readonly string[] {
  return [
    `DTSTART;VALUE=DATE:${formatDate(start, zone)}`,
    `DTEND;VALUE=DATE:${formatDate(end, zone)}`,
  ];
}

/**
 * DTSTART and DTEND of an event, in the local time of the zone (RFC 5545 §3.3.5, form 3); both in UTC where the zone
 * is UTC, or where the local time of one of them comes twice. A series is always local: its days of the week are. With it its RRULE, and the starts it leaves out
 * (EXDATE) or adds (RDATE), in the same form as DTSTART.
 */
export function timeProperties(
  start: number,
  end: number,
  series: Series | null,
  zone: TimeZone,
): readonly string[] {
  const { rule = '', except = [], also = [] } = series ?? {};
  const isLocal =
    !zone.isUtc && (series !== null || (hasLocalTime(start, zone) && hasLocalTime(end, zone)));
  const property = (name: string, instants: readonly number[]): readonly string[] => {
    const times = instants.map((instant) =>
      isLocal ? formatBasic(instant + zone.offsetAt(instant)) : formatUtc(instant),
    );
    const values = times.join(',');
    return values === ''
      ? []
      : [isLocal ? `${name};TZID=${zone.name}:${values}` : `${name}:${values}`];
  };
  return [
    ...property('DTSTART', [start]),
    ...property('DTEND', [end]),
    ...(rule === '' ? [] : [`RRULE:${rule}`]),
    ...property('EXDATE', except),
    ...property('RDATE', also),
  ];
}
