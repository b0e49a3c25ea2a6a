import type { Adjustment } from '../model/plan.ts';
import type { TaskRule } from '../model/rule.ts';
import type { Instant } from '../model/time.ts';
import type { Facts } from './derive-facts.ts';
import type { PlannedOccasion } from './list-occasions.ts';
import type { Dates } from './recurrence.ts';
import { type Edges, type ResolvedTiming, resolvePoint } from './resolve-timing.ts';
import { nextWorkingDay, previousWorkingDay } from './working-days.ts';

/** A task while its times are being settled. `adjustments` tells every step from the rule's time to the present one. */
export interface TaskDraft extends ResolvedTiming {
  readonly id: string;
  readonly rule: TaskRule;
  readonly occasion: PlannedOccasion;
  readonly facts: Facts;
  /** The dates it is done on; null for what is done once. */
  readonly recurrence: Dates | null;
  /** Its end as the rule has it, before any adjustment. */
  readonly scheduled: Instant;
  readonly adjustments: readonly Adjustment[];
}

/** The id of the task that a rule makes for an occasion; stable for ever. */
export function taskId(rule: string, occasion: string): string {
  return `${rule}#${occasion}`;
}

function moveEnd(
  task: TaskDraft,
  end: Instant,
  kind: Adjustment['kind'],
  because: string,
  edges: Edges,
): TaskDraft {
  const adjustment: Adjustment = {
    kind,
    from: edges.clock.iso(task.end),
    to: edges.clock.iso(end),
    because,
  };
  const start = (task.start + (end - task.end)) as Instant;
  return { ...task, start, end, adjustments: [...task.adjustments, adjustment] };
}

/** A deadline of a rule with `roll` that falls on a day off moves to a working day at the same time of day. */
export function rollDeadlines(tasks: readonly TaskDraft[], edges: Edges): readonly TaskDraft[] {
  const { clock, holidays } = edges;
  return tasks.map((task) => {
    const { roll } = task.rule;
    if (roll === undefined) {
      return task;
    }
    const date = clock.date(task.end);
    const open = (roll === 'following' ? nextWorkingDay : previousWorkingDay)(date, holidays);
    return open === date ? task : moveEnd(task, clock.onDate(task.end, open), 'roll', roll, edges);
  });
}

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

/**
 * The tasks that each task needs: that of the same occasion where the needed rule is for the same sort, even if its
 * condition does not hold there; all of the needed rule where it is for another sort.
 */
export function neededTasks(tasks: readonly TaskDraft[]): ReadonlyMap<string, readonly string[]> {
  const byRule = new Map<string, TaskDraft[]>();
  for (const task of tasks) {
    const same = byRule.get(task.rule.id);
    same === undefined ? byRule.set(task.rule.id, [task]) : same.push(task);
  }
  const ids = new Set(tasks.map((task) => task.id));
  const needed = (need: string, task: TaskDraft): readonly string[] => {
    const here = taskId(need, task.occasion.id);
    const all = byRule.get(need) ?? [];
    if (all[0]?.rule.for === task.rule.for) {
      return ids.has(here) ? [here] : [];
    }
    return all.map((other) => other.id);
  };
  return new Map(
    tasks.map((task) => [task.id, task.rule.needs.flatMap((need) => needed(need, task))]),
  );
}

/** Tasks so that each stands after all that it needs. Rules whose needs form a cycle have been refused. */
function inOrderOfNeeds(
  tasks: readonly TaskDraft[],
  needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
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

/** A deadline task that others need is due when the first of them begins. What happens at a fixed time is not moved. */
export function fitNeeds(tasks: readonly TaskDraft[], edges: Edges): readonly TaskDraft[] {
  const needs = neededTasks(tasks);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const id of inOrderOfNeeds(tasks, needs).toReversed()) {
    const task = byId.get(id);
    for (const need of (task && needs.get(id)) ?? []) {
      const needed = byId.get(need);
      if (
        task !== undefined &&
        needed !== undefined &&
        needed.timing === 'by' &&
        needed.end > task.start
      ) {
        byId.set(need, moveEnd(needed, task.start, 'needs', task.id, edges));
      }
    }
  }
  return tasks.map((task) => byId.get(task.id) ?? task);
}

/** Presence at a post and what repeats stay where they are; everything else can be done later. */
const canWait = ({ timing, recurrence }: TaskDraft): boolean =>
  recurrence === null && (timing === 'at' || timing === 'by');

/** Whether short notice moved the task. */
export function isHurried({ adjustments }: TaskDraft): boolean {
  return adjustments.some(({ kind }) => kind === 'short-notice');
}

/** A task at the time of notice, or after the hurried task it needs, where its own time is before that. */
function hurry(task: TaskDraft, needed: readonly TaskDraft[], edges: Edges): TaskDraft {
  const last = needed
    .filter(isHurried)
    .reduce<TaskDraft | undefined>(
      (max, one) => (max && max.end >= one.end ? max : one),
      undefined,
    );
  const waits = last !== undefined && last.end > task.start;
  if (!canWait(task) || (task.start >= edges.received && !waits)) {
    return task;
  }
  const start = Math.max(edges.received, last?.end ?? 0);
  if (task.end > edges.received && !waits) {
    // Less time than usual, but the deadline stands.
    return { ...task, start: Math.min(start, task.end) as Instant };
  }
  const end = (start + (task.end - task.start)) as Instant;
  return moveEnd(task, end, 'short-notice', waits ? last.id : 'received', edges);
}

/**
 * What was due before the office was told is done at once, in the order of needs, and what needs it comes after. Presence
 * at a post (a window) and what repeats stay where they are.
 */
export function fitShortNotice(tasks: readonly TaskDraft[], edges: Edges): readonly TaskDraft[] {
  const needs = neededTasks(tasks);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const id of inOrderOfNeeds(tasks, needs)) {
    const task = byId.get(id);
    if (task !== undefined) {
      const needed = (needs.get(id) ?? []).flatMap((need) => byId.get(need) ?? []);
      byId.set(id, hurry(task, needed, edges));
    }
  }
  return tasks.map((task) => byId.get(task.id) ?? task);
}
