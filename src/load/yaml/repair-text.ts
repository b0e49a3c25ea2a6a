import { below } from './locate-text.ts';

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
