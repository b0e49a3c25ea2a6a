import {
  isNamedDate,
  type Offset,
  type Point,
  type TimeUnit,
  type Timing,
} from '../../model/rule.ts';
import { type Reading, unread } from '../yaml/make-finding.ts';
import { type NamedField, plainDuration, plainTiming } from './chinese-timing.ts';

/** The edges every rule may count from, besides those of the whole. */
const EDGES: readonly string[] = ['start', 'end', 'received'];

/** What a rule's times may be counted from and by. */
export interface TimingNames {
  readonly edges: readonly string[];
  /** The occasion and the whole as conditions call them: a date among their facts is an edge too. */
  readonly dated?: readonly string[];
  /** Durations of the occasion. */
  readonly fields: readonly NamedField[];
  /** What the one occasion that spans all is called in conditions. */
  readonly whole: string;
}

/** The edges of rules for kinds whose whole is called one of `wholes`. */
export function edgesOf(wholes: readonly string[]): readonly string[] {
  return [...EDGES, ...wholes.flatMap((whole) => [`${whole}.start`, `${whole}.end`])];
}

const MINUTES_OF_DAY = 1440;

/** A point with more than these has no meaning, and could lie beyond all calendars. */
const MOST_OFFSETS = 10;

/** `1h30m`, `45m`, `2小时` as minutes; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d{1,4})h)?(?:(\d{1,4})m)?$/.exec(plainDuration(text));
  return match === null || text === ''
    ? undefined
    : Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

function parseOffset(
  sign: string,
  text: string,
  fields: readonly NamedField[],
): Offset | undefined {
  const direction = sign === '-' ? -1 : 1;
  const [, amount, unit] = /^(\d{1,3})(d|wd|wh)$/.exec(text) ?? [];
  if (amount !== undefined) {
    return { sign: direction, unit: unit as TimeUnit, amount: Number(amount) };
  }
  const minutes = parseDuration(text);
  if (minutes !== undefined) return { sign: direction, unit: 'm', amount: minutes };
  const [, , setting, of] = /^limit\((['"]?)([^()'"]+)\1\)(m|d|wd|wh)$/.exec(text) ?? [];
  if (setting !== undefined) {
    return { sign: direction, unit: 'limit', setting, of: of as TimeUnit };
  }
  return fields.some(({ key }) => key === text)
    ? { sign: direction, unit: 'field', field: text }
    : undefined;
}

/**
 * A point in time: `start`, `start - 1h30m`, `visit.end + 2wd`, `start - travel - 20m`, `start - 1d @ 17:00`,
 * `start + limit(answer-days)wd` with the number of a setting, `case.unit_due @ 17:00` on a date of the facts. `names` are the edges there are, and the durations of the
 * occasion that may stand in place of a number.
 */
export function parsePoint(text: string, names: TimingNames): Reading<Point> {
  const { edges, dated = [], fields, whole } = names;
  const bad = unread('bad-timing', { value: text });
  const match =
    /^\s*([a-z_.]+)((?:\s*[-+]\s*(?:limit\([^()]+\))?[a-z0-9_]+)*)\s*(?:@\s*(([01]?\d|2[0-3]):[0-5]\d))?\s*$/.exec(
      plainTiming(text, fields, whole),
    );
  if (match === null) return bad;
  const [, edge = '', moves = '', clock] = match;
  const isDate = isNamedDate(edge) && dated.includes(edge.split('.')[0] ?? '');
  if (!isDate && !edges.includes(edge)) return unread('unknown-edge', { edge, known: edges });
  const offsets = [...moves.matchAll(/([-+])\s*((?:limit\([^()]+\))?[a-z0-9_]+)/g)].map(
    ([, sign = '', amount = '']) => parseOffset(sign, amount, fields),
  );
  if (offsets.includes(undefined) || offsets.length > MOST_OFFSETS) return bad;
  const written = text.trim().replaceAll(/\s+/g, ' ');
  const point = { edge, offsets: offsets as readonly Offset[], text: written };
  return { value: clock === undefined ? point : { ...point, clock: clock.padStart(5, '0') } };
}

/** What a pack writes after `at:` (an instant or a window `A .. B`), `by:` (a deadline) or `every:` (`20m`). */
export function parseTiming(
  kind: 'at' | 'by' | 'every',
  text: string,
  names: TimingNames,
): Reading<Timing> {
  const bad = unread('bad-timing', { value: text });
  if (kind === 'every') {
    const minutes = parseDuration(text.trim().replace(/^每隔?/, ''));
    return minutes === undefined || minutes === 0
      ? unread('bad-duration', { value: text })
      : { value: { kind, minutes } };
  }
  // The 到 of 接到 and 收到 is none.
  const [first = '', second, ...rest] = text.split(/\.\.|(?<![接收])到|至/);
  const from = parsePoint(first, names);
  const to = second === undefined || kind === 'by' ? undefined : parsePoint(second, names);
  const problem = from.problem ?? to?.problem;
  if (problem?.code === 'unknown-edge') return { problem };
  const tooMany = rest.length > 0 || (kind === 'by' && second !== undefined);
  if (from.value === undefined || problem !== undefined || tooMany) return bad;
  if (kind === 'by') return { value: { kind, point: from.value } };
  return { value: { kind, from: from.value, ...(to?.value && { to: to.value }) } };
}

/** Minutes from the edge of a point, where that can be told without a calendar: no working days, no durations of the occasion. */
function minutesFrom({ offsets }: Point): number | undefined {
  let sum = 0;
  for (const offset of offsets) {
    if (offset.unit !== 'm' && offset.unit !== 'd') return undefined;
    sum += offset.sign * offset.amount * (offset.unit === 'd' ? MINUTES_OF_DAY : 1);
  }
  return sum;
}

/** Whether a window goes from the end of something back to its start, `end .. start`. */
const isTurnedRound = (from: Point, to: Point): boolean =>
  /\bend$/.test(from.edge) && to.edge === from.edge.replace(/end$/, 'start');

/** Whether a window certainly ends before it starts: counted in days and minutes from one edge, or from an end and the start before it. */
export function endsBeforeStart(timing: Timing): boolean {
  if (timing.kind !== 'at' || timing.to === undefined) return false;
  const { from, to } = timing;
  if (isTurnedRound(from, to) && from.clock === undefined && to.clock === undefined) {
    const [start, end] = [minutesFrom(from), minutesFrom(to)];
    return start !== undefined && end !== undefined && end <= start;
  }
  if (from.edge !== to.edge) return false;
  if (from.clock !== undefined || to.clock !== undefined) {
    // On one day the clocks tell.
    const sameDay = dayOf(from) === dayOf(to);
    return sameDay && from.clock !== undefined && to.clock !== undefined && to.clock < from.clock;
  }
  const [start, end] = [minutesFrom(from), minutesFrom(to)];
  return start !== undefined && end !== undefined && end < start;
}

const dayOf = ({ edge, offsets }: Point): string => JSON.stringify([edge, offsets]);
