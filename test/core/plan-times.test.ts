import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { parseTiming } from '../../src/load/pack/parse-timing.ts';
import type { Plan, Task } from '../../src/model/plan.ts';
import type { Point, Rule, RuleBook, Timing } from '../../src/model/rule.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { buildBrief } from '../support/build-brief.ts';
import { bookOf, taskRule } from '../support/rules.ts';

const clock = zonedClock('Asia/Shanghai');

function timing(kind: 'at' | 'by' | 'every', text: string): Timing {
  const parsed = parseTiming(kind, text, {
    edges: ['start', 'end', 'received', 'visit.start', 'visit.end'],
    fields: [{ key: 'travel', words: ['路程'] }],
    whole: 'visit',
  });
  if ('problem' in parsed) throw new Error(`no timing: ${text}`);
  return parsed.value;
}

function planOf(
  rules: readonly Rule[],
  brief: object,
  now = '2026-11-24T09:00',
  settings: RuleBook['settings'] = [],
): Plan {
  const context = {
    now: clock.read(now as BriefTime).instant,
    lang: 'zh',
    holidays: NO_HOLIDAYS,
  } as const;
  const { plan } = buildPlan(
    buildBrief(brief as Record<string, unknown>),
    bookOf({ rules, settings }),
    context,
  );
  if (plan === null) throw new Error('no plan');
  return plan;
}

const ARRIVAL = {
  arrivals: [{ at: '2026-12-02T14:20', place: '滨江机场T2', number: 'CZ3456', travel: 50 }],
};
const times = ({ start, end }: Task): string => `${start.slice(5, 16)} ${end.slice(5, 16)}`;

describe('the time grammar', () => {
  it.each([
    ['at', 'start - 1h', '12-02T13:20 12-02T13:30'],
    ['at', 'start - 20m .. start - 10m', '12-02T14:00 12-02T14:10'],
    ['at', 'start - travel - 20m', '12-02T13:10 12-02T13:20'],
    ['at', 'end + 1h30m', '12-02T16:20 12-02T16:30'],
    // The arrival is over by then: no window is left, and a task at an instant is.
    ['at', 'start + 40m .. end', '12-02T15:00 12-02T15:10'],
    // A window may be a moment.
    ['at', 'start .. start', '12-02T14:20 12-02T14:20'],
    ['by', 'start - 1d @ 17:00', '12-01T16:50 12-01T17:00'],
    ['by', 'start - 1d @ 9:00', '12-01T08:50 12-01T09:00'],
    ['by', 'start - 2d', '11-30T14:10 11-30T14:20'],
    ['by', 'start - 3wd @ 12:00', '11-27T11:50 11-27T12:00'],
    ['by', 'visit.end + 1wd @ 17:00', '12-03T16:50 12-03T17:00'],
    ['by', 'received + 2h', '11-24T10:50 11-24T11:00'],
    ['every', '20m', '12-02T14:20 12-02T14:50'],
  ] as const)('%s: %s', (kind, text, expected) => {
    const plan = planOf([taskRule({ id: 'test/a', timing: timing(kind, text) })], {
      ...ARRIVAL,
      received: '2026-11-24T09:00',
    });
    expect(plan.tasks.map(times)).toEqual([expected]);
  });
});

describe('a time with the number of a setting', () => {
  const setting = (value: number): RuleBook['settings'][number] => ({
    name: 'answer-days',
    value,
    text: String(value),
    title: { zh: '几天答复', en: 'Days to answer' },
    cites: [],
    at: { file: 'test.yaml', line: 1, column: 1, length: 1 },
  });
  const planned = (text: string, value: number): Plan => {
    const rule = taskRule({ id: 'test/a', timing: timing('by', text) });
    return planOf([rule], ARRIVAL, undefined, [setting(value)]);
  };

  it.each([
    ['start + limit(answer-days)wd @ 17:00', 5, '12-09T16:50 12-09T17:00'],
    ['start + limit(answer-days)wd @ 17:00', 3, '12-07T16:50 12-07T17:00'],
    ['start + limit(answer-days)wd - 2wd @ 09:00', 5, '12-07T08:50 12-07T09:00'],
    ['start - limit(answer-days)d', 2, '11-30T14:10 11-30T14:20'],
    ['start + limit(answer-days)m', 30, '12-02T14:40 12-02T14:50'],
    ['start + limit(answer-days)wd', 0, '12-02T14:10 12-02T14:20'],
    ["start + limit('answer-days')wd", 5, '12-09T14:10 12-09T14:20'],
    ['start + limit("answer-days")wd', 5, '12-09T14:10 12-09T14:20'],
  ])('%s, where it is %d', (text, value, expected) => {
    expect(planned(text, value).tasks.map(times)).toEqual([expected]);
  });

  it('says the number and where it is from', () => {
    const [task] = planned('start + limit(answer-days)wd - 1wd @ 17:00', 5).tasks;
    expect(task?.because.offset).toBe('start + 5wd (answer-days) - 1wd @ 17:00');
  });

  it.each([
    'start + limit(answer-days)',
    'start + limit()wd',
    'start + limit(answer-days)w',
    'start + limit("answer-days)wd',
    'limit(answer-days)wd',
  ])('%s is none', (text) => {
    expect(
      parseTiming('by', text, { edges: ['start'], fields: [], whole: 'visit' }),
    ).toHaveProperty('problem');
  });
});

describe('what has to fit', () => {
  const latest: Point = {
    edge: 'start',
    offsets: [{ sign: -1, unit: 'm', amount: 120 }],
    text: 'start - 2h',
  };

  it('is due no later than its bound, and says so', () => {
    const rule = taskRule({ id: 'test/book', timing: timing('by', 'received + 4h'), latest });
    const plan = planOf([rule], { ...ARRIVAL, received: '2026-12-02T10:00' }, '2026-12-02T10:00');
    expect(plan.tasks.map(times)).toEqual(['12-02T12:10 12-02T12:20']);
    expect(plan.tasks[0]?.because.adjustments).toEqual([
      {
        kind: 'latest',
        from: '2026-12-02T14:00:00+08:00',
        to: '2026-12-02T12:20:00+08:00',
        because: 'start - 2h',
      },
    ]);
  });

  it('stays where it is due by then already, and says nothing', () => {
    const rule = taskRule({ id: 'test/book', timing: timing('by', 'received + 2h'), latest });
    const plan = planOf([rule], { ...ARRIVAL, received: '2026-12-02T10:20' }, '2026-12-02T10:20');
    expect(plan.tasks.map(times)).toEqual(['12-02T12:10 12-02T12:20']);
    expect(plan.tasks[0]?.because.adjustments).toEqual([]);
  });

  it('moves by a duration that the brief gives, and not by one we assume', () => {
    const known: Point = {
      edge: 'start',
      offsets: [
        { sign: -1, unit: 'field', field: 'travel' },
        { sign: -1, unit: 'm', amount: 40 },
      ],
      text: 'start - travel - 40m',
    };
    const rule = taskRule({ id: 'test/a', timing: timing('at', 'start - 1h'), latest: known });
    const timeOf = (travel: object): readonly string[] =>
      planOf([rule], {
        arrivals: [{ mode: 'train', at: '2026-12-02T14:20', ...travel }],
      }).tasks.map(times);
    expect(timeOf({ travel: 45 })).toEqual(['12-02T12:45 12-02T12:55']);
    expect(timeOf({})).toEqual(['12-02T13:20 12-02T13:30']);
  });

  it('moves a deadline before what waits for it, along the whole chain', () => {
    const rules = [
      taskRule({ id: 'test/call', timing: timing('at', 'start - 1h'), needs: ['test/list'] }),
      taskRule({ id: 'test/list', timing: timing('by', 'start - 30m'), needs: ['test/facts'] }),
      taskRule({ id: 'test/facts', timing: timing('by', 'start') }),
    ];
    const plan = planOf(rules, ARRIVAL);
    const byRule = Object.fromEntries(plan.tasks.map((task) => [task.because.rule, times(task)]));
    expect(byRule).toEqual({
      'test/call': '12-02T13:20 12-02T13:30',
      'test/list': '12-02T13:10 12-02T13:20',
      'test/facts': '12-02T13:00 12-02T13:10',
    });
  });

  it('reports what begins at a fixed time before something it needs', () => {
    const rules = [
      taskRule({ id: 'test/call', timing: timing('at', 'start - 1h'), needs: ['test/wait'] }),
      taskRule({ id: 'test/wait', timing: timing('at', 'start - 20m .. start - 10m') }),
    ];
    expect(planOf(rules, ARRIVAL).findings.map((finding) => finding.code)).toContain('needs-order');
  });

  it('does in order, an hour before it is needed, what was due before the office was told', () => {
    const rules = [
      taskRule({
        id: 'test/sign',
        timing: timing('by', 'start - 1d @ 17:00'),
        lasts: 30,
        needs: ['test/facts'],
      }),
      taskRule({ id: 'test/facts', timing: timing('by', 'start - 2d'), lasts: 20 }),
      taskRule({ id: 'test/post', timing: timing('at', 'start - 20m .. start - 10m') }),
    ];
    const plan = planOf(rules, { ...ARRIVAL, received: '2026-12-02T11:00' }, '2026-12-02T11:00');
    expect(plan.tasks.map((task) => [task.because.rule, times(task), task.status])).toEqual([
      ['test/facts', '12-02T12:30 12-02T12:50', 'todo'],
      ['test/sign', '12-02T12:50 12-02T13:20', 'todo'],
      ['test/post', '12-02T14:00 12-02T14:10', 'todo'],
    ]);
  });
});

describe('the order of tasks', () => {
  it('is start, occasion, rule', () => {
    const rules = ['test/b', 'test/a'].map((id) => taskRule({ id, timing: timing('at', 'start') }));
    const two = [{ at: '2026-12-02T14:20' }, { at: '2026-12-02T14:20' }];
    expect(planOf(rules, { arrivals: two }).tasks.map((task) => task.id)).toEqual([
      'test/a#arrival-1',
      'test/b#arrival-1',
      'test/a#arrival-2',
      'test/b#arrival-2',
    ]);
  });
});
