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
export function byRank<G extends RankedGuest>(guests: readonly G[]): readonly G[] {
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
export const along = ({ with: others = [] }: RankedGuest): readonly string[] => others;

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
 * `isStaff` says is there to work has a room of his own.
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
  const staff = byRank(guests).flatMap((guest) =>
    along(guest).filter((one) => isStaff(one) && !placed.has(one)),
  );
  const parties = [
    ...pairs(left, isAlone).map((group) => ({
      names: group.flatMap((guest) => [guest.name, ...spouses(guest)]),
      suite: group.some(inSuite),
    })),
    ...staff.map((name) => ({ names: [name], suite: false })),
  ];
  for (const { names, suite } of parties) {
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
  const together = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => [
      name,
      ...guests.filter((guest) => [guest.name, guest.id].includes(name)).flatMap(spouses),
    ]);
  return [
    ...rooms.map((room) => ({
      ...room,
      guests: given.get(room) ?? together(room.guests),
      proposed: given.has(room),
    })),
    ...more,
  ];
}
