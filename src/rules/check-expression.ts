import { type Checked, type Expressions, expressionTree } from '../core/expressions/expressions.ts';
import type { Finding } from '../model/finding.ts';
import type { Position } from '../model/position.ts';
import type { Rule } from '../model/rule.ts';
import { nestedLoops } from './nested-loops.ts';
import { slowPatterns } from './patterns.ts';
import type { RuleExpression } from './rule-expressions.ts';

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

/** Loops in loops in more loops than any rule needs take for ever on a long list. */
const MOST_LOOPS = 4;

function checkSource(expressions: Expressions, source: string, as: string): Checked {
  const checked = expressions.check(source, as);
  return 'type' in checked && nestedLoops(expressionTree(source)) > MOST_LOOPS
    ? {
        problem: {
          message: `more than ${MOST_LOOPS} loops in each other`,
          start: 0,
          end: source.length,
        },
      }
    : checked;
}

function checkMeaning(
  expressions: Expressions,
  as: string,
  expression: RuleExpression,
  rule: Pick<Rule, 'at' | 'positions'>,
): readonly Finding[] {
  const { source, type } = expression;
  const checked = checkSource(expressions, source, as);
  if ('problem' in checked) {
    const { message, start, end } = checked.problem;
    return [
      {
        code: 'bad-condition',
        level: 'error',
        args: { source, problem: message },
        at: placeOf(rule, expression, start, end),
      },
    ];
  }
  const wrongType: Finding = {
    code: 'condition-type',
    level: 'error',
    args: { source, expected: type, found: checked.type },
    at: placeOf(rule, expression, 0, source.length),
  };
  return [
    ...slowPatterns(source).map(
      ({ pattern, reason, start, end }): Finding => ({
        code: 'slow-pattern',
        level: 'error',
        args: { pattern, reason },
        at: placeOf(rule, expression, start, end),
      }),
    ),
    ...(hasType(checked.type, type) ? [] : [wrongType]),
  ];
}

/** The names that expressions may ask for. */
export interface Names {
  readonly settings: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
}

/** The conditions an expression asks for by a name that there is not. */
function checkConditions(
  expression: RuleExpression,
  { conditions }: Names,
  rule: Pick<Rule, 'at' | 'positions'>,
): readonly Finding[] {
  const code = expression.source.replaceAll(/'[^']*'|"[^"]*"/g, (text) => ' '.repeat(text.length));
  return [...code.matchAll(/(?<![\w.])is\.(\w+)/g)].flatMap((match): readonly Finding[] => {
    const name = match[1] ?? '';
    const at = placeOf(rule, expression, match.index, match.index + match[0].length);
    const args = { name, known: [...conditions] };
    return conditions.has(name) ? [] : [{ code: 'unknown-condition', level: 'error', args, at }];
  });
}

/** The settings an expression asks for by a name that there is not, or that is not written out. */
function checkLimits(
  expression: RuleExpression,
  { settings }: Names,
  rule: Pick<Rule, 'at' | 'positions'>,
): readonly Finding[] {
  return [...expression.source.matchAll(/\blimit\(\s*(?:(['"])(.*?)\1|([^)]*))/g)].flatMap(
    (match): readonly Finding[] => {
      const name = match[2] ?? match[3] ?? '';
      const at = placeOf(rule, expression, match.index, match.index + match[0].length);
      const args = { name, suggestion: '' };
      return settings.has(name) ? [] : [{ code: 'unknown-setting', level: 'error', args, at }];
    },
  );
}

/**
 * What is wrong with an expression of a rule before any brief is seen: its meaning where the occasion is bound to `as`, its
 * type, patterns that could take for ever, and names that there are not.
 */
export function checkExpression(
  expressions: Expressions,
  as: string,
  expression: RuleExpression,
  rule: Pick<Rule, 'at' | 'positions'>,
  names: Names,
): readonly Finding[] {
  return [
    ...checkMeaning(expressions, as, expression, rule),
    ...checkLimits(expression, names, rule),
    ...checkConditions(expression, names, rule),
  ];
}
