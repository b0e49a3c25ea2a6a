import { kindExpressions } from '../core/open-brief.ts';
import { KINDS } from '../kinds/index.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/order.ts';
import type { NamedExpression, RuleBook } from '../model/rule.ts';
import { nameKey } from '../model/rule.ts';
import { NO_HOLIDAYS } from '../model/time.ts';

/** The occasion, or the item, that the expression is about, as conditions call it in a kind of brief. */
export function boundName({ in: list, of }: NamedExpression, kind: string): string {
  if (list !== 'let') return of;
  return KINDS[kind]?.occasions.find((spec) => spec.for === of)?.as ?? '';
}

/** The type of an expression for the first kind of brief in which it has one; null where it has none, or asks for what has none yet. */
function typeOf(
  one: NamedExpression,
  names: readonly NamedExpression[],
  { settings, tables }: RuleBook,
): string | null {
  for (const name of one.kinds) {
    const kind = KINDS[name];
    if (kind === undefined) continue;
    const known = { holidays: NO_HOLIDAYS, settings, tables, names };
    const expressions = kindExpressions(kind, 'zh', known);
    const checked = expressions.check(one.source, boundName(one, name), [one.pack]);
    if ('type' in checked) return checked.type;
  }
  return null;
}

/** Whether an expression asks for another one by its name. */
function asksFor({ source, in: list, pack }: NamedExpression, other: NamedExpression): boolean {
  if (!source.includes(other.name)) return false;
  if (other.in === 'let' && (list !== 'let' || other.pack !== pack)) return false;
  const lead = { let: '(?<![\\w.])', conditions: '\\bis\\.', facts: '\\.' }[other.in];
  return new RegExp(`${lead}${other.name}\\b`).test(source.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
}

/** Circles of names, each once, with the whole path. */
function circlesOf(names: readonly NamedExpression[]): readonly Finding[] {
  const done = new Set<NamedExpression>();
  const findings: Finding[] = [];
  const visit = (one: NamedExpression, path: readonly NamedExpression[]): void => {
    const from = path.indexOf(one);
    if (from >= 0) {
      const cycle = [...path.slice(from), one].map(({ name }) => name);
      findings.push({ code: 'name-cycle', level: 'error', args: { cycle }, at: one.at });
    } else if (!done.has(one)) {
      for (const other of names.filter((name) => asksFor(one, name))) visit(other, [...path, one]);
      done.add(one);
    }
  };
  for (const one of names) visit(one, []);
  return findings;
}

/**
 * A book whose named expressions have the types that CEL finds, round by round: each after those it is made of. Types known
 * already stay. Names made of each other have no value: they are a finding, and nothing is said of those who ask for them. What is wrong by itself stays untyped,
 * and is told where expressions are checked.
 */
export function typeNames(book: RuleBook): {
  readonly book: RuleBook;
  readonly findings: readonly Finding[];
} {
  let typed = book.names.filter(({ type }) => type !== 'dyn');
  let left = book.names.filter(({ type }) => type === 'dyn');
  const called = groupBy(left, ({ name }) => name);
  const namedIn = ({ source }: NamedExpression): readonly NamedExpression[] =>
    [...new Set(source.match(/[A-Za-z_]\w*/g))].flatMap((word) => called.get(word) ?? []);
  const needs = new Map(
    left.map((one) => [one, namedIn(one).filter((other) => asksFor(one, other))]),
  );
  for (;;) {
    const known = typed;
    const open = new Set(left);
    const waits = (one: NamedExpression, on: (other: NamedExpression) => boolean): boolean =>
      needs.get(one)?.some((other) => open.has(other) && on(other)) === true;
    const typesOf = (of: readonly NamedExpression[]) =>
      of.flatMap((one) => {
        const type = typeOf(one, known, book);
        return type === null ? [] : [[one, type] as const];
      });
    const sure = typesOf(left.filter((one) => !waits(one, () => true)));
    // CEL takes any `is.name` for a truth, whether it has a value by now or not; what else seems to be asked for may be another's.
    const isCondition = ({ in: list }: NamedExpression): boolean => list === 'conditions';
    const found = sure.length > 0 ? sure : typesOf(left.filter((one) => !waits(one, isCondition)));
    if (found.length === 0) break;
    typed = [...typed, ...found.map(([one, type]) => ({ ...one, type }))];
    const ready = new Set(found.map(([one]) => one));
    left = left.filter((one) => !ready.has(one));
  }
  // What would be right if all the others were is made of them in a circle.
  const others = [...typed, ...left];
  const circle = left.filter((one) => typeOf(one, others, book) !== null);
  const types = new Map(typed.map((one) => [nameKey(one), one]));
  return {
    book: {
      ...book,
      names: book.names.map((one) =>
        circle.includes(one) ? { ...one, source: 'dyn(null)' } : (types.get(nameKey(one)) ?? one),
      ),
    },
    findings: circlesOf(circle),
  };
}
