import { join, relative } from 'node:path';
import { checkRules } from '../core/check-rules.ts';
import { extendRuleBook } from '../load/pack/extend-rule-book.ts';
import {
  type Loaded,
  loadClauses,
  loadPack,
  loadRoles,
  type Pack,
} from '../load/pack/load-pack.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Files } from './io.ts';

/** How the name of a file ends that holds the cases a pack is tested with. */
export const CASES = '.cases.yaml';

/** Files of the templates that are no packs. */
const TABLES: readonly string[] = ['clauses.yaml', 'roles.yaml', 'holidays.yaml'];

/** The shipped packs read from their files, with everything that is wrong with them. */
export function readShippedRules(
  files: Files,
  templates: string,
): { readonly book: RuleBook; readonly findings: readonly Finding[] } {
  const bytes = (path: string): Uint8Array => {
    const read = files.read(path);
    return read instanceof Uint8Array ? read : new Uint8Array();
  };
  const shown = (path: string): string =>
    `templates/${relative(templates, path).replaceAll('\\', '/')}`;
  const tables = TABLES.map((name) => join(templates, name));
  const clauses = loadClauses(bytes(tables[0] ?? ''), 'templates/clauses.yaml');
  const roles = loadRoles(bytes(tables[1] ?? ''), 'templates/roles.yaml');
  const packs = files
    .list(templates, '.yaml')
    .filter((path) => !tables.includes(path) && !path.endsWith(CASES))
    .map((path) => loadPack(bytes(path), shown(path)));
  const tablesOnly: RuleBook = {
    rules: [],
    off: [],
    packs: {},
    roles: roles.value ?? [],
    clauses: clauses.value?.clauses ?? [],
    documents: clauses.value?.documents ?? {},
  };
  const { book, findings } = extendRuleBook(
    tablesOnly,
    packs.flatMap((pack) => pack.value ?? []),
  );
  const loading = [
    ...clauses.findings,
    ...roles.findings,
    ...packs.flatMap((pack) => pack.findings),
    ...findings,
  ];
  return { book, findings: [...loading, ...checkRules(book)] };
}

/** Packs of an office's own on top of a book; what is wrong with them, and where the lines of their files can be seen. */
export function readHouseRules(
  files: Files,
  paths: readonly { readonly name: string; readonly path: string; readonly at: Place }[],
  base: RuleBook,
): { readonly book: RuleBook; readonly findings: readonly Finding[] } {
  const packs = paths.map(({ name, path, at }): Loaded<Pack> => {
    const read = files.read(path);
    return read instanceof Uint8Array
      ? loadPack(read, name)
      : {
          value: null,
          findings: [
            {
              code: 'unreadable-pack',
              level: 'error',
              args: { path: name, reason: read.problem },
              at,
            },
          ],
        };
  });
  const values = packs.flatMap((pack) => pack.value ?? []);
  const { book, findings } = extendRuleBook(base, values);
  const rules = new Set(values.flatMap((pack) => pack.rules));
  const checked = checkRules({
    ...book,
    rules: [...rules, ...book.rules.filter((rule) => !rules.has(rule))],
  });
  const own = new Set(paths.map(({ name }) => name));
  return {
    book,
    findings: [
      ...packs.flatMap((pack) => pack.findings),
      ...findings,
      ...checked.filter((finding) => own.has(finding.at?.file ?? '')),
    ],
  };
}

/** The book as it is compiled: rules without the places of their keys, which only wrong packs need. */
export function compileRules(book: RuleBook): string {
  return JSON.stringify(book, (key, value: unknown) => (key === 'places' ? undefined : value));
}
