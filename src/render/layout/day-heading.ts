import type { Words } from '../sentences/words.ts';
import { formatDay } from './format-day.ts';
import type { DayGroup } from './group-tasks.ts';
import { exceptionLines, recurrenceText } from './recurrence-text.ts';

/** What stands over a day: `12月2日 星期三`; over a series of days which they are. */
export const dayHeading = ({ date, recurrence }: DayGroup, words: Words, year: string): string =>
  recurrence === null ? formatDay(date, words, year) : recurrenceText(date, recurrence, words);

/** Under the heading of a series: the dates it leaves out, and those besides. */
export const dayRemarks = ({ recurrence }: DayGroup, words: Words): readonly string[] =>
  recurrence === null ? [] : exceptionLines(recurrence, words);
