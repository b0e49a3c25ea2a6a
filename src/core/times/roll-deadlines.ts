import { nextWorkingDay, previousWorkingDay } from '../../time/working-days.ts';
import type { Edges } from './resolve-timing.ts';
import { moveEnd, type TaskDraft } from './task-draft.ts';

/**
 * A deadline of a rule with `roll` that falls on a day off moves to a working day at the same time of day. To a later one just
 * once: what has to be earlier after all stays where it was put.
 */
export function rollDeadlines(tasks: readonly TaskDraft[], edges: Edges): readonly TaskDraft[] {
  const { clock, holidays } = edges;
  return tasks.map((task) => {
    const { roll } = task.rule;
    const isLater = roll === 'following';
    if (roll === undefined || (isLater && task.adjustments.length > 0)) {
      return task;
    }
    const date = clock.date(task.end);
    const open = (isLater ? nextWorkingDay : previousWorkingDay)(date, holidays);
    return open === date ? task : moveEnd(task, clock.onDate(task.end, open), 'roll', roll, edges);
  });
}
