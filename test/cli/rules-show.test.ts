import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const PACK = `规则包: house/own
标题: 本单位
类别: 来访接待
规则:
  gate:
    任务: 把名单报给门卫
    对象: 抵达
    何时: {方式: [飞机, 火车]}
    最晚: 开始前1个工作日 16:00 *
    不晚于: 开始前2小时
    岗位: 安保
    通知: [接站, 司机]
    地点: ""
    先办: visit/confirm/basics
    要点: [报车牌, {何时: {接待类型: 外宾}, 说: 报护照号码}]
    另案:
      - {何时: {接待类型: 外宾}, 任务: 把名单报给保卫处}
      - {何时: {方式: 火车}, 岗位: 联络, 地点: 南门}
  menu:
    检查: 菜单不上酒
    对象: 用餐
    查找: drinks(meal.menu, 'alcohol')
    级别: error
    说: 菜单里有酒：\${found}
`;
const house = join(folderWith({ 'own.yaml': PACK }), 'own.yaml');

const show = async (rule: string, ...flags: readonly string[]): Promise<string> => {
  const ran = await runCli(['rules', 'show', rule, '--packs', house, ...flags]);
  expect(ran.stderr).toBe('');
  return ran.stdout.replaceAll(house, 'own.yaml');
};

describe('reception rules show', () => {
  it('tells a task in words, with whom it tells and where it is; the program text comes last', async () => {
    expect(await show('house/own/gate')).toBe(`house/own/gate  (own.yaml:5)  来访接待
  每次抵达，方式是飞机或火车：最晚开始前 1 个工作日的 16:00，至迟开始前 2 小时，安保：把名单报给门卫
  要点  报车牌
  要点  接待类型是外宾接待：报护照号码
  另案  接待类型是外宾接待：把名单报给保卫处
  另案  方式是火车：岗位：联络；地点：南门
  时间  是本工具取的，依据没有写
  通知  接站、司机
  地点  没有地点
  先办  逐项确认规模、规格、时间和要求（visit/confirm/basics）
  详略  简，每份方案都列
  原文  最晚  开始前1个工作日 16:00 *；不晚于  开始前2小时；何时  arrival.mode in ['flight', 'train']
`);
  });

  it('tells a check with its level', async () => {
    expect(await show('house/own/menu')).toBe(`house/own/menu  (own.yaml:19)  来访接待
  每次用餐：检查：菜单不上酒
  提示  错误：菜单里有酒：〔找到的〕
  原文  查找  drinks(meal.menu, 'alcohol')
`);
  });

  it('shows the program text dim where there are colours', async () => {
    expect(await show('house/own/menu', '--color')).toContain(
      "\u001b[2m  原文  查找  drinks(meal.menu, 'alcohol')\u001b[22m\n",
    );
  });

  it('says for which visits a rule is left out', async () => {
    expect(await show('visit/meal/drinks')).toMatch(
      /^ {2}停用 {2}公务接待、国企公务接待：工作餐不上酒；茶水饮料另备 {2}\[reg2025\.23\]/m,
    );
  });
});

describe('a rule by what it is called', () => {
  it('is shown where its whole title, or words of it alone, are given', async () => {
    expect(await show('点菜')).toMatch(/^visit\/meal\/order /);
    expect(await show('门卫')).toMatch(/^house\/own\/gate /);
  });

  it('is asked for where several have the words', async () => {
    const { stderr, code } = await runCli(['rules', 'show', '通知']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^有 \d+ 条规则叫“通知”，请写编号，如 /);
  });

  it('is listed with all others that have the words or cite the clause', async () => {
    const listed = async (words: string): Promise<string> =>
      (await runCli(['rules', 'list', words])).stdout;
    const lines = (await listed('结账')).split('\n').filter((line) => line.startsWith('  '));
    expect(lines.map((line) => line.trim().split(' ')[0])).toContain('visit/meal/settle');
    expect(lines.every((line) => /结账/.test(line))).toBe(true);
    expect(await listed('d3.meal.4')).toContain('visit/meal/order');
    expect((await runCli(['rules', 'list', '月球'])).code).toBe(2);
  });
});

describe('reception rules words', () => {
  it('tells what a condition may ask of one thing: keys with their values, and what is true or not of it', async () => {
    const { stdout, code } = await runCli(['rules', 'words', '用餐']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {4}类型 kind {2}.*宴请/m);
    expect(stdout).toMatch(/^ {4}有来宾吃清真 {2}meal\.halal$/m);
    expect((await runCli(['rules', 'words', 'meals'])).stdout).toBe(stdout);
  });

  it('tells what it may ask of a whole brief, in both languages', async () => {
    expect((await runCli(['rules', 'words'])).stdout).toMatch(/^ {4}来的是客户 {2}is\.customer$/m);
    const { stdout } = await runCli(['rules', 'words', 'visit', '--lang', 'en']);
    expect(stdout).toMatch(/: the whole brief$/m);
    expect(stdout).toMatch(/^ {4}level {2}\w+, important$/m);
  });

  it('names what there is where nothing is called so', async () => {
    const { stderr, code } = await runCli(['rules', 'words', '早茶']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('没有“早茶”；可以写：全程、当日')]);
  });

  it('are understood in a pack', async () => {
    const pack = `规则包: house/own
标题: 本单位
类别: 来访接待
规则:
  halal: {任务: 找清真师傅, 对象: 用餐, 何时: 有来宾吃清真, 时间: 开始前1小时, 岗位: 餐饮}
  gift: {任务: 备客户礼品, 对象: 全程, 何时: {来的是客户: 是, 来宾: {国籍: 美国}}, 最晚: 开始前1天 17:00, 岗位: 联络}
  host: {任务: 请行政科, 对象: 全程, 何时: {来的是客户: 否}, 最晚: 开始前1天 17:00, 岗位: 联络}
`;
    const brief = `编号: a\n类别: 来访接待\n接待类型: 企业\n标题: 宏远来访\n详略: 详\n接到通知: 2026-11-24 09:00
来宾: [{姓名: 张三, 民族: 回族}, {姓名: John Smith, 国籍: 美国}]
用餐: [{类型: 午餐, 时间: 2026-12-08 12:00, 地点: 食堂}]\n规则: {模板: [own.yaml]}\n`;
    const folder = folderWith({ 'own.yaml': pack, 'a.yaml': brief });
    const { stdout } = await runCli(['plan', join(folder, 'a.yaml'), '--no-write']);
    expect(stdout).toContain('找清真师傅');
    expect(stdout).toContain('备客户礼品');
    expect(stdout).not.toContain('请行政科');
  });
});

describe('reception rules list', () => {
  it('is in the words of its language, with nothing where there is nothing', async () => {
    const { stdout } = await runCli(['rules', 'list', '--packs', house]);
    const lines = stdout.split('\n');
    expect(lines).toContain('  house/own/gate  任务  把名单报给门卫');
    expect(lines).toContain('  house/own/menu  检查  菜单不上酒');
    expect(stdout).toMatch(/^ {2}visit\/meal\/book +任务 {2}订餐厅包厢 {2}\[d3\.meal\.1, .*\]$/m);
    expect(stdout).not.toContain('[]');
    const english = await runCli(['rules', 'list', '--lang', 'en']);
    expect(english.stdout).toMatch(/^ {2}visit\/meal\/book +task {3}Book a private room/m);
  });
});
