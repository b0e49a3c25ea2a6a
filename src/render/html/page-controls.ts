import { taskHeading } from '../layout/group-tasks.ts';
import type { Paper } from '../layout/paper.ts';
import { type Html, html, joined, own } from './html.ts';
import { ownerCounts } from './html-tasks.ts';

/** A list to choose from, with how many tasks each choice has; the first is all of them. */
const choice = (
  id: string,
  label: string,
  all: string,
  counts: Iterable<readonly [string, number]>,
  { words }: Paper,
): Html => {
  const options = [...counts].map(
    ([text, count]) => html`<option value="${text}">${words.remark(text, String(count))}</option>`,
  );
  return html`<select id="${id}" aria-label="${label}">
${joined([html`<option value="">${all}</option>`, ...options])}
</select>`;
};

/** What filters a checklist on the screen and counts what is done; hidden until the script of the page is there to serve it. */
export const pageControls = (paper: Paper): Html => {
  const { words, days, year, details, isOwn } = paper;
  const { page, table } = words;
  const dayCounts = new Map<string, number>();
  for (const day of days) {
    const count = day.phases.reduce((sum, { tasks }) => sum + tasks.length, 0);
    const heading = taskHeading(day, words, year);
    if (count > 0) dayCounts.set(heading, (dayCounts.get(heading) ?? 0) + count);
  }
  const count = (id: string, label: string): Html =>
    html`<span>${own(words.labelled(label, ''))}<output id="${id}"></output></span>`;
  return html`<div id="controls" role="group" aria-label="${page.filter}" hidden>
${isOwn ? [] : choice('who', table.owner, page.everybody, ownerCounts(paper), paper)}
${choice('day', table.date, page.allDays, dayCounts, paper)}
<button type="button" id="next">${page.next}</button>
<label><input type="checkbox" id="details"${details ? html` checked` : []}> ${page.details}</label>
<span class="counted">${count('shown', page.shown)} ${count('ticked', page.ticked)}</span>
</div>`;
};
