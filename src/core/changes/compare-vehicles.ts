import type { VehicleDifference } from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { IssuedPlan, Move, PlanVehicle, Task } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';

type Compared = Pick<IssuedPlan, 'generated' | 'moves' | 'vehicles' | 'guests' | 'tasks'>;

/** Which guests ride in which vehicle on a way, one at a time; of one vehicle all who move. */
export const seatsOf = (
  { vehicles, rides, guests }: Move,
  all: readonly string[],
): ReadonlyMap<string, string> => {
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

/** In which vehicles the guests ride now who rode in one that is lost, by those that are the same on all their ways. */
function ridingInstead(
  lost: string,
  before: Compared,
  now: Compared,
): VehicleDifference['instead'] {
  const byId = new Map(now.moves.map((move) => [move.id, seatsOf(move, now.guests.names)]));
  const changes = before.moves.flatMap((move) =>
    [...seatsOf(move, before.guests.names)].flatMap(([name, vehicle]) => {
      const other = byId.get(move.id)?.get(name);
      return vehicle !== lost || other === undefined ? [] : [{ name, vehicle: other }];
    }),
  );
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
      .map(({ id, leave, from, to, vehicles: used }) => ({ id, used, way: { leave, from, to } }));
    if (vehicle === undefined) {
      const had = before.moves.flatMap((one) => (one.vehicles.includes(old.name) ? [one.id] : []));
      const theirs = now.moves.filter(({ id }) => had.includes(id));
      // Nobody is told a seat that is none.
      const isSeated = theirs.every(
        ({ too_few_seats: few, vehicles: used, on_foot, own_car }) =>
          few !== true && (used.length > 0 || on_foot || own_car),
      );
      const instead = isSeated ? ridingInstead(old.name, before, now) : [];
      const ways = ahead
        .filter(({ id, used }) => isSeated && had.includes(id) && used.length > 0)
        .map(({ way }) => way);
      return [
        { of: 'vehicle', kind: 'lost', vehicle: old, before: old, ways, duties: [], instead },
      ];
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
