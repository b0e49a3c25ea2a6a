import type { Task } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import { assigneeText, isUnfilled } from '../layout/owner-text.ts';
import type { Paint } from '../layout/paint.ts';
import { textWidth } from '../layout/plain-text.ts';
import { isPressing } from '../layout/task-status.ts';
import { taskTimeLines } from '../layout/task-time.ts';
import type { Words } from '../sentences/words.ts';
import { BOX, GAP, INDENT, markedTitle, type TaskLayout } from './layout-tasks.ts';
import { wrapText } from './wrap-text.ts';

/** A column of a row: its lines, each painted, and its width. */
interface Cell {
  readonly lines: readonly { readonly text: string; readonly paint: (text: string) => string }[];
  readonly columns: number;
}

const plain = (text: string): string => text;

const cell = (
  texts: readonly string[],
  columns: number,
  paint: (text: string) => string,
): Cell => ({
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
  const cells = layout.wide
    ? [
        time,
        title,
        cell([owner], layout.owner, isUnfilled(task) ? paint.warning : plain),
        cell([place], layout.place, plain),
      ]
    : [time, withUnder(title, [owner, place], isUnfilled(task) ? paint.warning : paint.quiet)];
  return joinCells(cells).map(
    (row, index) => ' '.repeat(INDENT) + (index === 0 ? '☐' : ' ').padEnd(BOX) + row,
  );
};

/** The title of a task with owner and place under it. */
const withUnder = (
  title: Cell,
  texts: readonly string[],
  paint: (text: string) => string,
): Cell => {
  const text = texts.filter((part) => part !== '').join(' · ');
  const under = text === '' ? [] : cell([text], title.columns, paint).lines;
  return { columns: title.columns, lines: [...title.lines, ...under] };
};
