import type { EventLines, Stamps } from './calendar-event.ts';
import { propertyName, propertyValue } from './content-line.ts';
import { parseUtc } from './time-property.ts';

/** The properties of an event, in the order in which they are written. */
const NAMES = [
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'RRULE',
  'EXDATE',
  'RDATE',
  'SUMMARY',
  'LOCATION',
  'DESCRIPTION',
  'CATEGORIES',
  'STATUS',
  'TRANSP',
  'RELATED-TO',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'X-RECEPTION-BRIEF',
];
const RANKS: ReadonlyMap<string, number> = new Map(NAMES.map((name, index) => [name, index]));
const STAMP_NAMES: ReadonlySet<string> = new Set([
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
]);
/** The type INTEGER ends there (RFC 5545 §3.3.8). */
const LAST_SEQUENCE = 2_147_483_647;

const rankOf = (line: string): number => RANKS.get(propertyName(line)) ?? NAMES.length;

/** Whether a content line is one of the stamps of an event. */
export const isStamp = (line: string): boolean => STAMP_NAMES.has(propertyName(line));

/** Content lines in the order of the file. */
export const orderProperties = (lines: readonly string[]): readonly string[] =>
  lines.toSorted((a, b) => rankOf(a) - rankOf(b));

const stampLines = ({ dtstamp, created, lastModified, sequence }: Stamps): readonly string[] => [
  `DTSTAMP:${dtstamp}`,
  `CREATED:${created}`,
  `LAST-MODIFIED:${lastModified}`,
  `SEQUENCE:${sequence}`,
];

/** The stamps among the lines of an event. A time that cannot be read is '', a number 0. */
export function readStamps(lines: readonly string[]): Stamps {
  const values = new Map(
    lines.filter(isStamp).map((line) => [propertyName(line), propertyValue(line)]),
  );
  const time = (name: string): string => {
    const value = values.get(name) ?? '';
    return parseUtc(value) === null ? '' : value;
  };
  const sequence = values.get('SEQUENCE') ?? '';
  return {
    dtstamp: time('DTSTAMP'),
    created: time('CREATED'),
    lastModified: time('LAST-MODIFIED'),
    sequence: /^\d{1,10}$/.test(sequence) ? Math.min(Number(sequence), LAST_SEQUENCE - 1) : 0,
  };
}

/** The content lines of a VEVENT; its alarm is the last thing in it, as some clients need it. */
export const eventLines = ({ properties, stamps, alarm }: EventLines): readonly string[] => [
  'BEGIN:VEVENT',
  ...orderProperties([...properties, ...stampLines(stamps)]),
  ...alarm,
  'END:VEVENT',
];
