import type { CalendarEvent, EventLines } from './calendar-event.ts';
import { escapeText, propertyName, propertyValue } from './content-line.ts';
import { isStamp, orderProperties, readStamps } from './event-order.ts';
import { parseUtc, timeProperties } from './time-property.ts';
import type { TimeZone } from './time-zone.ts';

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

/** The times that `ics` has written in UTC, in the zone of the plan. */
const localTimes = (lines: readonly string[], zone: TimeZone): readonly string[] =>
  timeProperties(
    parseUtc(valueIn('DTSTART', lines)) ?? Number.NaN,
    parseUtc(valueIn('DTEND', lines)) ?? Number.NaN,
    zone,
  );

const isKept = (line: string): boolean =>
  !isStamp(line) && !/^(?:BEGIN|END|DTSTART|DTEND):/.test(line);

/** An event as `ics` has written it, with its times in the zone and all that `ics` does not write, or not correctly. */
export function completeEvent(
  lines: readonly string[],
  event: CalendarEvent,
  brief: string,
  zone: TimeZone,
): EventLines {
  const properties = orderProperties([
    ...lines.filter(isKept),
    ...localTimes(lines, zone),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    `CATEGORIES:${escapeText(event.category)}`,
    ...(event.parent === '' ? [] : [`RELATED-TO;RELTYPE=PARENT:${event.parent}`]),
    brief,
  ]);
  return {
    uid: event.uid,
    start: event.start,
    end: event.end,
    properties,
    stamps: readStamps(lines),
    alarm: alarmLines(event.trigger, valueIn('SUMMARY', lines)),
  };
}
