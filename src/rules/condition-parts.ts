import { sourceOf, type Tree } from '../core/expressions/bounded.ts';
import type { NamedExpression } from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';
import { commonPart, fieldPart, isPeople, scopeOf, thingsOf } from './condition-fields.ts';
import { functionPart } from './condition-functions.ts';
import { filteredPart } from './condition-loops.ts';
import { type Asked, asking, join, type Part } from './condition-part.ts';
import { AND, beside, listed, NUMBERS, OR, oppositeWords, type Sort } from './condition-words.ts';

/** How many names may be made of each other until nothing more is said of them. */
const DEEPEST = 5;

/** What an expression with a name is called: by its words, else by what it asks for. */
function namedPart(found: NamedExpression, outer: Asked): Part {
  const { words, depth } = outer;
  const { lang } = words;
  const isBool = found.type === 'bool';
  const text = found.words?.[lang];
  if (isBool && text !== undefined) {
    return { text, sort: 'bool', truth: [text, oppositeWords(text, lang)] };
  }
  const whole = words.kind.occasions.find(({ each }) => each === 'whole')?.as ?? words.as;
  const as = { let: words.as, facts: found.of, conditions: whole }[found.in];
  const inner = { ...words, as, packs: [found.pack] };
  const tree = depth < DEEPEST ? words.parse(found.source) : null;
  const name = found.name.replaceAll('_', ' ');
  if (tree === null) return { text: text ?? name, sort: 'words', raw: 'name' };
  const asked = { ...outer, tree, scope: scopeOf(inner), words: inner, depth: depth + 1 };
  if (isBool) return { text: name, sort: 'bool', asks: asked };
  const made = partAt(asked);
  const sort: Sort = found.type.startsWith('list')
    ? 'list'
    : /int|double/.test(found.type)
      ? 'number'
      : 'words';
  const things = thingsOf(found.type, words);
  if (text !== undefined) return { sort, choices: made.choices, ...things, text };
  return made.raw !== undefined ? { ...made, ...things, text: name, sort, raw: 'name' } : made;
}

function nameAt(
  name: string,
  list: NamedExpression['in'],
  of: readonly string[],
  asked: Asked,
): Part | null {
  const { names, packs } = asked.words;
  const found = names.find(
    (one) =>
      one.in === list &&
      one.name === name &&
      (list !== 'let' || packs.includes(one.pack)) &&
      (list !== 'facts' || of.includes(one.of)),
  );
  return found === undefined ? null : namedPart(found, asked);
}

/** Code as it is written, of which only the things in it are known. */
const rawPart = (tree: Tree, of: Partial<Part> = {}): Part => ({
  ...{ sort: 'words', shape: of.shape, spec: of.spec, choices: of.choices, of: of.of ?? [] },
  ...{ text: sourceOf(tree), raw: 'code' },
});

function keyPart(asked: Asked): Part {
  const { lang } = asked.words;
  const [of, key] = asked.tree.args as unknown as [Tree, string];
  if (of.op === 'id' && (of.args as unknown) === 'is') {
    return nameAt(key, 'conditions', [], asked) ?? rawPart(asked.tree);
  }
  const base = partAt(asking(asked, of));
  const field = base.shape?.[key];
  // An occasion that is a date has that of its own, whatever its section has under this name.
  const isOwn = base.spec?.each === 'date' && key === 'date';
  if (field !== undefined && !isOwn) return fieldPart(base, key, field, asked.words);
  return (
    commonPart(base, key, asked.words) ??
    nameAt(key, 'facts', base.of ?? [], asked) ?? {
      ...rawPart(asked.tree),
      text: join(base.text, key, lang),
    }
  );
}

/** The first item of a list. */
function firstPart(asked: Asked): Part {
  const { lang } = asked.words;
  const [of, index] = asked.tree.args as unknown as [Tree, Tree];
  const list = partAt(asking(asked, of));
  if (index.op !== 'value' || Number(index.args) !== 0) return rawPart(asked.tree, list);
  if (lang === 'en') return { ...list, text: `the first of ${list.text}`, sort: 'text' };
  const lead = list.spec === undefined ? (isPeople(list) ? '第一位' : '') : '第一次';
  return {
    ...list,
    text: lead === '' ? `${list.text}里的第一个` : `${lead}${list.text}`,
    sort: 'text',
  };
}

/** What is written out as it is. */
const literalPart = (value: unknown): Part => ({
  text: String(value),
  sort: typeof value === 'string' ? 'literal' : 'number',
});

/** What an operation works on; of one thing or another that is the two of them. */
function operands(tree: Tree): readonly Tree[] {
  const args = tree.args as unknown as readonly Tree[];
  if ((tree.op as string) === 'rcall') return [args[1] as Tree];
  return (tree.op as string) === '?:' ? args.slice(1) : args;
}

/** What an operation works on by its names, literal texts left out; null where something of it has none. */
function operandParts(asked: Asked): readonly Part[] | null {
  const parts = operands(asked.tree).map((one) => partAt(asking(asked, one)));
  const named = parts.filter(({ sort }) => sort !== 'literal');
  return named.some(({ raw, text }) => raw === 'code' || text === '') ? null : named;
}

const SIGNS: Readonly<Record<string, Text>> = {
  '+': { zh: '加', en: ' plus ' },
  '-': { zh: '减', en: ' minus ' },
  '*': { zh: '乘', en: ' times ' },
  '/': { zh: '除以', en: ' divided by ' },
};

/** How a number of things is called beside other numbers. */
export function countText({ sort, text }: Part, lang: Lang): string {
  if (sort !== 'size') return text;
  return lang === 'zh' ? `${text}的数目` : `number of ${text}`;
}

/** What is reckoned of numbers; texts side by side are all of them. */
function reckonedPart(asked: Asked): Part | null {
  const { tree, words } = asked;
  const parts = operandParts(asked);
  const [first, second] = parts ?? [];
  if (parts === null || first === undefined) return null;
  const isNumber = parts.every(({ sort }) => NUMBERS.includes(sort));
  if (!isNumber) return tree.op === '+' ? allPart(parts, AND, words.lang) : null;
  if (second === undefined) return null;
  const [left, right] = [first, second].map((part) => countText(part, words.lang));
  const sign = SIGNS[tree.op]?.[words.lang] ?? '';
  return { text: beside(beside(left ?? '', sign), right ?? ''), sort: 'number' };
}

/** Several things as one, which is like the first of them. */
function allPart(parts: readonly Part[], last: Text, lang: Lang): Part | null {
  const [first] = parts;
  const texts = [...new Set(parts.map(({ text }) => text))];
  return first === undefined ? null : { ...first, text: listed(texts, last, lang) };
}

/** One of two things: each by its name, since the condition would lead too far. */
const eitherPart = (asked: Asked): Part | null =>
  allPart(operandParts(asked) ?? [], OR, asked.words.lang);

const listedPart = (asked: Asked): Part | null => {
  const part = allPart(operandParts(asked) ?? [], AND, asked.words.lang);
  return part === null ? null : { ...part, sort: 'list' };
};

/** What is of each thing of a list, or those of them for which something holds. */
function loopPart(asked: Asked): Part | null {
  const [name, receiver, [loop, body] = []] = asked.tree.args as unknown as [
    string,
    Tree,
    readonly Tree[],
  ];
  const list = partAt(asking(asked, receiver));
  if (loop === undefined || body === undefined || list.raw === 'code') return null;
  const variable = String(loop.args);
  if (name === 'filter') return filteredPart(asked, list, variable, body);
  if (name !== 'map') return null;
  const scope = new Map([...asked.scope, [variable, list] as const]);
  return partAt({ ...asked, tree: body, scope });
}

/** What an expression that is no condition is called. */
export function partAt(asked: Asked): Part {
  const { tree, scope } = asked;
  // What a thing is made of says what it is, even where it has no words.
  const first = (): Part => partAt(asking(asked, operands(tree)[0] as Tree));
  switch (tree.op as string) {
    case 'id': {
      const id = String(tree.args);
      return scope.get(id) ?? nameAt(id, 'let', [], asked) ?? rawPart(tree);
    }
    case '.':
      return keyPart(asked);
    case '[]':
      return firstPart(asked);
    case 'value':
      return literalPart(tree.args as unknown);
    case 'call':
      return functionPart(asked, (one) => partAt(asking(asked, one))) ?? rawPart(tree);
    case '+':
    case '-':
    case '*':
    case '/':
      return reckonedPart(asked) ?? rawPart(tree, first());
    case '?:':
      return eitherPart(asked) ?? rawPart(tree, first());
    case 'list':
      return listedPart(asked) ?? rawPart(tree);
    case 'rcall':
      return loopPart(asked) ?? rawPart(tree, first());
    default:
      return rawPart(tree);
  }
}
