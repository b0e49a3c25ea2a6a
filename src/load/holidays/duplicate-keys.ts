import type { Finding } from '../../model/finding.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { SourceNode } from '../yaml/source-node.ts';

/** Keys given twice in one map, which would hide what stands under the first: a year pasted a second time. */
export function duplicateKeys(node: SourceNode): readonly Finding[] {
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
