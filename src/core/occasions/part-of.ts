import type { PlannedOccasion } from './list-occasions.ts';

/** What a move belongs to: what it leads to, or comes from where it takes guests from a station or to bed. */
export function partOf({ spec, item }: PlannedOccasion): string | null {
  if (spec.each !== 'move') return null;
  const isAfter = item.to_bed === true || item.from_station === true;
  return String(isAfter ? item.from_id : item.to_id);
}
