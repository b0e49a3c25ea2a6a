import { compareTexts, groupBy } from '../../model/order.ts';
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
  withDayNote,
} from './time-text.ts';

/** One day of a plan, or a series of days that are alike: what happens, and what is to be done. */
export interface DayGroup {
  /** `YYYY-MM-DD`; of a series the first day. */
  readonly date: string;
  readonly recurrence: Recurrence | null;
  /** Holidays and make-up days of the plan. */
  readonly special: Plan['special_days'];
  readonly occasions: readonly Occasion[];
  /** The tasks by the time that is printed: of one phase after another, or all together where phases take turns. */
  readonly phases: readonly PhaseGroup[];
}

/** Tasks of one phase; of several where it is null. */
interface PhaseGroup<P = Phase | null> {
  readonly phase: P;
  readonly tasks: readonly Task[];
}

/** The occasions a schedule shows: all but the visit as a whole and its days. */
export const scheduleOf = (plan: Plan): readonly Occasion[] =>
  plan.occasions
    .filter(({ span }) => span === 'part')
    .toSorted((a, b) => compareTexts(a.start, b.start));

const printedTime = (task: Task): string => `${taskDay(task)} ${taskClock(task)}`;

/** By the time that is printed: a deadline by its end. At equal times they keep their order. */
const byTime = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toSorted((a, b) => compareTexts(printedTime(a), printedTime(b)));

/** The tasks of a day by time: a phase is a mark on them, and no order. */
export const groupsOfDay = (tasks: readonly Task[]): readonly PhaseGroup[] => {
  const sorted = byTime(tasks);
  const begins = sorted.filter((task, index) => task.phase !== sorted[index - 1]?.phase);
  const phases = new Set(begins.map(({ phase }) => phase));
  if (begins.length > phases.size) return [{ phase: null, tasks: sorted }];
  return [...phases].map((phase) => ({
    phase,
    tasks: sorted.filter((task) => task.phase === phase),
  }));
};

/** Tasks by phase, in the order of the phases, each by the time that is printed; phases without tasks are left out. */
export const groupByPhase = (tasks: readonly Task[]): readonly PhaseGroup<Phase>[] => {
  const sorted = byTime(tasks);
  return PHASES.flatMap((phase) => {
    const of = sorted.filter((task) => task.phase === phase);
    return of.length === 0 ? [] : [{ phase, tasks: of }];
  });
};

/** What comes back and what happens once are never of one group. */
const dayKey = (date: string, of: Occasion | Task): string => `${seriesKey(of)}|${date}`;

/** The days of a plan that have tasks or occasions, in order; a series of days stands as one, before the days. */
export const groupByDay = (plan: Plan): readonly DayGroup[] => {
  const tasksByDay = groupBy(plan.tasks, (task) => dayKey(taskDay(task), task));
  const occasionsByDay = groupBy(scheduleOf(plan), (one) => dayKey(dateOf(one.start), one));
  const groups = [...new Set([...tasksByDay.keys(), ...occasionsByDay.keys()])].map((key) => {
    const [occasions, tasks] = [occasionsByDay.get(key) ?? [], tasksByDay.get(key) ?? []];
    return {
      date: key.slice(key.lastIndexOf('|') + 1),
      recurrence: (occasions[0] ?? tasks[0])?.recurrence ?? null,
      special: plan.special_days,
      occasions,
      phases: groupsOfDay(tasks),
    };
  });
  const first = ({ recurrence, date }: DayGroup): string => `${recurrence === null ? 1 : 0}${date}`;
  return groups.toSorted((a, b) => compareTexts(first(a), first(b)));
};

/** What stands over a day: `12月2日 星期三`, `10月10日 星期六（调休上班）`; over a series of days which they are. */
export const dayHeading = (
  { date, recurrence, special }: DayGroup,
  words: Words,
  year: string,
): string =>
  recurrence === null
    ? withDayNote(formatDay(date, words, year), date, special, words)
    : recurrenceText(date, recurrence, words, special);

/** The phase that all tasks of a day are of, which its heading says; null where there are several, or none. */
export const phaseOfDay = ({ phases }: DayGroup): Phase | null =>
  phases.length === 1 ? (phases[0]?.phase ?? null) : null;

/** What stands over the tasks of a day: which it is, and the phase where all are of one. */
export const taskHeading = (day: DayGroup, words: Words, year: string): string => {
  const [heading, phase] = [dayHeading(day, words, year), phaseOfDay(day)];
  return phase === null ? heading : `${heading} · ${words.phases[phase]}`;
};

/** Under the heading of a series: the dates it leaves out, and those besides. */
export const dayRemarks = (
  { date, recurrence, special }: DayGroup,
  words: Words,
): readonly string[] =>
  recurrence === null ? [] : exceptionLines(date, recurrence, special, words);
