import type { Task } from '../../model/plan.ts';
import { type CiteNumbers, citeText } from '../layout/cite-numbers.ts';
import { type DayGroup, dayHeading, dayRemarks } from '../layout/group-tasks.ts';
import { assigneeText, notifyText } from '../layout/owner-text.ts';
import { statusMark } from '../layout/task-status.ts';
import { rollText, taskTime } from '../layout/task-time.ts';
import type { Words } from '../sentences/words.ts';
import { escapeMarkdown, markdownTable } from './markdown-table.ts';

const markedTitle = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  const title = escapeMarkdown(task.title);
  return mark === '' ? title : `**${words.mark(mark).trim()}** ${title}`;
};

const taskRow = (task: Task, cites: CiteNumbers, words: Words): readonly string[] => [
  '☐',
  escapeMarkdown(taskTime(task, words)),
  markedTitle(task, words),
  escapeMarkdown(assigneeText(task.owners, words)),
  escapeMarkdown(task.place),
  citeText(task.cites, cites, words.listComma),
];

/** What stands under the table of a day: how to do a task, whom to tell, how to behave. */
const taskNote = (task: Task, words: Words): readonly string[] => {
  const notify = escapeMarkdown(notifyText(task, words));
  const parts = [
    escapeMarkdown(task.detail),
    escapeMarkdown(rollText(task, words)),
    notify === '' ? '' : words.labelled(words.fact.notify, notify),
    ...task.guidance.map(escapeMarkdown),
  ].filter((part) => part !== '');
  return parts.length === 0
    ? []
    : [
        `- ${words.labelled(`**${escapeMarkdown(task.title)}**`, parts[0] ?? '')}`,
        ...parts.slice(1).map((part) => `  - ${part}`),
      ];
};

/** One day of the checklist: a heading, one table with a row for each phase before its tasks, and the notes to them. */
export const renderDayTable = (
  day: DayGroup,
  year: string,
  cites: CiteNumbers,
  words: Words,
): readonly string[] => {
  const { done, time, task, owner, place, cites: basis } = words.table;
  const tasks = day.phases.flatMap((group) => group.tasks);
  if (tasks.length === 0) return [];
  const rows = day.phases.flatMap((group) => [
    ['', '', `**${words.phases[group.phase]}**`],
    ...group.tasks.map((each) => taskRow(each, cites, words)),
  ]);
  const notes = tasks.flatMap((each) => taskNote(each, words));
  return [
    `## ${dayHeading(day, words, year)}`,
    '',
    ...dayRemarks(day, words).flatMap((line) => [line, '']),
    ...markdownTable([done, time, task, owner, place, basis], rows, [0]),
    '',
    ...(notes.length === 0 ? [] : [`**${words.section.notes}**`, '', ...notes, '']),
  ];
};
