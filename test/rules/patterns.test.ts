import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/core/expressions/bounded.ts';
import { type SlowPattern, slowPattern } from '../../src/rules/check-expression.ts';
import { treeOf } from '../support/expression-tree.ts';

const slowPatterns = (source: string): readonly SlowPattern[] =>
  operationsOf(treeOf(source)).flatMap((tree) => slowPattern(tree) ?? []);

const reasons = (source: string): readonly string[] =>
  slowPatterns(source).map(({ reason }) => reason);

describe('patterns that are let through', () => {
  it.each([
    ["title.matches('会议|考察|[Mm]eeting')"],
    ["host.city.matches('^第.+餐厅$')"],
    ["host.city.matches('第[0-9]+')"],
    ["host.city.matches('(临江|望江)?阁')"],
    ["host.city.matches('^(临江|望江)(阁|楼)$|会所')"],
    ['host.city.matches(r"\\d{11}")'],
    ["host.city.matches('\\\\(内部\\\\)')"],
    ["title == 'x.matches(y)'"],
    ["title == '.matches(' || 'matches(' in [host.city]"],
  ])('%s', (source) => {
    expect(slowPatterns(source)).toEqual([]);
  });
});

describe('patterns that are refused', () => {
  it.each([
    ["notes.matches('^(a+)+$')", 'repeats'],
    ["notes.matches('(a|a)*b')", 'repeats'],
    ["notes.matches('.*x.*y')", 'repeats'],
    ["notes.matches('a{0,50}b{0,50}')", 'repeats'],
    ["notes.matches('(ab){2,}')", 'repeats'],
    ["notes.matches('a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaa')", 'repeats'],
    ['notes . matches ( "(?:x+)*" )', 'repeats'],
    ["notes.matches('(a|a)(a|a)(a|a)$')", 'repeats'],
    ["notes.matches('(|a)(|a)(b(|a))$')", 'repeats'],
    ["notes.matches('^(a|a){30}$')", 'repeats'],
    ["notes.matches('^(a?){40}a{40}$')", 'repeats'],
    ["notes.matches('(?:a|aa){12,}')", 'repeats'],
    ["notes.matches('(?<x>a*){3}')", 'repeats'],
    ["notes.matches('(?=a+)(?:b)*')", 'repeats'],
    ["notes.matches('(?<=x.*)a*')", 'repeats'],
    ["notes.matches('((a){2}){2}')", 'repeats'],
    ["notes.matches('(.+)\\\\1$')", 'repeats'],
    ["notes.matches('(?<x>.)\\\\k<x>')", 'repeats'],
    ["notes.matches//\n('^(a+)+$')", 'repeats'],
    ["notes.matches(// the plates\n'^(a+)+$' // of ours\n)", 'repeats'],
    ["true ? notes.matches('a*b*') : [1].exists(x, title.matches('c'))", 'repeats'],
    ["notes.matches('(会议')", 'invalid'],
    ["notes.matches('(a{2147483647}|b{2147483647}){0}')", 'repeats'],
    ['notes.matches(host.city)', 'computed'],
    ["notes.matches('a' + host.city)", 'computed'],
  ])('%s: %s', (source, reason) => {
    expect(reasons(source)).toEqual([reason]);
  });

  it('are each found, where they stand', () => {
    const source = "notes.matches('x') || notes.matches('(a+)+') && notes.matches(r'[')";
    expect(slowPatterns(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      "'(a+)+'",
      "r'['",
    ]);
  });

  it('would indeed keep us waiting', () => {
    const text = `${'a'.repeat(24)}!`;
    const began = performance.now();
    expect(/^(a+)+$/.test(text)).toBe(false);
    const slow = performance.now() - began;
    expect(slow).toBeGreaterThan(10);
  });

  it('and none that is let through does', () => {
    const long = `${'a'.repeat(5000)}!`;
    const began = performance.now();
    expect(/a+$/.test(long)).toBe(false);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
