import * as z from 'zod';
import { CHOICES } from '../kinds/choices.ts';
import { KINDS } from '../kinds/index.ts';
import { BOOLEANS, RANKS } from '../kinds/shape/choices.ts';
import { type Field, isTextList, type Shape } from '../kinds/shape/fields.ts';
import { CHINESE_KEYS } from '../model/pack-keys.ts';
import { PACK_SCHEMA } from './pack/pack-schema.ts';
import { otherWords } from './pack/pack-words.ts';
import { CASES_SCHEMA } from './pack/shipped-schema.ts';

type Written = Record<string, unknown>;

/** A schema, which stands at `at` in the whole, in which keys and words of closed lists may be Chinese too. */
function withChinese(node: unknown, at: string): unknown {
  if (Array.isArray(node)) return node.map((one, index) => withChinese(one, `${at}/${index}`));
  if (typeof node !== 'object' || node === null) return node;
  const { required, ...schema } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withChinese(value, `${at}/${key}`)]),
  ) as Written;
  const values = [schema.enum ?? schema.const ?? []]
    .flat()
    .filter((one) => typeof one === 'string');
  if (values.length > 0) {
    const { const: _, ...rest } = schema;
    return { ...rest, enum: [...new Set([...values, ...otherWords(values)])] };
  }
  if (schema.type === 'boolean') {
    return { anyOf: [schema, { enum: ['true', 'false', ...otherWords(['true', 'false'])] }] };
  }
  const { properties } = schema as { readonly properties?: Written };
  if (properties === undefined) return schema;
  // What has a label may be written as that alone, or with its value behind it.
  const isLabelled = 'label' in properties;
  const here = isLabelled ? `${at}/anyOf/2` : at;
  // A word that stands for several keys is the first of them that the map has.
  const chinese = Object.keys(properties).flatMap((key) =>
    (CHINESE_KEYS[key] ?? []).map(
      (word) => [word, { $ref: `#${here}/properties/${key}` }] as const,
    ),
  );
  // A block of a form tells its kind by its other keys.
  const asked = ((required ?? []) as readonly string[]).filter((key) => key !== 'kind');
  const needed = asked.map((key) => ({
    anyOf: [key, ...(CHINESE_KEYS[key] ?? [])].map((word) => ({ required: [word] })),
  }));
  const names = { ...Object.fromEntries(chinese.toReversed()), ...properties };
  const whole = { ...schema, properties: names, ...(needed.length > 0 ? { allOf: needed } : {}) };
  return isLabelled ? { anyOf: [{ type: 'string' }, ONE_LABEL, whole] } : whole;
}

/** A label with its value. */
const ONE_LABEL = {
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: { type: 'string' },
};

/** A JSON Schema (2020-12) of rule packs, for editors. */
export function packJsonSchema(): object {
  const schema = withChinese(z.toJSONSchema(PACK_SCHEMA, { io: 'output' }), '') as object;
  return { title: 'reception rule pack', ...schema };
}

/** A JSON Schema (2020-12) of the cases of a pack, for editors. What a brief may hold, the schema of briefs says. */
export function casesJsonSchema(): object {
  return { title: 'reception rule cases', ...z.toJSONSchema(CASES_SCHEMA, { io: 'output' }) };
}

type JsonSchema = Readonly<Record<string, unknown>>;

const anyOf = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const NOTHING: JsonSchema = { type: 'null' };
// The loader reads the text of a scalar, whatever YAML takes it for.
const SCALAR: JsonSchema = { type: ['string', 'number', 'boolean'] };

/** Schemas that several keys share, by name; each is written once and named by `$ref`. */
type Defs = Map<string, JsonSchema>;

/**
 * The JSON Schema (2020-12) of a brief, for editors. It takes all keys the loader takes, in their usual case,
 * and all values: a scalar may be a number or a boolean, since the loader reads its text; nothing is "not given".
 */
export function briefJsonSchema(): object {
  const defs: Defs = new Map();
  // Of each kind only its own word is allowed, so that an editor knows which keys go with it.
  const kinds = Object.values(KINDS).map(({ kind, shape }) =>
    mapSchema(shape, kind, defs, choiceSchema('kind', kind)),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '接待单 · reception brief',
    anyOf: kinds,
    $defs: Object.fromEntries(defs),
  };
}

/** The schema of a map of a kind of brief; `word` is that of its key `kind`, at the top. */
function mapSchema(shape: Shape, kind: string, defs: Defs, word?: JsonSchema): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: JsonSchema[] = [];
  const fields = Object.entries(shape);
  const taken = new Set(fields.flatMap(([name, { zh }]) => [name, zh]));
  for (const [name, field] of fields) {
    const value =
      (name === 'kind' ? word : undefined) ??
      shared(nameOf(field, kind), defs, () => fieldSchema(field, kind, defs));
    const description = `${field.doc.zh} · ${field.doc.en}`;
    const aliases = (field.aliases ?? []).filter((key) => !taken.has(key));
    const keys = [name, field.zh, ...aliases];
    for (const key of keys) properties[key] ??= { ...value, title: field.zh, description };
    if (field.required) required.push(anyOf(...keys.map((key) => ({ required: [key] }))));
  }
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { allOf: required }),
  };
}

function shared(name: string, defs: Defs, make: () => JsonSchema): JsonSchema {
  if (!defs.has(name)) defs.set(name, make());
  return { $ref: `#/$defs/${name}` };
}

/** Fields of one name have one schema: `visit.list.Guest`, `choice.meal`, `money`. */
function nameOf(field: Field, kind: string): string {
  if ('shape' in field) return `${kind}.${field.type}.${field.as}`;
  return 'of' in field ? `${field.type}.${field.of}` : field.type;
}

/** What a text of a field may be; nothing at all may stand in its place. */
function valueSchema(field: Field): readonly JsonSchema[] {
  if ('of' in field) return [choiceSchema(field.of)];
  if (field.type === 'bool') return [{ type: 'boolean' }, wordSchema(Object.keys(BOOLEANS))];
  if (field.type !== 'rank') return [SCALAR];
  const words = RANKS.flatMap(({ en, aliases, also }) => [en, ...aliases, ...also]);
  return [wordSchema(RANKS.map(({ name }) => name)), wordSchema(words)];
}

function fieldSchema(field: Field, kind: string, defs: Defs): JsonSchema {
  if (field.type === 'map') return anyOf(mapSchema(field.shape, kind, defs), NOTHING);
  if (field.type === 'list') {
    const item = mapSchema(field.shape, kind, defs);
    const bare = field.bare === undefined ? [] : [SCALAR];
    return anyOf(listOf(anyOf(item, ...bare, NOTHING)), ...bare, NOTHING);
  }
  if (isTextList(field))
    return anyOf(listOf(anyOf(...valueSchema(field), NOTHING)), SCALAR, NOTHING);
  return field.type === 'int' || field.type === 'money' || field.type === 'duration'
    ? { type: ['number', 'string', 'null'] }
    : anyOf(...valueSchema(field), NOTHING);
}

function choiceSchema(list: string, only?: string): JsonSchema {
  const choices = (CHOICES[list] ?? []).filter(({ value }) => only === undefined || value === only);
  const words = choices.flatMap(({ label, aliases }) => [label.zh, label.en, ...aliases]);
  return anyOf(wordSchema(choices.map(({ value }) => value)), wordSchema(words));
}

/** Words an editor offers, and the same in another case. */
function wordSchema(words: readonly string[]): JsonSchema {
  const anyCase = words.map((word) =>
    word
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/[a-z]/gi, (c) => `[${c.toUpperCase()}${c.toLowerCase()}]`),
  );
  const pattern = `^\\s*(?:${anyCase.join('|')})\\s*$`;
  return anyOf({ type: 'string', enum: [...new Set(words)] }, { type: 'string', pattern });
}
