import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBasic, parseBasic } from '../../../src/render/calendar/ical-text.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { zonedPlan } from './build-plan.ts';
import { readEvents } from './read-calendar.ts';

/** The VTIMEZONE of a text, one line an entry, without BEGIN and END of the whole. */
const vtimezone = (text: string): readonly string[] =>
  (/BEGIN:VTIMEZONE\r\n([\s\S]*)\r\nEND:VTIMEZONE/.exec(text)?.[1] ?? '').split('\r\n');

const part = (name: string, ...lines: readonly string[]): readonly string[] => [
  `BEGIN:${name}`,
  ...lines,
  `END:${name}`,
];

const standard = (offset: string, name: string): readonly string[] =>
  part(
    'STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${name}`,
  );

describe('VTIMEZONE', () => {
  it.each([
    ['Asia/Shanghai', '+08:00', '+0800', 'CST'],
    ['Pacific/Kiritimati', '+14:00', '+1400', '+14'],
    ['Asia/Kathmandu', '+05:45', '+0545', '+0545'],
    ['Pacific/Marquesas', '-09:30', '-0930', '-0930'],
  ])('%s has one STANDARD part', (zone, offset, short, name) => {
    const start = `2026-12-02T00:30:00${offset}`;
    const text = renderCalendar(zonedPlan(zone, [start, `2026-12-02T01:30:00${offset}`]));
    expect(vtimezone(text)).toEqual([`TZID:${zone}`, ...standard(short, name)]);
    expect(text).toContain(`DTSTART;TZID=${zone}:20261202T003000`);
    expect(readEvents(text)[0]?.start).toBe(Date.parse(start));
  });

  it('America/New_York has two parts with rules, and events on both sides of the change', () => {
    const text = renderCalendar(
      zonedPlan(
        'America/New_York',
        ['2026-10-31T09:00:00-04:00', '2026-10-31T11:00:00-04:00'],
        ['2026-11-01T09:00:00-05:00', '2026-11-01T11:00:00-05:00'],
      ),
    );
    expect(vtimezone(text)).toEqual([
      'TZID:America/New_York',
      ...part(
        'DAYLIGHT',
        'DTSTART:20250309T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
        'TZOFFSETFROM:-0500',
        'TZOFFSETTO:-0400',
        'TZNAME:EDT',
      ),
      ...part(
        'STANDARD',
        'DTSTART:20251102T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
        'TZOFFSETFROM:-0400',
        'TZOFFSETTO:-0500',
        'TZNAME:EST',
      ),
    ]);
    expect(readEvents(text).map(({ start }) => start)).toEqual([
      Date.parse('2026-10-31T13:00:00Z'),
      Date.parse('2026-11-01T14:00:00Z'),
    ]);
  });

  it('Europe/London changes on last Sundays', () => {
    const text = renderCalendar(
      zonedPlan('Europe/London', ['2026-07-01T09:00:00+01:00', '2026-07-01T10:00:00+01:00']),
    );
    expect(vtimezone(text)).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(vtimezone(text)).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(vtimezone(text)).toContain('TZNAME:BST');
    expect(vtimezone(text)).toContain('TZNAME:GMT');
    expect(readEvents(text)[0]?.start).toBe(Date.parse('2026-07-01T08:00:00Z'));
  });

  it('UTC needs none', () => {
    const text = renderCalendar(
      zonedPlan('UTC', ['2026-12-02T09:00:00+00:00', '2026-12-02T10:00:00+00:00']),
    );
    expect(text).not.toMatch(/VTIMEZONE|TZID/);
    expect(text).toContain('DTSTART:20261202T090000Z');
    expect(readEvents(text)[0]?.start).toBe(Date.parse('2026-12-02T09:00:00Z'));
  });

  it('lists the changes of a zone that keeps no yearly rule', () => {
    const text = renderCalendar(
      zonedPlan('Africa/Casablanca', ['2026-02-20T09:00:00+00:00', '2026-02-20T10:00:00+00:00']),
    );
    expect(vtimezone(text).filter((line) => line.startsWith('RRULE'))).toEqual([]);
    expect(vtimezone(text).filter((line) => line.startsWith('DTSTART')).length).toBe(5);
    expect(readEvents(text)[0]?.start).toBe(Date.parse('2026-02-20T09:00:00Z'));
  });

  it('writes the hour that comes twice in UTC, for clients disagree on which one is meant', () => {
    const text = renderCalendar(
      zonedPlan(
        'America/New_York',
        ['2026-11-01T01:30:00-04:00', '2026-11-01T01:40:00-04:00'],
        ['2026-11-01T01:30:00-05:00', '2026-11-01T01:40:00-05:00'],
      ),
    );
    expect(text).toContain('DTSTART:20261101T053000Z\r\nDTEND:20261101T054000Z');
    expect(text).toContain('DTSTART:20261101T063000Z\r\nDTEND:20261101T064000Z');
  });

  it('is right for any zone and time', () => {
    const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2010, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 }),
        fc.integer({ min: 0, max: 600 * 24 * 60 }),
        (zone, minute, later) => {
          const iso = (it: number): string => `${formatIso(it * 60_000)}Z`;
          const text = renderCalendar(
            zonedPlan(
              zone,
              [iso(minute), iso(minute + 90)],
              [iso(minute + later), iso(minute + later + 30)],
            ),
          );
          const wanted = [minute, minute + 90, minute + later, minute + later + 30];
          const read = readEvents(text).flatMap(({ start, end }) => [start, end]);
          expect(read.map((it) => it / 60_000).toSorted()).toEqual(wanted.toSorted());
        },
      ),
      { numRuns: 300 },
    );
  });
});

const formatIso = (millis: number): string =>
  formatBasic(millis).replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6');

describe('basic times', () => {
  it('are those of Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5e10, max: 2.5e11 }), (second) => {
        const iso = new Date(second * 1_000).toISOString().replace(/[-:]|\.000Z/g, '');
        expect(formatBasic(second * 1_000)).toBe(iso);
        expect(parseBasic(iso)).toBe(second * 1_000);
      }),
    );
  });

  it.each([
    '20260230T000000',
    '20261202T240000',
    '20261202T316000',
    '20261202',
    '',
    '20261202T000000Z',
  ])('refuse %j', (text) => expect(parseBasic(text)).toBeNull());
});
