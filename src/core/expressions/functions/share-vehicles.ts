import { byRank, type RankedGuest } from './by-rank.ts';

export interface WrittenVehicle {
  readonly id: string;
  readonly model: string;
  readonly plate: string;
  readonly seats: bigint;
  readonly driver: string;
}

/** A vehicle with the guests who ride in it; the last one may have more than it seats, which a check reports. */
export interface SharedVehicle extends WrittenVehicle {
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
  if (names.length === 0) {
    return [];
  }
  const one = vehicles
    .filter((vehicle) => vehicle.seats > 0n && seatsFor(vehicle) >= names.length)
    .toSorted((a, b) => Number(a.seats - b.seats))[0];
  if (one !== undefined) {
    return [{ ...one, guests: names }];
  }
  let left = names;
  return vehicles.flatMap((vehicle, index) => {
    const room = index === vehicles.length - 1 ? left.length : seatsFor(vehicle);
    const here = left.slice(0, room);
    left = left.slice(room);
    return here.length === 0 ? [] : [{ ...vehicle, guests: here }];
  });
}
