import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isOfClass } from '../../src/core/expressions/word-tables.ts';
import { shippedRules } from '../support/rules.ts';

const { tables } = shippedRules().book;

const classesOf = (table: string, text: string, classes: readonly string[]): readonly string[] => {
  const found = tables.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`there is no table ${table}`);
  return classes.filter((name) => isOfClass(found, name, text)).toSorted();
};

const SINGLE = [
  'pork',
  'beef',
  'lamb',
  'poultry',
  'other_meat',
  'blood',
  'offal',
  'lard',
  'stock',
  'fish',
  'crustacean',
  'shellfish',
  'egg',
  'dairy',
  'peanut',
  'nut',
  'wine',
  'spicy',
];

const read = (name: string): Record<string, string> =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Record<string, string>;

const LARD = (classes: readonly string[]): readonly string[] =>
  classes.filter((name) => name !== 'pork' || !classes.includes('lard'));

describe('dishes by class, written from cookbooks', () => {
  it.each(Object.entries(read('dishes.yaml')))('%s: %s', (dish, expected) => {
    const found = LARD(classesOf('dishes', dish, SINGLE));
    const isKnown = classesOf('dishes', dish, ['known']).length > 0;
    const said = found.length > 0 ? found.join(' ') : isKnown ? 'plain' : 'unknown';
    expect(said).toBe(expected.split(' ').toSorted().join(' '));
    expect(isKnown).toBe(expected !== 'unknown');
  });

  it('do not tell what is in a dumpling, unless its name does', () => {
    const isUnsaid = (dish: string): boolean =>
      classesOf('dishes', dish, ['unsaid_filling']).length > 0;
    const told = ['猪肉水饺', '素水饺', '韭菜盒子', '豆沙包子', '羊肉烧卖', '水果拼盘', '豆腐砂锅'];
    expect(told.filter(isUnsaid)).toEqual([]);
    const untold = ['包子', '水饺', '馄饨', '砂锅', '什锦炒面', '商务套餐', '重庆火锅'];
    expect(untold.filter((dish) => !isUnsaid(dish))).toEqual([]);
  });
});

type Words = Record<string, readonly string[]> & { avoided: Record<string, string> };
const words = parse(readFileSync(new URL('drinks.yaml', import.meta.url), 'utf8')) as Words;

const each = (name: string): readonly string[] => words[name] ?? [];

describe('drinks and what the rules in force look for', () => {
  const DRINKS: readonly (readonly [string, string, string])[] = [
    ['drinks', 'alcohol', 'none'],
    ['drinks', 'spirits', 'none'],
    ['drinks', 'luxury', 'not_luxury_drinks'],
    ['drinks', 'dairy', 'not_dairy_drinks'],
    ['drinks', 'sugar', 'not_sweet_drinks'],
    ['drinks', 'gluten', 'not_beers'],
    ['dishes', 'cooked', 'on_menu'],
    ['dishes', 'rare', 'not_rare'],
    ['dishes', 'luxury', 'not_luxury'],
    ['dishes', 'seafood', 'not_seafood'],
  ];
  const LISTED: Readonly<Record<string, string>> = {
    'drinks.spirits': 'alcohol',
    'drinks.luxury': 'luxury_drinks',
    'drinks.dairy': 'dairy_drinks',
    'drinks.sugar': 'sweet_drinks',
    'drinks.gluten': 'beers',
  };
  it.each(DRINKS)('%s: %s, and what only looks like it', (table, name, not) => {
    const of = LISTED[`${table}.${name}`] ?? name;
    const isOf = (text: string): boolean => classesOf(table, text, [name]).length > 0;
    expect(each(of).filter((text) => !isOf(text))).toEqual([]);
    expect(each(not).filter(isOf)).toEqual([]);
  });

  it('on a menu are drinks, and not dishes with wine in them', () => {
    expect(
      each('on_menu').filter((text) => classesOf('drinks', text, ['spirits'])[0] === undefined),
    ).toEqual([]);
  });
});

describe('what guests do not eat', () => {
  const avoided = tables.find(({ name }) => name === 'avoided');
  const names = Object.keys(avoided?.classes ?? {});
  it.each(Object.entries(words.avoided))('%s: %s', (text, expected) => {
    expect(classesOf('avoided', text, names).join(' ')).toBe(expected);
  });

  it('are classes of dishes, with something to say', () => {
    const dishes = tables.find(({ name }) => name === 'dishes');
    expect(names.filter((name) => dishes?.classes[name]?.say === undefined)).toEqual([]);
  });
});

describe('words of danger to life', () => {
  const told = read('dangers.yaml') as unknown as Record<'threats' | 'facts', readonly string[]>;
  const isThreat = (text: string): boolean => classesOf('dangers', text, ['harm']).length > 0;
  it.each(told.threats)('%s: a threat', (text) => expect(isThreat(text)).toBe(true));
  it.each(told.facts)('%s: a thing of the past', (text) => expect(isThreat(text)).toBe(false));
});
