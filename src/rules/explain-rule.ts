import {
  appliedTo,
  factsOf,
  isForType,
  isLeftToFuller,
  isNamed,
  switchesFor,
  variantFor,
} from '../core/apply/apply-rules.ts';
import { extraTaskRules } from '../core/apply/extra-tasks.ts';
import { citeClauses } from '../core/assemble/plan-notes.ts';
import { draftTasks } from '../core/assemble/plan-tasks.ts';
import { evaluatedFor } from '../core/expressions/expressions.ts';
import type { PlannedOccasion } from '../core/occasions/list-occasions.ts';
import { unlessOpen } from '../core/occasions/open-times.ts';
import { type OpenBrief, openBrief, type PlanContext } from '../core/open-brief.ts';
import { isNobody } from '../core/people/role-holders.ts';
import { choiceLabel } from '../kinds/choices.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Explanation, MadeFor, NotMade } from '../model/explanation.ts';
import { type OffRule, type Rule, type RuleBook, ruleTitle, type TaskRule } from '../model/rule.ts';
import { listed, marked, OR } from './condition-words.ts';
import { forText, timesOf, wordsOf } from './describe-rule.ts';
import { describeText } from './describe-text.ts';
import { earliestText, edgeText, latestText, timingText } from './describe-timing.ts';
import { type ReasonWords, reasonsOf } from './reasons.ts';

/** A rule of a brief with all that it is explained with. */
interface Explained {
  readonly open: OpenBrief;
  readonly book: RuleBook;
  readonly rule: Rule;
}

/** What decided a condition of a rule, or of an entry that switches it off, for an occasion. */
function reasonsFor(
  when: string,
  holds: boolean,
  { open, book, rule }: Explained,
  occasion: PlannedOccasion,
): readonly string[] {
  const words = wordsOf(rule, book, open.lang);
  if (words === null) return [when];
  const facts = (packs: readonly string[]) => open.factsFor(occasion, packs);
  const evaluate: ReasonWords['evaluate'] = (source, of) => {
    try {
      return evaluatedFor(rule, () => open.expressions.evaluate(source, of));
    } catch {
      return undefined;
    }
  };
  // What holds needs no further reason.
  return reasonsOf(when, holds, { words, facts, evaluate }, holds);
}

/** That a rule is for other kinds of brief, or types of reception, than this one; null where it is for it. */
function otherSort({ open, rule }: Explained): string | null {
  const { kind, type } = open.file.brief;
  const { lang } = open;
  const only = (key: string, ids: readonly string[]): string =>
    listed(
      ids.map((id) => marked(choiceLabel(key, id, lang), lang)),
      OR,
      lang,
    );
  if (!rule.kinds.includes(kind)) {
    const kinds = only('kind', rule.kinds);
    return lang === 'zh' ? `类别不是${kinds}` : `the kind of brief is not ${kinds}`;
  }
  if (isForType(rule, type)) return null;
  const types = only('type', rule.types ?? []);
  return lang === 'zh' ? `接待类型不是${types}` : `the type of reception is not ${types}`;
}

/** When a task is due, in words, what that is counted from, and its bounds. */
function timesFor(rule: TaskRule, { open, book }: Explained) {
  const { lang } = open;
  const times = timesOf(rule, book);
  const { timing, latest, earliest } = rule;
  const bounds = [
    [latest?.text, latestText(timing, latest, times)[lang]],
    [earliest?.text, earliestText(earliest, times)[lang]],
  ].filter(([text]) => text !== undefined);
  const from =
    timing.kind === 'at' ? timing.from : timing.kind === 'by' ? timing.point : { edge: 'start' };
  return {
    time: timingText(timing, times)[lang],
    from: edgeText(from.edge, times, lang),
    bounds: Object.fromEntries(bounds) as Readonly<Record<string, string>>,
  };
}

const NO_TIME = { time: '', from: '', bounds: {} };

/** Whose pack an entry is from that switches a rule off; '' for the shipped ones and the brief. */
const fileOf = ({ at }: OffRule): string =>
  at === undefined || at.file.startsWith('templates/') ? '' : `${at.file}:${at.line}`;

/** Why a rule that holds for an occasion makes no task there; null where it makes one. */
function whyNoTask(made: TaskRule, explained: Explained, occasion: PlannedOccasion) {
  if (made.owner.length > 0 && made.owner.every((role) => isNobody(role, occasion))) {
    return { kind: 'nobody' } as const;
  }
  const { open } = explained;
  const facts = factsOf(open, made, occasion);
  if (draftTasks(open, [{ rule: made, occasion, facts }]).length > 0) return null;
  return made.on.length > 0
    ? ({ kind: 'day' } as const)
    : ({ kind: 'untimed', time: timesFor(made, explained).time } as const);
}

function explainOccasion(explained: Explained, occasion: PlannedOccasion): MadeFor | NotMade {
  const { open, book, rule } = explained;
  const at = { occasion: occasion.id, name: occasion.name };
  const other = otherSort(explained);
  // Before its condition, which knows only the facts of its own kinds.
  if (other !== null) return { kind: 'other', ...at, reasons: [other] };
  if (occasion.standing.status === 'cancelled') return { kind: 'cancelled', ...at };
  const { when } = rule;
  const holds = (of: Rule | OffRule): boolean | null => {
    if (of.when === undefined) return true;
    const facts = factsOf(open, of, occasion);
    const source = of.when;
    return unlessOpen(
      () => evaluatedFor(of, () => open.expressions.evaluate(source, facts)) === true,
      null,
    );
  };
  const isTrue = holds(rule);
  if (isTrue === null) return { kind: 'open', ...at };
  if (!isTrue) {
    return {
      kind: 'condition',
      ...at,
      reasons: reasonsFor(when ?? '', false, explained, occasion),
    };
  }
  const off = switchesFor(open.file.brief, book).find(
    (entry) => isNamed(entry, rule) && holds(entry) === true,
  );
  if (off !== undefined) {
    const { reason, cites } = off;
    return { kind: 'off', ...at, reason: reason[open.lang], cites, file: fileOf(off) };
  }
  if (isLeftToFuller(rule, open)) {
    return { kind: 'depth', ...at, depth: rule.depth, chosen: open.depth };
  }
  const made = appliedTo(open, rule, occasion);
  if (made === null) return { kind: 'open', ...at };
  const none = made.rule.kind === 'task' ? whyNoTask(made.rule, explained, occasion) : null;
  if (none !== null) return { ...none, ...at };
  const variant = variantFor(open, rule, made.facts);
  const isTask = made.rule.kind === 'task' && made.rule.pack !== 'brief';
  return {
    ...at,
    reasons: when === undefined ? [] : reasonsFor(when, true, explained, occasion),
    variant: variant === undefined ? [] : reasonsFor(variant.when, true, explained, occasion),
    ...(isTask ? timesFor(made.rule as TaskRule, explained) : NO_TIME),
  };
}

/** What a rule is called, with what goes into it by its name. */
export function titleInWords(rule: Rule, book: RuleBook, lang: OpenBrief['lang']): string {
  const words = wordsOf(rule, book, lang);
  const title = ruleTitle(rule)[lang];
  return words === null ? title : describeText(title, words);
}

/** The rules of a brief, its own tasks among them, and what explains them one at a time. */
export interface Explainer {
  readonly rules: readonly Rule[];
  readonly explain: (rule: Rule) => Explanation;
}

/** Explains what rules make of a brief and what not, and why; null where it cannot be planned. */
export function explainRules(
  file: BriefFile,
  book: RuleBook,
  context: PlanContext,
): Explainer | null {
  const open = openBrief(file, book, context);
  if (open === null) return null;
  const { lang } = open;
  const explain = (rule: Rule): Explanation => {
    const of = { open, book, rule };
    const occasions = open.occasions.filter(({ spec }) => spec.for === rule.for);
    const all = occasions.map((occasion) => explainOccasion(of, occasion));
    const not = all.filter((one): one is NotMade => 'kind' in one);
    const cites = [...rule.cites, ...not.flatMap((one) => ('cites' in one ? one.cites : []))];
    return {
      rule: rule.id,
      title: titleInWords(rule, book, lang),
      file: rule.at.file,
      line: rule.at.line,
      each: timesOf(rule, book).spec?.each === 'whole' ? '' : forText(rule, lang),
      sort: timesOf(rule, book).spec?.label[lang] ?? rule.for,
      made: all.filter((one): one is MadeFor => !('kind' in one)),
      not,
      clauses: citeClauses(cites, book, lang).clauses,
    };
  };
  return { rules: [...book.rules, ...extraTaskRules(open)], explain };
}
