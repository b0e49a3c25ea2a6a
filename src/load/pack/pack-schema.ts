import * as z from 'zod';
import type { Rule } from '../../model/rule.ts';
import { block } from './block-schema.ts';
import {
  callable,
  condition,
  maybe,
  NAME,
  named,
  names,
  oneOf,
  point,
  record,
  some,
  string,
  truth,
} from './schema-parts.ts';
import { arrangement } from './seats-schema.ts';
import type { CASES_SCHEMA } from './shipped-schema.ts';

/*
 * Packs as they stand in their files, before names are made whole and times are read. What is written here is the one list
 * of a pack's keys: types, suggestions, repairs and the schema for editors follow from it. Words of closed lists may be
 * Chinese (pack-words.ts).
 */

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
    points: z.union([point, z.array(point)]).optional(),
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
