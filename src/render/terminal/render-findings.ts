import type { Finding, FindingCode, Level } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { type Paint, paintFor } from '../layout/paint.ts';
import { describeFinding } from '../sentences/describe-finding.ts';
import { cleanText } from '../sentences/mark-characters.ts';
import { renderSnippet } from './render-snippet.ts';
import { sortFindings } from './sort-findings.ts';

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

/** Findings about a file as a whole: no line of it is meant. */
const WHOLE_FILE: ReadonlySet<FindingCode> = new Set([
  'unreadable-file',
  'not-utf8',
  'empty-file',
  'id-from-file',
  'no-occasion',
]);

/**
 * Findings for people, in order: place, level, code and sentence on one line, then the line of the file
 * with carets under what is meant. Ends with a newline unless there are none.
 */
export function renderFindings(findings: readonly Finding[], options: FindingsOptions): string {
  const paint = paintFor(options.color);
  const lines = linesOf(options.source);
  return sortFindings(findings)
    .map(
      (finding) =>
        renderFinding(finding, options.lang, paint, lines) + renderBasis(finding, options, paint),
    )
    .join('');
}

const BASIS: Readonly<Record<Lang, string>> = { zh: '依据：', en: 'Basis: ' };

/** The words of the clauses a finding rests on, of those that are known. */
export function basisOf(
  { cites = [] }: Finding,
  clauses: Readonly<Record<string, string>>,
): readonly string[] {
  return cites.flatMap((id) =>
    Object.hasOwn(clauses, id) ? [`${clauses[id] ?? ''} [${id}]`] : [],
  );
}

function renderBasis(
  finding: Finding,
  { clauses = {}, lang }: FindingsOptions,
  paint: Paint,
): string {
  return basisOf(finding, clauses)
    .map((words) => paint.quiet(`        ${BASIS[lang]}${cleanText(words)}\n`))
    .join('');
}

/** What a finding is called: its code, or the rule of a pack that makes it. */
export function findingName(finding: Finding): string {
  return cleanText(finding.code === 'rule' ? finding.args.rule : finding.code);
}

function renderFinding(
  finding: Finding,
  lang: Lang,
  paint: Paint,
  lines: (file: string) => readonly string[],
): string {
  const { at, level } = finding;
  const color = paint[level];
  const where = at ? `${cleanText(at.file)}:${at.line}:${at.column} ` : '';
  const head = `${paint.title(where)}${color(`${LEVELS[lang][level]} ${findingName(finding)}`)}  ${describeFinding(finding, lang)}\n`;
  const line = at && !WHOLE_FILE.has(finding.code) ? lines(at.file)[at.line - 1] : undefined;
  if (!at || line === undefined) return head;
  const number = String(at.line).padStart(5);
  const { text, carets } = renderSnippet(line, at);
  return `${head}${paint.quiet(`${number} │ `)}${text}\n${paint.quiet(`${' '.repeat(number.length)} │ `)}${color(carets)}\n`;
}

/** Splits each file once, however many findings it has. */
function linesOf(
  source: (file: string) => string | undefined,
): (file: string) => readonly string[] {
  const files = new Map<string, readonly string[]>();
  return (file) => {
    const lines = files.get(file) ?? (source(file) ?? '').replace(/^\ufeff/, '').split(/\r\n?|\n/);
    files.set(file, lines);
    return source(file) === undefined ? [] : lines;
  };
}
