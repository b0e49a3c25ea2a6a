import type { BriefFile } from '../model/brief.ts';
import type { Explanation, NotApplied } from '../model/explanation.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import { briefOff, holds, isNamed } from './apply-rules.ts';
import { extraTaskRules } from './extra-tasks.ts';
import type { PlannedOccasion } from './list-occasions.ts';
import { type OpenBrief, openBrief, type PlanContext } from './open-brief.ts';
import { usedFacts } from './used-facts.ts';

function explainOccasion(
  open: OpenBrief,
  rule: Rule,
  book: RuleBook,
  occasion: PlannedOccasion,
): NotApplied | 'applied' {
  const facts = open.factsFor(occasion);
  const at = { occasion: occasion.id, name: occasion.name };
  if (!holds(open, rule.when, facts)) {
    return {
      kind: 'condition',
      ...at,
      when: rule.when ?? '',
      values: usedFacts(rule.when ?? '', facts),
    };
  }
  const off = [...briefOff(open.file.brief), ...book.off].find(
    (entry) => isNamed(entry, rule) && holds(open, entry.when, facts),
  );
  return off === undefined
    ? 'applied'
    : { kind: 'off', ...at, reason: off.reason[open.lang], cites: off.cites };
}

/** For each occasion a rule is for, why it makes nothing there; null where the brief cannot be planned or has no such rule. */
export function explainRule(
  file: BriefFile,
  book: RuleBook,
  context: PlanContext,
  id: string,
): Explanation | null {
  const open = openBrief(file, context);
  const rules = [...book.rules, ...extraTaskRules(file.brief, file.file, file.places)];
  const rule = rules.find((one) => one.id === id);
  if (open === null || rule === undefined) {
    return null;
  }
  const occasions = open.occasions.filter((occasion) => occasion.spec.for === rule.for);
  const results = occasions.map((occasion) => explainOccasion(open, rule, book, occasion));
  return {
    rule: id,
    file: rule.at.file,
    line: rule.at.line,
    for: rule.for,
    applied: occasions.flatMap((occasion, index) =>
      results[index] === 'applied' ? [occasion.id] : [],
    ),
    not: results.flatMap((result) => (result === 'applied' ? [] : [result])),
  };
}
