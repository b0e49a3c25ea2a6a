import { isDerived } from '../../kinds/shape/kind-spec.ts';
import { type Brief, placeOf } from '../../model/brief.ts';
import type { TakenArgs } from '../../model/finding.ts';
import type { Assignee } from '../../model/plan.ts';
import type { Position } from '../../model/position.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { MINUTE, plusDays, remembering } from '../../time/dates.ts';
import { titleOf } from '../apply/apply-rules.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { isAtDoor, isOnWay, partOf, vehiclesOf } from '../occasions/own-fields.ts';
import { sameName, samePlace } from '../occasions/same-place.ts';
import { isHeld } from '../occasions/standing.ts';
import { type Way, wayTo } from '../occasions/way-to.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { Assigned } from '../people/assign-people.ts';
import { slotOf, takesTime } from '../people/task-slots.ts';
import type { TaskDraft } from '../times/times.ts';
import { outermost } from '../whereabouts/sites.ts';
import { driverOf } from '../whereabouts/vehicles.ts';

/** What can be in one place only, or be used by one only. */
export type Resource = 'person' | 'vehicle' | 'place';

/** From when until when. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** An end of a way: its place, '' where nobody knows, and whether that is with us. */
export interface End {
  readonly place: string;
  readonly ours: boolean;
}

/** Guests are driven from one place to another, for so many minutes; null where that is ours. */
export interface Drive {
  readonly from: End;
  readonly to: End;
  readonly minutes: number | null;
  /** What makes the vehicle the same, whatever it is called; '' where each of several is meant. */
  readonly vehicle: string;
}

/** A time during which somebody or something is taken. */
export interface Commitment extends Way {
  readonly resource: Resource;
  /** The person, vehicle or place, as the brief writes it. */
  readonly name: string;
  /** What makes two of them the same, whatever they are called. */
  readonly identity: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Where; '' where that is not known, or makes no difference. */
  readonly place: string;
  /** What of the time is certain: no length and no way of ours is in it. Null where nothing is. */
  readonly sure: Span | null;
  /** A trip to a station as the plan has it, where only how long guests take to come out is ours. */
  readonly trip?: Span;
  /** Where a trip to a station begins for whoever goes with the guests, and where one from there ends. */
  readonly begins?: string;
  readonly ends?: string;
  /** Somebody is at the wheel. */
  readonly drives: boolean;
  /** The way that is driven; several may lead to one occasion. */
  readonly way?: string;
  /** Of a vehicle with guests. */
  readonly drive?: Drive;
  /** Of a task: when it is done is ours, and not given by a clause. */
  readonly assumed?: boolean;
  /** It is a shift, or what whoever is on one does there. */
  readonly duty?: 'shift' | 'on-shift';
  /** It is a task, and no occasion. */
  readonly isTask?: true;
  /** What for, in the language of the plan. */
  readonly title: string;
  /** Two commitments of one occasion do not clash: the tasks of a meal are done during it. */
  readonly occasion: string;
  /** The brief it is of. */
  readonly brief: string;
  readonly at: Position;
}

/** A commitment as a sentence names it. */
export const takenBy = (
  { title, start, end, brief }: Commitment,
  clock: ZonedClock,
): TakenArgs => ({ title, start: clock.short(start), end: clock.short(end), brief });

function commit(
  { file, sealed }: OpenBrief,
  resource: Resource,
  name: string,
  occasion: PlannedOccasion,
  more: Partial<Commitment> = {},
): Commitment {
  const { id, start, end, place, spec } = occasion;
  const title = sealed || occasion.name;
  const duty = spec.onDuty === true ? 'on-shift' : spec.each === 'shift' ? 'shift' : undefined;
  return {
    ...{ resource, name, identity: name, start, end, place, ...wayTo(occasion), drives: false },
    ...(duty === undefined ? {} : { duty }),
    sure: { start, end: occasion.assumed.includes('end') ? start : end },
    ...{
      title,
      occasion: partOf(occasion) ?? id,
      brief: file.brief.id,
      at: placeOf(file, occasion.path),
    },
    ...more,
  };
}

/** A way that guests are brought is one trip, the vehicle's way home from a station with it. */
function moveTimes(
  { start, end: arrive, item, assumed }: PlannedOccasion,
  last: PlannedOccasion | undefined,
): Partial<Commitment> {
  const back = last === undefined ? 0 : Number(item.minutes) * MINUTE;
  const end = (arrive + back) as Instant;
  // Guests are at a station in time, wherever they come from.
  const isGuess = last === undefined ? assumed.length > 0 : wayTo(last).travelAssumed;
  const sure = isGuess ? null : { start, end };
  // Where a vehicle goes from a station is its driver's business.
  const to = { place: last === undefined ? String(item.to) : '', ours: item.to_ours === true };
  const from = { place: String(item.from), ours: item.from_ours === true };
  const minutes = assumed.length > 0 ? null : Number(item.minutes);
  const drive = { from, to, minutes, vehicle: '' };
  return { start, end, sure, travel: 0, travelAssumed: false, place: '', drive };
}

/** From setting out to being back again; it begins and ends at home. */
function roundTrip(occasion: PlannedOccasion): Partial<Commitment> {
  const { before = 0, after = 0 } = occasion.spec.vehicle ?? {};
  const { travel, travelAssumed } = wayTo(occasion);
  const start = (occasion.start - (travel + before) * MINUTE) as Instant;
  const end = (occasion.end + (travel + after) * MINUTE) as Instant;
  // How long guests take to come out is ours.
  const length = occasion.spec.end === undefined ? 0 : occasion.end - occasion.start;
  const back = (occasion.start + length + (travel + after) * MINUTE) as Instant;
  return {
    ...{ start, end },
    sure: travelAssumed ? { start: occasion.start, end: occasion.start } : { start, end: back },
    travel: 0,
    travelAssumed: false,
    place: '',
  };
}

/** A time that is over at an instant. */
function endingAt({ sure, ...times }: Partial<Commitment>, end: Instant): Partial<Commitment> {
  const isEarlier = sure !== null && sure !== undefined && sure.end > end;
  return {
    ...times,
    end,
    ...(sure === undefined ? {} : { sure: isEarlier ? { ...sure, end } : sure }),
  };
}

/**
 * The occasions whose vehicles are taken, and when: moves, and what no move leads to or comes from. Vehicles that fetch guests
 * are taken until these are met, since a move brings them on.
 */
function trips(once: readonly PlannedOccasion[]): readonly (readonly [PlannedOccasion, object])[] {
  const moves = once.filter(({ spec }) => spec.each === 'move');
  const reached = new Set(moves.map(({ item }) => item.to_id));
  const left = new Set(moves.map(({ item }) => item.from_id));
  const lasts = new Map(
    once.flatMap((one) => (one.spec.bound === 'last' ? [[one.id, one] as const] : [])),
  );
  // From one hotel by another: the way on from there is the next one.
  const goesOn = ({ item, end }: PlannedOccasion): boolean =>
    moves.some(
      (next) => next.start === end && next.item.to_id === item.to_id && next.place === item.to,
    );
  return once.flatMap((one) => {
    const { spec, item, id, end } = one;
    if (spec.each === 'move') {
      return [[one, moveTimes(one, goesOn(one) ? undefined : lasts.get(String(item.to_id)))]];
    }
    if (spec.bound === undefined && !isAtDoor(one)) return [];
    if (spec.bound === 'last' && reached.has(id)) return [];
    const trip = roundTrip(one);
    return [[one, left.has(id) ? endingAt(trip, end) : trip]];
  });
}

/** When those who fetch the guests or see them off are taken: on the whole trip, with the moves that lead on; at our own door for a moment. */
function boundTimes(
  occasion: PlannedOccasion,
  onward: readonly PlannedOccasion[],
): Partial<Commitment> {
  const { travel, travelAssumed } = wayTo(occasion);
  if (travel === 0) return endingAt({ place: '' }, occasion.start);
  const round = roundTrip(occasion);
  const ends = onward.map(({ end }) => end);
  const times = ends.length === 0 ? round : endingAt(round, Math.max(...ends) as Instant);
  const { start = occasion.start, end = occasion.end } = times;
  const isSure = !travelAssumed && onward.every(({ assumed }) => assumed.length === 0);
  const until = isSure ? end : occasion.end;
  return travelAssumed ? times : { ...times, trip: { start, end: until } };
}

/** The names of our people who are at an occasion, whoever leads its group among them; on a shift of those on duty. */
export function attendants(occasion: PlannedOccasion): readonly string[] {
  const { attend = [], led = [], roles = {}, each } = occasion.spec;
  const fields = each === 'shift' ? Object.values(roles) : attend;
  const leads = led.length > 0 && occasion.spec.bound === undefined ? [occasion.leader] : [];
  return textsOf([
    ...new Set([...fields.flatMap((field) => textsOf(occasion.item[field])), ...leads]),
  ]);
}

/** When an occasion begins and ends, once for every date it takes place on. */
function eachTime(
  { recurrence, start, end }: PlannedOccasion,
  clock: ZonedClock,
): readonly Pick<Commitment, 'start' | 'end'>[] {
  if (recurrence === null) return [{ start, end }];
  const nights = clock.nights(start, end);
  const endOn = (date: string): Instant => clock.onDate(end, plusDays(date, nights));
  return recurrence.dates.map((date) => ({ start: clock.onDate(start, date), end: endOn(date) }));
}

/** Where one of us leaves with guests who are seen off, and where he comes with those who are met. */
function endsFor(
  name: string,
  { id, spec: { bound } }: PlannedOccasion,
  { occasions }: OpenBrief,
): Pick<Commitment, 'begins' | 'ends'> {
  if (bound === undefined) return {};
  const ways = occasions.filter(
    ({ spec, item }) =>
      spec.each === 'move' &&
      (bound === 'first' ? item.from_id : item.to_id) === id &&
      textsOf(item.companions).includes(name),
  );
  const [way] = bound === 'first' ? ways.toReversed() : ways;
  if (way === undefined) return {};
  return bound === 'first' ? { ends: String(way.item.to) } : { begins: String(way.item.from) };
}

/** A time of an occasion without a length of ours. */
const sureOf = ({ assumed, start }: PlannedOccasion, time: Partial<Span>): Span | null => {
  const from = time.start ?? start;
  return { start: from, end: assumed.includes('end') ? from : (time.end ?? from) };
};

/** Some of our people at an occasion from start to end, each time that it takes place. */
function attendance(
  open: OpenBrief,
  occasion: PlannedOccasion,
  names: readonly string[],
  more: Partial<Commitment> = {},
): readonly Commitment[] {
  if (names.length === 0) return [];
  const { bound } = occasion.spec;
  const onward = ({ spec, item }: PlannedOccasion): boolean =>
    spec.each === 'move' && item.from_id === occasion.id;
  const times =
    bound === undefined
      ? eachTime(occasion, open.clock)
      : [boundTimes(occasion, open.occasions.filter(onward))];
  const once = names.map((name) =>
    commit(open, 'person', name, occasion, { ...endsFor(name, occasion, open), ...more }),
  );
  return once.flatMap((one) =>
    times.map((time) => ({ ...one, sure: sureOf(occasion, time), ...time })),
  );
}

/** The vehicles of an occasion, as the brief writes them, and their drivers, on a trip. */
function driving(
  open: OpenBrief,
  occasion: PlannedOccasion,
  trip: Partial<Commitment>,
): readonly Commitment[] {
  return vehiclesOf(occasion).flatMap((written) => {
    const [vehicle = {}] = itemsNamed(open.file.brief, 'vehicles', [written]);
    const { id, plate, model } = vehicle;
    // A plate is one vehicle, whatever it is called.
    const identity = String(plate || id || model || written);
    const times = trip.drive ? { ...trip, drive: { ...trip.drive, vehicle: identity } } : trip;
    // Of two ways to one thing each takes a vehicle.
    const own = { ...times, identity, occasion: occasion.id };
    return [
      commit(open, 'vehicle', String(id || written), occasion, own),
      ...textsOf(driverOf(vehicle)).map((name) =>
        commit(open, 'person', name, occasion, { ...times, drives: true, way: occasion.id }),
      ),
    ];
  });
}

/** Who of us is in the vehicles of a way: who rides along, and who drives. */
export const rideAlong = (move: PlannedOccasion, brief: Brief): readonly string[] => [
  ...attendants(move),
  ...itemsNamed(brief, 'vehicles', vehiclesOf(move)).flatMap((one) => textsOf(driverOf(one))),
];

/** Those of us who ride along with guests, as long as that takes; who does is ours. */
const riding = (open: OpenBrief, move: PlannedOccasion): readonly Commitment[] =>
  attendants(move).map((name) => {
    const { drive, ...walk } = moveTimes(move, undefined);
    const times = move.item.on_foot === true || drive === undefined ? walk : { ...walk, drive };
    const title = open.sealed || `${move.item.from} → ${move.item.to}`;
    const own = { title, way: move.id, assumed: true, isTask: true } as const;
    return commit(open, 'person', name, move, { ...times, ...own });
  });

/** Whether what is at its place is there alone. */
function isExclusive({ spec, item }: PlannedOccasion): boolean {
  const { exclusive } = spec;
  if (exclusive === undefined || exclusive === true) return exclusive === true;
  const [field, value] = exclusive.unless;
  return item[field] !== value;
}

/** Who and what is taken when by occasions and by drives. */
export function listCommitments(open: OpenBrief): readonly Commitment[] {
  const held = open.occasions.filter(isHeld);
  const once = held.filter(({ recurrence }) => recurrence === null);
  return [
    ...held
      .filter((one) => !isDerived(one.spec) && !isOnWay(one))
      .flatMap((occasion) => attendance(open, occasion, attendants(occasion))),
    ...once
      // Whoever meets guests or sees them off is taken on the whole trip anyhow.
      .filter(({ spec, item }) => spec.each === 'move' && !item.from_station && !item.to_station)
      .flatMap((occasion) => riding(open, occasion)),
    ...trips(once).flatMap(([occasion, times]) => driving(open, occasion, times)),
    ...once
      .filter((occasion) => occasion.place !== '' && isExclusive(occasion))
      .map((occasion) => commit(open, 'place', occasion.place, occasion)),
  ];
}

/**
 * Those of us to whom the plan gives a role that is at an occasion from start to end, as a guide's: where they are meanwhile. What
 * the brief says of them itself is an attendance.
 */
export function stays(
  open: OpenBrief,
  occasion: PlannedOccasion,
  owners: readonly Assignee[],
): readonly Commitment[] {
  const { attend = [], roles = {} } = occasion.spec;
  const written = attendants(occasion);
  const names = owners.flatMap(({ role, name }) =>
    name !== null && attend.includes(roles[role] ?? '') && !written.includes(name) ? [name] : [],
  );
  return attendance(open, occasion, names, { assumed: true, isTask: true });
}

/** Who is taken when by tasks at a place and at a fixed time, and by what they are at for a task. */
export function listTaskCommitments(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  people: ReadonlyMap<string, Assigned>,
): readonly Commitment[] {
  const given = drafts
    .filter(({ occasion }) => isHeld(occasion))
    .flatMap(({ id, occasion }) => stays(open, occasion, people.get(id)?.owners ?? []));
  const keyOf = ({ name, occasion }: Commitment): string => `${occasion}\n${name}`;
  const present = new Map(given.map((one) => [keyOf(one), one])).values();
  const atTasks = drafts.flatMap((draft): readonly Commitment[] => {
    const { id, rule, occasion, usesAssumed } = draft;
    const slot = slotOf(draft, open);
    if (!takesTime(draft, slot) || !isHeld(occasion)) return [];
    const names = (people.get(id)?.owners ?? []).flatMap(({ name }) => name ?? []);
    const { start, end, place } = slot;
    const way = place === occasion.place ? {} : { travel: 0, travelAssumed: true };
    const title = open.sealed || titleOf(open, draft);
    // Two places at a time are told even where we have chosen the time; they are a note then.
    const assumed = rule.assumed || usesAssumed;
    const sure = { start, end };
    return [...new Set(names)].map((name) =>
      commit(open, 'person', name, occasion, {
        ...{ start, end, sure, place, title, assumed, isTask: true },
        ...way,
      }),
    );
  });
  return [...present, ...atTasks];
}

interface Route {
  readonly from: string;
  readonly to: string;
  readonly travel: number | null;
}

/** The way between two places where a brief gives it, in minutes. */
export type Ways = (from: string, to: string) => number | null;

/**
 * The ways between places that a brief gives under `routes`, in both directions. A room is at the place that it lies in, by
 * its name or by what the brief says; within one place there is no way.
 */
export function waysOf(brief: Brief, things: readonly PlannedOccasion[]): Ways {
  const { routes = [] } = brief as Brief & { readonly routes?: readonly Route[] };
  const given = routes.filter((route) => route.travel !== null);
  const ways = new Map<string, number | null>();
  for (const { from, to, travel } of given) {
    ways.set(`${from}\n${to}`, travel).set(`${to}\n${from}`, travel);
  }
  const named = [...new Set(given.flatMap(({ from, to }) => [from, to]))];
  const outer = outermost(brief, things);
  const siteOf = remembering((place: string): string => {
    const whole = outer(place);
    const isSame = (one: string): boolean => sameName(one, whole);
    return named.find(isSame) ?? named.find((one) => samePlace(one, whole)) ?? whole;
  });
  return (from, to) => {
    const [a, b] = [siteOf(from), siteOf(to)];
    return ways.get(`${from}\n${to}`) ?? (a === b ? 0 : (ways.get(`${a}\n${b}`) ?? null));
  };
}
