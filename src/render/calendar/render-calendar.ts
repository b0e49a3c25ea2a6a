import type { Plan } from '../../model/plan.ts';
import { type FindZone, type TimeZone, zoneFinder } from '../../time/zone-changes.ts';
import { hidePersonal } from '../layout/hide-personal.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { buildVtimezone } from './build-vtimezone.ts';
import type { EventLines } from './calendar-event.ts';
import { completeEvent } from './complete-event.ts';
import { escapeText, foldLine } from './content-line.ts';
import { createEvents } from './create-events.ts';
import { eventLines } from './event-order.ts';
import { oneLine } from './event-text.ts';
import { briefMark } from './event-uid.ts';
import { listEvents } from './list-events.ts';
import { type PreviousEvent, readPrevious } from './read-previous.ts';
import { cancelEvent, reviseEvent } from './revise-event.ts';
import { formatUtc } from './time-property.ts';

export interface CalendarOptions {
  /** The calendar of the same brief written last time; anything else is passed over. */
  readonly previous?: string;
  /** Only what one of our people does and where they are. */
  readonly person?: string;
  /** Events of other briefs in `previous` stay as they are: their briefs were not looked at, or could not be read. */
  readonly keepOthers?: boolean;
}

const PRODUCT = '-//reception-planner//NONSGML reception//';

interface CurrentEvents {
  readonly header: readonly string[];
  readonly events: readonly EventLines[];
}

const compareEvents = (a: EventLines, b: EventLines): number =>
  a.start - b.start || (a.uid < b.uid ? -1 : 1);

/** What a plan is called in a calendar. */
const calendarName = ({ brief, personal }: Plan): string =>
  hidePersonal(oneLine(brief.title) || oneLine(brief.id), personal);

/** The name of the calendar, for all clients (RFC 7986 §5.1), and its zone. */
const calendarProperties = (name: string, timezone: string): readonly string[] => {
  const title = escapeText(oneLine(name));
  return [`NAME:${title}`, `X-WR-CALNAME:${title}`, `X-WR-TIMEZONE:${timezone}`];
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

/** What one plan gives to a calendar: its events, and the zone their times are in. */
interface PlanEvents extends CurrentEvents {
  readonly zone: TimeZone;
}

/** What marks the events of a brief: no name of a file, which may be that of a person. */
const markOf = ({ brief }: Plan): string => `X-RECEPTION-BRIEF:${briefMark(brief.id)}`;

/** The events of a plan as this revision has them. */
function planEvents(
  plan: Plan,
  person: string | undefined,
  previous: ReadonlyMap<string, PreviousEvent>,
  findZone: FindZone,
): PlanEvents {
  const zone = findZone(plan.brief.timezone);
  if (zone === null) throw new RangeError(`no such time zone: ${plan.brief.timezone}`);
  const events = listEvents(plan, wordsFor(plan.brief.lang), person);
  const now = Date.parse(plan.generated);
  const productId = `${PRODUCT}${plan.brief.lang.toUpperCase()}`;
  const created = createEvents(events, productId, now);
  const [mark, stamp] = [markOf(plan), formatUtc(now)];
  return {
    header: created.header.filter((line) => !line.startsWith('X-PUBLISHED-TTL:')),
    events: events.map((event, index) =>
      reviseEvent(
        completeEvent(created.events[index] ?? [], event, mark, zone, stamp),
        previous.get(event.uid),
        stamp,
      ),
    ),
    zone,
  };
}

/**
 * The plan as an iCalendar file (RFC 5545): CRLF, at most 75 octets a line, no METHOD. An event that says what it said
 * in `previous` keeps its bytes; one that changed is a new revision of the same UID; one that is gone is cancelled.
 * Throws a RangeError for a zone that does not exist or a time before 1970: neither gets past the loader.
 */
export function renderCalendar(plan: Plan, options: CalendarOptions = {}): string {
  return writeCalendar([plan], calendarName(plan), options, markOf(plan));
}

/**
 * One calendar of several plans, or of what one of our people has to do with them. `plans` is not empty. What is gone is
 * cancelled whatever brief it was of, since that brief may be gone itself, unless others are kept.
 */
export function renderCalendars(
  plans: readonly Plan[],
  name: string,
  options: CalendarOptions = {},
): string {
  return writeCalendar(plans, name, options, null);
}

/** `mark` is what events of the calendar before must be marked with; null where any of ours counts. */
function writeCalendar(
  plans: readonly Plan[],
  name: string,
  { previous: text = '', person, keepOthers = false }: CalendarOptions,
  mark: string | null,
): string {
  const findZone = zoneFinder();
  const [first] = plans;
  const now = Date.parse(first?.generated ?? '');
  const previous = readPrevious(text, mark, findZone);
  const parts = plans.map((plan) => planEvents(plan, person, previous, findZone));
  const current = parts.flatMap(({ events }) => events);
  const uids = new Set(current.map(({ uid }) => uid));
  const gone = [...previous.values()].filter(({ uid }) => !uids.has(uid));
  const marks = new Set(plans.map(markOf));
  const left = gone.map((event) =>
    keepOthers && !marks.has(event.mark) ? event : cancelEvent(event, formatUtc(now)),
  );
  const all = [...current, ...left].toSorted(compareEvents);
  const zones = new Set([
    ...parts.map(({ zone }) => zone),
    ...gone.flatMap((event) => event.zone ?? []),
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    ...(parts[0]?.header ?? []),
    ...calendarProperties(name, first?.brief.timezone ?? ''),
    ...timezoneLines(zones, all, now),
    ...all.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
