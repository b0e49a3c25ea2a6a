import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { Plan } from '../../model/plan.ts';
import { cleanLines } from '../layout/clean-text.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { settledZip } from '../layout/settled-zip.ts';
import { assigneeText, notifyText, occasionCells, statusMark } from '../layout/task-text.ts';
import { formatDay, occasionTime, taskDay, taskTime } from '../layout/time-text.ts';
import { textWidth } from '../layout/wrap-text.ts';
import { type Words, wordsFor } from '../sentences/words.ts';

/** A sheet: its name, and rows of texts, the first of them its heads. */
interface Rows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

function taskRows(plan: Plan, words: Words): Rows {
  const { date, time, task, owner, place, done } = words.table;
  const rows = plan.tasks.map((each) => [
    formatDay(taskDay(each), words),
    taskTime(each, words),
    `${statusMark(each, words)}${each.title}`,
    assigneeText(each.owners, words),
    notifyText(each, words),
    each.place,
    each.detail,
    each.status === 'done' ? '√' : '',
  ]);
  const { notify } = words.fact;
  const heads = [date, time, task, owner, notify, place, words.section.notes, done];
  return { name: task, rows: [heads, ...rows] };
}

function programmeRows(plan: Plan, words: Words): Rows {
  const { date, time, occasion, place } = words.table;
  const entries = new Map(plan.programme.map((entry) => [entry.occasion, entry]));
  const rows = scheduleOf(plan).map((each) => {
    const entry = entries.get(each.id);
    return [
      formatDay(each.start, words),
      occasionTime(each, words),
      ...occasionCells(each, words),
      (entry?.ours ?? []).join(words.listComma),
      (entry?.responsible ?? []).join(words.listComma),
      (entry?.vehicles ?? []).join(words.listComma),
    ];
  });
  const { takePart, responsible, vehicles } = words.table;
  const heads = [date, time, occasion, place, takePart, responsible, vehicles];
  return { name: words.section.schedule, rows: [heads, ...rows] };
}

/** The tables that packs put into the workbook, each a sheet; one without rows is left out. */
const formRows = (plan: Plan): readonly Rows[] =>
  plan.forms
    .filter((form) => form.in === 'workbook')
    .flatMap((form) =>
      form.blocks.flatMap((block) =>
        block.kind === 'table' && block.rows.length > 0
          ? [{ name: form.title, rows: [block.columns, ...block.rows] }]
          : [],
      ),
    );

/** Letters of a name that no sheet takes, and the longest one. */
const REFUSED = /[:\\/?*[\]']/g;
const LONGEST_NAME = 31;

/** A name for a sheet that no other has. */
function nameFor(wanted: string, taken: Set<string>): string {
  // Counted as Excel counts, in halves of an emoji, of which none is cut in two.
  const name = [...wanted.replaceAll(REFUSED, ' ')]
    .reduce(
      (text, letter) => (text.length + letter.length > LONGEST_NAME - 3 ? text : text + letter),
      '',
    )
    .trim();
  const free = (number: number): string => {
    const numbered = number === 1 ? name || '-' : `${name}-${String(number)}`;
    return taken.has(numbered.toLowerCase()) ? free(number + 1) : numbered;
  };
  const found = free(1);
  taken.add(found.toLowerCase());
  return found;
}

/** How wide a column is at most, in letters. */
const WIDEST = 48;

function sheetOf({ name, rows }: Rows, taken: Set<string>): Sheet<never> {
  const width = (index: number): number =>
    Math.max(
      ...rows.flatMap((row) => cleanLines(row[index] ?? '').map((line) => textWidth(line))),
      4,
    );
  const data = rows.map(
    (row, at): Row =>
      row.map((text) => ({
        // Always a text: a cell that begins with = is no formula.
        type: String,
        value: cleanLines(text).join('\n'),
        wrap: true,
        alignVertical: 'top',
        ...(at === 0 ? { fontWeight: 'bold', backgroundColor: '#EDEDED' } : {}),
      })),
  );
  const columns = (rows[0] ?? []).map((_, index) => ({
    width: Math.min(WIDEST, width(index) + 2),
  }));
  return {
    data,
    sheet: nameFor(name, taken),
    columns,
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** `table.xlsx`: tasks, programme, and what packs add (guests, rooms, vehicles), a sheet each; same plan, same bytes. */
export async function renderWorkbook(given: Plan): Promise<Uint8Array> {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  const taken = new Set<string>();
  const sheets = [taskRows(plan, words), programmeRows(plan, words), ...formRows(plan)]
    .filter(({ rows }) => rows.length > 1)
    .map((rows) => sheetOf(rows, taken));
  return settledZip(await writeExcelFile(sheets).toBuffer(), plan.generated);
}
