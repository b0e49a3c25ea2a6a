/** Why a pattern is refused: it repeats too much, it is no constant, or it is no regular expression. */
export type PatternReason = 'repeats' | 'computed' | 'invalid';

/** A call of `matches` that is refused; `start` and `end` are positions in the source of the condition. */
export interface SlowPattern {
  readonly pattern: string;
  readonly reason: PatternReason;
  readonly start: number;
  readonly end: number;
}

/** A string of CEL: raw or not, in one or three quotation marks. */
const STRING = /([rR]?)('''|"""|'|")((?:\\[\s\S]|(?!\2)[^\\])*)\2/y;
const ANY_STRING = new RegExp(STRING.source, 'g');
const CALL = /\.\s*matches\s*\(\s*/g;
/** More groups with alternatives than this in one pattern, as in `(a|a)(a|a)`, and it is the same. */
const MOST_ALTERNATIVES = 2;
/** More optional characters than this in one pattern, and every text can be read in thousands of ways. */
const MOST_OPTIONAL = 10;

/** A part of a pattern that stands for one character, a group's edge, or a repetition. */
const PART =
  /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;

const isRepetition = (part: string): boolean => /^(?:[*+]|\{\d+,\d*\})/.test(part);

/**
 * Whether a pattern can take longer than in proportion to the square of a text's length. The engine tries every way in
 * which repetitions can share out a text, so one repetition of a single character is all that is let through, and no
 * repeated group (`^(a+)+$` takes for ever on thirty letters). Few need more: alternatives and `contains` say the rest.
 */
function repeatsTooMuch(pattern: string): boolean {
  const parts = pattern.match(PART) ?? [];
  const repeated = parts.filter(isRepetition).length;
  const optional = parts.filter((part) => part.startsWith('?')).length;
  const ofGroup = parts.some((part, index) => isRepetition(part) && parts[index - 1] === ')');
  return (
    repeated > 1 ||
    optional > MOST_OPTIONAL ||
    ofGroup ||
    groupsWithAlternatives(parts) > MOST_ALTERNATIVES
  );
}

/** How many groups of a pattern have alternatives. */
function groupsWithAlternatives(parts: readonly string[]): number {
  const open: boolean[] = [];
  let count = 0;
  for (const part of parts) {
    if (part.startsWith('(')) {
      open.push(false);
    } else if (part === ')') {
      count += open.pop() === true ? 1 : 0;
    } else if (part === '|' && open.length > 0) {
      open[open.length - 1] = true;
    }
  }
  return count;
}

function reasonFor(pattern: string): PatternReason | null {
  try {
    new RegExp(pattern);
  } catch {
    return 'invalid';
  }
  return repeatsTooMuch(pattern) ? 'repeats' : null;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unescaped = (text: string): string =>
  text.replaceAll(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter);

/** The calls of `matches` in a condition whose pattern could keep a plan waiting for ever. */
export function slowPatterns(source: string): readonly SlowPattern[] {
  if (!source.includes('matches')) {
    return [];
  }
  const masked = source.replaceAll(ANY_STRING, (text) => ' '.repeat(text.length));
  return [...masked.matchAll(CALL)].flatMap((call): readonly SlowPattern[] => {
    // What is masked begins at the end of the call's bracket, so blanks of the mask may have been taken with it.
    const bracket = source.indexOf('(', call.index);
    const start = bracket + 1 + (/^\s*/.exec(source.slice(bracket + 1))?.[0].length ?? 0);
    STRING.lastIndex = start;
    const literal = STRING.exec(source);
    const end = literal === null ? start + 1 : start + literal[0].length;
    if (literal === null || !/^\s*\)/.test(source.slice(end))) {
      return [{ pattern: '', reason: 'computed', start, end }];
    }
    const [, raw, , body = ''] = literal;
    const pattern = raw === '' ? unescaped(body) : body;
    const reason = reasonFor(pattern);
    return reason === null ? [] : [{ pattern, reason, start, end }];
  });
}
