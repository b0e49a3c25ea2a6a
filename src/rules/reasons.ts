import { isTree, sourceOf, type Tree } from '../core/expressions/bounded.ts';
import type { Facts } from '../core/occasions/derive-facts.ts';
import { choiceLabel } from '../kinds/choices.ts';
import type { NamedExpression } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import {
  type Asked,
  type Part as AskedPart,
  asking,
  type ConditionWords,
} from './condition-part.ts';
import { countText, partAt } from './condition-parts.ts';
import { textOf } from './condition-said.ts';
import { NUMBERS } from './condition-words.ts';
import { askedOf, saidBy } from './describe-condition.ts';

/** What reasons are told with: the words of conditions, and what an expression of some packs comes to. */
export interface ReasonWords {
  readonly words: ConditionWords;
  readonly facts: (packs: readonly string[]) => Facts;
  /** Undefined where it has no value here. */
  readonly evaluate: (source: string, facts: Facts) => unknown;
}

/** A part of a condition that decided, and whether it holds. */
interface Part {
  readonly tree: Tree;
  readonly holds: boolean;
}

const evaluated = (tree: Tree, { evaluate, facts, words }: ReasonWords): unknown =>
  evaluate(sourceOf(tree), facts(words.packs));

/** The parts that make a condition what it is: of `a && b` that fails those that fail, of one that holds both. */
function deciding(tree: Tree, holds: boolean, with_: ReasonWords): readonly Part[] {
  const args = tree.args as unknown;
  switch (tree.op as string) {
    case '!_':
      return deciding(args as Tree, !holds, with_);
    case '&&':
    case '||': {
      const parts = args as readonly Tree[];
      const isAll = (tree.op === '&&') === holds;
      const decided = isAll ? parts : parts.filter((one) => evaluated(one, with_) === holds);
      return decided.flatMap((one) => deciding(one, holds, with_));
    }
    default:
      return [{ tree, holds }];
  }
}

/** The condition behind a name that has words of its own: what decided it says more. */
function behind(tree: Tree, { words }: ReasonWords): NamedExpression | undefined {
  const args = tree.args as unknown;
  const [of, key] = tree.op === '.' ? (args as [Tree, string]) : [undefined, args as string];
  const list = of === undefined ? 'let' : of.args === 'is' ? 'conditions' : 'facts';
  const isOwn = of === undefined || (isTree(of) && of.op === 'id');
  if ((tree.op !== '.' && tree.op !== 'id') || !isOwn) return undefined;
  return words.names.find(
    (one) =>
      one.in === list &&
      one.name === key &&
      one.words !== null &&
      (list !== 'let' || words.packs.includes(one.pack)) &&
      (list !== 'facts' || (of?.args === words.as && one.of === words.as)),
  );
}

/** What a value is where a comparison fails: the number of guests, the sort of a meal; '' for what has no words. */
function actualText({ op, args }: Tree, asked: Asked, with_: ReasonWords): string {
  const [left] = args as unknown as readonly Tree[];
  if (!COMPARED.includes(op) || !isTree(left)) return '';
  const part = partAt(asking(asked, left));
  const { lang } = asked.words;
  const name = countText(part, lang);
  const text = part.raw === undefined ? shownText(evaluated(left, with_), part, lang) : '';
  if (text === '' || name === '') return '';
  return lang === 'zh' ? `${name}是${text}` : `${name}: ${text}`;
}

const COMPARED = ['<', '<=', '>', '>=', '==', 'in'];

function shownText(value: unknown, { sort, choices }: AskedPart, lang: Lang): string {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return NUMBERS.includes(sort) ? ` ${value}` : '';
  }
  return choices !== undefined && typeof value === 'string' && value !== ''
    ? choiceLabel(choices, value, lang)
    : '';
}

/** What has no words: a call, a name of a name. */
const CODE = /\w\(\w|\w\.[a-z]|\w_\w/;

/** A part in words; of a name that does not hold also what made it so. */
function partText({ tree, holds }: Part, with_: ReasonWords, isInner: boolean): string {
  const { lang } = with_.words;
  const asked = askedOf(tree, with_.words);
  const said = saidBy(asked);
  const text = textOf(holds ? said.yes : said.no);
  if (holds || isInner) return text;
  const found = behind(tree, with_);
  const more =
    found === undefined
      ? [actualText(tree, asked, with_)]
      : reasonsOf(found.source, false, innerWords(found, with_), true);
  const isSaid = (one: string): boolean => one !== '' && one !== text && !CODE.test(one);
  const told = more.filter(isSaid).join(lang === 'zh' ? '，' : ', ');
  if (told === '') return text;
  return lang === 'zh' ? `${text}（${told}）` : `${text} (${told})`;
}

/** The words that an expression with a name is told with. */
function innerWords({ in: list, pack }: NamedExpression, with_: ReasonWords): ReasonWords {
  const { words } = with_;
  const whole = words.kind.occasions.find(({ each }) => each === 'whole')?.as ?? words.as;
  const as = list === 'conditions' ? whole : words.as;
  return { ...with_, words: { ...words, as, packs: [pack] } };
}

/** What decided a condition, in words, part by part: 不要订餐（在食堂用餐）. What decides nothing is left out. */
export function reasonsOf(
  source: string,
  holds: boolean,
  with_: ReasonWords,
  isInner: boolean = false,
): readonly string[] {
  const tree = with_.words.parse(source);
  if (tree === null) return [source];
  const parts = deciding(tree, holds, with_);
  return [...new Set(parts.map((part) => partText(part, with_, isInner)))];
}
