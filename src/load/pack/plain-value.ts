import type { Position } from '../../model/position.ts';
import type { SourceNode } from '../yaml/source-node.ts';

/** A value of a file as plain data, with the place of each part by its path joined with `/`. */
export interface PlainValue {
  readonly value: unknown;
  readonly positions: Readonly<Record<string, Position>>;
}

/** Values and places of a YAML file. Every scalar is its text; what was left empty is not there. Of a key given twice the last counts. */
export function plainValue(root: SourceNode): PlainValue {
  const positions: Record<string, Position> = Object.create(null) as Record<string, Position>;
  const walk = (node: SourceNode, path: string): unknown => {
    positions[path] = node.at;
    const below = (key: string | number): string => (path === '' ? String(key) : `${path}/${key}`);
    switch (node.kind) {
      case 'text':
        return node.empty ? undefined : node.text;
      case 'list':
        return node.items.map((item, index) => walk(item, below(index)));
      case 'map': {
        const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
        for (const { key, value } of node.entries) {
          const name = key.kind === 'text' ? key.text : '';
          map[name] = walk(value, below(name));
          // What is wrong with a key is shown at the key.
          positions[`${below(name)}#key`] = key.at;
        }
        return map;
      }
    }
  };
  return { value: walk(root, ''), positions };
}
