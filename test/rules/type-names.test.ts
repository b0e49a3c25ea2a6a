import { describe, expect, it } from 'vitest';
import { bookWith, planVisit, rightBook, wrongWith } from '../support/house-pack.ts';

const typesOf = (rest: string): Readonly<Record<string, string>> =>
  Object.fromEntries(rightBook(rest).names.map(({ name, type }) => [name, type]));

const TASK = (when: string): string => `rules:
  a: {do: 甲, by: start, owner: liaison, when: "${when}"}
`;

describe('named expressions', () => {
  it('have the type of what they are made of, in whatever order they stand', () => {
    const types = typesOf(`for: meals
let:
  heavy: large && hungry
  large: size(eaters) > 10
  eaters: meal.guests.filter(g, g.eats)
  hungry: meal.first
  words: names(eaters)
  count: size(words)
  half: meal.standard / 2.0
facts:
  guest: {eats: "!guest.head"}
`);
    expect(types).toEqual({
      heavy: 'bool',
      large: 'bool',
      eaters: 'list<Guest>',
      hungry: 'bool',
      words: 'list<string>',
      count: 'int',
      half: 'double',
      eats: 'bool',
    });
  });

  it('may be of the brief, of an item, of an occasion and of one pack', () => {
    const book = rightBook(`for: meals
conditions: {many: party.count > 5}
facts:
  guest: {elder: guest.title == '院士'}
  meal: {solemn: "meal.guests.exists(g, g.elder)"}
let: {big: is.many && meal.solemn}
${TASK('big')}`);
    const visit = (count: number, title: string): readonly unknown[] =>
      planVisit(
        `party: {count: ${count}}\nguests: [{name: 张三, title: ${title}}]\nmeals: [{at: 2026-12-02 12:00}]\n`,
        book,
      ).plan?.tasks.map(({ because }) => because.values) ?? [];
    expect(visit(6, '院士')).toEqual([{ big: true }]);
    expect(visit(5, '院士')).toEqual([]);
    expect(visit(6, '主任')).toEqual([]);
  });

  it('are seen in loops over items too, and by facts of other items', () => {
    const book = rightBook(`for: visit
facts:
  guest: {elder: guest.title == '院士'}
  meal: {solemn: "meal.guests.exists(g, g.elder)"}
${TASK("meals.exists(m, m.solemn && m.kind == 'banquet')")}`);
    const visit = (kind: string): number =>
      planVisit(
        `guests: [{name: 张三, title: 院士}]\nmeals: [{kind: tea, at: 2026-12-02 12:00}, {kind: ${kind}, at: 2026-12-02 18:00}]\n`,
        book,
      ).plan?.tasks.length ?? 0;
    expect(visit('banquet')).toBe(1);
    expect(visit('lunch')).toBe(0);
  });

  it('may be written by values, and have words of their own', () => {
    const { names } = rightBook(
      `for: meals
let:
  solemn: {餐别: 宴请, level: important}
  own_bill: {is: meal.charged_to_guest, say: 来宾交伙食费}
`,
      'let: {own_bill: the guests pay}\n',
    );
    expect(names.map(({ name, source, words }) => [name, source, words])).toEqual([
      ['solemn', "meal.kind == 'banquet' && level == 'important'", null],
      ['own_bill', 'meal.charged_to_guest', { zh: '来宾交伙食费', en: 'the guests pay' }],
    ]);
  });

  it('of a let are known in their own pack only', () => {
    expect(wrongWith(`for: meals\nlet: {big: meal.first}\n${TASK('big')}`)).toEqual([]);
    expect(wrongWith(`for: meals\n${TASK('big')}`)).toEqual([
      ['bad-condition', { source: 'big', problem: 'Unknown variable: big' }],
    ]);
  });
});

describe('circles of names', () => {
  it('are told once, with the whole path, and nothing of those who ask for them', () => {
    expect(
      wrongWith(`for: meals
let:
  a: b && meal.first
  b: c
  c: a || meal.last
  after: a && meal.first
${TASK('after')}`),
    ).toEqual([['name-cycle', { cycle: ['a', 'b', 'c', 'a'] }]]);
  });

  it('go through facts and conditions', () => {
    expect(
      wrongWith(`for: meals
conditions:
  rich: meals.exists(m, m.fine)
facts:
  meal: {fine: is.rich || meal.first}
`),
    ).toEqual([['name-cycle', { cycle: ['rich', 'fine', 'rich'] }]]);
    expect(wrongWith('conditions: {own: is.own}\n')).toEqual([
      ['name-cycle', { cycle: ['own', 'own'] }],
    ]);
  });

  it('are told apart from one another', () => {
    expect(wrongWith('for: meals\nlet: {a: b, b: a, c: c && meal.first, d: meal.first}\n')).toEqual(
      [
        ['name-cycle', { cycle: ['a', 'b', 'a'] }],
        ['name-cycle', { cycle: ['c', 'c'] }],
      ],
    );
  });

  it('leave their names without a value, and those who ask for them', () => {
    const { book } = bookWith('for: meals\nlet: {a: b, b: a && meal.first, c: a}\n');
    expect(book.names.map(({ name, source }) => [name, source])).toEqual([
      ['a', 'dyn(null)'],
      ['b', 'dyn(null)'],
      ['c', 'dyn(null)'],
    ]);
  });

  it('are no circles where a name stands in a text, or is the field of something else', () => {
    expect(
      wrongWith(
        `for: meals\nlet: {first: "meal.first && meal.place != 'first'", place: "meal.place == 'place'"}\n`,
      ),
    ).toEqual([]);
  });
});

it('a name that is wrong by itself is told where it stands, and a condition is a truth', () => {
  const { findings } = bookWith(
    'for: meals\nlet: {big: meal.headcont > 1}\nconditions: {n: party.count}\n',
  );
  expect(findings.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
    ['condition-type', 5, 17],
    ['bad-condition', 4, 17],
  ]);
});
