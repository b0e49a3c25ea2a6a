import type { Setting } from '../../model/rule.ts';
import type { Instant, LocalDate, LocalTime } from '../../model/time.ts';
import { zonedClock } from '../../time/clock.ts';
import { clockOf, twoDigits } from '../../time/dates.ts';
import { addWorkingDays, isWorkingDay, previousWorkingDay } from '../../time/working-days.ts';
import { settingOf, type Times } from './times.ts';

/** The hours of an office on a working day: the morning, and the afternoon after the rest at noon. In minutes since midnight. */
export interface OfficeHours {
  readonly spans: readonly (readonly [from: number, until: number])[];
  /** As they are printed, `08:30–12:00、14:00–17:30`. */
  readonly text: string;
}

/** The office hours as the settings have them. */
export function officeHours(settings: readonly Setting[]): OfficeHours {
  const minutes = (name: string): number => settingOf(settings, name);
  const spans = [
    [minutes('office-from'), minutes('noon-from')],
    [minutes('noon-until'), minutes('office-until')],
  ] as const;
  return { spans, text: spans.map((span) => span.map(clockText).join('–')).join('、') };
}

const clockText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

const minuteOf = (instant: Instant, { clock }: Pick<Times, 'clock'>): number => {
  const time = clockOf(clock.local(instant));
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
};

/** Whether the office works at an instant. */
export function isOpen(instant: Instant, times: Times): boolean {
  const { spans } = officeHours(times.settings);
  const at = minuteOf(instant, times);
  return (
    isWorkingDay(times.clock.date(instant), times.holidays) &&
    spans.some(([from, until]) => from <= at && at < until)
  );
}

/** When the office opens next, on a later day where it has opened already. */
export function nextOpening(instant: Instant, times: Times): Instant {
  const { clock, holidays, settings } = times;
  const opens = officeHours(settings).spans[0]?.[0] ?? 0;
  const date = clock.date(instant);
  const isToday = isWorkingDay(date, holidays) && minuteOf(instant, times) < opens;
  const day = isToday ? date : addWorkingDays(date, 1, holidays);
  return clock.atClock(clock.onDate(instant, day), clockText(opens));
}

/** Whether a whole working day is left between two instants. */
export function hasWorkingDay(from: Instant, until: Instant, times: Times): boolean {
  const { spans } = officeHours(times.settings);
  const hours = spans.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0) / 60;
  return addOfficeHours(from, hours, times) <= until;
}

/** What working hours are counted with. */
type OfficeTimes = Pick<Times, 'clock' | 'holidays' | 'settings'>;

/** More would be years. */
const MOST_HOURS = 9_999;

const WALL = zonedClock('UTC');

/** The instant so many hours of the office later, or earlier where the amount is negative: `4wh`. */
export function addOfficeHours(instant: Instant, amount: number, times: OfficeTimes): Instant {
  const { clock, holidays, settings } = times;
  const { spans } = officeHours(settings);
  const perDay = spans.reduce((sum, [from, until]) => sum + Math.max(0, until - from), 0);
  if (amount === 0 || perDay === 0) return instant;
  const isLater = amount > 0;
  const date = clock.date(instant);
  const isOpen = isWorkingDay(date, holidays);
  const at = minuteOf(instant, times);
  const usable = (now: number) =>
    (isLater ? spans : spans.toReversed())
      .map(([from, until]) =>
        isLater ? [Math.max(from, now), until] : [from, Math.min(until, now)],
      )
      .filter(([from = 0, until = 0]) => until > from);
  let left = Math.abs(amount) * 60;
  const on = (day: LocalDate, now: number): Instant | null => {
    for (const [from = 0, until = 0] of usable(now)) {
      if (left <= until - from) {
        const minute = isLater ? from + left : until - left;
        return clock.atClock(clock.onDate(instant, day), clockText(minute));
      }
      left -= until - from;
    }
    return null;
  };
  const first = isOpen ? on(date, at) : null;
  if (first !== null) return first;
  // Whole days at once; what is left ends on the day after them.
  const whole = Math.ceil(left / perDay) - 1;
  left -= whole * perDay;
  const next = addWorkingDays(date, isLater ? whole + 1 : -whole - 1, holidays);
  return on(next, isLater ? 0 : 24 * 60) ?? instant;
}

/** The same for a local time; '' for '' and for what is no time. */
export function officeTimeAfter(
  time: string,
  hours: number,
  tables: Pick<Times, 'holidays' | 'settings'>,
): string {
  if (!/^[12]\d{3}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || Math.abs(hours) > MOST_HOURS)
    return '';
  // Without a zone: what the clock on the wall says.
  const clock = WALL;
  const { instant } = clock.read(time as LocalTime);
  return clock.local(addOfficeHours(instant, hours, { ...tables, clock }));
}

/** The instant itself if the office works then, else when it last did before. */
export function lastOfficeTime(instant: Instant, { spans }: OfficeHours, times: Times): Instant {
  const { clock, holidays } = times;
  const date = clock.date(instant);
  const at = minuteOf(instant, times);
  const end = (day: LocalDate, minute: number): Instant =>
    clock.atClock(clock.onDate(instant, day), clockText(minute));
  if (isWorkingDay(date, holidays)) {
    if (spans.some(([from, until]) => from <= at && at <= until)) return instant;
    const before = spans.findLast(([, until]) => until < at);
    if (before !== undefined) return end(date, before[1]);
  }
  const day = isWorkingDay(date, holidays)
    ? addWorkingDays(date, -1, holidays)
    : previousWorkingDay(date, holidays);
  return end(day, spans.at(-1)?.[1] ?? at);
}
