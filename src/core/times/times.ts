import type { HolidayTable } from '../../model/holidays.ts';
import type { Setting } from '../../model/rule.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { twoDigits } from '../../time/dates.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';

/** From when to when nobody is called, and when it is done the evening before instead. Clock times, `HH:MM`. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
  readonly evening: string;
}

/** What times are reckoned with, besides a task and its occasion: the clock, the days off, the hours of the office. */
export interface Times {
  readonly clock: ZonedClock;
  readonly holidays: HolidayTable;
  readonly quiet: QuietHours;
  /** When the office was told. */
  readonly received: Instant;
  /** The occasion that spans all others. */
  readonly whole: PlannedOccasion;
  readonly settings: readonly Setting[];
}

/** The settings that planning itself reads; `templates/settings.yaml` says what they are. Rules may read any. */
export type EngineSetting =
  | 'quiet-from'
  | 'quiet-until'
  | 'quiet-evening'
  | 'driver-rest'
  | 'busy-hour';

/** The number of a setting. Throws where there is none: the shipped packs have those of EngineSetting, and a rule that names another is refused when its pack is loaded. */
export function settingOf(settings: readonly Setting[], name: string): number {
  const setting = settings.find((one) => one.name === name);
  if (setting === undefined) {
    throw new RangeError(`no setting ${name}`);
  }
  return setting.value;
}

/** The hours in which nobody is called, as the settings have them. */
export function quietHours(settings: readonly Setting[]): QuietHours {
  const clock = (name: EngineSetting): string => {
    const minutes = settingOf(settings, name);
    return `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
  };
  return {
    from: clock('quiet-from'),
    until: clock('quiet-until'),
    evening: clock('quiet-evening'),
  };
}
