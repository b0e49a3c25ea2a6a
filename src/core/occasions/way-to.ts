import type { PlannedOccasion } from './list-occasions.ts';

/** The way to an occasion. */
export interface Way {
  /** The way from us to the place in minutes; 0 on our own premises. */
  readonly travel: number;
  /** The way is ours: the brief does not give it. */
  readonly travelAssumed: boolean;
  /** The brief says that the way is not known yet, which is asked for elsewhere. */
  readonly travelOpen?: boolean;
}

/** The way from us to the place of an occasion in minutes, 0 on our own premises, and whether it is ours. */
export function wayTo({ spec, facts, assumed, standing }: PlannedOccasion): Way {
  const { field = '', unless } = spec.travel ?? {};
  const away = field !== '' && (unless === undefined || facts[unless[0]] !== unless[1]);
  return {
    travel: away ? Number(facts[field] ?? 0) : 0,
    travelAssumed: away && assumed.includes(field),
    travelOpen: standing.open.includes('travel'),
  };
}
