import type { FindingArgs } from '../../../model/finding.ts';
import type { Text } from '../../../model/text.ts';
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

/** What the CEL checker says is wrong with a condition, with what to write instead; as it says it where we have no better words. */
export function describeCondition(problem: string): Text {
  for (const [pattern, words] of PROBLEMS) {
    const match = pattern.exec(problem);
    if (match !== null) {
      const { zh, en } = words(match[1] ?? '', match[2] ?? '');
      return { zh, en: en === '' ? problem : `${problem}; ${en}` };
    }
  }
  return { zh: problem, en: problem };
}

/** `en` is only advice, '' for none: what is wrong is said in English by the checker itself. */
type Wording = readonly [pattern: RegExp, words: (first: string, second: string) => Text];

/** The first that fits is taken. */
const PROBLEMS: readonly Wording[] = [
  [
    /^No such key: index out of bounds, index (\d+)(?: >= size (\d+))?/,
    (index, size) => ({
      zh: `${size === '' ? '列表里' : `列表里只有 ${size} 项，`}没有第 ${Number(index) + 1} 项；请先用 size(…) 判断有几项`,
      en: 'ask size(…) first',
    }),
  ],
  [
    /^No such key: (.+)$/,
    (key) => ({ zh: `没有“${key}”这一项，请核对拼写；能用的见 reception schema brief`, en: '' }),
  ],
  [
    /^Unknown variable: (.+)$/,
    (name) => ({
      zh: `没有“${name}”，或者这里用不上；能用的见 reception schema brief，文字要加引号`,
      en: '',
    }),
  ],
  [
    /^Unexpected character: =$/,
    () => ({ zh: '一个“=”不是比较，相等写 ==，不等写 !=', en: 'equality is written ==' }),
  ],
  [/^Unexpected character: \$$/, () => ({ zh: '“${”后面没有“}”，请补上', en: 'close ${ with }' })],
  [
    /^Unexpected character: (.)/u,
    (character) => ({
      zh: `不认识“${character}”；条件用字段名和 == != < > && || 写成，文字要加引号`,
      en: '',
    }),
  ],
  [
    /^(?:Unexpected token: EOF|Expected .+, got EOF)/,
    () => ({ zh: '没有写完，请补上后半截', en: 'it is not finished' }),
  ],
  [/^Unterminated string/i, () => ({ zh: '引号没有结束，请补上另一半', en: '' })],
  [
    /^no such overload: (\S+) \+ (\S+)$/,
    (left, right) => ({
      zh: `${left} 和 ${right} 不能用“+”连；数字要先写成 string(…)`,
      en: 'write a number as string(…) to join it to a text',
    }),
  ],
  [
    /^no such overload: string in (list<[A-Z]\w*>)$/,
    () => ({
      zh: '这一项里是人或物本身，不是名字；比名字写 …exists(g, g.name == …)',
      en: 'it holds the things themselves; compare their names: …exists(g, g.name == …)',
    }),
  ],
  [
    /^found no matching overload for '(?:[\w<>]+\.)?(\w+)\(/,
    (name) => ({
      zh: `没有“${name}(…)”这样的用法；请核对函数或词表的名字，和括号里的值`,
      en: 'check the name of the function or table, and what it is given',
    }),
  ],
  [
    /^no such overload: (\S+) [-*/%=!<>&|]+ (\S+)$/,
    (left, right) => ({ zh: `${left} 和 ${right} 不能这样比、这样算，请核对两边的类型`, en: '' }),
  ],
];

const SLOW: Readonly<Record<FindingArgs['slow-pattern']['reason'], (pattern: string) => Text>> = {
  repeats: (pattern) => ({
    zh: `matches 的匹配式${q(pattern)}遇到长文字可能算不完；重复（* + {n,}）最多一处，括号里的不能重复，也可改用几个 contains`,
    en: `The pattern ${q(pattern)} may take for ever on a long text: at most one repetition (* + {n,}), and none of a group; or use contains`,
  }),
  computed: () => ({
    zh: "matches 的匹配式要直接写出来，如 matches('会议|调研')，不能由别的值得来",
    en: "The pattern of matches must be written out, as in matches('meeting|visit'), not come from another value",
  }),
  invalid: (pattern) => ({
    zh: `matches 的匹配式${q(pattern)}写错了，括号、星号等请核对`,
    en: `The pattern ${q(pattern)} of matches is wrong; check brackets and stars`,
  }),
};

/** What the number of a setting counts. */
const AMOUNTS: Readonly<Record<FindingArgs['setting-range']['unit'], Text>> = {
  m: { zh: '分钟数', en: 'minutes' },
  d: { zh: '天数', en: 'days' },
  wd: { zh: '工作日数', en: 'working days' },
  wh: { zh: '工作小时数', en: 'working hours' },
};

/** What a case made in place of what it expects; see `FindingArgs`. */
function madeOf(found: string): Text {
  if (found === '') return { zh: '没有', en: 'there is nothing' };
  return found === 'yes'
    ? { zh: '有，但没有时间，应写 yes', en: 'it has no time: write yes' }
    : { zh: `是 ${found}`, en: `it is ${found}` };
}

const keysZh = (keys: readonly string[]): string => listZh(keys.map(keyZh));

/** An edge that times count from, with what it is called in Chinese. */
function edgeZh(edge: string): string {
  const words = { start: '开始', end: '结束', received: '接到通知' };
  const [whole = '', side = whole] = edge.split('.');
  const word = words[side as keyof typeof words] ?? '';
  return `${edge}（${whole === side ? '' : '全程'}${word}）`;
}

const RULE_KINDS: Readonly<Record<string, string>> = {
  task: '任务',
  check: '检查',
  form: '表单',
  guide: '礼仪',
};
const kindsZh = (kinds: readonly string[]): string =>
  listZh(kinds.map((kind) => RULE_KINDS[kind] ?? kind));

/** What CEL calls a type, in words. */
function typeZh(type: string): string {
  const [, of] = /^list<(\w+)>$/.exec(type) ?? [];
  if (of !== undefined || type === 'list') return '一串（list）';
  const words: Readonly<Record<string, string>> = {
    bool: '是或否（bool）',
    string: '文字（string）',
    text: '文字',
    int: '数（int）',
    double: '数（double）',
  };
  return words[type] ?? type;
}

/** What is wrong with a pack, its conditions and its cases. */
export const PACK_FINDINGS = {
  'bad-timing': ({ value }) => ({
    zh: `看不懂时间${q(value)}，写法如 开始前1小时30分、结束后1天、开始前1工作日 17:00（start - 1h30m、end + 1d、start - 1wd @ 17:00）`,
    en: `${q(value)} is not a timing; write it like start - 1h30m, end + 1d, start - 1wd @ 17:00`,
  }),
  'unknown-edge': ({ edge, known }) => ({
    zh: `没有${q(edge)}这个时间点；可以写：${listZh(known.map(edgeZh))}`,
    en: `There is no edge ${q(edge)}; there are: ${listEn(known)}`,
  }),
  'rule-kind': ({ kinds }) =>
    kinds.length > 1
      ? {
          zh: `一条规则只能有一种，这里写了 ${keysZh(kinds)}`,
          en: `A rule is of one kind; this one has ${listEn(kinds)}`,
        }
      : {
          zh: '规则要写 do（任务）、check（检查）、form（表单）、guide（礼仪）中的一种',
          en: 'A rule needs one of do, check, form, guide',
        },
  'rule-timing': ({ kinds }) =>
    kinds.length > 1
      ? {
          zh: `一个任务只能有一种时间，这里写了 ${keysZh(kinds)}`,
          en: `A task has one timing; this one has ${listEn(kinds)}`,
        }
      : {
          zh: '任务要写时间：at（时间）、by（最晚）、every（每隔）中的一种',
          en: 'A task needs one of at, by, every',
        },
  'bad-condition': ({ source, kind, problem }) => ({
    zh: `条件${q(source)}${kind === undefined ? '' : `用在 ${kind} 接待单上`}写错了：${describeCondition(problem).zh}`,
    en: `The condition ${q(source)} is wrong${kind === undefined ? '' : ` in a ${kind} brief`}: ${describeCondition(problem).en}`,
  }),
  'costly-condition': ({ source, loops }) =>
    loops === undefined
      ? {
          zh: `${q(source)}要算的步数太多，或者拼出来的文字太长；请少套几层循环，少拼长文字`,
          en: `${q(source)} takes too many steps, or builds too long a text; use fewer loops in each other and shorter texts`,
        }
      : {
          zh: `条件${q(source)}写错了：循环（exists、filter、map……）最多套 ${loops} 层`,
          en: `The condition ${q(source)} is wrong: more than ${loops} loops in each other`,
        },
  'condition-type': ({ source, expected, found }) => ({
    zh: `${q(source)}应得出${typeZh(expected)}，却得出${typeZh(found)}`,
    en: `${q(source)} should give ${expected}, and gives ${found}`,
  }),
  'key-for-kind': ({ key, kinds, kind }) => ({
    zh: `${keyZh(key)}只用于${kindsZh(kinds)}，这条是${kindsZh([kind])}，请删去`,
    en: `${q(key)} is for ${listEn(kinds)} rules only, and this is a ${kind}; remove it`,
  }),
  'window-backwards': ({ value }) => ({
    zh: `时间段${q(value)}的结束早于开始，请核对`,
    en: `The window ${q(value)} ends before it starts`,
  }),
  'duplicate-rule': ({ id }) => ({
    zh: `规则${q(id)}在别的模板里已经有了；要改它的几项，请写在 change: 里，要另立一条，请换编号`,
    en: `Another pack has a rule ${q(id)}; to change some of its fields write them under change:, for a rule of your own choose another id`,
  }),
  'empty-change': ({ id }) => ({
    zh: `对规则${q(id)}什么也没有改；请写上要改的项，如 at、when、owner`,
    en: `Nothing of the rule ${q(id)} is changed; write what to change, such as at, when, owner`,
  }),
  'slow-pattern': ({ pattern, reason }) => SLOW[reason](pattern),
  'unknown-rule': ({ id, suggestion, called, titled = [] }) =>
    titled.length > 0
      ? {
          zh: `没有规则${q(id)}；这里写编号：${listZh(titled.map(({ zh }) => zh))}`,
          en: `There is no rule ${q(id)}; write an id here: ${listEn(titled.map(({ en }) => en))}`,
        }
      : {
          zh: `没有规则${q(id)}；${askZh(suggestion, '用 reception rules list 查看', called?.zh)}`,
          en: `There is no rule ${q(id)}; ${askEn(suggestion, 'see reception rules list', called?.en)}`,
        },
  'unknown-setting': ({ name, suggestion }) => ({
    zh: `没有设定值${q(name)}；${askZh(suggestion, '用 reception rules settings 查看，自己新加的要写 title（标题）')}`,
    en: `There is no setting ${q(name)}; ${askEn(suggestion, 'see reception rules settings; a new one of your own needs a title')}`,
  }),
  'setting-range': ({ name, unit, most, value }) => ({
    zh: `设定值${q(name)}用作${AMOUNTS[unit].zh}，只能是 0 到 ${most} 的整数，这里是${q(value)}`,
    en: `The setting ${q(name)} counts ${AMOUNTS[unit].en}: a whole number from 0 to ${most}, not ${q(value)}`,
  }),
  'unknown-words': ({ value, near }) => ({
    zh: `条件里没有${q(value)}这一句；写接待单里的键和值，如 {接待类型: 外宾}，或者 reception rules words 列出的一句${near.length > 0 ? `：${listZh(near)}` : ''}`,
    en: `No condition is called ${q(value)}; write keys and values of a brief, as {type: foreign}, or what reception rules words lists${near.length > 0 ? `: ${listEn(near)}` : ''}`,
  }),
  'unknown-condition': ({ name, known }) => ({
    zh: `没有名为${q(name)}的条件；${known.length > 0 ? `可以写：${listZh(known)}` : '先写进规则文件的 conditions'}`,
    en: `There is no condition named ${q(name)}; ${known.length > 0 ? `there are: ${listEn(known)}` : 'write it under conditions of a pack first'}`,
  }),
  'unknown-clause': ({ id, suggestion }) => ({
    zh: `没有依据${q(id)}；${askZh(suggestion, '请先写进 clauses.yaml')}`,
    en: `There is no clause ${q(id)}; ${askEn(suggestion, 'add it to clauses.yaml first')}`,
  }),
  'needs-cycle': ({ cycle }) => ({
    zh: `几条规则互相等待：${cycle.join(' → ')}`,
    en: `These rules wait for each other: ${cycle.join(' → ')}`,
  }),
  'missing-translation': ({ key }) => ({
    zh: `另一种语言的文件里没有${q(key)}的文字，请补上`,
    en: `The file of the other language has no words for ${q(key)}; add them`,
  }),
  'translation-names': ({ key, wanted, found }) => ({
    zh: `${q(key)}的译文要用同样的名字：原文用 ${wanted || '（没有）'}，译文用 ${found || '（没有）'}`,
    en: `The translation of ${q(key)} must use the same names: the text has ${wanted || '(none)'}, the translation ${found || '(none)'}`,
  }),
  'translation-count': ({ key, wanted, found }) => ({
    zh: `${q(key)}的译文要逐条对应：原文 ${wanted} 条，译文 ${found} 条`,
    en: `The translation of ${q(key)} needs as many entries: the text has ${wanted}, the translation ${found}`,
  }),
  'unknown-word': ({ value, suggestion, known }) => ({
    zh: `${q(value)}不在这一项可填的词里，这样比没有结果；${guessZh(suggestion, known, '可以写')}`,
    en: `${q(value)} is none of the words of this field, so comparing says nothing; ${guessEn(suggestion, known, 'there are')}`,
  }),
  'name-cycle': ({ cycle }) => ({
    zh: `这几个名字互相引用，算不出来：${cycle.join(' → ')}`,
    en: `These names are made of each other and have no value: ${cycle.join(' → ')}`,
  }),
  'unknown-class': ({ table, name, known }) => ({
    zh: `词表${q(table)}里没有${q(name)}这一类；有：${listZh(known)}`,
    en: `The table ${q(table)} has no class ${q(name)}; there are: ${listEn(known)}`,
  }),
  'case-without-occasion': ({ rule }) => ({
    zh: `${q(rule)}后面要写上环节，如 ${rule}#arrival-1`,
    en: `Name the occasion after ${q(rule)}, as in ${rule}#arrival-1`,
  }),
  'case-occasion': ({ case: name, occasion, known }) => ({
    zh: `用例${q(name)}：接待单里没有环节${q(occasion)}；有：${listZh(known)}`,
    en: `Case ${q(name)}: the brief has no occasion ${q(occasion)}; there are ${listEn(known)}`,
  }),
  'case-differs': ({ case: name, task, expected, found }) => {
    const wanted =
      expected === 'yes'
        ? { zh: '应有', en: 'should be there' }
        : { zh: `应为 ${expected}`, en: `should be ${expected}` };
    const made = madeOf(found);
    return {
      zh: `用例${q(name)}：${task} ${wanted.zh}，实际${made.zh}`,
      en: `Case ${q(name)}: ${task} ${wanted.en}, but ${made.en}`,
    };
  },
  'case-fires': ({ case: name, rule, occasions }) => ({
    zh: `用例${q(name)}：规则 ${rule} 不该触发，却有 ${listZh(occasions)}`,
    en: `Case ${q(name)}: the rule ${rule} should make nothing, but does for ${listEn(occasions)}`,
  }),
  'case-not-planned': ({ case: name }) => ({
    zh: `用例${q(name)}排不出方案，后面的没有比对`,
    en: `Case ${q(name)} cannot be planned; nothing after it was compared`,
  }),
} satisfies Partial<Sentences>;
