import type { Tree } from '../core/expressions/bounded.ts';

/** Why a pattern is refused: it repeats too much, it is no constant, or it is no regular expression. */
export type PatternReason = 'repeats' | 'computed' | 'invalid';

/** A pattern of `matches` that is refused; `start` and `end` are its place in the source of the condition. */
export interface SlowPattern {
  readonly pattern: string;
  readonly reason: PatternReason;
  readonly start: number;
  readonly end: number;
}

/** More groups with alternatives than this in one pattern, as in `(a|a)(a|a)`, and it is the same as repeating. */
const MOST_ALTERNATIVES = 2;
/** More optional characters than this in one pattern, and every text can be read in thousands of ways. */
const MOST_OPTIONAL = 10;

/** A part of a pattern that stands for one character, a group's edge, or a repetition. */
const PART =
  /\\k<\w+>|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;

/** One that may come to an end at different places; `{11}` of one character has no choice. */
const isOpenRepetition = (part: string): boolean => /^(?:[*+]|\{\d+,)/.test(part);
const isRepetition = (part: string): boolean => /^(?:[*+]|\{\d)/.test(part);
/** What a group matched, which may be as long as the text. */
const isBackReference = (part: string): boolean => /^\\(?:[1-9]|k<)/.test(part);

/**
 * Whether a pattern can take longer than in proportion to the square of a text's length. The engine tries every way in
 * which repetitions can share out a text, so one repetition of a single character is all that is let through, and no
 * repeated group (`^(a+)+$` and `(a|a){30}` take for ever on thirty letters), nor one that is repeated by its number
 * (`(.+)\1`). Few need more: alternatives and `contains` say the rest.
 */
function repeatsTooMuch(pattern: string): boolean {
  const parts = pattern.match(PART) ?? [];
  const optional = parts.filter((part) => part.startsWith('?')).length;
  const ofGroup = parts.some((part, index) => isRepetition(part) && parts[index - 1] === ')');
  return (
    parts.filter(isOpenRepetition).length > 1 ||
    optional > MOST_OPTIONAL ||
    ofGroup ||
    parts.some(isBackReference) ||
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
    // Some are found to be too large only when they are used.
    new RegExp(pattern).test('');
  } catch {
    return 'invalid';
  }
  return repeatsTooMuch(pattern) ? 'repeats' : null;
}

/** Why an operation of a condition could keep a plan waiting for ever: a call of `matches`; null for any other. */
export function slowPattern({ op, args }: Tree): SlowPattern | null {
  if (op !== 'rcall' || args[0] !== 'matches') {
    return null;
  }
  const [argument] = args[2];
  if (argument === undefined || argument.op !== 'value' || typeof argument.args !== 'string') {
    const { start = 0 } = argument ?? {};
    return { pattern: '', reason: 'computed', start, end: start + 1 };
  }
  const { args: pattern, start, end } = argument;
  const reason = reasonFor(pattern);
  return reason === null ? null : { pattern, reason, start, end };
}
