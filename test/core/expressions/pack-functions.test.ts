import { describe, expect, it } from 'vitest';
import { packFunctions } from '../../../src/core/expressions/pack-functions.ts';
import { NO_HOLIDAYS } from '../../../src/model/holidays.ts';

const FUNCTIONS = packFunctions('zh', NO_HOLIDAYS, []);
const call = (signature: string, ...args: readonly unknown[]): unknown =>
  (FUNCTIONS[signature] as unknown as (...given: readonly unknown[]) => unknown)(...args);

describe('functions of packs about times', () => {
  it.each([
    ['2026-12-02T14:20', 860n],
    ['2026-12-02T00:00', 0n],
    ['', 0n],
  ])('minute of %s', (time, minutes) => {
    expect(call('minute(string): int', time)).toBe(minutes);
  });

  it.each([
    ['2026-12-02T13:40', '2026-12-02T14:20', 40n],
    ['2026-12-02T23:30', '2026-12-03T00:15', 45n],
    ['2026-12-03T00:15', '2026-12-02T23:30', -45n],
    ['', '2026-12-02T14:20', 0n],
    ['2026-12-02T14:20', '', 0n],
    ['soon', '2026-12-02T14:20', 0n],
  ])('minutes between %s and %s', (from, to, minutes) => {
    expect(call('minutes_between(string, string): int', from, to)).toBe(minutes);
  });

  it.each([
    ['2026-12-02T23:30', 45n, '2026-12-03T00:15'],
    ['2026-12-03T00:15', -240n, '2026-12-02T20:15'],
    ['', 45n, ''],
    ['soon', 45n, ''],
  ])('%s and %s minutes', (time, minutes, after) => {
    expect(call('minutes_after(string, int): string', time, minutes)).toBe(after);
  });

  it.each([
    ['2026-12-02', 60n, '2027-01-31'],
    ['2026-12-02', 200_000_000n, ''],
    ['', 1n, ''],
    ['soon', 1n, ''],
  ])('%s and %s days', (date, days, after) => {
    expect(call('after(string, int): string', date, days)).toBe(after);
  });

  it('the date of a time, and nothing for none', () => {
    expect(call('date_of(string): string', '2026-12-02T14:20')).toBe('2026-12-02');
    expect(call('date_of(string): string', '')).toBe('');
  });
});

describe('totals', () => {
  it('adds up what has the same name, in the order in which names come', () => {
    const rows = [
      { name: '龙井茶', number: 1n },
      { name: '画册', number: 2n },
      { name: '龙井茶', number: 1n },
    ];
    expect(call('totals(list): list', rows)).toEqual([
      { name: '龙井茶', number: 2n },
      { name: '画册', number: 2n },
    ]);
    expect(call('totals(list): list', [])).toEqual([]);
  });
});
