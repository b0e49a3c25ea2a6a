import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { dateOf } from '../src/time/dates.ts';
import { EXAMPLE_NAMES, planExample } from './support/examples.ts';
import { missing, READERS, readElsewhere } from './support/read-elsewhere.ts';

const PLANNED = await Promise.all(
  EXAMPLE_NAMES.map(async (name) => {
    const { plan, files } = await planExample(name);
    return { name, plan, text: files['calendar.ics'] ?? '' };
  }),
);
const TEN_MINUTES = 600;

const seconds = (time: string): number => Date.parse(time) / 1000;
const sorted = (spans: readonly (readonly (number | string)[])[]): readonly string[] =>
  spans.map((span) => span.join('–')).toSorted();

/** A time as the readers give it: seconds, or a date where it has no time of day. */
type Moment = number | string;

/** The start and end of everything in a plan that is an event, of a series the first and those its rule does not name; what takes no time is shown for ten minutes. */
function expectedSpans(plan: Plan): readonly string[] {
  const occasions = plan.occasions.filter(({ span }) => span === 'part');
  return sorted(
    [...occasions, ...plan.tasks].flatMap((one): readonly (readonly Moment[])[] => {
      if ('all_day' in one && one.all_day) return [[dateOf(one.start), dateOf(one.end)]];
      const length = seconds(one.end) - seconds(one.start) || TEN_MINUTES;
      const starts = [one.start, ...(one.recurrence?.also ?? [])].map(seconds);
      return starts.map((start) => [start, start + length]);
    }),
  );
}

/** What ical.js sees, with the times through the file's own VTIMEZONE. */
function readIcal(text: string): readonly (readonly [string, Moment, Moment])[] {
  const moment = (time: ICAL.Time): Moment => (time.isDate ? time.toString() : time.toUnixTime());
  return eventsOf(text).map((event) => [event.uid, moment(event.startDate), moment(event.endDate)]);
}

function eventsOf(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

/** All starts of an event that comes back, as ical.js expands its RRULE and EXDATE. */
function startsOf(event: ICAL.Event): readonly number[] {
  const starts: number[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    starts.push(next.toUnixTime());
    if (starts.length > 1000) throw new Error('a series without end');
  }
  return starts;
}

describe.each(PLANNED)('the calendar of examples/$name', ({ plan, text }) => {
  it('has lines of at most 75 octets that end in CRLF, a zone, and no people with addresses', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${plan.brief.timezone}`);
    expect(text).not.toMatch(/^(?:ATTENDEE|ORGANIZER|METHOD|DURATION)/m);
  });

  it('is read by ical.js as the plan has it', () => {
    const events = readIcal(text);
    expect(new Set(events.map(([uid]) => uid)).size).toBe(events.length);
    expect(sorted(events.map(([, start, end]) => [start, end]))).toEqual(expectedSpans(plan));
  });

  it('has of each series as many as the plan says, up to its last, for readers that know no RDATE', () => {
    expect(text).not.toContain('RDATE');
    const series = [...plan.occasions, ...plan.tasks].flatMap(({ recurrence }) => recurrence ?? []);
    const events = eventsOf(text);
    const seen = events
      .filter((event) => event.isRecurring())
      .map(({ uid }) => {
        const others = events.filter((other) => other.uid.replace(/-\d{8}@/, '@') === uid);
        return others.flatMap((other) =>
          other.isRecurring() ? startsOf(other) : [other.startDate.toUnixTime()],
        );
      });
    expect(sorted(seen.map((starts) => [new Set(starts).size, Math.max(...starts)]))).toEqual(
      sorted(series.map(({ count, last }) => [count, seconds(last)])),
    );
  });

  it('ends each series after its last start, for readers that compare the two in different zones', () => {
    for (const event of eventsOf(text).filter((each) => each.isRecurring())) {
      const rule = event.component.getFirstPropertyValue('rrule') as ICAL.Recur;
      const until = rule.until?.toUnixTime() ?? 0;
      expect(until - (startsOf(event).at(-1) ?? 0)).toBeGreaterThanOrEqual(12 * 3600);
    }
  });

  const seen = readElsewhere(text);
  for (const reader of READERS) {
    it(`is read by ${reader} as the plan has it`, (context) => {
      const why = missing(seen, reader);
      if (why !== '' && process.env.CI !== 'true') context.skip(why);
      expect(why).toBe('');
      const events = seen[reader] as readonly (readonly [string, Moment, Moment, string])[];
      expect(sorted(events.map(([, start, end]) => [start, end]))).toEqual(expectedSpans(plan));
    });
  }
});
