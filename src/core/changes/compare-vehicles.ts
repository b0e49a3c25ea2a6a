import type { VehicleDifference } from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { IssuedPlan, Move, PlanVehicle, Task } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';

type Compared = Pick<IssuedPlan, 'generated' | 'moves' | 'vehicles' | 'guests' | 'tasks'>;

/** Which guests ride in which vehicle on a way, one at a time; of one vehicle all who move. */
export const seatsOf = (
  { vehicles, rides, guests, own_car }: Move,
  all: readonly string[],
): ReadonlyMap<string, string> => {
  if (own_car) return new Map();
  const [only = ''] = vehicles;
  const shared = rides ?? (only === '' ? [] : [{ vehicle: only, guests }]);
  return new Map(
    shared.flatMap((ride) =>
      (ride.guests.length === 0 && shared.length === 1 ? all : ride.guests).map(
        (name) => [name, ride.vehicle] as const,
      ),
    ),
  );
};

/** Which guests rode in a vehicle on a way, and how many there were besides of a group without names. */
function passengersOf(lost: string, move: Move, all: readonly string[]): readonly string[] {
  const ride = move.rides?.find(({ vehicle }) => vehicle === lost);
  const listed = ride?.aboard.filter((name) => !ride.company.includes(name));
  return (
    listed ?? [...seatsOf(move, all)].flatMap(([name, vehicle]) => (vehicle === lost ? [name] : []))
  );
}

/** In which vehicles the guests ride on some ways now who rode in one that is lost, by those that are the same on all their ways. */
function ridingInstead(
  lost: string,
  before: Compared,
  { guests }: Compared,
  ways: readonly Move[],
): VehicleDifference['instead'] {
  const byId = new Map(ways.map((move) => [move.id, move]));
  const changes = before.moves.flatMap((move) => {
    const now = byId.get(move.id);
    if (now === undefined) return [];
    const seats = seatsOf(now, guests.names);
    const [only, ...more] = now.vehicles;
    return passengersOf(lost, move, before.guests.names).flatMap((name) => {
      const vehicle = seats.get(name) ?? (more.length === 0 ? only : undefined);
      return vehicle === undefined ? [] : [{ name, vehicle }];
    });
  });
  const found = [...groupBy(changes, ({ name }) => name)].map(([name, of]) => {
    const vehicles = [...new Set(of.map(({ vehicle }) => vehicle))];
    return { name, vehicle: vehicles.length === 1 ? (vehicles[0] ?? '') : '' };
  });
  return [...groupBy(found, ({ vehicle }) => vehicle)].map(([vehicle, of]) => {
    return { vehicle, guests: of.map(({ name }) => name) };
  });
}

/** What somebody still has to do that he had not before. */
function dutiesOf(name: string, before: Compared, now: Compared): readonly Task[] {
  const isHis = ({ owners }: Task): boolean => owners.some((owner) => owner.name === name);
  const had = new Set(before.tasks.flatMap((task) => (isHis(task) ? [task.id] : [])));
  return now.tasks.filter(
    (task) => isHis(task) && !had.has(task.id) && instantOf(task.end) > instantOf(now.generated),
  );
}

const wayOf = ({ leave, from, to }: Move): VehicleDifference['ways'][number] => ({
  leave,
  from,
  to,
});

/** Whether two vehicles of two plans are one: by what they are called, else by model and plate. */
export const isSameVehicle = (a: PlanVehicle, b: PlanVehicle): boolean =>
  a.name === b.name || (a.called !== '' && a.called === b.called);

/** What vehicles two plans have otherwise; one that is new is said of what it drives to. */
export function compareVehicles(before: Compared, now: Compared): readonly VehicleDifference[] {
  const { vehicles = [] } = now;
  // A plan of a former version does not know them.
  return (before.vehicles ?? []).flatMap((old): readonly VehicleDifference[] => {
    const vehicle = vehicles.find((one) => isSameVehicle(old, one));
    const ahead = now.moves
      .filter(({ leave }) => instantOf(leave) > instantOf(now.generated))
      .map((move) => ({ used: move.vehicles, way: wayOf(move) }));
    if (vehicle === undefined) {
      const had = before.moves.flatMap((one) => (one.vehicles.includes(old.name) ? [one.id] : []));
      const theirs = now.moves.filter(
        ({ id, leave }) => had.includes(id) && instantOf(leave) > instantOf(now.generated),
      );
      // Nobody is told a seat that is none.
      const isSeated = ({ too_few_seats: few, vehicles: used, on_foot, own_car }: Move): boolean =>
        few !== true && (used.length > 0 || on_foot || own_car);
      const seated = theirs.filter(isSeated);
      const open = theirs.filter((move) => !isSeated(move)).map(wayOf);
      const instead = ridingInstead(old.name, before, now, seated);
      const ways = seated.filter(({ vehicles: used }) => used.length > 0).map(wayOf);
      const lost = { of: 'vehicle', kind: 'lost', vehicle: old, before: old } as const;
      return [{ ...lost, ways, duties: [], instead, ...(open.length === 0 ? {} : { open }) }];
    }
    const ways = ahead.filter(({ used }) => used.includes(vehicle.name)).map(({ way }) => way);
    const kinds = [
      vehicle.driver !== '' && vehicle.driver !== old.driver ? (['driver'] as const) : [],
      vehicle.called !== old.called ? (['plate'] as const) : [],
    ].flat();
    const duties = kinds.includes('driver') ? dutiesOf(vehicle.driver, before, now) : [];
    return kinds.map((kind) => {
      return { of: 'vehicle', kind, vehicle, before: old, ways, duties, instead: [] };
    });
  });
}
