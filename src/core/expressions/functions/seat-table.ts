import { byRank, type RankedGuest } from './by-rank.ts';

/** A seat at a round table. */
export interface Seat {
  /** Counted from the first host to his right hand, from 1. */
  readonly seat: bigint;
  readonly name: string;
  readonly side: 'host' | 'guest';
  /** How high among hosts, or guests, from 1. */
  readonly order: bigint;
}

/** Positions by turns right and left of the first host, outward; `taken` are left out. */
function outward(size: number, taken: ReadonlySet<number>): readonly number[] {
  const places: number[] = [];
  for (let distance = 1; distance <= Math.ceil(size / 2); distance += 1) {
    for (const place of [distance, size - distance]) {
      if (place > 0 && place < size && !taken.has(place) && !places.includes(place)) {
        places.push(place);
      }
    }
  }
  return places;
}

/**
 * A round table with two hosts (domain: 宴会座次): the first host faces the door, the second sits opposite; the first guest is at
 * the right of the first host, the second at his left, the third and fourth at the right and left of the second host; all
 * others by turns outward. With one host there is no second one, and guests sit at his sides. In order of seats; [] without
 * a host or a guest. Guests by rank, hosts as the brief has them.
 */
export function seatTable(
  guests: readonly RankedGuest[],
  hosts: readonly string[],
): readonly Seat[] {
  const ranked = byRank(guests).map(({ name }) => name);
  const size = ranked.length + hosts.length;
  const [firstHost, secondHost] = hosts;
  if (firstHost === undefined || ranked.length === 0) {
    return [];
  }
  const seats = new Map<number, Omit<Seat, 'seat'>>();
  const put = (place: number, side: Seat['side'], order: number): void => {
    const name = (side === 'host' ? hosts : ranked)[order - 1];
    if (name !== undefined && !seats.has(place)) {
      seats.set(place, { name, side, order: BigInt(order) });
    }
  };
  const opposite = Math.floor(size / 2);
  put(0, 'host', 1);
  put(1 % size, 'guest', 1);
  put(size - 1, 'guest', 2);
  if (secondHost !== undefined && size > 3) {
    put(opposite, 'host', 2);
    put(opposite + 1, 'guest', 3);
    put(opposite - 1, 'guest', 4);
  }
  const seated = [...seats.values()];
  const left = [
    ...hosts.map((_, index) => ({ side: 'host' as const, order: index + 1 })),
    ...ranked.map((_, index) => ({ side: 'guest' as const, order: index + 1 })),
  ].filter(
    ({ side, order }) => !seated.some((one) => one.side === side && one.order === BigInt(order)),
  );
  const waiting = {
    host: left.filter(({ side }) => side === 'host'),
    guest: left.filter(({ side }) => side === 'guest'),
  };
  for (const place of outward(size, new Set(seats.keys()))) {
    // A guest beside a host where that can be.
    const beside = [place - 1, (place + 1) % size].flatMap((near) => seats.get(near)?.side ?? []);
    const first = beside.includes('host') ? 'guest' : 'host';
    const next = waiting[first].shift() ?? waiting[first === 'host' ? 'guest' : 'host'].shift();
    if (next !== undefined) {
      put(place, next.side, next.order);
    }
  }
  return [...seats]
    .toSorted(([a], [b]) => a - b)
    .map(([place, seat]) => ({ ...seat, seat: BigInt(place + 1) }));
}
