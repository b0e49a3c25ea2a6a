import { join, relative } from 'node:path';
import { checkRules } from '../core/check-rules.ts';
import { assembleRuleBook } from '../load/pack/assemble-rule-book.ts';
import { loadClauses, loadPack, loadRoles } from '../load/pack/load-pack.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Files } from './io.ts';

const TABLES: readonly string[] = ['clauses.yaml', 'roles.yaml'];

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
    .filter((path) => !tables.includes(path))
    .map((path) => loadPack(bytes(path), shown(path)));
  const { book, findings } = assembleRuleBook(
    packs.flatMap((pack) => pack.value ?? []),
    roles.value ?? [],
    clauses.value ?? { clauses: [], documents: {} },
  );
  const loading = [
    ...clauses.findings,
    ...roles.findings,
    ...packs.flatMap((pack) => pack.findings),
    ...findings,
  ];
  return { book, findings: [...loading, ...checkRules(book)] };
}

/** The book as it is compiled: rules without the places of their keys, which only wrong packs need. */
export function compileRules(book: RuleBook): string {
  return JSON.stringify(book, (key, value: unknown) => (key === 'places' ? undefined : value));
}
