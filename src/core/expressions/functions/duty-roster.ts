import type { HolidayTable } from '../../../model/holidays.ts';
import { dayNumber, dayOf } from '../../../time/dates.ts';
import { shiftTurns, type WrittenShift } from '../../occasions/shift-turns.ts';

interface RosterShift extends WrittenShift {
  readonly name?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
}

interface DutyShift {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly staff: readonly string[];
}

/** A date with who is on which shift, in the order in which the shifts begin. */
export interface DutyDay {
  readonly date: string;
  /** `on_end`: those of the staff who come straight from another shift, which ends as this one begins. */
  readonly shifts: readonly (DutyShift & { readonly on_end: readonly string[] })[];
}

const isOvernight = ({ start, end }: DutyShift): boolean => end <= start;

/** Who is on a shift until so many o'clock of a date, one of the night before among them. */
function staffUntil(
  time: string,
  date: string,
  byDate: ReadonlyMap<string, readonly DutyShift[]>,
): readonly string[] {
  const eve = dayOf(dayNumber(date) - 1);
  const today = (byDate.get(date) ?? []).filter((one) => !isOvernight(one));
  const lastNight = (byDate.get(eve) ?? []).filter(isOvernight);
  return [...today, ...lastNight].flatMap(({ end, staff }) => (end === time ? staff : []));
}

/** The dates on which there is a shift, in order, each with its shifts and who is on them. */
export function dutyRoster(
  shifts: readonly RosterShift[],
  holidays: HolidayTable,
): readonly DutyDay[] {
  const byDate = new Map<string, DutyShift[]>();
  for (const shift of shifts) {
    const [name, start, end] = [shift.name, shift.start, shift.end].map((text) =>
      String(text ?? ''),
    );
    for (const { staff, dates } of shiftTurns(shift, holidays)) {
      for (const date of dates.dates) {
        const one = { name: name ?? '', start: start ?? '', end: end ?? '', staff };
        byDate.set(date, [...(byDate.get(date) ?? []), one]);
      }
    }
  }
  const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...byDate]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([date, of]) => ({
      date,
      shifts: of
        .toSorted((a, b) => compare(a.start, b.start))
        .map((one) => {
          const before = staffUntil(one.start, date, byDate);
          return { ...one, on_end: one.staff.filter((person) => before.includes(person)) };
        }),
    }));
}
