import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answering, CTRL_C, DOWN, ENTER } from '../support/answer-questions.ts';
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

function visit() {
  const folder = folderWith({ '接待单.yaml': BRIEF });
  const path = join(folder, '接待单.yaml');
  return {
    ...{ folder, path },
    run: (command: string, now: string, ...args: readonly string[]): Promise<Ran> =>
      runCli([command, path, ...args, '--now', now]),
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
  };
}

describe('what is noted of a task', () => {
  it('stands in the log, with the words of the person', async () => {
    const { run, read } = visit();
    const ran = await run('done', '2026-12-01 10:05', '订餐厅包厢', '订到云水间，押金 500 元');
    expect(ran).toEqual({
      code: 0,
      stdout: '',
      stderr: '已记下：12月1日 10:05 办完“订餐厅包厢：欢迎晚宴”\n',
    });
    expect(read('接待单.log.yaml')).toMatch(
      /\n- \{时间: 2026-12-01 10:05, 事: 办完, 任务: "visit\/\S+#meal-1", 名称: "订餐厅包厢：欢迎晚宴", 说明: "订到云水间，押金 500 元"\}\n$/,
    );
  });

  it('is done in the next plan, or left out, and what is put off is to be done', async () => {
    const { run } = visit();
    await run('done', '2026-12-01 10:05', '订餐厅包厢');
    await run('skip', '2026-12-01 10:06', '检修保养接待用车', '昨天刚保养');
    await run('done', '2026-12-01 10:07', '起草接待方案');
    await run('late', '2026-12-01 10:08', '起草接待方案', '明天下午');
    const { stdout } = await run('plan', '2026-12-05 09:00');
    expect(stdout).toMatch(/☑ 15:00 前\* +订餐厅包厢/);
    expect(stdout).toMatch(/☒ 16:00 前\* +【不办】检修保养接待用车/);
    expect(stdout).toMatch(/☐ 12:00 前\* +【逾期，推迟：明天下午】起草接待方案/);
  });

  it('comes into the summary, with when and why', async () => {
    const { run, read } = visit();
    await run('done', '2026-12-01 10:05', '订餐厅包厢', '订到云水间');
    await run('late', '2026-12-02 10:00', '起草接待方案', '领导出差');
    await run('skip', '2026-12-07 09:00', '检修保养接待用车', '昨天刚保养');
    await run('plan', '2026-12-10 09:00');
    const lines = read('接待单.plan/summary.md').split('\n');
    const row = (title: string): string =>
      lines.find((line) => /\| [☐☑☒] \|/.test(line) && line.includes(title)) ?? '';
    expect(row('订餐厅包厢')).toMatch(/\| ☑ \| 12月1日 10:05 \| 订到云水间 \|$/);
    expect(row('起草接待方案')).toMatch(/\| ☐ \| 推迟 \| 领导出差 \|$/);
    expect(row('检修保养')).toMatch(/\| ☒ \| 不办 \| 昨天刚保养 \|$/);
    expect(row('接到来宾')).toMatch(/\| ☐ \| _+ \| _+ \|$/);
    expect(lines.join('\n')).toContain('完成 1 项');
  });

  it('fills in what did not go as planned: what was put off, with when it was done, and what was left out', async () => {
    const { run, read } = visit();
    await run('done', '2026-12-01 10:05', '订餐厅包厢');
    await run('late', '2026-12-02 10:00', '起草接待方案', '领导出差');
    await run('skip', '2026-12-07 09:00', '检修保养接待用车', '昨天刚保养');
    await run('done', '2026-12-03 09:30', '起草接待方案');
    await run('skip', '2026-12-03 10:00', '召集接待人员开分工会', '都在外面');
    await run('done', '2026-12-07 16:00', '召集接待人员开分工会');
    await run('plan', '2026-12-10 09:00');
    const [, part = ''] = read('接待单.plan/summary.md').split('## 没有照计划办的');
    expect(
      part
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(2, 5),
    ).toEqual([
      '| 起草接待方案 | 推迟到 12月3日 周四 09:30 | 领导出差 | ______ |',
      '| 检修保养接待用车 | 不办 | 昨天刚保养 | ______ |',
      '| ______ | ______ | ______ | ______ |',
    ]);
  });

  it('is of one task: of several the person is told which there are', async () => {
    const { run } = visit();
    const { code, stderr } = await run('done', '2026-12-01 10:05', '欢迎晚宴');
    expect(code).toBe(2);
    expect(stderr).toMatch(/“欢迎晚宴”有几项，写全标题或编号：12月1日 15:00 前\* 订餐厅包厢/);
    const id = /visit\/\S+#meal-1/.exec(stderr)?.[0] ?? '';
    expect((await run('done', '2026-12-01 10:05', id)).code).toBe(0);
  });

  it('is asked for at a terminal, where several are meant', async () => {
    const { path, read } = visit();
    const person = answering([['哪一项？', `${DOWN}${ENTER}`]]);
    const given = { terminal: person.terminal };
    const call = ['done', path, '欢迎晚宴', '--now', '2026-12-01 10:05'];
    const [{ code }] = await Promise.all([runCli(call, given), person.done]);
    expect(code).toBe(0);
    expect(person.screen()).toMatch(/订餐厅包厢：欢迎晚宴（王芳）/);
    expect(read('接待单.log.yaml')).toContain('名称: "点菜：欢迎晚宴"');
    const left = answering([['哪一项？', CTRL_C]]);
    const gone = await runCli(call, { terminal: left.terminal });
    expect(gone.code).toBe(130);
    expect(read('接待单.log.yaml').match(/^- /gm)).toHaveLength(1);
  });

  it('is never taken for one of several, however many of them are done', async () => {
    const { run, read } = visit();
    for (const said of ['出车接站', '接到来宾', '接站']) {
      await run('done', '2026-12-08 20:00', said);
    }
    const before = read('接待单.log.yaml');
    const { code, stderr } = await run('done', '2026-12-08 20:00', '接站');
    expect([code, stderr]).toEqual([2, expect.stringContaining('“接站”有几项')]);
    expect(read('接待单.log.yaml')).toBe(before);
    // What is still to be done comes first; the whole title means one.
    expect(stderr).toMatch(/出车接站[^；]*$/);
    const { stderr: one } = await run('done', '2026-12-08 20:00', '订餐厅包厢：欢迎晚宴');
    expect(one).toContain('已记下');
  });

  it('is refused where there is no such task, or no plan', async () => {
    const { run, path } = visit();
    const none = await run('note', '2026-12-01 10:05', '买花');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('方案里没有“买花”')]);
    rmSync(path);
    expect((await run('done', '2026-12-01 10:05', '订餐')).code).toBe(2);
  });

  it('is told in English', async () => {
    const { run } = visit();
    const { stderr } = await run('done', '2026-12-01 10:05', 'visit/meal/book', '--lang', 'en');
    expect(stderr).toMatch(/^Noted, 1 Dec, 10:05: done “/);
  });
});

describe('reception now', () => {
  it('says what is overdue, what goes on, and what is next and for whom', async () => {
    const { run } = visit();
    const { code, stdout } = await run('now', '2026-12-08 14:05');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^现在 12月8日 14:05\n逾期还没办\n/);
    expect(stdout).toMatch(
      /\n接下来\n(?: {2}.*\n)* {2}12月8日 14:50\* +接到来宾.*（赵刚、王芳）\n/,
    );
    expect((await run('now', '2026-12-08 19:00')).stdout).toMatch(
      /\n正在进行\n {2}12月8日 18:30–20:00\* +用餐：欢迎晚宴（临江阁）\n/,
    );
  });

  it('leaves out what is done', async () => {
    const { run } = visit();
    expect((await run('now', '2026-12-03 09:00')).stdout).toContain('订餐厅包厢');
    await run('done', '2026-12-01 10:05', '订餐厅包厢');
    expect((await run('now', '2026-12-03 09:00')).stdout).not.toContain('订餐厅包厢');
  });

  it('says of what is put off until when, as every list does until it is done', async () => {
    const { run, read } = visit();
    await run('late', '2026-12-02 10:00', '起草接待方案', '明天下午');
    expect((await run('now', '2026-12-02 10:30')).stdout).toMatch(/【推迟：明天下午】起草接待方案/);
    await run('plan', '2026-12-02 10:30');
    for (const name of ['checklist.md', 'checklist.html', 'messages.md', 'people/王芳.html']) {
      expect(read(`接待单.plan/${name}`), name).toContain('推迟：明天下午');
    }
    await run('done', '2026-12-03 15:00', '起草接待方案');
    expect((await run('plan', '2026-12-03 16:00')).stdout).not.toContain('推迟');
  });

  it('looks at a whole folder, and says which visit each is of', async () => {
    const other = BRIEF.replace('hy-2026-12', 'hr-2026-12').replace('宏远机电来访', '恒润来访');
    const folder = folderWith({ 'a.yaml': BRIEF, 'b.yaml': other });
    const { stdout } = await runCli(['now', folder, '--now', '2026-12-08 14:05']);
    expect(stdout).toContain('宏远机电来访：');
    expect(stdout).toContain('恒润来访：');
  });

  it('says what is wrong where nothing can be planned', async () => {
    const folder = folderWith({ 'a.yaml': '类别: 来访接待\n' });
    expect((await runCli(['now', folder])).code).toBe(1);
  });
});

describe('a plan made later, of which nobody noted anything', () => {
  it('shouts what is still to come or owed afterwards, and counts the rest in a line', async () => {
    const { run } = visit();
    const overdue = ({ stdout }: Ran): string => stdout.match(/【逾期】.*/g)?.join('\n') ?? '';
    const during = await run('plan', '2026-12-08 20:00', '--no-write');
    expect(overdue(during)).not.toContain('欢迎晚宴');
    expect(overdue(during)).not.toContain('起草接待方案');
    expect(overdue(during)).toContain('请来宾核对返程票');
    expect(during.stdout).toMatch(/\n已过的有 \d+ 项没有记为已办；要记：reception done/);
    const afterwards = await run('plan', '2026-12-20 09:00', '--no-write');
    expect(overdue(afterwards)).toMatch(/^【逾期】[^\n]*\n[^\n]*接待小结/);
    expect(overdue(afterwards)).not.toContain('请来宾核对返程票');
    const before = await run('plan', '2026-12-05 09:00', '--no-write');
    expect(overdue(before)).toContain('起草接待方案');
    expect(before.stdout).not.toContain('没有记为已办');
  });
});
