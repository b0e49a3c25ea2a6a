import type { Instant } from '../../model/time.ts';
import { clockOf } from '../../time/dates.ts';
import { nextWorkingDay, previousWorkingDay } from '../../time/working-days.ts';
import { isTimed } from '../occasions/standing.ts';
import { fitNeeds } from './fit-needs.ts';
import { lastOfficeTime, officeHours } from './office-hours.ts';
import { canDisturb, eveningBefore, isQuiet, nextMorning } from './quiet-hours.ts';
import { isGuess, isPointByDay, resolveBound } from './resolve-timing.ts';
import { countFromMorning, fitShortNotice, type Hands, isHurried } from './short-notice.ts';
import { moveEnd, moveStart, type Needs, type Pass, type TaskDraft, type Times } from './times.ts';

/**
 * A deadline of a rule with `roll` that falls on a day off moves to a working day at the same time of day. To a later one just
 * once: what has to be earlier after all stays where it was put.
 */
const rollDeadlines: Pass = (tasks, times) => {
  const { clock, holidays } = times;
  return tasks.map((task) => {
    const { roll } = task.rule;
    const isLater = roll === 'following';
    if (roll === undefined || (isLater && task.adjustments.length > 0)) return task;
    const date = clock.date(task.end);
    const open = (isLater ? nextWorkingDay : previousWorkingDay)(date, holidays);
    return open === date ? task : moveEnd(task, clock.onDate(task.end, open), 'roll', roll, times);
  });
};

/**
 * A task with a `latest` is due by then at the latest. One reckoned with a duration we assumed moves nothing: a guess of
 * ours does not stand above the time of a clause.
 */
const fitLatest: Pass = (tasks, times) => {
  return tasks.map((task) => {
    const point = task.rule.latest;
    const isOpen = point !== undefined && !isTimed(task.occasion) && !isPointByDay(point);
    if (point === undefined || isOpen || isGuess(point, task.occasion)) return task;
    const latest = resolveBound(point, task.occasion, times);
    return latest === null || task.end <= latest
      ? task
      : moveEnd(task, latest, 'latest', point.text, times);
  });
};

/** A deadline is that evening; anything else begins then, or ends then where it would go on into the night. */
function eveningEnd(
  { timing, start, end }: TaskDraft,
  evening: Instant,
  { clock, quiet }: Times,
): Instant {
  const later = (evening + (end - start)) as Instant;
  return timing === 'by' || isQuiet(clockOf(clock.local(later)), quiet) ? evening : later;
}

/** What is done at a desk is done in office hours: what would be due outside of them is due when they last ended. */
const fitOfficeHours: Pass = (tasks, times) => {
  const isDeskWork = ({ rule, recurrence }: TaskDraft): boolean =>
    rule.hours === 'office' && recurrence === null;
  if (!tasks.some(isDeskWork)) return tasks;
  const hours = officeHours(times.settings);
  return tasks.map((task) => {
    if (!isDeskWork(task)) return task;
    const last = lastOfficeTime(task.end, hours, times);
    return last === task.end ? task : moveEnd(task, last, 'office', hours.text, times);
  });
};

/** When the night is over in which a window begins; undefined where it begins in the daytime, or is no window. */
const morningOf = ({ timing, start }: TaskDraft, times: Times): Instant | undefined =>
  timing === 'window' && isQuiet(clockOf(times.clock.local(start)), times.quiet)
    ? nextMorning(start, times)
    : undefined;

/**
 * Calls and deadlines that fall into the quiet hours are moved to the evening before; a window that goes on after the night
 * begins when that is over.
 */
const fitQuietHours: Pass = (tasks, times) => {
  const { quiet } = times;
  const because = `${quiet.from}–${quiet.until}`;
  return tasks.map((task) => {
    if (!canDisturb(task)) return task;
    const morning = morningOf(task, times);
    if (morning !== undefined && morning < task.end) {
      return moveStart(task, morning, 'quiet', because, times);
    }
    const evening = eveningBefore(morning === undefined ? task.end : task.start, quiet, times);
    if (evening === null) return task;
    return moveEnd(task, eveningEnd(task, evening, times), 'quiet', because, times);
  });
};

/**
 * In order. What one has moved can have to be moved again by one before it, so they are run until nothing changes. Short
 * notice comes after all: what is past cannot be moved earlier.
 */
const EARLIER: readonly Pass[] = [
  rollDeadlines,
  fitLatest,
  fitQuietHours,
  fitOfficeHours,
  fitNeeds,
];

/** What short notice has moved stays there: its time has passed. */
function unlessHurried(
  tasks: readonly TaskDraft[],
  moved: readonly TaskDraft[],
): readonly TaskDraft[] {
  return moved.map((task, index) => {
    const before = tasks[index];
    return before !== undefined && isHurried(before) ? before : task;
  });
}

/** More rounds than any plan takes; needs are no circle. */
const MOST_ROUNDS = 20;

const moveEarlier: Pass = (tasks, times, needs) => {
  let settled = tasks;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = EARLIER.reduce(
      (all, pass) => unlessHurried(all, pass(all, times, needs)),
      settled,
    );
    if (next.every((task, index) => task === settled[index])) return next;
    settled = next;
  }
  return settled;
};

/** The first role of a rule does its tasks. */
const byRole: Hands = ({ rule }) => rule.owner[0] ?? '';

/**
 * The times of all tasks with every adjustment made. Only where the brief says when the office was told does that count; what is
 * hurried then comes one after the other for each of the `hands`.
 */
export function settleTimes(
  tasks: readonly TaskDraft[],
  times: Times,
  needs: Needs,
  isNoticeKnown: boolean,
  hands: Hands = byRole,
): readonly TaskDraft[] {
  const earlier = moveEarlier(countFromMorning(tasks, times, needs), times, needs);
  if (isNoticeKnown) return fitShortNotice(earlier, times, needs, hands);
  // What is only known later than the notice cannot be done before.
  const late = earlier.filter(({ occasion }) => occasion.known !== undefined);
  const fitted = new Map(fitShortNotice(late, times, needs, hands).map((task) => [task.id, task]));
  return earlier.map((task) => fitted.get(task.id) ?? task);
}
