import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import { countHeads } from './heads.ts';
import type { Sites, Stop } from './sites.ts';
import type { Ride } from './vehicles.ts';

/** What is asked of vehicles and ways when one drives two hotels. */
interface Fleet {
  readonly way: Sites['way'];
  /** How many guests and others of ours some vehicles seat. */
  readonly seatsOf: (vehicles: readonly string[]) => number;
  /** Whether two rides need one vehicle, or one driver, at a time. */
  readonly needBoth: (one: Ride, other: Ride) => boolean;
  /** How many heads there are in all, and the name of whoever is first of them. */
  readonly total: number;
  readonly first: string;
}

/** A stop of a way to a thing, or from it, at another place on it. */
const stopAt = ({ occasion }: Stop, at: Stop): Stop => {
  const place = at.occasion.place || at.occasion.name;
  const { bound: _, ...spec } = occasion.spec;
  return { site: at.site, occasion: { ...occasion, place, spec } };
};

const isSame = (one: Stop, other: Stop): boolean =>
  one.occasion.id === other.occasion.id && one.site === other.site;

/**
 * Two rides of which one has no vehicle: to one thing from two hotels, or from one thing to two hotels. A thing may be in two
 * places: wherever guests are by then.
 */
function areAlike(one: Ride, other: Ride): boolean {
  if (one.fromBed && other.fromBed) {
    const isTwo = one.from.site !== other.from.site;
    return isTwo && isSame(one.to, other.to) && one.arrive === other.arrive;
  }
  const isBack = one.toBed && other.toBed && one.to.site !== other.to.site;
  return isBack && isSame(one.from, other.from) && one.leave === other.leave;
}

/**
 * The nearer of two hotels: it is the last where they are fetched and the first where they are brought back. Of equals that of the main
 * guest, who rides the shorter way, then that of more guests.
 */
function nearer(a: Ride, b: Ride, first: string): number {
  const [has, hasOther] = [a, b].map(({ heads }) => heads.some(({ name }) => name === first));
  const more = countHeads(b.heads) - countHeads(a.heads);
  return a.minutes - b.minutes || Number(hasOther) - Number(has) || more;
}

/** Both rides with the vehicles of one: the far hotel by the near one, where all of both are aboard. */
function joined(one: Ride, other: Ride, fleet: Fleet): readonly [near: Ride, far: Ride] {
  const { way, total, first } = fleet;
  const [near, far] = nearer(one, other, first) <= 0 ? [one, other] : [other, one];
  const heads = [...near.heads, ...far.heads];
  const company = [...new Set([...near.company, ...far.company])];
  const { vehicles, named } = one.vehicles.length > 0 ? one : other;
  const all = { heads, company, vehicles, named, isAll: heads.length >= total };
  const [home, beyond] = near.fromBed ? [near.from, far.from] : [near.to, far.to];
  const { minutes, assumed } = near.fromBed ? way(beyond, home) : way(home, beyond);
  const own = { ...far, vehicles, named, minutes, assumed: far.assumed || assumed };
  const span = minutes * MINUTE;
  return near.fromBed
    ? [
        { ...near, ...all },
        {
          ...own,
          to: stopAt(far.to, home),
          leave: (near.leave - span) as Instant,
          arrive: near.leave,
        },
      ]
    : [
        { ...near, ...all },
        {
          ...own,
          from: stopAt(far.from, home),
          leave: near.arrive,
          arrive: (near.arrive + span) as Instant,
        },
      ];
}

/** Whether somebody is to go both ways at a time. */
const goTogether = (a: Ride, b: Ride): boolean =>
  a.leave < b.arrive && b.leave < a.arrive && a.heads.some((one) => b.heads.includes(one));

/**
 * The rides, where one that is left without a vehicle goes with another to the same thing, or from it: the vehicle drives both hotels,
 * one after the other, if it seats all, is free and the guests are.
 */
export function driveBoth(rides: readonly Ride[], fleet: Fleet): readonly Ride[] {
  const now = [...rides];
  const isLeft = (ride: Ride): boolean =>
    ride.vehicles.length === 0 && !ride.onFoot && !ride.ownCar;
  for (const left of rides.filter(isLeft)) {
    const seats = (ride: Ride): boolean => {
      const people = new Set([...ride.company, ...left.company]).size;
      return fleet.seatsOf(ride.vehicles) >= countHeads([...ride.heads, ...left.heads]) + people;
    };
    const partner = now.find(
      (ride) => ride.vehicles.length > 0 && !ride.ownCar && areAlike(left, ride) && seats(ride),
    );
    if (partner === undefined) continue;
    const both = joined(partner, left, fleet);
    const isTooSoon = both.some(({ free, leave }) => free > leave);
    const isInWay = now.some(
      (other) =>
        other !== partner &&
        other !== left &&
        both.some((ride) => goTogether(other, ride) || fleet.needBoth(other, ride)),
    );
    if (isTooSoon || isInWay) continue;
    now.splice(now.indexOf(partner), 1, ...both);
    now.splice(now.indexOf(left), 1);
  }
  return now;
}
