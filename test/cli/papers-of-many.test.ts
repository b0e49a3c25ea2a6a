import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '../support/office-text.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: many
类别: 来访接待
接待类型: 企业
详略: 详
标题: 医院代表团来访
接到通知: 2026-12-01 09:00
接待单位: {单位: 江宁公司}
工作人员: [{姓名: 叶琳, 岗位: [统筹, 联络]}, {姓名: 章卫东, 职务: 经理, 岗位: [领导]}]
来宾:
  - {姓名: 黎振华, 单位: 澜州医院, 主宾: 是}
  - {姓名: 邱志坚, 单位: 澜州医院康复科}
  - {姓名: 古丽娜, 单位: 澜州医院护理部, 随行: [夫人]}
团组: {人数: 24}
分组: [{名称: 后到组, 来宾: [邱志坚, 古丽娜]}]
抵达:
  - {方式: 高铁, 班次: G1, 地点: 南站, 时间: 2026-12-08 09:00, 来宾: [黎振华]}
  - {方式: 高铁, 班次: G2, 地点: 北站, 时间: 2026-12-08 10:00, 来宾: 后到组}
活动:
  - {类型: 合影, 名称: 合影, 时间: 2026-12-08 15:00, 地点: 门前, 陪同: [章卫东]}
  - {类型: 体验, 名称: 云锦参观（后到组）, 时间: 2026-12-08 16:00, 地点: 馆里, 来宾: 后到组}
`;

describe('papers of many guests', () => {
  let read: (file: string) => Buffer;
  beforeAll(async () => {
    const folder = folderWith({ '接待单.yaml': BRIEF });
    const path = join(folder, '接待单.yaml');
    await runCli(['plan', path, '--now', '2026-12-01 11:00', '--format', 'docx,forms,md']);
    read = (file) => readFileSync(join(folder, '接待单.plan', file));
  });

  it('have on a sign the unit of which all in a batch are, not its departments', () => {
    const cards = wordText(read('cards.docx'));
    expect(cards).toContain('澜州医院');
    expect(cards).not.toMatch(/康复科|护理部/);
  });

  it('say how many stand there whose names are not known', () => {
    expect(read('forms.md').toString()).toContain('另有 20 位来宾没有写名字：站后面几排。');
  });

  it('say once whom a thing is for whose name says it', () => {
    const all = read('checklist.md').toString() + wordText(read('日程.docx'));
    expect(all).toContain('云锦参观（后到组）');
    expect(all).not.toContain('（后到组）（后到组）');
    expect(all).not.toContain('（后到组）（后到组，');
  });
});
