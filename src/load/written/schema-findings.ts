import * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type PlaceOf = (path: Path, suffix?: string) => Position;

const SHAPES: Readonly<Record<string, 'map' | 'list' | 'text'>> = {
  object: 'map',
  record: 'map',
  array: 'list',
  string: 'text',
};

function found(value: unknown): 'map' | 'list' | 'text' {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : 'text';
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/** Of a value that is a text or a list of texts, what is wrong with it as what it is. */
function ofUnion(
  { errors }: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
): readonly Issue[] {
  const shape = found(value);
  return (shape === 'map' ? undefined : errors.at(shape === 'text' ? 0 : -1)) ?? [];
}

/** The place of what is at a path, or of the nearest around it. */
function placeIn(positions: Positions): PlaceOf {
  return (path, suffix = '') => {
    const own = positions[path.join('/') + suffix];
    const around = path.map((_, index) => positions[path.slice(0, -1 - index).join('/')]);
    return own ?? (around.find((place) => place !== undefined) as Position);
  };
}

function missing(path: Path, at: PlaceOf): Finding {
  return makeFinding('missing-key', { key: String(path.at(-1) ?? '') }, at(path.slice(0, -1)));
}

/** A value that is none of those there are, or that is missing. */
function unknownValue(value: unknown, known: readonly string[], path: Path, at: PlaceOf): Finding {
  const suggestion = suggestWord(String(value), known);
  return value === undefined
    ? missing(path, at)
    : makeFinding('unknown-value', { value: String(value), suggestion, known }, at(path));
}

function wrongType(expected: string, value: unknown, at: Position): Finding {
  const shape = SHAPES[expected];
  if (shape !== undefined) {
    return makeFinding('wrong-shape', { expected: shape, found: found(value) }, at);
  }
  const code = expected === 'boolean' ? 'not-a-boolean' : 'not-a-number';
  return makeFinding(code, { value: String(value) }, at);
}

/** What a schema found wrong with a value, as findings at their places; with an unknown key the one that is near. */
export function schemaFindings(
  issues: readonly Issue[],
  root: unknown,
  positions: Positions,
  schema: z.ZodType,
): readonly Finding[] {
  const at = placeIn(positions);
  return issues.flatMap((issue): readonly Finding[] => {
    const { path } = issue;
    const value = valueAt(root, path);
    switch (issue.code) {
      case 'unrecognized_keys': {
        const known = keysAt(schema, path);
        return issue.keys.map((key) => {
          const args = { key, suggestion: suggestWord(key, known), known };
          return makeFinding('unknown-key', args, at([...path, key], '#key'));
        });
      }
      case 'invalid_type':
        return [
          value === undefined ? missing(path, at) : wrongType(issue.expected, value, at(path)),
        ];
      case 'invalid_value':
        return [unknownValue(value, issue.values.map(String), path, at)];
      case 'invalid_union': {
        if ('options' in issue) {
          const known = (issue.options as readonly unknown[]).map(String);
          return [unknownValue(value, known, path, at)];
        }
        const parts = ofUnion(issue, value);
        const inner = parts.map((one) => ({ ...one, path: [...path, ...one.path] }) as Issue);
        return inner.length > 0
          ? schemaFindings(inner, root, positions, schema)
          : [makeFinding('wrong-shape', { expected: 'text', found: found(value) }, at(path))];
      }
      case 'invalid_format': {
        const of = path.at(-1) === 'pack' ? 'pack' : 'rule';
        return [makeFinding('bad-name', { value: String(value), of }, at(path))];
      }
      default:
        return [unknownValue(String(value), [], path, at)];
    }
  });
}

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
