import { parseYaml } from '../load/yaml/parse-yaml.ts';

/*
 * The document of a brief as the loader parses it, seen as what it takes to change its text: where each value begins and
 * ends. Offsets are UTF-16, and the end is exclusive.
 */

interface Ranged {
  readonly range?: readonly [start: number, end: number, after: number] | null | undefined;
}

/** A text. */
export interface ScalarNode extends Ranged {
  readonly value: unknown;
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
