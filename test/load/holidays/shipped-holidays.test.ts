import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHolidays } from '../../../src/load/holidays/load-holidays.ts';
import { type LocalDate, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { isWorkingDay } from '../../../src/time/working-days.ts';
import { TEMPLATES } from '../../support/rules.ts';

const FILE = join(TEMPLATES, 'holidays.yaml');
const { value, findings } = loadHolidays(readFileSync(FILE), 'templates/holidays.yaml');
const table = value ?? NO_HOLIDAYS;

interface ChineseDays {
  /** `Spring Festival,春节,4` by date. */
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const { getSolarDateFromLunar, getSolarTermDate } = createRequire(import.meta.url)(
  'chinese-days',
) as typeof import('chinese-days');

// Its data, not its functions for holidays: they read a date as UTC and show it in the machine's zone, which is another day in America.
const theirs: ChineseDays = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

/** Every day of a year. */
function daysOf(year: number): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let at = Date.UTC(year, 0); at < Date.UTC(year + 1, 0); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10) as LocalDate);
  }
  return days;
}

const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay();
const isWeekend = (date: string): boolean => weekday(date) % 6 === 0;

describe('the shipped table', () => {
  it('has nothing wrong with it, and knows three years with their notices', () => {
    expect(findings).toEqual([]);
    expect(table.years).toEqual([2024, 2025, 2026]);
    expect(Object.values(table.notices).map(({ zh }) => zh)).toEqual([
      '国办发明电〔2023〕7号',
      '国办发明电〔2024〕12号',
      '国办发明电〔2025〕7号',
    ]);
  });

  it('has only days of the years it knows', () => {
    const years = [...table.closed, ...table.open].map((date) => Number(date.slice(0, 4)));
    expect(new Set(years)).toEqual(new Set([...table.years, ...table.provisional]));
  });

  it.each([2024, 2025, 2026])('agrees with chinese-days on every day of %i', (year) => {
    const days = daysOf(year);
    const ours = days.filter((date) => isWorkingDay(date, table));
    expect(days).toHaveLength(year === 2024 ? 366 : 365);
    const works = (date: string) =>
      date in theirs.workdays || !(isWeekend(date) || date in theirs.holidays);
    expect(ours).toEqual(days.filter(works));
  });

  it('lists the very days that chinese-days lists, by the same names', () => {
    const known = (dates: Readonly<Record<string, string>>) =>
      Object.keys(dates)
        .filter((date) => table.years.includes(Number(date.slice(0, 4))))
        .toSorted();
    const closed = table.closed.filter((date) => table.years.includes(Number(date.slice(0, 4))));
    expect(closed).toEqual(known(theirs.holidays));
    expect(table.open).toEqual(known(theirs.workdays));
    for (const date of [...closed, ...table.open]) {
      const [, name] = (theirs.holidays[date] ?? theirs.workdays[date] ?? '').split(',');
      expect(table.names[date]?.zh, date).toContain(name);
    }
  });

  // As the notices say it: days off, days at work. Counted from their texts, not from the table.
  it.each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('has in %i %i days off and %i weekend days that are worked', (year, off, worked) => {
    const inYear = (date: string) => date.startsWith(String(year));
    expect(table.closed.filter(inYear)).toHaveLength(off);
    expect(table.open.filter(inYear)).toHaveLength(worked);
    expect(table.open.filter(inYear).filter((date) => !isWeekend(date))).toEqual([]);
  });

  // 国务院办公厅 2024-11-12, 一: eight days from the eve, seven, five, three; alone on a Wednesday (06-09 and 09-15).
  it('has of 2027, whose notice is not out, the days that the standing principle gives', () => {
    expect(table.provisional).toEqual([2027]);
    const found = table.closed.filter((date) => date.startsWith('2027'));
    const spans = [...new Set(found.map((date) => table.names[date]?.zh))].map((name) => {
      const days = found.filter((date) => table.names[date]?.zh === name);
      return [name, days[0], days.at(-1), days.length].join(' ');
    });
    expect(spans).toEqual([
      '元旦 2027-01-01 2027-01-03 3',
      '春节 2027-02-05 2027-02-12 8',
      '清明节 2027-04-03 2027-04-05 3',
      '劳动节 2027-05-01 2027-05-05 5',
      '端午节 2027-06-09 2027-06-09 1',
      '中秋节 2027-09-15 2027-09-15 1',
      '国庆节 2027-10-01 2027-10-07 7',
    ]);
    expect(table.open.filter((date) => date.startsWith('2027'))).toEqual([]);
  });

  it('puts the lawful days of 2027 where the moon and the sun put them', () => {
    // Noon is of the same day in every zone of the machine.
    const lunar = (month: number, day: number): string =>
      getSolarDateFromLunar(new Date(2027, month - 1, day, 12)).date;
    const later = (date: string, days: number): string =>
      new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    const isWest = new Date(2027, 3, 5).getTimezoneOffset() > 0;
    const qingming = later(getSolarTermDate(2027, 4, 'pure_brightness'), isWest ? 1 : 0);
    const spring = [-1, 0, 1, 2].map((days) => later(lunar(1, 1), days));
    for (const date of [...spring, qingming, lunar(5, 5), lunar(8, 15)]) {
      expect(table.closed).toContain(date);
    }
  });

  it('has the arrangement of 2026', () => {
    const named = (zh: string, dates: readonly LocalDate[]) =>
      dates.filter((date) => date.startsWith('2026') && table.names[date]?.zh === zh);
    const arranged = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map(
      (zh) => {
        const off = named(zh, table.closed);
        return [zh, off.at(0), off.at(-1), off.length, ...named(zh, table.open)].join(' ');
      },
    );
    expect(arranged).toEqual([
      '元旦 2026-01-01 2026-01-03 3 2026-01-04',
      '春节 2026-02-15 2026-02-23 9 2026-02-14 2026-02-28',
      '清明节 2026-04-04 2026-04-06 3',
      '劳动节 2026-05-01 2026-05-05 5 2026-05-09',
      '端午节 2026-06-19 2026-06-21 3',
      '中秋节 2026-09-25 2026-09-27 3',
      '国庆节 2026-10-01 2026-10-07 7 2026-09-20 2026-10-10',
    ]);
  });
});
