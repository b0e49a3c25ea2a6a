import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { planOfPerson } from '../../src/render/layout/plan-part.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedHolidays } from '../support/cases.ts';
import { OFFICE } from '../support/office.ts';
import { shippedRules } from '../support/rules.ts';

/* What those on the spot are told: the way in, at which door they wait, what is one task for several things of a day. */

const shanghai = zonedClock('Asia/Shanghai');
const on = (clock: string): string => `2026-11-17 ${clock}`;

function planned(things: string, { depth = 'full', received = '2026-11-03 09:00' } = {}): Plan {
  const { book } = shippedRules();
  const head = 'id: a\nkind: visit\ntype: enterprise\ntitle: 来访\npurpose: {detail: 谈合作}\n';
  const yaml = `${head}depth: ${depth}\nreceived: ${received}\n${OFFICE}guests: [{name: 程伟, diet: 无}]\n${things}\n`;
  const { value } = loadBrief(new TextEncoder().encode(yaml), 'a.yaml', book);
  const now = shanghai.read(received.replace(' ', 'T') as BriefTime).instant;
  const plan =
    value === null
      ? null
      : buildPlan(value, book, { now, lang: 'zh', holidays: shippedHolidays() }).plan;
  if (plan === null) throw new Error(`no plan: ${yaml}`);
  return plan;
}

const of = ({ tasks }: Plan, rule: string) => tasks.filter(({ id }) => id.startsWith(`${rule}#`));

describe('on the spot', () => {
  it('the driver is told of what is asked for what concerns the way in', () => {
    const plan =
      planned(`lodging: [{hotel: 云溪大酒店, check_in: 2026-11-16 14:00, check_out: 2026-11-18 12:00}]
tours: [{name: 二厂, place: 二厂, at: ${on('10:00')}, travel: 30m, vehicle: 商务车, points: [安全鞋四双, 走二号电梯]}]`);
    const [fetch] = of(plan, 'visit/move/fetch');
    expect(fetch?.detail).toContain('记着：走二号电梯；');
    expect(fetch?.detail).not.toContain('安全鞋');
  });

  it('the scheme for the tours of a day is one, with whom each is for', () => {
    const plan = planned(`groups: [{name: 一组, guests: [程伟]}, {name: 二组, count: 2}]
tours:
  - {name: 机械楼, place: 机械楼, at: ${on('10:00')}, until: ${on('11:00')}, guests: 一组}
  - {name: 电气楼, place: 电气楼, at: ${on('10:00')}, until: ${on('11:00')}, guests: 二组}
  - {name: 老校区, place: 老校区, at: ${on('14:00')}, until: ${on('16:00')}}`);
    expect(of(plan, 'visit/tour/plan').map(({ title }) => title)).toEqual([
      '拟好参观方案报领导批准：机械楼（一组）、电气楼（二组）、老校区',
    ]);
    expect(of(plan, 'visit/tour/send')).toHaveLength(1);
  });

  it('leaders wait at the door of the house in which the first talk is', () => {
    const talkIn = (place: string) =>
      `meetings: [{kind: talk, place: ${place}, at: ${on('10:00')}, until: ${on('11:00')}}]`;
    const talk = talkIn('三楼会议室');
    const doors = (things: string) =>
      of(planned(things), 'visit/greet/at-door-meeting').map(({ place }) => place);
    expect(doors(talk)).toEqual(['三楼会议室楼下']);
    expect(doors(talkIn('总部三楼会议室'))).toEqual(['总部三楼会议室楼下']);
    expect(doors(talkIn('门诊楼第二会议室'))).toEqual(['门诊楼门口']);
    expect(doors(`places: [{name: 三楼会议室, within: 办公楼}]\n${talk}`)).toEqual(['办公楼门口']);
  });

  it('what is to be seen to at a talk stands at the talk, and not at the door before it', () => {
    const plan = planned(
      `meetings: [{kind: talk, place: 三楼会议室, at: ${on('10:00')}, until: ${on('11:00')}, companions: [周明], points: [双语背景板]}]`,
    );
    const own = planOfPerson(plan, '周明');
    const door = own.tasks.find(({ id }) => id.startsWith('visit/greet/at-door-meeting#'));
    expect(door?.title).not.toContain('双语背景板');
    expect(own.occasions.map(({ name }) => name).join()).toContain('双语背景板');
  });

  it('whoever drives guests on after a meal has a working meal of his own', () => {
    const plan =
      planned(`meals: [{kind: lunch, place: 望江楼, at: ${on('12:00')}, until: ${on('13:00')}, vehicle: 商务车, companions: [王芳]}]
tours: [{name: 二厂, place: 二厂, at: ${on('14:00')}, travel: 30m, vehicle: 商务车}]`);
    expect(of(plan, 'visit/meal/book')[0]?.detail).toContain('另开工作餐，同时吃：赵刚；');
  });

  it('a leader is not asked to appear at the review after the guests have left', () => {
    const plan = planned(
      `departures: [{mode: train, number: G2, place: 南站, travel: 30m, at: ${on('18:45')}}]`,
    );
    const [review] = of(plan, 'visit/govern/last-review');
    expect([review?.title, review?.start.slice(0, 16)]).toEqual([
      '小结最后一天的接待',
      '2026-11-18T08:30',
    ]);
    expect(JSON.stringify(plan.forms)).not.toContain('小结最后一天');
  });

  it('what is asked for at late notice is ready before the guests come, and nobody is told at a time that has passed', () => {
    const late = { depth: 'short', received: '2026-11-16 22:00' };
    const plan = planned(
      `arrivals: [{mode: car, at: ${on('09:00')}}]
tours: [{name: 车间, place: 车间, at: ${on('10:00')}, points: [安全帽 10 顶]}]
meals: [{kind: working, place: 食堂, venue: canteen, at: ${on('12:00')}}]`,
      late,
    );
    const due = (rule: string) => of(plan, rule)[0]?.end.slice(11, 16);
    expect(due('visit/tour/asked')).toBe('08:30');
    expect(due('visit/short/tour')).toBe('08:30');
    expect(due('visit/short/canteen')).toBe('08:30');
    expect(of(plan, 'visit/short/canteen')[0]?.detail).toContain('定了马上通知');
  });

  it('guests are seen to their car after the talk that ends just before', () => {
    const plan = (end: string) =>
      planned(`meetings: [{kind: talk, place: 三楼会议室, at: ${on('16:00')}, until: ${on(end)}}]
departures: [{mode: car, at: ${on('17:10')}}]`);
    const at = (end: string) => of(plan(end), 'visit/farewell/at-door')[0]?.start.slice(11, 16);
    expect([at('17:00'), at('16:30')]).toEqual(['17:05', '17:00']);
  });

  it('luggage is packed and checked in where guests fly, and no second time at a station', () => {
    const off = (mode: string) =>
      `departures: [{mode: ${mode}, number: G2, place: 南站, travel: 30m, at: ${on('18:45')}}]`;
    expect(of(planned(off('train')), 'visit/farewell/luggage')).toHaveLength(0);
    expect(of(planned(off('flight')), 'visit/farewell/luggage')).toHaveLength(1);
  });

  it('guests are led to the table when the talk before is over', () => {
    const [lead] = of(
      planned(`meetings: [{kind: talk, place: 三楼会议室, at: ${on('11:00')}, until: ${on('12:00')}, companions: [周明]}]
meals: [{kind: working, place: 食堂, venue: canteen, at: ${on('12:10')}, companions: [周明]}]`),
      'visit/meal/lead-the-way',
    );
    expect(lead?.start.slice(11, 16)).toBe('12:00');
  });

  it('the route of a tour is settled after it is known what the guests want, and not overdue at once', () => {
    const plan = planned(`tours: [{name: 车间, place: 车间, at: ${on('09:40')}}]`, {
      depth: 'short',
      received: '2026-11-15 09:45',
    });
    const [agree] = of(plan, 'visit/short/agree');
    const [route] = of(plan, 'visit/short/tour');
    expect(route?.status).toBe('todo');
    expect((route?.end ?? '') > (agree?.end ?? '')).toBe(true);
  });
});
