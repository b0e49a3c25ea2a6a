import {
  factsOf,
  holds,
  isForType,
  isLeftToFuller,
  isNamed,
  switchesFor,
} from '../core/apply/apply-rules.ts';
import { extraTaskRules } from '../core/apply/extra-tasks.ts';
import { usedFacts } from '../core/expressions/expressions.ts';
import type { PlannedOccasion } from '../core/occasions/list-occasions.ts';
import { type OpenBrief, openBrief, type PlanContext } from '../core/open-brief.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Explanation, NotApplied } from '../model/plan.ts';
import type { Rule, RuleBook } from '../model/rule.ts';

function explainOccasion(
  open: OpenBrief,
  rule: Rule,
  book: RuleBook,
  occasion: PlannedOccasion,
): NotApplied | 'applied' {
  const at = { occasion: occasion.id, name: occasion.name };
  const { kind, type } = open.file.brief;
  const isOther = (key: string, value: string, wanted: readonly string[]): NotApplied => {
    const when = `${key} in [${wanted.map((one) => `'${one}'`).join(', ')}]`;
    return { kind: 'condition', ...at, when, values: { [key]: value } };
  };
  // Before its condition, which knows only the facts of its own kinds.
  if (!rule.kinds.includes(kind)) {
    return isOther('brief.kind', kind, rule.kinds);
  }
  if (!isForType(rule, type)) {
    return isOther('brief.type', type, rule.types ?? []);
  }
  if (!holds(open, rule, occasion)) {
    return {
      kind: 'condition',
      ...at,
      when: rule.when ?? '',
      values: usedFacts(rule.when ?? '', factsOf(open, rule, occasion)),
    };
  }
  const off = switchesFor(open.file.brief, book).find(
    (entry) => isNamed(entry, rule) && holds(open, entry, occasion),
  );
  if (off !== undefined) {
    return { kind: 'off', ...at, reason: off.reason[open.lang], cites: off.cites };
  }
  return isLeftToFuller(rule, open)
    ? { kind: 'depth', ...at, depth: rule.depth, chosen: open.depth }
    : 'applied';
}

/** For each occasion a rule is for, why it makes nothing there; null where the brief cannot be planned or has no such rule. */
export function explainRule(
  file: BriefFile,
  book: RuleBook,
  context: PlanContext,
  id: string,
): Explanation | null {
  const open = openBrief(file, book, context);
  if (open === null) return null;
  const rules = [...book.rules, ...extraTaskRules(open)];
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return null;
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
