import { groupBy } from '../../model/order.ts';
import type { Instant } from '../../model/time.ts';
import { moveEnd, type Needs, type Pass, type TaskDraft, taskId } from './times.ts';

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
export function inOrderOfNeeds(tasks: readonly TaskDraft[], needs: Needs): readonly string[] {
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
