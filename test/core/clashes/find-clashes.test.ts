import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { findTiredDrivers } from '../../../src/core/clashes/find-clashes.ts';
import type { Commitment } from '../../../src/core/clashes/list-commitments.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Positions } from '../../../src/model/position.ts';
import { type BriefTime, type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf } from '../../support/rules.ts';

const CODES = new Set([
  'double-booked',
  'cannot-get-there',
  'travel-unknown',
  'before-arrival',
  'after-departure',
  'guests-double-booked',
  'many-at-once',
  'driver-rest',
]);

/** Where the ways of a brief stand, so that they are told from ours. */
function waysIn(brief: object): Positions {
  const at = { file: 'brief.yaml', line: 1, column: 1, length: 1 };
  const sections = Object.entries(brief).filter(([, items]) => Array.isArray(items));
  const written = sections.flatMap(([section, items]: [string, readonly object[]]) =>
    items.flatMap((item, index) =>
      (item as { travel?: unknown }).travel === undefined ? [] : [`${section}/${index}/travel`],
    ),
  );
  return Object.fromEntries(written.map((path) => [path, at]));
}

/** The clashes in a brief without any rules, as code and name. */
function clashes(brief: object): readonly string[] {
  const context = { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS } as const;
  const file = buildBrief(brief as Readonly<Record<string, unknown>>);
  const { findings } = buildPlan({ ...file, positions: waysIn(brief) }, bookOf({}), context);
  const told = (finding: Finding): string =>
    `${finding.code} ${'name' in finding.args ? finding.args.name : ''}`.trim();
  return findings.filter(({ code }) => CODES.has(code)).map(told);
}

const day = (clock: string): string => `2026-12-03T${clock}`;
const meeting = (from: string, to: string, more: object = {}): object => ({
  at: day(from),
  until: day(to),
  companions: ['李明'],
  ...more,
});

describe('people', () => {
  it.each([
    ['one after the other', '09:00', '10:00', '10:05', '11:00', []],
    ['no time in between', '09:00', '10:00', '10:00', '11:00', ['travel-unknown 李明']],
    ['four minutes in between', '09:00', '10:00', '10:04', '11:00', ['travel-unknown 李明']],
    ['a minute too early', '09:00', '10:01', '10:00', '11:00', ['double-booked 李明']],
    ['one inside the other', '09:00', '12:00', '10:00', '11:00', ['double-booked 李明']],
  ])('%s', (_, a, b, c, d, expected) => {
    const meetings = [meeting(a, b, { place: '甲' })];
    const meals = [meeting(c, d, { place: '乙', guests: ['x'] })];
    const found = clashes({ meetings, meals }).filter((one) => !one.startsWith('guests'));
    expect(found).toEqual(expected);
  });

  it('need no time for a place next door where routes say so', () => {
    const meetings = [meeting('09:00', '10:00', { place: '甲' })];
    const meals = [meeting('10:00', '11:00', { place: '乙', guests: ['x'] })];
    const next = (travel: number): object => ({ routes: [{ from: '甲', to: '乙', travel }] });
    expect(clashes({ meetings, meals, ...next(0) })).toEqual([]);
    expect(clashes({ meetings, meals, ...next(3) })).toEqual(['cannot-get-there 李明']);
  });

  it('are two for one name in two roles, and none for another name', () => {
    const meetings = [
      meeting('09:00', '10:00', { place: '甲', chair: '李明' }),
      meeting('09:00', '10:00', { place: '乙', companions: ['王芳'] }),
    ];
    expect(clashes({ meetings })).toEqual(['guests-double-booked']);
  });

  it.each([
    [40, '11:40', []],
    [40, '11:39', ['cannot-get-there 李明']],
    // A way of ours is no reason to warn anybody.
    [null, '11:29', []],
    [null, '11:31', []],
  ])('need the way of %j minutes to a place outside by %s', (travel, begins, expected) => {
    const meetings = [
      meeting('10:00', '11:00', { place: '第一会议室' }),
      meeting(begins, '13:00', { place: '市政府', away: true, travel }),
    ];
    expect(clashes({ meetings })).toEqual(expected);
  });

  it('between two places outside need the way that routes give, in both directions', () => {
    const tour = (name: string, from: string, to: string): object => ({
      name,
      place: name,
      at: day(from),
      until: day(to),
      travel: 30,
      companions: ['李明'],
    });
    const tours = [tour('港口', '09:00', '10:00'), tour('园区', '10:25', '11:00')];
    expect(clashes({ tours })).toEqual([]);
    const atOnce = [tour('港口', '09:00', '10:00'), tour('园区', '10:04', '11:00')];
    expect(clashes({ tours: atOnce })).toEqual(['travel-unknown 李明']);
    const routes = (travel: number): object => ({ routes: [{ from: '园区', to: '港口', travel }] });
    expect(clashes({ tours, ...routes(25) })).toEqual([]);
    expect(clashes({ tours, ...routes(26) })).toEqual(['cannot-get-there 李明']);
  });

  it('who fetch guests are on the road until they are back', () => {
    const arrivals = [{ at: day('14:00'), mode: 'flight', travel: 50, greeters: ['李明'] }];
    // 14:00, 50 minutes back; that it takes half an hour to get out is ours.
    const at = (clock: string): object => ({
      arrivals,
      meetings: [meeting(clock, '17:00', { place: '甲' })],
    });
    expect(clashes(at('14:50'))).toEqual([]);
    expect(clashes(at('14:49'))).toEqual(['double-booked 李明']);
  });
});

describe('vehicles and their drivers', () => {
  it('are one vehicle by its plate, whatever it is called', () => {
    const vehicles = [{ model: 'Coaster', plate: 'A123' }];
    const arrivals = [
      { at: day('14:00'), mode: 'flight', travel: 50, vehicle: ['Coaster'] },
      { at: day('14:10'), mode: 'flight', travel: 50, vehicle: ['A123'] },
    ];
    expect(clashes({ vehicles, arrivals })).toEqual(['double-booked A123']);
    const two = [...vehicles, { model: 'Coaster 2', plate: 'A124' }];
    const other = [arrivals[0], { ...arrivals[1], vehicle: ['A124'] }];
    expect(clashes({ vehicles: two, arrivals: other })).toEqual([]);
  });

  it('are all taken that an occasion names, and so are their drivers', () => {
    const vehicles = [
      { id: 'van', driver: '赵刚' },
      { id: 'car', driver: '钱方' },
    ];
    const arrivals = [
      { at: day('14:00'), mode: 'flight', travel: 50, vehicle: ['van', 'car'] },
      { at: day('14:10'), mode: 'flight', travel: 50, vehicle: ['car'] },
    ];
    expect(clashes({ vehicles, arrivals })).toEqual(['double-booked car', 'double-booked 钱方']);
  });

  it.each([
    // Until five in the morning it is the night before: the next trip wants eight hours of rest.
    ['04:00', '09:00', ['driver-rest 赵刚']],
    ['04:00', '12:03', []],
    // With a minute's way on either side, back at 04:01 and off at 12:01 are eight hours.
    ['04:00', '12:02', []],
    ['04:00', '12:01', ['driver-rest 赵刚']],
    ['05:30', '09:00', []],
    ['22:30', '06:30', ['driver-rest 赵刚']],
    ['22:30', '06:33', []],
  ])('need their sleep after a trip that ends about %s', (ends, begins, expected) => {
    const [hour = 0] = ends.split(':').map(Number);
    const first = `2026-12-0${hour < 12 ? 3 : 2}T${ends}`;
    const vehicles = [{ id: '车', driver: '赵刚' }];
    const tours = [
      { at: '2026-12-02T20:00', until: first, travel: 1, vehicle: ['车'], place: '甲' },
      { at: day(begins), until: day('23:00'), travel: 1, vehicle: ['车'], place: '乙' },
    ];
    expect(clashes({ vehicles, tours })).toEqual(expected);
  });

  it('need it after the trip that ends last, whatever began after it', () => {
    const clock = zonedClock('Asia/Shanghai');
    const drive = (from: string, until: string): Commitment => {
      const [start, end] = [from, until].map((time) => clock.read(time as BriefTime).instant);
      const span = { start, end };
      return { ...span, sure: span, drives: true, name: '赵刚', title: '' } as Commitment;
    };
    const drives = [
      drive('2026-12-02T18:00', '2026-12-03T04:00'),
      drive('2026-12-02T22:30', '2026-12-02T22:40'),
      drive('2026-12-03T09:00', '2026-12-03T10:00'),
    ];
    expect(findTiredDrivers(drives, 8, clock)).toMatchObject([{ args: { hours: 5 } }]);
  });

  const vehicles = [
    { id: '一号', driver: '赵刚' },
    { id: '二号', driver: '赵刚' },
  ];
  const trips = (vehicle: string): object => ({
    vehicles,
    arrivals: [{ at: day('14:00'), mode: 'train', travel: 30, vehicle: ['一号'], guests: ['甲'] }],
    departures: [
      { at: day('15:50'), mode: 'train', travel: 30, vehicle: [vehicle], guests: ['乙'] },
    ],
  });

  it('cannot be on two trips at a time', () => {
    // Back at 14:30 at the earliest; for 15:50 it leaves an hour and the way before: at 14:20.
    expect(clashes(trips('一号'))).toEqual(['double-booked 一号', 'double-booked 赵刚']);
  });

  it('cannot be driven by one driver at a time', () => {
    expect(clashes(trips('二号'))).toEqual(['double-booked 赵刚']);
  });
});

describe('guests', () => {
  const arrivals = [{ at: day('12:00'), mode: 'train', travel: 30, number: 'G1' }];
  const departures = [{ at: day('18:00'), mode: 'train', travel: 30, number: 'G2' }];

  it.each([
    ['11:59', '13:00', ['before-arrival']],
    // Half an hour of way, and three quarters of an hour before the train goes.
    ['12:00', '16:45', []],
    ['12:00', '16:46', ['after-departure']],
  ])('are there from arrival until they set out: %s to %s', (from, to, expected) => {
    const meals = [{ at: day(from), until: day(to), place: '餐厅' }];
    expect(clashes({ arrivals, departures, meals })).toEqual(expected);
  });

  it('may be at two things where these are for different guests', () => {
    const meal = (guest: string): object => ({
      at: day('13:00'),
      until: day('14:00'),
      place: guest,
      guests: [guest],
    });
    expect(clashes({ meals: [meal('甲'), meal('乙')] })).toEqual([]);
    expect(clashes({ meals: [meal('甲'), meal('甲')] })).toEqual([
      'double-booked 甲',
      'guests-double-booked',
    ]);
  });
});

describe('many things at a time', () => {
  const meetings = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      meeting('09:00', '10:00', { place: `第${index}会议室`, guests: [`客${index}`] }),
    );

  it('are told in pairs up to four, and all at once from five on', () => {
    const told = (count: number) =>
      clashes({ meetings: meetings(count), guests: [] }).filter((one) => one.endsWith('李明'));
    expect(told(4)).toEqual(Array.from({ length: 6 }, () => 'double-booked 李明'));
    expect(told(5)).toEqual(['many-at-once 李明']);
    expect(told(50)).toEqual(['many-at-once 李明']);
  });

  it('take nothing from the clash of others on the same day', () => {
    const others = [meeting('08:00', '09:30'), meeting('08:00', '08:30')];
    const found = clashes({ meetings: [...others, ...meetings(5)] });
    expect(found.filter((one) => one.endsWith('李明'))).toEqual([
      'double-booked 李明',
      'many-at-once 李明',
    ]);
  });

  it('of all guests are told at once too, and what overlaps after them by itself', () => {
    const shared = (count: number) =>
      Array.from({ length: count }, () => ({ at: day('09:00'), until: day('10:00') }));
    const long = { at: day('09:00'), until: day('13:00') };
    const lunch = { at: day('12:00'), until: day('12:30') };
    const told = (meetings: readonly object[]) =>
      clashes({ meetings, meals: [lunch] }).filter((one) => one !== '');
    expect(told(shared(3))).toEqual(Array.from({ length: 3 }, () => 'guests-double-booked'));
    expect(told([long, ...shared(5)])).toEqual(['guests-double-booked', 'many-at-once']);
  });
});
