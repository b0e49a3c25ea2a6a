import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { NO_HOLIDAYS } from '../../src/model/time.ts';
import { listFinding } from '../../src/render/sentences/describe-finding.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedRules } from '../support/rules.ts';

/*
 * Two plans of real offices, rebuilt: the counting tables stand beside. The lines here were reckoned by hand from the
 * offices' own plans, with made names.
 */

const { book } = shippedRules();

/** The plan of a brief in this folder, made when the office was told. */
function planOf(name: string): Plan {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url));
  const { value: file, findings } = loadBrief(readFileSync(path), path, book);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  if (file === null) throw new Error(`${name} cannot be read`);
  const { instant } = zonedClock(file.brief.timezone).read(file.brief.received as BriefTime);
  const lang = file.brief.lang === 'en' ? 'en' : 'zh';
  const { plan } = buildPlan(file, book, { now: instant, lang, holidays: NO_HOLIDAYS });
  if (plan === null) throw new Error(`${name} has no plan`);
  return plan;
}

/** `12-14 10:10 what | who, who` */
const linesOf = ({ tasks }: Plan): readonly string[] =>
  tasks.map(({ title, owners, start, end, timing }) => {
    const at = (timing === 'by' ? end : start).slice(5, 16).replace('T', ' ');
    return `${at} ${title} | ${[...new Set(owners.map(({ name }) => name))].join(', ')}`;
  });

/** `12-14 10:10 from > to 10:30 vehicle` */
const movesOf = ({ moves }: Plan): readonly string[] =>
  moves.map(({ leave, arrive, from, to, vehicles }) => {
    const [start, end] = [leave, arrive].map((time) => time.slice(5, 16).replace('T', ' '));
    return `${start} ${from} > ${to} ${end?.slice(6)} ${vehicles.join(', ')}`;
  });

interface Expected {
  readonly lines: readonly string[];
  readonly moves: readonly string[];
  /** What the findings are about; nothing else is found. */
  readonly found: readonly string[];
}

const PLANS: Readonly<Record<string, Expected>> = {
  'r07-leader-half-day': {
    lines: [
      '12-10 17:00 备齐会议材料：项目汇报会 | 邵策',
      '12-11 08:30 看一遍出入口和路线，人到岗 | 保安队长老洪',
      '12-11 08:35 把参观路线打扫干净：展厅和工地观景台 | 保安队长老洪, 香姐',
      '12-11 08:55 领导和接待人员到门口迎接 | 罗董事长, 毕主任',
      '12-11 09:05 摄影人员随队拍摄：展厅和工地观景台 | 邵策',
      '12-11 10:10 给与会人员续水：项目汇报会 | 香姐',
      '12-11 11:50 收拾会场，材料设备归还：项目汇报会 | 香姐',
    ],
    moves: [],
    found: ['visit/confirm/names', 'visit/govern/budget'],
  },
  'r11-senator': {
    lines: [
      '12-14 08:45 Interpreter in place: Minister of Plan and Budget | Nima Azadi',
      '12-14 10:10 Count heads and leave for Ministry of Commerce | Driver Reza, Ambassador Rowe',
      '12-14 11:40 Count heads and leave for Prime Ministry | Driver Reza, Ambassador Rowe',
      '12-14 13:30 Count heads and leave for Embassy | Driver Reza, Ambassador Rowe',
      "12-14 15:20 Count heads and leave for Chancellor's office | Driver Reza, Ambassador Rowe",
      '12-14 17:00 Car fetches the guests where they are: To the second city | Driver Reza, Paul Stern',
      '12-14 17:30 Take the guests to their plane: To the second city | Paul Stern, Driver Reza',
      '12-14 20:45 Count heads and leave for Hyatt Mashan | Driver Farid, Clara Voss',
      '12-15 07:30 A leader joins the guests for breakfast: Hyatt Mashan | Clara Voss',
    ],
    moves: [
      '12-14 10:10 Plan Organization > Ministry of Commerce 10:30 sedan',
      '12-14 17:00 University Club > Capital Airport 17:30 sedan',
      '12-14 20:00 Hyatt Mashan > Mosque in Mashan 20:10 Mashan sedan',
      '12-14 20:45 Mosque in Mashan > Hyatt Mashan 20:55 Mashan sedan',
    ],
    found: ['visit/govern/budget', 'visit/govern/days-off', 'visit/govern/meal-standard'],
  },
};

describe.each(Object.entries(PLANS))('%s', (file, { lines, moves, found }) => {
  const plan = planOf(file);

  it('has the lines of the office', () => {
    expect(linesOf(plan)).toEqual(expect.arrayContaining([...lines]));
  });

  it('has its ways', () => {
    expect(movesOf(plan)).toEqual(expect.arrayContaining([...moves]));
  });

  it('warns of nothing that is false or cannot be mended', () => {
    const all = plan.findings.map((finding) => listFinding(finding, 'zh', {}));
    const ours = all.filter(({ name }) => name !== 'holidays-unknown');
    expect(ours.map(({ name }) => name).toSorted()).toEqual(found);
    expect(ours.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
