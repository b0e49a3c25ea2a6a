import type { Adjustment, Explanation, NotApplied, Plan, Task } from '../../model/plan.ts';
import type { Rule, RuleBook } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
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
  latest: (because) => ({ zh: `最晚不过 ${because}`, en: `no later than ${because}` }),
  needs: (because) => ({ zh: `因为“${because}”要等它完成`, en: `"${because}" waits for it` }),
  'short-notice': () => ({
    zh: '接到通知时已过，立即办理',
    en: 'already past when the office was told, so at once',
  }),
};

const WORDINGS = {
  who: { zh: '谁、在哪', en: 'Who, where' },
  rule: { zh: '规则', en: 'Rule' },
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
  switchedOff: (occasion: string, reason: string) => ({
    zh: `${occasion}：未列入，${reason}`,
    en: `${occasion}: left out, ${reason}`,
  }),
};

const WHY_WORDS = byLanguage(WORDINGS);
type WhyWords = InLanguage<typeof WORDINGS>;
type Values = Readonly<Record<string, unknown>>;

function valuesText(values: Values): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} = ${cleanText(JSON.stringify(value))}`)
    .join(', ');
}

function conditionText(when: string, values: Values, words: WhyWords): string {
  return when === ''
    ? words.always
    : [cleanText(when), valuesText(values)].filter((part) => part !== '').join('  →  ');
}

function adjustmentText(
  { kind, from, to, because }: Adjustment,
  plan: Plan,
  words: WhyWords,
): string {
  const general = wordsFor(plan.brief.lang);
  const needed = plan.tasks.find((task) => task.id === because)?.title ?? because;
  return words.adjustment(
    kind,
    formatMoment(from, general),
    formatMoment(to, general),
    cleanText(needed),
  );
}

/** The rules that were applied, by id. */
type Rules = ReadonlyMap<string, Rule>;

function changesOf(id: string, rules: Rules, lang: Plan['brief']['lang']): readonly string[] {
  const rule = rules.get(id);
  return rule === undefined ? [] : changeLines(rule, lang);
}

function explainTask(task: Task, plan: Plan, rules: Rules): readonly string[] {
  const general = wordsFor(plan.brief.lang);
  const words = WHY_WORDS[plan.brief.lang];
  const { because } = task;
  const occasion = plan.occasions.find((one) => one.id === because.anchor.occasion);
  const anchor = [
    occasion === undefined ? '' : cleanText(occasion.name),
    because.anchor.edge,
    formatMoment(because.anchor.time, general),
  ];
  const needs = task.needs.flatMap((id) => plan.tasks.find((one) => one.id === id)?.title ?? []);
  const lines: readonly (readonly [string, string])[] = [
    [
      words.who,
      [assigneeText(task.owners, general), cleanText(task.place)]
        .filter((part) => part !== '')
        .join(' · '),
    ],
    [words.rule, `${because.rule}  (${because.file}:${because.line})`],
    ...changesOf(because.rule, rules, plan.brief.lang).map(
      (line) => [words.changed, line] as const,
    ),
    [words.condition, conditionText(because.when, because.values, words)],
    [
      words.time,
      `${anchor.filter((part) => part !== '').join(' ')}  →  ${because.offset}${because.assumed ? `  ${words.assumed}` : ''}`,
    ],
    ...because.adjustments.map(
      (adjustment) => [words.adjusted, adjustmentText(adjustment, plan, words)] as const,
    ),
    ...(needs.length > 0
      ? [[words.needs, needs.map(cleanText).join(general.listComma)] as const]
      : []),
    ...task.cites.map((id) => [words.basis, `${id}  ${plan.clauses[id] ?? ''}`] as const),
  ];
  return [
    `${taskWhen(task, general)}  ${cleanText(task.title)}`,
    `  ${task.id}`,
    ...lines.map(([label, text]) => `  ${general.labelled(label, text)}`),
    '',
  ];
}

const byId = ({ rules }: Pick<RuleBook, 'rules'>): Rules =>
  new Map(rules.map((rule) => [rule.id, rule]));

/** Why each of the tasks is there, how its time came about, and what an office changed of its rule. */
export function renderWhy(
  plan: Plan,
  tasks: readonly Task[],
  book: Pick<RuleBook, 'rules'>,
): string {
  const rules = byId(book);
  return `${tasks.flatMap((task) => explainTask(task, plan, rules)).join('\n')}\n`;
}

function notText(entry: NotApplied, words: WhyWords): string {
  const name = `${cleanText(entry.name)} (${cleanText(entry.occasion)})`;
  return entry.kind === 'off'
    ? words.switchedOff(name, [cleanText(entry.reason), ...entry.cites].join('  '))
    : words.conditionFails(name, conditionText(entry.when, entry.values, words));
}

/** Why a rule makes nothing, occasion by occasion. */
export function renderWhyNot(
  explanation: Explanation,
  book: Pick<RuleBook, 'rules'>,
  lang: Plan['brief']['lang'],
): string {
  const words = WHY_WORDS[lang];
  const { rule, file, line, applied, not } = explanation;
  const reasons = not.map((entry) => `  ${notText(entry, words)}`);
  const none =
    applied.length === 0 && not.length === 0 ? [`  ${words.noOccasion(explanation.for)}`] : [];
  const some =
    applied.length === 0 ? [] : [`  ${words.applies(applied.map(cleanText).join(', '))}`];
  const changes = changesOf(rule, byId(book), lang).map((text) => `  ${words.changed}  ${text}`);
  return `${[`${rule}  (${file}:${line})`, ...changes, ...none, ...some, ...reasons].join('\n')}\n`;
}
