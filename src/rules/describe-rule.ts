import { packsOf } from '../core/expressions/expressions.ts';
import { kindExpressions } from '../core/open-brief.ts';
import { choiceLabel } from '../kinds/choices.ts';
import { KINDS } from '../kinds/index.ts';
import type { Offset, Point, Rule, RuleBook, TaskRule, TimeUnit, Timing } from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';
import { NO_HOLIDAYS } from '../model/time.ts';
import { type ConditionWords, describeCondition } from './describe-condition.ts';

const EDGES: Readonly<Record<string, Text>> = {
  start: { zh: '开始', en: 'the start' },
  end: { zh: '结束', en: 'the end' },
  received: { zh: '接到通知', en: 'the notice' },
};

const UNITS: Readonly<Record<TimeUnit, readonly [zh: string, one: string, many: string]>> = {
  m: ['分钟', 'minute', 'minutes'],
  d: ['天', 'day', 'days'],
  wd: ['个工作日', 'working day', 'working days'],
  wh: ['个工作小时', 'working hour', 'working hours'],
};

const counted = (amount: number, unit: TimeUnit, lang: Lang): string => {
  const [zh, one, many] = UNITS[unit];
  if (unit === 'm' && amount >= 60) {
    const [hours, minutes] = [Math.floor(amount / 60), amount % 60];
    const rest = minutes === 0 ? '' : ` ${counted(minutes, 'm', lang)}`;
    if (lang === 'zh') return `${hours} 小时${rest}`;
    return `${hours} ${hours === 1 ? 'hour' : 'hours'}${rest}`;
  }
  return lang === 'zh' ? `${amount} ${zh}` : `${amount} ${amount === 1 ? one : many}`;
};

function offsetText(offset: Offset, book: RuleBook, lang: Lang): string {
  switch (offset.unit) {
    case 'limit': {
      const setting = book.settings.find(({ name }) => name === offset.setting);
      return counted(setting?.value ?? 0, offset.of, lang);
    }
    case 'field':
      return lang === 'zh' ? '路上的时间' : offset.field;
    default:
      return counted(offset.amount, offset.unit, lang);
  }
}

/** A point in time in words: `start - 1wd @ 15:00` as 开始前 1 个工作日的 15:00. */
function pointText({ edge, offsets, clock }: Point, book: RuleBook, lang: Lang): string {
  const [whole, side] = edge.split('.');
  const words = EDGES[side ?? whole ?? '']?.[lang] ?? edge;
  const lead = side === undefined ? words : lang === 'zh' ? `全程${words}` : `${words} of all`;
  const parts = offsets.filter((one) => !('amount' in one) || one.amount > 0);
  const moved = parts.reduce((text, offset) => {
    const amount = offsetText(offset, book, lang);
    if (lang === 'zh') return `${text}${offset.sign < 0 ? '前' : '后'} ${amount}`;
    return `${amount} ${offset.sign < 0 ? 'before' : 'after'} ${text}`;
  }, lead);
  if (clock === undefined) return moved;
  return lang === 'zh'
    ? `${moved}${parts.length === 0 ? '当天' : '的'} ${clock}`
    : `${moved}, at ${clock}`;
}

/** Whether a point is an edge itself, and nothing before or after it. */
const isEdge = ({ offsets, clock }: Point): boolean => offsets.length === 0 && clock === undefined;

/** A deadline in words: within so long of something, or before it. */
function deadlineText(point: Point, book: RuleBook): Text {
  const { offsets, clock } = point;
  const [zh, en] = [pointText(point, book, 'zh'), pointText(point, book, 'en')];
  if (offsets.at(-1)?.sign === 1 && clock === undefined) {
    return { zh: `${zh}内`, en: `within ${en}` };
  }
  return { zh: isEdge(point) ? `${zh}前办好` : `最晚${zh}`, en: `by ${en}` };
}

/** When a task is due, in words. */
function timingText(timing: Timing, book: RuleBook): Text {
  switch (timing.kind) {
    case 'at': {
      const { from, to } = timing;
      const [zh, en] = [pointText(from, book, 'zh'), pointText(from, book, 'en')];
      return to === undefined
        ? { zh: isEdge(from) ? `${zh}时` : zh, en: `at ${en}` }
        : {
            zh: `从${zh}到${pointText(to, book, 'zh')}`,
            en: `from ${en} to ${pointText(to, book, 'en')}`,
          };
    }
    case 'by':
      return deadlineText(timing.point, book);
    case 'every':
      return {
        zh: `每 ${counted(timing.minutes, 'm', 'zh')}一次`,
        en: `every ${counted(timing.minutes, 'm', 'en')}`,
      };
  }
}

/** What a rule is for, in words: 每次用餐, 整个来访. */
function forText({ kinds, for: target }: Rule, lang: Lang): string {
  const spec = KINDS[kinds[0] ?? '']?.occasions.find((one) => one.for === target);
  const label = spec?.label[lang] ?? target;
  switch (spec?.each) {
    case 'whole':
      return lang === 'zh' ? '整件事' : 'for the whole';
    case 'day':
      return lang === 'zh' ? '每一天' : 'every day';
    case 'date':
      return lang === 'zh' ? `“${label}”之后` : `${label}`;
    default:
      return lang === 'zh' ? `每次${label}` : `every ${label}`;
  }
}

const WAYS: Readonly<Record<Exclude<Rule['kind'], 'task'>, Text>> = {
  check: { zh: '检查', en: 'check' },
  form: { zh: '出表', en: 'form' },
  guide: { zh: '礼仪', en: 'guide' },
};

/** How conditions of a rule are told in words. */
function wordsOf(rule: Rule, book: RuleBook, lang: Lang): ConditionWords | null {
  const kind = KINDS[rule.kinds[0] ?? ''];
  const as = kind?.occasions.find((one) => one.for === rule.for)?.as;
  if (kind === undefined || as === undefined) return null;
  const packs = packsOf(rule);
  const expressions = kindExpressions(kind, lang, { ...book, holidays: NO_HOLIDAYS });
  const names = book.names.filter((one) => one.kinds.includes(kind.kind));
  const parse = (source: string) => expressions.check(source, as, packs).tree;
  return { kind, as, packs, names, parse, lang };
}

/** A rule as a sentence, and what takes its place where: 每次用餐，餐别不是茶歇：接到通知后 4 个工作小时之前，餐饮订餐厅包厢. */
export interface RuleInWords {
  /** The kinds of brief and types of reception it is for: 来访接待（公务接待）. */
  readonly scope: string;
  readonly sentence: string;
  readonly points: readonly string[];
  readonly variants: readonly string[];
}

function titleOf(rule: Rule, lang: Lang): string {
  return (rule.kind === 'guide' ? rule.text : rule.title)[lang];
}

/** What a rule, or an entry that switches one off, is for: 来访接待（公务接待、国企公务接待）. */
export function scopeText(
  { kinds = [], types = [] }: Partial<Pick<Rule, 'kinds' | 'types'>>,
  lang: Lang,
): string {
  const mark = lang === 'zh' ? '、' : ', ';
  const labels = kinds.map((kind) => choiceLabel('kind', kind, lang)).join(mark);
  if (types.length === 0) return labels;
  const only = types.map((type) => choiceLabel('type', type, lang)).join(mark);
  if (labels === '') return only;
  return lang === 'zh' ? `${labels}（${only}）` : `${labels} (${only})`;
}

function taskText(rule: TaskRule, book: RuleBook, lang: Lang): string {
  const roles = rule.owner.map((id) => book.roles.find((one) => one.id === id)?.title[lang] ?? id);
  const latest = rule.latest === undefined ? '' : pointText(rule.latest, book, lang);
  const time = timingText(rule.timing, book)[lang];
  const who = roles.join(lang === 'zh' ? '、' : ', ');
  return lang === 'zh'
    ? `${time}${latest === '' ? '' : `，最晚${latest}`}，${who}：${rule.title.zh}`
    : `${time}${latest === '' ? '' : `, at the latest ${latest}`}, ${who}: ${rule.title.en}`;
}

export function describeRule(rule: Rule, book: RuleBook, lang: Lang): RuleInWords {
  const words = wordsOf(rule, book, lang);
  const condition = (source: string): string =>
    words === null ? source : describeCondition(source, words);
  const comma = lang === 'zh' ? '，' : ', ';
  const colon = lang === 'zh' ? '：' : ': ';
  const lead = [forText(rule, lang), ...(rule.when === undefined ? [] : [condition(rule.when)])];
  const body =
    rule.kind === 'task'
      ? taskText(rule, book, lang)
      : `${WAYS[rule.kind][lang]}${colon}${titleOf(rule, lang)}`;
  const points = rule.kind === 'task' ? rule.points : [];
  return {
    scope: scopeText(rule, lang),
    sentence: `${lead.join(comma)}${colon}${body}`,
    points: points.map(({ when, say }) =>
      when === undefined ? say[lang] : `${condition(when)}${colon}${say[lang]}`,
    ),
    variants: rule.variants.map(({ when, fields }) => {
      const changed = { ...rule, ...fields } as Rule;
      const what = changed.kind === 'task' ? taskText(changed, book, lang) : titleOf(changed, lang);
      return `${condition(when)}${colon}${what}`;
    }),
  };
}
