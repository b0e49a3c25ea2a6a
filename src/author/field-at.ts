import { KINDS } from '../kinds/index.ts';
import type { Field, Shape } from '../kinds/shape/field-types.ts';

/** The field that a path such as `arrivals.at` leads to in a kind of brief; undefined where there is none. */
export function fieldAt(kind: string, path: string): Field | undefined {
  let shape: Shape | undefined = KINDS[kind]?.shape;
  let field: Field | undefined;
  for (const key of path.split('.')) {
    field = shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
    shape = field !== undefined && 'shape' in field ? field.shape : undefined;
  }
  return field;
}
