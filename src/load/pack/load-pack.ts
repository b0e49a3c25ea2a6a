import type { Finding } from '../../model/finding.ts';
import { type Position, topOf } from '../../model/position.ts';
import type { Clause, Condition, OffRule, Role, Rule, RuleDocument } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import type { PackChange } from './apply-change.ts';
import { loadSettings, type PackSetting } from './load-settings.ts';
import { loadWritten, positionsByItem } from './load-written.ts';
import { CLAUSES_SCHEMA, PACK_SCHEMA, packKeysAt, ROLES_SCHEMA, RULE_KEYS } from './pack-schema.ts';
import { conditionKinds, readRule, readTypes } from './read-rule.ts';

/** A value with what was found on the way; null where nothing could be made of the file. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** One file of rules, each rule with its full id and its times read. */
export interface Pack {
  readonly pack: string;
  readonly title: Text;
  readonly rules: readonly Rule[];
  /** The full ids of rules that could not be read: what is wrong with them is said, and they are no unknown names. */
  readonly unread: readonly string[];
  readonly changes: readonly PackChange[];
  readonly off: readonly OffRule[];
  readonly settings: readonly PackSetting[];
  readonly conditions: readonly Condition[];
}

const WORDS = { keys: new Set(RULE_KEYS), freeText: new Set<string>() } as const;
const PACK = { schema: PACK_SCHEMA, words: WORDS, keysAt: packKeysAt } as const;
const ROLES = {
  schema: ROLES_SCHEMA,
  words: WORDS,
  keysAt: (): readonly string[] => ['zh', 'en', 'aliases'],
} as const;
const CLAUSES = {
  schema: CLAUSES_SCHEMA,
  words: WORDS,
  keysAt: (): readonly string[] => ['id', 'makes', 'time', 'status', 'zh', 'en'],
} as const;

const typesOf = (types: string | readonly string[] | undefined): Pick<OffRule, 'types'> => {
  const read = readTypes(types);
  return read === undefined ? {} : { types: read };
};

/** A pack from its file. Names of other rules, roles and clauses are checked where all packs are put together. */
export function loadPack(bytes: Uint8Array, file: string): Loaded<Pack> {
  const { value: written, positions, findings: found } = loadWritten(bytes, file, PACK);
  if (written === null) {
    return { value: null, findings: found };
  }
  const findings = [...found];
  const top: Position = positions[''] ?? topOf(file);
  const below = positionsByItem(positions);
  const rules = (written.rules ?? []).flatMap((rule, index) => {
    const place = (key: string): Position =>
      positions[key === '' ? `rules/${index}` : `rules/${index}/${key}`] ?? positions[key] ?? top;
    const read = readRule(rule, {
      pack: written,
      place,
      report: (finding) => findings.push(finding),
    });
    return read === undefined ? [] : { ...read, positions: below.get(`rules/${index}`) ?? {} };
  });
  const read = new Set(rules.map(({ id }) => id));
  const unread = (written.rules ?? [])
    .map(({ id }) => `${written.pack}/${id}`)
    .filter((id) => !read.has(id));
  const off = (written.off ?? []).map(
    (entry, index): OffRule => ({
      pack: written.pack,
      rule: entry.rule,
      ...typesOf(entry.types ?? written.types),
      ...(entry.when === undefined ? {} : { when: entry.when }),
      reason: entry.reason,
      cites: entry.cites === undefined ? [] : [entry.cites].flat(),
      at: positions[`off/${index}`] ?? top,
    }),
  );
  const changes = (written.change ?? []).map(
    (entry, index): PackChange => ({
      pack: written.pack,
      written: entry,
      positions: below.get(`change/${index}`) ?? {},
      at: positions[`change/${index}`] ?? top,
    }),
  );
  const { pack, title } = written;
  const settings = loadSettings(written.settings ?? [], positions, top);
  findings.push(...settings.findings);
  const conditions = (written.conditions ?? []).map(
    ({ name, when }, index): Condition => ({
      name,
      pack,
      kinds: conditionKinds(written),
      when,
      at: positions[`conditions/${index}`] ?? top,
      positions: below.get(`conditions/${index}`) ?? {},
    }),
  );
  return {
    value: { pack, title, rules, unread, changes, off, settings: settings.settings, conditions },
    findings,
  };
}

/** The roles from `templates/roles.yaml`, in its order. */
export function loadRoles(bytes: Uint8Array, file: string): Loaded<readonly Role[]> {
  const { value, findings } = loadWritten(bytes, file, ROLES);
  const roles =
    value &&
    Object.entries(value.roles).map(([id, { zh, en, aliases }]) => ({
      id,
      title: { zh, en },
      aliases: aliases ?? [],
    }));
  return { value: roles, findings };
}

/** The clause table from `templates/clauses.yaml`. */
export function loadClauses(
  bytes: Uint8Array,
  file: string,
): Loaded<{
  readonly clauses: readonly Clause[];
  readonly documents: Readonly<Record<string, RuleDocument>>;
}> {
  const { value, findings } = loadWritten(bytes, file, CLAUSES);
  const clauses = (value?.clauses ?? []).map((clause): Clause => {
    const status = clause.status ?? 'V';
    const note = value?.statuses?.[status] ?? { zh: '', en: '' };
    return {
      id: clause.id,
      document: clause.id.split('.')[0] ?? '',
      gist: { zh: `${clause.zh}${note.zh}`, en: `${clause.en}${note.en}` },
      time: clause.time ?? '',
      makes: clause.makes,
      status,
    };
  });
  return { value: value && { clauses, documents: value.documents }, findings };
}
