import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import { groupBy } from '../../model/order.ts';
import type { Lang } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { clockOf, dayText, MINUTE } from '../../time/dates.ts';
import { listHeads } from '../whereabouts/heads.ts';
import { moveOccasions } from '../whereabouts/move-occasions.ts';
import { listUncared } from '../whereabouts/uncared-for.ts';
import type { Facts } from './derive-facts.ts';
import { giveWay } from './give-way.ts';
import {
  assumedItems,
  type OccasionDraft,
  type OccasionSource,
  occasionItems,
} from './occasion-items.ts';

/** An occasion while the plan is made: its times as instants, and the facts that `spec.as` is bound to. */
export interface PlannedOccasion extends OccasionDraft {
  readonly facts: Facts;
}

/** The occasions of a brief, and the one that spans them all. */
export interface Occasions {
  /** By start, then in the order of the kind's table, then as written. */
  readonly all: readonly PlannedOccasion[];
  readonly whole: PlannedOccasion;
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
): OccasionDraft {
  const last = latest(of);
  const times = { start: earliest(of), end: last, last, recurrence: null };
  return { id, spec, name, ...times, place: '', assumed: [], written: [], path: [], item: {} };
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
): readonly OccasionDraft[] {
  const parts = items.flatMap((item) => datesOf(item, clock));
  return [...groupBy(parts, ([date]) => date)].map(([date, of]) => {
    const items = of.map(([, part]) => part);
    return spanning(spec, `${spec.as}-${date}`, date, items);
  });
}

/** `12月2日 周三 12:00–13:30`; the day alone for what lasts all day. */
function whenText(
  { spec, start, end }: Pick<OccasionDraft, 'spec' | 'start' | 'end'>,
  clock: ZonedClock,
  lang: Lang,
): string {
  const [from, to] = [clock.local(start), clock.local(end)];
  if (spec.each === 'date') return dayText(from, lang);
  const until =
    from === to
      ? ''
      : `–${from.slice(0, 10) === to.slice(0, 10) ? '' : `${dayText(to, lang)} `}${clockOf(to)}`;
  return `${dayText(from, lang)} ${clockOf(from)}${until}`;
}

/** Adds the facts that depend on the other occasions of the same sort. */
function withFacts(
  drafts: readonly OccasionDraft[],
  { clock, lang }: OccasionSource,
): readonly PlannedOccasion[] {
  const dates = new Set<string>();
  const sorted = drafts.toSorted((a, b) => a.start - b.start);
  return sorted.map((draft, index) => {
    const { item } = draft;
    const date = clock.date(draft.start);
    const firstOfDay = !dates.has(date);
    dates.add(date);
    const nights = BigInt(clock.nights(draft.start, draft.end));
    const facts: Facts = {
      ...item,
      id: draft.id,
      name: draft.name,
      label: draft.name,
      place: draft.place,
      date,
      when: whenText(draft, clock, lang),
      start: clock.local(draft.start),
      end: clock.local(draft.end),
      index: BigInt(index),
      first: index === 0,
      last: index === drafts.length - 1,
      first_of_day: firstOfDay,
      days: nights + 1n,
      nights,
      assumed: draft.assumed,
    };
    return { ...draft, facts };
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

/** Every occasion of a brief; null where it names no time at all. */
export function listOccasions(source: OccasionSource): Occasions | null {
  const { specs, clock } = source;
  const written = specs.flatMap((spec) => occasionItems(spec, source));
  const heads = listHeads(source.brief, source.shape);
  const assumed = specs.flatMap((spec) => assumedItems(spec, written, source));
  const found = giveWay([...written, ...assumed], heads);
  const moves = specs
    .filter(({ each }) => each === 'move')
    .flatMap((spec) => moveOccasions(spec, found, source));
  const items = [...found, ...moves];
  const wholeSpec = specs.find((spec) => spec.each === 'whole');
  if (found.length === 0 || wholeSpec === undefined) return null;
  const drafts = specs.map((spec): readonly OccasionDraft[] => {
    if (spec === wholeSpec) return [spanning(spec, spec.as, source.brief.title, found)];
    return spec.each === 'day'
      ? eachDay(spec, found, clock)
      : items.filter((item) => item.spec === spec);
  });
  const single = drafts
    .flatMap((of) => withFacts(of, source))
    .toSorted((a, b) => a.start - b.start);
  const byDay = groupBy(
    single.filter(({ spec }) => spec.each === 'item'),
    ({ facts }) => String(facts.date),
  );
  const all = single.map((one) => ({
    ...one,
    facts: { ...one.facts, ...neighbours(one, byDay.get(String(one.facts.date)) ?? []) },
  }));
  const whole = all.find((occasion) => occasion.spec === wholeSpec);
  if (whole === undefined) return null;
  const uncared = listUncared(found, heads, source);
  const { nights: nights_open, lunches: lunches_open, dinners: dinners_open } = uncared;
  Object.assign(whole.facts, { nights_open, lunches_open, dinners_open });
  return { all, whole };
}
