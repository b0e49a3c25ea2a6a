import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: two-2026
类别: 来访接待
接待类型: 企业
标题: 科技厅来访
接到通知: 2026-12-01 09:00
来宾:
  - {姓名: 韩立群, 主宾: 是}
  - {姓名: 宋梅}
  - {姓名: 吴桐}
接待单位: {单位: 江宁科技局}
工作人员:
  - {姓名: 李明, 岗位: [统筹, 联络], 电话: "13800000002"}
  - {姓名: 周洋, 岗位: [餐饮, 住宿], 电话: "13800000004"}
  - {姓名: 王师傅, 岗位: [司机]}
车辆: [{编号: 中巴, 座位: 19, 司机: 王师傅}]
抵达:
  - {时间: 2026-12-08 09:50, 方式: 火车, 班次: G1, 地点: 东站, 路程: 30m, 车辆: 中巴}
住宿:
  - {酒店: 文昌宾馆, 入住: 2026-12-08 10:30, 离店: 2026-12-10 13:00, 房间: [{来宾: [韩立群, 宋梅]}]}
  - {酒店: 江畔酒店, 入住: 2026-12-08 10:30, 离店: 2026-12-10 13:00, 房间: [{来宾: [吴桐]}]}
用餐:
  - {类型: 午餐, 时间: 2026-12-08 13:00, 地点: 老街饭店, 路程: 20m, 车辆: 中巴}
参观:
  - {名称: 恒远科技, 时间: 2026-12-09 09:30, 结束: 2026-12-09 11:30, 路程: 25m, 车辆: 中巴}
离开:
  - {时间: 2026-12-10 14:30, 方式: 火车, 班次: G2, 地点: 东站, 路程: 30m, 车辆: 中巴}
`;

async function issued() {
  const folder = folderWith({ '接待单.yaml': BRIEF });
  const path = join(folder, '接待单.yaml');
  const file = (name: string): string => readFileSync(join(folder, '接待单.plan', name), 'utf8');
  const plan = (now: string) => runCli(['plan', path, '--now', now]);
  await plan('2026-12-04 10:00');
  const messages = (): string => file('messages.md');
  return {
    messages,
    plan: () => JSON.parse(file('plan.json')),
    /** The text under the first heading with a word in it. */
    under: (heading: string): string => messages().split(heading)[1]?.split('\n#')[0] ?? '',
    change: async (from: string, to: string) => {
      writeFileSync(path, BRIEF.replace(from, to));
      return (await plan('2026-12-05 10:00')).stdout;
    },
  };
}

describe('guests in two hotels with one vehicle', () => {
  it('are each named where they board, to us and in the programme', async () => {
    const { messages, plan } = await issued();
    expect(messages()).toMatch(
      /恒远科技，08:\d\d 从江畔酒店乘中巴（吴桐）出发；09:05 从文昌宾馆乘中巴（韩立群、宋梅）出发。/,
    );
    const rows = plan().forms.flatMap((form: { in: string; blocks: { rows?: string[][] }[] }) =>
      form.in === 'programme' ? form.blocks.flatMap(({ rows = [] }) => rows) : [],
    );
    expect(JSON.stringify(rows)).toMatch(
      /08:\d\d 江畔酒店上车，中巴（吴桐）\\n09:05 文昌宾馆上车，中巴（韩立群、宋梅）/,
    );
  });

  it('have each hotel told when they come and when the brief says they leave', async () => {
    const { under } = await issued();
    expect(under('## 发给酒店：文昌宾馆')).toMatch(/12月10日 周四 13:00 离店[\s\S]*约 10:50 到店/);
    expect(under('## 发给酒店：江畔酒店')).toMatch(/约 11:\d\d 到店/);
  });

  it('are told where they go straight to when the train is late, and so is the restaurant', async () => {
    const { change, under } = await issued();
    const said = await change('时间: 2026-12-08 09:50', '时间: 2026-12-08 11:50');
    expect(under('### 发给来宾')).toMatch(/抵达 G1（.*）：接到后直接去老街饭店。/);
    expect(under('## 发给老街饭店')).toMatch(/来宾下了车直接过来，约 12:\d\d 到。/);
    expect(said.slice(0, said.indexOf('\n\n'))).toMatch(/重发[\s\S]*发给老街饭店/);
  });

  it('have the hotel that is given up told whom to ask who booked it', async () => {
    const { change, under } = await issued();
    await change('酒店: 江畔酒店', '酒店: 滨湖酒店');
    expect(under('## 取消：发给酒店')).toContain('联系人：周洋 13800000004。');
  });

  it('have the driver told of what may take the place of another thing, and which vehicle that needs', async () => {
    const { change, messages, under } = await issued();
    const other =
      '{名称: 云帆光电, 备选: 乙, 时间: 2026-12-09 09:30, 结束: 2026-12-09 11:30, 车辆: 中巴}';
    await change('{名称: 恒远科技,', `${other}\n  - {名称: 恒远科技, 备选: 甲,`);
    for (const one of ['乙】车到住地接来宾：云帆光电', '甲】车到住地接来宾：恒远科技']) {
      expect(under('### 王师傅')).toMatch(new RegExp(`08:\\d\\d 【备选：${one}`));
    }
    expect(messages()).toMatch(
      /### 发给王师傅\n[^#]*【备选：甲】参观：恒远科技，08:\d\d 从江畔酒店乘中巴/,
    );
    expect(under('### 发给来宾')).toMatch(/参观 (云帆光电|恒远科技)（.*）：新增，还没最后定。/);
  });

  it('have no driver told that a room is kept longer', async () => {
    const { change, messages } = await issued();
    await change(
      '离店: 2026-12-10 13:00, 房间: [{来宾: [韩',
      '离店: 2026-12-10 13:30, 房间: [{来宾: [韩',
    );
    const changed = messages().split(/^## /m)[1] ?? '';
    expect(changed).toContain('### 发给周洋');
    expect(changed).not.toContain('王师傅');
  });
});
