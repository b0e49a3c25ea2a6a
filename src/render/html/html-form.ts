import type { FilledBlock, Form, Plan } from '../../model/plan.ts';
import { columnTotals } from '../layout/column-totals.ts';
import { groupByPhase, scheduleOf } from '../layout/group-tasks.ts';
import { occasionLabel } from '../layout/occasion-label.ts';
import { assigneeText } from '../layout/owner-text.ts';
import { occasionWhen, taskWhen } from '../layout/task-time.ts';
import type { Words } from '../sentences/words.ts';
import { escapeHtml } from './escape-html.ts';
import { bodyRow, factRow, htmlTable } from './html-table.ts';
import { BOX } from './html-tasks.ts';

const formTable = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  words: Words,
): string => {
  const totals = columnTotals(columns, rows);
  const cells = rows.map((row) => {
    const texts = columns.map((_, index) => escapeHtml(row[index] ?? ''));
    const [first = '', ...rest] = texts;
    return bodyRow(
      texts.some((text) => text !== '') ? texts : [`${first}<div class="blank"></div>`, ...rest],
    );
  });
  const last = totals?.map((total, index) =>
    total.kind === 'sum' ? total.text : index === 0 ? words.table.total : '',
  );
  const written = columns.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  return htmlTable(
    'form-table',
    columns,
    last === undefined ? cells : [...cells, bodyRow(last, 'total')],
    written,
  );
};

const tasksTable = (plan: Plan, words: Words): string => {
  const { task, planned, owner, done, actualOrPutOff, reason } = words.table;
  const rows = groupByPhase(plan.tasks).flatMap(({ phase, tasks }) => [
    `<tr class="phase"><th colspan="6" scope="rowgroup">${words.phases[phase]}</th></tr>`,
    ...tasks.map((each) =>
      bodyRow([
        escapeHtml(each.title),
        escapeHtml(taskWhen(each, words)),
        escapeHtml(assigneeText(each.owners, words)),
        BOX,
        '',
        '',
      ]),
    ),
  ]);
  return htmlTable('form-tasks', [task, planned, owner, done, actualOrPutOff, reason], rows);
};

const occasionsTable = (plan: Plan, words: Words): string => {
  const { occasion, planned, actual } = words.table;
  const rows = scheduleOf(plan).map((each) =>
    bodyRow([escapeHtml(occasionLabel(each, words)), escapeHtml(occasionWhen(each, words)), '']),
  );
  return htmlTable('form-occasions', [occasion, planned, actual], rows);
};

const blockBody = (block: FilledBlock, plan: Plan, words: Words): string => {
  switch (block.kind) {
    case 'fields':
      return `<table class="facts"><tbody>\n${block.fields.map(({ label, value }) => factRow(label, value)).join('\n')}\n</tbody></table>`;
    case 'table':
      return formTable(block.columns, block.rows, words);
    case 'lines':
      return (
        (block.hint === '' ? '' : `<p class="small">${escapeHtml(block.hint)}</p>`) +
        '<div class="rule"></div>'.repeat(block.lines)
      );
    case 'ticks':
      return `<ul class="ticks">\n${block.items.map((item) => `<li>${BOX}${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'tasks':
      return tasksTable(plan, words);
    case 'occasions':
      return occasionsTable(plan, words);
  }
};

/** A form as a sheet of its own, with what it is for under its title. */
export const htmlForm = (form: Form, plan: Plan, words: Words): string => {
  const occasion = scheduleOf(plan).find(({ id }) => id === form.occasion);
  const blocks = form.blocks.map(
    (block) =>
      (block.title === '' ? '' : `<h3>${escapeHtml(block.title)}</h3>\n`) +
      blockBody(block, plan, words),
  );
  return [
    '<section class="form">',
    `<h2>${escapeHtml(form.title)}</h2>`,
    `<p class="for">${escapeHtml(occasion === undefined ? plan.brief.title : `${plan.brief.title} · ${occasionLabel(occasion, words)}`)}</p>`,
    ...blocks,
    '</section>',
  ].join('\n');
};
