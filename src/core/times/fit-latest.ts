import type { Point } from '../../model/rule.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { type Edges, resolvePoint } from './resolve-timing.ts';
import { moveEnd, type TaskDraft } from './task-draft.ts';

/** Whether a point is reckoned with a duration that the brief leaves out. */
const isGuess = ({ offsets }: Point, { assumed }: PlannedOccasion): boolean =>
  offsets.some((offset) => offset.unit === 'field' && assumed.includes(offset.field));

/**
 * A task with a `latest` is due by then at the latest. One reckoned with a duration we assumed moves nothing: a guess of
 * ours does not stand above the time of a clause.
 */
export function fitLatest(tasks: readonly TaskDraft[], edges: Edges): readonly TaskDraft[] {
  return tasks.map((task) => {
    const point = task.rule.latest;
    if (point === undefined || isGuess(point, task.occasion)) {
      return task;
    }
    const latest = resolvePoint(point, task.occasion, edges);
    return task.end <= latest ? task : moveEnd(task, latest, 'latest', point.text, edges);
  });
}
