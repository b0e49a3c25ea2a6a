import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow, folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: hongyuan
类别: 来访接待
接待类型: 企业
标题: 宏远机电来访
接到通知: 2026-12-01 09:00
工作人员:
  - {姓名: 李明, 岗位: [统筹, 联络], 电话: "13800000002"}
  - {姓名: 王芳, 岗位: [接站], 电话: "13800000003"}
  - {姓名: 赵刚, 岗位: [司机], 电话: "13800000005"}
车辆: [{编号: 商务车, 座位: 7, 司机: 赵刚}]
来宾: [{姓名: 林志远, 单位: 宏远机电, 职务: 总经理, 主宾: 是}]
抵达: [{方式: 高铁, 班次: G1, 地点: 南站, 时间: 2026-12-08 10:00, 路程: 40m, 车辆: 商务车, 接站: [王芳]}]
会议: [{名称: 洽谈, 时间: 2026-12-08 14:00, 结束: 2026-12-08 15:30, 地点: 二楼会议室, 我方参加: [李明, 王芳]}]
`;

const messagesOf = (text: string, who: string): string =>
  text.split(/^### /m).find((part) => part.startsWith(`发给${who}`)) ?? '';

it('tells who must hear of a change, before all else, what is otherwise now', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  const out = join(folder, 'out');
  await runCli(['plan', path, '--out', out, '--now', '2026-12-02T09:00']);
  const first = readFileSync(join(out, 'messages.md'), 'utf8');
  expect(first).not.toContain('【更改】');
  expect(messagesOf(first, '王芳')).toContain('12月8日 星期二 10:00');

  writeFileSync(path, BRIEF.replace('时间: 2026-12-08 10:00', '时间: 2026-12-08 10:45'));
  const ran = await runCli(['plan', path, '--out', out, '--now', '2026-12-03T09:00']);
  expect(ran.stdout).toMatch(/^比上一版（12月2日 09:00）改了什么/);
  const second = readFileSync(join(out, 'messages.md'), 'utf8');
  const [before = ''] = second.split('## 给领导的几行话');
  for (const who of ['来宾', '我方各人']) {
    expect(messagesOf(before, who), who).toContain('改到 10:45');
    expect(messagesOf(before, who), who).toContain('请联系李明 13800000002');
  }
});

it('writes a sheet and a calendar for each, and cancels what somebody has left', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  const out = join(folder, 'out');
  await runCli(['plan', path, '--out', out, '--now', '2026-12-02T09:00']);
  const first = filesBelow(out);
  for (const name of ['李明', '王芳', '赵刚']) {
    expect(first[`people/${name}.html`], name).toContain(name);
    expect(first[`people/${name}.ics`], name).toContain('BEGIN:VEVENT');
  }
  expect(first['people/赵刚.ics']).not.toContain('洽谈');

  writeFileSync(path, BRIEF.replaceAll('赵刚', '周强'));
  await runCli(['plan', path, '--out', out, '--now', '2026-12-03T09:00']);
  const second = filesBelow(out);
  expect(second['people/周强.ics']).toContain('STATUS:CONFIRMED');
  expect(second['people/赵刚.ics']).not.toContain('STATUS:CONFIRMED');
  expect(second['people/赵刚.ics']).toContain('STATUS:CANCELLED');
  expect(Object.keys(second)).not.toContain('people/赵刚.html');
});

it('writes Word documents where they are asked for, and keeps those up that lie there', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  const out = join(folder, 'out');
  const plan = (...more: readonly string[]) =>
    runCli(['plan', path, '--out', out, '--now', '2026-12-02T09:00', ...more]);
  const plain = await plan();
  expect(plain.stderr).toContain('--format docx,xlsx');
  expect(Object.keys(filesBelow(out)).filter((name) => /\.(?:docx|xlsx)$/.test(name))).toEqual([]);
  await plan('--format', 'scheme');
  const before = readFileSync(join(out, '接待方案.docx'));
  writeFileSync(path, BRIEF.replace('二楼会议室', '三楼会议室'));
  const again = await plan();
  expect(again.stderr).not.toContain('--format docx,xlsx');
  expect(Buffer.compare(readFileSync(join(out, '接待方案.docx')), before)).not.toBe(0);
});

it('tells of a meeting called off those who were to go or had work, each once, and leaves it out for the leader', async () => {
  const brief = BRIEF.replace('岗位: [接站]', '岗位: [会务]')
    .replace('车辆: [{', '  - {姓名: 周明, 岗位: [领导]}\n  - {姓名: 何静, 岗位: [材料]}\n车辆: [{')
    .replace('[李明, 王芳]}', '[周明, 李明]}');
  const folder = folderWith({ 'brief.yaml': brief });
  const path = join(folder, 'brief.yaml');
  const read = async (now: string): Promise<string> => {
    await runCli(['plan', path, '--now', now]);
    return readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  };
  expect(await read('2026-12-02T09:00')).toContain('14:00–15:30 洽谈 二楼会议室');
  writeFileSync(path, brief.replace('{名称: 洽谈,', '{名称: 洽谈, 状态: 取消,'));
  for (const now of ['2026-12-03T09:00', '2026-12-03T09:30']) {
    const text = await read(now);
    expect(text).toContain('## 取消：发给周明\n');
    // 王芳 lays out the room: she is not there, and has work.
    expect(text).toMatch(/## 取消：发给(?=.*李明)(?=.*王芳)/);
    expect(text).toContain('## 取消：发给洽谈（二楼会议室）\n');
    expect(text).not.toMatch(/“会议：洽谈”取消|14:00–15:30 洽谈 二楼会议室/);
  }
});
