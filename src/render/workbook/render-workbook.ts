import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { Plan } from '../../model/plan.ts';
import { own } from '../html/html.ts';
import { cleanLines } from '../layout/clean-text.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { planTitle } from '../layout/plan-facts.ts';
import { settledZip } from '../layout/settled-zip.ts';
import { shareWidth, usualWidth } from '../layout/share-width.ts';
import { assigneeText, markedTitle, notifyText, occasionCells } from '../layout/task-text.ts';
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
    markedTitle(each, words),
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

/** How wide all columns together are at most, in letters: what is still read on paper. */
const PAGE = 150;

/** How high a line is, and a row at most, in points; not every program makes room for text that is wrapped. */
const LINE = 15;
const HIGHEST = 405;

function sheetOf({ name, rows }: Rows, taken: Set<string>): Sheet<never> {
  const width = (index: number): number => {
    const cells = rows.map((row) =>
      Math.max(4, ...cleanLines(row[index] ?? '').map((line) => textWidth(line))),
    );
    return Math.max(usualWidth(cells), cells[0] ?? 4);
  };
  const wants = (rows[0] ?? []).map((_, index) => width(index) + 2);
  const widths = shareWidth(wants, PAGE);
  const linesIn = (text: string, index: number): number =>
    cleanLines(text).reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / ((widths[index] ?? 0) - 1))),
      0,
    );
  const data = rows.map(
    (row, at): Row =>
      row.map((text) => ({
        // Always a text: a cell that begins with = is no formula.
        type: String,
        value: cleanLines(text).join('\n'),
        wrap: true,
        height: Math.min(HIGHEST, LINE * Math.max(1, ...row.map(linesIn))),
        alignVertical: 'top',
        ...(at === 0 ? { fontWeight: 'bold', backgroundColor: '#EDEDED' } : {}),
      })),
  );
  return {
    data,
    sheet: nameFor(name, taken),
    columns: widths.map((each) => ({ width: each })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

type Features = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>;

/**
 * How sheets are printed, for which the library has no option: as wide as the page and as many pages long as it takes, with
 * their heads on each.
 */
const PRINTED: Features = [
  {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(
                '<sheetViews>',
                '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>',
              )
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) => xml.replace('<definedNames/>', () => repeatedHeads(sheets)),
        },
      },
    },
  },
];

const repeatedHeads = (sheets: readonly { readonly sheet?: string }[]): string => {
  const names = sheets.map(({ sheet = '' }, index) => {
    const name = own(sheet).html;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$1</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
};

/** `table.xlsx`: tasks, programme, and what packs add (guests, rooms, vehicles), a sheet each; same plan, same bytes. */
export async function renderWorkbook(given: Plan): Promise<Uint8Array> {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  const taken = new Set<string>();
  const title = planTitle(plan, words);
  // What is off says so before anything else.
  const head: Rows = {
    name: words.cancelled,
    rows: title === plan.brief.title ? [] : [[title], ['']],
  };
  const sheets = [head, taskRows(plan, words), programmeRows(plan, words), ...formRows(plan)]
    .filter(({ rows }) => rows.length > 1)
    .map((rows) => sheetOf(rows, taken));
  return settledZip(await writeExcelFile(sheets, { features: PRINTED }).toBuffer(), plan.generated);
}
