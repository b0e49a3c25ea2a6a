import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { listFinding } from '../../src/render/sentences/describe-finding.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedRules } from '../support/rules.ts';

/* Plans of real offices, rebuilt with made names: beside each brief stands the table that counts its items. */

const { book, holidays } = shippedRules();
const HERE = new URL('.', import.meta.url);

/** The plan of a brief in this folder, made when the office was told. */
function planOf(name: string): Plan {
  const path = fileURLToPath(new URL(`${name}.yaml`, HERE));
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

/** `12-14 10:10 what | who, who`; a deadline by its end. */
const linesOf = ({ tasks }: Plan): readonly string[] =>
  tasks.map(({ title, owners, start, end, timing }) => {
    const at = (timing === 'by' ? end : start).slice(5, 16).replace('T', ' ');
    return `${at} ${title} | ${owners.map(({ name }) => name ?? '?').join(', ')}`;
  });

/** `12-14 10:10 from > to 10:30 vehicle` */
const movesOf = ({ moves }: Plan): readonly string[] =>
  moves.map(({ leave, arrive, from, to, vehicles }) => {
    const [start, end] = [leave, arrive].map((time) => time.slice(5, 16).replace('T', ' '));
    return `${start} ${from} > ${to} ${end?.slice(6)} ${vehicles.join(', ')}`;
  });

/** What the office itself had planned; its times were compared with its own plan. */
interface Expected {
  readonly lines: readonly string[];
  readonly moves?: readonly string[];
  /** What the notes are about; nothing else is found. */
  readonly found?: readonly string[];
  /** Words that do not fit such a visit. */
  readonly unfit?: RegExp;
}

const PLANS: Readonly<Record<string, Expected>> = {
  'r01-school-exchange': {
    lines: [
      '12-15 08:00 出车接来宾：到民族中学接人 | 任国安, 第二车司机, 第三车司机, 第四车司机, 徐宏文, 顾平',
      '12-15 08:50 接来宾上车：到民族中学接人 | 徐宏文, 顾平, 任国安, 第二车司机, 第三车司机, 第四车司机',
      '12-15 09:20 到门口迎接来宾：校门口迎接 | 周校长, 周珍, 周湘',
      '12-15 09:20 备好体验要用的东西：缘分天空（三班）（三班组） | 三班班主任',
      '12-14 17:00 搭好台子、背景，试好音响：欢迎仪式 | 丁燕',
      '12-15 12:50 陪来宾步行去各教室 | 周珍, 周湘',
      '12-15 15:05 车到门口，点齐人，送来宾回去：民族中学 | 任国安, 第二车司机, 第三车司机, 第四车司机, 刘忠',
    ],
    unfit: /客运站|返程票|接站牌|续水|会议茶水|宣传册|晚点/,
  },
  'r04-university-signing': {
    lines: [
      '12-08 17:00 把会议表送党政办秘书科 | 谢宁',
      '12-14 15:50 到机场等候来宾：CA8222 北京 | 陶然, 柳青, 秦师傅',
      '12-11 17:00 协议文本定稿校对：协议签署 | 方圆',
      '12-15 08:00 布置会场、试好设备：校领导会谈 | 方圆',
      '12-15 11:30 备好酒水：宴请 | 方圆',
      '12-16 09:30 送站车到来宾所在处接人：G1002 深圳 | 秦师傅, 陶然',
    ],
  },
  'r07-leader-half-day': {
    lines: [
      '12-10 17:00 备齐会议材料：项目汇报会 | 邵策',
      '12-11 08:30 看一遍出入口和路线，人到岗 | 保安队长老洪',
      '12-11 08:35 把参观路线打扫干净：展厅和工地观景台 | 保安队长老洪, 香姐',
      '12-11 08:55 到门口迎接来宾 | 罗董事长, 毕主任',
      '12-11 09:05 摄影人员随队拍摄：展厅和工地观景台 | 邵策',
      '12-11 10:10 给与会人员续水：项目汇报会 | 香姐',
      '12-11 11:50 收拾会场，材料设备归还：项目汇报会 | 香姐',
    ],
    found: ['visit/confirm/names', 'visit/govern/auditor', 'visit/govern/budget'],
  },
  'r11-senator': {
    lines: [
      '12-14 08:45 Interpreter in place: Minister of Plan and Budget | Nima Azadi',
      '12-14 10:10 Count heads and leave for Ministry of Commerce | Driver Reza, Ambassador Rowe',
      '12-14 11:40 Count heads and leave for Prime Ministry | Driver Reza, Ambassador Rowe',
      '12-14 13:30 Count heads and leave for Embassy | Driver Reza, Ambassador Rowe',
      "12-14 15:20 Count heads and leave for Chancellor's office | Driver Reza, Ambassador Rowe",
      '12-14 16:50 Car fetches the guests where they are: To the second city private plane | Driver Reza, Paul Stern',
      '12-14 17:30 Take the guests to their plane: To the second city private plane | Paul Stern, Driver Reza',
      '12-14 20:45 Bring the guests back from Mosque in Mashan to Hyatt Mashan | Driver Farid',
      '12-15 07:30 A leader joins the guests for breakfast: Hyatt Mashan | Clara Voss',
    ],
    moves: [
      '12-14 10:10 Plan Organization > Ministry of Commerce 10:30 sedan',
      '12-14 17:00 University Club > Capital Airport 17:30 sedan',
      '12-14 20:00 Hyatt Mashan > Mosque in Mashan 20:10 Mashan sedan',
      '12-14 20:45 Mosque in Mashan > Hyatt Mashan 20:55 Mashan sedan',
    ],
    // The interpreter comes with the guests to three calls; nobody wrote in which vehicle.
    found: [
      'no-seat',
      'no-seat',
      'no-seat',
      'visit/farewell/no-interpreter',
      'visit/farewell/no-interpreter',
      'visit/govern/budget',
      'visit/govern/days-off',
      'visit/govern/meal-standard',
    ],
  },
  'r13-parliament': {
    lines: [
      '12-15 18:30 Bring the guests back from Room N1 E3 to Regent Hotel | Luc Roy',
      '12-16 09:05 Car fetches the guests at their hotel: Tour of the old town | Luc Roy',
      '12-16 13:45 Car fetches the guests where they are: To the second city LH022 | Luc Roy, Anne Weber',
      '12-16 19:10 Guests met, straight to Atlantic Hotel | Ute Lang, Jens Hoff',
      '12-17 07:30 A leader joins the guests for breakfast: Atlantic Hotel | Vice-President Brandt',
    ],
  },
  'r16-alumni': {
    lines: [
      '12-12 11:35 陪来宾步行去快餐厅（第一批） | 邬敏',
      '12-12 11:55 陪来宾步行去快餐厅（第二批） | 田露',
      '12-12 12:45 点齐人数，出发去新校区（第一批） | 席军, 屠伟, 柏林, 邬敏',
      '12-12 15:15 点齐人数，出发去第三教学楼（第一批） | 席军, 屠伟, 柏林, 邬敏',
      '12-13 09:00 点齐人数，出发去新校区（第二批） | 席军, 屠伟, 柏林, 田露',
      '12-13 14:15 点齐人数，出发去第三教学楼（第二批） | 席军, 屠伟, 柏林, 田露',
    ],
  },
};

it('are all of this folder', () => {
  const briefs = readdirSync(HERE).filter((name) => /^r\d\d-.*(?<!-holidays)\.yaml$/.test(name));
  expect(briefs.map((name) => name.replace('.yaml', ''))).toEqual(Object.keys(PLANS).toSorted());
});

describe.each(Object.entries(PLANS))('%s', (name, { lines, moves = [], found, unfit }) => {
  const plan = planOf(name);

  it('has what the office planned, when and by whom', () => {
    const planned = linesOf(plan);
    expect(lines.filter((line) => !planned.includes(line))).toEqual([]);
    expect(planned.filter((line) => unfit?.test(line))).toEqual([]);
    const ways = movesOf(plan);
    expect(moves.filter((move) => !ways.includes(move))).toEqual([]);
  });

  it('warns of nothing', () => {
    expect(plan.findings.filter(({ level }) => level !== 'info')).toEqual([]);
    const notes = plan.findings.map((finding) => listFinding(finding, 'zh', {}).name);
    const ours = notes.filter((note) => note !== 'holidays-unknown').toSorted();
    if (found !== undefined) expect(ours).toEqual(found);
  });
});

describe('the people of two cities', () => {
  it('stay where they are', () => {
    const away = planOf('r13-parliament').tasks.filter(({ place }) =>
      /Atlantic|Hamberg/.test(place),
    );
    const names = new Set(away.flatMap(({ owners }) => owners.map(({ name }) => name)));
    const here = ['Jens Hoff', 'Eva Krug', 'Tom Beck', 'Ute Lang', 'Vice-President Brandt'];
    expect(names.size).toBeGreaterThan(0);
    expect([...names].filter((name) => !here.includes(name ?? ''))).toEqual([]);
  });
});
