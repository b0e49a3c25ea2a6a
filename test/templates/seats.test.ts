import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlan } from '../../src/core/build-plan.ts';
import { rankPeople } from '../../src/core/seating/rank-people.ts';
import { seatPeople } from '../../src/core/seating/seat-people.ts';
import { seatRing } from '../../src/core/seating/seat-ring.ts';
import type { Person, Seat } from '../../src/model/seating.ts';
import type { Lang } from '../../src/model/text.ts';
import { type Instant, NO_HOLIDAYS } from '../../src/model/time.ts';
import { buildBrief } from '../support/build-brief.ts';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();

const table = parse(readFileSync(new URL('seats.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

const AS: Readonly<Record<string, Pick<Person, 'side' | 'as'>>> = {
  I: { side: 'host', as: 'interpreter' },
  J: { side: 'guest', as: 'interpreter' },
  D: { side: 'host', as: 'driver' },
};

const person = (name: string, side: Person['side'], precedence: number, as = ''): Person => ({
  ...{ name, side, precedence, as },
  first: false,
});

/** `3+2+I`: three guests, two of ours and our interpreter; `5`: five of ours. The highest come last. */
function peopleOf(size: string): readonly Person[] {
  const [one = '', two, ...more] = size.split('+');
  const counts = { G: two === undefined ? 0 : Number(one), H: Number(two ?? one) };
  const many = (letter: 'G' | 'H', side: Person['side']): readonly Person[] =>
    Array.from({ length: counts[letter] }, (_, index) =>
      person(`${letter}${index + 1}`, side, 100 - index),
    );
  const others = more.map((name) => {
    const { side, as } = AS[name] ?? { side: 'host', as: '' };
    return person(name, side, 0, as);
  });
  return [...many('G', 'guest'), ...many('H', 'host'), ...others].toReversed();
}

function rows(seats: readonly Seat[]): readonly string[] {
  const drawn = seats.filter(({ seat }) => seat > 0);
  const lines = [...new Set(drawn.map(({ row }) => row))].toSorted((a, b) => a - b);
  return lines.map((line) =>
    drawn
      .filter(({ row }) => row === line)
      .toSorted((a, b) => a.column - b.column || a.seat - b.seat)
      .map(({ name }) => name)
      .join(' '),
  );
}

const seated = (arrangement: string, size: string): readonly Seat[] => {
  const found = book.arrangements?.[arrangement];
  if (found === undefined) throw new Error(`there is no arrangement ${arrangement}`);
  return seatPeople(found, peopleOf(size), [], 'zh');
};

const drawings = Object.entries(table).flatMap(([name, sizes]) =>
  Object.entries(sizes).map(([size, expected]) => [name, size, expected] as const),
);

describe('the shipped arrangements, against tables written from the pages', () => {
  it.each(drawings)('%s of %s', (name, size, expected) => {
    expect(rows(seated(name, size))).toEqual(expected);
  });

  it('are all in the tables', () => {
    const untested = Object.keys(book.arrangements ?? {}).filter((name) => !(name in table));
    expect(untested).toEqual([]);
  });

  it.each([
    'rostrum',
    'talks',
    'talks-foreign',
    'talks-end-on',
    'call',
    'photo',
    'signing',
    'round',
  ])('%s seats everybody of up to twenty once, each on a place of its own', (name) => {
    for (let guests = 1; guests < 20; guests += 1) {
      for (let hosts = 1; guests + hosts <= 20; hosts += 1) {
        const seats = seated(name, `${guests}+${hosts}`);
        expect(new Set(seats.map((one) => one.name)).size).toBe(guests + hosts);
        const places = seats.map(({ row, column, angle }) => `${row} ${column} ${angle}`);
        expect(new Set(places).size).toBe(guests + hosts);
      }
    }
  });
});

describe('whoever has a place apart', () => {
  it('sits behind the main guest at a round table, and is told so', () => {
    const { label, seat } = seated('round', '4+4+I').find(({ name }) => name === 'I') ?? {};
    expect([label, seat]).toEqual(['主宾身后', 0]);
  });
});

it('seats a guest on either side of the first host, where only his own place is given', () => {
  const of = (letter: string, side: Person['side']): readonly Person[] =>
    [1, 2, 3].map((order) => person(`${letter}${order}`, side, 100 - order));
  const seats = seatRing({ ring: [{ host: 1 }] }, of('H', 'host'), of('G', 'guest'), []);
  expect(seats.map(({ name }) => name)).toEqual(['H1', 'G1', 'H2', 'G3', 'H3', 'G2']);
});

it('puts the highest rank before whom the brief calls first, on a rostrum of both sides alone', () => {
  const people = [{ ...person('H', 'host', 1), first: true }, person('G', 'guest', 5)];
  const names = (together: boolean): string =>
    rankPeople(people, [], together)
      .map(({ name }) => name)
      .join('');
  expect([names(true), names(false)]).toEqual(['GH', 'HG']);
});

it('seats whom the brief lists in its order, and behind them all others by rank', () => {
  const people = ['甲', '乙', '丙', '丁'].map((name, index) => person(name, 'host', 9 - index));
  const names = rankPeople(people, ['丁', '丙']).map(({ name }) => name);
  expect(names).toEqual(['丁', '丙', '甲', '乙']);
});

describe('where no rank is written', () => {
  /** The people of a side by the order in which they are seated at a talk. */
  function order(
    side: Person['side'],
    people: object,
    called = '座谈会',
    more: readonly string[] = [],
    lang: Lang = 'zh',
  ): readonly string[] {
    const brief = buildBrief({
      ...{ guests: [{ name: '来宾' }], team: [{ name: '李明' }], ...people },
      host: { organization: '滨江大学', city: '', address: '', phone: '', approver: '' },
      meetings: [
        {
          ...{
            kind: 'talk',
            name: called,
            at: '2026-12-08T09:00',
            until: '2026-12-08T10:30',
            place: '会议室',
          },
          companions: ['李明', '冯涛', '沈国栋', '蒋雯', ...more],
        },
      ],
    });
    const context = { now: 0 as Instant, lang, holidays: NO_HOLIDAYS };
    const [talk] = buildPlan(brief, book, context).plan?.seats ?? [];
    return (talk?.seats ?? [])
      .filter((one) => one.side === side)
      .toSorted((a, b) => a.order - b.order)
      .map(({ name }) => name);
  }

  it('the head of a part of ours stands behind our vice-president', () => {
    const team = [
      { name: '冯涛', title: '院长', organization: '机械学院' },
      { name: '蒋雯', title: '处长', organization: '国际处' },
      { name: '沈国栋', title: '副校长', organization: '大学' },
    ];
    expect(order('host', { team })[0]).toBe('沈国栋');
  });

  it('a title that stands in the name counts, and a leader of whom none is known sits in front', () => {
    const office = { name: '冯涛', title: '主任' };
    const team = [office, { name: '邵局长' }];
    for (const lang of ['zh', 'en'] as const)
      expect(order('host', { team }, '座谈会', ['邵局长'], lang)[0]).toBe('邵局长');
    const leader = { name: '沈国栋', roles: ['leader'] };
    expect(order('host', { team: [{ name: '冯涛', title: '副经理' }, leader] })[0]).toBe('沈国栋');
    const above = { name: '蒋雯', rank: '正厅级' };
    expect(order('host', { team: [leader, above] })[0]).toBe('蒋雯');
  });

  it('so does that of a part of another guest’s organization, and a director behind a vice-president', () => {
    const guests = [
      { name: '甲', title: '院长', organization: '云溪大学机械学院' },
      { name: '乙', title: '副校长', organization: '云溪大学' },
    ];
    expect(order('guest', { guests })).toEqual(['乙', '甲']);
    const company = [
      { name: '丙', title: '采购总监', organization: '甲集团' },
      { name: '丁', title: '副总裁', organization: '甲集团' },
      { name: '戊', title: '市场部部长', organization: '甲集团' },
    ];
    expect(order('guest', { guests: company })[0]).toBe('丁');
  });

  it('who comes along with a guest sits last on his side, and below the rostrum', () => {
    const guests = [
      { name: '甲', title: '校长', with: ['秘书丁一凡', '夫人李芸', '翻译小吴', '丙', '司机'] },
      ...['乙', '丙'].map((name) => ({ name })),
    ];
    expect(order('guest', { guests })).toEqual([
      '翻译小吴',
      '甲',
      '乙',
      '丙',
      '秘书丁一凡',
      '夫人李芸',
      '甲的司机',
    ]);
    const hall = order('guest', { guests }, '工作汇报会').slice(0, 3);
    expect(hall).toEqual(['秘书丁一凡', '甲的司机', '夫人李芸']);
  });
});
