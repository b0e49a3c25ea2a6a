import { describe, expect, it } from 'vitest';
import { groupByPhase, groupsOfDay } from '../../../src/render/layout/group-tasks.ts';
import { paperOf } from '../../../src/render/layout/paper.ts';
import { buildTask } from '../terminal/fixtures/build-task.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

const deadline = (id: string, time: string, until: string) =>
  buildTask('prepare', 'by', {
    id: `visit/${id}#visit`,
    title: id,
    time,
    until,
    owners: [],
    cites: [id],
  });
const late = deadline('late', '12-01T09:00', '12-02T17:00');
const soon = deadline('soon', '12-01T10:00', '12-01T12:00');
const at = buildTask('prepare', 'at', {
  id: 'visit/at#visit',
  title: 'at',
  time: '12-01T15:00',
  owners: [],
});

describe('groupByPhase', () => {
  it('orders tasks by the time that is printed: a deadline by its end', () => {
    expect(groupByPhase([late, soon, at])[0]?.tasks).toEqual([soon, at, late]);
  });
});

describe('the tasks of a day', () => {
  const done = buildTask('carry-out', 'at', {
    id: 'visit/done#visit',
    title: 'done',
    time: '12-02T13:00',
    owners: [],
  });
  const early = { ...done, id: 'visit/early#visit', start: '2026-12-02T18:00:00+08:00' };

  it('stand under their phases where one comes after the other', () => {
    expect(groupsOfDay([early, late])).toEqual([
      { phase: 'prepare', tasks: [late] },
      { phase: 'carry-out', tasks: [early] },
    ]);
  });

  it('stand by time where phases take turns', () => {
    const noon = { ...soon, id: 'visit/noon#visit' };
    expect(groupsOfDay([late, done, noon])).toEqual([{ phase: null, tasks: [noon, done, late] }]);
  });
});

describe('paperOf', () => {
  it('numbers clauses in the order in which they are printed', () => {
    const plan = { ...PLAN_ZH, tasks: [late, soon], occasions: [] };
    expect([...paperOf(plan).numbers.keys()].slice(0, 2)).toEqual(['soon', 'late']);
  });
});
