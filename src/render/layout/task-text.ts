import type { Assignee, Occasion, Task } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';
import { cleanText } from './clean-text.ts';

/** What sort of occasion it is and its name, without its place; the sort is left out where the name says it already. */
const occasionName = (occasion: Occasion, words: Words): string => {
  const { label, name, named } = occasion;
  const isSaid = name.includes(label) || named === 'sort';
  return withCertainty(isSaid ? name : words.labelled(label, name), occasion, words);
};

/** What marks an occasion that is off, tentative or one of several alternatives; '' for all others. */
const certainty = ({ status, option }: Occasion, words: Words): string => {
  if (status === 'cancelled') return words.cancelled;
  if (status === 'confirmed') return '';
  return option === '' ? words.tentative : words.labelled(words.alternative, option);
};

/** What an occasion is called, behind what marks it. */
const withCertainty = (text: string, occasion: Occasion, words: Words): string => {
  const mark = certainty(occasion, words);
  return mark === '' ? text : `${words.mark(mark)}${text}`;
};

/** Whether a text has a remark already. */
const hasRemark = (text: string, remark: string, words: Words): boolean =>
  remark === '' || text.includes(words.remark('', remark).trim());

/**
 * The sort and name of an occasion with the guests it is for, where these are not all, and its place, which is left out where the
 * name says it already.
 */
export const occasionLabel = (occasion: Occasion, words: Words): string => {
  const { whom = '', place } = occasion;
  const name = cleanText(occasionName(occasion, words));
  const remarks = [
    hasRemark(name, whom, words) ? '' : whom,
    name.includes(place) ? '' : place,
  ].filter((text) => text !== '');
  return remarks.length === 0 ? name : words.remark(name, cleanText(remarks.join(words.comma)));
};

/** A text about an occasion, and how whoever is told gets there. */
export const withWay = (text: string, { ride = '' }: Occasion, words: Words): string =>
  ride === '' ? text : words.continued(text, ride);

/** The place of an occasion with the room there. */
export const placeWithRoom = ({ place, room = '' }: Occasion): string =>
  [place, room].filter((text) => text !== '').join(' ');

/** The sort and name of an occasion with whom it is for, and its place, for two columns; the name is left out where it is the very place. */
export const occasionCells = (occasion: Occasion, words: Words): readonly [string, string] => {
  const { label, name, place, whom = '' } = occasion;
  const what =
    place === name && place !== ''
      ? withCertainty(label, occasion, words)
      : occasionName(occasion, words);
  const said = hasRemark(what, whom, words) ? what : words.remark(what, whom);
  return [cleanText(withWay(said, occasion, words)), cleanText(place)];
};

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

/** The names of those who are to be told; where nobody is named, the bare roles. */
export const toldNames = (task: Task, words: Words): readonly string[] =>
  notified(task).map(({ name, roles }) => (name === '' ? roles.join(words.listComma) : name));

/** Who is to be told, in one line; '' where there is nobody to tell. */
export const notifyText = (task: Task, words: Words): string =>
  toldNames(task, words).join(words.listComma);

/** Whether a task wants attention before all others: its time is past, or had passed when the office was told. */
export const isPressing = ({ status }: Task): boolean =>
  status === 'overdue' || status === 'urgent';

/** The box before a task, ticked where it is done and crossed where it is left out. */
export const tickBox = ({ status }: Task): string =>
  status === 'done' ? '☑' : status === 'skipped' ? '☒' : '☐';

/** What the status of a task is called; '' for what is to be done, or done. */
const statusText = ({ status, tentative, option }: Task, words: Words): string => {
  if (status === 'overdue') return words.overdue;
  if (status === 'urgent') return words.urgent;
  if (status === 'skipped') return words.skipped;
  if (!tentative || status === 'done') return '';
  return option === undefined ? words.tentative : words.labelled(words.alternative, option);
};

/** What marks a task that is overdue, to be done at once, left out, put off, or for what may not take place; '' for all others. */
export const statusMark = (task: Task, words: Words): string => {
  const { put_off: text } = task;
  const off = text === undefined ? '' : cleanText(text);
  const late = off === '' ? words.putOff : words.labelled(words.putOff, off);
  const marks = [statusText(task, words), ...(text === undefined ? [] : [late])];
  return words.joined(marks.filter((mark) => mark !== ''));
};

/** The title of a task behind what marks it, as in 【逾期】. */
export const markedTitle = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  return (mark === '' ? '' : words.mark(mark)) + cleanText(task.title);
};
