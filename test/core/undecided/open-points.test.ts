import { describe, expect, it } from 'vitest';
import { type BuiltPlan, buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { BriefTime, Instant } from '../../../src/model/time.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { shippedRules } from '../../support/rules.ts';

const HEAD = `编号: hongyuan
类别: 来访接待
接待类型: 企业
标题: 宏远机电来访
详略: 详
接到通知: 2026-12-01 09:00
工作人员: [{姓名: 王芳, 岗位: [统筹, 联络]}, {姓名: 赵刚, 岗位: [司机]}, {姓名: 李敏, 岗位: [餐饮, 会务]}]
车辆: [{编号: 商务车, 座位: 7, 司机: 赵刚}]
来宾: [{姓名: 林志远, 单位: 宏远机电, 职务: 总经理}]
`;
const TALK =
  '会议: [{类型: 座谈会, 名称: 洽谈, 时间: 2026-12-08 14:00, 结束: 2026-12-08 16:00, 地点: 会议室, 陪同: [王芳]}]\n';
const shanghai = zonedClock('Asia/Shanghai');
const instant = (time: string): Instant => shanghai.read(time as BriefTime).instant;

function build(yaml: string, now = '2026-12-01T09:30', before?: Plan): BuiltPlan {
  const { book, holidays } = shippedRules();
  const { value, findings } = loadBrief(new TextEncoder().encode(HEAD + yaml), 'a.yaml', book);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  if (value === null) throw new Error('no brief');
  return buildPlan(value, book, { now: instant(now), lang: 'zh', holidays, before });
}

function planned(...args: Parameters<typeof build>): Plan {
  const { plan } = build(...args);
  if (plan === null) throw new Error('no plan');
  return plan;
}

const rulesOf = ({ tasks }: Plan, occasion: string): readonly string[] =>
  tasks.filter((task) => task.occasion === occasion).map(({ because }) => because.rule);
const occasionOf = ({ occasions }: Plan, id: string) => occasions.find((one) => one.id === id);
const codesOf = ({ findings }: BuiltPlan): readonly string[] => findings.map(({ code }) => code);

describe('something without a time', () => {
  const plan = planned(
    `${TALK}用餐: [{类型: 宴请, 名称: 晚宴, 日期: 2026-12-08, 时间: 待定, 地点: 临江阁, 重要: 是}]\n`,
  );

  it('is on its day', () => {
    expect(occasionOf(plan, 'meal-1')).toMatchObject({
      start: '2026-12-08T00:00:00+08:00',
      end: '2026-12-09T00:00:00+08:00',
      all_day: true,
      open: ['time'],
      status: 'confirmed',
    });
  });

  it('is prepared as far as the day is enough, and no further', () => {
    const rules = rulesOf(plan, 'meal-1');
    expect(rules).toContain('visit/meal/book');
    expect(rules).not.toContain('visit/meal/notify');
    expect(rules).not.toContain('visit/meal/order');
    expect(rules).not.toContain('visit/meal/settle');
  });

  it('is one open point with the time by which it must be settled', () => {
    const by = '2026-12-07T12:00:00+08:00';
    expect(plan.open).toEqual([{ occasion: 'meal-1', what: '晚宴：时间', options: [], by }]);
    expect(renderMarkdown(plan)).toContain('## 还没定\n\n- 晚宴：时间——');
    expect(renderMarkdown(plan)).toContain('| 12月8日 星期二 | 时间待定 | 用餐：晚宴 |');
  });

  it('does not make the visit begin at midnight, nor the meals that are said to be missing', () => {
    expect(occasionOf(plan, 'visit')?.start).toBe('2026-12-08T14:00:00+08:00');
    const said = plan.findings.flatMap(({ args }) => ('say' in args ? [args.say] : []));
    expect(said.filter((say) => say.includes('没有安排晚饭'))).toEqual([]);
  });

  it('is a day of the visit where nothing else is on it, from morning to evening', () => {
    const later = planned(`${TALK}参观: [{名称: 展馆, 时间: 2026-12-09, 地点: 展馆}]\n`);
    expect(occasionOf(later, 'visit')?.end).toBe('2026-12-09T17:30:00+08:00');
  });

  it('says nothing of a time in words that ask for it', () => {
    const { detail = '' } = plan.tasks.find(({ id }) => id === 'visit/meal/book#meal-1') ?? {};
    expect(detail).toContain('12月8日 周二（时间待定）');
    expect(JSON.stringify(plan.tasks)).not.toContain('00:00–');
  });

  it('is settled the evening before where the day by which it had to be is over', () => {
    const [late] = planned(
      `${TALK}用餐: [{类型: 宴请, 时间: 2026-12-08}]\n`,
      '2026-12-07T16:20',
    ).open;
    expect(late?.by).toBe('2026-12-07T21:00:00+08:00');
  });
});

describe('a way, a place or a vehicle that is not known', () => {
  const TOUR = (more: string): string =>
    `${TALK}参观: [{名称: 展馆, 时间: 2026-12-08 16:30, 结束: 2026-12-08 17:30, 地点: 展馆, 陪同: [王芳]${more}}]\n`;

  it.each([
    ['路程', '展馆：路程'],
    ['车辆', '展馆：车辆'],
  ])('%s is an open point', (key, what) => {
    const { open } = planned(TOUR(`, ${key}: 待定`));
    expect(open.map((one) => one.what)).toEqual([what]);
  });

  it('is no warning', () => {
    const away = (way: string): string =>
      TOUR(way).replace('地点: 会议室', `地点: 分校, 外出: 是${way}`);
    expect(codesOf(build(away(', 路程: 待定')))).not.toContain('travel-unknown');
  });

  it('is named with all else that is open of the same thing', () => {
    const { open } = planned(
      '抵达: [{方式: 火车, 班次: 待定, 地点: 待定, 时间: 待定, 日期: 2026-12-08, 路程: 待定}]\n',
    );
    expect(open.map((one) => one.what)).toEqual(['抵达：时间、地点、路程']);
  });
});

describe('alternatives', () => {
  const ARRIVALS = (second = ''): string => `抵达:
  - {备选: 水路, 方式: 轮船, 地点: 码头, 时间: 2026-12-08 10:20, 路程: 50m, 车辆: 商务车, 接站: 王芳}
  - {备选: 铁路, 方式: 火车, 地点: 南站, 时间: 2026-12-08 10:40, 路程: 30m, 车辆: 商务车, 接站: 王芳${second}}
`;
  const built = build(TALK + ARRIVALS());

  it('are both prepared, as tentative', () => {
    const { plan } = built;
    for (const id of ['arrival-1', 'arrival-2']) {
      expect(plan && rulesOf(plan, id)).toContain('visit/pickup/depart');
      expect(plan && occasionOf(plan, id)?.status).toBe('tentative');
    }
    expect(plan?.tasks.filter(({ occasion }) => occasion === 'arrival-2')).toSatisfy(
      (tasks: Plan['tasks']) => tasks.every(({ tentative }) => tentative),
    );
  });

  it('take people, vehicles and guests once', () => {
    expect(codesOf(built)).not.toContain('double-booked');
    expect(codesOf(built)).not.toContain('guests-double-booked');
    const sure = built.plan?.moves.filter(({ spare }) => spare !== true) ?? [];
    expect(sure.map(({ because }) => because.from)).toEqual(['arrival-1']);
    expect(built.plan?.moves.map(({ because }) => because.from)).toContain('arrival-2');
  });

  it('are one point that names them', () => {
    expect(built.plan?.open).toEqual([
      {
        occasion: 'arrival-1',
        what: '用哪个方案',
        options: ['水路：抵达（12月8日 周二 10:20）', '铁路：抵达（12月8日 周二 10:40）'],
        by: '2026-12-07T12:00:00+08:00',
      },
    ]);
  });

  it('are called off once one is confirmed', () => {
    const plan = planned(TALK + ARRIVALS(', 状态: 确定'));
    expect(occasionOf(plan, 'arrival-1')?.status).toBe('cancelled');
    expect(occasionOf(plan, 'arrival-2')?.status).toBe('confirmed');
    expect(plan.moves.map(({ because }) => because.from)).toContain('arrival-2');
    expect(plan.open).toEqual([]);
  });

  it('leave the other one certain where all but one are off', () => {
    const plan = planned(TALK + ARRIVALS(', 状态: 取消'));
    expect(occasionOf(plan, 'arrival-1')?.status).toBe('confirmed');
    expect(plan.open).toEqual([]);
  });

  it('cost what the first one costs', () => {
    const meal = (option: string, price: number): string =>
      `{类型: 午餐, 名称: ${option}, 时间: 2026-12-08 12:00, 结束: 2026-12-08 13:00, 餐标: ${price}, 备选: 午饭}`;
    const plan = planned(`${TALK}用餐: [${meal('食堂', 40)}, ${meal('酒楼', 100)}]\n`);
    // The programme holds both until one is chosen.
    const rows = JSON.stringify(plan.forms.filter(({ id }) => id.startsWith('visit/money/')));
    expect(rows).toContain('食堂');
    expect(rows).not.toContain('酒楼');
  });
});

describe('what is not reckoned with', () => {
  const DAY = (
    more: string,
  ): string => `${TALK}住宿: [{酒店: 海屿酒店, 入住: 2026-12-07 16:00, 离店: 2026-12-09 12:00}]
参观:
  - {名称: 湿地, 时间: 2026-12-08 09:00, 结束: 2026-12-08 11:00, 地点: 湿地, 路程: 30m, 车辆: 商务车}
${more}`;
  const without = planned(DAY(''));

  it.each([
    [
      'a spare',
      '  - {名称: 展馆, 时间: 2026-12-08 10:00, 结束: 2026-12-08 11:30, 地点: 展馆, 备选: 雨天}\n',
    ],
    ['one without a time', '  - {名称: 展馆, 时间: 2026-12-08, 地点: 展馆}\n'],
    ['one without a day', '  - {名称: 展馆, 时间: 待定, 地点: 展馆}\n'],
    ['one that is off', '  - {名称: 展馆, 时间: 2026-12-08 10:00, 地点: 展馆, 状态: 取消}\n'],
  ])('changes no move and no day: %s', (_, more) => {
    const plan = planned(DAY(more));
    // A spare has ways of its own, for which nothing else changes.
    const others = plan.moves.filter(
      ({ because: { from, to } }) => from !== 'tour-2' && to !== 'tour-2',
    );
    expect(others).toEqual(without.moves);
    const days = ({ occasions }: Plan) =>
      occasions.filter(({ span }) => span !== 'part').map(({ id, start, end }) => [id, start, end]);
    expect(days(plan)).toEqual(days(without));
    // Tasks of all else stay as they were.
    const mine = (of: Plan) =>
      of.tasks
        .filter(({ occasion }) => ['meeting-1', 'stay-1'].includes(occasion))
        .map(({ id, start }) => [id, start]);
    expect(mine(plan)).toEqual(mine(without));
  });
});

describe('what is called off', () => {
  const DINNER =
    '用餐: [{类型: 宴请, 名称: 晚宴, 时间: 2026-12-08 18:30, 结束: 2026-12-08 20:30, 地点: 临江阁, 陪同: [王芳], 状态: 取消}]\n';

  it('is not prepared, and takes nobody', () => {
    const plan = planned(TALK + DINNER);
    expect(rulesOf(plan, 'meal-1')).toEqual([]);
    expect(rulesOf(plan, 'off-meal-1')).toContain('visit/cancelled/restaurant');
  });

  it('leaves the guests where the way to their train begins', () => {
    const day = `接待单位: {单位: 滨江学院}
住宿: [{酒店: 海屿酒店, 入住: 2026-12-07 16:00, 离店: 2026-12-08 13:00}]
会议: [{时间: 2026-12-08 08:45, 结束: 2026-12-08 11:00, 地点: 会议室}]
用餐: [{类型: 午餐, 时间: 2026-12-08 11:30, 结束: 2026-12-08 12:30, 地点: 临江阁, 状态: 取消}]
离开: [{方式: 火车, 地点: 南站, 时间: 2026-12-08 15:00, 路程: 40m}]
`;
    const { tasks } = planned(day);
    const depart = tasks.find(({ id }) => id === 'visit/farewell/depart#departure-1');
    expect(depart?.place).toBe('海屿酒店');
    expect(tasks.map(({ because }) => because.rule)).toContain('visit/cancelled/restaurant');
  });

  it('is acted on from when a plan first had it, however often it is planned', () => {
    const first = planned(TALK + DINNER, '2026-12-02T10:00');
    const since = occasionOf(first, 'meal-1')?.called_off;
    expect(since).toBe('2026-12-02T10:00:00+08:00');
    const again = planned(TALK + DINNER, '2026-12-03T15:00', first);
    const off = ({ tasks }: Plan) =>
      tasks.filter(({ occasion }) => occasion === 'off-meal-1').map(({ id, end }) => [id, end]);
    expect(off(again)).toEqual(off(first));
  });

  it('as a whole leaves nothing of the visit but to call it off', () => {
    const plan = planned(`${TALK}状态: 取消\n`);
    const packs = new Set(plan.tasks.map(({ because }) => because.rule.split('/')[1]));
    expect([...packs]).toEqual(['cancelled']);
    expect(renderMarkdown(plan)).toContain('状态');
  });
});

describe('a calendar', () => {
  const calendar = renderCalendar(
    planned(`${TALK}用餐:
  - {类型: 晚餐, 名称: 晚饭, 时间: 2026-12-08}
  - {类型: 午餐, 名称: 便餐, 时间: 2026-12-08 12:00, 状态: 暂定}
  - {类型: 宴请, 名称: 欢送宴, 时间: 2026-12-09 18:00, 状态: 取消}
  - {类型: 宴请, 名称: 哪天都行, 时间: 待定}
`),
  );
  const event = (name: string): string =>
    calendar
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .find(
        (text) => text.includes(`SUMMARY:`) && new RegExp(`SUMMARY:.*用餐：${name}`).test(text),
      ) ?? '';

  it('has what is without a time on its day, what is tentative and what is off', () => {
    expect(event('晚饭')).toMatch(/DTSTART;VALUE=DATE:20261208[\s\S]*STATUS:TENTATIVE/);
    expect(event('便餐')).toContain('STATUS:TENTATIVE');
    expect(event('欢送宴')).toContain('STATUS:CANCELLED');
    expect(event('欢送宴')).toContain('SUMMARY:【已取消】');
    expect(event('欢送宴')).not.toContain('VALARM');
  });

  it('has nothing of what has no day', () => {
    expect(calendar).not.toContain('用餐：哪天都行');
  });
});

it('tells what has one name on one day apart by its time, and at one time by its place', () => {
  const meal = (at: string, place: string, more = ''): string =>
    `  - {类型: 工作餐, 时间: ${at}, 地点: ${place}, 陪同: [王芳]${more}}\n`;
  const plan = planned(
    `${TALK}用餐:\n${[
      meal('2026-12-08 12:00', '临江阁'),
      meal('2026-12-08 18:00', '湖滨酒店', ', 备选: 甲'),
      meal('2026-12-08 18:00', '学院宾馆', ', 备选: 乙'),
      meal('2026-12-09 12:00', '临江阁'),
    ].join('')}`,
  );
  const called = ['meal-1', 'meal-2', 'meal-3', 'meal-4'].map(
    (id) =>
      plan.tasks
        .find(({ occasion }) => occasion === id)
        ?.title.split('：')
        .at(-1) ?? '',
  );
  expect(called).toEqual([
    '工作餐（12月8日 周二 12:00）',
    '工作餐（12月8日 周二 18:00 湖滨酒店）',
    '工作餐（12月8日 周二 18:00 学院宾馆）',
    '工作餐（12月9日 周三）',
  ]);
  expect(plan.open.find(({ options }) => options.length > 0)?.options).toEqual([
    '甲：工作餐（12月8日 周二 18:00 湖滨酒店）',
    '乙：工作餐（12月8日 周二 18:00 学院宾馆）',
  ]);
});
