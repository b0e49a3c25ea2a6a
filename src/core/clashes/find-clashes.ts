import type { Finding } from '../../model/finding.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { MINUTE, shortTime } from '../../time/dates.ts';
import type { Commitment } from './commitment.ts';

/** The way between two places where a brief gives it, in minutes. */
export type Ways = (from: string, to: string) => number | null;

/** What is needed to find who cannot be where. */
export interface ClashContext {
  readonly clock: ZonedClock;
  readonly ways: Ways;
  /** Only those of different briefs: each has reported its own. */
  readonly across?: true;
}

/** Commitments by who or what is taken, each by start. */
function byIdentity(of: readonly Commitment[]): readonly (readonly Commitment[])[] {
  const groups = new Map<string, Commitment[]>();
  for (const one of of) {
    const key = `${one.resource}\n${one.identity}`;
    const group = groups.get(key);
    group === undefined ? groups.set(key, [one]) : group.push(one);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.title < b.title ? -1 : 1)),
  );
}

/** Two things that are one: of the same occasion, or of the same brief where only several are compared. */
const isOne = (a: Commitment, b: Commitment, { across }: ClashContext): boolean =>
  a.brief === b.brief && (across === true || a.occasion === b.occasion);

function shown(time: Instant, clock: ZonedClock): string {
  return shortTime(clock.local(time));
}

/** One is not over when the other begins. */
function overlapping(a: Commitment, b: Commitment, { clock }: ClashContext): Finding {
  const args = {
    resource: b.resource,
    name: b.name,
    first: {
      title: a.title,
      start: shown(a.start, clock),
      end: shown(a.end, clock),
      brief: a.brief,
    },
    second: {
      title: b.title,
      start: shown(b.start, clock),
      end: shown(b.end, clock),
      brief: b.brief,
    },
  };
  return { code: 'double-booked', level: 'warning', args, at: b.at };
}

/** The minutes from one place to another: as given, or by way of ourselves; `assumed` where a part of it is ours. */
function wayBetween(
  a: Commitment,
  b: Commitment,
  ways: Ways,
): { readonly minutes: number; readonly assumed: boolean } {
  const given = ways(a.place, b.place);
  return given === null
    ? {
        minutes: a.travel + b.travel,
        assumed: a.travelAssumed || b.travelAssumed || (a.travel > 0 && b.travel > 0),
      }
    : { minutes: given, assumed: false };
}

/** Minutes that nobody needs more of between two places on our own premises. */
const NEXT_DOOR = 5;

/** Two places on our own premises, one right after the other: whether they are next door, nobody has said. */
const isTight = (a: Commitment, b: Commitment, ways: Ways, between: number): boolean =>
  a.place !== '' &&
  b.place !== '' &&
  a.travel + b.travel === 0 &&
  between < NEXT_DOOR &&
  ways(a.place, b.place) === null;

/** Nobody can get from one to the other in the time between; or that is not known. */
function tooFar(a: Commitment, b: Commitment, { clock, ways }: ClashContext): readonly Finding[] {
  const between = (b.start - a.end) / MINUTE;
  const { minutes, assumed } = wayBetween(a, b, ways);
  const tight = isTight(a, b, ways, between);
  if (a.place === b.place || (between >= minutes && !tight)) {
    return [];
  }
  const args = {
    name: b.name,
    from: a.place,
    to: b.place,
    first: { title: a.title, end: shown(a.end, clock) },
    second: { title: b.title, start: shown(b.start, clock) },
    between,
    needed: minutes,
  };
  return [
    {
      code: assumed || tight ? 'travel-unknown' : 'cannot-get-there',
      level: tight ? 'info' : 'warning',
      args,
      at: b.at,
    },
  ];
}

/** The two occasions, in either order. */
function pairOf(a: Commitment, b: Commitment): string {
  return [a, b]
    .map(({ brief, occasion }) => JSON.stringify([brief, occasion]))
    .toSorted()
    .join();
}

/**
 * Who or what is taken twice at a time, and who cannot get from one place to the next. Each pair of neighbours in time is
 * looked at once, and each overlap; the cost is that of sorting.
 */
export function findClashes(
  commitments: readonly Commitment[],
  context: ClashContext,
): readonly Finding[] {
  return byIdentity(commitments).flatMap((group) => {
    const findings: Finding[] = [];
    const reported = new Set<string>();
    // The commitments that are not over yet, and the last one that is.
    let open: Commitment[] = [];
    let before: Commitment | undefined;
    for (const one of group) {
      const over = open.filter((other) => other.end <= one.start);
      before = over.reduce((last, other) => (last && last.end >= other.end ? last : other), before);
      open = open.filter((other) => other.end > one.start);
      for (const other of open.filter((each) => !isOne(each, one, context))) {
        // A drive and a seat at the same two occasions are one clash.
        if (!reported.has(pairOf(other, one))) {
          reported.add(pairOf(other, one));
          findings.push(overlapping(other, one, context));
        }
      }
      if (
        open.length === 0 &&
        before !== undefined &&
        one.resource === 'person' &&
        !isOne(before, one, context) &&
        !reported.has(pairOf(before, one))
      ) {
        findings.push(...tooFar(before, one, context));
      }
      open.push(one);
    }
    return findings;
  });
}
