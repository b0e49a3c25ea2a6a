import { textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { isAtDoor } from '../occasions/own-fields.ts';
import { guestsOf } from './guests-named.ts';
import type { Head, Heads } from './heads.ts';

/** Guests who take part in the same things and sleep at the same places. */
export interface Party {
  readonly heads: readonly Head[];
  /** What they take part in, by start, while they are here. */
  readonly occasions: readonly OccasionDraft[];
  /** Their stays at hotels, by start. */
  readonly stays: readonly OccasionDraft[];
  /** They came in their own car. */
  readonly hasCar: boolean;
}

/** The guests who have a room at a hotel; null where none of its rooms says who sleeps there. */
function sleepersOf({ item }: OccasionDraft, heads: Heads): readonly Head[] | null {
  const rooms = (item.rooms ?? []) as readonly Readonly<Record<string, unknown>>[];
  const names = rooms.flatMap(({ guests }) => textsOf(guests));
  return names.length > 0 ? heads.named(names) : null;
}

/** Of some occasions those that are for all, and those that are for each head by name; as indexes. */
interface Shares {
  readonly common: readonly number[];
  readonly own: ReadonlyMap<Head, readonly number[]>;
}

function sharesOf(
  occasions: readonly OccasionDraft[],
  headsOf: (occasion: OccasionDraft) => readonly Head[] | null,
  heads: Heads,
): Shares {
  const own = new Map<Head, number[]>(heads.all.map((head) => [head, []]));
  const common: number[] = [];
  for (const [index, occasion] of occasions.entries()) {
    const some = headsOf(occasion);
    if (some === null) common.push(index);
    else for (const head of some) own.set(head, [...(own.get(head) ?? []), index]);
  }
  return { common, own };
}

/** What they take part in: whoever is named where some arrive, or leave, does not do so with all the others. */
function attendedBy(
  own: readonly number[],
  common: readonly number[],
  attended: readonly OccasionDraft[],
): readonly OccasionDraft[] {
  const of = (indexes: readonly number[]) => indexes.flatMap((index) => attended[index] ?? []);
  const bounds = new Set(of(own).map(({ spec }) => spec.bound));
  const others = common.filter((index) => {
    const bound = attended[index]?.spec.bound;
    return bound === undefined || !bounds.has(bound);
  });
  return whileHere(of([...own, ...others].toSorted((a, b) => a - b)));
}

/** What is neither before they come nor after they have left. */
function whileHere(occasions: readonly OccasionDraft[]): readonly OccasionDraft[] {
  const first = occasions.find(({ spec }) => spec.bound !== undefined);
  let isHere = first?.spec.bound !== 'first';
  return occasions.filter(({ spec: { bound } }) => {
    const wasHere = isHere;
    isHere = bound === 'first' || (isHere && bound !== 'last');
    return wasHere || bound !== undefined;
  });
}

function cameByCar(occasions: readonly OccasionDraft[]): boolean {
  const arrivals = occasions.filter(({ spec }) => spec.bound === 'first');
  return arrivals.length > 0 && arrivals.every(isAtDoor);
}

/** Whether anybody is among some heads, or may be; those counted twice alone are nobody. */
const isSomebody = (of: readonly Head[]): boolean => of.some(({ count }) => count >= 0);

/**
 * Guests sorted by what they take part in and where they sleep; `beds` are stays by start. The cost is that of the names that
 * occasions have.
 */
export function listParties(
  occasions: readonly OccasionDraft[],
  beds: readonly OccasionDraft[],
  heads: Heads,
): readonly Party[] {
  const attended = occasions
    .filter(({ spec, recurrence }) => spec.party !== undefined && recurrence === null)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const things = sharesOf(attended, (one) => guestsOf(one, heads), heads);
  const nights = sharesOf(beds, (one) => sleepersOf(one, heads), heads);
  /** Whoever has no room of her own sleeps in that of the guest who brings her. */
  const roomsOf = (head: Head): readonly number[] => {
    const rooms = nights.own.get(head) ?? [];
    const [host] = head.broughtBy === undefined ? [] : heads.single([head.broughtBy]);
    return rooms.length > 0 || host === undefined ? rooms : (nights.own.get(host) ?? []);
  };
  const parties = new Map<string, Head[]>();
  for (const head of things.own.keys()) {
    const key = [things.own.get(head) ?? [], roomsOf(head)].map((own) => own.join(' ')).join('/');
    parties.set(key, [...(parties.get(key) ?? []), head]);
  }
  return [...parties.values()].filter(isSomebody).map((of): Party => {
    const [head] = of;
    const own = (head && things.own.get(head)) ?? [];
    const rooms = head === undefined ? [] : roomsOf(head);
    const held = attendedBy(own, things.common, attended);
    // Of whom no room is known, any hotel may be theirs.
    const isTheirs = (index: number) => rooms.includes(index) || nights.common.includes(index);
    const stays = beds.filter((_, index) => rooms.length === 0 || isTheirs(index));
    return { heads: of, occasions: held, stays, hasCar: cameByCar(held) };
  });
}
