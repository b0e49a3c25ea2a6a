import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { BriefTime } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { shippedRules } from '../../support/rules.ts';

const HEAD = `编号: hy-2026-12
类别: 来访接待
接待类型: 企业
标题: 宏远机电来访
接到通知: 2026-11-24 09:00
来宾: [{姓名: 林志远, 单位: 宏远机电, 职务: 总经理}]
`;
const FLIGHT = '{方式: 飞机, 班次: MU5101, 地点: 滨江机场T2, 时间: 2026-12-02 14:20, 路程: 50m}';
const MEALS = [
  '{类型: 宴请, 名称: 欢迎晚宴, 时间: 2026-12-02 18:00, 地点: 临江阁}',
  '{类型: 午餐, 时间: 2026-12-03 12:00, 地点: 食堂}',
  '{类型: 晚餐, 时间: 2026-12-03 18:00, 地点: 食堂}',
  '{类型: 午餐, 时间: 2026-12-04 12:00, 地点: 食堂}',
];

function planOf(yaml: string, before?: Plan, guest = ''): Plan {
  const { book, holidays } = shippedRules();
  const { value } = loadBrief(
    new TextEncoder().encode(HEAD.replace('}]', `}${guest}]`) + yaml),
    'a.yaml',
    book,
  );
  const now = zonedClock('Asia/Shanghai').read('2026-11-24T10:00' as BriefTime).instant;
  const plan = value && buildPlan(value, book, { now, lang: 'zh', holidays, before }).plan;
  if (plan === null) throw new Error('no plan');
  return plan;
}

const meals = (...of: readonly (string | undefined)[]): string =>
  `抵达: [${FLIGHT}]\n用餐:\n${of.map((one) => `  - ${one}\n`).join('')}`;

/** The ids of meals with the day and hour of each, in the order of the plan. */
const idsOf = (plan: Plan, kind = 'meal'): readonly string[] =>
  plan.occasions
    .filter((one) => one.kind === kind)
    .map(({ id, start }) => `${id} ${start.slice(8, 13)}`);

const [DINNER, LUNCH, SUPPER, LAST] = MEALS;
const FIRST = planOf(meals(...MEALS));

describe('the ids of meals', () => {
  it('are their numbers in the first plan', () => {
    expect(idsOf(FIRST)).toEqual(['meal-1 02T18', 'meal-2 03T12', 'meal-3 03T18', 'meal-4 04T12']);
  });

  it('stay where one is taken out', () => {
    expect(idsOf(planOf(meals(DINNER, LUNCH, LAST), FIRST))).toEqual([
      'meal-1 02T18',
      'meal-2 03T12',
      'meal-4 04T12',
    ]);
  });

  it('stay with each of several that have one name, place and time', () => {
    const alike = ['周敏', '李明', '王芳'].map(
      (name) => `{类型: 茶会, 时间: 2026-12-03 15:00, 地点: 茶室, 我方参加: [${name}]}`,
    );
    const once = planOf(meals(...alike));
    expect(planOf(meals(...alike), once).programme).toEqual(once.programme);
  });

  it('stay where the order is another', () => {
    expect(idsOf(planOf(meals(...MEALS.toReversed()), FIRST))).toEqual(idsOf(FIRST));
  });

  it('stay where one is put in front, which gets a number that nothing had', () => {
    const tea = '{类型: 茶歇, 时间: 2026-12-02 16:00, 地点: 会议室}';
    const next = planOf(meals(tea, ...MEALS), FIRST);
    expect(idsOf(next)).toEqual(['meal-5 02T16', ...idsOf(FIRST)]);
    const without = planOf(meals(tea, LUNCH), next);
    expect(idsOf(without)).toEqual(['meal-5 02T16', 'meal-2 03T12']);
  });

  it('stay where one is at another time, at another place, or called something else', () => {
    const changed = meals(
      DINNER?.replace('18:00', '19:30'),
      LUNCH?.replace('食堂', '临江阁'),
      SUPPER?.replace('地点', '名称: 便餐, 地点'),
      LAST,
    );
    expect(idsOf(planOf(changed, FIRST))).toEqual([
      'meal-1 02T19',
      'meal-2 03T12',
      'meal-3 03T18',
      'meal-4 04T12',
    ]);
  });

  it('stay where one with a name of its own is moved to another day', () => {
    const moved = DINNER?.replace('12-02', '12-04');
    expect(idsOf(planOf(meals(moved, LUNCH, SUPPER, LAST), FIRST))).toContain('meal-1 04T18');
  });

  it('stay where the whole visit is put off by a day', () => {
    const later = meals(...MEALS)
      .replaceAll('12-04', '12-05')
      .replaceAll('12-03', '12-04')
      .replaceAll('12-02', '12-03');
    expect(idsOf(planOf(later, FIRST))).toEqual([
      'meal-1 03T18',
      'meal-2 04T12',
      'meal-3 04T18',
      'meal-4 05T12',
    ]);
  });

  it('stay on their day where as many stand there as would if all were put off', () => {
    const lunches = (...days: readonly string[]): string =>
      `用餐:\n${days.map((day) => `  - {类型: 午餐, 时间: 2026-12-${day} 12:00, 地点: 食堂}\n`).join('')}`;
    const next = planOf(lunches('04', '06'), planOf(lunches('03', '04')));
    expect(idsOf(next)).toEqual(['meal-2 04T12', 'meal-1 06T12']);
  });

  it('are those of the brief where it has them', () => {
    const own = meals(DINNER, LUNCH?.replace('{', '{编号: 午餐, '), SUPPER, LAST);
    expect(idsOf(planOf(own, FIRST))).toEqual([
      'meal-1 02T18',
      '午餐 03T12',
      'meal-3 03T18',
      'meal-4 04T12',
    ]);
  });
});

describe('the ids of what else a visit has', () => {
  it('keeps that of an arrival when another is put in front of it', () => {
    const train = '{方式: 高铁, 班次: G1234, 地点: 滨江南站, 时间: 2026-12-02 11:00, 路程: 40m}';
    const first = planOf(`抵达: [${FLIGHT}]\n`);
    const next = planOf(`抵达: [${train}, ${FLIGHT}]\n`, first);
    expect(idsOf(next, 'arrival')).toEqual(['arrival-2 02T11', 'arrival-1 02T14']);
  });

  it('keeps that of the only arrival, on whatever train and day it is', () => {
    const other = '{方式: 高铁, 班次: G1234, 地点: 滨江南站, 时间: 2026-12-01 20:00, 路程: 40m}';
    const next = planOf(`抵达: [${other}]\n`, planOf(`抵达: [${FLIGHT}]\n`));
    expect(idsOf(next, 'arrival')).toEqual(['arrival-1 01T20']);
  });

  it('keeps those of breakfasts by their days, when the guests come a night earlier', () => {
    const stay = (from: string): string =>
      `住宿: [{酒店: 学院宾馆, 入住: ${from} 15:00, 离店: 2026-12-04 12:00}]\n`;
    const first = planOf(stay('2026-12-02'));
    expect(idsOf(first, 'morning')).toEqual(['stay-1-morning-1 03T07', 'stay-1-morning-2 04T07']);
    expect(idsOf(planOf(stay('2026-12-01'), first), 'morning')).toEqual([
      'stay-1-morning-3 02T07',
      'stay-1-morning-1 03T07',
      'stay-1-morning-2 04T07',
    ]);
  });

  it("keeps those of the brief's own tasks by their titles", () => {
    const task = (title: string, due: string): string => `{任务: ${title}, 截止: ${due}}`;
    const lamp = task('换灯泡', '2026-12-01 17:00');
    const flag = task('挂旗', '2026-12-01 18:00');
    const idsBy = ({ tasks }: Plan): readonly string[] =>
      tasks
        .filter(({ id }) => id.startsWith('brief/'))
        .map(({ id, title }) => `${title} ${id}`)
        .toSorted();
    const first = planOf(`抵达: [${FLIGHT}]\n任务: [${lamp}, ${flag}]\n`);
    const next = planOf(`抵达: [${FLIGHT}]\n任务: [${flag}, ${lamp.replace('17', '16')}]\n`, first);
    expect(idsBy(next)).toEqual(idsBy(first));
    expect(idsBy(first)).toEqual(['挂旗 brief/task-2#visit', '换灯泡 brief/task-1#visit']);
  });
});

const TWO_TRAINS = `会议: [{类型: 座谈, 名称: 座谈会, 时间: 2026-12-02 11:00, 结束: 2026-12-02 12:00, 地点: 会议室, 陪同: [郭总]}]
工作人员: [{姓名: 郭总, 岗位: [领导]}, {姓名: 冯浩, 岗位: [统筹]}]
车辆: [{编号: 1号车, 座位: 7, 司机: 马师傅}, {编号: 2号车, 座位: 7, 司机: 牛师傅}]
抵达:
  - {方式: 高铁, 班次: G1, 地点: 江州东站, 时间: 2026-12-02 09:40, 路程: 30m, 车辆: 1号车, 来宾: [林志远]}
  - {方式: 高铁, 班次: G2, 地点: 江州西站, 时间: 2026-12-02 10:00, 路程: 30m, 车辆: 2号车, 来宾: [白桦]}
`;
const trains = (at: string, before?: Plan): Plan =>
  planOf(TWO_TRAINS.replace('09:40', at), before, ', {姓名: 白桦, 单位: 宏远机电}');

describe('the ids of ways', () => {
  const first = trains('09:40');
  const late = trains('10:45', first);
  const drivenBy = ({ moves }: Plan): readonly string[] =>
    moves.map(({ id, drivers }) => `${id} ${drivers}`).toSorted();

  it('stay with who moves where a train comes after another that it came before', () => {
    expect(drivenBy(late)).toEqual(['to-meeting-1 马师傅', 'to-meeting-1-2 牛师傅']);
    expect(drivenBy(late)).toEqual(drivenBy(first));
    expect(trains('10:45').moves[0]).toMatchObject({ id: 'to-meeting-1', drivers: ['牛师傅'] });
  });

  it('are new for who moves anew', () => {
    const alone = planOf(TWO_TRAINS.replace(/.*G1.*\n/, '').replace('来宾: [白桦]', ''));
    const both = trains('09:40', alone);
    expect(new Set(both.moves.map(({ id }) => id)).size).toBe(2);
  });

  it('leave it to say that guests come late to whoever waits for them', () => {
    const changes = late.changes?.changes ?? [];
    expect(changes.filter(({ kind }) => kind === 'late')).toMatchObject([
      {
        occasion: { id: 'meeting-1' },
        guests: ['林志远'],
        tell: { people: ['郭总'], guests: false },
      },
    ]);
    const again = trains('09:40', late).changes?.changes ?? [];
    expect(again.filter(({ kind }) => kind === 'late')).toMatchObject([{ arrive: '' }]);
    expect(changes.filter(({ of, kind }) => of === 'task' && kind === 'owner')).toEqual([]);
    expect(changes.filter(({ tell }) => tell.guests)).toEqual([]);
  });
});
