import * as z from 'zod';
import { CHOICES } from '../../kinds/choices.ts';
import { KINDS } from '../../kinds/index.ts';
import { DOCUMENT_KINDS, HEAD_KEYS, PHASES, type Rule } from '../../model/rule.ts';

/*
 * Packs as they stand in their files, before names are made whole and times are read. What is written here is the one list
 * of a pack's keys: types, suggestions, repairs and the schema for editors follow from it.
 */

const oneOf = (list: string): readonly string[] => (CHOICES[list] ?? []).map(({ value }) => value);
const some = (values: readonly string[]) => z.union([z.enum(values), z.array(z.enum(values))]);

/** Words in both languages. */
export const TEXT_SCHEMA = z.strictObject({ zh: z.string(), en: z.string() });

// An office that prints in one language writes its words once.
const text = z.preprocess(
  (value) => (typeof value === 'string' ? { zh: value, en: value } : value),
  TEXT_SCHEMA,
);
const string = z.string();
const name = string.regex(/^[a-z][a-z0-9-]*$/);
const names = z.union([string, z.array(string)]);
const maybe = string.optional();

// Every scalar comes as its text: what should be a number or a truth is read here.
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const asTruth = (value: unknown): unknown =>
  value === 'true' || value === 'false' ? value === 'true' : value;
const count = z.preprocess(asNumber, z.int().min(0).max(60));
const truth = z.preprocess(asTruth, z.boolean());

const field = z.strictObject({ label: text, value: maybe, key: z.enum(HEAD_KEYS).optional() });
const column = z.strictObject({ label: text, value: maybe, sum: truth.optional() });
const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fields'), title: text.optional(), fields: z.array(field) }),
  z.strictObject({
    kind: z.literal('table'),
    title: text.optional(),
    columns: z.array(column),
    rows: maybe,
    sort: maybe,
    blank: count.optional(),
    least: maybe,
  }),
  z.strictObject({ kind: z.literal('lines'), title: text, lines: count, hint: text.optional() }),
  z.strictObject({ kind: z.literal('ticks'), title: text.optional(), items: z.array(text) }),
  z.strictObject({ kind: z.literal('tasks'), title: text.optional() }),
  z.strictObject({ kind: z.literal('occasions'), title: text.optional() }),
]);

/** The keys that tell when a task is due, of which it has one. */
const TIMING = { at: maybe, by: maybe, every: maybe };

/** The keys that mean something in each kind of rule; the first of them tells the kind, and holds its title or its text. */
const OWN = {
  task: {
    task: text.optional(),
    ...TIMING,
    latest: maybe,
    lasts: maybe,
    roll: z.enum(['following', 'preceding']).optional(),
    on: some(oneOf('weekday')).optional(),
    remind: maybe,
    call: truth.optional(),
    owner: names.optional(),
    notify: names.optional(),
    place: text.optional(),
    detail: text.optional(),
    needs: names.optional(),
  },
  check: {
    check: text.optional(),
    require: maybe,
    level: z.enum(['error', 'warning', 'info']).optional(),
    say: text.optional(),
    points_at: maybe,
  },
  form: {
    form: text.optional(),
    in: z.enum(['head', 'summary', 'paper']).optional(),
    blocks: z.array(block).optional(),
  },
  guide: { guide: text.optional(), with: maybe },
};

/** The keys of every rule. */
const SHARED = {
  for: maybe,
  types: some(oneOf('type')).optional(),
  when: maybe,
  assumed: truth.optional(),
  phase: z.enum(PHASES).optional(),
  cites: names.optional(),
};

const fields = { ...OWN.task, ...OWN.check, ...OWN.form, ...OWN.guide, ...SHARED };

const rule = z.strictObject({ id: name, ...fields });
/** Some fields of a rule of another pack, replaced. */
const change = z.strictObject({ rule: string, ...fields, reason: text });
const off = z.strictObject({
  rule: string,
  types: SHARED.types,
  when: maybe,
  reason: text,
  cites: names.optional(),
});
// What reads a value is load-pack.ts. Here it comes as its text; an editor sees a number where one is written.
const setting = z.strictObject({
  name,
  value: string.meta({ type: ['string', 'number'] }),
  zh: maybe,
  en: maybe,
  cites: names.optional(),
});
const condition = z.strictObject({ name: string.regex(/^[a-z][a-z0-9_]*$/), when: string });

/** A pack as it is written. What the parts of a rule mean together is checked where the rule is read. */
export const PACK_SCHEMA = z.strictObject({
  pack: string.regex(/^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)*$/),
  title: text,
  kind: some(Object.keys(KINDS)).optional(),
  types: SHARED.types,
  for: maybe,
  phase: SHARED.phase,
  conditions: z.array(condition).optional(),
  rules: z.array(rule).optional(),
  change: z.array(change).optional(),
  off: z.array(off).optional(),
  settings: z.array(setting).optional(),
});

/** `templates/roles.yaml`. */
export const ROLES_SCHEMA = z.strictObject({
  roles: z.record(name, TEXT_SCHEMA.extend({ aliases: z.array(string).optional() })),
});

/** `templates/clauses.yaml`; `statuses` are what is said after the words of clauses of a status. */
export const CLAUSES_SCHEMA = z.strictObject({
  statuses: z.record(string, text).optional(),
  documents: z.record(
    string,
    z.strictObject({ kind: z.enum(DOCUMENT_KINDS), ...TEXT_SCHEMA.shape }),
  ),
  clauses: z.array(
    z.strictObject({
      id: string,
      makes: string,
      time: maybe,
      status: z.enum(['V', 'V2', 'M']).optional(),
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
export type WrittenChange = Written<z.infer<typeof change>>;
export type WrittenSetting = Written<z.infer<typeof setting>>;
export type WrittenCase = Written<z.infer<typeof CASES_SCHEMA>['cases'][number]>;
/** What a rule says besides its id. */
export type WrittenFields = Omit<WrittenRule, 'id'>;
type OwnFields<K extends Rule['kind']> = Pick<
  WrittenRule,
  keyof (typeof OWN)[K] & keyof WrittenRule
>;

const keysOf = <T extends object>(part: T) => Object.keys(part) as (keyof T)[];

/** The keys that tell what kind a rule is of. */
export const KIND_KEYS: readonly Rule['kind'][] = keysOf(OWN);
/** The keys that tell when a task is due. */
export const TIMING_KEYS = keysOf(TIMING);

/** The fields of a rule that are only for rules of its kind. */
export function ownFields<K extends Rule['kind']>(rule: WrittenRule, kind: K): OwnFields<K> {
  const own = keysOf(OWN[kind]).map((key) => [key, rule[key as keyof WrittenRule]]);
  return Object.fromEntries(own) as OwnFields<K>;
}

/** The kinds of rule in which a key means something. */
export function kindsOf(key: string): readonly Rule['kind'][] {
  return KIND_KEYS.filter((kind) => key in SHARED || key in OWN[kind]);
}
