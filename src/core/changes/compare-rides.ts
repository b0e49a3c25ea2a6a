import type { OccasionDifference, Ride } from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { IssuedPlan, Move, Occasion } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';
import { isSameVehicle, seatsOf } from './compare-vehicles.ts';

type Compared = Pick<IssuedPlan, 'guests' | 'moves' | 'occasions' | 'vehicles'>;

/** Which vehicle a guest is in on a way of an occasion, to it or on from it. */
interface Seat extends Pick<Ride, 'from' | 'leave' | 'vehicle'> {
  readonly guest: string;
  readonly isBack: boolean;
}

/** Whether a way is told with an occasion: the one it leads to, or where guests come from whom a station or a thing that is over sends on. */
function wayTold(occasion: Occasion, { because, leave }: Move, all: ReadonlyMap<string, Occasion>) {
  const to = all.get(because.to);
  const isOnward =
    all.get(because.from)?.endless === true ||
    to === undefined ||
    instantOf(to.start) < instantOf(leave);
  return (isOnward ? because.from : because.to) === occasion.id;
}

/** Where each guest sits on the ways of an occasion, as far as a plan says. */
function seatsAt(occasion: Occasion, { guests, moves, occasions }: Compared): readonly Seat[] {
  const all = new Map(occasions.map((one) => [one.id, one]));
  return moves
    .filter((move) => !move.spare && wayTold(occasion, move, all))
    .flatMap((move) =>
      [...seatsOf(move, guests.names)].map(([guest, vehicle]) => {
        const { from, leave, because } = move;
        return { guest, vehicle, from, leave, isBack: because.from === occasion.id };
      }),
    );
}

const keyOf = ({ guest, isBack }: Seat): string => `${guest} ${isBack}`;

/** What guests are called now: the only one who is called otherwise, or has come in place of another, sits where that one did. */
function renamed(before: readonly string[], now: readonly string[]): (name: string) => string {
  const gone = before.filter((name) => !now.includes(name));
  const [came = '', ...more] = now.filter((name) => !before.includes(name));
  const isOne = gone.length === 1 && came !== '' && more.length === 0;
  return (name) => (isOne && name === gone[0] ? came : name);
}

/** Who rides in which other vehicle than before, or is new in one of several, on the ways of an occasion; not again for the way back. */
export function compareRides(
  occasion: Occasion,
  before: Compared,
  now: Compared,
): readonly OccasionDifference[] {
  const calledNow = renamed(before.guests.names, now.guests.names);
  const seatsBefore = seatsAt(occasion, before).map((seat) => {
    return { ...seat, guest: calledNow(seat.guest) };
  });
  const old = new Map(seatsBefore.map((seat) => [keyOf(seat), seat.vehicle]));
  // Whoever comes with a guest is no guest by name.
  const aboard = before.moves.flatMap((move) => [...seatsOf(move, before.guests.names).keys()]);
  const known = new Set([...before.guests.names, ...aboard].map(calledNow));
  const seats = seatsAt(occasion, now);
  const isParted = new Set(seats.map(({ vehicle }) => vehicle)).size > 1;
  const { vehicles = [] } = now;
  const isSame = (was: string, is: string): boolean =>
    was === is ||
    (before.vehicles ?? []).some(
      (one) => one.name === was && vehicles.some((v) => v.name === is && isSameVehicle(one, v)),
    );
  const others = seats.flatMap((seat) => {
    const isNew = !known.has(seat.guest);
    const was = old.get(keyOf(seat));
    if (was === undefined ? !(isNew && isParted) : isSame(was, seat.vehicle)) return [];
    return [{ ...seat, was: was ?? '', isNew }];
  });
  const there = new Set(
    others.flatMap(({ guest, vehicle, isBack }) => (isBack ? [] : [`${guest} ${vehicle}`])),
  );
  const told = others.filter(
    ({ guest, vehicle, isBack }) => !(isBack && there.has(`${guest} ${vehicle}`)),
  );
  const groups = groupBy(told, ({ vehicle, from, leave, isNew }) =>
    JSON.stringify([isNew, vehicle, from, leave]),
  );
  return [...groups.values()].flatMap((of): readonly OccasionDifference[] => {
    const [first] = of;
    if (first === undefined) return [];
    const { vehicle, from, leave } = first;
    const was = [...new Set(of.map((one) => one.was))].filter((name) => name !== '');
    const ride = { vehicle, from, leave, was, guests: of.map(({ guest }) => guest) };
    return [{ of: 'occasion', kind: 'rides', occasion, ride }];
  });
}
