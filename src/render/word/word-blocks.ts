import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FilledBlock, FilledTable, Plan } from '../../model/plan.ts';
import { cleanLines, cleanText } from '../layout/clean-text.ts';
import { columnTotals } from '../layout/column-totals.ts';
import { groupByPhase, scheduleOf } from '../layout/group-tasks.ts';
import { shareWidth, usualWidth } from '../layout/share-width.ts';
import { assigneeText, occasionLabel } from '../layout/task-text.ts';
import { occasionWhen, taskWhen } from '../layout/time-text.ts';
import { textWidth } from '../layout/wrap-text.ts';
import type { Words } from '../sentences/words.ts';
import { type Body, fontOf, MM } from './word-file.ts';

/** What blocks are set by: the width of the text in twentieths of a point, and the size of its letters in half points. */
export interface Setting {
  readonly width: number;
  readonly size: number;
  readonly words: Words;
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

interface TextStyle {
  readonly font?: 'title' | 'heading' | 'second' | 'body';
  readonly size: number;
  readonly align?: Align;
  readonly bold?: boolean;
}

/** The lines of a text as paragraphs; nothing typed by somebody is markup, the library escapes it. */
export function paragraphs(
  text: string,
  { font = 'body', size, align, bold = false }: TextStyle,
  more: IParagraphOptions = {},
): readonly Paragraph[] {
  const lines = cleanLines(text);
  return (lines.length === 0 ? [''] : lines).map(
    (line) =>
      new Paragraph({
        ...more,
        ...(align === undefined ? {} : { alignment: align }),
        children: [new TextRun({ text: line, font: fontOf(font), size, bold })],
      }),
  );
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

/** A cell of a table: its text, and what it looks like. */
interface Cell {
  readonly text: string;
  readonly head?: boolean;
  readonly align?: Align;
  readonly span?: number;
  /** A box to tick in place of the text. */
  readonly box?: boolean;
}

const cellOf = (
  { text, head = false, align, span = 1, box = false }: Cell,
  size: number,
  width: number,
  keepNext = false,
) =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    ...(head ? { shading: { fill: 'EDEDED' } } : {}),
    children: box
      ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [new CheckBox()] })]
      : [
          ...paragraphs(
            text,
            {
              size,
              font: head ? 'heading' : 'body',
              ...(align === undefined ? (head ? { align: AlignmentType.CENTER } : {}) : { align }),
            },
            { keepNext },
          ),
        ],
  });

/** The least and the most a column asks for, and one to be written in, in ideographs. */
const NARROWEST = 2;
const WIDEST = 24;
const WRITTEN_IN = 6;

/** The room at the sides of a cell, in twentieths of a point. */
const SIDE = 80;

/**
 * The widths of columns by what stands in them, in twentieths of a point. What asks for less than its share gets it whole,
 * so that a time stays on one line; the others share what is left.
 */
function widthsOf(rows: readonly (readonly Cell[])[], { width, size }: Setting): readonly number[] {
  const whole = rows.filter((row) => row.every(({ span = 1 }) => span === 1));
  const columns = Math.max(...whole.map((row) => row.length));
  const wants = Array.from({ length: columns }, (_, index) => {
    const cells = whole.flatMap((row) => row[index] ?? []);
    const isBlank = cells.every(({ text, head }) => head === true || text === '');
    const widest = usualWidth(
      cells.flatMap(({ text }) => cleanLines(text).map((line) => textWidth(line) / 2)),
    );
    const ideographs = Math.min(WIDEST, Math.max(NARROWEST, isBlank ? WRITTEN_IN : 0, widest));
    return (ideographs + 1) * size * 10 + 2 * SIDE;
  });
  const sum = wants.reduce((total, want) => total + want, 0);
  if (sum <= width) return wants.map((want) => Math.floor((want / sum) * width));
  return shareWidth(wants, width);
}

const isHeading = (row: readonly Cell[] | undefined): boolean =>
  row?.every(({ head }) => head === true) === true;

/** Whether a row stands on the page of the next: headings do, and with them the first row below where there are more. */
const isKept = (rows: readonly (readonly Cell[])[], index: number): boolean =>
  isHeading(rows[index]) ||
  (isHeading(rows[index - 1]) && index + 1 < rows.length && !isHeading(rows[index + 1]));

/** A table with lines; the first row is repeated on every page, and no row is cut in two. */
export function wordTable(rows: readonly (readonly Cell[])[], setting: Setting, height = 0): Table {
  const widths = widthsOf(rows, setting);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    margins: { top: 30, bottom: 30, left: SIDE, right: SIDE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index === 0 && cells.every(({ head }) => head === true),
          ...(height > 0 ? { height: { value: height, rule: 'atLeast' } } : {}),
          children: cells.map((cell, at) =>
            cellOf(cell, setting.size, widths[at] ?? 0, isKept(rows, index)),
          ),
        }),
    ),
  });
}

const heads = (labels: readonly string[]): readonly Cell[] =>
  labels.map((text) => ({ text: cleanText(text), head: true }));

const plain = (texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text }));

/** Blank rows are as high as a line of handwriting. */
const WRITTEN = Math.round(8 * MM);

/** So are lines to write on, which are read one after the other. */
const RULED = Math.round(7 * MM);

function formTable(table: FilledTable, setting: Setting): Table {
  const { columns, rows, groups = [] } = table;
  const totals = columnTotals(table)?.map((total, index) =>
    total.kind === 'sum' ? total.text : index === 0 ? setting.words.table.total : '',
  );
  const body = rows.flatMap((row, at) => {
    const title = groups.find(({ from }) => from === at)?.title;
    const cells = plain(columns.map((_, index) => row[index] ?? ''));
    const band: Cell = {
      text: title ?? '',
      head: true,
      span: columns.length,
      align: AlignmentType.LEFT,
    };
    return title === undefined ? [cells] : [[band], cells];
  });
  const all = [heads(columns), ...body, ...(totals === undefined ? [] : [plain(totals)])];
  return wordTable(
    all,
    setting,
    rows.some((row) => row.every((text) => text === '')) ? WRITTEN : 0,
  );
}

function fieldsTable(
  fields: readonly { readonly label: string; readonly value: string }[],
  setting: Setting,
): Table {
  const label = Math.round(setting.width / 4);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: [label, setting.width - label],
    borders: BORDERS,
    margins: { top: 30, bottom: 30, left: SIDE, right: SIDE },
    rows: fields.map((field, index) => {
      // What is written by hand, as where one signs, stands on the page of what it is about.
      const keepNext = fields[index + 1]?.value === '';
      return new TableRow({
        cantSplit: true,
        ...(field.value === '' ? { height: { value: WRITTEN, rule: 'atLeast' } } : {}),
        children: [
          cellOf({ text: field.label, head: true }, setting.size, label, keepNext),
          cellOf({ text: field.value }, setting.size, setting.width - label, keepNext),
        ],
      });
    }),
  });
}

function tasksTables(plan: Plan, setting: Setting): Body {
  const { words } = setting;
  const { task, planned, owner, done, actualOrPutOff, reason } = words.table;
  return groupByPhase(plan.tasks).flatMap(({ phase, tasks }) => [
    ...paragraphs(words.phases[phase], { size: setting.size, font: 'second' }, SECOND),
    wordTable(
      [
        heads([task, planned, owner, done, actualOrPutOff, reason]),
        ...tasks.map((each): readonly Cell[] => [
          { text: each.title },
          { text: taskWhen(each, words) },
          { text: assigneeText(each.owners, words) },
          { text: '', box: true },
          { text: '' },
          { text: '' },
        ]),
      ],
      setting,
    ),
  ]);
}

function occasionsTable(plan: Plan, setting: Setting): Table {
  const { words } = setting;
  const { occasion, planned, actual } = words.table;
  const rows = scheduleOf(plan).map((each) =>
    plain([occasionLabel(each, words), occasionWhen(each, words), '']),
  );
  return wordTable([heads([occasion, planned, actual]), ...rows], setting);
}

/** A heading is never alone at the end of a page. */
export const SECOND: IParagraphOptions = { keepNext: true, spacing: { before: 120, after: 40 } };

/** A block of a form; [] where it is a table without rows. */
export function wordBlock(block: FilledBlock, plan: Plan, setting: Setting): Body {
  const { size, words } = setting;
  switch (block.kind) {
    case 'fields':
      return [fieldsTable(block.fields, setting)];
    case 'table':
      return block.rows.length === 0 ? [] : [formTable(block, setting)];
    case 'text':
      return block.text.flatMap((text) =>
        paragraphs(text, { size }, { indent: { firstLine: size * 20 }, spacing: { line: 400 } }),
      );
    case 'lines':
      return [
        ...(block.hint === ''
          ? []
          : paragraphs(words.remark('', block.hint).trim(), { size: size - 3 })),
        wordTable(
          Array.from({ length: block.lines }, () => plain([''])),
          setting,
          RULED,
        ),
      ];
    case 'ticks':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: [
              new CheckBox(),
              new TextRun({ text: ` ${cleanText(item)}`, font: fontOf('body'), size }),
            ],
          }),
      );
    case 'tasks':
      return tasksTables(plan, setting);
    case 'occasions':
      return [occasionsTable(plan, setting)];
    case 'cards':
      return block.cards.flatMap((lines) => paragraphs(lines.join(' '), { size }));
  }
}
