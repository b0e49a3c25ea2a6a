import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { buildBrief } from '../support/build-brief.ts';
import { shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

/* What is said of a meal; when it is done stands in the cases beside the pack. */

const { book } = shippedRules();
const holidays = await shippedHolidays();
const now = zonedClock('Asia/Shanghai').read('2026-11-16T09:00' as BriefTime).instant;

type Loose = Readonly<Record<string, unknown>>;

function built(edit: Loose): { readonly plan: Plan; readonly findings: readonly Finding[] } {
  const brief = buildBrief({ received: '2026-11-16T09:00', ...edit });
  const { plan, findings } = buildPlan(brief, book, { now, lang: 'zh', holidays });
  if (plan === null) throw new Error('no plan was made');
  return { plan, findings };
}

const planOf = (brief: Loose): Plan => built(brief).plan;

const taskOf = ({ tasks }: Plan, rule: string) =>
  tasks.find(({ because }) => because.rule === `visit/meal/${rule}`);

const LUNCH = { kind: 'lunch', at: '2026-12-03T12:00', place: '员工餐厅' };

describe('a meal that the guests pay', () => {
  const settled = (type: string) =>
    taskOf(
      planOf({
        type,
        team: [{ name: '李明' }],
        meals: [{ ...LUNCH, charged_to_guest: true, companions: ['李明'] }],
      }),
      'settle',
    );

  it('is only noted at an official visit, where fees are collected apart', () => {
    const task = settled('official');
    expect(task?.title).toContain('记下来宾应交的餐费');
    expect(task?.detail).toContain('席上不收钱，餐费按规定另行收取');
    expect(task?.detail).not.toContain('收了开票');
  });

  it('is paid there and then at any other', () => {
    const task = settled('enterprise');
    expect(task?.title).toContain('收来宾餐费');
    expect(task?.detail).toContain('收了开票');
    expect(task?.detail).not.toContain('另行收取');
  });
});

describe('a meal without alcohol', () => {
  const meeting = { kind: 'talk', at: '2026-12-03T14:30' };

  it('has tea and soft drinks', () => {
    const plan = planOf({ type: 'enterprise', meals: [LUNCH], meetings: [meeting] });
    expect(taskOf(plan, 'drinks')?.title).toContain('备好茶水饮料');
  });

  it('leaves out the alcohol at an official visit, not the tea', () => {
    const { left_out } = planOf({ type: 'official', meals: [LUNCH], meetings: [meeting] });
    const entry = left_out.find(({ rule }) => rule === 'visit/meal/drinks');
    expect(entry?.title).toContain('备好酒水');
  });
});

describe('what guests eat', () => {
  const orderedFor = (guests: readonly Loose[]) =>
    taskOf(planOf({ type: 'enterprise', guests, meals: [LUNCH] }), 'order')?.detail;
  const asked = { name: '杜衡', ethnicity: '汉族', diet: ['无'] };

  it('is asked first unless it is known of everybody', () => {
    expect(orderedFor([asked])).toContain('来宾没有报忌口');
    expect(orderedFor([asked, { name: '简宁' }])).toContain('先问清忌口和过敏再点');
    expect(orderedFor([])).toContain('先问清忌口和过敏再点');
  });

  it('is found on the menu dish by dish, with whose allergy it is', () => {
    const { findings } = built({
      type: 'enterprise',
      guests: [
        { ...asked, allergies: ['虾'] },
        { name: '简宁', ethnicity: '回族', allergies: ['花生'] },
        { name: '潘文', allergies: ['芒果'] },
      ],
      meals: [{ ...LUNCH, menu: ['白灼虾', '花生米'] }],
    });
    const found = findings.filter(
      ({ args }) => 'rule' in args && args.rule === 'visit/meal/allergy',
    );
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).toContain(
      '白灼虾（虾蟹；杜衡：虾过敏）、花生米（花生；简宁：花生过敏）',
    );
  });
});

describe('who drives before and after a meal', () => {
  const meal = { kind: 'working', at: '2026-12-03T18:00', until: '2026-12-03T19:10' };
  const plan = planOf({
    type: 'enterprise',
    team: [{ name: '冯师傅', roles: ['driver'] }, { name: '陆明' }],
    vehicles: [
      { id: '商务车', driver: '冯师傅' },
      { id: '中巴', driver: '周师傅' },
    ],
    lodging: [{ hotel: '云溪宾馆', check_in: '2026-12-02T12:00', check_out: '2026-12-05T09:00' }],
    meals: [{ ...meal, place: '学院餐厅', companions: ['陆明'], vehicle: ['中巴'] }],
  });

  it('is called by name when the bill is paid', () => {
    const task = taskOf(plan, 'settle');
    expect(task?.detail).toContain('结完账通知周师傅到门口等候');
    expect(task?.notify).toEqual([]);
  });
});

describe('a meal at which none of ours is', () => {
  const told = (companions: readonly string[], venue?: string) => {
    const meal = { ...LUNCH, venue, companions, charged_to_guest: true };
    const { tasks } = planOf({
      type: 'official',
      depth: 'usual',
      team: [{ name: '陆明' }],
      meals: [meal],
    });
    return tasks.map(({ detail }) => detail).join('');
  };

  it('is not told to leaders who join', () => {
    expect(told(['陆明'])).toContain('谁作陪');
    expect(told([])).toContain('通知来宾和工作人员');
    expect(told([])).not.toContain('陪餐领导');
    expect(told([])).not.toContain('谁作陪');
  });

  it('is not signed for by heads where the guests pay', () => {
    expect(told([], 'canteen')).toContain('来宾按标准交餐费');
    expect(told([], 'canteen')).not.toContain('签单');
  });
});
