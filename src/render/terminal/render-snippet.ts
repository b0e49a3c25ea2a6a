import type { Position } from '../../model/position.ts';
import { textWidth } from '../layout/plain-text.ts';
import { markCharacters } from '../sentences/mark-characters.ts';

/** The part of a line around a place, and carets under what is meant. Widths are terminal columns. */
export interface Snippet {
  readonly text: string;
  readonly carets: string;
}

/** Columns a line may take, and those kept before the place where it must be cut. */
const WIDEST = 100;
const BEFORE = 30;
/** Code points before a place that are looked at at all; more than can be shown. */
const FAR = 100;

/** One character to show, or more where they join (a letter with its accents, an emoji). */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** Index in the line, in code points. */
  readonly at: number;
}

/** Shows a place in its line: tabs as two blanks, nothing a terminal would obey, cut around the place if it is long. */
export function renderSnippet(whole: string, place: Position): Snippet {
  // Only what is near the place is looked at: a line may hold the whole file.
  const skipped = Math.max(0, place.column - 1 - FAR);
  const offset = unitAt(whole, skipped);
  const line = whole.slice(offset, offset + 3 * FAR);
  const cells = cellsOf(line);
  const from = Math.max(0, place.column - 1 - skipped);
  const to = from + Math.max(1, place.length);
  const first = cells.findIndex(({ at }, index) => (cells[index + 1]?.at ?? at + 1) > from);
  const start = first < 0 ? cells.length : first;
  const [cutFrom, cutTo] = cut(cells, start);
  const shown = cells.slice(cutFrom, cutTo);
  const lead = cutFrom > 0 || skipped > 0 ? '…' : '';
  const more = offset + line.length < whole.length;
  const trail = cutTo < cells.length || more ? '…' : '';
  const before = widthOf(cells.slice(cutFrom, start)) + textWidth(lead);
  const meant = widthOf(cells.slice(start, cutTo).filter(({ at }) => at < to));
  return {
    text: `${lead}${shown.map(({ text }) => text).join('')}${trail}`.trimEnd(),
    carets: ' '.repeat(before) + '^'.repeat(Math.max(1, meant)),
  };
}

/** Where a code point of a text begins, in UTF-16 units. */
function unitAt(text: string, codePoint: number): number {
  let at = 0;
  for (let left = codePoint; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** Made once: that takes longer than a line. */
let segmenter: Intl.Segmenter | undefined;

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(line)) {
    const text = markCharacters(segment.replaceAll('\t', '  ').replaceAll('\n', ''));
    cells.push({ text, width: textWidth(text), at });
    at += [...segment].length;
  }
  return cells;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The range of cells to show: all that fit, or what fits from a little before the place. */
function cut(cells: readonly Cell[], start: number): readonly [number, number] {
  if (widthOf(cells) <= WIDEST) return [0, cells.length];
  let from = start;
  for (let width = 0; from > 0; from -= 1) {
    width += cells[from - 1]?.width ?? 0;
    if (width > BEFORE) break;
  }
  let to = from;
  for (let width = 0; to < cells.length; to += 1) {
    width += cells[to]?.width ?? 0;
    if (width > WIDEST) break;
  }
  return [from, to];
}
