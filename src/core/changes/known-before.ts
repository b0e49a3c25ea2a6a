import type { IssuedPlan } from '../../model/plan.ts';
import type { Instant } from '../../model/time.ts';
import { instantOf } from '../../time/dates.ts';

/** When things were known, as the plan before has it, so that nothing moves with every run. */
export interface KnownBefore {
  /** When the office was told, where the brief did not say. */
  readonly told?: Instant;
  /** Since when things are off, by their ids. */
  readonly calledOff: ReadonlyMap<string, Instant>;
}

/** What the plan before says of when things were known. */
export function knownBefore(before: IssuedPlan | undefined): KnownBefore {
  if (before === undefined) return { calledOff: new Map() };
  const { received, occasions } = before;
  const off = occasions.map(({ id, called_off }) => [id, instantOf(called_off ?? '')] as const);
  const calledOff = new Map(off.filter(([, since]) => Number.isFinite(since)));
  return received.assumed ? { told: instantOf(received.time), calledOff } : { calledOff };
}
