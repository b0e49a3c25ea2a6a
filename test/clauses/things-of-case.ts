import { applyRules, titleOf } from '../../src/core/apply/apply-rules.ts';
import { buildPlan } from '../../src/core/build-plan.ts';
import { openBrief, type PlanContext } from '../../src/core/open-brief.ts';
import type { RuleCase } from '../../src/model/case.ts';
import type { LeftOut, Plan } from '../../src/model/plan.ts';
import type { Depth } from '../../src/model/rule.ts';
import type { HolidayTable } from '../../src/model/time.ts';
import { expectedTime } from '../../src/rules/run-cases.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedRules } from '../support/rules.ts';

/** One thing in the plan of a case that a rule made. */
export interface Thing {
  readonly rule: string;
  readonly occasion: string;
  readonly cites: readonly string[];
  /** When, as cases write it; `yes` for what is no task. */
  readonly when: string;
  /** The roles that do it, in their order; of tasks only. */
  readonly who: readonly string[];
  /** Its words: title and points of a task, the sentence of a check or a guide, all of a form. */
  readonly words: string;
}

/** What the plan of a case holds, and what it leaves out with a reason. */
export interface Made {
  readonly things: readonly Thing[];
  readonly leftOut: readonly LeftOut[];
}

const untimed = { when: 'yes', who: [] } as const;

function tasksOf({ tasks }: Plan): readonly Thing[] {
  return tasks.map((task) => ({
    rule: task.because.rule,
    occasion: task.occasion,
    cites: task.cites,
    when: expectedTime(task),
    who: [...new Set(task.owners.map(({ role }) => role))],
    words: `${task.title}\n${task.detail}`,
  }));
}

function findingsOf({ findings }: Plan): readonly Thing[] {
  return findings.flatMap((finding) =>
    finding.code === 'rule'
      ? [
          {
            ...untimed,
            rule: finding.args.rule,
            occasion: '',
            cites: finding.cites ?? [],
            words: finding.args.say,
          },
        ]
      : [],
  );
}

function formsOf({ forms }: Plan): readonly Thing[] {
  return forms.map(({ id, occasion, cites, title, blocks }) => {
    return {
      ...untimed,
      rule: id.split('#')[0] ?? id,
      occasion,
      cites,
      words: `${title}\n${JSON.stringify(blocks)}`,
    };
  });
}

/** Guides print below a task, or by themselves: those that apply and whose words are in the plan. */
function guidesOf(plan: Plan, one: RuleCase, context: PlanContext): readonly Thing[] {
  const { book } = shippedRules();
  const open = one.brief === null ? null : openBrief(one.brief, book, context);
  if (open === null) return [];
  const printed = new Set([
    ...plan.tasks.flatMap(({ guidance }) => guidance),
    ...plan.guidance.map(({ text }) => text),
  ]);
  return applyRules(open, book.rules, book).applied.flatMap((applied) => {
    const { rule, occasion } = applied;
    if (rule.kind !== 'guide') return [];
    const words = titleOf(open, applied);
    const thing = { ...untimed, rule: rule.id, occasion: occasion.id, cites: rule.cites, words };
    return printed.has(words) ? [thing] : [];
  });
}

/**
 * Plans the brief of a case at a depth, '' for the one that an office would be given, and lists what is in the plan.
 * Throws where there is none.
 */
export function thingsOfCase(written: RuleCase, depth: Depth | '', holidays: HolidayTable): Made {
  const { book } = shippedRules();
  if (written.brief === null) throw new Error(`${written.name} has no brief`);
  const { brief } = written.brief;
  const chosen = written.saysDepth && depth === '' ? brief.depth : depth;
  const one = { ...written, brief: { ...written.brief, brief: { ...brief, depth: chosen } } };
  const clock = zonedClock(brief.timezone);
  const context: PlanContext = { now: clock.read(one.now).instant, lang: 'zh', holidays };
  const { plan } = buildPlan(one.brief, book, context);
  if (plan === null) throw new Error(`${one.name} has no plan`);
  const things = [
    ...tasksOf(plan),
    ...findingsOf(plan),
    ...formsOf(plan),
    ...guidesOf(plan, one, context),
  ];
  return { things, leftOut: plan.left_out };
}
