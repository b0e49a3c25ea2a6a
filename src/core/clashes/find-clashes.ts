import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/order.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { HOUR, MINUTE } from '../../time/dates.ts';
import { LONGEST } from '../occasions/own-fields.ts';
import {
  type Commitment,
  type Drive,
  type End,
  type Span,
  takenBy,
  type Ways,
} from './list-commitments.ts';
import { type Booking, type Moment, sweepBookings } from './sweep-bookings.ts';

/** What is needed to find who cannot be where. */
interface ClashContext {
  readonly clock: ZonedClock;
  readonly ways: Ways;
  /** Only those of different briefs: each has reported its own. */
  readonly across?: true;
}

/** Commitments by who or what is taken, each by start. */
function byIdentity(of: readonly Commitment[], { across }: ClashContext): readonly Booking[][] {
  const groups = groupBy(of, (one) => `${one.resource}\n${one.identity}`);
  return [...groups.values()].map((group) =>
    group
      .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.title < b.title ? -1 : 1))
      .map((one) => {
        const thing = across === true ? `${one.brief}\n${one.occasion}` : one.occasion;
        return { of: one, thing, side: across === true ? one.brief : thing };
      }),
  );
}

/** What takes days leaves time for a task. */
const canFit = (a: Commitment, b: Commitment): boolean =>
  (a.isTask === true || b.isTask === true) && Math.max(a.end - a.start, b.end - b.start) > LONGEST;

/** The second begins before the first is over; `level` is that of what is sure. */
function overlapping(
  a: Commitment,
  b: Commitment,
  context: ClashContext,
  sure: 'warning' | 'info' = 'warning',
): Finding {
  const { resource, name, at } = b;
  const args = {
    resource,
    name,
    first: takenBy(a, context.clock),
    second: takenBy(b, context.clock),
  };
  const isOurs = (one: Commitment): boolean => one.assumed === true;
  const level = isOurs(a) || isOurs(b) ? 'info' : sure;
  return { code: 'double-booked', level, args, at };
}

/** Whether two overlap whatever we have guessed. */
const surelyOverlap = ({ sure: a }: Commitment, { sure: b }: Commitment): boolean => overlap(a, b);

/** Whether two overlap as the plan has the trips to stations. */
const overlapOnTrips = (a: Commitment, b: Commitment): boolean =>
  overlap(a.trip ?? a.sure, b.trip ?? b.sure);

function overlap(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return false;
  const [from, until] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  // What has no length of its own is at its start.
  const isIn = (one: Span, other: Span): boolean =>
    one.start === one.end &&
    one.start >= other.start &&
    (one.start < other.end || one.start === other.start);
  return from < until || isIn(a, b) || isIn(b, a);
}

/** The minutes from one place to another: as given, or by way of ourselves; `assumed` where a part of it is ours. */
function wayBetween(a: Commitment, b: Commitment, ways: Ways) {
  const given = ways(a.place, b.place);
  if (given !== null) return { minutes: given, assumed: false };
  const assumed = a.travelAssumed || b.travelAssumed || (a.travel > 0 && b.travel > 0);
  return { minutes: a.travel + b.travel, assumed };
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

/** Whether one ends where the other begins: guests are fetched from where he is with them, or have been brought to it. */
function isThere(a: Commitment, b: Commitment, ways: Ways): boolean {
  const [last, next] = [a.ends ?? a.place, b.begins ?? b.place];
  return a.place === b.place || (last !== '' && next !== '' && ways(last, next) === 0);
}

/** Nobody can get from one to the other in the time between; or that is not known. */
function tooFar(a: Commitment, b: Commitment, { clock, ways }: ClashContext): readonly Finding[] {
  const between = (b.start - a.end) / MINUTE;
  const { minutes, assumed } = wayBetween(a, b, ways);
  const tight = isTight(a, b, ways, between);
  if (isThere(a, b, ways) || (between >= minutes && !tight)) return [];
  // A length or a way of ours is no reason to warn anybody; that there is no time at all is worth a word.
  const isGuess = assumed && between >= NEXT_DOOR;
  if (isGuess || a.sure === null || b.sure === null || a.sure.end < a.end) return [];
  if (assumed && (a.travelOpen === true || b.travelOpen === true)) return [];
  const args = {
    name: b.name,
    from: a.place,
    to: b.place,
    first: { title: a.title, end: clock.short(a.end) },
    second: { title: b.title, start: clock.short(b.start) },
    between,
    needed: minutes,
  };
  const code = assumed || tight ? 'travel-unknown' : 'cannot-get-there';
  return [{ code, level: code === 'travel-unknown' ? 'info' : 'warning', args, at: b.at }];
}

/** Of so many others at a time each pair is told; of more all in one, since pairs are as many as their square. */
const FEW = 3;

/** Bookings one after another without a moment between them. */
interface Cluster {
  /** Those that overlap, where there are few at a time. */
  readonly pairs: (readonly [Booking, Booking])[];
  /** The things of the moments with too many. */
  readonly crowd: Set<string>;
  /** The first of the crowd, and how many there are at a time, at most. */
  readonly named: Booking[];
  most: number;
}

const newCluster = (): Cluster => ({ pairs: [], crowd: new Set(), named: [], most: 0 });

const pairKey = ({ thing: a }: Booking, { thing: b }: Booking): string =>
  a < b ? `${a}\n${b}` : `${b}\n${a}`;

/** The findings of a cluster: its pairs, and in one all that are in the crowd. What has been told before is told once. */
function told(cluster: Cluster, before: Set<string>, context: ClashContext): readonly Finding[] {
  const { pairs, crowd, named, most } = cluster;
  const alone = pairs
    .filter((pair) => !pair.every(({ thing }) => crowd.has(thing)))
    .map(([a, b]) => overlapping(a.of, b.of, context));
  const last = named.at(-1)?.of;
  if (last === undefined || [...crowd].every((thing) => before.has(thing))) return alone;
  for (const thing of crowd) {
    before.add(thing);
  }
  const few = named.slice(0, FEW).map(({ of }) => takenBy(of, context.clock));
  const args = { resource: last.resource, name: last.name, count: most, few };
  return [...alone, { code: 'many-at-once', level: 'warning', args, at: last.at }];
}

/** Whether one is a shift and the other is done by whoever is on it: callers at the desk. */
const isOnDuty = ({ duty: a }: Commitment, { duty: b }: Commitment): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** The bookings of other sides that one overlaps. */
const overlapped = (
  open: ReadonlySet<Booking>,
  { side, of }: Booking,
  doOverlap = surelyOverlap,
): readonly Booking[] =>
  [...open].filter(
    (other) => other.side !== side && !isOnDuty(other.of, of) && doOverlap(other.of, of),
  );

/** The first of each thing among them. */
function othersOf(open: ReadonlySet<Booking>, one: Booking): readonly Booking[] {
  const others = overlapped(open, one);
  return [...groupBy(others, ({ thing }) => thing).values()].flatMap((of) => of.slice(0, 1));
}

/** Adds to a cluster that one begins among others; `reported` holds the pairs that have been told. */
function meet(cluster: Cluster, one: Booking, moment: Moment, reported: Set<string>): void {
  const { open, others } = moment;
  if (others > FEW) {
    const first = cluster.most === 0 ? [...othersOf(open, one), one] : [];
    cluster.named.push(...first);
    cluster.most = Math.max(cluster.most, others + 1);
    for (const { thing } of [...first, one]) {
      cluster.crowd.add(thing);
    }
    return;
  }
  for (const other of others === 0 ? [] : othersOf(open, one)) {
    // A drive and a seat at the same two occasions are one clash.
    if (!reported.has(pairKey(other, one))) {
      reported.add(pairKey(other, one));
      cluster.pairs.push([other, one]);
    }
  }
}

/** The clashes of one person, vehicle or place. */
function clashesOf(bookings: readonly Booking[], context: ClashContext): readonly Finding[] {
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const crowded = new Set<string>();
  const needsNoWay = (before: Booking, one: Booking): boolean =>
    one.of.resource !== 'person' || before.side === one.side || reported.has(pairKey(before, one));
  let cluster = newCluster();
  sweepBookings(bookings, (one, moment) => {
    const { open, before } = moment;
    if (open.size === 0) {
      findings.push(...told(cluster, crowded, context));
      cluster = newCluster();
      if (before !== undefined && !needsNoWay(before, one)) {
        findings.push(...tooFar(before.of, one.of, context));
      }
    }
    meet(cluster, one, moment, reported);
  });
  return [...findings, ...told(cluster, crowded, context)];
}

const isTask = ({ of }: Booking): boolean => of.isTask === true;

/** Whoever has two things to do at one place at a time is there for both; of two alternatives both places are named. */
const isInOnePlace = (a: Commitment, b: Commitment): boolean =>
  a.place !== '' && b.place !== '' && (a.place.includes(b.place) || b.place.includes(a.place));

/**
 * The clashes of a person's tasks with each other and with all else: the first of each hour shows that it is too much. Where
 * two occasions clash, so do their tasks.
 */
function taskClashesOf(bookings: readonly Booking[], context: ClashContext): readonly Finding[] {
  const findings: Finding[] = [];
  const hours = new Set<number>();
  const hourOf = ({ of }: Booking): number => Math.floor(of.start / HOUR);
  const told = new Set<string>();
  sweepBookings(
    bookings.filter((one) => !isTask(one)),
    (one, { open }) => {
      for (const other of overlapped(open, one)) {
        told.add(pairKey(other, one));
        hours.add(hourOf(one));
      }
    },
  );
  sweepBookings(bookings, (one, { open }) => {
    const hour = hourOf(one);
    if (hours.has(hour)) return;
    const other = overlapped(open, one, overlapOnTrips).find(
      (before) =>
        (isTask(before) || isTask(one)) &&
        !canFit(before.of, one.of) &&
        !isInOnePlace(before.of, one.of) &&
        !told.has(pairKey(before, one)),
    );
    if (other === undefined) return;
    hours.add(hour);
    const level = surelyOverlap(other.of, one.of) ? 'warning' : 'info';
    findings.push(overlapping(other.of, one.of, context, level));
  });
  return findings;
}

/**
 * The tasks of a person to which nobody can get from what he does before, by a way that the brief gives: the first of each hour. Who
 * rides or drives is where that brings him.
 */
function tasksTooFar(bookings: readonly Booking[], context: ClashContext): readonly Finding[] {
  const hours = new Map<number, Finding>();
  sweepBookings(bookings, ({ of: one }, { open, before }) => {
    const last = before?.of;
    const hour = Math.floor(one.start / HOUR);
    const isMoving = one.way !== undefined || last?.way !== undefined;
    if (last === undefined || open.size > 0 || isMoving || hours.has(hour)) return;
    if (one.place === '' || last.place === '' || last.occasion === one.occasion) return;
    if (one.isTask !== true && last.isTask !== true) return;
    const [found] = tooFar(last, one, context);
    if (found?.code === 'cannot-get-there') hours.set(hour, { ...found, level: 'info' });
  });
  return [...hours.values()];
}

/**
 * Whoever is to have something ready where he rides with the guests, so that he is neither there before them nor back in time to
 * set out with them; the first of each thing.
 */
function readyBeforeRides(bookings: readonly Booking[], context: ClashContext): readonly Finding[] {
  const all = bookings.map(({ of }) => of);
  const rides = all.filter(({ drive, drives, isTask, sure }) => {
    return isTask === true && drive !== undefined && !drives && sure !== null;
  });
  const found = rides.flatMap((ride): readonly (readonly [string, Finding])[] => {
    const way = (ride.drive?.minutes ?? 0) * MINUTE;
    const task = all.find(
      ({ occasion, place, isTask, start, end, drive }) =>
        isTask === true &&
        drive === undefined &&
        occasion === ride.occasion &&
        place === ride.drive?.to.place &&
        start < ride.end &&
        Math.max(end, start + 1) + way > ride.start,
    );
    return task === undefined ? [] : [[ride.occasion, overlapping(task, ride, context, 'info')]];
  });
  return [...new Map(found.toReversed()).values()];
}

/** Ways to or from one thing do not clash with it; but nobody drives two of them at a time. */
function waysTogether(drives: readonly Booking[], context: ClashContext): readonly Finding[] {
  const findings: Finding[] = [];
  sweepBookings(drives, ({ of: one }, { open }) => {
    const other = [...open].find(
      ({ of }) => of.occasion === one.occasion && of.way !== one.way && surelyOverlap(of, one),
    );
    if (other !== undefined) findings.push(overlapping(other.of, one, context));
  });
  return findings;
}

/** How long a vehicle drives empty from the end of one way to the start of another, in minutes; null where nobody has said. */
function emptyWay(a: Drive, b: Drive, ways: Ways): number | null {
  const between = (one: End, other: End): number | null =>
    one.ours && other.ours ? 0 : ways(one.place, other.place);
  const given = between(a.to, b.from);
  if (given !== null) return given;
  // Back the way it came, or the way it goes next.
  if (between(a.from, b.from) === 0) return a.minutes;
  return between(a.to, b.to) === 0 ? b.minutes : null;
}

/**
 * The ways of a vehicle, or of a driver of several, that it cannot be back for; where nobody has said how far that is, those it has
 * no time at all for.
 */
function waysTooSoon(
  drives: readonly Booking[],
  { clock, ways }: ClashContext,
): readonly Finding[] {
  const findings: Finding[] = [];
  sweepBookings(drives, ({ of: one }, { open, before }) => {
    const [last, next] = [before?.of, one.drive];
    if (open.size > 0 || last?.drive === undefined || next === undefined) return;
    // What is said of a vehicle is not said of its driver too.
    if (one.drives && last.drive.vehicle === next.vehicle) return;
    const { place: from } = last.drive.to;
    const to = next.from.place;
    if (from === '') return;
    const between = (one.start - last.end) / MINUTE;
    const needed = emptyWay(last.drive, next, ways);
    const isUnknown = needed === null;
    if (isUnknown ? between >= NEXT_DOOR : needed <= between) return;
    const args = {
      ...{ name: one.name, from, to, between, needed },
      first: { title: last.title, end: clock.short(last.end) },
      second: { title: one.title, start: clock.short(one.start) },
    };
    const level = isUnknown ? 'info' : 'warning';
    findings.push({ code: 'vehicle-elsewhere', level, args, at: one.at });
  });
  return findings;
}

/** Who or what is taken twice at a time, and who cannot get from one place to the next. The cost is that of sorting. */
export function findClashes(
  commitments: readonly Commitment[],
  context: ClashContext,
): readonly Finding[] {
  const occasions = commitments.filter(({ isTask }) => isTask !== true);
  const people = commitments.filter(({ resource }) => resource === 'person');
  const ways = context.across === true ? [] : people.filter(({ way }) => way !== undefined);
  const driven = commitments.filter(({ drive, drives, resource }) => {
    return context.across !== true && drive !== undefined && (drives || resource === 'vehicle');
  });
  return [
    ...byIdentity(occasions, context).flatMap((group) => clashesOf(group, context)),
    ...byIdentity(ways, context).flatMap((group) => waysTogether(group, context)),
    ...byIdentity(driven, context).flatMap((group) => waysTooSoon(group, context)),
    ...byIdentity(people, context).flatMap((group) => taskClashesOf(group, context)),
    ...(context.across === true ? [] : byIdentity(people, context)).flatMap((group) => [
      ...readyBeforeRides(group, context),
      ...tasksTooFar(group, context),
    ]),
  ];
}

/** The day an instant belongs to for whoever sleeps at night: it ends at five in the morning. */
const nightOf = (instant: Instant, clock: ZonedClock): string =>
  clock.date((instant - 5 * HOUR) as Instant);

/** Drivers with less than `rest` hours between the last trip of a day and the first of the next. */
export function findTiredDrivers(
  commitments: readonly Commitment[],
  rest: number,
  clock: ZonedClock,
): readonly Finding[] {
  // A way of ours makes nobody tired.
  const isSure = ({ start, end, sure }: Commitment): boolean =>
    sure !== null && sure.start <= start && sure.end >= end;
  const drives = commitments
    .filter((one) => one.drives && isSure(one))
    .toSorted((a, b) => a.start - b.start);
  const last = new Map<string, Commitment>();
  return drives.flatMap((drive): readonly Finding[] => {
    const before = last.get(drive.name);
    if (before === undefined || drive.end > before.end) {
      last.set(drive.name, drive);
    }
    if (before === undefined || nightOf(before.end, clock) === nightOf(drive.start, clock)) {
      return [];
    }
    const hours = (drive.start - before.end) / HOUR;
    if (hours < 0 || hours >= rest) return [];
    const args = {
      name: drive.name,
      first: { title: before.title, end: clock.short(before.end) },
      second: { title: drive.title, start: clock.short(drive.start) },
      hours: Math.floor(hours * 10) / 10,
      rest,
    };
    return [{ code: 'driver-rest', level: 'warning', args, at: drive.at }];
  });
}
