import type { Finding, FindingArgs, FindingCode, Level } from '../../model/finding.ts';
import { normalizeWord } from '../suggest-word.ts';
import { makeFinding } from './make-finding.ts';
import type { ScannedSource, SourceLine } from './scan-source.ts';
import type { Edit, Locate } from './source-text.ts';

/** The keys a file may have, normalised. */
export interface KeyWords {
  readonly keys: ReadonlySet<string>;
  /** Keys whose lists hold free text: an item such as `主持：李明` is no key there. */
  readonly freeText: ReadonlySet<string>;
}

/** Slips of the keyboard in a text, and the edits that make it YAML again; the checks add to both. */
export interface SourceCheck {
  readonly text: string;
  readonly locate: Locate;
  readonly findings: Finding[];
  readonly edits: Edit[];
}

/**
 * What a Chinese keyboard or a tab key does to YAML, found before the parser sees it: its own words
 * ("implicit map keys need to be followed by map values") help nobody. With the edits made the rest can be read.
 */
export function checkSource(
  text: string,
  scanned: ScannedSource,
  locate: Locate,
  words: KeyWords,
): SourceCheck {
  const check: SourceCheck = { text, locate, findings: [], edits: [] };
  checkCharacters(check);
  checkIndent(scanned.lines, check);
  checkKeys(scanned, words, check);
  checkCommas(scanned, words, check);
  return check;
}

/** A finding for one character, which is replaced. */
function mend<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  [at, insert]: readonly [at: number, insert: string],
  { findings, edits, locate }: SourceCheck,
  level?: Level,
): void {
  findings.push(makeFinding(code, args, locate(at, at + 1), level));
  edits.push({ at, remove: 1, insert });
}

const CONTROL = /[^\P{Cc}\t\n]|[\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** The most control characters that are reported: a file full of them is no text. */
const MOST = 20;

const codeOf = (char: string): string =>
  `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The name of the first control or invisible direction character of a text, as `U+0007`; '' where it has none. */
export function controlCharacter(text: string): string {
  const [found] = text.match(CONTROL) ?? [];
  return found === undefined ? '' : codeOf(found);
}

/** Control characters, and marks that change the direction of the text: each a finding, and taken out. */
function checkCharacters(check: SourceCheck): void {
  for (const [count, { 0: char, index }] of [...check.text.matchAll(CONTROL)].entries()) {
    if (count < MOST) mend('control-character', { code: codeOf(char) }, [index, ''], check);
    else check.edits.push({ at: index, remove: 1, insert: '' });
  }
}

/** Tabs and full-width spaces before the text of a line; a run of such lines is reported once. */
function checkIndent(lines: readonly SourceLine[], check: SourceCheck): void {
  let before = '';
  for (const { start, body, inFlow } of lines) {
    const blank = check.text.slice(start, body);
    const slip = indentSlip(blank, inFlow);
    if (slip !== '' && slip !== before) {
      const at = start + blank.search(slip === 'tab-indent' ? /\t/ : /[\u3000\u00a0]/);
      check.findings.push(makeFinding(slip, {}, check.locate(at, at + 1)));
    }
    before = slip;
    if (slip === '') continue;
    for (const { 0: char, index } of blank.matchAll(/[\t\u3000\u00a0]/g)) {
      const insert = char === '\u00a0' ? ' ' : '  ';
      check.edits.push({ at: start + index, remove: 1, insert });
    }
  }
}

function indentSlip(blank: string, inFlow: boolean): 'tab-indent' | 'full-width-space' | '' {
  if (/[\u3000\u00a0]/.test(blank)) return 'full-width-space';
  return blank.includes('\t') && !inFlow ? 'tab-indent' : '';
}

const KEY = /([^\s:：#"'[\]{},，&*!|>%@`-][^:：,，{}[\]#\n]{0,39}?)([ \t]*)([:：])/y;
const DASH = /(?:^|[ \t\u3000\u00a0])-[ \t\u3000\u00a0]/;

/** Known keys followed by a full-width colon, by no space or by a full-width one. */
function checkKeys({ lines, entries }: ScannedSource, words: KeyWords, check: SourceCheck): void {
  // A file without a slip is the rule: only for one with some it is worked out which keys stand where.
  const isSlip = (at: number): boolean => slipAt(check.text, at) !== null;
  const places = lines.some(({ body }) => isSlip(body)) ? keyPlaces(check.text, lines, words) : [];
  for (const at of [...places, ...entries]) checkKey(at, words.keys, check);
}

/** Commas before known keys in braces, and between the items of a list. */
function checkCommas({ commas }: ScannedSource, words: KeyWords, check: SourceCheck): void {
  const { text } = check;
  const { keys, freeText } = words;
  for (const { at, inside, opened } of commas) {
    if (inside === '[') {
      if (freeText.has(keyOfList(text, opened))) continue;
      const [item = ''] = /[^[\],，{}\n]*$/.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
      mend('full-width-comma', { text: item.trim() }, [at, ', '], check, 'warning');
      continue;
    }
    const [blanks = ''] = /^[ \t\u3000]*/.exec(text.slice(at + 1, at + 21)) ?? [];
    const key = keyAt(text, at + 1 + blanks.length)?.name;
    if (key !== undefined && keys.has(normalizeWord(key)))
      mend('full-width-comma', { text: key }, [at, ', '], check);
  }
}

/** The key before the bracket that a list opens with. */
function keyOfList(text: string, opened: number): string {
  const before = text.slice(Math.max(0, opened - 60), opened);
  const [, key = ''] = /([^\s{,:：]+)[ \t]*[:：]\s*$/.exec(before) ?? [];
  return normalizeWord(key);
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

interface Key {
  readonly name: string;
  readonly colon: number;
}

function keyAt(text: string, at: number): Key | null {
  KEY.lastIndex = at;
  const [whole, name = ''] = KEY.exec(text) ?? [];
  return whole === undefined ? null : { name: name.trim(), colon: at + whole.length - 1 };
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

/** Mends the colon of a key that stands here, if it is one of those; of any key for null. */
export function checkKey(at: number, keys: ReadonlySet<string> | null, check: SourceCheck): void {
  const slip = slipAt(check.text, at);
  if (!slip || (keys !== null && !keys.has(normalizeWord(slip.name)))) return;
  const { code, name, colon } = slip;
  if (code === 'full-width-colon') mend(code, { key: name }, [colon, ': '], check);
  else if (code === 'full-width-space') mend(code, {}, [colon + 1, ' '], check);
  else {
    check.findings.push(
      makeFinding('missing-space', { key: name }, check.locate(colon, colon + 1)),
    );
    check.edits.push({ at: colon + 1, remove: 0, insert: ' ' });
  }
}
