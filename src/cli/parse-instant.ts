import { readTime } from '../load/brief/read-time.ts';
import type { Instant } from '../model/time.ts';
import type { ZonedClock } from '../time/clock.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

const MINUTE = 60_000;

/** The instant `--now` names, midnight for a date alone, in the zone of the brief where it has no offset; without one the present minute. */
export function parseInstant(
  text: string | undefined,
  clock: ZonedClock,
  io: Io,
  flag = '--now',
): Instant {
  if (text === undefined) {
    return (Math.floor(io.now() / MINUTE) * MINUTE) as Instant;
  }
  const { value } = readTime(text, '00:00');
  if (value === undefined) {
    throw new UsageError(
      `${flag} 的时间“${text}”看不懂；写成 2026-12-02 14:20`,
      `${flag}: cannot read "${text}"; write 2026-12-02 14:20`,
    );
  }
  return clock.read(value).instant;
}
