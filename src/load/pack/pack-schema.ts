import * as z from 'zod';
import { CHOICES } from '../../kinds/choices.ts';
import { DOCUMENT_KINDS, HEAD_KEYS, type Rule } from '../../model/rule.ts';
import { FACINGS, FILLS, SEATED } from '../../model/seating.ts';
import { PACK_CHOICES, valueMeant } from './pack-words.ts';

/*
 * Packs as they stand in their files, before names are made whole and times are read. What is written here is the one list
 * of a pack's keys: types, suggestions, repairs and the schema for editors follow from it. Words of closed lists may be
 * Chinese (pack-words.ts).
 */

const string = z.string();
const maybe = string.optional();
const names = z.union([string, z.array(string)]);
const record = <T extends z.ZodType>(of: T) => z.record(string, of);

const valuesOf = (list: string): readonly string[] =>
  (PACK_CHOICES[list] ?? CHOICES[list] ?? []).map(({ value }) => value);
const meant = (list: string) => (value: unknown) =>
  typeof value === 'string' ? valueMeant(list, value) : value;
/** One word of a closed list. */
const oneOf = (list: string) => z.preprocess(meant(list), z.enum(valuesOf(list)).meta({ list }));
const some = (list: string) => z.union([oneOf(list), z.array(oneOf(list))]);

/** The id of a rule and the name of a setting or a pack, in letters of any script. */
const NAME = /^[\p{L}][\p{L}\p{N}_-]*$/u;
const name = string.regex(NAME);
const named = <T extends z.ZodType>(of: T) => z.record(name, of);
/** A name that CEL can call: no other letters, and no word that is something else there. */
const callable = string.regex(/^(?!(?:constructor|false|in|null|true)$)[a-z][a-z0-9_]*$/);

// Every scalar comes as its text: what should be a number or a truth is read here.
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const asTruth = (value: unknown): unknown => {
  const word = meant('truth')(value);
  return word === 'true' || word === 'false' ? word === 'true' : value;
};
const count = z.preprocess(asNumber, z.int().min(0).max(60));
const truth = z.preprocess(asTruth, z.boolean());

/** A condition: CEL, or values by field, all of which hold: `{meal.kind: [banquet, dinner], level: important}`. */
const scalar = string.meta({ type: ['string', 'number', 'boolean'] });
const condition = z.union([string, record(z.union([scalar, z.array(scalar)]))]);

const sentence = z.union([string, z.strictObject({ when: condition.optional(), say: string })]);

/** A label alone, or a label with its value, `{来访人: names(visitors)}`, by its keys. */
const withLabel = (value: unknown): unknown => {
  if (typeof value === 'string') return { label: value };
  if (typeof value !== 'object' || value === null || 'label' in value) return value;
  const [[label, text] = ['', ''], ...more] = Object.entries(value);
  return more.length > 0 ? value : { label, value: text };
};
const field = z.preprocess(
  withLabel,
  z.strictObject({ label: string, value: maybe, key: z.enum(HEAD_KEYS).optional() }),
);
const column = z.preprocess(
  withLabel,
  z.strictObject({ label: string, value: maybe, sum: truth.optional() }),
);

/** The key that tells the kind of a block that names none. */
const BLOCK_KINDS = {
  fields: 'fields',
  columns: 'table',
  lines: 'lines',
  items: 'ticks',
  text: 'text',
  cards: 'cards',
} as const;
const withKind = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value) return { ...value, kind: meant('block')(value.kind) };
  const key = Object.keys(BLOCK_KINDS).find((one) => one in value) as keyof typeof BLOCK_KINDS;
  return key === undefined ? value : { ...value, kind: BLOCK_KINDS[key] };
};
const blocks = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fields'), title: maybe, fields: z.array(field) }),
  z.strictObject({
    kind: z.literal('table'),
    title: maybe,
    columns: z.array(column),
    rows: maybe,
    seats: maybe,
    sort: maybe,
    group: maybe,
    blank: count.optional(),
    least: maybe,
  }),
  z.strictObject({ kind: z.literal('lines'), title: string, lines: count, hint: maybe }),
  z.strictObject({ kind: z.literal('ticks'), title: maybe, items: z.array(string) }),
  z.strictObject({
    kind: z.literal('text'),
    title: maybe,
    text: z.union([sentence, z.array(sentence)]),
  }),
  z.strictObject({
    kind: z.literal('cards'),
    title: maybe,
    rows: string,
    cards: z.array(string),
    size: oneOf('card'),
  }),
  z.strictObject({ kind: z.literal('tasks'), title: maybe }),
  z.strictObject({ kind: z.literal('occasions'), title: maybe }),
]);
const block = z.preprocess(withKind, blocks);

/** The keys that tell when a task is due, of which it has one. */
const TIMING = { at: maybe, by: maybe, every: maybe };

/** The keys that mean something in each kind of rule; the first of them tells the kind, and holds its title or its text. */
const OWN = {
  task: {
    do: maybe,
    ...TIMING,
    latest: maybe,
    earliest: maybe,
    lasts: maybe,
    roll: oneOf('roll').optional(),
    on: some('on').optional(),
    remind: maybe,
    hours: oneOf('hours').optional(),
    owner: names.optional(),
    notify: names.optional(),
    everybody: truth.optional(),
    place: maybe,
    notice: maybe,
    points: z.union([sentence, z.array(sentence)]).optional(),
    needs: names.optional(),
  },
  check: {
    check: maybe,
    require: condition.optional(),
    find: maybe,
    level: oneOf('level').optional(),
    say: maybe,
    points_at: maybe,
  },
  form: { form: maybe, in: oneOf('in').optional(), blocks: z.array(block).optional() },
  guide: { guide: maybe, with: maybe, together: truth.optional() },
};

const own = { ...OWN.task, ...OWN.check, ...OWN.form, ...OWN.guide };

/** The keys of every rule, which a variant cannot change but for `cites` and `assumed`. */
const FIXED = {
  for: maybe,
  types: some('type').optional(),
  when: condition.optional(),
  phase: oneOf('phase').optional(),
  depth: oneOf('depth').optional(),
};
const SHARED = { assumed: truth.optional(), cites: names.optional() };

const variant = z.strictObject({ ...own, ...SHARED, when: condition });
const fields = { ...own, ...SHARED, ...FIXED, variants: z.array(variant).optional() };

const rule = z.strictObject(fields);
const { for: _, ...changeable } = fields;
/** Some fields of a rule of another pack, replaced; what is for something else is another rule. */
const change = z.strictObject({ rule: string, ...changeable, reason: string });
const off = z.strictObject({
  rule: string,
  types: FIXED.types,
  when: FIXED.when,
  reason: string,
  cites: names.optional(),
});
// What reads a value is load-pack.ts. Here it comes as its text; an editor sees a number where one is written.
const settingValue = string.meta({ type: ['string', 'number'] });
const setting = z.union([
  settingValue,
  z.strictObject({ value: settingValue, title: maybe, cites: names.optional() }),
]);
/** One that there is may be called by its title, with commas in it; a new one, which has a title, by a name. */
const settings = record(setting).superRefine((written, context) => {
  for (const [key, value] of Object.entries(written)) {
    if (typeof value === 'string' || value.title === undefined || NAME.test(key)) continue;
    context.addIssue({
      code: 'invalid_key',
      origin: 'record',
      issues: [],
      input: key,
      path: [key],
    });
  }
});
/**
 * Words of a class of a table, those that undo them, those that say nothing (鱼香肉丝 is no fish), classes that belong to it and
 * classes that undo its words, and what the class is called in sentences.
 */
const words = z.union([
  z.array(string),
  z.strictObject({
    words: z.array(string),
    unless: z.array(string).optional(),
    skip: z.array(string).optional(),
    also: z.array(string).optional(),
    nor: z.array(string).optional(),
    say: string.optional(),
  }),
]);
/** An expression with a name, and perhaps what it is called in sentences. */
const namedExpression = z.union([
  string,
  z.strictObject({ is: condition, say: string }),
  // What has words of its own is no condition by field.
  record(names).refine((values) => !('is' in values || 'say' in values), { abort: true }),
]);
const expressions = z.record(callable, namedExpression);

const inBoth = z.strictObject({ zh: string, en: string });
const asPlace = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
const place = z.preprocess(asPlace, z.int().min(-60).max(60));
const who = z.enum(SEATED);
const faces = z.enum(FACINGS);
const fill = z.enum(FILLS);

/** How people sit: lines of chairs, a round table, or single places. */
const arrangement = z.strictObject({
  title: inBoth,
  view: inBoth,
  door: faces.optional(),
  source: string,
  lines: z
    .array(
      z.strictObject({
        who,
        as: maybe,
        first: count.optional(),
        last: count.optional(),
        row: place,
        column: place,
        faces,
        fill,
        even: fill.optional(),
        per_row: count.optional(),
        within: z.array(z.strictObject({ as: string, at: count })).optional(),
        say: inBoth,
      }),
    )
    .optional(),
  ring: z
    .array(
      z.strictObject({
        host: count.optional(),
        guest: count.optional(),
        right_of: count.optional(),
        left_of: count.optional(),
        opposite: count.optional(),
      }),
    )
    .optional(),
  beside: z.array(z.strictObject({ as: string, guest: count })).optional(),
  spots: z
    .array(z.strictObject({ who, as: maybe, row: place, column: place, say: inBoth }))
    .optional(),
  apart: z.array(z.strictObject({ as: string, say: inBoth })).optional(),
});

/** A pack as it is written. What the parts of a rule mean together is checked where the rule is read. */
export const PACK_SCHEMA = z.strictObject({
  pack: string.regex(/^[\p{L}][\p{L}\p{N}_-]*(?:\/[\p{L}][\p{L}\p{N}_-]*)*$/u),
  title: string,
  kind: some('kind').optional(),
  types: FIXED.types,
  for: maybe,
  phase: FIXED.phase,
  depth: FIXED.depth,
  let: expressions.optional(),
  facts: record(expressions).optional(),
  conditions: expressions.optional(),
  rules: named(rule).optional(),
  change: z.array(change).optional(),
  off: z.array(off).optional(),
  settings: settings.optional(),
  tables: z.record(callable, record(words)).optional(),
  arrangements: named(arrangement).optional(),
});

// The words of a rule in another language, and of its points, variants and blocks in their order.
const otherBlock = z.strictObject({
  title: maybe,
  hint: maybe,
  fields: z.array(string).optional(),
  columns: z.array(string).optional(),
  items: z.array(string).optional(),
  text: names.optional(),
});
const otherWords = {
  do: maybe,
  check: maybe,
  form: maybe,
  guide: maybe,
  say: maybe,
  place: maybe,
  notice: maybe,
  points: names.optional(),
  blocks: z.array(otherBlock).optional(),
};
const otherRule = z.strictObject({
  ...otherWords,
  variants: z.array(z.strictObject(otherWords)).optional(),
});

/** A file `<pack>.en.yaml`: the same ids, only the words. */
export const WORDS_SCHEMA = z.strictObject({
  pack: string,
  title: string,
  rules: record(otherRule).optional(),
  change: z.array(otherRule.extend({ reason: string })).optional(),
  off: z.array(string).optional(),
  settings: record(string).optional(),
  let: record(string).optional(),
  facts: record(record(string)).optional(),
  conditions: record(string).optional(),
});

/** Words in both languages. */
export const TEXT_SCHEMA = z.strictObject({ zh: z.string(), en: z.string() });
const text = TEXT_SCHEMA;

/** `templates/roles.yaml`. */
export const ROLES_SCHEMA = z.strictObject({
  roles: z.record(
    name,
    TEXT_SCHEMA.extend({
      aliases: z.array(string).optional(),
      instead: string.optional(),
      ranked: truth.optional(),
    }),
  ),
});

/** `templates/clauses.yaml`; `statuses` are what is said after the words of clauses of a status. */
export const CLAUSES_SCHEMA = z.strictObject({
  statuses: z.record(string, text).optional(),
  /** Addresses of pages by a short name, which documents and clauses refer to. */
  pages: z.record(string, string).optional(),
  documents: z.record(
    string,
    z.strictObject({ kind: z.enum(DOCUMENT_KINDS), page: names.optional(), ...TEXT_SCHEMA.shape }),
  ),
  clauses: z.array(
    z.strictObject({
      id: string,
      makes: string,
      time: maybe,
      status: z.enum(['V', 'V2', 'M']).optional(),
      page: names.optional(),
      zh: string,
      en: string,
    }),
  ),
});

/** A file `<pack>.cases.yaml`. The brief of a case is read by the loader of briefs. */
export const CASES_SCHEMA = z.strictObject({
  pack: string,
  now: maybe,
  cases: z.array(
    z.strictObject({
      name: string,
      now: maybe,
      brief: z.record(string, z.unknown()),
      fires: z.record(string, string).optional(),
      not: names.optional(),
      errors: names.optional(),
    }),
  ),
});

/** What a schema gives, to be read only. */
type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Written<T[K]> }
    : T;

export type WrittenPack = Written<z.infer<typeof PACK_SCHEMA>>;
export type WrittenRule = Written<z.infer<typeof rule>>;
export type WrittenVariant = Written<z.infer<typeof variant>>;
export type WrittenChange = Written<z.infer<typeof change>>;
export type WrittenSetting = Written<z.infer<typeof setting>>;
export type WrittenCondition = Written<z.infer<typeof condition>>;
export type WrittenName = Written<z.infer<typeof namedExpression>>;
export type WrittenBlock = Written<z.infer<typeof block>>;
export type WrittenCase = Written<z.infer<typeof CASES_SCHEMA>['cases'][number]>;
/** The words of a pack, and of one of its rules, in another language. */
export type OtherWords = Written<z.infer<typeof WORDS_SCHEMA>>;
export type OtherRule = Written<z.infer<typeof otherRule>>;

const keysOf = <T extends object>(part: T) => Object.keys(part) as (keyof T)[];

/** The kinds of rule. */
const RULE_KINDS: readonly Rule['kind'][] = keysOf(OWN);
/** The key that tells each kind of rule, and holds its title or its text. */
export const KIND_KEY = { task: 'do', check: 'check', form: 'form', guide: 'guide' } as const;
/** The keys that tell when a task is due. */
export const TIMING_KEYS = keysOf(TIMING);

/** The kinds whose telling key a rule has. */
export const kindsWritten = (rule: Partial<WrittenRule>): readonly Rule['kind'][] =>
  RULE_KINDS.filter((kind) => rule[KIND_KEY[kind]] !== undefined);

/** The kinds of rule in which a key means something. */
export function kindsOf(key: string): readonly Rule['kind'][] {
  return RULE_KINDS.filter((kind) => key in OWN[kind] || !(key in own));
}
