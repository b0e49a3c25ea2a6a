import { describe, expect, it } from 'vitest';
import {
  holidaysIn,
  loadHolidays,
  mergeHolidays,
} from '../../../src/load/holidays/load-holidays.ts';
import { type HolidayTable, type LocalDate, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { isWorkingDay } from '../../../src/time/working-days.ts';

function table(years: string): HolidayTable {
  const { value, findings } = loadHolidays(
    new TextEncoder().encode(`years:\n${years}`),
    '本校.yaml',
  );
  expect(findings).toEqual([]);
  return value ?? NO_HOLIDAYS;
}

const STATE = table(`  2026:
    notice: {zh: 国办发明电〔2025〕7号}
    holidays: [{zh: 春节, off: 2026-02-15 .. 2026-02-23, work: [2026-02-14, 2026-02-28]}]
`);

describe('the table of an office laid over the shipped one', () => {
  it('adds a year', () => {
    const merged = mergeHolidays(
      STATE,
      table(`  2027:
    notice: {zh: 国办发明电〔2026〕9号}
    holidays: [{zh: 元旦, off: 2027-01-01}]
`),
    );
    expect(merged.years).toEqual([2026, 2027]);
    expect(merged.closed).toEqual([...STATE.closed, '2027-01-01']);
    expect(merged.open).toEqual(STATE.open);
    expect(merged.notices[2027]?.zh).toBe('国办发明电〔2026〕9号');
  });

  it('makes a year known of which only the days off by law were', () => {
    const law = table(
      '  2027:\n    provisional: true\n    holidays: [{zh: 元旦, off: 2027-01-01}]\n',
    );
    const own = table('  2027:\n    holidays: [{zh: 司庆, off: 2027-03-08}]\n');
    expect(mergeHolidays(law, own)).toMatchObject({
      closed: ['2027-01-01', '2027-03-08'],
      years: [],
      provisional: [2027],
    });
    const notice = table(`  2027:
    notice: {zh: 国办发明电〔2026〕9号}
    holidays: [{zh: 元旦, off: 2027-01-01 .. 2027-01-03, work: 2027-01-10}]
`);
    const known = { years: [2027], provisional: [], open: ['2027-01-10'] };
    expect(mergeHolidays(law, notice)).toMatchObject(known);
    expect(mergeHolidays(notice, law)).toMatchObject(known);
  });

  it('closes a university in the winter, make-up day and all, and keeps the names of both', () => {
    const merged = mergeHolidays(
      STATE,
      table('  2026:\n    holidays: [{zh: 寒假, off: 2026-01-24 .. 2026-02-14}]\n'),
    );
    expect(isWorkingDay('2026-02-14' as LocalDate, STATE)).toBe(true);
    expect(isWorkingDay('2026-02-14' as LocalDate, merged)).toBe(false);
    expect(merged.open).toEqual(['2026-02-28']);
    expect(merged.closed).toHaveLength(22 + 9);
    expect(merged.names['2026-02-14' as LocalDate]?.zh).toBe('寒假');
    expect(merged.names['2026-02-15' as LocalDate]?.zh).toBe('春节');
    expect(merged.years).toEqual([2026]);
    expect(merged.notices).toEqual(STATE.notices);
  });

  it('opens an office on a day that others have off', () => {
    const merged = mergeHolidays(
      STATE,
      table('  2026:\n    holidays: [{zh: 值班, work: 2026-02-23}]\n'),
    );
    expect(isWorkingDay('2026-02-23' as LocalDate, merged)).toBe(true);
    expect(merged.closed).not.toContain('2026-02-23');
  });

  it('changes nothing where there is nothing to add, and neither of the two', () => {
    const before = structuredClone(STATE);
    expect(mergeHolidays(STATE, NO_HOLIDAYS)).toEqual(STATE);
    expect(mergeHolidays(NO_HOLIDAYS, STATE)).toEqual(STATE);
    expect(mergeHolidays(STATE, STATE)).toEqual(STATE);
    expect(STATE).toEqual(before);
  });
});

describe('a table for some time zones', () => {
  it('has no day off anywhere else', () => {
    const ours = { ...STATE, zones: ['Asia/Shanghai'] };
    expect(holidaysIn(ours, 'Asia/Shanghai')).toBe(ours);
    expect(holidaysIn(ours, 'America/Chicago')).toEqual(NO_HOLIDAYS);
    expect(holidaysIn(STATE, 'America/Chicago')).toBe(STATE);
  });
});
