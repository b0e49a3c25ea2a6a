import type { FilledBlock, FilledTable, Form, Plan, Task } from '../../model/plan.ts';
import { columnTotals } from '../layout/column-totals.ts';
import { groupByPhase, scheduleOf } from '../layout/group-tasks.ts';
import { assigneeText, occasionLabel } from '../layout/task-text.ts';
import { occasionWhen, taskWhen } from '../layout/time-text.ts';
import type { Words } from '../sentences/words.ts';
import { type Html, html, joined, keepTogether, type Part } from './html.ts';
import { BOX, bodyRow, factsTable, groupRow, htmlTable, phaseRow } from './html-table.ts';
import { seatPicture } from './seat-picture.ts';

const formTable = (table: FilledTable, words: Words): Html => {
  const { columns, rows } = table;
  const cells = rows.flatMap((row, at) => {
    const title = table.groups?.find(({ from }) => from === at)?.title ?? '';
    const texts = columns.map((_, index) => row[index] ?? '');
    const isBlank = texts.every((text) => html`${text}`.html === '');
    const [first = '', ...rest] = texts;
    const filled = isBlank
      ? bodyRow([html`${first}<div class="blank"></div>`, ...rest], columns, 'spare')
      : bodyRow(texts, columns);
    return title === '' ? [filled] : [groupRow(title, columns.length), filled];
  });
  const totals = columnTotals(table)?.map((total, index) =>
    total.kind === 'sum' ? total.text : index === 0 ? words.table.total : '',
  );
  const written = columns.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  return htmlTable(
    'form-table',
    columns,
    totals === undefined ? cells : [...cells, bodyRow(totals, columns, 'total')],
    written,
  );
};

const tasksTable = (plan: Plan, words: Words): Html => {
  const { task, planned, owner, done, actualOrPutOff, reason } = words.table;
  const columns = [task, planned, owner, done, actualOrPutOff, reason];
  const cells = (each: Task): readonly Part[] => {
    const owners = assigneeText(each.owners, words);
    return [each.title, taskWhen(each, words), owners, BOX, '', ''];
  };
  const rows = groupByPhase(plan.tasks).flatMap(({ phase, tasks }) => [
    phaseRow(phase, columns.length, words),
    ...tasks.map((each) => bodyRow(cells(each), columns)),
  ]);
  return htmlTable('form-tasks', columns, rows);
};

const occasionsTable = (plan: Plan, words: Words): Html => {
  const { occasion, planned, actual } = words.table;
  const columns = [occasion, planned, actual];
  const rows = scheduleOf(plan).map((each) =>
    bodyRow([occasionLabel(each, words), occasionWhen(each, words), ''], columns),
  );
  return htmlTable('form-occasions', columns, rows);
};

const blockBody = (block: FilledBlock, plan: Plan, words: Words): Part => {
  switch (block.kind) {
    case 'fields':
      return factsTable(block.fields);
    case 'table':
      return formTable(block, words);
    case 'lines':
      return [
        block.hint === '' ? [] : html`<p class="small">${block.hint}</p>`,
        ...Array.from({ length: block.lines }, () => html`<div class="rule"></div>`),
      ];
    case 'ticks':
      return html`<ul class="ticks">
${joined(block.items.map((item) => html`<li>${BOX}${item}</li>`))}
</ul>`;
    case 'text':
      return joined(block.text.map((text) => html`<p>${keepTogether(text)}</p>`));
    case 'cards':
      return htmlTable(
        'form-table',
        [],
        block.cards.map((lines) => bodyRow(lines)),
      );
    case 'tasks':
      return tasksTable(plan, words);
    case 'occasions':
      return occasionsTable(plan, words);
  }
};

/** A form as a sheet of its own, with what it is for under its title. */
export const htmlForm = (form: Form, plan: Plan, words: Words): Html => {
  const occasion = scheduleOf(plan).find(({ id }) => id === form.occasion);
  const { title } = plan.brief;
  const blocks = form.blocks.map((block) => [
    block.title === '' ? [] : html`<h3>${block.title}</h3>\n`,
    blockBody(block, plan, words),
  ]);
  return html`<section class="form">
<h2>${form.title}</h2>
<p class="for">${occasion === undefined ? title : `${title} · ${occasionLabel(occasion, words)}`}</p>
${plan.seats.filter(({ form: id }) => id === form.id).map((seats) => seatPicture(seats, words))}${joined(blocks)}
</section>`;
};
