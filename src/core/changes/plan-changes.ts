import type {
  Amended,
  NewProblem,
  PlanChange,
  PlanChanges,
  PlanDifference,
  Start,
} from '../../model/changes.ts';
import type { IssuedPlan, Occasion, Task } from '../../model/plan.ts';
import { DAY, instantOf } from '../../time/dates.ts';
import { comparePlans } from './compare-plans.ts';
import {
  aboutOf,
  type Beside,
  driversOf,
  follows,
  isPast,
  isPlaced,
  movedWith,
  namesOf,
} from './follows.ts';
import { keptChanges } from './kept-changes.ts';
import { newProblems } from './new-problems.ts';
import { type Both, each, type NewPlan, tellOf } from './whom-to-tell.ts';

/** A task as a change shows it, without how it came about but for what its time shows. */
const slim = (task: Task): Task => ({
  ...task,
  ...{ detail: '', guidance: [], cites: [], needs: [] },
  because: { ...task.because, changes: [], when: '', values: {}, adjustments: [] },
});

/** What some of us take part in no more, by time. */
const missedBy = (names: readonly string[], all: readonly PlanDifference[]): readonly Occasion[] =>
  all.flatMap((one) =>
    one.of === 'occasion' &&
    one.kind === 'ours' &&
    one.names.gone.some((name) => names.includes(name))
      ? [one.occasion]
      : [],
  );

/** Where a difference stands: problems, the whole, the guests, occasions by time, facts, tasks by time. */
function rankOf(one: PlanDifference | NewProblem): readonly [number, string] {
  if (one.of === 'problem') return [-1, ''];
  if (one.of === 'task') return [4, one.task.start];
  if (one.of === 'fact') return [3, ''];
  if (one.of === 'guests' || one.of === 'absent' || one.of === 'depth') return [1, ''];
  if (one.of === 'vehicle') return [1, one.before.name];
  return one.occasion.span === 'whole' ? [0, ''] : [2, one.occasion.start];
}

function compareRanks(a: PlanDifference | NewProblem, b: PlanDifference | NewProblem): number {
  const [[first, from], [second, to]] = [rankOf(a), rankOf(b)];
  return first - second || (from < to ? -1 : from > to ? 1 : 0);
}

/**
 * What a whole that is off, or takes place after all, leaves to be said of its parts: nothing. Where it is certain now, or no more,
 * so are they.
 */
function withoutParts(all: readonly PlanDifference[]): readonly PlanDifference[] {
  const whole = all.filter(
    (one) => one.of === 'occasion' && one.occasion.span === 'whole' && one.kind !== 'time',
  );
  const kinds = whole.map(({ kind }) => kind);
  if (kinds.some((kind) => kind === 'off' || kind === 'back')) return whole;
  return all.filter((one) => whole.includes(one) || !kinds.includes(one.kind));
}

/** Whether guests board at the same places and times, in any order. */
const isSameStarts = (a: readonly Start[], b: readonly Start[]): boolean =>
  a.length === b.length &&
  a.every((one) => b.some(({ from, leave }) => from === one.from && leave === one.leave));

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
    if (one.of === 'task') {
      const isAlong =
        one.kind === 'time' && instantOf(one.task.end) - instantOf(one.before.end) === shift;
      return isAlong || days.has(one.task.occasion);
    }
    if (one.of !== 'occasion') return false;
    if (one.kind === 'leave') {
      const at = (start: Start): Start => ({ ...start, leave: String(instantOf(start.leave)) });
      const moved = one.left.map(({ from, leave }) => {
        return { from, leave: String(instantOf(leave) + shift) };
      });
      return isSameStarts(moved, one.leave.map(at));
    }
    if (one.kind !== 'time') return false;
    return movedBy(one.before, one.occasion).every((moved) => moved === shift);
  };
  return [{ of: 'occasion', kind: 'time', occasion, before }, ...all.filter((one) => !isSaid(one))];
}

/** Where forms are that somebody has in hand: texts, the programme, what stands on tables and doors. */
const HANDED_OUT: readonly string[] = ['messages', 'guests', 'programme', 'cards'];

/** The sentences of a form; what stands in its tables is read whole. */
const sentencesOf = ({ blocks }: IssuedPlan['forms'][number]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.text : []));

/** Texts to somebody that read otherwise than in the plan before, with the sentences that are no more or new. */
function amendedTexts(before: IssuedPlan, now: NewPlan): readonly Amended[] {
  return now.forms.flatMap((form): readonly Amended[] => {
    const was = before.forms.find(
      ({ id, occasion }) => id === form.id && occasion === form.occasion,
    );
    if (form.in !== 'messages' || was?.title !== form.title) return [];
    const [old, own] = [sentencesOf(was), sentencesOf(form)];
    const gone = old.filter((text) => !own.includes(text));
    const added = own.filter((text) => !old.includes(text));
    const isSame = gone.length + added.length === 0;
    return isSame ? [] : [{ form: form.id, occasion: form.occasion, gone, now: added }];
  });
}

/**
 * The titles of what is handed out that reads otherwise than in the plan before, whose readers have what is no more true; and of
 * what that one had not, or to somebody else.
 */
function comparedMessages(
  before: IssuedPlan,
  now: NewPlan,
): Pick<PlanChanges, 'messages' | 'new_messages' | 'amended'> {
  if (before.brief.lang !== now.brief.lang) return { messages: [], new_messages: [] };
  const listed = ({ forms }: Pick<IssuedPlan, 'forms'>) =>
    forms
      .filter((form) => HANDED_OUT.includes(form.in))
      .map((form) => ({ key: `${form.id} ${form.occasion}`, ...form }));
  const old = new Map(listed(before).map((form) => [form.key, form]));
  const messages: string[] = [];
  const added: string[] = [];
  for (const { key, title, blocks } of listed(now)) {
    const was = old.get(key);
    if (was?.title !== title) added.push(title);
    else if (JSON.stringify(was.blocks) !== JSON.stringify(blocks)) messages.push(title);
  }
  const amended = amendedTexts(before, now);
  return { messages, new_messages: added, ...(amended.length === 0 ? {} : { amended }) };
}

/** What differences of tasks are read beside. */
function besideOf(all: readonly PlanDifference[], both: Both): Beside {
  const moved = new Map<string, Set<string>>();
  for (const one of all) {
    if (one.of !== 'occasion') continue;
    const { id } = one.occasion;
    moved.set(id, (moved.get(id) ?? new Set()).add(one.kind));
  }
  return {
    moved,
    moves: new Map(each(both, (plan) => plan.moves).map((move) => [move.id, move])),
    parts: new Set(
      each(both, (plan) => plan.occasions).flatMap(({ id, span }) => (span === 'part' ? [id] : [])),
    ),
    places: all.filter(isPlaced).map(({ before, occasion }) => [before.place, occasion.place]),
    drivers: driversOf(all),
    isDecided: all.some(({ kind }) => kind === 'sure'),
  };
}

/** Whether a difference of an occasion is said by one of another, or of a vehicle that does not come. */
function isSaid(one: PlanDifference, all: readonly PlanDifference[]): boolean {
  if (isPlaced(one)) return movedWith(one, all) !== undefined;
  const places = new Map(
    all.filter(isPlaced).map(({ before, occasion }) => [before.place, occasion.place]),
  );
  if (one.of === 'occasion' && one.kind === 'onward') {
    const left = one.left.map((place) => places.get(place) ?? place);
    return left.toSorted().join('\n') === one.to.toSorted().join('\n');
  }
  if (one.of === 'occasion' && one.kind === 'leave') {
    const left = one.left.map(({ from, leave }) => ({ from: places.get(from) ?? from, leave }));
    return isSameStarts(left, one.leave);
  }
  if (one.of !== 'occasion' || (one.kind !== 'vehicles' && one.kind !== 'rides')) return false;
  const lost = all.flatMap((other) =>
    other.of === 'vehicle' && other.kind === 'lost' ? [other.vehicle.name] : [],
  );
  const gone = one.kind === 'rides' ? one.ride.was : one.names.gone;
  return gone.length > 0 && gone.every((name) => lost.includes(name));
}

/** Who of us had something to do and is named nowhere any more, and not among our people: he is taken out of the brief. */
function leftOut(before: IssuedPlan, now: NewPlan, members: readonly string[]): readonly string[] {
  const doing = (plan: Pick<IssuedPlan, 'tasks' | 'occasions'>): readonly string[] => [
    ...plan.tasks.flatMap(namesOf),
    ...plan.occasions.flatMap(({ people }) => people),
  ];
  // Of another driver his vehicle says it.
  const drivers = (before.vehicles ?? []).map(({ driver }) => driver);
  const known = new Set([...members, ...(now.absent ?? []), ...doing(now), ...drivers]);
  const had = new Set(before.tasks.flatMap(namesOf));
  return members.length === 0 ? [] : [...had].filter((name) => !known.has(name));
}

/**
 * What is otherwise than in the plan issued last, and who must hear of it; where nothing is, what that one said; null where there
 * was none. What is past is left out, and so are tasks that merely follow their occasion. `members` are our people.
 */
export function planChanges(
  before: IssuedPlan | undefined,
  made: NewPlan,
  members: readonly string[] = [],
): PlanChanges | null {
  if (before === undefined) return null;
  const absent = [...(made.absent ?? []), ...leftOut(before, made, members)];
  const now = absent.length === 0 ? made : { ...made, absent };
  const both = { before, now };
  const clock = instantOf(now.generated);
  const all = comparePlans(before, now);
  const beside = besideOf(all, both);
  // What is off makes work, also for who had nothing to do with it and does not hear of it.
  const isNews = (one: PlanDifference): boolean => {
    if (one.of !== 'task' || one.kind !== 'added') return false;
    const about = aboutOf(one.task, beside.moves);
    const off = all.filter(
      (other) =>
        other.of === 'occasion' &&
        (other.kind === 'off' || other.kind === 'gone') &&
        other.occasion.instead === undefined &&
        about.includes(other.occasion.id),
    );
    const told = new Set(off.flatMap((other) => tellOf(other, all, both, clock).people));
    return off.length > 0 && namesOf(one.task).some((name) => !told.has(name));
  };
  const isTold = (one: PlanDifference): boolean => {
    if (one.of !== 'occasion' && one.of !== 'task') return true;
    if (isPast(one, clock) || isSaid(one, all)) return false;
    return !(one.of === 'task' && follows(one, beside)) || isNews(one);
  };
  const otherwise = withoutParts(withShift(all.filter(isTold), both));
  const messages = comparedMessages(before, now);
  const isSame = [otherwise, messages.messages, messages.new_messages].every(
    (list) => list.length === 0,
  );
  if (isSame) return keptChanges(before, now.generated);
  // Of an alternative that is off whoever hears what was chosen need not hear more.
  const isTaken = ({ tell, ...one }: PlanChange): boolean =>
    one.of === 'occasion' &&
    one.kind === 'off' &&
    one.occasion.instead !== undefined &&
    tell.people.length === 0 &&
    !tell.guests;
  const changes = [...newProblems(before, now.findings), ...otherwise]
    .toSorted(compareRanks)
    .map((one): PlanChange => {
      const tell = tellOf(one, all, both, clock);
      if (one.of === 'absent') return { ...one, missed: missedBy(one.names, otherwise), tell };
      if (one.of === 'vehicle') return { ...one, duties: one.duties.map(slim), tell };
      if (one.of !== 'task') return { ...one, tell };
      return 'before' in one
        ? { ...one, task: slim(one.task), before: slim(one.before), tell }
        : { ...one, task: slim(one.task), tell };
    })
    .filter((one) => !isTaken(one));
  return { since: before.generated, issued: now.generated, changes, ...messages };
}
