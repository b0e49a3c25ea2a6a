import type { Occasion, Plan, Task } from '../../model/plan.ts';
import { dateOf } from '../../time/dates.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { planFacts } from './plan-facts.ts';
import { type Rides, ridesAlong, ridesOf } from './ride-text.ts';
import { placeWithRoom } from './task-text.ts';

/** A text with what is to be seen to behind it. */
const minded = (text: string, mind: readonly string[], words: Words): string =>
  mind.length === 0 ? text : words.minding(text, mind.join(words.listComma));

/** Whether a task is done where its occasion is. */
const isAt = (task: Task, { id, place }: Occasion): boolean =>
  task.occasion === id && task.place === place && place !== '';

/** A task with the ride that begins there behind it. */
function withRide(task: Task, rides: ReadonlyMap<string, Rides>, words: Words): Task {
  const { title, place } = task;
  const { text = '' } = rides.get(task.id) ?? {};
  if (text === '') return task;
  const isSaid = title.includes(place) || text.includes(place);
  return { ...task, title: words.continued(isSaid ? title : words.remark(title, place), text) };
}

/**
 * The occasions and tasks of somebody with the room at their place, and what is to be seen to: the first thing he does for it that
 * day says it, and where there is none, or that is at another place, the occasion itself.
 */
function withMinds(
  all: readonly Occasion[],
  attended: readonly Occasion[],
  own: readonly Task[],
  words: Words,
  rides: ReadonlyMap<string, Rides>,
): Pick<Plan, 'occasions' | 'tasks'> {
  const there = new Set(attended.map(({ id }) => id));
  const firsts = new Map<string, readonly [task: string, mind: readonly string[]]>();
  for (const one of all) {
    const ofIt = own.filter(({ occasion, start }) => {
      return occasion === one.id && dateOf(start) === dateOf(one.start);
    });
    const [first] = ofIt;
    const room = ofIt.some((task) => isAt(task, one)) ? [] : (one.room ?? []);
    // At a door before it he has nothing of it in hand yet.
    const isElsewhere = first !== undefined && first.place !== '' && !isAt(first, one);
    if (first === undefined || (there.has(one.id) && isElsewhere)) continue;
    firsts.set(one.id, [first.id, [room, one.mind ?? []].flat()]);
  }
  const byId = new Map(all.map((one) => [one.id, one]));
  const tasks = own.map((task) => {
    const [first, mind = []] = firsts.get(task.occasion) ?? [];
    const occasion = byId.get(task.occasion);
    const title = task.id === first ? minded(task.title, mind, words) : task.title;
    if (occasion !== undefined && isAt(task, occasion)) {
      return withRide({ ...task, title, place: placeWithRoom(occasion) }, rides, words);
    }
    // Of several doors at his own.
    const { from = '' } = rides.get(task.id) ?? {};
    const place = from !== '' && task.place.includes(from) ? from : task.place;
    return withRide({ ...task, title, place }, rides, words);
  });
  const occasions = attended.map((one) => ({
    ...one,
    ...(rides.has(one.id) ? { ride: rides.get(one.id)?.text ?? '' } : {}),
    name: firsts.has(one.id) ? one.name : minded(one.name, one.mind ?? [], words),
    place: placeWithRoom(one),
  }));
  return { occasions, tasks };
}

/**
 * What of a plan one of our people needs: his own tasks, and what he is at; of the whole, on which days it is. Nothing of money,
 * rooms, what was found and what the office notes.
 */
export function planOfPerson(plan: Plan, name: string): Plan {
  const words = wordsFor(plan.brief.lang);
  const tasks = plan.tasks.filter(({ owners }) => owners.some((owner) => owner.name === name));
  const occasions = plan.occasions.filter(
    ({ span, people }) => span !== 'part' || people.includes(name),
  );
  // What is said of the whole or of a day is said to whoever leads.
  const attended = new Set(
    occasions.flatMap(({ id, people }) => (people.includes(name) ? [id] : [])),
  );
  const shown = new Set(occasions.map(({ id }) => id));
  const rides = ridesOf(name, plan, tasks);
  const own = withMinds(plan.occasions, occasions, tasks, words, rides);
  // Whoever fetches guests rings them.
  const heads = plan.moves.some((move) => [...move.drivers, ...move.company].includes(name))
    ? ['when', 'contact']
    : ['when'];
  const people = plan.people.filter((one) => one.name === name);
  // Nobody is told to ask himself.
  const lead = plan.people.find((one) => one.lead && one.name !== name);
  const asked = lead === undefined ? '' : `${lead.name} ${lead.phone}`.trim();
  const leads = people.flatMap((one) => one.leads ?? []).join(words.listComma);
  return {
    ...plan,
    // What the office notes is for whoever has the whole list.
    brief: { ...plan.brief, notes: '' },
    head: [
      ...planFacts(plan, words).filter(({ key, value }) => heads.includes(key) && value !== ''),
      ...[
        { key: '', label: words.fact.leads, value: leads } as const,
        { key: '', label: words.fact.asks, value: asked } as const,
      ].filter(({ value }) => value !== ''),
    ],
    ...own,
    occasions: [...own.occasions, ...ridesAlong(name, plan, tasks)],
    programme: plan.programme.filter(({ occasion }) => shown.has(occasion)),
    people,
    open: [],
    guidance: plan.guidance.filter(({ occasion }) => attended.has(occasion)),
    left_out: [],
    forms: [],
    findings: [],
    more_in_full: 0,
  };
}

/** What of a plan guests may see: what happens, when and where; nobody's tasks, and nothing of how we do it. */
export function planOfProgramme(plan: Plan): Plan {
  return {
    ...planOfPerson(plan, ''),
    head: [],
    occasions: plan.occasions.map((one) => ({ ...one, people: [] })),
    programme: plan.programme,
    guidance: [],
    people: [],
  };
}
