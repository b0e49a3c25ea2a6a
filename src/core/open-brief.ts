import { KINDS } from '../kinds/index.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Condition, RuleBook, Setting } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import { type BriefTime, type HolidayTable, type Instant, NO_HOLIDAYS } from '../model/time.ts';
import { type ZonedClock, zonedClock } from '../time/clock.ts';
import { remembering } from '../time/dates.ts';
import { celExpressions, type Expressions, evaluatedFor } from './expressions/expressions.ts';
import { packFunctions } from './expressions/pack-functions.ts';
import { deriveFacts, type Facts } from './occasions/derive-facts.ts';
import { listOccasions, type PlannedOccasion } from './occasions/list-occasions.ts';
import { quietHours, type Times } from './times/times.ts';

/** All that planning may know besides the brief and the rules. */
export interface PlanContext {
  readonly now: Instant;
  readonly lang: Lang;
  readonly holidays: HolidayTable;
  /** When the office was told as an earlier plan of the brief assumed it, so that nothing moves with every run. */
  readonly told?: Instant | undefined;
}

/** A brief made ready for its rules. */
export interface OpenBrief extends Times {
  readonly file: BriefFile;
  readonly spec: KindSpec;
  readonly lang: Lang;
  readonly now: Instant;
  readonly occasions: readonly PlannedOccasion[];
  /** The brief did not say when the office was told, or says what cannot be. */
  readonly receivedAssumed: boolean;
  /** What it says, where that is after everything. */
  readonly receivedAfter: Instant | null;
  readonly expressions: Expressions;
  /** The facts with an occasion bound to its name. */
  readonly factsFor: (occasion: PlannedOccasion) => Facts;
}

/** What expressions depend on besides the kind and the language. */
export interface ExpressionTables {
  readonly holidays: HolidayTable;
  readonly settings: readonly Setting[];
}

const NO_TABLES: ExpressionTables = { holidays: NO_HOLIDAYS, settings: [] };

const expressionsFor = remembering(
  (holidays: HolidayTable) =>
    remembering(
      (settings: readonly Setting[]) =>
        remembering((spec: KindSpec) =>
          remembering((lang: Lang) =>
            celExpressions(spec.shape, spec.occasions, packFunctions(lang, holidays, settings)),
          ),
        ),
      new WeakMap(),
    ),
  new WeakMap(),
);

/** CEL for one kind of brief, in the language its functions print, with the working days and settings of some tables. */
export const kindExpressions = (
  spec: KindSpec,
  lang: Lang,
  { holidays, settings }: ExpressionTables = NO_TABLES,
): Expressions => expressionsFor(holidays)(settings)(spec)(lang);

/** When the office was told: as written, unless that is after everything; else as assumed before or now, or the start of what has begun. */
function receivedTime(
  received: BriefTime | null,
  { now, told = now }: Pick<PlanContext, 'now' | 'told'>,
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

/** Which named conditions hold for a brief. */
function truths(
  conditions: readonly Condition[],
  kind: string,
  facts: Facts,
  expressions: Expressions,
): Facts {
  return Object.fromEntries(
    conditions.map((condition) => [
      condition.name,
      condition.kinds.includes(kind) &&
        evaluatedFor(condition, () => expressions.evaluate(condition.when, facts)) === true,
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
  if (spec === undefined) return null;
  const clock = zonedClock(brief.timezone);
  const { lang, now, holidays } = context;
  const { shape, occasions: specs } = spec;
  const found = listOccasions({ brief, shape, specs, clock, lang, holidays });
  if (found === null) return null;
  const { all: occasions, whole } = found;
  const expressions = kindExpressions(spec, lang, { holidays, settings });
  const said = deriveFacts(shape, brief, (time) => clock.local(clock.read(time).instant));
  const own: Facts = { ...said, [whole.spec.as]: whole.facts };
  const facts: Facts = { ...own, is: truths(conditions, spec.kind, own, expressions) };
  return {
    ...{ file, spec, lang, now, clock, occasions, whole, holidays, settings },
    quiet: quietHours(settings),
    ...receivedTime(brief.received, context, whole, clock),
    expressions,
    factsFor: (occasion) => ({ ...facts, [occasion.spec.as]: occasion.facts }),
  };
}
