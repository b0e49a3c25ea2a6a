import { isTree, type Tree } from '../core/expressions/bounded.ts';
import type { Lang, Text } from '../model/text.ts';
import { type Asked, asking, join, type Part, type Scope } from './condition-part.ts';
import { bracketed, type Clause, type Said, textOf, togetherSaid } from './condition-said.ts';
import { AND, beside, listed } from './condition-words.ts';

/** The same names, all of them told apart by what they are of. */
export const apart = (scope: Scope): Scope =>
  new Map(
    [...scope].map(([name, part]) =>
      part.text === '' && part.called !== undefined
        ? [name, { ...part, text: part.called }]
        : [name, part],
    ),
  );

/** `meals.filter(m, m.important) != []` asks the same as `meals.exists(m, m.important)`. */
export function filtered(tree: Tree): Tree | null {
  if (tree.op === 'call') {
    const [name, [of]] = tree.args as unknown as [string, readonly Tree[]];
    return name === 'size' && of !== undefined ? filtered(of) : null;
  }
  if (tree.op !== 'rcall') return null;
  const [name, ...rest] = tree.args as unknown as [string, ...unknown[]];
  return name === 'filter' ? ({ ...tree, args: ['exists', ...rest] } as unknown as Tree) : null;
}

/** That there is such a thing in a list; with another lead, that there is none. */
function existsText(lead: Text, { text, shape }: Part, clause: Clause, lang: Lang): string {
  const inner = textOf(clause);
  if (lang === 'en') return `${lead.en} ${text}: ${inner}`;
  if (clause.joint !== undefined) return `${lead.zh}这样的${text}${bracketed(inner, lang)}`;
  // A list of texts or of choices has them in it.
  if (shape === undefined && clause.subject === '') {
    return inner.startsWith('是')
      ? `${text}里${lead.zh}${inner.slice(1)}`
      : `${text}里${lead.zh}${beside(inner, '的')}`;
  }
  return clause.subject === ''
    ? `${lead.zh}${beside(text, inner)}`
    : `${lead.zh}${beside(inner, '的')}${text}`;
}

function allText({ text }: Part, clause: Clause, lang: Lang): string {
  const inner = textOf(clause);
  if (lang === 'en') return `all of ${text}: ${inner}`;
  if (clause.joint !== undefined) return `${text}都符合${bracketed(inner, lang)}`;
  return `${join(text, clause.subject, lang)}都${clause.text}`;
}

const SOME: Text = { zh: '有', en: 'one of' };
const ONE: Text = { zh: '正好有一个', en: 'exactly one of' };
const NOT_ONE: Text = { zh: '不是正好有一个', en: 'not exactly one of' };
const NONE: Text = { zh: '没有', en: 'none of' };

/** The things of a list that a condition holds for: 是贵宾的来宾. */
export function filteredPart(asked: Asked, list: Part, loop: string, body: Tree): Part {
  const { lang } = asked.words;
  const { yes } = asked.say({ ...asked, tree: body, scope: loopScope(asked, loop, list) });
  const [inner, name] = [textOf(yes), list.text];
  if (lang === 'en') return { ...list, text: `${name} ${bracketed(inner, lang)}`, sort: 'list' };
  const text =
    yes.joint === undefined ? `${beside(inner, '的')}${name}` : `${name}${bracketed(inner, lang)}`;
  return { ...list, text, sort: 'list' };
}

/** The names a loop knows: that of its item, whose fields need no more, while all else is told apart from it. */
function loopScope({ scope, words: { lang } }: Asked, loop: string, list: Part): Asked['scope'] {
  const sort = list.shape !== undefined ? 'map' : list.choices !== undefined ? 'choice' : 'text';
  // In English a text or a choice of a list is "it"; the fields of a thing need no more than their names.
  const text = lang === 'en' && list.shape === undefined ? 'it' : '';
  const item: Part = { ...list, sort, text, called: list.text };
  const outer = [...apart(scope)].map(([name, part]): readonly [string, Part] => {
    const isSame =
      part.spec !== undefined && part.spec === list.spec && scope.get(name)?.text === '';
    return isSame && lang === 'zh' ? [name, { ...part, text: `这次${part.text}` }] : [name, part];
  });
  return new Map([...outer, [loop, item]]);
}

/** Sentences that say the same of several things, as one. */
function allSaid(all: readonly Said[], lang: Lang): Said {
  const { yes, no } = togetherSaid(all, '&&', lang);
  const [first] = all;
  const isSame = all.every((one) => one.yes.subject !== '' && one.yes.text === first?.yes.text);
  if (!isSame || first === undefined) return { yes, no };
  const subjects = all.map((one) => one.yes.subject);
  const subject = listed(subjects, AND, lang);
  return lang === 'zh'
    ? { yes: { subject, text: `都${first.yes.text}` }, no }
    : { yes: { subject: `each of ${subject}`, text: first.yes.text }, no };
}

/** What is said of several things. In English it ends nowhere by itself, so it stands in brackets beside anything else. */
function ofMany(yes: string, no: string, lang: Lang): Said {
  const joint = lang === 'en' ? 'loop' : undefined;
  return { yes: { subject: '', text: yes, joint }, no: { subject: '', text: no, joint } };
}

/** What holds of one or of all items of a list; of a list that is written out, of each by its name. */
export function loopSaid(asked: Asked): Said | null {
  const { lang } = asked.words;
  const [name, receiver, [loop, body] = []] = asked.tree.args as unknown as [
    string,
    Tree,
    readonly Tree[],
  ];
  if (!['exists', 'exists_one', 'all'].includes(name) || !isTree(loop) || !isTree(body))
    return null;
  const variable = String(loop.args);
  const list = asked.part(asking(asked, receiver));
  const scope = loopScope(asked, variable, list);
  if (receiver.op === 'list') {
    if (name === 'exists_one') return null;
    const each = (receiver.args as unknown as readonly Tree[]).map((tree) => {
      const item = asked.part(asking(asked, tree));
      return asked.say({ ...asked, tree: body, scope: new Map([...scope, [variable, item]]) });
    });
    return name === 'all' ? allSaid(each, lang) : togetherSaid(each, '||', lang);
  }
  const { yes, no } = asked.say({ ...asked, tree: body, scope });
  if (name === 'exists_one') {
    return ofMany(existsText(ONE, list, yes, lang), existsText(NOT_ONE, list, yes, lang), lang);
  }
  const some = (clause: Clause): string => existsText(SOME, list, clause, lang);
  return name === 'all'
    ? ofMany(allText(list, yes, lang), some(no), lang)
    : ofMany(some(yes), existsText(NONE, list, yes, lang), lang);
}
