import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedGuest } from '../../../src/core/expressions/functions/arrange.ts';
import {
  type Sharing,
  seatsBy,
  shareVehicles,
  type WrittenVehicle,
} from '../../../src/core/whereabouts/share-vehicles.ts';

const guest = (name: string, more: Partial<RankedGuest> = {}) => ({
  ...{ with: [], name, head: false, vip: false, gender: 'male', grade: 0n },
  ...more,
});

describe('shareVehicles', () => {
  const car = (id: string, seats: bigint, guests: readonly string[] = []) => ({
    ...{ id, model: '', seats, driver: `${id}司机`, guests },
    companions: [] as readonly string[],
  });
  const seatsOf = seatsBy((_, name, text) => name === 'bus' && text.includes('巴'));
  const share = (
    guests: readonly RankedGuest[],
    vehicles: readonly WrittenVehicle[],
    more: Partial<Sharing> = {},
  ) =>
    shareVehicles(guests, vehicles, { groups: [], seatsOf, ...more }).map(
      ({ vehicle, ...one }) => ({ id: vehicle.id, seats: vehicle.seats, ...one }),
    );
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => guest(name));

  it('takes the smallest one that seats all, the driver and a companion', () => {
    const found = share(six, [car('大巴', 45n), car('七座', 7n), car('中巴', 8n)]);
    expect(found.map(({ id, guests }) => [id, guests.length])).toEqual([['中巴', 6]]);
  });

  it('fills several in order of rank', () => {
    const party = [...six.slice(0, 3), guest('团长', { head: true }), ...six.slice(3)];
    const found = share(party, [car('轿车', 5n), car('商务车', 7n)]);
    expect(found.map(({ id, guests }) => [id, guests.join('')])).toEqual([
      ['轿车', '团长ab'],
      ['商务车', 'cdef'],
    ]);
  });

  it('gives each of the fewest that do its share by seats', () => {
    const two = share(six, [car('甲', 7n), car('乙', 7n), car('轿车', 5n)]);
    expect(two.map(({ id, guests }) => [id, guests.join('')])).toEqual([
      ['甲', 'abc'],
      ['乙', 'def'],
    ]);
    const unknown = share(six, [car('甲', 0n), car('乙', 0n)]);
    expect(unknown.map(({ guests }) => guests.length)).toEqual([3, 3]);
  });

  it('puts who speaks for the main guest into his vehicle, where there is a seat', () => {
    const cars = [car('甲', 5n), car('乙', 5n)];
    const of = (ours: readonly string[]) =>
      share(six.slice(0, 4), cars, { ours, beside: '译' }).map(({ companions }) => companions);
    expect(of(['李', '译'])).toEqual([['李', '译'], []]);
    expect(of(['李', '王', '译'])).toEqual([['李', '译'], ['王']]);
    const full = share(six, cars, { ours: ['李', '译'], beside: '译' });
    expect(full.map(({ companions }) => companions)).toEqual([['李'], ['译']]);
  });

  const saidOf = (found: ReturnType<typeof share>) =>
    found.map(({ id, guests, companions, others }) => [
      id,
      [...guests, ...companions, ...(others > 0 ? [others] : [])].join('、'),
    ]);

  it('shares those whom no list names out over as many as seat them', () => {
    const trip = [car('轿车', 5n, ['a']), car('甲', 16n), car('乙', 16n)];
    expect(saidOf(share([guest('a')], trip, { ours: ['馆长'], others: 23 }))).toEqual([
      ['轿车', 'a、馆长'],
      ['甲', '12'],
      ['乙', '11'],
    ]);
    expect(saidOf(share([guest('a')], trip, { ours: [], others: 13 }))).toEqual([
      ['轿车', 'a'],
      ['甲', '13'],
    ]);
  });

  it('shares a trip out over all of its vehicles, the main guest in the car and not in the bus', () => {
    const party = [...six.slice(0, 3), guest('团长', { head: true })];
    const trip = [car('中巴', 0n), car('一号车', 0n)];
    const found = share(party, trip, { ours: ['总经理', '一号车司机', '主任', '秘书'] });
    expect(saidOf(found)).toEqual([
      ['一号车', '团长、a、总经理'],
      ['中巴', 'b、c、主任、秘书'],
    ]);
    // Of twenty the list names four.
    expect(saidOf(share(party, trip, { ours: [], others: 16 }))).toEqual([
      ['一号车', '团长、a、b'],
      ['中巴', 'c、16'],
    ]);
    const one = share([guest('团长')], [car('一号车', 5n), car('二号车', 5n)], {
      ours: ['主任', '秘书'],
    });
    expect(saidOf(one)).toEqual([
      ['一号车', '团长、主任'],
      ['二号车', '秘书'],
    ]);
  });

  it('leaves in a vehicle whom the brief puts there', () => {
    const party = [guest('团长', { head: true }), guest('甲', { with: ['夫人'] }), ...six];
    const [first, second] = [car('一号车', 5n, ['甲', '丁']), car('中巴', 20n, ['团长'])];
    const trip = [first, { ...second, companions: [{ name: '主任' }] }];
    expect(saidOf(share(party, trip, { ours: ['总经理', '主任'] }))).toEqual([
      ['一号车', '甲、夫人、总经理'],
      ['中巴', '团长、a、b、c、d、e、f、主任'],
    ]);
    // Where it is no trip, who is put nowhere goes along where there is room.
    expect(saidOf(share([guest('甲'), guest('a')], [first, car('二号车', 5n)]))).toEqual([
      ['一号车', '甲、a'],
    ]);
  });

  it('parts nobody from who comes along, and no group that one vehicle seats', () => {
    const party = [
      guest('团长', { head: true, with: ['夫人'] }),
      guest('甲', { with: ['乙'] }),
      ...['乙', '丙', '丁', '戊'].map((name) => guest(name)),
    ];
    const groups = [{ guests: [{ name: '团长' }, { name: '戊' }] }];
    const found = share(party, [car('一号', 7n), car('二号', 7n)], { groups });
    expect(found.map(({ guests }) => guests.join('、'))).toEqual([
      '团长、夫人、戊、丙',
      '甲、乙、丁',
    ]);
  });

  it('leaves nobody out, and takes no more than there are seats while there are any', () => {
    const parties = fc.record({
      guests: fc.array(fc.record({ with: fc.nat(2), group: fc.nat(3), head: fc.boolean() }), {
        minLength: 1,
        maxLength: 25,
      }),
      seats: fc.array(fc.constantFrom(5n, 7n, 19n), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(parties, ({ guests, seats }) => {
        const all = guests.map((one, index) =>
          guest(`g${index}`, {
            head: one.head,
            with: ['配偶', '孩子'].slice(0, one.with).map((name) => `${name}${index}`),
          }),
        );
        const groups = [0, 1].map((group) => ({
          guests: all.filter((_, index) => guests[index]?.group === group),
        }));
        const people = all.flatMap(({ name, with: others }) => [name, ...others]);
        const vehicles = seats.map((of, index) => car(`v${index}`, of));
        const found = share(all, vehicles, { groups });
        expect(found.flatMap((one) => one.guests).toSorted()).toEqual(people.toSorted());
        for (const { with: others, name } of all) {
          const own = found.find((one) => one.guests.includes(name));
          expect(others.filter((other) => !own?.guests.includes(other))).toEqual([]);
        }
        const room = seats.reduce((sum, of) => sum + Number(of) - 2, 0);
        if (room - people.length < 2 * seats.length) return;
        for (const one of found)
          expect(one.guests.length).toBeLessThanOrEqual(Number(one.seats) - 2);
      }),
    );
  });
});
