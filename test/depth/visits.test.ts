import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { groupBy } from '../../src/model/order.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Depth } from '../../src/model/rule.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedRules } from '../support/rules.ts';

/* The six briefs that somebody read line by line, rebuilt, and a man who brings papers: how long their plans are. */

const { book, holidays } = shippedRules();

/** The plan of a brief in this folder, made when the office was told: as written, or at another depth and by the first of the team. */
function planOf(name: string, depth?: Depth, people?: number): Plan {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url));
  const { value: file, findings } = loadBrief(readFileSync(path), path, book);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  if (file === null) throw new Error(`${name} cannot be read`);
  const team = file.brief.team.slice(0, people);
  const brief = { ...file.brief, team, depth: depth ?? file.brief.depth };
  const { instant } = zonedClock(brief.timezone).read(brief.received as BriefTime);
  const context = { now: instant, lang: brief.lang === 'en' ? 'en' : 'zh', holidays } as const;
  const { plan } = buildPlan({ ...file, brief }, book, context);
  if (plan === null) throw new Error(`${name} has no plan`);
  return plan;
}

/** Our people in a brief of this folder. */
const teamOf = (name: string) => {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url));
  return loadBrief(readFileSync(path), path, book).value?.brief.team ?? [];
};

const rulesOf = ({ tasks }: Plan): readonly string[] => tasks.map(({ because }) => because.rule);

/** How much of a plan, in percent, is done by whoever does most of it: the first owner does a task. */
function busiest({ tasks }: Plan): number {
  const first = tasks.map(({ owners }) => owners[0]?.name ?? '');
  const most = Math.max(...first.map((name) => first.filter((one) => one === name).length));
  return Math.round((100 * most) / tasks.length);
}

interface Expected {
  readonly depth: Depth;
  readonly tasks: number;
  /** Percent; the aim is 40 where others are there to take something over. */
  readonly busiest: number;
}

const VISITS: Readonly<Record<string, Expected>> = {
  '1-school-inspection': { depth: 'short', tasks: 30, busiest: 82 },
  '2-sister-college': { depth: 'usual', tasks: 40, busiest: 40 },
  '3-client-three-days': { depth: 'usual', tasks: 60, busiest: 55 },
  '4-told-at-1640': { depth: 'short', tasks: 15, busiest: 60 },
  '5-foreign-three-days': { depth: 'usual', tasks: 50, busiest: 40 },
  '6-two-hours': { depth: 'short', tasks: 15, busiest: 65 },
  '7-papers': { depth: 'short', tasks: 6, busiest: 100 },
};

describe.each(Object.entries(VISITS))('%s', (name, expected) => {
  const plan = planOf(name);

  it(`has at most ${expected.tasks} tasks at the depth it is given`, () => {
    expect(plan.depth).toBe(expected.depth);
    expect(plan.tasks.length).toBeLessThanOrEqual(expected.tasks);
    expect(plan.tasks.length).toBeGreaterThanOrEqual(3);
    expect(plan.more_in_full).toBeGreaterThan(0);
  });

  it(`leaves at most ${expected.busiest} % of them to one person`, () => {
    expect(busiest(plan)).toBeLessThanOrEqual(expected.busiest);
  });

  it('leaves to whoever does most of it only what nobody else is there for', () => {
    const first = plan.tasks.flatMap(({ owners }) => owners.slice(0, 1));
    const counts = groupBy(first, ({ name }) => name ?? '');
    const [busy = ''] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const ranked = book.roles.filter((role) => role.ranked === true).map(({ id }) => id);
    const roles = new Set((counts.get(busy) ?? []).map(({ role }) => role));
    const shared = teamOf(name).filter(
      (one) => one.name !== busy && one.roles.some((role) => roles.has(role)),
    );
    const others = shared.flatMap((one) => one.roles.filter((role) => roles.has(role)));
    // Of two with a role neither has much more of its tasks than the other.
    for (const role of new Set(others.filter((one) => !ranked.includes(one)))) {
      const own = first.filter((owner) => owner.role === role).map((owner) => owner.name);
      expect(own.filter((one) => one === busy).length).toBeLessThanOrEqual(own.length / 2 + 1);
    }
  });

  it('has more in full, what it leaves out among it, and no line of a short plan', () => {
    const full = planOf(name, 'full');
    expect(full.depth).toBe('full');
    expect(full.more_in_full).toBe(0);
    expect(full.tasks.length).toBeGreaterThan(plan.tasks.length);
    expect(rulesOf(full).filter((rule) => rule.startsWith('visit/short/'))).toEqual([]);
  });

  it('keeps what the law demands of its host', () => {
    const inForce = (of: Plan): readonly string[] =>
      rulesOf(of).filter((rule) => rule.startsWith('in-force/'));
    const kept = inForce(planOf(name, 'full')).filter((rule) => !rule.endsWith('/soft-drinks'));
    expect(inForce(plan)).toEqual(kept);
  });
});

describe('somebody who does it all', () => {
  const MEETINGS = ['huddle', 'staff-meeting', 'coordination', 'daily-review', 'last-review'];

  it('is told to hold no meeting with himself', () => {
    const meetings = rulesOf(planOf('1-school-inspection', 'full', 2)).filter((rule) =>
      MEETINGS.includes(rule.split('/').at(-1) ?? ''),
    );
    expect(meetings).toEqual([]);
    expect(rulesOf(planOf('1-school-inspection', 'full'))).toContain('visit/prepare/staff-meeting');
  });
});

describe('a canteen lunch', () => {
  it('is one line, with its times below', () => {
    const { tasks } = planOf('1-school-inspection');
    const lunch = tasks.filter(({ occasion }) => occasion.startsWith('meal'));
    expect(lunch.map(({ title }) => title)).toEqual(['请食堂备餐：午餐']);
    expect(lunch[0]?.detail).toContain('11:50 陪餐的先到');
  });
});

describe('an inspection of a day', () => {
  it('has the steps of a page', () => {
    expect(planOf('1-school-inspection').tasks.map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "报告领导，打电话问清来访情况",
        "通知受检部门",
        "写一页纸安排，请领导定下来",
        "定好现场检查的路线和陪同：看食堂后厨和宿舍、看实验室",
        "请食堂备餐：午餐",
        "备好台账资料",
        "备齐会议材料：听汇报、查台账",
        "给检查组备好工作间：听汇报、查台账",
        "各处大门放行，留好车位",
        "到门口迎接",
        "专人陪同，记录检查意见",
        "向来宾收取伙食费",
        "到门口送来宾上车",
        "整理问题清单，反馈受检部门",
        "填好公务接待清单送负责人审签",
        "配齐报销凭证，转账或公务卡结算",
        "办完来宾交办的事，报销归档",
        "报送整改报告",
      ]
    `);
  });
});
