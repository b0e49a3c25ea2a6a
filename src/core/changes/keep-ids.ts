import { groupBy } from '../../model/order.ts';
import type { IssuedPlan, Move, Occasion } from '../../model/plan.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { clockOf, dateOf, daysBetween, plusDays } from '../../time/dates.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { freeIds, type Known, matchItems, type Traits } from './match-items.ts';

/** What an occasion is known by, in either plan. */
interface Seen {
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  /** The local day and clock time at which it starts. */
  readonly day: string;
  readonly clock: string;
}

const seenDraft = (one: OccasionDraft, clock: ZonedClock): Seen => {
  const local = clock.local(one.start);
  const { spec, name, place } = one;
  return { kind: spec.as, name, place, day: dateOf(local), clock: clockOf(local) };
};

/** An occasion as it was, with its day so many days later. */
const seenBefore = ({ kind, name, place, start }: Occasion, days = 0): Seen => {
  const day = days === 0 ? dateOf(start) : plusDays(dateOf(start), days);
  return { kind, name, place, day, clock: clockOf(start) };
};

/** A text of several parts, none of which can be taken for two. */
const joined = (...parts: readonly string[]): string => JSON.stringify(parts);

/**
 * What tells occasions of a plan apart: name, place and time, less and less of it. A name that only one has is surer than a
 * day; on a day, what is left counts in its order.
 */
function traitsOf(all: readonly Seen[]): readonly Traits[] {
  const names = groupBy(all, ({ kind, name }) => joined(kind, name));
  return all.map(({ kind, name, place, day, clock }): Traits => {
    const isOnly = names.get(joined(kind, name))?.length === 1;
    return [
      joined(kind, name, place, day, clock),
      joined(kind, name, place, day),
      joined(kind, name, day),
      isOnly ? joined(kind, name) : undefined,
      joined(kind, day, clock),
      place === '' ? undefined : joined(kind, place, day),
      joined(kind, day),
      joined(kind, name, place),
      joined(kind, name),
    ];
  });
}

/** How many occasions are on the same day in both plans by name and place. */
const sameDays = (now: readonly Seen[], before: readonly Seen[]): number => {
  const key = ({ kind, name, place, day }: Seen): string => joined(kind, name, place, day);
  const known = before.map((one, index) => ({ id: String(index), traits: [key(one)] }));
  return matchItems(
    now.map((one) => [key(one)]),
    known,
  ).filter((id) => id !== undefined).length;
};

const firstDay = (all: readonly Seen[]): string => all.map(({ day }) => day).toSorted()[0] ?? '';

/** By how many days the whole was put off: 0 where more stands on the days on which it stood. */
function daysPutOff(now: readonly Seen[], before: readonly Occasion[]): number {
  const old = before.map((one) => seenBefore(one));
  if (now.length === 0 || old.length === 0) return 0;
  const days = daysBetween(firstDay(old), firstDay(now));
  if (days === 0) return 0;
  const moved = before.map((one) => seenBefore(one, days));
  return sameDays(now, moved) > sameDays(now, old) ? days : 0;
}

/** Where something that is alone of its kind now and was so before is left over, it is the same. */
function sameIfAlone(
  ids: readonly (string | undefined)[],
  now: readonly Seen[],
  before: readonly Occasion[],
): readonly (string | undefined)[] {
  const taken = new Set(ids);
  return ids.map((id, index) => {
    const kind = now[index]?.kind;
    const isAlone = now.filter((one) => one.kind === kind).length === 1;
    const old = before.filter((one) => one.kind === kind);
    const same = isAlone && old.length === 1 ? old[0]?.id : undefined;
    return id ?? (taken.has(same) ? undefined : same);
  });
}

const pathOf = ({ path }: OccasionDraft): string => path.join('/');

/** Whether it stands in a list and has no id of its own, so that it is numbered. */
const isNumbered = ({ path, item }: OccasionDraft): boolean =>
  path[1] !== undefined && String(item.id ?? '') === '';

/** The number that an item has by its place in its list, `meal-3`: what else is made of it has more behind that. */
const ownNumber = ({ spec, path }: OccasionDraft): string => `${spec.as}-${Number(path[1]) + 1}`;

/** The items of lists that are numbered, by where they stand: each as the occasion that is no morning after a night of it. */
const itemsOf = (drafts: readonly OccasionDraft[]): ReadonlyMap<string, OccasionDraft> =>
  new Map(
    [
      ...groupBy(
        drafts.filter((one) => isNumbered(one) && one.spec.each !== 'night'),
        pathOf,
      ),
    ].flatMap(([path, [one]]) => (one === undefined ? [] : [[path, one] as const])),
  );

/** The occasions of an earlier plan as items: of a shift that people take in turns, `shift-3-2`, the first stands for it. */
function itemsBefore(before: readonly Occasion[]): readonly Occasion[] {
  const items = new Map<string, Occasion>();
  for (const one of before) {
    const id = one.recurrence === null ? one.id : one.id.replace(/(-\d+)-\d+$/, '$1');
    if (!items.has(id)) items.set(id, { ...one, id });
  }
  return [...items.values()];
}

/** The ids of items by where they stand: those they had before, and numbers that nothing had for what is new. */
function itemIds(
  items: ReadonlyMap<string, OccasionDraft>,
  own: readonly string[],
  before: readonly Occasion[],
  gone: readonly string[],
  clock: ZonedClock,
): ReadonlyMap<string, string> {
  const sorted = [...items].toSorted(([, a], [, b]) => a.start - b.start);
  const kinds = new Set(sorted.map(([, { spec }]) => spec.as));
  const old = itemsBefore(before).filter(({ id, kind }) => kinds.has(kind) && !own.includes(id));
  const now = sorted.map(([, one]) => seenDraft(one, clock));
  const days = daysPutOff(now, old);
  const traits = traitsOf(old.map((one) => seenBefore(one, days)));
  const known = old.map(({ id }, index): Known => ({ id, traits: traits[index] ?? [] }));
  const matched = sameIfAlone(matchItems(traitsOf(now), known), now, old);
  const ids = new Map(sorted.map(([path], index) => [path, matched[index]]));
  const free = freeIds([
    ...own,
    ...gone,
    ...before.map(({ id }) => id),
    ...old.map(({ id }) => id),
  ]);
  const given = [...items].map(([path, one]) => {
    return [path, ids.get(path) ?? free(one.spec.as, Number(one.path[1]) + 1)] as const;
  });
  return new Map(given);
}

/** Mornings after nights by the ids they had on their days, else in their order; new ones are numbered behind them. */
function nightIds(
  nights: readonly OccasionDraft[],
  before: readonly Occasion[],
  clock: ZonedClock,
): ReadonlyMap<OccasionDraft, string> {
  const stemOf = ({ id }: { readonly id: string }): string => id.replace(/-\d+$/, '');
  return new Map(
    [...groupBy(nights, stemOf)].flatMap(([stem, of]) => {
      const old = before.filter((one) => stemOf(one) === stem);
      const known = old.map(({ id, start }, index): Known => {
        return { id, traits: [dateOf(start), String(index)] };
      });
      const days = of.map(({ start }, index) => [clock.date(start), String(index)]);
      const ids = matchItems(days, known);
      const free = freeIds(old.map(({ id }) => id));
      return of.map((one, index) => [one, ids[index] ?? free(stem, index + 1)] as const);
    }),
  );
}

/** What the id of a way begins with, what it comes from and leads to, and who moves. */
export interface Way extends Pick<Move, 'guests'> {
  readonly stem: string;
  readonly from: string;
  readonly to: string;
}

/** A way of an earlier plan; `to-meal-1-2` is the second of those to that meal. */
function wayBefore({ id, because: { from, to }, guests }: Move): Way {
  const stems = [`to-${to}`, `from-${from}`];
  const stem = stems.find((one) => id === one || id.startsWith(`${one}-`)) ?? id;
  return { stem, from, to, guests };
}

/**
 * The ids of ways, of several that begin alike numbered in their order. Those of the plan before stay with whoever moves and what
 * they come from, not with the order of time: a train that is late swaps nobody's way.
 */
export function wayIds(ways: readonly Way[], before: IssuedPlan | undefined): readonly string[] {
  const traitsOf = ({ stem, from, to, guests }: Way): Traits => [
    joined(stem, from, to, ...guests.toSorted()),
    joined(stem, ...guests.toSorted()),
    joined(stem, from, to, guests[0] ?? ''),
    joined(stem, from, to),
    stem,
  ];
  const moves = before?.moves ?? [];
  const known = moves.map((one): Known => ({ id: one.id, traits: traitsOf(wayBefore(one)) }));
  const ids = matchItems(ways.map(traitsOf), known);
  const taken = new Set(ids);
  return ways.map(({ stem }, index) => {
    const own = ids[index];
    if (own !== undefined) return own;
    const free = [stem, ...ways.map((_, other) => `${stem}-${other + 2}`)];
    const id = free.find((one) => !taken.has(one)) ?? stem;
    taken.add(id);
    return id;
  });
}

/**
 * Occasions with the ids they had in the plan before, so that what is taken out of a list, put in or put elsewhere touches no
 * other: an item is known by its name, place and day, and where these have changed by its order. An id in the brief stays.
 */
export function keepIds(
  drafts: readonly OccasionDraft[],
  before: IssuedPlan | undefined,
  clock: ZonedClock,
): readonly OccasionDraft[] {
  if (before === undefined) return drafts;
  const parts = before.occasions.filter(({ span }) => span === 'part');
  const items = itemsOf(drafts);
  const own = drafts.filter((one) => !isNumbered(one)).map(({ id }) => id);
  const gone = (before.left ?? []).flatMap(({ of, moved }) => (moved ? [] : [of]));
  const ids = itemIds(items, own, parts, gone, clock);
  const named = drafts.map((one): OccasionDraft => {
    const item = isNumbered(one) ? items.get(pathOf(one)) : undefined;
    if (item === undefined) return one;
    const rest = one.id.slice(ownNumber(item).length);
    return { ...one, id: `${ids.get(pathOf(one))}${rest}` };
  });
  const nights = named.filter(({ spec }) => spec.each === 'night');
  const byDay = nightIds(nights, parts, clock);
  return named.map((one) => ({ ...one, id: byDay.get(one) ?? one.id }));
}
