import { COMPLAINT_KIND } from './complaint/kind.ts';
import { FRONT_DESK_KIND } from './front-desk/kind.ts';
import { PETITION_KIND } from './petition/kind.ts';
import type { KindSpec } from './shape/kind-spec.ts';
import { VISIT_KIND } from './visit/kind.ts';
import { WALK_IN_KIND } from './walk-in/kind.ts';

/** The workflows, by kind; the usual one first. */
export const KINDS: Readonly<Record<string, KindSpec>> = {
  visit: VISIT_KIND,
  petition: PETITION_KIND,
  complaint: COMPLAINT_KIND,
  'walk-in': WALK_IN_KIND,
  'front-desk': FRONT_DESK_KIND,
};
