import { joinedText } from '../../model/text.ts';
import { MOST_TEXT, TooLongError } from './bounded.ts';
import { ExpressionError } from './expressions.ts';

/** A piece of a text: words as they are, or an expression (`start` is its 0-based position in the text). */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'expression'; readonly source: string; readonly start: number };

/** Strings of CEL, and the braces of its maps. */
const TOKEN = /'[^']*'|"[^"]*"|[{}]/g;

/** Where the expression that begins at `from` ends: the matching brace outside of CEL strings; -1 if there is none. */
function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (const token of text.slice(from).matchAll(TOKEN)) {
    if (token[0] === '}' && depth === 0) return from + token.index;
    depth += token[0] === '{' ? 1 : token[0] === '}' ? -1 : 0;
  }
  return -1;
}

/** Splits `Wait at ${arrival.place}` into words and expressions. `$${` stands for `${` itself; an unclosed `${` is words. */
export function parseInterpolation(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  for (let i = 0; i < text.length; ) {
    const next = text.indexOf('${', i);
    if (next < 0) {
      words += text.slice(i);
      break;
    }
    const escaped = next > i && text[next - 1] === '$';
    const end = escaped ? -1 : closingBrace(text, next + 2);
    words += escaped ? `${text.slice(i, next - 1)}\${` : text.slice(i, end < 0 ? next + 2 : next);
    if (end < 0) {
      i = next + 2;
      continue;
    }
    pieces.push(
      { kind: 'words', text: words },
      { kind: 'expression', source: text.slice(next + 2, end), start: next + 2 },
    );
    words = '';
    i = end + 1;
  }
  return [...pieces, { kind: 'words', text: words }];
}

/** Where a `${` begins that nothing closes; -1 where there is none. Such a text is printed as it is, which nobody means. */
export function unclosedAt(text: string): number {
  for (let i = text.indexOf('${'); i >= 0; i = text.indexOf('${', i)) {
    const end = text[i - 1] === '$' ? i + 1 : closingBrace(text, i + 2);
    if (end < 0) return i;
    i = end + 1;
  }
  return -1;
}

/** Text that interpolation leaves as it is. */
export function literalText(text: string): string {
  // A function, since `$$` in a replacement text would mean one `$`.
  return text.replaceAll('${', () => '$${');
}

/** A value in a text: things by their names, and a list as `listed` writes one. */
function valueText(value: unknown, listed: Listed): string {
  if (Array.isArray(value)) return listed(value.map((one) => valueText(one, listed)));
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, id = '' } = value as { readonly name?: unknown; readonly id?: unknown };
  return String(name || id);
}

/** How a list stands in a text. */
type Listed = (texts: readonly string[]) => string;

/**
 * The text with every expression replaced by its value, lists as `listed` writes them. Throws a TooLongError where
 * it gets longer than any text may.
 */
export function interpolate(
  text: string,
  evaluate: (source: string) => unknown,
  listed: Listed,
): string {
  let done = '';
  for (const piece of parseInterpolation(text)) {
    const next = piece.kind === 'words' ? piece.text : valueText(evaluate(piece.source), listed);
    done = joinedText(done, next);
    if (done.length > MOST_TEXT) throw new ExpressionError(text, new TooLongError());
  }
  return done;
}
