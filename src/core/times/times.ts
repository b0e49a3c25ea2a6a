import type { Adjustment } from '../../model/plan.ts';
import type { Setting, TaskRule } from '../../model/rule.ts';
import type { HolidayTable, Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { twoDigits } from '../../time/dates.ts';
import type { Dates } from '../../time/recurrence.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { ResolvedTiming } from './resolve-timing.ts';

/** From when to when nobody is called, and when it is done the evening before instead. Clock times, `HH:MM`. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
  readonly evening: string;
}

/** What times are reckoned with, besides a task and its occasion: the clock, the days off, the hours of the office. */
export interface Times {
  readonly clock: ZonedClock;
  readonly holidays: HolidayTable;
  readonly quiet: QuietHours;
  /** When the office was told. */
  readonly received: Instant;
  /** The occasion that spans all others. */
  readonly whole: PlannedOccasion;
  readonly settings: readonly Setting[];
}

/** The settings that planning itself reads; `templates/settings.yaml` says what they are. Rules may read any. */
type EngineSetting =
  | 'quiet-from'
  | 'quiet-until'
  | 'quiet-evening'
  | 'office-from'
  | 'office-until'
  | 'driver-rest'
  | 'busy-hour';

/** The number of a setting. Throws where there is none: the shipped packs have those of EngineSetting, and a rule that names another is refused when its pack is loaded. */
export function settingOf(settings: readonly Setting[], name: string): number {
  const setting = settings.find((one) => one.name === name);
  if (setting === undefined) throw new RangeError(`no setting ${name}`);
  return setting.value;
}

/** The clock time of a setting, `HH:MM`. */
export function clockOf(settings: readonly Setting[], name: EngineSetting): string {
  const minutes = settingOf(settings, name);
  return `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
}

/** The hours in which nobody is called, as the settings have them. */
export function quietHours(settings: readonly Setting[]): QuietHours {
  const clock = (name: EngineSetting): string => clockOf(settings, name);
  return {
    from: clock('quiet-from'),
    until: clock('quiet-until'),
    evening: clock('quiet-evening'),
  };
}

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

/** The ids of the tasks that each task needs, by its id. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** A pass over the times of all tasks; it records what it changes in `adjustments`. */
export type Pass = (
  tasks: readonly TaskDraft[],
  times: Times,
  needs: Needs,
) => readonly TaskDraft[];

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

/** The task, beginning at another time and ending as before, with the reason noted. */
export function moveStart(
  task: TaskDraft,
  start: Instant,
  kind: Adjustment['kind'],
  because: string,
  { clock }: Pick<Times, 'clock'>,
): TaskDraft {
  const adjustment: Adjustment = {
    kind,
    from: clock.iso(task.start),
    to: clock.iso(start),
    because,
  };
  return { ...task, start, adjustments: [...task.adjustments, adjustment] };
}
