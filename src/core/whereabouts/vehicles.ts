import { type Brief, sectionOf } from '../../model/brief.ts';
import { compareTexts } from '../../model/order.ts';
import { REFERENCES } from '../../model/references.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { HOUR, MINUTE } from '../../time/dates.ts';
import { itemsNamed } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { vehiclesOf } from '../occasions/own-fields.ts';
import { frailGuests } from './frail-walks.ts';
import { countHeads, type Head } from './heads.ts';
import { type GuestSeats, partVehicles, peopleOn, seatedIn } from './part-vehicles.ts';
import type { SharedLeg } from './shared-legs.ts';
import { liesIn, type Sites, type Stop } from './sites.ts';

type Item = Readonly<Record<string, unknown>>;

/** A leg with the vehicles for it, as the brief calls them. */
export interface Ride extends SharedLeg {
  readonly vehicles: readonly string[];
  readonly onFoot: boolean;
  /** The guests came in their own car, and go on in it; the vehicles are for those of us who go along. */
  readonly ownCar: boolean;
}

/** Nobody takes a car for so many minutes unless one is named, or waits for him. */
const WALK = 10;

/** Between these they are driven even where it is near, if there is anything to drive them. */
const [DARK, LIGHT] = ['19:00', '06:00'];

/** A time in which something is away. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** A time with where it begins and ends; null where nobody knows. */
interface Trip extends Span {
  readonly begins: Stop | null;
  readonly ends: Stop | null;
}

interface BookedTrip extends Trip {
  readonly vehicle: string;
  readonly driver: string;
}

const nameOf = (vehicle: Item): string => {
  const keys = REFERENCES.vehicles?.by ?? [];
  return keys.map((key) => String(vehicle[key] ?? '')).find((name) => name !== '') ?? '';
};

/** The driver of a vehicle; '' where the brief names none. */
export const driverOf = (vehicle: Item): string =>
  String(vehicle[REFERENCES.vehicles?.person ?? ''] ?? '');
const seatsOf = (vehicle: Item): number => Number(vehicle.seats ?? 0);

/**
 * The smallest vehicle that seats so many, or as many of the largest as it takes; none where all are too few and the brief says
 * of each how many it seats.
 */
function enough(free: readonly Item[], people: number, guestSeats: GuestSeats): readonly Item[] {
  const sorted = free.toSorted(
    (a, b) => guestSeats(a) - guestSeats(b) || compareTexts(nameOf(a), nameOf(b)),
  );
  const one = sorted.find((vehicle) => guestSeats(vehicle) >= people);
  if (one !== undefined) return [one];
  const several: Item[] = [];
  const drivers = new Set<string>();
  let left = people;
  const largest = sorted.toSorted((a, b) => guestSeats(b) - guestSeats(a));
  for (const vehicle of largest) {
    const driver = driverOf(vehicle);
    if (left <= 0 || (driver !== '' && drivers.has(driver))) continue;
    several.push(vehicle);
    drivers.add(driver);
    left -= guestSeats(vehicle);
  }
  return left <= 0 || several.some((vehicle) => seatsOf(vehicle) === 0) ? several : [];
}

/** How long it takes to a station, in milliseconds. */
const wayOf = ({ spec, item }: OccasionDraft): number =>
  Number(item[spec.travel?.field ?? ''] ?? 0) * MINUTE;

/** When the vehicles of a leg are away: to a station they go before, and from one they have to come back. */
function tripOf({ from, to, leave, arrive }: SharedLeg): Trip {
  const isMet = from.occasion.spec.bound === 'first';
  const isSeenOff = to.occasion.spec.bound === 'last';
  return {
    from: isMet ? from.occasion.start - wayOf(from.occasion) : leave,
    until: isSeenOff ? 2 * arrive - leave : arrive,
    begins: isMet ? null : from,
    ends: isSeenOff ? null : to,
  };
}

const meets = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;

/**
 * How long a vehicle drives empty from where one trip ends to where the next begins, in milliseconds; by `certain` ways alone, and of
 * others as long as nobody takes a car for.
 */
function emptyBy(way: Sites['way'], certain: boolean) {
  return (ends: Stop | null, begins: Stop | null): number => {
    if (ends === null || begins === null || ends.site === begins.site) return 0;
    const { minutes, assumed } = way(ends, begins);
    return (certain && assumed ? WALK : minutes) * MINUTE;
  };
}

type Empty = ReturnType<typeof emptyBy>;

/** Whether a vehicle cannot make both trips: they meet, or there is no time to drive from one to the other. */
function areInWay(a: Trip, b: Trip, empty: Empty): boolean {
  if (meets(a, b)) return true;
  const [first, next] = a.from < b.from ? [a, b] : [b, a];
  return next.from < first.until + empty(first.ends, next.begins);
}

/** Whether two rides need one vehicle, or one driver, at a time. */
export function needBoth(brief: Brief, way: Sites['way']): (a: Ride, b: Ride) => boolean {
  const empty = emptyBy(way, true);
  const needsOf = ({ vehicles }: Ride): readonly string[] =>
    itemsNamed(brief, 'vehicles', vehicles).flatMap((one) => [`car ${nameOf(one)}`, driverOf(one)]);
  return (a, b) =>
    areInWay(tripOf(a), tripOf(b), empty) &&
    needsOf(a).some((one) => one !== '' && needsOf(b).includes(one));
}

/** The vehicles whose drivers are where a leg begins or ends, before those of drivers who are with us. */
function vehiclesThere(brief: Brief, vehicles: readonly Item[]) {
  const isIn = liesIn(brief);
  const cities = new Map(brief.team.map(({ name, place = '' }) => [name, place]));
  const cityOf = (vehicle: Item): string => cities.get(driverOf(vehicle)) ?? '';
  return ({ from, to }: SharedLeg): readonly Item[] => {
    const ends = [from, to].map(({ occasion }) => occasion.place);
    const there = vehicles.filter((vehicle) => ends.some((end) => isIn(end, cityOf(vehicle))));
    const ours = vehicles.filter((vehicle) => cityOf(vehicle) === '');
    return [there, ours].find((some) => some.length > 0) ?? vehicles;
  };
}

/** No vehicle waits for guests overnight. */
const WAITS = 8 * HOUR;

/** The vehicles that wait for the guests of a leg: in them they came, and nobody else did. `last` is the last ride of each. */
function waiting(leg: SharedLeg, last: ReadonlyMap<Head, Ride>): readonly string[] {
  const heads = new Set(leg.heads);
  const rides = new Set(leg.heads.flatMap((head) => last.get(head) ?? []));
  return [...rides].flatMap((ride) => {
    const isHere = ride.to.site === leg.from.site && !leg.fromBed;
    return isHere && leg.leave - ride.arrive <= WAITS && ride.heads.every((head) => heads.has(head))
      ? ride.vehicles
      : [];
  });
}

/** Of legs in order those that end for somebody what another began. */
function firstsAfter(
  legs: readonly SharedLeg[],
  begins: (leg: SharedLeg) => boolean,
  ends: (leg: SharedLeg) => boolean,
): readonly SharedLeg[] {
  const under = new Set<Head>();
  return legs.filter((leg) => {
    for (const head of begins(leg) ? leg.heads : []) under.add(head);
    return ends(leg) && leg.heads.filter((head) => under.delete(head)).length > 0;
  });
}

/**
 * The legs on which guests have their luggage with them: the first to a bed after they came, the last from one before they leave, and
 * from a station and to one where they sleep here.
 */
function ladenLegs(legs: readonly SharedLeg[]): ReadonlySet<SharedLeg> {
  const isMet = ({ from }: SharedLeg): boolean => from.occasion.spec.bound === 'first';
  const isSeenOff = ({ to }: SharedLeg): boolean => to.occasion.spec.bound === 'last';
  const to = firstsAfter(legs, isMet, ({ toBed }) => toBed);
  const from = firstsAfter(legs.toReversed(), isSeenOff, ({ fromBed }) => fromBed);
  const sleepers = new Set(legs.flatMap((leg) => (leg.toBed || leg.fromBed ? leg.heads : [])));
  const ends = legs.filter(
    (leg) => (isMet(leg) || isSeenOff(leg)) && leg.heads.some((head) => sleepers.has(head)),
  );
  const isDriven = (leg: SharedLeg): boolean => leg.from.site !== leg.to.site && !leg.hasCar;
  return new Set([...to, ...from, ...ends].filter(isDriven));
}

/** The legs with how each is gone: on foot, in the guests' own car, in the vehicles named or else in those that are free. */
export function giveVehicles(
  brief: Brief,
  legs: readonly SharedLeg[],
  occasions: readonly OccasionDraft[],
  guestSeats: GuestSeats,
  { way, isWithUs }: Pick<Sites, 'way' | 'isWithUs'>,
  clock: ZonedClock,
): readonly Ride[] {
  const isDark = ({ leave }: SharedLeg): boolean =>
    clock.local(leave).slice(11) >= DARK || clock.local(leave).slice(11) < LIGHT;
  const vehicles = sectionOf(brief, 'vehicles');
  const there = vehiclesThere(brief, vehicles);
  const trips: BookedTrip[] = [];
  const book = (names: readonly string[], trip: Trip): void => {
    const taken = itemsNamed(brief, 'vehicles', names);
    for (const one of taken) {
      trips.push({ vehicle: nameOf(one), driver: driverOf(one), ...trip });
    }
  };
  for (const one of occasions.filter(({ spec }) => spec.bound === 'first')) {
    const span = { from: one.start - wayOf(one), until: one.end };
    book(vehiclesOf(one), { ...span, begins: null, ends: null });
  }
  const frail = frailGuests(brief);
  /** Whoever cannot walk far is driven, where there is anything to drive him. */
  const isFrail = ({ heads }: SharedLeg): boolean =>
    vehicles.length > 0 && heads.some(({ name }) => frail.has(name));
  const isNear = (leg: SharedLeg): boolean =>
    (leg.walked === true || leg.minutes <= WALK) &&
    (leg.from.site === leg.to.site || !isFrail(leg));
  const byOurs = legs.filter((leg) => leg.named.length === 0 && !isNear(leg) && !leg.hasCar);
  /** Whether more of whom the brief puts into a vehicle go another way, for which it could not be back. */
  const isOthers =
    (leg: SharedLeg) =>
    (vehicle: Item): boolean =>
      byOurs.some(
        (other) =>
          other !== leg &&
          seatedIn(vehicle, other) > seatedIn(vehicle, leg) &&
          areInWay(tripOf(other), tripOf(leg), emptyBy(way, false)),
      );
  const seatsOfAll = (some: readonly Item[]): number =>
    some.reduce((sum, one) => sum + guestSeats(one), 0);
  /** Of those named those that nobody else needs, if they seat all. Whoever is in the house is driven by none, though some are his. */
  const takenOf = <V extends Item>(own: readonly V[], leg: SharedLeg): readonly V[] => {
    if (leg.from.site === leg.to.site) return [];
    const left = own.filter((one) => !isOthers(leg)(one));
    return seatsOfAll(left) >= peopleOn(leg) ? left : own;
  };
  // Those who come to one thing, or leave it, by several ways part the vehicles that it names; one alone goes where most are.
  const named = new Map<SharedLeg, readonly string[]>();
  for (const leg of legs.toSorted((a, b) => countHeads(b.heads) - countHeads(a.heads))) {
    if (named.has(leg) || leg.named.length === 0) continue;
    const span = tripOf(leg);
    const together = legs.filter(
      (other) =>
        other.namedBy === leg.namedBy &&
        (meets(tripOf(other), span) || other.arrive === leg.arrive) &&
        !named.has(other),
    );
    const ways = [leg, ...together.filter((other) => other !== leg)];
    const called = leg.named.map((name) => ({
      ...itemsNamed(brief, 'vehicles', [name])[0],
      called: name,
    }));
    for (const [leg, own] of partVehicles(ways, called, guestSeats)) {
      const names = takenOf(own, leg).map((one) => one.called);
      named.set(leg, names);
      book(names, tripOf(leg));
    }
  }
  /** The vehicles there that nothing else takes; by certain ways alone, or by our guesses too. */
  const freeFor = (leg: SharedLeg, certain: boolean): readonly Item[] => {
    const trip = tripOf(leg);
    const empty = emptyBy(way, certain);
    const isTaken = (vehicle: Item): boolean =>
      trips.some(
        (other) =>
          (other.vehicle === nameOf(vehicle) ||
            (other.driver !== '' && other.driver === driverOf(vehicle))) &&
          areInWay(other, trip, empty),
      );
    return there(leg).filter((vehicle) => !isTaken(vehicle));
  };
  const laden = ladenLegs(legs);
  const last = new Map<Head, Ride>();
  const isInHouse = ({ from, to }: SharedLeg): boolean =>
    from.site === to.site || [from, to].every(({ site }) => isWithUs(site));
  const isAway = ({ from, to }: SharedLeg): boolean =>
    [from, to].every(({ site }) => !isWithUs(site));
  /** Nobody walks from one house to another with luggage or in the dark, nor away from us past the car in which he came. */
  const isFetched = (leg: SharedLeg): boolean =>
    !isInHouse(leg) && (isDark(leg) || (isAway(leg) && waiting(leg, last).length > 0));
  const walks = (leg: SharedLeg): boolean =>
    isNear(leg) && (leg.walked === true || !(laden.has(leg) || isFetched(leg)));
  const ridden = (ride: Ride): Ride => {
    for (const head of ride.heads) last.set(head, ride);
    return ride;
  };
  /** Of some vehicles those that wait for the guests of a leg, if they are enough. */
  const chooseOf = (some: readonly Item[], people: number, leg: SharedLeg): readonly Item[] => {
    const waits = waiting(leg, last);
    const theSame = some.filter((vehicle) => waits.includes(nameOf(vehicle)));
    const same = enough(theSame, people, guestSeats);
    const all = same.length > 0 ? same : enough(some, people, guestSeats);
    // Guests ride though not all of ours find a seat, which a check says.
    return all.length > 0 ? all : enough(some, people - leg.company.length, guestSeats);
  };
  const rides = legs.map((leg): Ride => {
    const own = named.get(leg) ?? [];
    const ride = { ...leg, named: own, vehicles: own, onFoot: false, ownCar: false };
    if (own.length > 0) return ridden(ride);
    const isWalked = isNear(leg);
    if (walks(leg) || leg.hasCar) {
      return ridden({ ...ride, onFoot: isWalked, ownCar: !isWalked });
    }
    const trip = tripOf(leg);
    const possible = freeFor(leg, true).filter((vehicle) => !isOthers(leg)(vehicle));
    const theirs = possible
      .filter((vehicle) => seatedIn(vehicle, leg) > 0)
      .toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)));
    const rest = peopleOn(leg) - seatsOfAll(theirs);
    const left = possible.filter((vehicle) => !theirs.includes(vehicle));
    const sure = freeFor(leg, false);
    const certain = left.filter((vehicle) => sure.includes(vehicle));
    // A guess of ours leaves nobody who is sure to go without a vehicle.
    const isEnough = leg.assumed || enough(certain, rest, guestSeats).length > 0;
    const others = isEnough ? certain : left;
    const more = rest > 0 || theirs.length === 0 ? chooseOf(others, rest, leg) : [];
    const chosen = [...theirs, ...more].map(nameOf);
    book(chosen, trip);
    // With luggage they are driven even where it is near, if there is anything to drive them.
    return ridden({ ...ride, vehicles: chosen, onFoot: chosen.length === 0 && isWalked });
  });
  // Those of us who go along with guests in their own car have one that no guest needs.
  return rides.map((ride): Ride => {
    if (!ride.ownCar || ride.company.length === 0) return ride;
    const vehicles = enough(freeFor(ride, false), ride.company.length, guestSeats).map(nameOf);
    book(vehicles, tripOf(ride));
    return { ...ride, vehicles };
  });
}
