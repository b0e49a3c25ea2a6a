import type { Occasion, Plan, Recurrence, Task } from '../../model/plan.ts';
import { dateOf, instantOf, MINUTE } from '../../time/dates.ts';
import type { TimeZone } from '../../time/zones.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { hidePersonal } from '../layout/hide-personal.ts';
import { planOfPerson } from '../layout/plan-part.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { briefMark, type CalendarEvent, dayUid, eventUid, type Series } from './calendar-event.ts';
import {
  occasionDescription,
  occasionSummary,
  oneLine,
  shorten,
  taskDescription,
  taskSummary,
} from './event-text.ts';
import { formatUtc } from './ical-text.ts';

/** How long something without a length is shown. */
const LEAST = 10 * MINUTE;
const HALF_DAY = 720 * MINUTE;

/**
 * Start and end of something in the plan. What has no length gets ten minutes: up to a deadline, otherwise from the
 * start on. Throws on what is no time, or lies before 1970.
 */
function spanOf(one: Occasion | Task, isDeadline: boolean): Pick<CalendarEvent, 'start' | 'end'> {
  const { id, start, end } = one;
  const [from, to] = [instantOf(start), instantOf(end)];
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

/**
 * How something comes back, as instants moved by `shift`. The rule ends twelve hours after the last start: some clients
 * compare the two in different zones, and lose the last day.
 */
function seriesOf(recurrence: Recurrence, shift: number): Series {
  const last = instantOf(recurrence.last) + shift;
  return {
    rule: recurrence.rule.replace(/UNTIL=\w+/, `UNTIL=${formatUtc(last + HALF_DAY)}`),
    except: recurrence.except.map((time) => instantOf(time) + shift),
    last,
  };
}

/**
 * An event, and one of its own for each day besides those of its series, as a Saturday on which work is made up: half of
 * all clients pass over an RDATE (RFC 5545 §3.8.5.2).
 */
function withOtherDays(event: CalendarEvent, one: Occasion | Task): readonly CalendarEvent[] {
  if (one.recurrence === null || event.allDay) return [event];
  const shift = event.start - instantOf(one.start);
  const others = one.recurrence.also.map((time) => {
    const start = instantOf(time) + shift;
    const uid = dayUid(event.uid, dateOf(time));
    return { ...event, uid, start, end: start + event.end - event.start };
  });
  return [{ ...event, series: seriesOf(one.recurrence, shift) }, ...others];
}

/** A plan, its words, and what all its events have in common. */
interface Source {
  readonly plan: Plan;
  readonly words: Words;
  readonly common: Pick<
    CalendarEvent,
    'mark' | 'zone' | 'series' | 'parent' | 'isCancelled' | 'isTentative'
  >;
  /** The occasions at which a visitor sits across from us. */
  readonly faced: readonly Occasion[];
  /** Occasions and tasks as whoever the calendar is for is told of them, by their ids. */
  readonly told: { readonly occasions: ById<Occasion>; readonly tasks: ById<Task> };
}

type ById<T> = ReadonlyMap<string, T>;

const byId = <T extends { readonly id: string }>(things: readonly T[]): ById<T> =>
  new Map(things.map((one) => [one.id, one]));

/** Whether what is of an occasion stays with us: the whole brief is about persons, or a visitor sits across from us. */
const isPrivate = (occasion: string, { plan, faced }: Source): boolean =>
  plan.confidential || faced.some(({ id }) => id === occasion);

const occasionEvent = (occasion: Occasion, source: Source): CalendarEvent => ({
  ...source.common,
  ...spanOf(occasion, false),
  allDay: occasion.all_day,
  uid: eventUid(source.plan.brief.id, 'occasion', occasion.id),
  summary: shorten(occasionSummary(occasion, source.words)),
  location: shorten(oneLine(occasion.place)),
  description: occasionDescription(
    occasion,
    source.plan,
    source.words,
    source.told.occasions.get(occasion.id) ?? occasion,
  ),
  category: oneLine(occasion.label) || occasion.kind,
  isBusy: !occasion.all_day && occasion.status !== 'cancelled',
  isCancelled: occasion.status === 'cancelled',
  isPrivate: isPrivate(occasion.id, source),
  isTentative: occasion.status === 'tentative' || occasion.open.includes('time'),
  // An alarm half an hour before midnight would help nobody, nor one for what is off.
  trigger:
    occasion.all_day || occasion.status === 'cancelled' ? '' : triggerBefore(occasion.remind),
});

/**
 * One alarm, never after the start: some clients turn "after" into "before". What is to be done at once rings when it
 * starts. It does not depend on the clock, so that an entry changes only when its task does.
 */
const minutesAhead = ({ timing, because, remind }: Task): number =>
  remind ??
  (timing === 'by' || because.adjustments.some(({ kind }) => kind === 'short-notice') ? 0 : 10);

/** None while a visitor sits across from us, nor for what is done in front of him: the screen would tell him our answer. */
function taskTrigger(task: Task, start: number, { faced }: Source): string {
  const minutes = minutesAhead(task);
  const isFaced = (time: number): boolean =>
    faced.some(({ start: from, end }) => time >= instantOf(from) && time <= instantOf(end));
  return [start, start - minutes * MINUTE].some(isFaced) ? '' : triggerBefore(minutes);
}

function taskEvent(task: Task, parent: string, source: Source): CalendarEvent {
  const { plan, words, common, told } = source;
  const span = spanOf(task, task.timing === 'by');
  return {
    ...common,
    isTentative: task.tentative,
    ...span,
    allDay: false,
    uid: eventUid(plan.brief.id, 'task', task.id),
    parent,
    summary: shorten(taskSummary(task, words)),
    location: shorten(oneLine(task.place)),
    description: taskDescription(task, plan, words, told.tasks.get(task.id)?.title ?? task.title),
    category: words.phases[task.phase],
    isBusy: false,
    isPrivate: isPrivate(task.occasion, source),
    trigger: taskTrigger(task, span.start, source),
  };
}

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

/** What stands for the brief of a plan in a calendar. */
export const markOf = ({ brief }: Plan): string => briefMark(brief.id);

/** The events of a plan, with times in `zone`: its occasions but for the whole and its days, and its tasks; or only those of one of our people. */
export function listEvents(plan: Plan, zone: TimeZone, person?: string): readonly CalendarEvent[] {
  const words = wordsFor(plan.brief.lang);
  const certain = { isCancelled: false, isTentative: false };
  const common = { mark: markOf(plan), zone, series: null, parent: '', ...certain };
  const faced = plan.occasions.filter((one) => one.face_to_face && one.status !== 'cancelled');
  const own = person === undefined ? plan : planOfPerson(plan, person);
  const told = { occasions: byId(own.occasions), tasks: byId(own.tasks) };
  const source = { plan, words, common, faced, told };
  const isOf = (people: readonly (string | null)[]): boolean =>
    person === undefined || people.includes(person);
  // What has no day yet is on none.
  const known = new Set(plan.occasions.map(({ id }) => id));
  const along = own.occasions.filter(({ id }) => !known.has(id));
  const schedule = [...scheduleOf(plan), ...along]
    .filter(({ open }) => !open.includes('date'))
    .filter(({ people }) => isOf(people));
  const parents = new Map(schedule.map(({ id }) => [id, eventUid(plan.brief.id, 'occasion', id)]));
  const tasks = plan.tasks.filter(({ owners }) => isOf(owners.map(({ name }) => name)));
  const events = [
    ...schedule.flatMap((one) => withOtherDays(occasionEvent(one, source), one)),
    ...tasks.flatMap((one) =>
      withOtherDays(taskEvent(one, parents.get(one.occasion) ?? '', source), one),
    ),
  ];
  return events.map((event) => withoutPersonal(event, plan));
}
