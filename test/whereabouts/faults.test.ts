import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Move, Plan } from '../../src/model/plan.ts';
import { type Instant, NO_HOLIDAYS } from '../../src/model/time.ts';
import { shippedRules } from '../support/rules.ts';

interface Fault {
  readonly todo?: string;
  readonly name: string;
  readonly brief: object;
  readonly moves: readonly string[];
  readonly fires?: readonly string[];
  readonly not?: readonly string[];
  readonly silent?: readonly string[];
}

const FILE = join(import.meta.dirname, 'faults.yaml');
const FAULTS = parse(readFileSync(FILE, 'utf8')) as Record<string, readonly Fault[]>;

/** What every brief has unless it says otherwise. */
const USUAL = {
  ...{ kind: 'visit', type: 'enterprise', title: '来访', received: '2026-12-01 09:00' },
  depth: 'full',
  host: { organization: '滨江学院' },
  vehicles: [{ id: '商务车', seats: 7, driver: '赵刚' }],
};

const { book } = shippedRules();
const NOW = Date.UTC(2026, 11, 1, 1) as Instant;

function planOf(brief: object): Plan {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...USUAL, ...brief }));
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

/** The rules that made something, and the findings; of rules that check, their ids. */
const firedIn = ({ tasks, findings }: Plan): readonly string[] => [
  ...tasks.map(({ because }) => because.rule),
  ...findings.map(({ code, args }) =>
    code === 'rule' && 'rule' in args ? String(args.rule) : code,
  ),
];

describe.each(Object.entries(FAULTS))('%s', (_, variants) => {
  for (const { todo, name, brief, moves, fires = [], not = [], silent = [] } of variants) {
    if (todo !== undefined) {
      it.todo(todo);
      continue;
    }
    it(name, () => {
      const plan = planOf(brief);
      expect(plan.moves.map(line).toSorted()).toEqual(moves.toSorted());
      const fired = firedIn(plan);
      expect(fired).toEqual(expect.arrayContaining([...fires]));
      expect(fired.filter((one) => [...not, ...silent].includes(one))).toEqual([]);
    });
  }
});
