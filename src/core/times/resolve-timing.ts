import type { Offset, Point, Timing } from '../../model/rule.ts';
import type { BriefTime, Instant } from '../../model/time.ts';
import { addWorkingDays } from '../../time/working-days.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
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

function edgeInstant(edge: string, occasion: PlannedOccasion, times: Times): Instant {
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

function addAmount(
  instant: Instant,
  unit: 'm' | 'd' | 'wd',
  amount: number,
  { clock, holidays }: Times,
): Instant {
  switch (unit) {
    case 'm':
      return clock.plusMinutes(instant, amount);
    case 'd':
      return clock.plusDays(instant, amount);
    case 'wd':
      return clock.onDate(instant, addWorkingDays(clock.date(instant), amount, holidays));
  }
}

function addOffset(
  instant: Instant,
  offset: Offset,
  occasion: PlannedOccasion,
  times: Times,
): Instant {
  switch (offset.unit) {
    case 'm':
    case 'd':
    case 'wd':
      return addAmount(instant, offset.unit, offset.sign * offset.amount, times);
    case 'limit': {
      const amount = Math.round(settingOf(times.settings, offset.setting));
      return addAmount(instant, offset.of, offset.sign * amount, times);
    }
    case 'field':
      return times.clock.plusMinutes(
        instant,
        offset.sign * Number(occasion.facts[offset.field] ?? 0),
      );
  }
}

/** The instant a point names for an occasion. */
export function resolvePoint(point: Point, occasion: PlannedOccasion, times: Times): Instant {
  const moved = point.offsets.reduce(
    (instant, offset) => addOffset(instant, offset, occasion, times),
    edgeInstant(point.edge, occasion, times),
  );
  return point.clock === undefined ? moved : times.clock.atClock(moved, point.clock);
}

/** A point as written, `start + 5wd (answer-days)` where the number is that of a setting. */
function textOf({ text }: Point, times: Times): string {
  return text.replaceAll(
    /limit\(([a-z0-9-]+)\)(m|d|wd)/g,
    (_, name: string, unit: string) =>
      `${Math.round(settingOf(times.settings, name))}${unit} (${name})`,
  );
}

/** Whether a point is counted from an edge, or by a duration, that the brief leaves out. */
function usesAssumed({ edge, offsets }: Point, { assumed }: PlannedOccasion): boolean {
  return (
    assumed.includes(edge) ||
    offsets.some((offset) => offset.unit === 'field' && assumed.includes(offset.field))
  );
}

/** The times of a task for an occasion. An instant and a deadline take `lasts` minutes: from the instant on, up to the deadline. */
export function resolveTiming(
  timing: Timing,
  lasts: number,
  occasion: PlannedOccasion,
  times: Times,
): ResolvedTiming {
  const { clock } = times;
  switch (timing.kind) {
    case 'at': {
      const start = resolvePoint(timing.from, occasion, times);
      const anchor = edgeInstant(timing.from.edge, occasion, times);
      const shared = {
        start,
        every: 0,
        edge: timing.from.edge,
        anchor,
        usesAssumed: [timing.from, ...(timing.to === undefined ? [] : [timing.to])].some((point) =>
          usesAssumed(point, occasion),
        ),
      };
      const instant = { ...shared, timing: 'at' as const, end: clock.plusMinutes(start, lasts) };
      if (timing.to === undefined) return { ...instant, text: textOf(timing.from, times) };
      const end = resolvePoint(timing.to, occasion, times);
      const text = `${textOf(timing.from, times)} .. ${textOf(timing.to, times)}`;
      // `start + 90m .. end` of something that takes an hour leaves no window.
      return end < start ? { ...instant, text } : { ...shared, timing: 'window', end, text };
    }
    case 'by': {
      const end = resolvePoint(timing.point, occasion, times);
      const anchor = edgeInstant(timing.point.edge, occasion, times);
      return {
        timing: 'by',
        start: clock.plusMinutes(end, -lasts),
        end,
        every: 0,
        edge: timing.point.edge,
        anchor,
        text: textOf(timing.point, times),
        usesAssumed: usesAssumed(timing.point, occasion),
      };
    }
    case 'every':
      return {
        timing: 'every',
        start: occasion.start,
        end: occasion.end,
        every: timing.minutes,
        edge: 'start',
        anchor: occasion.start,
        text: `every ${timing.minutes}m`,
        usesAssumed: false,
      };
  }
}
