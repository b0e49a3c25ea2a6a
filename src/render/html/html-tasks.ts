import type { Plan, Task } from '../../model/plan.ts';
import { type CiteNumbers, citeText } from '../layout/cite-numbers.ts';
import { type DayGroup, dayHeading, dayRemarks, scheduleOf } from '../layout/group-tasks.ts';
import { occasionCells } from '../layout/occasion-label.ts';
import {
  type Assigned,
  assignedText,
  groupAssignees,
  notified,
  rolesText,
} from '../layout/owner-text.ts';
import { statusMark } from '../layout/task-status.ts';
import { occasionDay, occasionTime, rollText, taskTimeLines } from '../layout/task-time.ts';
import type { Words } from '../sentences/words.ts';
import { type Html, html, htmlLines, joined, own, type Part } from './html.ts';
import { bodyRow, headRow, htmlTable } from './html-table.ts';
import { keepName, keepTogether } from './keep-together.ts';

/** A box to tick with a pen, drawn by borders because fonts lack the character. */
export const BOX: Html = html`<span class="box"></span>`;

/** What stands there instead of the box for what is done: every Chinese font has the sign of the root. */
const TICK: Html = html`√`;

const small = (part: Html): Part => (part.html === '' ? [] : html`<p class="small">${part}</p>`);

const notifyLine = (task: Task, words: Words): Html => {
  const names = notified(task).map(({ name, roles }) =>
    keepName(name === '' ? roles.join(words.listComma) : name),
  );
  return names.length === 0
    ? html``
    : html`${own(words.labelled(words.fact.notify, ''))}${joined(names, words.listComma)}`;
};

/** The task with how to do it, whom to tell and how to behave under it. */
const taskCell = (task: Task, words: Words): Html => {
  const mark = statusMark(task, words);
  const late = mark === '' ? [] : html`<span class="late">${mark}</span>`;
  const notes = [task.detail, rollText(task, words), ...task.guidance].map((note) =>
    htmlLines(note, keepTogether),
  );
  return html`${late}${keepTogether(task.title)}${[...notes, notifyLine(task, words)].map(small)}`;
};

const ownerText = (owner: Assigned, words: Words): Html => {
  const roles = rolesText(owner, words);
  if (owner.name === '') return html`<span class="open">${assignedText(owner, words)}</span>`;
  const role = roles === '' ? [] : html`<span class="role">${words.remark('', roles)}</span>`;
  return html`${keepName(owner.name)}${role}`;
};

/** Each owner once with their roles, one a line; the roles never break in two where they fit on a line. */
const ownerCell = (task: Task, words: Words): Html =>
  joined(
    groupAssignees(task.owners).map((owner) => ownerText(owner, words)),
    '<br>',
  );

const taskRow = (task: Task, cites: CiteNumbers, words: Words): Html => {
  const time = joined(taskTimeLines(task, words).map(keepTogether), '<br>');
  const basis = citeText(task.cites, cites, words.listComma);
  return html`<tr><td class="done">${task.status === 'done' ? TICK : BOX}</td><td>${time}</td><td>${taskCell(task, words)}</td><td>${ownerCell(task, words)}</td><td>${keepTogether(task.place)}</td><td class="basis">${basis}</td></tr>`;
};

const COLUMNS = html`<colgroup>${[1, 2, 3, 4, 5, 6].map((each) => html`<col class="c${String(each)}">`)}</colgroup>`;

/** The tasks of a day: the day stands in the head of the table, so that it is repeated and never left alone at the end of a page. */
export const dayTable = (day: DayGroup, year: string, cites: CiteNumbers, words: Words): Html => {
  const { done, time, task, owner, place, cites: basis } = words.table;
  if (day.phases.length === 0) return html``;
  const remarks = dayRemarks(day, words).map((remark) => small(html`${remark}`));
  const heading = html`<tr><th class="day" colspan="6" scope="colgroup">${dayHeading(day, words, year)}${remarks}</th></tr>`;
  const bodies = day.phases.map(
    ({ phase, tasks }) => html`<tbody>
<tr class="phase"><th colspan="6" scope="rowgroup">${words.phases[phase]}</th></tr>
${joined(
  tasks.map((each) => taskRow(each, cites, words)),
  '\n',
)}
</tbody>`,
  );
  return html`<table class="tasks">${COLUMNS}
<thead>${heading}${headRow([done, time, task, owner, place, basis])}</thead>
${joined(bodies, '\n')}
</table>`;
};

/** What happens when: the occasions of the whole visit. */
export const scheduleTable = (plan: Plan, year: string, words: Words): Html => {
  const rows = scheduleOf(plan).map((occasion) =>
    bodyRow([
      occasionDay(occasion, words, year),
      ...[occasionTime(occasion, words), ...occasionCells(occasion, words)].map(keepTogether),
    ]),
  );
  const { date, time, occasion, place } = words.table;
  return rows.length === 0 ? html`` : htmlTable('schedule', [date, time, occasion, place], rows);
};
