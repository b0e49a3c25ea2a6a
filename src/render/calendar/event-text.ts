import type { Occasion, Plan, Task } from '../../model/plan.ts';
import { cleanLines, cleanText } from '../layout/clean-text.ts';
import { clauseText } from '../layout/paper.ts';
import {
  assignedText,
  groupAssignees,
  notified,
  occasionLabel,
  withWay,
} from '../layout/task-text.ts';
import { hasAssumedEnd, occasionWhen, rollText, taskWhen } from '../layout/time-text.ts';
import type { Words } from '../sentences/words.ts';

/** A phone number as people write it here, with the brackets or the space that it leaves behind. */
const PHONE =
  /[（(]\s*(?:\+?\d{1,3}[ -]?)?(?:1\d{10}|0\d{2,3}-?\d{7,8})\s*[）)]|\s?(?<![\d-])(?:\+86[ -]?)?(?:1\d{10}|0\d{2,3}-?\d{7,8})(?![\d-])/g;

/** What stands where a number was, and the colon or blank that led to it and leads to nothing now. */
const GONE = '\u{e000}';
const LEADING = new RegExp(`[：:]?\\s*${GONE}(?=\\s*(?:[；;，,。.、]|$))|${GONE}`, 'gmu');

/** The text without phone numbers: a calendar goes to everybody's phone, and from there into clouds. */
export const withoutPhones = (text: string): string =>
  text.replace(PHONE, GONE).replace(LEADING, '');

/** A text on one line that no content line can be made of: without controls and bidi overrides, in NFC. */
export const oneLine = (text: string): string => cleanText(text).normalize('NFC');

/** The longest subject and place that Outlook takes, and more than a screen shows. */
const LONGEST = 255;

/** A text cut to what clients take, with an ellipsis; the whole of it then goes into the description. */
export const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST - 1).join('')}…`;

const manyLines = (texts: readonly string[]): string =>
  texts.flatMap(cleanLines).join('\n').normalize('NFC');

/** What sort of occasion it is and its name. The place is not part of it: clients show it beside it. */
export const occasionSummary = (occasion: Occasion, words: Words): string =>
  oneLine(occasion.name) === ''
    ? oneLine(occasion.label) || occasion.kind
    : occasionLabel({ ...occasion, place: '' }, words).normalize('NFC');

/** What is to be done, and after it who does it, as far as that is known. */
export function taskSummary(task: Task, words: Words): string {
  const title = oneLine(task.title) || oneLine(task.id);
  const names = new Set(task.owners.map(({ name }) => oneLine(name ?? '')));
  names.delete('');
  return names.size === 0 ? title : words.remark(title, [...names].join(words.listComma));
}

const peopleLine = (label: string, people: readonly string[], words: Words): readonly string[] =>
  people.length === 0 ? [] : [words.labelled(label, people.join(words.listComma))];

/** When a task is due, where start and end of the event do not say it. */
function taskTimeLine(task: Task, words: Words): readonly string[] {
  const { assumed } = task.because;
  if (task.timing === 'at' && !assumed && task.recurrence === null) return [];
  const line = words.labelled(words.table.time, taskWhen(task, words));
  return assumed ? [line, words.assumedNote] : [line];
}

/** Title and place in full, where the event has only their beginnings. */
const uncutLines = (summary: string, place: string, words: Words): readonly string[] => [
  ...(shorten(summary) === summary ? [] : [summary]),
  ...(shorten(place) === place ? [] : [words.labelled(words.table.place, place)]),
];

/** What somebody is told of a thing beside what it is called, as in which car he gets there. */
const toldLines = (called: string, told: string): readonly string[] =>
  told === called ? [] : [withoutPhones(told)];

/** Everything about a task but its title and place: who, when, how, and on what basis; `told` is what its person is told. */
export const taskDescription = (task: Task, plan: Plan, words: Words, told: string): string => {
  const owners = groupAssignees(task.owners).map((owner) => assignedText(owner, words));
  // A role that nobody fills stands for itself.
  const others = notified(task).map((one) =>
    one.name === '' ? one.roles.join(words.listComma) : assignedText(one, words),
  );
  return manyLines([
    ...toldLines(task.title, told),
    ...uncutLines(taskSummary(task, words), oneLine(task.place), words),
    ...peopleLine(words.table.owner, owners, words),
    ...peopleLine(words.fact.notify, others, words),
    ...taskTimeLine(task, words),
    rollText(task, words),
    withoutPhones(task.detail),
    ...task.guidance,
    ...task.cites.map((clause) => words.labelled(words.fact.basis, clauseText(plan, clause))),
  ]);
};

/** What a person at an occasion must mind, and whether its end is ours; `told` is the occasion as he is told of it. */
export const occasionDescription = (
  occasion: Occasion,
  plan: Plan,
  words: Words,
  told: Occasion,
): string =>
  manyLines([
    ...toldLines(occasion.name, withWay(told.name, told, words)),
    ...uncutLines(occasionSummary(occasion, words), oneLine(occasion.place), words),
    ...(hasAssumedEnd(occasion)
      ? [words.labelled(words.table.time, occasionWhen(occasion, words)), words.assumedNote]
      : []),
    ...plan.guidance.filter((each) => each.occasion === occasion.id).map(({ text }) => text),
  ]);
