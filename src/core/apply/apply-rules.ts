import type { Brief } from '../../model/brief.ts';
import { groupBy } from '../../model/order.ts';
import {
  type CheckRule,
  isDeeper,
  type OffRule,
  type Rule,
  type RuleBook,
  ruleTitle,
  type Sentence,
} from '../../model/rule.ts';
import { listText } from '../../model/text.ts';
import { clockOf, dayText, remembering } from '../../time/dates.ts';
import { evaluatedFor, packsOf } from '../expressions/expressions.ts';
import { interpolate } from '../expressions/interpolate.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { unlessOpen } from '../occasions/open-times.ts';
import { isTimed } from '../occasions/standing.ts';
import type { OpenBrief } from '../open-brief.ts';
import { PHRASES } from '../phrases.ts';
import { isByDay } from '../times/resolve-timing.ts';

/** A rule that holds for an occasion. */
export interface Applied<R extends Rule = Rule> {
  readonly rule: R;
  readonly occasion: PlannedOccasion;
  readonly facts: Facts;
}

/** A rule that would hold, but was switched off. */
export interface SwitchedOff extends Applied {
  readonly off: OffRule;
}

interface AppliedRules {
  readonly applied: readonly Applied[];
  readonly off: readonly SwitchedOff[];
  /** What is left to a fuller plan. */
  readonly deeper: readonly Applied[];
}

/** The rules a brief switches off itself. */
export function briefOff(brief: Brief): readonly OffRule[] {
  return brief.rules.off.map(({ rule, reason }) => ({
    rule,
    reason: { zh: reason, en: reason },
    cites: [],
  }));
}

/** All entries that switch rules off for a brief: its own first. */
export function switchesFor(brief: Brief, book: RuleBook): readonly OffRule[] {
  return [...briefOff(brief), ...book.off].filter((one) => isForType(one, brief.type));
}

/** Whether `off` names the rule: by its id, or all of a pack as `visit/tour/*`. */
export function isNamed(off: OffRule, rule: Rule): boolean {
  return (
    off.rule === rule.id || (off.rule.endsWith('/*') && rule.id.startsWith(off.rule.slice(0, -1)))
  );
}

/** The facts that the expressions of a rule, or of an entry that switches one off, see for an occasion. */
export function factsOf(open: OpenBrief, of: Rule | OffRule, occasion: PlannedOccasion): Facts {
  return open.factsFor(occasion, packsOf({ pack: '', ...of }));
}

/** Whether a condition holds for an occasion; without a condition it does. */
function isTrue(
  open: OpenBrief,
  of: Rule | OffRule,
  when: string | undefined,
  facts: Facts,
): boolean {
  const value = (source: string): unknown =>
    evaluatedFor(of, () => open.expressions.evaluate(source, facts));
  return when === undefined || unlessOpen(() => value(when) === true, false);
}

/** Whether the condition of a rule, or of what switches one off, holds for an occasion. */
export const holds = (open: OpenBrief, of: Rule | OffRule, occasion: PlannedOccasion): boolean =>
  isTrue(open, of, of.when, factsOf(open, of, occasion));

/** A rule as it is for an occasion: with the fields of its first variant that holds. */
function ruleFor(open: OpenBrief, rule: Rule, facts: Facts): Rule {
  const variant = variantFor(open, rule, facts);
  return variant === undefined ? rule : ({ ...rule, ...variant.fields } as Rule);
}

/** The first variant of a rule that holds for an occasion. */
export const variantFor = (
  open: OpenBrief,
  rule: Rule,
  facts: Facts,
): Rule['variants'][number] | undefined =>
  rule.variants.find(({ when }) => isTrue(open, rule, when, facts));

/** Of sentences those that are said for an occasion, in the language of the plan; none that asks for a time that is open. */
export function sentencesFor(
  open: OpenBrief,
  one: Applied,
  sentences: readonly Sentence[],
): readonly string[] {
  const said = sentences.filter(({ when }) => isTrue(open, one.rule, when, one.facts));
  return said.flatMap(({ say }) =>
    unlessOpen<readonly string[], readonly string[]>(() => [textOf(open, one, say[open.lang])], []),
  );
}

/** The clauses that a task cites for an occasion: those of its rule, and of its points those that are said. */
export function citesFor(open: OpenBrief, { rule, facts }: Applied): readonly string[] {
  if (rule.kind !== 'task') return rule.cites;
  const ofPoints = (points: readonly Sentence[]) => points.flatMap(({ cites = [] }) => cites);
  const said = rule.points.filter(({ when }) => isTrue(open, rule, when, facts));
  const all = new Set(ofPoints(rule.points));
  const own = rule.cites.filter((id) => !all.has(id));
  return [...new Set([...own, ...ofPoints(said)])];
}

/** Whether a rule, or an entry that switches one off, is for briefs of a type. */
export function isForType({ types }: Pick<Rule | OffRule, 'types'>, type: string): boolean {
  return types === undefined || types.includes(type);
}

/** Whether a rule is left to a fuller plan than that of a brief. A check is made at any depth. */
export const isLeftToFuller = ({ kind, depth }: Rule, open: OpenBrief): boolean =>
  kind !== 'check' && isDeeper(depth, open.depth);

/** A rule with an occasion it is for; null where it asks for a time that is open. */
export function appliedTo(open: OpenBrief, rule: Rule, occasion: PlannedOccasion): Applied | null {
  const facts = factsOf(open, rule, occasion);
  const one = { rule: ruleFor(open, rule, facts), occasion, facts };
  return !isTimed(occasion) && asksForTime(open, one) ? null : one;
}

/** Whether a rule is for an occasion that takes place, and its condition holds there. */
const isFor = (open: OpenBrief, rule: Rule, occasion: PlannedOccasion): boolean =>
  occasion.spec.for === rule.for &&
  occasion.standing.status !== 'cancelled' &&
  holds(open, rule, occasion);

/**
 * Every rule with every occasion it is for and whose condition holds, those of them that were switched off, and those that
 * the depth of the plan leaves out.
 */
export function applyRules(open: OpenBrief, rules: readonly Rule[], book: RuleBook): AppliedRules {
  const { kind, type } = open.file.brief;
  const switches = switchesFor(open.file.brief, book);
  const applied: Applied[] = [];
  const off: SwitchedOff[] = [];
  const deeper: Applied[] = [];
  const ours = rules.filter((one) => one.kinds.includes(kind) && isForType(one, type));
  for (const rule of ours) {
    const named = switches.filter((entry) => isNamed(entry, rule));
    for (const occasion of open.occasions.filter((one) => isFor(open, rule, one))) {
      const one = appliedTo(open, rule, occasion);
      if (one === null) continue;
      const entry = named.find((candidate) => holds(open, candidate, occasion));
      if (entry !== undefined) {
        off.push({ ...one, off: entry });
      } else {
        (isLeftToFuller(rule, open) ? deeper : applied).push(one);
      }
    }
  }
  return { applied, off, deeper };
}

/**
 * Whether a rule asks when an occasion is that has no time yet: in its timing, or in the words without which it says nothing. A
 * paper of an occasion is made when that is known.
 */
function asksForTime(open: OpenBrief, one: Applied): boolean {
  const { rule, occasion, facts } = one;
  if (occasion.standing.open.includes('date') || rule.kind === 'form') return true;
  if (rule.kind === 'task' && !isByDay(rule.timing)) return true;
  return unlessOpen(() => {
    titleOf(open, one);
    if (rule.kind === 'task') textOf(open, one, rule.place?.[open.lang] ?? '');
    if (rule.kind === 'check') faultsOf(open, rule, facts);
    return false;
  }, true);
}

/** What a check finds wrong: the list of it, empty for a plain no; null where all is well. */
export function faultsOf(
  open: OpenBrief,
  rule: CheckRule,
  facts: Facts,
): readonly unknown[] | null {
  const { require, find } = rule;
  const value = (source: string): unknown =>
    evaluatedFor(rule, () => open.expressions.evaluate(source, facts));
  if (require !== undefined && value(require) !== true) return [];
  const found = find === undefined ? [] : (value(find) as readonly unknown[]);
  return found.length > 0 ? found : null;
}

/** A text of a rule with its expressions evaluated for the occasion; lists are written out. */
export function textOf(open: OpenBrief, { rule, facts }: Applied, text: string): string {
  return evaluatedFor(rule, () =>
    interpolate(
      text,
      (source) => open.expressions.evaluate(source, facts),
      (texts) => listText(texts, open.lang),
    ),
  );
}

/** What an occasion has in common with those that are told apart by their days: its sort, name and guests. */
const nameKey = ({ spec, facts, whom }: PlannedOccasion): string =>
  `${spec.as}\0${String(facts.label)}\0${whom}`;

/** The occasions with each such key. */
const namesakes = remembering(
  (occasions: readonly PlannedOccasion[]) => groupBy(occasions, nameKey),
  new WeakMap(),
);

/**
 * What an occasion is called where there are others of its sort: with its day if another for the same guests has the same name,
 * with its time where that is of the same day, and with its place, or the alternative it is of, where it is at the same time.
 */
function labelOf({ lang, occasions, clock }: OpenBrief, occasion: PlannedOccasion): string {
  const label = String(occasion.facts.label);
  const { facts, start, id } = occasion;
  const others = (namesakes(occasions).get(nameKey(occasion)) ?? []).filter((one) => one.id !== id);
  if (others.length === 0) return label;
  const ofDay = others.filter((one) => one.facts.date === facts.date);
  const ofTime = ofDay.filter((one) => one.start === start);
  const time = ofDay.length > ofTime.length && isTimed(occasion) ? clockOf(clock.local(start)) : '';
  const isElsewhere = ofTime.some(({ place }) => place !== occasion.place);
  const other = isElsewhere ? occasion.place : String(occasion.item.option ?? '');
  const parts = [dayText(String(facts.date), lang), time, ofTime.length === 0 ? '' : other];
  return PHRASES[lang].remark(label, parts.filter((text) => text !== '').join(' '));
}

/** Whether titles say which occasion they are of: one with a name of its own, or one of several. */
const isToldApart = (
  { occasions, lang }: OpenBrief,
  { spec, name, id }: PlannedOccasion,
): boolean =>
  spec.titled === true &&
  (name !== spec.label[lang] || occasions.some((one) => one.spec === spec && one.id !== id));

/**
 * What a rule is called: the title of a task, check or form, the text of a guide. A task or form of one of several occasions
 * gets its name behind it, unless the title names it already, and which of the guests it is for.
 */
export function titleOf(open: OpenBrief, applied: Applied): string {
  const { rule, occasion } = applied;
  const { spec } = occasion;
  const written = ruleTitle(rule)[open.lang];
  const title = textOf(open, applied, written);
  const isNamed = new RegExp(`\\b${spec.as}\\.(?:label|name)\\b`).test(written);
  // A title that ends in a list of its own has said what it is about.
  const isWhole = isNamed || /：|: /.test(written);
  if (rule.kind !== 'task' && rule.kind !== 'form') return title;
  const named =
    isWhole || !isToldApart(open, occasion)
      ? title
      : `${title}${open.lang === 'zh' ? '：' : ': '}${labelOf(open, occasion)}`;
  return named.includes(occasion.whom) ? named : forWhom(named, occasion, open);
}

/** A text with the guests whom an occasion is for behind it, unless it has them there: 午餐（第一组）. */
export const forWhom = (
  text: string,
  { whom }: Pick<PlannedOccasion, 'whom'>,
  { lang }: Pick<OpenBrief, 'lang'>,
): string =>
  whom === '' || text.includes(PHRASES[lang].remark('', whom).trim())
    ? text
    : PHRASES[lang].remark(text, whom);
