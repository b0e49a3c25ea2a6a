import { isNamed } from '../core/apply/apply-rules.ts';
import type { Expressions } from '../core/expressions/expressions.ts';
import { kindExpressions } from '../core/open-brief.ts';
import { KINDS } from '../kinds/index.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { Finding } from '../model/finding.ts';
import type {
  NamedExpression,
  OffRule,
  Point,
  Rule,
  RuleBook,
  Setting,
  TaskRule,
  Timing,
} from '../model/rule.ts';
import { NO_HOLIDAYS } from '../model/time.ts';
import { checkExpression, type Names } from './check-expression.ts';
import { expressionsOf } from './rule-expressions.ts';
import { boundName } from './type-names.ts';

/** A condition that is wrong in one of several kinds of brief says in which. */
function inKind(finding: Finding, { kinds }: Rule, kind: string): Finding {
  return finding.code === 'bad-condition' && kinds.length > 1
    ? { ...finding, args: { ...finding.args, kind } }
    : finding;
}

/** The amounts of a setting that times can count with: beyond them there is no calendar. */
const MOST = { m: 999_999, d: 9_999, wd: 9_999, wh: 9_999 } as const;

/** The settings a rule's times count with: one that there is not, or, at the setting, one whose number is none for that. */
function checkTimes(rule: Rule, settings: ReadonlyMap<string, Setting>): readonly Finding[] {
  return pointsOf(rule).flatMap(({ key, point }) =>
    point.offsets.flatMap((offset): readonly Finding[] => {
      if (offset.unit !== 'limit') return [];
      const setting = settings.get(offset.setting);
      if (setting === undefined) {
        const args = { name: offset.setting, suggestion: '' };
        const at = rule.positions?.[key] ?? rule.at;
        return [{ code: 'unknown-setting', level: 'error', args, at }];
      }
      const { name, value, text, at } = setting;
      const most = MOST[offset.of];
      const args = { name, value: text, unit: offset.of, most };
      return Number.isInteger(value) && value >= 0 && value <= most
        ? []
        : [{ code: 'setting-range', level: 'error', args, at }];
    }),
  );
}

/** Findings without those said before in the same words of the same place. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const said = new Map(findings.map((one) => [JSON.stringify(one), one]));
  return [...said.values()];
}

interface KeyedPoint {
  readonly key: string;
  readonly point: Point;
}

/** The points in time of a task and of its variants, each with the key it stands under. */
function pointsOf(rule: Rule): readonly KeyedPoint[] {
  if (rule.kind !== 'task') return [];
  const variants = rule.variants.map(({ fields }) => fields as Partial<TaskRule>);
  return [rule, ...variants].flatMap(({ timing, latest, earliest }, index) => {
    const lead = index === 0 ? '' : `variants/${index - 1}/`;
    return [
      ...timingPoints(timing).map((point) => ({ key: `${lead}${timing?.kind ?? ''}`, point })),
      ...(latest === undefined ? [] : [{ key: `${lead}latest`, point: latest }]),
      ...(earliest === undefined ? [] : [{ key: `${lead}earliest`, point: earliest }]),
    ];
  });
}

function timingPoints(timing: Timing | undefined): readonly Point[] {
  if (timing === undefined || timing.kind === 'every') return [];
  if (timing.kind === 'by') return [timing.point];
  return timing.to === undefined ? [timing.from] : [timing.from, timing.to];
}

/** What expressions are checked with: the names in them, and CEL for each kind of brief. */
interface Checker extends Names {
  readonly expressionsFor: (kind: KindSpec) => Expressions;
}

/** The expressions of a rule, checked for each kind of brief it is for; of those the first that finds something is enough. */
function checkRule(rule: Rule, checker: Checker): readonly Finding[] {
  for (const name of rule.kinds) {
    const kind = KINDS[name];
    const as = kind?.occasions.find((occasion) => occasion.for === rule.for)?.as;
    if (kind !== undefined && as !== undefined) {
      const expressions = checker.expressionsFor(kind);
      const findings = expressionsOf(rule).flatMap((expression) =>
        checkExpression(expressions, kind, as, expression, rule, checker),
      );
      if (findings.length > 0) return findings.map((finding) => inKind(finding, rule, name));
    }
  }
  return [];
}

/** An expression with a name; a condition is true or false. */
function checkNamed(named: NamedExpression, checker: Checker): readonly Finding[] {
  const { source, kinds, at, pack } = named;
  const type = named.in === 'conditions' ? 'bool' : '';
  const expression = { key: 'source', text: source, start: 0, source, type } as const;
  for (const name of kinds) {
    const kind = KINDS[name];
    if (kind === undefined) continue;
    const as = boundName(named, name);
    const rule = { at, pack, positions: { source: at } };
    const expressions = checker.expressionsFor(kind);
    const findings = checkExpression(expressions, kind, as, expression, rule, checker);
    if (findings.length > 0) return findings;
  }
  return [];
}

/** The rules an entry switches off; of those that see the same, one. */
function targetsOf(off: OffRule, rules: ReadonlyMap<string, Rule>): readonly Rule[] {
  const exact = rules.get(off.rule);
  const named =
    exact === undefined ? [...rules.values()].filter((one) => isNamed(off, one)) : [exact];
  const different = new Map(named.map((rule) => [`${rule.for} ${rule.kinds.join(' ')}`, rule]));
  return [...different.values()];
}

/** The condition of an entry sees what the rules it switches off see; of those the first that finds something is enough. */
function checkOff(
  off: OffRule,
  rules: ReadonlyMap<string, Rule>,
  checker: Checker,
): readonly Finding[] {
  const { when, at, pack = '' } = off;
  if (when === undefined || at === undefined) {
    return [];
  }
  const conditions = targetsOf(off, rules).map(
    ({ positions: _, changes: __, ...target }): Rule => ({
      ...{ ...target, kind: 'guide', text: { zh: '', en: '' }, when, at, pack, variants: [] },
    }),
  );
  const found = conditions.map((rule) => checkRule(rule, checker));
  return found.find((findings) => findings.length > 0) ?? [];
}

/** Circles of `needs`, each once, with the whole path. */
function checkNeeds(rules: readonly Rule[]): readonly Finding[] {
  const tasks = new Map(
    rules.flatMap((rule) => (rule.kind === 'task' ? [[rule.id, rule] as const] : [])),
  );
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    const rule = tasks.get(id);
    const from = path.indexOf(id);
    if (rule !== undefined && from >= 0) {
      findings.push({
        code: 'needs-cycle',
        level: 'error',
        args: { cycle: [...path.slice(from), id] },
        at: rule.at,
      });
    } else if (rule !== undefined && !done.has(id)) {
      for (const need of rule.needs) visit(need, [...path, id]);
      done.add(id);
    }
  };
  for (const id of tasks.keys()) visit(id, []);
  return findings;
}

/**
 * What is wrong with rules before any brief is seen: conditions that do not fit the brief's shape, circles of needs. Names
 * from files that are not new have been checked.
 */
export function checkRules(
  book: RuleBook,
  isNew: (file: string) => boolean = () => true,
): readonly Finding[] {
  const byId = new Map(book.rules.map((rule) => [rule.id, rule]));
  const settings = new Map(book.settings.map((setting) => [setting.name, setting]));
  const { names, tables, roles } = book;
  const checker: Checker = {
    settings: new Set(settings.keys()),
    conditions: new Set(names.flatMap((one) => (one.in === 'conditions' ? [one.name] : []))),
    tables,
    roles,
    expressionsFor: (kind) => kindExpressions(kind, 'zh', { ...book, holidays: NO_HOLIDAYS }),
  };
  return [
    ...names.filter(({ at }) => isNew(at.file)).flatMap((named) => checkNamed(named, checker)),
    ...book.rules.flatMap((rule) => checkRule(rule, checker)),
    ...distinct(book.rules.flatMap((rule) => checkTimes(rule, settings))),
    ...book.off.flatMap((off) => checkOff(off, byId, checker)),
    ...checkNeeds(book.rules),
  ];
}
