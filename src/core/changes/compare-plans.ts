import type {
  NamesChanged,
  OccasionDifference,
  PlanDifference,
  TaskDifference,
  WholeDifference,
} from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { IssuedPlan, Occasion, ProgrammeEntry, Task } from '../../model/plan.ts';
import { compareRides } from './compare-rides.ts';
import { compareLate, compareOnward, compareStarts } from './compare-starts.ts';
import { compareVehicles } from './compare-vehicles.ts';

/** What of two plans is compared. */
type Compared = Omit<IssuedPlan, 'findings'>;

/** Whether two plain values are the same. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is in one list only, and what is in both, each by its id. */
function pairs<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]) {
  const old = new Map(before.map((one) => [one.id, one]));
  const ids = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !old.has(id)),
    gone: before.filter(({ id }) => !ids.has(id)),
    both: now.flatMap((one) => {
      const other = old.get(one.id);
      return other === undefined ? [] : [[other, one] as const];
    }),
  };
}

/** What a task is printed with as its time: of a deadline its end, of what is done at an instant its start. */
function taskTime({ timing, every, start, end, recurrence }: Task): unknown {
  const from = timing === 'by' ? '' : start;
  const to = timing === 'at' ? '' : end;
  return [timing, every, from, to, recurrence];
}

const ownersOf = ({ owners }: Task): unknown => owners.map(({ role, name }) => [role, name]);

/** What tasks two plans of a brief have otherwise: those added, those gone, and what is different in both. */
export function compareTasks(
  before: Pick<IssuedPlan, 'tasks'>,
  now: Pick<IssuedPlan, 'tasks'>,
): readonly TaskDifference[] {
  const { added, gone, both } = pairs(before.tasks, now.tasks);
  const otherwise = (kind: 'time' | 'owner' | 'place', of: (task: Task) => unknown) =>
    both
      .filter(([old, task]) => !isSame(of(old), of(task)))
      .map(([old, task]): TaskDifference => ({ of: 'task', kind, task, before: old }));
  return [
    ...added.map((task): TaskDifference => ({ of: 'task', kind: 'added', task })),
    ...gone.map((task): TaskDifference => ({ of: 'task', kind: 'gone', task })),
    ...otherwise('time', taskTime),
    ...otherwise('owner', ownersOf),
    ...otherwise('place', ({ place }) => place),
  ];
}

/** When an occasion is, as it is printed. */
const occasionTime = ({ start, end, all_day, recurrence, open }: Occasion): unknown => [
  ...[start, end, all_day, recurrence],
  ...[open.includes('time'), open.includes('date')],
];

function namesChanged(before: readonly string[], now: readonly string[]): NamesChanged {
  return {
    added: now.filter((name) => !before.includes(name)),
    gone: before.filter((name) => !now.includes(name)),
  };
}

/** The same where some have taken the place of others. */
function replaced(before: readonly string[], now: readonly string[]): NamesChanged {
  const names = namesChanged(before, now);
  return names.added.length > 0 && names.gone.length > 0 ? names : { added: [], gone: [] };
}

const isAny = ({ added, gone }: NamesChanged): boolean => added.length + gone.length > 0;

const NOBODY: Pick<ProgrammeEntry, 'guests' | 'vehicles'> = { guests: [], vehicles: [] };

/** That something is certain now, over which alternatives, or is no more; of one whose time was open that is told with it. */
function compareCertainty(
  before: Occasion,
  occasion: Occasion,
  all: Compared,
): readonly OccasionDifference[] {
  if (before.status === occasion.status) return [];
  if (occasion.status !== 'confirmed')
    return [{ of: 'occasion', kind: 'unsure', occasion, before }];
  const over = all.occasions.filter(({ instead = [] }) => instead.includes(occasion.id));
  return [{ of: 'occasion', kind: 'sure', occasion, before, over }];
}

/** What an occasion has otherwise than before. */
function occasionDifferences(
  before: Occasion,
  occasion: Occasion,
  entryOf: (which: 'before' | 'now', id: string) => typeof NOBODY,
  certainty: readonly OccasionDifference[],
): readonly OccasionDifference[] {
  const { id } = occasion;
  const [was, is] = [before.status === 'cancelled', occasion.status === 'cancelled'];
  if (was && is) return [];
  if (was !== is) return [{ of: 'occasion', kind: is ? 'off' : 'back', occasion, before }];
  const [old, entry] = [entryOf('before', id), entryOf('now', id)];
  // What is called by its place says no more with its name.
  const isByPlace =
    before.place !== '' &&
    before.name.replaceAll(before.place, () => occasion.place) === occasion.name;
  const values = [
    ['time', occasionTime],
    ['place', ({ place, room }: Occasion) => [place, room]],
    ['name', ({ name }: Occasion) => (isByPlace ? '' : name)],
  ] as const;
  const lists = [
    ['guests', namesChanged(old.guests, entry.guests)],
    ['ours', namesChanged(before.people, occasion.people)],
    // A way that is new, or no more, is said by its tasks.
    ['vehicles', replaced(old.vehicles, entry.vehicles)],
  ] as const;
  const isTold = certainty.some(({ kind }) => kind === 'sure') && before.open.includes('time');
  return [
    ...certainty,
    ...values
      .filter(([kind, of]) => !isSame(of(before), of(occasion)) && !(isTold && kind === 'time'))
      .map(([kind]): OccasionDifference => ({ of: 'occasion', kind, occasion, before })),
    ...lists
      .filter(([, names]) => isAny(names))
      .map(([kind, names]): OccasionDifference => ({ of: 'occasion', kind, occasion, names })),
  ];
}

/** Where it is known who rides in which vehicle, that instead of which vehicles there are. */
const withRides = (
  all: readonly OccasionDifference[],
  rides: readonly OccasionDifference[],
): readonly OccasionDifference[] =>
  rides.length === 0 ? all : [...all.filter(({ kind }) => kind !== 'vehicles'), ...rides];

/** What is told of the whole, and of its days: these are as sure as the whole. */
const OF_WHOLE: Readonly<Record<'whole' | 'day', readonly OccasionDifference['kind'][]>> = {
  whole: ['off', 'back', 'sure', 'unsure'],
  day: ['off', 'back'],
};

/** What occasions two plans have otherwise, the whole and its days only where they are off: they follow from the others. */
function compareOccasions(before: Compared, now: Compared): readonly OccasionDifference[] {
  const entries = {
    before: new Map(before.programme.map((one) => [one.occasion, one])),
    now: new Map(now.programme.map((one) => [one.occasion, one])),
  };
  const entryOf = (which: 'before' | 'now', id: string) => entries[which].get(id) ?? NOBODY;
  const isPart = ({ span }: Occasion): boolean => span === 'part';
  const { added, gone, both } = pairs(before.occasions, now.occasions);
  const one =
    (kind: 'added' | 'gone') =>
    (occasion: Occasion): OccasionDifference => {
      return { of: 'occasion', kind, occasion };
    };
  return [
    ...added.filter((each) => isPart(each) && each.status !== 'cancelled').map(one('added')),
    ...gone.filter((each) => isPart(each) && each.status !== 'cancelled').map(one('gone')),
    ...both.flatMap(([old, occasion]) => {
      const certainty = compareCertainty(old, occasion, now);
      const all = occasionDifferences(old, occasion, entryOf, certainty);
      const { span } = occasion;
      if (span !== 'part') return all.filter(({ kind }) => OF_WHOLE[span].includes(kind));
      return occasion.status === 'cancelled' || old.status === 'cancelled'
        ? all
        : [
            ...withRides(all, compareRides(occasion, before, now)),
            ...compareStarts(occasion, before, now),
            ...compareOnward(occasion, before, now),
            ...compareLate(occasion, before, now),
          ];
    }),
  ];
}

/** Whether the guests of an occasion are others only because those of the whole are: who is no more, or another one in the same place. */
function isOfWhole(one: OccasionDifference, whole: readonly WholeDifference[]): boolean {
  if (one.of !== 'occasion' || one.kind !== 'guests') return false;
  const { added, gone } = one.names;
  return whole.some(
    ({ of, ...all }) =>
      of === 'guests' &&
      'counts' in all &&
      gone.length > 0 &&
      gone.every((name) => all.names.gone.includes(name)) &&
      added.every((name) => all.names.added.includes(name)) &&
      added.length <= gone.length,
  );
}

/** Another depth, with how many tasks more it has; which these are nobody is told one by one. */
function compareDepths(before: Compared, now: Compared): readonly WholeDifference[] {
  // A plan of a former version does not say how deep it is.
  if (before.depth === undefined || before.depth === now.depth) return [];
  const more = now.tasks.length - before.tasks.length;
  return [{ of: 'depth', kind: 'depth', before: before.depth, now: now.depth, more }];
}

/** What is said of the whole and is otherwise: its title, its guests, the facts at its head. */
function compareWholes(before: Compared, now: Compared): readonly WholeDifference[] {
  const names = namesChanged(before.guests.names, now.guests.names);
  const counts = { before: before.guests.count, now: now.guests.count };
  // How many they are was not always known.
  const isOther = isAny(names) || (counts.before > 0 && counts.before !== counts.now);
  const guests: WholeDifference = { of: 'guests', kind: 'guests', names, counts };
  // Of a guest who is no more among the others, and of a vehicle, that is said already.
  const vehicles = (before.vehicles ?? []).map(({ name }) => name);
  const known = [...(before.absent ?? []), ...names.gone, ...vehicles];
  const out = (now.absent ?? []).filter((name) => !known.includes(name));
  const absent: WholeDifference = { of: 'absent', kind: 'absent', names: out };
  const facts = new Map(before.head.map(({ label, value }) => [label, value]));
  const heads = now.head.flatMap(({ label, value }): readonly WholeDifference[] => {
    const old = facts.get(label) ?? '';
    // A fact that only counts the guests is said with them.
    const counted = old.replace(String(counts.before), String(counts.now));
    return old === value || (isOther && counted === value)
      ? []
      : [{ of: 'fact', kind: 'fact', label, before: old, now: value }];
  });
  return [...(isOther ? [guests] : []), ...(out.length > 0 ? [absent] : []), ...heads];
}

/** Whether it is the words of a plan that are otherwise, which they all are in another language. */
const isWording = ({ of, kind }: PlanDifference): boolean =>
  kind === 'fact' || kind === 'name' || (of === 'task' && kind === 'place');

/**
 * The tasks before, each with the id it has now. One that only one plan has by its id, and that is called the same, is the same to
 * whoever reads it: another rule has taken over, or another way leads there. Of several of one name nobody knows which is which.
 */
function withIdsOf(now: readonly Task[], before: readonly Task[]): readonly Task[] {
  const { added, gone } = pairs(before, now);
  const byTitle = groupBy(added, ({ title }) => title);
  const ids = new Map(
    [...groupBy(gone, ({ title }) => title)].flatMap(([title, [old, ...others]]) => {
      const [task, ...more] = byTitle.get(title) ?? [];
      const isOne = others.length + more.length === 0;
      return old === undefined || task === undefined || !isOne ? [] : [[old.id, task.id] as const];
    }),
  );
  return before.map((task) => ({ ...task, id: ids.get(task.id) ?? task.id }));
}

/** What two plans of a brief have otherwise: of the whole, of its occasions, of its tasks. */
export function comparePlans(before: Compared, now: Compared): readonly PlanDifference[] {
  const depths = compareDepths(before, now);
  const wholes = compareWholes(before, now);
  const tasks = compareTasks({ tasks: withIdsOf(now.tasks, before.tasks) }, now);
  const all = [
    ...depths,
    ...wholes,
    ...compareVehicles(before, now),
    ...compareOccasions(before, now).filter((one) => !isOfWhole(one, wholes)),
    ...(depths.length === 0 ? tasks : tasks.filter((one) => 'before' in one)),
  ];
  return before.brief.lang === now.brief.lang ? all : all.filter((one) => !isWording(one));
}
