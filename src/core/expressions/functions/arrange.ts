/** A guest as conditions see one. */
export interface RankedGuest {
  readonly name: string;
  readonly head: boolean;
  readonly vip: boolean;
  readonly gender: string;
  /** Of the rank: 12 for the highest, 0 for none. */
  readonly grade: bigint;
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
 * proposed, and one nobody is named for is a room like any other.
 */
export function shareRooms(
  guests: readonly Lodger[],
  rooms: readonly WrittenRoom[],
  suites?: readonly string[],
): readonly SharedRoom[] {
  const inSuite = ({ name }: Lodger): boolean => suites?.includes(name) ?? false;
  const placed = new Set(rooms.flatMap((room) => room.guests));
  const left = byRank(guests).filter(({ name, id }) => !placed.has(name) && !placed.has(id));
  const free = rooms.filter((room) => room.guests.length === 0);
  const given = new Map<WrittenRoom, readonly string[]>();
  const more: SharedRoom[] = [];
  for (const group of pairs(left, (guest) => sleepsAlone(guest) || inSuite(guest))) {
    const names = group.map(({ name }) => name);
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

/** The driver and one who goes along. */
const OURS = 2;

const seatsFor = ({ seats }: WrittenVehicle): number =>
  seats === 0n ? Number.POSITIVE_INFINITY : Math.max(0, Number(seats) - OURS);

/**
 * Which guest rides in which vehicle: all in the smallest one that seats them with driver and one companion; if there is none,
 * in order of rank into the vehicles as the brief has them. Vehicles that are not needed are left out.
 */
export function shareVehicles(
  guests: readonly RankedGuest[],
  vehicles: readonly WrittenVehicle[],
): readonly SharedVehicle[] {
  const names = byRank(guests).map(({ name }) => name);
  if (names.length === 0) return [];
  const one = vehicles
    .filter((vehicle) => vehicle.seats > 0n && seatsFor(vehicle) >= names.length)
    .toSorted((a, b) => Number(a.seats - b.seats))[0];
  if (one !== undefined) return [{ ...one, guests: names }];
  let left = names;
  return vehicles.flatMap((vehicle, index) => {
    const room = index === vehicles.length - 1 ? left.length : seatsFor(vehicle);
    const here = left.slice(0, room);
    left = left.slice(room);
    return here.length === 0 ? [] : [{ ...vehicle, guests: here }];
  });
}
