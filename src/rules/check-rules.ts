import { isNamed } from '../core/apply/apply-rules.ts';
import { kindExpressions } from '../core/open-brief.ts';
import { KINDS } from '../kinds/index.ts';
import type { Finding } from '../model/finding.ts';
import type { Condition, OffRule, Point, Rule, RuleBook, Setting } from '../model/rule.ts';
import { checkExpression, type Names } from './check-expression.ts';
import { expressionsOf } from './rule-expressions.ts';

/** A condition that is wrong in one of several kinds of brief says in which. */
function inKind(finding: Finding, { kinds }: Rule, kind: string): Finding {
  return finding.code === 'bad-condition' && kinds.length > 1
    ? { ...finding, args: { ...finding.args, kind } }
    : finding;
}

/** The amounts of a setting that times can count with: beyond them there is no calendar. */
const MOST = { m: 999_999, d: 9_999, wd: 9_999 } as const;

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

/** The points in time of a task, each with the key it stands under. */
function pointsOf(rule: Rule): readonly { readonly key: string; readonly point: Point }[] {
  if (rule.kind !== 'task') return [];
  const { timing, latest } = rule;
  const points =
    timing.kind === 'at' ? [timing.from, timing.to] : timing.kind === 'by' ? [timing.point] : [];
  return [
    ...points.flatMap((point) => (point === undefined ? [] : [{ key: timing.kind, point }])),
    ...(latest === undefined ? [] : [{ key: 'latest', point: latest }]),
  ];
}

/** The expressions of a rule, checked for each kind of brief it is for; of those the first that finds something is enough. */
function checkRule(rule: Rule, names: Names): readonly Finding[] {
  for (const name of rule.kinds) {
    const kind = KINDS[name];
    const as = kind?.occasions.find((occasion) => occasion.for === rule.for)?.as;
    if (kind !== undefined && as !== undefined) {
      const expressions = kindExpressions(kind, 'zh');
      const findings = expressionsOf(rule).flatMap((expression) =>
        checkExpression(expressions, as, expression, rule, names),
      );
      if (findings.length > 0) return findings.map((finding) => inKind(finding, rule, name));
    }
  }
  return [];
}

/** A named condition sees the whole brief, and no other condition: which of them came first would matter. */
function checkCondition(condition: Condition, names: Names): readonly Finding[] {
  const { name, kinds, when, at, positions } = condition;
  const wholes = kinds.flatMap((kind) => {
    const whole = KINDS[kind]?.occasions.find(({ each }) => each === 'whole');
    return whole === undefined ? [] : [{ kind, for: whole.for }];
  });
  const found = wholes.map((whole) =>
    checkRule(
      {
        kind: 'guide',
        id: `is.${name}`,
        pack: condition.pack,
        kinds: [whole.kind],
        for: whole.for,
        when,
        text: { zh: '', en: '' },
        cites: [],
        assumed: false,
        phase: 'confirm',
        at,
        ...(positions === undefined ? {} : { positions }),
      },
      { ...names, conditions: new Set() },
    ),
  );
  return found.find((findings) => findings.length > 0) ?? [];
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
  names: Names,
): readonly Finding[] {
  const { when, at } = off;
  if (when === undefined || at === undefined) return [];
  const conditions = targetsOf(off, rules).map(
    (target): Rule => ({ ...target, kind: 'guide', text: { zh: '', en: '' }, when, at }),
  );
  const found = conditions.map((rule) => checkRule(rule, names));
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

/** What is wrong with rules before any brief is seen: conditions that do not fit the brief's shape, circles of needs. */
export function checkRules(book: RuleBook): readonly Finding[] {
  const byId = new Map(book.rules.map((rule) => [rule.id, rule]));
  const settings = new Map(book.settings.map((setting) => [setting.name, setting]));
  const names = {
    settings: new Set(settings.keys()),
    conditions: new Set(book.conditions.map(({ name }) => name)),
  };
  return [
    ...book.conditions.flatMap((condition) => checkCondition(condition, names)),
    ...book.rules.flatMap((rule) => checkRule(rule, names)),
    ...distinct(book.rules.flatMap((rule) => checkTimes(rule, settings))),
    ...book.off.flatMap((off) => checkOff(off, byId, names)),
    ...checkNeeds(book.rules),
  ];
}
