import { describe, expect, it } from 'vitest';
import { dutyRoster } from '../../../../src/core/expressions/functions/duty-roster.ts';
import { kindExpressions } from '../../../../src/core/open-brief.ts';
import { KINDS } from '../../../../src/kinds/index.ts';
import { type LocalDate, NO_HOLIDAYS } from '../../../../src/model/time.ts';

type Shifts = Parameters<typeof dutyRoster>[0];

/** `12-07 早班 许佳；晚班 丁宁` for each date. */
const lines = (shifts: Shifts, closed: readonly string[] = []): readonly string[] =>
  dutyRoster(shifts, { ...NO_HOLIDAYS, closed: closed as readonly LocalDate[] }).map(
    ({ date, shifts: on }) =>
      `${date.slice(5)} ${on.map(({ name, staff }) => `${name} ${staff.join('、')}`).join('；')}`,
  );

const early = {
  name: '早班',
  start: '08:00',
  end: '13:30',
  from: '2026-12-03',
  until: '2026-12-15',
  staff: ['许佳', '丁宁'],
  rotate: 'weekly',
};
const late = { ...early, name: '晚班', start: '13:30', end: '19:00', staff: ['丁宁', '许佳'] };

describe('the duty roster', () => {
  it('has a row for each date, with those whose week it is, in the order of the shifts', () => {
    expect(lines([late, early])).toEqual([
      '12-03 早班 许佳；晚班 丁宁',
      '12-04 早班 许佳；晚班 丁宁',
      '12-07 早班 丁宁；晚班 许佳',
      '12-08 早班 丁宁；晚班 许佳',
      '12-09 早班 丁宁；晚班 许佳',
      '12-10 早班 丁宁；晚班 许佳',
      '12-11 早班 丁宁；晚班 许佳',
      '12-14 早班 许佳；晚班 丁宁',
      '12-15 早班 许佳；晚班 丁宁',
    ]);
  });

  it('leaves out days off, and goes on by the weeks of the calendar', () => {
    const week = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'];
    expect(lines([early], week)).toEqual([
      '12-03 早班 许佳',
      '12-04 早班 许佳',
      '12-14 早班 许佳',
      '12-15 早班 许佳',
    ]);
  });

  it('knows who goes straight from one shift into the next, over midnight too', () => {
    const days = { from: '2026-12-07', until: '2026-12-20', days: ['daily'], rotate: 'weekly' };
    const day = { ...days, name: '白班', start: '08:00', end: '17:00', staff: ['许佳', '王芳'] };
    const night = { ...day, name: '夜班', start: '17:00', end: '08:00', staff: ['王芳', '许佳'] };
    const onEnd = (shifts: Shifts): readonly string[] =>
      dutyRoster(shifts, NO_HOLIDAYS).flatMap(({ date, shifts: on }) =>
        on.flatMap(({ name, on_end }) => on_end.map((person) => `${date} ${name} ${person}`)),
      );
    expect(onEnd([day, night])).toEqual(['2026-12-14 白班 王芳']);
    expect(onEnd([day, { ...night, start: '17:30' }])).toEqual(['2026-12-14 白班 王芳']);
    expect(onEnd([day, { ...night, end: '07:00' }])).toEqual([]);
    expect(
      onEnd([
        { ...day, rotate: '' },
        { ...night, rotate: '', staff: ['许佳'] },
      ]),
    ).toHaveLength(27);
  });

  it('goes round as many as there are', () => {
    const three = { ...early, until: '2026-12-31', days: ['mon'], staff: ['甲', '乙', '丙'] };
    expect(lines([three])).toEqual([
      '12-07 早班 乙',
      '12-14 早班 丙',
      '12-21 早班 甲',
      '12-28 早班 乙',
    ]);
  });

  it('has all of the staff where nobody takes turns, and one of one', () => {
    const one = { ...early, until: '2026-12-03' };
    expect(lines([{ ...one, rotate: '' }])).toEqual(['12-03 早班 许佳、丁宁']);
    expect(lines([{ ...one, staff: ['许佳'] }])).toEqual(['12-03 早班 许佳']);
    expect(lines([{ ...one, staff: [] }])).toEqual(['12-03 早班 ']);
  });

  it('has one day without a word on the week, whatever day it is', () => {
    const sunday = { ...early, from: '2026-12-06', until: '' };
    expect(lines([sunday])).toEqual(['12-06 早班 许佳']);
  });
});

it('of sixty shifts of five people over two years is not too much for an expression', () => {
  const shifts = Array.from({ length: 60 }, (_, index) => ({
    ...{
      name: `班${index}`,
      start: '08:00',
      end: '17:00',
      from: '2026-01-05',
      until: '2027-12-31',
    },
    ...{ days: ['daily'], except: [], rotate: '', staff: ['甲', '乙', '丙', '丁', '戊'] },
  }));
  const spec = KINDS['front-desk'];
  if (spec === undefined) throw new Error('no kind');
  const { evaluate } = kindExpressions(spec, 'zh');
  expect(evaluate('size(duty_roster(shifts))', { shifts })).toBe(726n);
});
