import { groupBy } from '../../model/order.ts';

/** Something by what tells it from others, the surest first; a trait that is undefined tells nothing. */
export type Traits = readonly (string | undefined)[];

/** Something of an earlier plan. */
export interface Known {
  readonly id: string;
  readonly traits: Traits;
}

/**
 * The id that each of some items had before, undefined for one that is new. They are matched trait by trait, so that whatever
 * is the same in every way comes before what is only alike; of several with the same trait each in its turn.
 */
export function matchItems(
  items: readonly Traits[],
  known: readonly Known[],
): readonly (string | undefined)[] {
  const ids = items.map((): string | undefined => undefined);
  const taken = new Set<string>();
  const levels = Math.max(0, ...items.map((traits) => traits.length));
  for (let level = 0; level < levels; level += 1) {
    const free = known.filter(({ id, traits }) => traits[level] !== undefined && !taken.has(id));
    const byTrait = groupBy(free, ({ traits }) => traits[level]);
    const next = new Map<string, number>();
    for (const [index, traits] of items.entries()) {
      const trait = traits[level];
      if (ids[index] !== undefined || trait === undefined) continue;
      const turn = next.get(trait) ?? 0;
      const id = byTrait.get(trait)?.[turn]?.id;
      if (id === undefined) continue;
      next.set(trait, turn + 1);
      ids[index] = id;
      taken.add(id);
    }
  }
  return ids;
}

/** Gives out numbers that nothing has or had, `meal-5`: the one that is wanted where it is free. */
export function freeIds(used: readonly string[]): (as: string, wanted: number) => string {
  const taken = new Set(used);
  const last = new Map<string, number>();
  for (const id of used) {
    const [, as, number] = /^(.*)-(\d+)$/.exec(id) ?? [];
    if (as !== undefined) last.set(as, Math.max(last.get(as) ?? 0, Number(number)));
  }
  return (as, wanted) => {
    const isFree = !taken.has(`${as}-${wanted}`);
    const number = isFree ? wanted : Math.max(wanted, last.get(as) ?? 0) + 1;
    const id = `${as}-${number}`;
    taken.add(id);
    last.set(as, Math.max(number, last.get(as) ?? 0));
    return id;
  };
}
