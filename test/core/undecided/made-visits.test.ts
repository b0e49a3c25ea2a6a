import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTPUTS } from '../../../src/cli/outputs.ts';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { shippedRules } from '../../support/rules.ts';

/** Word documents and workbooks have tests of their own. */
const SHOWN = OUTPUTS.filter((one) => one.onDemand !== true);

const { book } = shippedRules();
const NOW = Date.UTC(2026, 11, 5, 2) as Instant;
/** How many visits are made. */
const RUNS = Number(process.env.RECEPTION_VISITS ?? 60);

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const thing = fc
  .tuple(
    oneOf('待定', '2026-12-08', '2026-12-08 12:00', '2026-12-09 18:30', '2026-12-10 09:00', '""'),
    oneOf('', ', date: 2026-12-08', ', date: 2026-12-11'),
    oneOf('', ', status: 取消', ', status: 待定', ', status: 确定'),
    oneOf('', ', option: 甲', ', option: 乙', ', option: 雨天'),
    oneOf(
      '',
      ', travel: 待定',
      ', vehicle: 待定',
      ', vehicle: v',
      ', place: 待定',
      ', place: 展馆',
    ),
  )
  .map(([at, ...more]) => `{at: ${at}${more.join('')}}`);

const SECTIONS = ['arrivals', 'meals', 'meetings', 'tours', 'activities', 'departures'];
const HEAD = `id: a
kind: visit
title: 来访
guests: [{name: 甲方}, {name: 乙方}]
team: [{name: 王芳, roles: [统筹, 司机, 联络]}]
vehicles: [{id: v, seats: 7, driver: 王芳}]
lodging: [{hotel: 海屿酒店, check_in: 2026-12-08 14:00, check_out: 2026-12-10 12:00}]
`;

const visit = fc
  .tuple(
    oneOf('official', 'enterprise', 'foreign', 'business'),
    oneOf('', 'received: 2026-12-01 09:00\n', 'received: 2026-12-07 22:30\n'),
    oneOf('', '', 'status: 取消\n', 'status: 待定\n'),
    ...SECTIONS.map((key) =>
      fc.array(thing, { maxLength: 3 }).map((of) => `${key}: [${of.join(', ')}]\n`),
    ),
  )
  .map(([type, ...rest]) => `${HEAD}type: ${type}\n${rest.join('')}`);

function planOf(yaml: string): Plan {
  const bytes = new TextEncoder().encode(yaml);
  const { value } = loadBrief(bytes, 'a.yaml', { roles: book.roles });
  if (value === null) throw new Error(yaml);
  const { plan } = buildPlan(value, book, { now: NOW, lang: 'zh', holidays: NO_HOLIDAYS });
  if (plan === null) throw new Error(yaml);
  return plan;
}

test('visits of which much is open or off are planned, and what is off or open takes nobody', () => {
  let visits = 0;
  const holds = (yaml: string): void => {
    const plan = planOf(yaml);
    const byId = new Map(plan.occasions.map((one) => [one.id, one]));
    expect(byId.size).toBe(plan.occasions.length);
    expect(new Set(plan.tasks.map(({ id }) => id)).size).toBe(plan.tasks.length);
    expect(plan.open.filter(({ occasion }) => !byId.has(occasion))).toEqual([]);
    const ofMoves = plan.moves.flatMap(({ because: { from, to } }) => [from, to]);
    const reached = ofMoves.flatMap((id) => byId.get(id) ?? []);
    const isOff = ({ status, open }: Plan['occasions'][number]): boolean =>
      status === 'cancelled' || open.includes('time');
    expect(reached.filter(isOff)).toEqual([]);
    const off = plan.tasks.filter(({ occasion }) => byId.get(occasion)?.status === 'cancelled');
    expect(off).toEqual([]);
    const output = SHOWN[visits % SHOWN.length];
    const shown = output?.render(plan, {
      columns: 80,
      color: false,
      previous: () => '',
      known: () => [],
    });
    expect(typeof shown === 'string' ? shown : JSON.stringify(shown)).not.toMatch(
      /undefined|\bNaN\b|Invalid/,
    );
    visits += 1;
  };
  fc.assert(fc.property(visit, holds), { numRuns: RUNS, seed: 20261205 });
  expect(visits).toBe(RUNS);
}, 240_000);
