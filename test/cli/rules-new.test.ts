import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../src/model/plan.ts';
import { answering, DOWN, ENTER, ESCAPE, type Reply } from '../support/answer-questions.ts';
import { folderWith, type Ran, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: a
类别: 来访接待
接待类型: 企业
详略: 详
标题: 宏远机电来访
接到通知: 2026-12-01 09:00
抵达:
  - {方式: 飞机, 班次: MU5101, 地点: 滨江机场T2, 时间: 2026-12-08 14:20, 路程: 50m}
用餐:
  - {类型: 宴请, 时间: 2026-12-08 18:30, 地点: 临江阁}
`;

const PASS = ['--do', '给来宾办访客证', '--for', '抵达', '--owner', '联络'];

/** Runs `rules new` before somebody who answers so. */
async function asked(
  argv: readonly string[],
  replies: readonly Reply[],
): Promise<Ran & { readonly screen: string }> {
  const { terminal, screen, done } = answering(replies, 100);
  const [ran] = await Promise.all([runCli(['rules', 'new', ...argv], { terminal }), done]);
  return { ...ran, screen: screen() };
}

/** The tasks of the brief with a pack of its folder, or with none. */
async function tasksWith(folder: string, pack?: string): Promise<readonly Task[]> {
  const path = join(folder, '接待单.yaml');
  writeFileSync(path, pack === undefined ? BRIEF : `${BRIEF}规则: {模板: [${pack}]}\n`);
  const ran = await runCli(['plan', path, '--out', '-', '--format', 'json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return (JSON.parse(ran.stdout) as Plan).tasks;
}

const line = ({ id, timing, start, end, owners, place }: Task): string =>
  [id, (timing === 'by' ? end : start).slice(5, 16), owners[0]?.role, place].join(' ');

/** What a pack makes of the brief: the tasks that are there with it only, and those without it only. */
async function changes(folder: string, pack: string): Promise<readonly (readonly string[])[]> {
  const before = (await tasksWith(folder)).map(line);
  const now = (await tasksWith(folder, pack)).map(line);
  return [now.filter((one) => !before.includes(one)), before.filter((one) => !now.includes(one))];
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

describe('rules new on a terminal', () => {
  it('adds a step, asks a wrong role and a wrong time again, and says what comes next', async () => {
    const folder = folderWith({});
    const path = join(folder, '本单位.yaml');
    const ran = await asked(
      [path],
      [
        ['要什么', ENTER],
        ['哪类接待', ENTER],
        ['哪一环节', `${DOWN}${DOWN}${ENTER}`],
        ['任务叫什么', ENTER],
        ['这一项必须填', `给来宾办访客证${ENTER}`],
        ['谁负责', `联洛${ENTER}`],
        ['没有“联洛”这个岗位', `\u007f络${ENTER}`],
        ['时间怎么定', `${DOWN}${ENTER}`],
        ['什么时候', `来之前一天${ENTER}`],
        ['看不懂时间“来之前一天”', `\u0015开始前1个工作日 15:00${ENTER}`],
        ['要点', `把名单和车牌报给门卫；证件交接站人员带上${ENTER}`],
        ['写成：每次抵达：最晚开始前 1 个工作日的 15:00，联络：给来宾办访客证', ''],
      ],
    );
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', '']);
    expect(ran.screen).toContain(`试一遍：reception rules test ${path}`);
    expect(ran.screen).toContain(
      '在接待单里写上“规则: {模板: [本单位.yaml]}”，再出方案：reception plan',
    );
    expect(read(path)).toBe(`# 本单位自己的规则，叠在程序自带的上面
# 试一遍：reception rules test ${path}
规则包: house/本单位
标题: 本单位规则
类别: 来访接待
规则:
  给来宾办访客证:
    任务: 给来宾办访客证
    对象: 抵达
    最晚: "开始前1个工作日 15:00"
    岗位: 联络
    要点:
      - 把名单和车牌报给门卫
      - 证件交接站人员带上
`);
    expect((await runCli(['rules', 'test', path])).stdout).toContain(
      '✓ house/本单位  2 个用例，1/1 条规则两面都试过',
    );
    expect(await changes(folder, '本单位.yaml')).toEqual([
      ['house/本单位/给来宾办访客证#arrival-1 12-07T15:00 liaison 滨江机场T2'],
      [],
    ]);
  });

  it('gives a step another time and place, found by a word, and wants something changed', async () => {
    const folder = folderWith({});
    const path = join(folder, '早到.yaml');
    const ran = await asked(
      [path],
      [
        ['要什么', `${DOWN}${ENTER}`],
        ['哪一步', `飞船${ENTER}`],
        ['没有规则“飞船”', `\u0015visit/pickup/on-site${ENTER}`],
        ['每次抵达', ENTER],
        ['有几种情形另外写着：', ''],
        ['时间怎么定', `${DOWN}${DOWN}${DOWN}${ENTER}`],
        ['改由谁负责', ENTER],
        ['改在哪里', ENTER],
        ['什么也没有改', ESCAPE],
        ['改由谁负责', ESCAPE],
        ['时间怎么定', `${ENTER}`],
        ['什么时候', `开始前40分钟 .. 开始前20分钟${ENTER}`],
        ['改由谁负责', ENTER],
        ['改在哪里', `一号门${ENTER}`],
        ['为什么', `停车远${ENTER}`],
      ],
    );
    expect(ran.code).toBe(0);
    expect(read(path)).toContain(`修改:
  - 规则: visit/pickup/on-site
    时间: 开始前40分钟 .. 开始前20分钟
    地点: 一号门
    理由: 停车远
`);
    expect((await runCli(['rules', 'test', path])).code).toBe(0);
    expect(await changes(folder, '早到.yaml')).toEqual([
      ['visit/pickup/on-site#arrival-1 12-08T13:40 greeter 一号门'],
      ['visit/pickup/on-site#arrival-1 12-08T14:00 greeter 滨江机场T2'],
    ]);
  });

  it('leaves a step out, in English, and asks for the file', async () => {
    const folder = folderWith({});
    const path = join(folder, 'ours');
    const ran = await asked(
      ['--lang', 'en'],
      [
        ['What is wanted', `${DOWN}${DOWN}${ENTER}`],
        ['Which step', `cigarettes meal${ENTER}`],
        ['Which of these', `${DOWN}${ENTER}`],
        ['Why', `We are smoke-free${ENTER}`],
        ['What file', `${path}${ENTER}`],
      ],
    );
    expect(ran.code).toBe(0);
    expect(read(`${path}.yaml`)).toContain(
      'pack: house/ours\ntitle: Our own rules\nkind: visit\noff:\n',
    );
    expect((await runCli(['rules', 'test', `${path}.yaml`])).code).toBe(0);
    expect((await changes(folder, 'ours.yaml'))[1]).toEqual([
      'visit/meal/cigarettes#meal-1 12-08T18:00 catering 临江阁',
    ]);
  });

  it('keeps a pack that is there, and writes beside it', async () => {
    const folder = folderWith({ '本单位.yaml': 'mine' });
    const ran = await asked(
      [join(folder, '本单位.yaml'), ...PASS, '--at', '开始前1小时'],
      [
        ['哪类接待', ENTER],
        ['要点', ENTER],
      ],
    );
    expect(ran.code).toBe(0);
    expect(ran.screen).toContain('本单位.yaml 没有动');
    expect(ran.screen).toContain('规则: {模板: [本单位.yaml, 本单位-2.yaml]}');
    expect(read(folder, '本单位.yaml')).toBe('mine');
    expect(readdirSync(folder).toSorted()).toEqual([
      '本单位-2.cases.yaml',
      '本单位-2.yaml',
      '本单位.yaml',
    ]);
  });
});

describe('rules new without a terminal', () => {
  it('writes what the flags say', async () => {
    const folder = folderWith({});
    const path = join(folder, '访客证.yaml');
    const ran = await runCli(['rules', 'new', path, ...PASS, '--by', '接到通知后4个工作小时']);
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toBe(
      `已写好 ${path} 和 ${join(folder, '访客证.cases.yaml')}
试一遍：reception rules test ${path}
在接待单里写上“规则: {模板: [访客证.yaml]}”，再出方案：reception plan 接待单.yaml
`,
    );
    expect((await runCli(['rules', 'test', path])).code).toBe(0);
    expect(await changes(folder, '访客证.yaml')).toEqual([
      ['house/访客证/给来宾办访客证#arrival-1 12-01T15:00 liaison 滨江机场T2'],
      [],
    ]);
  });

  it('says that a pack in the own folder is used for every brief', async () => {
    const folder = folderWith({});
    const argv = ['rules', 'new', join(folder, 'ours.yaml'), ...PASS, '--at', '开始前1小时'];
    const { stderr } = await runCli(argv, { env: { RECEPTION_PACKS: folder } });
    expect(stderr).toContain('以后每份接待单都用上它：reception plan 接待单.yaml');
  });

  it.each([
    [[...PASS, '--at', '开会前1小时'], '看不懂时间“开会前1小时”'],
    [PASS, '任务要写时间'],
    [['--do', '发手册', '--for', '抵', '--owner', '联络', '--at', '开始'], '不认识“抵”'],
    [['--change', '接站', '--owner', '司机', '--reason', '少一人'], 'visit/pickup/'],
    [['--change', 'visit/pickup/on-site', '--reason', '无'], '什么也没有改'],
    [['--off', 'visit/meal/cigarettes'], '理由'],
    [['--off', '香烟', '--do', '发烟'], '只能写一个'],
    [['--owner', '司机'], '--do'],
  ])('writes nothing for %j, and says why', async (argv, words) => {
    const folder = folderWith({});
    const ran = await runCli(['rules', 'new', join(folder, 'a.yaml'), ...argv]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('needs a file', async () => {
    const ran = await runCli(['rules', 'new']);
    expect([ran.code, ran.stderr]).toEqual([2, '少写了<文件>；写法：reception rules new <文件>\n']);
  });
});
