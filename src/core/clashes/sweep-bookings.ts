import type { Commitment } from './list-commitments.ts';

/** A commitment with what it is of, and with whom it cannot clash. */
export interface Booking {
  readonly of: Commitment;
  /** Two of one thing are one. */
  readonly thing: string;
  /** Things of one side do not clash with each other. */
  readonly side: string;
}

/** What goes on as a booking begins. */
export interface Moment {
  /** The bookings that are not over, in the order in which they began. */
  readonly open: ReadonlySet<Booking>;
  /** How many things of other sides are among them. */
  readonly others: number;
  /** Of those that are over the one that was so last. */
  readonly before: Booking | undefined;
}

/** The bookings that are not over, with how many there are of each thing, and how many things of each side. */
interface Tally {
  readonly open: Set<Booking>;
  readonly things: Map<string, number>;
  readonly sides: Map<string, number>;
}

/** Adds to a count; what there is none of is gone. */
function count(counts: Map<string, number>, key: string, amount: 1 | -1): number {
  const sum = (counts.get(key) ?? 0) + amount;
  sum === 0 ? counts.delete(key) : counts.set(key, sum);
  return sum;
}

function begin({ open, things, sides }: Tally, one: Booking): void {
  open.add(one);
  if (count(things, one.thing, 1) === 1) {
    count(sides, one.side, 1);
  }
}

function finish({ open, things, sides }: Tally, one: Booking): void {
  open.delete(one);
  if (count(things, one.thing, -1) === 0) {
    count(sides, one.side, -1);
  }
}

/**
 * Goes through bookings that are sorted by start and tells of each what goes on as it begins. The cost is that of sorting by end,
 * whatever overlaps with what.
 */
export function sweepBookings(
  bookings: readonly Booking[],
  begins: (one: Booking, moment: Moment) => void,
): void {
  const tally: Tally = { open: new Set(), things: new Map(), sides: new Map() };
  const ends = bookings.map(({ of }) => Math.max(of.start, of.end));
  const endOf = (index: number): number => ends[index] ?? 0;
  const byEnd = [...bookings.keys()].toSorted((a, b) => endOf(a) - endOf(b) || a - b);
  let before: Booking | undefined;
  let over = 0;
  // The next one that ends until then, of those that have begun.
  const ending = (index: number, now: number): Booking | undefined => {
    const next = byEnd[over] ?? index;
    return next < index && endOf(next) <= now ? bookings[next] : undefined;
  };
  for (const [index, one] of bookings.entries()) {
    for (let next = ending(index, one.of.start); next; next = ending(index, one.of.start)) {
      finish(tally, next);
      before = before !== undefined && before.of.end >= next.of.end ? before : next;
      over += 1;
    }
    const others = tally.things.size - (tally.sides.get(one.side) ?? 0);
    begins(one, { open: tally.open, others, before });
    begin(tally, one);
  }
}
