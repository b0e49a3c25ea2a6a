import { describe, expect, test } from 'vitest';
import { readClock, readDate, readTime } from '../../../src/load/brief/read-time.ts';
import { plusDays } from '../../../src/time/dates.ts';

describe('readTime', () => {
  test.each([
    ['2026-12-02 14:20', '2026-12-02T14:20'],
    ['2026-12-02T14:20', '2026-12-02T14:20'],
    ['2026-12-02t14:20', '2026-12-02T14:20'],
    ['2026-12-02   14:20', '2026-12-02T14:20'],
    ['2026-12-02 14:20:00', '2026-12-02T14:20'],
    ['2026-12-02T14:20:00.000Z', '2026-12-02T14:20+00:00'],
    ['2026-12-02 14:20+08:00', '2026-12-02T14:20+08:00'],
    ['2026-12-02 14:20 +0800', '2026-12-02T14:20+08:00'],
    ['2026-12-02T14:20-03:30', '2026-12-02T14:20-03:30'],
    ['2026-12-02T14:20+14:00', '2026-12-02T14:20+14:00'],
    ['2026-12-02 24:00', '2026-12-03T00:00'],
    ['2026-12-31 24:00', '2027-01-01T00:00'],
    ['2028-02-28 24:00', '2028-02-29T00:00'],
    ['2026/12/12 14:20', '2026-12-12T14:20'],
  ])('%s is read as it stands', (text, value) => {
    expect(readTime(text)).toEqual({ value });
  });

  test.each([
    ['2026-12-2 9:05', '2026-12-02T09:05'],
    ['2026.12.2 9:05', '2026-12-02T09:05'],
    ['2026年12月2日 14:20', '2026-12-02T14:20'],
    ['2026年12月2日14时20分', '2026-12-02T14:20'],
    ['2026年12月12日下午2点半', '2026-12-12T14:30'],
    ['2026年12月12日 晚上8点', '2026-12-12T20:00'],
    ['2026-12-12 中午12点', '2026-12-12T12:00'],
    ['2026-12-12 周六 上午9:00', '2026-12-12T09:00'],
    ['２０２６-12-02 14:20', '2026-12-02T14:20'],
  ])('%s is read with a warning', (text, value) => {
    expect(readTime(text)).toMatchObject({
      value,
      problem: { code: 'lost-zeros', level: 'warning' },
    });
  });

  test('a full-width colon is read with a warning of its own', () => {
    expect(readTime('2026-12-02 14：20')).toMatchObject({
      value: '2026-12-02T14:20',
      problem: { code: 'full-width-colon' },
    });
  });

  test.each([
    ['14:20', 'time-without-date'],
    ['下午2点', 'time-without-date'],
    ['2026-12-02', 'date-without-time'],
    ['2026-02-30 14:20', 'no-such-date'],
    ['2026-13-02 14:20', 'bad-date'],
    ['2026-12-00 14:20', 'bad-date'],
    ['2026-12-02 14:61', 'bad-time'],
    ['2026-12-02 24:01', 'bad-time'],
    ['2026-12-02 25:00', 'bad-time'],
    ['2026-12-02 14:20 PM', 'bad-time'],
    ['2026-12-02 14:20+15:00', 'bad-time'],
    ['2026-12-02 14:20+08:70', 'bad-time'],
    ['2026-12-021 14:20', 'bad-time'],
    ['12-02-2026 14:20', 'bad-time'],
    ['明天下午', 'bad-time'],
  ])('%s is refused: %s', (text, code) => {
    const reading = readTime(text);
    expect(reading.value).toBeUndefined();
    expect(reading.problem?.code).toBe(code);
  });
});

test.each([
  ['2026-12-02', '2026-12-02', undefined],
  ['2026/12/12', '2026-12-12', undefined],
  ['2028-02-29', '2028-02-29', undefined],
  ['2026-12-02 14:20', '2026-12-02', undefined],
  ['2026.12.2', '2026-12-02', 'lost-zeros'],
  ['2026年1月5日', '2026-01-05', 'lost-zeros'],
  ['2100-02-29', undefined, 'no-such-date'],
  ['2026-11-32', undefined, 'no-such-date'],
  ['11月23日', undefined, 'bad-date'],
  ['0026-11-23', undefined, 'bad-date'],
  ['2026-11/23', undefined, 'bad-date'],
])('date %s', (text, value, code) => {
  const reading = readDate(text);
  expect([reading.value, reading.problem?.code]).toEqual([value, code]);
});

test.each([
  ['07:30', '07:30', undefined],
  ['7:30', '07:30', 'lost-zeros'],
  ['7点半', '07:30', 'lost-zeros'],
  ['24:00', '00:00', undefined],
  ['07:30-08:30', undefined, 'bad-clock'],
  ['早饭时', undefined, 'bad-clock'],
])('clock %s', (text, value, code) => {
  const reading = readClock(text);
  expect([reading.value, reading.problem?.code]).toEqual([value, code]);
});

test('the day after', () => {
  expect(
    ['2026-02-28', '2028-02-28', '2026-12-31', '2026-11-30'].map((day) => plusDays(day, 1)),
  ).toEqual(['2026-03-01', '2028-02-29', '2027-01-01', '2026-12-01']);
});

test('no clock is further ahead than that of Kiribati', () => {
  expect(readTime('2026-12-02T14:20+14:01').problem?.code).toBe('bad-time');
});
