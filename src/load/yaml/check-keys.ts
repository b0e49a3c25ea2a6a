import type { Locate } from './locate-text.ts';
import { makeFinding } from './make-finding.ts';
import { normalizeWord } from './normalize-word.ts';
import type { ScannedSource, SourceLine } from './scan-source.ts';
import type { SourceCheck } from './source-check.ts';

/** The keys a file may have, normalised. */
export interface KeyWords {
  readonly keys: ReadonlySet<string>;
  /** Keys whose lists hold free text: an item such as `主持：李明` is no key there. */
  readonly freeText: ReadonlySet<string>;
}

const KEY = /([^\s:：#"'[\]{},，&*!|>%@`-][^:：,，{}[\]#\n]{0,39}?)([ \t]*)([:：])/y;
const DASH = /(?:^|[ \t\u3000\u00a0])-[ \t\u3000\u00a0]/;

/** Known keys followed by a full-width colon, by no space or by a full-width one; and commas before such keys. */
export function checkKeys(
  text: string,
  scanned: ScannedSource,
  locate: Locate,
  words: KeyWords,
  check: SourceCheck,
): void {
  const known = (key: string): boolean => words.keys.has(normalizeWord(key));
  // A file without a slip is the rule: only for one with some it is worked out which keys stand where.
  const isSlip = (at: number): boolean => slipAt(text, at) !== null;
  const positions = scanned.lines.some(({ body }) => isSlip(body))
    ? keyPlaces(text, scanned.lines, words).filter(isSlip)
    : [];
  for (const at of [...positions, ...scanned.entries.filter(isSlip)]) {
    checkKey(text, at, known, locate, check);
  }
  for (const { at, inside } of scanned.commas) {
    const key = inside === '{' ? keyAt(text, at + 1 + blanksAt(text, at + 1)) : null;
    if (!key || !known(key.name)) continue;
    check.findings.push(makeFinding('full-width-comma', { text: key.name }, locate(at, at + 1)));
    check.edits.push({ at, remove: 1, insert: ', ' });
  }
}

/** Where keys may stand outside of brackets: at the beginning of lines that are not items of lists of free text. */
function keyPlaces(text: string, lines: readonly SourceLine[], words: KeyWords): readonly number[] {
  const positions: number[] = [];
  const parents: { readonly column: number; readonly key: string }[] = [];
  for (const line of lines.filter(({ inFlow, inBlock }) => !inFlow && !inBlock)) {
    const column = line.body - line.start;
    const dashed = DASH.test(text.slice(line.start, line.body));
    const limit = dashed ? line.indent - line.start + 1 : column;
    while ((parents.at(-1)?.column ?? -1) >= limit) parents.pop();
    if (dashed && words.freeText.has(parents.at(-1)?.key ?? '')) continue;
    positions.push(line.body);
    const key = normalizeWord(keyAt(text, line.body)?.name ?? '');
    if (words.keys.has(key)) parents.push({ column, key });
  }
  return positions;
}

/** The same for a line the parser could not read, whatever the key. Tells whether there was anything. */
export function checkUnknownKey(
  text: string,
  line: SourceLine,
  locate: Locate,
  check: SourceCheck,
): boolean {
  const before = check.edits.length;
  checkKey(text, line.body, () => true, locate, check);
  return check.edits.length > before;
}

interface Key {
  readonly name: string;
  readonly colon: number;
}

function keyAt(text: string, at: number): Key | null {
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  if (!found) return null;
  const [whole, name = ''] = found;
  return { name: name.trim(), colon: at + whole.length - 1 };
}

function blanksAt(text: string, at: number): number {
  return /^[ \t\u3000]*/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
}

interface Slip extends Key {
  readonly code: 'full-width-colon' | 'full-width-space' | 'missing-space';
}

/** What is wrong with the colon of the key that stands here; null where nothing is, or no key stands here. */
function slipAt(text: string, at: number): Slip | null {
  const key = keyAt(text, at);
  if (!key) return null;
  const next = text[key.colon + 1] ?? '\n';
  if (text[key.colon] === '：') return { ...key, code: 'full-width-colon' };
  if (next === '\u3000' || next === '\u00a0') return { ...key, code: 'full-width-space' };
  return /[\s,}\]]/.test(next) ? null : { ...key, code: 'missing-space' };
}

function checkKey(
  text: string,
  at: number,
  known: (key: string) => boolean,
  locate: Locate,
  check: SourceCheck,
): void {
  const slip = slipAt(text, at);
  if (!slip || !known(slip.name)) return;
  const { code, name, colon } = slip;
  if (code === 'full-width-colon') {
    check.findings.push(makeFinding('full-width-colon', { key: name }, locate(colon, colon + 1)));
    check.edits.push({ at: colon, remove: 1, insert: ': ' });
  } else if (code === 'full-width-space') {
    check.findings.push(makeFinding('full-width-space', {}, locate(colon + 1, colon + 2)));
    check.edits.push({ at: colon + 1, remove: 1, insert: ' ' });
  } else {
    check.findings.push(makeFinding('missing-space', { key: name }, locate(colon, colon + 1)));
    check.edits.push({ at: colon + 1, remove: 0, insert: ' ' });
  }
}
