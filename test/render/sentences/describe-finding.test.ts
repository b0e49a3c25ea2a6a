import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding, FindingArgs, FindingCode } from '../../../src/model/finding.ts';
import { LANGS } from '../../../src/model/text.ts';
import type { LocalDate, Minutes } from '../../../src/model/time.ts';
import { describeFinding } from '../../../src/render/sentences/describe-finding.ts';

/** Arguments of codes, as they come up: of those that say one thing or another, all of them. The rest stands in test/cases. */
const SAMPLES: { readonly [C in FindingCode]?: readonly FindingArgs[C][] } = {
  'unreadable-pack': [{ path: 'house.yaml', reason: 'missing' }],
  'unreadable-file': [
    { reason: 'missing' },
    { reason: 'folder' },
    { reason: 'denied' },
    { reason: 'too-large' },
    { reason: 'special' },
    { reason: 'other' },
  ],
  'unreadable-table': [
    { path: '名单.xlsx', reason: 'missing', key: { zh: '', en: '' } },
    { path: '名单.xls', reason: 'no-table', key: { zh: '', en: '' } },
    { path: '名单.xlsx', reason: 'no-header', key: { zh: '姓名', en: 'name' } },
  ],
  'unknown-column': [
    { column: '职物', suggestion: '职务', known: ['姓名', '职务'] },
    { column: '座位', suggestion: '', known: ['姓名', '职务'] },
  ],
  'row-without-name': [{ key: '姓名', text: '合计 2 人' }],
  'lost-digits': [{ value: '110101198205120000' }],
  'outside-folder': [{ path: '../house.yaml' }],
  'not-utf8': [{ guess: 'gbk' }, { guess: 'utf-16' }, { guess: 'unknown' }],
  'empty-file': [{}],
  'pack-as-brief': [{}],
  'yaml-syntax': [{ problem: 'TOO_DEEP' }, { problem: 'SOMETHING_NEW' }],
  'full-width-colon': [{ key: '标题' }, { key: '2026-12-02 14' }],
  'full-width-comma': [{ text: '李明' }, { text: '' }],
  'full-width-space': [{}],
  'tab-indent': [{}],
  'missing-space': [{ key: 'title' }],
  'duplicate-key': [{ key: '来宾' }],
  'alias-bomb': [{}],
  'control-character': [{ code: 'U+0007' }],
  'cut-by-hash': [{ text: '#301 会议室' }],
  'eaten-mark': [{ mark: '&三楼' }],
  'wrong-mark': [
    { found: '－', write: '- ' },
    { found: '-秦', write: '- 秦' },
    { found: '｛', write: '{' },
  ],
  'bad-log-line': [{ text: '- {时间: 昨天' }],
  'plan-lost': [{ time: '11-27 09:12', folder: '接待单.plan' }],
  'two-times': [{ value: '上午12:20', first: '00:20', second: '12:20' }],
  'next-day': [{ value: '2026-12-08 次日 1:30', word: '次日', read: '2026-12-09 01:30' }],
  'wrong-weekday': [
    {
      value: '2026-12-08 周三 14:20',
      date: '2026-12-08' as LocalDate,
      other: '2026-12-09' as LocalDate,
    },
  ],
  'stray-text': [{ value: '2026-12-08(东京)14:20', text: '(东京)', read: '2026-12-08 14:20' }],
  'tentative-time': [{ value: '2026-12-08 14:20（暂定）', word: '暂定', read: '2026-12-08 14:20' }],
  'date-range': [
    {
      value: '2026-09-21 或 2026-09-22',
      first: '2026-09-21' as LocalDate,
      last: '2026-09-22' as LocalDate,
    },
  ],
  'time-range': [
    { value: '2026-12-08 09:00-12:00', start: '2026-12-08 09:00', end: '2026-12-08 12:00' },
  ],
  'no-name': [
    { value: '是', zh: '贵宾室', of: '贵宾室' },
    { value: '有', zh: '随行', of: '' },
  ],
  'odd-phone': [
    { value: '138000000011', fault: 'digits', digits: 12 },
    { value: '138OOOO0001', fault: 'letters', digits: 7 },
    { value: '微信', fault: 'none', digits: 0 },
    { value: '0571-88886', fault: 'other', digits: 9 },
  ],
  'minutes-assumed': [{ value: '2', minutes: 2 as Minutes }],
  'quoted-value': [{ value: '“0801”', read: '0801' }],
  'fewer-than-named': [{ count: 2, named: 3 }],
  'only-one': [{ key: '主宾', first: 7 }],
  'unused-except': [{ name: '早班', dates: ['2025-10-13', '2026-10-17'] }],
  'wrong-shape': [
    { expected: 'list', found: 'map' },
    { expected: 'text', found: 'list' },
    { expected: 'map', found: 'text' },
  ],
  'unknown-key': [
    { key: 'ranks', suggestion: 'rank', known: ['name', 'rank'] },
    { key: '身高', suggestion: '', known: ['姓名', '级别'] },
  ],
  'missing-key': [{ key: 'at' }, { key: 'pack' }, { key: 'constructor' }],
  'unknown-value': [
    { value: '公物', suggestion: '公务', known: [] },
    { value: '直升机', suggestion: '', known: ['飞机', '火车'] },
  ],
  'unknown-rank': [
    { value: '副厅及', suggestion: '副厅级' },
    { value: '经理', suggestion: '' },
  ],
  'unknown-role': [
    { value: 'caterin', suggestion: 'catering', known: [] },
    { value: '厨师', suggestion: '', known: ['总协调', '司机'] },
  ],
  'not-a-number': [{ value: '一百' }],
  'number-too-small': [{ value: '-3', least: 0 }],
  'number-too-large': [{ value: '1e9', most: 100_000 }],
  'not-a-boolean': [{ value: '可能' }],
  'bad-time': [{ value: '明天中午' }],
  'bad-clock': [{ value: '七点多' }],
  'bad-date': [{ value: '11月23日' }],
  'time-without-date': [{ value: '18:30' }, { value: '下午6点半' }],
  'date-without-time': [{ value: '2026-12-02' }],
  'date-alone': [{ value: '2026-12-02', clock: '14:00' }],
  'busy-hour': [
    { people: [{ name: '王芳', tasks: 7, hour: '12-02 13:00' }], usual: 5 },
    {
      people: [
        { name: '王芳', tasks: 7, hour: '12-02 13:00' },
        { name: '李明', tasks: 6, hour: '12-03 08:00' },
      ],
      usual: 5,
    },
  ],
  'no-such-date': [{ value: '2026-02-30', last: '2026-02-28' }],
  'lost-zeros': [{ value: '2026-12-2 9:05', read: '2026-12-02 09:05' }],
  'bad-duration': [{ value: '很快' }],
  'bad-id': [{ value: '2026/12' }],
  'bad-name': [
    { value: '热茶', of: 'rule' },
    { value: '本单位', of: 'pack' },
  ],
  'unknown-timezone': [
    { value: '北京时间', suggestion: 'Asia/Shanghai' },
    { value: '火星', suggestion: '' },
  ],
  'no-occasion': [{ zh: ['抵达', '用餐'], en: ['arrivals', 'meals'] }],
  'duplicate-id': [{ id: 'welcome', first: 12 }],
  'unknown-guest': [
    { name: '陈建囯', suggestion: '陈建国' },
    { name: '孙立', suggestion: '' },
  ],
  'unknown-person': [
    { name: '王方', suggestion: '王芳' },
    { name: '周院长', suggestion: '' },
  ],
  'unknown-vehicle': [
    { name: 'buss', suggestion: 'bus' },
    { name: '中巴', suggestion: '' },
  ],
  'id-from-file': [{ id: '接待单-2026-12-02' }],
  'bad-timing': [{ value: 'start minus 1h' }],
  'unknown-edge': [{ edge: 'begin', known: ['start', 'end'] }],
  'rule-kind': [{ kinds: [] }, { kinds: ['do', 'check'] }],
  'rule-timing': [{ kinds: [] }, { kinds: ['at', 'by'] }],
  'bad-condition': [
    { source: 'guests.exists(', problem: 'unexpected end' },
    { source: 'visitors', problem: 'Unknown variable: visitors', kind: 'complaint' },
  ],
  'costly-condition': [{ source: 'guests.map(g, g)' }, { source: 'guests.map(g, g)', loops: 4 }],
  'setting-range': [
    { name: 'answer-days', value: '10001', unit: 'wd', most: 9999 },
    { name: 'answer-days', value: '0.5', unit: 'd', most: 9999 },
    { name: 'call-ahead', value: '1000000', unit: 'm', most: 999_999 },
  ],
  'condition-type': [{ source: 'arrival.travel', expected: 'bool', found: 'int' }],
  'duplicate-rule': [{ id: 'visit/pickup/sign' }],
  'key-for-kind': [{ key: 'require', kind: 'task', kinds: ['check'] }],
  'window-backwards': [{ value: 'start - 10m .. start - 20m' }],
  'empty-change': [{ id: 'visit/pickup/sign' }],
  'slow-pattern': [
    { pattern: '^(a+)+$', reason: 'repeats' },
    { pattern: '', reason: 'computed' },
    { pattern: '(会议', reason: 'invalid' },
  ],
  'unknown-rule': [
    { id: 'visit/pickup/sing', suggestion: 'visit/pickup/sign' },
    { id: 'visit/x', suggestion: '' },
  ],
  'unknown-setting': [
    { name: 'quiet-form', suggestion: 'quiet-from' },
    { name: 'x', suggestion: '' },
  ],
  'unknown-words': [
    { value: '有外宾', near: ['可能有人从境外来'] },
    { value: '有外宾', near: [] },
  ],
  'unknown-condition': [
    { name: 'inspect', known: ['inspection'] },
    { name: 'x', known: [] },
  ],
  'unknown-clause': [
    { id: 'd3.pickup.9', suggestion: 'd3.pickup.3' },
    { id: 'd9', suggestion: '' },
  ],
  'needs-cycle': [{ cycle: ['notify', 'sign', 'notify'] }],
  'missing-translation': [{ key: 'points/1' }],
  'translation-names': [
    { key: 'do', wanted: 'meal.when', found: '' },
    { key: 'say', wanted: 'found', found: 'meal.menu' },
  ],
  'translation-count': [{ key: 'points', wanted: 3, found: 2 }],
  'unknown-word': [
    { value: '宴请', suggestion: 'banquet', known: ['banquet', 'tea'] },
    { value: 'x', suggestion: '', known: ['banquet', 'tea'] },
  ],
  'name-cycle': [{ cycle: ['big', 'large', 'big'] }],
  'unknown-class': [{ table: 'dishes', name: 'prok', known: ['pork', 'seafood'] }],
  'no-such-time': [{ value: '2026-03-08 02:30', timezone: 'America/New_York' }],
  'time-twice': [
    { value: '2026-11-01 01:30', timezone: 'America/New_York', read: '2026-11-01 01:30-04:00' },
  ],
  'end-before-start': [{ start: '2026-12-02 20:00', end: '2026-12-02 18:30' }],
  'received-assumed': [{ time: '2026-11-25 09:00' }],
  'role-unfilled': [
    {
      roles: [
        { role: '餐饮', tasks: 1 },
        { role: '司机', tasks: 4 },
      ],
    },
  ],
  'no-team': [{}],
  'double-booked': [
    {
      resource: 'person',
      name: '李明',
      first: { title: '座谈会', start: '12-03 09:00', end: '12-03 11:30', brief: 'a' },
      second: { title: '工作餐', start: '12-03 11:00', end: '12-03 12:00', brief: 'a' },
    },
    {
      resource: 'vehicle',
      name: '商务车',
      first: { title: 'CZ3456', start: '12-03 09:00', end: '12-03 11:30', brief: 'a' },
      second: { title: 'G1234', start: '12-03 11:00', end: '12-03 12:00', brief: 'b' },
    },
  ],
  'many-at-once': [
    {
      resource: 'person',
      name: '李明',
      count: 12,
      few: [
        { title: '座谈会', start: '12-03 09:00', end: '12-03 11:30', brief: 'a' },
        { title: '工作餐', start: '12-03 11:00', end: '12-03 12:00', brief: 'b' },
        { title: '考察', start: '12-03 11:00', end: '12-03 14:00', brief: 'c' },
      ],
    },
    {
      resource: 'guests',
      name: '',
      count: 5,
      few: [{ title: '座谈会', start: '12-03 09:00', end: '12-03 11:30', brief: 'a' }],
    },
    {
      resource: 'place',
      name: '二楼包间',
      count: 5,
      few: [{ title: '工作餐', start: '12-03 11:00', end: '12-03 12:00', brief: 'a' }],
    },
  ],
  away: [
    {
      name: '李明',
      count: 1,
      few: [{ title: 'G1', start: '12-08 09:00', end: '12-08 10:30', brief: 'a' }],
    },
    {
      name: '李明',
      count: 3,
      few: [
        { title: 'G1', start: '12-08 09:00', end: '12-08 10:30', brief: 'a' },
        { title: '座谈会', start: '12-08 14:00', end: '12-08 15:30', brief: 'a' },
      ],
    },
  ],
  'left-empty': [{ names: ['袁军'], what: '化工分厂检查', field: { zh: '讲解', en: 'guide' } }],
  'vehicle-elsewhere': [
    {
      name: '商务车',
      from: '一厂',
      to: '滨江公司',
      first: { title: '参观一厂', end: '12-08 09:00' },
      second: { title: '参观二厂', start: '12-08 09:10' },
      between: 10,
      needed: 20,
    },
  ],
  'cannot-get-there': [
    {
      name: '李明',
      from: '机场',
      to: '会议室',
      first: { title: 'CZ3456', end: '12-03 09:00' },
      second: { title: '座谈会', start: '12-03 09:30' },
      between: 30,
      needed: 50,
    },
    {
      name: '李明',
      from: '',
      to: '会议室',
      first: { title: 'CZ3456', end: '12-03 09:00' },
      second: { title: '座谈会', start: '12-03 09:30' },
      between: 30,
      needed: 50,
    },
  ],
  'travel-unknown': [
    {
      name: '李明',
      from: '机场',
      to: '南站',
      first: { title: 'CZ3456', end: '12-03 09:00' },
      second: { title: 'G1234', start: '12-03 09:30' },
      between: 30,
      needed: 90,
    },
  ],
  'shift-too-long': [{ name: '早班', from: '2026-01-01', until: '2036-01-01', days: 800 }],
  'shift-without-dates': [
    { name: '国庆值班', from: '2026-10-01', until: '2026-10-07' },
    { name: '国庆值班', from: '2026-10-07', until: '2026-10-01' },
  ],
  'driver-rest': [
    {
      name: '赵刚',
      first: { title: 'CZ3456', end: '12-02 23:50' },
      second: { title: 'G1234', start: '12-03 05:20' },
      hours: 5.5,
      rest: 8,
    },
  ],
  'before-arrival': [
    { title: '午餐', start: '12-02 12:00', arrival: 'CZ3456', time: '12-02 14:20' },
  ],
  'after-departure': [
    { title: '午餐', end: '12-04 13:00', departure: 'G1234', time: '12-04 12:50' },
  ],
  'guests-double-booked': [
    { first: '座谈会', second: '午餐', start: '12-03 11:00', end: '12-03 11:30' },
  ],
  'holidays-unknown': [{ years: [2028], tasks: 3 }],
  'holidays-provisional': [
    {
      years: [2027],
      tasks: 3,
      days: [
        { date: '2027-01-01' as LocalDate, name: { zh: '元旦', en: "New Year's Day" } },
        { date: '2027-02-05' as LocalDate, name: { zh: '春节', en: 'Spring Festival' } },
        { date: '2027-02-06' as LocalDate, name: { zh: '春节', en: 'Spring Festival' } },
      ],
    },
    { years: [2027], tasks: 1, days: [] },
  ],
  'received-after': [{ received: '2030-01-01 09:00', end: '2026-03-02 12:00' }],
  'too-late': [{ task: '制作接站牌' }],
  'needs-order': [{ task: '制作接站牌', needs: '确认来宾名单' }],
  'unused-off': [{ rule: 'visit/meal/cigarettes' }],
  'merged-step': [
    {
      title: '结账：午餐',
      how: 'off',
      task: '到餐厅照应，散席结账：午餐',
      rule: 'visit/short/serve',
    },
    { title: '点菜：午餐', how: 'changed', task: '订餐、定菜：午餐', rule: 'visit/short/order' },
  ],
  'case-without-occasion': [{ rule: 'sign' }],
  'case-occasion': [{ case: '首长来访', occasion: 'arrival-2', known: ['visit', 'arrival-1'] }],
  'case-differs': [
    {
      case: '首长来访',
      task: 'visit/pickup/sign#arrival-1',
      expected: '2026-12-01 17:00',
      found: '2026-12-01 16:59',
    },
    {
      case: '首长来访',
      task: 'visit/pickup/sign#arrival-1',
      expected: '2026-12-01 17:00',
      found: '',
    },
    {
      case: '首长来访',
      task: 'visit/pickup/car#arrival-1',
      expected: '2026-12-01 17:00',
      found: 'yes',
    },
    { case: '首长来访', task: 'visit/pickup/car#arrival-1', expected: 'yes', found: '' },
  ],
  'case-fires': [{ case: '自驾来访', rule: 'visit/pickup/sign', occasions: ['arrival-1'] }],
  'case-not-planned': [{ case: '自驾来访' }],
  rule: [{ rule: 'visit/meal/menu', say: '菜单未定' }],
};

const findings = Object.entries(SAMPLES).flatMap(([code, all]) =>
  all.map((args) => ({ code, level: 'error', args }) as Finding),
);

test.each(LANGS)('every finding has a sentence in %s', async (lang) => {
  const sentences = findings.map((finding) => `${finding.code}: ${describeFinding(finding, lang)}`);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object|function/);
  await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, `sentences.${lang}.out`),
  );
});

test('a long value is shortened, and one of several lines is on one', () => {
  const finding: Finding = {
    code: 'bad-time',
    level: 'error',
    args: { value: `明天\n中午${'吧'.repeat(100)}` },
  };
  const sentence = describeFinding(finding, 'zh');
  expect(sentence).toContain('明天 中午吧');
  expect(sentence).toContain('…”');
  expect([...sentence].length).toBeLessThan(90);
});
