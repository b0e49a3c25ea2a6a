import type { Occasion, Task } from '../../model/plan.ts';
import { clockOf, dateOf } from '../../time/dates.ts';
import type { Words } from '../sentences/words.ts';
import { formatDate, formatDay } from './format-day.ts';
import { recurrenceText } from './recurrence-text.ts';

/** The day under which a task is printed, `YYYY-MM-DD`: that of the deadline, otherwise of the start. */
export const taskDay = (task: Task): string => dateOf(task.timing === 'by' ? task.end : task.start);

/** The clock time at which a task is sorted within its day, `HH:MM`. */
export const taskClock = (task: Task): string =>
  clockOf(task.timing === 'by' ? task.end : task.start);

/** From one time to another, as lines: the second one only where the end is on another day. */
const spanLines = (start: string, end: string, words: Words): readonly string[] => {
  if (start === end) return [clockOf(start)];
  if (dateOf(start) === dateOf(end)) return [`${clockOf(start)}–${clockOf(end)}`];
  return [`${clockOf(start)} –`, words.dateAndTime(formatDate(end, words), clockOf(end))];
};

const plainLines = (task: Task, words: Words): readonly string[] => {
  switch (task.timing) {
    case 'at':
      return [clockOf(task.start)];
    case 'window':
      return spanLines(task.start, task.end, words);
    case 'by':
      return [clockOf(task.end) === '23:59' ? words.byEndOfDay : words.by(clockOf(task.end))];
    case 'every':
      return [...spanLines(task.start, task.end, words), words.every(task.every)];
  }
};

/** When a task is due on its day, in lines that must not be broken; a `*` says that the number is ours. */
export const taskTimeLines = (task: Task, words: Words): readonly string[] => {
  const lines = plainLines(task, words);
  return task.because.assumed ? lines.with(-1, `${lines.at(-1)}*`) : lines;
};

/** When a task is due on its day: `13:20`, `14:00–14:10`, `17:00 前`, `09:00–11:30 每 20 分钟`. */
export const taskTime = (task: Task, words: Words): string => taskTimeLines(task, words).join(' ');

/** When a task is due, with its date: `12月2日 13:20`. */
export const taskWhen = (task: Task, words: Words): string =>
  words.dateAndTime(
    task.recurrence === null
      ? formatDate(taskDay(task), words)
      : recurrenceText(task.start, task.recurrence, words),
    taskTime(task, words),
  );

/** That a deadline fell on a day off and was moved, with both days; '' where it was not. */
export const rollText = (task: Task, words: Words): string => {
  const roll = task.because.adjustments.find(({ kind }) => kind === 'roll');
  return roll === undefined
    ? ''
    : words.rolled(formatDay(roll.from, words), formatDay(roll.to, words), roll.to > roll.from);
};

/** Whether the end of an occasion is ours, and is printed. */
export const hasAssumedEnd = (occasion: Occasion): boolean =>
  occasion.assumed.includes('end') && occasion.start !== occasion.end;

/** From when to when an occasion lasts, on its first day; a `*` says that the end is ours. */
export const occasionTime = (occasion: Occasion, words: Words): string =>
  occasion.all_day ? words.allDay : timedSpan(occasion, words);

const timedSpan = (occasion: Occasion, words: Words): string =>
  spanLines(occasion.start, occasion.end, words).join(' ') + (hasAssumedEnd(occasion) ? '*' : '');

/** The day of an occasion in a schedule; of one that comes back on which days it does. */
export const occasionDay = (occasion: Occasion, words: Words, year: string): string =>
  occasion.recurrence === null
    ? formatDay(occasion.start, words, year)
    : recurrenceText(occasion.start, occasion.recurrence, words);

/** From when to when an occasion lasts, with its date. */
export const occasionWhen = (occasion: Occasion, words: Words): string =>
  words.dateAndTime(
    occasion.recurrence === null
      ? formatDate(occasion.start, words)
      : recurrenceText(occasion.start, occasion.recurrence, words),
    occasionTime(occasion, words),
  );
