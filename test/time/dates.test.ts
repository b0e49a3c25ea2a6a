import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../src/model/time.ts';
import {
  dayNumber,
  dayOf,
  instantOf,
  shortTime,
  utcDate,
  utcMillis,
  weekdayOf,
} from '../../src/time/dates.ts';

describe('dates in UTC', () => {
  it('are those of JavaScript, with their weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), (millis) => {
        const date = new Date(millis);
        const iso = date.toISOString().slice(0, 10) as LocalDate;
        expect(utcDate(millis).weekday).toBe(date.getUTCDay());
        expect(utcDate(millis).second).toBe(date.getUTCSeconds());
        expect(dayNumber(iso)).toBe(Math.floor(millis / 86_400_000));
        expect(dayOf(dayNumber(iso))).toBe(iso);
        expect(weekdayOf(`${iso}T23:59`)).toBe(date.getUTCDay());
      }),
    );
  });

  it.each([
    ['a leap day', dayOf(dayNumber('2028-02-28') + 1), '2028-02-29'],
    ['the end of another February', dayOf(dayNumber('2026-02-28') + 1), '2026-03-01'],
    ['a day too many', dayNumber('2026-02-29'), Number.NaN],
    ['what is no date', dayNumber('soon'), Number.NaN],
    ['a year without a month', dayNumber('2026'), Number.NaN],
    ['the weekday of no date', weekdayOf('soon'), Number.NaN],
    ['the last day that has a name', dayOf(dayNumber('9999-12-31') + 1), ''],
    ['24:00', utcMillis(2026, 12, 31, 24), utcMillis(2027, 1, 1)],
    ['24:01', utcMillis(2026, 12, 31, 24, 1), Number.NaN],
    ['no number', utcMillis(Number.NaN, 1, 1), Number.NaN],
    ['an offset', instantOf('2026-12-02T14:20:00+08:00'), utcMillis(2026, 12, 2, 6, 20)],
    ['no time', instantOf('soon'), Number.NaN],
    ['what a sentence shows', shortTime('2026-12-02T14:20'), '12-02 14:20'],
  ])('know %s', (_, found, wanted) => expect(found).toBe(wanted));
});
