import type { BriefFile } from '../model/brief.ts';
import type { HolidayTable } from '../model/holidays.ts';
import type { KindSpec } from '../model/kind-spec.ts';
import { KINDS } from '../model/kinds.ts';
import type { Lang } from '../model/text.ts';
import type { BriefTime, Instant } from '../model/time.ts';
import { deriveFacts, type Facts } from './derive-facts.ts';
import { celExpressions, type Expressions } from './expressions.ts';
import { listOccasions, type PlannedOccasion } from './list-occasions.ts';
import { packFunctions } from './pack-functions.ts';
import type { Edges } from './resolve-timing.ts';
import { type ZonedClock, zonedClock } from './zoned-clock.ts';

/** All that planning may know besides the brief and the rules. */
export interface PlanContext {
  readonly now: Instant;
  readonly lang: Lang;
  readonly holidays: HolidayTable;
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
  /** The brief did not say when the office was told. */
  readonly receivedAssumed: boolean;
  readonly expressions: Expressions;
  /** The facts with an occasion bound to its name. */
  readonly factsFor: (occasion: PlannedOccasion) => Facts;
}

const expressionsByKind = new Map<string, Expressions>();

/** CEL for one kind of brief, in the language its functions print. */
export function kindExpressions(spec: KindSpec, lang: Lang): Expressions {
  const key = `${spec.kind}/${lang}`;
  const expressions =
    expressionsByKind.get(key) ?? celExpressions(spec.shape, spec.occasions, packFunctions(lang));
  expressionsByKind.set(key, expressions);
  return expressions;
}

function receivedTime(
  received: BriefTime | null,
  now: Instant,
  start: Instant,
  clock: ZonedClock,
): Instant {
  // Without a time of notice it counts from now, or from the start of a visit that has begun.
  return received === null ? (Math.min(now, start) as Instant) : clock.read(received).instant;
}

/** Null where the kind is not known or the brief names no time: the loader has reported both. */
export function openBrief(written: BriefFile, context: PlanContext): OpenBrief | null {
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
  const facts = deriveFacts(spec.shape, brief, (time) => clock.local(clock.read(time).instant));
  const { all: occasions, whole } = found;
  return {
    file,
    spec,
    lang: context.lang,
    now: context.now,
    clock,
    occasions,
    edges: {
      received: receivedTime(brief.received, context.now, whole.start, clock),
      whole,
      holidays: context.holidays,
      clock,
    },
    receivedAssumed: brief.received === null,
    expressions: kindExpressions(spec, context.lang),
    factsFor: (occasion) => ({
      ...facts,
      [whole.spec.as]: whole.facts,
      [occasion.spec.as]: occasion.facts,
    }),
  };
}
