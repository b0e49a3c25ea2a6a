import type { SourceCheck } from './check-source.ts';
import { makeFinding } from './make-finding.ts';
import type { ScannedSource, SourceLine } from './scan-source.ts';

/** The most marks that are looked at. */
const MOST = 100;

/** Signs that YAML takes for its own where somebody meant text, and signs of a Chinese keyboard where YAML has its own. */
export function checkMarks(scanned: ScannedSource, check: SourceCheck): void {
  for (const at of scanned.hashes) checkHash(at, check);
  const used = new Set(scanned.marks.length > 0 ? check.text.match(/\*[^\s,[\]{}]+/g) : []);
  for (const at of scanned.marks.slice(0, MOST)) checkMark(at, used, check);
  checkDashes(scanned.lines, check);
}

const lineAround = (text: string, at: number): readonly [start: number, end: number] => {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end];
};

/** `科技楼 #301 会议室`: what begins with `#` is lost. A comment has a blank behind it, or stands over a group. */
function checkHash(at: number, { text, locate, findings }: SourceCheck): void {
  const [start, end] = lineAround(text, at);
  const before = text.slice(start, at).trimEnd();
  if (before.trim() === '' || /[[{,]$/.test(before)) return;
  if (/[:：-]$/.test(before) && opensGroup(text.slice(start, end + 1000), end - start)) return;
  const cut = text.slice(at, end).trim();
  findings.push(makeFinding('cut-by-hash', { text: cut }, locate(at, at + cut.length), 'warning'));
}

/** Whether the line after this one belongs to its key. */
function opensGroup(text: string, end: number): boolean {
  const [indent = '', next] = [/^ */.exec(text)?.[0], /^\s*\n( *)(- )?/.exec(text.slice(end))];
  const deeper = (next?.[1]?.length ?? 0) - indent.length;
  return next !== null && (deeper > 0 || (deeper === 0 && next[2] !== undefined));
}

const MARK = /&[^\s,[\]{}]+(?![^\s,[\]{}])(?! *[[{])|!(?=\s)/y;

/** `&三楼 大厅` and `! 请准时`: the mark is lost, with the word behind it, unless something refers to it. */
function checkMark(at: number, used: ReadonlySet<string>, check: SourceCheck): void {
  MARK.lastIndex = at;
  const [mark = ''] = MARK.exec(check.text) ?? [];
  if (mark === '' || used.has(`*${mark.slice(1)}`)) return;
  const end = at + mark.length;
  // The name of a group that begins in the next line: nothing is lost.
  const isAlone = /^[ \t]*(?:#|\n|$)/.test(check.text.slice(end, end + 20));
  const [start, next] = isAlone ? lineAround(check.text, at) : [at, end];
  if (isAlone && opensGroup(check.text.slice(start, next + 1000), next - start)) return;
  check.findings.push(makeFinding('eaten-mark', { mark }, check.locate(at, end)));
}

/** A dash that is none, or has no blank behind it. */
const SLIP = /^(?:[－—–−•·●][ \u3000]*|-(?=[^\s\d-]))(?=\S)/;

/** Items of lists with a dash of another keyboard: after a line that ends in a colon, and below an item. */
function checkDashes(lines: readonly SourceLine[], check: SourceCheck): void {
  const { text, edits, findings, locate } = check;
  let [list, opens] = [-1, false];
  for (const { start, indent, end } of lines.filter(({ inFlow, inBlock }) => !inFlow && !inBlock)) {
    const [column, body] = [indent - start, text.slice(indent, end)];
    const [found] = SLIP.exec(body) ?? [];
    if (found !== undefined && (opens || column === list)) {
      const next = [...body.slice(found.length)][0] ?? '';
      const isDash = found === '-';
      const args = isDash
        ? { found: `-${next}`, write: `- ${next}` }
        : { found: found.trim(), write: '- ' };
      findings.push(makeFinding('wrong-mark', args, locate(indent, indent + 1)));
      edits.push({ at: indent, remove: found.length, insert: '- ' });
      list = column;
    } else if (/^-(?:\s|$)/.test(body)) list = column;
    else if (column <= list) list = -1;
    opens = /[:：]\s*(?:#.*)?$/.test(body);
  }
}

/** What stands before a map in full-width braces that is a whole item or value. */
const BEFORE_BRACE = /^[ \t\u3000]*(?:[-－][ \t\u3000]*)?(?:[^\s:：｛]+[:：][ \t\u3000]*)?(?=｛)/;

interface PlainText {
  readonly text: string;
  /** Where the braces were. */
  readonly braces: readonly number[];
}

/** The text with plain braces in place of full-width ones round the map of a line. */
export function plainBraces(text: string): PlainText {
  const braces: number[] = [];
  if (!text.includes('｛')) return { text, braces };
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const at = BEFORE_BRACE.exec(line)?.[0].length ?? -1;
    const end = line.trimEnd().length - 1;
    const isMap = at >= 0 && line[end] === '｝' && /[:：]/.test(line.slice(at, end));
    if (isMap) braces.push(start + at);
    start += line.length + 1;
    return isMap ? `${line.slice(0, at)}{${line.slice(at + 1, end)}}${line.slice(end + 1)}` : line;
  });
  return { text: lines.join('\n'), braces };
}
