import type { Plan } from '../../model/plan.ts';
import { wordsFor } from '../words/words-for.ts';
import { buildVtimezone } from './build-vtimezone.ts';
import type { EventLines } from './calendar-event.ts';
import { completeEvent } from './complete-event.ts';
import { escapeText, foldLine } from './content-line.ts';
import { createEvents } from './create-events.ts';
import { eventLines } from './event-order.ts';
import { oneLine } from './event-text.ts';
import { hidePersonal } from './hide-personal.ts';
import { listEvents } from './list-events.ts';
import { type PreviousEvent, readPrevious } from './read-previous.ts';
import { cancelEvent, reviseEvent } from './revise-event.ts';
import { formatUtc } from './time-property.ts';
import { type TimeZone, zoneFinder } from './time-zone.ts';

export interface CalendarOptions {
  /** The calendar of the same brief written last time; anything else is passed over. */
  readonly previous?: string;
}

const PRODUCT = '-//reception-planner//NONSGML reception//';

interface CurrentEvents {
  readonly header: readonly string[];
  readonly events: readonly EventLines[];
}

const compareEvents = (a: EventLines, b: EventLines): number =>
  a.start - b.start || (a.uid < b.uid ? -1 : 1);

/** The name of the calendar, for all clients (RFC 7986 §5.1), and its zone. */
const calendarProperties = (plan: Plan): readonly string[] => {
  const name = oneLine(plan.brief.title) || oneLine(plan.brief.id);
  const title = escapeText(hidePersonal(name, plan.personal));
  return [`NAME:${title}`, `X-WR-CALNAME:${title}`, `X-WR-TIMEZONE:${plan.brief.timezone}`];
};

/** A VTIMEZONE for every zone in which a time is written, that of the plan first; `now` stands in for the events of a plan without any. */
function timezoneLines(
  zones: ReadonlySet<TimeZone>,
  events: readonly EventLines[],
  now: number,
): readonly string[] {
  const first = events[0]?.start ?? now;
  const last = events.reduce((latest, { end }) => Math.max(latest, end), first);
  return [...zones]
    .filter(({ isUtc }) => !isUtc)
    .flatMap((zone) => buildVtimezone(zone, first, last));
}

/** The events of the plan as this revision has them, in the order of the plan. */
function currentEvents(
  plan: Plan,
  brief: string,
  zone: TimeZone,
  previous: ReadonlyMap<string, PreviousEvent>,
): CurrentEvents {
  const events = listEvents(plan, wordsFor(plan.brief.lang));
  const now = Date.parse(plan.generated);
  const productId = `${PRODUCT}${plan.brief.lang.toUpperCase()}`;
  const created = createEvents(events, productId, now);
  return {
    header: created.header.filter((line) => !line.startsWith('X-PUBLISHED-TTL:')),
    events: events.map((event, index) =>
      reviseEvent(
        completeEvent(created.events[index] ?? [], event, brief, zone),
        previous.get(event.uid),
        formatUtc(now),
      ),
    ),
  };
}

/**
 * The plan as an iCalendar file (RFC 5545): CRLF, at most 75 octets a line, no METHOD. An event that says what it said
 * in `previous` keeps its bytes; one that changed is a new revision of the same UID; one that is gone is cancelled.
 * Throws a RangeError for a zone that does not exist or a time before 1970: neither gets past the loader.
 */
export function renderCalendar(plan: Plan, options: CalendarOptions = {}): string {
  const findZone = zoneFinder();
  const zone = findZone(plan.brief.timezone);
  if (zone === null) throw new RangeError(`no such time zone: ${plan.brief.timezone}`);
  const brief = `X-RECEPTION-BRIEF:${escapeText(oneLine(plan.brief.id))}`;
  const previous = readPrevious(options.previous ?? '', brief, findZone);
  const now = Date.parse(plan.generated);
  const { header, events } = currentEvents(plan, brief, zone, previous);
  const uids = new Set(events.map(({ uid }) => uid));
  const gone = [...previous.values()].filter(({ uid }) => !uids.has(uid));
  const all = [...events, ...gone.map((event) => cancelEvent(event, formatUtc(now)))].toSorted(
    compareEvents,
  );
  const zones = new Set([zone, ...gone.flatMap((event) => event.zone ?? [])]);
  const lines = [
    'BEGIN:VCALENDAR',
    ...header,
    ...calendarProperties(plan),
    ...timezoneLines(zones, all, now),
    ...all.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
