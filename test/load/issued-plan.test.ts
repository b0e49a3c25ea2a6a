import { describe, expect, it } from 'vitest';
import { loadIssuedPlan } from '../../src/load/issued-plan.ts';
import type { PlanChange } from '../../src/model/changes.ts';
import { renderPlanJson } from '../../src/render/json/render-json.ts';
import { occasionOf, planOf } from '../render/calendar/build-plan.ts';

const PLAN = planOf();
const TEXT = renderPlanJson(PLAN);

describe('the plan in a plan.json', () => {
  it('is what was written', () => {
    expect(loadIssuedPlan(TEXT)).toEqual(PLAN);
  });

  it('has what was otherwise in it only where all of that can be read', () => {
    const occasion = PLAN.occasions.find(({ span }) => span === 'part') ?? occasionOf();
    const tell = { people: [], guests: false };
    const change: PlanChange = { of: 'occasion', kind: 'added', occasion, tell };
    const since = '2026-11-27T09:12:00+08:00';
    const changes = {
      ...{ since, issued: since, changes: [change], messages: [], new_messages: [] },
    };
    const text = renderPlanJson({ ...PLAN, changes });
    expect(loadIssuedPlan(text)?.changes).toEqual(changes);
    const wrong = text.replace('"of": "occasion"', '"of": "something"');
    expect(loadIssuedPlan(wrong)).toEqual(PLAN);
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
