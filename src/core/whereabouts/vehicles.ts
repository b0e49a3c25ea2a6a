import type { Brief } from '../../model/brief.ts';
import { compareTexts } from '../../model/order.ts';
import { REFERENCES } from '../../model/references.ts';
import { MINUTE } from '../../time/dates.ts';
import { itemsNamed } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { vehiclesOf } from '../occasions/own-fields.ts';
import { countHeads, type Head } from './heads.ts';
import { type GuestSeats, partVehicles, peopleOn, seatedIn } from './part-vehicles.ts';
import type { SharedLeg } from './shared-legs.ts';
import { liesIn } from './sites.ts';

type Item = Readonly<Record<string, unknown>>;

/** A leg with the vehicles for it, as the brief calls them. */
export interface Ride extends SharedLeg {
  readonly vehicles: readonly string[];
  readonly onFoot: boolean;
  /** The guests came in their own car, and go on in it. */
  readonly ownCar: boolean;
}

/** Nobody takes a car for so many minutes unless one is named. */
const WALK = 10;

/** A time in which something is away. */
interface Span {
  readonly from: number;
  readonly until: number;
}

interface Trip extends Span {
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
function spanOf({ from, to, leave, arrive }: SharedLeg): Span {
  const isMet = from.occasion.spec.bound === 'first';
  return {
    from: isMet ? from.occasion.start - wayOf(from.occasion) : leave,
    until: to.occasion.spec.bound === 'last' ? 2 * arrive - leave : arrive,
  };
}

const meets = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;

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

/** The vehicles that wait for the guests of a leg: in them they came, and nobody else did. `last` is the last ride of each. */
function waiting(leg: SharedLeg, last: ReadonlyMap<Head, Ride>): readonly string[] {
  const heads = new Set(leg.heads);
  const rides = new Set(leg.heads.flatMap((head) => last.get(head) ?? []));
  return [...rides].flatMap((ride) => {
    const isHere = ride.to.site === leg.from.site && !leg.fromBed;
    return isHere && ride.heads.every((head) => heads.has(head)) ? ride.vehicles : [];
  });
}

/** The legs with how each is gone: on foot, in the guests' own car, in the vehicles named or else in those that are free. */
export function giveVehicles(
  brief: Brief,
  legs: readonly SharedLeg[],
  occasions: readonly OccasionDraft[],
  guestSeats: GuestSeats,
): readonly Ride[] {
  const vehicles = ((brief as Item).vehicles ?? []) as readonly Item[];
  const there = vehiclesThere(brief, vehicles);
  const trips: Trip[] = [];
  const book = (names: readonly string[], span: Span): void => {
    const taken = itemsNamed(brief, 'vehicles', names);
    for (const one of taken) {
      trips.push({ vehicle: nameOf(one), driver: driverOf(one), ...span });
    }
  };
  for (const one of occasions.filter(({ spec }) => spec.bound === 'first')) {
    book(vehiclesOf(one), { from: one.start - wayOf(one), until: one.end });
  }
  // Those who come to one thing, or leave it, by several ways part the vehicles that it names; one alone goes where most are.
  const named = new Map<SharedLeg, readonly string[]>();
  for (const leg of legs.toSorted((a, b) => countHeads(b.heads) - countHeads(a.heads))) {
    if (named.has(leg) || leg.named.length === 0) continue;
    const span = spanOf(leg);
    const together = legs.filter(
      (other) => other.namedBy === leg.namedBy && meets(spanOf(other), span) && !named.has(other),
    );
    const ways = [leg, ...together.filter((other) => other !== leg)];
    const called = leg.named.map((name) => ({
      ...itemsNamed(brief, 'vehicles', [name])[0],
      called: name,
    }));
    for (const [way, own] of partVehicles(ways, called, guestSeats)) {
      const names = own.map((one) => one.called);
      named.set(way, names);
      book(names, spanOf(way));
    }
  }
  const last = new Map<Head, Ride>();
  const ridden = (ride: Ride): Ride => {
    for (const head of ride.heads) last.set(head, ride);
    return ride;
  };
  return legs.map((leg): Ride => {
    const { minutes, hasCar } = leg;
    const own = named.get(leg) ?? [];
    const isNear = minutes <= WALK;
    const ride = { ...leg, named: own, vehicles: own, onFoot: false, ownCar: false };
    if (own.length > 0) return ridden(ride);
    if (isNear || hasCar) return ridden({ ...ride, onFoot: isNear, ownCar: !isNear });
    const span = spanOf(leg);
    const taken = trips.filter((trip) => meets(trip, span));
    const isFree = (vehicle: Item): boolean =>
      !taken.some(
        (trip) =>
          trip.vehicle === nameOf(vehicle) ||
          (trip.driver !== '' && trip.driver === driverOf(vehicle)),
      );
    const free = there(leg).filter(isFree);
    // Whom the brief puts into a vehicle rides in it, with most of those whom it puts there where some go another way at that time.
    const rivals = legs.filter((other) => other !== leg && meets(spanOf(other), span));
    const isOthers = (vehicle: Item): boolean =>
      rivals.some((other) => seatedIn(vehicle, other) > seatedIn(vehicle, leg));
    const theirs = free
      .filter((vehicle) => seatedIn(vehicle, leg) > 0 && !isOthers(vehicle))
      .toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)));
    const rest = peopleOn(leg) - theirs.reduce((sum, vehicle) => sum + guestSeats(vehicle), 0);
    const left = free.filter((vehicle) => !theirs.includes(vehicle));
    const nobodys = left.filter((vehicle) => !isOthers(vehicle));
    const others = enough(nobodys, rest, guestSeats).length > 0 ? nobodys : left;
    const waits = waiting(leg, last);
    const theSame = others.filter((vehicle) => waits.includes(nameOf(vehicle)));
    const same = enough(theSame, rest, guestSeats);
    const known = same.length > 0 ? same : enough(others, rest, guestSeats);
    const chosen = [...theirs, ...(rest > 0 || theirs.length === 0 ? known : [])].map(nameOf);
    book(chosen, span);
    return ridden({ ...ride, vehicles: chosen });
  });
}
