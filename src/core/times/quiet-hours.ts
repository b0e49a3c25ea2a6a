import type { Instant } from '../../model/time.ts';
import { clockOf } from '../../time/dates.ts';
import type { QuietHours, TaskDraft, Times } from './times.ts';

/** Until the end of the day is a deadline, and nobody is called at that minute. */
const END_OF_DAY = '23:59';

/** What need not be done at night: calls, what is got ready, and what must be done by a time. Presence at a post is where it is. */
export const canDisturb = ({ rule, timing, recurrence }: TaskDraft): boolean =>
  recurrence === null && (rule.hours ?? (timing === 'by' ? 'waking' : 'any')) !== 'any';

/** Whether a clock time is in the night, which may go over midnight; its first and last minute are not. */
export function isQuiet(
  time: string,
  { from, until }: Pick<QuietHours, 'from' | 'until'>,
): boolean {
  return from <= until ? time > from && time < until : time > from || time < until;
}

/** The evening before a time in the night; null for other times. Where the evening is in the night itself, its beginning. */
export function eveningBefore(end: Instant, quiet: QuietHours, { clock }: Times): Instant | null {
  const time = clockOf(clock.local(end));
  if (time === END_OF_DAY || !isQuiet(time, quiet)) return null;
  const evening = clock.atClock(end, isQuiet(quiet.evening, quiet) ? quiet.from : quiet.evening);
  // A day that a zone has left out has no evening.
  const before = [0, -1, -2].map((days) => clock.plusDays(evening, days));
  return before.find((instant) => instant < end) ?? end;
}

/** Whether nobody begins on anything but what cannot wait: in the night, and in the last hour of the evening before it. */
export const isLate = (time: string, quiet: QuietHours): boolean =>
  isQuiet(time, quiet) || (time >= quiet.evening && time <= quiet.from);

/** When the night that an instant is in is over, or else the next one. */
export function nextMorning(
  instant: Instant,
  { clock, quiet }: { readonly clock: Times['clock']; readonly quiet: Pick<QuietHours, 'until'> },
): Instant {
  const today = clock.atClock(instant, quiet.until);
  return today > instant ? today : clock.plusDays(today, 1);
}
