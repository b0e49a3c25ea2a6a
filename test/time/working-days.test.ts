import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { loadHolidays } from '../../src/load/holidays/load-holidays.ts';
import { type LocalDate, NO_HOLIDAYS } from '../../src/model/time.ts';
import {
  addWorkingDays,
  covers,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../src/time/working-days.ts';
import { TEMPLATES } from '../support/rules.ts';

const TABLE =
  loadHolidays(readFileSync(join(TEMPLATES, 'holidays.yaml')), 'holidays.yaml').value ??
  NO_HOLIDAYS;
const day = (text: string) => text as LocalDate;

describe('National Day 2026: off 1 to 7 October, worked Sunday 20 September and Saturday 10 October', () => {
  // Counted by hand, W a working day, - a day off:
  //   Sep  Fri 18 W  Sat 19 -  Sun 20 W  Mon 21 W  Tue 22 W  Wed 23 W  Thu 24 W
  //        Fri 25 -  Sat 26 -  Sun 27 -  (Mid-Autumn)       Mon 28 W  Tue 29 W  Wed 30 W
  //   Oct  Thu 1 - ... Wed 7 -           Thu 8 W   Fri 9 W   Sat 10 W  Sun 11 -  Mon 12 W
  it.each([
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2026-10-03', -1, '2026-09-30'],
    ['2026-10-12', -1, '2026-10-10'],
    ['2026-10-12', -4, '2026-09-30'],
    // 28, 29, 30 September; 24, 23, 22, 21, 20; 18.
    ['2026-10-08', -9, '2026-09-18'],
  ])('%s and %i working days is %s', (from, amount, to) => {
    expect(addWorkingDays(day(from), amount, TABLE)).toBe(to);
  });

  it.each([
    ['2026-09-30', '2026-09-30', '2026-09-30'],
    ['2026-10-01', '2026-10-08', '2026-09-30'],
    ['2026-10-10', '2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-12', '2026-10-10'],
  ])('from %s on the next is %s, and back it is %s', (from, next, previous) => {
    expect(nextWorkingDay(day(from), TABLE)).toBe(next);
    expect(previousWorkingDay(day(from), TABLE)).toBe(previous);
  });
});

describe('Spring Festival 2026: off 15 to 23 February, worked Saturday 14 and Saturday 28 February', () => {
  // Counted by hand:
  //   Feb  Thu 12 W  Fri 13 W  Sat 14 W  Sun 15 - ... Mon 23 -
  //        Tue 24 W  Wed 25 W  Thu 26 W  Fri 27 W  Sat 28 W   Mar  Sun 1 -  Mon 2 W  Tue 3 W
  it.each([
    ['2026-02-12', 2, '2026-02-14'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-02-16', 5, '2026-02-28'],
    ['2026-02-16', 6, '2026-03-02'],
    ['2026-03-02', -5, '2026-02-24'],
    ['2026-03-02', -6, '2026-02-14'],
    ['2026-03-01', -8, '2026-02-12'],
  ])('%s and %i working days is %s', (from, amount, to) => {
    expect(addWorkingDays(day(from), amount, TABLE)).toBe(to);
  });

  it('without a table is a week like any other', () => {
    expect(addWorkingDays(day('2026-02-13'), 5, NO_HOLIDAYS)).toBe('2026-02-20');
    expect(isWorkingDay(day('2026-02-14'), NO_HOLIDAYS)).toBe(false);
    expect(isWorkingDay(day('2026-02-16'), NO_HOLIDAYS)).toBe(true);
  });
});

describe('a table', () => {
  it('covers the days of the years whose notice it has', () => {
    const dates = ['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map(day);
    expect(dates.map((date) => covers(TABLE, date))).toEqual([false, true, true, false]);
    expect(covers(NO_HOLIDAYS, day('2026-10-01'))).toBe(false);
  });

  it('opens a day that it has on both lists', () => {
    const both = { closed: [day('2026-10-10')], open: [day('2026-10-10')] };
    expect(isWorkingDay(day('2026-10-10'), both)).toBe(true);
  });
});

const FIRST = DateTime.utc(1890, 1, 1);
const date = fc.nat(150_000).map((days) => day(FIRST.plus({ days }).toFormat('yyyy-MM-dd')));
const in2024To2026 = fc
  .nat(1095)
  .map((days) => day(DateTime.utc(2024, 1, 1).plus({ days }).toFormat('yyyy-MM-dd')));
const amount = fc.integer({ min: -400, max: 400 });
const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 500, seed: 20261001 });

describe('on any day', () => {
  it('weekdays and dates are those of luxon, leap years and centuries too', () => {
    check(date, (any) => {
      const theirs = DateTime.fromISO(any, { zone: 'utc' });
      expect(isWorkingDay(any, NO_HOLIDAYS)).toBe(theirs.weekday <= 5);
      // Five working days from a weekday on are a week.
      const monday = theirs.startOf('week');
      const weeks = addWorkingDays(day(monday.toFormat('yyyy-MM-dd')), 500, NO_HOLIDAYS);
      expect(weeks).toBe(monday.plus({ weeks: 100 }).toFormat('yyyy-MM-dd'));
    });
  });

  it('is left as it is where it is no date', () => {
    const none = '0NaN-NaN-NaN' as LocalDate;
    expect(nextWorkingDay(none, NO_HOLIDAYS)).toBe(none);
    expect(addWorkingDays(none, 3, NO_HOLIDAYS)).toBe(none);
  });

  it('counts ten thousand working days and no more', () => {
    const count = (days: number) => () => addWorkingDays(day('2026-01-02'), days, NO_HOLIDAYS);
    expect(count(10_000)()).toBe('2064-05-02');
    expect(count(10_001)).toThrow('more than 10000 working days');
    expect(count(-10_001)).toThrow(RangeError);
  });

  it('comes to a working day, later or earlier as asked', () => {
    check(fc.tuple(in2024To2026, amount), ([from, count]) => {
      const to = addWorkingDays(from, count, TABLE);
      expect(count === 0 || isWorkingDay(to, TABLE)).toBe(true);
      expect(Math.sign(to < from ? -1 : to > from ? 1 : 0)).toBe(Math.sign(count));
    });
  });

  it('adds up, and from a working day leads back', () => {
    check(fc.tuple(in2024To2026, fc.nat(200), fc.nat(200)), ([any, one, two]) => {
      const from = nextWorkingDay(any, TABLE);
      const there = addWorkingDays(from, one, TABLE);
      expect(addWorkingDays(there, two, TABLE)).toBe(addWorkingDays(from, one + two, TABLE));
      expect(addWorkingDays(there, -one, TABLE)).toBe(from);
    });
  });

  it('leaves no working day between a day and the next, or the previous', () => {
    check(in2024To2026, (any) => {
      const [next, previous] = [nextWorkingDay(any, TABLE), previousWorkingDay(any, TABLE)];
      const working = isWorkingDay(any, TABLE);
      expect(next).toBe(working ? any : addWorkingDays(any, 1, TABLE));
      expect(previous).toBe(working ? any : addWorkingDays(any, -1, TABLE));
    });
  });

  it('counts as one does on a calendar, day by day', () => {
    check(fc.tuple(in2024To2026, amount), ([from, count]) => {
      let at = DateTime.fromISO(from, { zone: 'utc' });
      for (let left = Math.abs(count); left > 0; ) {
        at = at.plus({ days: Math.sign(count) });
        const is = day(at.toFormat('yyyy-MM-dd'));
        const works = at.weekday > 5 ? TABLE.open.includes(is) : !TABLE.closed.includes(is);
        left -= works ? 1 : 0;
      }
      expect(addWorkingDays(from, count, TABLE)).toBe(at.toFormat('yyyy-MM-dd'));
    });
  });
});
