import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { OffRule, Rule, RuleBook } from '../../model/rule.ts';
import { suggestWord } from '../suggest-word.ts';
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
      makeFinding('unknown-rule', { id, suggestion: suggestWord(id, [...names.rules]) }, at),
    );
}

function unknownCites(ids: readonly string[], names: Names, at: Place): readonly Finding[] {
  return ids
    .filter((id) => !names.clauses.has(id))
    .map((id) =>
      makeFinding('unknown-clause', { id, suggestion: suggestWord(id, [...names.clauses]) }, at),
    );
}

function unknownRoles(ids: readonly string[], names: Names, at: Place): readonly Finding[] {
  const known = [...names.roles];
  return ids
    .filter((id) => !names.roles.has(id))
    .map((id) =>
      makeFinding('unknown-role', { value: id, suggestion: suggestWord(id, known), known }, at),
    );
}

/** Names a rule uses that nothing has, each at the key it is under. */
function checkNames(rule: Rule, names: Names): readonly Finding[] {
  const at = (key: string): Place => rule.places?.[key] ?? rule.at;
  const cites = unknownCites(rule.cites, names, at('cites'));
  switch (rule.kind) {
    case 'task':
      return [
        ...cites,
        ...unknownRules(rule.needs, names, at('needs')),
        ...unknownRoles(rule.owner, names, at('owner')),
        ...unknownRoles(rule.notify, names, at('notify')),
      ];
    case 'guide':
      return [
        ...cites,
        ...unknownRules(rule.with === undefined ? [] : [rule.with], names, at('with')),
      ];
    case 'check':
    case 'form':
      return cites;
  }
}

function duplicates(rules: readonly Rule[], known: readonly Rule[]): readonly Finding[] {
  const seen = new Set(known.map((rule) => rule.id));
  return rules.flatMap((rule) => {
    const again = seen.has(rule.id);
    seen.add(rule.id);
    return again ? [makeFinding('duplicate-rule', { id: rule.id }, rule.at)] : [];
  });
}

function checkOff({ rule, cites, at }: OffRule, names: Names): readonly Finding[] {
  if (at === undefined) {
    return [];
  }
  const targets = isKnownTarget(rule, names) ? [] : unknownRules([rule], names, at);
  return [...unknownCites(cites, names, at), ...targets];
}

function isKnownTarget(id: string, names: Names): boolean {
  return (
    names.rules.has(id) ||
    (id.endsWith('/*') && [...names.rules].some((rule) => rule.startsWith(id.slice(0, -1))))
  );
}

/** A book with its packs, before its names are checked. */
function bookOf(base: RuleBook, packs: readonly Pack[]): RuleBook {
  const titles = Object.fromEntries(packs.map((pack) => [pack.pack, pack.title]));
  return {
    ...base,
    rules: [...base.rules, ...packs.flatMap((pack) => pack.rules)],
    off: [...base.off, ...packs.flatMap((pack) => pack.off)],
    packs: { ...base.packs, ...titles },
  };
}

/**
 * A book with more packs, in their order, and every name in these checked against the whole. `base` is the shipped book,
 * whose own names have been checked, or one with only its tables.
 */
export function extendRuleBook(
  base: RuleBook,
  packs: readonly Pack[],
): { readonly book: RuleBook; readonly findings: readonly Finding[] } {
  const book = bookOf(base, packs);
  const names: Names = {
    rules: new Set(book.rules.map((rule) => rule.id)),
    clauses: new Set(book.clauses.map((clause) => clause.id)),
    roles: new Set(book.roles.map((role) => role.id)),
  };
  const added = packs.flatMap((pack) => pack.rules);
  const off = packs.flatMap((pack) => pack.off).flatMap((entry) => checkOff(entry, names));
  return {
    book,
    findings: [
      ...duplicates(added, base.rules),
      ...added.flatMap((rule) => checkNames(rule, names)),
      ...off,
    ],
  };
}
