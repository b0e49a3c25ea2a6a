import { describe, expect, test } from 'vitest';
import { readClock } from '../../../src/load/brief/read-clock.ts';
import { readDate, readDates } from '../../../src/load/brief/read-date.ts';
import { readOpenTime, readTime } from '../../../src/load/brief/read-time.ts';
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
  ['2026-12-02 00:00:00', '2026-12-02', undefined],
  ['2026-12-02 14:20', '2026-12-02', 'stray-text'],
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

/** 2026-12-08 is a Tuesday. */
describe('the hours of a night, by hand', () => {
  test.each([
    ['凌晨12点', '2026-12-08T00:00'],
    ['凌晨12:40', '2026-12-08T00:40'],
    ['凌晨1点', '2026-12-08T01:00'],
    ['凌晨5:10', '2026-12-08T05:10'],
    ['晚12点', '2026-12-09T00:00'],
    ['晚上12:40', '2026-12-09T00:40'],
    ['晚上1点', '2026-12-09T01:00'],
    ['夜晚4点半', '2026-12-09T04:30'],
    ['晚上5点', '2026-12-08T17:00'],
    ['晚上8点一刻', '2026-12-08T20:15'],
    ['晚间11:59', '2026-12-08T23:59'],
    ['晚上24:00', '2026-12-09T00:00'],
    ['晚上18:30', '2026-12-08T18:30'],
    ['半夜12点', '2026-12-09T00:00'],
    ['夜里11点', '2026-12-08T23:00'],
    ['深夜10点50分', '2026-12-08T22:50'],
    ['午夜12:05', '2026-12-09T00:05'],
    ['零点', '2026-12-08T00:00'],
    ['零点20分', '2026-12-08T00:20'],
    ['零时半', '2026-12-08T00:30'],
    ['AM 12:20', '2026-12-08T00:20'],
    ['12:20 am', '2026-12-08T00:20'],
    ['PM 12:20', '2026-12-08T12:20'],
    ['2:05pm', '2026-12-08T14:05'],
    ['中午12:30', '2026-12-08T12:30'],
    ['中午1点', '2026-12-08T13:00'],
    ['下午12:20', '2026-12-08T12:20'],
    ['当晚7点', '2026-12-08T19:00'],
    ['当天 9点钟', '2026-12-08T09:00'],
  ])('%s', (clock, value) => {
    expect(readTime(`2026-12-08 ${clock}`)).toMatchObject({
      value,
      problem: { code: 'lost-zeros', args: { read: value.replace('T', ' ') } },
    });
  });

  test.each([
    ['上午12:20', '2026-12-08 00:20', '2026-12-08 12:20'],
    ['早上12点', '2026-12-08 00:00', '2026-12-08 12:00'],
    ['半夜2点', '2026-12-08 02:00', '2026-12-09 02:00'],
    ['夜里0:30', '2026-12-08 00:30', '2026-12-09 00:30'],
    ['晚上零点', '2026-12-08 00:00', '2026-12-09 00:00'],
  ])('%s has two meanings', (clock, first, second) => {
    const { value, problem } = readTime(`2026-12-08 ${clock}`);
    expect([value, problem?.code]).toEqual([undefined, 'two-times']);
    expect(problem?.args).toMatchObject({ first, second });
  });

  test.each(['晚上14点', '下午0:30', '凌晨9点', '中午7点', 'AM 14:20', '夜里6点', '上午9:00 pm'])(
    '%s cannot be',
    (clock) => {
      expect(readTime(`2026-12-08 ${clock}`).problem?.code).toBe('bad-time');
    },
  );

  test.each([
    ['次日 1:30', '次日', '2026-12-09 01:30'],
    ['明晚8点', '明晚', '2026-12-09 20:00'],
    ['第二天凌晨12:30', '第二天', '2026-12-09 00:30'],
    ['翌日 09:00', '翌日', '2026-12-09 09:00'],
  ])('%s is asked about', (clock, word, read) => {
    const { value, problem } = readTime(`2026-12-08 ${clock}`);
    expect([value, problem?.code]).toEqual([undefined, 'next-day']);
    expect(problem?.args).toMatchObject({ word, read });
  });

  test.each([
    ['晚上12点', '00:00', 'lost-zeros'],
    ['晚上1点', '01:00', 'lost-zeros'],
    ['半夜2点', '02:00', 'lost-zeros'],
    ['上午12:20', undefined, 'two-times'],
    ['零点', '00:00', 'lost-zeros'],
    ['“07:30', undefined, 'bad-clock'],
  ])('alone: %s', (text, value, code) => {
    const reading = readClock(text);
    expect([reading.value, reading.problem?.code]).toEqual([value, code]);
  });
});

describe('a weekday beside a date', () => {
  test.each([
    '2026-12-08 周二 14:20',
    '2026-12-08(周二)14:20',
    '2026-12-08（星期二） 14:20',
    '2026-12-08 礼拜二 14:20',
    '2026-12-08 周2 14:20',
    '2026-12-08, Tuesday, 14:20',
    '2026-12-08 (Tue) 14:20',
    '2026-12-08 14:20 周二',
  ])('%s is that of the date', (text) => {
    expect(readTime(text).value).toBe('2026-12-08T14:20');
  });

  test.each([
    ['2026-12-08 周三 14:20', '2026-12-09'],
    ['2026-12-08 (星期日) 14:20', '2026-12-06'],
    ['2026-12-08 星期五 14:20', '2026-12-11'],
    ['2026-12-08 周六14:20', '2026-12-05'],
    ['2026-12-08 14:20 Mon', '2026-12-07'],
    ['2026-12-08 周1 14:20', '2026-12-07'],
    ['2026-12-08 周四', '2026-12-10'],
  ])('%s is another day', (text, other) => {
    const args = { date: '2026-12-08', other };
    for (const { value, problem } of [readTime(text), readOpenTime(text), readDate(text)]) {
      expect([value, problem?.code]).toEqual([undefined, problem?.code]);
      if (problem?.code === 'wrong-weekday') expect(problem.args).toMatchObject(args);
    }
    expect(readTime(text).problem?.code).toBe('wrong-weekday');
  });
});

describe('what else stands beside a date or a time', () => {
  test.each([
    ['2026-12-08(暂定)14:20', '(暂定)'],
    ['2026-12-08 (14日) 14:20', '(14日)'],
    ['2026-12-08(东京)14:20', '(东京)'],
    ['2026-12-08（或9日）14:20', '(或9日)'],
    ['2026-12-08 约14:20', '约'],
    ['2026-12-08 14:20 左右', '左右'],
    ['2026-12-08 14:20（东京时间）', '(东京时间)'],
    ['2026-12-08 14:20 或15:00', '或15:00'],
  ])('%s is asked about', (text, stray) => {
    const { value, problem } = readTime(text);
    expect([value, problem?.code]).toEqual([undefined, 'stray-text']);
    expect(problem?.args).toMatchObject({ text: stray, read: '2026-12-08 14:20' });
  });

  test.each([
    ['待定', '', undefined],
    ['TBD', '', undefined],
    ['2026-12-08', '2026-12-08', undefined],
    ['2026-12-08 待定', '2026-12-08', undefined],
    ['2026-12-08（待确认）', '2026-12-08', undefined],
    ['2026-12-08 周二 待定', '2026-12-08', undefined],
    ['2026-12-08 14:20（暂定）', '2026-12-08T14:20', 'tentative-time'],
    ['2026-12-08(暂定)14:20', '2026-12-08T14:20', 'tentative-time'],
    ['2026-12-08（暂定）', '2026-12-08', 'tentative-time'],
    ['2026-12-08 14:20 左右', '2026-12-08T14:20', 'tentative-time'],
    ['2026-12-08 暂定晚上12点', '2026-12-09T00:00', 'tentative-time'],
    ['2026-12-08(东京)14:20', undefined, 'stray-text'],
    ['2026-12-08 暂定上午12:20', undefined, 'two-times'],
    ['2026-02-30 待定', undefined, 'no-such-date'],
  ])('a time that may be open: %s', (text, value, code) => {
    const reading = readOpenTime(text);
    expect([reading.value, reading.problem?.code]).toEqual([value, code]);
  });

  test.each([
    ['2026-12-08 09:00-12:00', '2026-12-08 09:00', '2026-12-08 12:00'],
    ['2026-12-08 09:00 - 12:00', '2026-12-08 09:00', '2026-12-08 12:00'],
    ['2026-12-08 下午2点至4点', '2026-12-08 14:00', '2026-12-08 16:00'],
    ['2026-12-08 上午9点至12点', '2026-12-08 09:00', '2026-12-08 12:00'],
    ['2026-12-08 晚上8点至1点', '2026-12-08 20:00', '2026-12-09 01:00'],
    ['2026-12-08 22:00～01:00', '2026-12-08 22:00', '2026-12-09 01:00'],
    ['2026-12-08 22:00 至 2026-12-09 01:00', '2026-12-08 22:00', '2026-12-09 01:00'],
    ['2026-12-08T14:20—16:00', '2026-12-08 14:20', '2026-12-08 16:00'],
  ])('%s is a stretch of time', (text, start, end) => {
    expect(readTime(text).problem).toMatchObject({ code: 'time-range', args: { start, end } });
  });

  test('behind an ISO time stands an offset', () => {
    expect(readTime('2026-12-08T09:00-11:00')).toEqual({ value: '2026-12-08T09:00-11:00' });
  });
});

describe('several days', () => {
  test.each([
    ['2026-10-13 至 2026-10-15', ['2026-10-13', '2026-10-14', '2026-10-15'], undefined],
    ['2026-12-31~2027-01-01', ['2026-12-31', '2027-01-01'], undefined],
    ['2026-10-13 - 2026-10-14', ['2026-10-13', '2026-10-14'], undefined],
    ['2026-10-30 至 11月1日', ['2026-10-30', '2026-10-31', '2026-11-01'], 'lost-zeros'],
    ['2026-10-13 到 14日', ['2026-10-13', '2026-10-14'], 'lost-zeros'],
    ['2026-10-13 周二 至 2026-10-14 周三', ['2026-10-13', '2026-10-14'], undefined],
    ['2026-10-13 和 2026-10-16', ['2026-10-13', '2026-10-16'], undefined],
    ['2026-10-13、', undefined, 'stray-text'],
    ['2026-10-13 或 2026-10-14', undefined, 'date-range'],
    ['2026-10-15 至 2026-10-13', undefined, 'end-before-start'],
    ['2026-10-13 至 2027-12-13', undefined, 'date-range'],
    ['2026-10-13 至 2026-10-14 周二', undefined, 'wrong-weekday'],
    ['2026-10-30 至 31日 待定', undefined, 'stray-text'],
    ['2026-11-29 至 31日', undefined, 'no-such-date'],
    ['2026-10-13', ['2026-10-13'], undefined],
  ])('in a list of dates: %s', (text, value, code) => {
    const reading = readDates(text);
    expect([reading.value, reading.problem?.code]).toEqual([value, code]);
  });

  test.each([
    ['2026-09-21 或 2026-09-22', '2026-09-22'],
    ['2026-09-21（或22日）', '2026-09-22'],
    ['2026-09-21 (or 13)', '2026-09-13'],
    ['2026-09-21 至 2026-09-25', '2026-09-25'],
    ['2026-09-21~9.25', '2026-09-25'],
    ['2026-09-21/22', '2026-09-22'],
  ])('where one belongs: %s', (text, last) => {
    const { value, problem } = readDate(text);
    expect([value, problem?.code]).toEqual([undefined, 'date-range']);
    expect(problem?.args).toMatchObject({ first: '2026-09-21', last });
  });

  test.each(['2026-09-21（暂定）', '2026-09-21 前后', '2026-09-21 上旬'])('%s', (text) => {
    expect(readDate(text).problem).toMatchObject({ code: 'stray-text', level: 'error' });
  });
});
