import type { FindZone, TimeZone } from '../../time/zone-changes.ts';
import { parseBasic } from './basic-time.ts';
import type { EventLines } from './calendar-event.ts';
import { propertyName, propertyValue, unfoldLines } from './content-line.ts';
import { isStamp, orderProperties, readStamps } from './event-order.ts';
import { OWN_UID } from './event-uid.ts';
import { parseCalendar } from './parse-calendar.ts';
import { parseUtc } from './time-property.ts';

/** An event of the calendar written last time. */
export interface PreviousEvent extends EventLines {
  /** The zone of its local times, null where they are in UTC. */
  readonly zone: TimeZone | null;
  /** All it says but the stamps, as one text in the order found. */
  readonly content: string;
  readonly isCancelled: boolean;
  /** The content line that marks whose brief it is of. */
  readonly mark: string;
}

const CONTROLS = /(?!\t)\p{Cc}|\p{Surrogate}/gu;
const TIME = /^(?:DTSTART|DTEND)(?:;TZID=([\w/+-]+))?:(\d{8}T\d{6}Z?)$/;
const DATE = /^(?:DTSTART|DTEND);VALUE=DATE:(\d{8})$/;
/** What a property of ours may look like. */
const FORMS: readonly RegExp[] = [
  /^UID:/,
  TIME,
  DATE,
  /^RRULE:FREQ=WEEKLY;(?:INTERVAL=\d{1,3};)?BYDAY=[A-Z]{2}(?:,[A-Z]{2})*;UNTIL=\d{8}T\d{6}Z$/,
  /^(?:EXDATE|RDATE)(?:;TZID=[\w/+-]+)?:\d{8}T\d{6}Z?(?:,\d{8}T\d{6}Z?)*$/,
  /^(?:SUMMARY|LOCATION|DESCRIPTION|CATEGORIES|X-RECEPTION-BRIEF):/,
  /^STATUS:(?:CONFIRMED|CANCELLED)$/,
  /^TRANSP:(?:OPAQUE|TRANSPARENT)$/,
  /^RELATED-TO;RELTYPE=PARENT:[0-9a-f]{26}@reception$/,
];

/** A time of an event with its zone; null for one that is not of our making. */
function readTime(
  line: string | undefined,
  findZone: FindZone,
): { readonly at: number; readonly zone: TimeZone | null } | null {
  const date = DATE.exec(line ?? '')?.[1];
  const midnight = date === undefined ? null : parseBasic(`${date}T000000`);
  if (midnight !== null) return { at: midnight, zone: null };
  const [, name, text = ''] = TIME.exec(line ?? '') ?? [];
  const zone = name === undefined ? null : findZone(name);
  if (zone?.isUtc || (name !== undefined && zone === null)) return null;
  const time = zone === null ? parseUtc(text) : parseBasic(text);
  const at = zone === null || time === null ? time : zone.instantsOf(time)[0];
  return at === undefined || at === null || at < 0 ? null : { at, zone };
}

/** Start and end of an event with their zone; null where they are not a span of our making. */
function readSpan(
  byName: ReadonlyMap<string, string>,
  findZone: FindZone,
): Pick<PreviousEvent, 'start' | 'end' | 'zone'> | null {
  const start = readTime(byName.get('DTSTART'), findZone);
  const end = readTime(byName.get('DTEND'), findZone);
  if (start === null || end === null || start.zone !== end.zone || end.at <= start.at) return null;
  return { start: start.at, end: end.at, zone: start.zone };
}

/** An alarm as we write it. */
const ALARM = new RegExp(
  [
    '^BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:[^\\n]*',
    'TRIGGER:-?P[0-9DTHMS]+',
    'END:VALARM$',
  ].join('\\n'),
);

/** The alarm of an event; none where it is not of our making. */
function readAlarm(lines: readonly string[]): readonly string[] {
  const from = lines.indexOf('BEGIN:VALARM');
  const alarm = from < 0 ? [] : lines.slice(from, lines.indexOf('END:VALARM') + 1);
  return ALARM.test(alarm.join('\n')) ? alarm : [];
}

/** The lines of an event that are not those of a component in it. */
function ownLines(lines: readonly string[]): readonly string[] {
  let depth = 0;
  return lines.filter((line) => {
    const name = propertyName(line);
    depth += name === 'BEGIN' ? 1 : 0;
    const isOwn = depth === 0;
    depth -= name === 'END' ? 1 : 0;
    return isOwn;
  });
}

/** An event of ours; null for one that is not, or no longer looks like it. */
function readEvent(
  lines: readonly string[],
  brief: string | null,
  findZone: FindZone,
): PreviousEvent | null {
  const inner = lines.slice(1, -1);
  const own = ownLines(inner);
  const byName = new Map(own.map((line) => [propertyName(line), line]));
  const uid = propertyValue(byName.get('UID') ?? '');
  const mark = byName.get('X-RECEPTION-BRIEF');
  if (!OWN_UID.test(uid) || mark === undefined || (brief !== null && mark !== brief)) return null;
  const span = readSpan(byName, findZone);
  const stamps = readStamps(own);
  if (span === null || stamps.dtstamp === '') return null;
  return {
    ...span,
    uid,
    properties: orderProperties(
      [...byName.values()].filter((line) => FORMS.some((form) => form.test(line))),
    ),
    stamps,
    alarm: readAlarm(inner),
    mark,
    content: inner.filter((line) => !isStamp(line)).join('\n'),
    isCancelled: byName.get('STATUS') === 'STATUS:CANCELLED',
  };
}

/** The events of a brief in the calendar written last time, by UID. Takes any text; what is not ours is left out. `brief` is the content line that marks them; null for those of any brief. */
export function readPrevious(
  text: string,
  brief: string | null,
  findZone: FindZone,
): ReadonlyMap<string, PreviousEvent> {
  const lines = unfoldLines(text.replace(/^\uFEFF/, '')).map((line) => line.replace(CONTROLS, ''));
  const events = parseCalendar(lines).events.flatMap(
    (event) => readEvent(event, brief, findZone) ?? [],
  );
  return new Map(events.map((event) => [event.uid, event]));
}
