import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Introduced,
  introductions,
} from '../../../../src/core/expressions/functions/introductions.ts';
import { packFunctions } from '../../../../src/core/expressions/pack-functions.ts';
import { NO_HOLIDAYS } from '../../../../src/model/time.ts';

const NOBODY: Introduced = {
  name: '',
  organization: '',
  title: '',
  standing: 0n,
  grade: 0n,
  age: 0n,
  married: '',
  gender: '',
  foreign: false,
};

const person = (name: string, known: Partial<Introduced> = {}): Introduced => ({
  ...NOBODY,
  name,
  ...known,
});

/** Who is named first of two. */
const first = (a: Introduced, b: Introduced): string =>
  /把(.*?)(?:（.*?）)?介绍给/.exec(introductions([a, b], 'zh')[0] ?? '')?.[1] ?? '';

describe('the order of introductions (d7.introduce.1)', () => {
  it('names the lower rank first, with titles', () => {
    const people = [
      person('陈建国', { title: '副厅长', grade: 7n }),
      person('李明', { title: '办公室主任', grade: 6n }),
    ];
    expect(introductions(people, 'zh')).toEqual(['先把李明（办公室主任）介绍给陈建国（副厅长）']);
    expect(introductions(people, 'en')).toEqual([
      'first introduce 李明 (办公室主任) to 陈建国 (副厅长)',
    ]);
  });

  it.each<[string, Partial<Introduced>, Partial<Introduced>]>([
    ['rank before age', { grade: 5n, age: 58n }, { grade: 6n, age: 40n }],
    ['no rank before any rank', { age: 60n }, { grade: 1n, age: 20n }],
    ['younger before older', { grade: 5n, age: 30n }, { grade: 5n, age: 50n }],
    ['age before marriage', { age: 30n, married: 'married' }, { age: 31n, married: 'single' }],
    ['unmarried before married', { married: 'single' }, { married: 'married' }],
    [
      'marriage before gender',
      { married: 'single', gender: 'female' },
      { married: 'married', gender: 'male' },
    ],
    ['men before women', { gender: 'male' }, { gender: 'female' }],
    [
      'gender before country',
      { gender: 'male', foreign: true },
      { gender: 'female', foreign: false },
    ],
    ['own country before foreign', { foreign: false }, { foreign: true }],
    ['the lower standing before the higher', { standing: 3n }, { standing: 1n }],
    ['standing before rank', { standing: 2n, grade: 9n }, { standing: 1n, grade: 2n }],
  ])('%s', (_, lower, higher) => {
    expect(first(person('甲', lower), person('乙', higher))).toBe('甲');
    expect(first(person('乙', higher), person('甲', lower))).toBe('甲');
  });

  it('names ours first where a rank is missing, and by rank where there is one of each', () => {
    const chairman = person('周启明', { organization: '江海集团', title: '董事长' });
    const head = person('李明', { organization: '滨海局', title: '处长', grade: 6n });
    const clerk = person('王芳', { organization: '滨海局', grade: 2n });
    expect(introductions([chairman, head, clerk], 'zh', '滨海局')).toEqual([
      '先把王芳（滨海局）介绍给周启明（董事长）',
      '再把李明（处长）介绍给周启明（董事长）',
    ]);
    const director = { ...chairman, grade: 5n };
    expect(introductions([head, director], 'zh', '滨海局')).toEqual([
      '先把周启明（董事长）介绍给李明（处长）',
    ]);
  });

  it('passes over what is not known of both', () => {
    const young = person('甲', { age: 30n, gender: 'female' });
    expect(first(young, person('乙', { gender: 'male' }))).toBe('乙');
    expect(
      first(person('甲', { standing: 1n, age: 50n }), person('乙', { grade: 7n, age: 40n })),
    ).toBe('甲');
  });

  it('leaves people who differ in nothing as they are written', () => {
    expect(first(person('甲'), person('乙'))).toBe('甲');
    expect(first(person('乙'), person('甲'))).toBe('乙');
  });

  it('introduces each to those above, the highest first, and nobody to a colleague', () => {
    const people = [
      person('郑楠', { organization: '南屿食品', title: '采购部经理', standing: 3n }),
      person('周启明', { organization: '南屿食品', title: '总经理', standing: 1n }),
      person('陈立', { organization: '华辰包装', title: '销售总监', standing: 2n }),
      person('沈佳', { organization: '华辰包装', standing: 4n }),
    ];
    expect(introductions(people, 'zh')).toEqual([
      '先把沈佳（华辰包装）介绍给周启明（总经理）、郑楠（采购部经理）',
      '再把郑楠（采购部经理）介绍给陈立（销售总监）',
      '再把陈立（销售总监）介绍给周启明（总经理）',
    ]);
    expect(introductions(people, 'en')[0]).toBe(
      'first introduce 沈佳 (华辰包装) to 周启明 (总经理) and 郑楠 (采购部经理)',
    );
  });

  it('says in English who three people are introduced to', () => {
    const people = ['Ann', 'Ben', 'Cid', 'Dan'].map((name, index) =>
      person(name, { age: BigInt(20 + index) }),
    );
    expect(introductions(people, 'en')).toEqual([
      'first introduce Ann to Dan, Cid and Ben',
      'then introduce Ben to Dan and Cid',
      'then introduce Cid to Dan',
    ]);
  });

  it.each([
    ['nobody', []],
    ['one', [person('甲')]],
    [
      'colleagues only',
      [person('甲', { organization: '江海' }), person('乙', { organization: '江海' })],
    ],
  ])('has nothing to say of %s', (_, people) => {
    expect(introductions(people, 'zh')).toEqual([]);
  });

  it('introduces every two once, in whatever order they are written', () => {
    const strangers = fc.uniqueArray(
      fc.record({
        standing: fc.bigInt(0n, 2n),
        grade: fc.bigInt(0n, 2n),
        age: fc.bigInt(1n, 60n),
        married: fc.constantFrom('', 'single', 'married'),
        gender: fc.constantFrom('', 'male', 'female'),
        foreign: fc.boolean(),
      }),
      { minLength: 2, maxLength: 6, selector: ({ age }) => age },
    );
    const twice = strangers
      .map((known) => known.map((one, index) => person(`P${index}`, one)))
      .chain((people) =>
        fc.tuple(
          fc.constant(people),
          fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length }),
        ),
      );
    fc.assert(
      fc.property(twice, ([people, shuffled]) => {
        const lines = introductions(people, 'zh');
        expect(introductions(shuffled, 'zh')).toEqual(lines);
        const pairs = lines.flatMap((line) => {
          const [, who = '', whom = ''] = /把(.*)介绍给(.*)/.exec(line) ?? [];
          return whom.split('、').map((name) => [who, name].toSorted().join());
        });
        expect(pairs).toHaveLength((people.length * (people.length - 1)) / 2);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });

  it('is what packs call introductions', () => {
    const call = packFunctions('zh', { holidays: NO_HOLIDAYS, settings: [], tables: [] })[
      'introductions(list, string): list<string>'
    ] as (people: readonly Introduced[], ours: string) => readonly string[];
    expect(call([person('甲', { age: 40n }), person('乙', { age: 30n })], '')).toEqual([
      '先把乙介绍给甲',
    ]);
  });
});
