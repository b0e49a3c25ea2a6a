import { type Html, html, joined, type Part } from './html.ts';

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
${joined(rows, '\n')}
</tbody>
</table>`;

/** The row of column headings; `c1`, `c2` … carry the widths. */
export const headRow = (columns: readonly string[], written: readonly boolean[] = []): Html => {
  const cells = columns.map((label, index) => {
    const isWide = written[index] === false && written.length <= MOST_WIDE;
    return html`<th class="c${String(index + 1)}${isWide ? ROOM : []}" scope="col">${label}</th>`;
  });
  return html`<tr>${cells}</tr>`;
};

const ROOM: Html = html` room`;

/** A row of cells. On a phone each stands on a line of its own after its label, where it has one. */
export const bodyRow = (cells: readonly Part[], labels: readonly string[] = [], name = ''): Html =>
  html`<tr${name === '' ? [] : html` class="${name}"`}>${cells.map((cell, index) => {
    const label = labels[index] ?? '';
    return html`<td${label === '' ? [] : html` data-label="${label}"`}>${cell}</td>`;
  })}</tr>`;

/** A table of labels and values, with room to write where there is no value. */
export const factsTable = (
  facts: readonly { readonly label: string; readonly value: string }[],
): Html => html`<table class="facts"><tbody>
${joined(facts.map(factRow), '\n')}
</tbody></table>`;

const factRow = ({ label, value }: { readonly label: string; readonly value: string }): Html => {
  const text = html`${value}`;
  return html`<tr><th scope="row">${label}</th><td${text.html === '' ? html` class="blank"` : []}>${text}</td></tr>`;
};
