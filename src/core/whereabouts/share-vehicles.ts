import { groupBy } from '../../model/order.ts';
import { along, byRank, type RankedGuest } from '../expressions/functions/arrange.ts';

/** A vehicle of a brief: who rides in it is what the brief says of it. */
export interface WrittenVehicle {
  readonly id: string;
  readonly model: string;
  readonly seats: bigint;
  readonly driver: string;
  readonly guests: readonly Named[];
  readonly companions: readonly Named[];
}

/** Somebody by name, or the name alone. */
type Named = string | { readonly name: string };

const nameOf = (one: Named): string => (typeof one === 'string' ? one : one.name);

/** A vehicle with who rides in it. */
export interface SharedVehicle<V> {
  readonly vehicle: V;
  readonly guests: readonly string[];
  /** How many guests whom no list names and who are of no group. */
  readonly others: number;
  /** How many of which group are in it whom no list names. */
  readonly unnamed: readonly GroupPart[];
  /** Who of us rides along. */
  readonly companions: readonly string[];
}

/** A group of guests who ride together where they can. */
interface RidingGroup {
  readonly name?: string;
  readonly guests: readonly Named[];
  /** Who of us leads it. */
  readonly liaison?: string;
}

/** So many people of a group whom no list names. */
export interface GroupPart {
  readonly group: string;
  readonly count: number;
}

/** A guest, and who of us answers for him alone. */
type RidingGuest = RankedGuest & { readonly liaison?: string };

/** How many seats a vehicle has, with the driver's. */
export type SeatsOf = (vehicle: Pick<WrittenVehicle, 'id' | 'model' | 'seats'>) => number;

/** Seats where the brief does not say how many there are: by the class of its name in the table `cars`, else of a car. */
const USUAL_SEATS = [
  ['bus', 20],
  ['mpv', 7],
] as const;
const SEATS_OF_CAR = 5;

/** How many seats vehicles have: as the brief says, else as is usual for what they are called. */
export const seatsBy =
  (isOfClass: (table: string, name: string, text: string) => boolean): SeatsOf =>
  ({ id, model, seats }) => {
    if (seats > 0n) return Number(seats);
    const usual = USUAL_SEATS.find(([of]) => isOfClass('cars', of, `${model} ${id}`));
    return usual?.[1] ?? SEATS_OF_CAR;
  };

/** The driver and one who goes along. */
const OURS = 2;

/** From so many seats on it is a bus, in which the main guest rides only where there is nothing else. */
const BUS = 10;

/** As many at least ride in the first vehicle, where there are more guests than vehicles. */
const FIRST = 2;

/** Guests who are not parted: somebody with who comes along. */
type Unit = readonly string[];

/** Guests with those who come along, by rank; a spouse of the list is with the guest who brings him. */
function unitsOf(guests: readonly RankedGuest[]): readonly Unit[] {
  const ranked = byRank(guests);
  const taken = new Set<string>();
  return ranked.flatMap((guest): readonly Unit[] => {
    if (taken.has(guest.name)) return [];
    const unit = [guest.name, ...along(guest)].filter((name) => !taken.has(name));
    for (const name of unit) taken.add(name);
    return [unit];
  });
}

/** Stands between the name of a group and the number of one of its people whom no list names. */
const NOBODY = '\u0000';

/** One of a group whom no list names is called by it; null where it is anybody else. */
const groupIn = (name: string): string | null => {
  const at = name.indexOf(NOBODY);
  return at < 0 ? null : name.slice(0, at);
};

/** Each of some people whom no list names as somebody who rides. */
const unitsIn = (unnamed: readonly GroupPart[]): readonly Unit[] =>
  unnamed.flatMap(({ group, count }) =>
    Array.from({ length: count }, (_, index) => [`${group}${NOBODY}${index}`]),
  );

/** How many people of which group are among some names. */
const partsIn = (names: readonly string[]): readonly GroupPart[] =>
  [
    ...groupBy(
      names.flatMap((name) => groupIn(name) ?? []),
      String,
    ),
  ].map(([group, of]) => ({
    group,
    count: of.length,
  }));

/** Units by the group they are of, the group of the first of all first; whoever is in none is one of his own. */
function clustersOf(
  units: readonly Unit[],
  groups: readonly RidingGroup[],
): readonly (readonly Unit[])[] {
  const groupOf = ([name = '']: Unit): number =>
    groups.findIndex(
      (group) => group.name === groupIn(name) || group.guests.some((one) => nameOf(one) === name),
    );
  const clusters = groupBy(units, (unit) => {
    const group = groupOf(unit);
    return group < 0 ? `guest ${unit[0]}` : `group ${group}`;
  });
  return [...clusters.values()];
}

/** A vehicle that is being filled. */
interface Ride<V> {
  readonly vehicle: V;
  /** How many guests fit in beside the driver and one of us. */
  readonly seats: number;
  readonly aboard: string[];
  readonly ours: string[];
}

/** The smallest vehicle that seats so many guests, else the fewest that do, the larger ones first; all where they are too few. */
function fewest<V>(rides: readonly Ride<V>[], people: number): readonly Ride<V>[] {
  const sorted = rides.toSorted((a, b) => b.seats - a.seats);
  const one = sorted.findLast(({ seats }) => seats >= people);
  if (one !== undefined) return people > 0 ? [one] : [];
  let left = people;
  const taken = new Set<Ride<V>>();
  for (const ride of sorted) {
    if (left > 0) taken.add(ride);
    left -= ride.seats;
  }
  return rides.filter((ride) => taken.has(ride));
}

/** How many of so many guests each is to take: its part by seats, and of what is left. */
function sharesOf<V>(rides: readonly Ride<V>[], people: number): ReadonlyMap<Ride<V>, number> {
  let left = people;
  let seats = rides.reduce((sum, ride) => sum + ride.seats, 0);
  return new Map(
    rides.map((ride, index) => {
      const part = Math.ceil((left * ride.seats) / Math.max(1, seats));
      const least = index === 0 && people > rides.length ? Math.min(FIRST, ride.seats) : 0;
      const share = Math.max(part, least);
      left -= share;
      seats -= ride.seats;
      return [ride, share];
    }),
  );
}

/** Puts guests who are not placed yet into vehicles: groups together where they can be. */
function place<V>(
  rides: readonly Ride<V>[],
  clusters: readonly (readonly Unit[])[],
  people: number,
): void {
  const shares = sharesOf(rides, people);
  const roomIn = (size: number) => {
    const left = (most: (ride: Ride<V>) => number) =>
      rides.find((ride) => ride.aboard.length + size <= most(ride));
    return (
      left((ride) => Math.min(shares.get(ride) ?? 0, ride.seats)) ?? left(({ seats }) => seats)
    );
  };
  for (const cluster of clusters) {
    const together = roomIn(cluster.flat().length);
    for (const unit of cluster) {
      (together ?? roomIn(unit.length) ?? rides.at(-1))?.aboard.push(...unit);
    }
  }
}

/** How many guests whom no list names ride in which vehicle: all in the one with most room, else in the fewest by their room. */
function placeOthers<V>(rides: readonly Ride<V>[], others: number): ReadonlyMap<Ride<V>, number> {
  const rooms = rides
    .map((ride) => [ride, Math.max(0, ride.seats - ride.aboard.length)] as const)
    .toSorted(([, a], [, b]) => b - a);
  // From how many of them on they seat all; all of them where they are too few.
  const enough = rooms.findIndex(
    (_, index) => rooms.slice(0, index + 1).reduce((sum, [, room]) => sum + room, 0) >= others,
  );
  const taken = enough < 0 ? rooms : rooms.slice(0, enough + 1);
  let left = others;
  let room = taken.reduce((sum, [, seats]) => sum + seats, 0);
  return new Map(
    taken.map(([ride, seats]) => {
      const share = room > seats ? Math.min(left, Math.ceil((left * seats) / room)) : left;
      left -= share;
      room -= seats;
      return [ride, share];
    }),
  );
}

/**
 * Puts our people into vehicles: the first to the first guests, who answers or speaks for a guest, or leads a group, with them, one to each other
 * vehicle, the rest where there is room.
 */
function placeOurs<V>(
  rides: readonly Ride<V>[],
  ours: readonly string[],
  guestsOf: (name: string) => readonly string[],
  othersIn: (ride: Ride<V>) => number,
): void {
  const left = (ride: Ride<V>): number =>
    ride.seats + 1 - ride.aboard.length - othersIn(ride) - ride.ours.length;
  const theirs = (name: string): Ride<V> | undefined =>
    rides.find(
      (ride) => left(ride) > 0 && guestsOf(name).some((guest) => ride.aboard.includes(guest)),
    );
  const isOf = (name: string): boolean => guestsOf(name).length > 0;
  const [first = [], ...rest] = ours;
  for (const name of [first, rest.filter(isOf), rest.filter((one) => !isOf(one))].flat()) {
    const alone = rides.find((ride) => ride.ours.length === 0 && left(ride) > 0);
    const [roomiest] = rides.toSorted((a, b) => left(b) - left(a));
    (theirs(name) ?? alone ?? roomiest)?.ours.push(name);
  }
}

/** What vehicles are shared out for. */
export interface Sharing {
  readonly groups: readonly RidingGroup[];
  readonly seatsOf: SeatsOf;
  /** Who of us goes along, the highest first, where it is a trip for which all of the vehicles are taken. */
  readonly ours?: readonly string[];
  /** Who of them rides with the main guest, as an interpreter does. */
  readonly beside?: string;
  /** How many guests there are whom no list names. */
  readonly others?: number;
  /** How many of which group there are whom no list names: they ride with their group. */
  readonly unnamed?: readonly GroupPart[];
}

/**
 * Who rides in which vehicle. Whom the brief puts into one rides there, with who comes along. The others of a trip are shared out
 * over all of its vehicles by seats; where it is no trip, all go in the smallest one that seats them, else in the fewest that do.
 * The main guest and the next by rank are in the first, which is a bus only where all are; groups are together. Vehicles in which
 * nobody rides are left out; the last one may have more than it seats, which a check reports.
 */
export function shareVehicles<V extends WrittenVehicle>(
  guests: readonly RidingGuest[],
  vehicles: readonly V[],
  { groups, seatsOf, ours, beside = '', others = 0, unnamed: parts = [] }: Sharing,
): readonly SharedVehicle<V>[] {
  const units = [...unitsOf(guests), ...unitsIn(parts)];
  const all = vehicles.map((vehicle): Ride<V> => {
    const own = vehicle.companions.filter((one) => ours?.includes(nameOf(one)) ?? false).length;
    const seats = Math.max(0, seatsOf(vehicle) - OURS - Math.max(0, own - 1));
    return { vehicle, seats, aboard: [], ours: [] };
  });
  const said = (ride: Ride<V>, unit: Unit): boolean =>
    ride.vehicle.guests.some((one) => unit.includes(nameOf(one)));
  const free: Unit[] = [];
  for (const unit of units) {
    const own = all.find((ride) => said(ride, unit));
    if (own === undefined) free.push(unit);
    else own.aboard.push(...unit);
  }
  const people = units.flat().length + others;
  const isSaid = (ride: Ride<V>): boolean => ride.aboard.length > 0;
  const room = all
    .filter(isSaid)
    .reduce((sum, { seats, aboard }) => sum + seats - aboard.length, 0);
  const more = fewest(
    all.filter((ride) => !isSaid(ride)),
    Math.max(0, free.flat().length + others - room),
  );
  const used = ours === undefined ? all.filter((ride) => isSaid(ride) || more.includes(ride)) : all;
  const isBus = ({ vehicle }: Ride<V>): boolean => seatsOf(vehicle) >= BUS;
  const rides = used.toSorted((a, b) => Number(isBus(a)) - Number(isBus(b)));
  place(rides, clustersOf(free, groups), people);
  const known = new Set(rides.flatMap(({ vehicle }) => vehicle.companions.map(nameOf)));
  const drivers = new Set(rides.map(({ vehicle }) => vehicle.driver));
  for (const { vehicle, ours: own } of rides) {
    own.push(...vehicle.companions.map(nameOf).filter((name) => ours?.includes(name) ?? true));
  }
  const unnamed = placeOthers(rides, others);
  const othersIn = (ride: Ride<V>): number => unnamed.get(ride) ?? 0;
  const [roomiest] = rides.toSorted(
    (a, b) => b.seats - b.aboard.length - (a.seats - a.aboard.length),
  );
  const withGuests = rides.filter(
    (ride) => ride.aboard.length + othersIn(ride) > 0 || ride === roomiest,
  );
  placeOurs(
    withGuests,
    (ours ?? []).filter((name) => !known.has(name) && !drivers.has(name)),
    (name) => [
      ...guests.filter(({ liaison }) => liaison === name).map((guest) => guest.name),
      ...groups.filter(({ liaison }) => liaison === name).flatMap((one) => one.guests.map(nameOf)),
      ...(name === beside ? (units[0] ?? []).slice(0, 1) : []),
    ],
    othersIn,
  );
  return rides.flatMap((ride) => {
    const { vehicle, aboard, ours: own } = ride;
    const rest = othersIn(ride);
    return aboard.length + own.length + rest === 0
      ? []
      : [
          {
            ...{ vehicle, others: rest, companions: own, unnamed: partsIn(aboard) },
            guests: aboard.filter((name) => groupIn(name) === null),
          },
        ];
  });
}
