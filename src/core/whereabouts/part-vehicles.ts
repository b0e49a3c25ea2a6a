import { textsOf } from '../occasions/derive-facts.ts';
import { countHeads } from './heads.ts';
import type { SharedLeg } from './shared-legs.ts';

export type Item = Readonly<Record<string, unknown>>;

/** How many fit into a vehicle beside the driver. */
export type GuestSeats = (vehicle: Item) => number;

/** How many people go on a leg. */
export const peopleOn = ({ heads, company }: SharedLeg): number =>
  countHeads(heads) + company.length;

/** How many of a leg the brief puts into a vehicle. */
export const seatedIn = ({ guests }: Item, { heads }: SharedLeg): number => {
  const names = textsOf(guests);
  return heads.filter(({ name, isUnnamed }) => !isUnnamed && names.includes(name)).length;
};

/**
 * The vehicles of a trip parted among legs that go at a time, as from several hotels, so that those of one leg are together: each to
 * the leg of which the brief puts most into it; then one to each leg that has none, the smallest that is enough, else one that
 * another leg can spare; the rest to where seats are wanted, else to the first leg, which has most guests.
 */
export function partVehicles<V extends Item>(
  legs: readonly SharedLeg[],
  vehicles: readonly V[],
  guestSeats: GuestSeats,
): ReadonlyMap<SharedLeg, readonly V[]> {
  const given = new Map<SharedLeg, V[]>(legs.map((leg) => [leg, []]));
  const of = (leg: SharedLeg): V[] => given.get(leg) ?? [];
  const wanting = (leg: SharedLeg): number =>
    peopleOn(leg) - of(leg).reduce((sum, one) => sum + guestSeats(one), 0);
  let free: readonly V[] = vehicles.toSorted((a, b) => guestSeats(a) - guestSeats(b));
  const give = (leg: SharedLeg | undefined, vehicle: V | undefined): void => {
    if (leg === undefined || vehicle === undefined) return;
    of(leg).push(vehicle);
    free = free.filter((one) => one !== vehicle);
  };
  for (const vehicle of vehicles) {
    const counts = legs.map((leg) => seatedIn(vehicle, leg));
    const most = Math.max(...counts);
    if (most > 0) give(legs[counts.indexOf(most)], vehicle);
  }
  for (const leg of legs.filter((one) => of(one).length === 0)) {
    give(leg, free.find((one) => guestSeats(one) >= peopleOn(leg)) ?? free.at(-1));
  }
  for (const leg of legs.filter((one) => of(one).length === 0)) {
    const spare = legs.flatMap((other) =>
      of(other)
        .filter((one) => of(other).length > 1 && wanting(other) + guestSeats(one) <= 0)
        .map((one) => ({ other, one })),
    );
    const [found] = spare.toSorted((a, b) => guestSeats(a.one) - guestSeats(b.one));
    if (found === undefined) continue;
    given.set(
      found.other,
      of(found.other).filter((one) => one !== found.one),
    );
    give(leg, found.one);
  }
  for (const vehicle of free) {
    const [most] = legs.toSorted((a, b) => wanting(b) - wanting(a));
    give(most !== undefined && wanting(most) > 0 ? most : legs[0], vehicle);
  }
  return new Map(
    [...given].map(([leg, own]) => [leg, vehicles.filter((one) => own.includes(one))]),
  );
}
