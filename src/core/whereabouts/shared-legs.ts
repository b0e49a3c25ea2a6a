import { compareTexts } from '../../model/order.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { vehiclesOf } from '../occasions/own-fields.ts';
import type { Head } from './heads.ts';
import type { Leg } from './moves.ts';
import { OURS } from './sites.ts';

/** A leg of all who go together: from one site to another at the same time, by the same means. */
export interface SharedLeg extends Leg {
  readonly isAll: boolean;
  /** Our people who go along. */
  readonly company: readonly string[];
  /** The vehicles that the brief names for it, and the id of what it names them for. */
  readonly named: readonly string[];
  readonly namedBy: string;
}

/** What names the vehicles of a leg: what it leads to; back to bed, to us or from a station what it comes from. */
function namingOf({ from, to, toBed }: Leg): OccasionDraft {
  const isMet = from.occasion.spec.bound === 'first' && vehiclesOf(from.occasion).length > 0;
  const isNamed = !toBed && !isMet && vehiclesOf(to.occasion).length > 0;
  const isOver = isMet || toBed || to.site === OURS;
  return isNamed || !isOver ? to.occasion : from.occasion;
}

/** Who goes along: whoever meets them elsewhere, those who are at what it leads to, away from us, or at what it comes from. */
function companyOf(
  { from, to, toBed }: Leg,
  leaderOf: (occasion: OccasionDraft) => string,
): readonly string[] {
  const isMet = from.occasion.spec.bound === 'first' && from.site !== OURS;
  const { site, occasion } = isMet || to.site === OURS || toBed ? from : to;
  return site === OURS || occasion.spec.bed === true
    ? []
    : [
        ...(occasion.spec.attend ?? []).flatMap((field) => textsOf(occasion.item[field])),
        ...textsOf(leaderOf(occasion)),
      ];
}

/** Of the legs of several parties that are one, the one that stands for them: whatever order they come in. */
const first = (a: Leg, b: Leg): number =>
  a.to.occasion.start - b.to.occasion.start ||
  compareTexts(a.to.occasion.id, b.to.occasion.id) ||
  compareTexts(a.from.occasion.id, b.from.occasion.id);

/**
 * The legs of several parties, those that are one put together; by start. `total` is the number of all heads, `leaderOf` tells who of
 * us leads the group that something is for.
 */
export function shareLegs(
  legs: readonly Leg[],
  total: number,
  leaderOf: (occasion: OccasionDraft) => string,
): readonly SharedLeg[] {
  const byWay = new Map<string, Leg[]>();
  for (const leg of legs) {
    const { from, to, leave, arrive, hasCar } = leg;
    const named = vehiclesOf(namingOf(leg));
    const key = JSON.stringify([from.site, to.site, leave, arrive, hasCar, named]);
    byWay.set(key, [...(byWay.get(key) ?? []), leg]);
  }
  return [...byWay.values()]
    .flatMap((of): readonly SharedLeg[] => {
      const [one] = of.toSorted(first);
      if (one === undefined) return [];
      const heads: readonly Head[] = [...new Set(of.flatMap((leg) => leg.heads))];
      const company = [...new Set(of.flatMap((leg) => companyOf(leg, leaderOf)))];
      const naming = namingOf(one);
      const named = { named: vehiclesOf(naming), namedBy: naming.id };
      return [{ ...one, ...named, heads, company, isAll: heads.length >= total }];
    })
    .toSorted((a, b) => a.leave - b.leave || a.arrive - b.arrive || first(a, b));
}
