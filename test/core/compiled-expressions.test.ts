import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { compileExpression } from '../../src/core/compile-expression.ts';
import { compileBook, compiledName } from '../../src/core/compiled-expressions.ts';
import { COMPILED_OPERATORS } from '../../src/core/compiled-operators.ts';
import {
  type CompiledExpression,
  type CompiledExpressions,
  type Expressions,
  expressionTree,
} from '../../src/core/expressions.ts';
import { kindExpressions } from '../../src/core/open-brief.ts';
import { expressionsOf } from '../../src/core/rule-expressions.ts';
import { zonedClock } from '../../src/core/zoned-clock.ts';
import type { BriefFile } from '../../src/model/brief.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { LANGS } from '../../src/model/text.ts';
import { CASE_FILES, shippedCases, shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();
const holidays = await shippedHolidays();

const compiled: Readonly<Record<string, CompiledExpressions>> = Object.fromEntries(
  Object.entries(compileBook(book)).map(([name, text]) => [name, new Function(`return ${text}`)()]),
);

/** What one expression of no functions comes to as JavaScript; `left to CEL` where it is. */
function run(source: string, facts: Readonly<Record<string, unknown>> = {}): unknown {
  const code = compileExpression(expressionTree(source), new Set());
  if (code === null) {
    return 'left to CEL';
  }
  try {
    const compiledOne = new Function(`return ${code}`)() as CompiledExpression;
    return compiledOne(facts, COMPILED_OPERATORS, {});
  } catch {
    return 'left to CEL';
  }
}

interface Counted {
  asked: number;
  readonly refused: Map<string, unknown>;
  readonly different: string[];
}

/** The expression with a look at what CEL says to the same facts. */
function compared(
  source: string,
  one: CompiledExpression,
  cel: Expressions,
  counted: Counted,
): CompiledExpression {
  return (facts, operators, functions) => {
    counted.asked += 1;
    let value: unknown;
    try {
      value = one(facts, operators, functions);
    } catch (error) {
      counted.refused.set(source, error);
      throw error;
    }
    if (!isDeepStrictEqual(value, cel.evaluate(source, facts))) {
      counted.different.push(source);
    }
    return value;
  };
}

/** Plans a brief in both languages, with every expression compared. */
function planCompared(file: BriefFile, now: number, counted: Counted): void {
  const spec = KINDS[file.brief.kind];
  if (spec === undefined) throw new Error(`no kind ${file.brief.kind}`);
  for (const lang of LANGS) {
    const cel = kindExpressions(spec, lang, { holidays, settings: book.settings });
    const table = compiled[compiledName(spec.kind, lang)] ?? {};
    const watched = Object.fromEntries(
      Object.entries(table).map(([source, one]) => [source, compared(source, one, cel, counted)]),
    );
    // A book of its own, since expressions are kept for a book.
    const own = { ...book, settings: [...book.settings] };
    const context = { now: zonedClock(file.brief.timezone).read(now as never).instant, lang };
    buildPlan(file, own, { ...context, holidays, compiled: watched });
  }
}

describe('expressions compiled ahead', () => {
  it('are all those of the shipped packs but the few that reckon with timestamps', () => {
    const tables = Object.values(compiled);
    const left = book.rules
      .flatMap(expressionsOf)
      .filter(({ source }) => tables.every((table) => table[source] === undefined));
    expect(left.filter(({ source }) => !source.includes('timestamp('))).toEqual([]);
    expect(left.length).toBeLessThan(10);
  });

  it('have the values that CEL gives, in every case of the packs', () => {
    const cases = CASE_FILES.flatMap((name) => shippedCases(name).value?.cases ?? []);
    const counted: Counted = { asked: 0, refused: new Map(), different: [] };
    for (const { brief, now } of cases) {
      if (brief !== null) planCompared(brief, now as never, counted);
    }
    expect(counted.asked).toBeGreaterThan(20_000);
    expect([...counted.refused]).toEqual([]);
    expect([...new Set(counted.different)]).toEqual([]);
  });
});

describe('an expression as JavaScript', () => {
  it.each([
    ["'a' + 'b'", 'ab'],
    ['7 / 2', 3n],
    ['-7 / 2', -3n],
    ['-7 % 2', -1n],
    ['7.0 / 2.0', 3.5],
    ['1 == 1.0', true],
    ['2 > 1.5', true],
    ["'b' >= 'a' && !(1 != 1)", true],
    ['3 in [1, 2] || 2 in [1, 2]', true],
    ["size('中文')", 2n],
    ['[1, 2, 3].filter(n, n > 1).map(n, n * 2)', [4n, 6n]],
    ['[[1, 2], [3]].exists(l, l.all(n, n in l && size(l) == 1))', true],
    ["cel.bind(x, 'a', x + x)", 'aa'],
    ["{'a': 1, 'b': 2}['b']", 2n],
    ["'2026-12-01 09:00'.substring(11, 16)", '09:00'],
    ["'周三'.substring(1)", '三'],
    ["int('08') + -1", 7n],
    ['int(-2.5)', -2n],
    ["' a '.trim().matches('^a$')", true],
    ["['a', 'b'].join('、')", 'a、b'],
    ["true ? 'yes' : 'no'", 'yes'],
  ])('%s', (source, value) => {
    expect(run(source)).toEqual(value);
  });

  it.each([
    ['1 / 0'],
    ['9223372036854775807 + 1'],
    ['1 + 1.5'],
    ["'a' == 1"],
    ['[1][1]'],
    ['[1][-1]'],
    ["{'a': 1}.b"],
    ["{'a': 1}.constructor"],
    ['unknown'],
    ["'abc'.substring(2, 1)"],
    ["'abc'.substring(0, 4)"],
    ["int('0x10')"],
    ['1 ? 2 : 3'],
    ['1 && true'],
    ["timestamp('2026-12-01T00:00:00Z')"],
    ['[1].exists_one(n, n == 1)'],
    ["'a'.unknown()"],
  ])('%s is left to CEL', (source) => {
    expect(run(source)).toBe('left to CEL');
  });
});
