import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RenewedText, renewalNotes, renewBrief } from '../../src/author/renew-brief.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { KindSpec } from '../../src/kinds/shape/kind-spec.ts';
import { firstDayOf, loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Brief } from '../../src/model/brief.ts';

function load(text: string): { readonly brief: Brief; readonly spec: KindSpec } {
  const { value, findings } = loadBrief(new TextEncoder().encode(text), 'a.yaml', { roles: [] });
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const spec = KINDS[value?.brief.kind ?? ''];
  if (!value || !spec) throw new Error('no brief');
  return { brief: value.brief, spec };
}

function renewed(text: string, to: string, more: { readonly title?: string } = {}): RenewedText {
  const { brief, spec } = load(text);
  return renewBrief(text, spec, {
    id: 'b',
    from: firstDayOf(brief, spec),
    to,
    now: '2026-12-28 09:00',
    title: more.title,
    type: undefined,
    path: (name) => name,
  });
}

const VISIT = `# 每年一次的调研
编号: a                # 不要改
类别: 来访接待
接待类型: 公务
标题: 省教育厅调研
接到通知: 2026-11-24 09:00
公函: {文号: 教函〔2026〕12号, 日期: 2026-11-23}   # 原件在档案柜
车辆:
  - {编号: 中巴, 座位: 19}
来宾:
  - {姓名: 陈建国, 主宾: 是}   # 回民
抵达:
  - {班次: "0801", 时间: 2026-12-2 9:05, 路程: 50m, 车辆: 中巴}   # 老路线
用餐:

  - 时间: "2026-12-02 18:30"
    名称: 2 日晚餐
会议:
  - {时间: 2026-12-04T09:00+08:00, 议程: [致辞, 12月4日安排]}
任务:
  - {任务: 换灯泡, 截止: 2026-12-01 17:00}
备注: 自 2019 年起
`;

const NEW_VISIT = `# 每年一次的调研
编号: b                # 不要改
类别: 来访接待
接待类型: 公务
标题: 省教育厅调研
接到通知: 2026-12-28 09:00
# 公函: {文号: 教函〔2026〕12号, 日期: 2026-11-23}   # 原件在档案柜
车辆:
  - {编号: 中巴, 座位: 19}
来宾:
  - {姓名: 陈建国, 主宾: 是}   # 回民
抵达:
  - {班次: "0801", 时间: 2027-01-07 09:05, 路程: 50m, 车辆: 中巴}   # 老路线
用餐:

  - 时间: 2027-01-07 18:30
    名称: 2 日晚餐
会议:
  - {时间: 2027-01-09 09:00+08:00, 议程: [致辞, 12月4日安排]}
任务:
  - {任务: 换灯泡, 截止: 2027-01-06 17:00}
备注: 自 2019 年起
`;

describe('a brief made of an older one', () => {
  it('is the same letter for letter, but for id, times and what belonged to last time', () => {
    const { text, ...told } = renewed(VISIT, '2027-01-07');
    expect(text).toBe(NEW_VISIT);
    load(text);
    expect(told).toEqual({
      from: '2026-12-02',
      to: '2027-01-07',
      dropped: ['letter'],
      check: ['title', 'guests', 'arrivals'],
      weekends: ['2027-01-09'],
      dated: ['2 日晚餐', '12月4日安排'],
    });
  });

  it('takes the number of a house or a room for no day', () => {
    const numbered = VISIT.replace('12月4日安排', '3号会议室交接, 看学府路 18 号, 5 号上午汇报');
    expect(renewed(numbered, '2027-01-07').dated).toEqual(['2 日晚餐', '5 号上午汇报']);
  });

  it('tells what to look at', () => {
    const told = renewed(VISIT, '2027-01-07');
    const { spec } = load(VISIT);
    expect(renewalNotes(told, spec, 'zh')).toBe(`日期从2026年12月2日 星期三移到2027年1月7日 星期四
落在周末：2027年1月9日 星期六
上一次的内容前面加了 #，不再生效：公函
文字里写的日期没有跟着改：2 日晚餐、12月4日安排
请逐项核对：标题、来宾、抵达
`);
    expect(renewalNotes(told, spec, 'en')).toContain('On a weekend: Sat 9 Jan 2027\n');
  });

  it('takes a new title, whatever is in it', () => {
    const title = 'a: "b" # c, d';
    expect(load(renewed(VISIT, '2027-01-07', { title }).text).brief.title).toBe(title);
  });

  it('keeps its line ends, and gets an id where it had none', () => {
    const text =
      'kind: visit\r\ntype: business\r\ntitle: A\r\narrivals: [{at: 2026-12-02 09:00}]\r\n';
    expect(renewed(text, '2026-12-12').text).toBe(
      'id: b\r\nkind: visit\r\ntype: business\r\ntitle: A\r\narrivals: [{at: 2026-12-12 09:00}]\r\n',
    );
  });

  it('forgets how far a petition had come, over all its lines', () => {
    const text = `kind: petition
title: 占地补偿
instruction:
  from: 市信访局

  date: 2026-09-20   # 收到
# 接谈
receptions: [{at: 2026-09-28 09:00}]
dates: {registered: 2026-09-28,
  accepted: 2026-09-30}
notes: x
`;
    const { text: made, dropped } = renewed(text, '2026-10-28');
    expect(dropped).toEqual(['instruction', 'dates']);
    expect(made).toBe(`id: b
kind: petition
title: 占地补偿
# instruction:
#   from: 市信访局

#   date: 2026-09-20   # 收到
# 接谈
receptions: [{at: 2026-10-28 09:00}]
# dates: {registered: 2026-09-28,
#   accepted: 2026-09-30}
notes: x
`);
    load(made);
  });

  it('moves the day of a complaint that is received, and not the day it is about', () => {
    const text = `kind: complaint
title: 候诊
matter: {occurred: 2026-11-30}
receptions: [{at: 2026-12-01 09:00}]
`;
    const made = renewed(text, '2026-12-15').text;
    expect(made).toContain('occurred: 2026-11-30');
    expect(made).toContain('at: 2026-12-15 09:00');
  });

  it('moves a date that stands alone for a time of its day', () => {
    const text = VISIT.replace('截止: 2026-12-01 17:00', '截止: 2026-12-01');
    expect(renewed(text, '2027-01-07').text).toContain('截止: 2027-01-06}');
  });

  it.each([
    [
      '类别: 投诉接待',
      '办理: {登记: 2026-09-28}',
      '# 办理: {登记: 2026-09-28}\n办理:\n  登记: 2026-12-01',
    ],
    [
      'kind: petition',
      'receptions: []\ninstruction: {date: 2026-09-28}\ndates: # none yet',
      'receptions: []\n# instruction: {date: 2026-09-28}\n# dates: # none yet\ndates:\n  registered: 2026-12-01',
    ],
  ])('begins a case that came by letter or phone anew: %s', (kind, lines, made) => {
    const text = `${kind}\ntitle: x\n${lines}\nnotes: y\n`;
    const { text: fresh } = renewed(text, '2026-12-01');
    expect(fresh).toContain(`\n${made}\nnotes: y\n`);
    const { brief, spec } = load(fresh);
    expect(firstDayOf(brief, spec)).toBe('2026-12-01');
  });

  it('keeps what was to go, where something else repeats it', () => {
    const text = 'kind: complaint\ntitle: x\ndates: {registered: &d 2026-09-28, closed: *d}\n';
    expect(renewed(text, '2026-12-01')).toMatchObject({ text: `id: b\n${text}`, dropped: [] });
  });

  it('loads, whatever of the sections with times is there', () => {
    const sections: Readonly<Record<string, readonly string[]>> = {
      receptions: ['receptions: [{at: 2026-09-28 09:00}]', 'receptions: []', 'receptions:', ''],
      dates: [
        'dates: {registered: 2026-09-28}',
        'dates:\n  closed: 2026-10-20',
        'dates: {}',
        'dates: ~',
        '',
      ],
      more: ['instruction: {date: 2026-09-27}', 'instruction:', 'result: {opinion: 好}', ''],
    };
    const anything = fc.record({
      kind: fc.constantFrom('petition', 'complaint'),
      lines: fc.tuple(...Object.values(sections).map((lines) => fc.constantFrom(...lines))),
      eol: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', '\n', '\nnotes: x\n', '  # y\n\n# z'),
    });
    let loaded = 0;
    fc.assert(
      fc.property(anything, ({ kind, lines, eol, end }) => {
        const of = kind === 'petition' ? lines : lines.slice(0, 2);
        const all = ['title: x', `kind: ${kind}`, ...of.filter((line) => line !== '')];
        const text = `${all.join('\n')}${end}`.replaceAll('\n', eol);
        const { findings } = loadBrief(new TextEncoder().encode(text), 'a.yaml', { roles: [] });
        fc.pre(findings.every(({ level }) => level !== 'error'));
        load(renewed(text, '2026-12-01').text);
        loaded += 1;
      }),
      { numRuns: 300 },
    );
    expect(loaded).toBeGreaterThan(200);
  });

  it('keeps a roster of whole months one, without the days it left out', () => {
    const text = `kind: front-desk
title: 值班
shifts:
  - {from: 2026-12-01, until: 2026-12-31, except: [2026-12-25], start: 08:30, end: 17:30}
  - {from: 2026-12-05, start: 08:30, end: 17:30, except: 2026-12-06}
`;
    expect(renewed(text, '2027-02-01').text).toBe(`id: b
kind: front-desk
title: 值班
shifts:
  - {from: 2027-02-01, until: 2027-02-28, except: [], start: 08:30, end: 17:30}
  - {from: 2027-02-05, start: 08:30, end: 17:30, except: []}
`);
  });

  it('moves a call and what hangs on it', () => {
    const text = `kind: walk-in
title: 来客
call: {at: 2026-12-01 09:00}
leader: {name: 周明远, state: out, back: 2026-12-02 09:00}
appointment: {at: 2026-12-01 10:00}
`;
    const made = renewed(text, '2026-12-08').text;
    for (const time of ['at: 2026-12-08 09:00', 'back: 2026-12-09 09:00', 'at: 2026-12-08 10:00']) {
      expect(made).toContain(time);
    }
  });

  it('moves forth and back to the same bytes', () => {
    const canonical = VISIT.replace('2026-12-2 9:05', '2026-12-02 09:05')
      .replace('"2026-12-02 18:30"', '2026-12-02 18:30')
      .replace('2026-12-04T09', '2026-12-04 09')
      .replace('编号: a', '编号: b')
      .replace('2026-11-24 09:00', '2026-12-28 09:00')
      .replace('公函', '# 公函');
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 20_000 }), (days) => {
        const to = new Date(Date.UTC(2026, 11, 2) + days * 86_400_000).toISOString().slice(0, 10);
        expect(renewed(renewed(canonical, to).text, '2026-12-02').text).toBe(canonical);
      }),
      { numRuns: 30 },
    );
  });
});
