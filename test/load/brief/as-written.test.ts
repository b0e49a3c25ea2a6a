import { describe, expect, test } from 'vitest';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { BriefFile } from '../../../src/model/brief.ts';
import { ROLES } from './known-roles.ts';

const VISIT = '编号: 云杉-1\n类别: 来访接待\n接待类型: 商务\n标题: 云杉机电来访\n';
const DESK = '编号: 前台-1\n类别: 前台值班\n接待类型: 企业\n标题: 前台值班\n';
const MEETING = '会议: [{时间: 2026-12-08 14:20}]\n';

/** What is read of a brief, and the codes of what is wrong with it. */
function read(text: string): { readonly brief: Record<string, unknown>; readonly codes: string[] } {
  const bytes = new TextEncoder().encode(text);
  const { value, findings } = loadBrief(bytes, '接待单.yaml', { roles: ROLES });
  const brief = ((value as BriefFile | null)?.brief ?? {}) as Record<string, unknown>;
  return { brief, codes: findings.map(({ code, level }) => `${code} ${level}`) };
}

const first = (brief: Record<string, unknown>, section: string): Record<string, unknown> =>
  (brief[section] as readonly Record<string, unknown>[])[0] ?? {};

describe('the dates of a shift', () => {
  const shift = (keys: string): ReturnType<typeof read> =>
    read(`${DESK}班次:\n  - {名称: 早班, 上班: "08:30", 下班: "17:30", ${keys}}\n`);
  test.each([
    ['日期: 2026-10-12 至 2026-10-16', '2026-10-12', '2026-10-16', []],
    ['日期: 2026-10-12~10-16', '2026-10-12', '2026-10-16', []],
    ['日期: "2026-10-12 到 16日"', '2026-10-12', '2026-10-16', []],
    ['日期: 2026-10-12, 止: 2026-10-16', '2026-10-12', '2026-10-16', []],
    [
      '日期: 2026-10-12 至 16日, 止: 2026-10-20',
      '2026-10-12',
      '2026-10-16',
      ['duplicate-key error'],
    ],
    ['日期: 2026-10-12 (or 13)', '', '', ['date-range error']],
    ['日期: 2026-10-12 星期五', '', '', ['wrong-weekday error']],
    ['日期: 2026-10-12 和 2026-10-13', '', '', ['date-range error']],
    ['日期: 2026-10-12, 止: 2026-10-12 至 16日', '2026-10-12', '', ['date-range error']],
  ])('%s', (keys, from, until, codes) => {
    const { brief, codes: found } = shift(keys);
    expect(first(brief, 'shifts')).toMatchObject({ from, until });
    expect(found).toEqual(codes);
  });

  test.each([
    ['[2026-10-13 至 2026-10-15]', ['2026-10-13', '2026-10-14', '2026-10-15']],
    ['2026-10-13、2026-10-15', ['2026-10-13', '2026-10-15']],
    ['[2026-10-13, 2026-10-12 至 2026-10-14]', ['2026-10-13', '2026-10-12', '2026-10-14']],
  ])('除外: %s', (except, days) => {
    const { brief, codes } = shift(`日期: 2026-10-12 至 16日, 除外: ${except}`);
    expect([first(brief, 'shifts').except, codes]).toEqual([days, []]);
  });

  test.each([
    ['周一至周五', ['mon', 'tue', 'wed', 'thu', 'fri'], []],
    ['周2', ['tue'], []],
    ['[星期1, 礼拜三, 周7]', ['mon', 'wed', 'sun'], []],
    ['Monday-Wednesday', ['mon', 'tue', 'wed'], []],
    ['周五至周一', [], ['unknown-value error']],
    ['周八', [], ['unknown-value error']],
  ])('星期: %s', (days, words, codes) => {
    const { brief, codes: found } = shift(`日期: 2026-10-12, 星期: ${days}`);
    expect([first(brief, 'shifts').days, found]).toEqual([words, codes]);
  });
});

describe('quotes of a Chinese keyboard', () => {
  test.each([
    ['{姓名: “秦岳”}', { name: '秦岳' }],
    ['{姓名: 秦岳, 电话: “13800000000”}', { phone: '13800000000' }],
    ['{姓名: 「秦岳」}', { name: '秦岳' }],
    ['{姓名: ‘秦岳’}', { name: '秦岳' }],
  ])('%s are left out', (guest, value) => {
    const { brief, codes } = read(`${VISIT}来宾: [${guest}]\n${MEETING}`);
    expect(first(brief, 'guests')).toMatchObject(value);
    expect(codes).toEqual(['quoted-value warning']);
  });

  test.each([
    ['车辆: [{编号: 甲, 车牌: “浙A12345”}]', 'vehicles', { plate: '浙A12345' }],
    [
      '住宿: [{入住: 2026-12-08 15:00, 离店: 2026-12-09 09:00, 房间: [{房号: “0801”}]}]',
      'lodging',
      {},
    ],
    ['抵达: [{时间: “2026-12-08 09:30”, 班次: 「G7」}]', 'arrivals', { number: 'G7' }],
  ])('%s', (section, key, value) => {
    const { brief, codes } = read(`${VISIT}${section}\n${MEETING}`);
    expect(first(brief, key)).toMatchObject(value);
    expect(JSON.stringify(brief[key])).not.toMatch(/[“”「」]/);
    expect(new Set(codes)).toEqual(new Set(['quoted-value warning']));
  });

  test.each(['“星火”计划', '“星火计划”', '『云杉』'])('in a text %s are kept', (text) => {
    const { brief, codes } = read(`${VISIT}备注: ${text}\n${MEETING}`);
    expect([brief.notes, codes]).toEqual([text, []]);
  });
});

describe('one name in two forms', () => {
  test.each([
    ['Kovács József', 'Kovács József'.normalize('NFD')],
    ['张人', '张⼈'],
    ['秦岳', '秦\u00ad岳'],
    ['秦岳', '秦岳\ufe0f'],
  ])('%s is %s', (name, other) => {
    const team = `工作人员: [{姓名: ${name}}]\n`;
    const text = `${VISIT}${team}抵达: [{时间: 2026-12-08 09:30, 接站: [${other}]}]\n`;
    const { brief, codes } = read(text);
    expect([first(brief, 'arrivals').greeters, codes]).toEqual([[name], []]);
  });
});

describe('who is counted', () => {
  const guests = '来宾: [秦岳, 李蕾, 张伟]\n';
  test.each([
    ['团组: {人数: 2}', ['fewer-than-named warning']],
    ['团组: {人数: 0}', ['fewer-than-named warning']],
    ['团组: {人数: 3}', []],
    ['团组: {人数: 5}', []],
    ['分组: {甲: {人数: 1, 来宾: [秦岳, 李蕾]}}', ['fewer-than-named warning']],
    ['分组: {甲: {人数: 40}}', []],
  ])('%s', (party, codes) => {
    expect(read(`${VISIT}${guests}${party}\n${MEETING}`).codes).toEqual(codes);
  });

  test.each([
    ['来宾: [{姓名: 秦岳, 主宾: 是}, {姓名: 李蕾, 主宾: 是}]', ['only-one warning']],
    ['来宾: [{姓名: 秦岳, 主宾: 否}, {姓名: 李蕾, 主宾: 是}]', []],
    ['来宾: [{姓名: 张伟}, {姓名: 张伟}]', ['duplicate-id warning']],
    ['工作人员: [{姓名: 王芳}, {姓名: 王芳, 岗位: 司机}]', ['duplicate-id warning']],
    ['来宾: [{姓名: 张伟}, {姓名: 张伟, 编号: 小张}]', []],
    ['分组: [{名称: 甲}, {名称: 甲}]', ['duplicate-id warning']],
  ])('%s', (section, codes) => {
    expect(read(`${VISIT}${section}\n${MEETING}`).codes).toEqual(codes);
  });
});

describe('what YAML would take for its own', () => {
  test.each([
    ['备注: 科技楼 #301 会议室', ['cut-by-hash warning']],
    ['备注: #301', ['cut-by-hash warning']],
    ['备注: 科技楼 # 三楼', []],
    ['备注: "科技楼 #301 会议室"', []],
    ['备注: 科技楼#301', []],
    ['备注: |\n  科技楼 #301', []],
    ['来宾: #名单\n  - 秦岳', []],
    ['来宾: #名单\n- 秦岳', []],
    ['来宾:\n  - #秦岳', ['cut-by-hash warning']],
    ['#备注: 科技楼', []],
    ['备注: &三楼 大厅', ['eaten-mark error']],
    ['备注: ! 请准时', ['eaten-mark error']],
    ['来宾:\n  - &秦岳', ['eaten-mark error']],
    ['车辆: [&甲 大巴]\n备注: *甲', []],
    ['来宾: &来宾\n  - 秦岳', []],
    ['车辆: &车 [大巴]', []],
    ['备注: R&D 中心 & 展厅', []],
  ])('%s', (line, codes) => {
    expect(read(`${VISIT}${line}\n${MEETING}`).codes).toEqual(codes);
  });

  test.each([
    ['  －{姓名: 秦岳, 职务: 总经理}\n  －{姓名: 李蕾}', 2],
    ['  -秦岳\n  -李蕾', 2],
    ['  － 秦岳\n  － 李蕾', 2],
    ['  • 秦岳\n  • 李蕾', 2],
    ['  - ｛姓名: 秦岳, 职务: 总经理｝\n  - 李蕾', 1],
    ['  - 秦岳\n  -李蕾', 1],
    ['- 秦岳\n-李蕾', 1],
  ])('items of a list: %s', (lines, slips) => {
    const { brief, codes } = read(`${VISIT}来宾:\n${lines}\n${MEETING}`);
    const names = (brief.guests as readonly { readonly name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['秦岳', '李蕾']);
    expect(codes).toEqual(Array.from({ length: slips }, () => 'wrong-mark error'));
  });

  test.each(['备注: 上午参观\n  -下午座谈', '备注: |\n  -秦岳\n  －李蕾', '备注: －'])(
    'a dash in a text stays: %s',
    (text) => {
      expect(read(`${VISIT}${text}\n${MEETING}`).codes).toEqual([]);
    },
  );
});

describe('no and yes in place of a name', () => {
  test.each(['无', '没有', '否', '/', 'none', 'N/A', '—'])('%s is nothing', (none) => {
    const { brief, codes } = read(
      `${VISIT}团组: ${none}\n礼品: ${none}\n备注: ${none}\n` +
        `来宾: [{姓名: 秦岳, 级别: ${none}, 随行: ${none}, 行动: ${none}, 联络员: ${none}, 饮食: 无, 过敏: [无]}]\n` +
        `抵达: [{时间: 2026-12-08 09:30, 班次: ${none}, 贵宾室: ${none}, 要点: [${none}], 车辆: ${none}}]\n` +
        `会议: [{时间: 2026-12-08 14:20, 陪同: ${none}}]\n`,
    );
    const nothing = {
      rank: '',
      with: [],
      mobility: '',
      liaison: '',
      diet: ['无'],
      allergies: ['无'],
    };
    expect(first(brief, 'guests')).toMatchObject(nothing);
    expect(first(brief, 'arrivals')).toMatchObject({ number: '', lounge: '', points: [] });
    expect([brief.gifts, brief.notes, first(brief, 'meetings').companions]).toEqual([[], '', []]);
    expect(codes).toEqual([]);
  });

  test.each([
    ['', '是', '贵宾室'],
    ['', 'yes', '贵宾室'],
    ['', '待定', '贵宾室'],
    ['语言: 英文\n', '有', 'lounge'],
    ['', '二号贵宾室', '二号贵宾室'],
  ])('%s贵宾室: %s is %s', (lang, written, lounge) => {
    const { brief, codes } = read(
      `${VISIT}${lang}抵达: [{时间: 2026-12-08 09:30, 贵宾室: ${written}}]\n`,
    );
    expect(first(brief, 'arrivals').lounge).toBe(lounge);
    expect(codes).toEqual(written === lounge ? [] : ['no-name info']);
  });

  test('a name that is only there is a note', () => {
    const { brief, codes } = read(`${VISIT}来宾: [{姓名: 秦岳, 随行: 有}]\n${MEETING}`);
    expect([first(brief, 'guests').with, codes]).toEqual([['有'], ['no-name info']]);
  });
});

describe('a telephone number', () => {
  const codes = (phone: string): readonly string[] =>
    read(`${VISIT}团组: {联系电话: "${phone}"}\n${MEETING}`).codes;

  test.each([
    ...['13800000022', '138 0000 0022', '138-0000-0022', '+86 138 0000 0022', '8613800000022'],
    ...[
      '0571-88886666',
      '0571-88886666转8023',
      '0571-88886666-8023',
      '(0571) 88886666',
      '88886666',
    ],
    ...[
      '内线8023',
      '8023',
      '分机 8023',
      '12345',
      '400-810-8888',
      '+44 20 7946 0018',
      '617-555-0123',
    ],
    ...[
      '13800000022（微信同号）',
      '13800000022/0571-88886666',
      '高远 13800000022',
      '手机：13800000022',
    ],
    ...['13800000022、13900000033', '13800000022 高远', '无', '0571-88886666 ext. 12'],
  ])('%s is one', (phone) => {
    expect(codes(phone)).toEqual([]);
  });

  test.each([
    '138000000221',
    '1380000002',
    '138OOOO0022',
    '13800000o22',
    '微信',
    '0571-88886',
    '1.38E+10',
  ])('%s is none', (phone) => {
    expect(codes(phone)).toEqual(['odd-phone warning']);
  });
});

describe('numbers without a unit, and zones', () => {
  test.each([
    ['2', 2, ['minutes-assumed warning']],
    ['9', 9, ['minutes-assumed warning']],
    ['10', 10, []],
    ['0', 0, []],
    ['2小时', 120, []],
    ['5m', 5, []],
  ])('路程: %s', (travel, minutes, codes) => {
    const { brief, codes: found } = read(
      `${VISIT}抵达: [{时间: 2026-12-08 09:30, 路程: ${travel}}]\n`,
    );
    expect([first(brief, 'arrivals').travel, found]).toEqual([minutes, codes]);
  });

  test.each(['BST', 'EST', 'IST', 'MST', 'CST', 'PST', 'ect'])('%s is asked about', (zone) => {
    expect(read(`${VISIT}时区: ${zone}\n${MEETING}`).codes).toEqual(['unknown-timezone error']);
  });

  test.each(['UTC', 'GMT', 'CET', 'Europe/London', 'Asia/Dhaka'])('%s is a zone', (zone) => {
    expect(read(`${VISIT}时区: ${zone}\n${MEETING}`).codes).toEqual([]);
  });
});
