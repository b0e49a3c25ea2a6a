import type { Plan, Task } from '../../model/plan.ts';
import { listChanges } from '../changes/list-changes.ts';
import {
  type DayGroup,
  dayRemarks,
  phaseOfDay,
  scheduleOf,
  taskHeading,
} from '../layout/group-tasks.ts';
import { openLines } from '../layout/open-points.ts';
import {
  citeRemark,
  citeText,
  clauseText,
  type Paper,
  type PaperOptions,
  paperOf,
} from '../layout/paper.ts';
import {
  countLine,
  hasAssumed,
  moreLine,
  pastLine,
  planTitle,
  printMarks,
} from '../layout/plan-facts.ts';
import { taskNotes } from '../layout/task-notes.ts';
import { assigneeText, occasionCells, statusMark, tickBox } from '../layout/task-text.ts';
import { occasionDay, occasionTime, taskTime } from '../layout/time-text.ts';
import { findingsByLevel } from '../sentences/describe-finding.ts';
import type { Words } from '../sentences/words.ts';
import { escapeMarkdown, findingLine, markdownTable } from './markdown-table.ts';
import { factsTable, marksLine } from './render-forms.ts';

const markedTitle = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  const title = escapeMarkdown(task.title);
  return mark === '' ? title : `**${words.mark(escapeMarkdown(mark)).trim()}** ${title}`;
};

/** The columns of a day's table; a place where some task has one, the clauses where they are asked for. */
const columnsOf = ({ words, places, details }: Paper): readonly string[] => {
  const { done, time, task, owner, place, cites } = words.table;
  return [
    ...[done, time, task, owner],
    ...(places.size === 0 ? [] : [place]),
    ...(details ? [cites] : []),
  ];
};

const taskRow = (task: Task, paper: Paper): readonly string[] => [
  tickBox(task),
  escapeMarkdown(taskTime(task, paper.words)),
  markedTitle(task, paper.words),
  escapeMarkdown(assigneeText(task.owners, paper.words)),
  ...(paper.places.size === 0 ? [] : [escapeMarkdown(paper.places.get(task.id) ?? '')]),
  ...(paper.details ? [citeText(task.cites, paper)] : []),
];

/** What stands under the table of a day where details are asked for. */
const taskNote = (task: Task, words: Words): readonly string[] =>
  taskNotes(task, words)
    .map(escapeMarkdown)
    .map((note, index) =>
      index === 0
        ? `- ${words.labelled(`**${escapeMarkdown(task.title)}**`, note)}`
        : `  - ${note}`,
    );

/** One day of the checklist: a heading, one table, with a row before the tasks of each phase where there are several, and the notes to them. */
const renderDayTable = (day: DayGroup, paper: Paper): readonly string[] => {
  const { words, year, details } = paper;
  if (day.phases.length === 0) return [];
  const isOne = phaseOfDay(day) !== null;
  const rows = day.phases.flatMap(({ phase, tasks }) => [
    ...(phase === null || isOne ? [] : [['', '', `**${words.phases[phase]}**`]]),
    ...tasks.map((each) => taskRow(each, paper)),
  ]);
  const tasks = details ? day.phases.flatMap((group) => group.tasks) : [];
  const notes = tasks.flatMap((each) => taskNote(each, words));
  return [
    `## ${taskHeading(day, words, year)}`,
    '',
    ...dayRemarks(day, words).flatMap((line) => [line, '']),
    ...markdownTable(columnsOf(paper), rows, [0]),
    '',
    ...(notes.length === 0 ? [] : [`**${words.section.notes}**`, '', ...notes, '']),
  ];
};

/** A heading with lines under it; nothing where there are none. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

/** What is otherwise than in the plan before, and whom to tell. */
const changeSections = (plan: Plan): readonly string[] => {
  const listed = listChanges(plan);
  if (listed === null) return [];
  const lines = (of: readonly (readonly [string, string])[]): readonly string[] =>
    of.map(([lead, text]) => `- **${escapeMarkdown(lead)}** ${escapeMarkdown(text)}`);
  return [
    ...section(listed.problemsTitle, lines(listed.problems)),
    ...section(listed.title, lines(listed.changes)),
    ...section(listed.tellTitle, lines(listed.tell)),
  ];
};

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
    const text = paper.words.remark(`**${escapeMarkdown(title)}**`, escapeMarkdown(reason));
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
 * `checklist.md`: facts, schedule, one table a day with a line a task, what is left out and findings; with details also
 * how to do each task, and the clauses by the numbers in the tables. It holds no HTML; a box to tick is ☐, which prints
 * and pastes everywhere.
 */
export const renderMarkdown = (given: Plan, options: PaperOptions = {}): string => {
  const paper = paperOf(given, options);
  const { plan, words, numbers, details } = paper;
  const guidance = plan.guidance.map(
    ({ text, cites }) => `- ${escapeMarkdown(text)}${citeRemark(cites, paper)}`,
  );
  const clauses = [...numbers].map(
    ([clause, number]) => `${number}. ${escapeMarkdown(clauseText(plan, clause))}`,
  );
  const open = openLines(plan, words, paper.year).map((line) => `- ${escapeMarkdown(line)}`);
  const lines = [
    `# ${escapeMarkdown(planTitle(plan))}`,
    '',
    ...changeSections(plan),
    ...factsTable(plan, words),
    '',
    ...[countLine(plan, words), pastLine(plan, words), moreLine(plan, words)].flatMap((line) =>
      line === '' ? [] : [line, ''],
    ),
    ...section(words.section.schedule, scheduleTable(paper)),
    ...section(words.section.open, open),
    ...paper.days.flatMap((day) => renderDayTable(day, paper)),
    ...section(words.section.guidance, details ? guidance : []),
    ...section(words.section.leftOut, leftOutLines(paper)),
    ...section(words.section.findings, findingLines(paper)),
    ...section(words.section.cites, details ? clauses : []),
    '---',
    '',
    ...footLines(paper),
  ];
  return `${lines.join('\n')}\n`;
};
