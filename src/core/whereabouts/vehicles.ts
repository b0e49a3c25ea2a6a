import type { Brief } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { countHeads } from './heads.ts';
import type { Leg } from './moves.ts';

type Item = Readonly<Record<string, unknown>>;

/** A leg with the vehicles for it, as the brief calls them. */
export interface Ride extends Leg {
  readonly vehicles: readonly string[];
  /** The brief names them for this way. */
  readonly isNamed: boolean;
  readonly onFoot: boolean;
  /** The guests came in their own car, and go on in it. */
  readonly ownCar: boolean;
}

/** Nobody takes a car for so many minutes unless one is named. */
const WALK = 10;

/** A time in which a vehicle is away. */
interface Trip {
  readonly vehicle: string;
  readonly driver: string;
  readonly from: Instant;
  readonly until: Instant;
}

const nameOf = (vehicle: Item): string => {
  const keys = REFERENCES.vehicles?.by ?? [];
  return keys.map((key) => String(vehicle[key] ?? '')).find((name) => name !== '') ?? '';
};

const vehiclesOf = ({ spec, item }: OccasionDraft): readonly string[] =>
  textsOf(item[spec.vehicle?.field ?? '']);

/** The vehicles named for a leg: those of what it leads to; back to bed or to us, those of what it comes from. */
function namedFor({ from, to, toBed }: Leg): readonly string[] {
  const there = toBed ? [] : vehiclesOf(to.occasion);
  const isOver = from.occasion.spec.bound !== undefined || toBed || to.site === '';
  return there.length > 0 || !isOver ? there : vehiclesOf(from.occasion);
}

/** The smallest vehicle that seats so many, or as many of the largest as it takes; none where all are too few. */
function enough(free: readonly Item[], people: number): readonly Item[] {
  const seats = (one: Item): number => Number(one.seats ?? 0) || 4;
  const sorted = free.toSorted((a, b) => seats(a) - seats(b));
  const one = sorted.find((vehicle) => seats(vehicle) - 1 >= people);
  if (one !== undefined) return [one];
  const several: Item[] = [];
  let left = people;
  for (const vehicle of sorted.toReversed()) {
    if (left <= 0) break;
    several.push(vehicle);
    left -= seats(vehicle) - 1;
  }
  return left <= 0 ? several : [];
}

/** The legs with how each is gone: on foot, in the guests' own car, in the vehicles named or else in those that are free. */
export function giveVehicles(
  brief: Brief,
  legs: readonly Leg[],
  occasions: readonly OccasionDraft[],
): readonly Ride[] {
  const vehicles = ((brief as Item).vehicles ?? []) as readonly Item[];
  const trips: Trip[] = [];
  const driverOf = (vehicle: Item): string => String(vehicle.driver ?? '');
  const book = (names: readonly string[], from: number, until: number): void => {
    for (const vehicle of itemsNamed(brief, 'vehicles', names)) {
      const trip = { vehicle: nameOf(vehicle), driver: driverOf(vehicle) };
      trips.push({ ...trip, from: from as Instant, until: until as Instant });
    }
  };
  // Whoever fetches guests from the station is on the way before they come.
  for (const occasion of occasions.filter(({ spec }) => spec.bound === 'first')) {
    const travel = Number(occasion.item[occasion.spec.travel?.field ?? ''] ?? 0) * MINUTE;
    book(vehiclesOf(occasion), occasion.start - travel, occasion.end);
  }
  const named = new Map(legs.map((leg) => [leg, namedFor(leg)]));
  for (const [leg, names] of named) book(names, leg.leave, leg.arrive);
  const arrivals = occasions.filter(({ spec }) => spec.bound === 'first');
  const droveHere =
    arrivals.length > 0 &&
    arrivals.every(({ spec, item }) => {
      const { unless } = spec.site ?? {};
      return unless !== undefined && item[unless[0]] === unless[1];
    });
  return legs.map((leg): Ride => {
    const names = named.get(leg) ?? [];
    const ride = { ...leg, vehicles: names, isNamed: names.length > 0 };
    if (names.length > 0) return { ...ride, onFoot: false, ownCar: false };
    if (leg.minutes <= WALK) return { ...ride, onFoot: true, ownCar: false };
    if (droveHere) return { ...ride, onFoot: false, ownCar: true };
    const taken = trips.filter(({ from, until }) => from < leg.arrive && until > leg.leave);
    const isFree = (vehicle: Item): boolean =>
      !taken.some(
        (trip) =>
          trip.vehicle === nameOf(vehicle) ||
          (trip.driver !== '' && trip.driver === driverOf(vehicle)),
      );
    const company = companyOf(leg).length;
    const chosen = enough(vehicles.filter(isFree), countHeads(leg.heads) + company).map(nameOf);
    book(chosen, leg.leave, leg.arrive);
    return { ...ride, vehicles: chosen, onFoot: false, ownCar: false };
  });
}

/** Our people who go along: those who are at what it leads to, away from us, or at what it comes from. */
export function companyOf({ from, to, toBed }: Leg): readonly string[] {
  const attending = ({ spec, item }: OccasionDraft): readonly string[] =>
    (spec.attend ?? []).flatMap((field) => textsOf(item[field]));
  const away = to.site === '' || toBed ? from : to;
  return away.site === '' || away.occasion.spec.bed === true
    ? []
    : [...new Set(attending(away.occasion))];
}
