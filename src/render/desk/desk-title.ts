import type { Plan } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';

/** What a desk is called, with how many briefs and tasks are on it. */
export const deskTitle = (plans: readonly Plan[], words: Words): string =>
  words.joined([
    words.section.desk,
    words.briefCount(plans.length),
    words.taskCount(plans.reduce((sum, { tasks }) => sum + tasks.length, 0)),
  ]);
