import type { Brief } from '../../model/brief.ts';
import type { OffRule, Rule, RuleBook } from '../../model/rule.ts';
import { evaluatedFor } from '../expressions/expressions.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';

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

export interface AppliedRules {
  readonly applied: readonly Applied[];
  readonly off: readonly SwitchedOff[];
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

/** Whether the condition of a rule, or of what switches one off, holds for an occasion; without a condition it does. */
export function holds(open: OpenBrief, of: Rule | OffRule, facts: Facts): boolean {
  const { when } = of;
  return (
    when === undefined || evaluatedFor(of, () => open.expressions.evaluate(when, facts)) === true
  );
}

/** Whether a rule, or an entry that switches one off, is for briefs of a type. */
export function isForType({ types }: Pick<Rule | OffRule, 'types'>, type: string): boolean {
  return types === undefined || types.includes(type);
}

/** Every rule with every occasion it is for and whose condition holds, and those of them that were switched off. */
export function applyRules(open: OpenBrief, rules: readonly Rule[], book: RuleBook): AppliedRules {
  const { kind, type } = open.file.brief;
  const switches = switchesFor(open.file.brief, book);
  const applied: Applied[] = [];
  const off: SwitchedOff[] = [];
  const bound = open.occasions.map((occasion) => ({ occasion, known: open.factsFor(occasion) }));
  const ours = rules.filter((one) => one.kinds.includes(kind) && isForType(one, type));
  for (const rule of ours) {
    const named = switches.filter((entry) => isNamed(entry, rule));
    for (const { occasion, known } of bound) {
      if (occasion.spec.for !== rule.for || !holds(open, rule, known)) {
        continue;
      }
      const entry = named.find((candidate) => holds(open, candidate, known));
      if (entry === undefined) {
        applied.push({ rule, occasion, facts: known });
      } else {
        off.push({ rule, occasion, facts: known, off: entry });
      }
    }
  }
  return { applied, off };
}
