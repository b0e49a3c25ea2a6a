import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { type Ran, runCli } from '../support/run-cli.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BRIEFS = readdirSync(HERE).filter((file) => file.endsWith('.yaml'));

/** Lines reckoned by hand from what the office itself had planned: when, what, who. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  'r01-school-exchange.yaml': [
    '12-15T08:00 出车接来宾：到民族中学接人 | 任国安、第二车司机、第三车司机、第四车司机',
    '12-15T08:50 接来宾上车：到民族中学接人 | 徐宏文、顾平、任国安、第二车司机、第三车司机、第四车司机',
    '12-15T09:20 领导和参加的同志到门口迎接：校门口迎接 | 周校长、周珍、周湘',
    '12-15T09:20 备好体验要用的东西：缘分天空（三班） | 三班班主任',
    '12-14T17:00 搭好台子、背景，试好音响：欢迎仪式 | 丁燕',
    '12-15T12:50 陪来宾步行去各教室 | 周珍、周湘',
    '12-15T15:05 车到门口，点齐人，送来宾回去：民族中学 | 任国安、第二车司机、第三车司机、第四车司机、刘忠',
  ],
  'r04-university-signing.yaml': [
    '12-08T17:00 把会议表送党政办秘书科 | 谢宁',
    '12-14T15:50 到机场等候来宾：CA8222 北京 | 陶然、柳青、秦师傅',
    '12-11T17:00 协议文本定稿校对：协议签署 | 方圆',
    '12-15T08:00 布置会场、试好设备：校领导会谈 | 方圆',
    '12-15T11:30 备好酒水：宴请 | 方圆',
    '12-16T09:40 送站车到来宾所在处接人：G1002 深圳 | 秦师傅、陶然',
  ],
};

/** Words that only a station, a ticket or a business meeting calls for. */
const UNFIT: Readonly<Record<string, RegExp>> = {
  'r01-school-exchange.yaml': /客运站|返程票|接站牌|续水|会议茶水|宣传册|晚点/,
};

describe.each(BRIEFS)('a real visit: %s', (file) => {
  let ran: Ran;
  let plan: Plan;
  beforeAll(async () => {
    const out = mkdtempSync(join(tmpdir(), 'reception-real-'));
    ran = await runCli(['plan', join(HERE, file), '--now', '2026-12-01T09:00', '--out', out]);
    plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as Plan;
  });

  it('is planned, and no warning is false', () => {
    expect(ran.code).toBe(0);
    expect(ran.stdout).not.toMatch(/^ +(错误|警告) /m);
  });

  it('holds what the office had planned', () => {
    const lines = plan.tasks.map(
      ({ start, end, timing, title, owners }) =>
        `${(timing === 'by' ? end : start).slice(5, 16)} ${title} | ` +
        [...new Set(owners.map((one) => one.name))].join('、'),
    );
    expect(lines).toEqual(expect.arrayContaining([...(HELD[file] ?? [])]));
    const unfit = UNFIT[file];
    if (unfit !== undefined) expect(lines.filter((line) => unfit.test(line))).toEqual([]);
  });
});
