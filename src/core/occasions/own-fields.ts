import { textsOf } from './derive-facts.ts';
import type { OccasionDraft } from './occasion-items.ts';

type Own = Pick<OccasionDraft, 'spec' | 'item'>;

/** It begins and ends at our own door: who comes in their own car, and a long trip. */
export const isAtDoor = ({ spec, item }: Own): boolean =>
  spec.site?.unless !== undefined && item[spec.site.unless[0]] === spec.site.unless[1];

/** The vehicles that an occasion names. */
export const vehiclesOf = ({ spec, item }: Own): readonly string[] =>
  textsOf(item[spec.vehicle?.field ?? '']);

/** What a move belongs to: what it leads to, or comes from where it takes guests from a station or to bed. */
export function partOf({ spec, item }: Own): string | null {
  if (spec.each !== 'move') return null;
  const isAfter = item.to_bed === true || item.from_station === true;
  return String(isAfter ? item.from_id : item.to_id);
}
