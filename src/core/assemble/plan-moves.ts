import type { Brief } from '../../model/brief.ts';
import type { Move } from '../../model/plan.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { HOME_ID } from '../occasions/own-fields.ts';
import { isOut } from '../occasions/way-out.ts';
import type { OpenBrief } from '../open-brief.ts';
import { driverOf } from '../whereabouts/vehicles.ts';

/** Who rides in which vehicle, with who drives it. */
const ridesOf = (rides: unknown, brief: Brief): NonNullable<Move['rides']> =>
  (rides as readonly Readonly<Record<string, unknown>>[]).map((ride) => {
    const [vehicle = ''] = textsOf(ride.vehicle);
    const [driver = ''] = itemsNamed(brief, 'vehicles', [vehicle]).map(driverOf);
    return {
      ...{ vehicle, driver },
      guests: textsOf(ride.guests),
      company: textsOf(ride.companions),
      aboard: textsOf(ride.aboard),
    };
  });

/** Whether others go to the same thing, or come from it, in other vehicles at that time. */
const isParted = (one: PlannedOccasion, moves: readonly PlannedOccasion[]): boolean =>
  moves.some(
    (other) =>
      other !== one &&
      (other.item.to_id === one.item.to_id || other.item.from_id === one.item.from_id) &&
      other.start < one.end &&
      one.start < other.end &&
      textsOf(other.item.vehicle).length > 0,
  );

/** Whether not everybody who rides along finds a seat; of a vehicle whose seats nobody has said that is not known. */
function hasTooFewSeats({ item }: PlannedOccasion, brief: Brief): boolean {
  const seats = itemsNamed(brief, 'vehicles', textsOf(item.vehicle)).map((one) =>
    Number(one.seats ?? 0),
  );
  const sum = seats.reduce((all, one) => all + one, 0);
  return seats.every((one) => one > 0) && sum > 0 && sum < Number(item.riders ?? 0) + seats.length;
}

/** The moves of a plan, by the time at which they leave. */
export function planMoves({ occasions, clock, file }: OpenBrief): readonly Move[] {
  const moves = occasions.filter(({ spec }) => spec.each === 'move');
  return moves.map((move): Move => {
    const { id, start, end, assumed, item } = move;
    const vehicles = textsOf(item.vehicle);
    const isOneOfSome = vehicles.length > 1 || (vehicles.length > 0 && isParted(move, moves));
    const drivers = itemsNamed(file.brief, 'vehicles', vehicles).map(driverOf);
    return {
      id,
      from: String(item.from),
      to: String(item.to),
      leave: clock.iso(start),
      arrive: clock.iso(end),
      minutes: Number(item.minutes),
      on_foot: item.on_foot === true,
      own_car: item.own_car === true,
      ...(move.standing.isOnward ? { spare: true as const } : {}),
      ...(item.on_foot === true && isOut(move) ? { from_door: true as const } : {}),
      ...(hasTooFewSeats(move, file.brief) ? { too_few_seats: true as const } : {}),
      ...(item.to_bed === true || item.to_id === HOME_ID ? { homeward: true } : {}),
      assumed: assumed.length > 0,
      guests: textsOf(item.guests),
      company: textsOf(item.companions),
      vehicles,
      ...(isOneOfSome ? { rides: ridesOf(item.rides, file.brief) } : {}),
      drivers: textsOf([...new Set(drivers)]),
      because: {
        from: String(item.from_id),
        to: String(item.to_id),
        named: item.named === true,
      },
    };
  });
}
