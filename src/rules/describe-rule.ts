import { isNamed } from '../core/apply/apply-rules.ts';
import { packsOf } from '../core/expressions/expressions.ts';
import { kindExpressions } from '../core/open-brief.ts';
import { choiceLabel } from '../kinds/choices.ts';
import { KINDS } from '../kinds/index.ts';
import type { RuleInWords } from '../model/explanation.ts';
import { keyText } from '../model/pack-keys.ts';
import {
  type Rule,
  type RuleBook,
  ruleTitle,
  type Sentence,
  type TaskRule,
} from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';
import { NO_HOLIDAYS } from '../model/time.ts';
import type { ConditionWords } from './condition-part.ts';
import { marked } from './condition-words.ts';
import { describeCondition } from './describe-condition.ts';
import { describeText } from './describe-text.ts';
import {
  counted,
  earliestText,
  latestText,
  type TimeWords,
  timingText,
} from './describe-timing.ts';

/** What a rule is for, in words: 每次用餐, 整个来访. */
export function forText({ kinds, for: target }: Rule, lang: Lang): string {
  const spec = KINDS[kinds[0] ?? '']?.occasions.find((one) => one.for === target);
  const label = spec?.label[lang] ?? target;
  switch (spec?.each) {
    case 'whole':
      return lang === 'zh' ? '整件事' : 'for the whole';
    case 'day':
      return lang === 'zh' ? '每一天' : 'every day';
    case 'date':
      return lang === 'zh' ? `有“${label}”的日期时` : `for "${label}"`;
    default:
      return lang === 'zh' ? `每次${label}` : `every ${label.toLowerCase()}`;
  }
}

const WAYS: Readonly<Record<Exclude<Rule['kind'], 'task'>, Text>> = {
  check: { zh: '检查', en: 'check' },
  form: { zh: '出表', en: 'form' },
  guide: { zh: '提醒', en: 'guide' },
};

/** How conditions of a rule are told in words. */
export function wordsOf(rule: Rule, book: RuleBook, lang: Lang): ConditionWords | null {
  const kind = KINDS[rule.kinds[0] ?? ''];
  const as = kind?.occasions.find((one) => one.for === rule.for)?.as;
  if (kind === undefined || as === undefined) return null;
  const packs = packsOf(rule);
  const expressions = kindExpressions(kind, lang, { ...book, holidays: NO_HOLIDAYS });
  const names = book.names.filter((one) => one.kinds.includes(kind.kind));
  const parse = (source: string) => expressions.check(source, as, packs).tree;
  const { settings, tables } = book;
  return { kind, as, packs, names, settings, tables, parse, lang };
}

const titleOf = (rule: Rule, { named }: Words): string => named(ruleTitle(rule));

/** What a rule, or an entry that switches one off, is for: 来访接待（公务接待、国企公务接待）. */
export function scopeText(
  { kinds = [], types = [] }: Partial<Pick<Rule, 'kinds' | 'types'>>,
  lang: Lang,
): string {
  const mark = lang === 'zh' ? '、' : ', ';
  const labels = kinds.map((kind) => choiceLabel('kind', kind, lang)).join(mark);
  if (types.length === 0) return labels;
  const only = types.map((type) => marked(choiceLabel('type', type, lang), lang)).join(mark);
  if (labels === '') return only;
  return lang === 'zh' ? `${labels}（${only}）` : `${labels} (${only})`;
}

const comma = (lang: Lang): string => (lang === 'zh' ? '、' : ', ');
const labelled = (label: string, text: string, lang: Lang): string =>
  lang === 'zh' ? `${label}：${text}` : `${label}: ${text}`;

/** What people call roles: 餐饮、财务. */
const rolesText = (ids: readonly string[], { roles }: RuleBook, lang: Lang): string =>
  ids.map((id) => roles.find((one) => one.id === id)?.title[lang] ?? id).join(comma(lang));

/** Where a task is; what says nothing is where its occasion is, and the whole and its days are nowhere. */
function placeText(rule: TaskRule, { lang, named }: Words): string {
  const spec = KINDS[rule.kinds[0] ?? '']?.occasions.find((one) => one.for === rule.for);
  const none = { zh: '没有地点', en: 'no place' }[lang];
  if (rule.place !== undefined) return rule.place[lang] === '' ? none : named(rule.place);
  if (spec?.place === undefined) return none;
  return lang === 'zh'
    ? `${spec.label.zh}的地点`
    : `the place of the ${spec.label.en.toLowerCase()}`;
}

/** What the times of a rule are told with. */
export const timesOf = (rule: Rule, book: RuleBook): TimeWords => ({
  book,
  spec: KINDS[rule.kinds[0] ?? '']?.occasions.find((one) => one.for === rule.for),
});

function taskText(rule: TaskRule, words: Words): string {
  const { book, lang } = words;
  const times = timesOf(rule, book);
  const when = [
    timingText(rule.timing, times),
    earliestText(rule.earliest, times),
    latestText(rule.timing, rule.latest, times),
  ];
  const texts = when.map((text) => text[lang]).filter((text) => text !== '');
  const lead = [...texts, rolesText(rule.owner, book, lang)].join(lang === 'zh' ? '，' : ', ');
  return labelled(lead, titleOf(rule, words), lang);
}

/** What a field is called in a pack, and what it says; '' where nobody needs to read it. */
type FieldText = readonly [key: string, text: (rule: Rule, words: Words) => string];

/** What a rule is told with. */
interface Words {
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly condition: (source: string) => string;
  /** A text with what goes into it by its name. */
  readonly named: (text: Text) => string;
}

const ofTask =
  (text: (rule: TaskRule, words: Words) => string): FieldText[1] =>
  (rule, words) =>
    rule.kind === 'task' ? text(rule, words) : '';

const ofCheck =
  (text: (rule: Extract<Rule, { kind: 'check' }>, words: Words) => string): FieldText[1] =>
  (rule, words) =>
    rule.kind === 'check' ? text(rule, words) : '';

const ROLLED: Readonly<Record<NonNullable<TaskRule['roll']>, Text>> = {
  following: { zh: '顺延到下一个工作日', en: 'the working day after' },
  preceding: { zh: '提前到上一个工作日', en: 'the working day before' },
};

/** The fields of a rule that a variant may change, in the order in which they are told. A title needs no label. */
const FIELDS: Readonly<Record<string, FieldText>> = {
  title: ['', (rule, words) => titleOf(rule, words)],
  text: ['', (rule, words) => titleOf(rule, words)],
  timing: [
    'at',
    ofTask((rule, { book, lang }) => timingText(rule.timing, timesOf(rule, book))[lang]),
  ],
  earliest: [
    '',
    ofTask((rule, { book, lang }) => earliestText(rule.earliest, timesOf(rule, book))[lang]),
  ],
  latest: [
    '',
    ofTask(
      (rule, { book, lang }) => latestText(rule.timing, rule.latest, timesOf(rule, book))[lang],
    ),
  ],
  lasts: ['lasts', ofTask(({ lasts }, { lang }) => counted(lasts, 'm', lang))],
  roll: ['roll', ofTask(({ roll }, { lang }) => (roll === undefined ? '' : ROLLED[roll][lang]))],
  owner: ['owner', ofTask(({ owner }, { book, lang }) => rolesText(owner, book, lang))],
  notify: ['notify', ofTask(({ notify }, { book, lang }) => rolesText(notify, book, lang))],
  place: ['place', ofTask((rule, words) => placeText(rule, words))],
  needs: ['needs', ofTask(({ needs }, words) => needsText(needs, words))],
  points: [
    'points',
    ofTask(({ points }, words) =>
      pointTexts(points, words).join(words.lang === 'zh' ? '；' : '; '),
    ),
  ],
  say: ['say', ofCheck(({ say }, { named }) => named(say))],
};

/** Rules by their titles, with the ids by which they can be looked up. */
const needsText = (ids: readonly string[], { book, lang, named }: Words): string =>
  ids
    .map((id) => {
      const rule = book.rules.find((one) => one.id === id);
      if (rule === undefined) return id;
      const title = named(ruleTitle(rule));
      return lang === 'zh' ? `${title}（${id}）` : `${title} (${id})`;
    })
    .join(comma(lang));

const pointTexts = (
  points: readonly Sentence[],
  { lang, condition, named }: Words,
): readonly string[] =>
  points.map(({ when, say }) =>
    when === undefined ? named(say) : labelled(condition(when), named(say), lang),
  );

/** A condition before what is done where it holds. */
const ifText = (condition: string, lang: Lang): string =>
  lang === 'zh' ? condition : `if ${condition}`;

function variantText(rule: Rule, { when, fields }: Rule['variants'][number], words: Words): string {
  const { lang, condition } = words;
  const changed = { ...rule, ...fields } as Rule;
  const told = Object.entries(FIELDS).flatMap(([field, [key, tell]]) => {
    const text = field in fields ? tell(changed, words) : '';
    if (text === '') return [];
    return key === '' ? text : labelled(keyText(key, lang), text, lang);
  });
  const what = told.length === 0 ? [titleOf(changed, words)] : told;
  return labelled(condition(when), what.join(lang === 'zh' ? '；' : '; '), lang);
}

/** A rule in words. */
export function describeRule(rule: Rule, book: RuleBook, lang: Lang): RuleInWords {
  const words = wordsOf(rule, book, lang);
  const condition = (source: string): string =>
    words === null ? source : ifText(describeCondition(source, words), lang);
  const named = (text: Text): string =>
    words === null ? text[lang] : describeText(text[lang], words);
  const and = lang === 'zh' ? '，' : ', ';
  const told: Words = { book, lang, condition, named };
  const lead = [forText(rule, lang), ...(rule.when === undefined ? [] : [condition(rule.when)])];
  const body =
    rule.kind === 'task'
      ? taskText(rule, told)
      : labelled(WAYS[rule.kind][lang], titleOf(rule, told), lang);
  const task = rule.kind === 'task' ? rule : undefined;
  return {
    scope: scopeText(rule, lang),
    sentence: labelled(lead.join(and), body, lang),
    points: pointTexts(task?.points ?? [], told),
    variants: rule.variants.map((variant) => variantText(rule, variant, told)),
    says: rule.kind === 'check' ? named(rule.say) : '',
    notify: rolesText(task?.notify ?? [], book, lang),
    place: task === undefined ? '' : placeText(task, told),
    needs: needsText(task?.needs ?? [], told),
    off: book.off
      .filter((entry) => isNamed(entry, rule))
      .map((entry) => {
        const only = scopeText({ types: entry.types ?? [] }, lang);
        const when = entry.when === undefined ? '' : condition(entry.when);
        return { entry, where: [only, when].filter((text) => text !== '').join(and) };
      }),
  };
}
