import { COMPLAINT_KIND } from './complaint/kind.ts';
import { FRONT_DESK_KIND } from './front-desk/kind.ts';
import { PETITION_KIND } from './petition/kind.ts';
import type { KindSpec } from './shape/kind-spec.ts';
import { VISIT_KIND } from './visit/kind.ts';
import { WALK_IN_KIND } from './walk-in/kind.ts';

const SHIPPED = [VISIT_KIND, PETITION_KIND, COMPLAINT_KIND, WALK_IN_KIND, FRONT_DESK_KIND];

/** The workflows by their kind, the usual one first. A new one is its folder and its name in the line above. */
export const KINDS: Readonly<Record<string, KindSpec>> = Object.fromEntries(
  SHIPPED.map((spec) => [spec.kind, spec]),
);
