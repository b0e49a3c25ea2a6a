import * as z from 'zod';

/** The schemas that one stands for: what is behind an optional or a preprocessed one, and each of several. */
function meantBy(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return meantBy(schema.unwrap());
  if (schema instanceof z.ZodPipe) return meantBy(schema.out);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(meantBy) : [schema];
}

/** The schemas of the parts of a map or a list: of the one under a key, or of all. */
function partsOf(schema: z.core.$ZodType, key?: PropertyKey): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Readonly<Record<PropertyKey, z.core.$ZodType>>;
  return key === undefined ? Object.values(shape) : [shape[key] ?? []].flat();
}

const ownKeys = (schema: z.core.$ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The keys that the map at a path may have, in the order of the schema: `rules`, 0 → `id`, `task` … */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const meant = path.reduce<readonly z.core.$ZodType[]>(
    (schemas, key) => schemas.flatMap((one) => partsOf(one, key)).flatMap(meantBy),
    meantBy(schema),
  );
  return [...new Set(meant.flatMap(ownKeys))];
}

/** Every key that a file with this schema may have, at any depth. */
export function allKeys(schema: z.core.$ZodType): readonly string[] {
  return meantBy(schema).flatMap((one) => [...ownKeys(one), ...partsOf(one).flatMap(allKeys)]);
}
