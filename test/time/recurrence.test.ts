import { describe, expect, it } from 'vitest';
import { type LocalDate, NO_HOLIDAYS } from '../../src/model/time.ts';
import { datesOf, MOST_DAYS, mondayOf, onlyOn, shiftDates } from '../../src/time/recurrence.ts';

const day = (text: string) => text as LocalDate;
const october = (days: readonly string[], except: readonly string[] = []) =>
  datesOf(day('2026-10-01'), day('2026-10-31'), days, except, NO_HOLIDAYS);

describe('the dates of something that comes back', () => {
  it('are those of some days of the week, but for the ones left out', () => {
    expect(october(['mon', 'fri'], ['2026-10-12'])).toEqual({
      // 1 October 2026 is a Thursday.
      dates: ['02', '05', '09', '16', '19', '23', '26', '30'].map((of) => `2026-10-${of}`),
      week: ['MO', 'FR'],
    });
    expect(october([])?.week).toEqual(['MO', 'TU', 'WE', 'TH', 'FR']);
    expect(october(['daily'])?.dates).toHaveLength(31);
  });

  it('are none where none is left, from a date that there is not, or to one before', () => {
    expect(datesOf(day('2026-10-03'), day('2026-10-04'), [], [], NO_HOLIDAYS)).toBeNull();
    expect(datesOf(day('2026-02-30'), day('2026-10-04'), ['daily'], [], NO_HOLIDAYS)).toBeNull();
    expect(datesOf(day('2026-10-04'), day('2026-10-03'), ['daily'], [], NO_HOLIDAYS)).toBeNull();
  });

  it('are no more than a roster has', () => {
    const all = datesOf(day('2026-01-01'), day('2036-01-01'), ['daily'], [], NO_HOLIDAYS);
    expect(all?.dates).toHaveLength(MOST_DAYS);
  });
});

describe('moved by whole days', () => {
  const fridays = onlyOn(october(['daily']) ?? { dates: [], week: [] }, ['fri']);

  it('they keep their distance and their days of the week move along', () => {
    expect(fridays?.dates[0]).toBe('2026-10-02');
    expect(shiftDates(fridays ?? { dates: [], week: [] }, -1)).toEqual({
      dates: ['01', '08', '15', '22', '29'].map((of) => `2026-10-${of}`),
      week: ['TH'],
    });
  });

  it('by more than a week too', () => {
    const earlier = shiftDates(fridays ?? { dates: [], week: [] }, -9);
    expect(earlier.dates[0]).toBe('2026-09-23');
    expect(earlier.week).toEqual(['WE']);
  });
});

it('weeks begin on Monday', () => {
  expect(mondayOf(day('2026-10-04'))).toBe(mondayOf(day('2026-09-28')));
  expect(mondayOf(day('2026-10-05')) - mondayOf(day('2026-10-04'))).toBe(7);
});
