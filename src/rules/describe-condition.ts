import { isTree, sourceOf, type Tree } from '../core/expressions/bounded.ts';
import type { Truth } from '../kinds/shape/fields.ts';
import type { Lang } from '../model/text.ts';
import {
  classSaid,
  comparisonSaid,
  membershipSaid,
  thereSaid,
  valueText,
} from './condition-compared.ts';
import { scopeOf } from './condition-fields.ts';
import { loopSaid } from './condition-loops.ts';
import { type Asked, asking, type ConditionWords } from './condition-part.ts';
import { partAt } from './condition-parts.ts';
import {
  bracketed,
  eitherSaid,
  flip,
  type Said,
  said,
  textOf,
  togetherSaid,
} from './condition-said.ts';
import { OPPOSITE, oppositeWords } from './condition-words.ts';

/** An expression with the words it is described with. */
export const askedOf = (tree: Tree, words: ConditionWords): Asked => ({
  ...{ tree, words, scope: scopeOf(words) },
  ...{ say: saidBy, part: partAt, depth: 0 },
});

/** A condition in words: `meal.kind != 'tea'` as 类型不是茶会. What has no words stays as it is written. */
export function describeCondition(source: string, words: ConditionWords): string {
  const tree = words.parse(source);
  if (tree === null) return source;
  const { yes } = saidBy(askedOf(tree, words));
  // What ends nowhere by itself stands in brackets: what is done follows.
  return yes.joint === '?:' || yes.joint === 'loop'
    ? bracketed(textOf(yes), words.lang)
    : textOf(yes);
}

/** A truth: by its words, by what it asks for, or as it is written. */
function truthSaid(asked: Asked): Said {
  const { lang } = asked.words;
  const { truth, subject = '', asks, text } = partAt(asked);
  if (asks !== undefined) return saidBy(asks);
  const [yes, no] = truth ?? [text, oppositeWords(text, lang)];
  return said(lang === 'en' && subject !== '' ? `${subject} ` : subject, yes, no);
}

function rawSaid({ tree, words: { lang } }: Asked): Said {
  const text = sourceOf(tree);
  return said('', text, lang === 'zh' ? `不是“${text}”` : `not (${text})`);
}

const IN_TEXT: Readonly<Record<string, Readonly<Record<Lang, (one: string) => Truth>>>> = {
  contains: {
    zh: (one) => [`含有${one}`, `不含${one}`],
    en: (one) => [` has ${one} in it`, ` has no ${one} in it`],
  },
  startsWith: {
    zh: (one) => [`以${one}开头`, `不以${one}开头`],
    en: (one) => [` begins with ${one}`, ` does not begin with ${one}`],
  },
  endsWith: {
    zh: (one) => [`以${one}结尾`, `不以${one}结尾`],
    en: (one) => [` ends with ${one}`, ` does not end with ${one}`],
  },
};

/** What is asked of a text: whether another one is in it. */
function textSaid(asked: Asked): Said | null {
  const { lang } = asked.words;
  const [name, of, [other] = []] = asked.tree.args as unknown as [string, Tree, readonly Tree[]];
  const words = IN_TEXT[name]?.[lang];
  if (words === undefined || !isTree(other)) return null;
  const part = partAt(asking(asked, of));
  return part.raw === 'code'
    ? null
    : said(part.text, ...words(valueText(asking(asked, other), part)));
}

/** Two places that are one, and what is always so. */
function otherSaid(asked: Asked): Said | null {
  const { tree, words } = asked;
  if (tree.op === 'value' && typeof (tree.args as unknown) === 'boolean') {
    const always =
      words.lang === 'zh' ? said('', '总是这样', '从不这样') : said('', 'always', 'never');
    return (tree.args as unknown) === true ? always : flip(always);
  }
  if (tree.op !== 'call') return null;
  const [name, args] = tree.args as unknown as [string, readonly Tree[]];
  const [first, second] = args.map((one) => partAt(asking(asked, one)));
  if (first === undefined) return null;
  if (name === 'has') return thereSaid(first, words.lang);
  if (name !== 'same_place' || second === undefined) return null;
  return words.lang === 'zh'
    ? said(`${first.text}和${second.text}`, '是一处', '不是一处')
    : said(`${first.text} and ${second.text}`, ' are one place', ' are not one place');
}

/** Conditions held together by one word, however they are nested. */
const partsOf = (tree: Tree, op: string): readonly Tree[] =>
  tree.op === op
    ? (tree.args as unknown as readonly Tree[]).flatMap((one) => partsOf(one, op))
    : [tree];

/** What an expression says as a condition, and what its opposite says. */
export function saidBy(asked: Asked): Said {
  const { tree, words } = asked;
  const each = (trees: readonly Tree[]): readonly Said[] =>
    trees.map((one) => saidBy(asking(asked, one)));
  switch (tree.op as string) {
    case '&&':
    case '||':
      return togetherSaid(each(partsOf(tree, tree.op)), tree.op as '&&' | '||', words.lang);
    case '?:':
      return eitherSaid(
        each(tree.args as unknown as readonly Tree[]) as [Said, Said, Said],
        words.lang,
      );
    case '!_':
      return flip(saidBy(asking(asked, tree.args as unknown as Tree)));
    case 'in':
      return membershipSaid(asked);
    case 'id':
    case '.':
      return truthSaid(asked);
    case 'rcall':
      return loopSaid(asked) ?? textSaid(asked) ?? rawSaid(asked);
    default:
      return tree.op in OPPOSITE
        ? comparisonSaid(asked)
        : (classSaid(asked) ?? otherSaid(asked) ?? rawSaid(asked));
  }
}
