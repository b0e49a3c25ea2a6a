import type { Task } from '../../model/plan.ts';
import { type DayGroup, dayRemarks, phaseOfDay, taskHeading } from '../layout/group-tasks.ts';
import { citeText, type Paper } from '../layout/paper.ts';
import { taskNotes } from '../layout/task-notes.ts';
import {
  type Assigned,
  assignedText,
  assigneeText,
  groupAssignees,
  rolesText,
  statusMark,
} from '../layout/task-text.ts';
import { taskTimeLines } from '../layout/time-text.ts';
import { type Html, html, joined, keepLines, keepName, keepTogether, own } from './html.ts';
import { phaseRow } from './html-table.ts';

/** Words that a page shows behind a tap, and prints only where details are asked for. */
export const behindTap = (summary: Html, body: Html, { details }: Paper): Html =>
  html`<details class="more"${details ? html` open` : []}><summary>${summary}</summary>
${body}
</details>`;

const small = (text: string): Html => html`<p class="small">${keepLines(text)}</p>`;

/** The title of a task; how to do it, who in which role, whom to tell and what it rests on are behind a tap on it. */
const taskCell = (task: Task, paper: Paper): Html => {
  const { words } = paper;
  const mark = statusMark(task, words);
  const late = mark === '' ? [] : html`<span class="late">${mark}</span>`;
  const title = html`${late}${keepTogether(task.title)}`;
  const owners = groupAssignees(task.owners);
  const hasRoles = owners.some((owner) => owner.name !== '' && rolesText(owner, words) !== '');
  const roles = owners.map((owner) => assignedText(owner, words)).join(words.listComma);
  const basis = citeText(task.cites, paper);
  const facts = [
    ...(hasRoles ? [words.labelled(words.table.owner, roles)] : []),
    ...(basis === '' ? [] : [words.labelled(words.fact.basis, basis)]),
  ];
  const notes = [...taskNotes(task, words), facts.join(' · ')].filter((note) => note !== '');
  return notes.length === 0 ? title : behindTap(title, joined(notes.map(small)), paper);
};

const ownerText = (owner: Assigned, paper: Paper): Html =>
  owner.name === ''
    ? html`<span class="who open">${assignedText(owner, paper.words)}</span>`
    : html`<span class="who">${keepName(owner.name)}</span>`;

const ownersCell = (task: Task, paper: Paper): Html =>
  joined(
    groupAssignees(task.owners).map((owner) => ownerText(owner, paper)),
    own(paper.words.listComma).html,
  );

/** When a task is no longer the next one: when it should have begun, or of a deadline or a window its end; '' for one that comes back. */
const passes = ({ timing, start, end, recurrence }: Task): string => {
  if (recurrence !== null) return '';
  return timing === 'by' || timing === 'window' ? end : start;
};

/** A box to tick, on the screen and with a pen. */
const tickBox = (task: Task): Html =>
  html`<label><input type="checkbox" aria-label="${task.title}"${task.status === 'done' ? html` checked` : []}></label>`;

const taskRow = (task: Task, paper: Paper): Html => {
  const time = joined(taskTimeLines(task, paper.words).map(keepTogether), '<br>');
  const place = paper.places.get(task.id) ?? '';
  const where = paper.places.size === 0 ? [] : html`<td class="where">${keepTogether(place)}</td>`;
  return html`<tr data-task="${task.id}" data-until="${passes(task)}"><td class="done">${tickBox(task)}</td><td class="when">${time}</td><td class="what">${taskCell(task, paper)}</td><td class="owners">${ownersCell(task, paper)}</td>${where}</tr>`;
};

/** Whom the tasks of a plan are for, with how many each has: our people in the order of the team, then what nobody fills. */
export const ownerCounts = ({ plan, words }: Paper): ReadonlyMap<string, number> => {
  const counts = new Map(
    plan.people.map(({ name }) => [assigneeText([{ role: '', label: '', name }], words), 0]),
  );
  for (const task of plan.tasks) {
    for (const owner of groupAssignees(task.owners)) {
      const text = owner.name === '' ? assignedText(owner, words) : owner.name;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count > 0));
};

/** The tasks of a day: the day stands in the head of the table, so that it is repeated and never left alone at the end of a page. */
export const dayTable = (day: DayGroup, paper: Paper): Html => {
  const { words, year, places } = paper;
  if (day.phases.length === 0) return html``;
  const columns = places.size === 0 ? [1, 2, 3, 4] : [1, 2, 3, 4, 5];
  const widths = columns.map((each) => html`<col class="c${String(each)}">`);
  const remarks = dayRemarks(day, words).map(small);
  const heading = taskHeading(day, words, year);
  const labels = [words.table.owner, ...(places.size === 0 ? [] : [words.table.place])];
  const isOne = phaseOfDay(day) !== null;
  const bodies = day.phases.map(({ phase, tasks }) => {
    const over = phase === null || isOne ? [] : [phaseRow(phase, columns.length, words)];
    return html`<tbody>
${joined([...over, ...tasks.map((each) => taskRow(each, paper))])}
</tbody>`;
  });
  return html`<table class="tasks" data-day="${heading}"><colgroup>${widths}</colgroup>
<thead><tr><th class="day" colspan="3" scope="colgroup">${heading}${remarks}</th>${labels.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
${joined(bodies)}
</table>`;
};
