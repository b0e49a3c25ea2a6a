import { isTree, sourceOf, type Tree } from '../core/expressions/bounded.ts';

import { itemName, namedSection } from '../core/occasions/link-facts.ts';
import { choiceLabel } from '../kinds/choices.ts';
import type { Field, Shape } from '../kinds/shape/fields.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { NamedExpression } from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';

/** What a condition is described with: the kind of brief, what its occasion is called, the names that packs give. */
export interface ConditionWords {
  readonly kind: KindSpec;
  readonly as: string;
  readonly packs: readonly string[];
  readonly names: readonly NamedExpression[];
  readonly parse: (source: string) => Tree | null;
  readonly lang: Lang;
}

/** A part of a condition: how it is called, and the field or the shape it has in the brief. */
interface Part {
  readonly text: string;
  readonly field?: Field | undefined;
  readonly shape?: Shape | undefined;
  /** A truth with a name of its own, which reads as a sentence. */
  readonly isNamed?: boolean;
  /** The occasion that the condition is about, and what it is called. */
  readonly isOccasion?: boolean;
  readonly label?: string;
  /** It said of what does not hold. */
  readonly negated?: string;
}

type Scope = ReadonlyMap<string, Part>;

/** What every occasion has, besides the fields of the brief. */
const COMMON: Readonly<Record<string, Text>> = {
  label: { zh: '名称', en: 'the name' },
  name: { zh: '名称', en: 'the name' },
  start: { zh: '开始时间', en: 'the start' },
  end: { zh: '结束时间', en: 'the end' },
  date: { zh: '日期', en: 'the date' },
  place: { zh: '地点', en: 'the place' },
  first: { zh: '是第一次', en: 'it is the first' },
  last: { zh: '是最后一次', en: 'it is the last' },
  first_of_day: { zh: '是当天第一次', en: 'it is the first of the day' },
  ours: { zh: '我方人员', en: 'people of ours' },
  guests: { zh: '来宾', en: 'guests' },
  days: { zh: '天数', en: 'the days' },
  nights: { zh: '晚数', en: 'the nights' },
  previous: { zh: '当天前一项', en: 'what comes before' },
  next: { zh: '当天后一项', en: 'what comes next' },
  minutes_to_next: { zh: '离下一项的分钟数', en: 'minutes to what comes next' },
  previous_vehicle: { zh: '前一项有自己的车', en: 'what comes before has its own car' },
};

const COUNTED: Readonly<Record<string, string>> = {
  '>': '多于',
  '>=': '不少于',
  '<': '少于',
  '<=': '不多于',
};

/** A condition that asks too much is not told in words: names made of names end here. */
const DEEPEST = 4;

const isEmpty = (tree: Tree): boolean =>
  (tree.op === 'value' && tree.args === '') || (tree.op === 'list' && tree.args.length === 0);

const COMPARED: Readonly<Record<string, Text>> = {
  '==': { zh: '是', en: ' is ' },
  '!=': { zh: '不是', en: ' is not ' },
  '>': { zh: '大于', en: ' is over ' },
  '>=': { zh: '不小于', en: ' is at least ' },
  '<': { zh: '小于', en: ' is under ' },
  '<=': { zh: '不大于', en: ' is at most ' },
};

/** Whether a condition asks for one thing, so that a sentence can hold it. */
const isSimple = (tree: Tree): boolean =>
  ['==', '!=', '>', '<', '>=', '<=', 'in', 'id', '.'].includes(tree.op) ||
  (tree.op === '!_' && isSimple(tree.args as unknown as Tree));

/** A condition in words: `meal.kind != 'tea'` as 餐别不是茶歇. What has no words stays as it is written. */
export function describeCondition(source: string, words: ConditionWords, depth = 0): string {
  const tree = words.parse(source);
  return tree === null ? source : describe(tree, scopeOf(words), words, depth);
}

function scopeOf({ kind, as, lang }: ConditionWords): Scope {
  const spec = kind.occasions.find((one) => one.as === as);
  const section = kind.shape[spec?.section ?? ''];
  const item = Object.values(kind.shape).find((one) => 'as' in one && itemName(one.as) === as);
  const of = section ?? item;
  const shape = of !== undefined && 'shape' in of ? of.shape : {};
  return new Map<string, Part>([
    ...Object.entries(kind.shape).map(([key, field]) => [key, partOf(field, key, lang)] as const),
    ['brief', { text: '', shape: kind.shape }],
    ...kind.occasions.map((one) => [one.as, { text: one.label[lang] }] as const),
    [as, { text: '', shape, isOccasion: spec !== undefined, label: spec?.label[lang] ?? '' }],
  ]);
}

function partOf(field: Field, key: string, lang: Lang): Part {
  const text = lang === 'zh' ? field.zh : key.replaceAll('_', ' ');
  return 'shape' in field ? { text, field, shape: field.shape } : { text, field };
}

const join = (left: string, right: string, lang: Lang): string =>
  left === '' || right === ''
    ? `${left}${right}`
    : lang === 'zh'
      ? `${left}的${right}`
      : `${right} of ${left}`;

/** Whether a list of the whole brief is called so too, as its vehicles are. */
const sameName = (text: string, { kind, lang }: ConditionWords): boolean =>
  Object.entries(kind.shape).some(
    ([key, field]) => 'as' in field && partOf(field, key, lang).text === text,
  );

/** What an expression with a name is called: by its words, by what it asks for where that is one thing, or by its name. */
function namedPart(
  name: string,
  list: NamedExpression['in'],
  words: ConditionWords,
  depth: number,
): Part | null {
  const found = words.names.find(
    (one) =>
      one.in === list && one.name === name && (list !== 'let' || words.packs.includes(one.pack)),
  );
  if (found === undefined) return null;
  if (found.words !== null) return { text: found.words[words.lang], isNamed: true };
  const source = depth < DEEPEST ? words.parse(found.source) : null;
  if (found.type !== 'bool' || source === null || !isSimple(source)) {
    return { text: name.replaceAll('_', ' ') };
  }
  const as = list === 'facts' ? found.of : words.as;
  const inner = { ...words, as, packs: [found.pack] };
  return {
    text: describeCondition(found.source, inner, depth + 1),
    isNamed: true,
    negated: negated(source, scopeOf(inner), inner, depth + 1),
  };
}

/** A field of a map or of an occasion; what the whole brief has under the same name is told apart. */
function fieldPart(part: Part, key: string, field: Field, words: ConditionWords): Part {
  const { lang, kind } = words;
  const section = kind.shape[namedSection(field) ?? ''];
  const own = partOf(field, key, lang);
  const shape = section !== undefined && 'shape' in section ? section.shape : own.shape;
  const whole = part.isOccasion === true && sameName(own.text, words) ? part.label : part.text;
  return { ...own, shape, text: join(whole ?? '', own.text, lang) };
}

function pathPart(tree: Tree, scope: Scope, words: ConditionWords, depth: number): Part {
  const { lang } = words;
  if (tree.op === 'id') {
    const id = String(tree.args);
    return scope.get(id) ?? namedPart(id, 'let', words, depth) ?? { text: id };
  }
  if (tree.op !== '.') return { text: sourceOf(tree) };
  const [base, key] = tree.args as unknown as [Tree, string];
  if (base.op === 'id' && (base.args as unknown) === 'is') {
    return namedPart(key, 'conditions', words, depth) ?? { text: key };
  }
  const part = pathPart(base, scope, words, depth);
  const field = part.shape?.[key];
  if (field !== undefined) return fieldPart(part, key, field, words);
  const common = COMMON[key]?.[lang];
  if (common === undefined) {
    return namedPart(key, 'facts', words, depth) ?? { text: join(part.text, key, lang) };
  }
  const { guests } = words.kind.shape;
  const shape =
    key === 'guests' && guests !== undefined && 'shape' in guests ? guests.shape : undefined;
  return { text: join(part.text, common, lang), shape };
}

function valueText(
  tree: Tree,
  field: Field | undefined,
  scope: Scope,
  words: ConditionWords,
): string {
  const { lang } = words;
  if (tree.op !== 'value') return pathPart(tree, scope, words, DEEPEST).text;
  const value = tree.args as unknown;
  const occasion = words.kind.occasions.find((one) => one.as === value);
  if (field === undefined && occasion !== undefined) return occasion.label[lang];
  if (typeof value === 'string') {
    return field?.type === 'choice' || field?.type === 'choices'
      ? choiceLabel(field.of, value, lang)
      : lang === 'zh'
        ? `“${value}”`
        : `"${value}"`;
  }
  return String(value);
}

/** Alternatives and conditions in words, in brackets where they stand in another one. */
function joined(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  const [left, right] = tree.args as unknown as [Tree, Tree];
  const isOr = tree.op === '||';
  const mark = words.lang === 'zh' ? (isOr ? '，或者' : '，') : isOr ? ' or ' : ' and ';
  return [left, right]
    .map((one) => {
      const text = describe(one, scope, words, depth);
      const other = isOr ? '&&' : '||';
      return one.op === other ? (words.lang === 'zh' ? `（${text}）` : `(${text})`) : text;
    })
    .join(mark);
}

function negated(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  const { lang } = words;
  const opposite: Readonly<Record<string, string>> = {
    '==': '!=',
    '!=': '==',
    '>': '<=',
    '<': '>=',
    '>=': '<',
    '<=': '>',
  };
  const other = opposite[tree.op];
  if (other !== undefined) return describe({ ...tree, op: other } as Tree, scope, words, depth);
  if (tree.op === '||') {
    const parts = (tree.args as unknown as readonly Tree[]).map((one) =>
      negation(one, scope, words, depth),
    );
    return parts.join(lang === 'zh' ? '，' : ' and ');
  }
  const text = describe(tree, scope, words, depth);
  if (tree.op === 'in' && lang === 'zh') return text.replace('是', '不是');
  if (tree.op === '!_') return describe(tree.args as unknown as Tree, scope, words, depth);
  const isShort = tree.op === 'id' || tree.op === '.';
  return lang === 'zh' ? `不是“${text}”` : `not ${isShort ? text : `(${text})`}`;
}

/** A comparison in words; with nothing it is whether something is there. */
function comparison(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  const { lang } = words;
  const [left, right] = tree.args as unknown as [Tree, Tree];
  const count = counted(left, scope, words, depth);
  const part = count ?? pathPart(left, scope, words, depth);
  const isNone =
    isEmpty(right) || (count !== null && right.op === 'value' && Number(right.args) === 0);
  if (!isNone || !['==', '!=', '>'].includes(tree.op)) {
    const isCount = lang === 'zh' && (count !== null || part.field?.type === 'int');
    const compared = (isCount ? COUNTED[tree.op] : undefined) ?? COMPARED[tree.op]?.[lang] ?? '';
    return `${part.text}${compared}${valueText(right, part.field, scope, words)}`;
  }
  const isThere = tree.op !== '==';
  if (lang === 'zh') return `${isThere ? '有' : '没有'}${part.text}`;
  return `${isThere ? 'there is' : 'there is no'} ${part.text}`;
}

function membership(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  const zh = words.lang === 'zh';
  const [one, list] = tree.args as unknown as [Tree, Tree];
  if (list.op !== 'list') {
    const value = valueText(one, undefined, scope, words);
    const part = pathPart(list, scope, words, depth);
    return zh ? `${part.text}里有${value}` : `${part.text} has ${value}`;
  }
  const part = pathPart(one, scope, words, depth);
  const values = (list.args as unknown as readonly Tree[]).map((value) =>
    valueText(value, part.field, scope, words),
  );
  return `${part.text}${zh ? '是' : ' is '}${values.join(zh ? '、' : ' or ')}`;
}

function negation(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  if (tree.op !== 'id' && tree.op !== '.') return negated(tree, scope, words, depth);
  const part = pathPart(tree, scope, words, depth);
  if (part.negated !== undefined) return part.negated;
  if (part.isNamed === true) return negated(tree, scope, words, depth);
  return words.lang === 'zh' ? `不是${part.text}` : `not ${part.text}`;
}

function describe(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  if (tree.op in COMPARED) return comparison(tree, scope, words, depth);
  switch (tree.op as string) {
    case '&&':
    case '||':
      return joined(tree, scope, words, depth);
    case '!_':
      return negation(tree.args as unknown as Tree, scope, words, depth);
    case 'in':
      return membership(tree, scope, words, depth);
    case 'rcall':
      return loopText(tree, scope, words, depth);
    case 'id':
    case '.':
      return pathPart(tree, scope, words, depth).text;
    default:
      return sourceOf(tree);
  }
}

/** `size(meal.menu)` as what it counts. */
function counted(tree: Tree, scope: Scope, words: ConditionWords, depth: number): Part | null {
  if (tree.op !== 'call') return null;
  const [name, args] = tree.args as unknown as [string, readonly Tree[]];
  const [of] = args;
  if (name !== 'size' || of === undefined) return null;
  return pathPart(of, scope, words, depth);
}

function loopText(tree: Tree, scope: Scope, words: ConditionWords, depth: number): string {
  const [name, receiver, args] = tree.args as unknown as [string, Tree, readonly unknown[]];
  const [loop, body] = args;
  if (!['exists', 'all'].includes(name) || !isTree(loop) || !isTree(body)) return sourceOf(tree);
  const part = pathPart(receiver, scope, words, depth);
  const item: Part = { text: '', field: part.field, shape: part.shape };
  const inner = describe(body, new Map([...scope, [String(loop.args), item]]), words, depth);
  if (words.lang === 'zh')
    return name === 'all' ? `${part.text}都是：${inner}` : `有${part.text}：${inner}`;
  return name === 'all' ? `all of ${part.text}: ${inner}` : `one of ${part.text}: ${inner}`;
}
