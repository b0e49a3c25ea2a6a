import type { RuleInWords } from '../../model/explanation.ts';
import { keyText } from '../../model/pack-keys.ts';
import {
  type Clause,
  type Rule,
  type RuleBook,
  type RuleChange,
  ruleTitle,
  type TaskRule,
  type Timing,
} from '../../model/rule.ts';
import type { Lang, Text } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import type { Paint } from '../layout/paint.ts';
import { byLanguage, wordsFor } from '../sentences/words.ts';

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
  return keys.map((key) => {
    const [was, is] = [valueText(before[key], lang), valueText(after[key], lang)];
    return wordsFor(lang).labelled(keyText(key, lang), `${was} → ${is}`);
  });
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

const titleOf = (rule: Rule, lang: Lang): string => ruleTitle(rule)[lang];

/** Whose file an entry of a rule is from: the keys it changed. */
function changedIn({ changes = [] }: Rule, lang: Lang): string {
  return changes
    .map(({ at, after }) => {
      const keys = Object.keys(after).map((key) => keyText(key, lang));
      return `  ← ${at.file}:${at.line} (${keys.join(', ')})`;
    })
    .join('');
}

/** The ids of clauses in brackets behind what rests on them; nothing where it rests on none. */
const citesText = (cites: readonly string[]): string =>
  cites.length === 0 ? '' : `  [${cites.join(', ')}]`;

/** The key that tells the kind of a rule. */
const KIND_KEYS: Readonly<Record<Rule['kind'], string>> = {
  task: 'do',
  check: 'check',
  form: 'form',
  guide: 'guide',
};

const kindText = ({ kind }: Rule, lang: Lang): string =>
  lang === 'zh' ? keyText(KIND_KEYS[kind], lang) : kind.padEnd(5);

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
        `  ${rule.id.padEnd(width)}  ${kindText(rule, lang)}  ${titleOf(rule, lang)}${citesText(rule.cites)}${changedIn(rule, lang)}${offIn(rule.id, book)}`,
    );
    return [`${pack}  ${book.packs[pack]?.[lang] ?? ''}`, ...rows, ''];
  });
  return `${lines.join('\n')}\n`;
}

const RULE_WORDS = byLanguage({
  changed: { zh: '改动', en: 'changed' },
  off: { zh: '停用', en: 'off' },
  points: { zh: '要点', en: 'points' },
  variants: { zh: '另案', en: 'otherwise' },
  finds: { zh: '提示', en: 'says' },
  basis: { zh: '依据', en: 'basis' },
  needs: { zh: '先办', en: 'after' },
  notify: { zh: '通知', en: 'told' },
  place: { zh: '地点', en: 'place' },
  time: { zh: '时间', en: 'time' },
  depth: { zh: '详略', en: 'depth' },
  depths: {
    short: { zh: '简，每份方案都列', en: 'short: in every plan' },
    usual: { zh: '常规，简版不列', en: 'usual: not in a short plan' },
    full: { zh: '详，只有详版列', en: 'full: in full plans only' },
  },
  assumed: { zh: '是本工具取的，依据没有写', en: 'ours: the clause gives none' },
  written: { zh: '原文', en: 'written' },
});

/** The time of a task as its pack writes it, with the star of one that is ours. */
function writtenTime({ timing, assumed }: TaskRule): readonly [key: string, text: string] {
  const [key, text] = timingFields(timing);
  return [key, assumed ? `${text} *` : text];
}

function timingFields(timing: Timing): readonly [key: string, text: string] {
  switch (timing.kind) {
    case 'at':
      return ['at', [timing.from, timing.to].flatMap((point) => point?.text ?? []).join(' .. ')];
    case 'by':
      return ['by', timing.point.text];
    case 'every':
      return ['every', `${timing.minutes}m`];
  }
}

/** What of a rule is told in words, as its pack writes it. */
function writtenText(rule: Rule, lang: Lang): string {
  const written: readonly (readonly [key: string, text: string | undefined])[] = [
    ...(rule.kind === 'task' ? [writtenTime(rule)] : []),
    ['latest', rule.kind === 'task' ? rule.latest?.text : undefined],
    ['earliest', rule.kind === 'task' ? rule.earliest?.text : undefined],
    ['when', rule.when],
    ['find', rule.kind === 'check' ? rule.find : undefined],
    ['require', rule.kind === 'check' ? rule.require : undefined],
  ];
  return written
    .filter(([, text]) => text !== undefined)
    .map(([key, text]) => `${keyText(key, lang)}  ${text}`)
    .join(lang === 'zh' ? '；' : '; ');
}

/** Where packs leave a rule out, and why: 公务接待：工作餐不上酒  [reg2025.23]. */
const leftOut = ({ off }: Pick<RuleInWords, 'off'>, lang: Lang): readonly string[] =>
  off.map(({ entry, where }) => {
    const reason =
      where === '' ? entry.reason[lang] : wordsFor(lang).labelled(where, entry.reason[lang]);
    return `${reason}${citesText(entry.cites)}`;
  });

/**
 * One rule as it is in force: as a sentence, with its points and what takes its place where; the words of the clauses it cites,
 * what changed it from what, and where it is switched off; last what was told in words, as it is written.
 */
export function renderRule(
  rule: Rule,
  told: RuleInWords,
  book: RuleBook,
  lang: Lang,
  paint: Paint,
): string {
  const { at } = rule;
  const words = RULE_WORDS[lang];
  const gistOf = (id: string): string =>
    book.clauses.find((clause) => clause.id === id)?.gist[lang] ?? '';
  const off = leftOut(told, lang).map((text, index) => {
    const place = told.off[index]?.entry.at;
    return `${text}  ${place?.file}:${place?.line}`;
  });
  const says =
    rule.kind === 'check'
      ? wordsFor(lang).labelled(wordsFor(lang).levels[rule.level], told.says)
      : '';
  const written = writtenText(rule, lang);
  const parts: readonly (readonly [label: string, texts: readonly string[]])[] = [
    [words.points, told.points],
    [words.variants, told.variants],
    [words.time, rule.assumed && rule.kind === 'task' ? [words.assumed] : []],
    [words.finds, [says]],
    [words.notify, [told.notify]],
    [words.place, [told.place]],
    [words.needs, [told.needs]],
    [words.depth, rule.kind === 'check' ? [] : [words.depths[rule.depth]]],
    [words.basis, rule.cites.map((id) => `${id}  ${gistOf(id)}`)],
    [words.changed, changeLines(rule, lang)],
    [words.off, off],
  ];
  const lines = [
    `${rule.id}  (${at.file}:${at.line})  ${told.scope}`,
    `  ${told.sentence}`,
    ...parts.flatMap(([label, texts]) =>
      texts.filter((text) => text !== '').map((text) => `  ${label}  ${text}`),
    ),
    ...(written === '' ? [] : [paint.quiet(`  ${words.written}  ${written}`)]),
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
        `${name.padEnd(names)}  ${text.padEnd(values)}  ${title[lang]}${citesText(cites)}  ${at.file}:${at.line}\n`,
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
type TellRule = (rule: Rule) => Pick<RuleInWords, 'scope' | 'sentence' | 'off'>;

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
    const told = tell(rule);
    return [
      `      ${id}  ${told.scope}`,
      `        ${told.sentence}`,
      ...leftOut(told, lang).map((line) => `        × ${line}`),
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
