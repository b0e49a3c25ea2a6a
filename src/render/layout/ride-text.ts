import { compareTexts, groupBy } from '../../model/order.ts';
import type { Move, Occasion, Plan, Task } from '../../model/plan.ts';
import { dateOf, HOUR, instantOf } from '../../time/dates.ts';
import { MESSAGE_WORDS, type MessageWords } from '../sentences/message-words.ts';

/** Whoever is where a ride begins so long before it goes along from there. */
const WAITS = HOUR;

/** As many guests of a vehicle are named one by one. */
const MOST_NAMED = 8;

/** Who is in the only vehicle of a move, of many guests how many they are, without whoever drives. */
function aboardOf(
  { guests, company, drivers, own_car }: Move,
  plan: Plan,
  said: MessageWords,
): string {
  if (own_car) return company.filter((name) => !drivers.includes(name)).join(said.comma);
  const names = guests.length === 0 ? plan.guests.names : guests;
  const count = guests.length === 0 ? plan.guests.count : guests.length;
  const isListed = names.length === count && count <= MOST_NAMED;
  const who = isListed ? names : count > 0 ? [said.guests(count)] : [];
  return [...who, ...company.filter((name) => !drivers.includes(name))].join(said.comma);
}

/**
 * What somebody is told of a move after what he does at a time: who drives, where to and with whom; who rides, in which of several
 * vehicles; '' for others.
 */
function rideText(name: string, move: Move, plan: Plan, after: Task | undefined): string {
  const said = MESSAGE_WORDS[plan.brief.lang];
  const { rides, drivers, from, to } = move;
  const leave = move.leave === after?.start ? '' : `${move.leave.slice(11, 16)} `;
  const arrive = move.arrive.slice(11, 16);
  const own = rides?.find(({ driver, company }) => driver === name || company.includes(name));
  if (drivers.includes(name)) {
    const aboard = own === undefined ? aboardOf(move, plan, said) : own.aboard.join(said.comma);
    const isSaid = leave === '' && after?.title.includes(to) === true;
    return isSaid ? said.reaches(arrive, aboard) : said.drives({ leave, arrive, from, to, aboard });
  }
  // In the only vehicle he rides from where he has something to do, which says so, unless all it says is of the other alternative.
  const isSaid = after !== undefined && move.spare !== true;
  const [only] = move.company.includes(name) && !isSaid ? move.vehicles : [];
  const vehicle = own?.vehicle ?? only;
  const isLeft = move.own_car && move.vehicles.length === 0 && move.company.includes(name);
  if (isLeft) return said.setsOut(leave, from);
  return vehicle === undefined ? '' : said.rides(vehicle, leave, from);
}

/** The last of some tasks at the place where a move begins, else, for whoever drives, the last before it on its day. */
function taskBefore(
  { id, from, leave }: Move,
  tasks: readonly Task[],
  drives: boolean,
): Task | undefined {
  // A way to an alternative is told with what is done for that one.
  const of = tasks.find(({ occasion }) => occasion === id)?.option;
  const before = tasks
    .filter(({ option }) => option === undefined || of === undefined || option === of)
    .filter(({ start }) => start <= leave && dateOf(start) === dateOf(leave))
    .toSorted((a, b) => compareTexts(a.start, b.start));
  const isThere = ({ place, start }: Task): boolean =>
    from !== '' && place.includes(from) && instantOf(leave) - instantOf(start) <= WAITS;
  return (
    before.findLast(isThere) ??
    (drives ? before.findLast(({ timing }) => timing !== 'by') : undefined)
  );
}

/** What somebody is told of his rides after something he does, and where the first begins. */
export interface Rides {
  readonly text: string;
  readonly from: string;
}

/**
 * What somebody is told of the ways on which he drives or rides along, by the id of the last thing that he does where the way
 * begins, else of what it leads to, or comes from where he is at that alone.
 */
export function ridesOf(
  name: string,
  plan: Plan,
  tasks: readonly Task[],
): ReadonlyMap<string, Rides> {
  const said = MESSAGE_WORDS[plan.brief.lang];
  const isThere = (of: string): boolean =>
    plan.occasions.some(({ id, people }) => id === of && people.includes(name));
  const all = plan.moves.flatMap((move) => {
    const task = taskBefore(move, tasks, move.drivers.includes(name));
    const text = rideText(name, move, plan, task);
    const { because, from } = move;
    const isAtFirst = isThere(because.from) && !isThere(because.to);
    return text === '' ? [] : [{ id: task?.id ?? because[isAtFirst ? 'from' : 'to'], text, from }];
  });
  const joined = [...groupBy(all, ({ id }) => id)].map(([id, of]): readonly [string, Rides] => {
    const text = [...new Set(of.map((one) => one.text))].join(said.pause);
    return [id, { text, from: of[0]?.from ?? '' }];
  });
  return new Map(joined);
}

/** The ways on which somebody rides along of which nothing else that he is at or does tells him, each as something that he is at. */
export function ridesAlong(name: string, plan: Plan, tasks: readonly Task[]): readonly Occasion[] {
  const said = MESSAGE_WORDS[plan.brief.lang];
  const there = new Set(
    plan.occasions.flatMap(({ id, people }) => (people.includes(name) ? [id] : [])),
  );
  return plan.moves.flatMap((one) => {
    const { id, because, company, rides = [], vehicles, from, to, ...move } = one;
    const before = taskBefore(one, tasks, false);
    const isSaid = rideText(name, one, plan, before) !== '' || before?.occasion === because.to;
    const isBusy =
      [because.from, because.to].some((of) => there.has(of)) ||
      tasks.some(({ occasion }) => occasion === id) ||
      (before !== undefined && isSaid);
    if (isBusy || vehicles.length === 0 || !company.includes(name)) return [];
    const ride = rides.find((one) => one.company.includes(name));
    const vehicle = ride?.vehicle ?? vehicles.join(said.comma);
    return {
      ...{ id, kind: 'move', span: 'part', all_day: false, recurrence: null, remind: 10 },
      ...{ face_to_face: false, people: [name], label: '', place: from, endless: true },
      ...{ name: said.ridesOn(vehicle, from, to), start: move.leave, end: move.arrive },
      ...{ assumed: move.assumed ? ['end'] : [], status: 'confirmed', open: [], option: '' },
      called_off: null,
    } as const;
  });
}
