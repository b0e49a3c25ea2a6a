import type { Task } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';

/** Whether a task wants attention before all others: its time is past, or had passed when the office was told. */
export const isPressing = ({ status }: Task): boolean => status !== 'todo';

/** What marks a task that is overdue or to be done at once, without brackets; '' for all others. */
export const statusMark = ({ status }: Task, words: Words): string => {
  switch (status) {
    case 'overdue':
      return words.overdue;
    case 'urgent':
      return words.urgent;
    case 'todo':
      return '';
  }
};
