import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import {
  addOfficeHours,
  lastOfficeTime,
  officeHours,
} from '../../../src/core/times/office-hours.ts';
import type { Times } from '../../../src/core/times/times.ts';
import { loadHolidays } from '../../../src/load/holidays/load-holidays.ts';
import type { Setting, TaskRule } from '../../../src/model/rule.ts';
import { type BriefTime, type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf, TEMPLATES, taskRule } from '../../support/rules.ts';

// 2026-12-01 is a Tuesday; 1 to 7 October are off, and so is no other day near them.
const holidays =
  loadHolidays(readFileSync(join(TEMPLATES, 'holidays.yaml')), 'holidays.yaml').value ??
  NO_HOLIDAYS;
const clock = zonedClock('Asia/Shanghai');
const at = (time: string): Instant => clock.read(time.replace(' ', 'T') as BriefTime).instant;
const shown = (instant: Instant): string => clock.local(instant).replace('T', ' ');

/** The hours of the shipped settings, or with some of them otherwise. */
function times(given: Readonly<Record<string, number>> = {}): Times {
  const settings = bookOf({}).settings.map((one) => ({
    ...one,
    value: given[one.name] ?? one.value,
  }));
  return { clock, holidays, settings } as unknown as Times;
}

describe('hours of the office', () => {
  it.each([
    ['within the morning', '2026-12-01 09:00', 2, '2026-12-01 11:00'],
    ['up to noon', '2026-12-01 11:00', 1, '2026-12-01 12:00'],
    ['across noon', '2026-12-01 11:30', 1, '2026-12-01 14:30'],
    ['from the rest at noon', '2026-12-01 12:30', 2, '2026-12-01 16:00'],
    ['across noon, as the pack of meals has it', '2026-12-01 09:00', 4, '2026-12-01 15:00'],
    ['up to the evening', '2026-12-01 08:30', 7, '2026-12-01 17:30'],
    ['over the evening', '2026-12-01 16:30', 4, '2026-12-02 11:30'],
    ['from the end of the day', '2026-12-01 17:30', 7, '2026-12-02 17:30'],
    ['from the evening', '2026-12-01 20:00', 1, '2026-12-02 09:30'],
    ['from before the office opens', '2026-12-01 07:00', 1, '2026-12-01 09:30'],
    ['over two days', '2026-12-01 09:00', 14, '2026-12-03 09:00'],
    ['two whole days', '2026-12-01 08:30', 14, '2026-12-02 17:30'],
    ['over a weekend', '2026-12-04 16:30', 4, '2026-12-07 11:30'],
    ['from a weekend', '2026-12-05 10:00', 1, '2026-12-07 09:30'],
    ['over National Day', '2026-09-30 17:00', 4, '2026-10-08 12:00'],
    ['none', '2026-12-05 10:00', 0, '2026-12-05 10:00'],
  ])('%s: %s and %dwh', (_, from, hours, until) => {
    expect(shown(addOfficeHours(at(from), hours, times()))).toBe(until);
  });

  it.each([
    ['across noon', '2026-12-01 15:00', 4, '2026-12-01 09:00'],
    ['over the night', '2026-12-01 09:00', 1, '2026-11-30 17:00'],
    ['from the evening', '2026-12-01 20:00', 1, '2026-12-01 16:30'],
    ['over a weekend', '2026-12-07 09:00', 4, '2026-12-04 14:00'],
    ['from a weekend', '2026-12-06 10:00', 1, '2026-12-04 16:30'],
    ['over National Day', '2026-10-08 09:00', 1, '2026-09-30 17:00'],
    ['two days', '2026-12-03 09:00', 14, '2026-12-01 09:00'],
  ])('backwards %s: %s and -%dwh', (_, from, hours, until) => {
    expect(shown(addOfficeHours(at(from), -hours, times()))).toBe(until);
  });

  it('are those of the settings', () => {
    // 9:00–17:00 without a rest.
    const straight = {
      'office-from': 540,
      'noon-from': 780,
      'noon-until': 780,
      'office-until': 1020,
    };
    expect(shown(addOfficeHours(at('2026-12-01 12:00'), 4, times(straight)))).toBe(
      '2026-12-01 16:00',
    );
    expect(officeHours(times(straight).settings).text).toBe('09:00–13:00、13:00–17:00');
    // An office that is never open keeps nobody waiting for ever.
    const closed = { 'office-from': 0, 'noon-from': 0, 'noon-until': 0, 'office-until': 0 };
    expect(shown(addOfficeHours(at('2026-12-01 12:00'), 4, times(closed)))).toBe(
      '2026-12-01 12:00',
    );
  });
});

describe('the last time at which the office works', () => {
  it.each([
    ['2026-12-01 10:00', '2026-12-01 10:00'],
    ['2026-12-01 12:00', '2026-12-01 12:00'],
    ['2026-12-01 12:30', '2026-12-01 12:00'],
    ['2026-12-01 13:59', '2026-12-01 12:00'],
    ['2026-12-01 14:00', '2026-12-01 14:00'],
    ['2026-12-01 17:31', '2026-12-01 17:30'],
    ['2026-12-01 08:29', '2026-11-30 17:30'],
    ['2026-12-07 08:00', '2026-12-04 17:30'],
    ['2026-12-05 10:00', '2026-12-04 17:30'],
    ['2026-10-03 10:00', '2026-09-30 17:30'],
  ])('%s: %s', (time, last) => {
    const { settings } = times();
    expect(shown(lastOfficeTime(at(time), officeHours(settings), times()))).toBe(last);
  });
});

describe('a task', () => {
  const start = { edge: 'start', offsets: [], text: 'start' } as const;
  const due = (
    arrival: string,
    given: Partial<TaskRule>,
    more: object = {},
  ): readonly unknown[] => {
    const rules = [taskRule({ id: 'test/a', timing: { kind: 'by', point: start }, ...given })];
    const brief = buildBrief({
      arrivals: [{ at: arrival }],
      received: '2026-01-01T09:00',
      ...more,
    });
    const context = { now: 0 as Instant, lang: 'zh', holidays } as const;
    const { plan } = buildPlan(brief, bookOf({ rules }), context);
    return (plan?.tasks ?? []).map(({ end, because }) => [
      end.slice(5, 16),
      ...because.adjustments.map(({ kind, because: why }) => `${kind} ${why}`),
    ]);
  };
  const OFFICE = 'office 08:30–12:00、14:00–17:30';

  it.each([
    ['in the morning', '2026-12-02T10:00', ['12-02T10:00']],
    ['at noon', '2026-12-02T13:00', ['12-02T12:00', OFFICE]],
    ['in the evening', '2026-12-02T19:00', ['12-02T17:30', OFFICE]],
    ['on a Sunday', '2026-12-06T10:00', ['12-04T17:30', OFFICE]],
  ])('of the desk is done while the office works: due %s', (_, arrival, expected) => {
    expect(due(arrival, { hours: 'office' })).toEqual([expected]);
  });

  it('of the desk that would be due at night is due when the office last closed', () => {
    expect(due('2026-12-03T03:00', { hours: 'office' })).toEqual([
      ['12-02T17:30', 'quiet 22:00–07:00', OFFICE],
    ]);
  });

  it('that is no desk work stays in the evening; at a post it stays at night', () => {
    expect(due('2026-12-02T19:00', {})).toEqual([['12-02T19:00']]);
    expect(due('2026-12-02T19:00', { hours: 'waking' })).toEqual([['12-02T19:00']]);
    expect(due('2026-12-03T03:00', { hours: 'any' })).toEqual([['12-03T03:00']]);
  });

  it('is due so many hours of the office after the notice', () => {
    const point = {
      edge: 'received',
      offsets: [{ sign: 1, unit: 'wh', amount: 4 }],
      text: 'received + 4wh',
    } as const;
    const timing = { kind: 'by', point } as const;
    const received = { received: '2026-12-01T16:30' };
    expect(due('2026-12-08T14:20', { timing }, received)).toEqual([['12-02T11:30']]);
  });

  it('is due so many hours as a setting says', () => {
    const place = { file: 'a.yaml', line: 1, column: 1, length: 1 };
    const words = { zh: '几小时', en: 'hours' };
    const hours: Setting = { name: 'h', value: 4, text: '4', title: words, cites: [], at: place };
    const point = {
      edge: 'start',
      offsets: [{ sign: -1, unit: 'limit', setting: 'h', of: 'wh' }],
      text: 'start - limit(h)wh',
    } as const;
    const rules = [taskRule({ id: 'test/a', timing: { kind: 'by', point } })];
    const brief = buildBrief({
      arrivals: [{ at: '2026-12-07T09:00' }],
      received: '2026-01-01T09:00',
    });
    const context = { now: 0 as Instant, lang: 'zh', holidays } as const;
    const { plan } = buildPlan(brief, bookOf({ rules, settings: [hours] }), context);
    expect(plan?.tasks.map(({ end, because }) => [end.slice(5, 16), because.offset])).toEqual([
      ['12-04T14:00', 'start - 4wh (h)'],
    ]);
  });
});
