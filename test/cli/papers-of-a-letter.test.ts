import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '../support/office-text.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: letter
类别: 来访接待
接待类型: 公务
标题: 陇江理工大学来校交流
接到通知: 2026-12-01 09:00
公函: {文号: 陇理工函〔2026〕41号, 来函单位: 陇江理工大学}
接待单位: {单位: 云溪学院, 审批人: 顾长河}
工作人员:
  - {姓名: 陆明, 岗位: [统筹, 联络]}
  - {姓名: 丁一, 岗位: [会务]}
  - {姓名: 蒋辉, 职务: 院长, 岗位: [领导]}
  - {姓名: 温雅, 岗位: [翻译]}
  - {姓名: 周师傅, 岗位: [司机]}
车辆: [{编号: 中巴, 座位: 17, 司机: 周师傅}]
来宾:
  - {姓名: 严宽, 单位: 陇江理工大学机电学院, 职务: 院长, 主宾: 是, 行动: 坐轮椅, 随行: 护工}
  - {姓名: 白洁, 单位: 陇江理工大学实训中心, 职务: 主任, 语言: 德语}
团组: {人数: 3}
抵达: [{方式: 高铁, 班次: G1, 地点: 南站, 时间: 2026-12-08 09:00, 车辆: 中巴}]
住宿:
  - {酒店: 云溪宾馆, 入住: 2026-12-08 10:00, 离店: 2026-12-09 09:00, 房间: [{房型: 单间, 房号: "0106", 来宾: [严宽]}]}
会议: [{类型: 会谈, 名称: 会谈, 时间: 2026-12-08 14:00, 结束: 2026-12-08 15:00, 地点: 会议室, 我方参加: [蒋辉, 陆明]}]
用餐:
  - {类型: 宴请, 时间: 2026-12-08 18:00, 地点: 清真间, 标准: 90, 陪同: [蒋辉, 陆明]}
参观:
  - {名称: 产教园, 时间: 2026-12-09 09:20, 结束: 2026-12-09 11:00, 地点: 产教园, 陪同: [蒋辉], 要点: [安全帽 12 顶]}
礼品: [{名称: 画册, 送给: 严宽}]
`;

describe('papers of a visit with a letter', () => {
  let read: (file: string) => string;
  let screen = '';
  beforeAll(async () => {
    const folder = folderWith({ '接待单.yaml': BRIEF });
    const path = join(folder, '接待单.yaml');
    const run = await runCli([
      'plan',
      path,
      '--now',
      '2026-12-01 11:00',
      '--format',
      'docx,forms,people',
    ]);
    screen = run.stdout;
    read = (file) => {
      const bytes = readFileSync(join(folder, '接待单.plan', file));
      return file.endsWith('.docx') ? wordText(bytes) : bytes.toString('utf8');
    };
  });

  it('name the unit that wrote it, as the visiting one too, and one sign for its departments', () => {
    expect(read('接待方案.docx')).toContain('陇江理工大学来函（陇理工函〔2026〕41号）');
    expect(read('forms.md')).toMatch(/来访单位\s*\|\s*陇江理工大学\s*\|/);
    expect(read('cards.docx')).not.toMatch(/机电学院|实训中心/);
  });

  it('name whoever leads a tour as answering for it, not who counts the helmets the day before', () => {
    const [, row = ''] = read('接待方案.docx').split('09:20–11:00');
    expect(row).toMatch(/^ \| 参观 \| 产教园 \| 蒋辉 \| 蒋辉 \|/);
  });

  it('say who needs care, to whoever signs and whoever drives, and that not all has a price', () => {
    const scheme = read('接待方案.docx');
    expect(scheme).toContain('坐轮椅、随行：护工');
    expect(scheme).toMatch(/我方承担 \d+ 元；另有 \d+ 项没写价格/);
    expect(read('people/周师傅.html')).toContain('严宽：坐轮椅');
  });

  it('give a carer no card, no seat at talks and no line on the door, and do not call her family', () => {
    expect(read('cards.docx')).not.toContain('护工');
    expect(read('forms.md').split('宴请')[0]).not.toMatch(/护工[ 、|].*客方/);
    expect(screen).not.toContain('随行的家属不算');
  });

  it('seat the interpreter beside our principal, and beside the main guest at dinner', () => {
    const forms = read('forms.md');
    expect(forms).not.toMatch(/主谈人身后|主宾身后/);
    expect(forms).toMatch(/温雅/);
    expect(read('people/温雅.html')).toContain('坐我方主谈人旁边');
    expect(read('people/温雅.html')).toContain('坐主宾旁边');
  });
});

const LOST = `编号: lost
类别: 来访接待
接待类型: 企业
标题: 宏远机电来访
接到通知: 2026-12-01 09:00
工作人员: [{姓名: 陆明, 岗位: [统筹, 联络]}, {姓名: 周师傅, 岗位: [司机]}]
车辆: [{编号: 中巴, 座位: 17, 司机: 周师傅}, {编号: 商务车, 座位: 7, 状态: 取消}]
来宾: [{姓名: 邱立群, 主宾: 是}, {姓名: 白洁}]
团组: {人数: 2}
抵达:
  - {方式: 高铁, 班次: G1, 地点: 南站, 时间: 2026-12-08 10:12, 车辆: 商务车, 来宾: [邱立群]}
  - {方式: 高铁, 班次: G2, 地点: 南站, 时间: 2026-12-08 11:26, 车辆: 中巴, 来宾: [白洁]}
住宿: [{酒店: 云溪宾馆, 入住: 2026-12-08 12:10, 离店: 2026-12-09 09:00}]
用餐:
  - {类型: 午餐, 名称: 午餐, 时间: 2026-12-08 12:20, 结束: 2026-12-08 13:10, 地点: 云溪宾馆}
  - {类型: 晚餐, 名称: 晚餐, 时间: 2026-12-08 18:00, 结束: 2026-12-08 19:00, 地点: 老街饭店, 陪同: [陆明]}
`;

it('a programme names no car by which those come whose car is not settled', async () => {
  const folder = folderWith({ '接待单.yaml': LOST });
  const path = join(folder, '接待单.yaml');
  await runCli(['plan', path, '--now', '2026-12-01 11:00', '--format', 'docx']);
  const text = wordText(readFileSync(join(folder, '接待单.plan', '日程.docx')));
  expect(text).toMatch(/12:10 \| 住宿 \| 云溪宾馆 \| {2}\|/);
  expect(text).toMatch(/回住地.*中巴/);
});
