import type {
  NewProblem,
  OccasionDifference,
  PlanChange,
  PlanChanges,
  PlanDifference,
  TaskDifference,
  Tell,
} from '../../model/changes.ts';
import type { Finding } from '../../model/finding.ts';
import type { IssuedPlan, Move, Occasion, Plan, Task } from '../../model/plan.ts';
import { isNamedDate } from '../../model/rule.ts';
import { DAY, instantOf } from '../../time/dates.ts';
import { comparePlans } from './compare-plans.ts';
import { newProblems } from './new-problems.ts';

/** Two plans of a brief, one after the other. */
interface Both {
  readonly before: IssuedPlan;
  readonly now: NewPlan;
}

/** A plan that was made, as far as it is compared. */
type NewPlan = Omit<IssuedPlan, 'findings'> &
  Pick<Plan, 'people'> & { readonly findings: readonly Finding[] };

const each = <T>(
  { before, now }: { readonly [which in keyof Both]: Omit<IssuedPlan, 'findings'> },
  of: (plan: Omit<IssuedPlan, 'findings'>) => readonly T[],
): readonly T[] => [...of(before), ...of(now)];

const lastOf = ({ end, recurrence }: Occasion | Task): number =>
  Math.max(instantOf(end), instantOf(recurrence?.last ?? end));

/** Whether all that a difference is about is past, so that nobody has to hear of it. */
function isPast(one: OccasionDifference | TaskDifference, now: number): boolean {
  const of = one.of === 'task' ? one.task : one.occasion;
  // A task that was overdue and is put off with the clock is as it was.
  const before = 'before' in one ? one.before : of;
  return one.of === 'task' ? lastOf(before) <= now : Math.max(lastOf(of), lastOf(before)) <= now;
}

/** The ids of the occasions that a task is about: of a way those it is between, of what is open or off the thing itself. */
function aboutOf({ occasion }: Task, moves: ReadonlyMap<string, Move>): readonly string[] {
  const because = moves.get(occasion)?.because;
  if (because !== undefined) return [because.from, because.to];
  return [occasion, occasion.replace(/^(?:open|off)-/, '')];
}

/** Whether the time of a task moved by as much as what it is counted from, which is said; a date among facts is said by nothing. */
function isAlongWith(task: Task, before: Task): boolean {
  if (isNamedDate(task.because.anchor.edge)) return false;
  const moved = (of: (task: Task) => string): number => instantOf(of(task)) - instantOf(of(before));
  const anchor = moved(({ because }) => because.anchor.time);
  return anchor !== 0 && moved(({ end }) => end) === anchor;
}

/** Whether a difference of a task says nothing that one of an occasion does not. */
function follows(
  one: TaskDifference,
  moved: ReadonlyMap<string, ReadonlySet<string>>,
  moves: ReadonlyMap<string, Move>,
): boolean {
  const kinds = aboutOf(one.task, moves).flatMap((id) => [...(moved.get(id) ?? [])]);
  const isGone = kinds.some((kind) => ['added', 'gone', 'off', 'back'].includes(kind));
  if (isGone || !('before' in one)) return isGone;
  // In another role, and the same people.
  if (one.kind === 'owner') return isSameNames(one.task, one.before);
  if (one.kind === 'place') return kinds.includes('place');
  return kinds.includes('time') || isAlongWith(one.task, one.before);
}

const isSameNames = (a: Task, b: Task): boolean =>
  JSON.stringify(distinct(namesOf(a)).toSorted()) ===
  JSON.stringify(distinct(namesOf(b)).toSorted());

const namesOf = ({ owners }: Task): readonly string[] => owners.flatMap(({ name }) => name ?? []);

/**
 * Who of us has to do with an occasion in either plan: who is there, answers for it, drives, goes along or does its tasks. Of
 * another vehicle only those on the way have to hear, of other people of ours those who are there.
 */
function concernedBy(
  { kind, occasion: { id } }: OccasionDifference,
  { before, now }: Both,
): readonly string[] {
  // Of what is off hears who was told of it.
  const both = kind === 'off' || kind === 'gone' ? { before, now: before } : { before, now };
  const moves = each(both, (plan) => plan.moves).filter(
    ({ because }) => because.from === id || because.to === id,
  );
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
  return kind === 'ours' ? there : [...there, ...onWay, ...doing([id, ...ways])];
}

/** Everybody of ours who still has something to do. */
const everybody = (both: Both, now: number): readonly string[] =>
  each(both, (plan) => plan.tasks)
    .filter((task) => lastOf(task) > now)
    .flatMap(namesOf);

/** Whether guests take part in an occasion, as far as the programme says. */
function hasGuests(id: string, both: Both): boolean {
  const entries = each(both, (plan) => plan.programme);
  const own = entries.filter(({ occasion }) => occasion === id);
  return (own.length > 0 ? own : entries).some(
    ({ guests, guest_count }) => guests.length > 0 || guest_count > 0,
  );
}

/** Who has to hear of a difference. */
function tellOf(one: PlanDifference | NewProblem, both: Both, now: number): Tell {
  switch (one.of) {
    case 'problem': {
      // What is to be mended in the brief is for whoever writes it: others can do nothing.
      const lead = both.now.people.filter((person) => person.lead);
      return { people: lead.map(({ name }) => name), guests: false };
    }
    case 'absent': {
      const rides = both.before.moves.filter(({ vehicles }) =>
        vehicles.some((name) => one.names.includes(name)),
      );
      const people = rides.flatMap(({ drivers, company }) => [...drivers, ...company]);
      return { people: distinct(people), guests: false };
    }
    case 'fact':
      return { people: [], guests: false };
    case 'guests':
      return { people: distinct(everybody(both, now)), guests: false };
    case 'occasion': {
      const { id, span } = one.occasion;
      const people = span === 'part' ? concernedBy(one, both) : everybody(both, now);
      const isTheirs = one.kind !== 'ours' && one.kind !== 'vehicles';
      return { people: distinct(people), guests: isTheirs && hasGuests(id, both) };
    }
    case 'task': {
      const before = 'before' in one ? namesOf(one.before) : [];
      return { people: distinct([...before, ...namesOf(one.task)]), guests: false };
    }
  }
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** A task as a change shows it, without how it came about but for what its time shows. */
const slim = (task: Task): Task => ({
  ...task,
  ...{ detail: '', guidance: [], cites: [], needs: [] },
  because: { ...task.because, changes: [], when: '', values: {}, adjustments: [] },
});

/** Where a difference stands: problems, the whole, the guests, occasions by time, facts, tasks by time. */
function rankOf(one: PlanDifference | NewProblem): readonly [number, string] {
  if (one.of === 'problem') return [-1, ''];
  if (one.of === 'task') return [4, one.task.start];
  if (one.of === 'fact') return [3, ''];
  if (one.of === 'guests' || one.of === 'absent') return [1, ''];
  return one.occasion.span === 'whole' ? [0, ''] : [2, one.occasion.start];
}

function compareRanks(a: PlanDifference | NewProblem, b: PlanDifference | NewProblem): number {
  const [[first, from], [second, to]] = [rankOf(a), rankOf(b)];
  return first - second || (from < to ? -1 : from > to ? 1 : 0);
}

/** What a whole that is off, or takes place after all, leaves to be said of its parts: nothing. */
function withoutParts(all: readonly PlanDifference[]): readonly PlanDifference[] {
  const whole = all.filter(
    (one) => one.of === 'occasion' && one.occasion.span === 'whole' && one.kind !== 'time',
  );
  return whole.length === 0 ? all : whole;
}

const movedBy = (before: Occasion, now: Occasion): readonly [number, number] => [
  instantOf(now.start) - instantOf(before.start),
  instantOf(now.end) - instantOf(before.end),
];

/**
 * Where the whole was put off by days, that instead of the same of each of its parts; what is otherwise besides stays. Tasks of
 * its days are those of other days now.
 */
function withShift(all: readonly PlanDifference[], both: Both): readonly PlanDifference[] {
  const [before, occasion] = [both.before, both.now].map(({ occasions }) =>
    occasions.find(({ span }) => span === 'whole'),
  );
  if (before === undefined || occasion === undefined) return all;
  const [shift, end] = movedBy(before, occasion);
  if (shift === 0 || shift !== end || shift % DAY !== 0) return all;
  const days = new Set(
    each(both, (plan) => plan.occasions).flatMap((one) => (one.span === 'day' ? [one.id] : [])),
  );
  const isSaid = (one: PlanDifference): boolean => {
    if (one.of === 'task') return days.has(one.task.occasion);
    if (one.of !== 'occasion' || one.kind !== 'time') return false;
    return movedBy(one.before, one.occasion).every((moved) => moved === shift);
  };
  return [{ of: 'occasion', kind: 'time', occasion, before }, ...all.filter((one) => !isSaid(one))];
}

/** The titles of messages that the plan before had too, in other words: whoever got them has numbers that are no more. */
function newlyWorded(before: IssuedPlan, now: NewPlan): readonly string[] {
  if (before.brief.lang !== now.brief.lang) return [];
  const messages = ({ forms }: Pick<IssuedPlan, 'forms'>) =>
    forms.flatMap((form) =>
      form.in === 'messages' ? [[`${form.id} ${form.occasion}`, form] as const] : [],
    );
  const old = new Map(messages(before));
  return messages(now).flatMap(([key, { title, blocks }]) => {
    const was = old.get(key);
    return was === undefined || JSON.stringify(was.blocks) === JSON.stringify(blocks)
      ? []
      : [title];
  });
}

/**
 * What is otherwise than in the plan issued last, and who must hear of it; null where nothing is. What is past is left out, and
 * so are tasks that merely follow their occasion.
 */
export function planChanges(before: IssuedPlan | undefined, now: NewPlan): PlanChanges | null {
  if (before === undefined) return null;
  const both = { before, now };
  const clock = instantOf(now.generated);
  const all = comparePlans(before, now);
  const moved = new Map<string, Set<string>>();
  for (const one of all) {
    if (one.of !== 'occasion') continue;
    const { id } = one.occasion;
    moved.set(id, (moved.get(id) ?? new Set()).add(one.kind));
  }
  const moves = new Map(each(both, (plan) => plan.moves).map((move) => [move.id, move]));
  const isTold = (one: PlanDifference): boolean =>
    one.of === 'fact' ||
    one.of === 'guests' ||
    one.of === 'absent' ||
    (!isPast(one, clock) && !(one.of === 'task' && follows(one, moved, moves)));
  const otherwise = withoutParts(withShift(all.filter(isTold), both));
  const messages = newlyWorded(before, now);
  if (otherwise.length + messages.length === 0) return null;
  const changes = [...newProblems(before, now.findings), ...otherwise]
    .toSorted(compareRanks)
    .map((one): PlanChange => {
      const tell = tellOf(one, both, clock);
      if (one.of !== 'task') return { ...one, tell };
      return 'before' in one
        ? { ...one, task: slim(one.task), before: slim(one.before), tell }
        : { ...one, task: slim(one.task), tell };
    });
  return { since: before.generated, changes, messages };
}
