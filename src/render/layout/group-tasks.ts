import type { Occasion, Plan, Recurrence, Task } from '../../model/plan.ts';
import { PHASES, type Phase } from '../../model/rule.ts';
import { dateOf } from '../../time/dates.ts';
import type { Words } from '../sentences/words.ts';
import {
  exceptionLines,
  formatDay,
  recurrenceText,
  seriesKey,
  taskClock,
  taskDay,
} from './time-text.ts';

/** The tasks of one phase, by the time that is printed. */
export interface PhaseGroup {
  readonly phase: Phase;
  readonly tasks: readonly Task[];
}

/** One day of a plan, or a series of days that are alike: what happens, and what is to be done. */
export interface DayGroup {
  /** `YYYY-MM-DD`; of a series the first day. */
  readonly date: string;
  readonly recurrence: Recurrence | null;
  readonly occasions: readonly Occasion[];
  readonly phases: readonly PhaseGroup[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const groupBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** The occasions a schedule shows: all but the visit as a whole and its days. */
export const scheduleOf = (plan: Plan): readonly Occasion[] =>
  plan.occasions
    .filter(({ span }) => span === 'part')
    .toSorted((a, b) => compare(a.start, b.start));

const printedTime = (task: Task): string => `${taskDay(task)} ${taskClock(task)}`;

/** Tasks by phase, in the order of the phases, each by the time that is printed: a deadline by its end. At equal times they keep their order; phases without tasks are left out. */
export const groupByPhase = (tasks: readonly Task[]): readonly PhaseGroup[] => {
  const sorted = tasks.toSorted((a, b) => compare(printedTime(a), printedTime(b)));
  return PHASES.map((phase) => ({
    phase,
    tasks: sorted.filter((task) => task.phase === phase),
  })).filter((group) => group.tasks.length > 0);
};

/** What comes back and what happens once are never of one group. */
const dayKey = (date: string, of: Occasion | Task): string => `${seriesKey(of)}|${date}`;

/**
 * The days of a plan that have tasks or occasions, in order; a series of days that are alike stands as one, before the
 * days. Within a phase tasks keep the order of the plan at equal times.
 */
export const groupByDay = (plan: Plan): readonly DayGroup[] => {
  const schedule = scheduleOf(plan);
  const tasksByDay = groupBy(plan.tasks, (task) => dayKey(taskDay(task), task));
  const occasionsByDay = groupBy(schedule, (occasion) => dayKey(dateOf(occasion.start), occasion));
  const groups = [...new Set([...tasksByDay.keys(), ...occasionsByDay.keys()])].map((key) => {
    const [occasions, tasks] = [occasionsByDay.get(key) ?? [], tasksByDay.get(key) ?? []];
    return {
      date: key.slice(key.lastIndexOf('|') + 1),
      recurrence: (occasions[0] ?? tasks[0])?.recurrence ?? null,
      occasions,
      phases: groupByPhase(tasks),
    };
  });
  const first = ({ recurrence, date }: DayGroup): string => `${recurrence === null ? 1 : 0}${date}`;
  return groups.toSorted((a, b) => compare(first(a), first(b)));
};

/** What stands over a day: `12月2日 星期三`; over a series of days which they are. */
export const dayHeading = ({ date, recurrence }: DayGroup, words: Words, year: string): string =>
  recurrence === null ? formatDay(date, words, year) : recurrenceText(date, recurrence, words);

/** Under the heading of a series: the dates it leaves out, and those besides. */
export const dayRemarks = ({ recurrence }: DayGroup, words: Words): readonly string[] =>
  recurrence === null ? [] : exceptionLines(recurrence, words);
