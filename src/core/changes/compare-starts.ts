import type { OccasionDifference, Start } from '../../model/changes.ts';
import type { IssuedPlan, Occasion } from '../../model/plan.ts';
import { dateOf, instantOf } from '../../time/dates.ts';

type Compared = Pick<IssuedPlan, 'moves' | 'occasions'>;

/** The ids of arrivals and departures. */
const stationsOf = ({ occasions }: Compared): ReadonlySet<string> =>
  new Set(occasions.flatMap((one) => (one.endless === true ? [one.id] : [])));

/** Where and when guests board, or set out on foot, to be at an occasion as it begins, each once; where they arrive nobody goes by the clock. */
function startsOf(id: string, plan: Compared): readonly Start[] {
  const { moves, occasions } = plan;
  const stations = stationsOf(plan);
  const begins = Math.max(
    ...occasions.map((one) => (one.id === id ? instantOf(one.start) : Number.NEGATIVE_INFINITY)),
  );
  const starts = moves
    .filter(({ because }) => because.to === id)
    .filter((move) => move.vehicles.length > 0 || move.own_car || move.from_door === true)
    .filter(({ leave }) => instantOf(leave) <= begins)
    .filter(({ because, from }) => from !== '' && !stations.has(because.from))
    .map(
      ({ from, leave, from_door }): Start =>
        from_door ? { from, leave, from_door } : { from, leave },
    );
  const byText = new Map(starts.map((one) => [`${one.leave} ${one.from}`, one]));
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Where guests are driven who come by a station, as far as a plan knows. */
const onwardOf = (id: string, { moves }: Compared): readonly string[] => [
  ...new Set(
    moves
      .filter(
        ({ because, vehicles, to }) => because.from === id && vehicles.length > 0 && to !== '',
      )
      .map(({ to }) => to),
  ),
];

/** That guests who come by a station are driven elsewhere from there: to lunch, not to their hotel. */
export function compareOnward(
  occasion: Occasion,
  before: Compared,
  now: Compared,
): readonly OccasionDifference[] {
  if (occasion.endless !== true) return [];
  const [left, to] = [onwardOf(occasion.id, before), onwardOf(occasion.id, now)];
  const isSame = left.toSorted().join('\n') === to.toSorted().join('\n');
  return isSame || left.length === 0 || to.length === 0
    ? []
    : [{ of: 'occasion', kind: 'onward', occasion, left, to }];
}

/** A way to bed, and the id of what guests come from. */
interface Homeward extends Start {
  readonly of: string;
}

/** Where and when guests are driven to bed from what they are at. */
function homewardOf(id: string, plan: Compared): readonly Homeward[] {
  const stations = stationsOf(plan);
  return plan.moves
    .filter(({ because, homeward }) => because.to === id && homeward === true)
    .filter(({ vehicles, own_car }) => vehicles.length > 0 || own_car)
    .filter(({ because }) => !stations.has(because.from))
    .map(({ from, leave, because }) => ({ from, leave, of: because.from }));
}

/**
 * Of the ways to bed those from another thing than any of that day before; nothing of a day on which there was none, and nothing
 * where what they come from has moved, which says it.
 */
function newHomeward(
  id: string,
  before: Compared,
  now: Compared,
): Readonly<Record<'left' | 'leave', readonly Start[]>> {
  const [was, is] = [homewardOf(id, before), homewardOf(id, now)];
  const notIn = (some: readonly Homeward[], all: readonly Homeward[]): readonly Start[] =>
    some.flatMap((one) => {
      const others = all.filter(({ leave }) => dateOf(leave) === dateOf(one.leave));
      const isNew = others.every(({ from, of }) => from !== one.from && of !== one.of);
      return others.length > 0 && isNew ? [{ from: one.from, leave: one.leave }] : [];
    });
  return { left: notIn(was, is), leave: notIn(is, was) };
}

/**
 * Where guests board for an occasion elsewhere or at another time than before, or for the way to bed elsewhere; nothing where none
 * brings them, or none did.
 */
export function compareStarts(
  occasion: Occasion,
  before: Compared,
  now: Compared,
): readonly OccasionDifference[] {
  const [left, leave] = [startsOf(occasion.id, before), startsOf(occasion.id, now)];
  const isSame =
    JSON.stringify(left) === JSON.stringify(leave) || leave.length === 0 || left.length === 0;
  const back = newHomeward(occasion.id, before, now);
  const all = isSame ? back : { left: [...left, ...back.left], leave: [...leave, ...back.leave] };
  return all.leave.length === 0 ? [] : [{ of: 'occasion', kind: 'leave', occasion, ...all }];
}

/** Who comes last after an occasion has begun, and when; null where all come in time, as far as nothing of that is a guess. */
function lateAt(id: string, { moves, occasions }: Compared) {
  const occasion = occasions.find((one) => one.id === id);
  const begins = instantOf(occasion?.start ?? '');
  const late = moves
    .filter((one) => one.homeward !== true && one.because.to === id && !one.assumed)
    .filter(({ arrive }) => instantOf(arrive) > begins)
    .toSorted((a, b) => instantOf(b.arrive) - instantOf(a.arrive));
  const [last] = late;
  return last && { arrive: last.arrive, guests: last.guests, by: instantOf(last.arrive) - begins };
}

/** That guests come after an occasion has begun, or by other minutes than before: whoever waits for them stands at the door. */
export function compareLate(
  occasion: Occasion,
  before: Compared,
  now: Compared,
): readonly OccasionDifference[] {
  const [old, late] = [lateAt(occasion.id, before), lateAt(occasion.id, now)];
  if (occasion.people.length === 0 || old?.by === late?.by) return [];
  const { arrive = '', guests = [] } = late ?? {};
  return [{ of: 'occasion', kind: 'late', occasion, arrive, guests }];
}
