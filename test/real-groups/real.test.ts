import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedRules } from '../support/rules.ts';

/* Two real plans rebuilt; r13.md and r16.md count them item by item. The lines are reckoned from the offices' own plans. */

const { book, holidays } = shippedRules();

function planOf(name: string): Plan {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url));
  const { value: file, findings } = loadBrief(readFileSync(path), path, book);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  if (file === null) throw new Error(`${name} cannot be read`);
  const { brief } = file;
  const { instant } = zonedClock(brief.timezone).read(brief.received as BriefTime);
  const context = { now: instant, lang: brief.lang === 'en' ? 'en' : 'zh', holidays } as const;
  const { plan } = buildPlan(file, book, context);
  if (plan === null) throw new Error(`${name} has no plan`);
  return plan;
}

/** Each task as `16 13:55 what: who`. */
const linesOf = ({ tasks }: Plan): readonly string[] =>
  tasks.map(({ start, title, owners }) => {
    const who = owners.map(({ name }) => name ?? '?').join(', ');
    return `${start.slice(8, 10)} ${start.slice(11, 16)} ${title}: ${who}`;
  });

const LINES: Readonly<Record<string, readonly string[]>> = {
  'r13-parliament': [
    '15 18:30 Car brings the guests back to their hotel: Luc Roy',
    '16 09:05 Car fetches the guests at their hotel: Tour of the old town: Luc Roy',
    '16 13:55 Car fetches the guests where they are: To the second city: Luc Roy, Anne Weber',
    '16 19:10 Guests met, straight to Atlantic Hotel: Ute Lang, Jens Hoff',
    '17 07:30 A leader joins the guests for breakfast: Atlantic Hotel: Vice-President Brandt',
  ],
  'r16-alumni': [
    '12 11:35 陪来宾步行去快餐厅: 邬敏',
    '12 11:55 陪来宾步行去快餐厅: 田露',
    '12 12:45 点齐人数，出发去新校区: 席军, 屠伟, 柏林, 邬敏',
    '12 15:15 点齐人数，出发去第三教学楼: 席军, 屠伟, 柏林, 邬敏',
    '13 09:00 点齐人数，出发去新校区: 席军, 屠伟, 柏林, 田露',
    '13 14:15 点齐人数，出发去第三教学楼: 席军, 屠伟, 柏林, 田露',
  ],
};

describe.each(Object.entries(LINES))('%s', (name, expected) => {
  const plan = planOf(name);

  it('is planned without errors and warnings', () => {
    expect(plan.findings.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('has what the office planned, when and by whom', () => {
    const lines = linesOf(plan);
    expect(expected.filter((line) => !lines.includes(line))).toEqual([]);
  });
});

describe('the people of two cities', () => {
  it('stay where they are', () => {
    const away = planOf('r13-parliament').tasks.filter(({ place }) =>
      /Atlantic|Hamberg/.test(place),
    );
    const names = new Set(away.flatMap(({ owners }) => owners.map(({ name }) => name)));
    const here = ['Jens Hoff', 'Eva Krug', 'Tom Beck', 'Ute Lang', 'Vice-President Brandt'];
    expect([...names].filter((name) => !here.includes(name ?? ''))).toEqual([]);
  });
});
