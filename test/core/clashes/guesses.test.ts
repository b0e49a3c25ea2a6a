import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { BriefTime } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { shippedHolidays } from '../../support/cases.ts';
import { shippedRules } from '../../support/rules.ts';

const HEAD = `id: a
kind: visit
type: enterprise
title: 来访
received: 2026-11-16 09:00
team: [{name: 王芳, roles: [liaison, greeter]}, {name: 赵刚, roles: [driver]}]
vehicles: [{id: 商务车, seats: 7, driver: 赵刚}]
guests: [{name: 秦岳}, {name: 莫岚}]
`;
const now = zonedClock('Asia/Shanghai').read('2026-11-16T09:00' as BriefTime).instant;

function planned(yaml: string, head = HEAD): Plan {
  const { book } = shippedRules();
  const { value } = loadBrief(new TextEncoder().encode(head + yaml), 'a.yaml', book);
  const context = { now, lang: 'zh', holidays: shippedHolidays() } as const;
  const plan = value === null ? null : buildPlan(value, book, context).plan;
  if (plan === null) throw new Error('no plan');
  return plan;
}

/** The clashes that a plan warns of. */
const clashes = (yaml: string): readonly string[] =>
  planned(yaml)
    .findings.map(({ code }) => code)
    .filter((code) =>
      /booked|many-at-once|cannot-get|travel-unknown|driver-rest|-arrival|-departure/.test(code),
    );

const endOf = (yaml: string, id: string): string | undefined =>
  planned(yaml)
    .occasions.find((one) => one.id === id)
    ?.end.slice(11, 16);

const LUNCH = 'meals: [{kind: lunch, at: 2026-12-08 12:30, companions: [王芳]}]\n';
const tour = (more: string): string =>
  `tours: [{name: 车间, until: 2026-12-08 15:00, companions: [王芳], ${more}}]\n`;

describe('a length of ours', () => {
  it.each([
    ['up to the next thing', tour('at: 2026-12-08 13:30'), '13:30'],
    ['with the way to it', tour('at: 2026-12-08 13:30, travel: 20m'), '13:10'],
    ['as usual, where there is time', tour('at: 2026-12-08 14:30'), '14:00'],
    ['as usual, before what other guests do', tour('at: 2026-12-08 13:30, guests: []'), '14:00'],
    [
      'up to the start, where the way would leave nothing',
      tour('at: 2026-12-08 12:50, travel: 20m'),
      '12:50',
    ],
    [
      'up to when they leave for the train',
      'departures: [{mode: train, number: G1, at: 2026-12-08 15:00, travel: 40m}]\n',
      '13:20',
    ],
  ])('goes %s', (_, yaml, end) => {
    expect(endOf(LUNCH + yaml, 'meal-1')).toBe(end);
  });

  it.each([
    ['a lunch, then a tour of the same people', LUNCH + tour('at: 2026-12-08 13:30')],
    [
      'two talks in one room, of other guests',
      'meetings: [{at: 2026-12-08 09:00, place: 一号, guests: [秦岳]}, {at: 2026-12-08 10:00, place: 一号, guests: [莫岚]}]\n',
    ],
    [
      'two tours of which nobody said how far they are',
      'tours: [{name: 老城, at: 2026-12-08 14:00, until: 2026-12-08 15:00, place: 老城, companions: [王芳]}, {name: 新城, at: 2026-12-08 15:15, until: 2026-12-08 16:00, place: 新城, companions: [王芳]}]\n',
    ],
    [
      'station, lunch and hotel in one vehicle',
      `arrivals: [{mode: train, number: G1, place: 南站, at: 2026-12-08 10:40, travel: 40m, vehicle: 商务车, greeters: [王芳]}]
meals: [{kind: lunch, at: 2026-12-08 12:00, place: 望江楼, vehicle: 商务车}]
lodging: [{hotel: 云溪大酒店, check_in: 2026-12-08 14:00, check_out: 2026-12-09 12:00}]
`,
    ],
    [
      'a train of which nobody said how far the station is',
      `arrivals: [{mode: train, number: G1, place: 南站, at: 2026-12-08 10:40, vehicle: 商务车, greeters: [王芳]}]
meetings: [{at: 2026-12-08 09:00, until: 2026-12-08 09:50, companions: [王芳], guests: []}]
`,
    ],
  ])('clashes with nothing: %s', (_, yaml) => {
    expect(clashes(yaml)).toEqual([]);
  });

  it.each([
    [
      'two lengths that are written',
      'meetings: [{at: 2026-12-08 09:00, until: 2026-12-08 11:00}, {at: 2026-12-08 10:00, until: 2026-12-08 12:00}]\n',
      ['guests-double-booked'],
    ],
    [
      'what begins in the middle of something written',
      'meetings: [{at: 2026-12-08 09:00, until: 2026-12-08 11:00, companions: [王芳], guests: [秦岳]}, {at: 2026-12-08 10:00, companions: [王芳], guests: [莫岚]}]\n',
      ['double-booked'],
    ],
    [
      'what begins at the same time',
      'meetings: [{at: 2026-12-08 09:00, companions: [王芳], guests: [秦岳]}, {at: 2026-12-08 09:00, companions: [王芳], guests: [莫岚]}]\n',
      ['double-booked'],
    ],
  ])('does not hide %s', (_, yaml, expected) => {
    expect(clashes(yaml)).toEqual(expected);
  });
});

describe('what is part of something, or within it', () => {
  const MEETING =
    'meetings: [{name: 洽谈, at: 2026-12-08 09:00, until: 2026-12-08 11:00, place: 一号会议室}]\n';

  it('is no second thing at a time: a tea break of a meeting', () => {
    const at = (from: string, until: string, place: string): readonly string[] =>
      clashes(
        `${MEETING}activities: [{kind: tea-break, at: 2026-12-08 ${from}, until: 2026-12-08 ${until}${place}}]\n`,
      );
    expect(at('10:00', '10:15', ', place: 一号会议室')).toEqual([]);
    expect(at('10:00', '10:15', '')).toEqual([]);
    expect(at('10:00', '10:15', ', place: 南湖')).toEqual(['guests-double-booked']);
    expect(at('10:50', '11:10', '')).toEqual(['guests-double-booked']);
  });

  it('is at the house by whose name its own begins: nobody needs the way to it twice', () => {
    const lunch = (more: string): readonly string[] =>
      clashes(
        `tours: [{at: 2026-12-08 11:00, until: 2026-12-08 12:00, place: 茶村, travel: 25m, companions: [王芳]}]
meals: [{kind: lunch, at: 2026-12-08 12:15, until: 2026-12-08 13:00, ${more}, companions: [王芳]}]\n`,
      );
    expect(lunch('place: 茶村饭店')).toEqual([]);
    expect(lunch('place: 望江楼')).toContain('cannot-get-there');
  });
});

describe('a breakfast that nobody can eat', () => {
  const stay = (breakfast: string): string => `
lodging: [{hotel: 迎宾馆, check_in: 2026-12-08 15:00, check_out: 2026-12-09 12:00, breakfast: "${breakfast}"}]
departures: [{mode: flight, at: 2026-12-09 09:40, travel: 40m, place: 云溪机场}]\n`;
  const morning = (breakfast: string): readonly unknown[] =>
    planned(stay(breakfast)).occasions.flatMap(({ kind, label, start, end }) =>
      kind === 'morning' ? [label, start.slice(11, 16), end.slice(11, 16)] : [],
    );

  it('is packed, at the time when the car comes', () => {
    // 09:40, an hour ahead, forty minutes on the road: 08:00, and the car comes ten minutes before.
    expect(morning('08:00')).toEqual(['打包早餐', '07:50', '07:50']);
    expect(morning('07:30')).toEqual(['打包早餐', '07:50', '07:50']);
    expect(morning('07:20')).toEqual(['早餐', '07:20', '08:20']);
  });
});

describe('somebody whom only a role calls', () => {
  const owners = (companions: string): readonly unknown[] =>
    planned(
      `team:
  - {name: 周涛, roles: [leader]}
  - {name: 王芳, roles: [greeter]}
meetings: [{name: 会见, at: 2026-12-08 09:00, until: 2026-12-08 10:30, guests: [秦岳], place: 市政府, travel: 20m, vehicle: 商务车}]
tours: [{name: 丝绸馆, at: 2026-12-08 09:30, until: 2026-12-08 10:45, guests: [莫岚], place: 丝绸馆, travel: 25m, companions: [${companions}]}]
lodging: [{hotel: 迎宾馆, check_in: 2026-12-07 15:00, check_out: 2026-12-09 12:00}]\n`,
      HEAD.replace(/^team.*\n/m, ''),
    )
      .tasks.filter(({ id }) => id.startsWith('visit/greet/') && id.includes('door'))
      .map((one) => one.owners.flatMap(({ name }) => name ?? []));

  it('is not at the door while with other guests, as long as another is there', () => {
    expect(owners('王芳')).toEqual([['周涛']]);
    expect(owners('')).toEqual([['周涛', '王芳']]);
  });
});

describe('an interpreter of a meeting and of the gifts at its end', () => {
  const gifts = (place: string): readonly string[] =>
    planned(
      `team: [{name: 丁洁, roles: [interpreter]}]
guests: [{name: Rajan, language: 英语}]
meetings: [{name: 洽谈, at: 2026-12-08 09:00, until: 2026-12-08 11:30, place: 一号会议室}]
activities: [{kind: gift-exchange, at: 2026-12-08 11:30, until: 2026-12-08 11:40, place: ${place}}]\n`,
      HEAD.split('\n').slice(0, 5).join('\n').concat('\n'),
    ).findings.flatMap(({ code }) => (code === 'double-booked' ? [code] : []));

  it('is in one place in one room, and in two in two', () => {
    expect(gifts('一号会议室')).toEqual([]);
    expect(gifts('二号会议室')).toEqual(['double-booked']);
  });
});
