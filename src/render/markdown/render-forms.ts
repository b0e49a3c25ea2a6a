import type { FilledBlock, FilledTable, Form, Plan, Task } from '../../model/plan.ts';
import { type ColumnTotal, columnTotals } from '../layout/column-totals.ts';
import { groupByPhase, scheduleOf } from '../layout/group-tasks.ts';
import { withoutSealed } from '../layout/hide-personal.ts';
import { knownFacts, planTitle, printMarks } from '../layout/plan-facts.ts';
import { assigneeText, occasionLabel, tickBox } from '../layout/task-text.ts';
import { dayAndClock, occasionWhen, taskWhen } from '../layout/time-text.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { escapeMarkdown, markdownTable } from './markdown-table.ts';

/** What is typed over. */
const BLANK = '______';
const LONG_BLANK = '____________________________';

/** A filled value, or a blank. */
const orBlank = (text: string): string => escapeMarkdown(text) || BLANK;

const totalCell = (total: ColumnTotal): string =>
  total.kind === 'sum' ? total.text : total.kind === 'blank' ? BLANK : '';

const renderTable = (table: FilledTable, words: Words): readonly string[] => {
  const { columns, rows } = table;
  const totals = columnTotals(table);
  const filled = rows.flatMap((row, at) => {
    const title = table.groups?.find(({ from }) => from === at)?.title ?? '';
    const cells = columns.map((_, index) => orBlank(row[index] ?? ''));
    return title === '' ? [cells] : [[`**${escapeMarkdown(title)}**`], cells];
  });
  const last = totals?.map((total, index) =>
    index === 0 && total.kind === 'none' ? `**${words.table.total}**` : totalCell(total),
  );
  return markdownTable(columns.map(escapeMarkdown), last ? [...filled, last] : filled);
};

/** What the log says of a task: the box, when it was done or that it was put off or left out, and why; blanks where it says nothing. */
function loggedCells(task: Task, { log }: Plan, words: Words): readonly [string, string, string] {
  const notes = log.filter((note) => note.task === task.id);
  const last = notes.findLast(({ what }) => what !== 'note');
  const reason = notes.flatMap(({ text }) => (text === '' ? [] : [escapeMarkdown(text)]));
  const actual = {
    done: last === undefined ? '' : dayAndClock(last.at, words),
    late: words.putOff,
    skip: words.skipped,
    note: '',
  }[last?.what ?? 'note'];
  const box = last === undefined ? '☐' : tickBox(task);
  return [box, orBlank(actual), words.joined(reason) || BLANK];
}

const taskRow = (task: Task, plan: Plan, words: Words): readonly string[] => [
  ...[task.title, taskWhen(task, words), assigneeText(task.owners, words)].map(escapeMarkdown),
  ...loggedCells(task, plan, words),
];

/** How many tasks are done; a blank where nobody has said anything of any. */
const doneCount = (tasks: readonly Task[], { log }: Plan): string => {
  const ids = new Set(log.map(({ task }) => task));
  const done = tasks.filter(({ status }) => status === 'done').length;
  return tasks.some(({ id }) => ids.has(id)) ? String(done) : BLANK;
};

const renderTasks = (plan: Plan, words: Words, level: number): readonly string[] => {
  const { task, planned, owner, done, actualOrPutOff, reason, total } = words.table;
  return groupByPhase(plan.tasks).flatMap(({ phase, tasks }, index) => [
    ...(index === 0 ? [] : ['']),
    `${'#'.repeat(level)} ${words.phases[phase]}`,
    '',
    ...markdownTable(
      [task, planned, owner, done, actualOrPutOff, reason],
      [
        ...tasks.map((each) => taskRow(each, plan, words)),
        [`**${total}**`, words.doneOf(doneCount(tasks, plan), tasks.length)],
      ],
      [3],
    ),
  ]);
};

const renderOccasions = (plan: Plan, words: Words): readonly string[] => {
  const { occasion, planned, actual } = words.table;
  const rows = scheduleOf(plan).map((each) => [
    ...[occasionLabel(each, words), occasionWhen(each, words)].map(escapeMarkdown),
    BLANK,
  ]);
  return markdownTable([occasion, planned, actual], rows);
};

const blankLines = (lines: number, words: Words): readonly string[] =>
  Array.from({ length: lines }, (_, index) => [words.numbered(index + 1, LONG_BLANK), '']).flat();

/** One block of a form, without its title; blanks are there to be typed over. */
const renderBlock = (block: FilledBlock, plan: Plan, words: Words): readonly string[] => {
  switch (block.kind) {
    case 'fields':
      return markdownTable(
        [words.table.item, words.table.value],
        block.fields.map(({ label, value }) => [escapeMarkdown(label), orBlank(value)]),
      );
    case 'table':
      return renderTable(block, words);
    case 'lines':
      return [
        ...(block.hint === '' ? [] : [escapeMarkdown(words.remark('', block.hint).trim()), '']),
        ...blankLines(block.lines, words),
      ].slice(0, -1);
    case 'ticks':
      return block.items.map((item) => `- ☐ ${escapeMarkdown(item)}`);
    case 'text':
      return block.text.flatMap((text, index) => [
        ...(index === 0 ? [] : ['']),
        escapeMarkdown(text),
      ]);
    case 'cards':
      return block.cards.map((lines) => `- ${lines.map(escapeMarkdown).join(' · ')}`);
    case 'tasks':
      return renderTasks(plan, words, block.title === '' ? 3 : 4);
    case 'occasions':
      return renderOccasions(plan, words);
  }
};

/** A form as a section of its own, with the occasion it is for under its title. */
const renderForm = (form: Form, plan: Plan, words: Words): readonly string[] => {
  const occasion = scheduleOf(plan).find(({ id }) => id === form.occasion);
  return [
    `## ${escapeMarkdown(form.title)}`,
    '',
    ...(occasion === undefined ? [] : [escapeMarkdown(occasionLabel(occasion, words)), '']),
    ...form.blocks.flatMap((block) => [
      ...(block.title === '' ? [] : [`### ${escapeMarkdown(block.title)}`, '']),
      ...renderBlock(block, plan, words),
      '',
    ]),
  ];
};

/** The forms of a plan for one output, under a title and between what stands before them and the foot. */
const renderPaper = (
  plan: Plan,
  output: Form['in'],
  title: string,
  before: readonly string[],
): string => {
  const words = wordsFor(plan.brief.lang);
  const forms = plan.forms.filter((form) => form.in === output);
  const lines = [
    `# ${words.labelled(title, escapeMarkdown(planTitle(plan)))}`,
    '',
    ...before,
    ...forms.flatMap((form) => renderForm(form, plan, words)),
    '---',
    '',
    // Not when it was printed: a plan made again gives the same bytes.
    marksLine(printMarks(plan, words).slice(0, 2), words),
  ];
  return `${lines.join('\n')}\n`;
};

/** `forms.md`: the paper forms of the plan, to be typed in; a blank is a line of underscores. */
export const renderMarkdownForms = (plan: Plan): string =>
  renderPaper(plan, 'paper', wordsFor(plan.brief.lang).section.forms, []);

/** Labels with their values as one line. */
export const marksLine = (marks: ReturnType<typeof printMarks>, words: Words): string =>
  words.joined(marks.map(({ label, value }) => words.labelled(label, escapeMarkdown(value))));

/** The facts at the head of a paper as a table. */
export const factsTable = (plan: Plan, words: Words): readonly string[] =>
  markdownTable(
    [words.table.item, words.table.value],
    knownFacts(plan, words).map(({ label, value }) => [label, value].map(escapeMarkdown)),
  );

/**
 * `summary.md`: the summary to be filled in afterwards (收尾小结), made of the plan's forms for it. It holds no
 * time of printing, so that a plan made again gives the same bytes and a filled-in one is told apart.
 */
export const renderSummary = (given: Plan): string => {
  const plan = withoutSealed(given);
  const before = [...factsTable(plan, wordsFor(plan.brief.lang)), ''];
  return renderPaper(plan, 'summary', escapeMarkdown(plan.titles.summary), before);
};
