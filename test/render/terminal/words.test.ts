import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/render/layout/clean-text.ts';
import { planHash } from '../../../src/render/layout/plan-facts.ts';
import { formatDay, formatSpan, taskTime, taskWhen } from '../../../src/render/layout/time-text.ts';
import { wordsFor } from '../../../src/render/sentences/words.ts';
import { weekdayOf } from '../../../src/time/dates.ts';
import { buildTask, iso } from './fixtures/build-task.ts';
import { PLAN_ZH } from './fixtures/plan-zh.ts';

const WORDS_ZH = wordsFor('zh');
const WORDS_EN = wordsFor('en');

const base = { id: 'visit/x#visit', title: '续茶水', owners: [] };

describe('taskTime', () => {
  it.each([
    ['at', { time: '12-02T13:20' }, '13:20', '13:20'],
    ['window', { time: '12-02T14:00', until: '12-02T14:10' }, '14:00–14:10', '14:00–14:10'],
    [
      'window',
      { time: '12-02T20:00', until: '12-03T08:00' },
      '20:00 – 12月3日 08:00',
      '20:00 – 3 Dec, 08:00',
    ],
    ['by', { time: '12-02T17:00' }, '17:00 前', 'by 17:00'],
    ['by', { time: '12-02T23:59' }, '当日内', 'by midnight'],
    [
      'every',
      { time: '12-02T09:00', until: '12-02T11:30', every: 20 },
      '09:00–11:30 每 20 分钟',
      '09:00–11:30 every 20 min',
    ],
  ] as const)('words %s %o', (timing, spec, zh, en) => {
    const task = buildTask('prepare', timing, { ...base, ...spec });
    expect(taskTime(task, WORDS_ZH)).toBe(zh);
    expect(taskTime(task, WORDS_EN)).toBe(en);
  });

  it('names the day of the deadline, not of the start', () => {
    const task = buildTask('prepare', 'by', { ...base, time: '12-01T09:00', until: '12-02T17:00' });
    expect(taskWhen(task, WORDS_ZH)).toBe('12月2日 17:00 前');
    expect(taskWhen(task, WORDS_EN)).toBe('2 Dec, by 17:00');
  });

  it('marks a time that is ours', () => {
    expect(
      taskTime(
        buildTask('prepare', 'by', { ...base, time: '12-02T17:00', assumed: true }),
        WORDS_ZH,
      ),
    ).toBe('17:00 前*');
  });
});

describe('days', () => {
  it('names the weekday of any date', () => {
    for (let day = 0; day < 3000; day += 7) {
      const date = new Date(Date.UTC(2024, 0, 1 + day * 3));
      expect(weekdayOf(date.toISOString())).toBe(date.getUTCDay());
    }
  });

  it('gives the year where it is another', () => {
    expect(formatDay('2026-12-02', WORDS_ZH)).toBe('12月2日 星期三');
    expect(formatDay('2026-12-02', WORDS_EN)).toBe('Wed 2 Dec');
    expect(formatDay('2027-01-04', WORDS_ZH, '2026')).toBe('2027年1月4日 星期一');
  });

  it('spans days, and years', () => {
    expect(formatSpan(iso('12-02T14:00'), iso('12-04T12:00'), WORDS_EN)).toBe('2 Dec – 4 Dec 2026');
    expect(formatSpan(iso('12-30T14:00'), '2027-01-02T12:00:00+08:00', WORDS_ZH)).toBe(
      '2026年12月30日 – 2027年1月2日',
    );
  });
});

describe('cleanText', () => {
  it('keeps names as they are written', () => {
    for (const name of [
      '陈建国',
      '買買提·艾則孜',
      'Jürgen Weiß',
      'Nguyễn Thị Ánh',
      '﨑山',
      '👨‍👩‍👧',
    ])
      expect(cleanText(name)).toBe(name);
  });

  it('takes out escapes, overrides, invisible and piled-up characters', () => {
    expect(cleanText('a\u001b[31mb\u202Ec\u200Dd\u00ADe\r\nf\ud800')).toBe('a[31mbcde f\uFFFD');
    expect(cleanText(`a${'\u0301'.repeat(50)}`)).toBe(`a${'\u0301'.repeat(4)}`);
  });
});

describe('planHash', () => {
  it('does not depend on the time of printing or on what is overdue', () => {
    const later = {
      ...PLAN_ZH,
      generated: iso('12-09T08:00'),
      tasks: PLAN_ZH.tasks.map((task) => ({ ...task, status: 'overdue' as const })),
    };
    expect(planHash(later)).toBe(planHash(PLAN_ZH));
    expect(planHash(PLAN_ZH)).toMatch(/^[0-9a-f]{8}$/);
  });

  it('changes with a task', () => {
    expect(planHash({ ...PLAN_ZH, tasks: PLAN_ZH.tasks.slice(1) })).not.toBe(planHash(PLAN_ZH));
  });
});
