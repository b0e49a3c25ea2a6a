import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { RuleBook } from '../../../src/model/rule.ts';
import { type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { briefOf, type MadeVisit, madeVisit } from '../../support/made-visit.ts';
import {
  arrivalsByGuest,
  headsOf,
  unordered,
  waysByGuest,
  whatCarsDo,
  whereGuestsAre,
  whoDrivesAnothers,
  whoIsDoubled,
  whoIsTwice,
} from '../../support/reckon-moves.ts';
import { shippedRules } from '../../support/rules.ts';

const { book } = shippedRules();
/** The rules of moves alone: the others do not change where anybody is. */
const OF_MOVES: RuleBook = {
  ...book,
  rules: book.rules.filter(({ pack }) =>
    ['visit/move', 'visit/arrange', 'visit/pickup'].includes(pack),
  ),
};
const CONTEXT = {
  now: Date.UTC(2026, 10, 24, 2) as Instant,
  lang: 'zh',
  holidays: NO_HOLIDAYS,
} as const;

/** Our people with all that is to be done at a place among them. */
const OFFICE = [
  { name: '王芳', roles: ['liaison', 'coordinator'] },
  { name: '李明', roles: ['companion', 'greeter', 'see-off'] },
  { name: '周涛', roles: ['leader', 'guide'] },
  { name: '郑凯', roles: ['venue', 'catering', 'lodging'] },
];

/** A visit in which nothing takes place has no plan, and a group of nobody has no bed of its own. */
const visits = madeVisit.filter(
  (visit) =>
    visit.things.length > 0 &&
    visit.hotels.every((_, party) => headsOf(visit).some((head) => head.party === party)),
);

/**
 * Of two things of a sort that begin in the same minute the one written first is the first; so it is with guests of one rank, who
 * are shared out over several vehicles.
 */
const isWithoutTies = ({ things, vehicles }: MadeVisit): boolean =>
  vehicles.length < 2 &&
  new Set(things.map(({ section, start }) => `${section} ${start}`)).size === things.length;

/** `RECEPTION_VISITS=5000` tries as many, of other seeds each time. */
const MORE = Number(process.env.RECEPTION_VISITS ?? 0);
const RUNS = MORE > 0 ? { numRuns: MORE, seed: Date.now() } : { numRuns: 60, seed: 20261208 };

function planOf(brief: object, rules: RuleBook = OF_MOVES): Plan {
  const bytes = new TextEncoder().encode(JSON.stringify(brief));
  const { value, findings } = loadBrief(bytes, 'made.yaml', { roles: book.roles });
  expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
  const plan = value === null ? null : buildPlan(value, rules, CONTEXT).plan;
  if (plan === null) throw new Error('no plan');
  return plan;
}

test('guests, cars and our people can be where the plan has them', () => {
  let made = 0;
  const judge = (visit: MadeVisit): void => {
    const plan = planOf(briefOf(visit));
    made += plan.moves.length;
    const wrong = [
      ...whereGuestsAre(visit, plan),
      ...whatCarsDo(visit, plan),
      ...whoIsTwice(visit, plan),
    ];
    expect(wrong).toEqual([]);
  };
  fc.assert(fc.property(visits, judge), RUNS);
  expect(made).toBeGreaterThan(6 * RUNS.numRuns);
}, 3_600_000);

test('without one thing all else goes on as before: other days, and guests who had no part in it', () => {
  const judge = (visit: MadeVisit, nth: number): void => {
    const held = visit.things.filter(
      ({ section }) => !['arrivals', 'departures'].includes(section),
    );
    const gone = held[nth % Math.max(1, held.length)];
    if (gone === undefined || visit.things.length === 1) return;
    const less = { ...visit, things: visit.things.filter((one) => one !== gone) };
    const [whole, rest] = [planOf(briefOf(visit)), planOf(briefOf(less))];
    const day = Math.floor(gone.start / (24 * 60));
    expect(waysByGuest(visit, rest, day)).toEqual(waysByGuest(visit, whole, day));
    const others = headsOf(visit).filter(({ party }) => !gone.parties.includes(party));
    const own = (plan: Plan): readonly string[] =>
      arrivalsByGuest(visit, plan).filter((way) =>
        others.some(({ name }) => way.startsWith(`${name} `)),
      );
    expect(own(rest)).toEqual(own(whole));
  };
  fc.assert(fc.property(visits, fc.nat(40), judge), { ...RUNS, numRuns: RUNS.numRuns / 2 });
}, 3_600_000);

test('nobody of ours is at two places, or drives another’s car, without a word', () => {
  const judge = (visit: MadeVisit): void => {
    const plan = planOf({ ...briefOf(visit), team: OFFICE, depth: 'full' }, book);
    expect([...whoIsDoubled(plan), ...whoDrivesAnothers(plan)]).toEqual([]);
  };
  fc.assert(fc.property(visits, judge), { ...RUNS, numRuns: RUNS.numRuns / 4 });
}, 3_600_000);

test('the order of lists changes nothing', () => {
  const judge = (visit: MadeVisit): void => {
    const brief = briefOf(visit);
    const turned = Object.entries(brief).map(([key, value]) =>
      Array.isArray(value) && key !== 'team' ? [key, value.toReversed()] : [key, value],
    );
    const other = Object.fromEntries(turned) as object;
    expect(unordered(planOf(other, book))).toEqual(unordered(planOf(brief, book)));
  };
  fc.assert(fc.property(visits.filter(isWithoutTies), judge), {
    ...RUNS,
    numRuns: RUNS.numRuns / 4,
  });
}, 3_600_000);
