import type { Arrangement, Person, RingPlace, Seat } from '../../model/seating.ts';

/** As what somebody comes along who sits beside his guest at a round table. */
export const FAMILY = 'family';

/** A place at a round table, counted from the first host to his right; `order` is 1-based. */
interface Taken {
  readonly side: Person['side'];
  readonly order: number;
}

const without = (people: readonly Person[], side: Person['side'], taken: Iterable<Taken>) => {
  const seated = [...taken].filter((one) => one.side === side).map(({ order }) => order);
  return people.map((_, index) => index + 1).filter((order) => !seated.includes(order));
};

/** Places by turns right and left of the first host, outward. */
function outward(size: number): readonly number[] {
  const turns = Array.from({ length: Math.ceil(size / 2) }, (_, index) => index + 1);
  const places = new Set(turns.flatMap((distance) => [distance, size - distance]));
  return [...places].filter((place) => place > 0 && place < size);
}

/** Where a place is: at the first host, or beside or opposite of a host who sits already; null where he does not. */
function placeOf(place: RingPlace, size: number, hostAt: (order: number) => number | undefined) {
  const { right_of: right, left_of: left, opposite } = place;
  const host = hostAt(right ?? left ?? opposite ?? 0);
  if (host === undefined) return place.host === 1 ? 0 : null;
  const step = right === undefined ? (left === undefined ? Math.floor(size / 2) : -1) : 1;
  return (host + step + size) % size;
}

/** Somebody at the table; `order` is 0 for whoever sits there for what he does. */
interface Round {
  readonly person: Person;
  readonly order: number;
}

/** The table with those who sit at the right of a guest, with whom they come or for what they do; all who come after move on by one. */
function withBeside(
  round: readonly Round[],
  beside: NonNullable<Arrangement['beside']>,
  others: readonly Person[],
): readonly Round[] {
  return round.flatMap((one) => {
    const here = beside.filter(({ guest }) => one.person.side === 'guest' && guest === one.order);
    const family = others.filter(({ as, beside: of }) => as === FAMILY && of === one.person.name);
    const people = [
      ...family,
      ...here.flatMap(({ as }) => others.find((other) => other.as === as) ?? []),
    ];
    return [one, ...people.map((person) => ({ person, order: 0 }))];
  });
}

const seatsOf = (round: readonly Round[]): readonly Seat[] =>
  round.map(({ person: { name, side, as }, order }, place) => {
    const angle = Math.round((360 - (360 * place) / round.length) % 360);
    return { name, side, as, order, row: 0, column: 0, angle, seat: place + 1, label: '' };
  });

/**
 * Who sits where at a round table: the places that are given first, then by turns outward from the first host, a guest beside
 * one of ours where that can be; of the others those who have a place beside a guest. Nobody sits where one side has nobody.
 */
export function seatRing(
  { ring = [], beside = [] }: Pick<Arrangement, 'ring' | 'beside'>,
  hosts: readonly Person[],
  guests: readonly Person[],
  others: readonly Person[],
): readonly Seat[] {
  const size = hosts.length + guests.length;
  if (hosts.length === 0 || guests.length === 0) return [];
  const people = { host: hosts, guest: guests };
  const taken = new Map<number, Taken>();
  const put = (place: number, side: Person['side'], order: number): void => {
    if (people[side][order - 1] !== undefined && !taken.has(place))
      taken.set(place, { side, order });
  };
  const hostAt = (order: number): number | undefined =>
    [...taken].find(([, one]) => one.side === 'host' && one.order === order)?.[0];
  for (const place of ring) {
    const at = placeOf(place, size, hostAt);
    if (at !== null)
      put(at, place.host === undefined ? 'guest' : 'host', place.host ?? place.guest ?? 0);
  }
  const left = {
    host: without(hosts, 'host', taken.values()),
    guest: without(guests, 'guest', taken.values()),
  };
  for (const place of outward(size).filter((one) => !taken.has(one))) {
    const beside = [place - 1, (place + 1) % size].map((near) => taken.get(near)?.side);
    const [first, second] = beside.includes('host')
      ? (['guest', 'host'] as const)
      : (['host', 'guest'] as const);
    const side = left[first].length > 0 ? first : second;
    put(place, side, left[side].shift() ?? 0);
  }
  const round = [...taken]
    .toSorted(([a], [b]) => a - b)
    .map(([, { side, order }]) => ({ person: people[side][order - 1] as Person, order }));
  return seatsOf(withBeside(round, beside, others));
}
