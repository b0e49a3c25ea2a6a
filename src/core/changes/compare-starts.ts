import type { OccasionDifference, Start } from '../../model/changes.ts';
import type { IssuedPlan, Occasion } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';

type Compared = Pick<IssuedPlan, 'moves' | 'occasions'>;

/** Where and when guests board, or set out on foot, to be at an occasion as it begins, each once; where they arrive nobody goes by the clock. */
function startsOf(id: string, { moves, occasions }: Compared): readonly Start[] {
  const stations = new Set(occasions.flatMap((one) => (one.endless === true ? [one.id] : [])));
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

/** Where guests board for an occasion elsewhere or at another time than before; nothing where none brings them, or none did. */
export function compareStarts(
  occasion: Occasion,
  before: Compared,
  now: Compared,
): readonly OccasionDifference[] {
  const [left, leave] = [startsOf(occasion.id, before), startsOf(occasion.id, now)];
  const isSame = JSON.stringify(left) === JSON.stringify(leave);
  return isSame || leave.length === 0 || left.length === 0
    ? []
    : [{ of: 'occasion', kind: 'leave', occasion, left, leave }];
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
