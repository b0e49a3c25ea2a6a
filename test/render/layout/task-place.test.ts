import { describe, expect, it } from 'vitest';
import type { Occasion, Plan } from '../../../src/model/plan.ts';
import { paperOf } from '../../../src/render/layout/paper.ts';
import { buildTask } from '../terminal/fixtures/build-task.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

const HALL = '行政楼第一会议室';
const dinner = PLAN_ZH.occasions.find(({ kind }) => kind === 'meal') as Occasion;

/** The places printed for a plan of one task at a place, for the dinner at its own place on a day with these others. */
const printed = (title: string, place: string, others: readonly Occasion[] = []) => {
  const id = `visit/x#${dinner.id}`;
  const task = {
    ...buildTask('carry-out', 'at', { id, title, time: dinner.start.slice(5, 16), owners: [] }),
    place,
    occasion: dinner.id,
  };
  const plan: Plan = { ...PLAN_ZH, occasions: [dinner, ...others], tasks: [task] };
  return [...paperOf(plan).places.values()];
};
const meeting = { ...dinner, id: 'meeting', name: '座谈会', place: HALL };

describe('the place of a task', () => {
  it('is left out where its title names the occasion that is there', () => {
    expect(printed(`点菜：${dinner.name}`, dinner.place, [meeting])).toEqual([]);
  });

  it('is left out where its title says it', () => {
    expect(printed(`到${HALL}等候`, HALL)).toEqual([]);
  });

  it('is left out where nothing on that day is anywhere else', () => {
    expect(printed('备茶', dinner.place)).toEqual([]);
    expect(printed('备茶', dinner.place, [{ ...meeting, place: '' }])).toEqual([]);
  });

  it('is printed where it is another, or who reads it would not know', () => {
    expect(printed(`点菜：${dinner.name}`, HALL)).toEqual([HALL]);
    expect(printed('备茶', dinner.place, [meeting])).toEqual([dinner.place]);
  });
});
