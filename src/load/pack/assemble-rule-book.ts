import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Clause, Role, Rule, RuleBook } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { nearestWord } from '../nearest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { Pack } from './load-pack.ts';

interface Names {
  readonly rules: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

function unknownRules(ids: readonly string[], names: Names, at: Place): readonly Finding[] {
  return ids
    .filter((id) => !names.rules.has(id))
    .map((id) =>
      makeFinding('unknown-rule', { id, suggestion: nearestWord(id, [...names.rules]) }, at),
    );
}

function unknownCites(ids: readonly string[], names: Names, at: Place): readonly Finding[] {
  return ids
    .filter((id) => !names.clauses.has(id))
    .map((id) =>
      makeFinding('unknown-clause', { id, suggestion: nearestWord(id, [...names.clauses]) }, at),
    );
}

function unknownRoles(ids: readonly string[], names: Names, at: Place): readonly Finding[] {
  const known = [...names.roles];
  return ids
    .filter((id) => !names.roles.has(id))
    .map((id) =>
      makeFinding('unknown-role', { value: id, suggestion: nearestWord(id, known), known }, at),
    );
}

/** Names a rule uses that nothing has. */
function checkNames(rule: Rule, names: Names): readonly Finding[] {
  const cites = unknownCites(rule.cites, names, rule.at);
  if (rule.kind === 'task') {
    return [
      ...cites,
      ...unknownRules(rule.needs, names, rule.at),
      ...unknownRoles([...rule.owner, ...rule.notify], names, rule.at),
    ];
  }
  return rule.kind === 'guide'
    ? [...cites, ...unknownRules(rule.with === undefined ? [] : [rule.with], names, rule.at)]
    : cites;
}

function duplicates(rules: readonly Rule[]): readonly Finding[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const again = seen.has(rule.id);
    seen.add(rule.id);
    return again ? [makeFinding('duplicate-rule', { id: rule.id }, rule.at)] : [];
  });
}

function isKnownTarget(id: string, names: Names): boolean {
  return (
    names.rules.has(id) ||
    (id.endsWith('/*') && [...names.rules].some((rule) => rule.startsWith(id.slice(0, -1))))
  );
}

/** All packs as one book, in their order, with every name in them checked against the others. */
export function assembleRuleBook(
  packs: readonly Pack[],
  roles: readonly Role[],
  table: {
    readonly clauses: readonly Clause[];
    readonly documents: Readonly<Record<string, Text>>;
  },
): { readonly book: RuleBook; readonly findings: readonly Finding[] } {
  const rules = packs.flatMap((pack) => pack.rules);
  const off = packs.flatMap((pack) => pack.off);
  const names: Names = {
    rules: new Set(rules.map((rule) => rule.id)),
    clauses: new Set(table.clauses.map((clause) => clause.id)),
    roles: new Set(roles.map((role) => role.id)),
  };
  const offFindings = off.flatMap(({ rule, cites, at }) =>
    at === undefined
      ? []
      : [
          ...unknownCites(cites, names, at),
          ...(isKnownTarget(rule, names) ? [] : unknownRules([rule], names, at)),
        ],
  );
  return {
    book: {
      rules,
      off,
      roles,
      clauses: table.clauses,
      documents: table.documents,
      packs: Object.fromEntries(packs.map((pack) => [pack.pack, pack.title])),
    },
    findings: [
      ...duplicates(rules),
      ...rules.flatMap((rule) => checkNames(rule, names)),
      ...offFindings,
    ],
  };
}
