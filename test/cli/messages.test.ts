import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { officeParts, wordText } from '../support/office-text.ts';
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
  expect(messagesOf(before, '我方各人')).toContain('改到 10:45');
  expect(messagesOf(before, '我方各人')).toContain('请联系李明 13800000002');
  // Guests know their own train.
  expect(messagesOf(before, '来宾')).toBe('');
});

it('tells each all that changed, a line a change, and nobody to ask himself', async () => {
  const meals = ['12:00', '16:00', '18:00']
    .map((at) => `  - {类型: 茶会, 时间: 2026-12-08 ${at}, 地点: 茶室, 我方参加: [李明]}\n`)
    .join('');
  const folder = folderWith({ 'brief.yaml': `${BRIEF}用餐:\n${meals}` });
  const path = join(folder, 'brief.yaml');
  await runCli(['plan', path, '--now', '2026-12-02T09:00']);
  const left = meals.replace(/.*16:00.*\n/, '');
  const other = BRIEF.replace('林志远', '林致远')
    .replace('14:00,', '14:20,')
    .replace('10:00', '10:45');
  writeFileSync(path, `${other}用餐:\n${left}`);
  const { stdout } = await runCli(['plan', path, '--now', '2026-12-03T09:00']);
  expect(stdout).toMatch(/\n {2}来宾 +林志远 → 林致远\n/);
  const text = readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  const [before = ''] = text.split('## 给领导的几行话');
  expect(before).not.toMatch(/另有 \d+ 处/);
  const guests = messagesOf(before, '来宾').split('\n');
  expect(guests).toContain('茶会（12月8日 星期二 16:00）：取消。');
  expect(guests.join('\n')).toContain(
    '\n洽谈：改到 12月8日 星期二 14:20–15:30（原定 14:00–15:30）',
  );
  // 李明 leads: others ask him.
  expect(guests).toContain('有事请找李明 13800000002。');
  expect(messagesOf(before, '李明')).toContain('“用餐：茶会”（12月8日 16:00）取消');
  expect(messagesOf(before, '李明')).not.toContain('请联系李明');
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
    // Nobody else to look for, and nothing to sign.
    expect(first[`people/${name}.html`], name).not.toMatch(/<select id="who"|<div class="sign">/);
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
    expect(text).toContain('## 取消：发给二楼会议室的联系人\n');
    expect(text).not.toMatch(/“会议：洽谈”取消|14:00–15:30 洽谈 二楼会议室/);
  }
});

it('puts what was off in an earlier plan last, with its day: it was sent', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  const read = async (now: string): Promise<string> => {
    await runCli(['plan', path, '--now', now]);
    return readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  };
  await read('2026-12-02T09:00');
  const off = BRIEF.replace('{名称: 洽谈,', '{名称: 洽谈, 状态: 取消,');
  writeFileSync(path, off);
  expect(await read('2026-12-03T09:00')).toContain('## 取消：发给二楼会议室的联系人\n');
  writeFileSync(path, off.replace('10:00', '10:45'));
  const text = await read('2026-12-04T09:00');
  expect(text).toContain(
    '## 以前的取消通知（发过就不用再发）\n\n### 发给来宾：洽谈取消（12月3日的）\n',
  );
  expect(text.split('## 以前的')[1]).toContain('### 取消：发给二楼会议室的联系人（12月3日的）\n');
  expect(text).not.toContain('## 取消：发给二楼会议室的联系人\n');
});

/** A text between its headings, by the start of the heading. */
const under = (text: string, heading: string): string =>
  text.split(/^#{2,3} /m).find((part) => part.startsWith(heading)) ?? '';

const VISIT = `编号: huaqing
类别: 来访接待
接待类型: 外宾
标题: 华清检测来访
接到通知: 2026-12-01 09:00
工作人员:
  - {姓名: 李明, 岗位: [统筹], 电话: "13800000002"}
  - {姓名: 王芳, 岗位: [接站, 联络], 电话: "13800000003"}
  - {姓名: 孙丽, 岗位: [餐饮, 住宿], 电话: "13800000006"}
  - {姓名: 周正, 职务: 院长, 岗位: [领导, 审批]}
  - {姓名: 赵刚, 岗位: [司机], 电话: "13800000005"}
车辆: [{编号: 商务车, 座位: 7, 司机: 赵刚}]
来宾:
  - {姓名: 林志远, 单位: 华清检测, 职务: 总经理, 主宾: 是, 过敏: [坚果], 饮食: 无}
  - {姓名: 马国强, 单位: 华清检测, 职务: 工程师, 民族: 回族}
抵达: [{方式: 高铁, 班次: G1, 地点: 南站, 时间: 2026-12-08 10:00, 路程: 40m, 车辆: 商务车}]
住宿: [{酒店: 望江宾馆, 入住: 2026-12-08 11:30, 离店: 2026-12-09 12:00, 房间: [{房型: 单间, 房号: "801", 来宾: [林志远]}]}]
用餐: [{类型: 晚餐, 时间: 2026-12-08 18:00, 地点: 听涛厅, 陪餐: [周正]}]
会议: [{类型: 会谈, 时间: 2026-12-08 14:00, 结束: 2026-12-08 15:30, 地点: 二楼会议室, 我方参加: [周正]}]
离开: [{方式: 高铁, 班次: G2, 地点: 南站, 时间: 2026-12-09 14:00, 路程: 40m, 车辆: 商务车}]
`;

describe('messages of a visit', () => {
  let text: string;
  let programme: string;
  let ran: Readonly<Record<string, string>>;
  let books: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const folder = folderWith({ 'brief.yaml': VISIT });
    const out = join(folder, 'out');
    const formats = 'messages,programme,forms-html,ics,xlsx,json';
    const argv = ['plan', join(folder, 'brief.yaml'), '--out', out, '--format', formats];
    await runCli([...argv, '--now', '2026-12-01T09:00']);
    ran = filesBelow(out);
    text = ran['messages.md'] ?? '';
    books = officeParts(readFileSync(join(out, 'table.xlsx')));
    programme = wordText(readFileSync(join(out, '日程.docx')));
  }, 60_000);

  it('tell the restaurant how many come and what they do not eat, and whom to call', () => {
    const meal = under(text, '发给听涛厅');
    expect(meal).toContain('来宾 2 人，我方 1 人，共 3 人。');
    expect(meal).toContain('忌口：1 位坚果过敏、1 位清真。');
    expect(meal).toContain('孙丽 13800000006');
    expect(meal).not.toContain('林志远');
  });

  it('tell the hotel who comes when', () => {
    const hotel = under(text, '发给酒店');
    expect(hotel).toMatch(/12月8日 周二 11:30 入住，12月9日 周三 12:00 离店/);
    expect(hotel).toContain('1 间：801 单间 林志远。');
  });

  it('tell of arrival and lodging those who meet the guests, not drivers alone', () => {
    const arrival = text.split(/^### /m).find((part) => part.includes('抵达：G1')) ?? '';
    expect(arrival.split('\n')[0]).toContain('王芳');
    const stay = text.split(/^### /m).find((part) => part.includes('住宿：望江宾馆')) ?? '';
    expect(stay.split('\n')[0]).toContain('孙丽');
    expect(stay).not.toContain('望江宾馆，望江宾馆');
  });

  it('give the leader arrival, lodging and departure with their places', () => {
    const lines = under(text, '给领导的几行话');
    for (const place of ['南站', '望江宾馆', '听涛厅']) expect(lines).toContain(place);
  });

  it('call a 会谈 a 会谈', () => {
    expect(text).toContain('会议：会谈');
    expect(text).not.toContain('座谈');
  });

  it('go with a programme that names each kind in both languages', () => {
    for (const what of ['会谈 Talks', '晚餐 Dinner', '早餐 Breakfast', '抵达 Arrival']) {
      expect(programme).toContain(what);
    }
  });

  it('leave no colon in calendars where a number stood', () => {
    const calendar = (ran['calendar.ics'] ?? '').replaceAll('\r\n ', '');
    expect(calendar).not.toMatch(/：[；。]|无、/);
  });

  it('go with a workbook that prints as wide as its page, with heads on each', () => {
    const sheets = Object.keys(books).filter((name) => /^xl\/worksheets\/sheet/.test(name));
    for (const name of sheets) {
      expect(books[name]).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(books[name]).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
      expect(books[name]).toContain('orientation="landscape"');
    }
    const heads = books['xl/workbook.xml']?.match(/<definedName name="_xlnm.Print_Titles"/g);
    expect(heads?.length).toBe(sheets.length);
  });

  it('go with drawings of seats, the guests facing the door', () => {
    const form = ran['forms.html'] ?? '';
    const [, talks = ''] = form.split('<figure class="seats">');
    const texts = [...talks.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1]);
    // From above: the second guest at the right of the first, who looks towards the door.
    expect(texts.filter((one) => !/^\d$/.test(one ?? ''))).toEqual([
      ...['马国强', '林志远'],
      ...['桌', '周正', '门'],
    ]);
  });
});

it('tells leader and units of petitioners, and names the coordinator', async () => {
  const folder = folderWith({
    'brief.yaml': `编号: beigan
类别: 信访接待
标题: 补偿款集体来访
接到通知: 2026-02-03 08:35
工作人员:
  - {姓名: 莫小芳, 岗位: [统筹], 电话: "13800000602"}
  - {姓名: 谢文斌, 岗位: [接访人], 电话: "13800000603"}
来访人: [{姓名: 韦德福, 代表: 是}]
人数: 40
事项: {事由: 韦德福等反映补偿款没发, 类型: 申诉求决, 管辖: 本单位, 涉及单位: [水利局]}
接待: [{时间: 2026-02-03 10:20, 结束: 2026-02-03 11:50, 地点: 一楼会议室, 接访人: [谢文斌]}]
`,
  });
  const path = join(folder, 'brief.yaml');
  const ran = await runCli(['plan', path, '--out', '-', '--format', 'messages']);
  expect(under(ran.stdout, '给领导的几行话')).toContain('一楼会议室，接待来访群众 40 人。');
  expect(under(ran.stdout, '发给有关单位')).toContain('水利局');
  expect(ran.stdout).toContain('请联系莫小芳 13800000602');
  expect(ran.stdout).not.toContain('韦德福');
});

it('tells of a ride called off whoever was to drive it, and not who drives the car now', async () => {
  const tour =
    '参观: [{名称: 港口, 时间: 2026-12-08 16:30, 结束: 2026-12-08 17:30, 地点: 港口, 路程: 30m, 车辆: 商务车}]\n';
  const folder = folderWith({ 'brief.yaml': BRIEF + tour });
  const path = join(folder, 'brief.yaml');
  const out = join(folder, 'out');
  await runCli(['plan', path, '--out', out, '--now', '2026-12-02T09:00']);
  const other = BRIEF.replace('司机: 赵刚', '司机: 钱勇').replace(
    '车辆: [{',
    '  - {姓名: 钱勇, 岗位: [司机]}\n车辆: [{',
  );
  writeFileSync(path, other + tour.replace('名称', '状态: 取消, 名称'));
  await runCli(['plan', path, '--out', out, '--now', '2026-12-03T09:00']);
  const text = readFileSync(join(out, 'messages.md'), 'utf8');
  expect(text).toContain('取消：发给司机赵刚');
  expect(text).not.toMatch(/取消：发给.*钱勇/);
  const told = messagesOf(text.split('## 给领导的几行话')[0] ?? '', '钱勇');
  expect(told).not.toContain('港口');
});

it('says of a check-in that comes later by how much, once', async () => {
  const stay = '住宿: [{酒店: 云岭宾馆, 入住: 2026-12-08 11:00, 离店: 2026-12-09 12:00}]\n';
  const folder = folderWith({ 'brief.yaml': BRIEF + stay });
  const path = join(folder, 'brief.yaml');
  await runCli(['plan', path, '--now', '2026-12-02T09:00']);
  writeFileSync(
    path,
    `${BRIEF.replace('时间: 2026-12-08 10:00', '时间: 2026-12-08 10:45')}${stay}`,
  );
  const { stdout } = await runCli(['plan', path, '--now', '2026-12-03T09:00']);
  const [changes = ''] = stdout.split('通知谁');
  // 10:45, half an hour to come out, forty minutes on the way.
  expect(changes).toMatch(/改时间 +接来宾入住，发房卡和日程：云岭宾馆 .*11:10\* → 11:55\*/);
  expect(changes).not.toMatch(/(?:新增|取消).*入住/);
});

it('tells those who meet guests at a station which lounge it is and what to see to', async () => {
  const at = BRIEF.replace('地点: 南站,', '地点: 南站, 贵宾室: 二号厅, 要点: [献花, 走快速通道],');
  const folder = folderWith({ 'brief.yaml': at });
  await runCli(['plan', join(folder, 'brief.yaml'), '--now', '2026-12-02T09:00']);
  const files = filesBelow(join(folder, 'brief.plan'));
  const text = String(files['messages.md']);
  const [, notice = ''] = text.split(/^### 发给王芳、赵刚/m);
  expect(notice).toMatch(/^12月8日 星期二 10:00.*南站 二号厅/m);
  expect(notice).toMatch(/^请记着：献花、走快速通道。$/m);
  for (const name of ['王芳', '赵刚']) {
    const [, own = ''] = text.split(`### ${name}`);
    expect(own, name).toMatch(/接来宾：G1，记着二号厅、献花、走快速通道/);
    expect(files[`people/${name}.html`], name).toContain('接来宾：G1，记着二号厅');
    expect(files[`people/${name}.html`], name).toMatch(/记着：?献花、走快速通道/);
  }
  expect(String(files['日程.ics'])).not.toContain('献花');
});

it('keeps whoever meets guests with them on the way to table, and tells who is spared by a late train', async () => {
  const brief = `${BRIEF.replace(
    '  - {姓名: 赵刚',
    '  - {姓名: 许佳, 岗位: [餐饮, 接站]}\n  - {姓名: 赵刚',
  )
    .replace('岗位: [接站]', '岗位: [餐饮, 接站]')
    .replace(
      '接站: [王芳]',
      '接站: [许佳]',
    )}用餐: [{类型: 宴请, 名称: 午宴, 时间: 2026-12-08 12:00, 结束: 2026-12-08 13:00, 地点: 临江阁, 陪同: [李明]}]\n详略: 常规\n`;
  const folder = folderWith({ 'brief.yaml': brief });
  const path = join(folder, 'brief.yaml');
  const { stdout } = await runCli(['plan', path, '--no-write', '--now', '2026-12-02T09:00']);
  expect(stdout).toMatch(/接到来宾，直接去临江阁 +赵刚、许佳/);
  const late = ['what-if', path, '--set', '抵达.1.时间=+45分钟', '--now', '2026-12-02T09:00'];
  const told = (await runCli(late)).stdout.replaceAll(/\n {8,}/g, '');
  expect(told).toContain('许佳不做了：“除主宾外全部到位：午宴”');
  expect(told).toContain('您的 1 项不用做了：“除主宾外全部到位：午宴”（12月8日 11:50）');
  expect(told).not.toContain('要同时在两处');
});

it('asks nobody to what is over, and tells nobody of days that are', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  const messagesAt = async (now: string): Promise<string> => {
    await runCli(['plan', path, '--now', now]);
    return readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  };
  const before = await messagesAt('2026-12-02T09:00');
  expect(messagesOf(before, '王芳')).toContain('10:00，抵达');
  expect(before.split('### 赵刚（司机）')[1]).toContain('【12月8日 星期二】');
  const between = await messagesAt('2026-12-08T13:00');
  expect(between).not.toContain('10:00，抵达');
  expect(between).toContain('14:00–15:30，会议：洽谈');
  const after = await messagesAt('2026-12-09T09:00');
  expect(after).not.toMatch(/给领导的几行话|【通知】|### 赵刚（司机）/);
});

it('tells of rides alike in the sheet, the calendar and the message of each, and has a sheet for whoever leads a group', async () => {
  const brief = BRIEF.replace(/来宾: \[(.*)\]/, '来宾: [$1, {姓名: 简宁}, {姓名: 余航}]')
    .replace('车辆: [', '用车: [')
    .replace('会议:', '分组: [{名称: 工程组, 来宾: [简宁, 余航], 负责: 何静}]\n会议:')
    .replace('工作人员:', '工作人员:\n  - {姓名: 何静}\n  - {姓名: 孙涛}')
    .replace('座位: 7,', '座位: 7, 陪同: [孙涛],');
  const folder = folderWith({ 'brief.yaml': brief });
  await runCli(['plan', join(folder, 'brief.yaml'), '--now', '2026-12-02T09:00']);
  const files = filesBelow(join(folder, 'brief.plan'));
  const plain = (text = ''): string =>
    text.replaceAll(/\r\n[ \t]/g, '').replaceAll(/<[^>]*>|\u2060/g, '');
  const messages = plain(files['messages.md']);
  const told = (name: string): string => messages.split(`### ${name}`)[1]?.split('###')[0] ?? '';
  for (const [name, ride] of [
    ['赵刚', '10:30 从南站开往二楼会议室'],
    ['孙涛', '随商务车从南站去二楼会议室'],
  ] as const) {
    expect(told(name), name).toContain(ride);
    expect(plain(files[`people/${name}.html`]), name).toContain(ride);
    expect(plain(files[`people/${name}.ics`]), name).toContain(ride);
  }
  expect(told('何静')).toContain('带队：工程组（简宁、余航）');
  expect(plain(files['people/何静.html'])).toContain('工程组（简宁、余航）');
});

it('says a name once that the brief gives in both languages, and welcomes foreign guests in both', async () => {
  const brief = BRIEF.replace('接待类型: 企业', '接待类型: 外宾').replace(
    '名称: 洽谈',
    '名称: 洽谈 Talks on trade',
  );
  const folder = folderWith({ 'brief.yaml': brief });
  await runCli([
    'plan',
    join(folder, 'brief.yaml'),
    '--now',
    '2026-12-02T09:00',
    '--format',
    'json',
  ]);
  const plan = readFileSync(join(folder, 'brief.plan', 'plan.json'), 'utf8');
  const { forms } = JSON.parse(plan) as { forms: readonly { in: string }[] };
  const textOf = (of: string): string => JSON.stringify(forms.filter((form) => form.in === of));
  expect(textOf('programme')).toContain('"洽谈 Talks on trade"');
  expect(textOf('cards')).toContain('热烈欢迎 Welcome');
});

it('tells several leaders behind each line whose it is, and one of only answering for it', async () => {
  const team = `  - {姓名: 方总, 岗位: [领导]}
  - {姓名: 梁总, 岗位: [领导]}
车辆:`;
  const brief = `${BRIEF.replace('车辆:', team)}用餐: [{类型: 晚餐, 时间: 2026-12-08 18:00, 结束: 2026-12-08 19:00, 地点: 食堂, 陪同: [方总]}]
参观: [{名称: 展馆, 时间: 2026-12-08 16:00, 结束: 2026-12-08 17:00, 地点: 展馆, 陪同: [李明], 负责: 梁总}]
`;
  const folder = folderWith({ 'brief.yaml': brief });
  await runCli(['plan', join(folder, 'brief.yaml'), '--now', '2026-12-02T09:00']);
  const text = readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  expect(text).toMatch(/^12月8日 周二 18:00–19:00 晚餐 食堂 （方总）$/m);
  expect(text).toMatch(/^12月8日 周二 16:00–17:00 参观 展馆 （梁总）$/m);
  expect(text).toContain('我方参加：李明。');
});

it('says what one of ours misses who does not come, and nothing of a new programme once all is off', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  await runCli(['plan', path, '--now', '2026-12-02T09:00']);
  const first = BRIEF.replace('姓名: 王芳,', '姓名: 王芳, 状态: 不来了,');
  writeFileSync(path, first);
  const { stdout } = await runCli(['plan', path, '--now', '2026-12-03T09:00']);
  expect(stdout).toMatch(/李明 +王芳不来了，不参加[^\n]*“会议：洽谈”/);
  writeFileSync(path, `状态: 取消\n${first}`);
  await runCli(['plan', path, '--now', '2026-12-04T09:00']);
  const text = readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  expect(text).toContain('取消，接送都不用出车了。');
  expect(text).not.toContain('其余照新的日程');
  // Whoever has nothing to do any more still has his sheet in hand.
  const sheet = readFileSync(join(folder, 'brief.plan', 'people', '赵刚.html'), 'utf8');
  expect(sheet).toContain('已取消');
});

it('says in an order that is sent again what is otherwise in it', async () => {
  const meal =
    '用餐: [{类型: 晚餐, 时间: 2026-12-08 18:00, 地点: 望江楼, 状态: 暂定, 陪同: [李明]}]\n';
  const folder = folderWith({ 'brief.yaml': `${BRIEF}${meal}` });
  const path = join(folder, 'brief.yaml');
  const read = (): string => readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  await runCli(['plan', path, '--now', '2026-12-02T09:00']);
  expect(read()).not.toContain('上次发的作废');
  const more = BRIEF.replace('主宾: 是}', '主宾: 是}, {姓名: 何静}');
  writeFileSync(path, `${more}${meal.replace('状态: 暂定, ', '')}`);
  for (const now of ['2026-12-03T09:00', '2026-12-03T10:00']) {
    await runCli(['plan', path, '--now', now]);
    expect(read()).toMatch(
      /【更改】有改动，请以这一条为准，给您添麻烦了。\n原来：这一餐还没定下来[^\n]*来宾 1 人[^\n]*\n现在：这一餐已定，请照此准备。 来宾 2 人[^\n]*/,
    );
  }
});

it('tells a driver of a later train when he drives off now', async () => {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const path = join(folder, 'brief.yaml');
  await runCli(['plan', path, '--now', '2026-12-02T09:00']);
  writeFileSync(path, BRIEF.replace('12-08 10:00', '12-08 10:45'));
  await runCli(['plan', path, '--now', '2026-12-03T09:00']);
  const text = readFileSync(join(folder, 'brief.plan', 'messages.md'), 'utf8');
  expect(messagesOf(text, '赵刚') || messagesOf(text, '我方各人')).toMatch(
    /您这样安排：12月8日 09:45 出车，到车站接来宾/,
  );
});
