import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();
const holidays = await shippedHolidays();
const now = zonedClock('Asia/Shanghai').read('2026-11-02T09:00' as BriefTime).instant;

/** The plan of a complaint registered on Monday, 2 November 2026, by a hospital that answers in so many working days. */
function planned(departments: readonly string[], days: number, several: number, lang = 'zh'): Plan {
  const own: Readonly<Record<string, number>> = {
    'complaint-feedback-days': days,
    'complaint-feedback-days-several': several,
  };
  const settings = book.settings.map((one) => ({ ...one, value: own[one.name] ?? one.value }));
  const text = `kind: complaint
title: 病区投诉
received: 2026-11-02 09:00
channel: letter
matter: {category: medical, departments: [${departments.join(', ')}]}
dates: {registered: 2026-11-02}
team:
  - {name: 彭伟, organization: 骨科, roles: [责任科室]}
  - {name: 周婷, organization: 骨科二病区, roles: [责任科室]}
  - {name: 金丽华, organization: 护理部, roles: [责任科室]}
`;
  const { value } = loadBrief(new TextEncoder().encode(text), 'brief.yaml', { roles: book.roles });
  if (value === null) throw new Error('no brief');
  const context = { now, lang: lang === 'en' ? 'en' : 'zh', holidays } as const;
  const { plan } = buildPlan(value, { ...book, settings }, context);
  if (plan === null) throw new Error('no plan');
  return plan;
}

function ends({ tasks }: Plan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    tasks.map((task) => [task.because.rule.split('/').slice(1).join('/'), task.end.slice(5, 16)]),
  );
}

describe('the working days until the answer to a complaint', () => {
  it('move the answer, the reminder and what is done after it', () => {
    const plan = planned(['内科'], 3, 7);
    expect(ends(plan)).toMatchObject({
      'intake/reply': '11-04T12:00',
      'feedback/answer': '11-05T17:00',
      'feedback/call-back-planned': '11-12T17:00',
    });
  });

  it('of several departments have a number of their own', () => {
    const plan = planned(['骨科', '护理部'], 3, 7);
    expect(ends(plan)).toMatchObject({
      'intake/reply': '11-06T17:00',
      'intake/joint-meeting': '11-10T15:00',
      'feedback/near': '11-09T09:10',
      'feedback/answer': '11-11T17:00',
      'feedback/call-back-planned': '11-18T17:00',
    });
  });

  it.each([
    ['zh', ['内科'], '3 个工作日', /[57五七] ?个工作日|10 ?个|十个/],
    ['zh', ['骨科', '护理部'], '7 个工作日', /[五十] ?个工作日|10 ?个/],
    ['en', ['Ward 3'], '3 working days', /(?:five|ten|\b5|10) working days/i],
    ['en', ['Ward 3', 'Nursing'], '7 working days', /(?:five|ten|\b5|10) working days/i],
  ] as const)('stand in every text, in %s of %j', (lang, departments, said, other) => {
    const { tasks, forms } = planned(departments, 3, 7, lang);
    const text = JSON.stringify([tasks.map(({ title, detail }) => [title, detail]), forms]);
    expect(text).toContain(said);
    expect(text).not.toMatch(other);
  });

  it('leave no reminder where nothing is left to remind of', () => {
    const rules = Object.keys(ends(planned(['内科'], 2, 2)));
    expect(rules).toContain('feedback/answer');
    expect(rules).not.toContain('feedback/near');
    const several = Object.keys(ends(planned(['骨科', '护理部'], 2, 2)));
    expect(several).not.toContain('feedback/near');
    expect(several).not.toContain('feedback/progress');
  });
});

describe('a department and its ward', () => {
  const people = (departments: readonly string[]): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      planned(departments, 3, 7).tasks.map(({ because, owners, notify }) => [
        because.rule.split('/').slice(1).join('/'),
        [...owners, ...notify].flatMap(({ role, name }) =>
          role === 'department' ? [name ?? ''] : [],
        ),
      ]),
    );

  it.each([
    [['骨科', '骨科二病区'], '彭伟', ['彭伟', '周婷']],
    [['骨科二病区', '骨科'], '周婷', ['周婷', '彭伟']],
    [['骨科二病区', '护理部'], '周婷', ['周婷', '彭伟', '金丽华']],
    [['护理部', '骨科'], '金丽华', ['金丽华', '彭伟', '周婷']],
  ])('of %s each have their own person, and the first leads', (departments, lead, all) => {
    const of = people(departments);
    expect(of['intake/joint-meeting']).toEqual([lead]);
    expect(of['intake/reply']).toEqual(all);
    expect(of['intake/transfer']).toEqual(all);
  });
});
