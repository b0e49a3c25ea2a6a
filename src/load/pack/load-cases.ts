import { KINDS } from '../../kinds/index.ts';
import { HEAD } from '../../kinds/shape/base.ts';
import type { Shape } from '../../kinds/shape/fields.ts';
import type {
  ExpectedRule,
  ExpectedTime,
  PackCases,
  RuleCase,
  SilentRule,
} from '../../model/case.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { Role } from '../../model/rule.ts';
import type { BriefTime } from '../../model/time.ts';
import { indexKeys } from '../brief/index-words.ts';
import { BRIEF_WORDS, readBrief } from '../brief/load-brief.ts';
import { readTime } from '../brief/read-time.ts';
import { suggestWord } from '../suggest-word.ts';
import { loadWritten } from '../written/load-written.ts';
import type { MapNode, SourceNode } from '../yaml/build-nodes.ts';
import { type Loaded, makeFinding, placeProblem } from '../yaml/make-finding.ts';
import type { WrittenCase } from './pack-schema.ts';
import { parseDuration } from './parse-timing.ts';
import { CASES_SCHEMA } from './shipped-schema.ts';

/** The names that cases may use. */
export interface CaseNames {
  readonly roles: readonly Role[];
  /** Full ids of all rules, and the names of their packs. */
  readonly rules: ReadonlySet<string>;
  readonly packs: ReadonlySet<string>;
}

interface CaseReader extends CaseNames {
  readonly file: string;
  readonly pack: string;
  readonly now: string | undefined;
  readonly root: SourceNode;
  readonly positions: Positions;
  readonly findings: Finding[];
}

const entryOf = (node: SourceNode | undefined, name: string): SourceNode | undefined =>
  node?.kind === 'map'
    ? node.entries.find(({ key }) => key.kind === 'text' && key.text === name)?.value
    : undefined;

const HEAD_KEYS = indexKeys(HEAD as unknown as Shape);

/** The keys at the head of a brief that a case writes, by their names. */
const keysOf = ({ entries }: MapNode): ReadonlySet<string | undefined> =>
  new Set(entries.map(({ key }) => (key.kind === 'text' ? HEAD_KEYS.find(key.text) : undefined)));

/**
 * A brief with what a case may leave out: its id, its title, and its kind where the pack's name says it. A case is of a full
 * plan unless it says otherwise.
 */
function withUsual(brief: MapNode, pack: string): MapNode {
  const kind = pack.split('/')[0] ?? '';
  const usual: readonly (readonly [string, string])[] = [
    ['id', 'case'],
    ['title', 'case'],
    ['depth', 'full'],
    ...(Object.hasOwn(KINDS, kind) ? [['kind', kind] as const] : []),
  ];
  const written = keysOf(brief);
  const node = (text: string): SourceNode => {
    return { kind: 'text', text, empty: false, verbatim: false, at: brief.at };
  };
  const missing = usual.filter(([key]) => !written.has(key));
  const added = missing.map(([key, value]) => ({ key: node(key), value: node(value) }));
  return { ...brief, entries: [...brief.entries, ...added] };
}

function readMoment(text: string, at: Position, findings: Finding[]): BriefTime | undefined {
  const { value, problem } = readTime(text);
  if (problem !== undefined) findings.push(placeProblem(problem, at));
  return value;
}

/**
 * `yes`, `2026-12-01 09:00`, or a window `2026-12-01 09:00 .. 09:30` whose end may leave out the date; of a task that
 * repeats, `2026-12-01 09:00 .. 11:30 every 20m`.
 */
function readExpected(text: string, at: Position, findings: Finding[]): ExpectedTime | undefined {
  if (text === 'yes') return { kind: 'yes' };
  const [span = '', often] = text.split(' every ').map((part) => part.trim());
  const [first = '', second] = span.split('..').map((part) => part.trim());
  const from = readMoment(first, at, findings);
  if (from === undefined || second === undefined) return from && { kind: 'time', from };
  const dated = /^\d\d:\d\d$/.test(second) ? `${from.slice(0, 10)} ${second}` : second;
  const to = readMoment(dated, at, findings);
  const every = often === undefined ? undefined : parseDuration(often);
  if (often !== undefined && every === undefined) {
    findings.push(makeFinding('bad-duration', { value: often }, at));
  }
  return to && { kind: 'time', from, to, ...(every === undefined ? {} : { every }) };
}

/** A rule, and the occasion after `#`; '' where none is written. Rules of the pack may be named by their bare ids. */
function readName(
  written: string,
  at: Position,
  reader: CaseReader,
): { readonly rule: string; readonly occasion: string } | undefined {
  const [name = '', occasion = ''] = written.split('#').map((part) => part.trim());
  const rule = name.includes('/') ? name : `${reader.pack}/${name}`;
  if (reader.rules.has(rule)) return { rule, occasion };
  const suggestion = suggestWord(rule, reader.rules);
  reader.findings.push(makeFinding('unknown-rule', { id: rule, suggestion }, at));
  return undefined;
}

function readFires(
  { fires = {} }: WrittenCase,
  path: string,
  reader: CaseReader,
): readonly ExpectedRule[] {
  const { positions, findings } = reader;
  return Object.entries(fires).flatMap(([key, text]): readonly ExpectedRule[] => {
    const keyAt = positions[`${path}/fires/${key}#key`] ?? reader.root.at;
    const name = readName(key, keyAt, reader);
    const at = positions[`${path}/fires/${key}`] ?? keyAt;
    const expected = readExpected(text, at, findings);
    if (name === undefined || expected === undefined) return [];
    if (name.occasion === '') {
      findings.push(makeFinding('case-without-occasion', { rule: key }, keyAt));
      return [];
    }
    return [{ ...name, expected, at }];
  });
}

function readNot({ not }: WrittenCase, path: string, reader: CaseReader): readonly SilentRule[] {
  return [not ?? []].flat().flatMap((written, index): readonly SilentRule[] => {
    const { positions, root } = reader;
    const at = positions[`${path}/not/${index}`] ?? positions[`${path}/not`] ?? root.at;
    const name = readName(written, at, reader);
    return name === undefined ? [] : [{ ...name, at }];
  });
}

function readNow(written: WrittenCase, path: string, reader: CaseReader): BriefTime | undefined {
  const { positions, findings } = reader;
  const now = written.now ?? reader.now;
  const at = positions[`${path}/now`] ?? positions.now ?? positions[path] ?? reader.root.at;
  if (now !== undefined) return readMoment(now, at, findings);
  findings.push(makeFinding('missing-key', { key: 'now' }, at));
  return undefined;
}

function readCase(written: WrittenCase, index: number, reader: CaseReader): readonly RuleCase[] {
  const path = `cases/${index}`;
  const now = readNow(written, path, reader);
  const cases = entryOf(reader.root, 'cases');
  const node = cases?.kind === 'list' ? entryOf(cases.items[index], 'brief') : undefined;
  const fires = readFires(written, path, reader);
  const not = readNot(written, path, reader);
  if (now === undefined || node?.kind !== 'map') return [];
  const brief = readBrief(withUsual(node, reader.pack), reader.file, reader, []);
  return [
    {
      name: written.name,
      now,
      brief: brief.value,
      saysDepth: keysOf(node).has('depth'),
      // Keys given twice have been looked for in the whole file.
      findings: brief.findings.filter(({ code }) => code !== 'duplicate-key'),
      errors: [written.errors ?? []].flat(),
      fires,
      not,
      at: reader.positions[path] ?? reader.root.at,
    },
  ];
}

/** The cases of a pack, each with its brief read as any brief is. What is wrong with a brief is kept with its case. */
export function loadCases(bytes: Uint8Array, file: string, known: CaseNames): Loaded<PackCases> {
  const written = loadWritten(bytes, file, CASES_SCHEMA, BRIEF_WORDS);
  const { value, root, positions, findings: found } = written;
  if (value === null || root === null) return { value: null, findings: found };
  const findings = [...found];
  const { pack, now } = value;
  if (!known.packs.has(pack)) {
    const suggestion = suggestWord(pack, known.packs);
    const args = { value: pack, suggestion, known: [...known.packs] };
    const wrong = makeFinding('unknown-value', args, positions.pack ?? root.at);
    return { value: null, findings: [...findings, wrong] };
  }
  const reader: CaseReader = { ...known, file, pack, now, root, positions, findings };
  const cases = value.cases.flatMap((written, index) => readCase(written, index, reader));
  return { value: { pack, file, cases }, findings };
}
