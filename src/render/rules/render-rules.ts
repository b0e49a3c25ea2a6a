import type { Clause, Rule, RuleBook, RuleChange } from '../../model/rule.ts';
import type { Lang, Text } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { byLanguage, type InLanguage } from '../sentences/words.ts';

const NONE: Text = { zh: '（无）', en: '(none)' };

const isText = (value: object): value is Text => 'zh' in value && 'en' in value;

/** A value of a rule as a pack writes it; a text in the language asked for. */
function valueText(value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === '') return NONE[lang];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length === 0 ? NONE[lang] : value.join(', ');
  }
  if (typeof value === 'object') {
    return isText(value) ? valueText(value[lang], lang) : cleanText(JSON.stringify(value));
  }
  return cleanText(String(value));
}

/** `at: start - 1h → start - 2h`, one for each key. */
function replaced({ before, after }: RuleChange, lang: Lang): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.map(
    (key) => `${key}: ${valueText(before[key], lang)} → ${valueText(after[key], lang)}`,
  );
}

/** What packs changed of a rule, a line each in their order: where, what, why. */
export function changeLines({ changes = [] }: Rule, lang: Lang): readonly string[] {
  return changes.map((change) => {
    const reason = cleanText(change.reason[lang]);
    const what = replaced(change, lang).join(lang === 'zh' ? '；' : '; ');
    const why = lang === 'zh' ? `（${reason}）` : `  (${reason})`;
    return `${what}${why}  ${change.at.file}:${change.at.line}`;
  });
}

const titleOf = (rule: Rule, lang: Lang): string =>
  (rule.kind === 'guide' ? rule.text : rule.title)[lang];

/** Whose file an entry of a rule is from: the keys it changed. */
function changedIn({ changes = [] }: Rule): string {
  return changes
    .map(({ at, after }) => `  ← ${at.file}:${at.line} (${Object.keys(after).join(', ')})`)
    .join('');
}

/** How the names of the shipped packs' files begin. */
const SHIPPED = 'templates/';

/** Where an office switches a rule off, whatever the condition. */
function offIn(id: string, { off }: RuleBook): string {
  return off
    .filter(({ rule, at }) => rule === id && at?.file.startsWith(SHIPPED) === false)
    .map(({ at }) => `  × ${at?.file}:${at?.line}`)
    .join('');
}

/** Every rule by pack: id, kind, title, clauses; after `←` the files that changed it, after `×` those of an office that switch it off. */
export function renderRuleList(book: RuleBook, lang: Lang): string {
  const packs = [...new Set(book.rules.map((rule) => rule.pack))];
  const lines = packs.flatMap((pack) => {
    const rules = book.rules.filter((rule) => rule.pack === pack);
    const width = Math.max(...rules.map((rule) => rule.id.length));
    const rows = rules.map(
      (rule) =>
        `  ${rule.id.padEnd(width)}  ${rule.kind.padEnd(5)}  ${titleOf(rule, lang)}  [${rule.cites.join(', ')}]${changedIn(rule)}${offIn(rule.id, book)}`,
    );
    return [`${pack}  ${book.packs[pack]?.[lang] ?? ''}`, ...rows, ''];
  });
  return `${lines.join('\n')}\n`;
}

const HISTORY_WORDS = {
  changed: { zh: '改动', en: 'changed' },
  off: { zh: '停用', en: 'off' },
  points: { zh: '要点', en: 'points' },
  variants: { zh: '另案', en: 'otherwise' },
  finds: { zh: '提示', en: 'says' },
  basis: { zh: '依据', en: 'basis' },
  needs: { zh: '先办', en: 'after' },
  assumed: { zh: '时间是本工具取的，依据没有写', en: 'the time is ours: the clause gives none' },
  condition: { zh: '条件', en: 'condition' },
  timing: { zh: '写法', en: 'written' },
};
const HISTORY = byLanguage(HISTORY_WORDS);

/** A rule told in words (rules/describe-rule.ts). */
interface ToldRule {
  readonly scope: string;
  readonly sentence: string;
  readonly points: readonly string[];
  readonly variants: readonly string[];
}

/** What a rule holds besides its sentence, as its pack writes it. */
function writtenLines(
  rule: Rule,
  words: InLanguage<typeof HISTORY_WORDS>,
  lang: Lang,
): readonly string[] {
  const timing =
    rule.kind !== 'task'
      ? ''
      : rule.timing.kind === 'at'
        ? [rule.timing.from, rule.timing.to].flatMap((point) => point?.text ?? []).join(' .. ')
        : rule.timing.kind === 'by'
          ? rule.timing.point.text
          : `every ${rule.timing.minutes}m`;
  const source = rule.kind === 'check' ? (rule.find ?? rule.require ?? '') : '';
  return [
    ...(timing === '' ? [] : [`${words.timing}  ${timing}`]),
    ...(rule.assumed ? [`${words.timing}  ${words.assumed}`] : []),
    ...(rule.when === undefined ? [] : [`${words.condition}  ${rule.when}`]),
    ...(source === '' ? [] : [`${words.condition}  ${source}`]),
    ...(rule.kind === 'check' ? [`${words.finds}  ${rule.level}: ${rule.say[lang]}`] : []),
    ...(rule.kind === 'task' && rule.needs.length > 0
      ? [`${words.needs}  ${rule.needs.join(', ')}`]
      : []),
  ];
}

/**
 * One rule as it is in force: as a sentence, with its points and what takes its place where; as it is written; the words of
 * the clauses it cites, what changed it from what, and where it is switched off.
 */
export function renderRule(rule: Rule, told: ToldRule, book: RuleBook, lang: Lang): string {
  const { at } = rule;
  const words = HISTORY[lang];
  const clauses = rule.cites.map(
    (id) =>
      `  ${words.basis}  ${id}  ${book.clauses.find((clause) => clause.id === id)?.gist[lang] ?? ''}`,
  );
  const changes = changeLines(rule, lang).map((line) => `  ${words.changed}  ${line}`);
  const off = book.off
    .filter((entry) => entry.rule === rule.id)
    .map(
      ({ reason, when, at: place }) =>
        `  ${words.off}  ${[when ?? '', reason[lang]].filter((part) => part !== '').join('  ')}  ${place?.file}:${place?.line}`,
    );
  const lines = [
    `${rule.id}  (${at.file}:${at.line})  ${told.scope}`,
    `  ${told.sentence}`,
    ...told.points.map((point) => `  ${words.points}  ${point}`),
    ...told.variants.map((variant) => `  ${words.variants}  ${variant}`),
    ...writtenLines(rule, words, lang).map((line) => `  ${line}`),
    ...clauses,
    ...changes,
    ...off,
  ];
  return `${lines.join('\n')}\n`;
}

/** The numbers that rules use by name: name, value, what it is, where the value that holds is written. */
export function renderSettings({ settings }: RuleBook, lang: Lang): string {
  const width = (of: readonly string[]): number => Math.max(0, ...of.map((text) => text.length));
  const names = width(settings.map(({ name }) => name));
  const values = width(settings.map(({ text }) => text));
  return settings
    .map(
      ({ name, text, title, cites, at }) =>
        `${name.padEnd(names)}  ${text.padEnd(values)}  ${title[lang]}  [${cites.join(', ')}]  ${at.file}:${at.line}\n`,
    )
    .join('');
}

/** What each kind of clause may be cited by. A control is kept by a task, a check or a form, whatever serves. */
const FITTING: Readonly<Record<string, readonly Rule['kind'][]>> = {
  task: ['task'],
  check: ['check'],
  form: ['form'],
  etiquette: ['guide'],
  control: ['task', 'check', 'form'],
};

/** A clause with the rules of a fitting kind that cite it, and those of other kinds. */
interface Covered {
  readonly clause: Clause;
  readonly by: readonly string[];
  readonly aside: readonly string[];
}

function coverage(book: RuleBook): readonly Covered[] {
  return book.clauses.map((clause) => {
    const citing = book.rules.filter((rule) => rule.cites.includes(clause.id));
    const fits = (rule: Rule): boolean => FITTING[clause.makes]?.includes(rule.kind) ?? true;
    return {
      clause,
      by: citing.filter(fits).map((rule) => rule.id),
      aside: citing.filter((rule) => !fits(rule)).map((rule) => rule.id),
    };
  });
}

/** How a rule is told: what it is for, and its sentence. */
type TellRule = (rule: Rule) => Pick<ToldRule, 'scope' | 'sentence'>;

/** What packs leave out of a rule, with the reason and the articles. */
const leftOut = (rule: Rule, { off }: RuleBook, lang: Lang): readonly string[] =>
  off
    .filter((entry) => entry.rule === rule.id || isPackOf(entry.rule, rule))
    .map(
      ({ reason, cites }) =>
        `× ${reason[lang]}${cites.length > 0 ? `  [${cites.join(', ')}]` : ''}`,
    );

const isPackOf = (off: string, { id }: Rule): boolean =>
  off.endsWith('/*') && id.startsWith(off.slice(0, -1));

/**
 * A page to be signed: of each clause of the workflow documents its words, and what the tool makes of it, when and for whom,
 * with what the rules in force leave out. `✗` where nothing of the kind the clause wants is made.
 */
export function renderCoverage(book: RuleBook, lang: Lang, tell: TellRule): string {
  const covered = coverage(book).filter(
    ({ clause }) => book.documents[clause.document]?.kind === 'workflow',
  );
  const documents = [...new Set(covered.map(({ clause }) => clause.document))];
  const rules = new Map(book.rules.map((rule) => [rule.id, rule]));
  const done = (of: readonly Covered[]): string =>
    `${of.filter(({ by }) => by.length > 0).length}/${of.length}`;
  const ruleLines = (id: string): readonly string[] => {
    const rule = rules.get(id);
    if (rule === undefined) return [];
    const { scope, sentence } = tell(rule);
    return [
      `      ${id}  ${scope}`,
      `        ${sentence}`,
      ...leftOut(rule, book, lang).map((line) => `        ${line}`),
    ];
  };
  const lines = documents.flatMap((document) => {
    const of = covered.filter(({ clause }) => clause.document === document);
    const pages = of.flatMap(({ clause, by, aside }) => [
      `  ${by.length > 0 ? '✓' : '✗'} ${clause.id}  ${clause.gist[lang]}${clause.time === '' ? '' : `  (${clause.time})`}`,
      ...[...by, ...aside].flatMap(ruleLines),
    ]);
    return [`${document}  ${done(of)}  ${book.documents[document]?.[lang] ?? ''}`, ...pages, ''];
  });
  return `${[...lines, lang === 'zh' ? `合计 ${done(covered)}` : `total ${done(covered)}`].join('\n')}\n`;
}
