import { describe, expect, it } from 'vitest';
import type { CheckRule } from '../../src/model/rule.ts';
import { NO_HOLIDAYS } from '../../src/model/time.ts';
import { runCases } from '../../src/rules/run-cases.ts';
import { bookOf, taskRule } from '../support/rules.ts';

describe('a rule without a condition for what every brief has', () => {
  const task = taskRule({ id: 'test/task', for: 'visit' });
  const { kind, timing, lasts, owner, notify, needs, on, ...base } = task;
  const check: CheckRule = {
    ...base,
    kind: 'check',
    id: 'test/check',
    require: 'false',
    level: 'warning',
    say: task.title,
  };
  const pack = { pack: 'test', file: 'test.cases.yaml', cases: [] };
  const tested = runCases(pack, bookOf({ rules: [task, check] }), NO_HOLIDAYS);

  it('makes its task always, so that no case can show it silent', () => {
    expect(tested.always.map(({ rule }) => rule)).toEqual(['test/task']);
  });

  it('needs a case in which it finds nothing, if it is a check', () => {
    expect(tested.unsilenced.map(({ rule }) => rule)).toEqual(['test/check']);
  });
});
