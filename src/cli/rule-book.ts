import { join } from 'node:path';
import type { PackCases } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { HolidayTable } from '../model/holidays.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Io } from './io.ts';
import { readText } from './read-files.ts';
import type { PackFile } from './rule-files.ts';

/** The rules and holidays in force for a command, and what is wrong with their files. */
export interface ShippedRules {
  readonly book: RuleBook;
  readonly holidays: HolidayTable;
  readonly findings: readonly Finding[];
}

/** What the build makes of the templates. */
export interface CompiledRules {
  readonly book: RuleBook;
  readonly holidays: HolidayTable;
  /** The files it is made of and their folders, from that of the templates. */
  readonly sources: readonly string[];
}

/** What is in a compiled file; null where there is none, or a copy cut short stands in its place. */
function parseCompiled(text: string): CompiledRules | null {
  try {
    const parsed = JSON.parse(text) as Partial<CompiledRules> | null;
    const { book, holidays, sources } = parsed ?? {};
    return book === undefined || holidays === undefined || sources === undefined
      ? null
      : { book, holidays, sources };
  } catch {
    return null;
  }
}

/** What was compiled; null where it is older than what it is made of, or cannot be read. */
function compiledRules({ compiled, files, templates }: Io): ShippedRules | null {
  const rules = parseCompiled(readText(files, compiled) ?? '');
  if (rules === null) return null;
  const built = files.changed(compiled);
  const isOld = rules.sources.some((source) => files.changed(join(templates, source)) > built);
  return isOld ? null : { book: rules.book, holidays: rules.holidays, findings: [] };
}

const found = new Map<string, Promise<ShippedRules>>();

/**
 * The shipped rules: as compiled when the program was built, or from their files where those have changed since or what was
 * compiled cannot be read.
 */
export function shippedRules(io: Io): Promise<ShippedRules> {
  // Of many briefs in one run each asks.
  const key = `${io.compiled}\n${io.templates}`;
  const known = found.get(key) ?? findRules(io);
  found.set(key, known);
  return known;
}

async function findRules(io: Io): Promise<ShippedRules> {
  const compiled = compiledRules(io);
  if (compiled !== null) return compiled;
  const { readShippedRules } = await import('./shipped-rules.ts');
  return readShippedRules(io.files, io.templates);
}

/** The rules with an office's packs over them, in their order; `found` itself where there are none. */
export async function withPacks(
  found: ShippedRules,
  packs: readonly PackFile[],
  io: Io,
): Promise<ShippedRules> {
  if (packs.length === 0) return found;
  const { readHouseRules } = await import('./shipped-rules.ts');
  const { book, findings } = readHouseRules(io.files, packs, found.book);
  return { ...found, book, findings: [...found.findings, ...findings] };
}

/** A file of cases, with what is wrong with it; null where nothing could be read. */
export interface CasesFound {
  readonly value: PackCases | null;
  readonly findings: readonly Finding[];
}

/** The files of cases, read against the rules of a book. */
export async function readPackCases(
  files: readonly PackFile[],
  book: RuleBook,
  io: Io,
): Promise<readonly CasesFound[]> {
  const { readCases } = await import('./shipped-rules.ts');
  return files.map((file) => readCases(io.files, file, book));
}
