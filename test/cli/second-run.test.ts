import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../render/calendar/read-calendar.ts';
import { EXAMPLES } from '../support/examples.ts';
import { officeParts, wordText } from '../support/office-text.ts';
import { folderWith, type Ran, runCli } from '../support/run-cli.ts';

const BRIEF = readFileSync(join(EXAMPLES, 'provincial-inspection', 'brief.yaml'), 'utf8');
const SUPPER = /^ {2}- \{类型: 自助餐, 名称: 3 日晚餐.*\n/m;

/** The brief in a folder of its own, planned a first time on 24 November. */
async function issued(text = BRIEF) {
  const folder = folderWith({ '接待单.yaml': text });
  const path = join(folder, '接待单.yaml');
  const file = (name: string): string => join(folder, '接待单.plan', name);
  const plan = (now: string, ...more: readonly string[]): Promise<Ran> =>
    runCli(['plan', path, '--now', now, ...more]);
  const first = await plan('2026-11-24 10:00');
  return {
    ...{ folder, path, plan, first, has: (name: string) => existsSync(file(name)) },
    read: (name: string): string => readFileSync(file(name), 'utf8'),
    write: (next: string): void => writeFileSync(path, next),
    /** The titles of entries with a mark, in what has changed. */
    changed: (): readonly string[] =>
      readEvents(readFileSync(file('calendar-changes.ics'), 'utf8')).map(({ summary }) => summary),
  };
}

describe('one of four meals taken out of the list', () => {
  it('cancels its own entries and touches no other', async () => {
    const { plan, write, changed, read } = await issued();
    write(BRIEF.replace(SUPPER, ''));
    await plan('2026-11-25 09:00');
    const titles = changed();
    const off = titles.filter((title) => title.startsWith('【已取消】'));
    expect(off).toContain('【已取消】用餐：3 日晚餐');
    expect(titles.filter((title) => title.includes('4 日午餐'))).toEqual([]);
    // The guests are brought to their hotel earlier instead, which is no business of the other meals.
    const others = titles.filter((title) => !off.includes(title) && /餐：|餐（/.test(title));
    expect(others).toEqual(['【新】通知食堂不备餐：12月3日 周四 18:00 3 日晚餐（孙丽）']);
    expect(read('calendar.ics').match(/STATUS:CANCELLED/g)).toHaveLength(off.length);
  });
});

describe('calendar-changes.ics', () => {
  it('is not there at first, nor where nothing has changed', async () => {
    const { plan, has } = await issued();
    expect(has('calendar-changes.ics')).toBe(false);
    await plan('2026-11-25 09:00');
    expect(has('calendar-changes.ics')).toBe(false);
  });

  it('stays with the next plan that is the same, and goes with one that changes nothing of it', async () => {
    const { plan, write, has, read, changed } = await issued();
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 15:05'));
    const { stderr } = await plan('2026-11-25 09:00');
    expect(stderr).toContain('calendar-changes.ics');
    expect(changed()).toContain('【改】抵达：G7341 省城');
    const first = read('calendar-changes.ics');
    await plan('2026-11-25 09:30');
    expect(read('calendar-changes.ics')).toBe(first);
    // All of it is past.
    await plan('2026-12-05 09:30');
    expect(has('calendar-changes.ics')).toBe(false);
  });

  it('marks what is new, and holds nothing that is past, done or left out', async () => {
    const { plan, write, changed, read, path } = await issued();
    await runCli(['done', path, '订餐厅包厢：3 日晚餐', '--now', '2026-11-24 11:00']);
    const more =
      '  - {类型: 茶会, 名称: 夜间茶叙, 时间: 2026-12-03 20:30, 结束: 2026-12-03 21:30, 地点: 宾馆茶室}\n';
    // Called something else: all of its entries have another title.
    write(BRIEF.replace(SUPPER, (line) => `${line.replace('3 日晚餐', '3 日便餐')}${more}`));
    await plan('2026-12-02 12:00');
    const titles = changed();
    expect(titles).toContain('【新】用餐：夜间茶叙');
    expect(titles).toContain('【改】用餐：3 日便餐');
    expect(titles.filter((title) => !/^【(?:新|改|已取消)】/.test(title))).toEqual([]);
    expect(titles.filter((title) => title.includes('订餐厅包厢：3 日便餐'))).toEqual([]);
    expect(read('calendar.ics')).toContain('SUMMARY:用餐：夜间茶叙');
  });

  it('stays where somebody has changed it', async () => {
    const { plan, write, has, folder } = await issued();
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 15:05'));
    await plan('2026-11-25 09:00');
    writeFileSync(join(folder, '接待单.plan', 'calendar-changes.ics'), 'mine');
    await plan('2026-11-25 09:30');
    expect(has('calendar-changes.ics')).toBe(true);
  });
});

describe('a brief whose file is gone from its folder', () => {
  const desk = (folder: string, now: string): Promise<Ran> =>
    runCli(['plan', folder, '--now', now, '--quiet']);
  const other = BRIEF.replace('jyt-2026-12', 'jyt-2027-01').replaceAll('2026-12-0', '2027-01-0');

  it.each([
    ['is cancelled before it takes place', '2026-11-30 09:00', true],
    ['stays in the calendars when it is past', '2026-12-20 09:00', false],
  ])('%s', async (_, now, isOff) => {
    const folder = folderWith({ 'a.yaml': BRIEF, 'b.yaml': other });
    await desk(folder, '2026-11-24 10:00');
    writeFileSync(join(folder, 'a.yaml'), '规则包: house/a\n标题: 空\n');
    await desk(folder, now);
    const calendar = readFileSync(join(folder, 'desk.plan', 'calendar.ics'), 'utf8');
    expect(calendar.includes('【已取消】用餐：3 日晚餐')).toBe(isOff);
  });
});

describe('what a second run prints first', () => {
  /** What stands before the title of the visit. */
  const head = ({ stdout }: Ran): readonly string[] =>
    stdout.slice(0, stdout.indexOf('\n\n')).split('\n');

  it('is what changed, and whom to tell', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 14:30'));
    expect(head(await plan('2026-11-27 09:00'))).toEqual([
      '比上一版（11月24日 10:00）改了什么',
      '  改时间  抵达：G7341 省城 12月2日 14:20–14:50 → 14:30–15:00',
      '  改时间  接来宾入住，发房卡和日程：学院宾馆 12月2日 15:30* → 15:40*',
      '通知谁',
      '  王芳  “抵达：G7341 省城”原定 12月2日 14:20，改到 14:30；“接来宾入住，发房卡和日程：学院宾馆”改到',
      '        12月2日 15:40*',
      '  赵刚  “抵达：G7341 省城”原定 12月2日 14:20，改到 14:30',
      '  孙丽  “接来宾入住，发房卡和日程：学院宾馆”改到 12月2日 15:40*',
      '  重发  日程；给领导的几行话；发给酒店：学院宾馆',
    ]);
    const checklist = read('checklist.md');
    expect(checklist).toContain('## 比上一版（11月24日 10:00）改了什么\n\n- **改时间** 抵达');
    expect(checklist.indexOf('## 通知谁')).toBeLessThan(checklist.indexOf('接待单位'));
  });

  it('is who does not come, and whose numbers are others now', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace('姓名: 林秀梅,', '姓名: 林秀梅, 状态: 不来了,'));
    const lines = head(await plan('2026-11-27 09:00'));
    expect(lines[1]).toMatch(/^ {2}来宾 +林秀梅不来了，6 人 → 5 人$/);
    expect(lines.some((line) => /我方各人 +来宾：林秀梅不来了/.test(line))).toBe(true);
    expect(lines.slice(-4).join('').replaceAll(/ {2,}/g, '')).toMatch(
      /重发席卡；房间门贴：学院宾馆；.*发给学院餐厅清真间：2 日工作晚餐.*发给酒店：学院宾馆/,
    );
    expect(read('forms.md')).not.toContain('林秀梅');
  });

  it('is what is wrong now and was not before, told to whoever writes the brief', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 18:20'));
    const lines = head(await plan('2026-12-01 09:00'));
    expect(lines[0]).toBe('新出现的问题');
    const text = lines.slice(0, lines.indexOf('比上一版（11月24日 10:00）改了什么')).join('');
    expect(text).toMatch(/警告 {2}.*入住早于抵达：学院宾馆/);
    expect(text).toMatch(/警告 {2}“2 日工作晚餐”12-02 18:00 开始，那时来宾还没到/);
    const [before = '', told = ''] = read('messages.md').split('### 发给李明');
    const [, others = ''] = told.split('```\n\n');
    expect(told).toContain('“2 日工作晚餐”12-02 18:00 开始，那时来宾还没到');
    expect(before + others).not.toContain('那时来宾还没到');
    expect(read('checklist.md')).toContain('## 新出现的问题\n\n- **警告** ');
    // Once known it is not said again.
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 18:30'));
    expect((await plan('2026-12-01 10:00')).stdout).not.toContain('新出现的问题');
  });

  it('is a vehicle, or one of ours, that does not come, each told in one text what he does not do', async () => {
    const text = `编号: 缺-1
类别: 来访接待
接待类型: 企业
详略: 常规
标题: 华清检测来访
接到通知: 2026-11-23 09:00
来宾: [{姓名: 韩梅, 职务: 总经理, 主宾: 是}, {姓名: 方毅}]
工作人员:
  - {姓名: 李明, 岗位: [统筹, 联络, 接站]}
  - {姓名: 赵刚, 岗位: [司机]}
  - {姓名: 钱勇, 岗位: [司机]}
  - {姓名: 王芳, 岗位: [餐饮]}
车辆: [{编号: 一号车, 座位: 5, 司机: 赵刚}, {编号: 中巴, 座位: 10, 司机: 钱勇}]
抵达: [{时间: 2026-12-08 10:00, 方式: 火车, 班次: G1, 地点: 滨江南站, 路程: 40m, 车辆: [一号车, 中巴]}]
用餐: [{时间: 2026-12-08 12:00, 类型: 午餐, 名称: 午餐, 地点: 临江阁, 陪同: [李明]}]
`;
    const { plan, write, read } = await issued(text);
    const toldTo = (name: string): readonly string[] =>
      (read('messages.md').split(`### 发给${name}\n`)[1]?.split('```')[1] ?? '')
        .split('\n')
        .slice(2);
    write(text.replace('编号: 中巴,', '编号: 中巴, 状态: 不来了,'));
    expect(head(await plan('2026-11-27 09:00'))).toContain('  不用了  中巴');
    const quit = toldTo('钱勇');
    expect(quit[0]).toBe('中巴不用了，您不用出这辆车');
    // With whom he would have driven is told that it does not come, and not one by one what he does not do.
    expect(quit.join()).not.toContain('不用做');
    expect(toldTo('赵刚').slice(0, 2)).toEqual(['中巴不用了', '方毅改坐一号车']);
    expect(toldTo('赵刚').join()).not.toContain('钱勇');
    write(text.replace('姓名: 李明,', '姓名: 李明, 状态: 不来了,'));
    expect(head(await plan('2026-11-27 10:00'))).toContain('  不来了  李明');
    expect(toldTo('李明').slice(0, 2)).toEqual([
      expect.stringMatching(/^不用您参加：“用餐：午餐”（12月8日 12:00）$/),
      expect.stringMatching(/^您的 \d+ 项另外安排人：“/),
    ]);
  });

  it('is a diet that is another one, with what goes to the restaurant once more', async () => {
    const { plan, write } = await issued();
    write(BRIEF.replace('饮食: 不吃辣', '饮食: 素食'));
    expect((await plan('2026-11-27 09:00')).stdout).toMatch(/^通知谁\n {2}重发 .*发给学院餐厅/m);
  });

  it('is told in English too', async () => {
    const { plan, write } = await issued();
    write(BRIEF.replace(SUPPER, '').replaceAll('赵刚', '马力'));
    const lines = head(await plan('2026-11-27 09:00', '--lang', 'en'));
    // A supper that is gone leaves a question.
    expect(lines[0]).toBe('New findings');
    expect(lines).toContain('Changed since the plan of 24 Nov, 10:00');
    expect(lines.some((line) => /^ {2}off +.*3 日晚餐/.test(line))).toBe(true);
    expect(
      lines.some((line) => /^ {2}driver +中巴 \(考斯特 浙A12345\) +赵刚 → 马力 /.test(line)),
    ).toBe(true);
    expect(lines).toContain('Whom to tell');
  });

  it('is not there where only time has passed, or nothing was issued', async () => {
    const { plan, first } = await issued();
    expect(first.stdout).not.toContain('上一版');
    for (const now of ['2026-11-27 09:00', '2026-12-03 09:00', '2026-12-20 09:00']) {
      const { stdout } = await plan(now);
      expect(stdout.split('\n').slice(0, 2)).toEqual(['和上一版比没有变化', '']);
    }
  });

  it('is said of each visit of a desk', async () => {
    const folder = folderWith({ 'a.yaml': BRIEF, 'b.yaml': BRIEF.replace('jyt-2026-12', 'b') });
    const desk = (now: string): Promise<Ran> => runCli(['plan', folder, '--now', now, '--quiet']);
    await desk('2026-11-24 10:00');
    writeFileSync(join(folder, 'a.yaml'), BRIEF.replace('2026-12-02 14:20', '2026-12-02 14:30'));
    const { stdout } = await desk('2026-11-27 09:00');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '省教育厅本科教学工作检查组来校检查：比上一版（11月24日 10:00）改了什么',
      '  改时间  抵达：G7341 省城 12月2日 14:20–14:50 → 14:30–15:00',
    ]);
    expect(stdout.match(/改了什么/g)).toHaveLength(1);
  });

  it('is that the visit is off, and nothing of its parts', async () => {
    const { plan, write } = await issued();
    write(BRIEF.replace('标题:', '状态: 取消\n标题:'));
    const lines = head(await plan('2026-11-27 09:00'));
    expect(lines.filter((line) => line.startsWith('  取消'))).toHaveLength(1);
    expect(lines[1]).toContain('全程：省教育厅本科教学工作检查组来校检查');
  });
});

describe('a visit called off', () => {
  const OFF = BRIEF.replace('标题:', '状态: 取消\n标题:');
  /** Issued in every format, and called off on a Saturday evening. */
  async function off() {
    const folder = folderWith({ 'a.yaml': BRIEF });
    const path = join(folder, 'a.yaml');
    const plan = (now: string): Promise<Ran> =>
      runCli(['plan', path, '--now', now, '--format', 'all', '--quiet']);
    await plan('2026-11-24 10:00');
    const bytes = (name: string): Buffer => readFileSync(join(folder, 'a.plan', name));
    const before = bytes('日程.ics').toString();
    writeFileSync(path, OFF);
    await plan('2026-11-28 18:40');
    const text = (name: string): string => bytes(name).toString('utf8');
    return { folder, bytes, text, before, again: plan };
  }

  it('says so at the head of all that was handed out, and holds nothing as if it were on', async () => {
    const { bytes, text, before, again } = await off();
    for (const name of ['接待方案', '日程', 'cards', 'forms', 'summary']) {
      const said = wordText(bytes(`${name}.docx`));
      expect(said, name).toMatch(/取消/);
      expect(said, name).not.toContain('G7341');
    }
    expect(officeParts(bytes('table.xlsx'))['xl/workbook.xml']).toMatch(
      /<sheets><sheet [^>]*name="已取消"/,
    );
    for (const name of [
      'checklist.md',
      'checklist.html',
      'forms.md',
      'forms.html',
      'messages.md',
    ]) {
      expect(text(name), name).toContain('【已取消】省教育厅');
    }
    const sequence = (calendar: string): number =>
      Math.max(...[...calendar.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, n]) => Number(n)));
    const now = text('日程.ics');
    expect(now).not.toMatch(/STATUS:(?:CONFIRMED|TENTATIVE)/);
    expect(sequence(now)).toBeGreaterThan(sequence(before));
    // Who has nothing left to do has a sheet that says so, and a calendar in which all is off.
    expect(text('people/杜磊.html')).toContain('已取消');
    expect(text('people/杜磊.ics')).not.toContain('STATUS:CONFIRMED');
    // It stays so.
    await again('2026-11-29 09:00');
    expect(text('messages.md')).toContain('取消：发给司机赵刚');
  });

  it('is told to each person and house once, when the office is open', async () => {
    const { text } = await off();
    const messages = text('messages.md');
    const heads = [...messages.matchAll(/^## (取消：.*)$/gm)].map(([, head]) => head);
    for (const who of ['周明远', '司机赵刚', '酒店（学院宾馆）', '餐厅（']) {
      expect(heads.filter((head) => head?.startsWith(`取消：发给${who}`)).length, who).not.toBe(0);
    }
    const [, theirs = ''] = messages.split('### 发给来宾联系人 高远 13800000021\n');
    expect(theirs.split('```')[1]).toMatch(/^text\n各位来宾，您好！\n原定.*来.*的访问取消，/);
    expect(theirs.split('```')[1]).not.toContain('其余安排不变');
    const ours = heads.find((head) => head?.includes('王芳')) ?? '';
    for (const name of ['李明', '何静', '孙丽', '郑凯', '吴敏', '钱伟', '韩冰', '杜磊']) {
      expect(ours, name).toContain(name);
    }
    expect(messages).not.toContain('【更改】');
    const monday = text('checklist.md').split('## 11月30日 星期一')[1] ?? '';
    expect(monday.split('##')[0]).toContain('09:00 前\\* | 报告领导：来访取消');
  });

  it('takes away what the plan of one that is past has no more', async () => {
    const folder = folderWith({ 'a.yaml': BRIEF });
    const path = join(folder, 'a.yaml');
    await runCli(['plan', path, '--now', '2026-11-24 10:00', '--format', 'all', '--quiet']);
    writeFileSync(path, OFF);
    await runCli(['plan', path, '--now', '2026-12-10 10:00', '--quiet']);
    for (const name of ['接待方案.docx', '日程.docx', 'cards.docx', 'forms.md', 'forms.html']) {
      expect(existsSync(join(folder, 'a.plan', name)), name).toBe(false);
    }
  });
});

describe('a plan made again of the same brief', () => {
  it('says that nothing has changed', async () => {
    const { plan } = await issued();
    const { stdout } = await plan('2026-11-25 09:00');
    expect(stdout.split('\n')[0]).toBe('和上一版比没有变化');
    expect((await plan('2026-11-25 09:00', '--lang', 'en')).stdout).toMatch(
      /^Nothing has changed since the last plan\n/,
    );
  });

  it('leaves the notices of the last change, with when that was, until there is a newer one', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 15:05'));
    await plan('2026-11-25 09:00');
    const notice = '“抵达：G7341 省城”原定 12月2日 14:20，改到 15:05';
    expect(read('messages.md')).toContain(notice);
    for (const again of ['2026-11-25 09:30', '2026-11-26 09:30']) {
      const { stdout } = await plan(again);
      expect(stdout.split('\n')[0]).toBe(
        '和上一版比没有变化；11月25日 09:00 改的，通知还在 messages.md',
      );
      expect(read('messages.md')).toContain('## 11月25日 09:00 改了什么（还没发的照发）');
      expect(read('messages.md')).toContain(notice);
    }
    write(BRIEF.replace('2026-12-02 14:20', '2026-12-02 15:05').replace('赵刚', '马力'));
    await plan('2026-11-27 09:00');
    expect(read('messages.md')).not.toContain(notice);
  });
});

describe('a vehicle', () => {
  it('with another driver is told by him and his number, and he is told what he drives', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replaceAll('赵刚', '马力').replace('13800000005', '13800000055'));
    const { stdout } = await plan('2026-11-25 09:00');
    expect(stdout).toMatch(/换司机 +中巴（考斯特 浙A12345） 赵刚 → 马力 13800000055/);
    const text = read('messages.md').split(/^## /m)[1] ?? '';
    expect(text).not.toMatch(/换人|接手|转给/);
    const [, toNew = ''] = read('messages.md').split('### 发给马力');
    expect(toNew).toMatch(
      /您接赵刚，开中巴（考斯特 浙A12345）\n12月1日 16:00 前 检修保养接待用车\n12月2日 13:20 出车接站：/,
    );
    const [, toOthers = ''] = read('messages.md').split('### 发给王芳');
    expect(toOthers).toContain('中巴（考斯特 浙A12345）的司机换成马力 13800000055');
    expect(text).not.toContain('### 发给来宾');
  });

  it('that is another one, or does not come, is told to the guests too, who have its plate', async () => {
    const { plan, write, read } = await issued();
    const theirs = (): string =>
      read('messages.md').split('### 发给来宾')[1]?.split('###')[0] ?? '';
    write(BRIEF.replace('浙A12345', '浙A54321'));
    await plan('2026-11-25 09:00');
    expect(theirs()).toContain('中巴换成考斯特 浙A54321');
    write(BRIEF.replace('司机: 赵刚}', '司机: 赵刚, 状态: 取消}').replace('浙A12345', '浙A54321'));
    await plan('2026-11-25 10:00');
    expect(theirs()).toContain('中巴（考斯特 浙A54321）不用了\n原来坐这辆的坐什么车，定了再告诉');
    expect(read('messages.md')).toContain('中巴（考斯特 浙A54321）不用了，您不用出这辆车');
  });
});

describe('guests', () => {
  it('are told where and when they board, where only that is otherwise', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace('东校区实训楼, 路程: 20m', '东校区实训楼, 路程: 40m'));
    const { stdout } = await plan('2026-11-25 09:00');
    expect(stdout).toMatch(/\n {2}出发 +参观：智能制造实训基地 +12月3日 14:10 .* → 12月3日 13:50 /);
    const [, theirs = ''] = read('messages.md').split('### 发给来宾');
    expect(theirs.split('###')[0]).toContain(
      '参观 智能制造实训基地（12月3日 星期四 14:30–17:00）：请 13:50 在学院餐厅一楼上车。',
    );
  });
});

describe('guests who come from abroad', () => {
  const ABROAD = BRIEF.replace('接待类型: 公务', '接待类型: 外宾');

  it('are told in both languages what is otherwise, and what is off', async () => {
    const { plan, write, read } = await issued(ABROAD);
    write(
      ABROAD.replace('2026-12-03 14:30', '2026-12-03 14:40').replace(
        '名称: 3 日晚餐',
        '状态: 取消, 名称: 3 日晚餐',
      ),
    );
    await plan('2026-11-25 09:00');
    const [, theirs = ''] = read('messages.md').split('### 发给来宾联系人 ');
    const lines = theirs.split('```')[1]?.split('\n') ?? [];
    expect(theirs).toContain(
      '\n参观 智能制造实训基地：改到 12月3日 星期四 14:40–17:00（原定 14:30–17:00）',
    );
    expect(lines).toContain('Dear guests,');
    expect(theirs).toContain(
      '\nTour 智能制造实训基地: now Thu 3 Dec, 14:40–17:00 (it was 14:30–17:00)',
    );
    // One text, with what is off in it.
    expect(lines).toContain(
      '3 日晚餐 (Thu 3 Dec, 18:00) is called off. What takes its place we shall tell you.',
    );
    expect(lines).toContain('Nothing else has changed.');
    expect(read('messages.md').match(/^##+ .*发给来宾/gm)).toHaveLength(1);
    const [, ours = ''] = read('messages.md').split('### 发给王芳\n');
    expect(ours.split('```')[1]).not.toContain('Tour');
  });
});

describe('what follows from another change', () => {
  it('is not told twice: a guest called otherwise, at what he takes part in', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replaceAll('马文斌', '马文彬'));
    await plan('2026-11-25 09:00');
    const [, changes = ''] = read('messages.md').split(/^## /m);
    expect(changes).toContain('来宾：马文斌改为马文彬');
    expect(changes.match(/马文斌/g)).toHaveLength(1);
  });

  it('is told: a meeting of ours on the evening that ends earlier', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace('名称: 3 日晚餐', '状态: 取消, 名称: 3 日晚餐'));
    await plan('2026-11-25 09:00');
    expect(read('messages.md')).toMatch(/### 发给周明远\n\n```text\n.*\n[^`]*小结会/);
  });

  it('is a breakfast of the hotel that is another one: guests hear where they stay', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replaceAll('学院宾馆', '云岭饭店'));
    const { stdout } = await plan('2026-11-25 09:00');
    const [, theirs = ''] = read('messages.md').split('### 发给来宾');
    expect(theirs.split('###')[0]).toContain('\n住宿：改在云岭饭店，原定学院宾馆。\n');
    expect(theirs.split('###')[0]).not.toContain('早餐');
    expect(stdout).toMatch(
      /新发 +取消：发给酒店（学院宾馆）；房间门贴：云岭饭店；发给酒店：云岭饭店/,
    );
  });
});

describe('what was ordered outside and is no more, or elsewhere', () => {
  const HOTEL = BRIEF.replaceAll('学院宾馆', '云岭饭店');

  it('is taken back of a meal that was deleted, and stays so until it would have begun', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace(SUPPER, ''));
    await plan('2026-11-25 09:00');
    const text = '您好！滨江学院订的12月3日 周四 18:00 3 日晚餐（学院餐厅一楼）取消，请不要备餐。';
    expect(read('messages.md')).toContain(text);
    expect(read('checklist.md')).toContain('通知食堂不备餐：12月3日 周四 18:00 3 日晚餐');
    // Of our people and the guests each hears it with the changes.
    expect(read('messages.md')).not.toMatch(/^## 发给来宾/m);
    await plan('2026-11-26 09:00');
    expect(read('messages.md')).toContain(text);
    await plan('2026-12-03 19:00');
    expect(read('messages.md')).not.toContain(text);
  });

  it('is no more taken back where it is in the brief again', async () => {
    const { plan, write, read } = await issued();
    write(BRIEF.replace(SUPPER, ''));
    await plan('2026-11-25 09:00');
    write(BRIEF);
    await plan('2026-11-25 10:00');
    expect(read('messages.md')).not.toContain('## 取消：');
  });

  it('is taken back of the hotel before, not of another room in the same house', async () => {
    const { plan, write, read } = await issued();
    write(HOTEL);
    await plan('2026-11-25 09:00');
    expect(read('messages.md')).toContain('## 取消：发给酒店（学院宾馆）');
    expect(read('checklist.md')).toMatch(/退订住宿：12月2日 周三 15:15 学院宾馆/);
    write(HOTEL.replaceAll('学院餐厅一楼', '学院餐厅二楼'));
    await plan('2026-11-25 10:00');
    expect(read('messages.md')).not.toContain('取消：发给餐厅');
    expect(read('messages.md')).toContain('## 取消：发给酒店（学院宾馆）');
  });
});
