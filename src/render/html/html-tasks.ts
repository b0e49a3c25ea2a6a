import type { Plan, Task } from '../../model/plan.ts';
import { type CiteNumbers, citeText } from '../layout/cite-numbers.ts';
import { dayHeading, dayRemarks } from '../layout/day-heading.ts';
import { type DayGroup, scheduleOf } from '../layout/group-tasks.ts';
import { occasionCells } from '../layout/occasion-label.ts';
import { assignedText, groupAssignees, notified, rolesText } from '../layout/owner-text.ts';
import { statusMark } from '../layout/status-mark.ts';
import { occasionDay, occasionTime, rollText, taskTimeLines } from '../layout/task-time.ts';
import type { Words } from '../sentences/words.ts';
import { escapeHtml, escapeHtmlLines } from './escape-html.ts';
import { bodyRow, headRow, htmlTable } from './html-table.ts';
import { keepName, keepTogether } from './keep-together.ts';

/** A box to tick with a pen, drawn by borders because fonts lack the character. */
export const BOX = '<span class="box"></span>';

const small = (html: string): string => (html === '' ? '' : `<p class="small">${html}</p>`);

const notifyLine = (task: Task, words: Words): string => {
  const names = notified(task).map(({ name, roles }) =>
    keepName(escapeHtml(name === '' ? roles.join(words.listComma) : name)),
  );
  return names.length === 0 ? '' : words.labelled(words.fact.notify, names.join(words.listComma));
};

/** The task with how to do it, whom to tell and how to behave under it. */
const taskCell = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  const late = mark === '' ? '' : `<span class="late">${mark}</span>`;
  const notes = [task.detail, rollText(task, words), ...task.guidance]
    .map(escapeHtmlLines)
    .map(keepTogether);
  const title = keepTogether(escapeHtml(task.title));
  return late + title + [...notes, notifyLine(task, words)].map(small).join('');
};

/** Each owner once with their roles, one a line; the roles never break in two where they fit on a line. */
const ownerCell = (task: Task, words: Words): string =>
  groupAssignees(task.owners)
    .map((owner) => {
      const roles = rolesText(owner, words);
      if (owner.name === '')
        return `<span class="open">${escapeHtml(assignedText(owner, words))}</span>`;
      const name = keepName(escapeHtml(owner.name));
      return roles === ''
        ? name
        : `${name}<span class="role">${escapeHtml(words.remark('', roles))}</span>`;
    })
    .join('<br>');

const taskRow = (task: Task, cites: CiteNumbers, words: Words): string =>
  `<tr><td class="done">${BOX}</td><td>${taskTimeLines(task, words).map(escapeHtml).map(keepTogether).join('<br>')}</td>` +
  `<td>${taskCell(task, words)}</td><td>${ownerCell(task, words)}</td><td>${keepTogether(escapeHtml(task.place))}</td>` +
  `<td class="basis">${citeText(task.cites, cites, words.listComma)}</td></tr>`;

/** The tasks of a day: the day stands in the head of the table, so that it is repeated and never left alone at the end of a page. */
export const dayTable = (day: DayGroup, year: string, cites: CiteNumbers, words: Words): string => {
  const { done, time, task, owner, place, cites: basis } = words.table;
  if (day.phases.length === 0) return '';
  const heading = `<tr><th class="day" colspan="6" scope="colgroup">${[dayHeading(day, words, year), ...dayRemarks(day, words).map(small)].join('')}</th></tr>`;
  const bodies = day.phases.map(({ phase, tasks }) => {
    const rows = tasks.map((each) => taskRow(each, cites, words));
    return [
      '<tbody>',
      `<tr class="phase"><th colspan="6" scope="rowgroup">${words.phases[phase]}</th></tr>`,
      ...rows,
      '</tbody>',
    ].join('\n');
  });
  const columns =
    '<colgroup><col class="c1"><col class="c2"><col class="c3"><col class="c4"><col class="c5"><col class="c6"></colgroup>';
  return [
    `<table class="tasks">${columns}`,
    `<thead>${heading}${headRow([done, time, task, owner, place, basis])}</thead>`,
    ...bodies,
    '</table>',
  ].join('\n');
};

/** What happens when: the occasions of the whole visit. */
export const scheduleTable = (plan: Plan, year: string, words: Words): string => {
  const rows = scheduleOf(plan).map((occasion) =>
    bodyRow([
      occasionDay(occasion, words, year),
      ...[occasionTime(occasion, words), ...occasionCells(occasion, words)]
        .map(escapeHtml)
        .map(keepTogether),
    ]),
  );
  const { date, time, occasion, place } = words.table;
  return rows.length === 0 ? '' : htmlTable('schedule', [date, time, occasion, place], rows);
};
