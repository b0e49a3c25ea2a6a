import { dirname, join, normalize } from 'node:path';
import { loadBrief } from '../load/brief/load-brief.ts';
import { readTables, type Table } from '../load/table/read-table.ts';
import type { Loaded } from '../load/yaml/make-finding.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/rule.ts';
import type { Files } from './io.ts';
import { partInside } from './named-files.ts';
import { loadFile, type NamedFile } from './read-files.ts';

/** What is in the tables that a brief names, by their names, and findings for those that cannot be read. */
interface TablesRead {
  readonly tables: ReadonlyMap<string, readonly Table[]>;
  readonly findings: readonly Finding[];
}

/** What is done with a file that is read as it is. */
export const asBytes = (value: Uint8Array): Loaded<Uint8Array> => ({ value, findings: [] });

/** Reads a brief, and again with what is in the tables that it names, where it names some. */
export async function loadWithTables(
  bytes: Uint8Array,
  { name, path }: NamedFile,
  roles: readonly Role[],
  files: Files,
): Promise<Loaded<BriefFile>> {
  const read = loadBrief(bytes, name, { roles });
  if (read.value === null || (read.value.sheets ?? []).length === 0) return read;
  const { tables, findings } = await readTablesOf(read.value, dirname(path), files);
  const again = loadBrief(bytes, name, { roles, sheets: tables });
  return { ...again, findings: [...findings, ...again.findings] };
}

/** Reads the tables that a brief names, which lie beside it or below. */
async function readTablesOf(brief: BriefFile, folder: string, files: Files): Promise<TablesRead> {
  const named = (brief.sheets ?? []).map(({ name, at }) => ({
    ...{ written: name, name: normalize(name), path: join(folder, name), at },
  }));
  const { inside, findings } = partInside(named, folder, files);
  const found: Finding[] = [...findings];
  const tables = new Map<string, readonly Table[]>();
  for (const file of named.filter((one) => inside.includes(one))) {
    const read = await readOne(file, files);
    if (Array.isArray(read)) tables.set(file.written, read);
    else found.push(read as Finding);
  }
  return { tables, findings: found };
}

/** The tables of a file, or why there are none. */
async function readOne(file: NamedFile, files: Files): Promise<readonly Table[] | Finding> {
  const { value, findings } = loadFile(files, file, 'unreadable-table', asBytes);
  const [problem] = findings;
  if (problem !== undefined) return problem;
  const args = { path: file.name, reason: 'no-table', key: { zh: '', en: '' } } as const;
  const none: Finding = { code: 'unreadable-table', level: 'error', args, at: file.at };
  return (value && (await readTables(value))) ?? none;
}
