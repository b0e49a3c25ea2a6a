import { type Edges, resolvePoint } from '../resolve-timing.ts';
import { moveEnd, type TaskDraft } from './task-draft.ts';

/** A task with a `latest` is due by then at the latest. */
export function fitLatest(tasks: readonly TaskDraft[], edges: Edges): readonly TaskDraft[] {
  return tasks.map((task) => {
    if (task.rule.latest === undefined) {
      return task;
    }
    const latest = resolvePoint(task.rule.latest, task.occasion, edges);
    return task.end <= latest
      ? task
      : moveEnd(task, latest, 'latest', task.rule.latest.text, edges);
  });
}
