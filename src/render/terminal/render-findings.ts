import type { Finding, FindingCode, Level } from '../../model/finding.ts';
import { sortFindings } from '../../model/order.ts';
import { type Position, placeText } from '../../model/position.ts';
import type { Lang, Text } from '../../model/text.ts';
import { remembering } from '../../time/dates.ts';
import { markCharacters, markLine } from '../layout/clean-text.ts';
import { type Paint, paintFor } from '../layout/paint.ts';
import { textWidth } from '../layout/wrap-text.ts';
import { type ListedFinding, listFinding } from '../sentences/describe-finding.ts';
import { wordsFor } from '../sentences/words.ts';

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

/** A line, tabs as two blanks, nothing a terminal would obey, cut around a place if it is long; and carets under what is meant. */
function renderSnippet(whole: string, place: Position): readonly [text: string, carets: string] {
  // Only what is near the place is looked at: a line may hold the whole file.
  const skipped = Math.max(0, place.column - 1 - FAR);
  const offset = unitAt(whole, skipped);
  const line = whole.slice(offset, offset + 3 * FAR);
  const cells = cellsOf(line);
  const from = Math.max(0, place.column - 1 - skipped);
  const to = from + Math.max(1, place.length);
  const start = cells.filter(({ at }, index) => (cells[index + 1]?.at ?? at + 1) <= from).length;
  const [cutFrom, cutTo] = cut(cells, start);
  const shown = cells.slice(cutFrom, cutTo);
  const lead = cutFrom > 0 || skipped > 0 ? '…' : '';
  const more = offset + line.length < whole.length;
  const trail = cutTo < cells.length || more ? '…' : '';
  const before = widthOf(cells.slice(cutFrom, start)) + textWidth(lead);
  const meant = widthOf(cells.slice(start, cutTo).filter(({ at }) => at < to));
  return [
    `${lead}${shown.map(({ text }) => text).join('')}${trail}`.trimEnd(),
    ' '.repeat(before) + '^'.repeat(Math.max(1, meant)),
  ];
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

const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { width }) => sum + width, 0);

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

export interface FindingsOptions {
  readonly lang: Lang;
  readonly color: boolean;
  /** The text of a file named in a place, if it is at hand; its line is shown under the finding. */
  readonly source: (file: string) => string | undefined;
  /** The words of the clauses that findings rest on, by id; none are printed where they are left out. */
  readonly clauses?: Readonly<Record<string, string>>;
}

const moreText = (count: number): Text => ({
  zh: `另有 ${count} 条没有列出：先改上面的，全部见 reception check --format json`,
  en: `${count} more not shown: mend these first; reception check --format json has all`,
});

/** So many findings are printed: nobody reads more, and programs get all of them. */
const MOST = 100;
const GRAVEST: readonly Level[] = ['error', 'warning', 'info'];

/** Findings about a file as a whole: no line of it is meant. */
const WHOLE_FILE: ReadonlySet<string> = new Set<FindingCode>([
  ...(['unreadable-file', 'not-utf8', 'empty-file', 'id-from-file', 'no-occasion'] as const),
]);

/**
 * Findings for people, in order: place, level, code and sentence on one line, then the line of the file
 * with carets under what is meant. Of more than a hundred the gravest are printed and the others counted.
 * Ends with a newline unless there are none.
 */
export function renderFindings(findings: readonly Finding[], options: FindingsOptions): string {
  const { lang, color, source, clauses = {} } = options;
  const paint = paintFor(color);
  const lines = linesOf(source);
  const sorted = sortFindings(findings);
  const shown = new Set(
    GRAVEST.flatMap((level) => sorted.filter((one) => one.level === level)).slice(0, MOST),
  );
  const hidden = sorted.length - shown.size;
  const texts = sorted
    .filter((one) => shown.has(one))
    .map((one) => renderFinding(listFinding(one, lang, clauses), lang, paint, lines));
  return texts.join('') + (hidden === 0 ? '' : `${paint.quiet(moreText(hidden)[lang])}\n`);
}

function renderFinding(
  { at, level, name, message, basis }: ListedFinding,
  lang: Lang,
  paint: Paint,
  lines: ReturnType<typeof linesOf>,
): string {
  const { levels, labelled, fact } = wordsFor(lang);
  const color = paint[level];
  const where = at ? `${markLine(placeText(at))} ` : '';
  const head = `${paint.title(where)}${color(`${levels[level]} ${name}`)}  ${message}\n`;
  const isText = at?.sheet === undefined && !WHOLE_FILE.has(name);
  const line = at && isText ? lines(at.file)[at.line - 1] : undefined;
  const foot = basis.map((words) =>
    paint.quiet(`        ${labelled(fact.basis, markCharacters(words))}\n`),
  );
  if (!at || line === undefined) return head + foot.join('');
  const [text, carets] = renderSnippet(line, at);
  const margin = (text: string): string => paint.quiet(`${text.padStart(5)} │ `);
  const snippet = `${margin(String(at.line))}${text}\n${margin('')}${color(carets)}\n`;
  return head + snippet + foot.join('');
}

/** Splits each file once, however many findings it has. */
const linesOf = (source: FindingsOptions['source']): ((file: string) => readonly string[]) =>
  remembering((file) => {
    const text = source(file)?.replace(/^\ufeff/, '');
    return text?.split(/\r\n?|\n/) ?? [];
  });
