import type { Task } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';
import { notifyText } from './task-text.ts';
import { rollText } from './time-text.ts';

/** What a checklist has under a task where details are asked for: how to do it, why it was moved, whom to tell, how to behave. The texts are as they were typed. */
export const taskNotes = (task: Task, words: Words): readonly string[] => {
  const told = notifyText(task, words);
  const notify = told === '' ? '' : words.labelled(words.fact.notify, told);
  return [task.detail, rollText(task, words), notify, ...task.guidance].filter(
    (note) => note !== '',
  );
};
