import { isTree, operationsOf, type Tree } from '../core/expressions/bounded.ts';
import { type Expressions, packsOf } from '../core/expressions/expressions.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { Finding, FindingArgs, FindingCode } from '../model/finding.ts';
import type { Position } from '../model/position.ts';
import type { Role, Rule, WordTable } from '../model/rule.ts';
import { unknownWords } from './check-words.ts';
import type { RuleExpression } from './rule-expressions.ts';

/** Why a pattern is refused: it repeats too much, it is no constant, or it is no regular expression. */
type PatternReason = 'repeats' | 'computed' | 'invalid';

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
  if (op !== 'rcall' || args[0] !== 'matches') return null;
  const [argument] = args[2];
  if (argument === undefined || argument.op !== 'value' || typeof argument.args !== 'string') {
    const { start = 0 } = argument ?? {};
    return { pattern: '', reason: 'computed', start, end: start + 1 };
  }
  const { args: pattern, start, end } = argument;
  const reason = reasonFor(pattern);
  return reason === null ? null : { pattern, reason, start, end };
}

/** The names that expressions may ask for. */
export interface Names {
  readonly settings: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly tables: readonly WordTable[];
  readonly roles: readonly Role[];
}

/** A finding at a part of an expression, `from` and `to` in characters of its source. */
type Report = <C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  from: number,
  to: number,
) => Finding;

function hasType(type: string, wanted: RuleExpression['type']): boolean {
  switch (wanted) {
    case 'bool':
      return type === 'bool' || type === 'dyn';
    case 'text':
      // A list is written out, things by their names.
      return ['string', 'int', 'dyn'].includes(type) || type.startsWith('list');
    case 'list':
      return type.startsWith('list') || type === 'dyn';
    case '':
      return true;
  }
}

/** Where the value stands that is written behind its label, `{来访人: names(visitors)}`. */
function labelledAt(positions: NonNullable<Rule['positions']>, key: string): Position | undefined {
  const item = /^(.*\/)(?:value|label)$/.exec(key)?.[1];
  const own = Object.keys(positions).find(
    (one) => item !== undefined && one.startsWith(item) && !/[#@]/.test(one),
  );
  return positions[own ?? ''];
}

/** The place of a part of an expression; of its whole key where the key's text is not written letter for letter. */
function placeOf(
  rule: Pick<Rule, 'at' | 'positions'>,
  { key, text, start }: RuleExpression,
  from: number,
  to: number,
): Position {
  // One sentence alone stands under the key itself.
  const at =
    rule.positions?.[key] ??
    rule.positions?.[key.replace('points/0', 'points')] ??
    labelledAt(rule.positions ?? {}, key);
  const quotes = (at?.length ?? 0) - text.length;
  if (at === undefined || (quotes !== 0 && quotes !== 2)) return at ?? rule.at;
  return { ...at, column: at.column + quotes / 2 + start + from, length: Math.max(1, to - from) };
}

const LOOPS: ReadonlySet<unknown> = new Set(['exists', 'exists_one', 'all', 'filter', 'map']);

/** Loops in loops in more loops than any rule needs take for ever on a long list. */
const MOST_LOOPS = 4;

/** How deep loops over lists stand in each other: an expression costs as much as the longest list to this power. */
export function nestedLoops(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce((most: number, one) => Math.max(most, nestedLoops(one)), 0);
  }
  if (!isTree(value)) return 0;
  if (value.op !== 'rcall') return nestedLoops(value.args);
  const [name, receiver, body] = value.args;
  return Math.max(nestedLoops(receiver), nestedLoops(body) + (LOOPS.has(name) ? 1 : 0));
}

/** What an operation asks for by a name that there is not, or that is not written out. */
function checkName(tree: Tree, names: Names, report: Report): readonly Finding[] {
  if (tree.op === 'call' && tree.args[0] === 'limit') {
    const [argument] = tree.args[1];
    const { input = '', start = tree.start, end = tree.end } = argument ?? {};
    const written = argument?.op === 'value' && typeof argument.args === 'string';
    const name = written ? argument.args : input.slice(start, end);
    return written && names.settings.has(name)
      ? []
      : [report('unknown-setting', { name, suggestion: '' }, tree.start, end)];
  }
  if (tree.op === '.' && tree.args[0].op === 'id' && tree.args[0].args === 'is') {
    const name = tree.args[1];
    const args = { name, known: [...names.conditions] };
    return names.conditions.has(name)
      ? []
      : [report('unknown-condition', args, tree.start, tree.end)];
  }
  return [];
}

function checkPattern(tree: Tree, report: Report): readonly Finding[] {
  const slow = slowPattern(tree);
  return slow === null
    ? []
    : [
        report(
          'slow-pattern',
          { pattern: slow.pattern, reason: slow.reason },
          slow.start,
          slow.end,
        ),
      ];
}

/** A class of a table that there is not. */
function checkClass(tree: Tree, { tables }: Names, report: Report): readonly Finding[] {
  const table = tree.op === 'call' ? tables.find(({ name }) => name === tree.args[0]) : undefined;
  const [, argument] = tree.op === 'call' ? tree.args[1] : [];
  if (table === undefined || argument?.op !== 'value') return [];
  const known = Object.keys(table.classes);
  const name = String(argument.args);
  return known.includes(name)
    ? []
    : [report('unknown-class', { table: table.name, name, known }, argument.start, argument.end)];
}

/**
 * What is wrong with an expression of a rule before any brief is seen: its meaning where the occasion is bound to `as`, its
 * type, loops and patterns that could take for ever, and names that there are not.
 */
export function checkExpression(
  expressions: Expressions,
  kind: KindSpec,
  as: string,
  expression: RuleExpression,
  rule: Pick<Rule, 'at' | 'positions' | 'pack' | 'changes'>,
  names: Names,
): readonly Finding[] {
  const { source, type } = expression;
  const report: Report = (code, args, from, to) =>
    ({ code, level: 'error', args, at: placeOf(rule, expression, from, to) }) as Finding;
  const checked = expressions.check(source, as, packsOf(rule));
  const operations = operationsOf(checked.tree);
  const unknown = operations.flatMap((tree) => checkName(tree, names, report));
  if ('problem' in checked) {
    const { message, start, end } = checked.problem;
    return [report('bad-condition', { source, problem: message }, start, end), ...unknown];
  }
  const wrongType = { source, expected: type, found: checked.type };
  const tooDeep = { source, loops: MOST_LOOPS };
  return [
    ...(nestedLoops(checked.tree) > MOST_LOOPS
      ? [report('costly-condition', tooDeep, 0, source.length)]
      : []),
    ...operations.flatMap((tree) => [
      ...checkPattern(tree, report),
      ...checkClass(tree, names, report),
    ]),
    ...unknownWords(checked.tree, kind, as, names.roles).map(({ value, known, meant, tree }) => {
      const args = { value, suggestion: meant, known };
      return report('unknown-word', args, tree.start, tree.end);
    }),
    ...(hasType(checked.type, type) ? [] : [report('condition-type', wrongType, 0, source.length)]),
    ...unknown,
  ];
}
