import { makeFinding } from '../yaml/make-finding.ts';
import type { TextNode } from '../yaml/source-node.ts';
import type { Gathered } from './draft.ts';

/**
 * The parts of a text between `、`, each with its own place; where commas separate too, a full-width one is
 * read as well, with a finding. Quoted texts are one part.
 */
export function splitText(
  node: TextNode,
  byComma: boolean,
  gathered: Gathered,
): readonly TextNode[] {
  const { text, at, verbatim } = node;
  if (!verbatim) return [node];
  const parts: TextNode[] = [];
  let column = at.column;
  for (const piece of text.split(byComma ? /([、,，;；])/ : /(、)/)) {
    const width = [...piece].length;
    if (piece === '，' || piece === '；') {
      const before = parts[parts.length - 1]?.text ?? '';
      const comma = { ...at, column, length: 1 };
      gathered.findings.push(makeFinding('full-width-comma', { text: before }, comma, 'warning'));
    } else if (piece.trim() !== '' && !/^[、,;]$/.test(piece)) {
      const indent = [...piece].length - [...piece.trimStart()].length;
      const part = piece.trim();
      parts.push({
        ...node,
        text: part,
        at: { ...at, column: column + indent, length: [...part].length },
      });
    }
    column += width;
  }
  return parts;
}
