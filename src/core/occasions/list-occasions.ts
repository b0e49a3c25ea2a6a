import { choiceLabel } from '../../kinds/choices.ts';
import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import { groupBy } from '../../model/order.ts';
import type { LeftBehind } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { clockOf, dayText, MINUTE } from '../../time/dates.ts';
import { keepIds } from '../changes/keep-ids.ts';
import { leftBehind } from '../changes/left-behind.ts';
import { PHRASES } from '../phrases.ts';
import { withoutElsewhere } from '../whereabouts/elsewhere.ts';
import { type Heads, listHeads } from '../whereabouts/heads.ts';
import { listIdle } from '../whereabouts/idle-times.ts';
import { frailWalks, moveOccasions, routesFromUs } from '../whereabouts/move-occasions.ts';
import { listUncared } from '../whereabouts/uncared-for.ts';
import { leaderOf, whomText } from '../whereabouts/whom.ts';
import { type Facts, textsOf } from './derive-facts.ts';
import { giveWay } from './give-way.ts';
import {
  assumedItems,
  type OccasionDraft,
  type OccasionSource,
  occasionItems,
  reckonedItem,
} from './occasion-items.ts';
import { withOpenTimes } from './open-times.ts';
import { partOf } from './own-fields.ts';
import {
  type Choice,
  counts,
  decide,
  isHeld,
  isTimed,
  type Standing,
  standingOf,
} from './standing.ts';
import { calledOff, openPoints } from './undecided.ts';

/** An occasion while the plan is made: its times as instants, and the facts that `spec.as` is bound to. */
export interface PlannedOccasion extends OccasionDraft {
  readonly facts: Facts;
  /** Which of the guests it is for, in words; '' where it is for all of them. */
  readonly whom: string;
  /** Who of us leads the group of guests it is for; '' where no group has one. */
  readonly leader: string;
  /** The vehicles that bring guests to it, or from where they arrive, as the plan has them. */
  readonly rides: readonly string[];
}

/** The occasions of a brief, and the one that spans them all. */
export interface Occasions {
  /** By start, then in the order of the kind's table, then as written. */
  readonly all: readonly PlannedOccasion[];
  readonly whole: PlannedOccasion;
  /** What the plans before had and the brief has no more, or elsewhere. */
  readonly left: readonly LeftBehind[];
}

const earliest = (of: readonly OccasionDraft[]): Instant =>
  of.reduce((min, { start }) => Math.min(min, start), Number.POSITIVE_INFINITY) as Instant;
const latest = (of: readonly OccasionDraft[]): Instant =>
  of.reduce((max, { last }) => Math.max(max, last), Number.NEGATIVE_INFINITY) as Instant;

function spanning(
  spec: OccasionSpec,
  id: string,
  name: string,
  of: readonly OccasionDraft[],
  standing: Standing,
): OccasionDraft {
  const last = latest(of);
  const times = { start: earliest(of), end: last, last, recurrence: null };
  const nowhere = { place: '', assumed: [], written: [], path: [], item: {} };
  return { id, spec, name, ...times, ...nowhere, standing };
}

/** An occasion cut to the dates on which it starts and ends; the days between, as of a stay, are not its own. */
function datesOf(
  item: OccasionDraft,
  clock: ZonedClock,
): readonly (readonly [string, OccasionDraft])[] {
  const [first, last] = [clock.date(item.start), clock.date(item.end)];
  // An evening that goes past midnight is still of its evening.
  const late = clock.nights(item.start, item.end) === 1 && clockOf(clock.local(item.end)) < '06:00';
  return first === last || late
    ? [[first, item]]
    : [
        [first, { ...item, end: item.start, last: item.start }],
        [last, { ...item, start: item.end, last: item.end }],
      ];
}

/** One occasion for every date on which something starts or ends. */
function eachDay(
  spec: OccasionSpec,
  items: readonly OccasionDraft[],
  clock: ZonedClock,
  standing: Standing,
): readonly OccasionDraft[] {
  const parts = items.flatMap((item) => datesOf(item, clock));
  return [...groupBy(parts, ([date]) => date)].map(([date, of]) => {
    const items = of.map(([, part]) => part);
    const isOpen = items.every((one) => !isTimed(one));
    const own = { ...standing, open: isOpen ? ['time'] : [] };
    return spanning(spec, `${spec.as}-${date}`, date, items, own);
  });
}

/** `12月2日 周三 12:00–13:30`; the day alone for what lasts all day, and what is not known of it. */
function whenText(draft: OccasionDraft, clock: ZonedClock, lang: Lang): string {
  const { spec, start, end } = draft;
  const [from, to] = [clock.local(start), clock.local(end)];
  if (!isTimed(draft)) return openText(draft, dayText(from, lang), lang);
  if (spec.each === 'date') return dayText(from, lang);
  const until =
    from === to
      ? ''
      : `–${from.slice(0, 10) === to.slice(0, 10) ? '' : `${dayText(to, lang)} `}${clockOf(to)}`;
  return `${dayText(from, lang)} ${clockOf(from)}${until}`;
}

/** `12月8日 周二（时间待定）`, or 日期、时间待定 alone where the day is not known either. */
function openText({ standing }: OccasionDraft, day: string, lang: Lang): string {
  const isLost = standing.open.includes('date');
  const matters = (isLost ? ['date', 'time'] : ['time']).map((one) =>
    choiceLabel('open', one, lang),
  );
  const open = choiceLabel('status', 'tentative', lang);
  if (lang === 'zh')
    return isLost ? `${matters.join('、')}${open}` : `${day}（${matters[0]}${open}）`;
  return isLost ? `${matters.join(' and ')} ${open}` : `${day} (${matters[0]} ${open})`;
}

/** The facts that tell the times of an occasion. */
const timesOf = ({ spec }: OccasionDraft): readonly string[] => [
  ...['start', 'end'],
  ...[spec.start, spec.end].flatMap((field) => field ?? []),
];

/** The vehicles of moves, by the occasion they lead to, or at which guests arrive. */
type Rides = ReadonlyMap<string, readonly string[]>;

function ridesOf(moves: readonly OccasionDraft[]): Rides {
  const rides = moves.flatMap(({ item }) => {
    const ids = [item.to_id, ...(item.from_station === true ? [item.from_id] : [])];
    return ids.flatMap((id) => textsOf(item.vehicle).map((vehicle) => [String(id), vehicle]));
  });
  return new Map(
    [...groupBy(rides, ([id = '']) => id)].map(([id, of]) => [
      id,
      [...new Set(of.flatMap(([, vehicle = '']) => vehicle))],
    ]),
  );
}

/** An occasion with how far it is, as the brief says elsewhere. */
function withWay(draft: OccasionDraft, minutes: number | null): OccasionDraft {
  const { field = '' } = draft.spec.travel ?? {};
  if (minutes === null) return draft;
  const assumed = draft.assumed.filter((one) => one !== field);
  return { ...draft, assumed, item: { ...draft.item, [field]: BigInt(minutes) } };
}

/** Whether nobody has said how far it is to an occasion. */
const isWayOpen = ({ spec, assumed }: OccasionDraft): boolean =>
  assumed.includes(spec.travel?.field ?? '');

/** Occasions with how far they are, where a route leads to them from us. */
function asRouted(
  drafts: readonly OccasionDraft[],
  source: OccasionSource,
): readonly OccasionDraft[] {
  const spec = source.specs.find(({ each }) => each === 'move');
  if (spec === undefined || !drafts.some(isWayOpen)) return drafts;
  const fromUs = routesFromUs(spec, drafts.filter(isHeld), source);
  return drafts.map((one) => (isWayOpen(one) ? withWay(one, fromUs(one)) : one));
}

/**
 * What guests leave by with the way there as they surely go it, from wherever they are: it may be longer than that from us. Where they
 * arrive with the way from there, if nobody said how far it is.
 */
function asDriven(draft: OccasionDraft, moves: readonly OccasionDraft[]): OccasionDraft {
  const { bound } = draft.spec;
  if (bound !== 'last' && !(bound === 'first' && isWayOpen(draft))) return draft;
  const end = bound === 'last' ? 'to_id' : 'from_id';
  const ways = moves
    .filter(({ item, assumed, standing }) => {
      return item[end] === draft.id && !assumed.includes('minutes') && !standing.isOnward;
    })
    .map(({ item }) => Number(item.minutes));
  return withWay(draft, ways.length === 0 ? null : Math.max(...ways));
}

/** Adds the facts that depend on the other occasions of the same sort. */
function withFacts(
  drafts: readonly OccasionDraft[],
  { brief, clock, lang, now }: OccasionSource,
  heads: Heads,
  rides: Rides = new Map(),
): readonly PlannedOccasion[] {
  const sorted = drafts.toSorted((a, b) => a.start - b.start);
  // What is not reckoned with comes before or after nothing.
  const held = sorted.filter(isHeld);
  const places = new Map(held.map((draft, index) => [draft, index]));
  const firsts = new Map(held.toReversed().map((draft) => [clock.date(draft.start), draft]));
  return sorted.map((draft) => {
    const { item } = draft;
    const date = clock.date(draft.start);
    const index = places.get(draft) ?? -1;
    const nights = BigInt(clock.nights(draft.start, draft.end));
    const whom = whomText(draft, drafts, brief, heads, lang);
    const facts: Facts = {
      // Where names stand in it, at any depth, facts come to have the things themselves.
      ...structuredClone(item),
      id: draft.id,
      name: draft.name,
      label: draft.label ?? draft.name,
      place: draft.place,
      date,
      when: whenText(draft, clock, lang),
      whom,
      start: clock.local(draft.start),
      end: clock.local(draft.end),
      index: BigInt(Math.max(0, index)),
      first: index === 0,
      last: index >= 0 && index === held.length - 1,
      first_of_day: firsts.get(date) === draft,
      over: draft.end <= now,
      days: nights + 1n,
      nights,
      assumed: draft.assumed,
    };
    const leader = leaderOf(draft, brief, heads);
    return { ...draft, facts, whom, leader, rides: rides.get(draft.id) ?? [] };
  });
}

/** What comes before an occasion on its day, and what after it; of things with a time of their own. */
function neighbours(
  { id, spec, start, end }: PlannedOccasion,
  sameDay: readonly PlannedOccasion[],
): Facts {
  const others = sameDay.filter((one) => one.id !== id || one.spec !== spec);
  const before = others.findLast((one) => one.start < start);
  const after = others.find((one) => one.start >= end);
  const vehicles = before?.item.vehicle;
  return {
    previous: before?.spec.as ?? '',
    previous_vehicle: Array.isArray(vehicles) && vehicles.length > 0,
    next: after?.spec.as ?? '',
    minutes_to_next: BigInt(after === undefined ? 0 : (after.start - end) / MINUTE),
  };
}

/** Things whose day is not known put on the first day of all. */
function placedOnDays(
  drafts: readonly OccasionDraft[],
  clock: ZonedClock,
): readonly OccasionDraft[] {
  const isLost = ({ standing }: OccasionDraft): boolean => standing.open.includes('date');
  const first = earliest(drafts.filter((one) => !isLost(one)));
  if (!Number.isFinite(first)) return [];
  const date = clock.date(first);
  return drafts.map((one) => {
    if (!isLost(one)) return one;
    const [start, end] = [clock.onDate(one.start, date), clock.onDate(one.end, date)];
    return { ...one, start, end, last: end };
  });
}

/** What the whole and its days are made of: what counts, and on days of which nothing else is known the hours of the office. */
function spanned(
  drafts: readonly OccasionDraft[],
  { clock, office: [from, until] }: OccasionSource,
): readonly OccasionDraft[] {
  const held = drafts.filter(isHeld);
  const dates = new Set(held.flatMap(({ start, end }) => [clock.date(start), clock.date(end)]));
  const open = drafts.filter(
    (one) => counts(one) && !isTimed(one) && !dates.has(clock.date(one.start)),
  );
  const inOffice = open.map((one): OccasionDraft => {
    const [start, end] = [clock.atClock(one.start, from), clock.atClock(one.start, until)];
    return { ...one, start, end, last: end };
  });
  const all = [...held, ...inOffice];
  return all.length > 0 ? all : drafts;
}

/** What makes two ways one, whatever guests come from. */
const wayKey = ({ start, end, place, item }: OccasionDraft): string =>
  JSON.stringify([item.to_id, place, start, end, item.vehicle, item.guests]);

/** A way on from what may not take place: as uncertain as that, and it says from which alternative guests come. */
function wayFrom(way: OccasionDraft, from: OccasionDraft, lang: Lang): OccasionDraft {
  const place = PHRASES[lang].remark(way.place, String(from.item.option ?? ''));
  const { isSpare } = from.standing;
  const spare = isSpare ? ({ isSpare, isOnward: true } as const) : {};
  const standing = { ...way.standing, status: 'tentative', ...spare } as const;
  const id = isSpare ? `to-${way.item.to_id}-from-${from.id}` : way.id;
  return { ...way, id, place, standing, item: { ...way.item, from: place } };
}

/**
 * The ways, and those of what may take the place of something else: to it, home from it and on from it, as they would be on the day
 * with it instead. They are as uncertain, so that they take nobody and no vehicle. What leads on from the first alternative says so
 * where it is another way from the others.
 */
function withSpareMoves(
  ways: readonly OccasionDraft[],
  spec: OccasionSpec,
  held: readonly OccasionDraft[],
  written: readonly OccasionDraft[],
  choices: readonly Choice[],
  source: OccasionSource,
): readonly OccasionDraft[] {
  const pathOf = ({ path }: OccasionDraft): string => path.join('/');
  const known = new Set(ways.map(wayKey));
  const all = choices.flatMap(({ options: [first = [], ...others] }) =>
    others.flatMap((option) => {
      const paths = new Set(option.map(pathOf));
      const spare = written.filter(
        (one) => paths.has(pathOf(one)) && one.standing.isSpare && isTimed(one),
      );
      if (spare.length === 0) return [];
      const out = new Set(first.map(pathOf));
      const instead = [...held.filter((one) => !out.has(pathOf(one))), ...spare];
      const byId = new Map(spare.map((one) => [one.id, one]));
      return moveOccasions(spec, instead, source).flatMap((way): readonly OccasionDraft[] => {
        const { to_id: to, from_id: from, from_station: isOnward } = way.item;
        const isPart = byId.has(String(partOf(way))) && isOnward !== true;
        if (byId.has(String(to)) || isPart) return [way];
        const origin = byId.get(String(from));
        const isOther = origin !== undefined && !known.has(wayKey(way));
        return isOther ? [wayFrom(way, origin, source.lang)] : [];
      });
    }),
  );
  const parted = new Set(
    all.flatMap(({ standing, item }) => (standing.isOnward ? [item.to_id] : [])),
  );
  const undecided = new Set(choices.flatMap(({ options }) => (options[0] ?? []).map(pathOf)));
  const firsts = new Map(held.map((one) => [one.id, one]));
  const own = ways.map((way) => {
    const origin = firsts.get(String(way.item.from_id));
    const isOther = parted.has(way.item.to_id) && origin && undecided.has(pathOf(origin));
    return isOther ? wayFrom(way, origin, source.lang) : way;
  });
  return [...own, ...all];
}

/** Every occasion of a brief; null where it names no time at all. */
export function listOccasions(source: OccasionSource): Occasions | null {
  const { specs, clock, brief, before } = source;
  const wholeStatus = String((brief as Facts).status ?? '');
  const placed = placedOnDays(
    specs.flatMap((spec) => occasionItems(spec, source)),
    clock,
  );
  const named = keepIds(placed, before, clock);
  const { drafts: decided, choices } = decide(named, wholeStatus);
  const written = asRouted(decided, source);
  const heads = listHeads(brief, source.shape);
  const timed = written.filter(isHeld);
  const assumed = specs.flatMap((spec) => assumedItems(spec, timed, source));
  const held = withoutElsewhere(giveWay([...timed, ...assumed], heads), heads);
  const found = [...held, ...written.filter((one) => !isHeld(one))];
  const wholeSpec = specs.find((spec) => spec.each === 'whole');
  if (found.length === 0 || wholeSpec === undefined) return null;
  const parts = spanned(found, source);
  const standing = standingOf(wholeStatus);
  const wholeDraft = spanning(wholeSpec, wholeSpec.as, brief.title, parts, standing);
  const things = found.filter(({ spec }) => spec.each === 'item');
  const left = leftBehind(things, source);
  const derived = specs.flatMap((spec): readonly OccasionDraft[] => {
    if (spec.each === 'move') {
      const ways = moveOccasions(spec, held, source);
      return withSpareMoves(ways, spec, held, written, choices, source);
    }
    if (spec.each === 'open') return openPoints(spec, [wholeDraft, ...things], choices, source);
    return spec.each === 'cancelled' ? calledOff(spec, things, wholeDraft, left, source) : [];
  });
  const moves = derived.filter(({ spec }) => spec.each === 'move');
  const items = [...found.map((one) => asDriven(one, moves)), ...derived];
  const drafts = specs.map((spec): readonly OccasionDraft[] => {
    if (spec === wholeSpec) return [wholeDraft];
    return spec.each === 'day'
      ? eachDay(spec, parts, clock, standing)
      : items.filter((item) => item.spec.for === spec.for);
  });
  const rides = ridesOf(moves);
  const single = drafts
    .flatMap((of) => withFacts(of, source, heads, rides))
    .toSorted((a, b) => a.start - b.start);
  const byDay = groupBy(
    single.filter((one) => one.spec.each === 'item' && isHeld(one)),
    ({ facts }) => String(facts.date),
  );
  const all = single.map((one) => {
    const sameDay = isTimed(one) ? (byDay.get(String(one.facts.date)) ?? []) : [];
    const facts = { ...one.facts, ...neighbours(one, sameDay) };
    return { ...one, facts: isTimed(one) ? facts : withOpenTimes(facts, timesOf(one)) };
  });
  const whole = all.find((occasion) => occasion.spec === wholeSpec);
  if (whole === undefined) return null;
  const uncared = listUncared(held, heads, source);
  const { nights: nights_open, lunches: lunches_open, dinners: dinners_open } = uncared;
  const ways = specs.find((spec) => spec.each === 'move');
  const frail_walks = ways === undefined ? [] : frailWalks(ways, held, source);
  const idle = listIdle(held, moves, heads, source);
  Object.assign(whole.facts, { nights_open, lunches_open, dinners_open, frail_walks, idle });
  return { all, whole, left };
}

/** The occasions whose times are facts that packs name, as certain as the whole; `factOf` gives the fact. */
export function reckonedOccasions(
  source: OccasionSource,
  factOf: (name: string) => string,
  { standing }: PlannedOccasion,
): readonly PlannedOccasion[] {
  const drafts = source.specs.flatMap((spec) =>
    spec.reckoned === undefined ? [] : reckonedItem(spec, factOf(spec.reckoned), source),
  );
  const heads = listHeads(source.brief, source.shape);
  return drafts.flatMap((draft) => withFacts([{ ...draft, standing }], source, heads));
}
