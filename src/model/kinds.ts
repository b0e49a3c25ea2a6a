import { OCCASIONS, type OccasionSpec } from './occasions.ts';
import type { Shape } from './shape.ts';
import { VISIT } from './visit-shape.ts';

/** All that the code knows of a workflow: what its brief holds, and which occasions come out of it. */
export interface KindSpec {
  readonly kind: string;
  readonly shape: Shape;
  readonly occasions: readonly OccasionSpec[];
}

const spec = (kind: string, shape: Shape): KindSpec => ({
  kind,
  shape,
  occasions: OCCASIONS[kind] ?? [],
});

/** The workflows, by kind. */
export const KINDS: Readonly<Record<string, KindSpec>> = {
  visit: spec('visit', VISIT as unknown as Shape),
};
