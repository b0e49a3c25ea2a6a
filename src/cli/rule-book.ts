import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Io } from './io.ts';

/** The rules in force for a command, and what is wrong with them. */
export interface RuleBookFound {
  readonly book: RuleBook;
  readonly findings: readonly Finding[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

/** How each part of a book must look. */
const SHAPE: Readonly<Record<keyof RuleBook, (value: unknown) => boolean>> = {
  rules: isList,
  off: isList,
  settings: isList,
  conditions: isList,
  roles: isList,
  clauses: isList,
  documents: isObject,
  packs: isObject,
};

/** Whether a value has the outline of a book. What is in the rules was checked when they were compiled. */
function isBook(value: unknown): value is RuleBook {
  return isObject(value) && Object.entries(SHAPE).every(([key, fits]) => fits(value[key]));
}

/** What the build makes of the packs. */
export interface CompiledRules {
  readonly book: RuleBook;
  /** The files it is made of and their folders, from that of the templates. */
  readonly sources: readonly string[];
}

const isCompiled = (value: unknown): value is CompiledRules =>
  isObject(value) && isBook(value.book) && Array.isArray(value.sources);

/** The text of a compiled file, which the build leaves in ASCII: that is four times as fast to decode as UTF-8. */
const asciiText = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

/** What is in a compiled file; null where a copy cut short, or something else, stands in its place. */
function parseCompiled(bytes: Uint8Array): CompiledRules | null {
  try {
    const parsed: unknown = JSON.parse(asciiText(bytes));
    return isCompiled(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** The file with what briefs of one kind need, beside the one with everything. */
export function kindFile(compiled: string, kind: string): string {
  return compiled.replace(/\.json$/, `.${kind}.json`);
}

/** The compiled book in a file; null where it is older than what it is made of, or no book. */
function compiledBook(compiled: string, { files, templates }: Io): RuleBook | null {
  const read = compiled === '' ? null : files.read(compiled);
  const rules = read instanceof Uint8Array ? parseCompiled(read) : null;
  if (rules === null) {
    return null;
  }
  const built = files.changed(compiled);
  const isOld = rules.sources.some((source) => files.changed(join(templates, source)) > built);
  return isOld ? null : rules.book;
}

const found = new WeakMap<Io, Map<string, Promise<RuleBookFound>>>();

/**
 * The shipped rules: as compiled when the program was built, or from their files where those have changed since or what was
 * compiled cannot be read. With a kind perhaps only what its briefs need.
 */
export function shippedRuleBook(io: Io, kind = ''): Promise<RuleBookFound> {
  // Of many briefs in one run each asks.
  const books = found.get(io) ?? new Map<string, Promise<RuleBookFound>>();
  found.set(io, books);
  const known = books.get(kind) ?? findRuleBook(io, kind);
  books.set(kind, known);
  return known;
}

async function findRuleBook(io: Io, kind: string): Promise<RuleBookFound> {
  const compiled = compiledBook(kind === '' ? io.compiled : kindFile(io.compiled, kind), io);
  if (compiled !== null) {
    return { book: compiled, findings: [] };
  }
  if (kind !== '') {
    return shippedRuleBook(io);
  }
  const { readShippedRules } = await import('./shipped-rules.ts');
  return readShippedRules(io.files, io.templates);
}
