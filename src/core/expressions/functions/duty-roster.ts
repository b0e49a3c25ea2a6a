import { compareTexts, groupBy } from '../../../model/order.ts';
import type { HolidayTable } from '../../../model/time.ts';
import { plusDays } from '../../../time/dates.ts';
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
  /** As it is printed, `08:00–14:00`. */
  readonly hours: string;
  readonly staff: readonly string[];
}

/** A date with who is on which shift, in the order in which the shifts begin. */
export interface DutyDay {
  readonly date: string;
  /** `on_end`: those of the staff who come straight from another shift, which ends as this one begins. */
  readonly shifts: readonly (DutyShift & { readonly on_end: readonly string[] })[];
}

const isOvernight = ({ start, end }: DutyShift): boolean => end <= start;

/** The staff of the shifts of a date, by when they end. */
function byEnd(shifts: readonly DutyShift[]): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(shifts, ({ end }) => end);
  return new Map([...groups].map(([end, of]) => [end, of.flatMap(({ staff }) => staff)]));
}

/** Who is on a shift until so many o'clock of a date, one of the night before among them. */
function staffUntil(date: string, byDate: ReadonlyMap<string, readonly DutyShift[]>) {
  const eve = plusDays(date, -1);
  const today = (byDate.get(date) ?? []).filter((one) => !isOvernight(one));
  const ends = byEnd([...today, ...(byDate.get(eve) ?? []).filter(isOvernight)]);
  return (time: string): ReadonlySet<string> => new Set(ends.get(time));
}

/** The dates on which there is a shift, in order, each with its shifts and who is on them. */
export function dutyRoster(
  shifts: readonly RosterShift[],
  holidays: HolidayTable,
): readonly DutyDay[] {
  const turns = shifts.flatMap((shift) => {
    const [name = '', start = '', end = ''] = [shift.name, shift.start, shift.end].map((text) =>
      String(text ?? ''),
    );
    return shiftTurns(shift, holidays).flatMap(({ staff, dates }) =>
      dates.dates.map((date) => ({ date, name, start, end, hours: `${start}–${end}`, staff })),
    );
  });
  const byDate = groupBy(turns, ({ date }) => date);
  return [...byDate]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([date, of]) => {
      const until = staffUntil(date, byDate);
      const shifts = of
        .toSorted((a, b) => compareTexts(a.start, b.start))
        .map(({ date: _, ...one }) => {
          const before = until(one.start);
          return { ...one, on_end: one.staff.filter((person) => before.has(person)) };
        });
      return { date, shifts };
    });
}

/** A line of a posted roster: a date with its shifts, or days off without any, from `date` to `until`. */
interface DutyRow extends DutyDay {
  readonly until: string;
  /** Nobody is on duty: it is a holiday. */
  readonly off: boolean;
}

/** The dates of a roster in order, and between them the days off of holidays on which nobody is on duty, each stretch in one. */
export function dutyTable(
  shifts: readonly RosterShift[],
  holidays: HolidayTable,
): readonly DutyRow[] {
  const days = dutyRoster(shifts, holidays);
  const taken = new Set(days.map(({ date }) => date));
  const [from = '', until = ''] = [
    shifts.map((shift) => String(shift.from ?? '')).toSorted()[0],
    shifts
      .map((shift) => String(shift.until || shift.from || ''))
      .toSorted()
      .at(-1),
  ];
  const isOff = (date: string): boolean => date >= from && date <= until && !taken.has(date);
  const off = holidays.closed.filter(isOff).toSorted();
  const begins = off.filter((date) => !off.includes(plusDays(date, -1)));
  const ends = off.filter((date) => !off.includes(plusDays(date, 1)));
  const spells = begins.map((date, index) => {
    return { date, until: ends[index] ?? date, off: true, shifts: [] };
  });
  const worked = days.map((day) => ({ ...day, until: day.date, off: false }));
  return [...worked, ...spells].toSorted((a, b) => compareTexts(a.date, b.date));
}
