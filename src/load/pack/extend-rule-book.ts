import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import {
  nameKey,
  type OffRule,
  type Role,
  type Rule,
  type RuleBook,
  ruleNamed,
  ruleTitle,
  type TaskRule,
  type WordClass,
  type WordTable,
} from '../../model/rule.ts';
import { isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { applyChange } from './apply-change.ts';
import type { Pack } from './load-pack.ts';
import { mergeSettings } from './read-settings.ts';

/** A book with what packs have added. */
export interface ExtendedBook {
  readonly book: RuleBook;
  /** The rules that packs added or changed, as they stand in the book. */
  readonly touched: readonly Rule[];
  readonly off: readonly OffRule[];
  readonly findings: readonly Finding[];
}

/** Adds the rules of a pack; an id that is taken is a finding, and the rule that has it stays. */
function addRules(
  rules: Map<string, Rule>,
  pack: Pack,
  roles: readonly Role[],
): readonly Finding[] {
  return pack.rules.flatMap((rule) => {
    if (rules.has(rule.id)) {
      return [makeFinding('duplicate-rule', { id: rule.id }, rule.at)];
    }
    rules.set(rule.id, withRoles(rule, roles));
    return [];
  });
}

/** Changes the rules that a pack names. What it names and nobody has is left to `unknown`. */
function changeRules(
  rules: Map<string, Rule>,
  pack: Pack,
  touched: Set<string>,
  roles: readonly Role[],
  unknown: (change: Pack['changes'][number]) => void,
): readonly Finding[] {
  return pack.changes.flatMap((change) => {
    const { rule: id } = change.written;
    const rule = rules.get(id);
    if (rule === undefined) {
      unknown(change);
      return [];
    }
    const changed = applyChange(rule, change);
    rules.set(id, withRoles(changed.rule, roles));
    touched.add(id);
    return changed.findings;
  });
}

/**
 * A book with more packs, in their order: each adds rules, changes fields of those there are by then, and switches some
 * off; the last one wins. Every name in them is checked against the whole. `base` is the shipped book, whose own names
 * have been checked, or one with only its tables.
 */
export function extendRuleBook(base: RuleBook, packs: readonly Pack[]): ExtendedBook {
  const rules = new Map(base.rules.map((rule) => [rule.id, rule]));
  const touched = new Set<string>();
  const unknown: Pack['changes'][number][] = [];
  const findings = packs.flatMap((pack) => {
    const added = addRules(rules, pack, base.roles);
    for (const { id } of pack.rules) touched.add(id);
    return [
      ...added,
      ...changeRules(rules, pack, touched, base.roles, (change) => unknown.push(change)),
    ];
  });
  const merged = mergeSettings(
    base.settings,
    packs.flatMap(({ settings }) => settings),
  );
  const ofPacks = packs.flatMap(({ names }) => names);
  const expressions = new Map([...base.names, ...ofPacks].map((one) => [nameKey(one), one]));
  const titles = Object.fromEntries(packs.map((pack) => [pack.pack, pack.title]));
  const off = packs.flatMap((pack) => pack.off);
  const book: RuleBook = {
    ...base,
    rules: [...rules.values()],
    off: [...base.off, ...off],
    settings: merged.settings,
    names: [...expressions.values()],
    tables: mergeTables([...base.tables, ...packs.flatMap(({ tables }) => tables)]),
    arrangements: Object.assign({}, base.arrangements, ...packs.map((pack) => pack.arrangements)),
    packs: { ...base.packs, ...titles },
  };
  const names = nameCheck(
    book,
    packs.flatMap(({ unread }) => unread),
  );
  const ours = [...touched].flatMap((id) => rules.get(id) ?? []);
  return {
    book,
    touched: ours,
    off,
    findings: [
      ...findings,
      ...merged.findings,
      ...unknownClasses(book.tables, packs),
      ...unknown.map(({ written, positions, at }) =>
        names.unknownRule(written.rule, positions.rule ?? at),
      ),
      ...ours.flatMap(names.ofRule),
      ...off.flatMap(names.ofOff),
    ],
  };
}

const LISTS = ['words', 'unless', 'skip', 'also', 'nor'] as const;

/** A class with what another pack says of it. */
function withMore(before: WordClass | undefined, more: WordClass): WordClass {
  if (before === undefined) return more;
  const lists = LISTS.flatMap((list) =>
    before[list] === undefined && more[list] === undefined
      ? []
      : [[list, [...(before[list] ?? []), ...(more[list] ?? [])]]],
  );
  return { ...before, ...more, ...Object.fromEntries(lists) };
}

/** Classes that a class names and that its table has not. */
function unknownClasses(tables: readonly WordTable[], packs: readonly Pack[]): readonly Finding[] {
  const classesOf = new Map(tables.map(({ name, classes }) => [name, Object.keys(classes)]));
  return packs
    .flatMap(({ classNames }) => classNames)
    .filter(({ table, name }) => !classesOf.get(table)?.includes(name))
    .map(({ table, name, at }) =>
      makeFinding('unknown-class', { table, name, known: classesOf.get(table) ?? [] }, at),
    );
}

/** Each table once, with the words of all packs. */
function mergeTables(tables: readonly WordTable[]): readonly WordTable[] {
  const merged = new Map<string, Map<string, WordTable['classes'][string]>>();
  for (const { name, classes } of tables) {
    const known = merged.get(name) ?? new Map();
    for (const [key, more] of Object.entries(classes)) {
      known.set(key, withMore(known.get(key), more));
    }
    merged.set(name, known);
  }
  return [...merged].map(([name, classes]) => ({ name, classes: Object.fromEntries(classes) }));
}

/** A rule whose roles are named by their ids: a pack may write 司机 for `driver`. */
function withRoles(rule: Rule, roles: readonly Role[]): Rule {
  if (rule.kind !== 'task') return rule;
  const idOf = (word: string): string =>
    roles.find(({ id, title, aliases }) => [id, title.zh, ...aliases].includes(word))?.id ?? word;
  const roled = <R extends Partial<Pick<TaskRule, 'owner' | 'notify'>>>(fields: R): R => ({
    ...fields,
    ...(fields.owner === undefined ? {} : { owner: fields.owner.map(idOf) }),
    ...(fields.notify === undefined ? {} : { notify: fields.notify.map(idOf) }),
  });
  const variants = rule.variants.map(({ when, fields }) => ({
    when,
    fields: roled(fields as Partial<TaskRule>),
  }));
  return { ...roled(rule), variants };
}

/** As many rules are named whose titles somebody wrote in place of an id. */
const MOST_TITLED = 5;

/** Comparing a name with all that there are takes long; after so many unknown ones a suggestion helps nobody. */
const MOST_SUGGESTIONS = 20;

/** `visit/tour/` for `visit/tour/guide`: what stands before `*` where a whole pack is named. */
function foldersOf(id: string): readonly string[] {
  const parts = id.split('/');
  return parts.slice(0, -1).map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/** Checks of names against those of a book, and of rules that are written and could not be read. */
function nameCheck(book: RuleBook, unread: readonly string[]) {
  const rules = new Set([...book.rules.map((rule) => rule.id), ...unread]);
  const folders = new Set(book.rules.flatMap((rule) => foldersOf(rule.id)));
  const clauses = new Set(book.clauses.map((clause) => clause.id));
  const roles = new Set(book.roles.map((role) => role.id));
  let suggested = 0;
  const suggest = (word: string, known: ReadonlySet<string>): string => {
    suggested += 1;
    return suggested > MOST_SUGGESTIONS ? '' : suggestWord(word, known);
  };
  const unknownRule = (id: string, at: Position): Finding => {
    const suggestion = suggest(id, rules);
    const called = book.rules.find((rule) => rule.id === suggestion);
    const has = isAscii(id) ? [] : book.rules.filter((rule) => ruleTitle(rule).zh.includes(id));
    const whole = has.filter((rule) => ruleTitle(rule).zh === id);
    const titled = whole.length > 0 ? whole : has;
    const args = {
      ...{ id, suggestion },
      ...(called === undefined ? {} : { called: ruleTitle(called) }),
      ...(titled.length === 0 ? {} : { titled: titled.slice(0, MOST_TITLED).map(ruleNamed) }),
    };
    return makeFinding('unknown-rule', args, at);
  };
  const unknownRules = (ids: readonly string[], at: Position): readonly Finding[] =>
    ids.filter((id) => !rules.has(id)).map((id) => unknownRule(id, at));
  const unknownCites = (ids: readonly string[], at: Position): readonly Finding[] => {
    const unknown = ids.filter((id) => !clauses.has(id));
    return unknown.map((id) =>
      makeFinding('unknown-clause', { id, suggestion: suggest(id, clauses) }, at),
    );
  };
  const titles = new Set(book.roles.map(({ title }) => title.zh));
  const unknownRoles = (
    ids: readonly string[],
    at: (index: number) => Position,
  ): readonly Finding[] =>
    ids.flatMap((value, index) => {
      const known = isAscii(value) ? roles : titles;
      if (roles.has(value)) return [];
      const args = { value, suggestion: suggest(value, known), known: [...known] };
      return makeFinding('unknown-role', args, at(index));
    });
  return {
    unknownRule,
    ofRule: (rule: Rule): readonly Finding[] => {
      const at = (key: string): Position => rule.positions?.[key] ?? rule.at;
      const itemAt = (key: string, index: number): Position =>
        rule.positions?.[`${key}/${index}`] ?? at(key);
      const cites = unknownCites(rule.cites, at('cites'));
      if (rule.kind === 'guide' && rule.with !== undefined)
        return [...cites, ...unknownRules([rule.with], at('with'))];
      if (rule.kind !== 'task') return cites;
      const variants = rule.variants.map(({ fields }) => fields as Partial<TaskRule>);
      return [
        ...cites,
        ...[rule, ...variants].flatMap(({ needs = [], owner = [], notify = [] }, index) => {
          const key = index === 0 ? '' : `variants/${index - 1}/`;
          return [
            ...unknownRules(needs, at(`${key}needs`)),
            ...unknownRoles(owner, (one) => itemAt(`${key}owner`, one)),
            ...unknownRoles(notify, (one) => itemAt(`${key}notify`, one)),
          ];
        }),
      ];
    },
    ofOff: ({ rule, cites, at }: OffRule): readonly Finding[] => {
      if (at === undefined) return [];
      const known = rules.has(rule) || (rule.endsWith('/*') && folders.has(rule.slice(0, -1)));
      return [...unknownCites(cites, at), ...(known ? [] : [unknownRule(rule, at)])];
    },
  };
}
