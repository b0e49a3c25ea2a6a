import type { Instant } from '../../model/time.ts';
import { clockOf } from '../../time/dates.ts';
import { moveEnd, type TaskDraft } from './task-draft.ts';
import type { QuietHours, Times } from './times.ts';

/** Until the end of the day is a deadline, and nobody is called at that minute. */
const END_OF_DAY = '23:59';

/** What need not be done at night: calls, what is got ready, and what must be done by a time. Presence at a post is where it is. */
const canDisturb = ({ rule, timing, recurrence }: TaskDraft): boolean =>
  recurrence === null && (timing === 'by' || rule.call === true);

/** Whether a clock time is in the night, which may go over midnight; its first and last minute are not. */
function isQuiet(time: string, { from, until }: QuietHours): boolean {
  return from <= until ? time > from && time < until : time > from || time < until;
}

/** The evening before a time in the night; null for other times. Where the evening is in the night itself, its beginning. */
function eveningBefore(end: Instant, quiet: QuietHours, { clock }: Times): Instant | null {
  const time = clockOf(clock.local(end));
  if (time === END_OF_DAY || !isQuiet(time, quiet)) {
    return null;
  }
  const evening = clock.atClock(end, isQuiet(quiet.evening, quiet) ? quiet.from : quiet.evening);
  // A day that a zone has left out has no evening.
  const before = [0, -1, -2].map((days) => clock.plusDays(evening, days));
  return before.find((instant) => instant < end) ?? end;
}

/** A deadline is that evening; anything else begins then, or ends then where it would go on into the night. */
function eveningEnd(
  { timing, start, end }: TaskDraft,
  evening: Instant,
  { clock, quiet }: Times,
): Instant {
  const later = (evening + (end - start)) as Instant;
  return timing === 'by' || isQuiet(clockOf(clock.local(later)), quiet) ? evening : later;
}

/** Calls and deadlines that fall into the quiet hours are moved to the evening before. */
export function fitQuietHours(tasks: readonly TaskDraft[], times: Times): readonly TaskDraft[] {
  const { quiet } = times;
  return tasks.map((task) => {
    const evening = canDisturb(task) ? eveningBefore(task.end, quiet, times) : null;
    return evening === null
      ? task
      : moveEnd(
          task,
          eveningEnd(task, evening, times),
          'quiet',
          `${quiet.from}–${quiet.until}`,
          times,
        );
  });
}
