import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, type Ran, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: hy-2026-12
类别: 来访接待
接待类型: 企业
标题: 宏远机电来访
接到通知: 2026-12-01 09:00
工作人员: [{姓名: 王芳, 岗位: [统筹, 联络, 餐饮]}, {姓名: 赵刚, 岗位: [司机]}]
来宾: [{姓名: 林志远, 单位: 宏远机电, 职务: 总经理}]
抵达: [{方式: 飞机, 班次: MU5101, 地点: 滨江机场T2, 时间: 2026-12-08 14:20, 路程: 50m}]
会议:
  - 类型: 座谈会
    时间: 2026-12-08 16:00
    结束: 2026-12-08 17:00
    地点: 会议室
用餐: [{类型: 宴请, 名称: 欢迎晚宴, 时间: 2026-12-08 18:30, 地点: 临江阁}]
离开: [{方式: 火车, 班次: G1234, 地点: 滨江南站, 时间: 2026-12-09 13:30}]
`;
const NOW = ['--now', '2026-12-01 09:30'] as const;

function visit(files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ 'a.yaml': BRIEF, ...files });
  const at = (name: string): string => join(folder, name);
  return {
    ...{ folder, at },
    whatIf: (...sets: readonly string[]): Promise<Ran> =>
      runCli(['what-if', at('a.yaml'), ...sets.flatMap((set) => ['--set', set]), ...NOW]),
  };
}

const lines = ({ stdout }: Ran): readonly string[] => stdout.trimEnd().split('\n');

describe('reception what-if', () => {
  it('says what moves, whom to tell and what clashes, and writes nothing', async () => {
    const { whatIf, folder, at } = visit();
    const ran = await whatIf('抵达.1.时间=+4小时');
    expect(ran.code).toBe(0);
    expect(lines(ran).slice(0, 2)).toEqual([
      '如果 抵达.1.时间=+4小时：',
      '  改时间  抵达：MU5101 12月8日 14:20–14:50 → 18:20–18:50',
    ]);
    expect(ran.stdout).toContain('\n通知谁\n  王芳  MU5101 18:20 到，来宾 19:40 前后才到我方');
    expect(ran.stdout).toContain('\n  赵刚  “抵达：MU5101”原定 12月8日 14:20，改到 18:20；');
    expect(ran.stdout).toMatch(/\n新出现的问题\n(?:.*\n)* {2}警告 .*来宾还没到/);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe(BRIEF);
  });

  it.each([
    ['arrivals.1.at=2026-12-08 15:05', '14:20–14:50 → 15:05–15:35'],
    ['抵达.MU5101.时间=-20分钟', '14:20–14:50 → 14:00–14:30'],
    ['抵达.MU5101.时间=－20分钟', '14:20–14:50 → 14:00–14:30'],
    ['抵达.MU5101.时间=＋20分钟', '14:20–14:50 → 14:40–15:10'],
    // A number is what it says, and not its end added.
    ['抵达.1.路程=90', 'MU5101 12月8日 13:10* → 12:30*'],
    ['meetings.1.at=+1d', '16:00–17:00 → 12月9日 16:00–17:00'],
    ['会议.1.时间=+30分钟', '16:00–17:00 → 16:30–17:30'],
    ['会议.1.结束=+30分钟', '16:00–17:00 → 16:00–17:30'],
    ['会议.1.名称=恳谈会', '改名称  会议：座谈会 → 会议：恳谈会'],
    ['用餐.欢迎晚宴.地点=云岭: 一楼', '临江阁 → 云岭: 一楼'],
    ['用餐.1.状态=取消', '取消  用餐：欢迎晚宴'],
    ['用餐.1.陪同=[王芳]', '我方  用餐：欢迎晚宴 增加 王芳\n通知谁'],
  ])('takes %s', async (set, said) => {
    expect((await visit().whatIf(set)).stdout).toContain(said);
  });

  it('takes several at a time', async () => {
    const { stdout } = await visit().whatIf('抵达.1.时间=+30分钟', '会议.1.时间=+30分钟');
    expect(stdout).toContain('抵达：MU5101');
    expect(stdout).toContain('会议：座谈会');
  });

  it('says what is late already', async () => {
    const { at } = visit();
    const set = [
      '--set',
      '抵达.1.时间=-7d',
      '--set',
      '会议.1.时间=-7d',
      '--set',
      '用餐.1.时间=-7d',
    ];
    const ran = await runCli(['what-if', at('a.yaml'), ...set, '--now', '2026-12-01 14:00']);
    expect(ran.stdout).toContain('\n已经来不及\n');
  });

  it('says that nothing changes, or only what the restaurant was told', async () => {
    expect((await visit().whatIf('用餐.1.地点=临江阁')).stdout).toContain('安排没有变化');
    const { stdout } = await visit().whatIf('用餐.1.桌数=1');
    expect(stdout).toBe('通知谁\n  重发  发给临江阁：欢迎晚宴\n');
  });

  it.each([
    ['会议=[]', '取消    会议：座谈会'],
    ['会议=[{类型: 座谈会, 时间: 2026-12-08 17:00}]', '改时间  会议：座谈会'],
    ['工作人员=[{姓名: 周强, 岗位: [统筹]}]', '王芳 → 周强'],
  ])('takes a whole list in place of one over several lines: %s', async (set, said) => {
    const team = '工作人员:\n  - {姓名: 王芳, 岗位: [统筹]} # 办公室\n\n';
    const { at } = visit({ 'b.yaml': BRIEF.replace(/工作人员: .*\n/, team) });
    const ran = await runCli(['what-if', at('b.yaml'), '--set', set, ...NOW]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain(said);
  });

  it.each([
    ['编号=x', '“编号”是编号，定了就不改'],
    ['用餐.1.id=dinner', '“用餐.1.id”是编号'],
    ['抵达', '--set 看不懂“抵达”'],
    ['抵达.1.时辰=+1h', '没有“时辰”这一项；可以写：'],
    ['抵达.9.时间=+1h', '没有“9”这一项；有：MU5101'],
    ['抵达.1=x', '没有“1”这一项'],
    ['离开.1.地点=+1h', '“+1h”加不上去'],
  ])('refuses %s', async (set, said) => {
    const { code, stderr, stdout } = await visit().whatIf(set);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('finds fault with a value as with any in a brief', async () => {
    const { code, stderr } = await visit().whatIf('抵达.1.时间=下午');
    expect(code).toBe(1);
    expect(stderr).toContain('a.yaml:8:');
  });

  it('wants something to be set', async () => {
    expect((await visit().whatIf()).stderr).toContain('--set 抵达.1.时间=+45分钟');
  });
});

describe('reception diff', () => {
  const LATER = BRIEF.replace('14:20', '15:05');

  it('compares a plan that was issued with a brief', async () => {
    const { at } = visit({ 'b.yaml': LATER });
    await runCli(['plan', at('a.yaml'), ...NOW]);
    for (const before of [at('a.plan'), at('a.plan/plan.json'), at('a.yaml')]) {
      const ran = await runCli(['diff', before, at('b.yaml'), ...NOW]);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain('b.yaml 比 ');
      expect(ran.stdout).toContain('14:20–14:50 → 15:05–15:35');
      expect(ran.stdout).toContain('\n新出现的问题\n  警告  MU5101 15:05 到');
    }
  });

  it('says so in English, and that nothing changes', async () => {
    const { at } = visit({ 'b.yaml': BRIEF });
    const ran = await runCli(['diff', at('a.yaml'), at('b.yaml'), ...NOW, '--lang', 'en']);
    expect(lines(ran).at(-1)).toBe('  Nothing changes');
  });

  it('refuses what is no plan', async () => {
    const { at } = visit({ 'plan.json': '{}' });
    const { code, stderr } = await runCli(['diff', at('plan.json'), at('a.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toContain('不是方案（plan.json）');
  });

  it('shows what is wrong with a brief that cannot be planned', async () => {
    const { at } = visit({ 'b.yaml': '类别: 来访接待\n' });
    expect((await runCli(['diff', at('b.yaml'), at('a.yaml')])).code).toBe(1);
    expect((await runCli(['diff', at('a.yaml'), at('b.yaml')])).code).toBe(1);
  });
});
