import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { utcDate, utcDateText, utcMidnight, utcMillis } from '../../src/time/dates.ts';

describe('dates in UTC', () => {
  it('are those of luxon, with the dates and clock times that do not exist', () => {
    const part = (least: number, most: number) => fc.integer({ min: least - 1, max: most + 1 });
    const written = fc.tuple(
      // In the first hundred years luxon takes 24:00 for the midnight before.
      fc.integer({ min: 100, max: 9998 }),
      part(1, 12),
      part(1, 31),
      part(0, 24),
      part(0, 59),
    );
    fc.assert(
      fc.property(written, (parts) => {
        expect(utcMillis(...parts)).toBe(DateTime.utc(...parts).toMillis());
      }),
      { numRuns: 5_000 },
    );
  });

  it('are read back, with their weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), (millis) => {
        const { weekday, ...fields } = utcDate(millis);
        const theirs = DateTime.fromMillis(millis, { zone: 'utc' });
        const { millisecond: _, ...wanted } = theirs.toObject();
        expect(fields).toEqual(wanted);
        expect(weekday || 7).toBe(theirs.weekday);
      }),
    );
  });

  it.each([
    ['a day too many', utcDateText(utcMidnight(2026, 2, 29)), '2026-03-01'],
    ['a leap day', utcDateText(utcMidnight(2028, 2, 29)), '2028-02-29'],
    ['a year of two digits', utcDateText(utcMidnight(26, 1, 1)), '0026-01-01'],
    ['24:00', utcMillis(2026, 12, 31, 24), utcMidnight(2027, 1, 1)],
    ['24:01', utcMillis(2026, 12, 31, 24, 1), Number.NaN],
    ['half an hour as a fraction', utcMillis(2026, 12, 31, 9.5), Number.NaN],
    ['no number', utcMillis(Number.NaN, 1, 1), Number.NaN],
  ])('know %s', (_, found, wanted) => expect(found).toBe(wanted));
});
