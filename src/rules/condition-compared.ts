import type { Tree } from '../core/expressions/bounded.ts';
import { choiceLabel } from '../kinds/choices.ts';
import type { WordClass } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import { isPeople } from './condition-fields.ts';
import { apart, filtered, loopSaid } from './condition-loops.ts';
import { type Asked, asking, type ConditionWords, type Part } from './condition-part.ts';
import { partAt } from './condition-parts.ts';
import { flip, type Said, said, togetherSaid } from './condition-said.ts';
import {
  beside,
  comparedWith,
  isCounted,
  listed,
  marked,
  NUMBERS,
  OPPOSITE,
  OR,
  type Sort,
  thereWords,
} from './condition-words.ts';
import { counted } from './describe-timing.ts';

const isEmpty = (tree: Tree): boolean =>
  (tree.op === 'value' && tree.args === '') || (tree.op === 'list' && tree.args.length === 0);

const numberIn = (tree: Tree): number | null =>
  tree.op === 'value' && typeof tree.args !== 'string' ? Number(tree.args) : null;

/** Whether a comparison asks if there is anything at all (true), or nothing (false); null where it asks for more. */
function asksWhether(op: string, right: Tree, sort: Sort): boolean | null {
  const number = numberIn(right);
  const isNumber = NUMBERS.includes(sort);
  if (isEmpty(right) || (number === 0 && isNumber)) {
    if (op === '!=' || op === '>') return true;
    return op === '==' || op === '<=' ? false : null;
  }
  if (number !== 1 || (sort !== 'size' && sort !== 'int')) return null;
  return op === '>=' ? true : op === '<' ? false : null;
}

/** What follows the thing itself in an English name: `departments of matter`, `units that may be named`. */
const BEHIND = / (?:of|that|who|which|with|without|to|on|in|for|by|over|from|at) .*$/;
const isPlural = (text: string): boolean => /(?:people|[^su]s)$/.test(text.replace(BEHIND, ''));

/** A thing of which there is one or more: a diet, an allergy, the diets. */
function something(name: string): string {
  const text = name.replace(/^the /, '');
  return isPlural(text) || /^an? /.test(text)
    ? text
    : `${/^[aeio]/i.test(text) ? 'an' : 'a'} ${text}`;
}

/** That something is there, and that it is not. */
export function thereSaid({ text, sort, where = '', isWritten }: Part, lang: Lang): Said {
  if (lang === 'zh') {
    const isOwn = where.startsWith('这次');
    const [yes, no] = thereWords(isOwn || isWritten === true ? 'text' : sort);
    const name = isOwn ? text.slice(text.lastIndexOf('的') + 1) : text;
    return said(where, `${yes}${name}`, `${no}${name}`);
  }
  if (sort === 'setting') return said(text, ' is set', ' is not set');
  const verb = isPlural(text) ? 'are' : 'is';
  if (!isCounted(sort)) return said(text, ` ${verb} given`, ` ${verb} not given`);
  return said(
    '',
    `there ${verb} ${something(text)}`,
    `there ${verb} no ${text.replace(/^(?:the|an?) /, '')}`,
  );
}

/** `dishes(meal.menu, 'pork')`: whether a text, or one of a list, is of a class of words. */
export function classSaid(asked: Asked): Said | null {
  const { tables, lang } = asked.words;
  if (asked.tree.op !== 'call') return null;
  const [name, [of, key]] = asked.tree.args as unknown as [string, readonly Tree[]];
  const classes = tables.find((table) => table.name === name)?.classes;
  if (classes === undefined || of === undefined || key?.op !== 'value') return null;
  const { say, words = [] }: Partial<WordClass> = classes[String(key.args)] ?? {};
  const { text, sort } = partAt(asking(asked, of));
  if (lang === 'en') {
    const kind = String(key.args).replaceAll('_', ' ');
    return said(text, ` is of the kind "${kind}"`, ` is not of the kind "${kind}"`);
  }
  const kind = say ?? `“${(words[0] ?? '').replaceAll(/^\^|\$$/g, '')}”一类`;
  return sort === 'list'
    ? said(`${text}里`, `有属于${kind}的`, `没有属于${kind}的`)
    : said(text, `属于${kind}`, `不属于${kind}`);
}

/** A length of time, whole days as such. */
const lengthText = (minutes: number, lang: Lang): string =>
  minutes > 0 && minutes % 1440 === 0
    ? counted(minutes / 1440, 'd', lang)
    : counted(minutes, 'm', lang);

/** A value that something is compared with, as its field calls it. */
export function valueText(asked: Asked, { sort, choices }: Part): string {
  const { tree, words } = asked;
  if (tree.op !== 'value') {
    const { text, called = text } = partAt({ ...asked, scope: apart(asked.scope) });
    return text === '' ? called : text;
  }
  return literalText(tree.args as unknown, sort, choices, words);
}

/** A value that is written out. */
function literalText(
  value: unknown,
  sort: Sort,
  choices: string | undefined,
  { lang, kind }: ConditionWords,
): string {
  if (typeof value !== 'string') {
    if (sort === 'duration') return lengthText(Number(value), lang);
    return sort === 'money' && lang === 'zh' ? `${value} 元` : String(value);
  }
  if (choices !== undefined) return marked(choiceLabel(choices, value, lang), lang);
  const spec = kind.occasions.find((one) => one.as === value);
  if (sort === 'words' && spec !== undefined) {
    return lang === 'zh' ? spec.label.zh : something(spec.label.en.toLowerCase());
  }
  if (['clock', 'date', 'time'].includes(sort)) return value;
  return lang === 'zh' ? `“${value}”` : `"${value}"`;
}

/** What each of a sum counts: `size(meals) + size(tours)`. */
function summands(asked: Asked): readonly Part[] | null {
  if (asked.tree.op !== '+') return null;
  const parts = (asked.tree.args as unknown as readonly Tree[]).flatMap(
    (tree) => summands(asking(asked, tree)) ?? partAt(asking(asked, tree)),
  );
  return parts.every(({ sort }) => ['size', 'int', 'number'].includes(sort)) ? parts : null;
}

/** A comparison in words; with nothing it is whether something is there. */
export function comparisonSaid(asked: Asked): Said {
  const { lang } = asked.words;
  const { op } = asked.tree;
  const [left, right] = asked.tree.args as unknown as [Tree, Tree];
  const part = partAt(asking(asked, left));
  const whether = asksWhether(op, right, part.sort);
  if (whether !== null) {
    const loop = filtered(left);
    const sum = summands(asking(asked, left));
    const there =
      (loop === null ? classSaid(asking(asked, left)) : loopSaid(asking(asked, loop))) ??
      thereSaid(sum === null ? part : sumPart(sum, lang), lang);
    return whether ? there : flip(there);
  }
  const value = valueText(asking(asked, right), part);
  const [yes = '', no = ''] = [op, OPPOSITE[op] ?? op].map((one) =>
    comparedWith(one, part.sort, value, lang),
  );
  if (part.sort !== 'size') return said(part.text, yes, no);
  if (lang === 'en') return said(`the number of ${part.text}`, yes, no);
  const unit = part.spec === undefined ? (isPeople(part) ? ' 人' : ' 个') : ' 次';
  return said(part.text, `${yes}${unit}`, `${no}${unit}`);
}

const sumPart = (parts: readonly Part[], lang: Lang): Part => ({
  text: listed(
    parts.map(({ text }) => text),
    OR,
    lang,
  ),
  sort: 'number',
});

/** Whether something is one of several values; '' among them is that nothing is written. */
function oneOfSaid(asked: Asked, values: readonly Tree[], part: Part): Said {
  const { lang } = asked.words;
  const texts = values
    .filter((one) => !isEmpty(one))
    .map((one) => valueText(asking(asked, one), part));
  const [last = '', first] = [
    texts.at(-1),
    listed(texts.slice(0, -1), { zh: '、', en: ', ' }, lang),
  ];
  const isOne = texts.length === 1;
  const is =
    lang === 'zh'
      ? said(
          part.text,
          beside('是', listed(texts, OR, lang)),
          isOne ? `不是${last}` : `不是${first}，也不是${last}`,
        )
      : said(
          part.text,
          ` is ${isOne ? '' : 'either '}${listed(texts, OR, lang)}`,
          isOne ? ` is not ${last}` : ` is neither ${first} nor ${last}`,
        );
  if (texts.length === values.length) return is;
  return togetherSaid([flip(thereSaid(part, lang)), is], '||', lang);
}

export function membershipSaid(asked: Asked): Said {
  const { lang } = asked.words;
  const [one, list] = asked.tree.args as unknown as [Tree, Tree];
  if (list.op === 'list') {
    return oneOfSaid(asked, list.args as unknown as readonly Tree[], partAt(asking(asked, one)));
  }
  if (list.op === '.' && one.op === 'value') {
    const [of, key] = list.args as unknown as [Tree, string];
    const path = { ...list, args: [of, String(one.args)] } as unknown as Tree;
    if (key === 'assumed') return flip(thereSaid(partAt(asking(asked, path)), lang));
  }
  const part = partAt(asking(asked, list));
  const value = valueText(asking(asked, one), part);
  if (one.op !== 'value') {
    const subject = partAt(asking(asked, one)).text;
    return lang === 'zh'
      ? said(subject, `在${part.text}里`, `不在${part.text}里`)
      : said(subject, ` is among ${part.text}`, ` is not among ${part.text}`);
  }
  return lang === 'zh'
    ? said(`${part.text}里`, `有${value}`, `没有${value}`)
    : said(value, ` is among ${part.text}`, ` is not among ${part.text}`);
}
