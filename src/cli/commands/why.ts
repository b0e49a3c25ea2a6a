import { nearTexts } from '../../load/suggest-word.ts';
import type { Plan, Task } from '../../model/plan.ts';
import type { Rule, RuleBook } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { type Explained, renderWhy, renderWhyNot } from '../../render/rules/render-why.ts';
import { explainRules } from '../../rules/explain-rule.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import { findTasks, hasWords, isCited } from '../find-meant.ts';
import { MESSAGES } from '../messages.ts';
import { type CommonOptions, planBrief, type RunCommand } from '../plan-brief.ts';
import { tellFindings } from '../screen.ts';

/** A rule that may be meant, what it is called in both languages, and what it and its switches cite. */
interface Named {
  readonly rule: Rule;
  readonly titles: readonly Text[];
  readonly cites: readonly string[];
  /** Why packs leave it out. */
  readonly reasons: readonly Text[];
}

/** What a title says without what goes into it. */
const bare = ({ zh, en }: Text): Text => ({
  zh: zh.replaceAll(/\$\{[^}]*\}/g, ''),
  en: en.replaceAll(/\$\{[^}]*\}/g, ''),
});

/** The rules for a kind of brief, by what people call them. */
function namedRules(rules: readonly Rule[], kind: string, { off }: RuleBook): readonly Named[] {
  const titleOf = (of: Partial<Rule>): readonly Text[] => {
    const title = 'text' in of ? of.text : 'title' in of ? of.title : undefined;
    return title === undefined ? [] : [bare(title)];
  };
  return rules
    .filter(({ kinds }) => kinds.includes(kind))
    .map((rule) => {
      const switches = off.filter((entry) => entry.rule === rule.id);
      return {
        rule,
        titles: [rule, ...rule.variants.map(({ fields }) => fields)].flatMap(titleOf),
        cites: [rule, ...switches].flatMap(({ cites }) => cites),
        reasons: switches.map(({ reason }) => reason),
      };
    });
}

/** The rules that are meant: by id or clause, by words of a title; else by words of why it is left out. */
function meantRules(
  named: readonly Named[],
  rules: readonly Rule[],
  wanted: string,
): readonly Rule[] {
  const exact = rules.filter(({ id }) => id === wanted);
  if (exact.length > 0) return exact;
  const has = ({ zh, en }: Text): boolean => hasWords(zh, wanted) || hasWords(en, wanted);
  const found = named.filter(
    ({ rule, titles, cites }) =>
      rule.id.includes(wanted) || titles.some(has) || isCited(cites, wanted),
  );
  const off = named.filter(({ reasons }) => reasons.some(has));
  return (found.length > 0 ? found : off).map(({ rule }) => rule);
}

/** The tasks that are meant; where their titles are in the other language, those of the rules that are meant. */
function meantTasks({ tasks }: Plan, rules: readonly Rule[], wanted: string): readonly Task[] {
  const found = findTasks(tasks, wanted);
  const ids = new Set(rules.map(({ id }) => id));
  return found.length > 0 ? found : tasks.filter(({ because }) => ids.has(because.rule));
}

/** What rules leave out: those for other types of reception only where there are no others. */
function leftOut(all: readonly Explained[]): readonly Explained[] {
  const isOther = ({ explanation: { made, not } }: Explained): boolean =>
    made.length === 0 && not.length > 0 && not.every(({ kind }) => kind === 'other');
  const near = all.filter((one) => !isOther(one));
  return near.length > 0 ? near : all;
}

/** As many rules are explained that leave something out; the others are named. */
const MOST_LEFT_OUT = 8;

/** `reception why`: why tasks are there and how their times came about, and why what else is meant is not there. */
export const runWhy: RunCommand<
  [path: string, wanted: string | undefined],
  CommonOptions & { readonly not?: string | true }
> = async (path, typed, options, io) => {
  const planned = await planBrief(path, options, io);
  const { plan, file, book, lang } = planned;
  const explainer = plan === null || file === null ? null : explainRules(file, book, planned);
  if (plan === null || explainer === null) {
    tellFindings(planned, options, io);
    return EXIT_FINDINGS;
  }
  const { not: only } = options;
  const wanted = (typeof only === 'string' ? only : (typed ?? '')).trim();
  if (only !== undefined && wanted === '') throw new UsageError(MESSAGES.notWhat);
  const { rules, explain } = explainer;
  const named = namedRules(rules, plan.brief.kind, book);
  const isOne = plan.tasks.some(({ id }) => id === wanted);
  const meant = isOne || wanted === '' ? [] : meantRules(named, rules, wanted);
  const tasks = wanted === '' ? plan.tasks : meantTasks(plan, meant, wanted);
  const makers = new Set(tasks.map(({ because }) => because.rule));
  const explained = new Map<string, Explained>(
    rules
      .filter((rule) => makers.has(rule.id) || meant.includes(rule))
      .map((rule) => [rule.id, { rule, explanation: explain(rule) }]),
  );
  const others = meant
    .flatMap(({ id }) => explained.get(id) ?? [])
    .filter(
      ({ rule, explanation }) =>
        only !== undefined || !makers.has(rule.id) || explanation.not.length > 0,
    );
  if (tasks.length + others.length === 0) {
    const known = named.flatMap(({ titles }) => titles.map((title) => title[lang]));
    const near = nearTexts(wanted, [...plan.tasks.map(({ title }) => title), ...known]);
    throw new UsageError(MESSAGES.unknownTask(wanted, near));
  }
  const not = leftOut(others);
  const more = not.slice(MOST_LEFT_OUT).map(({ explanation }) => explanation.title);
  io.stdout.write(
    [
      only !== undefined || tasks.length === 0 ? '' : renderWhy(plan, tasks, explained),
      ...not.slice(0, MOST_LEFT_OUT).map((one) => renderWhyNot(one, plan)),
      more.length === 0 ? '' : `${MESSAGES.moreLeftOut(more)[lang]}\n`,
    ].join(''),
  );
  return EXIT_OK;
};
