import { textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import type { Head, Heads } from './heads.ts';

/** Guests who take part in the same things. */
export interface Party {
  readonly heads: readonly Head[];
  /** It is all guests there are. */
  readonly isAll: boolean;
  /** What they take part in, by start. */
  readonly occasions: readonly OccasionDraft[];
}

/** The guests an occasion names; null where it is for all of them. */
export function guestsNamed({ spec, item, written }: OccasionDraft): readonly string[] | null {
  const field = spec.party ?? '';
  const names = textsOf(item[field]);
  return names.length > 0 || written.includes(field) ? names : null;
}

/** Guests sorted by what they take part in. The cost is that of the names that occasions have. */
export function listParties(occasions: readonly OccasionDraft[], heads: Heads): readonly Party[] {
  const attended = occasions
    .filter(({ spec, recurrence }) => spec.party !== undefined && recurrence === null)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const own = new Map<Head, number[]>(heads.all.map((head) => [head, []]));
  const common: number[] = [];
  for (const [index, occasion] of attended.entries()) {
    const names = guestsNamed(occasion);
    if (names === null) common.push(index);
    else for (const head of heads.named(names)) own.set(head, [...(own.get(head) ?? []), index]);
  }
  const parties = new Map<string, Head[]>();
  for (const [head, indexes] of own) {
    const key = indexes.join(' ');
    parties.set(key, [...(parties.get(key) ?? []), head]);
  }
  return [...parties].map(([key, of]) => {
    const indexes = [
      ...common,
      ...key
        .split(' ')
        .filter((one) => one !== '')
        .map(Number),
    ];
    return {
      heads: of,
      isAll: parties.size === 1,
      occasions: indexes.toSorted((a, b) => a - b).flatMap((index) => attended[index] ?? []),
    };
  });
}
