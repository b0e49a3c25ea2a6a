import type { HolidayTable, LocalDate } from '../../model/time.ts';
import { type Dates, datesOf, mondayOf } from '../../time/recurrence.ts';

/** A shift as the brief writes it, as far as dates and people go. */
export interface WrittenShift {
  readonly from?: unknown;
  readonly until?: unknown;
  readonly days?: unknown;
  readonly except?: unknown;
  readonly staff?: unknown;
  readonly rotate?: unknown;
}

/** Who is on a shift on which dates. */
export interface ShiftTurn {
  readonly staff: readonly string[];
  readonly dates: Dates;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : one.name)) : [];

/**
 * The turns of a shift: all of its staff on all of its dates, or, where it rotates weekly, each person in turn by the weeks
 * of the calendar, the first one in the week of `from`. None where no date is left.
 */
export function shiftTurns(shift: WrittenShift, holidays: HolidayTable): readonly ShiftTurn[] {
  const from = String(shift.from ?? '') as LocalDate;
  const until = (String(shift.until ?? '') || from) as LocalDate;
  const [days, except, staff] = [texts(shift.days), texts(shift.except), texts(shift.staff)];
  // One day needs no week: without one it takes place whatever day it is.
  const week = from === until && days.length === 0 ? ['daily'] : days;
  const all = from === '' ? null : datesOf(from, until, week, except, holidays);
  if (all === null) return [];
  if (shift.rotate !== 'weekly' || staff.length < 2) return [{ staff, dates: all }];
  const first = mondayOf(from);
  return staff.flatMap((person, index): readonly ShiftTurn[] => {
    const dates = all.dates.filter(
      (date) => ((mondayOf(date) - first) / 7) % staff.length === index,
    );
    return dates.length === 0
      ? []
      : [{ staff: [person], dates: { dates, week: all.week, every: staff.length } }];
  });
}
