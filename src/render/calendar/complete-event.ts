import type { TimeZone } from '../../time/zone-changes.ts';
import type { CalendarEvent, EventLines } from './calendar-event.ts';
import { escapeText, propertyName, propertyValue } from './content-line.ts';
import { isStamp, orderProperties } from './event-order.ts';
import { dateProperties, timeProperties } from './time-property.ts';

/** The value of a property that `ics` has written. */
const valueIn = (name: string, lines: readonly string[]): string =>
  propertyValue(lines.find((line) => propertyName(line) === name) ?? '');

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

/** The times of an event in the zone of the plan; `ics` has written them in UTC. */
const localTimes = (
  { start, end, allDay, series }: CalendarEvent,
  zone: TimeZone,
): readonly string[] =>
  allDay ? dateProperties(start, end, zone) : timeProperties(start, end, series, zone);

const isKept = (line: string): boolean =>
  !isStamp(line) && !/^(?:BEGIN|END|DTSTART|DTEND):/.test(line);

/**
 * An event as `ics` has written it, with its times in the zone and all that `ics` does not write, or not correctly. `now` is
 * UTC in the basic form.
 */
export function completeEvent(
  lines: readonly string[],
  event: CalendarEvent,
  brief: string,
  zone: TimeZone,
  now: string,
): EventLines {
  const properties = orderProperties([
    ...lines.filter(isKept),
    ...localTimes(event, zone),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    `CATEGORIES:${escapeText(event.category)}`,
    ...(event.parent === '' ? [] : [`RELATED-TO;RELTYPE=PARENT:${event.parent}`]),
    brief,
  ]);
  return {
    uid: event.uid,
    start: event.start,
    // The zone must hold until the last time it takes place.
    end: Math.max(event.end, event.series?.last ?? event.end),
    properties,
    stamps: { dtstamp: now, created: now, lastModified: now, sequence: 0 },
    alarm: alarmLines(event.trigger, valueIn('SUMMARY', lines)),
  };
}
