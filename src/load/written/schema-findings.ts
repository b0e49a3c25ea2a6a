import * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import { remembering } from '../../time/dates.ts';
import { isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What keys and values of a file are called besides, for whoever writes those words. */
export interface SchemaWords {
  /** The key that was meant, and those there are, in the language of the word. */
  readonly guess?: (
    word: string,
    keys: readonly string[],
  ) => { readonly suggestion: string; readonly known: readonly string[] };
  readonly valuesMeant?: (values: readonly string[]) => readonly string[];
}
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

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Whether a value is what an alternative asks for: a text, a list or a map; something in it may be wrong. */
const isOfShape = (issues: readonly Issue[], value: unknown): boolean =>
  !issues.some((issue) => {
    if (issue.path.length > 0) return false;
    if (issue.code === 'invalid_value') return typeof value === 'object';
    if (issue.code === 'invalid_union') return !issue.errors.some((one) => isOfShape(one, value));
    return issue.code === 'invalid_type' || issue.code === 'custom';
  });

/** Of a value that may be a text, a list or a map, what is wrong with it as what it is; of several the one with the least. */
const ofUnion = ({ errors }: UnionIssue, value: unknown): readonly Issue[] =>
  errors
    .filter((issues) => isOfShape(issues, value))
    .toSorted((one, other) => one.length - other.length)[0] ?? [];

/** A shape that an alternative asks for, where a value has none of theirs. */
function shapeAsked({ errors }: UnionIssue, value: unknown): 'map' | 'list' | 'text' {
  const asked = errors.flatMap((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 0
        ? (SHAPES[issue.expected] ?? [])
        : [],
    ),
  );
  return asked.find((shape) => shape !== found(value)) ?? 'text';
}

/** The place of what is at a path, or of the nearest around it. */
function placeIn(positions: Positions): PlaceOf {
  return (path, suffix = '') => {
    const own = positions[path.join('/') + suffix];
    const around = path.map((_, index) => positions[path.slice(0, -1 - index).join('/')]);
    return own ?? (around.find((place) => place !== undefined) as Position);
  };
}

/** A key that is not there, at the map it should be in, or that was left empty. */
function missing(path: Path, at: PlaceOf, known?: readonly string[]): Finding {
  const key = String(path.at(-1) ?? '');
  return makeFinding('missing-key', known === undefined ? { key } : { key, known }, at(path));
}

/** A value that is none of those there are, or no word at all, or that is missing. */
function unknownValue(
  value: unknown,
  values: readonly string[],
  path: Path,
  at: PlaceOf,
  words: SchemaWords,
): Finding {
  if (value === undefined) return missing(path, at);
  if (typeof value === 'object') return wrongType('string', value, at(path));
  const text = String(value);
  const known = isAscii(text) ? values : (words.valuesMeant?.(values) ?? values);
  const suggestion = suggestWord(text, known);
  return makeFinding('unknown-value', { value: text, suggestion, known }, at(path));
}

const wrongShape = (expected: 'map' | 'list' | 'text', value: unknown, at: Position): Finding =>
  makeFinding('wrong-shape', { expected, found: found(value) }, at);

/** What a name is of: expressions and tables are called in conditions, where only some letters can be. */
const nameOf = ([list]: Path): 'rule' | 'expression' =>
  ['let', 'facts', 'conditions', 'tables'].includes(String(list)) ? 'expression' : 'rule';

function wrongType(expected: string, value: unknown, at: Position): Finding {
  const shape = SHAPES[expected] ?? (typeof value === 'object' ? 'text' : undefined);
  if (shape !== undefined) return wrongShape(shape, value, at);
  const code = expected === 'boolean' ? 'not-a-boolean' : 'not-a-number';
  return makeFinding(code, { value: String(value) }, at);
}

/** What is read of a file besides a value: its places, its schema, and what else its keys are called. */
interface Reading {
  readonly root: unknown;
  readonly at: PlaceOf;
  readonly schema: z.ZodType;
  readonly words: SchemaWords;
}

/** Keys that a map cannot have, each with the one that is near. */
function unknownKeys(
  { keys, path }: Extract<Issue, { code: 'unrecognized_keys' }>,
  { at, schema, words }: Reading,
): readonly Finding[] {
  const known = keysAt(schema, path);
  return keys.map((key) => {
    const guess = words.guess?.(key, known) ?? { suggestion: suggestWord(key, known), known };
    return makeFinding('unknown-key', { key, ...guess }, at([...path, key], '#key'));
  });
}

/** What is wrong with a value that may be one of several things. */
function unionFindings(issue: UnionIssue, value: unknown, reading: Reading): readonly Finding[] {
  const { at, words } = reading;
  const { path } = issue;
  if ('options' in issue) {
    const known = (issue.options as readonly unknown[]).map(String);
    if (value === undefined) return [missing(path, at, known)];
    return [unknownValue(value, known, path, at, words)];
  }
  if (value === undefined) return [missing(path, at)];
  const parts = ofUnion(issue, value);
  const inner = parts.map((one) => ({ ...one, path: [...path, ...one.path] }) as Issue);
  return inner.length > 0
    ? inner.flatMap((one) => findingsOf(one, reading))
    : [wrongShape(shapeAsked(issue, value), value, at(path))];
}

function findingsOf(issue: Issue, reading: Reading): readonly Finding[] {
  const { root, at, words } = reading;
  const { path } = issue;
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, reading);
    case 'invalid_type':
      return [value === undefined ? missing(path, at) : wrongType(issue.expected, value, at(path))];
    case 'invalid_value':
      return [unknownValue(value, issue.values.map(String), path, at, words)];
    case 'invalid_union':
      return unionFindings(issue, value, reading);
    case 'invalid_key': {
      const args = { value: String(path.at(-1)), of: nameOf(path) };
      return [makeFinding('bad-name', args, at(path, '#key'))];
    }
    case 'invalid_format': {
      const of = path.at(-1) === 'pack' ? 'pack' : 'rule';
      return [makeFinding('bad-name', { value: String(value), of }, at(path))];
    }
    case 'too_big': {
      const args = { value: String(value), most: Number(issue.maximum) };
      return [makeFinding('number-too-large', args, at(path))];
    }
    case 'too_small': {
      const args = { value: String(value), least: Number(issue.minimum) };
      return [makeFinding('number-too-small', args, at(path))];
    }
    default:
      return [unknownValue(value, [], path, at, words)];
  }
}

/** What a schema found wrong with a value, as findings at their places; with an unknown key the one that is near. */
export function schemaFindings(
  issues: readonly Issue[],
  root: unknown,
  positions: Positions,
  schema: z.ZodType,
  words: SchemaWords = {},
): readonly Finding[] {
  const reading = { root, at: placeIn(positions), schema, words };
  return issues.flatMap((issue) => findingsOf(issue, reading));
}

/** The schemas that one stands for: what is behind an optional or a preprocessed one, and each of several. */
export const meantBy = remembering((schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodOptional) return meantBy(schema.unwrap());
  if (schema instanceof z.ZodPipe) return meantBy(schema.out);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(meantBy) : [schema];
}, new WeakMap());

/** The schemas of the parts of a map or a list: of the one under a key, or of all. */
function partsOf(schema: z.core.$ZodType, key?: PropertyKey): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Readonly<Record<PropertyKey, z.core.$ZodType>>;
  return key === undefined ? Object.values(shape) : [shape[key] ?? []].flat();
}

export const ownKeys = (schema: z.core.$ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The schemas of what stands under a key of one of several. */
export const schemasAt = (
  schemas: readonly z.core.$ZodType[],
  key: PropertyKey,
): readonly z.core.$ZodType[] => partsAt(schemas)(typeof key === 'number' ? 0 : key);

const partsAt = remembering(
  (schemas: readonly z.core.$ZodType[]) =>
    remembering((key: PropertyKey) => schemas.flatMap((one) => partsOf(one, key)).flatMap(meantBy)),
  new WeakMap(),
);

/** The keys that the map at a path may have, in the order of the schema: `rules`, `book` → `do`, `at` … */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const meant = path.reduce(schemasAt, meantBy(schema));
  return [...new Set(meant.flatMap(ownKeys))];
}

/** Every key that a file with this schema may have, at any depth. */
export const allKeys = remembering(
  (schema: z.core.$ZodType): readonly string[] =>
    meantBy(schema).flatMap((one) => [...ownKeys(one), ...partsOf(one).flatMap(allKeys)]),
  new WeakMap(),
);
