import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTime, readAnswer } from '../../src/author/read-answer.ts';
import { date } from '../../src/kinds/shape/fields.ts';
import { readDate } from '../../src/load/brief/read-date.ts';
import { readTime } from '../../src/load/brief/read-time.ts';

const KNOWN = { today: '2026-12-01', day: '2026-12-08', first: '2026-12-07' };
const read = (typed: string): string | undefined => readTime(completeTime(typed, KNOWN)).value;

describe('a time as people type it', () => {
  it.each([
    ['12月2日 14:20', '2026-12-02T14:20'],
    ['12月2日14点20', '2026-12-02T14:20'],
    ['12月2号 下午2点半', '2026-12-02T14:30'],
    ['12-2 14:20', '2026-12-02T14:20'],
    ['12/2 9:05', '2026-12-02T09:05'],
    ['2026年12月2日 14:20', '2026-12-02T14:20'],
    ['2026-12-02 14:20', '2026-12-02T14:20'],
    ['2026-12-02T14:20+09:00', '2026-12-02T14:20+09:00'],
    ['１２月２日 １４：２０', '2026-12-02T14:20'],
    ['明天 9点', '2026-12-02T09:00'],
    ['后天上午10点', '2026-12-03T10:00'],
    ['大后天 9:00', '2026-12-04T09:00'],
    ['今天 16:00', '2026-12-01T16:00'],
    ['昨天 16:00', '2026-11-30T16:00'],
    ['tomorrow 9:00', '2026-12-02T09:00'],
    ['18:30', '2026-12-08T18:30'],
    ['下午6点半', '2026-12-08T18:30'],
    ['第二天上午9点', '2026-12-09T09:00'],
    ['次日 9:00', '2026-12-09T09:00'],
    ['次日早上8点半', '2026-12-09T08:30'],
    ['次晨7点', '2026-12-09T07:00'],
    ['翌日下午2点', '2026-12-09T14:00'],
    ['隔天 14:20', '2026-12-09T14:20'],
    ['第一天 15:00', '2026-12-07T15:00'],
    ['第三天上午10点', '2026-12-09T10:00'],
    ['当天下午3点', '2026-12-08T15:00'],
    ['当晚7点', '2026-12-08T19:00'],
    ['当天晚上7点半', '2026-12-08T19:30'],
    ['同日 16:00', '2026-12-08T16:00'],
    ['明早8点', '2026-12-02T08:00'],
    ['周五 9点', '2026-12-04T09:00'],
    ['周一上午9点', '2026-12-07T09:00'],
    ['周二下午3点', '2026-12-01T15:00'],
    ['本周一 9:00', '2026-11-30T09:00'],
    ['下周二 14:20', '2026-12-08T14:20'],
    ['下个星期天 9点', '2026-12-13T09:00'],
    ['下下周三早上8点', '2026-12-16T08:00'],
    ['上周五 16:00', '2026-11-27T16:00'],
    ['Friday 3 pm', '2026-12-04T15:00'],
    ['on Mon, 9:00', '2026-12-07T09:00'],
    ['今晚7点', '2026-12-01T19:00'],
    ['next day 9:00', '2026-12-09T09:00'],
    ['the next day 2:20 pm', '2026-12-09T14:20'],
    ['Same day, 18:30', '2026-12-08T18:30'],
    ['2 Dec 14:20', '2026-12-02T14:20'],
    ['2 December 2027, 14:20', '2027-12-02T14:20'],
    ['Dec 2 2:20 pm', '2026-12-02T14:20'],
    ['Dec 2nd 9am', '2026-12-02T09:00'],
    ['2 Dec 12 am', '2026-12-02T00:00'],
  ])('%s is %s', (typed, time) => {
    expect(read(typed)).toBe(time);
  });

  it('is in the year that is nearest, forth or back', () => {
    expect(read('1月5日 9:00')).toBe('2027-01-05T09:00');
    expect(read('11月20日 9:00')).toBe('2026-11-20T09:00');
    const february = completeTime('2月29日 9:00', { today: '2027-10-01', day: '' });
    expect(readTime(february).value).toBe('2028-02-29T09:00');
  });

  it.each([
    ['下周三'],
    ['次日'],
    ['当晚'],
    ['12月32日 14:20'],
    ['13-40'],
    ['noon'],
    ['12月2日'],
    ['14'],
    ['1月1日-3日'],
  ])('%s is none, and is left for the loader to say why', (typed) => {
    expect(read(typed)).toBeUndefined();
  });

  it('may be a date', () => {
    const date = (typed: string): string | undefined => readDate(completeTime(typed, KNOWN)).value;
    expect(date('12月1日-3日')).toBeUndefined();
    expect(date('12月31日')).toBe('2026-12-31');
    expect(date('31 Dec')).toBe('2026-12-31');
    expect(date('明天')).toBe('2026-12-02');
  });

  it('stays what it is where nothing is missing', () => {
    const full = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(full, (date) => {
        const typed = date.toISOString().slice(0, 16).replace('T', ' ');
        expect(completeTime(typed, KNOWN)).toBe(typed);
      }),
    );
  });
});

describe('a date as people type it', () => {
  const field = date('止', 'until');

  it.each(['17:30', '下午5点半', '8点'])('is no clock time alone: %s', (typed) => {
    expect(readAnswer(field, typed, KNOWN).problem).toBeDefined();
  });

  it('may leave out its year, or be counted from another', () => {
    expect(readAnswer(field, '12月31日', KNOWN).value).toBe('2026-12-31');
    expect(readAnswer(field, '第二天', KNOWN).value).toBe('2026-12-09');
  });
});
