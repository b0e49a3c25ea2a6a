import type { Io } from './io.ts';
import type { PackFile } from './pack-files.ts';
import type { RuleBookFound } from './rule-book.ts';

/** A book with an office's packs over it, in their order; `found` itself where there are none. */
export async function withPacks(
  found: RuleBookFound,
  packs: readonly PackFile[],
  io: Io,
): Promise<RuleBookFound> {
  if (packs.length === 0) {
    return found;
  }
  const { readHouseRules } = await import('./shipped-rules.ts');
  const { book, findings } = readHouseRules(io.files, packs, found.book);
  return { book, findings: [...found.findings, ...findings] };
}
