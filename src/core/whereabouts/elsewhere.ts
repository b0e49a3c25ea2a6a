import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { isPartOf } from '../occasions/own-fields.ts';
import { guestsNamed, guestsOf } from './guests-named.ts';
import type { Heads } from './heads.ts';

/** Guests are for something in a place, once; coming and going are no such thing. */
const isThing = ({ spec, recurrence }: OccasionDraft): boolean =>
  spec.party !== undefined && spec.bound === undefined && recurrence === null;

/** Whether one takes half of another or more, and is no part of it: whoever is at the one is not at the other. */
const takesMost = (one: OccasionDraft, other: OccasionDraft): boolean => {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both > 0 && 2 * both >= other.end - other.start;
};

/** The occasions without those of their guests whom another of the same time names for themselves, while they name all, or a group. */
export function withoutElsewhere(
  occasions: readonly OccasionDraft[],
  heads: Heads,
): readonly OccasionDraft[] {
  const single = occasions.filter(isThing).flatMap((one) => {
    const own = heads.single(guestsNamed(one) ?? []);
    return own.length === 0 ? [] : [{ one, own }];
  });
  if (single.length === 0) return occasions;
  return occasions.map((occasion) => {
    if (!isThing(occasion)) return occasion;
    const own = heads.single(guestsNamed(occasion) ?? []);
    const some = guestsOf(occasion, heads) ?? heads.all;
    const away = single
      .filter(({ one }) => one !== occasion && takesMost(one, occasion))
      .filter(({ one }) => !isPartOf(one, occasion) && !isPartOf(occasion, one))
      .flatMap((other) => other.own)
      .filter((head) => some.includes(head) && !own.includes(head));
    // Where nobody would be left, the brief says two things at once.
    const without = [...new Set(away)].map(({ name }) => name);
    return without.length === 0 || without.length >= some.length
      ? occasion
      : { ...occasion, without };
  });
}
