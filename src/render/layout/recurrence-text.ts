import type { Occasion, Recurrence, Task } from '../../model/plan.ts';
import { dateOf, daysBetween } from '../../time/dates.ts';
import type { Words } from '../sentences/words.ts';
import { formatDate, formatSpan } from './format-day.ts';

/** RFC 5545 names of the days of the week, Monday first, with their index in `shortWeekdays`. */
const WEEK: readonly (readonly [string, number])[] = [
  ['MO', 1],
  ['TU', 2],
  ['WE', 3],
  ['TH', 4],
  ['FR', 5],
  ['SA', 6],
  ['SU', 0],
];

/** The days of the week of a rule: `周一至周五`, `周一、周四`; '' for one that names none. */
function weekText({ rule }: Recurrence, words: Words): string {
  const named = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? [];
  const places = WEEK.flatMap(([name], place) => (named.includes(name) ? [place] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const text = (place: number): string => words.shortWeekdays[WEEK[place]?.[1] ?? 0] ?? '';
  return places.length > 2 && last - first === places.length - 1
    ? words.weekdayRange(text(first), text(last))
    : places.map(text).join(words.listComma);
}

/** Whether all of it lies within seven days: then it says nothing that it is in every so manieth week. */
function isOneWeek(start: string, last: string): boolean {
  return daysBetween(dateOf(start), dateOf(last)) < 7;
}

/** How something comes back, on one line: `周一至周五 2026年12月1日 – 12月31日，共 23 次`. */
export function recurrenceText(start: string, recurrence: Recurrence, words: Words): string {
  const span = formatSpan(start, recurrence.last, words);
  const interval = Number(/INTERVAL=(\d+)/.exec(recurrence.rule)?.[1] ?? 1);
  const week = weekText(recurrence, words);
  return words.recurs(
    interval === 1 || isOneWeek(start, recurrence.last) ? week : words.everyWeeks(week, interval),
    span,
    recurrence.count,
  );
}

/** The dates a series leaves out and those besides, as lines; none where it has neither. */
export function exceptionLines({ except, also }: Recurrence, words: Words): readonly string[] {
  const dates = (times: readonly string[]): string =>
    times.map((time) => formatDate(time, words)).join(words.listComma);
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
