import { readTime } from '../load/brief/read-time.ts';
import type { Instant } from '../model/time.ts';
import type { ZonedClock } from '../time/clock.ts';
import type { Io } from './io.ts';
import { noSuchTime } from './plan-messages.ts';
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
    throw new UsageError(noSuchTime(flag, text));
  }
  return clock.read(value).instant;
}
