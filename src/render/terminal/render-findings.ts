import type { Finding, FindingCode, Level } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { inOrder, type ListedFinding, listFinding } from '../layout/list-findings.ts';
import { type Paint, paintFor } from '../layout/paint.ts';
import { markCharacters } from '../sentences/mark-characters.ts';
import { renderSnippet } from './render-snippet.ts';

export interface FindingsOptions {
  readonly lang: Lang;
  readonly color: boolean;
  /** The text of a file named in a place, if it is at hand; its line is shown under the finding. */
  readonly source: (file: string) => string | undefined;
  /** The words of the clauses that findings rest on, by id; none are printed where they are left out. */
  readonly clauses?: Readonly<Record<string, string>>;
}

const LEVELS: Readonly<Record<Lang, Readonly<Record<Level, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};
const BASIS: Readonly<Record<Lang, string>> = { zh: '依据：', en: 'Basis: ' };
const MORE: Readonly<Record<Lang, (count: number) => string>> = {
  zh: (count) => `另有 ${count} 条没有列出：先改上面的，全部见 reception check --format json`,
  en: (count) => `${count} more not shown: mend these first; reception check --format json has all`,
};

/** So many findings are printed: nobody reads more, and programs get all of them. */
const MOST = 100;
const GRAVEST: readonly Level[] = ['error', 'warning', 'info'];

/** Findings about a file as a whole: no line of it is meant. */
const WHOLE_FILE: ReadonlySet<string> = new Set<FindingCode>([
  'unreadable-file',
  'not-utf8',
  'empty-file',
  'id-from-file',
  'no-occasion',
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
  const sorted = inOrder(findings);
  const shown = new Set(
    GRAVEST.flatMap((level) => sorted.filter((one) => one.level === level)).slice(0, MOST),
  );
  const hidden = sorted.length - shown.size;
  const texts = sorted
    .filter((one) => shown.has(one))
    .map((one) => renderFinding(listFinding(one, lang, clauses), lang, paint, lines));
  return texts.join('') + (hidden === 0 ? '' : `${paint.quiet(MORE[lang](hidden))}\n`);
}

function renderFinding(
  { at, level, name, message, basis }: ListedFinding,
  lang: Lang,
  paint: Paint,
  lines: (file: string) => readonly string[],
): string {
  const color = paint[level];
  const where = at ? `${markCharacters(at.file)}:${at.line}:${at.column} ` : '';
  const head = `${paint.title(where)}${color(`${LEVELS[lang][level]} ${name}`)}  ${message}\n`;
  const line = at && !WHOLE_FILE.has(name) ? lines(at.file)[at.line - 1] : undefined;
  const foot = basis.map((words) =>
    paint.quiet(`        ${BASIS[lang]}${markCharacters(words)}\n`),
  );
  if (!at || line === undefined) return head + foot.join('');
  const number = String(at.line).padStart(5);
  const { text, carets } = renderSnippet(line, at);
  const snippet = `${paint.quiet(`${number} │ `)}${text}\n${paint.quiet(`${' '.repeat(number.length)} │ `)}${color(carets)}\n`;
  return head + snippet + foot.join('');
}

/** Splits each file once, however many findings it has. */
function linesOf(
  source: (file: string) => string | undefined,
): (file: string) => readonly string[] {
  const files = new Map<string, readonly string[]>();
  return (file) => {
    const lines =
      files.get(file) ??
      source(file)
        ?.replace(/^\ufeff/, '')
        .split(/\r\n?|\n/) ??
      [];
    files.set(file, lines);
    return lines;
  };
}
