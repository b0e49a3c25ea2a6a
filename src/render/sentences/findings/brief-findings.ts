import { CHINESE_KEYS } from '../../../model/pack-keys.ts';
import type { Lang } from '../../../model/text.ts';
import { WEEKDAYS, weekdayOf } from '../../../time/dates.ts';
import {
  askEn,
  askZh,
  guessEn,
  guessZh,
  keyZh,
  listEn,
  listZh,
  q,
  type Sentences,
} from './sentences.ts';

const SHAPES = {
  map: { zh: '一组“键: 值”', en: 'a group of “key: value”' },
  list: { zh: '一个列表', en: 'a list' },
  text: { zh: '一段文字', en: 'a text' },
};
const NAMES = { pack: 'our/front-desk', rule: 'hot-tea', expression: 'own_bill' };

/** The day of the week of a date: `周二`, `Tue`. */
const dayName = (date: string, lang: Lang): string =>
  `${lang === 'zh' ? '周' : ''}${WEEKDAYS[lang][weekdayOf(date)]}`;

/** Keys that are required, as people call them, and of some what may be written. */
const KEYS: Readonly<Record<string, readonly [called: string, value?: string]>> = {
  kind: ['类别', '来访接待'],
  type: ['接待类型', '公务接待'],
  title: ['标题'],
  name: ['姓名或名称'],
  at: ['时间'],
  check_in: ['入住时间'],
  check_out: ['离店时间'],
  item: ['物品'],
  rule: ['规则编号'],
  reason: ['理由'],
};

/** A key as people call it, with the key itself in brackets and what may be written. */
function calledZh(key: string): string {
  const [known, other] = [KEYS, CHINESE_KEYS].map((of) =>
    Object.hasOwn(of, key) ? of[key] : undefined,
  );
  const [called, value] = known ?? other?.slice(0, 1) ?? [];
  if (called === undefined) return q(key);
  return `${q(called)}（${key}）${value === undefined ? '' : `，如“${called}: ${value}”`}`;
}

/** What is wrong with a key or a value of a brief or a pack. */
export const BRIEF_FINDINGS = {
  'wrong-shape': ({ expected, found, known = [], belongs }) => {
    if (belongs !== undefined) {
      return {
        zh: `这里只写名称，写成了${SHAPES[found].zh}；这一组写到最外层${q(belongs.zh)}的那一项下面`,
        en: `Only names belong here, not ${SHAPES[found].en}; write those under ${belongs.en} at the top`,
      };
    }
    const isList = expected === 'list';
    const [keysZh, keysEn] =
      known.length > 0 ? [`（${listZh(known)}）`, ` (${listEn(known)})`] : ['', ''];
    return {
      zh: `这里应是${SHAPES[expected].zh}${keysZh}，写成了${SHAPES[found].zh}${isList ? '；请写成列表，每项前面加“- ”' : ''}`,
      en: `This should be ${SHAPES[expected].en}${keysEn}, not ${SHAPES[found].en}${isList ? '; write “- ” before each item' : ''}`,
    };
  },
  'pack-as-brief': () => ({
    zh: '这是规则文件，不是接待单；检查它用 reception rules test，接待单里写“规则: {模板: [这个文件]}”引用它',
    en: 'This is a pack of rules and no brief; check it with reception rules test, and name it in a brief: rules: {packs: [this file]}',
  }),
  'unknown-key': ({ key, suggestion, known, belongs }) =>
    belongs === undefined
      ? {
          zh: `不认识${q(key)}这一项；${guessZh(suggestion, known, '这里可以写')}`,
          en: `There is no key ${q(key)} here; ${guessEn(suggestion, known, 'there are')}`,
        }
      : {
          zh: `这里没有${q(key)}这一项；请写到${belongs.top ? `最外层${q(belongs.zh)}的那一项` : q(belongs.zh)}下面`,
          en: `There is no key ${q(key)} here; write it under ${belongs.en}${belongs.top ? ' at the top' : ''}`,
        },
  'missing-key': ({ key, known }) =>
    known === undefined
      ? {
          zh: `缺少必填项${calledZh(key)}，请补上`,
          en: `${q(key)} is missing; please add it`,
        }
      : {
          zh: `缺少必填项 ${keyZh(key)}；可以写：${listZh(known)}`,
          en: `${q(key)} is missing; write one of: ${listEn(known)}`,
        },
  'unknown-value': ({ value, suggestion, known }) => ({
    zh: `不认识${q(value)}；${guessZh(suggestion, known, '可以写')}`,
    en: `${q(value)} is not known; ${guessEn(suggestion, known, 'write one of')}`,
  }),
  'unknown-rank': ({ value, suggestion }) => ({
    zh: `职级${q(value)}不认识；${guessZh(suggestion, ['副厅级', '正处级'], '写法如')}`,
    en: `There is no rank ${q(value)}; ${guessEn(suggestion, ['副厅级', 'division-chief'], 'ranks look like')}`,
  }),
  'unknown-role': ({ value, suggestion, known }) => ({
    zh: `没有${q(value)}这个岗位；${guessZh(suggestion, known, '可以写')}`,
    en: `There is no role ${q(value)}; ${guessEn(suggestion, known, 'write one of')}`,
  }),
  'not-a-number': ({ value }) => ({
    zh: `${q(value)}不是数字，请写阿拉伯数字，如 120`,
    en: `${q(value)} is not a number; write it like 120`,
  }),
  'number-too-small': ({ value, least }) => ({
    zh: `${q(value)}太小了，不能小于 ${least}`,
    en: `${q(value)} is too small; the least is ${least}`,
  }),
  'number-too-large': ({ value, most }) => ({
    zh: `${q(value)}太大了，不能大于 ${most}`,
    en: `${q(value)} is too large; the most is ${most}`,
  }),
  'not-a-boolean': ({ value }) => ({
    zh: `${q(value)}不明确，请写“是”或“否”`,
    en: `${q(value)} is neither yes nor no; write true or false`,
  }),
  'bad-time': ({ value }) => ({
    zh: `看不懂时间${q(value)}，请写成 2026-12-02 14:20 这样`,
    en: `${q(value)} is not a time; write it like 2026-12-02 14:20`,
  }),
  'bad-clock': ({ value }) => ({
    zh: `看不懂钟点${q(value)}，请写成 07:30 这样`,
    en: `${q(value)} is not a time of day; write it like 07:30`,
  }),
  'bad-date': ({ value }) => ({
    zh: `看不懂日期${q(value)}，请写成 2026-12-02 这样`,
    en: `${q(value)} is not a date; write it like 2026-12-02`,
  }),
  'time-without-date': ({ value }) => ({
    zh: `${q(value)}只有钟点，请把日期也写上，如 2026-12-02 ${/^\d\d:\d\d$/.test(value) ? value : '14:20'}`,
    en: `${q(value)} has no date; write it like 2026-12-02 14:20`,
  }),
  'date-without-time': ({ value }) => ({
    zh: `${q(value)}只有日期，请写上几点，如 ${value} 09:00`,
    en: `${q(value)} has no time of day; write it like 2026-12-02 14:20`,
  }),
  'date-alone': ({ value, clock }) => ({
    zh: `${q(value)}只有日期，先按 ${clock} 算；问准了请写上几点`,
    en: `${q(value)} has no time of day and is taken as ${clock}; write the time once you know it`,
  }),
  'no-such-date': ({ value, last }) => ({
    zh: `没有${q(value)}这一天；那个月最后一天是 ${last}`,
    en: `There is no ${q(value)}; the last day of that month is ${last}`,
  }),
  'two-times': ({ value, first, second }) => ({
    zh: `${q(value)}有两个意思：${first} 还是 ${second}？请写成其中一个`,
    en: `${q(value)} can be ${first} or ${second}; write one of them`,
  }),
  'next-day': ({ value, word, read }) => ({
    zh: `${q(value)}里的${q(word)}请换成那一天的日期，写成 ${read}`,
    en: `${q(value)}: in place of ${q(word)} write the date of that day, ${read}`,
  }),
  'wrong-weekday': ({ value, date, other }) => ({
    zh: `${q(value)}对不上：${date} 是${dayName(date, 'zh')}，${dayName(other, 'zh')}是 ${other}；请核对，写对的那一天`,
    en: `${q(value)} does not fit: ${date} is a ${dayName(date, 'en')}, and ${dayName(other, 'en')} is ${other}; write the one that is right`,
  }),
  'stray-text': ({ value, text, read }) => ({
    zh: `${q(value)}里的${q(text)}放在这里没法读；这一项只写 ${read}，别的写到名称或备注里`,
    en: `${q(value)}: ${q(text)} means nothing here; write ${read} alone, and the rest in the name or in notes`,
  }),
  'tentative-time': ({ value, word, read }) => ({
    zh: `${q(value)}已读作 ${read}；${q(word)}请另写一项“状态: 待定”`,
    en: `${q(value)} was read as ${read}; for ${q(word)} write “status: tentative” beside it`,
  }),
  'date-range': ({ value, first, last }) => ({
    zh: `${q(value)}不止一天（${first}、${last}），这里只能写一天，请定一个`,
    en: `${q(value)} is more than a day (${first}, ${last}); write one`,
  }),
  'time-range': ({ value, start, end }) => ({
    zh: `${q(value)}是一段时间；开始写 ${start}，结束另写一项 ${end}（若是时差，日期和钟点之间写 T）`,
    en: `${q(value)} is a stretch of time; write ${start} here and the end, ${end}, in a key of its own (before an offset write T between date and time)`,
  }),
  'minutes-assumed': ({ value, minutes }) => ({
    zh: `${q(value)}已读作 ${minutes} 分钟；若是小时请写“${minutes}小时”，不是就写“${minutes}分钟”`,
    en: `${q(value)} was read as ${minutes} minutes; write ${minutes}m, or ${minutes}h if hours are meant`,
  }),
  'quoted-value': ({ read }) => ({
    zh: `外面的引号没有算进去，这一项已读作 ${read}；请去掉引号，或换成半角的`,
    en: `The quotes were left out, and this was read as ${read}; remove them, or write plain ones`,
  }),
  'no-name': ({ value, zh, of }) => ({
    zh: `${q(zh)}只写了${q(value)}${of === '' ? '，没写是什么' : `，先叫它${q(of)}`}；问清后请改成名字`,
    en: `${q(value)} says that there is one, not which; write its name once you know it`,
  }),
  'odd-phone': ({ value, fault, digits }) => ({
    zh: `${q(value)}不像电话号码：${
      {
        digits: `手机号是 11 位，这里有 ${digits} 位`,
        letters: '号码里有字母或别的字',
        none: '里面没有号码',
        other: '位数不对，座机要连区号，国外的前面写 +',
      }[fault]
    }；请核对`,
    en: `${q(value)} looks wrong for a telephone number: ${
      {
        digits: `a mobile has 11 digits, this one ${digits}`,
        letters: 'there are letters in it',
        none: 'there is no number in it',
        other: 'count its digits; a landline has its area code, one from abroad its +',
      }[fault]
    }; please check it`,
  }),
  'fewer-than-named': ({ count, named }) => ({
    zh: `人数写了 ${count}，名单上却有 ${named} 位，按 ${named} 位算；请核对，人数不写就按名单算`,
    en: `The number is ${count}, but ${named} are named, and ${named} count; check it, or leave the number out`,
  }),
  'only-one': ({ key, first }) => ({
    zh: `${q(key)}只能有一位，第 ${first} 行已经写了，按那一位算；请只留一处`,
    en: `There can be one ${q(key)}, and line ${first} has it already; keep one of them`,
  }),
  'lost-zeros': ({ value, read }) => ({
    zh: `${q(value)}已读作 ${read}，请照此书写`,
    en: `${q(value)} was read as ${read}; please write it so`,
  }),
  'bad-duration': ({ value }) => ({
    zh: `看不懂时长${q(value)}，请写成 50m、1h30m 或“90分钟”`,
    en: `${q(value)} is not a length of time; write it like 50m or 1h30m`,
  }),
  'bad-id': ({ value }) => ({
    zh: `编号${q(value)}不能用：不能含 / \\ #，不能以点开头，最多 80 个字，也不能是 visit、day-…、…-morning-1 这类程序自己用的`,
    en: `${q(value)} cannot be an id: no / \\ #, no dot at the start, at most 80 characters, and not one of our own such as visit, day-… or …-morning-1`,
  }),
  'bad-name': ({ value, of }) =>
    of === 'expression'
      ? {
          zh: `${q(value)}不能作名字；条件里要用到，只能用小写英文字母、数字和“_”，字母开头，如 ${NAMES[of]}`,
          en: `${q(value)} cannot be a name, since conditions use it: small letters, digits and “_”, a letter first, such as ${NAMES[of]}`,
        }
      : {
          zh: `${q(value)}不能作名字；只能用文字、数字、“-”和“_”，文字开头，如 ${NAMES[of]}`,
          en: `${q(value)} cannot be a name: letters, digits, “-” and “_”, a letter first, such as ${NAMES[of]}`,
        },
  'unknown-timezone': ({ value, suggestion }) => ({
    zh: `不认识时区${q(value)}；${guessZh(suggestion, ['Asia/Shanghai'], '国内请写')}`,
    en: `There is no time zone ${q(value)}; ${guessEn(suggestion, ['Asia/Shanghai'], 'in China write')}`,
  }),
  'no-occasion': ({ zh, en }) => ({
    zh: `还没有任何安排：${zh.join('、')}至少写一项，并写上时间`,
    en: `Nothing is planned yet: write at least one of ${listEn(en)}, with its time`,
  }),
  'duplicate-id': ({ id, first }) => ({
    zh: `${q(id)}与第 ${first} 行重复，请改一个或加以区分`,
    en: `${q(id)} is also in line ${first}; tell them apart`,
  }),
  'unknown-guest': ({ name, suggestion }) => ({
    zh: `来宾名单里没有${q(name)}；${askZh(suggestion, '请核对姓名，或加到 guests 里')}`,
    en: `${q(name)} is not among the guests; ${askEn(suggestion, 'check the name, or add it to guests')}`,
  }),
  'unknown-person': ({ name, suggestion }) => ({
    zh: `工作人员里没有${q(name)}；${askZh(suggestion, '如果是领导可以不管')}`,
    en: `${q(name)} is not in the team; ${askEn(suggestion, 'never mind if this is a leader')}`,
  }),
  'unknown-vehicle': ({ name, suggestion }) => ({
    zh: `车辆里没有${q(name)}；${askZh(suggestion, '请核对编号，或加到 vehicles 里')}`,
    en: `There is no vehicle ${q(name)}; ${askEn(suggestion, 'check the id, or add it to vehicles')}`,
  }),
  'id-from-file': ({ id }) => ({
    zh: `没有写编号 id，先用文件名和第一天${q(id)}；这两样改了，手机里就会多出一份日程，写上编号就不会`,
    en: `There is no id, so the file's name and the first day are used: ${q(id)}; if one of them changes, phones show every entry twice, which an id prevents`,
  }),
  'bad-log-line': ({ text }) => ({
    zh: `记录里这一行看不懂，没有用上：${q(text)}；照别的行改好，或删去`,
    en: `This line of the log cannot be read and was left out: ${q(text)}; write it like the others, or remove it`,
  }),
  'plan-lost': ({ time, folder }) => ({
    zh: `${time} 出过方案，现在找不到 ${folder}；那一版里有、现在没有的，手机日历上不会变成“已取消”，请通知各人删掉旧日历再导入；找得回来就放回原处再出一次`,
    en: `A plan was issued ${time}, and ${folder} is not there: what is off since then stays in calendars. Have everybody delete the old calendar and import the new one, or put ${folder} back and plan again`,
  }),
} satisfies Partial<Sentences>;
