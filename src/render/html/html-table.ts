import type { Task } from '../../model/plan.ts';
import type { Phase } from '../../model/rule.ts';
import { type DayGroup, dayHeading, dayRemarks, scheduleOf } from '../layout/group-tasks.ts';
import { citeText, type Paper } from '../layout/paper.ts';
import {
  type Assigned,
  assignedText,
  groupAssignees,
  occasionCells,
  rolesText,
  statusMark,
  toldNames,
} from '../layout/task-text.ts';
import { occasionDay, occasionTime, rollText, taskTimeLines } from '../layout/time-text.ts';
import type { Words } from '../sentences/words.ts';
import {
  type Html,
  html,
  joined,
  keepLines,
  keepName,
  keepTogether,
  own,
  type Part,
} from './html.ts';

/** So many columns to be written in fit on a page where each is wide. */
const MOST_WIDE = 6;

/** A table with headings that are repeated on every page. `written` says which columns have some text: the others are there to be written in, and need room. */
export const htmlTable = (
  name: string,
  columns: readonly string[],
  rows: readonly Html[],
  written: readonly boolean[] = [],
): Html => html`<table class="${name}">
<thead>${headRow(columns, written)}</thead>
<tbody>
${joined(rows)}
</tbody>
</table>`;

/** The row of column headings; `c1`, `c2` … carry the widths. */
export const headRow = (columns: readonly string[], written: readonly boolean[] = []): Html => {
  const cells = columns.map((label, index) => {
    const isWide = written[index] === false && written.length <= MOST_WIDE;
    return html`<th class="c${String(index + 1)}${isWide ? html` room` : []}" scope="col">${label}</th>`;
  });
  return html`<tr>${cells}</tr>`;
};

/** A row of cells. On a phone each stands on a line of its own after its label, where it has one. */
export const bodyRow = (cells: readonly Part[], labels: readonly string[] = [], name = ''): Html =>
  html`<tr${name === '' ? [] : html` class="${name}"`}>${cells.map((cell, index) => {
    const label = labels[index] ?? '';
    return html`<td${label === '' ? [] : html` data-label="${label}"`}>${cell}</td>`;
  })}</tr>`;

/** A table of labels and values, with room to write where there is no value. */
export const factsTable = (
  facts: readonly { readonly label: string; readonly value: string }[],
): Html => {
  const rows = facts.map(({ label, value }) => {
    const text = html`${value}`;
    return html`<tr><th scope="row">${label}</th><td${text.html === '' ? html` class="blank"` : []}>${text}</td></tr>`;
  });
  return html`<table class="facts"><tbody>\n${joined(rows)}\n</tbody></table>`;
};

/** The row before rows that belong together, over all columns. */
export const groupRow = (title: string, columns: number): Html =>
  html`<tr class="phase"><th colspan="${String(columns)}" scope="rowgroup">${title}</th></tr>`;

/** The row before the tasks of a phase, in a table of six columns. */
export const phaseRow = (phase: Phase, words: Words): Html => groupRow(words.phases[phase], 6);

/** A box to tick with a pen, drawn by borders because fonts lack the character. */
export const BOX: Html = html`<span class="box"></span>`;

/** What stands there instead of the box for what is done: every Chinese font has the sign of the root. */
const TICK: Html = html`√`;

const small = (part: Html): Part => (part.html === '' ? [] : html`<p class="small">${part}</p>`);

const notifyLine = (task: Task, words: Words): Html => {
  const names = toldNames(task, words).map(keepName);
  const label = own(words.labelled(words.fact.notify, ''));
  return names.length === 0 ? html`` : html`${label}${joined(names, words.listComma)}`;
};

/** The task with how to do it, whom to tell and how to behave under it. */
const taskCell = (task: Task, words: Words): Html => {
  const mark = statusMark(task, words);
  const late = mark === '' ? [] : html`<span class="late">${mark}</span>`;
  const notes = [task.detail, rollText(task, words), ...task.guidance].map(keepLines);
  return html`${late}${keepTogether(task.title)}${[...notes, notifyLine(task, words)].map(small)}`;
};

/** An owner with their roles, which never break in two where they fit on a line. */
const ownerText = (owner: Assigned, words: Words): Html => {
  const roles = rolesText(owner, words);
  if (owner.name === '') return html`<span class="open">${assignedText(owner, words)}</span>`;
  const role = roles === '' ? [] : html`<span class="role">${words.remark('', roles)}</span>`;
  return html`${keepName(owner.name)}${role}`;
};

const taskRow = (task: Task, paper: Paper): Html => {
  const { words } = paper;
  const box = task.status === 'done' ? TICK : BOX;
  const time = joined(taskTimeLines(task, words).map(keepTogether), '<br>');
  const owners = groupAssignees(task.owners).map((owner) => ownerText(owner, words));
  const basis = citeText(task.cites, paper);
  return html`<tr><td class="done">${box}</td><td>${time}</td><td>${taskCell(task, words)}</td><td>${joined(owners, '<br>')}</td><td>${keepTogether(task.place)}</td><td class="basis">${basis}</td></tr>`;
};

const COLUMNS = html`<colgroup>${[1, 2, 3, 4, 5, 6].map((each) => html`<col class="c${String(each)}">`)}</colgroup>`;

/** The tasks of a day: the day stands in the head of the table, so that it is repeated and never left alone at the end of a page. */
export const dayTable = (day: DayGroup, paper: Paper): Html => {
  const { words, year } = paper;
  const { done, time, task, owner, place, cites } = words.table;
  if (day.phases.length === 0) return html``;
  const remarks = dayRemarks(day, words).map((remark) => small(html`${remark}`));
  const heading = html`<tr><th class="day" colspan="6" scope="colgroup">${dayHeading(day, words, year)}${remarks}</th></tr>`;
  const bodies = day.phases.map(
    ({ phase, tasks }) => html`<tbody>
${joined([...(phase === null ? [] : [phaseRow(phase, words)]), ...tasks.map((each) => taskRow(each, paper))])}
</tbody>`,
  );
  return html`<table class="tasks">${COLUMNS}
<thead>${heading}${headRow([done, time, task, owner, place, cites])}</thead>
${joined(bodies)}
</table>`;
};

/** What happens when: the occasions of the whole visit. */
export const scheduleTable = ({ plan, year, words }: Paper): Html => {
  const rows = scheduleOf(plan).map((occasion) =>
    bodyRow([
      occasionDay(occasion, words, year),
      ...[occasionTime(occasion, words), ...occasionCells(occasion, words)].map(keepTogether),
    ]),
  );
  const { date, time, occasion, place } = words.table;
  return rows.length === 0 ? html`` : htmlTable('schedule', [date, time, occasion, place], rows);
};
