import type { Task } from '../model/plan.ts';

/** Tasks by id, by rule, or by words of the title. */
export function findTasks(tasks: readonly Task[], wanted: string): readonly Task[] {
  const exact = tasks.filter((task) => task.id === wanted || task.because.rule === wanted);
  return exact.length > 0
    ? exact
    : tasks.filter((task) => task.id.includes(wanted) || task.title.includes(wanted));
}
