import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BriefOf } from '../../../src/kinds/shape/fields.ts';
import type { VISIT } from '../../../src/kinds/visit/shape.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import { ROLES } from './known-roles.ts';

const EXAMPLE = readFileSync(
  join(import.meta.dirname, '../../cases/scenarios/design.yaml'),
  'utf8',
);
const load = (text: string, file = '接待单.yaml') =>
  loadBrief(new TextEncoder().encode(text), file, { roles: ROLES });
const HEAD = 'id: jyt\nkind: visit\ntype: official\ntitle: 调研\n';

/** The codes found, and the brief, which must be there. */
function read(text: string, file?: string) {
  const { value, findings } = load(text, file);
  if (!value) throw new Error(`no brief: ${JSON.stringify(findings)}`);
  const brief = value.brief as BriefOf<typeof VISIT>;
  return { ...value, brief, codes: findings.map(({ code }) => code) };
}

test('the brief of the design page has nothing wrong and keeps its texts', () => {
  const { brief, codes } = read(EXAMPLE);
  expect(codes).toEqual([]);
  expect(brief.team[0]?.phone).toBe('13800000001');
  expect(brief.arrivals[0]).toMatchObject({
    at: '2026-12-02T14:20',
    travel: 50,
    mode: 'flight',
    guests: [],
  });
  expect(brief.lodging[0]?.rooms).toEqual([
    { type: 'standard', number: '', guests: ['陈建国'], price: null },
  ]);
  expect(brief.budget).toEqual({
    meals: 1200,
    lodging: null,
    transport: null,
    cash_reason: '',
    gifts: null,
    other: null,
    source: '',
    payment: '',
  });
});

test('the same brief with Chinese keys and values, CRLF and a byte order mark', () => {
  const chinese = `\ufeff编号: jyt\r\n类别: 来访\r\n接待类型: 公务\r\n标题: 调研\r\n来宾:\r\n  - {姓名: 陈建国, 级别: 副厅级, 主宾: 是, 饮食: 清真}\r\n用餐:\r\n  - {类型: 工作餐, 时间: 2026-12-02 18:30, 标准: 100元, 陪同: 李明、王芳}\r\n`;
  const { brief, codes, positions } = read(chinese);
  expect(codes).toEqual([]);
  expect(brief).toMatchObject({
    kind: 'visit',
    type: 'official',
    guests: [{ rank: '副厅级', head: true, diet: ['清真'] }],
  });
  expect(brief.meals[0]).toMatchObject({
    kind: 'working',
    standard: 100,
    companions: ['李明', '王芳'],
  });
  expect(positions['meals/0/companions/1']).toEqual({
    file: '接待单.yaml',
    line: 8,
    column: 54,
    length: 2,
  });
});

test('numbers, ids and phones keep their source text', () => {
  const { brief } = read(
    `${HEAD}guests: [{name: 陈建国, phone: +8613800000001, id_number: 0x1F}]\nlodging: [{hotel: 学院宾馆, check_in: 2026-12-02 15:40, check_out: 2026-12-04 12:00, rooms: [{number: 0801}]}]\ndepartures: [{at: 2026-12-04 13:30, number: 007}]\n`,
  );
  expect(brief.guests[0]).toMatchObject({ phone: '+8613800000001', id_number: '0x1F' });
  expect(brief.lodging[0]?.rooms[0]?.number).toBe('0801');
  expect(brief.departures[0]?.number).toBe('007');
});

test('what is left blank is not given', () => {
  const { brief, codes, positions } = read(
    `${HEAD}purpose:\nlevel:\nguests:\nnotes: ~\nparty: {count: , contact: null}\nmeals: [{at: 2026-12-02 18:30, until: , menu: , standard: }]\n`,
  );
  expect(codes).toEqual([]);
  expect(brief).toMatchObject({
    level: 'routine',
    guests: [],
    notes: '',
    party: { count: null, contact: '' },
  });
  expect(Object.keys(positions)).not.toContain('guests');
  expect(Object.keys(positions)).toContain('party');
});

test('what cannot be read is left out, and the rest is there', () => {
  const { brief, codes, positions } = read(
    `${HEAD}team: [{name: 李明, roles: [厨师, driver, chef, 会务]}]\nmeals: [{at: 2026-02-30 18:30, place: 学院餐厅, standard: 一百}]\n`,
  );
  expect([...codes].sort()).toEqual([
    'no-such-date',
    'not-a-number',
    'unknown-role',
    'unknown-role',
  ]);
  expect(brief.team[0]?.roles).toEqual(['driver', 'venue']);
  expect(positions['team/0/roles/1']?.column).toBe(45);
  expect(positions['team/0/roles/2']).toBeUndefined();
  expect(brief.meals[0]).toMatchObject({ at: null, place: '学院餐厅', standard: null });
});

test('free text may hold full-width punctuation that would be a slip elsewhere', () => {
  const text = `${HEAD}notes: |\n  标题：不是键\n  \ttitle:foo，bar\nmeetings:\n  - at: 2026-12-03 09:00\n    agenda:\n      - 主持：李明\n      - 14：20 汇报，讨论\n    name: "标题：座谈，交流"\n    place: 会议室（一），二楼 # 地点：备注\n`;
  const { brief, codes } = read(text);
  expect(codes).toEqual([]);
  expect(brief.notes).toBe('标题：不是键\n title:foo，bar');
  expect(brief.meetings[0]).toMatchObject({
    agenda: ['主持：李明', '14：20 汇报，讨论'],
    name: '标题：座谈，交流',
    place: '会议室（一），二楼',
  });
});

test('aliases are values like others', () => {
  const { brief, codes } = read(
    `${HEAD}meals:\n  - {at: &evening 2026-12-02 18:30, companions: &us [李明, 王芳]}\n  - {at: *evening, companions: *us}\n`,
  );
  expect(codes).toEqual([]);
  expect(brief.meals[1]).toEqual(brief.meals[0]);
});

test('keys of the prototype change nothing', () => {
  read(
    `${HEAD}__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nguests: [{name: 陈建国, __proto__: {polluted: yes}}]\nmeals: [{at: 2026-12-02 18:30}]\n`,
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  ['briefs/省厅.yaml', '省厅-2026-12-02'],
  ['C:\\接待\\jyt.2026.yml', 'jyt.2026-2026-12-02'],
  ['.yaml', 'yaml-2026-12-02'],
  ['a#b.yaml', 'a-b-2026-12-02'],
  ['-', '--2026-12-02'],
  ['', 'brief-2026-12-02'],
  [`${'长'.repeat(100)}.yaml`, `${'长'.repeat(69)}-2026-12-02`],
])('the id from %s is %s', (file, id) => {
  expect(read(`${HEAD.slice(8)}meals: [{at: 2026-12-02 18:30}]\n`, file)).toMatchObject({
    brief: { id },
    codes: ['id-from-file'],
  });
});

test.each([
  [
    'the earliest of its times',
    'meals: [{at: 2026-12-03 18:30}, {at: 2026-12-02 18:30}]',
    '-2026-12-02',
  ],
  [
    'the notice where nothing has a time',
    'received: 2026-11-30 09:00\nmeals:\n- {}',
    '-2026-11-30',
  ],
  ['nothing where there is no date at all', 'meals:\n- {}', ''],
])('an id that is not written has %s', (_, lines, end) => {
  const { value } = load(`${HEAD.slice(8)}${lines}\n`);
  expect(value?.brief.id).toBe(`接待单${end}`);
});

test.each([
  ['case', '类别: 投诉\n标题: 候诊\n办理: {登记: 2026-09-28, 反馈: 2026-10-09}\n'],
  ['roster', '类别: 前台\n标题: 值班\n班次: [{日期: 2026-09-28, 上班: 08:30, 下班: 17:30}]\n'],
])('the first day of a %s counts, too', (_, text) => {
  expect(read(text).brief.id).toBe('接待单-2026-09-28');
});

test('a file of a megabyte in one line takes no time out of proportion', () => {
  const guests = Array.from({ length: 20_000 }, (_, n) => `{name: 来宾${n}😀, rank: 副厅及}`).join(
    ', ',
  );
  const started = process.cpuUsage();
  const { findings } = load(`${HEAD}guests: [${guests}]\nmeals: [{at: 2026-12-02 18:30}]\n`);
  expect(findings.length).toBe(20_000);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
});

test('thousands of wrong names take no time out of proportion', () => {
  const names = (word: string): string =>
    Array.from({ length: 15_000 }, (_, n) => `${word}${n}`).join(', ');
  const started = process.cpuUsage();
  const { findings } = load(
    `${HEAD}guests: [${names('来宾')}]\nmeals: [{at: 2026-12-02 18:30, guests: [${names('客人')}]}]\n`,
  );
  expect(findings.length).toBe(15_000);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
});

test('an id has up to 80 characters', () => {
  const codes = (id: string): readonly string[] =>
    loadBrief(new TextEncoder().encode(`id: ${id}\nkind: visit\ntitle: x\n`), 'brief.yaml', {
      roles: [],
    }).findings.map(({ code }) => code);
  expect(codes('访'.repeat(80))).not.toContain('bad-id');
  expect(codes('访'.repeat(81))).toContain('bad-id');
});
