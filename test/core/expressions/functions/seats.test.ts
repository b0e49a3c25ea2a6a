import { describe, expect, it } from 'vitest';
import {
  mayBeFirst,
  planSeats,
  type SeatedPerson,
  seatRows,
} from '../../../../src/core/expressions/functions/seats.ts';
import { rankPeople } from '../../../../src/core/seating/rank-people.ts';
import type { Arrangement } from '../../../../src/model/seating.ts';

const person = (
  name: string,
  precedence: bigint,
  more: Partial<SeatedPerson> = {},
): SeatedPerson => ({ name, side: 'guest', first: false, precedence, as: '', ...more });

const BOTH = { zh: '一排', en: 'row' };
const ROW: Arrangement = {
  title: BOTH,
  view: BOTH,
  source: '',
  lines: [{ who: 'all', row: 1, column: 0, faces: 'down', fill: 'left', say: BOTH }],
};

const seated = (people: readonly SeatedPerson[], listed: readonly string[] = []): string =>
  planSeats(ROW, people, listed, 'zh')
    .map(({ name }) => name)
    .join(' ');

describe('the order of seats', () => {
  const chief = person('正处', 120n);
  const deputy = person('副处', 100n);
  const director = person('正厅', 160n);

  it('goes by rank, and the order of the brief only where ranks are equal', () => {
    expect(seated([chief, deputy, director])).toBe('副处 正厅 正处');
    expect(seated([person('甲', 0n), person('乙', 0n), person('丙', 0n)])).toBe('丙 甲 乙');
  });

  it('is that of the brief where it is written there', () => {
    expect(seated([chief, deputy, director], ['副处', '正处'])).toBe('正厅 副处 正处');
  });

  it('puts whoever is marked first on one side, and only before equals on a rostrum for both', () => {
    const marked = { ...person('主宾', 100n, { first: true }), precedence: 100 };
    const other = { ...director, precedence: 160 };
    const names = (together: boolean) =>
      rankPeople([other, marked], [], together).map(({ name }) => name);
    expect(names(false)).toEqual(['主宾', '正厅']);
    expect(names(true)).toEqual(['正厅', '主宾']);
  });

  it('has everybody once, and nothing without an arrangement', () => {
    expect(seated([chief, deputy, { ...chief }])).toBe('正处 副处');
    expect(planSeats(undefined, [chief], [], 'zh')).toEqual([]);
  });
});

describe('who may be the first', () => {
  it.each([
    ['one who is higher than all', [person('甲', 120n), person('乙', 100n)], [], ['甲']],
    ['all of the highest rank', [person('甲', 0n), person('乙', 0n)], [], ['甲', '乙']],
    ['who is said to be', [person('甲', 9n), person('乙', 1n, { first: true })], [], ['乙']],
    ['whom the brief lists first', [person('甲', 9n), person('乙', 9n)], ['乙'], ['乙']],
    ['nobody of nobody', [], [], []],
  ] as const)('%s', (_, people, listed, expected) => {
    expect(mayBeFirst(people, listed)).toEqual(expected);
  });
});

it('reads a drawing row by row, from the left', () => {
  const seats = planSeats(ROW, [person('甲', 3n), person('乙', 2n), person('丙', 1n)], [], 'zh');
  expect(seatRows(seats)).toEqual([{ row: 1n, labels: ['一排'], names: ['丙', '甲', '乙'] }]);
});
