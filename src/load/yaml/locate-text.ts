import type { Position } from '../../model/position.ts';

/** The place of the text from `start` up to `end` (UTF-16 offsets); what runs over a line end is cut there. */
export type Locate = (start: number, end: number) => Position;

/** Finds places in a text in logarithmic time, counting code points. */
export function locateText(text: string, file: string): Locate {
  const lineStarts = [0];
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) lineStarts.push(at + 1);
    else if (unit >= 0xdc00 && unit <= 0xdfff) pairs.push(at);
  }
  const codePoints = (from: number, to: number): number =>
    to - from - (below(pairs, to) - below(pairs, from));
  return (start, end) => {
    const line = below(lineStarts, start + 1);
    const lineStart = lineStarts[line - 1] ?? 0;
    const lineEnd = (lineStarts[line] ?? text.length + 1) - 1;
    const length = codePoints(start, Math.max(start, Math.min(end, lineEnd)));
    return { file, line, column: codePoints(lineStart, start) + 1, length: Math.max(1, length) };
  };
}

/** How many of the sorted numbers are below the limit. */
export function below(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
