import type { Shape } from '../../kinds/shape/fields.ts';
import type { MapNode, SourceNode } from '../yaml/build-nodes.ts';
import type { KeyIndex } from './index-words.ts';
import { readRange } from './read-date.ts';

type Entry = MapNode['entries'][number];

/** An entry of a map; of one with a range where its last day has a key of its own, that of the first day and that. */
export function spreadRange(entry: Entry, shape: Shape, index: KeyIndex): readonly Entry[] {
  const { key, value } = entry;
  const field = key.kind === 'text' ? shape[index.find(key.text) ?? ''] : undefined;
  const through = field?.type === 'date' ? field.through : undefined;
  const range = through !== undefined && value.kind === 'text' ? readRange(value.text) : null;
  if (through === undefined || range === null) return [entry];
  const textOf = (text: string, at: SourceNode): SourceNode => ({
    ...{ kind: 'text', text, empty: false, verbatim: false, at: at.at },
  });
  const [first, last] = range;
  return [
    { key, value: textOf(first, value) },
    { key: textOf(shape[through]?.zh ?? through, key), value: textOf(last, value) },
  ];
}
