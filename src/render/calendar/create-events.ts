import { createEvents as createIcs, type EventAttributes } from 'ics';
import type { CalendarEvent } from './calendar-event.ts';
import { unfoldLines } from './content-line.ts';
import { type CalendarLines, parseCalendar } from './parse-calendar.ts';

/** What `ics` takes, with the DTSTAMP that its types leave out. */
type Attributes = EventAttributes & { readonly timestamp: number };

/** Only what `ics` cannot spoil: instants instead of its local times, every stamp, no alarm, no list. */
const attributesOf = (event: CalendarEvent, now: number): Attributes => ({
  uid: event.uid,
  timestamp: now,
  start: event.start,
  end: event.end,
  title: event.summary,
  ...(event.location === '' ? {} : { location: event.location }),
  status: 'CONFIRMED',
  transp: event.isBusy ? 'OPAQUE' : 'TRANSPARENT',
  sequence: 0,
  created: now,
  lastModified: now,
});

/**
 * The content lines that `ics` makes of events, times still in UTC and one list an event in the order given. The
 * description is not among them: `ics` takes quadratic time to fold a line.
 */
export function createEvents(
  events: readonly CalendarEvent[],
  productId: string,
  now: number,
): CalendarLines {
  // Left out, it would be PUBLISH, which needs an ORGANIZER. (The types know no undefined.)
  const header = { productId, method: undefined } as unknown as { productId: string };
  const { value, error } = createIcs(
    events.map((event) => attributesOf(event, now)),
    header,
  );
  if (value === null || value === undefined) {
    throw new Error('ics refuses the events', { cause: error });
  }
  return parseCalendar(unfoldLines(value));
}
