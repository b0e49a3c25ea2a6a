import type {
  NamesChanged,
  NewProblem,
  OccasionDifference,
  PlanDifference,
  TaskDifference,
  Tell,
  VehicleDifference,
} from '../../model/changes.ts';
import type { Finding } from '../../model/finding.ts';
import type { IssuedPlan, Move, Plan, Task } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';
import {
  distinct,
  driversOf,
  isMovedAlong,
  isPlaced,
  lastOf,
  movedWith,
  namesOf,
  type Placed,
} from './follows.ts';

/** Two plans of a brief, one after the other. */
export interface Both {
  readonly before: IssuedPlan;
  readonly now: NewPlan;
}

/** A plan that was made, as far as it is compared. */
export type NewPlan = Omit<IssuedPlan, 'findings'> &
  Pick<Plan, 'people'> & { readonly findings: readonly Finding[] };

export const each = <T>(
  { before, now }: { readonly [which in keyof Both]: Omit<IssuedPlan, 'findings'> },
  of: (plan: Omit<IssuedPlan, 'findings'>) => readonly T[],
): readonly T[] => [...of(before), ...of(now)];

/** Whether two plans have the same way at the same time. */
const isInBoth = (
  move: Move,
  { before, now }: { readonly [which in keyof Both]: Pick<IssuedPlan, 'moves'> },
): boolean =>
  [before, now].every(({ moves }) =>
    moves.some(
      ({ id, leave, from, to }) =>
        id === move.id && leave === move.leave && from === move.from && to === move.to,
    ),
  );

/**
 * Who of us has to do with an occasion in either plan: who is there, answers for it, drives, goes along or does its tasks. Of
 * another vehicle only those on the way have to hear, of other people of ours those who are there.
 */
function concernedBy(
  { kind, occasion: { id } }: OccasionDifference,
  plans: Both,
): readonly string[] {
  const { before, now } = plans;
  // Of what is off hears who was told of it; of another time who has to do with it now: who has not any more is told that.
  const isOff = kind === 'off' || kind === 'gone';
  const both = isOff
    ? { before, now: before }
    : kind === 'time'
      ? { before: now, now }
      : { before, now };
  const isOfIt = ({ because }: Move): boolean => because.from === id || because.to === id;
  const all = each(both, (plan) => plan.moves).filter(isOfIt);
  // Of another time only those whose way is another one: a room that is kept longer moves no car.
  const moves = kind === 'time' ? all.filter((move) => !isInBoth(move, plans)) : all;
  const onWay = moves.flatMap(({ drivers, company }) => [...drivers, ...company]);
  const doing = (ids: readonly string[]): readonly string[] =>
    each(both, (plan) => plan.tasks).flatMap((task) =>
      ids.includes(task.occasion) ? namesOf(task) : [],
    );
  const ways = moves.map((move) => move.id);
  if (kind === 'vehicles') return [...onWay, ...doing(ways)];
  const there = [
    ...each(both, (plan) => plan.occasions).flatMap((one) => (one.id === id ? one.people : [])),
    ...each(both, (plan) => plan.programme).flatMap((one) =>
      one.occasion === id ? [...one.ours, ...one.responsible] : [],
    ),
  ];
  return kind === 'ours' || kind === 'late' ? there : [...there, ...onWay, ...doing([id, ...ways])];
}

/** Who of us drives or rides along in the vehicles that guests change on a way, and whoever leads. */
function concernedByRide(
  { occasion: { id }, ride: { vehicle, was } }: Extract<OccasionDifference, { kind: 'rides' }>,
  both: Both,
): readonly string[] {
  const names = [vehicle, ...was];
  const ways = each(both, (plan) => plan.moves).filter(
    ({ because, vehicles }) =>
      (because.to === id || because.from === id) && vehicles.some((name) => names.includes(name)),
  );
  const aboard = ways.flatMap(({ rides, drivers, company }) =>
    rides === undefined
      ? [...drivers, ...company]
      : rides.flatMap((one) => (names.includes(one.vehicle) ? [one.driver, ...one.company] : [])),
  );
  const lead = both.now.people.flatMap((person) => (person.lead ? [person.name] : []));
  const absent = both.now.absent ?? [];
  return [...aboard, ...lead].filter((name) => name !== '' && !absent.includes(name));
}

/** Everybody of ours who still has something to do. */
const everybody = (both: Both, now: number): readonly string[] =>
  each(both, (plan) => plan.tasks)
    .filter((task) => lastOf(task) > now)
    .flatMap(namesOf);

/** Whether guests take part in an occasion, as far as the programme says. */
function hasGuests(id: string, both: Both): boolean {
  const entries = each(both, (plan) => plan.programme);
  // Of a stay it says nobody, theirs or ours: it is for whoever comes.
  const own = entries.filter(
    ({ occasion, guests, guest_count, ours }) =>
      occasion === id && guests.length + guest_count + ours.length > 0,
  );
  return (own.length > 0 ? own : entries).some(
    ({ guests, guest_count }) => guests.length > 0 || guest_count > 0,
  );
}

/** Everybody of ours who still meets the guests, whether he does something for it or is there alone. */
const meeting = (both: Both, now: number): readonly string[] => [
  ...everybody(both, now),
  ...each(both, (plan) => plan.occasions).flatMap((one) =>
    lastOf(one) > now && hasGuests(one.id, both) ? one.people : [],
  ),
];

/** Who of us has to do with a vehicle: who drives it, did so or rides with it, and who does something of its ways. */
function concernedByVehicle(
  { vehicle, before: old }: VehicleDifference,
  both: Both,
  now: number,
): readonly string[] {
  const ways = each(both, (plan) => plan.moves)
    .filter(({ leave }) => instantOf(leave) > now)
    .filter(({ vehicles }) => vehicles.includes(vehicle.name) || vehicles.includes(old.name));
  const ids = new Set(ways.flatMap(({ id, because }) => [id, because.from, because.to]));
  const doing = each(both, (plan) => plan.tasks).filter(
    (task) => ids.has(task.occasion) && namesOf(task).includes(old.driver),
  );
  return [
    ...[old.driver, vehicle.driver].filter((name) => name !== ''),
    ...ways.flatMap(({ company }) => company),
    ...doing.flatMap(namesOf),
    ...both.now.people.filter((person) => person.lead).map(({ name }) => name),
  ];
}

/** Who has to do with a thing that has another place: also those at what has moved with it, and of whose tasks it is the place. */
function concernedByPlace(
  one: Placed,
  all: readonly PlanDifference[],
  both: Both,
): readonly string[] {
  const along = all.filter(isPlaced).filter((other) => movedWith(other, all) === one);
  const places = [[one.before.place, one.occasion.place]] as const;
  const tasks = all.flatMap((other) =>
    other.of === 'task' && other.kind === 'place' && isMovedAlong(other.task, other.before, places)
      ? namesOf(other.task)
      : [],
  );
  return [...[one, ...along].flatMap((each) => concernedBy(each, both)), ...tasks];
}

/** Who has to do with what is different of a task: whoever does it, did so or is asked to it. */
function concernedByTask(one: TaskDifference, all: readonly PlanDifference[]): readonly string[] {
  const asked = toldOf(one.task);
  const now = namesOf(one.task);
  if (!('before' in one)) return [...now, ...asked];
  const before = namesOf(one.before);
  // Who takes it over, or hands it over, is told that alone.
  if (one.kind !== 'owner') return [...before.filter((name) => now.includes(name)), ...asked];
  // That a vehicle does not come is said of it; who drives in its place hears what.
  const { lost } = driversOf(all);
  const gone = before.filter((name) => !now.includes(name));
  const isLost = gone.length > 0 && gone.every((name) => lost.has(name));
  const told = [...before, ...now, ...asked];
  if (isLost) return told.filter((name) => !before.includes(name));
  // That somebody of ours does not come others are told once.
  const isOut = gone.length > 0 && gone.every((name) => absentOf(all).has(name));
  return isOut ? told.filter((name) => gone.includes(name) || !before.includes(name)) : told;
}

/** What they are called who do not come, among them people of ours. */
const absentOf = (all: readonly PlanDifference[]): ReadonlySet<string> =>
  new Set(all.flatMap((one) => (one.of === 'absent' ? one.names : [])));

/** Who did something together with people of ours who do not come, and whoever leads. */
function besideAbsent(
  names: readonly string[],
  { before, now }: Both,
  clock: number,
): readonly string[] {
  const groups = [
    ...before.tasks.filter((task) => lastOf(task) > clock).map(namesOf),
    ...before.occasions.filter((one) => lastOf(one) > clock).map(({ people }) => people),
  ];
  const together = groups.filter((group) => names.some((name) => group.includes(name))).flat();
  const lead = now.people.flatMap((person) => (person.lead ? [person.name] : []));
  return together.length === 0
    ? []
    : [...together, ...lead].filter((name) => !names.includes(name));
}

/** Who hears that people of ours are at something, or are not. */
function concernedByOurs(
  one: Extract<OccasionDifference, { names: NamesChanged }>,
  all: readonly PlanDifference[],
  both: Both,
): readonly string[] {
  const { added, gone } = one.names;
  const isOut = gone.length > 0 && gone.every((name) => absentOf(all).has(name));
  return isOut && added.length === 0 ? gone : concernedBy(one, both);
}

/**
 * Of an alternative that is off, who is there or does something of it, and has nothing to do with what takes place instead; where
 * all guests are at that, they hear of that alone.
 */
function besideChosen(one: OccasionDifference, all: readonly PlanDifference[], both: Both): Tell {
  const { id, instead = [] } = one.occasion;
  const chosen = all.filter(
    (other): other is OccasionDifference =>
      other.of === 'occasion' && other.kind === 'sure' && instead.includes(other.occasion.id),
  );
  const known = new Set(chosen.flatMap((other) => concernedBy(other, both)));
  const guestsOf = (of: string): readonly string[] =>
    each(both, (plan) => plan.programme).flatMap((entry) =>
      entry.occasion === of ? entry.guests : [],
    );
  const there = new Set(chosen.flatMap(({ occasion }) => guestsOf(occasion.id)));
  const isForAll = chosen.some(({ occasion }) => hasGuests(occasion.id, both)) && there.size === 0;
  const own = guestsOf(id);
  const isSaid = isForAll || (own.length > 0 && own.every((name) => there.has(name)));
  return {
    people: distinct(concernedBy(one, both).filter((name) => !known.has(name))),
    guests: !isSaid && hasGuests(id, both),
  };
}

/** What guests know best, or need not know: by which train they come and when, that they come late, and who of us is there. */
const isKnown = ({ kind, occasion }: OccasionDifference): boolean =>
  kind === 'ours' ||
  kind === 'late' ||
  ((kind === 'time' || kind === 'name') && occasion.endless === true);

/** Who has to hear of what an occasion has otherwise. */
function tellOfOccasion(
  one: OccasionDifference,
  all: readonly PlanDifference[],
  both: Both,
  now: number,
): Tell {
  const { id, span } = one.occasion;
  // Of us each has a task with the time.
  if (one.kind === 'leave' || one.kind === 'onward')
    return { people: [], guests: hasGuests(id, both) };
  if (one.kind === 'rides') {
    return { people: distinct(concernedByRide(one, both)), guests: true };
  }
  if (one.kind === 'off' && one.occasion.instead !== undefined) {
    return besideChosen(one, all, both);
  }
  const theirs = isPlaced(one)
    ? concernedByPlace(one, all, both)
    : one.kind === 'ours'
      ? concernedByOurs(one, all, both)
      : concernedBy(one, both);
  const people = span === 'part' ? theirs : everybody(both, now);
  return { people: distinct(people), guests: !isKnown(one) && hasGuests(id, both) };
}

/**
 * Whether a fact of the head names another guest than before: who is first of them now. One alone who is called otherwise, or has
 * come in place of another, is told as that.
 */
function namesAnother(
  { before, now }: Extract<PlanDifference, { of: 'fact' }>,
  all: readonly PlanDifference[],
  both: Both,
): boolean {
  const came = all.flatMap((one) =>
    one.of === 'guests' && one.names.gone.length === 1 && one.names.added.length === 1
      ? one.names.added
      : [],
  );
  return both.now.guests.names.some(
    (name) => now.includes(name) && !before.includes(name) && !came.includes(name),
  );
}

/** Who has to hear of a difference, one of several. */
export function tellOf(
  one: PlanDifference | NewProblem,
  all: readonly PlanDifference[],
  both: Both,
  now: number,
): Tell {
  switch (one.of) {
    case 'problem': {
      // What is to be mended in the brief is for whoever writes it: others can do nothing.
      const lead = both.now.people.filter((person) => person.lead);
      return { people: lead.map(({ name }) => name), guests: false };
    }
    case 'vehicle': {
      // What guests have in hand has its plate and no driver.
      const people = distinct(concernedByVehicle(one, both, now));
      return { people, guests: one.kind !== 'driver' };
    }
    case 'absent':
      return { people: distinct(besideAbsent(one.names, both, now)), guests: false };
    case 'depth':
      return { people: [], guests: false };
    case 'fact': {
      const people = namesAnother(one, all, both) ? meeting(both, now) : [];
      return { people: distinct(people), guests: false };
    }
    case 'guests':
      return { people: distinct(meeting(both, now)), guests: false };
    case 'occasion':
      return tellOfOccasion(one, all, both, now);
    case 'task':
      return { people: distinct(concernedByTask(one, all)), guests: false };
  }
}

/** Who is asked to something of ours, as to a meeting. */
const toldOf = ({ notice = '', notify }: Task): readonly string[] =>
  notice === '' ? [] : notify.flatMap(({ name }) => name ?? []);
