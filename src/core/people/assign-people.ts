import type { TeamMember } from '../../model/brief.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type { Assignee } from '../../model/plan.ts';
import { isNamedDate, type Role } from '../../model/rule.ts';
import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import { attendants, type Commitment, stays } from '../clashes/list-commitments.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { LONGEST } from '../occasions/own-fields.ts';
import { isHeld } from '../occasions/standing.ts';
import type { OpenBrief } from '../open-brief.ts';
import { moveEnd, moveStart, type Needs, type TaskDraft } from '../times/times.ts';
import { liesIn } from '../whereabouts/sites.ts';
import { isAway } from './away.ts';
import { isByUnit, partByUnit } from './by-unit.ts';
import { type Diary, newDiary, type Slot } from './diary.ts';
import { isNobody, namedHere } from './role-holders.ts';
import { slotOf, takesTime } from './task-slots.ts';

/** The people of a task: who does it, and who is told. */
export interface Assigned {
  readonly owners: readonly Assignee[];
  readonly notify: readonly Assignee[];
}

/** The time of an occasion, or of a task of a day and of what takes days. */
function spanOf({ spec, start, end, place, id }: PlannedOccasion, slot: Slot): Slot {
  return spec.each === 'day' || end - start > LONGEST ? slot : { start, end, place, thing: id };
}

/** The time of a commitment. */
const slotAt = ({ start, end, place, occasion, way }: Commitment): Slot => ({
  ...{ start, end, place, thing: occasion },
  ...(way === undefined ? {} : { way }),
});

/** What is known of our people while the tasks are given out, in the order in which they are to be done. */
interface Roster {
  readonly open: OpenBrief;
  readonly roles: ReadonlyMap<string, Role>;
  readonly diary: Diary;
  /** Where the brief itself has them. */
  readonly engaged: Diary;
  /** When they are on the way to a station and back, as far as the brief says. */
  readonly trips: ReadonlyMap<string, readonly Slot[]>;
  /** Whether a place lies in another. */
  readonly isIn: (place: string, whole: string) => boolean;
  /** Who has begun to do what a role does at an occasion. */
  readonly chosen: Map<string, string>;
  /** How many tasks each has. */
  readonly load: Map<string, number>;
  /** The tasks of each rule. */
  readonly alike: ReadonlyMap<string, readonly TaskDraft[]>;
  /** Who has been given each task, and who brings guests to an occasion, by their ids. */
  readonly given: Map<string, readonly string[]>;
  readonly brought: Map<string, ReadonlySet<string>>;
}

/** What a role has to do where and when. */
interface Call {
  readonly role: string;
  readonly occasion: PlannedOccasion;
  readonly slot: Slot;
  readonly everybody: boolean;
}

/** Who is not away that day; those who are at the place before those who are with us, and these before those elsewhere. */
function whoIsThere(
  team: readonly TeamMember[],
  { slot, occasion }: Call,
  { open, isIn }: Roster,
): readonly TeamMember[] {
  const date = open.clock.date(slot.start);
  const present = team.filter((one) => !isAway(one, date));
  // What can be done anywhere is for those who are where the thing itself is.
  const at = slot.place || occasion.place;
  const isAt = ({ place = '' }: TeamMember): boolean => isIn(at, place);
  const ours = present.filter(({ place = '' }) => place === '');
  return [present.filter(isAt), ours, present].find((some) => some.length > 0) ?? [];
}

/** Of several who could do it the one who does the rest of the role's part in it, or else one who is free. */
function oneOf(
  here: readonly TeamMember[],
  { role, occasion, slot }: Call,
  roster: Roster,
): string {
  const { diary, chosen, load, roles } = roster;
  const tasksOf = ({ name }: TeamMember): number => load.get(name) ?? 0;
  const isRanked = roles.get(role)?.ranked === true;
  const order = isRanked ? here : here.toSorted((a, b) => tasksOf(a) - tasksOf(b));
  const names = order.map(({ name }) => name);
  const isFree = (name: string): boolean => diary.isFree(name, slot);
  const key = `${occasion.id}\n${role}`;
  const before = chosen.get(key);
  if (before !== undefined && names.includes(before) && isFree(before)) return before;
  const span = spanOf(occasion, slot);
  const isFreeForAll = (name: string): boolean => isFree(name) && diary.isFree(name, span);
  const one = names.find(isFreeForAll) ?? names.find(isFree) ?? before ?? names[0] ?? '';
  if (before === undefined) chosen.set(key, one);
  return one;
}

/** Who helps out where nobody who has the role is free for as long as somebody has to be there; else those who have it. */
function relieved(names: readonly string[], call: Call, roster: Roster): readonly string[] {
  const { role, slot } = call;
  const isFree = (name: string): boolean => roster.diary.isFree(name, slot);
  const stays = slot.place !== '' && slot.end > slot.start;
  if (!stays || names.length === 0 || names.some(isFree)) return names;
  const { team } = roster.open.file.brief;
  const others = (roster.roles.get(role)?.relief ?? []).flatMap((other) =>
    whoIsThere(
      team.filter(({ roles }) => roles.includes(other)),
      call,
      roster,
    ),
  );
  const one = others.find(({ name }) => isFree(name));
  return one === undefined ? names : [one.name];
}

/** Those of the team who have the role and are there: all of them, or one of those asked first, who is free. */
function ofTeam(call: Call, roster: Roster): readonly string[] {
  const { team, host } = roster.open.file.brief;
  const holders = team.filter(({ roles }) => roles.includes(call.role));
  if (holders.length === 0) return call.role === 'approver' ? textsOf(host.approver) : [];
  const parts = partByUnit(holders, call.role, roster.open)
    .map((part) => whoIsThere(part, call, roster))
    .filter((part) => part.length > 0);
  const here = call.everybody ? parts.flat() : (parts[0] ?? []);
  const names = here.map(({ name }) => name);
  if (call.everybody) return names;
  return relieved(names.length < 2 ? names : [oneOf(here, call, roster)], call, roster);
}

/** Whether one of the team may do it: who would drive a vehicle that names nobody, or guests for whom none is free, must not be at another wheel. */
function mayBe({ role, occasion, slot }: Call, { diary }: Roster): (name: string) => boolean {
  const { spec, item } = occasion;
  const isBound = spec.each === 'move' || spec.bound !== undefined;
  const isGiven = isBound || textsOf(item[spec.roles?.[role] ?? '']).length > 0;
  const isThing = spec.through?.[role] !== undefined && isGiven;
  return (name) => !isThing || diary.isFree(name, slot);
}

function fill(call: Call, roster: Roster): readonly Assignee[] {
  const { role, occasion } = call;
  const { title, instead = '' } = roster.roles.get(role) ?? {};
  // A role that is no role of the packs is a person's name.
  if (title === undefined) return [{ role: '', label: '', name: role }];
  if (isNobody(role, occasion)) return [];
  const named = namedHere(role, occasion, roster.open.file.brief);
  const names = named.length > 0 ? named : ofTeam(call, roster).filter(mayBe(call, roster));
  const label = title[roster.open.lang];
  if (names.length > 0) return names.map((name) => ({ role, label, name }));
  const others = roster.roles.has(instead) ? fill({ ...call, role: instead }, roster) : [];
  return others.some(({ name }) => name !== null) ? others : [{ role, label, name: null }];
}

/** How much earlier what gets something ready may be done, and in which steps. */
const MOST_EARLY = 60 * MINUTE;
const STEP = 5 * MINUTE;

/** The ways by which somebody comes to a thing with the guests. */
const ridesTo = ({ id }: PlannedOccasion, name: string, { open }: Roster) =>
  open.occasions.filter(
    ({ spec, item }) =>
      spec.each === 'move' && item.to_id === id && textsOf(item.companions).includes(name),
  );

/**
 * The task at a time when its people are free, where one of them is not: what gets something ready, at a time that is ours,
 * is done earlier, but not before what it needs, and not where he comes with the guests before he sets out; guests who are fetched do
 * not wait. `after` is when that ends.
 */
function whenFree(
  draft: TaskDraft,
  slot: Slot,
  names: readonly string[],
  after: Instant,
  roster: Roster,
) {
  const { open, diary } = roster;
  const { rule, timing, start, anchor, edge, occasion } = draft;
  const busy = (at: Slot): string | undefined => names.find((name) => !diary.isFree(name, at));
  const isReady = occasion.spec.each !== 'move' && start < anchor;
  const isBefore = edge === 'start' || isNamedDate(edge);
  const mayMove = rule.assumed && timing === 'at' && isBefore && isReady;
  const who = mayMove ? busy(slot) : undefined;
  if (who === undefined) return draft;
  const rides = slot.place === occasion.place ? ridesTo(occasion, who, roster) : [];
  for (let early = STEP; early <= MOST_EARLY && start - early >= after; early += STEP) {
    const [from, to] = [slot.start - early, slot.end - early] as [Instant, Instant];
    if (rides.some((ride) => to <= ride.start)) return draft;
    if (busy({ ...slot, start: from, end: to }) === undefined) {
      return moveEnd(draft, to, 'busy', who, open);
    }
  }
  return draft;
}

/** What goes on at a thing from when its people get there, where all of them come with the guests. */
function whenThere(draft: TaskDraft, names: readonly string[], roster: Roster): TaskDraft {
  const { occasion, timing, start, end } = draft;
  const isBefore = timing !== 'by' && start < occasion.start && end > occasion.start;
  const [name = ''] = names;
  if (!isBefore || name === '') return draft;
  const comes = names.map((one) =>
    Math.max(Number.NEGATIVE_INFINITY, ...ridesTo(occasion, one, roster).map((way) => way.end)),
  );
  const first = Math.min(...comes);
  return first > start && first < end
    ? moveStart(draft, first as Instant, 'busy', name, roster.open)
    : draft;
}

/** What is due at a time of ours while whoever does it is at a station is done before he sets out. */
function beforeTrip(
  draft: TaskDraft,
  names: readonly string[],
  after: Instant,
  { trips, open }: Roster,
): TaskDraft {
  const { rule, timing, end, occasion, recurrence } = draft;
  const [name = '', ...others] = names;
  if (timing !== 'by' || !rule.assumed || recurrence !== null || others.length > 0) return draft;
  const trip = trips
    .get(name)
    ?.find((one) => one.thing !== occasion.id && one.start < end && end <= one.end);
  const isDone = trip === undefined || trip.start < after || occasion.start <= end;
  return isDone ? draft : moveEnd(draft, trip.start, 'busy', name, open);
}

/**
 * Without those whom only their role calls while they are with other guests, or do something else, as long as somebody else is there.
 * Whoever comes with a thing, as a driver does, is needed.
 */
function withoutEngaged(
  owners: readonly Assignee[],
  { occasion }: TaskDraft,
  slot: Slot,
  { diary, engaged, open }: Roster,
): readonly Assignee[] {
  const { start, end, place, id } = occasion;
  const { each, bound } = occasion.spec;
  if (each !== 'item' || bound !== undefined) return owners;
  const isFree = (name: string): boolean =>
    diary.isFree(name, slot) &&
    (end - start > LONGEST || engaged.isFree(name, { start, end, place, thing: id }));
  const isThere = ({ role, name }: Assignee): boolean =>
    name === null ||
    occasion.spec.through?.[role] !== undefined ||
    namedHere(role, occasion, open.file.brief).includes(name) ||
    isFree(name);
  const there = owners.filter(isThere);
  return there.some(({ name }) => name !== null) ? there : owners;
}

/**
 * With nobody in place of those whom only a role calls that is at a thing from start to end, while the brief has them at another; where
 * nobody stands in for the role, as for a guide, also where the brief names them for another of the kind alone.
 */
function withMissed(
  owners: readonly Assignee[],
  { occasion }: TaskDraft,
  { engaged, open, roles: all }: Roster,
): readonly Assignee[] {
  const { start, end, place, id } = occasion;
  const { each, bound, attend = [], roles = {} } = occasion.spec;
  if (each !== 'item' || bound !== undefined || end - start > LONGEST) return owners;
  return owners.map((one): Assignee => {
    const { role, name } = one;
    const isCalled =
      attend.includes(roles[role] ?? '') &&
      namedHere(role, occasion, open.file.brief).length === 0 &&
      !attendants(occasion).includes(name ?? '');
    if (!isCalled || name === null) return one;
    const isEngaged = !engaged.isFree(name, { start, end, place, thing: id });
    const isOfOther =
      all.get(role)?.instead === undefined &&
      open.occasions.some(
        (other) =>
          other.spec === occasion.spec && isHeld(other) && attendants(other).includes(name),
      );
    return isEngaged || isOfOther ? { ...one, name: null } : one;
  });
}

/**
 * One each, where several would do the same at two places at a time, as at two hotels: here whoever brings the guests, and not who
 * brings those of the other.
 */
function parted(
  owners: readonly Assignee[],
  { rule, occasion, id }: TaskDraft,
  slot: Slot,
  { alike, given, brought, open }: Roster,
): readonly Assignee[] {
  const others = (alike.get(rule.id) ?? []).filter(
    (other) =>
      other.id !== id &&
      other.occasion.place !== occasion.place &&
      other.start < slot.end &&
      slot.start < other.end,
  );
  const isNamed = ({ role, name }: Assignee): boolean =>
    name === null || namedHere(role, occasion, open.file.brief).length > 0;
  if (others.length === 0 || owners.length < 2 || owners.some(isNamed)) return owners;
  const taken = others.flatMap((other) => given.get(other.id) ?? []);
  const brings = (at: readonly TaskDraft['occasion'][], { name }: Assignee): boolean =>
    at.some((one) => name !== null && brought.get(one.id)?.has(name) === true);
  const elsewhere = others.map((other) => other.occasion);
  const fitness = (one: Assignee): number =>
    Number(brings([occasion], one)) - Number(brings(elsewhere, one));
  const left = owners
    .filter(({ name }) => name !== null && !taken.includes(name))
    .toSorted((a, b) => fitness(b) - fitness(a));
  const waiting = others.filter((other) => !given.has(other.id)).length;
  return left.length === 0 ? owners : left.slice(0, Math.max(1, left.length - waiting));
}

/**
 * Without those who come with the guests where somebody is to be there before them, as long as somebody else is: whoever rides along
 * is there when the car is.
 */
function withoutRiders(
  owners: readonly Assignee[],
  { occasion }: TaskDraft,
  { start, end }: Slot,
  { open }: Roster,
): readonly Assignee[] {
  // What begins when the guests come is for those who come with them too, as where they are shown to their rooms.
  if (occasion.spec.bound !== undefined || start >= occasion.start) return owners;
  const isBefore = (arrive: Instant): boolean =>
    occasion.spec.bed === true ? start < arrive : start <= arrive;
  const riders = open.occasions
    .filter(({ spec, item }) => spec.each === 'move' && item.to_id === occasion.id)
    .filter((move) => isBefore(move.end) && Math.max(end, start + 1) > move.start)
    .flatMap(({ item }) => textsOf(item.companions));
  const there = owners.filter(({ name }) => name === null || !riders.includes(name));
  return there.some(({ name }) => name !== null) ? there : owners;
}

/** A task with its people, who are taken from then on. */
function assign(
  planned: TaskDraft,
  after: Instant,
  roster: Roster,
): readonly [TaskDraft, Assigned] {
  const { rule, occasion } = planned;
  const { open } = roster;
  const wanted = slotOf(planned, open);
  const everybody = rule.everybody === true;
  const filled = rule.owner.flatMap((role) =>
    fill({ role, occasion, slot: wanted, everybody }, roster),
  );
  // Whoever has two of the roles does it once.
  const once = filled.filter(
    ({ name }, index) => name === null || filled.findIndex((one) => one.name === name) === index,
  );
  const isExtra = ({ role, name }: Assignee): boolean =>
    name === null && roster.roles.get(role)?.extra === true;
  const each = once.some(({ name }) => name !== null) ? once.filter((one) => !isExtra(one)) : once;
  const isTaken = takesTime(planned, wanted);
  const able = isTaken
    ? withoutRiders(withoutEngaged(each, planned, wanted, roster), planned, wanted, roster)
    : each;
  const some = isTaken ? parted(able, planned, wanted, roster) : able;
  const owners = withMissed(some, planned, roster);
  const names = owners.flatMap(({ name }) => name ?? []);
  const draft = isTaken
    ? whenThere(whenFree(planned, wanted, names, after, roster), names, roster)
    : beforeTrip(planned, names, after, roster);
  const slot = slotOf(draft, open);
  roster.given.set(draft.id, names);
  if (occasion.spec.each === 'move') {
    const to = String(occasion.item.to_id);
    roster.brought.set(to, new Set([...(roster.brought.get(to) ?? []), ...names]));
  }
  for (const name of names) {
    roster.load.set(name, (roster.load.get(name) ?? 0) + 1);
    if (isTaken) roster.diary.take(name, slot);
  }
  for (const stay of stays(roster.open, occasion, owners)) {
    if (stay.end - stay.start <= LONGEST) roster.diary.take(stay.name, slotAt(stay));
  }
  // What concerns the whole, or a day of it, is told to all of a role.
  const isForAll = everybody || occasion.spec.each === 'whole' || occasion.spec.each === 'day';
  const notify = rule.notify
    .flatMap((role) =>
      fill({ role, occasion, slot, everybody: isForAll || isByUnit(role, open) }, roster),
    )
    // Whoever does it need not be told, and nobody can be told who is not there.
    .filter(({ name }) => name !== null && !owners.some((owner) => owner.name === name));
  return [draft, { owners, notify }];
}

/**
 * Who does each task, and who is told: the people its occasion names (greeters, companions, the driver of its vehicle), else
 * one of those of the team who have the role, else of those of the role that stands in for it, else an assignee without a
 * name. Of several the one who is there and free, the same for all of an occasion: of a role by rank the first, of another
 * the one with the least to do. Where nobody is free, what can be done earlier is. `taken` says who is where already.
 */
export function assignPeople(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  needs: Needs,
  roles: readonly Role[],
  taken: readonly Commitment[],
): { readonly drafts: readonly TaskDraft[]; readonly people: ReadonlyMap<string, Assigned> } {
  const roster: Roster = {
    open,
    roles: new Map(roles.map((role) => [role.id, role])),
    diary: newDiary(open.clock),
    engaged: newDiary(open.clock),
    trips: groupBy(
      taken.flatMap(({ resource, name, trip, occasion }) =>
        resource === 'person' && trip !== undefined
          ? [{ ...trip, place: '', thing: occasion, name }]
          : [],
      ),
      ({ name }) => name,
    ),
    isIn: liesIn(open.file.brief),
    chosen: new Map(),
    load: new Map(),
    alike: groupBy(drafts, ({ rule }) => rule.id),
    given: new Map(),
    brought: new Map(),
  };
  for (const one of taken) {
    if (one.resource !== 'person' || one.end - one.start > LONGEST) continue;
    roster.diary.take(one.name, slotAt(one));
    roster.engaged.take(one.name, slotAt(one));
  }
  const inOrder = drafts.toSorted((a, b) => a.start - b.start || compareTexts(a.id, b.id));
  const ends = new Map(drafts.map(({ id, end }) => [id, end]));
  const given = inOrder.map((draft) => {
    const needed = (needs.get(draft.id) ?? []).map((id) => ends.get(id) ?? open.received);
    return assign(draft, Math.max(open.received, ...needed) as Instant, roster);
  });
  return {
    drafts: given.map(([draft]) => draft),
    people: new Map(given.map(([{ id }, people]) => [id, people])),
  };
}
