import type { Finding } from '../../model/finding.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { HOUR, shortTime } from '../../time/dates.ts';
import type { Commitment } from './list-commitments.ts';

/** The day an instant belongs to for whoever sleeps at night: it ends at five in the morning. */
const nightOf = (instant: Instant, clock: ZonedClock): string =>
  clock.date((instant - 5 * HOUR) as Instant);

/** Drivers with less than `rest` hours between the last trip of a day and the first of the next. */
export function findTiredDrivers(
  commitments: readonly Commitment[],
  rest: number,
  clock: ZonedClock,
): readonly Finding[] {
  const drives = commitments.filter((one) => one.drives).toSorted((a, b) => a.start - b.start);
  const last = new Map<string, Commitment>();
  return drives.flatMap((drive): readonly Finding[] => {
    const before = last.get(drive.name);
    if (before === undefined || drive.end > before.end) {
      last.set(drive.name, drive);
    }
    if (before === undefined || nightOf(before.end, clock) === nightOf(drive.start, clock)) {
      return [];
    }
    const hours = (drive.start - before.end) / HOUR;
    if (hours < 0 || hours >= rest) {
      return [];
    }
    const shown = (instant: Commitment['start']): string => shortTime(clock.local(instant));
    const args = {
      name: drive.name,
      first: { title: before.title, end: shown(before.end) },
      second: { title: drive.title, start: shown(drive.start) },
      hours: Math.floor(hours * 10) / 10,
      rest,
    };
    return [{ code: 'driver-rest', level: 'warning', args, at: drive.at }];
  });
}
