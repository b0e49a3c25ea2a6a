import type { IsoTime, Occasion, Plan, Recurrence, Task } from '../../model/plan.ts';
import {
  clockOf,
  dateOf,
  datePartsOf,
  daysBetween,
  plusDays,
  WEEKDAY_CODES,
  weekdayOf,
} from '../../time/dates.ts';
import { mondayOf } from '../../time/recurrence.ts';
import type { Words } from '../sentences/words.ts';

/** `12月2日`, `2 Dec`. */
export const formatDate = (time: string, words: Words): string => {
  const [, month, day] = datePartsOf(time);
  return words.date(null, month, day);
};

/** `2026年12月2日`, `2 Dec 2026`. */
const formatFullDate = (time: string, words: Words): string => words.date(...datePartsOf(time));

/** `12月2日 星期三`, `Wed 2 Dec`; with the year where the day is not in `year`. */
export const formatDay = (time: string, words: Words, year: string = time.slice(0, 4)): string => {
  const date = time.slice(0, 4) === year ? formatDate(time, words) : formatFullDate(time, words);
  return words.dayAndWeekday(date, words.weekdays[weekdayOf(time)] ?? '');
};

/** `2026年12月2日 13:20`, `2 Dec 2026, 13:20`. */
export const formatMoment = (time: IsoTime, words: Words): string =>
  words.dateAndTime(formatFullDate(time, words), clockOf(time));

/** `12月2日 13:20`, `2 Dec, 13:20`: a moment of the year that is meant. */
export const dayAndClock = (time: IsoTime, words: Words): string =>
  words.dateAndTime(formatDate(time, words), clockOf(time));

/** `2026年12月2日–12月4日`, `2 Dec–4 Dec 2026`; one date where both are the same, both years where they differ. */
export const formatSpan = (start: IsoTime, end: IsoTime, words: Words): string => {
  const full = formatFullDate(start, words);
  if (dateOf(start) === dateOf(end)) return full;
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${full} – ${formatFullDate(end, words)}`;
  return words.htmlLang === 'en'
    ? `${formatDate(start, words)} – ${formatFullDate(end, words)}`
    : `${full} – ${formatDate(end, words)}`;
};

/** The days of the week of a rule: `周一至周五`, `周一、周四`; '' for one that names none. */
function weekText({ rule }: Recurrence, words: Words): string {
  const named = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? [];
  // From Monday on.
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => named.includes(WEEKDAY_CODES[day % 7] ?? ''));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const text = (day: number): string => words.shortWeekdays[day % 7] ?? '';
  return days.length > 2 && last - first === days.length - 1
    ? words.weekdayRange(text(first), text(last))
    : days.map(text).join(words.listComma);
}

/** So few dates are named one by one where no day of the week says them. */
const FEW_DATES = 6;

/** The dates of something that comes back seldom and not always on its day of the week; none of anything else. */
function fewDates(
  start: string,
  { rule, except, also, last, count }: Recurrence,
): readonly string[] {
  if (count > FEW_DATES || except.length + also.length === 0) return [];
  const [first, days] = [dateOf(start), /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? []];
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  const all = Array.from({ length: daysBetween(first, dateOf(last)) + 1 }, (_, day) =>
    plusDays(first, day),
  );
  const inRule = all.filter(
    (date) =>
      days.includes(WEEKDAY_CODES[weekdayOf(date)] ?? '') &&
      ((mondayOf(date) - mondayOf(first)) / 7) % interval === 0,
  );
  const out = new Set(except.map(dateOf));
  return [...inRule.filter((date) => !out.has(date)), ...also.map(dateOf)].toSorted();
}

/** How something comes back, on one line: `周一至周五 2026年12月1日 – 12月31日，共 23 次`; a few dates one by one. */
export function recurrenceText(
  start: string,
  recurrence: Recurrence,
  words: Words,
  special: Plan['special_days'] = {},
): string {
  const few = fewDates(start, recurrence);
  if (few.length > 0) {
    const dates = few.map((date) =>
      withDayNote(formatDay(date, words, few[0]?.slice(0, 4)), date, special, words),
    );
    return dates.join(words.listComma);
  }
  const span = formatSpan(start, recurrence.last, words);
  const interval = Number(/INTERVAL=(\d+)/.exec(recurrence.rule)?.[1] ?? 1);
  const week = weekText(recurrence, words);
  // Within seven days it says nothing that it is in every so manieth week.
  const isEvery = interval === 1 || daysBetween(dateOf(start), dateOf(recurrence.last)) < 7;
  return words.recurs(isEvery ? week : words.everyWeeks(week, interval), span, recurrence.count);
}

/** The day something is on; of a series its days. */
const daysText = ({ start, recurrence }: Occasion | Task, day: string, words: Words): string =>
  recurrence === null ? day : recurrenceText(start, recurrence, words);

/** What is remarked of a day: it is a holiday, or a weekend day on which work is made up; '' for any other. */
function dayNote(time: string, special: Plan['special_days'], words: Words): string {
  const day = special[dateOf(time)];
  if (day === undefined) return '';
  return day.work ? words.madeUp : words.dayOff(day.name);
}

/** A day with a remark where it is a holiday, or a weekend day on which work is made up: `10月10日（调休上班）`. */
export function withDayNote(
  text: string,
  time: string,
  special: Plan['special_days'],
  words: Words,
): string {
  const note = dayNote(time, special, words);
  return note === '' ? text : words.remark(text, note);
}

/** The dates a series leaves out and those besides, as lines; none where it has neither, or its dates are named. */
export function exceptionLines(
  start: string,
  recurrence: Recurrence,
  special: Plan['special_days'],
  words: Words,
): readonly string[] {
  const { except, also } = recurrence;
  if (fewDates(start, recurrence).length > 0) return [];
  const noteOf = (time: string): string => dayNote(time, special, words);
  const isLastOfSort = (time: string, index: number, times: readonly string[]): boolean =>
    noteOf(time) === '' || noteOf(time) !== noteOf(times[index + 1] ?? '');
  // Of the days of one holiday the last says which it is.
  const dates = (times: readonly string[]): string =>
    times
      .map((time, index) => {
        const day = formatDate(time, words);
        return isLastOfSort(time, index, times) ? withDayNote(day, time, special, words) : day;
      })
      .join(words.listComma);
  return [
    ...(except.length === 0 ? [] : [words.exceptDates(dates(except))]),
    ...(also.length === 0 ? [] : [words.alsoDates(dates(also))]),
  ];
}

/** What tells series apart that take place on different dates; the time of day does not. */
export function seriesKey({ start, recurrence }: Occasion | Task): string {
  if (recurrence === null) return '';
  const { rule, except, also, last } = recurrence;
  const days = [start, last, ...except, ...also].map(dateOf);
  return [rule.replace(/;UNTIL=.*/, ''), ...days].join(' ');
}

/** Of a deadline the end is printed, otherwise the start. */
const printedAt = ({ timing, start, end }: Task): string => (timing === 'by' ? end : start);

/** The day under which a task is printed, `YYYY-MM-DD`. */
export const taskDay = (task: Task): string => dateOf(printedAt(task));

/** The clock time at which a task is sorted within its day, `HH:MM`. */
export const taskClock = (task: Task): string => clockOf(printedAt(task));

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
  words.dateAndTime(daysText(task, formatDate(taskDay(task), words), words), taskTime(task, words));

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

/** An occasion as it is told to others: an end that is ours says nothing they could go by. */
export const asTold = (occasion: Occasion): Occasion =>
  (hasAssumedEnd(occasion) || occasion.endless === true) && !occasion.all_day
    ? { ...occasion, end: occasion.start }
    : occasion;

/** From when to when an occasion lasts, on its first day; a `*` says that the end is ours. */
export const occasionTime = (occasion: Occasion, words: Words): string => {
  if (occasion.open.includes('date')) return words.dateOpen;
  if (occasion.open.includes('time')) return words.timeOpen;
  if (occasion.all_day) return words.allDay;
  const times = spanLines(occasion.start, occasion.end, words).join(' ');
  return hasAssumedEnd(occasion) ? `${times}*` : times;
};

/** The day of an occasion in a schedule; of one that comes back on which days it does. */
export const occasionDay = (occasion: Occasion, words: Words, year: string): string =>
  daysText(occasion, formatDay(occasion.start, words, year), words);

/** From when to when an occasion lasts, with its date. */
export const occasionWhen = (occasion: Occasion, words: Words): string =>
  words.dateAndTime(
    daysText(occasion, formatDate(occasion.start, words), words),
    occasionTime(occasion, words),
  );
