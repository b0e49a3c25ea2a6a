import { CHOICES } from '../kinds/choices.ts';
import { KINDS } from '../kinds/index.ts';
import type { Field, Shape } from '../kinds/shape/fields.ts';
import type { KindSpec, OccasionSpec } from '../kinds/shape/kind-spec.ts';
import type { NamedExpression, RuleBook } from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';
import { COMMON, COMMON_TRUTHS } from './condition-words.ts';

const WORDS = {
  whole: { zh: '整张接待单', en: 'the whole brief' },
  things: {
    zh: '对象（再看其中一样：reception rules words 用餐）',
    en: 'what a rule may be for (see one of them: reception rules words meals)',
  },
  keys: { zh: '键：何时: {键: 值}', en: 'keys: when: {key: value}' },
  truths: {
    zh: '一句话：何时: 这一句；不成立的时候写 何时: {这一句: 否}',
    en: 'in words: when: {these words: yes}, or no where they do not hold',
  },
  names: { zh: '名字：写条件式（CEL）和 ${…} 时用', en: 'names: for conditions in CEL and ${…}' },
  yes: { zh: '是、否', en: 'yes, no' },
  int: { zh: '数', en: 'number' },
  money: { zh: '元', en: 'amount' },
  duration: { zh: '分钟', en: 'minutes' },
  list: { zh: '一批，写 {键: 值}', en: 'several: {key: value}' },
} as const satisfies Readonly<Record<string, Text>>;

type Row = readonly [name: string, what: string];

const listed = (words: readonly string[], lang: Lang): string =>
  words.join(lang === 'zh' ? '、' : ', ');

/** What may be written as the value of a field; '' where any text may. */
function valuesOf(field: Field, lang: Lang): string {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return listed(
        (CHOICES[field.of] ?? []).map(({ value, label }) => (lang === 'zh' ? label.zh : value)),
        lang,
      );
    case 'bool':
      return WORDS.yes[lang];
    case 'int':
    case 'money':
    case 'duration':
    case 'list':
      return WORDS[field.type][lang];
    default:
      return '';
  }
}

/** The keys of a map with what each may be; of the brief's own those whose values a condition compares. */
const keyRows = (shape: Shape, lang: Lang): readonly Row[] =>
  Object.entries(shape)
    .filter(([, { type }]) => type !== 'map')
    .map(([key, field]) => [lang === 'zh' ? `${field.zh} ${key}` : key, valuesOf(field, lang)]);

const pathOf = ({ in: list, of, name }: NamedExpression): string =>
  list === 'conditions' ? `is.${name}` : `${of}.${name}`;

/** Rows one below the other, the second column in line; none where there are none. */
const lines = (rows: readonly Row[]): readonly string[] =>
  rows.map(([name, what]) => `    ${name}${what === '' ? '' : `  ${what}`}`);

/** The same below a title; nothing where there are none. */
const part = (title: string, rows: readonly Row[]): readonly string[] =>
  rows.length === 0 ? [] : [`  ${title}`, ...lines(rows)];

/** What conditions may call by its words, and the names that there are besides. */
function nameParts(names: readonly NamedExpression[], lang: Lang): readonly string[] {
  const isTruth = ({ words, type }: NamedExpression): boolean => words !== null && type === 'bool';
  const row = (one: NamedExpression): Row => [one.words?.[lang] ?? '', pathOf(one)];
  const values = names.filter((one) => one.words !== null && !isTruth(one));
  const rest = names.filter(({ words }) => words === null).map(pathOf);
  return [
    ...part(WORDS.truths[lang], names.filter(isTruth).map(row)),
    ...part(WORDS.names[lang], [
      ...values.map((one): Row => [pathOf(one), one.words?.[lang] ?? '']),
      ...(rest.length === 0 ? [] : [[listed(rest, lang), ''] as const]),
    ]),
  ];
}

const titled = ({ label }: KindSpec, what: string, lang: Lang): string =>
  `${label[lang]}${lang === 'zh' ? '：' : ': '}${what}`;

const namesOf = ({ names }: RuleBook, kind: KindSpec, of: string): readonly NamedExpression[] =>
  names.filter((one) => one.in !== 'let' && one.of === of && one.kinds.includes(kind.kind));

/** What a condition of rules for one of the things of a visit may ask: keys, what it may be called, names. */
function thingWords(book: RuleBook, kind: KindSpec, spec: OccasionSpec, lang: Lang): string {
  const section = kind.shape[spec.section ?? ''];
  const shape = section !== undefined && 'shape' in section ? section.shape : {};
  const common = [
    ...Object.entries(COMMON).map(([key, text]): Row => [`${spec.as}.${key}`, text[lang]]),
    ...Object.entries(COMMON_TRUTHS).map(([key, of]): Row => [`${spec.as}.${key}`, of[lang][0]]),
  ];
  return [
    titled(kind, `${spec.label[lang]} ${spec.for}`, lang),
    ...part(WORDS.keys[lang], keyRows(shape, lang)),
    ...nameParts(namesOf(book, kind, spec.as), lang),
    ...lines(common),
  ].join('\n');
}

/** What a condition may ask of a whole brief, and what else rules of its kind may be for. */
function briefWords(book: RuleBook, kind: KindSpec, lang: Lang): string {
  const things = kind.occasions.map(({ for: key, label }): string =>
    lang === 'zh' ? `${label.zh} ${key}` : key,
  );
  return [
    titled(kind, WORDS.whole[lang], lang),
    ...part(WORDS.things[lang], [[listed(things, lang), '']]),
    ...part(WORDS.keys[lang], keyRows(kind.shape, lang)),
    ...nameParts([...namesOf(book, kind, ''), ...namesOf(book, kind, 'visit')], lang),
  ].join('\n');
}

/**
 * The words that rules may use, as text: of what is called so (用餐, `meals`) in every kind of brief that has it, or of whole
 * briefs where nothing is named. Null where nothing is called so.
 */
export function listWords(book: RuleBook, wanted: string | undefined, lang: Lang): string | null {
  const kinds = Object.values(KINDS);
  const isMeant = (one: { readonly label: { readonly zh: string } }, ...keys: string[]): boolean =>
    [one.label.zh, ...keys].includes(wanted ?? '');
  const found =
    wanted === undefined
      ? kinds.map((kind) => briefWords(book, kind, lang))
      : kinds.flatMap((kind) => [
          ...(isMeant(kind, kind.kind) ? [briefWords(book, kind, lang)] : []),
          ...kind.occasions
            .filter((spec) => isMeant(spec, spec.for, spec.as))
            .map((spec) => thingWords(book, kind, spec, lang)),
        ]);
  return found.length === 0 ? null : `${found.join('\n\n')}\n`;
}

/** All that `listWords` can be asked for, in the words of a language. */
export const thingsNamed = (lang: Lang): readonly string[] => [
  ...new Set(
    Object.values(KINDS).flatMap(({ occasions }) =>
      occasions.map(({ for: key, label }) => (lang === 'zh' ? label.zh : key)),
    ),
  ),
];
