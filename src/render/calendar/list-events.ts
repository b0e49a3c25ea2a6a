import type { Occasion, Plan, Task } from '../../model/plan.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { hidePersonal } from '../layout/hide-personal.ts';
import type { Words } from '../sentences/words.ts';
import type { CalendarEvent, Series } from './calendar-event.ts';
import {
  occasionDescription,
  occasionSummary,
  oneLine,
  shorten,
  taskDescription,
  taskSummary,
} from './event-text.ts';
import { eventUid } from './event-uid.ts';

const MINUTE = 60_000;
/** How long something without a length is shown. */
const LEAST = 10 * MINUTE;

/**
 * Start and end of something in the plan. What has no length gets ten minutes: up to a deadline, otherwise from the
 * start on. Throws on what is no time, or lies before 1970.
 */
function spanOf(
  { id, start, end }: Occasion | Task,
  isDeadline: boolean,
): Pick<CalendarEvent, 'start' | 'end'> {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  if (!(from >= LEAST) || Number.isNaN(to)) {
    throw new RangeError(`${id}: no time for a calendar: ${start} .. ${end}`);
  }
  if (to > from) return { start: from, end: to };
  return isDeadline ? { start: from - LEAST, end: from } : { start: from, end: from + LEAST };
}

/** RFC 5545 §3.3.6: so many minutes before the start. */
function triggerBefore(minutes: number): string {
  if (minutes === 0) return 'PT0S';
  if (minutes % 1440 === 0) return `-P${minutes / 1440}D`;
  return minutes % 60 === 0 ? `-PT${minutes / 60}H` : `-PT${minutes}M`;
}

/** How something comes back, as instants. */
function seriesOf({ recurrence }: Occasion | Task): Series | null {
  if (recurrence === null) return null;
  const { rule, except, also, last } = recurrence;
  const instants = (times: readonly string[]): readonly number[] => times.map(Date.parse);
  return { rule, except: instants(except), also: instants(also), last: Date.parse(last) };
}

const occasionEvent = (occasion: Occasion, plan: Plan, words: Words): CalendarEvent => ({
  ...spanOf(occasion, false),
  allDay: occasion.all_day,
  series: seriesOf(occasion),
  uid: eventUid(plan.brief.id, 'occasion', occasion.id),
  summary: shorten(occasionSummary(occasion, words)),
  location: shorten(oneLine(occasion.place)),
  description: occasionDescription(occasion, plan, words),
  category: oneLine(occasion.label) || occasion.kind,
  isBusy: !occasion.all_day,
  parent: '',
  // An alarm half an hour before midnight would help nobody.
  trigger: occasion.all_day ? '' : triggerBefore(occasion.remind),
});

/**
 * One alarm, never after the start: some clients turn "after" into "before". What is to be done at once rings when it
 * starts. It does not depend on the clock, so that an entry changes only when its task does.
 */
const taskTrigger = ({ timing, because, remind }: Task): string =>
  remind !== null
    ? triggerBefore(remind)
    : timing === 'by' || because.adjustments.some(({ kind }) => kind === 'short-notice')
      ? 'PT0S'
      : '-PT10M';

const taskEvent = (task: Task, parent: string, plan: Plan, words: Words): CalendarEvent => ({
  ...spanOf(task, task.timing === 'by'),
  allDay: false,
  series: seriesOf(task),
  uid: eventUid(plan.brief.id, 'task', task.id),
  summary: shorten(taskSummary(task, words)),
  location: shorten(oneLine(task.place)),
  description: taskDescription(task, plan, words),
  category: words.phases[task.phase],
  isBusy: false,
  parent,
  trigger: taskTrigger(task),
});

/** Whether a person does a task. */
const isOf = ({ owners }: Task, person: string): boolean =>
  owners.some(({ name }) => name === person);

/** An event without what is known of persons; it may have got there by a title that somebody typed. */
function withoutPersonal(event: CalendarEvent, plan: Plan): CalendarEvent {
  const hide = (text: string): string => hidePersonal(text, plan.personal);
  return {
    ...event,
    summary: hide(event.summary),
    location: hide(event.location),
    description: hide(event.description),
  };
}

/** The events of a plan: its occasions but for the whole and its days, and its tasks; or only those of one of our people. */
export function listEvents(plan: Plan, words: Words, person?: string): readonly CalendarEvent[] {
  const schedule = scheduleOf(plan).filter(
    ({ people }) => person === undefined || people.includes(person),
  );
  const occasions = schedule.map((occasion) => occasionEvent(occasion, plan, words));
  const parents = new Map(schedule.map(({ id }, index) => [id, occasions[index]?.uid ?? '']));
  const own = plan.tasks.filter((task) => person === undefined || isOf(task, person));
  const tasks = own.map((task) => taskEvent(task, parents.get(task.occasion) ?? '', plan, words));
  return [...occasions, ...tasks].map((event) => withoutPersonal(event, plan));
}
