import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/occasions/derive-facts.ts';
import type { OccasionDraft } from '../../../src/core/occasions/occasion-items.ts';
import { listHeads } from '../../../src/core/whereabouts/heads.ts';
import { listPresence } from '../../../src/core/whereabouts/presence.ts';
import { VISIT } from '../../../src/kinds/visit/shape.ts';
import type { Instant } from '../../../src/model/time.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { openVisit } from '../../support/house-pack.ts';

const BRIEF = `guests:
  - {name: 陈建国, id: chen, rank: 副厅级, ethnicity: 回族}
  - {name: 李明}
team: [{name: 王芳, phone: "111"}, {name: 赵刚}]
vehicles: [{id: bus, plate: 粤A1, model: 考斯特, seats: 20}]
arrivals: [{mode: flight, at: 2026-12-02 14:20, guests: [chen], vehicle: 考斯特, greeters: [王芳, 周院长]}]
meals:
  - {at: 2026-12-02 18:30, kind: banquet, companions: [王芳, 周院长]}
  - {at: 2026-12-03 12:00, guests: [李明, 孙立]}
`;

/** The facts of an occasion. */
const factsOf = (id: string, brief = BRIEF): Facts => {
  const open = openVisit(brief);
  const occasion = open.occasions.find((one) => one.id === id);
  if (occasion === undefined) throw new Error(`no ${id}`);
  return open.factsFor(occasion, []);
};

const things = (value: unknown): readonly Facts[] => value as readonly Facts[];
const named = (value: unknown): readonly unknown[] => things(value).map(({ name }) => name);

describe('what a brief names', () => {
  it('is the thing itself, by whichever of its names', () => {
    const { arrival, guests, vehicles } = factsOf('arrival-1');
    const { guests: those, vehicle } = arrival as Facts;
    expect(named(those)).toEqual(['陈建国']);
    expect(things(those)[0]).toMatchObject({ ethnicity: '回族', head: true });
    expect(things(those)[0]).toBe(things(guests)[0]);
    expect(things(vehicle)).toEqual([things(vehicles)[0]]);
    expect(things(vehicle)[0]).toMatchObject({ plate: '粤A1', seats: 20n });
  });

  it('is known by its name alone where no list has it: nothing else is missing', () => {
    const [, unknown] = things((factsOf('meal-2').meal as Facts).guests);
    expect(unknown).toMatchObject({ name: '孙立', rank: '', head: false, diet: [] });
    const [known, leader] = things((factsOf('meal-1').meal as Facts).companions);
    expect(known).toMatchObject({ name: '王芳', phone: '111', roles: [] });
    expect(leader).toMatchObject({ name: '周院长', phone: '', roles: [] });
  });

  it('are all guests where the occasion names none', () => {
    expect(named((factsOf('meal-1').meal as Facts).guests)).toEqual(['陈建国', '李明']);
    expect(named((factsOf('meal-2').meal as Facts).guests)).toEqual(['李明', '孙立']);
  });

  it('are counted: those named, or all as the brief says how many they are', () => {
    const counts = (brief: string): readonly unknown[] =>
      ['meal-1', 'meal-2'].map((id) => (factsOf(id, brief).meal as Facts).guest_count);
    expect(counts(BRIEF)).toEqual([2n, 2n]);
    expect(counts(`${BRIEF}party: {count: 6}\n`)).toEqual([6n, 2n]);
  });

  it('are our people who are there, each once', () => {
    expect(named((factsOf('meal-1').meal as Facts).ours)).toEqual(['王芳', '周院长']);
    expect(named((factsOf('arrival-1').arrival as Facts).ours)).toEqual(['王芳', '周院长']);
    expect(named((factsOf('meal-2').meal as Facts).ours)).toEqual([]);
    const meeting = 'meetings: [{at: 2026-12-02 9:00, chair: 王芳, companions: [王芳, 赵刚]}]\n';
    expect(named((factsOf('meeting-1', meeting).meeting as Facts).ours)).toEqual(['王芳', '赵刚']);
  });

  it('has its items as occasions: the lists of a brief know their days and each other', () => {
    const { meals, meal } = factsOf('meal-1');
    expect(things(meals)[0]).toBe(meal);
    expect(things(meals).map(({ date, label, first, last }) => [date, label, first, last])).toEqual(
      [
        ['2026-12-02', '宴请', true, false],
        ['2026-12-03', '用餐', false, true],
      ],
    );
  });

  it('is in rooms too', () => {
    const stay = `guests: [{name: 陈建国}]
lodging:
  - {hotel: 滨江, check_in: 2026-12-02 15:00, check_out: 2026-12-03 12:00, rooms: [{type: suite, guests: 陈建国}]}
`;
    const { stay: facts, lodging, guests } = factsOf('stay-1', stay);
    const [room] = things((facts as Facts).rooms);
    expect(things(room?.guests)[0]).toBe(things(guests)[0]);
    expect(things(lodging)[0]).toBe(facts);
    // The morning after is of the same item.
    const [same] = things((factsOf('stay-1-morning-1', stay).morning as Facts).rooms);
    expect(named(same?.guests)).toEqual(['陈建国']);
  });
});

describe('what comes before and after on a day', () => {
  const DAY = `guests: [{name: 陈建国}]
vehicles: [{id: bus}]
arrivals: [{mode: flight, at: 2026-12-02 09:00, vehicle: bus}]
meetings: [{at: 2026-12-02 10:00, until: 2026-12-02 11:30}]
meals:
  - {at: 2026-12-02 12:15, until: 2026-12-02 13:15}
  - {at: 2026-12-03 07:00, until: 2026-12-03 08:00}
`;
  const around = (id: string, as: string): readonly unknown[] => {
    const { previous, previous_vehicle, next, minutes_to_next } = factsOf(id, DAY)[as] as Facts;
    return [previous, previous_vehicle, next, minutes_to_next];
  };

  it('is called as in conditions, with the minutes to what comes next', () => {
    // An arrival takes half an hour.
    expect(around('arrival-1', 'arrival')).toEqual(['', false, 'meeting', 30n]);
    expect(around('meeting-1', 'meeting')).toEqual(['arrival', true, 'meal', 45n]);
    expect(around('meal-1', 'meal')).toEqual(['meeting', false, '', 0n]);
  });

  it('ends with the day', () => {
    expect(around('meal-2', 'meal')).toEqual(['', false, '', 0n]);
  });

  it('is what begins after the end, and not what overlaps', () => {
    const both = `meals: [{at: 2026-12-02 12:00, until: 2026-12-02 13:00}]
meetings: [{at: 2026-12-02 12:30, until: 2026-12-02 14:00}]
tours: [{at: 2026-12-02 15:00}]
`;
    const { next, minutes_to_next } = factsOf('meal-1', both).meal as Facts;
    expect([next, minutes_to_next]).toEqual(['tour', 120n]);
    expect((factsOf('meeting-1', both).meeting as Facts).previous).toBe('meal');
  });

  it('is what begins as it ends, and nothing that begins with it', () => {
    const close = `meals: [{at: 2026-12-02 12:00, until: 2026-12-02 13:00}]
meetings: [{at: 2026-12-02 12:00, until: 2026-12-02 12:30}]
tours: [{at: 2026-12-02 13:00, until: 2026-12-02 14:00}]
`;
    const { previous, next, minutes_to_next } = factsOf('meal-1', close).meal as Facts;
    expect([previous, next, minutes_to_next]).toEqual(['', 'tour', 0n]);
    expect((factsOf('meeting-1', close).meeting as Facts).previous).toBe('');
  });
});

it('counts a guest as here from when he comes until he leaves, both included', () => {
  const heads = listHeads(buildBrief({ guests: [{ name: '甲' }, { name: '乙' }] }).brief, VISIT);
  const passage = (bound: 'first' | 'last', start: number): OccasionDraft => {
    const one = { spec: { bound, party: 'guests' }, item: { guests: ['甲'] }, written: ['guests'] };
    return { ...one, start, assumed: [] } as unknown as OccasionDraft;
  };
  const { isHere, isSplit } = listPresence([passage('first', 100), passage('last', 200)], heads);
  const at = [99, 100, 199, 200, 201] as unknown as readonly Instant[];
  const of = heads.all.map((head) => at.filter((instant) => isHere(head, instant)));
  expect([isSplit, ...of]).toEqual([true, [100, 199, 200], at]);
});
