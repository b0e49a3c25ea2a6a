import type { HolidayTable } from '../../model/holidays.ts';
import { shiftTurns, type WrittenShift } from '../shift-turns.ts';
import { zonedClock } from '../zoned-clock.ts';

interface RosterShift extends WrittenShift {
  readonly name?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
}

/** A date with who is on which shift, in the order in which the shifts begin. */
export interface DutyDay {
  readonly date: string;
  readonly shifts: readonly {
    readonly name: string;
    readonly start: string;
    readonly end: string;
    readonly staff: readonly string[];
  }[];
}

/** Dates are the same in every zone; this one needs no data of the machine. */
const ZONE = 'Asia/Shanghai';

/** The dates on which there is a shift, in order, each with its shifts and who is on them. */
export function dutyRoster(
  shifts: readonly RosterShift[],
  holidays: HolidayTable,
): readonly DutyDay[] {
  const clock = zonedClock(ZONE);
  const byDate = new Map<string, DutyDay['shifts'][number][]>();
  for (const shift of shifts) {
    const [name, start, end] = [shift.name, shift.start, shift.end].map((text) =>
      String(text ?? ''),
    );
    for (const { staff, dates } of shiftTurns(shift, holidays, clock)) {
      for (const date of dates.dates) {
        const one = { name: name ?? '', start: start ?? '', end: end ?? '', staff };
        byDate.set(date, [...(byDate.get(date) ?? []), one]);
      }
    }
  }
  const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...byDate]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([date, of]) => ({ date, shifts: of.toSorted((a, b) => compare(a.start, b.start)) }));
}
