import { KINDS } from '../kinds/index.ts';
import type { PackCases, PackTested, Untested } from '../model/case.ts';
import type { HolidayTable } from '../model/holidays.ts';
import type { OffRule, Rule, RuleBook } from '../model/rule.ts';
import { runCase } from './run-case.ts';

/** Whether a rule can make nothing in a brief of its kind: it has a condition or a type, or is for what not every brief has. */
function canBeSilent(rule: Rule): boolean {
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
