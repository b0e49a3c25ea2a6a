import * as z from 'zod';
import { CHOICES } from '../../kinds/choices.ts';
import { KINDS } from '../../kinds/index.ts';
import { DOCUMENT_KINDS, HEAD_KEYS, PHASES, type RuleDocument } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import type {
  WrittenBlock,
  WrittenChange,
  WrittenClauses,
  WrittenColumn,
  WrittenCondition,
  WrittenField,
  WrittenOff,
  WrittenPack,
  WrittenRoles,
  WrittenRule,
  WrittenSetting,
} from './written-pack.ts';

const oneOf = (list: string): readonly string[] => (CHOICES[list] ?? []).map(({ value }) => value);
const some = (values: readonly string[]): z.ZodType<string | string[]> =>
  z.union([z.enum(values), z.array(z.enum(values))]);

/** Words in both languages. */
export const TEXT_SCHEMA: z.ZodType<Text> = z.strictObject({ zh: z.string(), en: z.string() });

// An office that prints in one language writes its words once.
const text: z.ZodType<Text> = z.preprocess(
  (value) => (typeof value === 'string' ? { zh: value, en: value } : value),
  TEXT_SCHEMA,
);
const name: z.ZodString = z.string().regex(/^[a-z][a-z0-9-]*$/);
const names: z.ZodType<string | string[]> = z.union([z.string(), z.array(z.string())]);

// Every scalar comes as its text: what should be a number or a truth is read here.
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const asTruth = (value: unknown): unknown =>
  value === 'true' || value === 'false' ? value === 'true' : value;
const count: z.ZodType<number> = z.preprocess(asNumber, z.int().min(0).max(60));
const truth: z.ZodType<boolean> = z.preprocess(asTruth, z.boolean());

const field: z.ZodType<WrittenField> = z.strictObject({
  label: text,
  value: z.string().optional(),
  key: z.enum(HEAD_KEYS).optional(),
});
const column: z.ZodType<WrittenColumn> = z.strictObject({
  label: text,
  value: z.string().optional(),
  sum: truth.optional(),
});
const block: z.ZodType<WrittenBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fields'), title: text.optional(), fields: z.array(field) }),
  z.strictObject({
    kind: z.literal('table'),
    title: text.optional(),
    columns: z.array(column),
    rows: z.string().optional(),
    sort: z.string().optional(),
    blank: count.optional(),
    least: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('lines'), title: text, lines: count, hint: text.optional() }),
  z.strictObject({ kind: z.literal('ticks'), title: text.optional(), items: z.array(text) }),
  z.strictObject({ kind: z.literal('tasks'), title: text.optional() }),
  z.strictObject({ kind: z.literal('occasions'), title: text.optional() }),
]);

// Every kind of rule has some of these; which, says rule-keys.ts.
const fields = {
  task: text.optional(),
  check: text.optional(),
  form: text.optional(),
  guide: text.optional(),
  for: z.string().optional(),
  types: some(oneOf('type')).optional(),
  when: z.string().optional(),
  at: z.string().optional(),
  by: z.string().optional(),
  every: z.string().optional(),
  latest: z.string().optional(),
  lasts: z.string().optional(),
  roll: z.enum(['following', 'preceding']).optional(),
  on: some(oneOf('weekday')).optional(),
  remind: z.string().optional(),
  call: truth.optional(),
  owner: names.optional(),
  notify: names.optional(),
  place: text.optional(),
  detail: text.optional(),
  needs: names.optional(),
  assumed: truth.optional(),
  phase: z.enum(PHASES).optional(),
  cites: names.optional(),
  require: z.string().optional(),
  level: z.enum(['error', 'warning', 'info']).optional(),
  say: text.optional(),
  points_at: z.string().optional(),
  with: z.string().optional(),
  in: z.enum(['head', 'summary', 'paper']).optional(),
  blocks: z.array(block).optional(),
};

const rule: z.ZodType<WrittenRule> = z.strictObject({ id: name, ...fields });
const change: z.ZodType<WrittenChange> = z.strictObject({
  rule: z.string(),
  ...fields,
  reason: text,
});

const off: z.ZodType<WrittenOff> = z.strictObject({
  rule: z.string(),
  types: some(oneOf('type')).optional(),
  when: z.string().optional(),
  reason: text,
  cites: names.optional(),
});

// What reads a value is load-settings.ts. Here it comes as its text; an editor sees a number where one is written.
const setting: z.ZodType<WrittenSetting> = z.strictObject({
  name,
  value: z.string().meta({ type: ['string', 'number'] }),
  zh: z.string().optional(),
  en: z.string().optional(),
  cites: names.optional(),
});

const condition: z.ZodType<WrittenCondition> = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  when: z.string(),
});

const FIELD_KEYS: readonly string[] = Object.keys(fields);
const ITEM_KEYS: Readonly<Record<string, readonly string[]>> = {
  rules: ['id', ...FIELD_KEYS],
  change: ['rule', ...FIELD_KEYS, 'reason'],
  off: ['rule', 'types', 'when', 'reason', 'cites'],
  settings: ['name', 'value', 'zh', 'en', 'cites'],
  conditions: ['name', 'when'],
};
const BLOCK_KEYS: readonly string[] = [
  'kind',
  'title',
  'fields',
  'columns',
  'rows',
  'sort',
  'blank',
  'least',
  'lines',
  'hint',
  'items',
  'label',
  'value',
  'key',
  'sum',
];

/** The keys that a map of a pack may have, by its path from the root. */
export function packKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const [section = '', , key] = path;
  const depth = path.length;
  if (depth === 0) {
    return [
      'pack',
      'title',
      'kind',
      'types',
      'for',
      'phase',
      'conditions',
      'rules',
      'change',
      'off',
      'settings',
    ];
  }
  if (depth === 2) {
    return ITEM_KEYS[String(section)] ?? [];
  }
  return key === 'blocks' ? BLOCK_KEYS : ['zh', 'en'];
}

/** A pack as it is written. What the parts of a rule mean together is checked where the rule is read. */
export const PACK_SCHEMA: z.ZodType<WrittenPack> = z.strictObject({
  pack: z.string().regex(/^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)*$/),
  title: text,
  kind: some(Object.keys(KINDS)).optional(),
  types: some(oneOf('type')).optional(),
  for: z.string().optional(),
  phase: z.enum(PHASES).optional(),
  conditions: z.array(condition).optional(),
  rules: z.array(rule).optional(),
  change: z.array(change).optional(),
  off: z.array(off).optional(),
  settings: z.array(setting).optional(),
});

/** `templates/roles.yaml`. */
export const ROLES_SCHEMA: z.ZodType<WrittenRoles> = z.strictObject({
  roles: z.record(
    name,
    z.strictObject({ zh: z.string(), en: z.string(), aliases: z.array(z.string()).optional() }),
  ),
});

const DOCUMENT: z.ZodType<RuleDocument> = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  zh: z.string(),
  en: z.string(),
});

/** `templates/clauses.yaml`. */
export const CLAUSES_SCHEMA: z.ZodType<WrittenClauses> = z.strictObject({
  statuses: z.record(z.string(), text).optional(),
  documents: z.record(z.string(), DOCUMENT),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      makes: z.string(),
      time: z.string().optional(),
      status: z.enum(['V', 'V2', 'M']).optional(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
});

/** Every key a file of the templates may have at any depth: slips beside one of them can be mended. */
export const RULE_KEYS: readonly string[] = [
  'pack',
  'title',
  'rules',
  'change',
  'off',
  'rule',
  'reason',
  'id',
  'task',
  'check',
  'form',
  'guide',
  'for',
  'when',
  'at',
  'by',
  'every',
  'latest',
  'lasts',
  'roll',
  'on',
  'remind',
  'call',
  'types',
  'owner',
  'notify',
  'place',
  'detail',
  'needs',
  'assumed',
  'phase',
  'cites',
  'require',
  'level',
  'say',
  'points_at',
  'with',
  'in',
  'blocks',
  'kind',
  'fields',
  'columns',
  'rows',
  'sort',
  'blank',
  'least',
  'lines',
  'hint',
  'items',
  'label',
  'value',
  'key',
  'sum',
  'zh',
  'en',
  'statuses',
  'documents',
  'clauses',
  'makes',
  'time',
  'status',
  'roles',
  'aliases',
];
