import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import { type Brief, type BriefFile, type ExtraTask, placeOf } from '../../model/brief.ts';
import type { OffRule, Point, Rule, RuleBook, TaskRule, Timing } from '../../model/rule.ts';
import { evaluatedFor } from '../expressions/expressions.ts';
import { interpolate, literalText } from '../expressions/interpolate.ts';
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

interface AppliedRules {
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
  const bound = open.occasions.map((occasion) => ({ occasion, facts: open.factsFor(occasion) }));
  const ours = rules.filter((one) => one.kinds.includes(kind) && isForType(one, type));
  for (const rule of ours) {
    const named = switches.filter((entry) => isNamed(entry, rule));
    for (const { occasion, facts } of bound) {
      if (occasion.spec.for !== rule.for || !holds(open, rule, facts)) continue;
      const entry = named.find((candidate) => holds(open, candidate, facts));
      if (entry === undefined) applied.push({ rule, occasion, facts });
      else off.push({ rule, occasion, facts, off: entry });
    }
  }
  return { applied, off };
}

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

const DEFAULT_MINUTES = 10;

function timingOf(task: ExtraTask, whole: string): Timing {
  const point = (edge: string, text: string): Point => ({ edge, offsets: [], text });
  if (task.at !== null) return { kind: 'at', from: point(task.at, task.at) };
  // Without a time of its own a task is due before the whole begins.
  const due = task.by ?? `${whole}.start`;
  return { kind: 'by', point: point(due, due) };
}

/** The brief's own extra tasks as rules of a pack `brief`, so that they take the same way as all others. */
export function extraTaskRules(
  file: BriefFile,
  { kind, lead, occasions }: KindSpec,
): readonly TaskRule[] {
  const whole = occasions.find(({ each }) => each === 'whole');
  return file.brief.tasks.map((task, index) => {
    const title = literalText(task.title);
    const place = literalText(task.place);
    return {
      kind: 'task',
      id: `brief/${task.id || `task-${index + 1}`}`,
      pack: 'brief',
      kinds: [kind],
      for: whole?.for ?? '',
      cites: [],
      assumed: task.at === null && task.by === null,
      phase: 'prepare',
      at: placeOf(file, `tasks/${index}`),
      title: { zh: title, en: title },
      timing: timingOf(task, whole?.as ?? ''),
      on: [],
      lasts: DEFAULT_MINUTES,
      owner: [task.owner || lead],
      notify: [],
      place: { zh: place, en: place },
      needs: [],
    };
  });
}
