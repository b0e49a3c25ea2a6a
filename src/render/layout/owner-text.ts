import type { Assignee, Task } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';
import { cleanText } from './clean-text.ts';

/** A person with all the roles they have in a task, or a role that nobody fills, whose `name` is ''. */
export interface Assigned {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Whether some role of a task has nobody to fill it. */
export const isUnfilled = (task: Task): boolean => task.owners.some((owner) => owner.name === null);

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

/** Assignees in their order, each person once with their roles together; texts are clean. */
export const groupAssignees = (assignees: readonly Assignee[]): readonly Assigned[] => {
  const rolesOf = new Map<string, Assigned>();
  for (const { label, name } of assignees) {
    const [person, role] = [cleanText(name ?? ''), cleanText(label)];
    if (person === '' && role === '') continue;
    const key = person === '' ? `\n${role}` : person;
    const roles = [...(rolesOf.get(key)?.roles ?? []), role];
    rolesOf.set(key, { name: person, roles: distinct(roles) });
  }
  return [...rolesOf.values()];
};

/** The roles of an assignee in one text; '' where they say no more than the name. */
export const rolesText = ({ name, roles }: Assigned, words: Words): string =>
  roles.filter((role) => role !== name).join(words.listComma);

/** A person with the roles they have here, or the role with 未定 where nobody fills it. */
export const assignedText = (assigned: Assigned, words: Words): string => {
  const roles = rolesText(assigned, words);
  if (assigned.name === '') return words.remark(roles, words.unfilled);
  return roles === '' ? assigned.name : words.remark(assigned.name, roles);
};

/** The names of assignees in one line, or the role with 未定 where nobody fills it. Nobody is named twice. */
export const assigneeText = (assignees: readonly Assignee[], words: Words): string =>
  groupAssignees(assignees)
    .map((each) => (each.name === '' ? assignedText(each, words) : each.name))
    .join(words.listComma);

/**
 * Who is to be told of a task. Roles that nobody fills are left out where somebody is named, and so is whoever does
 * the task: nobody sends word to themselves.
 */
export const notified = (task: Task): readonly Assigned[] => {
  const all = groupAssignees(task.notify);
  const named = all.filter(({ name }) => name !== '');
  const owners = new Set(groupAssignees(task.owners).map(({ name }) => name));
  return named.length === 0 ? all : named.filter(({ name }) => !owners.has(name));
};

/** Who is to be told, in one line; where nobody is named, the bare roles. '' where there is nobody to tell. */
export const notifyText = (task: Task, words: Words): string =>
  notified(task)
    .map(({ name, roles }) => (name === '' ? roles.join(words.listComma) : name))
    .join(words.listComma);
