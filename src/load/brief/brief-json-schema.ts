import {
  array,
  boolean,
  enum as choiceOf,
  null as nothing,
  number,
  optional,
  regex,
  strictObject,
  string,
  toJSONSchema,
  union,
  type ZodMiniType,
} from 'zod/mini';
import { KINDS } from '../../kinds/index.ts';
import { BOOLEANS, CHOICES } from '../../kinds/shape/choices.ts';
import type { Field, Shape } from '../../kinds/shape/field-types.ts';
import { RANKS } from '../../kinds/shape/ranks.ts';
import { bareField } from './bare-field.ts';

/** What an editor shows besides the type: by schema, to be merged into its JSON. */
type Extras = Map<unknown, Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of a brief, for editors. It takes all keys the loader takes, in their usual case,
 * and all values: a scalar may be a number or a boolean, since the loader reads its text; nothing is "not given".
 */
export function briefJsonSchema(): object {
  const extras: Extras = new Map();
  // Of each kind only its own word is allowed, so that an editor knows which keys go with it.
  const [first, ...more] = Object.values(KINDS).map(({ kind, shape }) =>
    mapSchema(shape, extras, kind),
  );
  if (!first) throw new Error('there are no kinds of brief');
  const schema = more.length === 0 ? first : union([first, ...more]);
  extras.set(schema, { ...extras.get(schema), title: '接待单 · reception brief' });
  const json = toJSONSchema(schema, {
    target: 'draft-2020-12',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, extras.get(zodSchema));
    },
  });
  return json;
}

/** The schema of a map; `kind` is the one word its field `kind` takes. */
function mapSchema(shape: Shape, extras: Extras, kind?: string): ZodMiniType {
  const properties: Record<string, ZodMiniType> = {};
  const required: object[] = [];
  const fields = Object.entries(shape);
  for (const [name, field] of fields) {
    const value =
      kind !== undefined && name === 'kind'
        ? choiceSchema('kind', kind)
        : fieldSchema(field, extras);
    const own = [name, field.zh];
    const aliases = (field.aliases ?? []).filter(
      (key) => !fields.some(([other, { zh }]) => other === key || zh === key),
    );
    for (const key of [...own, ...aliases]) properties[key] ??= described(value, field, extras);
    if ('required' in field)
      required.push({ anyOf: [...own, ...aliases].map((key) => ({ required: [key] })) });
  }
  const schema = strictObject(properties);
  if (required.length > 0) extras.set(schema, { allOf: required });
  return schema;
}

/** The schema with the words an editor shows; the value itself is shared by all keys of the field. */
function described(value: ZodMiniType, field: Field, extras: Extras): ZodMiniType {
  const schema = optional(value);
  extras.set(schema, { title: field.zh, description: `${field.doc.zh} · ${field.doc.en}` });
  return schema;
}

function fieldSchema(field: Field, extras: Extras): ZodMiniType {
  const scalar = union([string(), number(), boolean()]);
  switch (field.type) {
    case 'map':
      return union([mapSchema(field.shape, extras), nothing()]);
    case 'list': {
      const item = mapSchema(field.shape, extras);
      if (bareField(field.as) === undefined)
        return union([array(union([item, nothing()])), nothing()]);
      return union([array(union([item, scalar, nothing()])), scalar, nothing()]);
    }
    case 'texts':
    case 'roles':
    case 'dates':
      return union([array(union([scalar, nothing()])), scalar, nothing()]);
    case 'choices':
      return union([array(union([choiceSchema(field.of), nothing()])), scalar, nothing()]);
    case 'bool':
      return union([boolean(), wordSchema(Object.keys(BOOLEANS)), nothing()]);
    case 'int':
    case 'money':
    case 'duration':
      return union([number(), string(), nothing()]);
    case 'choice':
      return union([choiceSchema(field.of), nothing()]);
    case 'rank':
      return union([
        wordSchema(RANKS.map(({ name }) => name)),
        wordSchema(RANKS.flatMap(({ en, aliases }) => [en, ...aliases])),
        nothing(),
      ]);
    default:
      return union([scalar, nothing()]);
  }
}

function choiceSchema(list: string, only?: string): ZodMiniType {
  const choices = (CHOICES[list] ?? []).filter(({ value }) => only === undefined || value === only);
  const words = choices.flatMap(({ label, aliases }) => [label.zh, label.en, ...aliases]);
  return union([wordSchema(choices.map(({ value }) => value)), wordSchema(words)]);
}

/** Words an editor offers, and the same in another case. */
function wordSchema(words: readonly string[]): ZodMiniType {
  const anyCase = words.map((word) =>
    word
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/[a-z]/gi, (c) => `[${c.toUpperCase()}${c.toLowerCase()}]`),
  );
  return union([
    choiceOf([...new Set(words)]),
    string().check(regex(new RegExp(`^\\s*(?:${anyCase.join('|')})\\s*$`))),
  ]);
}
