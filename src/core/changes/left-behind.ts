import type { LeftBehind, Occasion } from '../../model/plan.ts';
import type { Instant } from '../../model/time.ts';
import { instantOf } from '../../time/dates.ts';
import type { OccasionDraft, OccasionSource } from '../occasions/occasion-items.ts';
import { samePlace } from '../occasions/same-place.ts';

/** What the plan before had, or had left behind already, seen alike. */
type Had = Omit<LeftBehind, 'id' | 'moved'>;

const hadBefore = (
  { id, kind, name, place, start, end, open, terms = {} }: Occasion,
  { clock, now, sentTo }: OccasionSource,
): Had => {
  const told = sentTo(id);
  return { of: id, kind, name, place, start, end, open, terms, since: clock.iso(now), told };
};

/** Whether something in the brief is what had been ordered, so that nothing is to be taken back. */
const isAs = (one: OccasionDraft, { kind, name, place, start }: Had): boolean =>
  one.spec.as === kind &&
  one.start === instantOf(start) &&
  (one.name === name || (one.place !== '' && samePlace(one.place, place)));

/** An id that none of some others has. */
const freeId = (of: string, taken: readonly LeftBehind[]): string => {
  const ids = [`left-${of}`, ...taken.map((_, index) => `left-${of}-${index + 2}`)];
  return ids.find((id) => taken.every((one) => one.id !== id)) ?? '';
};

/**
 * What the plans before had at a place outside where it is no more: it stands no longer in the brief, or is somewhere else now.
 * Whoever keeps that place waits for us until we say so. It is kept from plan to plan until it would have begun.
 */
export function leftBehind(
  things: readonly OccasionDraft[],
  source: OccasionSource,
): readonly LeftBehind[] {
  const { before, now, specs } = source;
  if (before === undefined) return [];
  const byId = new Map(things.map((one) => [one.id, one]));
  const kinds = new Set(specs.flatMap((spec) => (spec.each === 'item' ? [spec.as] : [])));
  const isOver = ({ kind, status, called_off, recurrence, all_day }: Occasion): boolean =>
    !kinds.has(kind) ||
    status === 'cancelled' ||
    called_off != null ||
    recurrence !== null ||
    all_day;
  const isAhead = ({ start }: Had): boolean => instantOf(start) > now;
  // What is called off in the brief is told as that.
  const isGone = (had: Had): boolean => {
    const one = byId.get(had.of);
    if (one === undefined) return things.every((other) => !isAs(other, had));
    if (one.standing.status === 'cancelled') return false;
    return had.place !== '' && one.place !== '' && !samePlace(one.place, had.place);
  };
  const kept = (before.left ?? []).filter((had) => isAhead(had) && isGone(had));
  const own = before.occasions
    .filter((one) => !isOver(one))
    .map((one) => hadBefore(one, source))
    .filter((had) => isAhead(had) && isGone(had));
  const all: LeftBehind[] = [...kept];
  for (const had of own) all.push({ id: freeId(had.of, all), ...had, moved: byId.has(had.of) });
  return all;
}

/** Something left behind as if the brief had it and had called it off. */
export function asCalledOff(
  { of, kind, name, place, start, end, open, terms }: LeftBehind,
  { specs }: OccasionSource,
): readonly OccasionDraft[] {
  const [from, until] = [instantOf(start) as Instant, instantOf(end) as Instant];
  return specs
    .filter((one) => one.as === kind && one.each === 'item')
    .map((spec) => ({
      ...{ id: of, spec, name, place, start: from, end: until, last: until, recurrence: null },
      ...{ assumed: [], written: [], path: [], item: terms },
      standing: { status: 'cancelled', open, isSpare: false },
    }));
}
