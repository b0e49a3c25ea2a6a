import type { Adjustment } from '../../model/plan.ts';
import type { TaskRule } from '../../model/rule.ts';
import type { Instant } from '../../model/time.ts';
import type { Dates } from '../../time/recurrence.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { ResolvedTiming } from './resolve-timing.ts';
import type { Times } from './times.ts';

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

/** The task, ending at another time and as long as before, with the reason noted: from when to when it was moved, by its end for a deadline and by its start otherwise. */
export function moveEnd(
  task: TaskDraft,
  end: Instant,
  kind: Adjustment['kind'],
  because: string,
  times: Times,
): TaskDraft {
  const start = (task.start + (end - task.end)) as Instant;
  const isDeadline = task.timing === 'by';
  const adjustment: Adjustment = {
    kind,
    from: times.clock.iso(isDeadline ? task.end : task.start),
    to: times.clock.iso(isDeadline ? end : start),
    because,
  };
  return { ...task, start, end, adjustments: [...task.adjustments, adjustment] };
}
