import { _default, array, pipe, strictObject, string, transform, type ZodMiniType } from 'zod/mini';
import type { Field, Shape } from '../../model/shape.ts';
import { blankMap, blankValue } from './blank-value.ts';
import type { TextReader } from './read-field.ts';

/**
 * The strict zod schema of a shape: from a draft, all of whose values are texts, to the values. A text that
 * cannot be read is a custom issue whose `params` are the Reading. Schemas of fields alike are one schema.
 */
export function shapeSchema(shape: Shape, readerOf: (field: Field) => TextReader): ZodMiniType {
  const built = new Map<string, ZodMiniType>();
  const text = string();
  const shared = (key: string, build: () => ZodMiniType): ZodMiniType => {
    const schema = built.get(key) ?? build();
    built.set(key, schema);
    return schema;
  };
  const oneText = (field: Field): ZodMiniType =>
    shared(`text ${field.type} ${'of' in field ? field.of : ''}`, () =>
      pipe(text, transform(issueReader(readerOf(field)))),
    );
  const map = (inner: Shape): ZodMiniType =>
    strictObject(
      Object.fromEntries(Object.entries(inner).map(([key, field]) => [key, fieldSchema(field)])),
    );
  const fieldSchema = (field: Field): ZodMiniType => {
    if (field.type === 'map')
      return shared(field.as, () => _default(map(field.shape), () => blankMap(field.shape)));
    if (field.type === 'list')
      return shared(field.as, () => _default(array(map(field.shape)), () => []));
    if (field.type === 'texts' || field.type === 'roles' || field.type === 'choices') {
      return shared(`list ${field.type} ${'of' in field ? field.of : ''}`, () =>
        _default(array(oneText(field)), () => []),
      );
    }
    const blank = blankValue(field);
    const key = `${field.type} ${'of' in field ? field.of : ''} ${String(blank)}`;
    return shared(key, () => _default(oneText(field), () => blank));
  };
  return map(shape);
}

function issueReader(read: TextReader) {
  return (input: string, context: { readonly issues: unknown[] }): unknown => {
    const reading = read(input);
    if (reading.problem) context.issues.push({ code: 'custom', input, params: reading });
    return reading.value;
  };
}
