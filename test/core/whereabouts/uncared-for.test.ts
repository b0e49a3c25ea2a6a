import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { listPresence } from '../../../src/core/whereabouts/presence.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { BriefTime, Instant } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { shippedHolidays } from '../../support/cases.ts';
import { shippedRules } from '../../support/rules.ts';

const HEAD =
  'id: a\nkind: visit\ntype: enterprise\ntitle: 来访\ndepth: full\nreceived: 2026-11-16 09:00\n';
const now = zonedClock('Asia/Shanghai').read('2026-11-16T09:00' as BriefTime).instant;

/** What the checks of a plan say: of rules whose id ends so. */
function said(yaml: string, rule: string): readonly string[] {
  const { book } = shippedRules();
  const { value } = loadBrief(new TextEncoder().encode(HEAD + yaml), 'a.yaml', book);
  if (value === null) throw new Error('no brief');
  const { findings } = buildPlan(value, book, { now, lang: 'zh', holidays: shippedHolidays() });
  return findings.flatMap(({ code, args }) =>
    code === 'rule' && args.rule.endsWith(`/${rule}`) ? [args.say] : [],
  );
}

const beds = (yaml: string): string => said(yaml, 'nights-open').join('').split('；')[0] ?? '';
const meals = (yaml: string): string => said(yaml, 'meals-open').join('').split('；请')[0] ?? '';

const GUESTS = 'guests: [{name: 蒋恒}, {name: 莫岚}]\n';
const stay = (from: string, until: string, more = ''): string =>
  `lodging: [{hotel: 云溪大酒店, check_in: 2026-12-${from}, check_out: 2026-12-${until}${more}}]\n`;
const train = (section: string, at: string, more = ''): string =>
  `${section}: [{mode: train, number: G1, travel: 40m, at: 2026-12-${at}${more}}]\n`;

describe('a bed for every night', () => {
  it.each([
    [
      'checked out two days too early',
      `${stay('08 15:00', '09 12:00')}${train('departures', '11 10:00')}`,
      '这几晚没有住处：12月9日 周三、12月10日 周四',
    ],
    [
      'checked out on the day of arrival',
      `${stay('08 15:00', '08 18:00')}${train('departures', '09 10:00')}`,
      '这几晚没有住处：12月8日 周二',
    ],
    [
      'no hotel at all',
      `${train('arrivals', '08 14:00')}${train('departures', '10 10:00')}`,
      '这几晚没有住处：12月8日 周二、12月9日 周三',
    ],
    [
      'every night',
      `${train('arrivals', '08 14:00')}${stay('08 15:00', '10 09:00')}${train('departures', '10 10:00')}`,
      '',
    ],
    [
      'checked out after they left',
      `${train('arrivals', '08 14:00')}${stay('08 15:00', '12 09:00')}${train('departures', '10 10:00')}`,
      '',
    ],
    [
      'here from after midnight, a room from the evening',
      `${train('arrivals', '08 00:40')}${stay('07 18:00', '09 09:00')}${train('departures', '09 10:00')}`,
      '',
    ],
    [
      'checked in when they come, at two in the morning',
      `${train('arrivals', '08 00:40')}${stay('08 02:00', '09 09:00')}${train('departures', '09 10:00')}`,
      '',
    ],
    ['left before dawn', `${train('arrivals', '08 14:00')}${train('departures', '09 05:20')}`, ''],
    [
      'leaving at five in the morning, when the night is over',
      'arrivals: [{mode: car, at: 2026-12-08 14:00}]\ndepartures: [{mode: car, at: 2026-12-09 05:00}]\n',
      '这几晚没有住处：12月8日 周二',
    ],
    ['there for the day', `${train('arrivals', '08 09:00')}${train('departures', '08 18:00')}`, ''],
    [
      'from town, two days of meetings',
      'arrivals: [{mode: car, at: 2026-12-08 09:00}]\nmeetings: [{at: 2026-12-08 09:30, until: 2026-12-08 11:00}, {at: 2026-12-09 09:00, until: 2026-12-09 11:00}]\n',
      '',
    ],
    [
      'in their own car for two days',
      'arrivals: [{mode: car, at: 2026-12-08 09:00}]\ndepartures: [{mode: car, at: 2026-12-09 15:00}]\n',
      '这几晚没有住处：12月8日 周二',
    ],
    [
      'out on a tour overnight',
      `${train('arrivals', '08 08:00')}tours: [{overnight: true, at: 2026-12-08 10:00, until: 2026-12-09 16:00}]\n${train('departures', '09 20:00')}`,
      '',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(beds(GUESTS + yaml)).toBe(expected);
  });

  it('is asked of each guest by his own arrival, departure and room', () => {
    const two =
      'arrivals:\n  - {mode: train, number: G1, travel: 40m, at: 2026-12-08 14:00, guests: [蒋恒]}\n  - {mode: train, number: G2, travel: 40m, at: 2026-12-09 14:00, guests: [莫岚]}\n';
    const on = train('departures', '10 10:00');
    expect(beds(GUESTS + two + stay('09 15:00', '10 09:00') + on)).toBe(
      '这几晚没有住处：12月8日 周二（蒋恒）',
    );
    expect(beds(GUESTS + two + stay('08 15:00', '10 09:00') + on)).toBe('');
    const room = ', rooms: [{type: single, guests: [蒋恒]}]';
    expect(beds(GUESTS + two + stay('08 15:00', '10 09:00', room) + on)).toBe(
      '这几晚没有住处：12月9日 周三（莫岚）',
    );
    const local = 'guests: [{name: 蒋恒}, {name: 莫岚, region: local}]\n';
    expect(beds(local + two + stay('08 15:00', '10 09:00', room) + on)).toBe('');
  });
});

describe('a meal for every meal time', () => {
  const day = `${train('arrivals', '08 10:00')}${train('departures', '08 16:00')}`;
  const meal = (at: string, more = ''): string =>
    `meals: [{kind: lunch, at: 2026-12-08 ${at}${more}}]\n`;
  it.each([
    ['nothing at noon', day, '没有安排午饭：12月8日 周二'],
    ['a lunch', day + meal('12:00'), ''],
    ['a lunch at their own cost', day + meal('12:00', ', charged_to_guest: true'), ''],
    ['a lunch on the road', day + meal('12:00', ', venue: road'), ''],
    [
      'a tea only',
      `${day}meals: [{kind: tea, at: 2026-12-08 12:00}]\n`,
      '没有安排午饭：12月8日 周二',
    ],
    [
      'a lunch of one of the two',
      day + meal('12:00', ', guests: [蒋恒]'),
      '没有安排午饭：12月8日 周二（莫岚）',
    ],
    [
      'two sittings',
      `${day}meals: [{kind: lunch, at: 2026-12-08 11:30, until: 2026-12-08 12:10, guests: [蒋恒]}, {kind: lunch, at: 2026-12-08 12:20, guests: [莫岚]}]\n`,
      '',
    ],
    ['here after lunch', `${train('arrivals', '08 13:00')}${train('departures', '08 17:00')}`, ''],
    ['gone before lunch', `${train('arrivals', '08 08:00')}${train('departures', '08 13:30')}`, ''],
    ['a talk that may go on over noon', 'meetings: [{at: 2026-12-08 11:00}]\n', ''],
    [
      'a talk in the morning and one after noon',
      'meetings: [{at: 2026-12-08 09:00, until: 2026-12-08 11:00}, {at: 2026-12-08 14:30, until: 2026-12-08 16:00}]\narrivals: [{mode: car, at: 2026-12-08 08:50}]\n',
      '没有安排午饭：12月8日 周二',
    ],
    [
      'two days, home in the evening',
      'meetings: [{at: 2026-12-08 09:00, until: 2026-12-08 11:00}, {at: 2026-12-09 09:00, until: 2026-12-09 11:00}]\narrivals: [{mode: car, at: 2026-12-08 08:50}]\n',
      '',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(meals(GUESTS + yaml)).toBe(expected);
  });
});

describe('nobody is expected before his own arrival or after his departure', () => {
  it('in the count of a meal that is for all', () => {
    const { book } = shippedRules();
    const yaml = `${GUESTS}arrivals:
  - {mode: train, number: G1, travel: 40m, at: 2026-12-08 14:00, guests: [蒋恒]}
  - {mode: train, number: G2, travel: 40m, at: 2026-12-08 21:20, guests: [莫岚]}
meals: [{kind: dinner, at: 2026-12-08 18:30, place: 望江楼}]
`;
    const { value } = loadBrief(new TextEncoder().encode(HEAD + yaml), 'a.yaml', book);
    if (value === null) throw new Error('no brief');
    const { plan, findings } = buildPlan(value, book, {
      now,
      lang: 'zh',
      holidays: shippedHolidays(),
    });
    expect(plan?.tasks.find(({ id }) => id === 'visit/meal/book#meal-1')?.detail).toContain(
      '来宾 1 人',
    );
    expect(findings.filter(({ code }) => code === 'before-arrival')).toEqual([]);
    const named = `${HEAD}${yaml.replace('place:', 'guests: [蒋恒, 莫岚], place:')}`;
    const again = loadBrief(new TextEncoder().encode(named), 'a.yaml', book).value;
    if (again === null) throw new Error('no brief');
    const told = buildPlan(again, book, { now, lang: 'zh', holidays: shippedHolidays() }).findings;
    expect(told.filter(({ code }) => code === 'before-arrival').map(({ args }) => args)).toEqual([
      { title: '晚餐', start: '12-08 18:30', arrival: 'G2', time: '12-08 21:20' },
    ]);
  });
});

it('has guests here from when they come to the minute in which they leave', () => {
  const passage = (bound: string, start: number): object => {
    return { spec: { bound }, item: {}, written: [], assumed: [], start, end: start };
  };
  const head = { name: '蒋恒', count: 1, isUnnamed: false };
  const heads = { all: [head], named: () => [head], single: () => [head] };
  const bounds = [passage('first', 10), passage('last', 20)] as never;
  const { isHere } = listPresence(bounds, heads);
  const here = [9, 10, 20, 21].map((at) => isHere(head, at as Instant));
  expect(here).toEqual([false, true, true, false]);
});
