import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedHolidays } from '../support/cases.ts';
import { OFFICE } from '../support/office.ts';
import { shippedRules } from '../support/rules.ts';

/* What a brief writes as 要点 of a thing is a point of somebody's task, at every depth and however late we are told. */

const shanghai = zonedClock('Asia/Shanghai');
const POINT = '安全帽 10 顶';

const on17 = (clock: string): string => `at: 2026-11-17 ${clock}`;
const atTable = `${on17('12:00')}, until: 2026-11-17 13:00`;
const inside = `${on17('10:00')}, until: 2026-11-17 11:00`;

/** Things of each section, without their points. */
const THINGS: Readonly<Record<string, readonly string[]>> = {
  arrivals: [
    `mode: car, ${on17('09:00')}`,
    `mode: ours, place: 云溪大酒店, ${on17('09:00')}, travel: 20m, vehicle: 商务车`,
    `mode: train, number: G12, place: 南站, ${on17('09:00')}, travel: 40m, vehicle: 商务车`,
    `mode: flight, number: MU1, place: 机场, ${on17('09:00')}, travel: 40m, vehicle: 商务车`,
  ],
  lodging: [
    'hotel: 云溪大酒店, check_in: 2026-11-17 14:00, check_out: 2026-11-18 12:00',
    'hotel: 云溪大酒店, check_in: 2026-11-17 23:30, check_out: 2026-11-18 12:00, paid_by: guest',
  ],
  meals: [
    `kind: working, place: 望江楼, companions: [周明], ${atTable}`,
    `kind: banquet, place: 望江楼, companions: [周明], important: true, ${atTable}`,
    `kind: lunch, place: 望江楼, charged_to_guest: true, companions: [], ${atTable}`,
    `kind: working, place: 员工食堂, venue: canteen, ${atTable}`,
    `kind: lunch, place: 望江楼, venue: road, ${atTable}`,
    `kind: lunch, venue: road, ${atTable}`,
    `kind: dinner, place: 周家, venue: residence, companions: [周明], ${atTable}`,
    `kind: lunch, place: 望江楼, hosted_by: guests, companions: [周明], ${atTable}`,
    `kind: lunch, place: 望江楼, closed: true, ${atTable}`,
    `kind: tea, place: 大厅, ${atTable}`,
    `kind: buffet, place: 望江楼, ${atTable}`,
  ],
  meetings: [
    `kind: talk, place: 三楼会议室, companions: [周明], ${inside}`,
    `kind: inspection, place: 三楼会议室, companions: [周明], ${inside}`,
    `kind: talk, place: 三楼会议室, ${on17('09:00')}}, {kind: briefing, place: 三楼会议室, ${inside}`,
    `kind: signing, place: 三楼会议室, companions: [周明], ${inside}`,
    `kind: talk, place: 三楼会议室, closed: true, ${inside}`,
    `kind: talk, place: 市政府, away: true, companions: [周明], ${inside}`,
    `kind: talk, place: 市政府, away: true, closed: true, ${inside}`,
    `kind: talk, place: 三楼会议室, hosted_by: guests, companions: [周明], ${inside}`,
  ],
  tours: [
    `name: 车间, purpose: work, place: 一车间, guide: 郑凯, companions: [郑凯], ${inside}`,
    `name: 二厂, purpose: work, place: 二厂, travel: 30m, vehicle: 商务车, ${inside}`,
    `name: 东湖, purpose: sightseeing, place: 东湖, long_distance: true, vehicle: 商务车, ${inside}`,
    `name: 东湖, purpose: sightseeing, place: 东湖, closed: true, ${inside}`,
    `name: 东湖, purpose: sightseeing, place: 东湖, hosted_by: guests, ${inside}`,
  ],
  activities: [
    ...['ceremony', 'performance', 'experience', 'sign-in', 'speech', 'photo'],
    ...['gift-exchange', 'tea-break', 'rest', 'free', 'other'],
  ].flatMap((kind) => [
    `kind: ${kind}, name: 一场, place: 大厅, ${inside}`,
    `kind: ${kind}, name: 一场, place: 大剧院, closed: true, ${inside}`,
  ]),
  departures: [
    `mode: car, ${on17('17:00')}`,
    `mode: ours, place: 云溪大酒店, ${on17('17:00')}, travel: 20m, vehicle: 商务车`,
    `mode: train, number: G12, place: 南站, ${on17('17:00')}, travel: 40m, vehicle: 商务车`,
    `mode: flight, number: MU1, place: 机场, ${on17('17:00')}, travel: 40m, vehicle: 商务车`,
  ],
};

/** Two weeks before, the afternoon before, and at night. */
const NOTICES = ['2026-11-03 09:00', '2026-11-16 15:40', '2026-11-16 22:00'];
const DEPTHS = ['short', 'usual', 'full'];

function planned(section: string, thing: string, depth: string, received: string): Plan {
  const { book } = shippedRules();
  const head = `id: a\nkind: visit\ntype: enterprise\ntitle: 来访\npurpose: {detail: 谈合作}\n`;
  const yaml = `${head}depth: ${depth}\nreceived: ${received}\n${OFFICE}guests: [{name: 程伟, diet: 无}]\n${section}: [{${thing}, points: [${POINT}]}]\n`;
  const { value } = loadBrief(new TextEncoder().encode(yaml), 'a.yaml', book);
  const now = shanghai.read(received.replace(' ', 'T') as BriefTime).instant;
  const context = { now, lang: 'zh', holidays: shippedHolidays() } as const;
  const plan = value === null ? null : buildPlan(value, book, context).plan;
  if (plan === null) throw new Error(`no plan: ${yaml}`);
  return plan;
}

const isSaid = ({ tasks }: Plan): boolean =>
  tasks.some((task) => task.owners.length > 0 && `${task.title} ${task.detail}`.includes(POINT));

describe.each(Object.entries(THINGS))('what is asked for at %s', (section, things) => {
  it.each(things)('%s is in a task of somebody', (thing) => {
    const missing = DEPTHS.flatMap((depth) =>
      NOTICES.filter((received) => !isSaid(planned(section, thing, depth, received))).map(
        (received) => `${depth}, told ${received}`,
      ),
    );
    expect(missing).toEqual([]);
  });
});
