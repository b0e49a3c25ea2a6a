import type { Brief } from '../model/brief.ts';
import { KINDS } from '../model/kinds.ts';
import type { OffRule, Rule, RuleBook } from '../model/rule.ts';
import type { Facts } from './derive-facts.ts';
import type { PlannedOccasion } from './list-occasions.ts';
import type { OpenBrief } from './open-brief.ts';

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

/** Whether `off` names the rule: by its id, or all of a pack as `visit/tour/*`. */
export function isNamed(off: OffRule, rule: Rule): boolean {
  return (
    off.rule === rule.id || (off.rule.endsWith('/*') && rule.id.startsWith(off.rule.slice(0, -1)))
  );
}

/** Whether a condition holds for an occasion; without a condition it does. */
export function holds(open: OpenBrief, when: string | undefined, facts: Facts): boolean {
  return when === undefined || open.expressions.evaluate(when, facts) === true;
}

/** Whether a rule is for this kind of brief: its pack is named for the kind, or for none (in-force/…). */
export function isForKind({ pack }: Rule, kind: string): boolean {
  const named = pack.split('/')[0] ?? '';
  return named === kind || !Object.hasOwn(KINDS, named);
}

/** Every rule with every occasion it is for and whose condition holds, and those of them that were switched off. */
export function applyRules(open: OpenBrief, rules: readonly Rule[], book: RuleBook): AppliedRules {
  const switches = [...briefOff(open.file.brief), ...book.off];
  const applied: Applied[] = [];
  const off: SwitchedOff[] = [];
  const bound = open.occasions.map((occasion) => ({ occasion, known: open.factsFor(occasion) }));
  for (const rule of rules.filter((one) => isForKind(one, open.spec.kind))) {
    const named = switches.filter((entry) => isNamed(entry, rule));
    for (const { occasion, known } of bound) {
      if (occasion.spec.for !== rule.for || !holds(open, rule.when, known)) {
        continue;
      }
      const entry = named.find((candidate) => holds(open, candidate.when, known));
      if (entry === undefined) {
        applied.push({ rule, occasion, facts: known });
      } else {
        off.push({ rule, occasion, facts: known, off: entry });
      }
    }
  }
  return { applied, off };
}
