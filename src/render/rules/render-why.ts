import type { Explanation, MadeFor, NotMade } from '../../model/explanation.ts';
import { groupBy } from '../../model/order.ts';
import type { Adjustment, Plan, Task } from '../../model/plan.ts';
import type { Rule } from '../../model/rule.ts';
import type { Lang, Text } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { assigneeText } from '../layout/task-text.ts';
import { dayAndClock, formatDay, taskWhen } from '../layout/time-text.ts';
import { byLanguage, wordsFor } from '../sentences/words.ts';
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
  earliest: (because) => ({ zh: because, en: because }),
  latest: (because) => ({ zh: because, en: because }),
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
  why: { zh: '为什么', en: 'Why' },
  variant: { zh: '照另案', en: 'Done another way' },
  rule: { zh: '规则', en: 'Rule' },
  changed: { zh: '本单位改动', en: 'Changed by us' },
  written: { zh: '接待单里写的', en: 'the brief asks for it' },
  whenever: (each: string) => ({
    zh: `${each || '每次'}都办`,
    en: `done ${each === '' ? 'every time' : `for ${each.replace(/^for /, '')}`}`,
  }),
  because: (each: string, reasons: string) => ({
    zh: `${each === '' ? '因为' : `${each}，`}${reasons}`,
    en: `${each === '' ? 'because ' : `${each}: `}${reasons}`,
  }),
  time: { zh: '时间', en: 'Time' },
  since: (time: string, from: string, moment: string) => ({
    zh: `${time}（${moment} ${from}）`,
    en: `${time} (${from}: ${moment})`,
  }),
  assumed: { zh: '依据没有写几点，是本工具取的', en: 'the clause gives no time, this one is ours' },
  adjusted: { zh: '调整', en: 'Adjusted' },
  needs: { zh: '须先完成', en: 'Needs first' },
  basis: { zh: '依据', en: 'Basis' },
  adjustment: (kind: Adjustment['kind'], from: string, to: string, because: string) => {
    const { zh, en } = WHY[kind](because);
    return { zh: `${from} → ${to}，${zh}`, en: `${from} → ${to}: ${en}` };
  },
  leftOut: (title: string) => ({ zh: `没有列入：${title}`, en: `Left out: ${title}` }),
  partly: {
    task: (title: string) => ({ zh: `有的没有列入：${title}`, en: `Left out in part: ${title}` }),
    check: (title: string) => ({ zh: `检查了：${title}`, en: `Checked: ${title}` }),
    form: (title: string) => ({ zh: `出了表：${title}`, en: `Form: ${title}` }),
    guide: (title: string) => ({ zh: `提醒了：${title}`, en: `Advised: ${title}` }),
  },
  noOccasion: (sort: string) => ({
    zh: `接待单里没有“${sort}”这一项`,
    en: `the brief has nothing under "${sort}"`,
  }),
  applies: (occasions: string) => ({ zh: `列入的：${occasions}`, en: `in the plan: ${occasions}` }),
  several: (names: string, count: number) => ({
    zh: `${names} 等 ${count} 项`,
    en: `${names} and others, ${count} in all`,
  }),
  of: (occasions: string, reason: string) => ({
    zh: `${occasions}：${reason}`,
    en: `${occasions}: ${reason}`,
  }),
  fails: (reasons: string) => ({ zh: `因为${reasons}`, en: reasons }),
  depth: (depth: string, chosen: string) => ({
    zh: `这份方案是“${chosen}”，“${depth}”的才列；要列出，在接待单里写“详略: ${depth}”`,
    en: `left to a fuller plan, "${depth}"; this one is "${chosen}": write "depth: ${depth}" in the brief`,
  }),
  off: (reason: string, file: string) => ({
    zh: `停用了，${reason}${file === '' ? '' : `（${file}）`}`,
    en: `switched off, ${reason}${file === '' ? '' : ` (${file})`}`,
  }),
  cancelled: { zh: '已经取消', en: 'it is called off' },
  open: { zh: '时间还没定', en: 'its time is not known yet' },
  day: { zh: '只在别的日子办', en: 'it is done on other days only' },
  nobody: { zh: '接待单里写明没有人办', en: 'the brief says that nobody does it' },
  untimed: (time: string) => ({
    zh: `要${time}，那个日子还没有`,
    en: `it is due ${time}, and that day is not known yet`,
  }),
};

const WHY_WORDS = byLanguage(WORDINGS);

/** Rules with their explanations: of one that makes a task, and of one that was asked for. */
export interface Explained {
  readonly rule: Rule;
  readonly explanation: Explanation;
}

/** A clause as people know it, with the id by which `rules law` has it. */
const clauseText = (id: string, clauses: Readonly<Record<string, string>>, lang: Lang): string =>
  clauses[id] === undefined ? id : wordsFor(lang).remark(clauses[id], id);

const listText = (texts: readonly string[], lang: Lang): string =>
  texts.map(cleanText).join(lang === 'zh' ? '，' : ', ');

/** Why a rule makes something: for what, and what of its condition decided. */
function whyText({ rule, explanation }: Explained, { reasons }: MadeFor, lang: Lang): string {
  const words = WHY_WORDS[lang];
  const { each } = explanation;
  if (rule.pack === 'brief') return words.written;
  return reasons.length === 0 ? words.whenever(each) : words.because(each, listText(reasons, lang));
}

function timeText(task: Task, made: MadeFor | undefined, plan: Plan): string {
  const { because } = task;
  const { lang } = plan.brief;
  const words = WHY_WORDS[lang];
  const { edge, occasion: id, time } = because.anchor;
  const occasion = plan.occasions.find((one) => one.id === id && one.span === 'part');
  const general = wordsFor(lang);
  // A date that is counted from has no time of day.
  const isDay = occasion?.all_day === true || time.slice(11, 16) === '00:00';
  const moment = isDay ? formatDay(time, general) : dayAndClock(time, general);
  const from = made?.from ?? edge;
  const whose = occasion === undefined || isDay ? moment : `${cleanText(occasion.name)} ${moment}`;
  const counted =
    made === undefined || made.time === '' ? moment : words.since(made.time, from, whose);
  const parts = [counted, ...(because.assumed ? [words.assumed] : [])];
  return parts.join(lang === 'zh' ? '；' : '; ');
}

function explainTask(task: Task, plan: Plan, explained: Explained | undefined): readonly string[] {
  const { lang } = plan.brief;
  const [general, words] = [wordsFor(lang), WHY_WORDS[lang]];
  const { because } = task;
  const titleOf = (id: string): string | undefined =>
    plan.tasks.find((one) => one.id === id)?.title;
  const made = explained?.explanation.made.find(({ occasion }) => occasion === task.occasion);
  const adjusted = because.adjustments.map(({ kind, from, to, because: reason }) => {
    const [before, after] = [dayAndClock(from, general), dayAndClock(to, general)];
    const told = titleOf(reason) ?? made?.bounds[reason] ?? reason;
    return words.adjustment(kind, before, after, cleanText(told));
  });
  const who = [assigneeText(task.owners, general), cleanText(task.place)];
  const needs = task.needs.flatMap((id) => titleOf(id) ?? []).map(cleanText);
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [words.who, [who.filter((text) => text !== '').join(' · ')]],
    [
      words.why,
      explained === undefined || made === undefined ? [] : [whyText(explained, made, lang)],
    ],
    [
      words.variant,
      made === undefined || made.variant.length === 0 ? [] : [listText(made.variant, lang)],
    ],
    [words.basis, task.cites.map((id) => clauseText(id, plan.clauses, lang))],
    [words.time, [timeText(task, made, plan)]],
    [words.adjusted, adjusted],
    [words.needs, needs.length === 0 ? [] : [needs.join(general.listComma)]],
    [words.changed, explained === undefined ? [] : changeLines(explained.rule, lang)],
    [words.rule, [`${because.rule}  (${because.file}:${because.line})`]],
  ];
  return [
    `${taskWhen(task, general)}  ${cleanText(task.title)}`,
    ...lines.flatMap(([label, texts]) => texts.map((text) => `  ${general.labelled(label, text)}`)),
    '',
  ];
}

/** As many occasions are named before the rest is counted. */
const MOST_NAMED = 4;

function reasonText(one: NotMade, { clauses }: Explanation, lang: Lang): string {
  const words = WHY_WORDS[lang];
  switch (one.kind) {
    case 'other':
    case 'condition':
      return words.fails(listText(one.reasons, lang));
    case 'off': {
      const cites = one.cites.map((id) => clauseText(id, clauses, lang));
      return [words.off(cleanText(one.reason), one.file), ...cites].join(
        lang === 'zh' ? '。' : '. ',
      );
    }
    case 'depth': {
      const { depths } = wordsFor(lang);
      return words.depth(depths[one.depth], depths[one.chosen]);
    }
    case 'untimed':
      return words.untimed(one.time);
    default:
      return words[one.kind];
  }
}

/** Occasions by their names, the first of many; '' for the whole, which everybody knows. */
function namesText(ids: readonly string[], names: readonly string[], plan: Plan): string {
  const { lang } = plan.brief;
  if (ids.every((id) => plan.occasions.some((one) => one.id === id && one.span === 'whole'))) {
    return '';
  }
  const told = names.slice(0, MOST_NAMED).map(cleanText).join(wordsFor(lang).listComma);
  return names.length > MOST_NAMED ? WHY_WORDS[lang].several(told, names.length) : told;
}

/** Why a rule makes nothing, a line for each reason with what it is about. */
function notLines(explanation: Explanation, plan: Plan): readonly string[] {
  const { lang } = plan.brief;
  const words = WHY_WORDS[lang];
  const byReason = groupBy(explanation.not, (one) => reasonText(one, explanation, lang));
  return [...byReason].map(([reason, of]) => {
    const ids = of.map(({ occasion }) => occasion);
    const names = namesText(ids, [...new Set(of.map(({ name }) => name))], plan);
    return names === '' ? reason : words.of(names, reason);
  });
}

/** Why tasks are there, how their times came about, and what an office changed of their rules; then where those make none. */
export function renderWhy(
  plan: Plan,
  tasks: readonly Task[],
  explained: ReadonlyMap<string, Explained>,
): string {
  const told = tasks.flatMap((task) => explainTask(task, plan, explained.get(task.because.rule)));
  return `${told.join('\n')}\n`;
}

/** What a rule leaves out, and why; of one that makes something what that is for. */
export function renderWhyNot({ rule, explanation }: Explained, plan: Plan): string {
  const { lang } = plan.brief;
  const words = WHY_WORDS[lang];
  const { made, not, title, sort, file, line } = explanation;
  const ids = made.map(({ occasion }) => occasion);
  const names = namesText(
    ids,
    made.map(({ name }) => name),
    plan,
  );
  const lines = [
    ...(made.length + not.length === 0 ? [words.noOccasion(sort)] : []),
    ...notLines(explanation, plan),
    ...(names === '' ? [] : [words.applies(names)]),
    ...changeLines(rule, lang).map((text) => wordsFor(lang).labelled(words.changed, text)),
    wordsFor(lang).labelled(words.rule, `${rule.id}  (${file}:${line})`),
  ];
  const head = made.length === 0 ? words.leftOut : words.partly[rule.kind];
  return `${[head(cleanText(title)), ...lines.map((text) => `  ${text}`)].join('\n')}\n\n`;
}
