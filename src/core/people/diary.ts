import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { MINUTE } from '../../time/dates.ts';
import { samePlace } from '../occasions/same-place.ts';

/** A time for which one of us is taken, or would be. */
export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
  /** '' where it makes no difference. */
  readonly place: string;
  /** What it belongs to: what belongs to one thing does not get in its own way. */
  readonly thing: string;
  /** The way to it, or from it, that is gone; nobody goes two of them at a time. */
  readonly way?: string;
}

/** When each of us is taken. */
export interface Diary {
  readonly isFree: (name: string, slot: Slot) => boolean;
  readonly take: (name: string, slot: Slot) => void;
}

const DAY = 24 * 60 * MINUTE;

const isMoment = ({ start, end }: Slot): boolean => end <= start;

/** Two slots in which nobody can be both; two moments in one house can be one after the other. */
function collide(a: Slot, b: Slot): boolean {
  const areWays = a.way !== undefined && b.way !== undefined && a.way !== b.way;
  if (a.thing === b.thing && !areWays) return false;
  if (isMoment(a) && isMoment(b)) {
    return a.start === b.start && a.place !== b.place && !samePlace(a.place, b.place);
  }
  const last = ({ start, end }: Slot): number => Math.max(end, start + 1);
  return a.start < last(b) && b.start < last(a);
}

/** An empty diary. Slots are kept by day, so that a question costs what is on its day. */
export function newDiary(clock: ZonedClock): Diary {
  const days = new Map<string, Slot[]>();
  const keys = (name: string, { start, end }: Slot): readonly string[] => {
    const dates = new Set<string>();
    for (let time = start; time < end; time = (time + DAY) as Instant) {
      dates.add(clock.date(time));
    }
    return [...dates.add(clock.date(Math.max(start, end) as Instant))].map(
      (date) => `${name}\n${date}`,
    );
  };
  return {
    isFree: (name, slot) =>
      !keys(name, slot).some((key) => days.get(key)?.some((other) => collide(slot, other))),
    take: (name, slot) => {
      for (const key of keys(name, slot)) {
        const slots = days.get(key);
        if (slots === undefined) days.set(key, [slot]);
        else slots.push(slot);
      }
    },
  };
}
