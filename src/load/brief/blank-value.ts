import { CHOICES } from '../../kinds/shape/choices.ts';
import type { Field, Shape } from '../../kinds/shape/field-types.ts';

/** The value of a field that was not given: its default, or '', [], null, false; a map of such values for a map. */
export function blankValue(field: Field): unknown {
  switch (field.type) {
    case 'map':
      return blankMap(field.shape);
    case 'list':
    case 'texts':
    case 'roles':
    case 'dates':
    case 'choices':
      return [];
    case 'bool':
      return false;
    case 'int':
    case 'money':
    case 'duration':
    case 'time':
      return null;
    case 'choice':
      return field.default ?? (field.required ? (CHOICES[field.of]?.[0]?.value ?? '') : '');
    default:
      return field.default ?? '';
  }
}

/** A map in which nothing is given. */
export function blankMap(shape: Shape): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, blankValue(field)]));
}
