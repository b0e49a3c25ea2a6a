import { describe, expect, it } from 'vitest';
import { type BuiltPlan, buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { parseTiming } from '../../src/load/pack/parse-timing.ts';
import type { BriefFile } from '../../src/model/brief.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan, Task } from '../../src/model/plan.ts';
import type { Rule, TaskRule, Timing } from '../../src/model/rule.ts';
import {
  type BriefTime,
  type HolidayTable,
  type LocalDate,
  NO_HOLIDAYS,
} from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { buildBrief } from '../support/build-brief.ts';
import { bookOf, taskRule } from '../support/rules.ts';

const ROLES = [
  { id: 'liaison', title: { zh: '联络', en: 'Liaison' }, aliases: [] },
  { id: 'driver', title: { zh: '司机', en: 'Driver' }, aliases: [] },
];
const HEAD = 'id: a\nkind: visit\ntype: enterprise\ntitle: 来访\n';
const ARRIVAL = 'arrivals:\n  - {at: 2026-12-02 14:20}\n';
const RECEIVED = 'received: 2026-11-24 09:00\n';
const shanghai = zonedClock('Asia/Shanghai');

function load(yaml: string): BriefFile {
  const bytes = new TextEncoder().encode(HEAD + yaml);
  const { value, findings } = loadBrief(bytes, 'a.yaml', { roles: ROLES });
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  if (value === null) throw new Error('no brief');
  return value;
}

function build(
  file: BriefFile,
  rules: readonly Rule[],
  now = '2026-11-24T09:00',
  holidays: HolidayTable = NO_HOLIDAYS,
): BuiltPlan {
  return buildPlan(file, bookOf({ rules, roles: ROLES }), {
    now: shanghai.read(now as BriefTime).instant,
    lang: 'zh',
    holidays,
  });
}

function planOf(built: BuiltPlan): Plan {
  if (built.plan === null) throw new Error('no plan');
  return built.plan;
}

function timing(kind: 'at' | 'by' | 'every', text: string): Timing {
  const parsed = parseTiming(kind, text, {
    edges: ['start', 'end', 'received', 'visit.start', 'visit.end'],
    fields: [{ key: 'travel', words: ['路程'] }],
    whole: 'visit',
  });
  if ('problem' in parsed) throw new Error(`no timing: ${text}`);
  return parsed.value;
}

const only = ({ findings }: BuiltPlan, code: string): readonly Finding[] =>
  findings.filter((finding) => finding.code === code);
const ruleIds = ({ tasks }: Plan): readonly string[] => tasks.map(({ because }) => because.rule);
const times = ({ start, end }: Task): string => `${start.slice(5, 16)} ${end.slice(5, 16)}`;

describe('times at a change of the clock', () => {
  const at = (time: string): BriefFile =>
    load(`timezone: America/New_York\narrivals:\n  - {at: ${time}}\n`);

  it('reports a time that does not exist, where it is written', () => {
    const built = build(at('2026-03-08 02:30'), []);
    expect(only(built, 'no-such-time')).toEqual([
      {
        code: 'no-such-time',
        about: 'arrival-1',
        level: 'error',
        args: { value: '2026-03-08 02:30', timezone: 'America/New_York' },
        at: { file: 'a.yaml', line: 7, column: 10, length: 16 },
      },
    ]);
    expect(only(built, 'time-twice')).toEqual([]);
  });

  it('warns of a time that exists twice, and says that the earlier one is taken', () => {
    const built = build(at('2026-11-01 01:30'), []);
    expect(only(built, 'time-twice')).toEqual([
      {
        code: 'time-twice',
        about: 'arrival-1',
        level: 'warning',
        args: {
          value: '2026-11-01 01:30',
          timezone: 'America/New_York',
          read: '2026-11-01T01:30:00-04:00',
        },
        at: { file: 'a.yaml', line: 7, column: 10, length: 16 },
      },
    ]);
    expect(only(built, 'no-such-time')).toEqual([]);
  });

  it.each(['2026-03-08 01:30', '2026-03-08 03:30', '2026-11-01 02:30', '2026-11-01T01:30-05:00'])(
    'says nothing of %s',
    (time) => {
      const built = build(at(time), []);
      expect([...only(built, 'no-such-time'), ...only(built, 'time-twice')]).toEqual([]);
    },
  );
});

describe('ends before the start', () => {
  const meeting = (until: string): BriefFile =>
    load(`meetings:\n  - {at: 2026-12-02 14:20, until: ${until}}\n`);

  it.each(['2026-12-02 14:00', '2026-12-02 14:20'])('reports an end at %s', (end) => {
    expect(only(build(meeting(end), []), 'end-before-start')).toEqual([
      {
        code: 'end-before-start',
        about: 'meeting-1',
        level: 'error',
        args: { start: '2026-12-02 14:20', end },
        at: { file: 'a.yaml', line: 6, column: 35, length: 16 },
      },
    ]);
  });

  it('says nothing of an end one minute later, or of none', () => {
    expect(only(build(meeting('2026-12-02 14:21'), []), 'end-before-start')).toEqual([]);
    const open = load('meetings:\n  - {at: 2026-12-02 14:20}\n');
    expect(only(build(open, []), 'end-before-start')).toEqual([]);
  });

  it('reports a check-out before the check-in', () => {
    const stay = load(
      'lodging:\n  - {hotel: 滨江, check_in: 2026-12-03 15:00, check_out: 2026-12-02 12:00}\n',
    );
    expect(only(build(stay, []), 'end-before-start').map(({ args }) => args)).toEqual([
      { start: '2026-12-03 15:00', end: '2026-12-02 12:00' },
    ]);
  });

  it('compares instants, not the words', () => {
    const built = build(meeting('2026-12-02T14:30+09:00'), []);
    expect(only(built, 'end-before-start')).toHaveLength(1);
  });
});

describe('what comes too late', () => {
  // Due an hour before the arrival; the office is told after that.
  const told = (received: string, lasts: number): readonly Finding[] => {
    const file = load(`received: ${received}\n${ARRIVAL}`);
    const due = taskRule({ id: 'test/a', lasts });
    return only(build(file, [due], received.replace(' ', 'T')), 'too-late');
  };

  it('is what cannot be done any more before it is needed', () => {
    expect(told('2026-12-02 14:00', 20)).toEqual([]);
    // It can be done in less time, but not in half of it.
    expect(told('2026-12-02 14:09', 20)).toEqual([]);
    expect(told('2026-12-02 14:10', 20)).toHaveLength(1);
    expect(told('2026-12-02 13:00', 20)).toEqual([]);
  });
});

describe('rules that a brief switches off', () => {
  const off = (rule: string): BriefFile =>
    load(`${RECEIVED}${ARRIVAL}rules:\n  off:\n    - {rule: ${rule}, reason: 不需要}\n`);
  const rules = [
    taskRule({ id: 'test/a' }),
    taskRule({ id: 'test/b' }),
    taskRule({ id: 'test-2/c', pack: 'test-2' }),
  ];

  it('reports an id that names no rule, and suggests one that ends alike', () => {
    const built = build(off('tset/a'), rules);
    expect(only(built, 'unknown-rule')).toEqual([
      {
        code: 'unknown-rule',
        level: 'error',
        args: { id: 'tset/a', suggestion: 'test/a' },
        at: { file: 'a.yaml', line: 10, column: 14, length: 6 },
      },
    ]);
    expect(only(built, 'unused-off')).toEqual([]);
  });

  it('suggests nothing where nothing ends alike, and reports an empty pack', () => {
    const ids = ['test/zzz', 'none/*'];
    const found = ids.flatMap((id) => only(build(off(id), rules), 'unknown-rule'));
    expect(found.map(({ args }) => args)).toEqual(ids.map((id) => ({ id, suggestion: '' })));
  });

  it('switches off the rule it names and no other', () => {
    const built = build(off('test/a'), rules);
    expect(ruleIds(planOf(built)).toSorted()).toEqual(['test-2/c', 'test/b']);
    expect([...only(built, 'unknown-rule'), ...only(built, 'unused-off')]).toEqual([]);
  });

  it('switches off all rules of a pack with pack/*, and says so in one entry', () => {
    const built = build(off('test/*'), rules);
    expect(ruleIds(planOf(built))).toEqual(['test-2/c']);
    expect(planOf(built).left_out).toMatchObject([
      { rule: 'test/*', occasions: ['arrival-1'], reason: '不需要' },
    ]);
    expect([...only(built, 'unknown-rule'), ...only(built, 'unused-off')]).toEqual([]);
  });

  it('mentions an entry that switched nothing off', () => {
    const meal = [...rules, taskRule({ id: 'test/meal', for: 'meals' })];
    const built = build(off('test/meal'), meal);
    expect(only(built, 'unused-off')).toEqual([
      {
        code: 'unused-off',
        level: 'info',
        args: { rule: 'test/meal' },
        at: { file: 'a.yaml', line: 10, column: 14, length: 9 },
      },
    ]);
    expect(only(built, 'unknown-rule')).toEqual([]);
  });
});

describe('a brief that does not say when the office was told', () => {
  it('counts from now, and says so', () => {
    const built = build(load(ARRIVAL), [], '2026-11-24T09:00');
    expect(only(built, 'received-assumed')).toMatchObject([
      { level: 'info', args: { time: '2026-11-24 09:00' } },
    ]);
    expect(planOf(built).received).toEqual({ time: '2026-11-24T09:00:00+08:00', assumed: true });
  });

  it('counts from the start of the visit where now is later', () => {
    const built = build(load(ARRIVAL), [], '2026-12-02T15:00');
    expect(only(built, 'received-assumed')).toMatchObject([
      { level: 'info', args: { time: '2026-12-02 14:20' } },
    ]);
    expect(planOf(built).received).toEqual({ time: '2026-12-02T14:20:00+08:00', assumed: true });
  });

  it('is not reported of a brief that says it', () => {
    const built = build(load(RECEIVED + ARRIVAL), [], '2026-12-02T15:00');
    expect(only(built, 'received-assumed')).toEqual([]);
    expect(planOf(built).received).toEqual({ time: '2026-11-24T09:00:00+08:00', assumed: false });
  });
});

describe('roles that nobody fills', () => {
  const rules = [
    taskRule({ id: 'test/a' }),
    taskRule({ id: 'test/b' }),
    taskRule({ id: 'test/c', owner: ['driver'] }),
  ];
  const withTeam = (team: string): BuiltPlan => build(load(`${ARRIVAL}${team}`), rules);

  it('are one finding where there is no team', () => {
    const built = withTeam('');
    expect(only(built, 'no-team')).toMatchObject([{ level: 'warning', args: {} }]);
    expect(only(built, 'role-unfilled')).toEqual([]);
  });

  it('are counted where there is a team', () => {
    const built = withTeam('team:\n  - {name: 王芳}\n');
    expect(only(built, 'no-team')).toEqual([]);
    expect(only(built, 'role-unfilled')).toMatchObject([
      {
        level: 'warning',
        args: {
          roles: [
            { role: '联络', tasks: 2 },
            { role: '司机', tasks: 1 },
          ],
        },
        at: { file: 'a.yaml' },
      },
    ]);
  });

  it('are only those that are open', () => {
    const built = withTeam('team:\n  - {name: 王芳, roles: [liaison]}\n');
    expect(only(built, 'role-unfilled').map(({ args }) => args)).toEqual([
      { roles: [{ role: '司机', tasks: 1 }] },
    ]);
  });

  it('are not reported where all are filled', () => {
    const built = withTeam('team:\n  - {name: 王芳, roles: [liaison, driver]}\n');
    expect([...only(built, 'no-team'), ...only(built, 'role-unfilled')]).toEqual([]);
  });
});

describe('late tasks', () => {
  const ready = taskRule({ id: 'test/ready', timing: timing('by', 'start - 1d @ 17:00') });
  const given = { arrivals: [{ at: '2026-12-02T14:20' }] };
  const shown = (rules: readonly TaskRule[], brief: object, now: string): unknown =>
    planOf(build(buildBrief({ ...given, ...brief }), rules, now)).tasks.map((task) => [
      times(task),
      task.status,
      task.because.adjustments.map(({ kind }) => kind),
    ]);

  it.each([
    ['2026-12-01T17:00', 'todo'],
    ['2026-12-01T17:01', 'overdue'],
  ])('at %s a task due at 17:00 is %s', (now, status) => {
    const expected = [['12-01T16:50 12-01T17:00', status, []]];
    expect(shown([ready], { received: '2026-11-24T09:00' }, now)).toEqual(expected);
  });

  it.each([
    ['at', 'end + 10m', '2026-12-02T16:00', 'overdue'],
    ['at', 'end + 10m', '2026-12-03T09:00', 'past'],
    // It takes ten minutes and would last a little longer than what it is for.
    ['at', 'end - 5m', '2026-12-02T14:56', 'past'],
    ['by', 'end + 1h', '2026-12-03T09:00', 'overdue'],
  ] as const)(
    '%s %s are at %s %s: what is done at its moment is over with that',
    (kind, when, now, status) => {
      const rule = taskRule({ id: 'test/then', timing: timing(kind, when) });
      const [[, found] = []] = shown([rule], { received: '2026-11-24T09:00' }, now) as string[][];
      expect(found).toBe(status);
    },
  );

  it('are overdue even if they had been moved on short notice', () => {
    const received = { received: '2026-12-02T13:30' };
    const at = (status: string): unknown => [['12-02T13:30 12-02T13:40', status, ['short-notice']]];
    expect(shown([ready], received, '2026-12-02T13:40')).toEqual(at('urgent'));
    expect(shown([ready], received, '2026-12-02T13:41')).toEqual(at('overdue'));
  });

  it('are not moved where the brief does not say when the office was told', () => {
    const expected = [['12-01T16:50 12-01T17:00', 'overdue', []]];
    expect(shown([ready], {}, '2026-12-02T13:30')).toEqual(expected);
  });

  it.each([
    ['window', 'at', 'start - 20m .. start - 10m', '12-02T14:00 12-02T14:10', '14:10'],
    ['window', 'at', 'start - 20m .. start - 10m', '12-02T14:00 12-02T14:10', '14:15'],
    ['repeating task', 'every', '20m', '12-02T14:20 12-02T14:50', '14:30'],
    ['repeating task', 'every', '20m', '12-02T14:20 12-02T14:50', '15:30'],
  ] as const)('a %s (%s %s) stays at %s when told at %s', (_, kind, text, expected, told) => {
    const received = `2026-12-02T${told}`;
    const fixed = taskRule({ id: 'test/fixed', timing: timing(kind, text) });
    expect(shown([fixed], { received }, received)).toEqual([[expected, expect.any(String), []]]);
  });

  it('a window that had begun when the notice came begins then', () => {
    const received = '2026-12-02T14:05';
    const post = taskRule({
      id: 'test/post',
      timing: timing('at', 'start - 20m .. start - 10m'),
    });
    expect(shown([post], { received }, received)).toEqual([
      ['12-02T14:05 12-02T14:10', 'urgent', ['short-notice']],
    ]);
  });

  it('an instant before the notice is moved', () => {
    const received = '2026-12-02T14:15';
    const call = taskRule({ id: 'test/call', timing: timing('at', 'start - 20m') });
    expect(shown([call], { received }, received)).toEqual([
      ['12-02T14:15 12-02T14:25', 'urgent', ['short-notice']],
    ]);
  });
});

describe('years whose holidays are not known', () => {
  const spring = { zh: '春节', en: 'Spring Festival' };
  const eve = '2027-02-05' as LocalDate;
  const first = '2027-02-06' as LocalDate;
  const law: HolidayTable = {
    ...NO_HOLIDAYS,
    closed: [eve, first],
    provisional: [2027],
    names: { [eve]: spring, [first]: spring },
  };
  const found = (at: string, by: string): unknown => {
    const rule = taskRule({ id: 'test/a', timing: timing('by', by) });
    const file = buildBrief({ arrivals: [{ at }], received: '2026-11-24T09:00' });
    const { findings } = build(file, [rule], undefined, law);
    return findings.flatMap(({ code, args }) =>
      code.startsWith('holidays-') ? [[code, args]] : [],
    );
  };

  it('are named where working days were counted', () => {
    expect(found('2028-02-02T09:00', 'start + 2wd')).toEqual([
      ['holidays-unknown', { years: [2028], tasks: 1 }],
    ]);
    expect(found('2028-02-02T09:00', 'start + 2d')).toEqual([]);
  });

  it('are told with the days off by law the plan runs over, where these are known', () => {
    const days = [
      { date: eve, name: spring },
      { date: first, name: spring },
    ];
    expect(found('2027-02-04T09:00', 'start + 1wd')).toEqual([
      ['holidays-provisional', { years: [2027], tasks: 1, days }],
    ]);
    expect(found('2027-02-06T09:00', 'start + 1wd')).toEqual([
      ['holidays-provisional', { years: [2027], tasks: 1, days: days.slice(1) }],
    ]);
    expect(found('2027-03-01T09:00', 'start + 1wd')).toEqual([
      ['holidays-provisional', { years: [2027], tasks: 1, days: [] }],
    ]);
  });
});
