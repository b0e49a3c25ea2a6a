import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { utcDate } from '../../time/dates.ts';
import type { CalendarEvent, PreviousEvent, Stamps } from './calendar-event.ts';
import { type CalendarLines, parseCalendar, unfoldLines } from './ical-text.ts';
import { cutForIcs, mendEvent, mendHeader } from './mend-ics.ts';

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
  status: event.isCancelled ? 'CANCELLED' : 'CONFIRMED',
  transp: event.isBusy ? 'OPAQUE' : 'TRANSPARENT',
  timestamp: stamps.dtstamp,
  created: stamps.created,
  lastModified: stamps.lastModified,
  sequence: stamps.sequence,
});

/** The stamps of the first revision, or of the one after `before`. */
const nextStamps = (before: Stamps | undefined, now: number): Stamps => ({
  dtstamp: now,
  created: before?.created || now,
  lastModified: now,
  sequence: before === undefined ? 0 : before.sequence + 1,
});

const STAMP = /^(?:(DTSTAMP|CREATED|LAST-MODIFIED):\d{8}T\d{6}Z|(SEQUENCE):\d{1,9})$/;

/** What an event says: its content lines without the values of its stamps. */
const contentOf = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(STAMP, '$1$2')).join('\n');

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
): CalendarLines {
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
      return contentOf(before) === contentOf(lines) ? before : lines;
    }),
  };
}
