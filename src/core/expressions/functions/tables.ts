import { groupBy } from '../../../model/order.ts';
import { rankPeople } from '../../seating/rank-people.ts';
import type { SeatedPerson } from './seats.ts';

/** Somebody at one of several round tables, 1 the main one. */
export interface AtTable {
  readonly table: bigint;
  readonly name: string;
  readonly along: readonly string[];
  readonly person: SeatedPerson;
}

/** So many sit at a table where nobody says how many tables there are; a few more still sit at one. */
const USUAL = 10;
const MOST_AT_ONE = 15;

/** The first two of ours are hosts of the main table. */
const HOSTS = 2;

const placesOf = ({ with: others = [] }: SeatedPerson): number => 1 + others.length;
const placesFor = (people: readonly SeatedPerson[]): number =>
  people.reduce((sum, one) => sum + placesOf(one), 0);

/**
 * Who sits at which of so many round tables; 0 for as many as it takes with ten at each. At the main table are our first two, those who
 * sit there for what they do and the highest guests; at each other one of ours as long as there are some, and guests in their order.
 * Who comes along is with his guest.
 */
export function planTables(
  people: readonly SeatedPerson[],
  listed: readonly string[],
  tables: bigint,
): readonly AtTable[] {
  const once = [...new Map(people.map((one) => [one.name, one])).values()];
  const all = placesFor(once);
  const count = Number(tables) || (all > MOST_AT_ONE ? Math.ceil(all / USUAL) : 1);
  const size = Math.max(Number(tables) > 0 ? Math.ceil(all / count) : USUAL, HOSTS + 1);
  const ranks = once.map((one) => ({ ...one, precedence: Number(one.precedence) }));
  const known = new Map(once.map((one) => [one.name, one]));
  const ranked = rankPeople(ranks, listed).flatMap(({ name }) => known.get(name) ?? []);
  const seats = ranked.filter(({ as }) => as === '');
  const { host = [], guest = [] } = Object.fromEntries(groupBy(seats, ({ side }) => side));
  const rooms = Array.from({ length: count }, (): SeatedPerson[] => []);
  const main = [...host.slice(0, HOSTS), ...ranked.filter(({ as }) => as !== '')];
  rooms[0]?.push(...main);
  for (const [index, one] of host.slice(HOSTS).entries()) {
    rooms[count > 1 ? 1 + (index % (count - 1)) : 0]?.push(one);
  }
  let at = 0;
  for (const one of guest) {
    while (at < count - 1 && placesFor(rooms[at] ?? []) + placesOf(one) > size) at += 1;
    rooms[at]?.push(one);
  }
  return rooms.flatMap((room, index) =>
    room.map((person) => {
      const along = (person.with ?? []).map(({ name }) => name);
      return { table: BigInt(index + 1), name: person.name, along, person };
    }),
  );
}
