import type { Finding } from '../../model/finding.ts';
import type { Locate } from './locate-text.ts';
import { makeFinding } from './make-finding.ts';
import type { YamlProblem } from './parse-yaml.ts';
import type { RepairedText } from './repair-text.ts';
import type { ScannedSource } from './scan-source.ts';

/** The most that are reported. */
const MOST = 20;

/** Problems that stand for themselves; any other is worth showing only if it is the first. */
const INDEPENDENT: ReadonlySet<string> = new Set([
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_DOCS',
]);

interface Source {
  readonly text: string;
  readonly repaired: RepairedText;
  readonly scanned: ScannedSource;
  readonly locate: Locate;
}

/**
 * Problems of the parser as findings, at most one a line. What only follows from an earlier one is left out,
 * and the place is where the writer slipped, not where the parser noticed.
 */
export function placeSyntax(problems: readonly YamlProblem[], source: Source): readonly Finding[] {
  const lines = new Set<number>();
  const findings: Finding[] = [];
  for (const [index, problem] of problems.entries()) {
    if (findings.length >= MOST || (index > 0 && !INDEPENDENT.has(problem.code))) continue;
    const { code, start, end } = whereMeant(problem, source);
    const at = source.locate(start, end);
    if (lines.has(at.line)) continue;
    lines.add(at.line);
    findings.push(makeFinding('yaml-syntax', { problem: code }, at));
  }
  return findings;
}

function whereMeant(
  { code, start, end }: YamlProblem,
  { text, repaired, scanned }: Source,
): YamlProblem {
  const [from, to] = [repaired.original(start), repaired.original(end)];
  if (!INDEPENDENT.has(code) && code !== 'TOO_DEEP') {
    const { openQuote, openBracket } = scanned;
    if (openQuote >= 0) return { code: 'OPEN_QUOTE', start: openQuote, end: openQuote + 1 };
    if (openBracket >= 0) return { code: 'OPEN_BRACKET', start: openBracket, end: openBracket + 1 };
  }
  const before = text.slice(Math.max(text.lastIndexOf('\n', from - 1) + 1, from - 200), from);
  const alias = code === 'UNEXPECTED_TOKEN' ? /(?:^|[\s[{,])[*&]\S*\s*$/.exec(before) : null;
  if (alias) {
    const length = alias[0].trimEnd().length - (alias[0].length - alias[0].trimStart().length);
    return {
      code: 'BAD_ALIAS',
      start: from - alias[0].trimStart().length,
      end: from - alias[0].trimStart().length + length,
    };
  }
  const blanks = /^ */.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  return { code, start: from + blanks, end: Math.max(to, from + blanks + 1) };
}
