import type {
  OccasionDifference,
  PlanDifference,
  TaskDifference,
  VehicleDifference,
} from '../../model/changes.ts';
import type { Move, Occasion, Task } from '../../model/plan.ts';
import { isNamedDate } from '../../model/rule.ts';
import { instantOf } from '../../time/dates.ts';

export const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** When something is over for the last time. */
export const lastOf = ({ end, recurrence }: Occasion | Task): number =>
  Math.max(instantOf(end), instantOf(recurrence?.last ?? end));

/** Whether all that a difference is about is past, so that nobody has to hear of it. */
export function isPast(one: OccasionDifference | TaskDifference, now: number): boolean {
  const of = one.of === 'task' ? one.task : one.occasion;
  // A task that was overdue and is put off with the clock is as it was.
  const before = 'before' in one ? one.before : of;
  return one.of === 'task' ? lastOf(before) <= now : Math.max(lastOf(of), lastOf(before)) <= now;
}

/** Whoever does a task. */
export const namesOf = ({ owners }: Task): readonly string[] =>
  owners.flatMap(({ name }) => name ?? []);

const isSameNames = (a: Task, b: Task): boolean =>
  JSON.stringify(distinct(namesOf(a)).toSorted()) ===
  JSON.stringify(distinct(namesOf(b)).toSorted());

/** The ids of the occasions that a task is about: of a way those it is between, of what is open or off the thing itself. */
export function aboutOf(
  { occasion, about }: Task,
  moves: ReadonlyMap<string, Move>,
): readonly string[] {
  const because = moves.get(occasion)?.because;
  if (because !== undefined) return [because.from, because.to];
  return [occasion, about?.of ?? occasion];
}

/** Which drivers came and went with the vehicles of a difference. */
export interface Drivers {
  /** Who drives in whose place, by who did. */
  readonly instead: ReadonlyMap<string, string>;
  /** Who drove what does not come. */
  readonly lost: ReadonlySet<string>;
}

/** The drivers that vehicles have otherwise. */
export function driversOf(all: readonly PlanDifference[]): Drivers {
  const vehicles = all.filter((one): one is VehicleDifference => one.of === 'vehicle');
  const changed = vehicles.filter(({ kind }) => kind === 'driver');
  const lost = vehicles.filter(({ kind }) => kind === 'lost');
  return {
    instead: new Map(changed.map(({ before, vehicle }) => [before.driver, vehicle.driver])),
    lost: new Set(lost.map(({ before }) => before.driver)),
  };
}

/** Whether of a task only those are others whom the vehicles say: another driver, or none of a vehicle that does not come. */
function isOfDrivers(task: Task, before: Task, { instead, lost }: Drivers): boolean {
  const [old, now] = [namesOf(before), namesOf(task)];
  const gone = old.filter((name) => !now.includes(name));
  const came = now.filter((name) => !old.includes(name));
  const known = gone.flatMap((name) => instead.get(name) ?? []);
  return (
    gone.length > 0 &&
    gone.every((name) => instead.has(name) || lost.has(name)) &&
    came.every((name) => known.includes(name))
  );
}

/** What of two plans the differences of tasks are read beside. */
export interface Beside {
  /** What kinds of differences the occasions have, by their ids. */
  readonly moved: ReadonlyMap<string, ReadonlySet<string>>;
  readonly moves: ReadonlyMap<string, Move>;
  /** The occasions that are parts, whose times are said. */
  readonly parts: ReadonlySet<string>;
  /** From where to where occasions have moved. */
  readonly places: readonly (readonly [from: string, to: string])[];
  readonly drivers: Drivers;
  /** Something is certain now that was not. */
  readonly isDecided: boolean;
}

/**
 * Whether the time of a task moved by as much as what it is counted from, which is said; a date among facts is said by nothing,
 * nor is the end of a day.
 */
function isAlongWith(task: Task, before: Task, { parts, moves }: Beside): boolean {
  const { edge, occasion } = task.because.anchor;
  if (isNamedDate(edge) || !(parts.has(occasion) || moves.has(occasion))) return false;
  const moved = (of: (task: Task) => string): number => instantOf(of(task)) - instantOf(of(before));
  const anchor = moved(({ because }) => because.anchor.time);
  return anchor !== 0 && moved(({ end }) => end) === anchor;
}

/** Whether the place of a task is what it was but for those that occasions have moved from. */
export const isMovedAlong = (task: Task, before: Task, places: Beside['places']): boolean => {
  const along = places.reduce((text, [from, to]) => text.replaceAll(from, () => to), before.place);
  return along === task.place;
};

/** Whether a difference of a task says nothing that one of an occasion, or of a vehicle, does not. */
export function follows(one: TaskDifference, beside: Beside): boolean {
  const { moved, moves, places, drivers, isDecided } = beside;
  const kinds = aboutOf(one.task, moves).flatMap((id) => [...(moved.get(id) ?? [])]);
  const isGone = kinds.some((kind) => ['added', 'gone', 'off', 'back'].includes(kind));
  // What is certain need not be settled.
  const isSettled = isDecided && one.kind === 'gone' && one.task.about?.what === 'open';
  if (isGone || !('before' in one)) return isGone || isSettled;
  // In another role, and the same people.
  if (one.kind === 'owner') {
    return isSameNames(one.task, one.before) || isOfDrivers(one.task, one.before, drivers);
  }
  if (one.kind === 'place') {
    return kinds.includes('place') || isMovedAlong(one.task, one.before, places);
  }
  return kinds.includes('time') || isAlongWith(one.task, one.before, beside);
}

/** A difference of an occasion that has another place, with both. */
export type Placed = Extract<OccasionDifference, { before: Occasion }> & {
  readonly kind: 'place';
};

export const isPlaced = (one: PlanDifference): one is Placed =>
  one.of === 'occasion' && one.kind === 'place';

const isWithin = (one: Occasion, other: Occasion): boolean =>
  one.id !== other.id &&
  instantOf(other.start) <= instantOf(one.start) &&
  instantOf(one.end) <= instantOf(other.end);

/** The longer thing that has moved from and to the same places, as a stay has of its breakfasts: that says it. */
export const movedWith = (one: Placed, all: readonly PlanDifference[]): Placed | undefined =>
  all
    .filter(isPlaced)
    .find(
      (other) =>
        other.before.place === one.before.place &&
        other.occasion.place === one.occasion.place &&
        isWithin(one.occasion, other.occasion),
    );
