import { groupBy } from '../../model/order.ts';
import type { Instant } from '../../model/time.ts';
import { moveEnd, type Needs, type Pass, type TaskDraft, type Times, taskId } from './times.ts';

/**
 * The tasks that each task needs: that of the same occasion where the needed rule is for the same sort, even if its
 * condition does not hold there; all of the needed rule where it is for another sort.
 */
export function neededTasks(tasks: readonly TaskDraft[]): Needs {
  const byRule = groupBy(tasks, (task) => task.rule.id);
  const ids = new Set(tasks.map((task) => task.id));
  const needed = (need: string, task: TaskDraft): readonly string[] => {
    const here = taskId(need, task.occasion.id);
    const all = byRule.get(need) ?? [];
    if (all[0]?.rule.for === task.rule.for) return ids.has(here) ? [here] : [];
    return all.map((other) => other.id);
  };
  return new Map(
    tasks.map((task) => [task.id, task.rule.needs.flatMap((need) => needed(need, task))]),
  );
}

/** Tasks so that each stands after all that it needs. Rules whose needs form a cycle have been refused. */
function inOrderOfNeeds(tasks: readonly TaskDraft[], needs: Needs): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (!seen.has(id)) {
      seen.add(id);
      for (const need of needs.get(id) ?? []) {
        visit(need);
      }
      order.push(id);
    }
  };
  for (const task of tasks) {
    visit(task.id);
  }
  return order;
}

/** A deadline task that others need is due when the first of them begins, and not later than its rule says. What happens at a fixed time is not moved. */
export const fitNeeds: Pass = (tasks, times, needs) => {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const id of inOrderOfNeeds(tasks, needs).toReversed()) {
    const task = byId.get(id);
    for (const need of needs.get(id) ?? []) {
      const needed = byId.get(need);
      if (task === undefined || needed?.timing !== 'by' || needed.end <= task.start) continue;
      const end = Math.min(task.start, needed.scheduled) as Instant;
      byId.set(need, moveEnd(needed, end, 'needs', id, times));
    }
  }
  return tasks.map((task) => byId.get(task.id) ?? task);
};

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
  if (hasBegun(task, times.received)) return beginNow(task, times);
  const hurried = needed.filter((one) => isHurried(one) && canWait(one));
  const [last] = hurried.toSorted((a, b) => b.end - a.end);
  const waits = last !== undefined && last.end > task.start;
  if (!canWait(task) || (task.start >= times.received && !waits)) return task;
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
export const fitShortNotice: Pass = (tasks, times, needs) => {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const id of inOrderOfNeeds(tasks, needs)) {
    const task = byId.get(id);
    if (task !== undefined) {
      const needed = (needs.get(id) ?? []).flatMap((need) => byId.get(need) ?? []);
      byId.set(id, hurry(task, needed, times));
    }
  }
  return tasks.map((task) => byId.get(task.id) ?? task);
};
