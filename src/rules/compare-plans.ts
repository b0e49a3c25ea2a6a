import type { Plan, PlanDifference, Task } from '../model/plan.ts';

/** What a task is printed with as its time: of a deadline its end, of what is done at an instant its start. */
function timeOf({ timing, every, start, end, recurrence }: Task): string {
  const from = timing === 'by' ? '' : start;
  const to = timing === 'at' ? '' : end;
  return JSON.stringify([timing, every, from, to, recurrence]);
}

const ownersOf = ({ owners }: Task): string =>
  JSON.stringify(owners.map(({ role, name }) => [role, name]));

/** What a plan has otherwise than an earlier one of the same brief: steps of its own, steps gone, and what is different in both. */
export function comparePlans(before: Plan, now: Plan): readonly PlanDifference[] {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  const ids = new Set(now.tasks.map(({ id }) => id));
  const both = now.tasks.flatMap((task) => {
    const other = old.get(task.id);
    return other === undefined ? [] : [{ task, before: other }];
  });
  const otherwise = (kind: 'time' | 'owner' | 'place', of: (task: Task) => string) =>
    both
      .filter((pair) => of(pair.task) !== of(pair.before))
      .map((pair): PlanDifference => ({ kind, ...pair }));
  return [
    ...now.tasks
      .filter(({ id }) => !old.has(id))
      .map((task): PlanDifference => ({ kind: 'added', task })),
    ...before.tasks
      .filter(({ id }) => !ids.has(id))
      .map((task): PlanDifference => ({ kind: 'gone', task })),
    ...otherwise('time', timeOf),
    ...otherwise('owner', ownersOf),
    ...otherwise('place', ({ place }) => place),
  ];
}
