import { describe, expect, it } from 'vitest';
import { nestedLoops } from '../../src/rules/check-expression.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { treeOf } from '../support/expression-tree.ts';
import { bookOf, taskRule } from '../support/rules.ts';

const loops = (depth: number): string =>
  depth === 0 ? 'true' : `guests.all(g${depth}, ${loops(depth - 1)})`;

describe('loops in each other', () => {
  it.each([
    ['size(guests) > 0', 0],
    ["guests.exists(g, g.name == '')", 1],
    ["guests.filter(g, g.head).map(g, g.name).join('、')", 1],
    ['guests.exists(a, meals.exists(b, b.at == a.name)) && meals.all(c, true)', 2],
    ['[guests.map(a, guests.map(b, guests.map(c, c.name)))]', 3],
    ['cel.bind(n, guests.map(a, a.name), n)', 1],
  ])('%s', (source, expected) => {
    expect(nestedLoops(treeOf(source))).toBe(expected);
  });

  it('are refused where there are more than four', () => {
    const found = (depth: number): readonly string[] =>
      checkRules(bookOf({ rules: [taskRule({ id: 'test/a', when: loops(depth) })] })).map(
        ({ code }) => code,
      );
    expect(found(4)).toEqual([]);
    expect(found(5)).toEqual(['costly-condition']);
  });
});
