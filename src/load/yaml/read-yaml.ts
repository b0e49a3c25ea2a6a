import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import { BRACKETS, buildNodes, type SourceNode } from './build-nodes.ts';
import { checkMarks, plainBraces } from './check-marks.ts';
import { checkKey, checkSource, type KeyWords, type SourceCheck } from './check-source.ts';
import { makeFinding, placeProblem } from './make-finding.ts';
import { type ParsedYaml, parseYaml, type YamlProblem } from './parse-yaml.ts';
import { type ScannedSource, scanSource } from './scan-source.ts';
import { decodeText, locateText, type RepairedText, repairText } from './source-text.ts';

/** The most problems that are reported or mended. */
const MOST = 20;

/** The empty list that a condition compares with: in braces YAML would take its brackets for a list of its own. */
const EMPTY_LIST = /([=!]= ?)\[\]/g;

/** What a file holds; null where it is no YAML, or empty. */
interface YamlFile {
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
  const { text, braces } = plainBraces(decoded.text.replaceAll(EMPTY_LIST, `$1${BRACKETS}`));
  const locate = locateText(text, file);
  const scanned = scanSource(text);
  if (scanned.tooDeep >= 0) {
    const at = locate(scanned.tooDeep, scanned.tooDeep + 1);
    return { root: null, findings: [makeFinding('yaml-syntax', { problem: 'TOO_DEEP' }, at)] };
  }
  const check = checkSource(text, scanned, locate, words);
  for (const at of braces)
    check.findings.push(makeFinding('wrong-mark', { found: '｛', write: '{' }, locate(at, at + 1)));
  checkMarks(scanned, check);
  const parsed = parseRepaired(scanned, check);
  const { document, problems, repaired } = parsed;
  const findings = [...check.findings, ...placeSyntax(parsed, scanned, check)];
  if (!document || problems.length > 0) return { root: null, findings };
  const { original } = repaired;
  const place: typeof locate = (start, end) => locate(original(start), original(end));
  const root = buildNodes(document, repaired.text, place, findings);
  if (findings.some(({ code }) => code === 'alias-bomb')) return { root: null, findings };
  if (root.kind !== 'text' || !root.empty) return { root, findings };
  const empty = makeFinding('empty-file', {}, top);
  return { root: null, findings: findings.length > 0 ? findings : [empty] };
}

interface Parsed extends ParsedYaml {
  readonly repaired: RepairedText;
}

/** Where the parser stumbles over a line that has a key with a wrong colon, mends that too and parses once more. */
function parseRepaired({ lines }: ScannedSource, check: SourceCheck): Parsed {
  const { text, edits } = check;
  const parse = (): Parsed => {
    const repaired = repairText(text, edits);
    return { ...parseYaml(repaired.text), repaired };
  };
  const parsed = parse();
  const before = edits.length;
  const ranges = originals(parsed).slice(0, MOST);
  const meant = lines.filter(
    ({ inFlow, inBlock, start, end }) =>
      !inFlow && !inBlock && ranges.some((problem) => end >= problem.start && start <= problem.end),
  );
  for (const { body, end } of meant.slice(0, 10 * MOST)) {
    if (!edits.some(({ at }) => at >= body && at < end)) checkKey(body, null, check);
  }
  return edits.length > before ? parse() : parsed;
}

/** Problems with their places in the text as written. */
function originals({ problems, repaired: { original } }: Parsed): readonly YamlProblem[] {
  return problems.map(({ code, start, end }) => ({
    code,
    start: original(start),
    end: original(end),
  }));
}

/** Problems that stand for themselves; any other is worth showing only if it is the first. */
const INDEPENDENT: ReadonlySet<string> = new Set([
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'BLOCK_AS_IMPLICIT_KEY',
  'INDENTED_KEY',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_DOCS',
]);

/**
 * Problems of the parser as findings, at most one a line. What only follows from an earlier one is left out,
 * and the place is where the writer slipped, not where the parser noticed.
 */
function placeSyntax(
  parsed: Parsed,
  scanned: ScannedSource,
  { text, locate }: SourceCheck,
): readonly Finding[] {
  const findings = new Map<number, Finding>();
  for (const [index, problem] of originals(parsed).entries()) {
    if (findings.size >= MOST || (index > 0 && !INDEPENDENT.has(problem.code))) continue;
    const { code, start, end } = whereMeant(problem, text, scanned);
    const at = locate(start, end);
    if (!findings.has(at.line))
      findings.set(at.line, makeFinding('yaml-syntax', { problem: code }, at));
  }
  return [...findings.values()];
}

/** A key that stands deeper than the one above, whose value it would be a part of. */
function keyIndented(text: string, start: number): YamlProblem | null {
  const end = text.indexOf('\n', start);
  const [, blanks = '', key = ''] =
    /^\n( +)([^\s#:]+)\s*:(?:\s|$)/.exec(text.slice(end, end + 200)) ?? [];
  if (end < 0 || key === '' || /[:：]\s/.test(text.slice(start, end))) return null;
  const at = end + 1 + blanks.length;
  return { code: 'INDENTED_KEY', start: at, end: at + key.length };
}

function whereMeant(
  { code, start, end }: YamlProblem,
  text: string,
  { openQuote, openBracket }: ScannedSource,
): YamlProblem {
  if (!INDEPENDENT.has(code) && code !== 'TOO_DEEP') {
    if (openQuote >= 0) return { code: 'OPEN_QUOTE', start: openQuote, end: openQuote + 1 };
    if (openBracket >= 0) return { code: 'OPEN_BRACKET', start: openBracket, end: openBracket + 1 };
  }
  const deeper = code === 'BLOCK_AS_IMPLICIT_KEY' ? keyIndented(text, start) : null;
  if (deeper !== null) return deeper;
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200), start);
  const [alias] =
    (code === 'UNEXPECTED_TOKEN' && /(?:(?<=^|\s)|[[{,])[*&]\S*\s*$/.exec(before)) || [];
  if (alias !== undefined) {
    const from = start - alias.length;
    return { code: 'BAD_ALIAS', start: from, end: from + alias.trimEnd().length };
  }
  const sign = (code === 'UNEXPECTED_TOKEN' && /[:-] +[>|](?=[^\s].*$|$)/.exec(before)) || null;
  if (sign) {
    const from = start - before.length + sign.index + sign[0].length - 1;
    return { code: 'BAD_SCALAR_START', start: from, end: from + 1 };
  }
  const blanks = /^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return { code, start: start + blanks, end: Math.max(end, start + blanks + 1) };
}
