import type { Plan, Task } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import type { Paint } from '../layout/paint.ts';
import { assigneeText, isPressing, isUnfilled, statusMark, tickBox } from '../layout/task-text.ts';
import { taskTimeLines } from '../layout/time-text.ts';
import { textWidth, wrapText } from '../layout/wrap-text.ts';
import type { Words } from '../sentences/words.ts';

/** The widths of the columns of a checklist, in terminal columns. */
export interface TaskLayout {
  /** Owner and place have columns of their own; otherwise they go under the task. */
  readonly wide: boolean;
  readonly time: number;
  readonly task: number;
  readonly owner: number;
  readonly place: number;
}

/** Spaces before a row, and between its columns. */
const INDENT = 2;
const GAP = 2;
/** The box and the space after it. */
const BOX = 2;

/** The most that owner and place may take, generous first. */
const MOST_BESIDE = [
  { owner: 22, place: 24 },
  { owner: 14, place: 16 },
] as const;
/** A task column narrower than this makes ragged paragraphs: owner and place then move under the task. */
const LEAST_TASK = 26;
/** A task column wider than this tears the row apart. */
const MOST_TASK = 56;
/** The most that the time may take, on a small screen and on others. */
const MOST_TIME = { small: 11, usual: 16 } as const;
const SMALL = 60;

const widest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text))));

/** The title of a task, marked where it is overdue or to be done at once. */
const markedTitle = (task: Task, words: Words): string => {
  const mark = statusMark(task, words);
  return (mark === '' ? '' : words.mark(mark)) + cleanText(task.title);
};

/** Widths for the tasks of a plan: no column is wider than what stands in it, and all together at most `columns`. */
export const layoutTasks = (plan: Plan, columns: number, words: Words): TaskLayout => {
  const times = plan.tasks.flatMap((task) => taskTimeLines(task, words));
  const owners = plan.tasks.map((task) => assigneeText(task.owners, words));
  const places = plan.tasks.map((task) => cleanText(task.place));
  const titles = plan.tasks.map((task) => markedTitle(task, words));
  const title = widest(titles, MOST_TASK);
  const time = widest(times, columns < SMALL ? MOST_TIME.small : MOST_TIME.usual);
  const left = columns - INDENT - BOX - time - GAP;
  for (const most of MOST_BESIDE) {
    const owner = widest(owners, most.owner);
    const place = widest(places, most.place);
    const task = left - GAP - owner - GAP - place;
    if (task >= Math.min(title, LEAST_TASK))
      return { wide: true, time, task: Math.min(title, task), owner, place };
  }
  return { wide: false, time, task: left, owner: 0, place: 0 };
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

/** One task as a row of the checklist: ☐, time, task, owner and place, aligned by the layout. */
export const renderTask = (
  task: Task,
  layout: TaskLayout,
  paint: Paint,
  words: Words,
): readonly string[] => {
  const owner = assigneeText(task.owners, words);
  const place = cleanText(task.place);
  const byStatus = isPressing(task) ? paint.error : plain;
  const time = cell(taskTimeLines(task, words), layout.time, byStatus);
  const title = cell([markedTitle(task, words)], layout.task, byStatus);
  const byOwner = isUnfilled(task) ? paint.warning : layout.wide ? plain : paint.quiet;
  const cells = layout.wide
    ? [time, title, cell([owner], layout.owner, byOwner), cell([place], layout.place, plain)]
    : [time, withUnder(title, [owner, place], byOwner)];
  return joinCells(cells).map(
    (row, index) => ' '.repeat(INDENT) + (index === 0 ? tickBox(task) : ' ').padEnd(BOX) + row,
  );
};

/** The title of a task with owner and place under it. */
const withUnder = (title: Cell, texts: readonly string[], paint: Paintbrush): Cell => {
  const text = texts.filter((part) => part !== '').join(' · ');
  const under = text === '' ? [] : cell([text], title.columns, paint).lines;
  return { columns: title.columns, lines: [...title.lines, ...under] };
};
