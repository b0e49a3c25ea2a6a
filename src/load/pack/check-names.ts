import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { OffRule, Rule, RuleBook } from '../../model/rule.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';

/** Comparing a name with all that there are takes long; after so many unknown ones a suggestion helps nobody. */
const MOST_SUGGESTIONS = 20;

/** Checks the names that rules and entries use against those of a whole book. */
export interface NameCheck {
  readonly ofRule: (rule: Rule) => readonly Finding[];
  readonly ofOff: (off: OffRule) => readonly Finding[];
  /** The finding for a rule that there is not. */
  readonly unknownRule: (id: string, at: Position) => Finding;
}

/** `visit/tour/` for `visit/tour/guide`: what stands before `*` where a whole pack is named. */
function foldersOf(id: string): readonly string[] {
  const parts = id.split('/');
  return parts.slice(0, -1).map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/** A check against the names of a book, and of rules that are written and could not be read. */
export function nameCheck(book: RuleBook, unread: readonly string[]): NameCheck {
  const rules = new Set([...book.rules.map((rule) => rule.id), ...unread]);
  const folders = new Set(book.rules.flatMap((rule) => foldersOf(rule.id)));
  const clauses = new Set(book.clauses.map((clause) => clause.id));
  const roles = new Set(book.roles.map((role) => role.id));
  let suggested = 0;
  const suggest = (word: string, known: ReadonlySet<string>): string => {
    suggested += 1;
    return suggested > MOST_SUGGESTIONS ? '' : suggestWord(word, known);
  };
  const unknownRule = (id: string, at: Position): Finding =>
    makeFinding('unknown-rule', { id, suggestion: suggest(id, rules) }, at);
  const unknownRules = (ids: readonly string[], at: Position): readonly Finding[] =>
    ids.filter((id) => !rules.has(id)).map((id) => unknownRule(id, at));
  const unknownCites = (ids: readonly string[], at: Position): readonly Finding[] =>
    ids
      .filter((id) => !clauses.has(id))
      .map((id) => makeFinding('unknown-clause', { id, suggestion: suggest(id, clauses) }, at));
  const unknownRoles = (ids: readonly string[], at: Position): readonly Finding[] =>
    ids
      .filter((id) => !roles.has(id))
      .map((value) => {
        const args = { value, suggestion: suggest(value, roles), known: [...roles] };
        return makeFinding('unknown-role', args, at);
      });
  return {
    unknownRule,
    ofRule: (rule) => {
      const at = (key: string): Position => rule.positions?.[key] ?? rule.at;
      const cites = unknownCites(rule.cites, at('cites'));
      switch (rule.kind) {
        case 'task':
          return [
            ...cites,
            ...unknownRules(rule.needs, at('needs')),
            ...unknownRoles(rule.owner, at('owner')),
            ...unknownRoles(rule.notify, at('notify')),
          ];
        case 'guide':
          return [
            ...cites,
            ...unknownRules(rule.with === undefined ? [] : [rule.with], at('with')),
          ];
        case 'check':
        case 'form':
          return cites;
      }
    },
    ofOff: ({ rule, cites, at }) => {
      if (at === undefined) {
        return [];
      }
      const known = rules.has(rule) || (rule.endsWith('/*') && folders.has(rule.slice(0, -1)));
      return [...unknownCites(cites, at), ...(known ? [] : [unknownRule(rule, at)])];
    },
  };
}
