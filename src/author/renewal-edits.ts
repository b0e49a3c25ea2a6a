import type { Shape } from '../kinds/shape/field-types.ts';
import { indexKeys } from '../load/brief/index-keys.ts';
import type { Edit } from '../load/yaml/repair-text.ts';
import { isMap, isSeq, type MapNode, type PairNode, rangeOf, textOf } from './yaml-nodes.ts';

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

/** Makes a comment of the lines of a section; false where it says nothing. */
export function commentOut({ key, value }: PairNode, { source, edits }: Walk): boolean {
  if (!isMap(value) && !isSeq(value) && textOf(value) === '') return false;
  const [start] = rangeOf(key);
  const [, end] = rangeOf(value);
  const section = source.slice(start, end).trimEnd();
  const first = source.lastIndexOf('\n', start - 1) + 1;
  let at = first;
  for (const line of source.slice(first, start + section.length).split('\n')) {
    if (line.trim() !== '') edits.push({ at, remove: 0, insert: '# ' });
    at += line.length + 1;
  }
  return true;
}
