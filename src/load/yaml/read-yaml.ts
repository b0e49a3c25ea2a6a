import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import { buildNodes } from './build-nodes.ts';
import type { KeyWords } from './check-keys.ts';
import { checkUnknownKey } from './check-keys.ts';
import { checkSource } from './check-source.ts';
import { decodeText } from './decode-text.ts';
import { type Locate, locateText } from './locate-text.ts';
import { makeFinding, placeProblem } from './make-finding.ts';
import { type ParsedYaml, parseYaml, type YamlProblem } from './parse-yaml.ts';
import { placeSyntax } from './place-syntax.ts';
import { type RepairedText, repairText } from './repair-text.ts';
import { type ScannedSource, type SourceLine, scanSource } from './scan-source.ts';
import type { SourceCheck } from './source-check.ts';
import type { SourceNode } from './source-node.ts';

/** The most problems that are reported or mended. */
const MOST = 20;

export interface YamlFile {
  /** The value of the file; null where it is no YAML, or empty. */
  readonly root: SourceNode | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a YAML file that a person wrote: bytes → values with places. Never throws and takes time in
 * proportion to the file. Slips that have one meaning are findings, and the rest is read all the same.
 */
export function readYaml(bytes: Uint8Array, file: string, words: KeyWords): YamlFile {
  const decoded = decodeText(bytes);
  const top = topOf(file);
  if ('problem' in decoded) return { root: null, findings: [placeProblem(decoded.problem, top)] };
  const { text } = decoded;
  const locate = locateText(text, file);
  const scanned = scanSource(text);
  if (scanned.tooDeep >= 0) return { root: null, findings: [tooDeep(scanned.tooDeep, locate)] };
  const check = checkSource(text, scanned, locate, words);
  const { parsed, repaired } = parseRepaired(text, scanned, locate, check);
  const findings = [
    ...check.findings,
    ...placeSyntax(parsed.problems, { text, repaired, scanned, locate }),
  ];
  if (!parsed.document || parsed.problems.length > 0) return { root: null, findings };
  const place: Locate = (start, end) => locate(repaired.original(start), repaired.original(end));
  const root = buildNodes(parsed.document, repaired.text, place, findings);
  if (findings.some(({ code }) => code === 'alias-bomb')) return { root: null, findings };
  if (root.kind === 'text' && root.empty) {
    return {
      root: null,
      findings: findings.length > 0 ? findings : [makeFinding('empty-file', {}, top)],
    };
  }
  return { root, findings };
}

/** Where the parser stumbles over a line that has a key with a wrong colon, mends that too and parses once more. */
function parseRepaired(
  text: string,
  scanned: ScannedSource,
  locate: Locate,
  check: SourceCheck,
): { readonly parsed: ParsedYaml; readonly repaired: RepairedText } {
  const repaired = repairText(text, check.edits);
  const parsed = parseYaml(repaired.text);
  if (parsed.problems.length === 0) return { parsed, repaired };
  let mended = false;
  for (const line of linesOf(parsed.problems, repaired, scanned.lines)) {
    if (!check.edits.some((edit) => edit.at >= line.body && edit.at < line.end)) {
      mended = checkUnknownKey(text, line, locate, check) || mended;
    }
  }
  if (!mended) return { parsed, repaired };
  const again = repairText(text, check.edits);
  return { parsed: parseYaml(again.text), repaired: again };
}

/** The lines the first problems are about. */
function linesOf(
  problems: readonly YamlProblem[],
  repaired: RepairedText,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const ranges = problems
    .slice(0, MOST)
    .map(({ start, end }) => [repaired.original(start), repaired.original(end)]);
  const meant = lines.filter(
    (line) =>
      !line.inFlow &&
      !line.inBlock &&
      ranges.some(([from = 0, to = 0]) => line.end >= from && line.start <= to),
  );
  return meant.slice(0, 10 * MOST);
}

function tooDeep(offset: number, locate: Locate): Finding {
  return makeFinding('yaml-syntax', { problem: 'TOO_DEEP' }, locate(offset, offset + 1));
}
