import { expect, it } from 'vitest';
import { extendRuleBook } from '../../../src/load/pack/extend-rule-book.ts';
import { loadPack } from '../../../src/load/pack/load-pack.ts';
import type { Role } from '../../../src/model/rule.ts';
import { checkRules } from '../../../src/rules/check-rules.ts';
import { typeNames } from '../../../src/rules/type-names.ts';
import { planVisit } from '../../support/house-pack.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

const load = (text: string, file = 'house.yaml') => {
  const { value, findings } = loadPack(new TextEncoder().encode(text), file);
  expect(findings).toEqual([]);
  return value ?? [];
};

it('puts what packs switch off behind what was, in the order of the packs', () => {
  const packs = ['house/a', 'house/b'].flatMap((pack) =>
    load(`pack: ${pack}\ntitle: x\noff: [{rule: test/a, reason: ${pack}}]\n`, `${pack}.yaml`),
  );
  const shipped = { rule: 'test/a', reason: { zh: 'law', en: 'law' }, cites: [] };
  const base = bookOf({ rules: [taskRule({ id: 'test/a' })], off: [shipped] });
  const { book, findings } = extendRuleBook(base, packs);
  expect(findings).toEqual([]);
  expect(book.off.map(({ reason }) => reason.zh)).toEqual(['law', 'house/a', 'house/b']);
});

const SHIPPED = `pack: visit/meal
title: 用餐
for: meals
let: {early: meal.first}
rules:
  order: {do: 点菜, by: start, owner: liaison, when: early}
`;

it('lets a change use names of its own pack, besides those of the pack it changes', () => {
  const house = `pack: visit/house
title: 本单位
for: meals
let: {own: meal.kind == 'tea'}
change: [{rule: visit/meal/order, when: early && !own, reason: 早}]
off: [{rule: visit/meal/order, when: meal.important || own, reason: 不用}]
`;
  const extended = extendRuleBook(bookOf({}), [load(SHIPPED), load(house)].flat());
  const { book } = typeNames(extended.book);
  expect([...extended.findings, ...checkRules(book)]).toEqual([]);
  const tasks = (meal: string): number =>
    planVisit(`meals: [{at: 2026-12-04 12:00, ${meal}}]\n`, book).plan?.tasks.length ?? 0;
  expect(tasks('kind: lunch')).toBe(1);
  expect(tasks('kind: tea')).toBe(0);
  expect(tasks('kind: lunch, important: true')).toBe(0);
});

it('keeps what packs call alike apart', () => {
  const pack = (name: string, own: string) => `pack: visit/${name}
title: x
for: meals
let: {own: meal.kind == '${own}'}
rules: {a: {do: ${name}, by: start, owner: liaison, when: own}}
`;
  const { book } = extendRuleBook(
    bookOf({}),
    [load(pack('tea', 'tea')), load(pack('lunch', 'lunch'))].flat(),
  );
  const tasks = (kind: string): unknown =>
    planVisit(`meals: [{at: 2026-12-04 12:00, kind: ${kind}}]\n`, book).plan?.tasks.map(
      ({ id }) => id,
    );
  expect(tasks('tea')).toEqual(['visit/tea/a#meal-1']);
  expect(tasks('lunch')).toEqual(['visit/lunch/a#meal-1']);
});

it('names roles by their ids, whatever a pack calls them, in variants and changes too', () => {
  const roles: readonly Role[] = [
    { id: 'liaison', title: { zh: '联络', en: 'Liaison' }, aliases: ['联系人'] },
    { id: 'driver', title: { zh: '司机', en: 'Driver' }, aliases: [] },
  ];
  const rules = `pack: visit/meal
title: 用餐
for: meals
rules:
  a: {do: 甲, by: start, owner: [联系人, driver], notify: 司机, variants: [{when: meal.first, owner: 司机}]}
  b: {do: 乙, by: start, owner: liaison}
`;
  const house = `pack: visit/house
title: 本单位
change: [{rule: visit/meal/b, owner: 司机, reason: 早}]
`;
  const { book, findings } = extendRuleBook(bookOf({ roles }), [load(rules), load(house)].flat());
  expect(findings).toEqual([]);
  expect(book.rules).toMatchObject([
    {
      owner: ['liaison', 'driver'],
      notify: ['driver'],
      variants: [{ fields: { owner: ['driver'] } }],
    },
    { owner: ['driver'] },
  ]);
});

it('puts the words of tables of one name together, and the last of two names of one kind counts', () => {
  const one = `pack: visit/a
title: 甲
tables: {dishes: {pork: [猪], game: [野味]}}
conditions: {many: party.count > 5}
`;
  const two = `pack: visit/b
title: 乙
tables: {dishes: {pork: {words: [排骨], unless: [牛]}}, drinks: {wine: [酒]}}
conditions: {many: party.count > 9}
`;
  const { book } = extendRuleBook(bookOf({}), [load(one), load(two)].flat());
  expect(book.tables).toEqual([
    {
      name: 'dishes',
      classes: {
        pork: { words: ['猪', '排骨'], unless: ['牛'] },
        game: { words: ['野味'], unless: [] },
      },
    },
    { name: 'drinks', classes: { wine: { words: ['酒'], unless: [] } } },
  ]);
  expect(book.names.map(({ source }) => source)).toEqual(['party.count > 9']);
});

it('takes any word for a class of a table, and puts its words together', () => {
  const packs = ['a', 'b'].flatMap((word) =>
    load(`pack: house/${word}\ntitle: x\ntables: {dishes: {constructor: [${word}]}}\n`),
  );
  const { book } = extendRuleBook(bookOf({}), packs);
  expect(book.tables).toEqual([
    { name: 'dishes', classes: { constructor: { words: ['a', 'b'], unless: [] } } },
  ]);
});
