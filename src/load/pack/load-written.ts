import type * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import { duplicateKeys } from '../holidays/duplicate-keys.ts';
import type { KeyWords } from '../yaml/check-keys.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { plainValue } from './plain-value.ts';
import { schemaFindings } from './schema-findings.ts';

/** Positions by path. */
export type Positions = Readonly<Record<string, Position>>;

/** A file as it is written, with the place of each of its values; `value` is null where it does not fit its schema. */
export interface Written<T> {
  readonly value: T | null;
  readonly root: SourceNode | null;
  readonly positions: Positions;
  readonly findings: readonly Finding[];
}

/** The form of a file. */
export interface FileForm<T> {
  readonly schema: z.ZodType<T>;
  /** All keys it may have at any depth. */
  readonly words: KeyWords;
  /** The keys that the map at a path may have. */
  readonly keysAt: (path: readonly PropertyKey[]) => readonly string[];
}

/** Reads a YAML file that has a schema. */
export function loadWritten<T>(
  bytes: Uint8Array,
  file: string,
  { schema, words, keysAt }: FileForm<T>,
): Written<T> {
  const { root, findings } = readYaml(bytes, file, words);
  if (root === null) {
    return { value: null, root, positions: {}, findings };
  }
  const { value, positions } = plainValue(root);
  const result = schema.safeParse(value);
  const wrong = result.success ? [] : schemaFindings(result.error.issues, value, positions, keysAt);
  return {
    value: result.success ? result.data : null,
    root,
    positions,
    // A key given twice would hide what stands under the first.
    findings: [...findings, ...duplicateKeys(root), ...wrong],
  };
}

/** The places below each item of the lists at the root, by `<list>/<index>`, in one pass. */
export function positionsByItem(positions: Positions): ReadonlyMap<string, Positions> {
  const items = new Map<string, Record<string, Position>>();
  for (const [path, place] of Object.entries(positions)) {
    const [, item, below] = /^([a-z]+\/\d+)\/(.+)$/.exec(path) ?? [];
    if (item === undefined || below === undefined) {
      continue;
    }
    const known = items.get(item) ?? {};
    known[below] = place;
    items.set(item, known);
  }
  return items;
}
