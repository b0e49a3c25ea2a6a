import { type Brief, sectionOf } from '../../model/brief.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { vehiclesOf } from '../occasions/own-fields.ts';
import { guestsOf } from './guests-named.ts';
import { countHeads, type Heads } from './heads.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * The brief with each guest who cannot walk far in the vehicle that it gives him somewhere, with fewer others than all: what takes a
 * wheelchair there takes it everywhere. Whom the brief puts into a vehicle itself rides in that.
 */
export function withOwnVehicles(
  brief: Brief,
  occasions: readonly OccasionDraft[],
  heads: Heads,
): Brief {
  const vehicles = sectionOf(brief, 'vehicles');
  const seated = new Set(vehicles.flatMap(({ guests }) => textsOf(guests)));
  const frail = sectionOf(brief, 'guests').flatMap(({ name, mobility }) =>
    String(mobility ?? '') === '' || seated.has(String(name)) ? [] : [String(name)],
  );
  const given = new Map<Item, readonly string[]>();
  for (const name of frail) {
    const [own] = occasions
      .flatMap((one) => {
        const some = guestsOf(one, heads) ?? [];
        const [vehicle, ...others] = itemsNamed(brief, 'vehicles', vehiclesOf(one));
        const isHis = vehicle !== undefined && some.some((head) => head.name === name);
        return isHis && others.length === 0 ? [{ vehicle, count: countHeads(some) }] : [];
      })
      .toSorted((a, b) => a.count - b.count);
    if (own !== undefined) given.set(own.vehicle, [...(given.get(own.vehicle) ?? []), name]);
  }
  if (given.size === 0) return brief;
  const now = vehicles.map((one) => {
    const more = given.get(one) ?? [];
    return more.length === 0 ? one : { ...one, guests: [...textsOf(one.guests), ...more] };
  });
  return { ...brief, vehicles: now } as Brief;
}
