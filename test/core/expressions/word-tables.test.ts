import { describe, expect, it } from 'vitest';
import { isOfClass, tableFunctions } from '../../../src/core/expressions/word-tables.ts';
import { bookWith, wrongWith } from '../../support/house-pack.ts';

const DISHES = {
  name: 'dishes',
  classes: {
    pork: {
      words: ['猪', '排骨', '鱼香肉丝', 'pork', 'ham'],
      unless: ['牛排骨', '素', 'without pork', 'hamburger'],
    },
    soup: { words: ['汤$'], unless: [] },
    fish: { words: ['^鱼', 'fish', 'sea bass'], unless: ['^鱼香'] },
    odd: { words: ['a+b', '(清真)', '^100$'], unless: [] },
  },
} as const;

const of = (name: string) => (text: string) => isOfClass(DISHES, name, text);

describe('a table of words', () => {
  it.each([
    ['pork', '红烧猪蹄', true],
    ['pork', '鱼香肉丝', true],
    ['pork', '素鱼香肉丝', false],
    ['pork', '牛排骨', false],
    ['pork', '糖醋排骨', true],
    ['pork', '', false],
    ['fish', '鱼头豆腐', true],
    ['fish', '烤鱼', false],
    ['fish', '鱼香肉丝', false],
    ['soup', '老鸭汤', true],
    ['soup', '汤圆', false],
    ['nothing', '红烧猪蹄', false],
  ])('%s: %s is %s', (name, text, expected) => {
    expect(of(name)(text)).toBe(expected);
  });

  it.each([
    ['pork', 'Roast PORK', true],
    ['pork', 'pork-free', true],
    ['pork', 'Dumplings without pork', false],
    ['pork', 'porky pie', false],
    ['pork', 'Ham', true],
    ['pork', 'two hams', true],
    ['pork', 'Hamlet cake', false],
    ['pork', 'hamburger', false],
    ['pork', '猪肉pork饺', true],
    ['fish', 'fishes', true],
    ['fish', 'shellfish', false],
    ['fish', 'steamed Sea Bass', true],
    ['fish', 'sea basses', true],
  ])('Latin words stand alone, in any case and number: %s: %s is %s', (name, text, expected) => {
    expect(of(name)(text)).toBe(expected);
  });

  it('takes its words as they are, and not as patterns', () => {
    expect(['a+b', 'aab', '(清真)', '清真', '100', '1000'].filter(of('odd'))).toEqual([
      'a+b',
      '(清真)',
      '100',
    ]);
  });

  it('gives those of a list that are of a class, and of one text whether it is', () => {
    const functions = tableFunctions([DISHES]);
    expect(Object.keys(functions)).toEqual([
      'dishes(list<string>, string): list<string>',
      'dishes(string, string): bool',
    ]);
    const ask = functions['dishes(string, string): bool'] as unknown as (
      asked: string | readonly string[],
      name: string,
    ) => unknown;
    expect(ask(['红烧猪蹄', '烤鸭', '糖醋排骨'], 'pork')).toEqual(['红烧猪蹄', '糖醋排骨']);
    expect(ask([], 'pork')).toEqual([]);
    expect(ask('烤鸭', 'pork')).toBe(false);
  });
});

describe('tables of packs', () => {
  it('of one name are one table, in which an office adds words and exceptions', () => {
    const { book, findings } = bookWith(`tables:
  dishes:
    pork: [猪]
    game: {words: [野味], unless: [素]}
规则: {}
`);
    expect(findings).toEqual([]);
    expect(book.tables).toEqual([
      {
        name: 'dishes',
        classes: {
          pork: { words: ['猪'], unless: [] },
          game: { words: ['野味'], unless: ['素'] },
        },
      },
    ]);
  });

  it('may take in and give way to classes that there are', () => {
    const rest = (name: string): string => `tables:
  dishes: {pork: [猪], 素菜: {words: [菜], skip: [菜刀], also: [pork], nor: [${name}]}}
规则: {}
`;
    expect(wrongWith(rest('pork'))).toEqual([]);
    expect(bookWith(rest('prok')).findings).toEqual([
      expect.objectContaining({
        code: 'unknown-class',
        args: { table: 'dishes', name: 'prok', known: ['pork', '素菜'] },
        at: expect.objectContaining({ line: 4 }),
      }),
    ]);
  });

  it('are functions of conditions, and a class there is not is named', () => {
    const rest = (name: string): string => `for: meals
tables: {dishes: {pork: [猪]}}
rules:
  a: {check: 菜单, find: "dishes(meal.menu, '${name}')", say: "有\${found}"}
`;
    expect(wrongWith(rest('pork'))).toEqual([]);
    expect(wrongWith(rest('prok'))).toEqual([
      ['unknown-class', { table: 'dishes', name: 'prok', known: ['pork'] }],
    ]);
  });
});

describe('a class made of others', () => {
  const MEAT = {
    name: 'dishes',
    classes: {
      pork: { words: ['猪'], unless: [], also: ['default'] },
      default: { words: ['肉', '丸'], unless: [], skip: ['素…丸'], nor: ['beef'] },
      beef: { words: ['牛'], unless: [], skip: ['牛蛙', '没有牛…肉'] },
      round: { words: ['圆'], unless: [], also: ['about'] },
      about: { words: [], unless: [], also: ['round'] },
    },
  };
  it.each([
    ['pork', '红烧肉', true],
    ['pork', '牛肉丸', false],
    ['pork', '素鱼丸', false],
    ['pork', '素鱼丸配肉', true],
    ['pork', '牛蛙炖肉', true],
    ['beef', '牛蛙', false],
    ['beef', '牛蛙和牛肉', true],
    ['beef', '没有牛腩肉', false],
    ['beef', '没有牛，加肉', true],
    ['round', '圆', true],
    ['about', '圆', true],
    ['about', '方', false],
  ])('%s: %s is %s', (name, text, expected) => {
    expect(isOfClass(MEAT, name, text)).toBe(expected);
  });
});
