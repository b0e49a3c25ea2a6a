import type { Finding, FindingArgs } from '../../model/finding.ts';
import { daysText } from './days-text.ts';
import { describeConditionZh } from './describe-condition-zh.ts';
import { describeYamlZh } from './describe-yaml-zh.ts';
import { rolesText } from './roles-text.ts';
import { shortenText } from './shorten-text.ts';

const SHAPES = { map: '一组“键: 值”', list: '一个列表', text: '一段文字' } as const;
const NAMES = { pack: 'our/front-desk', rule: 'hot-tea' } as const;
const UNREADABLE = {
  missing: '找不到这个文件，请检查路径和文件名',
  folder: '这是一个文件夹，请写出里面的文件',
  denied: '没有权限读这个文件',
  'too-large': '文件超过 1 MB，太大了；请检查是不是选错了文件',
  special: '这不是普通文件（是设备、管道之类），没有读',
  other: '读不了这个文件',
} as const;
const ENCODINGS = {
  gbk: '文件是 GBK 编码，请用记事本等编辑器另存为 UTF-8',
  'utf-16': '文件是 UTF-16 编码（记事本里叫 Unicode），请另存为 UTF-8',
  unknown: '文件不是 UTF-8 文本，请另存为 UTF-8',
} as const;

/** A finding in Chinese. */
export function describeFindingZh(finding: Finding): string {
  switch (finding.code) {
    case 'unreadable-pack':
      return `规则文件${q(finding.args.path)}读不了：${UNREADABLE[finding.args.reason]}`;
    case 'unreadable-file':
      return UNREADABLE[finding.args.reason];
    case 'outside-folder':
      return `${q(finding.args.path)}不在接待单所在的文件夹里；请复制进来，写成 我的规则.yaml 这样的相对路径（每份都用的规则，放进 RECEPTION_PACKS 指的文件夹）`;
    case 'not-utf8':
      return ENCODINGS[finding.args.guess];
    case 'empty-file':
      return '文件是空的；可以用 reception new 生成一份来填（规则文件用 reception rules new）';
    case 'yaml-syntax':
      return describeYamlZh(finding.args.problem);
    case 'full-width-colon':
      return wideColon(finding.args.key);
    case 'full-width-comma':
      return `${q(finding.args.text, '项目')}旁边的全角标点已按分隔读；请改成半角“,”，若是文字的一部分就加引号`;
    case 'full-width-space':
      return '这里有全角空格（或网页里复制来的空格），请改成普通空格';
    case 'tab-indent':
      return '行首用了制表符（Tab），请全部换成空格';
    case 'missing-space':
      return `${q(`${finding.args.key}:`)}后面少一个空格，应写成 ${q(`${finding.args.key}: …`)}`;
    case 'duplicate-key':
      return `${q(finding.args.key)}在这一组里已经写过，只取了第一次的；请合并或删去一处`;
    case 'alias-bomb':
      return '引用（*）层层展开后太大，请直接写出内容';
    case 'control-character':
      return `这里有看不见的控制字符 ${finding.args.code}，请删去`;
    case 'wrong-shape':
      return wrongShape(finding.args.expected, finding.args.found);
    case 'unknown-key':
      return `不认识${q(finding.args.key)}这一项；${guess(finding.args.suggestion, finding.args.known, '这里可以写')}`;
    case 'missing-key':
      return missingKey(finding.args.key);
    case 'unknown-value':
      return `不认识${q(finding.args.value)}；${guess(finding.args.suggestion, finding.args.known, '可以写')}`;
    case 'unknown-rank':
      return `职级${q(finding.args.value)}不认识；${guess(finding.args.suggestion, ['副厅级', '正处级'], '写法如')}`;
    case 'unknown-role':
      return `没有${q(finding.args.value)}这个岗位；${guess(finding.args.suggestion, finding.args.known, '可以写')}`;
    case 'not-a-number':
      return `${q(finding.args.value)}不是数字，请写阿拉伯数字，如 120`;
    case 'number-too-small':
      return `${q(finding.args.value)}太小了，不能小于 ${finding.args.least}`;
    case 'number-too-large':
      return `${q(finding.args.value)}太大了，不能大于 ${finding.args.most}`;
    case 'not-a-boolean':
      return `${q(finding.args.value)}不明确，请写“是”或“否”`;
    case 'bad-time':
      return `看不懂时间${q(finding.args.value)}，请写成 2026-12-02 14:20 这样`;
    case 'bad-clock':
      return `看不懂钟点${q(finding.args.value)}，请写成 07:30 这样`;
    case 'bad-date':
      return `看不懂日期${q(finding.args.value)}，请写成 2026-12-02 这样`;
    case 'time-without-date':
      return `${q(finding.args.value)}只有钟点，请把日期也写上，如 2026-12-02 ${clockOf(finding.args.value)}`;
    case 'date-without-time':
      return `${q(finding.args.value)}只有日期，请写上几点，如 ${finding.args.value} 09:00`;
    case 'busy-hour': {
      const people = finding.args.people.map(
        ({ name, tasks, hour }) => `${name} ${hour} 起 ${tasks} 项`,
      );
      return `一小时内超过 ${finding.args.usual} 项任务，忙不过来：${people.join('、')}；请分给别人`;
    }
    case 'date-alone':
      return `${q(finding.args.value)}只有日期，先按 ${finding.args.clock} 算；问准了请写上几点`;
    case 'no-such-date':
      return `没有${q(finding.args.value)}这一天；那个月最后一天是 ${finding.args.last}`;
    case 'lost-zeros':
      return `${q(finding.args.value)}已读作 ${finding.args.read}，请照此书写`;
    case 'bad-duration':
      return `看不懂时长${q(finding.args.value)}，请写成 50m、1h30m 或“90分钟”`;
    case 'bad-id':
      return `编号${q(finding.args.value)}不能用：不能含 / \\ #，不能以点开头，最多 80 个字，也不能是 visit、day-…、…-morning-1 这类程序自己用的`;
    case 'bad-name':
      return `${q(finding.args.value)}不能作名字；只能用小写英文字母、数字和“-”，字母开头，如 ${NAMES[finding.args.of]}；中文写在 title、task 里`;
    case 'unknown-timezone':
      return `不认识时区${q(finding.args.value)}；${guess(finding.args.suggestion, ['Asia/Shanghai'], '国内请写')}`;
    case 'no-occasion':
      return `还没有任何安排：${finding.args.zh.join('、')}至少写一项，并写上时间`;
    case 'duplicate-id':
      return `${q(finding.args.id)}与第 ${finding.args.first} 行重复，请改一个或加以区分`;
    case 'unknown-guest':
      return `来宾名单里没有${q(finding.args.name)}；${askOr(finding.args.suggestion, '请核对姓名，或加到 guests 里')}`;
    case 'unknown-person':
      return `工作人员里没有${q(finding.args.name)}；${askOr(finding.args.suggestion, '如果是领导可以不管')}`;
    case 'unknown-vehicle':
      return `车辆里没有${q(finding.args.name)}；${askOr(finding.args.suggestion, '请核对编号，或加到 vehicles 里')}`;
    case 'id-from-file':
      return `没有写编号 id，先用文件名和第一天${q(finding.args.id)}；这两样改了，手机里就会多出一份日程，写上编号就不会`;
    case 'bad-timing':
      return `看不懂时间${q(finding.args.value)}，写法如 start - 1h30m、end + 1d、start - 1wd @ 17:00`;
    case 'unknown-edge':
      return `没有${q(finding.args.edge)}这个时间点；可以写：${all(finding.args.known)}`;
    case 'rule-kind':
      return ruleKind(finding.args.kinds);
    case 'rule-timing':
      return ruleTiming(finding.args.kinds);
    case 'bad-condition':
      return `条件${q(finding.args.source)}${inKind(finding.args.kind)}写错了：${describeConditionZh(finding.args.problem)}`;
    case 'condition-type':
      return `条件${q(finding.args.source)}的结果应是 ${finding.args.expected}，这里是 ${finding.args.found}`;
    case 'duplicate-rule':
      return finding.args.elsewhere
        ? `规则${q(finding.args.id)}在别的模板里已经有了；要改它的几项，请写在 change: 里，要另立一条，请换编号`
        : `规则${q(finding.args.id)}在这个文件里写了两次，请换一个编号`;
    case 'key-for-kind':
      return `${q(finding.args.key)}只用于 ${all(finding.args.kinds)} 规则，这条是 ${finding.args.kind}，请删去`;
    case 'window-backwards':
      return `时间段${q(finding.args.value)}的结束早于开始，请核对`;
    case 'empty-change':
      return `对规则${q(finding.args.id)}什么也没有改；请写上要改的项，如 at、when、owner`;
    case 'slow-pattern':
      return slowPattern(finding.args);
    case 'unknown-rule':
      return `没有规则${q(finding.args.id)}；${askOr(finding.args.suggestion, '用 reception rules list 查看全部')}`;
    case 'unknown-setting':
      return `没有设定值${q(finding.args.name)}；${askOr(finding.args.suggestion, '用 reception rules settings 查看，自己新加的要写 zh 和 en')}`;
    case 'unknown-condition':
      return `没有名为${q(finding.args.name)}的条件；${finding.args.known.length > 0 ? `可以写：${all(finding.args.known)}` : '先写进规则文件的 conditions；那里面不能再引用别的条件'}`;
    case 'unknown-clause':
      return `没有依据${q(finding.args.id)}；${askOr(finding.args.suggestion, '请先写进 clauses.yaml')}`;
    case 'needs-cycle':
      return `几条规则互相等待：${finding.args.cycle.join(' → ')}`;
    case 'missing-translation':
      return `缺少${language(finding.args.lang)}文字`;
    case 'case-without-occasion':
      return `${q(finding.args.rule)}后面要写上环节，如 ${finding.args.rule}#arrival-1`;
    case 'case-occasion':
      return `用例${q(finding.args.case)}：接待单里没有环节${q(finding.args.occasion)}；有：${all(finding.args.known)}`;
    case 'case-differs':
      return caseDiffers(finding.args);
    case 'case-fires':
      return `用例${q(finding.args.case)}：规则 ${finding.args.rule} 不该触发，却有 ${all(finding.args.occasions)}`;
    case 'case-not-planned':
      return `用例${q(finding.args.case)}排不出方案，后面的没有比对`;
    case 'no-such-time':
      return `${finding.args.timezone} 没有 ${finding.args.value} 这一刻（夏令时拨快跳过了），请换一个时间`;
    case 'time-twice':
      return `${finding.args.timezone} 的 ${finding.args.value} 有两次（夏令时拨慢），按 ${finding.args.read} 算；要另一次请写明时差`;
    case 'end-before-start':
      return `结束 ${finding.args.end} 不晚于开始 ${finding.args.start}，请核对`;
    case 'received-assumed':
      return `没有写接到通知的时间 received，按 ${finding.args.time} 算`;
    case 'role-unfilled':
      return `这些岗位还没有人：${rolesText(finding.args.roles, '、', (n) => `${n}项任务`)}；请在“工作人员”（team）里安排`;
    case 'no-team':
      return '还没有写“工作人员”（team），任务只能写到岗位，写不到人';
    case 'double-booked':
      return doubleBooked(finding.args);
    case 'cannot-get-there':
      return `${q(finding.args.name)}赶不过去：${finding.args.first.end} ${at(finding.args.first.title, finding.args.from)}才结束，${finding.args.second.start} ${at(finding.args.second.title, finding.args.to)}就开始，路上要 ${finding.args.needed} 分钟，只有 ${finding.args.between} 分钟；请换人或改时间`;
    case 'travel-unknown':
      return `${q(finding.args.name)}可能赶不过去：${finding.args.first.end} ${at(finding.args.first.title, finding.args.from)}结束，${finding.args.second.start} ${at(finding.args.second.title, finding.args.to)}开始，相隔 ${finding.args.between} 分钟；路上要多久没有写，请在“路线”里补上`;
    case 'shift-too-long':
      return `${q(finding.args.name)}从 ${finding.args.from} 排到 ${finding.args.until}，太长了，只排前 ${finding.args.days} 天；请核对年份`;
    case 'shift-without-dates':
      if (finding.args.until < finding.args.from) {
        return `${q(finding.args.name)}止的日子 ${finding.args.until} 在起的日子 ${finding.args.from} 之前；请核对`;
      }
      return `${q(finding.args.name)}一天也没排上：${finding.args.from} 到 ${finding.args.until} 之间没有它的日子；没写“星期”的只算工作日，放假的日子要值班请写 星期: 每天`;
    case 'driver-rest':
      return `司机${q(finding.args.name)}休息不够：${finding.args.first.end} ${finding.args.first.title}才回来，${finding.args.second.start} ${finding.args.second.title}又要出车，中间 ${finding.args.hours} 小时，不到 ${finding.args.rest} 小时；请换一位司机`;
    case 'before-arrival':
      return `${q(finding.args.title)}${finding.args.start} 开始，那时来宾还没到（${finding.args.arrival} ${finding.args.time}）；请核对时间`;
    case 'after-departure':
      return `${q(finding.args.title)}${finding.args.end} 才结束，来宾 ${finding.args.time} 就要动身（${finding.args.departure}）；请核对时间`;
    case 'guests-double-booked':
      return `来宾同一时间有两场活动：${q(finding.args.first)}和${q(finding.args.second)}（${finding.args.start}起）；请错开，或写明各是哪些来宾`;
    case 'holidays-unknown':
      return `节假日表里没有 ${finding.args.years.join('、')} 年的放假和调休安排，有 ${finding.args.tasks} 项任务的日期只按周末推算，请核对；也可以用“规则: {节假日: [文件]}”补上`;
    case 'holidays-provisional':
      return provisional(finding.args);
    case 'received-after':
      return `接到通知写的是 ${finding.args.received}，比全部安排（到 ${finding.args.end}）还晚，没有按它推算；请核对年份和日期`;
    case 'too-late':
      return `接到通知太晚，${q(finding.args.task)}做不到前面去了；请当面说明或另想办法`;
    case 'needs-order':
      return `${q(finding.args.task)}应在${q(finding.args.needs)}之后，但时间排在了前面`;
    case 'unused-off':
      return `停用的规则${q(finding.args.rule)}这次本来就用不到，可以删去`;
    case 'rule':
      return finding.args.say;
  }
}

/** Keys that are required, as people call them. */
const KEYS: Readonly<Record<string, string>> = {
  kind: '类别，如 visit',
  type: '接待类型，如 official 公务',
  title: '标题',
  name: '姓名或名称',
  at: '时间',
  check_in: '入住时间',
  check_out: '离店时间',
  item: '物品',
  rule: '规则编号',
  reason: '理由',
};

function q(text: string, otherwise = '“”'): string {
  return text === '' ? otherwise : `“${shortenText(text, 40)}”`;
}

function askOr(suggestion: string, otherwise: string): string {
  return suggestion ? `是不是“${suggestion}”？` : otherwise;
}

function guess(suggestion: string, known: readonly string[], lead: string): string {
  return askOr(suggestion, known.length === 0 ? '请改一个' : `${lead}：${all(known)}`);
}

function all(known: readonly string[]): string {
  return known.join('、');
}

function clockOf(text: string): string {
  return /^\d\d:\d\d$/.test(text) ? text : '14:20';
}

function wrongShape(expected: keyof typeof SHAPES, found: keyof typeof SHAPES): string {
  const hint = { map: '', list: '，每项前面加“- ”', text: '' }[expected];
  return `这里应是${SHAPES[expected]}，写成了${SHAPES[found]}${hint && `；请写成列表${hint}`}`;
}

function wideColon(key: string): string {
  return /\d$/.test(key)
    ? `${q(key)}后面是全角冒号“：”，请改成半角“:”`
    : `${q(key)}后面是全角冒号“：”，请改成半角冒号加一个空格“: ”`;
}

function ruleKind(kinds: readonly string[]): string {
  return kinds.length > 1
    ? `一条规则只能有一种，这里写了 ${kinds.join('、')}`
    : '规则要写 task、check、form、guide 中的一种';
}

function ruleTiming(kinds: readonly string[]): string {
  return kinds.length > 1
    ? `一个任务只能有一种时间，这里写了 ${kinds.join('、')}`
    : '任务要写时间：at、by、every 中的一种';
}

const inKind = (kind: string | undefined): string =>
  kind === undefined ? '' : `用在 ${kind} 接待单上`;

function slowPattern({ pattern, reason }: FindingArgs['slow-pattern']): string {
  switch (reason) {
    case 'repeats':
      return `matches 的匹配式${q(pattern)}遇到长文字可能算不完；重复（* + {n,}）最多一处，括号里的不能重复，也可改用几个 contains`;
    case 'computed':
      return `matches 的匹配式要直接写出来，如 matches('会议|调研')，不能由别的值得来`;
    case 'invalid':
      return `matches 的匹配式${q(pattern)}写错了，括号、星号等请核对`;
  }
}

function caseDiffers({ case: name, task, expected, found }: FindingArgs['case-differs']): string {
  const made = found === '' ? '没有' : found === 'yes' ? '有，但没有时间，应写 yes' : `是 ${found}`;
  const wanted = expected === 'yes' ? '应有' : `应为 ${expected}`;
  return `用例${q(name)}：${task} ${wanted}，实际${made}`;
}

function language(lang: string): string {
  return { zh: '中文', en: '英文' }[lang] ?? lang;
}

function missingKey(key: string): string {
  const meaning = Object.hasOwn(KEYS, key) ? `（${KEYS[key]}）` : '';
  return `缺少必填项 ${key}${meaning}，请补上`;
}

function provisional({ years, tasks, days }: FindingArgs['holidays-provisional']): string {
  const off =
    days.length === 0
      ? '这段时间没有法定节日'
      : `法定节日${daysText(days, 'zh')}已按放假处理，不排工作日的班和工作`;
  return `${years.join('、')} 年的放假通知还没有发布，${off}；连休和调休上班的日子还不知道，有 ${tasks} 项任务的日期照此推算，通知发布后请把调休写进节假日表，或用“规则: {节假日: [文件]}”补上，再出一次方案`;
}

/** Something with the place where it is. */
const at = (title: string, place: string): string =>
  place === '' ? title : `${title}（${place}）`;

const TAKEN = {
  person: '要同时在两处',
  vehicle: '同一时间派了两趟',
  place: '同一时间用了两次',
} as const;

function doubleBooked({ resource, name, first, second }: FindingArgs['double-booked']): string {
  const of = (one: typeof first): string =>
    `${one.start}–${one.end.slice(-5)} ${one.title}${first.brief === second.brief ? '' : `（${one.brief}）`}`;
  return `${q(name)}${TAKEN[resource]}：${of(first)}，${of(second)}；请${resource === 'person' ? '换人' : resource === 'vehicle' ? '另派车' : '另找地方'}或错开时间`;
}
