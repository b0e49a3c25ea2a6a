import { makeFinding } from '../yaml/make-finding.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { type Gathered, joinPath } from './draft.ts';
import { splitText } from './split-text.ts';

/** A list of texts; one text alone is a list of its parts. Where a comma always separates it does so in items too. */
export function draftTexts(
  node: SourceNode,
  separable: boolean,
  path: string,
  gathered: Gathered,
): string[] {
  const items = node.kind === 'list' ? node.items : [node];
  const texts: string[] = [];
  for (const item of items) {
    if (item.kind !== 'text') {
      gathered.findings.push(
        makeFinding('wrong-shape', { expected: 'text', found: item.kind }, item.at),
      );
      continue;
    }
    if (item.empty || item.text.trim() === '') continue;
    const parts = separable || node.kind === 'text' ? splitText(item, separable, gathered) : [item];
    for (const part of parts) {
      gathered.positions[joinPath(path, texts.length)] = part.at;
      texts.push(part.text);
    }
  }
  return texts;
}
