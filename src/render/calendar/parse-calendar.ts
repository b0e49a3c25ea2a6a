import { propertyName, propertyValue } from './content-line.ts';

/** The content lines of a VCALENDAR, or of what is left of one. */
export interface CalendarLines {
  /** The properties of the calendar itself. */
  readonly header: readonly string[];
  /** One list a VEVENT, with its BEGIN and END and what lies between. */
  readonly events: readonly (readonly string[])[];
}

/** Sorts unfolded content lines into header and events. Takes any text: other components, and events without an end, are left out. */
export function parseCalendar(lines: readonly string[]): CalendarLines {
  const header: string[] = [];
  const events: string[][] = [];
  const open: string[] = [];
  let event: string[] = [];
  for (const line of lines) {
    const name = propertyName(line);
    if (name === 'BEGIN') open.push(propertyValue(line));
    if (open[1] === 'VEVENT') event.push(line);
    else if (open.length === 1 && name !== 'BEGIN' && name !== 'END') header.push(line);
    if (name !== 'END' || open.pop() === undefined) continue;
    if (open.length === 1 && event.length > 0) {
      events.push(event);
      event = [];
    }
  }
  return { header, events };
}
