import type { Shape } from '../kinds/shape/fields.ts';
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

/** What is gathered on the way through the older brief. */
export interface Walk {
  readonly source: string;
  readonly wanted: Renewed;
  readonly edits: Edit[];
  readonly dates: Set<string>;
  readonly dated: Set<string>;
}

/** The pairs of a map by the key of the shape that each stands for; of two of the same the first. */
export function namedPairs(map: MapNode, shape: Shape): ReadonlyMap<string, PairNode> {
  const index = indexKeys(shape);
  const pairs = new Map<string, PairNode>();
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
export function commentOut(pair: PairNode, walk: Walk): boolean {
  const [start, end] = sectionOf(pair, walk);
  if (!isGiven(pair.value) || /(?:^|[\s,:[{])&\S/.test(walk.source.slice(start, end))) return false;
  commentLines(pair, walk);
  return true;
}

function commentLines(pair: PairNode, walk: Walk): void {
  const [start, end] = sectionOf(pair, walk);
  let at = start;
  for (const line of walk.source.slice(start, end).split('\n')) {
    if (line.trim() !== '') walk.edits.push({ at, remove: 0, insert: '# ' });
    at += line.length + 1;
  }
}

/** From the beginning of the line of its key to the end of its value. */
function sectionOf(
  { key, value }: PairNode,
  { source }: Walk,
): readonly [start: number, end: number] {
  const [start, keyEnd] = rangeOf(key);
  const end = Math.max(keyEnd, rangeOf(value)[1]);
  return [
    source.lastIndexOf('\n', start - 1) + 1,
    start + source.slice(start, end).trimEnd().length,
  ];
}

/** Writes a section with the one date that a brief begins with, in the language of the keys, behind what became comments. */
export function begin(
  [section, key]: readonly [string, string],
  after: PairNode,
  pairs: ReadonlyMap<string, PairNode>,
  shape: Shape,
  walk: Walk,
): void {
  const { source, wanted, edits } = walk;
  const field = shape[section];
  if (field === undefined || !('shape' in field)) return;
  const there = pairs.get(section);
  // A section that is there and says nothing would be there twice.
  if (there && !isGiven(there.value)) commentLines(there, walk);
  const english = isAscii(textOf(after.key));
  const word = (name: string, zh: string | undefined): string => (english ? name : (zh ?? name));
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const head = `${word(section, field.zh)}:`;
  const line = `  ${word(key, field.shape[key]?.zh)}: ${wanted.to}`;
  const lineEnd = source.indexOf(eol, sectionOf(there ?? after, walk)[1]);
  const at = lineEnd < 0 ? source.length : lineEnd;
  edits.push({ at, remove: 0, insert: `${eol}${head}${eol}${line}` });
}

// The document of a brief as the loader parses it: offsets are UTF-16, and an end is exclusive.

interface Ranged {
  readonly range?: readonly [start: number, end: number, after: number] | null | undefined;
}

/** A key with its value; null where there is none. */
export interface PairNode {
  readonly key: unknown;
  readonly value: unknown;
}

/** A map; `flow` is true of one in braces. */
export interface MapNode extends Ranged {
  readonly items: readonly PairNode[];
  readonly flow?: boolean | undefined;
}

/** A list. */
export interface SeqNode extends Ranged {
  readonly items: readonly unknown[];
}

/** The map that a brief is. Throws where it is none: what is changed has been loaded. */
export function briefMap(source: string): MapNode {
  const contents: unknown = parseYaml(source).document?.contents;
  if (!isMap(contents)) throw new Error('a brief that loads is a map');
  return contents;
}

/** Whether a value is a map with something in it. */
export function isMap(node: unknown): node is MapNode {
  const [first] = itemsOf(node);
  return typeof first === 'object' && first !== null && 'key' in first;
}

/** Whether a value is a list; of an empty map, which has nothing to change, too. */
export function isSeq(node: unknown): node is SeqNode {
  return typeof node === 'object' && node !== null && 'items' in node && !isMap(node);
}

function itemsOf(node: unknown): readonly unknown[] {
  const { items } = (node ?? {}) as { readonly items?: unknown };
  return Array.isArray(items) ? items : [];
}

/** The text of a value; '' where it is none. */
export function textOf(node: unknown): string {
  const { value } = (node ?? {}) as { readonly value?: unknown };
  return typeof value === 'string' ? value : '';
}

/** Whether a value says something: it is not nothing, as `~` is, nor a list or a map of nothing. */
export function isGiven(node: unknown): boolean {
  return isMap(node) || itemsOf(node).some(isGiven) || !/^(?:~|null)?$/i.test(textOf(node));
}

/** Where a value begins and ends; nothing at 0 where it has no place. */
export function rangeOf(node: unknown): readonly [start: number, end: number] {
  const [start = 0, end = 0] = ((node ?? {}) as Ranged).range ?? [];
  return [start, end];
}
