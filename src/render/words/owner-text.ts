import type { Assignee, Task } from '../../model/plan.ts';
import { cleanText } from './clean-text.ts';
import type { Words } from './words.ts';

/** Whether some role of a task has nobody to fill it. */
export const isUnfilled = (task: Task): boolean => task.owners.some((owner) => owner.name === null);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** One text an assignee: the name, or the role with 未定 where nobody fills it. Nobody is named twice. */
export const assigneeNames = (assignees: readonly Assignee[], words: Words): readonly string[] =>
  distinct(
    assignees
      .map(({ label, name }) => cleanText(name ?? words.remark(label, words.unfilled)))
      .filter((text) => text !== ''),
  );

/** The names of assignees in one line. */
export const assigneeText = (assignees: readonly Assignee[], words: Words): string =>
  assigneeNames(assignees, words).join(words.listComma);
