import { isTree, operationsOf, type Tree } from '../core/expressions/bounded.ts';
import type { Expressions } from '../core/expressions/expressions.ts';
import type { Finding, FindingArgs, FindingCode } from '../model/finding.ts';
import type { Position } from '../model/position.ts';
import type { Rule } from '../model/rule.ts';
import { slowPattern } from './patterns.ts';
import type { RuleExpression } from './rule-expressions.ts';

/** The names that expressions may ask for. */
export interface Names {
  readonly settings: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
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
      return type === 'string' || type === 'int' || type === 'dyn';
    case 'list':
      return type.startsWith('list') || type === 'dyn';
    case '':
      return true;
  }
}

/** The place of a part of an expression; of its whole key where the key's text is not written letter for letter. */
function placeOf(
  rule: Pick<Rule, 'at' | 'positions'>,
  { key, text, start }: RuleExpression,
  from: number,
  to: number,
): Position {
  const at = rule.positions?.[key];
  const quotes = (at?.length ?? 0) - text.length;
  if (at === undefined || (quotes !== 0 && quotes !== 2)) {
    return at ?? rule.at;
  }
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
  if (!isTree(value)) {
    return 0;
  }
  if (value.op !== 'rcall') {
    return nestedLoops(value.args);
  }
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

/**
 * What is wrong with an expression of a rule before any brief is seen: its meaning where the occasion is bound to `as`, its
 * type, loops and patterns that could take for ever, and names that there are not.
 */
export function checkExpression(
  expressions: Expressions,
  as: string,
  expression: RuleExpression,
  rule: Pick<Rule, 'at' | 'positions'>,
  names: Names,
): readonly Finding[] {
  const { source, type } = expression;
  const report: Report = (code, args, from, to) =>
    ({ code, level: 'error', args, at: placeOf(rule, expression, from, to) }) as Finding;
  const checked = expressions.check(source, as);
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
    ...operations.flatMap((tree) => checkPattern(tree, report)),
    ...(hasType(checked.type, type) ? [] : [report('condition-type', wrongType, 0, source.length)]),
    ...unknown,
  ];
}
