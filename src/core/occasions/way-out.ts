import { textsOf } from './derive-facts.ts';
import type { PlannedOccasion } from './list-occasions.ts';

/** Guests have to be at a door at a time for a move, and not only to go along when one of ours takes all of them to the next room. */
export const isOut = ({ item }: PlannedOccasion): boolean => {
  const isApart = item.from_bed === true || item.to_bed === true || textsOf(item.listed).length > 0;
  return item.in_house !== true && (item.on_foot !== true || isApart);
};
