import { utcMillis } from '../../time/dates.ts';
import type { FindZone, TimeZone } from '../../time/zones.ts';
import {
  type CalendarEvent,
  OWN_UID,
  type PreviousEvent,
  type Series,
  type Stamps,
} from './calendar-event.ts';
import { shorten } from './event-text.ts';
import {
  parseBasic,
  parseCalendar,
  parseUtc,
  propertyName,
  propertyValue,
  unescapeText,
  unfoldLines,
} from './ical-text.ts';

const CONTROLS = /(?!\t)\p{Cc}|\p{Surrogate}/gu;
const TIMES = /^[A-Z]+(?:;TZID=([\w/+-]+))?:([\dTZ,]+)$/;
const DATE = /;VALUE=DATE:(\d{8})$/;
const RULE =
  /^FREQ=WEEKLY;(?:INTERVAL=\d{1,3};)?BYDAY=[A-Z]{2}(?:,[A-Z]{2}){0,6};UNTIL=(\d{8}T\d{6}Z)$/;
const PARENT = /^RELATED-TO;RELTYPE=PARENT:([\da-f]{26}@reception)$/;
const ALARM =
  /^BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:[^\n]*\nTRIGGER:(-?P[0-9DTHMS]{2,9})\nEND:VALARM$/m;
/** No brief has a later year, and a VTIMEZONE is worked out year by year. */
const LATEST = utcMillis(2200, 1, 1);
/** More zones than a calendar of ours has: each takes time to look up, and garbage may name hundreds. */
const MOST_ZONES = 20;

/** The content lines of an event by the names of their properties. */
type Lines = ReadonlyMap<string, string>;

/** Finds zones until there are too many. */
function fewZones(findZone: FindZone): FindZone {
  const names = new Set<string>();
  return (name) => {
    if (names.size < MOST_ZONES) names.add(name);
    return names.has(name) ? findZone(name) : null;
  };
}

/** The instants in a content line and the zone they are written in; null for a line that is not of our making. A date is its midnight in UTC. */
function readTimes(
  line: string,
  findZone: FindZone,
): { readonly instants: readonly number[]; readonly zone: TimeZone } | null {
  const [, name, values = ''] = TIMES.exec(line.replace(DATE, ':$1T000000Z')) ?? [];
  const zone = findZone(name ?? 'UTC');
  if (zone === null || zone.isUtc !== (name === undefined)) return null;
  const instants = values.split(',').map((value) => {
    const time = zone.isUtc ? parseUtc(value) : parseBasic(value);
    const isSound = time !== null && time >= 0 && time < LATEST;
    return isSound ? (zone.instantsOf(time)[0] ?? -1) : -1;
  });
  return instants.every((instant) => instant >= 0) ? { instants, zone } : null;
}

/** Start and end of an event with their zone; null where they are not a span of our making. */
function readSpan(
  lines: Lines,
  findZone: FindZone,
): Pick<CalendarEvent, 'start' | 'end' | 'zone' | 'allDay'> | null {
  const [first = '', last = ''] = [lines.get('DTSTART'), lines.get('DTEND')];
  const [from, to] = [readTimes(first, findZone), readTimes(last, findZone)];
  const allDay = DATE.test(first);
  if (from === null || from.zone !== to?.zone || allDay !== DATE.test(last)) return null;
  const [start = 0, end = 0] = [from.instants[0], to.instants[0]];
  return end > start ? { start, end, zone: from.zone, allDay } : null;
}

/** How an event comes back. Times that stand in an RDATE, as they once did, are events of their own now. */
function readSeries(lines: Lines, zone: TimeZone, findZone: FindZone): Series | null {
  const rule = propertyValue(lines.get('RRULE') ?? '');
  const last = parseUtc(RULE.exec(rule)?.[1] ?? '');
  if (last === null || last < 0 || last >= LATEST) return null;
  const except = readTimes(lines.get('EXDATE') ?? '', findZone);
  return { rule, except: except?.zone === zone ? except.instants : [], last };
}

function readStamps(lines: Lines): Stamps {
  const time = (name: string): number =>
    Math.max(0, parseUtc(propertyValue(lines.get(name) ?? '')) ?? 0);
  const sequence = propertyValue(lines.get('SEQUENCE') ?? '');
  return {
    dtstamp: time('DTSTAMP'),
    created: time('CREATED'),
    lastModified: time('LAST-MODIFIED'),
    sequence: /^\d{1,9}$/.test(sequence) ? Number(sequence) : 0,
  };
}

/** The lines of an event that are not those of a component in it, by name. */
function ownLines(lines: readonly string[]): Lines {
  let depth = 0;
  const own = lines.filter((line) => {
    const name = propertyName(line);
    depth += name === 'BEGIN' ? 1 : 0;
    const isOwn = depth === 0;
    depth -= name === 'END' ? 1 : 0;
    return isOwn;
  });
  return new Map(own.map((line) => [propertyName(line), line]));
}

/** An event of ours; null for one that is not, or no longer looks like it. */
function readEvent(
  event: readonly string[],
  mark: string | null,
  findZone: FindZone,
): PreviousEvent | null {
  const lines = ownLines(event.slice(1, -1));
  const value = (name: string): string => propertyValue(lines.get(name) ?? '');
  const text = (name: string): string => unescapeText(value(name));
  const found = value('X-RECEPTION-BRIEF');
  if (!OWN_UID.test(value('UID')) || found !== (mark ?? found) || found === '') return null;
  const span = readSpan(lines, findZone);
  const stamps = readStamps(lines);
  if (span === null || stamps.dtstamp === 0) return null;
  return {
    ...span,
    uid: value('UID'),
    mark: found,
    series: span.allDay ? null : readSeries(lines, span.zone, findZone),
    summary: shorten(text('SUMMARY')),
    location: shorten(text('LOCATION')),
    description: text('DESCRIPTION'),
    category: text('CATEGORIES'),
    isBusy: value('TRANSP') !== 'TRANSPARENT',
    isCancelled: value('STATUS') === 'CANCELLED',
    isTentative: value('STATUS') === 'TENTATIVE',
    isPrivate: value('CLASS') === 'PRIVATE',
    parent: PARENT.exec(lines.get('RELATED-TO') ?? '')?.[1] ?? '',
    trigger: ALARM.exec(event.join('\n'))?.[1] ?? '',
    stamps,
    lines: stamps.created === 0 || stamps.lastModified === 0 ? [] : event,
  };
}

/** The events in the calendar written last time, by UID. Takes any text; what is not ours is left out. `mark` is the value that marks those of one brief; null for those of any. */
export function readPrevious(
  text: string,
  mark: string | null,
  findZone: FindZone,
): ReadonlyMap<string, PreviousEvent> {
  const lines = unfoldLines(text.replace(/^\uFEFF/, '')).map((line) => line.replace(CONTROLS, ''));
  const find = fewZones(findZone);
  const events = parseCalendar(lines).events.flatMap((event) => readEvent(event, mark, find) ?? []);
  return new Map(events.map((event) => [event.uid, event]));
}
