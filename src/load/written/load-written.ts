import type * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { MapNode, SourceNode } from '../yaml/build-nodes.ts';
import type { KeyWords } from '../yaml/check-source.ts';
import { type Loaded, makeFinding } from '../yaml/make-finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import {
  allKeys,
  meantBy,
  ownKeys,
  type SchemaWords,
  schemaFindings,
  schemasAt,
} from './schema-findings.ts';

/**
 * A file as it is written, with the place of each of its values (`rules/book/do`) and keys (`rules/book/do#key`);
 * `value` is null where it does not fit its schema.
 */
export interface Written<T> extends Loaded<T> {
  readonly root: SourceNode | null;
  readonly positions: Positions;
}

/** The key that a word stands for where these may be; the word where it is none of them. */
const keyMeant = (
  word: string,
  keys: readonly string[],
  meaning: (word: string) => readonly string[],
): string =>
  keys.includes(word) ? word : (meaning(word).find((one) => keys.includes(one)) ?? word);

/** Values and places of a file. Every scalar is its text; what was left empty is not there. Of a key given twice the first counts. */
function plainValue(
  root: SourceNode,
  schema: z.ZodType,
  meaning: (word: string) => readonly string[],
): {
  readonly value: unknown;
  readonly positions: Positions;
  readonly twice: readonly Finding[];
} {
  const twice: Finding[] = [];
  const positions = Object.create(null) as Record<string, Position>;
  const walk = (node: SourceNode, path: string, schemas: readonly z.core.$ZodType[]): unknown => {
    positions[path] = node.at;
    const below = (key: string | number): string => (path === '' ? String(key) : `${path}/${key}`);
    switch (node.kind) {
      case 'text':
        return node.empty ? undefined : node.text;
      case 'list':
        return node.items.map((item, index) => walk(item, below(index), schemasAt(schemas, index)));
      case 'map':
        return walkMap(node, below, schemas);
    }
  };
  const walkMap = (
    { entries }: MapNode,
    below: (key: string) => string,
    schemas: readonly z.core.$ZodType[],
  ): unknown => {
    const map = Object.create(null) as Record<string, unknown>;
    const names = new Map<string, string>();
    const keys = schemas.flatMap(ownKeys);
    for (const { key, value } of entries) {
      const written = key.kind === 'text' ? key.text : '';
      const name = keyMeant(written, keys, meaning);
      const first = names.get(name);
      if (first !== undefined) {
        if (written !== first) twice.push(duplicateKey(written, key.at));
        continue;
      }
      names.set(name, written);
      map[name] = walk(value, below(name), schemasAt(schemas, name));
      positions[`${below(name)}#key`] = key.at;
    }
    return map;
  };
  return { value: walk(root, '', meantBy(schema)), positions, twice };
}

const duplicateKey = (key: string, at: Position): Finding =>
  makeFinding('duplicate-key', { key }, at);

/** Keys given twice in one map, which would hide what stands under the first: a year pasted a second time. */
function duplicateKeys(node: SourceNode): readonly Finding[] {
  switch (node.kind) {
    case 'text':
      return [];
    case 'list':
      return node.items.flatMap(duplicateKeys);
    case 'map': {
      const seen = new Set<string>();
      return node.entries.flatMap(({ key, value }) => {
        const name = key.kind === 'text' ? key.text : '';
        const again = seen.has(name) ? [duplicateKey(name, key.at)] : [];
        seen.add(name);
        return [...again, ...duplicateKeys(value)];
      });
    }
  }
}

/** Words of a part that a schema leaves open, and what else its keys may be called: each word with the keys it can stand for. */
export interface MoreWords extends KeyWords, SchemaWords {
  readonly meaning?: (word: string) => readonly string[];
}

/**
 * Reads a YAML file that has a schema, which is also the list of its keys: a slip beside one of them is mended, and a
 * key there is not gets the one that is near.
 */
export function loadWritten<T>(
  bytes: Uint8Array,
  file: string,
  schema: z.ZodType<T>,
  more?: MoreWords,
): Written<T> {
  const keys = new Set([...allKeys(schema), ...(more?.keys ?? [])]);
  const { root, findings } = readYaml(bytes, file, { keys, freeText: more?.freeText ?? new Set() });
  if (root === null) return { value: null, root, positions: {}, findings };
  const { value, positions, twice } = plainValue(root, schema, more?.meaning ?? (() => []));
  // Each schema is used for a file or a few, so that compiling it would cost more than it saves.
  const result = schema.safeParse(value, { jitless: true });
  const wrong = result.success
    ? []
    : schemaFindings(result.error.issues, value, positions, schema, more);
  return {
    value: result.success ? result.data : null,
    root,
    positions,
    findings: [...findings, ...duplicateKeys(root), ...twice, ...wrong],
  };
}

/** The places below each item of the lists at the root, by `<list>/<index>`, in one pass. */
export function positionsByItem(positions: Positions): ReadonlyMap<string, Positions> {
  const items = new Map<string, Record<string, Position>>();
  for (const [path, place] of Object.entries(positions)) {
    const [, item, below] = /^([a-z]+\/[^/#]+)\/(.+)$/.exec(path) ?? [];
    if (item === undefined || below === undefined) continue;
    const known = items.get(item) ?? {};
    known[below] = place;
    items.set(item, known);
  }
  return items;
}
