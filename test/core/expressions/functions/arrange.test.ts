import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RankedGuest,
  shareRooms,
} from '../../../../src/core/expressions/functions/arrange.ts';
import { planTables } from '../../../../src/core/expressions/functions/tables.ts';
import { groupBy } from '../../../../src/model/order.ts';

const guest = (name: string, more: Partial<RankedGuest> = {}) => ({
  with: [],
  id: '',
  name,
  head: false,
  vip: false,
  gender: 'male',
  grade: 0n,
  ...more,
});

describe('shareRooms', () => {
  const party = [
    guest('处长甲', { grade: 6n }),
    guest('厅长', { head: true, grade: 7n }),
    guest('处长乙', { grade: 6n }),
    guest('女处长', { grade: 6n, gender: 'female' }),
    guest('科长', { grade: 4n }),
    guest('无名', { gender: '' }),
  ];

  it('keeps pairs of one gender, and leaves high guests and unknown genders alone', () => {
    expect(shareRooms(party, []).map(({ guests }) => guests)).toEqual([
      ['厅长'],
      ['无名'],
      ['女处长'],
      ['处长甲', '处长乙'],
      ['科长'],
    ]);
  });

  it('has who comes along in the room of their guest, and whoever works in one of his own', () => {
    const couple = [
      guest('甲', { with: ['夫人', '翻译'] }),
      guest('乙', { with: ['丙'] }),
      guest('丙', { gender: 'female' }),
      guest('丁'),
    ];
    const rooms = shareRooms(couple, [], undefined, (text) => text === '翻译');
    expect(rooms.map(({ guests }) => guests.join('、'))).toEqual([
      '甲、夫人',
      '乙、丙',
      '丁',
      '翻译',
    ]);
    const booked = [{ type: 'standard', number: '0801', guests: ['甲'] }];
    expect(shareRooms(couple, booked)[0]?.guests).toEqual(['甲', '夫人', '翻译']);
  });

  it('asks nobody from 副厅级 (7) on to share, and everybody below', () => {
    const two = (grade: bigint) => [guest('甲', { grade }), guest('乙', { grade })];
    const rooms = (grade: bigint) => shareRooms(two(grade), []).map(({ guests }) => guests);
    expect(rooms(7n)).toEqual([['甲'], ['乙']]);
    expect(rooms(6n)).toEqual([['甲', '乙']]);
  });

  it('keeps what the brief says, and fills the rooms nobody is named for before it books more', () => {
    const rooms = [
      { type: 'suite', number: '801', guests: ['厅长'] },
      { type: 'single', number: '802', guests: [] },
      { type: 'standard', number: '803', guests: [] },
    ];
    expect(shareRooms(party, rooms)).toEqual([
      { type: 'suite', number: '801', guests: ['厅长'], proposed: false },
      { type: 'single', number: '802', guests: ['无名'], proposed: true },
      { type: 'standard', number: '803', guests: ['女处长'], proposed: true },
      { type: 'standard', number: '', guests: ['处长甲', '处长乙'], proposed: true },
      { type: 'standard', number: '', guests: ['科长'], proposed: true },
    ]);
  });

  it('proposes a suite for those who get one, and for nobody else', () => {
    const types = (rooms: Parameters<typeof shareRooms>[1], suites?: readonly string[]) =>
      shareRooms(party, rooms, suites).map(({ type, guests }) => [type, ...guests]);
    expect(types([], ['厅长'])).toEqual([
      ['suite', '厅长'],
      ['standard', '无名'],
      ['standard', '女处长'],
      ['standard', '处长甲', '处长乙'],
      ['standard', '科长'],
    ]);
    const booked = [
      { type: 'standard', number: '1', guests: [] },
      { type: 'suite', number: '2', guests: [] },
    ];
    expect(types(booked, ['厅长']).slice(0, 3)).toEqual([
      ['standard', '无名'],
      ['suite', '厅长'],
      ['standard', '女处长'],
    ]);
    expect(types(booked, [])[1]).toEqual(['suite']);
    expect(types(booked)[1]).toEqual(['suite', '无名']);
    // Two who get one do not share it.
    expect(types([], ['处长甲', '处长乙']).filter(([type]) => type === 'suite')).toEqual([
      ['suite', '处长甲'],
      ['suite', '处长乙'],
    ]);
  });

  it('gives everybody exactly one bed, whatever the party', () => {
    const people = fc.array(
      fc.record({
        gender: fc.constantFrom('male', 'female', ''),
        grade: fc.bigInt({ min: 0n, max: 12n }),
        head: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(people, (given) => {
        const all = given.map((one, index) => guest(`g${index}`, one));
        const rooms = shareRooms(all, [{ type: 'standard', number: '1', guests: [] }]);
        expect(rooms.flatMap(({ guests }) => guests).toSorted()).toEqual(
          all.map(({ name }) => name).toSorted(),
        );
        for (const { guests } of rooms) {
          const genders = new Set(
            all.filter(({ name }) => guests.includes(name)).map((one) => one.gender),
          );
          expect(genders.size).toBeLessThanOrEqual(1);
          expect(guests.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe('planTables', () => {
  const person = (name: string, side: 'host' | 'guest', more: object = {}) => ({
    ...{ name, side, first: false, precedence: 0n, as: '' },
    ...more,
  });
  const many = (letter: string, side: 'host' | 'guest', count: number) =>
    Array.from({ length: count }, (_, index) => person(`${letter}${index + 1}`, side));
  const at = (...args: Parameters<typeof planTables>) =>
    [...groupBy(planTables(...args), ({ table }) => Number(table)).values()].map((of) =>
      of.map(({ name }) => name).join(' '),
    );

  it('has ten at a table, our first two and the highest guests at the first, one of ours at each other', () => {
    const people = [...many('G', 'guest', 18), ...many('H', 'host', 3)];
    expect(at(people, ['G9'], 0n)).toEqual([
      'H1 H2 G9 G1 G2 G3 G4 G5 G6 G7',
      'H3 G8 G10 G11 G12 G13 G14 G15 G16 G17',
      'G18',
    ]);
  });

  it('has as many tables as the brief says, and one for a few', () => {
    const people = [...many('G', 'guest', 10), ...many('H', 'host', 4)];
    expect(at(people, [], 0n)).toHaveLength(1);
    expect(at(people, [], 2n)).toEqual(['H1 H2 G1 G2 G3 G4 G5', 'H3 H4 G6 G7 G8 G9 G10']);
  });

  it('has family with their guest', () => {
    const couple = person('G0', 'guest', { with: [{ name: 'S', as: 'family' }], precedence: 9n });
    const people = [couple, ...many('G', 'guest', 4), ...many('H', 'host', 2)];
    expect(at(people, [], 2n)).toEqual(['H1 H2 G0', 'G1 G2 G3 G4']);
  });

  it('seats everybody once', () => {
    const sizes = fc.tuple(fc.nat(60), fc.nat(12), fc.nat(8));
    fc.assert(
      fc.property(sizes, ([guests, hosts, tables]) => {
        const people = [...many('G', 'guest', guests), ...many('H', 'host', hosts)];
        const seated = planTables(people, [], BigInt(tables)).map(({ name }) => name);
        expect(seated.toSorted()).toEqual(people.map(({ name }) => name).toSorted());
      }),
    );
  });
});
