import type { Plan } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';
import { type FindZone, type TimeZone, zoneFinder } from '../../time/zones.ts';
import { hidePersonal, onDesk } from '../layout/hide-personal.ts';
import { planTitle } from '../layout/plan-facts.ts';
import { wordsFor } from '../sentences/words.ts';
import { buildVtimezone } from './build-vtimezone.ts';
import { type CalendarEvent, eventUid, type PreviousEvent } from './calendar-event.ts';
import { withMark } from './event-marks.ts';
import { oneLine } from './event-text.ts';
import { escapeText, foldLine } from './ical-text.ts';
import { listEvents, markOf } from './list-events.ts';
import { readPrevious } from './read-previous.ts';
import { writeEvents } from './write-events.ts';

export interface CalendarOptions {
  /** The calendar of the same brief written last time; anything else is passed over. */
  readonly previous?: string;
  /** Only what one of our people does and where they are. */
  readonly person?: string;
  /** Events of other briefs in `previous` stay as they are: their briefs were not looked at, or could not be read. */
  readonly keepOthers?: boolean;
}

const PRODUCT = '-//reception-planner//NONSGML reception//';

const compareEvents = (a: CalendarEvent, b: CalendarEvent): number =>
  a.start - b.start || (a.uid < b.uid ? -1 : 1);

/** What a plan is called in a calendar. */
const calendarName = (plan: Plan): string =>
  hidePersonal(oneLine(planTitle(plan)) || oneLine(plan.brief.id), plan.personal);

/** The name of the calendar, for all clients (RFC 7986 §5.1), and its zone. */
const calendarProperties = (name: string, timezone: string): readonly string[] => {
  const title = escapeText(oneLine(name));
  return [`NAME:${title}`, `X-WR-CALNAME:${title}`, `X-WR-TIMEZONE:${timezone}`];
};

/** A VTIMEZONE for every zone in which a time is written, that of the plan first; `now` stands in for the events of a plan without any. */
function timezoneLines(
  zones: ReadonlySet<TimeZone>,
  events: readonly CalendarEvent[],
  now: number,
): readonly string[] {
  const first = events[0]?.start ?? now;
  const last = events.reduce((latest, event) => Math.max(latest, lastOf(event)), first);
  return [...zones]
    .filter(({ isUtc }) => !isUtc)
    .flatMap((zone) => buildVtimezone(zone, first, last));
}

/** The zone of a plan. */
function zoneOf({ brief }: Plan, findZone: FindZone): TimeZone {
  const zone = findZone(brief.timezone);
  if (zone === null) throw new RangeError(`no such time zone: ${brief.timezone}`);
  return zone;
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
 * cancelled whatever brief it was of, since that brief may be gone itself, unless others are kept; what is past is not.
 */
export function renderCalendars(
  plans: readonly Plan[],
  name: string,
  options: CalendarOptions = {},
): string {
  const shown = options.person === undefined ? plans.map(onDesk) : plans;
  return writeCalendar(shown, name, options, null);
}

/**
 * What of the calendar is otherwise than in `previous`: entries that are new, changed or cancelled, for programs that take no
 * second version of a whole calendar; none of what is past, or done. '' where there is none, and where nothing was written
 * before.
 */
export function renderCalendarChanges(plan: Plan, options: CalendarOptions): string {
  if ((options.previous ?? '') === '') return '';
  return writeCalendar([plan], calendarName(plan), options, markOf(plan), 'changes');
}

/** The entries of tasks that are done, or left out. */
const finishedUids = ({ brief, tasks }: Plan): readonly string[] =>
  tasks
    .filter(({ status }) => status === 'done' || status === 'skipped')
    .map(({ id }) => eventUid(brief.id, 'task', id));

/** Nothing of an event is later. */
const lastOf = ({ end, series }: CalendarEvent): number =>
  series === null ? end : Math.max(end, series.last);

/**
 * Events of the calendar before that no plan has any more: cancelled (RFC 5545 §3.8.1.11) and without an alarm. What is past
 * stays as it was, and so do those of briefs that are kept.
 */
const goneEvents = (
  previous: readonly PreviousEvent[],
  current: readonly CalendarEvent[],
  isKept: (event: PreviousEvent) => boolean,
): readonly CalendarEvent[] => {
  const uids = new Set(current.map(({ uid }) => uid));
  return previous
    .filter(({ uid }) => !uids.has(uid))
    .map((event) => (isKept(event) ? event : { ...event, isCancelled: true, trigger: '' }));
};

/**
 * `mark` is what events of the calendar before must be marked with; null where any of ours counts. Of `changes` alone nothing
 * is written where there are none.
 */
function writeCalendar(
  plans: readonly Plan[],
  name: string,
  { previous: text = '', person, keepOthers = false }: CalendarOptions,
  mark: string | null,
  which: 'all' | 'changes' = 'all',
): string {
  const findZone = zoneFinder();
  const [first] = plans;
  const now = instantOf(first?.generated ?? '');
  const words = wordsFor(first?.brief.lang ?? 'zh');
  const previous = readPrevious(text, mark, findZone);
  const planned = plans.map((plan) => ({ plan, zone: zoneOf(plan, findZone) }));
  const current = planned.flatMap(({ plan, zone }) => listEvents(plan, zone, person));
  const marks = new Set(plans.map(markOf));
  const isKept = (event: PreviousEvent): boolean =>
    lastOf(event) <= now || (keepOthers && !marks.has(event.mark));
  const gone = goneEvents([...previous.values()], current, isKept);
  const all = [...current, ...gone]
    .toSorted(compareEvents)
    .map((event) => withMark(event, previous.get(event.uid), words, which === 'changes'));
  const productId = `${PRODUCT}${first?.brief.lang.toUpperCase()}`;
  const { header, events } = writeEvents(all, previous, productId, now);
  const over = new Set(plans.flatMap(finishedUids));
  const isOver = (event: CalendarEvent | undefined): boolean =>
    event === undefined || lastOf(event) <= now || over.has(event.uid);
  const due = events.filter(
    (one, index) => which === 'all' || (!one.isKept && !isOver(all[index])),
  );
  if (due.length === 0 && which === 'changes') return '';
  const zones = new Set([...planned, ...gone].map(({ zone }) => zone));
  const lines = [
    'BEGIN:VCALENDAR',
    ...header,
    ...calendarProperties(name, first?.brief.timezone ?? ''),
    ...timezoneLines(zones, all, now),
    ...due.flatMap((one) => one.lines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
