import { buildPlan } from '../../src/core/build-plan.ts';
import type { Level } from '../../src/model/finding.ts';
import type { RuleBook } from '../../src/model/rule.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { remembering } from '../../src/time/dates.ts';
import { buildBrief } from './build-brief.ts';
import { shippedHolidays } from './cases.ts';
import { shippedRules } from './rules.ts';

/** Part of a brief as it is written. */
export type Loose = Readonly<Record<string, unknown>>;

export const { book } = shippedRules();
export const holidays = await shippedHolidays();
export const now = zonedClock('Asia/Shanghai').read('2026-11-16T09:00' as BriefTime).instant;

export const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `陪同${index + 1}`);

export const TEAM: readonly Loose[] = [
  { name: '周明远', roles: ['leader', 'approver'], phone: '13800000001' },
  { name: '李明', roles: ['coordinator'], phone: '13800000002' },
  ...numbered(12).map((name) => ({ name })),
];

export const GUEST = { name: '陈建国', organization: '省教育厅', title: '副厅长', rank: '副厅级' };
export const ARRIVAL = { mode: 'train', number: 'G1', place: '滨江南站', at: '2026-12-02T14:20' };
export const STAY = { check_in: '2026-12-02T15:40', check_out: '2026-12-04T12:00' };
export const LUNCH = { kind: 'lunch', at: '2026-12-03T12:00' };

/** One brief a type that meets every rule in force for it. */
const BASES: Readonly<Record<string, Loose>> = {
  official: {
    letter: { number: '教函〔2026〕12号', from: '省教育厅', content: '调研两天，一行六人' },
    purpose: { activity: '考察调研' },
    team: TEAM,
    guests: [{ ...GUEST, head: true }],
    party: { count: 6 },
    arrivals: [{ ...ARRIVAL, greeters: ['李明'] }],
    lodging: [{ ...STAY, paid_by: 'guest', rooms: [{ type: 'single', guests: ['陈建国'] }] }],
    meals: [{ kind: 'working', at: '2026-12-02T18:30', companions: ['李明'], standard: 100 }],
    meetings: [{ kind: 'talk', at: '2026-12-03T09:00', place: '第一会议室' }],
    tours: [{ purpose: 'work', name: '实训基地', at: '2026-12-03T14:30' }],
    departures: [{ mode: 'train', number: 'G2', at: '2026-12-04T13:30', tickets: 'guest' }],
    budget: { meals: 600, source: '公务接待费' },
  },
  business: {
    team: TEAM,
    guests: [{ name: '林志远', organization: '宏远机电', title: '总经理', head: true }],
    party: { count: 5 },
    meals: [{ kind: 'banquet', at: '2026-12-02T18:30', companions: ['李明'], standard: 200 }],
    meetings: [{ kind: 'talk', at: '2026-12-03T09:00', place: '第一会议室' }],
    tours: [{ purpose: 'work', name: '车间', at: '2026-12-03T14:30' }],
    departures: [{ mode: 'train', number: 'G2', at: '2026-12-04T13:30', tickets: 'guest' }],
  },
  foreign: {
    team: TEAM,
    guests: [{ name: 'Helen Marsh', title: 'Vice-Chancellor', head: true }, { name: 'Tom Reilly' }],
    party: { count: 5 },
    lodging: [{ ...STAY, paid_by: 'host' }],
    meals: [{ kind: 'banquet', at: '2026-12-02T18:30', companions: ['李明'], standard: 200 }],
    departures: [{ mode: 'train', number: 'G2', at: '2026-12-04T13:30', tickets: 'guest' }],
  },
};
/** A brief of each type that meets every rule in force for it. */
export const BASE: Readonly<Record<string, Loose>> = {
  ...BASES,
  'soe-official': BASES.official ?? {},
  investment: BASES.business ?? {},
  enterprise: BASES.business ?? {},
};

/** The rules in force alone: all others would be planned for nothing. */
const inForce = remembering(
  (all: RuleBook): RuleBook => ({
    ...all,
    rules: all.rules.filter(({ pack }) => pack.startsWith('in-force/')),
  }),
  new WeakMap(),
);

/** What the rules in force say of a brief: the level by rule; tasks of theirs count as `task`. */
export function found(
  type: string,
  edit: Loose,
  rules: RuleBook = book,
): Readonly<Record<string, string>> {
  const brief = buildBrief({ ...BASE[type], received: '2026-11-16T09:00', ...edit, type });
  const { plan, findings } = buildPlan(brief, inForce(rules), { now, lang: 'zh', holidays });
  if (plan === null) throw new Error(`no plan was made: ${JSON.stringify(findings)}`);
  const said = findings.flatMap(({ code, level, args }) =>
    code === 'rule' && 'rule' in args ? [[String(args.rule), level] as const] : [],
  );
  const done = plan.tasks.map(({ because }) => [because.rule, 'task'] as const);
  return Object.fromEntries([...done, ...said].filter(([rule]) => rule.startsWith('in-force/')));
}

/** A working meal with this. */
export const working = (given: Loose): Loose => ({
  meals: [{ kind: 'working', at: '2026-12-02T18:30', standard: 100, ...given }],
});

/** One meal with so many guests and companions. */
export const companions = (guests: number, count: number, kind = 'working'): Loose => ({
  party: { count: guests },
  meals: [{ kind, at: '2026-12-02T18:30', standard: 100, companions: numbered(count) }],
});

/** A banquet with this. */
export const banquet = (given: Loose): Loose => ({
  meals: [{ kind: 'banquet', at: '2026-12-02T18:30', standard: 100, ...given }],
});

/** One stay with this. */
export const stay = (given: Loose): Loose => ({
  lodging: [{ ...STAY, paid_by: 'guest', ...given }],
});

/** One arrival with this. */
export const arrival = (given: Loose): Loose => ({ arrivals: [{ ...ARRIVAL, ...given }] });

/** One departure with this. */
export const departure = (given: Loose): Loose => ({
  departures: [{ mode: 'train', number: 'G2', at: '2026-12-04T13:30', tickets: 'guest', ...given }],
});

/** One tour with this. */
export const tour = (given: Loose): Loose => ({
  tours: [{ purpose: 'work', name: '实训基地', at: '2026-12-03T14:30', ...given }],
});

/** One meeting at a place. */
export const meeting = (place: string): Loose => ({
  meetings: [{ kind: 'talk', at: '2026-12-03T09:00', place }],
});

/** Somebody of ours, 沈丽, with a title. */
export const titled = (title: string): Loose => ({ team: [...TEAM, { name: '沈丽', title }] });

/** So many vehicles. */
export const vehicles = (count: number, seats: number | null = null): Loose => ({
  vehicles: Array.from({ length: count }, (_, index) => ({ id: `车${index + 1}`, seats })),
});

/** These gifts. */
export const gifts = (...given: readonly Loose[]): Loose => ({ gifts: given });

/** A gift to the head of the delegation. */
export const toHead = (given: Loose): Loose => ({ item: '画册', to: 'Helen Marsh', ...given });

/** The letter of the base brief. */
export const letter = BASE.official?.letter as Loose;

/** Lunch and dinner of one day at these prices. */
export const daily = (lunch: number, dinner: number): Loose => ({
  meals: [
    { kind: 'lunch', at: '2026-12-03T12:00', standard: lunch },
    { kind: 'dinner', at: '2026-12-03T18:00', standard: dinner },
    { kind: 'dinner', at: '2026-12-02T18:00', standard: 200 },
  ],
});

/** A delegation led by a vice-minister. */
export const minister = { guests: [{ name: 'Helen Marsh', rank: '省部级副职', head: true }] };

/** Rule and level, the edit of the base brief that breaks the rule, and the nearest one that keeps it. */
export type Row = readonly [rule: string, level: Level | 'task', breaks: Loose, keeps: Loose];
