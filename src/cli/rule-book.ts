import type { Finding } from '../model/finding.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Io } from './io.ts';

/** The rules in force for a command, and what is wrong with them. */
export interface RuleBookFound {
  readonly book: RuleBook;
  readonly findings: readonly Finding[];
}

function compiledBook(io: Io): RuleBook | null {
  const newest = io.files
    .list(io.templates, '.yaml')
    .reduce((time, path) => Math.max(time, io.files.changed(path)), 0);
  if (io.compiled === '' || io.files.changed(io.compiled) < newest) {
    return null;
  }
  const read = io.files.read(io.compiled);
  return read instanceof Uint8Array
    ? (JSON.parse(new TextDecoder().decode(read)) as RuleBook)
    : null;
}

/** The shipped rules: as compiled when the program was built, or from their files where those have changed since. */
export async function shippedRuleBook(io: Io): Promise<RuleBookFound> {
  const compiled = compiledBook(io);
  if (compiled !== null) {
    return { book: compiled, findings: [] };
  }
  const { readShippedRules } = await import('./shipped-rules.ts');
  return readShippedRules(io.files, io.templates);
}
