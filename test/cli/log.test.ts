import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
用餐: [{类型: 宴请, 名称: 欢迎晚宴, 时间: 2026-12-08 18:30, 地点: 临江阁}]
离开: [{方式: 火车, 班次: G1234, 地点: 滨江南站, 时间: 2026-12-09 13:30}]
`;

function visit(text = BRIEF) {
  const folder = folderWith({ '接待单.yaml': text });
  const path = join(folder, '接待单.yaml');
  const log = join(folder, '接待单.log.yaml');
  return {
    ...{ folder, path, log },
    plan: (now: string, ...more: readonly string[]): Promise<Ran> =>
      runCli(['plan', path, '--now', now, ...more]),
    lines: (): readonly string[] => readFileSync(log, 'utf8').trimEnd().split('\n'),
    write: (next: string): void => writeFileSync(path, next),
  };
}

describe('the log of a brief', () => {
  it('says that a plan was issued, once for each', async () => {
    const { plan, lines, write } = visit();
    await plan('2026-12-01 09:12');
    await plan('2026-12-01 10:00');
    write(BRIEF.replace('14:20', '15:05'));
    await plan('2026-12-02 08:30');
    expect(lines()).toEqual([
      expect.stringContaining('# 接待单.yaml 的记录'),
      expect.stringMatching(/^- \{时间: 2026-12-01 09:12, 事: 出方案, 方案: [0-9a-f"]{8,10}\}$/),
      expect.stringMatching(/^- \{时间: 2026-12-02 08:30, 事: 出方案, 方案: [0-9a-f"]{8,10}\}$/),
    ]);
  });

  it('says nothing of what is only shown', async () => {
    const { plan, folder } = visit();
    await plan('2026-12-01 09:12', '--no-write');
    await plan('2026-12-01 09:12', '--format', 'md', '--out', '-');
    expect(() => readFileSync(join(folder, '接待单.log.yaml'))).toThrow('ENOENT');
  });

  it('has the first plan, whichever files were asked for, so that the next is compared with it', async () => {
    const { plan, folder, lines, write } = visit();
    await plan('2026-12-01 09:12', '--format', 'md');
    const made = readdirSync(join(folder, '接待单.plan')).filter((name) => !name.startsWith('.'));
    expect(made.toSorted()).toEqual(['checklist.md', 'plan.json']);
    expect(lines()).toHaveLength(2);
    write(BRIEF.replace('14:20', '15:05'));
    for (const now of ['2026-12-01 09:20', '2026-12-01 09:30']) {
      const { stdout } = await plan(now, '--format', 'text,md');
      expect(stdout).toContain('比上一版（12月1日 09:12）改了什么');
    }
  });

  it('is no brief of its folder', async () => {
    const { plan, folder } = visit();
    await plan('2026-12-01 09:12');
    const { code, stdout } = await runCli(['check', folder]);
    expect(code).toBe(0);
    expect(stdout).not.toContain('log.yaml');
  });

  it('is only ever added to, also where its last line was cut short', async () => {
    const { plan, log, lines } = visit();
    writeFileSync(log, '# mine\n- {时间: 2026-11');
    const { stdout } = await plan('2026-12-01 09:12');
    expect(stdout).toContain('记录里这一行看不懂');
    expect(lines().slice(0, 2)).toEqual(['# mine', '- {时间: 2026-11']);
    expect(lines()).toHaveLength(3);
  });
});

describe('a plan that was issued and is gone', () => {
  it('is missed, with what stays on phones, and where it was', async () => {
    const { plan, folder } = visit();
    await plan('2026-12-01 09:12');
    rmSync(join(folder, '接待单.plan'), { recursive: true });
    const { stdout } = await plan('2026-12-02 09:00');
    const [head = ''] = stdout.split('接待类型');
    expect(head).toMatch(/^新出现的问题\n {2}警告 /);
    expect(head.replaceAll(/\s+/g, '')).toContain('12-0109:12出过方案，现在找不到接待单.plan；');
    // The new one is there again.
    expect((await plan('2026-12-02 09:30')).stdout).not.toContain('出过方案');
  });

  it('is missed in part where its calendar is gone', async () => {
    const { plan, folder } = visit();
    await plan('2026-12-01 09:12');
    rmSync(join(folder, '接待单.plan', 'calendar.ics'));
    const { stdout } = await plan('2026-12-02 09:00');
    expect(stdout.replaceAll(/\s+/g, '')).toContain('现在找不到接待单.plan/calendar.ics；');
  });

  it('is missed where it was, and not where plans go besides', async () => {
    const { plan, folder, lines } = visit();
    await plan('2026-12-01 09:12', '--out', join(folder, '甲'));
    expect(lines().at(-1)).toContain('文件夹: 甲');
    expect((await plan('2026-12-02 09:00')).stdout).not.toContain('出过方案');
    rmSync(join(folder, '甲'), { recursive: true });
    const { stdout } = await plan('2026-12-02 09:30', '--out', join(folder, '甲'));
    expect(stdout.replaceAll(/\s+/g, '')).toContain('12-0109:12出过方案，现在找不到甲；');
  });

  it('is not missed where none was issued', async () => {
    const { plan, log } = visit();
    appendFileSync(log, '- {时间: 2026-12-01 08:00, 事: 记事, 说明: 对方来电}\n');
    expect((await plan('2026-12-02 09:00')).stdout).not.toContain('出过方案');
  });
});

describe('what cannot be read or written', () => {
  it('is said of a plan before that is broken, once, with what it means', async () => {
    const { plan, folder, write } = visit();
    await plan('2026-12-01 09:12');
    writeFileSync(join(folder, '接待单.plan', 'plan.json'), '{"format": 1, "brie');
    const { stdout } = await plan('2026-12-02 09:00');
    const text = stdout.replaceAll(/\s+/g, '');
    expect(text).toContain('上一版方案读不了，或不完整：这次说不出改了什么、要通知谁');
    expect(text).toContain('接待单.plan/plan.json:1:1');
    // The one written beside it is compared with from now on.
    write(BRIEF.replace('14:20', '14:50'));
    expect((await plan('2026-12-02 10:00')).stdout).toMatch(/^比上一版（12月2日 09:00）/);
  });

  it('is said of a log that is a folder, with its path and what to do', async () => {
    const { plan, path, log } = visit();
    mkdirSync(log);
    const { stdout, stderr } = await plan('2026-12-01 09:12');
    expect(stdout.replaceAll(/\s+/g, '')).toContain('记录读不了：办完、推迟的都没有算进去');
    expect(stderr).toContain('接待单.log.yaml，没有记下这一版：这是一个文件夹；改名或移走它');
    const done = await runCli(['done', path, '起草接待方案']);
    expect([done.code, done.stderr]).toEqual([2, expect.stringContaining('这是一个文件夹；改名')]);
  });

  it('is said of a folder for the files, which is no folder', async () => {
    const { plan, folder } = visit();
    writeFileSync(join(folder, 'out'), '');
    const { code, stderr } = await plan('2026-12-01 09:12', '--out', join(folder, 'out'));
    expect(code).toBe(2);
    expect(stderr).toContain(`写不了 ${join(folder, 'out')}：`);
    expect(stderr).toContain('--out 写到别处');
  });
});
