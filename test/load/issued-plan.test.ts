import { describe, expect, it } from 'vitest';
import { loadIssuedPlan } from '../../src/load/issued-plan.ts';
import { renderPlanJson } from '../../src/render/json/render-json.ts';
import { planOf } from '../render/calendar/build-plan.ts';

const PLAN = planOf();
const TEXT = renderPlanJson(PLAN);

describe('the plan in a plan.json', () => {
  it('is what was written', () => {
    expect(loadIssuedPlan(TEXT)).toEqual(PLAN);
  });

  it.each([
    ['nothing', ''],
    ['half a file', TEXT.slice(0, TEXT.length / 2)],
    ['another value', '[1, 2]'],
    ['null', 'null'],
    ['no tasks', TEXT.replace('"tasks"', '"task"')],
    ['a time that is none', TEXT.replace('"2026-12-02T18:30:00+08:00"', '"tomorrow"')],
    ['a name that is no text', TEXT.replace('"name": "CZ3456 北京"', '"name": 7')],
  ])('is as good as lost where it is %s', (_, text) => {
    expect(loadIssuedPlan(text)).toBeNull();
  });
});
