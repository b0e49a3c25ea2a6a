import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: told-2026
类别: 来访接待
接待类型: 企业
标题: 锦程物流来访
详略: 详
接到通知: 2026-12-01 09:00
接待单位: {单位: 江宁科技局}
工作人员:
  - {姓名: 李明, 岗位: [统筹, 联络], 电话: "13800000002"}
  - {姓名: 曹主任, 岗位: [领导]}
  - {姓名: 王师傅, 岗位: [司机]}
  - {姓名: 钱师傅, 岗位: [司机]}
车辆:
  - {编号: 轿车, 座位: 5, 司机: 王师傅}
  - {编号: 面包车, 座位: 9, 司机: 钱师傅}
来宾:
  - {姓名: 韩立群, 职务: 总经理, 主宾: 是}
  - {姓名: 宋梅, 职务: 副总经理}
  - {姓名: 吴桐}
  - {姓名: 邵霞}
  - {姓名: 贺楠}
抵达:
  - {时间: 2026-12-08 09:50, 方式: 火车, 班次: G1, 地点: 东站, 路程: 30m, 车辆: [轿车, 面包车]}
路线: [{从: 文昌宾馆, 到: 江宁科技局, 路程: 5m}]
住宿: [{酒店: 文昌宾馆, 入住: 2026-12-08 17:00, 离店: 2026-12-10 13:00, 早餐: 07:30}]
会议:
  - {名称: 座谈, 时间: 2026-12-08 14:00, 结束: 2026-12-08 16:00, 地点: 二楼会议室, 我方参加: [李明]}
  - {名称: 洽谈, 时间: 2026-12-09 10:00, 结束: 2026-12-09 11:00, 地点: 二楼会议室, 我方参加: [李明]}
`;

async function issued() {
  const folder = folderWith({ '接待单.yaml': BRIEF });
  const path = join(folder, '接待单.yaml');
  await runCli(['plan', path, '--now', '2026-12-04 10:00']);
  return async (...pairs: readonly (readonly [from: string, to: string])[]) => {
    writeFileSync(
      path,
      pairs.reduce((text, [from, to]) => text.replace(from, to), BRIEF),
    );
    const { stdout } = await runCli(['plan', path, '--now', '2026-12-05 10:00']);
    const all = readFileSync(join(folder, '接待单.plan', 'messages.md'), 'utf8');
    const changed = all.split('## 给领导的几行话')[0] ?? '';
    return {
      all,
      stdout: stdout.slice(0, stdout.indexOf('\n\n')),
      to: (who: string): string => changed.split(`### 发给${who}\n`)[1]?.split('###')[0] ?? '',
    };
  };
}

describe('of a change', () => {
  it('nobody is told a seat in a vehicle that is too small', async () => {
    const change = await issued();
    const { stdout, to } = await change([
      '座位: 9, 司机: 钱师傅',
      '座位: 9, 司机: 钱师傅, 状态: 取消',
    ]);
    expect(stdout).toContain('坐不下');
    expect(to('来宾')).toContain('面包车不用了\n原来坐这辆的坐什么车，定了再告诉');
    expect(to('来宾')).not.toContain('改坐轿车');
  });

  it('guests who walk are told when they set out', async () => {
    const change = await issued();
    const { to } = await change(['2026-12-09 10:00', '2026-12-09 10:30']);
    expect(to('来宾')).toContain('，请 10:15 从文昌宾馆出发。');
  });

  it('guests are not told by which train they come, nor twice where they go', async () => {
    const change = await issued();
    const { stdout, to } = await change(
      ['班次: G1', '班次: G3'],
      ['地点: 二楼会议室', '地点: 百川楼'],
    );
    expect(stdout).toContain('抵达：G1 → 抵达：G3');
    expect(to('来宾')).toContain(
      '\n座谈（12月8日 星期二 14:00–16:00）：改在百川楼，原定二楼会议室。\n',
    );
    expect(to('来宾')).not.toMatch(/改称|直接去/);
  });

  it('a room that is given up hears that the meeting is elsewhere, not that it is off', async () => {
    const change = await issued();
    const { all } = await change(['地点: 二楼会议室', '地点: 百川楼']);
    expect(all).toContain('座谈，改在别处，二楼会议室不用了');
    expect(all).not.toContain('（二楼会议室）取消');
  });

  it('ours are told who is the main guest now, also where he is called otherwise', async () => {
    const change = await issued();
    const { to } = await change(
      ['职务: 总经理, 主宾', '职务: 总经理, 状态: 取消, 主宾'],
      ['宋梅', '宋玫'],
    );
    expect(to('我方各人')).toContain('主宾：韩立群 总经理改为宋玫 副总经理');
  });

  it('whoever has no more to do with a thing is told that, and not its other time', async () => {
    const change = await issued();
    const { to } = await change(['2026-12-09 10:00', '2026-12-09 07:30']);
    expect(to('曹主任')).toContain('“陪同来宾用早餐：文昌宾馆”（12月9日 07:30）取消');
    expect(to('曹主任')).not.toContain('改到');
    // The guests are off at 07:15, and the way is ours: breakfast is in their hands before.
    expect(to('来宾')).toContain('早餐（12月9日 星期三 07:30）：改为打包早餐（07:05）。');
  });
});

it('what is not certain is to be settled before it is ordered, also where no step says so', async () => {
  const meal =
    '用餐: [{类型: 晚餐, 时间: 2026-12-08 17:30, 地点: 百味楼, 陪同: [李明], 状态: 待定}]\n';
  const short = BRIEF.replace('详略: 详', '详略: 简').replace(
    '2026-12-01 09:00',
    '2026-12-07 17:40',
  );
  const folder = folderWith({ '接待单.yaml': short + meal });
  const { stdout } = await runCli([
    'plan',
    join(folder, '接待单.yaml'),
    '--now',
    '2026-12-07 17:50',
  ]);
  const [, by = ''] = stdout.match(/晚餐：办不办——.* (\d\d:\d\d) 前定下来/) ?? [];
  expect(by).not.toBe('17:30');
  expect(stdout).toContain(`${by} 前*  【暂定】订餐`);
});
