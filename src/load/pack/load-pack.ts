import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import type { Clause, Condition, OffRule, Role, Rule, RuleDocument } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { loadWritten, positionsByItem } from '../written/load-written.ts';
import type { PackChange } from './apply-change.ts';
import { loadSettings, type PackSetting } from './load-settings.ts';
import { CLAUSES_SCHEMA, PACK_SCHEMA, ROLES_SCHEMA } from './pack-schema.ts';
import { conditionKinds, listed, readRule } from './read-rule.ts';

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

/** A pack from its file. Names of other rules, roles and clauses are checked where all packs are put together. */
export function loadPack(bytes: Uint8Array, file: string): Loaded<Pack> {
  const { value: written, positions, findings: found } = loadWritten(bytes, file, PACK_SCHEMA);
  if (written === null) {
    return { value: null, findings: found };
  }
  const findings = [...found];
  const { pack, title } = written;
  const top = positions[''] ?? topOf(file);
  const below = positionsByItem(positions);
  /** Where the item of a list at the root stands, and its parts. */
  const placed = (item: string) => ({
    at: positions[item] ?? top,
    positions: below.get(item) ?? {},
  });
  const rules = (written.rules ?? []).flatMap((rule, index) => {
    const item = placed(`rules/${index}`);
    const read = readRule(rule, {
      pack: written,
      place: (key) => (key === '' ? item.at : (item.positions[key] ?? positions[key] ?? top)),
      report: (finding) => findings.push(finding),
    });
    return read === undefined ? [] : { ...read, positions: item.positions };
  });
  const read = new Set(rules.map(({ id }) => id));
  const off = (written.off ?? []).map((entry, index): OffRule => {
    const types = entry.types ?? written.types;
    return {
      pack,
      rule: entry.rule,
      ...(types === undefined ? {} : { types: listed(types) }),
      ...(entry.when === undefined ? {} : { when: entry.when }),
      reason: entry.reason,
      cites: listed(entry.cites),
      at: placed(`off/${index}`).at,
    };
  });
  const settings = loadSettings(written.settings ?? [], positions, top);
  return {
    value: {
      pack,
      title,
      rules,
      unread: (written.rules ?? []).map(({ id }) => `${pack}/${id}`).filter((id) => !read.has(id)),
      changes: (written.change ?? []).map((entry, index) => ({
        pack,
        written: entry,
        ...placed(`change/${index}`),
      })),
      off,
      settings: settings.settings,
      conditions: (written.conditions ?? []).map((condition, index) => ({
        ...condition,
        pack,
        kinds: conditionKinds(written),
        ...placed(`conditions/${index}`),
      })),
    },
    findings: [...findings, ...settings.findings],
  };
}

/** The roles from `templates/roles.yaml`, in its order. */
export function loadRoles(bytes: Uint8Array, file: string): Loaded<readonly Role[]> {
  const { value, findings } = loadWritten(bytes, file, ROLES_SCHEMA);
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
  const { value, findings } = loadWritten(bytes, file, CLAUSES_SCHEMA);
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
