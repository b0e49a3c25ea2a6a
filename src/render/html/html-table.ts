import type { Phase } from '../../model/rule.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import type { Paper } from '../layout/paper.ts';
import { occasionCells } from '../layout/task-text.ts';
import { occasionDay, occasionTime } from '../layout/time-text.ts';
import { textWidth } from '../layout/wrap-text.ts';
import type { Words } from '../sentences/words.ts';
import { dialable, type Html, html, joined, keepTogether, type Part } from './html.ts';

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
    const part = typeof cell === 'string' ? dialable(cell) : cell;
    return html`<td${label === '' ? [] : html` data-label="${label}"`}>${part}</td>`;
  })}</tr>`;

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Facts of at most so many columns stand two in a row, where there is room for two. */
const HALF_ROW = 34;

/** Which facts have a row of their own: long ones, and one that is left with none beside it. */
const rowsOfTheirOwn = (facts: readonly Fact[]): readonly boolean[] => {
  const isLong = facts.map(({ value }) => textWidth(value) > HALF_ROW);
  let isSecond = false;
  return isLong.map((long, index) => {
    const own = long || (!isSecond && isLong[index + 1] !== false);
    isSecond = !own && !isSecond;
    return own;
  });
};

/** A table of labels and values, with room to write where there is no value; `alone` says which are marked as rows of their own. */
export const factsTable = (facts: readonly Fact[], alone: readonly boolean[] = []): Html => {
  const rows = facts.map(({ label, value }, index) => {
    const text = dialable(value);
    const row = alone[index] === true ? html`<tr class="alone">` : html`<tr>`;
    return html`${row}<th scope="row">${label}</th><td${text.html === '' ? html` class="blank"` : []}>${text}</td></tr>`;
  });
  return html`<table class="facts"><tbody>\n${joined(rows)}\n</tbody></table>`;
};

/** The same at the head of a paper: short facts two in a row. */
export const headTable = (facts: readonly Fact[]): Html => factsTable(facts, rowsOfTheirOwn(facts));

/** The row before rows that belong together, over so many columns. */
export const groupRow = (title: string, columns: number): Html =>
  html`<tr class="phase"><th colspan="${String(columns)}" scope="rowgroup">${title}</th></tr>`;

/** The row before the tasks of a phase, in a table of so many columns. */
export const phaseRow = (phase: Phase, columns: number, words: Words): Html =>
  groupRow(words.phases[phase], columns);

/** A box to tick with a pen, drawn by borders because fonts lack the character. */
export const BOX: Html = html`<span class="box"></span>`;

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
