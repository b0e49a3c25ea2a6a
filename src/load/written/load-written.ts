import type * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { SourceNode } from '../yaml/build-nodes.ts';
import type { KeyWords } from '../yaml/check-source.ts';
import { type Loaded, makeFinding } from '../yaml/make-finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { allKeys, schemaFindings } from './schema-findings.ts';

/**
 * A file as it is written, with the place of each of its values (`rules/0/task/zh`) and keys (`rules/0/task#key`);
 * `value` is null where it does not fit its schema.
 */
export interface Written<T> extends Loaded<T> {
  readonly root: SourceNode | null;
  readonly positions: Positions;
}

/** Values and places of a file. Every scalar is its text; what was left empty is not there. Of a key given twice the last counts. */
function plainValue(root: SourceNode): { readonly value: unknown; readonly positions: Positions } {
  const positions = Object.create(null) as Record<string, Position>;
  const walk = (node: SourceNode, path: string): unknown => {
    positions[path] = node.at;
    const below = (key: string | number): string => (path === '' ? String(key) : `${path}/${key}`);
    switch (node.kind) {
      case 'text':
        return node.empty ? undefined : node.text;
      case 'list':
        return node.items.map((item, index) => walk(item, below(index)));
      case 'map': {
        const map = Object.create(null) as Record<string, unknown>;
        for (const { key, value } of node.entries) {
          const name = key.kind === 'text' ? key.text : '';
          map[name] = walk(value, below(name));
          positions[`${below(name)}#key`] = key.at;
        }
        return map;
      }
    }
  };
  return { value: walk(root, ''), positions };
}

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
        const again = seen.has(name) ? [makeFinding('duplicate-key', { key: name }, key.at)] : [];
        seen.add(name);
        return [...again, ...duplicateKeys(value)];
      });
    }
  }
}

/**
 * Reads a YAML file that has a schema, which is also the list of its keys: a slip beside one of them is mended, and a
 * key there is not gets the one that is near. `more` are the words of a part that the schema leaves open.
 */
export function loadWritten<T>(
  bytes: Uint8Array,
  file: string,
  schema: z.ZodType<T>,
  more?: KeyWords,
): Written<T> {
  const keys = new Set([...allKeys(schema), ...(more?.keys ?? [])]);
  const { root, findings } = readYaml(bytes, file, { keys, freeText: more?.freeText ?? new Set() });
  if (root === null) return { value: null, root, positions: {}, findings };
  const { value, positions } = plainValue(root);
  // Each schema is used for a file or a few, so that compiling it would cost more than it saves.
  const result = schema.safeParse(value, { jitless: true });
  const wrong = result.success ? [] : schemaFindings(result.error.issues, value, positions, schema);
  return {
    value: result.success ? result.data : null,
    root,
    positions,
    findings: [...findings, ...duplicateKeys(root), ...wrong],
  };
}

/** The places below each item of the lists at the root, by `<list>/<index>`, in one pass. */
export function positionsByItem(positions: Positions): ReadonlyMap<string, Positions> {
  const items = new Map<string, Record<string, Position>>();
  for (const [path, place] of Object.entries(positions)) {
    const [, item, below] = /^([a-z]+\/\d+)\/(.+)$/.exec(path) ?? [];
    if (item === undefined || below === undefined) continue;
    const known = items.get(item) ?? {};
    known[below] = place;
    items.set(item, known);
  }
  return items;
}
