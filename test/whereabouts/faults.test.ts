import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Move, Plan, Task } from '../../src/model/plan.ts';
import { type Instant, NO_HOLIDAYS } from '../../src/model/time.ts';
import { renderMessages } from '../../src/render/messages/render-messages.ts';
import { shippedRules } from '../support/rules.ts';

interface Fault {
  readonly name: string;
  readonly brief: object;
  readonly moves?: readonly string[];
  readonly company?: readonly string[];
  readonly tasks?: readonly string[];
  readonly idle?: readonly string[];
  readonly says?: readonly (readonly [rule: string, text: string])[];
  readonly unsaid?: readonly string[];
  readonly told?: readonly (readonly [heading: string, text: string])[];
  readonly untold?: readonly (readonly [heading: string, text: string])[];
  readonly night?: number;
  readonly fires?: readonly string[];
  readonly not?: readonly string[];
  readonly silent?: readonly string[];
}

const FILE = join(import.meta.dirname, 'faults.yaml');
const FAULTS = parse(readFileSync(FILE, 'utf8'), { merge: true }) as Record<
  string,
  readonly Fault[]
>;

/** What every visit has unless it says otherwise. */
const USUAL = {
  ...{ kind: 'visit', type: 'enterprise', title: '来访', received: '2026-12-01 09:00' },
  depth: 'full',
  host: { organization: '滨江学院' },
  vehicles: [{ id: '商务车', seats: 7, driver: '赵刚' }],
};

const { book } = shippedRules();
const NOW = Date.UTC(2026, 11, 1, 1) as Instant;

function planOf(brief: object): Plan {
  const bytes = new TextEncoder().encode(
    JSON.stringify('kind' in brief ? brief : { ...USUAL, ...brief }),
  );
  const { value, findings } = loadBrief(bytes, 'fault.yaml', { roles: book.roles });
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const context = { now: NOW, lang: 'zh', holidays: NO_HOLIDAYS } as const;
  const plan = value === null ? null : buildPlan(value, book, context).plan;
  if (plan === null) throw new Error('no plan');
  return plan;
}

function line({ from, to, leave, arrive, vehicles, guests }: Move): string {
  const [day, start, end] = [leave.slice(8, 10), leave.slice(11, 16), arrive.slice(11, 16)];
  const more = [vehicles.join('+'), guests.join('、')].filter((text) => text !== '');
  return [`${day} ${start}–${end} ${from}→${to}`, ...more].join(' ');
}

/** When a move leaves, and who of us goes along. */
const companyOn = ({ leave, company }: Move): string =>
  [leave.slice(8, 10), leave.slice(11, 16), company.join('、')].join(' ');

/** When a task begins, or until when it is to be done, its rule and who does it. */
function duty({ timing, start, end, because, owners }: Task): string {
  const time = timing === 'by' ? end : start;
  const who = owners.map(({ name, role }) => name ?? `(${role})`).join('、');
  return `${time.slice(8, 10)} ${time.slice(11, 16)} ${because.rule} ${who}`;
}

const isAtNight = (duty: string): boolean =>
  duty.slice(3, 8) > '22:00' || duty.slice(3, 8) < '07:00';

const textsOf = ({ tasks, guidance, forms }: Plan): readonly (readonly [string, string])[] => [
  ...tasks.map((task) => [task.because.rule, `${task.title}\n${task.detail}`] as const),
  ...guidance.map(({ rule, text }) => [rule, text] as const),
  ...forms.map(({ id, blocks }) => [id.split('#')[0] ?? '', JSON.stringify(blocks)] as const),
];

/** The messages under a heading that begins so, in one text. */
function toldUnder(heading: string, plan: Plan): string {
  const parts = renderMessages(plan).split(/^#+ /m);
  return parts.filter((part) => part.startsWith(heading)).join('\n');
}

/** The rules that made something, what it is of them, and the findings: their rules or codes, of whom they are. */
const firedIn = ({ tasks, findings }: Plan): readonly string[] => [
  ...tasks.flatMap(({ id, because }) => [id, because.rule]),
  ...findings.flatMap(({ code, args }) =>
    code === 'rule' && 'rule' in args
      ? [String(args.rule)]
      : [code, ...('name' in args ? [`${code} ${args.name}`] : [])],
  ),
];

describe.each(Object.entries(FAULTS))('%s', (_, variants) => {
  for (const fault of variants) {
    it(fault.name, () => {
      const { moves, company = [], tasks = [], idle = [], says = [], unsaid = [] } = fault;
      const { night = Number.POSITIVE_INFINITY } = fault;
      const { fires = [], not = [], silent = [], told = [], untold = [] } = fault;
      const plan = planOf(fault.brief);
      if (moves !== undefined) expect(plan.moves.map(line).toSorted()).toEqual(moves.toSorted());
      expect(plan.moves.map(companyOn)).toEqual(expect.arrayContaining([...company]));
      expect(plan.tasks.map(duty)).toEqual(expect.arrayContaining([...tasks]));
      const busy = plan.tasks.flatMap(({ owners }) => owners.map(({ name }) => name));
      expect(idle.filter((name) => busy.includes(name))).toEqual([]);
      const texts = textsOf(plan);
      const isSaid = (rule: string, text: string): boolean =>
        texts.some(([one, said]) => one === rule && said.includes(text));
      expect(says.filter(([rule, text]) => !isSaid(rule, text))).toEqual([]);
      const spoken = texts.map(([, said]) => said).join('\n');
      expect(unsaid.filter((text) => spoken.includes(text))).toEqual([]);
      const isTold = ([heading, text]: readonly [string, string]): boolean =>
        toldUnder(heading, plan).includes(text);
      expect(told.filter((one) => !isTold(one))).toEqual([]);
      expect(untold.filter(isTold)).toEqual([]);
      expect(plan.tasks.map(duty).filter(isAtNight).length).toBeLessThanOrEqual(night);
      const fired = firedIn(plan);
      expect(fired).toEqual(expect.arrayContaining([...fires]));
      expect(fired.filter((one) => [...not, ...silent].includes(one))).toEqual([]);
    });
  }
});
