import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { parseTiming } from '../../../src/load/pack/parse-timing.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

const now = zonedClock('Asia/Shanghai').read('2026-11-24T09:00' as BriefTime).instant;

function planOf(brief: Readonly<Record<string, unknown>>, rules: readonly Rule[] = []): Plan {
  const { plan } = buildPlan(buildBrief(brief), bookOf({ rules }), {
    now,
    lang: 'zh',
    holidays: NO_HOLIDAYS,
  });
  if (plan === null) throw new Error('no plan');
  return plan;
}

/** The occasions of one kind, with their times in the zone of the brief. */
const occasions = (kind: string, brief: Readonly<Record<string, unknown>>): readonly string[] =>
  planOf(brief)
    .occasions.filter((occasion) => occasion.kind === kind)
    .map(({ id, start, end }) => `${id} ${start.slice(5, 16)} ${end.slice(5, 16)}`);
const assumed = (kind: string, brief: Readonly<Record<string, unknown>>): unknown =>
  planOf(brief).occasions.find((occasion) => occasion.kind === kind)?.assumed;

describe('evenings and nights', () => {
  const dinner = (until: string): Readonly<Record<string, unknown>> => ({
    meals: [{ at: '2026-12-02T22:00', until, place: '甲' }],
  });

  it('an evening that ends before six is of its own day alone', () => {
    expect(occasions('day', dinner('2026-12-03T05:59'))).toEqual([
      'day-2026-12-02 12-02T22:00 12-03T05:59',
    ]);
    expect(occasions('day', dinner('2026-12-03T06:00'))).toHaveLength(2);
  });

  it('who come before five in the morning have breakfast that morning', () => {
    const stay = (check_in: string): readonly string[] =>
      occasions('morning', {
        lodging: [{ hotel: '滨江宾馆', check_in, check_out: '2026-12-03T12:00' }],
      }).map((one) => one.split(' ')[1] ?? '');
    expect(stay('2026-12-02T04:59')).toEqual(['12-02T07:30', '12-03T07:30']);
    expect(stay('2026-12-02T05:00')).toEqual(['12-03T07:30']);
  });
});

describe('mornings', () => {
  const stay = (check_out: string, given: object = {}): Readonly<Record<string, unknown>> => ({
    lodging: [{ hotel: '滨江宾馆', check_in: '2026-12-02T15:00', check_out, ...given }],
  });

  it('are one after each night, at 07:30 for an hour', () => {
    const brief = stay('2026-12-04T12:00');
    expect(occasions('morning', brief)).toEqual([
      'stay-1-morning-1 12-03T07:30 12-03T08:30',
      'stay-1-morning-2 12-04T07:30 12-04T08:30',
    ]);
    expect(assumed('morning', brief)).toEqual(['start', 'end']);
    expect(planOf(brief).occasions.find(({ kind }) => kind === 'morning')?.place).toBe('滨江宾馆');
  });

  it('are at the time of breakfast where the brief gives it', () => {
    const brief = stay('2026-12-04T12:00', { breakfast: '06:45' });
    expect(occasions('morning', brief)).toEqual([
      'stay-1-morning-1 12-03T06:45 12-03T07:45',
      'stay-1-morning-2 12-04T06:45 12-04T07:45',
    ]);
    expect(assumed('morning', brief)).toEqual(['end']);
  });

  it('end with the check-out', () => {
    expect(occasions('morning', stay('2026-12-04T06:00'))).toEqual([
      'stay-1-morning-1 12-03T07:30 12-03T08:30',
    ]);
    expect(occasions('morning', stay('2026-12-04T06:00', { breakfast: '05:30' }))).toHaveLength(2);
  });

  it('are a hundred at most, since a longer stay is a slip in a date', () => {
    expect(occasions('morning', stay('2027-03-12T12:00'))).toHaveLength(100);
    expect(occasions('morning', stay('2027-03-13T12:00'))).toHaveLength(100);
  });

  it('are none for a stay that ends on the day it begins', () => {
    const brief = stay('2026-12-02T22:00', { breakfast: '16:00' });
    expect(occasions('stay', brief)).toEqual(['stay-1 12-02T15:00 12-02T22:00']);
    expect(occasions('morning', brief)).toEqual([]);
  });

  it('are numbered within each stay', () => {
    const lodging = [
      { check_in: '2026-12-02T15:00', check_out: '2026-12-03T09:00' },
      { id: 'east', check_in: '2026-12-03T15:00', check_out: '2026-12-04T09:00' },
    ];
    expect(occasions('morning', { lodging })).toEqual([
      'stay-1-morning-1 12-03T07:30 12-03T08:30',
      'east-morning-1 12-04T07:30 12-04T08:30',
    ]);
  });
});

describe('days', () => {
  const arrivals = [{ at: '2026-12-02T14:20' }];

  it('are the dates on which something starts or ends, from the first start to the last end', () => {
    const meetings = [
      { at: '2026-12-02T16:00', until: '2026-12-02T17:30' },
      { at: '2026-12-04T09:00', until: '2026-12-04T11:00' },
    ];
    expect(occasions('day', { arrivals, meetings })).toEqual([
      'day-2026-12-02 12-02T14:20 12-02T17:30',
      'day-2026-12-04 12-04T09:00 12-04T11:00',
    ]);
    expect(occasions('visit', { arrivals, meetings })).toEqual(['visit 12-02T14:20 12-04T11:00']);
  });

  it('end with an overnight tour on the day on which it ends, and begin with what is first', () => {
    const tours = [{ at: '2026-12-03T08:00', until: '2026-12-04T17:00', overnight: true }];
    const meals = [{ at: '2026-12-04T12:00', until: '2026-12-04T13:00' }];
    const days = occasions('day', { arrivals, tours, meals });
    expect(days).toHaveLength(3);
    expect(days[0]).toBe('day-2026-12-02 12-02T14:20 12-02T14:50');
    expect(days[1]).toMatch(/^day-2026-12-03 12-03T08:00 12-03T/);
    expect(days[2]).toBe('day-2026-12-04 12-04T12:00 12-04T17:00');
  });

  it('are dates in the zone of the brief', () => {
    const given = { timezone: 'America/New_York', arrivals: [{ at: '2026-12-03T01:00+00:00' }] };
    expect(occasions('day', given)).toEqual(['day-2026-12-02 12-02T20:00 12-02T20:30']);
  });
});

describe('what a brief leaves out', () => {
  it.each([
    ['meal', 'meals', '15:50', ['end']],
    ['meeting', 'meetings', '16:20', ['travel', 'end']],
    ['tour', 'tours', '17:20', ['travel', 'end']],
  ])('a %s (%s) from 14:20 ends at %s', (kind, section, end, filled) => {
    const open = { [section]: [{ at: '2026-12-02T14:20' }] };
    expect(occasions(kind, open)).toEqual([`${kind}-1 12-02T14:20 12-02T${end}`]);
    expect(assumed(kind, open)).toEqual(filled);
    const until = { [section]: [{ at: '2026-12-02T14:20', until: '2026-12-02T15:00' }] };
    expect(occasions(kind, until)).toEqual([`${kind}-1 12-02T14:20 12-02T15:00`]);
    expect(assumed(kind, until)).toEqual(filled.filter((field) => field !== 'end'));
  });

  it.each([
    [null, '13:20', ['travel']],
    [50, '13:30', []],
    [0, '14:20', []],
  ])(
    'with a travel of %j the car for an arrival at 14:20 leaves at %s',
    (travel, leaves, filled) => {
      const timing = parseTiming('at', 'start - travel', {
        edges: ['start', 'end', 'received', 'visit.start', 'visit.end'],
        fields: [{ key: 'travel', words: ['路程'] }],
        whole: 'visit',
      });
      if ('problem' in timing) throw new Error('no timing');
      const rule = taskRule({ id: 'test/car', timing: timing.value });
      const brief = { arrivals: [{ at: '2026-12-02T14:20', travel }] };
      expect(planOf(brief, [rule]).tasks.map(({ start }) => start.slice(11, 16))).toEqual([leaves]);
      expect(assumed('arrival', brief)).toEqual(filled);
    },
  );
});

describe('conditions on an occasion among others', () => {
  const arrivals = [
    { id: 'late', at: '2026-12-02T18:00' },
    { id: 'early', at: '2026-12-02T09:00' },
    { id: 'next', at: '2026-12-03T10:00' },
  ];
  // Earlier on the same day, and of another sort.
  const meals = [{ at: '2026-12-02T07:00' }];

  it.each([
    ['arrival.first_of_day', ['early', 'next']],
    ['arrival.first', ['early']],
    ['arrival.last', ['next']],
    ['arrival.index == 1', ['late']],
  ])('%s', (when, expected) => {
    const { tasks } = planOf({ arrivals, meals }, [taskRule({ id: 'test/a', when })]);
    expect(tasks.map(({ occasion }) => occasion)).toEqual(expected);
  });
});

describe('rank()', () => {
  const AT_LEAST = "guests.exists(g, g.grade >= rank('副厅级'))";
  const BELOW = "guests.exists(g, g.grade < rank('副厅级'))";

  it.each([
    ['副部级', true],
    ['正厅级', true],
    ['副厅级', true],
    ['deputy-director-general', true],
    ['正处级', false],
    ['办事员', false],
    ['', false],
    ['总经理', false],
  ])('%j is 副厅级 or above: %s', (rank, expected) => {
    const rules = [
      taskRule({ id: 'test/high', for: 'visit', when: AT_LEAST }),
      taskRule({ id: 'test/low', for: 'visit', when: BELOW }),
    ];
    const brief = { arrivals: [{ at: '2026-12-02T14:20' }], guests: [{ name: '林志远', rank }] };
    expect(planOf(brief, rules).tasks.map(({ because }) => because.rule)).toEqual([
      expected ? 'test/high' : 'test/low',
    ]);
  });
});
