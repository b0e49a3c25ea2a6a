import { KINDS } from '../../kinds/index.ts';
import type { COMMON } from '../../kinds/shape/base.ts';
import type { BriefOf } from '../../kinds/shape/fields.ts';
import type { KindSpec, OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { Brief, BriefFile } from '../../model/brief.ts';
import type { Finding, FindingArgs } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import type { Role } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import { dateOf } from '../../time/dates.ts';
import { normalizeWord, suggestWord } from '../suggest-word.ts';
import type { Table } from '../table/read-table.ts';
import type { MapNode, SourceNode } from '../yaml/build-nodes.ts';
import type { KeyWords } from '../yaml/check-source.ts';
import { type Loaded, makeFinding } from '../yaml/make-finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { checkCounts } from './check-counts.ts';
import { checkIds, idFromFile } from './check-ids.ts';
import { checkReferences } from './check-references.ts';
import { collectKeys, indexKeys } from './index-words.ts';
import { type Gathered, readMap } from './read-map.ts';
import { fieldReaders, readChoice } from './read-scalars.ts';

/** How the key `kind` may be written: it decides what the others are. */
const KIND_KEYS: ReadonlySet<string> = new Set(['kind', '类别']);
/** What a pack begins with, and no brief has. */
const PACK_KEYS: ReadonlySet<string> = new Set(['pack', '规则包']);
const LANG_KEYS: ReadonlySet<string> = new Set(['lang', '语言']);

/** The keys of briefs of every kind. */
export const BRIEF_WORDS: KeyWords = collectKeys(Object.values(KINDS).map(({ shape }) => shape));

/** What reading a brief needs to know: the roles of the rules, and what is in the tables that it names, by their names. */
interface Known {
  readonly roles: readonly Role[];
  readonly sheets?: ReadonlyMap<string, readonly Table[]>;
}

/**
 * Reads a brief: the bytes of a file → a value, and everything that is wrong with it, each with its place.
 * Never throws. The value lacks what could not be read, so that what depends on the rest can be checked too;
 * it is null only where the file is no map at all. `file` names it in places and may give the brief its id.
 */
export function loadBrief(bytes: Uint8Array, file: string, known: Known): Loaded<BriefFile> {
  const { root, findings } = readYaml(bytes, file, BRIEF_WORDS);
  return root === null ? { value: null, findings } : readBrief(root, file, known, findings);
}

/** The same from a value of a YAML file, such as the brief of a case; `found` is what was wrong with the file so far. */
export function readBrief(
  root: SourceNode,
  file: string,
  known: Known,
  found: readonly Finding[],
): Loaded<BriefFile> {
  const gathered: Gathered = {
    findings: [...found],
    positions: Object.create(null),
    named: [],
    unread: new Set(),
  };
  if (root.kind !== 'map') {
    const wrong = makeFinding('wrong-shape', { expected: 'map', found: root.kind }, root.at);
    return { value: null, findings: [...found, wrong] };
  }
  if (textIn(root, PACK_KEYS) !== '') {
    return { value: null, findings: [...found, makeFinding('pack-as-brief', {}, root.at)] };
  }
  const spec = kindOf(root);
  gathered.positions[''] = root.at;
  const { roles, sheets = new Map() } = known;
  const readerOf = fieldReaders(roles, langIn(root));
  const reading = { ...gathered, readerOf, whole: spec.shape, sheets };
  const values = readMap(root, spec.shape, { path: '', at: root.at }, reading);
  checkReferences(values, spec.shape, known.roles, gathered);
  const read: Brief = values as BriefOf<typeof COMMON>;
  checkIds(read, spec, gathered);
  checkCounts(values, spec.shape, gathered);
  if (!hasOccasion(root, spec)) {
    gathered.findings.push(makeFinding('no-occasion', occasionSections(spec), root.at));
  }
  const { positions, named } = gathered;
  const value = { file, brief: withId(read, file, spec, gathered), positions, sheets: named };
  return { value, findings: gathered.findings };
}

/** The workflow a brief says it is for; the first where it says none, or one that there is not. */
function kindOf(root: MapNode): KindSpec {
  const [usual] = Object.values(KINDS);
  const kind = readChoice('kind', textIn(root, KIND_KEYS)).value;
  const spec = kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind] : usual;
  if (!spec) throw new Error('there are no kinds of brief');
  return spec;
}

/** The language that a brief is printed in. */
const langIn = (root: MapNode): Lang =>
  readChoice('lang', textIn(root, LANG_KEYS)).value === 'en' ? 'en' : 'zh';

/** The text of one of these keys, '' where there is none. */
function textIn({ entries }: MapNode, keys: ReadonlySet<string>): string {
  const isOne = ({ key }: MapNode['entries'][number]): boolean =>
    key.kind === 'text' && keys.has(normalizeWord(key.text));
  const value = entries.find(isOne)?.value;
  return value?.kind === 'text' ? value.text : '';
}

/** Whether anybody tried to write an occasion, however wrong it is. */
function hasOccasion(root: MapNode, { shape, occasions }: KindSpec): boolean {
  const index = indexKeys(shape);
  const sections = new Set(occasions.map(({ section }) => section));
  return root.entries.some(({ key, value }) => {
    const written = key.kind === 'text' ? key.text : '';
    const name = index.find(written) ?? index.find(suggestWord(written, index.words));
    const none =
      (value.kind === 'text' && value.empty) || (value.kind === 'list' && value.items.length === 0);
    return name !== undefined && sections.has(name) && !none;
  });
}

/** What the sections are called that occasions come from. */
export function occasionSections({ shape, occasions }: KindSpec): FindingArgs['no-occasion'] {
  // What the plan works out itself is no section of a brief.
  const written = occasions.flatMap(({ section = '' }) => (section in shape ? section : []));
  const en = [...new Set(written)];
  return { zh: en.map((key) => shape[key]?.zh ?? key), en };
}

/**
 * The brief with an id: without one of its own it gets that of its file and its first day, `接待单-2026-12-02`, since many
 * briefs have files of the same name and calendars tell visits apart by the id.
 */
function withId(brief: Brief, file: string, spec: KindSpec, gathered: Gathered): Brief {
  if (brief.id !== '') return brief;
  const id = idFromFile(file, firstDayOf(brief, spec) || dateOf(brief.received ?? ''));
  gathered.findings.push(makeFinding('id-from-file', { id }, topOf(file), 'info'));
  return { ...brief, id };
}

type Item = Readonly<Record<string, unknown>>;

/**
 * The first day of a brief: the earliest of its occasions, or where none has a time of its own, as in a case that came by
 * letter, the earliest date from which the law counts; '' where there is none.
 */
export function firstDayOf(brief: Brief, { shape, occasions }: KindSpec): string {
  const root: Item = brief;
  const days = ({ section = '', start = '', each }: OccasionSpec): readonly string[] => {
    const items = shape[section]?.type === 'list' ? root[section] : [root[section] ?? {}];
    const key = each === 'shift' ? 'from' : start;
    const times = (items as readonly Item[]).map((item) => String(item[key] ?? ''));
    return times.filter((time) => time !== '');
  };
  const timed = occasions.filter(({ each }) => each !== 'date').flatMap(days);
  const times = timed.length > 0 ? timed : occasions.flatMap(days);
  return times.map(dateOf).toSorted()[0] ?? '';
}
