import { groupBy } from '../../../model/order.ts';

/** A guest as conditions see one. */
export interface RankedGuest {
  readonly name: string;
  readonly head: boolean;
  readonly vip: boolean;
  readonly gender: string;
  /** Of the rank: 12 for the highest, 0 for none. */
  readonly grade: bigint;
  /** Who comes along: a spouse, an interpreter; a name of the list among them. */
  readonly with?: readonly string[];
}

/** The main guest, then very important ones, then by rank; equal ones in the order of the brief. */
function byRank<G extends RankedGuest>(guests: readonly G[]): readonly G[] {
  const key = (guest: G): number =>
    (guest.head ? 1000 : 0) + (guest.vip ? 100 : 0) + Number(guest.grade);
  return guests.toSorted((a, b) => key(b) - key(a));
}

/** A room as a brief has it. */
export interface WrittenRoom {
  readonly type: string;
  readonly number: string;
  readonly guests: readonly string[];
}

/** A room with those who sleep there. `proposed` is false for what the brief says. */
interface SharedRoom extends WrittenRoom {
  readonly proposed: boolean;
}

interface Lodger extends RankedGuest {
  readonly id: string;
}

const BEDS: Readonly<Record<string, number>> = { standard: 2, single: 1, suite: 1 };

/** From this grade on (副厅级) nobody is asked to share, nor is a main or very important guest. */
const ALONE_FROM = 7n;

/** Who comes along with somebody. */
const along = ({ with: others = [] }: RankedGuest): readonly string[] => others;

const sleepsAlone = ({ head, vip, grade, gender }: Lodger): boolean =>
  head || vip || grade >= ALONE_FROM || gender === '';

/** Guests who may share, two and two of one gender, in order; the last may be left alone. */
function pairs(
  guests: readonly Lodger[],
  isAlone: (guest: Lodger) => boolean,
): readonly (readonly Lodger[])[] {
  const alone = guests.filter(isAlone).map((guest) => [guest]);
  const others = ['female', 'male'].flatMap((gender) => {
    const same = guests.filter((guest) => !isAlone(guest) && guest.gender === gender);
    return Array.from({ length: Math.ceil(same.length / 2) }, (_, index) =>
      same.slice(index * 2, index * 2 + 2),
    );
  });
  return [...alone, ...others];
}

/**
 * Who sleeps where: what the brief says stays; guests without a room are shared out by rank, two of one gender to a
 * standard room, into the rooms nobody is named for and then into rooms to be booked. Guests of unknown gender sleep alone.
 * `suites` are the names of those who get a suite, each one of their own, and nobody else does; without it no suite is
 * proposed, and one nobody is named for is a room like any other. Who comes along sleeps in the room of their guest, but whoever
 * `isStaff` says is there to work.
 */
export function shareRooms(
  guests: readonly Lodger[],
  rooms: readonly WrittenRoom[],
  suites?: readonly string[],
  isStaff: (text: string) => boolean = () => false,
): readonly SharedRoom[] {
  const inSuite = ({ name }: Lodger): boolean => suites?.includes(name) ?? false;
  const placed = new Set(rooms.flatMap((room) => room.guests));
  const spouses = (guest: Lodger): readonly string[] =>
    along(guest).filter((one) => !isStaff(one) && !placed.has(one));
  const withOthers = new Set<string>();
  for (const guest of byRank(guests)) {
    if (!withOthers.has(guest.name)) for (const one of spouses(guest)) withOthers.add(one);
  }
  const left = byRank(guests).filter(
    ({ name, id }) => !placed.has(name) && !placed.has(id) && !withOthers.has(name),
  );
  const free = rooms.filter((room) => room.guests.length === 0);
  const given = new Map<WrittenRoom, readonly string[]>();
  const more: SharedRoom[] = [];
  const isAlone = (guest: Lodger): boolean =>
    sleepsAlone(guest) || inSuite(guest) || spouses(guest).length > 0;
  for (const group of pairs(left, isAlone)) {
    const names = group.flatMap((guest) => [guest.name, ...spouses(guest)]);
    const suite = group.some(inSuite);
    const fits = ({ type }: WrittenRoom): boolean =>
      (BEDS[type] ?? 1) >= names.length && (suites === undefined || (type === 'suite') === suite);
    const room = free.find((one) => !given.has(one) && fits(one));
    if (room === undefined) {
      const type = suite ? 'suite' : 'standard';
      more.push({ type, number: '', guests: names, proposed: true });
    } else {
      given.set(room, names);
    }
  }
  return [
    ...rooms.map((room) => ({
      ...room,
      guests: given.get(room) ?? room.guests,
      proposed: given.has(room),
    })),
    ...more,
  ];
}

interface WrittenVehicle {
  readonly id: string;
  readonly model: string;
  readonly plate: string;
  readonly seats: bigint;
  readonly driver: string;
}

/** A vehicle with the guests who ride in it; the last one may have more than it seats, which a check reports. */
interface SharedVehicle extends WrittenVehicle {
  readonly guests: readonly string[];
}

/** A group of guests who ride together where they can. */
interface RidingGroup {
  readonly guests: readonly { readonly name: string }[];
}

/** The driver and one who goes along. */
const OURS = 2;

const seatsFor = ({ seats }: WrittenVehicle): number =>
  seats === 0n ? Number.POSITIVE_INFINITY : Math.max(0, Number(seats) - OURS);

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

/** Units by the group they are of, the group of the first of all first; whoever is in none is one of his own. */
function clustersOf(
  units: readonly Unit[],
  groups: readonly RidingGroup[],
): readonly (readonly Unit[])[] {
  const groupOf = ([name = '']: Unit): number =>
    groups.findIndex(({ guests }) => guests.some((one) => one.name === name));
  const clusters = groupBy(units, (unit) => {
    const group = groupOf(unit);
    return group < 0 ? `guest ${unit[0]}` : `group ${group}`;
  });
  return [...clusters.values()];
}

/** The fewest of some vehicles that seat so many, the larger ones first; all of them where they are too few. */
function fewest<V extends WrittenVehicle>(vehicles: readonly V[], people: number): readonly V[] {
  let left = people;
  const taken = new Set<V>();
  for (const one of vehicles.toSorted((a, b) => seatsFor(b) - seatsFor(a))) {
    if (left > 0) taken.add(one);
    left -= seatsFor(one);
  }
  return vehicles.filter((one) => taken.has(one));
}

/**
 * Which guest rides in which vehicle: all in the smallest one that seats them with driver and one companion; if there is none, in
 * the fewest that do, as the brief has them, each with its share by seats: the main guest in the first, groups together, and whoever
 * comes along with their guest. Vehicles that are not needed are left out.
 */
export function shareVehicles(
  guests: readonly RankedGuest[],
  vehicles: readonly WrittenVehicle[],
  groups: readonly RidingGroup[] = [],
): readonly SharedVehicle[] {
  const units = unitsOf(guests);
  const names = units.flat();
  if (names.length === 0) return [];
  const one = vehicles
    .filter((vehicle) => vehicle.seats > 0n && seatsFor(vehicle) >= names.length)
    .toSorted((a, b) => Number(a.seats - b.seats))[0];
  if (one !== undefined) return [{ ...one, guests: names }];
  const used = fewest(vehicles, names.length);
  const all = used.reduce((sum, vehicle) => sum + seatsFor(vehicle), 0);
  const rides = used.map((vehicle) => {
    const seats = seatsFor(vehicle);
    const part = Number.isFinite(all) ? seats / all : 1 / used.length;
    return { vehicle, seats, share: Math.ceil(names.length * part), aboard: [] as string[] };
  });
  const roomIn = (size: number) => {
    const left = (most: (ride: (typeof rides)[number]) => number) =>
      rides.find((ride) => ride.aboard.length + size <= most(ride));
    return left(({ share, seats }) => Math.min(share, seats)) ?? left(({ seats }) => seats);
  };
  for (const cluster of clustersOf(units, groups)) {
    const together = roomIn(cluster.flat().length);
    for (const unit of cluster) {
      (together ?? roomIn(unit.length) ?? rides.at(-1))?.aboard.push(...unit);
    }
  }
  return rides.flatMap(({ vehicle, aboard }) =>
    aboard.length === 0 ? [] : [{ ...vehicle, guests: aboard }],
  );
}
