import type { Plan, Task } from '../../model/plan.ts';
import { type DayGroup, dayHeading, dayRemarks, scheduleOf } from '../layout/group-tasks.ts';
import { openLines } from '../layout/open-points.ts';
import { citeRemark, citeText, clauseText, type Paper, paperOf } from '../layout/paper.ts';
import { countLine, hasAssumed, moreLine, printMarks } from '../layout/plan-facts.ts';
import {
  assigneeText,
  notifyText,
  occasionCells,
  statusMark,
  tickBox,
} from '../layout/task-text.ts';
import { occasionDay, occasionTime, rollText, taskTime } from '../layout/time-text.ts';
import { findingsByLevel } from '../sentences/describe-finding.ts';
import type { Words } from '../sentences/words.ts';
import { escapeMarkdown, findingLine, markdownTable } from './markdown-table.ts';
import { factsTable, marksLine } from './render-forms.ts';

const markedTitle = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  const title = escapeMarkdown(task.title);
  return mark === '' ? title : `**${words.mark(mark).trim()}** ${title}`;
};

const taskRow = (task: Task, paper: Paper): readonly string[] => [
  tickBox(task),
  escapeMarkdown(taskTime(task, paper.words)),
  markedTitle(task, paper.words),
  escapeMarkdown(assigneeText(task.owners, paper.words)),
  escapeMarkdown(task.place),
  citeText(task.cites, paper),
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
  return parts.map((part, index) =>
    index === 0 ? `- ${words.labelled(`**${escapeMarkdown(task.title)}**`, part)}` : `  - ${part}`,
  );
};

/** One day of the checklist: a heading, one table with a row for each phase before its tasks, and the notes to them. */
const renderDayTable = (day: DayGroup, paper: Paper): readonly string[] => {
  const { words, year } = paper;
  const { done, time, task, owner, place, cites } = words.table;
  if (day.phases.length === 0) return [];
  const rows = day.phases.flatMap(({ phase, tasks }) => [
    ...(phase === null ? [] : [['', '', `**${words.phases[phase]}**`]]),
    ...tasks.map((each) => taskRow(each, paper)),
  ]);
  const notes = day.phases.flatMap(({ tasks }) => tasks.flatMap((each) => taskNote(each, words)));
  return [
    `## ${dayHeading(day, words, year)}`,
    '',
    ...dayRemarks(day, words).flatMap((line) => [line, '']),
    ...markdownTable([done, time, task, owner, place, cites], rows, [0]),
    '',
    ...(notes.length === 0 ? [] : [`**${words.section.notes}**`, '', ...notes, '']),
  ];
};

/** A heading with lines under it; nothing where there are none. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

const scheduleTable = ({ plan, year, words }: Paper): readonly string[] => {
  const rows = scheduleOf(plan).map((occasion) => [
    occasionDay(occasion, words, year),
    escapeMarkdown(occasionTime(occasion, words)),
    ...occasionCells(occasion, words).map(escapeMarkdown),
  ]);
  const { date, time, occasion, place } = words.table;
  return rows.length === 0 ? [] : markdownTable([date, time, occasion, place], rows);
};

const leftOutLines = (paper: Paper): readonly string[] =>
  paper.plan.left_out.map(({ title, reason, cites }) => {
    const text = paper.words.labelled(`**${escapeMarkdown(title)}**`, escapeMarkdown(reason));
    return `- ${text}${citeRemark(cites, paper)}`;
  });

const findingLines = (paper: Paper): readonly string[] =>
  findingsByLevel(paper.plan)
    .flat()
    .map((finding) => {
      const line = findingLine(finding, paper.plan.brief.lang);
      return `${line}${citeRemark(finding.cites ?? [], paper)}`;
    });

const footLines = ({ plan, words }: Paper): readonly string[] => [
  ...(hasAssumed(plan) ? [escapeMarkdown(words.assumedNote), ''] : []),
  marksLine(printMarks(plan, words), words),
];

/**
 * `checklist.md`: facts, schedule, one table a day, what is left out, findings, and the clauses by the numbers
 * in the tables. It holds no HTML; a box to tick is ☐, which prints and pastes everywhere.
 */
export const renderMarkdown = (given: Plan): string => {
  const paper = paperOf(given);
  const { plan, words, numbers } = paper;
  const guidance = plan.guidance.map(
    ({ text, cites }) => `- ${escapeMarkdown(text)}${citeRemark(cites, paper)}`,
  );
  const clauses = [...numbers].map(
    ([clause, number]) => `${number}. ${escapeMarkdown(clauseText(plan, clause))}`,
  );
  const open = openLines(plan, words, paper.year).map((line) => `- ${escapeMarkdown(line)}`);
  const lines = [
    `# ${escapeMarkdown(plan.brief.title)}`,
    '',
    ...factsTable(plan, words),
    '',
    ...[countLine(plan, words), moreLine(plan, words)].flatMap((line) =>
      line === '' ? [] : [line, ''],
    ),
    ...section(words.section.schedule, scheduleTable(paper)),
    ...section(words.section.open, open),
    ...paper.days.flatMap((day) => renderDayTable(day, paper)),
    ...section(words.section.guidance, guidance),
    ...section(words.section.leftOut, leftOutLines(paper)),
    ...section(words.section.findings, findingLines(paper)),
    ...section(words.section.cites, clauses),
    '---',
    '',
    ...footLines(paper),
  ];
  return `${lines.join('\n')}\n`;
};
