import type { Task } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import type { Paint } from '../layout/paint.ts';
import { citeText, type Paper } from '../layout/paper.ts';
import { taskNotes } from '../layout/task-notes.ts';
import { assigneeText, isPressing, isUnfilled, markedTitle, tickBox } from '../layout/task-text.ts';
import { taskTimeLines } from '../layout/time-text.ts';
import { hangText, textWidth, wrapText } from '../layout/wrap-text.ts';

/** The widths of the columns of a checklist, in terminal columns. */
export interface TaskLayout {
  /** Who and where have a column beside the task; otherwise they go under it. */
  readonly wide: boolean;
  readonly time: number;
  readonly task: number;
  readonly beside: number;
}

/** Spaces before a row, and between its columns. */
const INDENT = 2;
const GAP = 2;
/** The box and the space after it. */
const BOX = 2;

/** A task column narrower than this makes ragged paragraphs: who and where then move under the task. */
const LEAST_TASK = 26;
/** Most tasks fit on one line of so many columns. */
const USUAL_TASK = 48;
/** A task column wider than this tears the row apart. */
const MOST_TASK = 60;
/** What who and where may take, generous first, and what must then be left for the task. */
const MOST_BESIDE = [
  { beside: 44, task: MOST_TASK },
  { beside: 30, task: USUAL_TASK },
  { beside: 22, task: USUAL_TASK },
  { beside: 14, task: LEAST_TASK },
] as const;
/** The most that the time may take, on a small screen and on others. */
const MOST_TIME = { small: 11, usual: 16 } as const;
const SMALL = 60;

const widest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text))));

/** Who does a task, and where if that is not known without. */
const whoAndWhere = (task: Task, { places, words }: Paper): readonly string[] =>
  [assigneeText(task.owners, words), cleanText(places.get(task.id) ?? '')].filter(
    (part) => part !== '',
  );

const onOneLine = (parts: readonly string[]): string => parts.join(' · ');

/** Widths for the tasks of a plan: no column is wider than what stands in it, and all together at most `columns`. */
export const layoutTasks = (paper: Paper, columns: number): TaskLayout => {
  const { plan, words } = paper;
  const times = plan.tasks.flatMap((task) => taskTimeLines(task, words));
  const besides = plan.tasks.map((task) => onOneLine(whoAndWhere(task, paper)));
  const titles = plan.tasks.map((task) => markedTitle(task, words));
  const title = widest(titles, MOST_TASK);
  const time = widest(times, columns < SMALL ? MOST_TIME.small : MOST_TIME.usual);
  const left = columns - INDENT - BOX - time - GAP;
  for (const most of MOST_BESIDE) {
    const beside = widest(besides, most.beside);
    const task = left - GAP - beside;
    if (task >= Math.min(title, most.task))
      return { wide: true, time, task: Math.min(title, task), beside };
  }
  return { wide: false, time, task: left, beside: 0 };
};

type Paintbrush = Paint['title'];

/** A column of a row: its lines, each painted, and its width. */
interface Cell {
  readonly lines: readonly { readonly text: string; readonly paint: Paintbrush }[];
  readonly columns: number;
}

const plain = (text: string): string => text;

const cell = (texts: readonly string[], columns: number, paint: Paintbrush): Cell => ({
  lines: texts.flatMap((text) => wrapText(text, columns)).map((text) => ({ text, paint })),
  columns,
});

/** Cells side by side, each line of a cell under its first; no spaces at the end of a line. */
const joinCells = (cells: readonly Cell[]): readonly string[] => {
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    let line = '';
    let end = 0;
    let start = 0;
    for (const { lines, columns } of cells) {
      const part = lines[row];
      if (part !== undefined && part.text !== '') {
        line += ' '.repeat(start - end) + part.paint(part.text);
        end = start + textWidth(part.text);
      }
      start += columns + GAP;
    }
    return line;
  });
};

/** One task as a row of the checklist: ☐, time, task, who and where, aligned by the layout; and under it, where they are asked for, its notes. */
export const renderTask = (
  task: Task,
  layout: TaskLayout,
  paint: Paint,
  paper: Paper,
): readonly string[] => {
  const { words } = paper;
  const parts = whoAndWhere(task, paper);
  const beside = onOneLine(parts);
  const isOne = textWidth(beside) <= layout.beside;
  const byStatus = isPressing(task) ? paint.error : plain;
  const time = cell(taskTimeLines(task, words), layout.time, byStatus);
  const title = cell([markedTitle(task, words)], layout.task, byStatus);
  const byOwner = isUnfilled(task) ? paint.warning : layout.wide ? plain : paint.quiet;
  const cells = layout.wide
    ? [time, title, cell(isOne ? [beside] : parts, layout.beside, byOwner)]
    : [time, withUnder(title, beside, byOwner)];
  const rows = joinCells(cells).map(
    (row, index) => ' '.repeat(INDENT) + (index === 0 ? tickBox(task) : ' ').padEnd(BOX) + row,
  );
  return [...rows, ...noteRows(task, layout, paint, paper)];
};

/** The title of a task with who and where under it. */
const withUnder = (title: Cell, text: string, paint: Paintbrush): Cell => {
  const under = text === '' ? [] : cell([text], title.columns, paint).lines;
  return { columns: title.columns, lines: [...title.lines, ...under] };
};

/** The notes to a task, under its title, and the numbers of the clauses it rests on. */
const noteRows = (
  task: Task,
  layout: TaskLayout,
  paint: Paint,
  paper: Paper,
): readonly string[] => {
  const { words, details } = paper;
  if (!details) return [];
  const lead = ' '.repeat(INDENT + BOX + layout.time + GAP);
  const columns = lead.length + layout.task + (layout.wide ? GAP + layout.beside : 0);
  const basis = citeText(task.cites, paper);
  const notes = [
    ...taskNotes(task, words),
    ...(basis === '' ? [] : [words.labelled(words.fact.basis, basis)]),
  ];
  return notes.flatMap((note) => hangText(lead, cleanText(note), columns)).map(paint.quiet);
};
