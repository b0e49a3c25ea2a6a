import type { Text } from '../../model/text.ts';
import type { Shape } from './field-types.ts';
import type { OccasionSpec } from './occasions.ts';

/** All that the code knows of a workflow: what its brief holds, and which occasions come out of it. */
export interface KindSpec {
  readonly kind: string;
  readonly shape: Shape;
  /** In the order in which they are listed at equal times; one of them is the whole. */
  readonly occasions: readonly OccasionSpec[];
  /** What its checklist and its summary are called. */
  readonly checklist: Text;
  readonly summary: Text;
  /** Names of the people it is about must not be on a checklist, which hangs on a wall; they are on the forms. */
  readonly confidential?: true;
  /** The role that does what is given to nobody else. */
  readonly lead: string;
}
