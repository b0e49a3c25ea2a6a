import ICAL from 'ical.js';

/** An event as ical.js reads it; times are milliseconds since 1970. */
export interface ReadEvent {
  readonly uid: string;
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly component: ICAL.Component;
  readonly value: (name: string) => string;
  readonly triggers: readonly string[];
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

/** The instant of a time, by the VTIMEZONE of the file: ical.js has no zones of its own but UTC. */
const instantOf = (event: ICAL.Component, name: string): number => {
  const time = event.getFirstPropertyValue(name) as ICAL.Time;
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`${name} has no zone`);
  return time.toUnixTime() * 1_000;
};

/** The calendar as ical.js reads it; throws on what it refuses. */
export const readCalendar = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));

/** The events as ical.js reads them, in the order of the file. */
export const readEvents = (text: string): readonly ReadEvent[] =>
  readCalendar(text)
    .getAllSubcomponents('vevent')
    .map((component) => ({
      uid: textOf(component.getFirstPropertyValue('uid')),
      start: instantOf(component, 'dtstart'),
      end: instantOf(component, 'dtend'),
      summary: textOf(component.getFirstPropertyValue('summary')),
      component,
      value: (name) => textOf(component.getFirstPropertyValue(name)),
      triggers: component
        .getAllSubcomponents('valarm')
        .map((alarm) => textOf(alarm.getFirstPropertyValue('trigger'))),
    }));

/** The event with a summary that starts like this. */
export function eventOf(text: string, summary: string): ReadEvent {
  const found = readEvents(text).find((event) =>
    event.summary.replace(/^【[^】]*】/, '').startsWith(summary),
  );
  if (found === undefined) throw new Error(`no event ${summary}`);
  return found;
}

const MAY_REPEAT = new Set(['BEGIN', 'END']);

/** Names of properties and components of a text, one an unfolded line: what an injection would change. */
export const structureOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const name = /^[A-Z-]+(?=[;:])/.exec(line)?.[0] ?? line;
      return MAY_REPEAT.has(name) ? line : name;
    });
