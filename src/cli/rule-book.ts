import { join, normalize } from 'node:path';
import { holidaysIn, loadHolidays, mergeHolidays } from '../load/holidays/load-holidays.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import { topOf } from '../model/position.ts';
import type { RuleBook } from '../model/rule.ts';
import type { HolidayTable } from '../model/time.ts';
import type { Files, Io } from './io.ts';
import { partInside } from './named-files.ts';
import { loadFile, type NamedFile, readText } from './read-files.ts';
import { userPacks } from './rule-files.ts';

/** The rules and holidays in force for a command, and what is wrong with their files. */
export interface ShippedRules {
  readonly book: RuleBook;
  readonly holidays: HolidayTable;
  readonly findings: readonly Finding[];
}

/** What the build makes of the templates. */
export interface CompiledRules extends Omit<ShippedRules, 'findings'> {
  /** The files it is made of and their folders, from that of the templates. */
  readonly sources: readonly string[];
}

/** What was compiled; null where it is older than what it is made of, cannot be read, or is a copy cut short. */
function compiledRules({ compiled, files, templates }: Io): ShippedRules | null {
  const built = files.changed(compiled);
  try {
    const rules = JSON.parse(readText(files, compiled) ?? '') as Partial<CompiledRules> | null;
    const { book, holidays, sources } = rules ?? {};
    if (!book || !holidays || !sources) return null;
    const isOld = sources.some((source) => files.changed(join(templates, source)) > built);
    return isOld ? null : { book, holidays, findings: [] };
  } catch {
    return null;
  }
}

const found = new Map<string, Promise<ShippedRules>>();

/**
 * The shipped rules: as compiled when the program was built, or from their files where those have changed since or what was
 * compiled cannot be read.
 */
export function shippedRules(io: Io): Promise<ShippedRules> {
  const find = async (): Promise<ShippedRules> =>
    compiledRules(io) ??
    (await import('./shipped-rules.ts')).readShippedRules(io.files, io.templates);
  // Of many briefs in one run each asks.
  const key = `${io.compiled}\n${io.templates}`;
  const known = found.get(key) ?? find();
  found.set(key, known);
  return known;
}

/** The rules with an office's packs over them, in their order; `found` itself where there are none. */
export async function withPacks(
  found: ShippedRules,
  packs: readonly NamedFile[],
  io: Io,
): Promise<ShippedRules> {
  if (packs.length === 0) return found;
  const { readHouseRules } = await import('./shipped-rules.ts');
  const { book, findings } = readHouseRules(io.files, packs, found.book);
  return { ...found, book, findings: [...found.findings, ...findings] };
}

/** The packs, or tables of holidays, that a brief names, and findings for those outside of its folder. */
function filesNamed(
  { file, brief, positions }: BriefFile,
  list: 'packs' | 'holidays',
  folder: string,
  files: Files,
): { readonly inside: readonly NamedFile[]; readonly findings: readonly Finding[] } {
  const named = brief.rules[list].map((name, index) => {
    const at = positions[`rules/${list}/${index}`] ?? positions[`rules/${list}`] ?? topOf(file);
    return { name: normalize(name), path: join(folder, name), at };
  });
  return partInside(named, folder, files);
}

/** Which packs of an office are used, of those that would be. */
export type PacksUsed = (packs: readonly NamedFile[]) => readonly NamedFile[];

/**
 * What a brief is planned by: the shipped rules and holidays, over them the packs in the user's folder, and over those what
 * the brief names, which lies beside it or below. `house` is false where the user's own are left out.
 */
export async function officeRules(
  brief: BriefFile,
  shipped: ShippedRules,
  folder: string,
  house: boolean | undefined,
  io: Io,
  used: PacksUsed = (packs) => packs,
): Promise<ShippedRules> {
  const packs = filesNamed(brief, 'packs', folder, io.files);
  const tables = filesNamed(brief, 'holidays', folder, io.files);
  const rules = await withPacks(shipped, used([...userPacks(house, io), ...packs.inside]), io);
  const loaded = tables.inside.map((table) =>
    loadFile(io.files, table, 'unreadable-pack', loadHolidays),
  );
  const common = holidaysIn(shipped.holidays, brief.brief.timezone);
  return {
    book: rules.book,
    holidays: loaded.flatMap(({ value }) => value ?? []).reduce(mergeHolidays, common),
    findings: [packs, rules, tables, ...loaded].flatMap(({ findings }) => findings),
  };
}
