import { parse, stringify } from 'yaml';
import { choiceLabel } from '../kinds/choices.ts';
import { CHINESE_KEYS } from '../model/pack-keys.ts';
import type { Lang } from '../model/text.ts';
import { yamlText } from './write-answer.ts';

/** What is wanted of a pack with one rule: a step of its own, another time, owner or place for one there is, or one less. */
export type Wanted = 'add' | 'change' | 'off';

/** What was answered, by the key of a pack it goes to; '' and what is missing is not written. */
export interface RuleAnswers {
  readonly wanted: Wanted;
  /** What the pack is for: words of kinds. */
  readonly kinds: readonly string[];
  readonly for?: string;
  readonly do?: string;
  /** The key that the time goes to. */
  readonly how?: 'at' | 'by' | 'every';
  readonly time?: string;
  /** Roles, by commas. */
  readonly owner?: string;
  readonly place?: string;
  /** Points, by semicolons. */
  readonly points?: string;
  /** The full id of the rule that is changed or left out. */
  readonly rule?: string;
  readonly reason?: string;
}

/** The pack that a rule is written into. */
export interface PackHead {
  readonly lang: Lang;
  /** Its name, `house/visitor-pass`. */
  readonly name: string;
  /** Its file. */
  readonly path: string;
}

const HEADS: Readonly<Record<Lang, readonly [first: string, test: string, title: string]>> = {
  zh: ['本单位自己的规则，叠在程序自带的上面', '试一遍：', '本单位规则'],
  en: ['Rules of our own, over those of the program', 'Try them: ', 'Our own rules'],
};

const listed = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A text as a name that ids and packs may have: letters, digits and hyphens, a letter first; `usual` where nothing is left. */
export function nameOf(text: string, usual: string): string {
  const plain = text.replaceAll(/\$\{[^}]*\}/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const name = plain.replace(/^[^\p{L}]+/u, '').toLowerCase();
  return [...name].slice(0, 40).join('').replace(/-+$/, '') || usual;
}

/** The id of the rule that was asked for: that of the rule there is, or one made of the title. */
export const ruleIdOf = ({ rule, do: title = '' }: RuleAnswers, { name }: PackHead): string =>
  rule ?? `${name}/${nameOf(title, 'step')}`;

/** A pack with the one rule that was asked for, in the keys of its language. What it holds is as it was typed. */
export function writePack(answers: RuleAnswers, head: PackHead): string {
  const { lang, name, path } = head;
  const key = (english: string): string =>
    (lang === 'zh' ? CHINESE_KEYS[english]?.[0] : undefined) ?? english;
  const line = (english: string, text = ''): readonly string[] =>
    text.trim() === '' ? [] : [`${key(english)}: ${yamlText(text.trim(), 'line')}`];
  const list = (english: string, texts: readonly string[]): readonly string[] =>
    texts.length < 2
      ? line(english, texts[0])
      : [`${key(english)}: [${texts.map((text) => yamlText(text, 'brackets')).join(', ')}]`];
  const points = listed(answers.points ?? '', /[;；]/);
  const { how = 'at' } = answers;
  const fields = [
    ...line(how, answers.time),
    ...list('owner', listed(answers.owner ?? '', /[、,，]/)),
    ...line('place', answers.place),
  ];
  const entry = [...line('rule', answers.rule), ...line('reason', answers.reason)];
  const lines = {
    add: () => [
      `${key('rules')}:`,
      `  ${yamlText(nameOf(answers.do ?? '', 'step'), 'line')}:`,
      ...[...line('do', answers.do), ...line('for', answers.for), ...fields].map(indented(4)),
      ...(points.length === 0 ? [] : [`    ${key('points')}:`]),
      ...points.map((point) => `      - ${yamlText(point, 'line')}`),
    ],
    change: () => [
      `${key('change')}:`,
      ...asItem([...entry.slice(0, 1), ...fields, ...entry.slice(1)]),
    ],
    off: () => [`${key('off')}:`, ...asItem(entry)],
  }[answers.wanted]();
  const [first, test, title] = HEADS[lang];
  const kinds = answers.kinds.map((kind) =>
    lang === 'zh' ? choiceLabel('kind', kind, lang) : kind,
  );
  return `${[
    `# ${first}`,
    `# ${test}reception rules test ${path.replaceAll(/\p{Cc}/gu, ' ')}`,
    `${key('pack')}: ${name}`,
    `${key('title')}: ${title}`,
    ...list('kind', kinds),
    ...lines,
  ].join('\n')}\n`;
}

const indented =
  (columns: number) =>
  (line: string): string =>
    `${' '.repeat(columns)}${line}`;

const asItem = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`);

/** A case of a pack: a brief, and what its rule comes to. */
export interface WrittenCase {
  readonly name: string;
  readonly now: string;
  readonly brief: Readonly<Record<string, unknown>>;
  readonly fires?: Readonly<Record<string, string>>;
  readonly not?: readonly string[];
}

const CASES_HEAD: Readonly<Record<Lang, string>> = {
  zh: '用例：接待单照这样写，这一步就在这个时间；时间请核对一遍，不对的改规则',
  en: 'Cases: of a brief like this the step comes to this time. Check the times; where one is wrong, change the rule',
};

/** The file of cases of a pack. */
export function writeCases(cases: readonly WrittenCase[], { name, lang }: PackHead): string {
  return `# ${CASES_HEAD[lang]}\n${stringify({ pack: name, cases }, { lineWidth: 0 })}`;
}

/** The briefs in a file of cases, in its order, as they are written. */
export function caseBriefs(source: string): readonly WrittenCase['brief'][] {
  const { cases } = parse(source) as { readonly cases: readonly Pick<WrittenCase, 'brief'>[] };
  return cases.map(({ brief }) => brief);
}
