import type { Plan, Task } from '../../model/plan.ts';
import {
  type CiteNumbers,
  citeText,
  clauseText,
  planCites,
  withCites,
} from '../layout/cite-numbers.ts';
import {
  type DayGroup,
  dayHeading,
  dayRemarks,
  groupByDay,
  scheduleOf,
} from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { countLine, hasAssumed, planHash } from '../layout/plan-facts.ts';
import {
  assigneeText,
  notifyText,
  occasionCells,
  statusMark,
  tickBox,
} from '../layout/task-text.ts';
import {
  formatMoment,
  occasionDay,
  occasionTime,
  rollText,
  taskTime,
} from '../layout/time-text.ts';
import { describeFinding, findingLabel, findingsByLevel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { escapeMarkdown, markdownTable } from './markdown-table.ts';
import { factsTable } from './render-forms.ts';

const markedTitle = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  const title = escapeMarkdown(task.title);
  return mark === '' ? title : `**${words.mark(mark).trim()}** ${title}`;
};

const taskRow = (task: Task, cites: CiteNumbers, words: Words): readonly string[] => [
  tickBox(task),
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
const renderDayTable = (
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

/** A heading with lines under it; nothing where there are none. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

const scheduleTable = (plan: Plan, year: string, words: Words): readonly string[] => {
  const rows = scheduleOf(plan).map((occasion) => [
    occasionDay(occasion, words, year),
    escapeMarkdown(occasionTime(occasion, words)),
    ...occasionCells(occasion, words).map(escapeMarkdown),
  ]);
  const { date, time, occasion, place } = words.table;
  return rows.length === 0 ? [] : markdownTable([date, time, occasion, place], rows);
};

const leftOutLines = (plan: Plan, numbers: CiteNumbers, words: Words): readonly string[] =>
  plan.left_out.map(({ title, reason, cites }) => {
    const text = words.labelled(`**${escapeMarkdown(title)}**`, escapeMarkdown(reason));
    return `- ${withCites(text, cites, numbers, words)}`;
  });

const findingLines = (plan: Plan, numbers: CiteNumbers, words: Words): readonly string[] =>
  findingsByLevel(plan)
    .flat()
    .map((finding) => {
      const text = escapeMarkdown(
        findingLabel(finding, describeFinding(finding, plan.brief.lang), words),
      );
      const level = words.levels[finding.level];
      return `- **${level}** ${withCites(text, finding.cites ?? [], numbers, words)}`;
    });

const footLines = (plan: Plan, words: Words): readonly string[] => [
  ...(hasAssumed(plan) ? [escapeMarkdown(words.assumedNote), ''] : []),
  words.joined([
    words.labelled(words.fact.brief, escapeMarkdown(plan.brief.id)),
    words.labelled(words.fact.plan, planHash(plan)),
    words.labelled(words.fact.zone, escapeMarkdown(plan.brief.timezone)),
    words.labelled(words.fact.printed, formatMoment(plan.generated, words)),
  ]),
];

/**
 * `checklist.md`: facts, schedule, one table a day, what is left out, findings, and the clauses by the numbers
 * in the tables. It holds no HTML; a box to tick is ☐, which prints and pastes everywhere.
 */
export const renderMarkdown = (given: Plan): string => {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  const numbers = planCites(plan);
  const days = groupByDay(plan);
  const year = days.at(0)?.date.slice(0, 4) ?? '';
  const lines = [
    `# ${escapeMarkdown(plan.brief.title)}`,
    '',
    ...factsTable(plan, words),
    '',
    countLine(plan, words),
    '',
    ...section(words.section.schedule, scheduleTable(plan, year, words)),
    ...days.flatMap((day) => renderDayTable(day, year, numbers, words)),
    ...section(
      words.section.guidance,
      plan.guidance.map(
        ({ text, cites }) => `- ${withCites(escapeMarkdown(text), cites, numbers, words)}`,
      ),
    ),
    ...section(words.section.leftOut, leftOutLines(plan, numbers, words)),
    ...section(words.section.findings, findingLines(plan, numbers, words)),
    ...section(
      words.section.cites,
      [...numbers].map(
        ([clause, number]) => `${number}. ${escapeMarkdown(clauseText(plan, clause))}`,
      ),
    ),
    '---',
    '',
    ...footLines(plan, words),
  ];
  return `${lines.join('\n')}\n`;
};
