import { KINDS } from '../kinds/index.ts';
import type { Shape } from '../kinds/shape/fields.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { Brief, BriefFile } from '../model/brief.ts';
import type { LogEntry } from '../model/log.ts';
import type { IssuedPlan, LeftBehind } from '../model/plan.ts';
import {
  DEPTHS,
  type Depth,
  isDeeper,
  type NamedExpression,
  type Role,
  type RuleBook,
  type Setting,
  type WordTable,
} from '../model/rule.ts';
import type { Arrangements } from '../model/seating.ts';
import type { Lang } from '../model/text.ts';
import { type BriefTime, type HolidayTable, type Instant, NO_HOLIDAYS } from '../model/time.ts';
import { type ZonedClock, zonedClock } from '../time/clock.ts';
import { remembering, clockOf as timeOfDay } from '../time/dates.ts';
import { withWorkGroups } from './assemble/work-groups.ts';
import { knownBefore } from './changes/known-before.ts';
import { celExpressions, type Expressions } from './expressions/expressions.ts';
import { giveNames, withFacts } from './expressions/named-facts.ts';
import { packFunctions } from './expressions/pack-functions.ts';
import { isOfClass as isClass } from './expressions/word-tables.ts';
import { deriveFacts, type Facts, rankGrade, standing } from './occasions/derive-facts.ts';
import { itemName, linkFacts } from './occasions/link-facts.ts';
import {
  listOccasions,
  type PlannedOccasion,
  reckonedOccasions,
} from './occasions/list-occasions.ts';
import { counts } from './occasions/standing.ts';
import { type LeftEmpty, withoutAbsent } from './occasions/without-absent.ts';
import { withDrivers } from './people/with-drivers.ts';
import { clockOf, quietHours, type Times } from './times/times.ts';
import { countHeads, listHeads } from './whereabouts/heads.ts';

/** All that planning may know besides the brief and the rules. */
export interface PlanContext {
  readonly now: Instant;
  readonly lang: Lang;
  readonly holidays: HolidayTable;
  /** The plan of the brief that was issued last. */
  readonly before?: IssuedPlan | undefined;
  /** What happened to its plans and tasks since. */
  readonly log?: readonly LogEntry[];
}

/** A brief made ready for its rules. */
export interface OpenBrief extends Times {
  readonly file: BriefFile;
  /** What those are called who fell out, and are no more in it. */
  readonly absent: readonly string[];
  readonly empty: readonly LeftEmpty[];
  /** What the plans before had and it has no more, or elsewhere. */
  readonly left: readonly LeftBehind[];
  readonly spec: KindSpec;
  readonly lang: Lang;
  readonly now: Instant;
  /** The plan that was issued last. */
  readonly before: IssuedPlan | undefined;
  /** What happened to its plans and tasks. */
  readonly log: readonly LogEntry[];
  readonly occasions: readonly PlannedOccasion[];
  /** The brief did not say when the office was told, or says what cannot be. */
  readonly receivedAssumed: boolean;
  /** What it says, where that is after everything. */
  readonly receivedAfter: Instant | null;
  /** When a plan first had something called off, by its id. */
  readonly calledOffAt: (id: string) => Instant;
  /** Who of us the plan before sent to an occasion, or gave tasks of it. */
  readonly sentTo: (id: string) => readonly string[];
  readonly expressions: Expressions;
  /** What stands for what it is about wherever others see it; '' where it is not sealed. */
  readonly sealed: string;
  /** How much plan: as written, else as the brief's kind chooses. */
  readonly depth: Depth;
  /** Guests are written to in both languages. */
  readonly bilingual: boolean;
  /** The facts with an occasion bound to its name, and the names that packs give for themselves. */
  readonly factsFor: (occasion: PlannedOccasion, packs: readonly string[]) => Facts;
}

/** What expressions depend on besides the kind and the language. */
export interface ExpressionTables {
  readonly holidays: HolidayTable;
  readonly settings: readonly Setting[];
  readonly tables: readonly WordTable[];
  readonly names: readonly NamedExpression[];
  readonly roles?: readonly Role[];
  readonly arrangements?: Arrangements;
}

const NO_TABLES: ExpressionTables = { holidays: NO_HOLIDAYS, settings: [], tables: [], names: [] };

/** By the tables they depend on, whose lists are new wherever something in them is. */
const expressionsFor = remembering(
  (_holidays: HolidayTable) =>
    remembering(
      (_settings: readonly Setting[]) =>
        remembering(
          (_names: readonly NamedExpression[]) => new Map<string, Expressions>(),
          new WeakMap(),
        ),
      new WeakMap(),
    ),
  new WeakMap(),
);

/** CEL for one kind of brief, in the language its functions print, with the working days, settings and words of some tables. */
export function kindExpressions(
  spec: KindSpec,
  lang: Lang,
  tables: ExpressionTables = NO_TABLES,
): Expressions {
  const known = expressionsFor(tables.holidays)(tables.settings)(tables.names);
  const key = `${spec.kind}/${lang}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const names = namesOf(tables.names, spec);
  const functions = packFunctions(lang, tables);
  const expressions = celExpressions(factShape(spec), spec.occasions, functions, names);
  known.set(key, expressions);
  return expressions;
}

/** When the office was told: as written, unless that is after everything; else as assumed before or now, or the start of what has begun. */
function receivedTime(
  received: BriefTime | null,
  now: Instant,
  told: Instant,
  whole: PlannedOccasion,
  clock: ZonedClock,
): Pick<OpenBrief, 'received' | 'receivedAssumed' | 'receivedAfter'> {
  const written = received === null ? null : clock.read(received).instant;
  const after = written !== null && written > whole.end;
  if (written !== null && !after) {
    return { received: written, receivedAssumed: false, receivedAfter: null };
  }
  const assumed = Math.min(now, told, whole.start) as Instant;
  return { received: assumed, receivedAssumed: true, receivedAfter: written };
}

/** What conditions see: the sections of a brief, and what is derived from it. */
export const factShape: (spec: KindSpec) => Shape = remembering(
  ({ shape, derived }: KindSpec): Shape => ({ ...shape, ...derived }),
  new WeakMap(),
);

/** The items of what is derived, by section, as its occasions have them. */
function derivedItems(derived: Shape, occasions: readonly PlannedOccasion[]): Facts {
  const sections = Object.keys(derived).map((section) => {
    const own = occasions.filter(({ spec }) => spec.section === section);
    return [section, own.map(({ item }) => item)] as const;
  });
  return Object.fromEntries(sections);
}

/** The brief as written, without the items that were called off and the alternatives that are not reckoned with. */
function countedItems(brief: Facts, occasions: readonly PlannedOccasion[]): Facts {
  const off = new Set(occasions.filter((one) => !counts(one)).map(({ path }) => path.join('/')));
  const lists = Object.entries(brief).flatMap(([section, items]) =>
    Array.isArray(items)
      ? [[section, items.filter((_, index) => !off.has(`${section}/${index}`))] as const]
      : [],
  );
  return off.size === 0 ? brief : { ...brief, ...Object.fromEntries(lists) };
}

/** The names that expressions over briefs of a kind may use. */
const namesOf = (
  names: readonly NamedExpression[],
  { kind }: KindSpec,
): readonly NamedExpression[] =>
  names.filter((one) => one.in === 'conditions' || one.kinds.includes(kind));

/** The facts with what packs name in them: conditions of the whole, and facts of its items and occasions. */
function namedFacts(
  linked: Facts,
  things: ReadonlyMap<string, readonly Facts[]>,
  spec: KindSpec,
  occasions: readonly PlannedOccasion[],
  names: readonly NamedExpression[],
  expressions: Expressions,
): Facts {
  const { kind } = spec;
  const shape = factShape(spec);
  const conditions = names.filter((one) => one.in === 'conditions');
  const others = conditions.filter((one) => !one.kinds.includes(kind));
  const is: Facts = Object.fromEntries(others.map(({ name }) => [name, false]));
  const facts: Facts = { ...linked, is };
  const ours = conditions.filter((one) => one.kinds.includes(kind));
  giveNames(is, ours, () => facts, expressions);
  const give = (object: unknown, of: readonly string[]): void => {
    const own = names.filter((one) => one.in === 'facts' && of.includes(one.of));
    if (own.length === 0 || typeof object !== 'object' || object === null) return;
    const scopeOf = (self: object): Facts =>
      withFacts(facts, Object.fromEntries(of.map((name) => [name, self])));
    giveNames(object, own, scopeOf, expressions);
  };
  for (const occasion of occasions) {
    const section = shape[occasion.spec.section ?? ''];
    const type = section !== undefined && 'as' in section ? [itemName(section.as)] : [];
    give(occasion.facts, [occasion.spec.as, ...type]);
  }
  const given = new Set<unknown>(occasions.map((one) => one.facts));
  for (const [key, field] of Object.entries(shape)) {
    if (!('as' in field)) continue;
    const items = new Set([facts[key], things.get(key) ?? []].flat());
    for (const item of items) if (!given.has(item)) give(item, [itemName(field.as)]);
  }
  return facts;
}

/**
 * How much plan a brief is given: what it says, else the shortest depth whose condition holds, and no less than was issued: what
 * people have been told to do is not taken back because fewer guests come.
 */
function chooseDepth(
  { depth }: Brief,
  { depth: conditions }: KindSpec,
  is: Facts,
  before: IssuedPlan | undefined,
): Depth {
  if (depth !== '') return depth as Depth;
  if (conditions === undefined) return 'full';
  const chosen = DEPTHS.find((one) => is[conditions[one] ?? ''] === true) ?? 'usual';
  const issued = DEPTHS.find((one) => one === before?.depth) ?? chosen;
  return isDeeper(issued, chosen) ? issued : chosen;
}

/** What a sealed brief is called; '' for one that is not. */
function sealedTitle(brief: Brief, { sealed }: KindSpec, lang: Lang): string {
  const [section = '', field = '', value] = sealed?.where ?? [];
  const item = (brief as Facts)[section] as Facts | undefined;
  return sealed !== undefined && item?.[field] === value ? sealed.title[lang] : '';
}

/** Whoever is very important stands before all others. */
const VERY_IMPORTANT = 1000;

/** A thing of which the time is ours and gives way to what comes after it, at a time before that. */
function asSooner(one: PlannedOccasion, clock: ZonedClock): PlannedOccasion {
  const { clock: own } = one.spec;
  const sooner = own === undefined ? '' : String(one.facts[own.sooner] ?? '');
  if (sooner === '') return one;
  const start = clock.atClock(one.start, timeOfDay(sooner));
  const end = (start + one.end - one.start) as Instant;
  return { ...one, start, end, last: end };
}

/** A thing of which all guests have left before it is over, at the time when they set out; rules see when it would have begun. */
function asLeft(one: PlannedOccasion, clock: ZonedClock): PlannedOccasion {
  const { left } = one.spec;
  const setOff = left === undefined ? '' : String(one.facts[left.at] ?? '');
  if (left === undefined || setOff === '') return one;
  const start = clock.atClock(one.start, timeOfDay(setOff));
  return { ...one, start, end: start, last: start, sort: left.label };
}

/** Null where the kind is not known or the brief names no time: the loader has reported both. */
export function openBrief(
  written: BriefFile,
  book: Pick<RuleBook, 'settings' | 'names' | 'tables' | 'roles' | 'arrangements'>,
  context: PlanContext,
): OpenBrief | null {
  const { settings, names, tables, roles, arrangements = {} } = book;
  const spec = KINDS[written.brief.kind];
  if (spec === undefined) return null;
  const isOfClass = (name: string, of: string, text: string): boolean =>
    tables.some((table) => table.name === name && isClass(table, of, text));
  const height = ({ rank, title, vip }: Facts): number =>
    standing(rankGrade(String(rank ?? '')), String(title ?? ''), isOfClass) +
    (vip === true ? VERY_IMPORTANT : 0);
  const { file: present, absent, empty, keptOut } = withoutAbsent(written, spec, height);
  const sealed = sealedTitle(written.brief, spec, context.lang);
  // A title that somebody typed may say what is sealed.
  const hidden = sealed === '' ? {} : { title: sealed, notes: '' };
  const brief = { ...withDrivers(withWorkGroups(present.brief)), lang: context.lang, ...hidden };
  const file = { ...present, brief };
  const clock = zonedClock(brief.timezone);
  const { lang, now, holidays } = context;
  const { shape, occasions: specs } = spec;
  const { derived = {} } = spec;
  const { positions } = file;
  const quiet = quietHours(settings);
  const { before, log = [] } = context;
  const { told = now, calledOff, sentTo } = knownBefore(before);
  const calledOffAt = (id: string): Instant => calledOff.get(id) ?? now;
  const office = [clockOf(settings, 'office-from'), clockOf(settings, 'office-until')] as const;
  const source = {
    ...{ brief, shape, derived, specs, clock, lang, holidays, positions, isOfClass },
    ...{ now, before, calledOffAt, sentTo, quiet, office },
  };
  const found = listOccasions(source);
  if (found === null) return null;
  const { all: planned, whole, left } = found;
  const expressions = kindExpressions(spec, context.lang, {
    holidays: context.holidays,
    settings,
    tables,
    names,
    roles,
    arrangements,
  });
  const heads = listHeads(brief, shape);
  const people = { guests: countHeads(heads.all) };
  const plain = deriveFacts(shape, brief, (time) => clock.local(clock.read(time).instant), people);
  const said = { ...plain, ...derivedItems(derived, planned) };
  const { facts: items, things } = linkFacts(factShape(spec), said, planned, heads);
  // `lang` is what is printed; the language of the office is that of its brief.
  const ours = { ...countedItems(items.brief as Facts, planned), lang: written.brief.lang };
  const linked = { ...items, brief: ours, kept_out: keptOut, [whole.spec.as]: whole.facts };
  const known = namesOf(names, spec);
  const facts = namedFacts(linked, things, spec, planned, known, expressions);
  const factOf = (name: string): string => String(expressions.evaluate(name, facts));
  const timed = planned.map((one) => asLeft(asSooner(one, clock), clock));
  const occasions = [...timed, ...reckonedOccasions(source, factOf, whole)];
  const depth = chooseDepth(brief, spec, facts.is as Facts, before);
  // What chooses the depth sees what is written; all else sees what was chosen.
  Object.assign(ours, { depth });
  Object.assign(facts, { depth });
  const factsBy = new Map<string, Facts>();
  return {
    ...{
      file,
      absent,
      empty,
      left,
      spec,
      lang,
      now,
      before,
      log,
      clock,
      occasions,
      whole,
      holidays,
      settings,
    },
    depth,
    bilingual: (facts.is as Facts)[spec.bilingual ?? ''] === true,
    quiet,
    sealed,
    calledOffAt,
    sentTo,
    ...receivedTime(brief.received, now, told, whole, clock),
    expressions,
    factsFor: (occasion, packs) => {
      const key = `${occasion.id} ${occasion.spec.for} ${packs.join(' ')}`;
      const bound = factsBy.get(key) ?? withFacts(facts, { [occasion.spec.as]: occasion.facts });
      if (!factsBy.has(key)) {
        const own = known.filter((one) => one.in === 'let' && packs.includes(one.pack));
        giveNames(bound, own, () => bound, expressions);
        factsBy.set(key, bound);
      }
      return bound;
    },
  };
}
