import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../../src/core/apply/apply-rules.ts';
import { draftTasks } from '../../src/core/assemble/plan-tasks.ts';
import { buildPlan } from '../../src/core/build-plan.ts';
import { openBrief } from '../../src/core/open-brief.ts';
import { neededTasks } from '../../src/core/times/fit-needs.ts';
import { settleTimes } from '../../src/core/times/settle-times.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { loadHolidays } from '../../src/load/holidays/load-holidays.ts';
import type { Task } from '../../src/model/plan.ts';
import type { TaskRule } from '../../src/model/rule.ts';
import { type Instant, NO_HOLIDAYS } from '../../src/model/time.ts';
import { buildBrief } from '../support/build-brief.ts';
import { bookOf, shippedRules, TEMPLATES, taskRule } from '../support/rules.ts';

const HOLIDAYS =
  loadHolidays(readFileSync(join(TEMPLATES, 'holidays.yaml')), 'holidays.yaml').value ??
  NO_HOLIDAYS;
const CONTEXT = { now: 0 as Instant, lang: 'zh', holidays: HOLIDAYS } as const;

const ahead = (amount: number, unit: 'm' | 'd') =>
  ({
    edge: 'start',
    offsets: [{ sign: -1, unit, amount }],
    text: `start - ${amount}${unit}`,
  }) as const;

/** The one task of a rule for an arrival at a time. */
function taskAt(at: string, given: Partial<TaskRule>, more: object = {}): Task {
  const rules = [taskRule({ id: 'test/a', ...given })];
  const brief = { arrivals: [{ at }], received: '2026-01-01T09:00', ...more };
  const { plan } = buildPlan(buildBrief(brief), bookOf({ rules }), CONTEXT);
  const [task] = plan?.tasks ?? [];
  if (task === undefined) throw new Error('no task');
  return task;
}

const kinds = ({ because }: Task): readonly string[] => because.adjustments.map(({ kind }) => kind);

describe('what waits for what and rolls on', () => {
  it('comes to rest, not later than its own rule says', () => {
    // 2026-12-12 is a Saturday.
    const rules = [
      taskRule({ id: 'test/a', timing: { kind: 'by', point: ahead(60, 'm') }, roll: 'following' }),
      taskRule({ id: 'test/b', timing: { kind: 'at', from: ahead(0, 'm') }, needs: ['test/a'] }),
    ];
    const brief = { arrivals: [{ at: '2026-12-12T14:20' }], received: '2026-01-01T09:00' };
    const { plan } = buildPlan(buildBrief(brief), bookOf({ rules }), CONTEXT);
    const a = plan?.tasks.find(({ id }) => id.startsWith('test/a'));
    expect(a?.end).toBe('2026-12-12T13:20:00+08:00');
    expect(a && kinds(a)).toEqual(['roll', 'needs']);
  });

  it('is never put later by a day that a zone has left out', () => {
    // Apia had no 30 December 2011.
    const call = { timing: { kind: 'at', from: ahead(60, 'm') }, hours: 'waking' } as const;
    const task = taskAt('2011-12-31T02:00', call, {
      timezone: 'Pacific/Apia',
      received: '2011-12-01T09:00',
    });
    expect(task.start).toBe('2011-12-29T21:00:00-10:00');
  });
});

describe('short notice', () => {
  it('is blamed on the first of those that are waited for, where they end together', () => {
    const early = { timing: { kind: 'at', from: ahead(120, 'm') } } as const;
    const rules = [
      taskRule({ id: 'test/a', ...early }),
      taskRule({ id: 'test/b', ...early }),
      taskRule({ id: 'test/c', timing: early.timing, needs: ['test/b', 'test/a'] }),
    ];
    const brief = { arrivals: [{ at: '2026-12-12T14:20' }], received: '2026-12-12T14:00' };
    const { plan } = buildPlan(buildBrief(brief), bookOf({ rules }), CONTEXT);
    const c = plan?.tasks.find(({ id }) => id.startsWith('test/c'));
    expect(c?.because.adjustments.map(({ because }) => because)).toEqual(['test/b#arrival-1']);
  });
});

describe('quiet hours', () => {
  const at = { timing: { kind: 'at', from: ahead(240, 'm') }, lasts: 10 } as const;

  it.each([
    // Four hours before a breakfast at 07:30 is 03:30.
    ['2026-12-03T07:30', '2026-12-02T21:00:00+08:00', '2026-12-02T21:10:00+08:00', ['quiet']],
    ['2026-12-03T02:30', '2026-12-02T21:00:00+08:00', '2026-12-02T21:10:00+08:00', ['quiet']],
    ['2026-12-03T01:50', '2026-12-02T21:50:00+08:00', '2026-12-02T22:00:00+08:00', []],
    ['2026-12-03T10:50', '2026-12-03T06:50:00+08:00', '2026-12-03T07:00:00+08:00', []],
  ])('a call four hours before %s', (arrival, start, end, adjusted) => {
    const task = taskAt(arrival, { ...at, hours: 'waking' });
    expect([task.start, task.end, kinds(task)]).toEqual([start, end, adjusted]);
  });

  it.each([
    ['2026-12-03T12:00', '2026-12-03T08:00:00+08:00', '2026-12-03T10:00:00+08:00', []],
    // Six to eight: the night is over at seven.
    ['2026-12-03T10:00', '2026-12-03T07:00:00+08:00', '2026-12-03T08:00:00+08:00', ['quiet']],
    ['2026-12-03T09:00', '2026-12-02T19:00:00+08:00', '2026-12-02T21:00:00+08:00', ['quiet']],
    ['2026-12-03T08:00', '2026-12-02T19:00:00+08:00', '2026-12-02T21:00:00+08:00', ['quiet']],
  ])('calls between four and two hours before %s', (arrival, start, end, adjusted) => {
    const timing = { kind: 'at', from: ahead(240, 'm'), to: ahead(120, 'm') } as const;
    const task = taskAt(arrival, { timing, hours: 'waking' });
    expect([task.start, task.end, kinds(task)]).toEqual([start, end, adjusted]);
  });

  it('are those of the settings, and end of the day at the latest', () => {
    const ending = (from: number): unknown => {
      const at = { file: 'test.yaml', line: 1, column: 1, length: 1 };
      const words = { zh: '从几点起', en: 'from' };
      const quiet = { name: 'quiet-from', value: from, text: '', title: words, cites: [], at };
      const rules = [
        taskRule({ id: 'test/a', hours: 'waking', timing: { kind: 'at', from: ahead(240, 'm') } }),
      ];
      const brief = { arrivals: [{ at: '2026-12-03T03:20' }], received: '2026-01-01T09:00' };
      const book = bookOf({ rules, settings: [quiet] });
      return buildPlan(buildBrief(brief), book, CONTEXT).plan?.tasks.map(({ end }) =>
        end.slice(11, 16),
      );
    };
    // The call is over at 23:30.
    expect(ending(23 * 60)).toEqual(['21:10']);
    expect(ending(23 * 60 + 31)).toEqual(['23:30']);
    expect(ending(24 * 60)).toEqual(['23:30']);
  });

  it('leave what is no call, and presence, where it is', () => {
    expect(kinds(taskAt('2026-12-03T07:30', at))).toEqual([]);
    const timing = { kind: 'at', from: ahead(240, 'm'), to: ahead(200, 'm') } as const;
    expect(kinds(taskAt('2026-12-03T07:30', { timing }))).toEqual([]);
  });

  it('move a deadline at night to the evening before, but not the end of a day', () => {
    const by = { timing: { kind: 'by', point: ahead(240, 'm') } } as const;
    expect(taskAt('2026-12-03T07:30', by).end).toBe('2026-12-02T21:00:00+08:00');
    const day = { timing: { kind: 'by', point: { ...ahead(0, 'm'), clock: '23:59' } } } as const;
    expect(taskAt('2026-12-03T07:30', day).end).toBe('2026-12-03T23:59:00+08:00');
  });
});

describe('a deadline that moves on from a day off', () => {
  const by = (arrival: string): Task =>
    taskAt(arrival, { timing: { kind: 'by', point: ahead(60, 'm') }, roll: 'following' });

  it('does so once: what is called for the evening before stays there', () => {
    // 2026-12-13 is a Sunday.
    expect(by('2026-12-13T15:00').end).toBe('2026-12-14T14:00:00+08:00');
    const early = by('2026-12-14T07:00');
    expect([early.end, kinds(early)]).toEqual(['2026-12-13T21:00:00+08:00', ['quiet']]);
  });
});

describe('days off', () => {
  const tickets = {
    timing: { kind: 'by', point: { ...ahead(1, 'd'), clock: '17:00' } },
    roll: 'preceding',
  } as const;

  it.each([
    ['a Monday', '2026-12-07T10:00', '2026-12-04T17:00:00+08:00'],
    ['a Tuesday', '2026-12-08T10:00', '2026-12-07T17:00:00+08:00'],
    // The Sunday before is a make-up working day.
    ['the day after a make-up Sunday', '2026-02-16T10:00', '2026-02-14T17:00:00+08:00'],
    // 1–7 October are off, 30 September is the last working day.
    ['the last day of National Day', '2026-10-07T10:00', '2026-09-30T17:00:00+08:00'],
  ])('tickets for %s are bought on the last working day before', (_, arrival, end) => {
    expect(taskAt(arrival, tickets).end).toBe(end);
  });

  it('a legal deadline moves on to the next working day, and says from where', () => {
    const timing = {
      kind: 'by',
      point: {
        edge: 'start',
        offsets: [{ sign: 1, unit: 'd', amount: 15 }],
        clock: '17:00',
        text: 'start + 15d @ 17:00',
      },
    } as const;
    // 18 September and 15 days are 3 October, in the holidays; the first working day after them is the 8th.
    const task = taskAt('2026-09-18T10:00', { timing, roll: 'following' });
    expect(task.end).toBe('2026-10-08T17:00:00+08:00');
    expect(task.because.adjustments).toEqual([
      {
        kind: 'roll',
        from: '2026-10-03T17:00:00+08:00',
        to: '2026-10-08T17:00:00+08:00',
        because: 'following',
      },
    ]);
  });
});

describe('presence at a post', () => {
  const { book } = shippedRules();
  const guards = (received: string): readonly (readonly string[])[] => {
    const kind = { kind: 'petition', count: 12, receptions: [{ at: '2026-02-03 09:20' }] };
    const text = JSON.stringify({ ...kind, title: '集体来访', received });
    const { value } = loadBrief(new TextEncoder().encode(text), 'a.yaml', { roles: book.roles });
    const { plan } = value === null ? { plan: null } : buildPlan(value, book, CONTEXT);
    return (plan?.tasks ?? [])
      .filter(({ because }) => because.rule === 'petition/receive/guard')
      .map(({ start, end, status, because }) => [
        `${start.slice(11, 16)}–${end.slice(11, 16)}`,
        status,
        ...because.adjustments.map(({ from, to }) => `${from.slice(11, 16)} ${to.slice(11, 16)}`),
      ]);
  };

  it.each([
    ['long before', '2026-02-02 09:00', ['09:05–10:40', 'todo']],
    ['when it should have begun', '2026-02-03 09:10', ['09:10–10:40', 'urgent', '09:05 09:10']],
    ['when it begins', '2026-02-03 09:05', ['09:05–10:40', 'todo']],
  ])('is told %s', (_, received, expected) => {
    expect(guards(received)).toEqual([expected]);
  });
});

const two = (number: number): string => String(number).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.constantFrom(0, 15, 30, 45))
  .map(([date, hour, minute]) => `2026-02-${two(date)}T${two(hour)}:${two(minute)}`);
const visits = fc.record({
  type: fc.constantFrom('official', 'enterprise', 'foreign', 'business'),
  level: fc.constantFrom('routine', 'important'),
  received: fc.constantFrom('2026-01-05T09:00', '2026-02-10T16:00'),
  arrivals: fc.array(fc.record({ at: time, mode: fc.constantFrom('flight', 'car') }), {
    minLength: 1,
    maxLength: 2,
  }),
  meals: fc.array(fc.record({ at: time, important: fc.boolean() }), { maxLength: 3 }),
  meetings: fc.array(fc.record({ at: time }), { maxLength: 2 }),
  departures: fc.array(fc.record({ at: time, mode: fc.constantFrom('train', 'car') }), {
    maxLength: 2,
  }),
});

/** The tasks of a visit with the shipped rules, before and after their times are settled. */
function settled(brief: object) {
  const { book } = shippedRules();
  const file = buildBrief(brief as Readonly<Record<string, unknown>>);
  const open = openBrief(file, book, CONTEXT);
  if (open === null) throw new Error('no occasions');
  const { applied } = applyRules(open, book.rules, book);
  const tasks = applied.flatMap((one) =>
    one.rule.kind === 'task' ? [{ ...one, rule: one.rule }] : [],
  );
  const drafts = draftTasks(open, tasks);
  return { open, drafts: settleTimes(drafts, open, neededTasks(drafts), true) };
}

describe('whatever the visit', () => {
  it('adjusting twice changes nothing', () => {
    fc.assert(
      fc.property(visits, (brief) => {
        const { open, drafts } = settled(brief);
        expect(settleTimes(drafts, open, neededTasks(drafts), true)).toEqual(drafts);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('no deadline is after the task that needs it, unless notice came too late', () => {
    fc.assert(
      fc.property(visits, (brief) => {
        const { open, drafts } = settled(brief);
        const byId = new Map(drafts.map((draft) => [draft.id, draft]));
        for (const [id, needs] of neededTasks(drafts)) {
          const task = byId.get(id);
          for (const needed of needs.flatMap((need) => byId.get(need) ?? [])) {
            if (task !== undefined && needed.timing === 'by' && needed.end > open.received) {
              expect(needed.end, `${needed.id} before ${id}`).toBeLessThanOrEqual(
                Math.max(task.end, task.start),
              );
            }
          }
        }
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('nobody is called at night, unless notice came too late', () => {
    fc.assert(
      fc.property(visits, (brief) => {
        const { open, drafts } = settled(brief);
        for (const draft of drafts) {
          const late = draft.adjustments.some(({ kind }) => kind === 'short-notice');
          const clock = open.clock.local(draft.end).slice(11);
          const hours = draft.rule.hours ?? (draft.timing === 'by' ? 'waking' : 'any');
          if (!late && hours !== 'any' && clock !== '23:59') {
            expect(clock >= '07:00' && clock <= '22:00', `${draft.id} ${clock}`).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('the order of the lists changes nothing but numbers', () => {
    fc.assert(
      fc.property(visits, (brief) => {
        const turned = {
          ...brief,
          meals: brief.meals.toReversed(),
          meetings: brief.meetings.toReversed(),
        };
        const times = (of: object): readonly string[] =>
          settled(of)
            .drafts.map(({ rule, start, end }) => `${rule.id} ${start} ${end}`)
            .toSorted();
        expect(times(turned)).toEqual(times(brief));
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});
