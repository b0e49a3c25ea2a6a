import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { aheadOf } from '../occasions/own-fields.ts';
import { guestsOf } from './guests-named.ts';
import type { Head, Heads } from './heads.ts';

/** A guest comes, or goes. */
export interface Passage {
  readonly occasion: OccasionDraft;
  readonly comes: boolean;
  readonly at: Instant;
}

/** Who of the guests is here when, by the arrivals and departures that are theirs. */
export interface Presence {
  /** When somebody comes and goes, by time; none where the brief does not say it. */
  readonly passages: (head: Head) => readonly Passage[];
  /** Whether somebody has come and not yet left, as far as the brief says. */
  readonly isHere: (head: Head, at: Instant) => boolean;
  /** Whether the brief has arrivals or departures that are not for everybody. */
  readonly isSplit: boolean;
}

/**
 * When the guests of a departure set out for it, with the way that the brief gives; a guess of ours keeps nobody from anything.
 * They have a `share` of the usual time at the station.
 */
export function setsOut(departure: OccasionDraft, share = 1): Instant {
  const { start, spec, item, assumed } = departure;
  const { field = '', unless } = spec.travel ?? {};
  const isAway = unless === undefined || item[unless[0]] !== unless[1];
  if (!isAway || assumed.includes(field)) return start;
  return (start - (Number(item[field] ?? 0) + aheadOf(departure) * share) * MINUTE) as Instant;
}

/** Who is here when. The cost is that of the names that arrivals and departures have, and of sorting them. */
export function listPresence(occasions: readonly OccasionDraft[], heads: Heads): Presence {
  const common: Passage[] = [];
  const own = new Map<Head, Passage[]>();
  for (const occasion of occasions.filter(({ spec }) => spec.bound !== undefined)) {
    const comes = occasion.spec.bound === 'first';
    const passage = { occasion, comes, at: comes ? occasion.start : setsOut(occasion) };
    const some = guestsOf(occasion, heads);
    if (some === null) common.push(passage);
    else for (const head of some) own.set(head, [...(own.get(head) ?? []), passage]);
  }
  const byTime = (of: readonly Passage[]) => of.toSorted((a, b) => a.at - b.at);
  const shared = byTime(common);
  const sorted = new Map([...own].map(([head, of]) => [head, byTime([...common, ...of])]));
  const passages = (head: Head): readonly Passage[] => sorted.get(head) ?? shared;
  const isHere = (head: Head, at: Instant): boolean => {
    const all = passages(head);
    const last = all.findLast((one) => one.at <= at);
    return last === undefined ? all[0]?.comes !== true : last.comes || last.at === at;
  };
  return { passages, isHere, isSplit: own.size > 0 };
}
