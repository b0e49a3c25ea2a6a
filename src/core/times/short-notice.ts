import type { Instant } from '../../model/time.ts';
import { clockOf, HOUR } from '../../time/dates.ts';
import { isWorkingDay, nextWorkingDay } from '../../time/working-days.ts';
import { inOrderOfNeeds } from './fit-needs.ts';
import { hasWorkingDay, isOpen, nextOpening } from './office-hours.ts';
import { canDisturb, eveningBefore, isLate, isQuiet, nextMorning } from './quiet-hours.ts';
import { isGuess, resolveBound, resolveTiming } from './resolve-timing.ts';
import { moveEnd, moveStart, type Needs, type Pass, type TaskDraft, type Times } from './times.ts';

const timeOf = (instant: Instant, { clock }: Times): string => clockOf(clock.local(instant));

const isNight = (instant: Instant, times: Times): boolean =>
  isLate(timeOf(instant, times), times.quiet);

/**
 * When work begins after a notice: at once in the daytime of a working day. After one at night or on a day off when the office
 * opens again, where a working day is left then; where there is less, as soon as the night is over; at once where that is too late.
 */
function workBegins(times: Times): Instant {
  const { received, whole, clock, holidays } = times;
  const atNight = isNight(received, times);
  if (!atNight && isWorkingDay(clock.date(received), holidays)) return received;
  const opens = nextOpening(received, times);
  if (hasWorkingDay(opens, whole.start, times)) return opens;
  const morning = atNight ? nextMorning(received, times) : received;
  return morning < whole.start ? morning : received;
}

/** What is counted from a notice that came at night, or on a day off, is counted from when work begins; not what is done at night. */
export const countFromMorning: Pass = (tasks, times) => {
  const { quiet } = times;
  const begins = workBegins(times);
  if (begins === times.received) return tasks;
  return tasks.map((task) => {
    if (task.edge !== 'received' || !canDisturb(task)) return task;
    const { rule, occasion } = task;
    const { end } = resolveTiming(rule.timing, rule.lasts, occasion, {
      ...times,
      received: begins,
    });
    return end === task.end
      ? task
      : { ...moveEnd(task, end, 'morning', `${quiet.from}–${quiet.until}`, times), scheduled: end };
  });
};

/** Presence at a post and what repeats cannot be done later; everything else can. */
const canWait = ({ timing, recurrence }: TaskDraft): boolean =>
  recurrence === null && (timing === 'at' || timing === 'by');

/** Whether somebody should already have been at a post when the office was told, and still has to be. */
const hasBegun = ({ timing, recurrence, start, end }: TaskDraft, received: Instant): boolean =>
  recurrence === null && timing === 'window' && start < received && received < end;

/** The task from the time of notice on. */
const beginNow = (task: TaskDraft, times: Times): TaskDraft =>
  moveStart(task, times.received, 'short-notice', 'received', times);

/** Whether short notice moved the task. */
export const isHurried = ({ adjustments }: TaskDraft): boolean =>
  adjustments.some(({ kind }) => kind === 'short-notice' || kind === 'squeezed');

/** Whether it is to be done at once, since its time was past when the office was told. */
export const isUrgent = ({ adjustments }: TaskDraft): boolean =>
  adjustments.some(({ kind }) => kind === 'short-notice');

/** How long before what it prepares something is ready where no rule says more. */
const READY = HOUR;

/** Until when each task has to be done to be of use, and when it is due at the best where its own time is past; by its id. */
interface Limits {
  readonly bound: ReadonlyMap<string, number>;
  readonly due: ReadonlyMap<string, number>;
}

/** The latest time of the rule of a task; undefined where it has none, or one that is a guess of ours. */
const latestOf = ({ rule: { latest }, occasion }: TaskDraft, times: Times): Instant | undefined =>
  latest === undefined || isGuess(latest, occasion)
    ? undefined
    : (resolveBound(latest, occasion, times) ?? undefined);

/** What prepares an occasion is of use until it begins, or until the latest time of its rule where that is in the daytime after the notice. */
function ownBound(task: TaskDraft, times: Times): number {
  const { rule, occasion, scheduled, start, end } = task;
  const edges = [occasion.start, occasion.end];
  const edge = edges.find((one) => scheduled <= one) ?? Number.POSITIVE_INFINITY;
  const last = latestOf(task, times);
  // A desk is not opened for it.
  if (last === undefined || rule.hours === 'office') return edge;
  const { received } = times;
  const first = isNight(received, times) ? nextMorning(received, times) : received;
  return last - (end - start) >= first ? Math.min(edge, last) : edge;
}

/** When the office was told of what a task is for. */
const noticeOf = ({ occasion }: TaskDraft, { received }: Times): Instant =>
  Math.max(received, occasion.known ?? received) as Instant;

/** What was due days ahead is due on the next day at the same hour, a working day if there is one, while that is not yet the day itself. */
function laterDay(task: TaskDraft, times: Times): Instant | undefined {
  const { scheduled, start, end, anchor } = task;
  const { clock, holidays } = times;
  const notice = noticeOf(task, times);
  const next = [0, 1, 2]
    .map((days) => clock.onDate(scheduled, clock.date(clock.plusDays(notice, days))))
    .find((at) => at - (end - start) >= notice + READY);
  if (scheduled >= notice || next === undefined) return undefined;
  const day = clock.date(next);
  const working = isWorkingDay(day, holidays)
    ? next
    : clock.onDate(next, nextWorkingDay(day, holidays));
  return [working, next].find((at) => clock.date(at) < clock.date(anchor));
}

/**
 * A deadline before something, long past, is due on a later day before that; where there is none, at its latest time or an hour
 * before. Anything else as soon as can be.
 */
function ownDue(task: TaskDraft, times: Times): number {
  const { occasion, timing, edge, anchor, scheduled } = task;
  const isBefore = edge === 'start' || edge === `${times.whole.spec.as}.start`;
  if (timing !== 'by' || !isBefore || occasion.spec.each === 'date' || scheduled >= anchor) {
    return Number.NEGATIVE_INFINITY;
  }
  const later = laterDay(task, times);
  if (later !== undefined) return later;
  const due = latestOf(task, times) ?? ((anchor - READY) as Instant);
  return canDisturb(task) ? (eveningBefore(due, times.quiet, times) ?? due) : due;
}

const isPast = (task: TaskDraft, { received }: Times): boolean =>
  canWait(task) && task.start < received;

const lower = (of: Map<string, number>, id: string, value: number): number => {
  const least = Math.min(of.get(id) ?? Number.POSITIVE_INFINITY, value);
  of.set(id, least);
  return least;
};

/** The limits of all tasks: what others need is done before these begin. */
function limitsOf(tasks: readonly TaskDraft[], times: Times, needs: Needs): Limits {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const bound = new Map<string, number>();
  const due = new Map<string, number>();
  for (const id of inOrderOfNeeds(tasks, needs).toReversed()) {
    const task = byId.get(id);
    if (task === undefined) continue;
    const length = task.end - task.start;
    const until = lower(bound, id, ownBound(task, times));
    const best = lower(due, id, Math.min(ownDue(task, times), until));
    const isLate = isPast(task, times) && task.end <= times.received;
    for (const need of needs.get(id) ?? []) {
      lower(bound, need, isLate || task.timing === 'by' ? until - length : task.start);
      lower(due, need, isLate ? best - length : task.start);
    }
  }
  return { bound, due };
}

/** Whoever is called in the small hours has so long to get ready. */
const WAKE = HOUR;

/**
 * The time at which something can begin: what is done at a desk, in office hours; nothing at night, unless it would be too late
 * then. Nobody is woken earlier than has to be.
 */
function slotAfter(task: TaskDraft, from: Instant, until: number, times: Times): Instant {
  if (!canDisturb(task)) return from;
  const { quiet } = times;
  const length = task.end - task.start;
  const isDark = isNight(from, times) || isQuiet(timeOf((from + length) as Instant, times), quiet);
  const isClosed = task.rule.hours === 'office' && !isOpen(from, times);
  const slots = [
    ...(isClosed ? [nextOpening(from, times)] : []),
    ...(isDark ? [nextMorning(from, times)] : [from]),
  ];
  const slot = slots.find((one) => one + length <= until);
  if (slot !== undefined) return slot;
  const isSmallHours = timeOf(from, times) < quiet.until;
  return isSmallHours ? (Math.max(from, until - length - WAKE) as Instant) : from;
}

/** Who does a task: what one person has to do at once comes one after the other. */
export type Hands = (task: TaskDraft) => string;

/** The hurried task that a task waits for longest; none where it need not wait. */
function waitedFor(task: TaskDraft, needed: readonly TaskDraft[]): TaskDraft | undefined {
  const hurried = needed.filter((one) => isHurried(one) && canWait(one));
  const [last] = hurried.toSorted((a, b) => b.end - a.end);
  return last !== undefined && last.end > task.start ? last : undefined;
}

/** What there is less time for than usual: its deadline stands, but one that leaves too little gives way. */
function shortened(task: TaskDraft, start: Instant, best: number, times: Times): TaskDraft {
  const isTooShort = task.end - start < task.end - task.start;
  return isTooShort && best > task.end
    ? moveEnd(task, best as Instant, 'squeezed', 'received', times)
    : { ...task, start: Math.min(start, task.end) as Instant };
}

/** When something that is done at once begins and ends: after what else the same person has to do, unless it would be too late then. */
function soonest(
  task: TaskDraft,
  start: Instant,
  free: Instant,
  bound: number,
  times: Times,
): Pick<TaskDraft, 'start' | 'end'> {
  const length = task.end - task.start;
  const until = bound <= times.received ? Number.POSITIVE_INFINITY : bound;
  const [turn, now] = [Math.max(start, free) as Instant, start].map((from) =>
    slotAfter(task, from, until, times),
  ) as [Instant, Instant];
  const begin = turn + length <= until ? turn : now;
  // Half of the usual time is too little.
  const isEnough = (until - begin) * 2 > length;
  const end = Math.min(begin + length, isEnough ? until : Number.POSITIVE_INFINITY);
  return { start: begin, end: end as Instant };
}

/** A task at the time of notice, or after the hurried task it needs, where its own time is before that. */
function hurry(
  task: TaskDraft,
  needed: readonly TaskDraft[],
  free: Instant,
  { bound, due }: Limits,
  given: Times,
): TaskDraft {
  const times = { ...given, received: noticeOf(task, given) };
  if (hasBegun(task, times.received)) return beginNow(task, times);
  const last = waitedFor(task, needed);
  if (!canWait(task) || (task.start >= times.received && last === undefined)) return task;
  const start = Math.max(times.received, last?.end ?? 0) as Instant;
  const best = due.get(task.id) ?? Number.NEGATIVE_INFINITY;
  if (task.end > times.received && last === undefined) return shortened(task, start, best, times);
  const known = bound.get(task.id) ?? Number.POSITIVE_INFINITY;
  const at = soonest(task, start, free, known, times);
  if (best >= at.end) return moveEnd(task, best as Instant, 'squeezed', 'received', times);
  const moved = moveEnd(task, at.end, 'short-notice', last?.id ?? 'received', times);
  return { ...moved, start: at.start };
}

/** A hurried task at a later time, which its last adjustment tells. */
function eased(task: TaskDraft, end: Instant, { clock }: Times): TaskDraft {
  const start = (task.start + (end - task.end)) as Instant;
  const to = clock.iso(task.timing === 'by' ? end : start);
  const last = task.adjustments.at(-1);
  const adjustments = task.adjustments.map((one) => (one === last ? { ...one, to } : one));
  return { ...task, start, end, adjustments };
}

/** What was moved earlier only for what then had to come later is due when that begins, and not later than its rule says. */
function ease(
  byId: Map<string, TaskDraft>,
  order: readonly string[],
  needs: Needs,
  { bound }: Limits,
  times: Times,
): void {
  const needing = new Map<string, number>();
  for (const id of order.toReversed()) {
    const task = byId.get(id);
    if (task === undefined) continue;
    const limits = [task.scheduled, latestOf(task, times), bound.get(id), needing.get(id)];
    const end = Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY)) as Instant;
    const isEased = isUrgent(task) && task.timing === 'by' && end > task.end;
    const now = isEased ? eased(task, end, times) : task;
    byId.set(id, now);
    for (const need of needs.get(id) ?? []) lower(needing, need, now.start);
  }
}

/**
 * What was due before the office was told is done at once, in the order of needs, and what needs it comes after; what there is
 * still time for, before it is needed. Not at night, unless it would be too late. Presence at a post (a window) begins at once where
 * it had begun; what was over by then and what repeats stay where they are.
 */
export function fitShortNotice(
  tasks: readonly TaskDraft[],
  times: Times,
  needs: Needs,
  hands: Hands,
): readonly TaskDraft[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const limits = limitsOf(tasks, times, needs);
  const free = new Map<string, Instant>();
  const inTime = tasks.toSorted((a, b) => a.end - b.end);
  const order = inOrderOfNeeds(inTime, needs);
  for (const id of order) {
    const task = byId.get(id);
    if (task === undefined) continue;
    const needed = (needs.get(id) ?? []).flatMap((need) => byId.get(need) ?? []);
    const hand = hands(task);
    const moved = hurry(task, needed, free.get(hand) ?? times.received, limits, times);
    byId.set(id, moved);
    if (moved !== task && isUrgent(moved)) free.set(hand, moved.end);
  }
  ease(byId, order, needs, limits, times);
  return tasks.map((task) => byId.get(task.id) ?? task);
}
