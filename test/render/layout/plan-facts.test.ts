import { describe, expect, it } from 'vitest';
import type { HeadFact, Occasion, Plan } from '../../../src/model/plan.ts';
import { withoutNames } from '../../../src/render/layout/hide-personal.ts';
import { planFacts } from '../../../src/render/layout/plan-facts.ts';
import { planOfPerson } from '../../../src/render/layout/plan-part.ts';
import { wordsFor } from '../../../src/render/sentences/words.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

const WORDS_ZH = wordsFor('zh');

const labels = (...head: readonly HeadFact[]) =>
  planFacts({ ...PLAN_ZH, head }, WORDS_ZH).map(({ label }) => label);
const own = [WORDS_ZH.fact.type, WORDS_ZH.fact.host, WORDS_ZH.fact.when, WORDS_ZH.fact.received];

describe('the facts at the head of a plan', () => {
  it('stay, though another has the same value', () => {
    const same = { key: '', label: '来访单位', value: PLAN_ZH.brief.host } as const;
    expect(labels(same)).toEqual([...own, '来访单位']);
  });

  it('give way to the one that stands for them', () => {
    const host = { key: 'host', label: '接待方', value: '滨江学院国际处' } as const;
    expect(labels(host)).toEqual([...own.filter((label) => label !== own[1]), '接待方']);
  });

  it('are in the words of the plan itself', () => {
    const brief = {
      ...PLAN_ZH.brief,
      kind: 'training',
      type: 'course',
      labels: { kind: '培训', type: '公开课', level: '' },
    };
    expect(planFacts({ ...PLAN_ZH, brief }, WORDS_ZH)[0]?.value).toBe('公开课');
  });
});

describe('a sheet for one of us', () => {
  it('says on which days the whole is, also where he is there on one of them', () => {
    const when = (plan: Plan) =>
      planFacts(plan, WORDS_ZH).filter(({ label }) => label === WORDS_ZH.fact.when);
    const parts = PLAN_ZH.occasions.filter(({ span }) => span === 'part');
    const [first, last] = [parts[0], parts.at(-1)].map((one) => ({
      ...(one as Occasion),
      people: [],
    }));
    const start = {
      ...(first as Occasion),
      start: '2026-12-10T09:00+08:00',
      end: '2026-12-10T10:00+08:00',
    };
    const end = { ...(last as Occasion), id: 'z', people: ['孙涛'] };
    const moved = { ...end, start: '2026-12-12T09:00+08:00', end: '2026-12-12T10:00+08:00' };
    const plan = { ...PLAN_ZH, head: [], occasions: [start, moved] } as Plan;
    const own = planOfPerson(plan, '孙涛');
    expect(own.occasions).toHaveLength(1);
    expect(when(own)).toEqual(when(plan));
    expect(when(own)[0]?.value).toContain('12月10日');
  });
});

describe('whom to ask', () => {
  it('is at the head of each sheet but that of whoever leads', () => {
    const of = (name: string, lead: boolean) => ({ name, roles: [], lead, tasks: [] });
    const people = [
      { ...of('李明', true), phone: '13800000001' },
      { ...of('孙涛', false), phone: '' },
    ];
    const asks = (name: string): readonly string[] =>
      planOfPerson({ ...PLAN_ZH, people }, name).head.flatMap(({ label, value }) =>
        label === WORDS_ZH.fact.asks ? [value] : [],
      );
    expect(asks('孙涛')).toEqual(['李明 13800000001']);
    expect(asks('李明')).toEqual([]);
  });
});

describe('what the office notes to itself', () => {
  it('is on the checklist, and on no sheet for one of us', () => {
    const plan = { ...PLAN_ZH, brief: { ...PLAN_ZH.brief, notes: '对方去年欠款' } };
    const said = (of: Plan) => planFacts(of, WORDS_ZH).map(({ value }) => value);
    expect(said(plan)).toContain('对方去年欠款');
    expect(said(planOfPerson(plan, '孙涛'))).not.toContain('对方去年欠款');
  });
});

describe('names', () => {
  const said = (confidential: boolean): Plan =>
    withoutNames({ ...PLAN_ZH, confidential, personal: ['教育厅'] });

  it('are hidden where the plan says that it is confidential, whatever its kind', () => {
    expect(said(true).brief.title).toBe('省***调研组来校调研产教融合工作');
    expect(said(false).brief.title).toBe(PLAN_ZH.brief.title);
  });
});
