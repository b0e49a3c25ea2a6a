import type { Applied } from '../apply/apply-rules.ts';
import { evaluatedFor } from '../expressions/expressions.ts';
import { interpolate } from '../expressions/interpolate.ts';
import type { OpenBrief } from '../open-brief.ts';

/** A text of a rule with its expressions evaluated for the occasion. */
export function textOf(open: OpenBrief, { rule, facts }: Applied, text: string): string {
  return evaluatedFor(rule, () =>
    interpolate(text, (source) => open.expressions.evaluate(source, facts)),
  );
}

/** What a rule is called: the title of a task, check or form, the text of a guide. */
export function titleOf(open: OpenBrief, applied: Applied): string {
  const { rule } = applied;
  return textOf(open, applied, (rule.kind === 'guide' ? rule.text : rule.title)[open.lang]);
}
