import { describe, expect, it } from 'vitest';
import { slowPatterns } from '../../src/rules/patterns.ts';

const reasons = (source: string): readonly string[] =>
  slowPatterns(source).map(({ reason }) => reason);

describe('patterns that are let through', () => {
  it.each([
    ["purpose.activity.matches('会议|考察|[Mm]eeting')"],
    ["meal.place.matches('^第.+餐厅$')"],
    ["meal.place.matches('第[0-9]+')"],
    ["meal.place.matches('(临江|望江)?阁')"],
    ["meal.place.matches('^(临江|望江)(阁|楼)$|会所')"],
    ['meal.place.matches(r"\\d{11}")'],
    ["meal.place.matches('\\\\(内部\\\\)')"],
    ["meal.name == 'x.matches(y)'"],
    ["matches == '' || 'matches(' in [meal.place]"],
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
    ["notes.matches('(会议')", 'invalid'],
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
