import type * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Clause, OffRule, Role, Rule } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import type { KeyWords } from '../yaml/check-keys.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { CLAUSES_SCHEMA, PACK_SCHEMA, ROLES_SCHEMA, RULE_KEYS } from './pack-schema.ts';
import { plainValue } from './plain-value.ts';
import { readRule, readTypes } from './read-rule.ts';
import { schemaFindings } from './schema-findings.ts';

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
  readonly off: readonly OffRule[];
}

const WORDS: KeyWords = { keys: new Set(RULE_KEYS), freeText: new Set() };

interface Written<T> {
  readonly value: T | null;
  readonly places: Readonly<Record<string, Place>>;
  readonly findings: readonly Finding[];
}

function loadWith<T>(bytes: Uint8Array, file: string, schema: z.ZodType<T>): Written<T> {
  const { root, findings } = readYaml(bytes, file, WORDS);
  if (root === null) {
    return { value: null, places: {}, findings };
  }
  const { value, places } = plainValue(root);
  const result = schema.safeParse(value);
  return result.success
    ? { value: result.data, places, findings }
    : {
        value: null,
        places,
        findings: [...findings, ...schemaFindings(result.error.issues, value, places, RULE_KEYS)],
      };
}

function placesBelow(
  places: Readonly<Record<string, Place>>,
  prefix: string,
): Readonly<Record<string, Place>> {
  const below = Object.entries(places).filter(
    ([path]) => path.startsWith(prefix) && !path.endsWith('#key'),
  );
  return Object.fromEntries(below.map(([path, place]) => [path.slice(prefix.length), place]));
}

const typesOf = (types: string | readonly string[] | undefined): Pick<OffRule, 'types'> => {
  const read = readTypes(types);
  return read === undefined ? {} : { types: read };
};

/** A pack from its file. Names of other rules, roles and clauses are checked where all packs are put together. */
export function loadPack(bytes: Uint8Array, file: string): Loaded<Pack> {
  const { value: written, places, findings: found } = loadWith(bytes, file, PACK_SCHEMA);
  if (written === null) {
    return { value: null, findings: found };
  }
  const findings = [...found];
  const top: Place = places[''] ?? { file, line: 1, column: 1, length: 1 };
  const rules = (written.rules ?? []).flatMap((rule, index) => {
    const place = (key: string): Place =>
      places[key === '' ? `rules/${index}` : `rules/${index}/${key}`] ?? places[key] ?? top;
    const read = readRule(rule, {
      pack: written,
      place,
      report: (finding) => findings.push(finding),
    });
    return read === undefined ? [] : { ...read, places: placesBelow(places, `rules/${index}/`) };
  });
  const off = (written.off ?? []).map(
    (entry, index): OffRule => ({
      rule: entry.rule,
      ...typesOf(entry.types ?? written.types),
      ...(entry.when === undefined ? {} : { when: entry.when }),
      reason: entry.reason,
      cites: entry.cites === undefined ? [] : [entry.cites].flat(),
      at: places[`off/${index}`] ?? top,
    }),
  );
  return { value: { pack: written.pack, title: written.title, rules, off }, findings };
}

/** The roles from `templates/roles.yaml`, in its order. */
export function loadRoles(bytes: Uint8Array, file: string): Loaded<readonly Role[]> {
  const { value, findings } = loadWith(bytes, file, ROLES_SCHEMA);
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
  readonly documents: Readonly<Record<string, Text>>;
}> {
  const { value, findings } = loadWith(bytes, file, CLAUSES_SCHEMA);
  const clauses = (value?.clauses ?? []).map(
    (clause): Clause => ({
      id: clause.id,
      document: clause.id.split('.')[0] ?? '',
      gist: { zh: clause.zh, en: clause.en },
      time: clause.time ?? '',
      makes: clause.makes,
      status: clause.status ?? 'V',
    }),
  );
  return { value: value && { clauses, documents: value.documents }, findings };
}
