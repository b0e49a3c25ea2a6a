import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { missing, READERS, readElsewhere } from './support/read-elsewhere.ts';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
const TEN_MINUTES = 600;

const seconds = (time: string): number => Date.parse(time) / 1000;
const sorted = (spans: readonly (readonly number[])[]): readonly string[] =>
  spans.map((span) => span.join('–')).toSorted();

/** The start and end of everything in a plan that is an event; what takes no time is shown for ten minutes. */
function expectedSpans(plan: Plan): readonly string[] {
  const occasions = plan.occasions.filter(({ kind }) => kind !== 'visit' && kind !== 'day');
  return sorted(
    [...occasions, ...plan.tasks].map(({ start, end }) => {
      const from = seconds(start);
      return [from, seconds(end) > from ? seconds(end) : from + TEN_MINUTES];
    }),
  );
}

/** What ical.js sees, with the times through the file's own VTIMEZONE. */
function readIcal(text: string): readonly (readonly [string, number, number])[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return [event.uid, event.startDate.toUnixTime(), event.endDate.toUnixTime()];
  });
}

describe.each(readdirSync(EXAMPLES))('the calendar of examples/%s', (name) => {
  const text = readFileSync(join(EXAMPLES, name, 'output/calendar.ics'), 'utf8');
  const plan = JSON.parse(readFileSync(join(EXAMPLES, name, 'output/plan.json'), 'utf8')) as Plan;

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

  const seen = readElsewhere(text);
  for (const reader of READERS) {
    it(`is read by ${reader} as the plan has it`, (context) => {
      const why = missing(seen, reader);
      if (why !== '' && process.env.CI !== 'true') context.skip(why);
      expect(why).toBe('');
      const events = seen[reader] as readonly (readonly [string, number, number, string])[];
      expect(sorted(events.map(([, start, end]) => [start, end]))).toEqual(expectedSpans(plan));
    });
  }
});
