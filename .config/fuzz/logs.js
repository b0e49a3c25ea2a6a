// Logs of briefs, and the calls that add to them or change a brief on the command line, for the fuzzer.

const TIMES = [
  '2026-11-27 18:55',
  '2026-12-01 09:00',
  '2026-12-02T14:21',
  '12-01 10:00',
  '昨天',
  '',
];
const WHAT = [
  '办完',
  '推迟',
  '不办',
  '记事',
  '出方案',
  'done',
  'late',
  'skip',
  'note',
  'issued',
  '别的',
];
/** Words of titles, ids of rules and clauses; the last fit nothing, or all. */
const TASKS = [
  ...['起草接待方案', '接站', '订餐', '菜单', '车', '名单', '会场', '回访', '登记'],
  ...['visit/pickup/sign', 'visit/meal/book', 'd3.meal', 'plan', ' ', '', '#', '没有的任务', '-'],
];
const SAID = [
  '',
  '司机说堵车，推到 16:30',
  '对方来电: 改到下周',
  'it\'s "done", {a: b}',
  '第一行\n第二行',
  '\u001b[31m红',
  '<b>办完</b>',
  'undefined',
  'x'.repeat(2000),
];

/** The keys of an entry in both languages, how often it has them, and what they hold. */
const KEYS = [
  ['时间', 'at', 1, TIMES],
  ['事', 'what', 1, WHAT],
  ['任务', 'task', 0.8, TASKS],
  ['名称', 'title', 0.5, TASKS],
  ['说明', 'text', 0.6, SAID],
  ['方案', 'plan', 0.2, ['375abd7a', '00000000', '1e9']],
  ['文件夹', 'folder', 0.2, ['out', '../x', '/', '甲']],
];

function entry(by, isZh) {
  const pairs = KEYS.filter(([, , share]) => by.is(share)).map(([zh, en, , values]) => {
    const value = by.pick(values);
    return `${isZh ? zh : en}: ${by.is(0.3) ? JSON.stringify(value) : value}`;
  });
  return by.is(0.8) ? `- {${pairs.join(', ')}}` : `- ${pairs.join('\n  ')}`;
}

/** A log as `done` and its like write it, in either language; now and then with an entry over several lines, or cut short. */
export function logText(by) {
  const isZh = by.is(0.6);
  const entries = by.times(0, 8, () => entry(by, isZh));
  return ['# 记录', ...entries, by.is(0.8) ? '' : '- {时间: 2026-11'].join('\n');
}

/** What is noted of a task of a brief. */
export const noteCall = (by, file) => [
  by.pick(['done', 'late', 'skip', 'note']),
  file,
  by.pick(TASKS),
  ...(by.is(0.6) ? [by.pick(SAID)] : []),
];

const PLACES = [
  ...[
    'arrivals.1.at',
    '抵达.1.时间',
    'departures.1.at',
    'meals.1.at',
    '用餐.1.时间',
    'meals.2.place',
  ],
  ...['meetings.1.at', 'meetings.1.until', 'tours.1.travel', 'guests.1.dietary', '来宾.1.忌口'],
  ...[
    'party.count',
    '人数.总数',
    'title',
    'received',
    'type',
    'depth',
    'timezone',
    'id',
    'lodging.1',
  ],
  ...[
    'lodging.1.check_out',
    'team.1.roles',
    'groups.1.guests',
    'vehicles.1.seats',
    'shifts.1.start',
  ],
  ...['guests', 'meals.99.at', 'nothing.1.at', '', '.', '__proto__.x', 'kind', 'dates.registered'],
];
const VALUES = [
  ...[
    '+45m',
    '-1小时',
    '+2天',
    '-400d',
    '+99999',
    '-0',
    '+',
    '2026-12-02 15:05',
    '25:00',
    '9999-12-31',
  ],
  ...['[]', '{}', '[{', '[a, b]', '清真', '3', '-3', 'null', '', ' ', ': ', '# x', "'", 'a\nb: c'],
  ...['full', '待定', '\u202e', 'x'.repeat(500)],
];

/** What would be if something of a brief were other than it is. */
export const whatIfCall = (by, file) => [
  'what-if',
  file,
  ...by
    .times(1, 3, () => ['--set', `${by.pick(PLACES)}${by.is(0.95) ? '=' : ''}${by.pick(VALUES)}`])
    .flat(),
];
