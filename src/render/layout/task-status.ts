import type { Level } from '../../model/finding.ts';
import type { Plan, Task } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';
import { scheduleOf } from './group-tasks.ts';
import { isUnfilled } from './owner-text.ts';
import { hasAssumedEnd } from './task-time.ts';

/** Whether a task wants attention before all others: its time is past, or had passed when the office was told. */
export const isPressing = ({ status }: Task): boolean =>
  status === 'overdue' || status === 'urgent';

/** The box before a task, ticked where the brief says that it is done. */
export const tickBox = ({ status }: Task): string => (status === 'done' ? '☑' : '☐');

/** What marks a task that is overdue or to be done at once, without brackets; '' for all others. */
export const statusMark = ({ status }: Task, words: Words): string => {
  switch (status) {
    case 'overdue':
      return words.overdue;
    case 'urgent':
      return words.urgent;
    case 'todo':
    case 'done':
      return '';
  }
};

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** Counts of tasks, urgent, overdue and unfilled ones, and findings by level, as one line. Urgent tasks and findings are mentioned only if there are any. */
export const countLine = (plan: Plan, words: Words): string => {
  const overdue = plan.tasks.filter(({ status }) => status === 'overdue').length;
  const urgent = plan.tasks.filter(({ status }) => status === 'urgent').length;
  const unfilled = plan.tasks.filter(isUnfilled).length;
  const levels = LEVELS.map((level) => ({
    level,
    found: plan.findings.filter((finding) => finding.level === level).length,
  }));
  return words.joined([
    words.taskCount(plan.tasks.length),
    ...(urgent > 0 ? [words.urgentCount(urgent)] : []),
    words.overdueCount(overdue),
    words.unfilledCount(unfilled),
    ...levels
      .filter(({ found }) => found > 0)
      .map(({ level, found }) => words.levelCount(level, found)),
  ]);
};

/** Whether some time or number that is printed is ours, so that the `*` wants explaining. */
export const hasAssumed = (plan: Plan): boolean =>
  plan.tasks.some((task) => task.because.assumed) || scheduleOf(plan).some(hasAssumedEnd);
