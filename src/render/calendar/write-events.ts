import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { MINUTE, utcDate, utcMillis } from '../../time/dates.ts';
import type { TimeZone } from '../../time/zones.ts';
import type { CalendarEvent, PreviousEvent, Stamps } from './calendar-event.ts';
import {
  escapeText,
  formatBasic,
  formatUtc,
  parseCalendar,
  parseUtc,
  propertyName,
  propertyValue,
  unfoldLines,
} from './ical-text.ts';

/*
 * What npm `ics` 3.12 (github.com/adamgibbons/ics) writes wrongly or not at all. The rest of an event is its own.
 *
 * - It folds by characters, not octets (issue 171): all lines are folded anew, by `foldLine`.
 * - It counts the rest of a text again for every line it folds (fold-line.js): of a long one it gets what needs no fold.
 * - It knows UTC and the zone of the machine (issues 52, 198): it gets instants, and times are put into the event's zone.
 * - It joins categories without escaping them (format.js), and has no RELATED-TO and no X- properties (issue 119).
 * - Its durations end with a T, `-P1DT` (format-duration.js), and its alarms stand amid the event, where some Outlooks
 *   pass over them (issue 124).
 * - It asks clients to read the file again every hour (format.js, X-PUBLISHED-TTL), which is mailed and never changes.
 */

/** How much of a text `ics` puts on one line. */
const LONGEST = 60;

/** The properties of an event in the order in which they are written: that of calendars sent out before, whose entries stay as they are. */
const NAMES = [
  ...[
    'UID',
    'DTSTAMP',
    'DTSTART',
    'DTEND',
    'RRULE',
    'EXDATE',
    'SUMMARY',
    'LOCATION',
    'DESCRIPTION',
  ],
  ...[
    'CATEGORIES',
    'CLASS',
    'STATUS',
    'TRANSP',
    'RELATED-TO',
    'CREATED',
    'LAST-MODIFIED',
    'SEQUENCE',
  ],
];

/** Where a content line stands among those of an event; what is not named, as X-RECEPTION-BRIEF, stands last. */
function rankOf(line: string): number {
  const rank = NAMES.indexOf(propertyName(line));
  return rank < 0 ? NAMES.length : rank;
}

/** The start of a text that `ics` is given; `mendEvent` adds the rest. */
const cutForIcs = (text: string): string =>
  // Not between the halves of a character above U+FFFF.
  text.slice(0, (text.codePointAt(LONGEST - 1) ?? 0) > 0xffff ? LONGEST - 1 : LONGEST);

/** The properties of a calendar as `ics` has written them, without those that are not wanted. */
const mendHeader = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !line.startsWith('X-PUBLISHED-TTL:'));

/** Whether a local time names an instant and no other: in the hour that comes twice clients disagree on which is meant. */
const hasLocalTime = (instant: number, zone: TimeZone): boolean =>
  zone.instantsOf(instant + zone.offsetAt(instant)).length === 1;

/** Whether times are written in the zone (RFC 5545 §3.3.5, form 3). Those of a series always are: its days of the week are. */
const isLocal = ({ start, end, series, zone }: CalendarEvent): boolean =>
  !zone.isUtc && (series !== null || (hasLocalTime(start, zone) && hasLocalTime(end, zone)));

/** A property with times, in the zone of the event or in UTC. */
function timeProperty(name: string, instants: readonly number[], event: CalendarEvent): string {
  const { zone } = event;
  if (!isLocal(event)) return `${name}:${instants.map(formatUtc).join(',')}`;
  const times = instants.map((instant) => formatBasic(instant + zone.offsetAt(instant)));
  return `${name};TZID=${zone.name}:${times.join(',')}`;
}

function mendLine(line: string, event: CalendarEvent): string {
  const name = propertyName(line);
  if (name === 'DESCRIPTION') {
    return line + escapeText(event.description.slice(cutForIcs(event.description).length));
  }
  const instant = name === 'DTSTART' || name === 'DTEND' ? parseUtc(propertyValue(line)) : null;
  return instant === null ? line : timeProperty(name, [instant], event);
}

/** What `ics` does not write. */
function addedLines(event: CalendarEvent): readonly string[] {
  const except = event.series?.except ?? [];
  return [
    ...(except.length === 0 ? [] : [timeProperty('EXDATE', except, event)]),
    `CATEGORIES:${escapeText(event.category)}`,
    ...(event.parent === '' ? [] : [`RELATED-TO;RELTYPE=PARENT:${event.parent}`]),
    `X-RECEPTION-BRIEF:${event.mark}`,
  ];
}

/** The one alarm of an event, on the screen (RFC 5545 §3.6.6). */
const alarmLines = (trigger: string, summary: string): readonly string[] =>
  trigger === ''
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${summary}`,
        `TRIGGER:${trigger}`,
        'END:VALARM',
      ];

/** The content lines of a VEVENT as `ics` has written them, complete and right; its alarm is the last thing in it. */
function mendEvent(lines: readonly string[], event: CalendarEvent): readonly string[] {
  const properties = lines.slice(1, -1).map((line) => mendLine(line, event));
  const summary = lines.find((line) => propertyName(line) === 'SUMMARY') ?? '';
  return [
    'BEGIN:VEVENT',
    ...[...properties, ...addedLines(event)].toSorted((a, b) => rankOf(a) - rankOf(b)),
    ...alarmLines(event.trigger, propertyValue(summary)),
    'END:VEVENT',
  ];
}

/** What `ics` takes, with the DTSTAMP that its types leave out. */
type Attributes = EventAttributes & { readonly timestamp: number };

/** An instant as `ics` takes it, or year, month and day in the zone of an event without a time of day. */
function timeOf(instant: number, { allDay, zone }: CalendarEvent): number | DateArray {
  if (!allDay) return instant;
  const { year, month, day } = utcDate(instant + zone.offsetAt(instant));
  return [year, month, day];
}

/** An event for `ics`, which leaves out what is ''. */
const attributesOf = (event: CalendarEvent, stamps: Stamps): Attributes => ({
  uid: event.uid,
  start: timeOf(event.start, event),
  end: timeOf(event.end, event),
  recurrenceRule: event.series?.rule ?? '',
  title: event.summary,
  location: event.location,
  description: cutForIcs(event.description),
  status: event.isCancelled ? 'CANCELLED' : event.isTentative ? 'TENTATIVE' : 'CONFIRMED',
  ...(event.isPrivate ? { classification: 'PRIVATE' as const } : {}),
  transp: event.isBusy ? 'OPAQUE' : 'TRANSPARENT',
  timestamp: stamps.dtstamp,
  created: stamps.created,
  lastModified: stamps.lastModified,
  sequence: stamps.sequence,
});

/** From when revisions are numbered, a number a minute: it rises on any machine, also where the calendar before was lost. */
const FIRST_REVISION = utcMillis(2020, 1, 1);

/** The stamps of a revision made now, after `before`. */
const nextStamps = (before: Stamps | undefined, now: number): Stamps => ({
  dtstamp: now,
  created: before?.created || now,
  lastModified: now,
  sequence: Math.max(Math.floor((now - FIRST_REVISION) / MINUTE), (before?.sequence ?? -1) + 1),
});

const STAMP = /^(?:(DTSTAMP|CREATED|LAST-MODIFIED):\d{8}T\d{6}Z|(SEQUENCE):\d{1,9})$/;

/** What an event says: its content lines without the values of its stamps. */
const contentOf = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(STAMP, '$1$2')).join('\n');

/** What a calendar is written of: its head, and its events in the order given. */
export interface WrittenEvents {
  readonly header: readonly string[];
  /** Each with its content lines, and whether they are those it had. */
  readonly events: readonly { readonly lines: readonly string[]; readonly isKept: boolean }[];
}

/**
 * The content lines of a calendar's head, and of its events in the order given: as npm `ics` writes them, mended. An
 * event that says what it said before keeps its lines; one that changed is the next revision of the same UID
 * (RFC 5545 §3.8.7.4). `now` is in milliseconds since 1970. Throws on what `ics` refuses, as a time before 1970.
 */
export function writeEvents(
  events: readonly CalendarEvent[],
  previous: ReadonlyMap<string, PreviousEvent>,
  productId: string,
  now: number,
): WrittenEvents {
  // Left out, the method would be PUBLISH, which needs an ORGANIZER. (The types know no undefined.)
  const head = { productId, method: undefined } as unknown as { productId: string };
  const { value, error } = createEvents(
    events.map((event) => attributesOf(event, nextStamps(previous.get(event.uid)?.stamps, now))),
    head,
  );
  if (typeof value !== 'string') throw new Error('ics refuses the events', { cause: error });
  const written = parseCalendar(unfoldLines(value));
  return {
    header: mendHeader(written.header),
    events: events.map((event, index) => {
      const lines = mendEvent(written.events[index] ?? [], event);
      const before = previous.get(event.uid)?.lines ?? [];
      const isKept = contentOf(before) === contentOf(lines);
      return { lines: isKept ? before : lines, isKept };
    }),
  };
}
