import type { PackCases } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Io } from './io.ts';
import type { PackFile } from './pack-files.ts';

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
