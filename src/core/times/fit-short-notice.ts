import type { Instant } from '../../model/time.ts';
import { inOrderOfNeeds, type Needs } from './fit-needs.ts';
import { moveEnd, type TaskDraft } from './task-draft.ts';
import type { Times } from './times.ts';

/** Presence at a post and what repeats cannot be done later; everything else can. */
const canWait = ({ timing, recurrence }: TaskDraft): boolean =>
  recurrence === null && (timing === 'at' || timing === 'by');

/** Whether somebody should already have been at a post when the office was told, and still has to be. */
const hasBegun = ({ timing, recurrence, start, end }: TaskDraft, received: Instant): boolean =>
  recurrence === null && timing === 'window' && start < received && received < end;

/** The task from the time of notice on. */
function beginNow(task: TaskDraft, { received, clock }: Times): TaskDraft {
  const [from, to] = [clock.iso(task.start), clock.iso(received)];
  const adjustment = { kind: 'short-notice', from, to, because: 'received' } as const;
  return { ...task, start: received, adjustments: [...task.adjustments, adjustment] };
}

/** Whether short notice moved the task. */
export function isHurried({ adjustments }: TaskDraft): boolean {
  return adjustments.some(({ kind }) => kind === 'short-notice');
}

/** A task at the time of notice, or after the hurried task it needs, where its own time is before that. */
function hurry(task: TaskDraft, needed: readonly TaskDraft[], times: Times): TaskDraft {
  if (hasBegun(task, times.received)) {
    return beginNow(task, times);
  }
  const last = needed
    .filter((one) => isHurried(one) && canWait(one))
    .reduce<TaskDraft | undefined>(
      (max, one) => (max && max.end >= one.end ? max : one),
      undefined,
    );
  const waits = last !== undefined && last.end > task.start;
  if (!canWait(task) || (task.start >= times.received && !waits)) {
    return task;
  }
  const start = Math.max(times.received, last?.end ?? 0);
  if (task.end > times.received && !waits) {
    // Less time than usual, but the deadline stands.
    return { ...task, start: Math.min(start, task.end) as Instant };
  }
  const end = (start + (task.end - task.start)) as Instant;
  return moveEnd(task, end, 'short-notice', waits ? last.id : 'received', times);
}

/**
 * What was due before the office was told is done at once, in the order of needs, and what needs it comes after. Presence
 * at a post (a window) begins at once where it had begun; what was over by then and what repeats stay where they are.
 */
export function fitShortNotice(
  tasks: readonly TaskDraft[],
  times: Times,
  needs: Needs,
): readonly TaskDraft[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const id of inOrderOfNeeds(tasks, needs)) {
    const task = byId.get(id);
    if (task !== undefined) {
      const needed = (needs.get(id) ?? []).flatMap((need) => byId.get(need) ?? []);
      byId.set(id, hurry(task, needed, times));
    }
  }
  return tasks.map((task) => byId.get(task.id) ?? task);
}
