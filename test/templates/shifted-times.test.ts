import { describe, expect, it, vi } from 'vitest';
import type { RuleCase } from '../../src/model/case.ts';
import type { Point, Rule, TaskRule, Timing } from '../../src/model/rule.ts';
import { runCase } from '../../src/rules/run-cases.ts';
import { CASE_FILES, shippedCases, shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

/** Each rule is planned twice with all its cases. */
vi.setConfig({ testTimeout: 240_000 });

const { book } = shippedRules();
const holidays = await shippedHolidays();
const cases = CASE_FILES.flatMap((name) => shippedCases(name).value?.cases ?? []);
const tasks = book.rules.filter((rule): rule is TaskRule => rule.kind === 'task');

type Sign = 1 | -1;

/** The point a minute earlier or later, as if somebody had mistyped its offset or its clock time. */
function moved(point: Point, sign: Sign): Point {
  const { clock } = point;
  if (clock === undefined) {
    return { ...point, offsets: [...point.offsets, { sign, unit: 'm', amount: 1 }] };
  }
  const minutes = (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + sign + 1440) % 1440;
  const two = (number: number): string => String(number).padStart(2, '0');
  return { ...point, clock: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

function shifted(timing: Timing, sign: Sign): Timing {
  switch (timing.kind) {
    case 'at': {
      const { from, to } = timing;
      const end = to === undefined ? {} : { to: moved(to, sign) };
      return { ...timing, from: moved(from, sign), ...end };
    }
    case 'by':
      return { ...timing, point: moved(timing.point, sign) };
    case 'every':
      return { ...timing, minutes: timing.minutes + sign };
  }
}

/** A task rule with all that may move it: what it needs, what needs it, and so on. Others would be planned for nothing. */
function connected(rule: TaskRule): ReadonlySet<Rule> {
  const found = new Set<TaskRule>([rule]);
  for (const one of found) {
    for (const other of tasks) {
      if (one.needs.includes(other.id) || other.needs.includes(one.id)) found.add(other);
    }
  }
  return found;
}

/** Whether no case that comes out as it is shows that a rule was replaced by another. */
function survives(rule: TaskRule, replaced: TaskRule): boolean {
  const own = cases.flatMap((one): readonly RuleCase[] => {
    const fires = one.fires.filter((wanted) => wanted.rule === rule.id);
    return fires.length === 0 ? [] : [{ ...one, fires, not: [] }];
  });
  const isShown = (among: readonly Rule[]): boolean => {
    const comesOut = (one: RuleCase, as: TaskRule): boolean => {
      const rules = among.map((each) => (each === rule ? as : each));
      return runCase(one, { ...book, rules }, holidays).findings.length === 0;
    };
    return own.some((one) => !comesOut(one, replaced) && comesOut(one, rule));
  };
  const near = connected(rule);
  return !isShown(book.rules.filter((one) => near.has(one))) && !isShown(book.rules);
}

describe('a minute more or less in any task rule', () => {
  // What is due when the office is told cannot be done earlier, and what others wait for not later: one way shows.
  it('fails a case', () => {
    expect(tasks.length).toBeGreaterThan(80);
    const survivesBy = (rule: TaskRule, sign: Sign): boolean =>
      survives(rule, { ...rule, timing: shifted(rule.timing, sign) });
    const unnoticed = tasks.filter((rule) => survivesBy(rule, -1) && survivesBy(rule, 1));
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  // A window cannot begin before the office is told, so at one end too one way is enough.
  it('and at either end of any window', () => {
    const ends = tasks.flatMap((rule) => {
      const { timing } = rule;
      if (timing.kind !== 'at' || timing.to === undefined) return [];
      const { from, to } = timing;
      const atStart = (sign: Sign): Timing => ({ ...timing, from: moved(from, sign) });
      const atEnd = (sign: Sign): Timing => ({ ...timing, to: moved(to, sign) });
      return [
        { rule, at: atStart },
        { rule, at: atEnd },
      ];
    });
    expect(ends.length).toBeGreaterThan(8);
    const unnoticed = ends.filter(({ rule, at }) =>
      ([-1, 1] as const).every((sign) => survives(rule, { ...rule, timing: at(sign) })),
    );
    expect(unnoticed.map(({ rule }) => rule.id)).toEqual([]);
  });
});
