import type { Position } from '../../model/position.ts';
import { makeProblem, type Problem } from './make-finding.ts';

/** The largest file read, in bytes: a brief is a few kilobytes. */
export const MAX_BYTES = 1_048_576;

/**
 * The text of a UTF-8 file, without its byte order mark and with `\n` at every line end;
 * or why it is none: too large, UTF-16, GBK or something unknown. An empty file is an empty text.
 */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > MAX_BYTES)
    return { problem: makeProblem('unreadable-file', { reason: 'too-large' }) };
  if (looksLikeUtf16(bytes)) return { problem: makeProblem('not-utf8', { guess: 'utf-16' }) };
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) return { text: text.replace(/\r\n?/g, '\n') };
  const guess = decoded(bytes, 'gb18030') === undefined ? 'unknown' : 'gbk';
  return { problem: makeProblem('not-utf8', { guess }) };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A byte order mark, or a zero for at least every fourth byte: no text in another encoding has those. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  const zeros = head.filter((byte) => byte === 0).length;
  return zeros > 0 && zeros * 4 >= head.length;
}

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
function below(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts `insert` in place of `remove` UTF-16 units at an offset. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export interface RepairedText {
  readonly text: string;
  /** The offset in the text as written for an offset in the repaired one. */
  readonly original: (offset: number) => number;
}

/** The text with the edits made. Edits at the place of an earlier one are left out. */
export function repairText(text: string, edits: readonly Edit[]): RepairedText {
  const parts: string[] = [];
  const newEnds: number[] = [];
  const oldEnds: number[] = [];
  let done = 0;
  let length = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    if (edit.at < done) continue;
    const part = text.slice(done, edit.at) + edit.insert;
    parts.push(part);
    done = edit.at + edit.remove;
    length += part.length;
    newEnds.push(length);
    oldEnds.push(done);
  }
  parts.push(text.slice(done));
  const original = (offset: number): number => {
    const edit = below(newEnds, offset + 1) - 1;
    const base = (oldEnds[edit] ?? 0) + offset - (newEnds[edit] ?? 0);
    const next = oldEnds[edit + 1] ?? text.length;
    return Math.min(base, next);
  };
  return { text: parts.join(''), original };
}
