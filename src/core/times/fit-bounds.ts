import type { Point } from '../../model/rule.ts';
import { nextWorkingDay, previousWorkingDay } from '../../time/working-days.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { resolvePoint } from './resolve-timing.ts';
import { moveEnd, type TaskDraft } from './task-draft.ts';
import type { Times } from './times.ts';

/**
 * A deadline of a rule with `roll` that falls on a day off moves to a working day at the same time of day. To a later one just
 * once: what has to be earlier after all stays where it was put.
 */
export function rollDeadlines(tasks: readonly TaskDraft[], times: Times): readonly TaskDraft[] {
  const { clock, holidays } = times;
  return tasks.map((task) => {
    const { roll } = task.rule;
    const isLater = roll === 'following';
    if (roll === undefined || (isLater && task.adjustments.length > 0)) {
      return task;
    }
    const date = clock.date(task.end);
    const open = (isLater ? nextWorkingDay : previousWorkingDay)(date, holidays);
    return open === date ? task : moveEnd(task, clock.onDate(task.end, open), 'roll', roll, times);
  });
}

/** Whether a point is reckoned with a duration that the brief leaves out. */
const isGuess = ({ offsets }: Point, { assumed }: PlannedOccasion): boolean =>
  offsets.some((offset) => offset.unit === 'field' && assumed.includes(offset.field));

/**
 * A task with a `latest` is due by then at the latest. One reckoned with a duration we assumed moves nothing: a guess of
 * ours does not stand above the time of a clause.
 */
export function fitLatest(tasks: readonly TaskDraft[], times: Times): readonly TaskDraft[] {
  return tasks.map((task) => {
    const point = task.rule.latest;
    if (point === undefined || isGuess(point, task.occasion)) {
      return task;
    }
    const latest = resolvePoint(point, task.occasion, times);
    return task.end <= latest ? task : moveEnd(task, latest, 'latest', point.text, times);
  });
}
