import { applyRules, faultsOf } from '../core/apply/apply-rules.ts';
import { buildPlan } from '../core/build-plan.ts';
import { openBrief, type PlanContext } from '../core/open-brief.ts';
import { KINDS } from '../kinds/index.ts';
import type {
  ExpectedRule,
  PackCases,
  PackTested,
  RuleCase,
  SilentRule,
  Untested,
} from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Task } from '../model/plan.ts';
import type { OffRule, Rule, RuleBook } from '../model/rule.ts';
import type { BriefTime, HolidayTable } from '../model/time.ts';
import { type ZonedClock, zonedClock } from '../time/clock.ts';

/** How a case came out: what is otherwise than expected, and which entries switched something off. */
interface CaseRun {
  readonly findings: readonly Finding[];
  readonly off: ReadonlySet<OffRule>;
}

/** What the rules make of a brief. */
interface Made {
  readonly clock: ZonedClock;
  /** Ids of the occasions. */
  readonly occasions: readonly string[];
  /** By `<rule>#<occasion>`, the times of tasks; `yes` for checks that are not met, forms and guides. */
  readonly things: ReadonlyMap<string, string>;
  readonly off: ReadonlySet<OffRule>;
}

/** A time as a case writes it, `2026-12-01 09:00`. */
const written = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** When a task is, as a case writes it: from start to end of a window, the end of a deadline, the start of anything else. */
export function expectedTime({ timing, start, end, every }: Task): string {
  switch (timing) {
    case 'window':
      return `${written(start)} .. ${written(end)}`;
    case 'every':
      return `${written(start)} .. ${written(end)} every ${every}m`;
    case 'by':
      return written(end);
    case 'at':
      return written(start);
  }
}

/** What is made of the brief of a case, or why nothing is. */
function make(
  { brief: file, now }: RuleCase,
  book: RuleBook,
  holidays: HolidayTable,
): { readonly made?: Made; readonly findings: readonly Finding[] } {
  if (file === null) {
    return { findings: [] };
  }
  const clock = zonedClock(file.brief.timezone);
  const context: PlanContext = { now: clock.read(now).instant, lang: 'zh', holidays };
  const { plan, findings } = buildPlan(file, book, context);
  // Planned in the other language too, so that no text of either fails.
  const english = buildPlan(file, book, { ...context, lang: 'en' });
  const open = openBrief(file, book, context);
  if (plan === null || english.plan === null || open === null) {
    return { findings: plan === null ? findings : english.findings };
  }
  const { applied, off } = applyRules(open, book.rules, book);
  const others = applied.filter(
    ({ rule, facts }) =>
      rule.kind !== 'task' && (rule.kind !== 'check' || faultsOf(open, rule, facts) !== null),
  );
  const things = new Map([
    ...others.map(({ rule, occasion }) => [`${rule.id}#${occasion.id}`, 'yes'] as const),
    ...plan.tasks.map((task) => [task.id, expectedTime(task)] as const),
  ]);
  const occasions = open.occasions.map(({ id }) => id);
  return { made: { clock, occasions, things, off: new Set(off.map((one) => one.off)) }, findings };
}

function expectedText({ expected }: ExpectedRule, clock: ZonedClock): string {
  const show = (time: BriefTime): string => written(clock.local(clock.read(time).instant));
  if (expected.kind === 'yes') return 'yes';
  const { from, to, every } = expected;
  const often = every === undefined ? '' : ` every ${every}m`;
  return `${show(from)}${to === undefined ? '' : ` .. ${show(to)}`}${often}`;
}

function checkFires(name: string, wanted: ExpectedRule, made: Made): readonly Finding[] {
  const { rule, occasion, at } = wanted;
  if (!made.occasions.includes(occasion)) {
    const args = { case: name, occasion, known: made.occasions };
    return [{ code: 'case-occasion', level: 'error', args, at }];
  }
  const task = `${rule}#${occasion}`;
  const expected = expectedText(wanted, made.clock);
  const found = made.things.get(task) ?? '';
  const args = { case: name, task, expected, found };
  return found === expected ? [] : [{ code: 'case-differs', level: 'error', args, at }];
}

function checkNot(
  name: string,
  { rule, occasion, at }: SilentRule,
  made: Made,
): readonly Finding[] {
  const fired = [...made.things.keys()]
    .filter((id) => id.startsWith(`${rule}#`))
    .map((id) => id.slice(rule.length + 1))
    .filter((id) => occasion === '' || id === occasion);
  const args = { case: name, rule, occasions: fired };
  return fired.length === 0 ? [] : [{ code: 'case-fires', level: 'error', args, at }];
}

/** Errors of checks are what cases are about; others that the case does not name are slips in it. */
function slipsIn(findings: readonly Finding[], { errors }: RuleCase): readonly Finding[] {
  return findings.filter(
    ({ code, level }) => level === 'error' && code !== 'rule' && !errors.includes(code),
  );
}

/** Plans the brief of a case and compares what comes out with what the case expects. */
export function runCase(one: RuleCase, book: RuleBook, holidays: HolidayTable): CaseRun {
  const slips = slipsIn(one.findings, one);
  const { made, findings } = make(one, book, holidays);
  const wrong = [...slips, ...slipsIn(findings, one)];
  if (made === undefined || slips.length > 0) {
    const args = { case: one.name };
    const failed: Finding = { code: 'case-not-planned', level: 'error', args, at: one.at };
    return { findings: [...wrong, failed], off: new Set() };
  }
  return {
    findings: [
      ...wrong,
      ...one.fires.flatMap((wanted) => checkFires(one.name, wanted, made)),
      ...one.not.flatMap((wanted) => checkNot(one.name, wanted, made)),
    ],
    off: made.off,
  };
}

/** Whether a rule can make nothing in a brief of its kind: it has a condition or a type, or is for what not every brief has. */
export function canBeSilent(rule: Rule): boolean {
  const specs = rule.kinds.flatMap((kind) => KINDS[kind]?.occasions ?? []);
  const everywhere = specs
    .filter((spec) => spec.for === rule.for)
    .every(({ each }) => each === 'whole' || each === 'day');
  return (
    rule.kind === 'check' || rule.when !== undefined || rule.types !== undefined || !everywhere
  );
}

const untested = ({ id, at }: Rule): Untested => ({ rule: id, at });

/** The entries of a pack that change a rule no case expects anything of. */
function unshownChanges(
  { rules }: RuleBook,
  pack: string,
  fired: ReadonlySet<string>,
): readonly Untested[] {
  return rules.flatMap(({ id, changes = [] }) =>
    changes
      .filter((change) => change.pack === pack && !fired.has(id))
      .map(({ at }) => ({ rule: id, at })),
  );
}

/** The entries of a pack that switch nothing off in any case. */
function unshownOff(
  { off }: RuleBook,
  pack: string,
  used: ReadonlySet<OffRule>,
): readonly Untested[] {
  return off.flatMap((entry) =>
    entry.pack === pack && entry.at !== undefined && !used.has(entry)
      ? [{ rule: entry.rule, at: entry.at }]
      : [],
  );
}

/** Runs the cases of a pack, and tells which of its rules they leave untested. */
export function runCases(
  { pack, cases }: PackCases,
  book: RuleBook,
  holidays: HolidayTable,
): PackTested {
  const runs = cases.map((one) => runCase(one, book, holidays));
  const fired = new Set(cases.flatMap(({ fires }) => fires.map(({ rule }) => rule)));
  const silent = new Set(cases.flatMap(({ not }) => not.map(({ rule }) => rule)));
  const used = new Set(runs.flatMap(({ off }) => [...off]));
  const rules = book.rules.filter((rule) => rule.pack === pack);
  const unsilenced = rules.filter(({ id }) => !silent.has(id));
  return {
    pack,
    cases: cases.length,
    rules: rules.length,
    both: rules.filter(({ id }) => fired.has(id) && silent.has(id)).length,
    unfired: [
      ...rules.filter(({ id }) => !fired.has(id)).map(untested),
      ...unshownChanges(book, pack, fired),
      ...unshownOff(book, pack, used),
    ],
    unsilenced: unsilenced.filter(canBeSilent).map(untested),
    always: unsilenced.filter((rule) => !canBeSilent(rule)).map(untested),
    findings: runs.flatMap(({ findings }) => findings),
  };
}
