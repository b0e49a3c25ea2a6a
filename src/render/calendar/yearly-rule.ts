import { type UtcDate, utcDate } from '../../time/dates.ts';
import type { Transition } from '../../time/zone-changes.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The wall-clock time at which the clock is changed, still in the old offset. */
export const onsetOf = ({ at, from }: Transition): number => at + from;

/** Which of its weekdays in the month a date is: 1 to 5, and −1 if it is the last one. */
function countsOf(onset: number): readonly number[] {
  const { month, day } = utcDate(onset);
  const isLast = utcDate(onset + 7 * DAY).month !== month;
  return [Math.ceil(day / 7), ...(isLast ? [-1] : [])];
}

const isSameSort = (a: Transition, b: Transition): boolean => {
  const sortOf = (date: UtcDate): string => `${date.month} ${date.weekday}`;
  return (
    a.from === b.from &&
    a.to === b.to &&
    (onsetOf(a) - onsetOf(b)) % DAY === 0 &&
    sortOf(utcDate(onsetOf(a))) === sortOf(utcDate(onsetOf(b)))
  );
};

/** The RRULE on which changes of the clock fall, one a year; null where no rule of the form "second Sunday in March" holds for all. */
export function yearlyRule(transitions: readonly Transition[]): string | null {
  const [first] = transitions;
  if (first === undefined || !transitions.every((each) => isSameSort(each, first))) return null;
  const counts = transitions.map((each) => countsOf(onsetOf(each)));
  const shared = (counts[0] ?? []).filter((count) => counts.every((each) => each.includes(count)));
  const count = shared.at(-1);
  if (count === undefined) return null;
  const { month, weekday } = utcDate(onsetOf(first));
  return `FREQ=YEARLY;BYMONTH=${month};BYDAY=${count}${WEEKDAYS[weekday]}`;
}
