import type { Position } from '../../model/position.ts';
import type { Instant } from '../../model/time.ts';

/** What can be in one place only, or be used by one only. */
export type Resource = 'person' | 'vehicle' | 'place';

/** A time during which somebody or something is taken. */
export interface Commitment {
  readonly resource: Resource;
  /** The person, vehicle or place, as the brief writes it. */
  readonly name: string;
  /** What makes two of them the same, whatever they are called. */
  readonly identity: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Where; '' where that is not known, or makes no difference. */
  readonly place: string;
  /** The way from us to the place in minutes; 0 on our own premises. */
  readonly travel: number;
  /** The way is ours: the brief does not give it. */
  readonly travelAssumed: boolean;
  /** Somebody is at the wheel. */
  readonly drives: boolean;
  /** What for, in the language of the plan. */
  readonly title: string;
  /** Two commitments of one occasion do not clash: the tasks of a meal are done during it. */
  readonly occasion: string;
  /** The brief it is of. */
  readonly brief: string;
  readonly at: Position;
}
