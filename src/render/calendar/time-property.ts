import { formatBasic, parseBasic } from './basic-time.ts';
import type { TimeZone } from './time-zone.ts';

/** An instant in UTC, `20261202T062000Z` (RFC 5545 §3.3.5, form 2). */
export const formatUtc = (instant: number): string => `${formatBasic(instant)}Z`;

/** The instant of `20261202T062000Z`; null for anything else. */
export const parseUtc = (text: string): number | null =>
  text.endsWith('Z') ? parseBasic(text.slice(0, -1)) : null;

/** Whether a local time names an instant and no other: in the hour that comes twice clients disagree on which is meant. */
const hasLocalTime = (instant: number, zone: TimeZone): boolean =>
  zone.instantsOf(instant + zone.offsetAt(instant)).length === 1;

/**
 * DTSTART and DTEND of an event, in the local time of the zone (RFC 5545 §3.3.5, form 3); both in UTC where the zone
 * is UTC, or where the local time of one of them comes twice.
 */
export function timeProperties(start: number, end: number, zone: TimeZone): readonly string[] {
  const isLocal = !zone.isUtc && hasLocalTime(start, zone) && hasLocalTime(end, zone);
  const property = (name: string, instant: number): string =>
    isLocal
      ? `${name};TZID=${zone.name}:${formatBasic(instant + zone.offsetAt(instant))}`
      : `${name}:${formatUtc(instant)}`;
  return [property('DTSTART', start), property('DTEND', end)];
}
