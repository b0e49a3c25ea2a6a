import { isCollection, isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Shape } from '../kinds/shape/fields.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import { indexKeys, isAscii } from '../load/brief/index-words.ts';
import { parseYaml } from '../load/yaml/parse-yaml.ts';
import type { Edit } from '../load/yaml/source-text.ts';

/** What is to be different in the new brief. */
export interface Renewed {
  readonly id: string;
  /** The first day of the older one and of the new one. */
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD HH:MM`: when the office was told. */
  readonly now: string;
  /** In words of the older brief's language; undefined where it stays. */
  readonly title: string | undefined;
  readonly type: string | undefined;
  /** A path beside the older brief as it is reached from where the new one will stand. */
  readonly path: (name: string) => string;
}

/** The older brief, and what is gathered on the way through it. Offsets are UTF-16, and an end is exclusive. */
export interface Walk {
  readonly source: string;
  readonly spec: KindSpec;
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly wanted: Renewed;
  readonly edits: Edit[];
  readonly dates: Set<string>;
  readonly dated: Set<string>;
}

/** The pairs of a map by the key of the shape that each stands for; of two of the same the first. */
export function namedPairs(map: YAMLMap, shape: Shape): ReadonlyMap<string, Pair> {
  const index = indexKeys(shape);
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = index.find(textOf(pair.key));
    if (name !== undefined && !pairs.has(name)) pairs.set(name, pair);
  }
  return pairs;
}

/** Puts a text in place of a value; what is written as nothing stays so. */
export function replace(node: unknown, text: string, { edits }: Walk): void {
  const [start, end] = rangeOf(node);
  if (end > start) edits.push({ at: start, remove: end - start, insert: text });
}

/** Makes a comment of the lines of a section; false where it says nothing, or where other sections repeat what it says. */
export function commentOut(pair: Pair, walk: Walk): boolean {
  const [start, end] = sectionOf(pair, walk);
  if (!isGiven(pair.value) || /(?:^|[\s,:[{])&\S/.test(walk.source.slice(start, end))) return false;
  commentLines(pair, walk);
  return true;
}

function commentLines(pair: Pair, walk: Walk): void {
  const [start, end] = sectionOf(pair, walk);
  let at = start;
  for (const line of walk.source.slice(start, end).split('\n')) {
    if (line.trim() !== '') walk.edits.push({ at, remove: 0, insert: '# ' });
    at += line.length + 1;
  }
}

/** From the beginning of the line of its key to the end of its value. */
function sectionOf({ key, value }: Pair, { source }: Walk): Range {
  const [start, keyEnd] = rangeOf(key);
  const end = Math.max(keyEnd, rangeOf(value)[1]);
  const from = source.lastIndexOf('\n', start - 1) + 1;
  return [from, start + source.slice(start, end).trimEnd().length];
}

/** Writes a section with the one date that a brief begins with, in the language of the keys, behind what became comments. */
export function begin([section, key]: readonly [string, string], after: Pair, walk: Walk): void {
  const { source, spec, pairs, wanted, edits } = walk;
  const field = spec.shape[section];
  if (field === undefined || !('shape' in field)) return;
  const there = pairs.get(section);
  // A section that is there and says nothing would be there twice.
  if (there && !isGiven(there.value)) commentLines(there, walk);
  const english = isAscii(textOf(after.key));
  const word = (name: string, zh: string | undefined): string => (english ? name : (zh ?? name));
  const eol = lineEndOf(source);
  const head = `${word(section, field.zh)}:`;
  const line = `  ${word(key, field.shape[key]?.zh)}: ${wanted.to}`;
  const lineEnd = source.indexOf(eol, sectionOf(there ?? after, walk)[1]);
  const at = lineEnd < 0 ? source.length : lineEnd;
  edits.push({ at, remove: 0, insert: `${eol}${head}${eol}${line}` });
}

/** The map that a brief is. Throws where it is none: what is changed has been loaded. */
export function briefMap(source: string): YAMLMap {
  const contents = parseYaml(source).document?.contents;
  if (!isMap(contents)) throw new Error('a brief that loads is a map');
  return contents;
}

/** The text of a value; '' where it is none. */
export function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

/** Whether a value says something: it is not nothing, as `~` is, nor a list or a map of nothing. */
export function isGiven(node: unknown): boolean {
  if (!isCollection(node)) return !/^(?:~|null)?$/i.test(textOf(node));
  return isMap(node) ? node.items.length > 0 : node.items.some(isGiven);
}

/** How the lines of a file end. */
export const lineEndOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n');

type Range = readonly [start: number, end: number];

/** Where a value begins and ends; nothing at 0 where it has no place. */
export function rangeOf(node: unknown): Range {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return [start, end];
}
