import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/model/plan.ts';
import { deskDays } from '../../../src/render/desk/render-desk.ts';
import { wordsFor } from '../../../src/render/sentences/words.ts';
import { occasionOf, planOf, taskOf } from '../calendar/build-plan.ts';

const WORDS_ZH = wordsFor('zh');

/** A plan called so, with one meal and these tasks. */
const plan = (title: string, tasks: readonly Task[], meal = '2026-12-02T18:30:00+08:00') =>
  planOf({
    brief: { id: title, title },
    occasions: [occasionOf({ start: meal, end: meal.replace(':30:', ':50:') })],
    tasks,
  });

const at = (clock: string, more: Partial<Task> = {}): Task =>
  taskOf({
    title: clock,
    start: `2026-12-02T${clock}:00+08:00`,
    end: `2026-12-02T${clock}:30+08:00`,
    ...more,
  });

const rows = (...plans: readonly ReturnType<typeof plan>[]) =>
  deskDays(plans, WORDS_ZH).flatMap((day) =>
    day.rows.map(({ mark, text, visit }) => [mark, text, visit].filter((part) => part !== '')),
  );

describe('the days of a desk', () => {
  it('are in order, and their rows by time, what happens before what is to be done', () => {
    const days = deskDays(
      [plan('乙', [], '2026-12-03T08:30:00+08:00'), plan('甲', [at('18:30'), at('09:00')])],
      WORDS_ZH,
    );
    expect(days.map(({ heading }) => heading)).toEqual(['12月2日 星期三', '12月3日 星期四']);
    expect(days[0]?.rows.map(({ clock, box }) => [clock, box])).toEqual([
      ['09:00', '☐'],
      ['18:30', ''],
      ['18:30', '☐'],
    ]);
  });

  it('mark what is overdue and what is to be done at once', () => {
    const tasks = [at('09:00', { status: 'overdue' }), at('10:00', { status: 'urgent' })];
    expect(rows(plan('甲', tasks)).slice(0, 2)).toEqual([
      ['逾期', '09:00', '甲'],
      ['立即', '10:00', '甲'],
    ]);
  });

  it('name up to three briefs that share a row, and say how many there are of more', () => {
    const same = ['甲', '乙', '丙', '丁'].map((title) => plan(title, [at('09:00')]));
    expect(rows(...same.slice(0, 3))[0]).toEqual(['09:00', '甲、乙、丙']);
    expect(rows(...same)[0]).toEqual(['09:00', '甲、乙、丙等 4 场']);
  });

  it('keep apart what different people do', () => {
    const other = [{ role: 'liaison', label: '联络员', name: '赵刚' }];
    const both = [plan('甲', [at('09:00')]), plan('乙', [at('09:00', { owners: other })])];
    expect(rows(...both).filter(([text]) => text === '09:00')).toHaveLength(2);
  });
});
