import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: texts
类别: 来访接待
接待类型: 企业
标题: 锦程物流来访
状态: 暂定
接到通知: 2026-12-01 09:00
接待单位: {单位: 江宁公司}
工作人员:
  - {姓名: 叶琳, 岗位: [统筹], 电话: "13500000002"}
  - {姓名: 苏晴, 岗位: [联络], 电话: "13500000004"}
  - {姓名: 钟凯, 岗位: [陪同]}
  - {姓名: 毛师傅, 岗位: [司机]}
车辆: [{编号: 商务车, 座位: 9, 司机: 毛师傅}]
来宾: [{姓名: 韩立群, 主宾: 是}, {姓名: 宋梅}, {姓名: 吴桐}]
团组: {人数: 3, 联系人: 宋梅, 联系电话: "13900000003"}
场所: [{名称: 老街饭店, 地址: 江宁市老街 1 号}, {名称: 新街饭店, 地址: 江宁市新街 2 号}]
住宿: [{酒店: 南苑饭店, 入住: 2026-12-08 17:30, 离店: 2026-12-09 14:00}]
用餐:
  - {名称: 晚餐, 时间: 2026-12-08 18:30, 地点: 老街饭店, 我方参加: [苏晴]}
  - {名称: 夜宵, 时间: 2026-12-08 21:30, 地点: 老街饭店, 来宾: [吴桐]}
参观: [{名称: 工厂检查, 时间: 2026-12-09 09:00, 结束: 2026-12-09 10:30, 地点: 工厂, 路程: 40m, 车辆: 商务车, 陪同: [钟凯]}]
`;

async function issued(brief = BRIEF) {
  const folder = folderWith({ '接待单.yaml': brief });
  const path = join(folder, '接待单.yaml');
  let now = 0;
  const plan = async (text: string): Promise<readonly string[]> => {
    writeFileSync(path, text);
    now += 1;
    await runCli(['plan', path, '--now', `2026-12-03 1${now}:00`]);
    const all = readFileSync(join(folder, '接待单.plan', 'messages.md'), 'utf8');
    return all.split(/^##+ /m);
  };
  await plan(brief);
  return async (...pairs: readonly (readonly [string, string])[]) => {
    const parts = await plan(pairs.reduce((text, [from, to]) => text.replaceAll(from, to), brief));
    return (who: string): readonly string[] =>
      parts
        .filter((part) => part.replace('取消：', '').startsWith(`发给${who}`))
        .map((part) => part.split('```')[1] ?? '');
  };
}

describe('of a change', () => {
  it('guests hear what is otherwise for them, the new place with its address, and whom to call', async () => {
    const change = await issued();
    const to = await change(['老街饭店, 我方', '新街饭店, 我方']);
    expect(to('来宾')).toEqual([
      `text
各位来宾，您好！
日程有变动，请您留意：
晚餐（12月8日 星期二 18:30）：改在新街饭店（江宁市新街 2 号），原定老街饭店。
其余安排不变。
请转告各位来宾。
有事请找苏晴 13500000004。
`,
    ]);
  });

  it('only those guests hear for whom something is otherwise', async () => {
    const change = await issued();
    const to = await change(['2026-12-08 21:30', '2026-12-08 21:00']);
    expect(to('来宾吴桐')).toHaveLength(1);
    expect(to('来宾吴桐')[0]).toContain('吴桐，您好！\n');
    expect(to('来宾联系人')).toEqual([]);
  });

  it('whoever rides along hears when, also where he has no task of the way', async () => {
    const change = await issued();
    const to = await change(['09:00, 结束', '08:30, 结束']);
    expect(to('钟凯')[0]).toMatch(
      /“工厂检查”原定 .*\n您这样安排：\n12月9日 07:50 从南苑饭店坐商务车\n/,
    );
  });

  it('a restaurant that kept a table hears that it is settled', async () => {
    const change = await issued();
    const to = await change(['状态: 暂定\n', '']);
    expect(to('老街饭店：晚餐')[0]).toContain(
      '原来：这一餐还没定下来，请先留位、先不备料，定了马上告诉您。\n现在：这一餐已定，请照此准备。',
    );
  });
});

const HOUSE = `编号: house
类别: 来访接待
接待类型: 企业
标题: 锦程物流来访
接到通知: 2026-12-01 09:00
接待单位: {单位: 江宁公司}
工作人员:
  - {姓名: 叶琳, 岗位: [统筹]}
  - {姓名: 苏晴, 岗位: [联络]}
  - {姓名: 钟凯, 岗位: [会务]}
  - {姓名: 毛师傅, 岗位: [司机]}
车辆: [{编号: 商务车, 座位: 9, 司机: 毛师傅}]
来宾: [{姓名: 韩立群, 主宾: 是}]
场所: [{名称: 一号会议室, 属于: 江宁公司}, {名称: 小餐厅, 属于: 江宁公司}]
住宿: [{酒店: 南苑饭店, 入住: 2026-12-07 17:30, 离店: 2026-12-09 14:00}]
会议: [{类型: 座谈会, 名称: 座谈会, 时间: 2026-12-08 15:00, 结束: 2026-12-08 16:00, 地点: 一号会议室, 我方参加: [叶琳]}]
用餐: [{类型: 晚餐, 名称: 晚餐, 时间: 2026-12-08 16:30, 结束: 2026-12-08 18:00, 地点: 小餐厅, 陪同: [叶琳]}]
`;

describe('of a dinner that is off', () => {
  it('guests hear from where they ride home now, and who has new work hears that', async () => {
    const change = await issued(HOUSE);
    const to = await change(['陪同: [叶琳]}', '陪同: [叶琳], 状态: 取消}']);
    expect(to('来宾')[0]).toMatch(
      /\n去南苑饭店：请 12月8日 星期二 16:00 在.*上车。\n其余安排不变。/,
    );
    expect(to('苏晴')[0]).toContain('新增“告诉来宾：晚餐取消”');
  });

  it('our own kitchen is not asked for a deposit', async () => {
    const change = await issued(HOUSE);
    const to = await change(['陪同: [叶琳]}', '陪同: [叶琳], 状态: 取消}']);
    expect(to('餐厅（小餐厅）')[0]).toContain('请转给别的桌');
    expect(to('餐厅（小餐厅）')[0]).not.toContain('定金');
  });
});

it('asks our own room for no tickets, and tells what must be ready before a meeting that moved', async () => {
  const off = await issued(HOUSE);
  const to = await off(['我方参加: [叶琳]}', '我方参加: [叶琳], 状态: 取消}']);
  expect(to('一号会议室的联系人')[0]).toContain('取消，不用再准备。\n收到请回复。');
  const moved = await issued(HOUSE);
  const texts = await moved([
    '12-08 15:00, 结束: 2026-12-08 16:00',
    '12-08 15:30, 结束: 2026-12-08 16:30',
  ]);
  expect(texts('钟凯')[0]).toMatch(/您这样安排：12月8日 14:30 前 布置会场/);
});

it('tells guests of a visit called off that we are sorry', async () => {
  const off = await issued(HOUSE);
  const to = await off(['标题: 锦程物流来访', '标题: 锦程物流来访\n状态: 取消']);
  expect(to('来宾')[0]).toContain('这次没能见面，十分遗憾');
});

it('says in one text what one house is to give up', async () => {
  const change = await issued();
  const to = await change(['地点: 老街饭店', '地点: 新街饭店']);
  const [text = '', ...others] = to('餐厅（老街饭店）');
  expect(others).toEqual([]);
  expect(text).toMatch(/18:30 晚餐.*取消，请不要备餐。\n.*21:30 夜宵.*取消，请不要备餐。\n定金/);
  expect(text.match(/定金/g)).toHaveLength(1);
});

const RAIN = `编号: rain
类别: 来访接待
接待类型: 企业
标题: 克莱特公司来访
接到通知: 2026-12-01 09:00
工作人员: [{姓名: 叶琳, 岗位: [统筹, 联络]}]
来宾: [{姓名: Stefan Krause, 主宾: 是, 国籍: 德国, 语言: 德语}]
参观:
  - {名称: 湖滨古镇 Hubin Old Town, 时间: 2026-12-09 15:15, 地点: 湖滨古镇 Hubin Old Town, 备选: 晴天}
  - {名称: 丝绸博物馆 Silk Museum, 时间: 2026-12-09 15:15, 地点: 丝绸博物馆 Silk Museum, 备选: 雨天}
`;

it('says which of two tours takes place, by where it is', async () => {
  const change = await issued(RAIN);
  const [text = ''] = (await change(['雨天}', '雨天, 状态: 确定}']))('来宾');
  expect(text).toMatch(/参观（12月9日 .*，丝绸博物馆）：定下来了，湖滨古镇不安排了。/);
  expect(text).toMatch(/Tour \(.*, Silk Museum\): settled, instead of Hubin Old Town\./);
});
