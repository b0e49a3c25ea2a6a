import { KINDS } from '../kinds/index.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { BriefFile } from '../model/brief.ts';
import { type HolidayTable, NO_HOLIDAYS } from '../model/holidays.ts';
import type { Condition, RuleBook, Setting } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { BriefTime, Instant } from '../model/time.ts';
import { type ZonedClock, zonedClock } from '../time/clock.ts';
import { celExpressions, type Expressions } from './expressions/expressions.ts';
import { packFunctions } from './expressions/pack-functions.ts';
import { deriveFacts, type Facts } from './occasions/derive-facts.ts';
import { listOccasions, type PlannedOccasion } from './occasions/list-occasions.ts';
import type { QuietHours } from './times/fit-quiet-hours.ts';
import type { Edges } from './times/resolve-timing.ts';

/** All that planning may know besides the brief and the rules. */
export interface PlanContext {
  readonly now: Instant;
  readonly lang: Lang;
  readonly holidays: HolidayTable;
  /** When the office was told as an earlier plan of the brief assumed it, so that nothing moves with every run. */
  readonly told?: Instant | undefined;
}

/** A brief made ready for its rules. */
export interface OpenBrief {
  readonly file: BriefFile;
  readonly spec: KindSpec;
  readonly lang: Lang;
  readonly now: Instant;
  readonly clock: ZonedClock;
  readonly occasions: readonly PlannedOccasion[];
  readonly edges: Edges;
  /** The brief did not say when the office was told, or says what cannot be. */
  readonly receivedAssumed: boolean;
  /** What it says, where that is after everything. */
  readonly receivedAfter: Instant | null;
  readonly expressions: Expressions;
  /** The facts with an occasion bound to its name. */
  readonly factsFor: (occasion: PlannedOccasion) => Facts;
}

/** Where no pack says when nobody is called. */
const QUIET = { 'quiet-from': 22 * 60, 'quiet-until': 7 * 60, 'quiet-evening': 21 * 60 } as const;

/** The hours in which nobody is called, as the settings have them. */
function quietHours(settings: readonly Setting[]): QuietHours {
  const clock = (name: keyof typeof QUIET): string => {
    const minutes = settings.find((one) => one.name === name)?.value ?? QUIET[name];
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  };
  return {
    from: clock('quiet-from'),
    until: clock('quiet-until'),
    evening: clock('quiet-evening'),
  };
}

/** What expressions depend on besides the kind and the language. */
export interface ExpressionTables {
  readonly holidays: HolidayTable;
  readonly settings: readonly Setting[];
}

const NO_TABLES: ExpressionTables = { holidays: NO_HOLIDAYS, settings: [] };

const expressionsByTable = new WeakMap<object, WeakMap<object, Map<string, Expressions>>>();

/** CEL for one kind of brief, in the language its functions print, with the working days and settings of some tables. */
export function kindExpressions(
  spec: KindSpec,
  lang: Lang,
  { holidays, settings }: ExpressionTables = NO_TABLES,
): Expressions {
  const byTable =
    expressionsByTable.get(holidays) ?? new WeakMap<object, Map<string, Expressions>>();
  expressionsByTable.set(holidays, byTable);
  const byKind = byTable.get(settings) ?? new Map<string, Expressions>();
  byTable.set(settings, byKind);
  const key = `${spec.kind}/${lang}`;
  const expressions =
    byKind.get(key) ??
    celExpressions(spec.shape, spec.occasions, packFunctions(lang, holidays, settings));
  byKind.set(key, expressions);
  return expressions;
}

/** When the office was told: as written, unless that is after everything; else as assumed before or now, or the start of what has begun. */
function receivedTime(
  received: BriefTime | null,
  { now, told = now }: Pick<PlanContext, 'now' | 'told'>,
  whole: PlannedOccasion,
  clock: ZonedClock,
): Pick<OpenBrief, 'receivedAssumed' | 'receivedAfter'> & { readonly received: Instant } {
  const written = received === null ? null : clock.read(received).instant;
  const after = written !== null && written > whole.end;
  return written === null || after
    ? {
        received: Math.min(now, told, whole.start) as Instant,
        receivedAssumed: true,
        receivedAfter: after ? written : null,
      }
    : { received: written, receivedAssumed: false, receivedAfter: null };
}

/** Which named conditions hold for a brief. */
function truths(
  conditions: readonly Condition[],
  kind: string,
  facts: Facts,
  expressions: Expressions,
): Facts {
  return Object.fromEntries(
    conditions.map(({ name, kinds, when }) => [
      name,
      kinds.includes(kind) && expressions.evaluate(when, facts) === true,
    ]),
  );
}

/** Null where the kind is not known or the brief names no time: the loader has reported both. */
export function openBrief(
  written: BriefFile,
  { settings, conditions }: Pick<RuleBook, 'settings' | 'conditions'>,
  context: PlanContext,
): OpenBrief | null {
  const brief = { ...written.brief, lang: context.lang };
  const file = { ...written, brief };
  const spec = KINDS[brief.kind];
  if (spec === undefined) {
    return null;
  }
  const clock = zonedClock(brief.timezone);
  const found = listOccasions({
    brief,
    shape: spec.shape,
    specs: spec.occasions,
    clock,
    lang: context.lang,
    holidays: context.holidays,
  });
  if (found === null) {
    return null;
  }
  const { all: occasions, whole } = found;
  const expressions = kindExpressions(spec, context.lang, {
    holidays: context.holidays,
    settings,
  });
  const said = deriveFacts(spec.shape, brief, (time) => clock.local(clock.read(time).instant));
  const own: Facts = { ...said, [whole.spec.as]: whole.facts };
  const facts: Facts = { ...own, is: truths(conditions, spec.kind, own, expressions) };
  const told = receivedTime(brief.received, context, whole, clock);
  return {
    file,
    spec,
    lang: context.lang,
    now: context.now,
    clock,
    occasions,
    edges: {
      received: told.received,
      whole,
      holidays: context.holidays,
      quiet: quietHours(settings),
      // A name that is none is refused when the pack is loaded (check-rules.ts).
      limit: (name) => settings.find((one) => one.name === name)?.value ?? 0,
      clock,
    },
    receivedAssumed: told.receivedAssumed,
    receivedAfter: told.receivedAfter,
    expressions,
    factsFor: (occasion) => ({ ...facts, [occasion.spec.as]: occasion.facts }),
  };
}
