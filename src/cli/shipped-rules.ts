import { dirname, join, relative } from 'node:path';
import { loadHolidays } from '../load/holidays/load-holidays.ts';
import { extendRuleBook } from '../load/pack/extend-rule-book.ts';
import { loadCases } from '../load/pack/load-cases.ts';
import { loadClauses, loadRoles } from '../load/pack/load-clauses.ts';
import { loadPack } from '../load/pack/load-pack.ts';
import type { Loaded } from '../load/yaml/make-finding.ts';
import type { PackCases } from '../model/case.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import { NO_HOLIDAYS } from '../model/time.ts';
import { checkRules } from '../rules/check-rules.ts';
import { typeNames } from '../rules/type-names.ts';
import type { Files } from './io.ts';
import { loadFile, type NamedFile } from './read-files.ts';
import type { CompiledRules, ShippedRules } from './rule-book.ts';
import { CASES, isPack, SHIPPED, wordsOf } from './rule-files.ts';

/** Files of the templates that are no packs. */
const TABLES: readonly string[] = ['clauses.yaml', 'roles.yaml', 'holidays.yaml'];

/** The tables and packs in a folder. */
function filesIn(files: Files, templates: string): readonly string[] {
  return files.list(templates, '.yaml').filter((path) => !path.endsWith(CASES));
}

/** A folder and those above it, down from `.`. */
const withAbove = (folder: string): readonly string[] =>
  folder === '.' ? [folder] : [...withAbove(dirname(folder)), folder];

/** What the book is made of: its files, and every folder beside them, which changes where a file is added or taken away. */
export function ruleSources(files: Files, templates: string): readonly string[] {
  const inside = (path: string): string => relative(templates, path).replaceAll('\\', '/');
  const folders = files.list(templates, '').flatMap((path) => withAbove(dirname(inside(path))));
  return [...new Set(folders), ...filesIn(files, templates).map(inside)];
}

/** The shipped packs and tables read from their files, with everything that is wrong with them. */
export function readShippedRules(files: Files, templates: string): ShippedRules {
  const bytes = (path: string): Uint8Array => {
    const read = files.read(path);
    return read instanceof Uint8Array ? read : new Uint8Array();
  };
  const shown = (path: string): string =>
    `${SHIPPED}${relative(templates, path).replaceAll('\\', '/')}`;
  const tables = TABLES.map((name) => join(templates, name));
  const clauses = loadClauses(bytes(tables[0] ?? ''), 'templates/clauses.yaml');
  const roles = loadRoles(bytes(tables[1] ?? ''), 'templates/roles.yaml');
  const holidays = loadHolidays(bytes(tables[2] ?? ''), 'templates/holidays.yaml');
  const all = filesIn(files, templates);
  const packs = all
    .filter((path) => isPack(path) && !tables.includes(path))
    .map((path) => {
      const other = wordsOf(path);
      const words = all.includes(other) ? { bytes: bytes(other), file: shown(other) } : undefined;
      return loadPack(bytes(path), shown(path), words);
    });
  const tablesOnly: RuleBook = {
    rules: [],
    off: [],
    settings: [],
    names: [],
    tables: [],
    packs: {},
    roles: roles.value ?? [],
    clauses: clauses.value?.clauses ?? [],
    documents: clauses.value?.documents ?? {},
  };
  const values = packs.flatMap(({ value }) => value ?? []);
  const { book: untyped, findings } = extendRuleBook(tablesOnly, values);
  const { book, findings: circles } = typeNames(untyped);
  const loading = [clauses, roles, holidays, ...packs].flatMap((one) => one.findings);
  return {
    book,
    holidays: holidays.value ?? NO_HOLIDAYS,
    findings: [...loading, ...findings, ...circles, ...checkRules(book)],
  };
}

/** A rule with nothing in it to check but which others it needs, and the settings its times count with. */
function onlyNeeds(rule: Rule): Rule {
  const words = { zh: '', en: '' };
  if (rule.kind === 'task') {
    const { when, place, ...task } = rule;
    return { ...task, title: words, points: [], variants: [] };
  }
  const { id, pack, kinds, for: target, cites, assumed, phase, depth, at } = rule;
  const base = { id, pack, kinds, for: target, cites, assumed, phase, depth, at, variants: [] };
  return { ...base, kind: 'guide', text: words };
}

/** A rule that an office changed, as if it stood where it was changed: what is wrong with it now is of the office's doing. */
function whereChanged(rule: Rule): Rule {
  const at = rule.changes?.at(-1)?.at;
  return at === undefined ? rule : { ...rule, at };
}

/** Packs of an office's own on top of a book, in their order, with everything that is wrong with them. */
export function readHouseRules(
  files: Files,
  packs: readonly NamedFile[],
  base: RuleBook,
): Pick<ShippedRules, 'book' | 'findings'> {
  const read = packs.map((pack) => {
    const other = files.read(wordsOf(pack.path));
    const words =
      other instanceof Uint8Array ? { bytes: other, file: wordsOf(pack.name) } : undefined;
    // What an office adds itself is in every plan, unless it says otherwise.
    return loadFile(files, pack, 'unreadable-pack', (bytes, name) =>
      loadPack(bytes, name, words, { depth: 'short', names: base.names }),
    );
  });
  const values = read.flatMap(({ value }) => value ?? []);
  const { book: untyped, touched, off, findings } = extendRuleBook(base, values);
  const { book, findings: circles } = typeNames(untyped);
  const named = new Set(packs.map(({ name }) => name));
  // The base has been checked; of it only what may stand in a circle of needs is looked at again.
  const own = new Set(touched);
  const rules = book.rules.map((rule) => (own.has(rule) ? whereChanged(rule) : onlyNeeds(rule)));
  const loading = read.flatMap((one) => one.findings);
  const checked = checkRules({ ...book, rules, off }, (file) => named.has(file));
  return { book, findings: [...loading, ...findings, ...circles, ...checked] };
}

/** The cases of a pack from their file, which is called `name` in what is said of it. */
export function readCases(files: Files, file: NamedFile, book: RuleBook): Loaded<PackCases> {
  const rules = new Set(book.rules.map(({ id }) => id));
  const known = { roles: book.roles, rules, packs: new Set(Object.keys(book.packs)) };
  return loadFile(files, file, 'unreadable-file', (bytes, name) => loadCases(bytes, name, known));
}

/** The rules as they are compiled: without the places of their keys, which only wrong packs need. */
export function compileRules(compiled: CompiledRules): string {
  return JSON.stringify(compiled, (key, value: unknown) =>
    key === 'positions' ? undefined : value,
  );
}
