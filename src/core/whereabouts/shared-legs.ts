import { compareTexts } from '../../model/order.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { LONGEST, namedThere, vehiclesOf } from '../occasions/own-fields.ts';
import { newDiary } from '../people/diary.ts';
import { countHeads, type Head } from './heads.ts';
import type { Leg } from './moves.ts';
import { type Item, seatedIn } from './part-vehicles.ts';
import { OURS, type Sites, type Stop } from './sites.ts';

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

/** Whether a leg belongs to what it comes from: they are met, or it is over for the day. */
const isOver = ({ from, toBed }: Leg): boolean =>
  toBed || (from.occasion.spec.bound === 'first' && from.site !== OURS);

/** What one of us can be at for a time; what takes days leaves time for a ride. */
const isAttended = ({ spec, start, end, recurrence }: OccasionDraft): boolean =>
  spec.each === 'item' && spec.bound === undefined && recurrence === null && end - start <= LONGEST;

/**
 * Who goes along: whoever meets them elsewhere, those who go to what it leads to, away from us, or come from what is over. From one
 * thing elsewhere to the next those go who are at the first, since the others get there by themselves; to a station who sees them off.
 * Whoever works where they leave goes with them to what he is at next. Nobody goes to bed with those who have a car.
 */
function companyOf(leg: Leg, along: Along, { isWithUs, worksAt }: At): readonly string[] {
  const { from, to } = leg;
  if (leg.hasCar && leg.toBed) return [];
  const some = leg.hasCar ? [] : leg.heads;
  const isWithin = isWithUs(from.site) && isWithUs(to.site);
  const isHome = (site: string): boolean => site === OURS || (!isWithin && isWithUs(site));
  const withThem = ({ site, occasion }: Stop): readonly string[] =>
    isHome(site) || occasion.spec.bed === true ? [] : along(occasion, some);
  const isGone = isHome(to.site) || isOver(leg);
  const left = isGone || to.occasion.spec.bound !== 'last' ? withThem(from) : [];
  const company = isGone || left.length > 0 ? left : withThem(to);
  // Whoever works where they go, or where they leave, is there anyway.
  const next = new Set(isGone ? [] : withThem(to));
  const isThere = (name: string): boolean =>
    worksAt(name, to) ? !worksAt(name, from) : worksAt(name, from) && !next.has(name);
  const leaves = (name: string): boolean => worksAt(name, from) && !worksAt(name, to);
  const called = to.occasion.spec.bound === undefined ? namedThere(to.occasion) : [];
  return [...company.filter((name) => !isThere(name)), ...called.filter(leaves)];
}

/** What places are with us, and who of us is at one anyway. */
type At = Pick<Sites, 'isWithUs' | 'worksAt'>;

/** Who of us goes along with some guests of a thing. */
type Along = (occasion: OccasionDraft, some: readonly Head[]) => readonly string[];

/** The first name of a leg’s guests by letters: no two legs of a time have a guest in common. */
const nameOf = ({ heads }: Leg): string => heads.map(({ name }) => name).toSorted()[0] ?? '';

/** Of the legs of several parties that are one, the one that stands for them: whatever order they come in. */
const first = (a: Leg, b: Leg): number =>
  a.to.occasion.start - b.to.occasion.start ||
  compareTexts(a.to.occasion.id, b.to.occasion.id) ||
  compareTexts(a.from.occasion.id, b.from.occasion.id) ||
  compareTexts(nameOf(a), nameOf(b));

/** The legs of several parties, those that are one put together; by start. `total` is the number of all heads. */
export function shareLegs(
  legs: readonly Leg[],
  total: number,
  along: Along,
  at: At,
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
      const company = [...new Set(of.flatMap((leg) => companyOf(leg, along, at)))];
      const naming = namingOf(one);
      const named = { named: vehiclesOf(naming), namedBy: naming.id };
      const free = Math.max(...of.map((leg) => leg.free)) as Instant;
      return [{ ...one, ...named, heads, company, free, isAll: heads.length >= total }];
    })
    .toSorted((a, b) => a.leave - b.leave || a.arrive - b.arrive || first(a, b));
}

/**
 * The legs with those of us who came with the guests, are still there and are to be where these go next, though what they leave is
 * not theirs.
 */
export function withOnward(
  legs: readonly SharedLeg[],
  along: Along,
  { siteOf, worksAt }: Pick<Sites, 'siteOf' | 'worksAt'>,
  occasions: readonly OccasionDraft[],
): readonly SharedLeg[] {
  const came = new Map<string, SharedLeg>();
  const isLeft = (name: string, since: SharedLeg, leg: SharedLeg): boolean =>
    occasions
      .filter((one) => isAttended(one) && one.start < leg.leave && one.end > since.arrive)
      .filter(({ spec, item }) =>
        (spec.attend ?? []).some((of) => textsOf(item[of]).includes(name)),
      )
      .some((one) => ![null, leg.from.site].includes(siteOf(one).key));
  return legs.map((leg) => {
    const { from, to, heads, toBed } = leg;
    const isOnward = !toBed && !leg.hasCar && to.site !== OURS && from.site !== OURS;
    const more = (isOnward ? along(to.occasion, heads) : []).filter((name) => {
      const last = came.get(name);
      return (
        last !== undefined &&
        last.to.site === from.site &&
        leg.leave - last.arrive < LONGEST &&
        last.heads.some((head) => heads.includes(head)) &&
        !worksAt(name, from) &&
        !isLeft(name, last, leg)
      );
    });
    const all = { ...leg, company: [...new Set([...leg.company, ...more])] };
    for (const name of all.company) came.set(name, all);
    return all;
  });
}

/**
 * The legs without those of us who are at something else at that time, or ride along with others: in the vehicle that the brief puts
 * them into, else with most of the guests, where two legs go at a time.
 */
export function withFreeCompany(
  legs: readonly SharedLeg[],
  occasions: readonly OccasionDraft[],
  vehicles: readonly Item[],
  clock: ZonedClock,
): readonly SharedLeg[] {
  const diary = newDiary(clock);
  for (const { id, spec, item, start, end, assumed } of occasions.filter(isAttended)) {
    const until = assumed.includes('end') ? start : end;
    const names = new Set(namedThere({ spec, item }));
    for (const name of names) diary.take(name, { start, end: until, place: '', thing: id });
  }
  /** Whether somebody has a seat among other guests, who go at that time. */
  const sitsElsewhere = (name: string, leg: SharedLeg): boolean =>
    vehicles
      .filter(({ companions }) => textsOf(companions).includes(name))
      .some((own) =>
        legs.some((other) => {
          const isThen = other.leave < leg.arrive && leg.leave < other.arrive;
          return (
            isThen && other.company.includes(name) && seatedIn(own, other) > seatedIn(own, leg)
          );
        }),
      );
  const company = new Map<SharedLeg, readonly string[]>();
  const riding = newDiary(clock);
  for (const leg of legs.toSorted((a, b) => countHeads(b.heads) - countHeads(a.heads))) {
    const { from, to, leave, arrive } = leg;
    const thing = (isOver(leg) ? from : to).occasion.id;
    const ride = { start: leave, end: arrive, place: '', thing };
    // Nobody rides in two cars from one thing.
    const own = { ...ride, thing: `${company.size}` };
    const free = leg.company.filter((name) => {
      const isFree = diary.isFree(name, ride) && riding.isFree(name, own);
      return isFree && !sitsElsewhere(name, leg);
    });
    for (const name of free) {
      diary.take(name, ride);
      riding.take(name, own);
    }
    company.set(leg, free);
  }
  return legs.map((leg) => ({ ...leg, company: company.get(leg) ?? [] }));
}
