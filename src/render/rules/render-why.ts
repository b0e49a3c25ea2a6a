import type { Adjustment, Explanation, NotApplied, Plan, Task } from '../../model/plan.ts';
import type { NamedExpression, RuleBook } from '../../model/rule.ts';
import type { Lang, Text } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { assigneeText } from '../layout/task-text.ts';
import { formatMoment, taskWhen } from '../layout/time-text.ts';
import { byLanguage, type InLanguage, wordsFor } from '../sentences/words.ts';
import { changeLines } from './render-rules.ts';

const WHY: Readonly<Record<Adjustment['kind'], (because: string) => Text>> = {
  roll: (because) =>
    because === 'following'
      ? { zh: '逢休息日，顺延到下一个工作日', en: 'a day off, so the working day after it' }
      : { zh: '逢休息日，提前到上一个工作日', en: 'a day off, so the working day before it' },
  quiet: (because) => ({
    zh: `夜间（${because}）不打扰人，提前到前一晚`,
    en: `nobody is called at night (${because}), so the evening before`,
  }),
  office: (because) => ({
    zh: `在上班时间（${because}）里办`,
    en: `done in office hours (${because})`,
  }),
  earliest: (because) => ({ zh: `不必早于 ${because}`, en: `not needed before ${because}` }),
  latest: (because) => ({ zh: `最晚不过 ${because}`, en: `no later than ${because}` }),
  needs: (because) => ({ zh: `因为“${because}”要等它完成`, en: `"${because}" waits for it` }),
  busy: (because) => ({
    zh: `${because}那时有别的事，提前办`,
    en: `${because} is busy then, so earlier`,
  }),
  morning: (because) => ({
    zh: `夜里（${because}）或休息日才接到通知，从早上算起`,
    en: `told at night (${because}) or on a day off, so counted from the morning`,
  }),
  squeezed: () => ({
    zh: '接到通知时已过，还来得及：用它以前办好',
    en: 'already past when the office was told, and still in time: before it is needed',
  }),
  'short-notice': () => ({
    zh: '接到通知时已过，立即办理',
    en: 'already past when the office was told, so at once',
  }),
};

const WORDINGS = {
  who: { zh: '谁、在哪', en: 'Who, where' },
  rule: { zh: '规则', en: 'Rule' },
  sentence: { zh: '念作', en: 'It says' },
  changed: { zh: '本单位改动', en: 'Changed by us' },
  condition: { zh: '条件', en: 'Condition' },
  always: { zh: '总是适用', en: 'always applies' },
  time: { zh: '时间', en: 'Time' },
  assumed: {
    zh: '(依据未写具体时间，此为本工具取值)',
    en: '(the clause gives no time: this one is ours)',
  },
  adjusted: { zh: '调整', en: 'Adjusted' },
  needs: { zh: '须先完成', en: 'Needs first' },
  basis: { zh: '依据', en: 'Basis' },
  adjustment: (kind: Adjustment['kind'], from: string, to: string, because: string) => {
    const { zh, en } = WHY[kind](because);
    return { zh: `${from} → ${to}，${zh}`, en: `${from} → ${to}: ${en}` };
  },
  noOccasion: (section: string) => ({
    zh: `接待单里没有“${section}”这类环节`,
    en: `the brief has nothing under "${section}"`,
  }),
  applies: (occasions: string) => ({
    zh: `已列入：${occasions}`,
    en: `is in the plan for: ${occasions}`,
  }),
  conditionFails: (occasion: string, condition: string) => ({
    zh: `${occasion}：条件不成立  ${condition}`,
    en: `${occasion}: the condition does not hold  ${condition}`,
  }),
  leftToFuller: (occasion: string, depth: string, chosen: string) => ({
    zh: `${occasion}：这份方案是“${chosen}”，“${depth}”的才列；要列出，在接待单里写“详略: ${depth}”`,
    en: `${occasion}: left to a fuller plan, "${depth}"; this one is "${chosen}": write "depth: ${depth}" in the brief`,
  }),
  switchedOff: (occasion: string, reason: string) => ({
    zh: `${occasion}：未列入，${reason}`,
    en: `${occasion}: left out, ${reason}`,
  }),
};

const WHY_WORDS = byLanguage(WORDINGS);
type WhyWords = InLanguage<typeof WORDINGS>;
type Values = Readonly<Record<string, unknown>>;
/** The rules that were applied, and the names in their conditions. */
type Rules = Pick<RuleBook, 'rules' | 'names'>;

/** Texts with a separator between them; empty ones are left out. */
const joined = (separator: string, texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(separator);

function valuesText(values: Values): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} = ${cleanText(JSON.stringify(value))}`)
    .join(', ');
}

/** The expressions behind the names in a condition of a rule: a name says what is meant, these how it is told. */
function namedText(when: string, id: string, { rules, names }: Rules): string {
  const rule = rules.find((one) => one.id === id);
  const isIn = (code: string, { in: list, name }: NamedExpression): boolean => {
    const lead = { conditions: 'is\\.', facts: '\\w\\.', let: '(?<![\\w.])' }[list];
    return new RegExp(`${lead}${name}\\b`).test(code);
  };
  const code = when.replaceAll(/'[^']*'|"[^"]*"/g, "''");
  const known = names.filter(
    (one) =>
      one.kinds.some((kind) => rule?.kinds.includes(kind)) &&
      (one.in !== 'let' || one.pack === rule?.pack),
  );
  return known
    .filter((one) => isIn(code, one))
    .map(({ name, source }) => `${name}: ${cleanText(source)}`)
    .join('; ');
}

function conditionText(when: string, values: Values, named: string, words: WhyWords): string {
  if (when === '') return words.always;
  return joined('  →  ', [cleanText(when), valuesText(values), named]);
}

/** What an office changed of a rule, a line each. */
function changesOf(id: string, { rules }: Rules, lang: Lang): readonly string[] {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined ? [] : changeLines(rule, lang);
}

function explainTask(
  task: Task,
  plan: Plan,
  book: Rules,
  tell: (rule: string) => string,
): readonly string[] {
  const { lang } = plan.brief;
  const [general, words] = [wordsFor(lang), WHY_WORDS[lang]];
  const { because } = task;
  const titleOf = (id: string): string | undefined =>
    plan.tasks.find((one) => one.id === id)?.title;
  const occasion = plan.occasions.find((one) => one.id === because.anchor.occasion);
  const anchor = joined(' ', [
    cleanText(occasion?.name ?? ''),
    because.anchor.edge,
    formatMoment(because.anchor.time, general),
  ]);
  const adjusted = because.adjustments.map(({ kind, from, to, because: reason }) => {
    const [before, after] = [formatMoment(from, general), formatMoment(to, general)];
    return words.adjustment(kind, before, after, cleanText(titleOf(reason) ?? reason));
  });
  const who = joined(' · ', [assigneeText(task.owners, general), cleanText(task.place)]);
  const needs = task.needs.flatMap((id) => titleOf(id) ?? []).map(cleanText);
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [words.who, [who]],
    [words.rule, [`${because.rule}  (${because.file}:${because.line})`]],
    [words.sentence, [tell(because.rule)].filter((text) => text !== '')],
    [words.changed, changesOf(because.rule, book, lang)],
    [
      words.condition,
      [
        conditionText(
          because.when,
          because.values,
          namedText(because.when, because.rule, book),
          words,
        ),
      ],
    ],
    [
      words.time,
      [joined('  ', [anchor, '→', because.offset, because.assumed ? words.assumed : ''])],
    ],
    [words.adjusted, adjusted],
    [words.needs, needs.length === 0 ? [] : [needs.join(general.listComma)]],
    [words.basis, task.cites.map((id) => `${id}  ${plan.clauses[id] ?? ''}`)],
  ];
  return [
    `${taskWhen(task, general)}  ${cleanText(task.title)}`,
    `  ${task.id}`,
    ...lines.flatMap(([label, texts]) => texts.map((text) => `  ${general.labelled(label, text)}`)),
    '',
  ];
}

/** Why each of the tasks is there, how its time came about, and what an office changed of its rule. */
export const renderWhy = (
  plan: Plan,
  tasks: readonly Task[],
  book: Rules,
  tell: (rule: string) => string,
): string => `${tasks.flatMap((task) => explainTask(task, plan, book, tell)).join('\n')}\n`;

function notText(entry: NotApplied, rule: string, book: Rules, lang: Lang): string {
  const words = WHY_WORDS[lang];
  const name = `${cleanText(entry.name)} (${cleanText(entry.occasion)})`;
  switch (entry.kind) {
    case 'off':
      return words.switchedOff(name, [cleanText(entry.reason), ...entry.cites].join('  '));
    case 'depth': {
      const { depths } = wordsFor(lang);
      return words.leftToFuller(name, depths[entry.depth], depths[entry.chosen]);
    }
    case 'condition': {
      const named = namedText(entry.when, rule, book);
      return words.conditionFails(name, conditionText(entry.when, entry.values, named, words));
    }
  }
}

/** Why a rule makes nothing, occasion by occasion. */
export function renderWhyNot(explanation: Explanation, book: Rules, lang: Lang): string {
  const words = WHY_WORDS[lang];
  const { rule, file, line, applied, not } = explanation;
  const lines = [
    ...changesOf(rule, book, lang).map((text) => `${words.changed}  ${text}`),
    ...(applied.length + not.length === 0 ? [words.noOccasion(explanation.for)] : []),
    ...(applied.length === 0 ? [] : [words.applies(applied.map(cleanText).join(', '))]),
    ...not.map((entry) => notText(entry, rule, book, lang)),
  ];
  return `${[`${rule}  (${file}:${line})`, ...lines.map((text) => `  ${text}`)].join('\n')}\n`;
}
