import { describe, expect, it } from 'vitest';
import type { BriefTime, LocalDate } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';

describe('reading a wall-clock time', () => {
  it.each([
    ['Asia/Shanghai', '2026-12-02T14:20', 'once', '2026-12-02T14:20:00+08:00'],
    ['Asia/Shanghai', '2026-12-02T14:20+00:00', 'once', '2026-12-02T22:20:00+08:00'],
    ['America/New_York', '2026-03-08T02:30', 'never', '2026-03-08T03:30:00-04:00'],
    ['America/New_York', '2026-11-01T01:30', 'twice', '2026-11-01T01:30:00-04:00'],
    ['America/New_York', '2026-11-01T03:00', 'once', '2026-11-01T03:00:00-05:00'],
    ['Pacific/Kiritimati', '2026-12-02T00:10', 'once', '2026-12-02T00:10:00+14:00'],
    ['Asia/Kathmandu', '2026-12-02T09:00', 'once', '2026-12-02T09:00:00+05:45'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', 'never', '2026-10-04T02:40:00+11:00'],
    // Apia went over the date line and had no 30th.
    ['Pacific/Apia', '2011-12-30T12:00', 'never', '2011-12-31T12:00:00+14:00'],
    ['Asia/Shanghai', '1991-09-15T01:30', 'twice', '1991-09-15T01:30:00+09:00'],
    ['Asia/Shanghai', '2026-12-02T24:00', 'once', '2026-12-03T00:00:00+08:00'],
    ['UTC', '2026-12-02T14:20', 'once', '2026-12-02T14:20:00+00:00'],
  ])('in %s, %s is there %s', (zone, time, exists, iso) => {
    const clock = zonedClock(zone);
    const reading = clock.read(time as BriefTime);
    expect(reading.exists).toBe(exists);
    expect(clock.iso(reading.instant)).toBe(iso);
  });
});

describe('arithmetic', () => {
  const clock = zonedClock('America/New_York');
  const at = (time: string) => clock.read(time as BriefTime).instant;

  it('keeps the clock time over days and the length over minutes', () => {
    expect(clock.iso(clock.plusDays(at('2026-03-07T12:00'), 1))).toBe('2026-03-08T12:00:00-04:00');
    expect(clock.iso(clock.plusMinutes(at('2026-03-07T12:00'), 24 * 60))).toBe(
      '2026-03-08T13:00:00-04:00',
    );
  });

  it('takes the clock time to another date, over a clock change', () => {
    const saturday = at('2026-03-07T12:00');
    expect(clock.iso(clock.onDate(saturday, '2026-03-09' as LocalDate))).toBe(
      '2026-03-09T12:00:00-04:00',
    );
  });

  it('tells the instant in UTC', () => {
    expect(clock.utcBasic(at('2026-03-07T12:00'))).toBe('20260307T170000Z');
  });

  it('counts the midnights between two instants', () => {
    expect(clock.nights(at('2026-12-02T23:59'), at('2026-12-03T00:00'))).toBe(1);
    expect(clock.nights(at('2026-12-02T00:00'), at('2026-12-02T23:59'))).toBe(0);
    expect(clock.nights(at('2026-12-03T00:00'), at('2026-12-02T23:59'))).toBe(-1);
  });
});
