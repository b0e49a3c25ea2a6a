/** A line that is YAML, not text of a block or of a quotation that runs over lines. Offsets are UTF-16. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** After the indentation. */
  readonly indent: number;
  /** After the indentation and the dashes of list items. */
  readonly body: number;
  /** The line begins inside brackets, or belongs to a block of text but for its full-width indentation. */
  readonly inFlow: boolean;
  readonly inBlock: boolean;
}

/** An offset, and the brackets that are there. */
interface InBrackets {
  readonly at: number;
  readonly inside: '[' | '{';
}

/** One in brackets that were opened at an offset. */
interface FullWidthComma extends InBrackets {
  readonly opened: number;
}

/** What the lines of a file are. */
export interface ScannedSource {
  readonly lines: readonly SourceLine[];
  /** Offsets at which an entry of a map in braces begins. */
  readonly entries: readonly number[];
  /** Full-width commas in brackets. */
  readonly commas: readonly FullWidthComma[];
  /** Offsets of `#` that begins a comment though no blank follows, and of `&` and `!` that begin a value behind something. */
  readonly hashes: readonly number[];
  readonly marks: readonly number[];
  /** The offset at which the nesting gets deeper than any parser should follow; -1 where it does not. */
  readonly tooDeep: number;
  /** The offset of the quotation mark, and of the outermost bracket, that is never closed; -1 where there is none. */
  readonly openQuote: number;
  readonly openBracket: number;
}

const MAX_FLOW = 64;
const MAX_INDENT = 400;
const INDENT = /[ \t\u3000\u00a0]*/y;
const SPACES = / */y;
// A dash of another keyboard, or without its blank before a brace, is mended later.
const DASHES = /(?:[-－—–•](?:[ \t\u3000\u00a0]+|(?=[{[])))*/y;

interface State {
  readonly text: string;
  readonly entries: number[];
  readonly commas: FullWidthComma[];
  readonly hashes: number[];
  readonly marks: number[];
  /** The brackets that are open. */
  readonly flow: InBrackets[];
  quote: string;
  quotedFrom: number;
  /** Where the text of the line begins. */
  indent: number;
  /** A token may begin here. */
  fresh: boolean;
  /** Columns that a line must be indented by to belong to a block of text; -1 outside one. */
  block: number;
  /** Colons, dashes and question marks of this line that may open a level. */
  indicators: number;
  tooDeep: number;
}

/** What the lines of a file are, without parsing it: total and linear, whatever the file holds. */
export function scanSource(text: string): ScannedSource {
  const lines: SourceLine[] = [];
  const state: State = {
    text,
    entries: [],
    commas: [],
    hashes: [],
    marks: [],
    flow: [],
    quote: '',
    quotedFrom: -1,
    indent: 0,
    fresh: true,
    block: -1,
    indicators: 0,
    tooDeep: -1,
  };
  for (let start = 0; start <= text.length && state.tooDeep < 0; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = scanLine(state, start, end);
    if (line) lines.push(line);
    start = end + 1;
  }
  const { entries, commas, hashes, marks, tooDeep, quote, quotedFrom, flow } = state;
  const openQuote = quote === '' ? -1 : quotedFrom;
  const openBracket = flow[0]?.at ?? -1;
  return { lines, entries, commas, hashes, marks, tooDeep, openQuote, openBracket };
}

function scanLine(state: State, start: number, end: number): SourceLine | null {
  const { text } = state;
  const indent = Math.min(end, match(INDENT, text, start));
  if (state.block >= 0) {
    if (indent === end || match(SPACES, text, start) - start >= state.block) return null;
    if (indent - start >= state.block)
      return { start, end, indent, body: indent, inFlow: false, inBlock: true };
    state.block = -1;
  }
  state.indent = indent;
  const quoted = state.quote !== '';
  const inFlow = state.flow.length > 0;
  const body = inFlow || quoted ? indent : Math.min(end, match(DASHES, text, indent));
  if (body - start > MAX_INDENT && body < end) state.tooDeep = start;
  if (!quoted) state.fresh = true;
  state.indicators = 0;
  scanTokens(state, quoted ? start : body, end, start);
  if (state.indicators > MAX_INDENT) state.tooDeep = start;
  return quoted || indent === end || text[indent] === '#'
    ? null
    : { start, end, indent, body, inFlow, inBlock: false };
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function scanTokens(state: State, from: number, end: number, lineStart: number): void {
  for (let at = from; at < end && state.tooDeep < 0; at += 1) {
    const char = state.text[at] ?? '';
    if (state.quote !== '') {
      at = scanQuoted(state, at, char);
    } else if (char === '#' && (at === from || isBlank(state.text[at - 1]))) {
      noteHash(state, at);
      return;
    } else if (state.fresh && state.flow.length === 0 && opensBlock(state.text, at, end)) {
      state.block = blockIndent(state.text, lineStart, from, at);
      return;
    } else {
      scanPlain(state, at, char);
    }
  }
}

/** A comment without a blank behind its `#` may be a part of the text before it. */
function noteHash({ text, hashes }: State, at: number): void {
  if (!isBlank(text[at + 1])) hashes.push(at);
}

function scanQuoted(state: State, at: number, char: string): number {
  if (char === '\\' && state.quote === '"') return at + 1;
  if (char !== state.quote) return at;
  if (char === "'" && state.text[at + 1] === "'") return at + 1;
  state.quote = '';
  return at;
}

function scanPlain(state: State, at: number, char: string): void {
  const { flow, fresh } = state;
  const inside = flow.at(-1)?.inside;
  if (fresh && inside === '{' && isEntryStart(state.text, at)) state.entries.push(at);
  state.fresh = nextIsFresh(state, at, char);
  if (inside) scanInBrackets(state, at, char, inside);
  else if ('-?:'.includes(char) && isBlank(state.text[at + 1])) state.indicators += 1;
  if (!fresh) return;
  if ((char === '&' || char === '!') && at > state.indent) state.marks.push(at);
  if (char === '"' || char === "'") {
    state.quote = char;
    state.quotedFrom = at;
  } else if (!inside) open(state, at, char);
}

function scanInBrackets(state: State, at: number, char: string, inside: '[' | '{'): void {
  if (char === ']' || char === '}') state.flow.pop();
  else if (char === '，') state.commas.push({ at, inside, opened: state.flow.at(-1)?.at ?? at });
  else open(state, at, char);
}

function open(state: State, at: number, char: string): void {
  if (char !== '[' && char !== '{') return;
  state.flow.push({ at, inside: char });
  if (state.flow.length > MAX_FLOW) state.tooDeep = at;
}

/** The last thing before was `{`, `,` or `，`, not the colon after a key. */
function isEntryStart(text: string, at: number): boolean {
  if (isBlank(text[at])) return false;
  let before = at - 1;
  while (before >= 0 && isBlank(text[before])) before -= 1;
  return '{,，'.includes(text[before] ?? '\0');
}

function nextIsFresh(state: State, at: number, char: string): boolean {
  if (isBlank(char)) return state.fresh;
  if (state.flow.length > 0 && ',，[{'.includes(char)) return true;
  if (char === '[' || char === '{') return state.fresh;
  if (char === ':' || char === '：') return isBlank(state.text[at + 1]) || char === '：';
  return state.fresh && (char === '-' || char === '?') && isBlank(state.text[at + 1]);
}

function opensBlock(text: string, at: number, end: number): boolean {
  const char = text[at];
  if (char !== '|' && char !== '>') return false;
  return /^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(text.slice(at, Math.min(end, at + 200)));
}

/** Deeper than the key the block belongs to, or than the last dash where there is no key. */
function blockIndent(text: string, lineStart: number, body: number, at: number): number {
  const dash = text.slice(lineStart, body).lastIndexOf('-');
  const column = body === at && dash >= 0 ? dash : body - lineStart;
  return column + 1;
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || ' \t\n\u3000\u00a0'.includes(char);
}
