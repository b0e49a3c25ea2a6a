import {
  isNamedDate,
  type Offset,
  type Point,
  type TimeUnit,
  type Timing,
} from '../../model/rule.ts';
import type { BriefTime, Instant, LocalTime } from '../../model/time.ts';
import { addWorkingDays } from '../../time/working-days.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { OpenTimeError, unlessOpen } from '../occasions/open-times.ts';
import { addOfficeHours } from './office-hours.ts';
import { settingOf, type Times } from './times.ts';

/** The times a task gets, before anything is adjusted. */
export interface ResolvedTiming {
  readonly timing: 'at' | 'window' | 'by' | 'every';
  readonly start: Instant;
  readonly end: Instant;
  /** Minutes between repetitions; 0 if it does not repeat. */
  readonly every: number;
  /** The edge it is counted from, and when that is. */
  readonly edge: string;
  readonly anchor: Instant;
  /** As the pack writes it, with the numbers of settings. */
  readonly text: string;
  /** It is counted from something the brief leaves out. */
  readonly usesAssumed: boolean;
}

/** A date or a time among the facts of the occasion or of the whole; where there is none it is open. */
function namedDate(edge: string, { facts }: PlannedOccasion, { whole, clock }: Times): Instant {
  const [of = '', name = ''] = edge.split('.');
  const time = String((of === whole.spec.as ? whole.facts : facts)[name] ?? '');
  if (time === '') throw new OpenTimeError();
  return clock.read((time.includes('T') ? time : `${time}T00:00`) as LocalTime).instant;
}

function edgeInstant(edge: string, occasion: PlannedOccasion, times: Times): Instant {
  if (isNamedDate(edge)) return namedDate(edge, occasion, times);
  switch (edge) {
    case 'start':
      return occasion.start;
    case 'end':
      return occasion.end;
    case 'received':
      return times.received;
    case `${times.whole.spec.as}.start`:
      return times.whole.start;
    case `${times.whole.spec.as}.end`:
      return times.whole.end;
    default:
      return times.clock.read(edge as BriefTime).instant;
  }
}

function addAmount(instant: Instant, unit: TimeUnit, amount: number, times: Times): Instant {
  const { clock, holidays } = times;
  switch (unit) {
    case 'wh':
      return addOfficeHours(instant, amount, times);
    case 'm':
      return clock.plusMinutes(instant, amount);
    case 'd':
      return clock.plusDays(instant, amount);
    case 'wd':
      return clock.onDate(instant, addWorkingDays(clock.date(instant), amount, holidays));
  }
}

function addOffset(instant: Instant, offset: Offset, facts: Facts, times: Times): Instant {
  const { sign } = offset;
  switch (offset.unit) {
    case 'limit': {
      const amount = Math.round(settingOf(times.settings, offset.setting));
      return addAmount(instant, offset.of, sign * amount, times);
    }
    case 'field':
      return addAmount(instant, 'm', sign * Number(facts[offset.field] ?? 0), times);
    default:
      return addAmount(instant, offset.unit, sign * offset.amount, times);
  }
}

/** The instant of a bound; null where it is a date that is open, which bounds nothing. */
export const resolveBound = (
  point: Point,
  occasion: PlannedOccasion,
  times: Times,
): Instant | null => unlessOpen(() => resolvePoint(point, occasion, times), null);

/** The instant a point names for an occasion. Throws an OpenTimeError where it is a date that is open. */
export function resolvePoint(point: Point, occasion: PlannedOccasion, times: Times): Instant {
  const moved = point.offsets.reduce(
    (instant, offset) => addOffset(instant, offset, occasion.facts, times),
    edgeInstant(point.edge, occasion, times),
  );
  return point.clock === undefined ? moved : times.clock.atClock(moved, point.clock);
}

/** A point as written, `start + 5wd (answer-days)` where the number is that of a setting. */
function textOf({ text }: Point, times: Times): string {
  return text.replaceAll(
    /limit\(['"]?([^()'"]+)['"]?\)(m|d|wd|wh)/g,
    (_, name: string, unit: string) =>
      `${Math.round(settingOf(times.settings, name))}${unit} (${name})`,
  );
}

/** Whether a point is reckoned with a duration that the brief leaves out. */
export const isGuess = ({ offsets }: Point, { assumed }: PlannedOccasion): boolean =>
  offsets.some((offset) => offset.unit === 'field' && assumed.includes(offset.field));

/** Whether a point is the same whatever time of its day an occasion starts: counted in days, at a clock time. */
export function isPointByDay({ edge, offsets, clock }: Point): boolean {
  const units = offsets.map((offset) => (offset.unit === 'limit' ? offset.of : offset.unit));
  const isOwnEdge = edge === 'start' || edge === 'end';
  return !isOwnEdge || (clock !== undefined && units.every((unit) => ['d', 'wd'].includes(unit)));
}

/** Whether a timing needs no more of its occasion than the day. */
export const isByDay = (timing: Timing): boolean =>
  timing.kind !== 'every' &&
  (timing.kind === 'by' ? [timing.point] : [timing.from, timing.to]).every(
    (point) => point === undefined || isPointByDay(point),
  );

/** The times of a task for an occasion. An instant and a deadline take `lasts` minutes: from the instant on, up to the deadline. */
export function resolveTiming(
  timing: Timing,
  lasts: number,
  occasion: PlannedOccasion,
  times: Times,
): ResolvedTiming {
  if (timing.kind === 'every') {
    const { start, end } = occasion;
    const shared = { edge: 'start', anchor: start, usesAssumed: false };
    const [every, text] = [timing.minutes, `every ${timing.minutes}m`];
    return { ...shared, timing: 'every', start, end, every, text };
  }
  const [from, to] = timing.kind === 'by' ? [timing.point] : [timing.from, timing.to];
  const points = [from, to].flatMap((point) => point ?? []);
  const shared = {
    every: 0,
    edge: from.edge,
    anchor: edgeInstant(from.edge, occasion, times),
    text: points.map((point) => textOf(point, times)).join(' .. '),
    // Counted from an edge, or by a duration, that the brief leaves out.
    usesAssumed: points.some(
      (point) => occasion.assumed.includes(point.edge) || isGuess(point, occasion),
    ),
  };
  const first = resolvePoint(from, occasion, times);
  if (timing.kind === 'by') {
    const start = times.clock.plusMinutes(first, -lasts);
    return { ...shared, timing: 'by', start, end: first };
  }
  const end = to === undefined ? null : resolvePoint(to, occasion, times);
  // `start + 90m .. end` of something that takes an hour leaves no window.
  return end === null || end < first
    ? { ...shared, timing: 'at', start: first, end: times.clock.plusMinutes(first, lasts) }
    : { ...shared, timing: 'window', start: first, end };
}
