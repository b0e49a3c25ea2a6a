import { describe, expect, it } from 'vitest';
import { type BriefTime, type LocalDate, NO_HOLIDAYS } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import {
  datesOf,
  isOn,
  MOST_DAYS,
  mondayOf,
  onlyOn,
  planRecurrence,
  shiftDates,
} from '../../src/time/recurrence.ts';

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

describe('the days of an office', () => {
  // 2026-10-10 is a Saturday on which work is made up.
  const holidays = {
    ...NO_HOLIDAYS,
    closed: ['01', '02', '03', '04', '05', '06', '07'].map((of) => day(`2026-10-${of}`)),
    open: [day('2026-10-10')],
  };
  const all = datesOf(day('2026-09-28'), day('2026-10-18'), ['daily'], [], holidays);
  const on = (...words: readonly string[]) =>
    onlyOn(all ?? { dates: [], week: [] }, words, holidays)?.dates.map((date) => date.slice(5));

  it('are the first and the last working day of each week', () => {
    expect(on('first-workday')).toEqual(['09-28', '10-08', '10-12']);
    expect(on('last-workday')).toEqual(['09-30', '10-10', '10-16']);
  });

  it('are working days, and days that are no holiday', () => {
    const before = ['09-28', '09-29', '09-30'];
    const after = ['10-08', '10-09', '10-10', '10-12', '10-13', '10-14', '10-15', '10-16'];
    expect(on('workday')).toEqual([...before, ...after]);
    expect(on('ordinary')).toEqual([...before, ...after, '10-11', '10-17', '10-18'].toSorted());
  });

  it('are told of one date too', () => {
    expect(isOn(day('2026-10-09'), ['last-workday'], holidays)).toBe(false);
    expect(isOn(day('2026-10-10'), ['last-workday'], holidays)).toBe(true);
    expect(isOn(day('2026-10-03'), [], holidays)).toBe(true);
  });
});

describe('moved by whole days', () => {
  const fridays = onlyOn(october(['daily']) ?? { dates: [], week: [] }, ['fri'], NO_HOLIDAYS);

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

describe('as a rule of a calendar', () => {
  const clock = zonedClock('Asia/Shanghai');
  const told = (dates: readonly string[], week: readonly string[], every = 1) => {
    const { instant } = clock.read(`${dates[0]}T08:00` as BriefTime);
    return planRecurrence({ dates: dates.map(day), week, every }, instant, clock);
  };

  it('they are in every third week, and nothing is left out between', () => {
    expect(told(['2026-10-05', '2026-10-26'], ['MO'], 3)).toEqual({
      rule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;UNTIL=20261026T000000Z',
      ...{ except: [], also: [], count: 2, last: '2026-10-26T08:00:00+08:00' },
    });
  });

  it('a first date on a Saturday makes Saturdays part of the week, but for the others', () => {
    expect(told(['2026-10-10', '2026-10-12', '2026-10-13', '2026-10-19'], ['MO', 'TU'])).toEqual({
      rule: 'FREQ=WEEKLY;BYDAY=MO,TU,SA;UNTIL=20261019T000000Z',
      ...{ except: ['2026-10-17T08:00:00+08:00'], also: [], count: 4 },
      last: '2026-10-19T08:00:00+08:00',
    });
  });
});

it('weeks begin on Monday', () => {
  expect(mondayOf(day('2026-10-04'))).toBe(mondayOf(day('2026-09-28')));
  expect(mondayOf(day('2026-10-05')) - mondayOf(day('2026-10-04'))).toBe(7);
});

it('takes a Sunday on which work is made up for the last working day of its week', () => {
  const holidays = { closed: [], open: ['2026-12-13'], years: [2026], provisional: [] };
  const last = (date: string): boolean =>
    isOn(date as LocalDate, ['last-workday'], holidays as never);
  expect(['2026-12-04', '2026-12-11', '2026-12-13'].map(last)).toEqual([true, false, true]);
});
