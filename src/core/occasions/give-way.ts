import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import { guestsOf } from '../whereabouts/guests-named.ts';
import type { Head, Heads } from '../whereabouts/heads.ts';
import { setsOut } from '../whereabouts/presence.ts';
import type { OccasionDraft } from './occasion-items.ts';

/** Nothing is so short that the way to the next thing would leave less of it. */
const LEAST = 15 * MINUTE;

const isGuessed = ({ spec, assumed, recurrence }: OccasionDraft): boolean =>
  spec.party !== undefined &&
  recurrence === null &&
  spec.bound !== 'last' &&
  assumed.includes('end');

/** When guests leave for something, with the way that the brief gives. */
function leavesFor(next: OccasionDraft, after: Instant): Instant {
  if (next.spec.bound !== undefined) return setsOut(next);
  const { field = '' } = next.spec.travel ?? {};
  const way = next.assumed.includes(field) ? 0 : Number(next.item[field] ?? 0) * MINUTE;
  const leaves = next.start - way;
  return (leaves - after >= LEAST ? leaves : next.start) as Instant;
}

/** Occasions of which the brief does not say when they end, so that they end before the next thing for some of their guests. */
export function giveWay(
  occasions: readonly OccasionDraft[],
  heads: Heads,
): readonly OccasionDraft[] {
  if (!occasions.some(isGuessed)) return occasions;
  const timed = occasions
    .filter(({ spec, recurrence }) => spec.party !== undefined && recurrence === null)
    .toSorted((a, b) => a.start - b.start);
  const members = new Map(
    timed.map((one): readonly [OccasionDraft, ReadonlySet<Head> | null] => {
      const some = guestsOf(one, heads);
      return [one, some === null ? null : new Set(some)];
    }),
  );
  const share = (a: OccasionDraft, b: OccasionDraft): boolean => {
    const [left, right] = [members.get(a) ?? null, members.get(b) ?? null];
    if (left === null || right === null) return (left ?? right)?.size !== 0;
    return [...left].some((head) => right.has(head));
  };
  return occasions.map((one) => {
    if (!isGuessed(one)) return one;
    const from = timed.findIndex(({ start }) => start > one.start);
    const after = from < 0 ? [] : timed.slice(from);
    const until = after.findIndex(({ start }) => start - 4 * 60 * MINUTE > one.end);
    const near = until < 0 ? after : after.slice(0, until);
    const leaves = near
      .filter((next) => next.spec.bound !== 'first' && share(one, next))
      .map((next) => leavesFor(next, one.start))
      .filter((at) => at > one.start && at < one.end);
    if (leaves.length === 0) return one;
    const end = Math.min(...leaves) as Instant;
    return { ...one, end, last: end };
  });
}
