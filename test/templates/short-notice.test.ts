import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedHolidays } from '../support/cases.ts';
import { OFFICE } from '../support/office.ts';
import { shippedRules } from '../support/rules.ts';

const shanghai = zonedClock('Asia/Shanghai');

/** What people come for on 17 November, a Tuesday; the first hours of it. */
const VISITS = {
  train: `arrivals: [{mode: train, number: G12, place: 南站, at: 2026-11-17 09:00, travel: 40m, vehicle: 商务车, greeters: [王芳]}]
meetings: [{kind: talk, at: 2026-11-17 10:30, until: 2026-11-17 11:30, place: 三楼会议室, companions: [周明]}]
meals: [{kind: working, at: 2026-11-17 12:00, place: 望江楼, travel: 15m, vehicle: 商务车, companions: [李航]}]
`,
  car: `arrivals: [{mode: car, at: 2026-11-17 09:30}]
meetings: [{kind: visit, at: 2026-11-17 09:40, until: 2026-11-17 10:40, place: 三楼会议室, companions: [周明]}]
tours: [{name: 车间, purpose: work, at: 2026-11-17 10:50, until: 2026-11-17 11:50, place: 一车间, guide: 郑凯, companions: [郑凯]}]
`,
  flight: `arrivals: [{mode: flight, number: MU1, from: 太原, place: 机场, at: 2026-11-17 11:00, travel: 50m, vehicle: 商务车, greeters: [王芳]}]
lodging: [{hotel: 云溪大酒店, check_in: 2026-11-17 12:30, check_out: 2026-11-18 12:00, breakfast: 07:30}]
meals: [{kind: dinner, at: 2026-11-17 18:00, place: 云溪大酒店, companions: [周明]}]
`,
  tour: 'tours: [{name: 二厂, purpose: work, at: 2026-11-17 09:00, until: 2026-11-17 11:00, place: 二厂, travel: 30m, vehicle: 商务车, companions: [郑凯]}]\n',
} as const;

function planned(visit: keyof typeof VISITS, received: string, type = 'enterprise'): Plan {
  const { book } = shippedRules();
  const yaml = `id: a\nkind: visit\ntype: ${type}\ntitle: 来访\ndepth: full\nlevel: important\nreceived: ${received}\npurpose: {detail: 谈合作}\n${OFFICE}${VISITS[visit]}`;
  const { value } = loadBrief(new TextEncoder().encode(yaml), 'a.yaml', book);
  const now = shanghai.read(received.replace(' ', 'T') as BriefTime).instant;
  const context = { now, lang: 'zh', holidays: shippedHolidays() } as const;
  const plan = value === null ? null : buildPlan(value, book, context).plan;
  if (plan === null) throw new Error('no plan');
  return plan;
}

/** What is done until a time of 17 November: when it is due or begins, and the id of its rule. */
function until(plan: Plan, clock: string): readonly string[] {
  const due = plan.tasks.map(({ timing, start, end, because }) => {
    const time = (timing === 'by' ? end : start).slice(5, 16).replace('T', ' ');
    return `${time} ${because.rule.replace('visit/', '')}`;
  });
  return due.filter((one) => one < `11-17 ${clock}`).toSorted();
}

describe('a notice in the evening or at night', () => {
  it('at 21:30 of a train at nine: the car and two calls, the rest in the morning', () => {
    expect(until(planned('train', '2026-11-16 21:30'), '08:00')).toMatchInlineSnapshot(`
      [
        "11-16 21:45 confirm/report",
        "11-16 21:50 pickup/vehicle",
        "11-16 22:00 pickup/tonight",
        "11-17 07:00 prepare/vehicles",
        "11-17 07:10 confirm/contact",
        "11-17 07:20 pickup/recheck",
        "11-17 07:30 draft/one-page",
        "11-17 07:30 pickup/notify",
        "11-17 07:40 prepare/huddle",
        "11-17 07:50 pickup/check-time",
        "11-17 07:50 pickup/sign",
      ]
    `);
  });

  it('at 22:30 of the same: as at 21:30', () => {
    expect(until(planned('train', '2026-11-16 22:30'), '08:00')).toMatchInlineSnapshot(`
      [
        "11-16 22:45 confirm/report",
        "11-16 22:50 pickup/vehicle",
        "11-16 23:00 pickup/tonight",
        "11-17 07:00 prepare/vehicles",
        "11-17 07:10 confirm/contact",
        "11-17 07:20 pickup/recheck",
        "11-17 07:30 draft/one-page",
        "11-17 07:30 pickup/notify",
        "11-17 07:40 prepare/huddle",
        "11-17 07:50 pickup/check-time",
        "11-17 07:50 pickup/sign",
      ]
    `);
  });

  it('at 03:10 of the same: nobody is woken', () => {
    expect(until(planned('train', '2026-11-17 03:10'), '08:00')).toMatchInlineSnapshot(`
      [
        "11-17 07:10 confirm/report",
        "11-17 07:20 confirm/contact",
        "11-17 07:20 pickup/recheck",
        "11-17 07:30 pickup/notify",
        "11-17 07:40 draft/one-page",
        "11-17 07:40 pickup/vehicle",
        "11-17 07:50 pickup/check-time",
        "11-17 07:50 pickup/sign",
        "11-17 07:50 prepare/huddle",
      ]
    `);
  });

  it('at 16:40 of guests who drive up at half past nine: the papers that day, tea and room in the morning', () => {
    expect(until(planned('car', '2026-11-16 16:40'), '09:30')).toMatchInlineSnapshot(`
      [
        "11-16 16:50 confirm/report",
        "11-16 17:00 confirm/contact",
        "11-16 17:20 draft/one-page",
        "11-16 17:30 prepare/huddle",
        "11-16 18:00 govern/approval",
        "11-16 18:00 govern/standards",
        "11-16 18:40 confirm/basics",
        "11-17 08:10 meeting/materials",
        "11-17 08:10 meeting/supplies",
        "11-17 08:20 greet/set-out",
        "11-17 08:30 greet/tell-leaders",
        "11-17 08:30 prepare/vehicles",
        "11-17 08:40 company/clean",
        "11-17 08:40 company/welcome-board",
        "11-17 08:40 meeting/room",
        "11-17 09:10 prepare/last-look",
        "11-17 09:25 greet/at-door",
      ]
    `);
  });

  const notices = [
    '2026-11-16 16:40',
    '2026-11-16 19:10',
    '2026-11-16 21:30',
    '2026-11-16 22:30',
    '2026-11-16 23:50',
    '2026-11-17 03:10',
    '2026-11-17 06:20',
  ];
  const types = ['enterprise', 'business', 'foreign', 'official'];
  const visits = Object.keys(VISITS) as (keyof typeof VISITS)[];
  const all = notices.flatMap((notice) =>
    visits.flatMap((visit) => types.map((type) => [notice, visit, type] as const)),
  );

  it.each(all)(
    'at %s of %s (%s): at night only who has to know, and nothing before what it needs',
    (received, visit, type) => {
      const plan = planned(visit, received, type);
      const rules = new Set([
        'visit/confirm/report',
        'visit/pickup/vehicle',
        'visit/pickup/tonight',
      ]);
      const atNight = plan.tasks.filter(({ timing, start, end, because }) => {
        const time = (timing === 'by' ? end : start).slice(11, 16);
        return (time > '22:00' || time < '07:00') && !rules.has(because.rule);
      });
      expect(atNight.map(({ id }) => id)).toEqual([]);
      const small = plan.tasks.filter(({ start }) => start.slice(11, 16) < '06:00');
      expect(small.map(({ id }) => id)).toEqual([]);
      const told = plan.tasks.filter(({ start }) => start < received.replace(' ', 'T'));
      expect(told.map(({ id }) => id)).toEqual([]);
      const late = plan.findings.filter(({ code }) => ['needs-order', 'too-late'].includes(code));
      expect(late.map(({ code, args }) => [code, args])).toEqual([]);
    },
  );
});

describe('a notice of a visit days ahead', () => {
  const times = (received: string): unknown => {
    const { book } = shippedRules();
    const yaml = `id: a\nkind: visit\ntype: enterprise\ntitle: 来访\ndepth: full\nreceived: ${received}\n${OFFICE}meetings: [{at: 2026-12-08 09:00}]\n`;
    const { value } = loadBrief(new TextEncoder().encode(yaml), 'a.yaml', book);
    const now = shanghai.read(received.replace(' ', 'T') as BriefTime).instant;
    const context = { now, lang: 'zh', holidays: shippedHolidays() } as const;
    const tasks = value === null ? [] : (buildPlan(value, book, context).plan?.tasks ?? []);
    return ['report', 'contact', 'basics'].map((rule) =>
      tasks.find(({ because }) => because.rule === `visit/confirm/${rule}`)?.end.slice(5, 16),
    );
  };
  it.each([
    ['at night waits for the office to open', '2026-12-01 22:30', '12-02'],
    ['late in the evening too', '2026-12-01 21:50', '12-02'],
    ['in the small hours too', '2026-12-02 03:10', '12-02'],
    ['on a Saturday waits for Monday', '2026-11-28 10:00', '11-30'],
    ['on a Friday night too', '2026-11-27 22:10', '11-30'],
  ])('%s', (_, received, day) => {
    // Half an hour, an hour and two working hours after half past eight.
    expect(times(received)).toEqual([`${day}T09:00`, `${day}T09:30`, `${day}T10:30`]);
  });
});
