import type { Brief } from '../../model/brief.ts';
import { type Position, topOf } from '../../model/position.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { dayNumber, dayOf, MINUTE } from '../../time/dates.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { TaskDraft } from '../times/times.ts';

/** What can be in one place only, or be used by one only. */
export type Resource = 'person' | 'vehicle' | 'place';

/** A time during which somebody or something is taken. */
export interface Commitment {
  readonly resource: Resource;
  /** The person, vehicle or place, as the brief writes it. */
  readonly name: string;
  /** What makes two of them the same, whatever they are called. */
  readonly identity: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Where; '' where that is not known, or makes no difference. */
  readonly place: string;
  /** The way from us to the place in minutes; 0 on our own premises. */
  readonly travel: number;
  /** The way is ours: the brief does not give it. */
  readonly travelAssumed: boolean;
  /** Somebody is at the wheel. */
  readonly drives: boolean;
  /** What for, in the language of the plan. */
  readonly title: string;
  /** Two commitments of one occasion do not clash: the tasks of a meal are done during it. */
  readonly occasion: string;
  /** The brief it is of. */
  readonly brief: string;
  readonly at: Position;
}

type Items = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The texts in a field of an occasion. */
function texts({ facts }: PlannedOccasion, field: string): readonly string[] {
  return [facts[field] ?? []]
    .flat()
    .map(String)
    .filter((text) => text !== '');
}

/** The way from us to the place of an occasion in minutes, 0 on our own premises, and whether it is ours. */
export function wayTo({
  spec,
  facts,
  assumed,
}: PlannedOccasion): Pick<Commitment, 'travel' | 'travelAssumed'> {
  const { field = '', unless } = spec.travel ?? {};
  const away = field !== '' && (unless === undefined || facts[unless[0]] !== unless[1]);
  return {
    travel: away ? Number(facts[field] ?? 0) : 0,
    travelAssumed: away && assumed.includes(field),
  };
}

interface Maker {
  readonly open: OpenBrief;
  readonly placeOf: (occasion: PlannedOccasion) => Position;
}

function commit(
  { open, placeOf }: Maker,
  resource: Resource,
  name: string,
  occasion: PlannedOccasion,
  more: Partial<Commitment> = {},
): Commitment {
  return {
    resource,
    name,
    identity: name,
    start: occasion.start,
    end: occasion.end,
    place: occasion.place,
    ...wayTo(occasion),
    drives: false,
    title: occasion.name,
    occasion: occasion.id,
    brief: open.file.brief.id,
    at: placeOf(occasion),
    ...more,
  };
}

/** From setting out to being back again; it begins and ends at home. */
function roundTrip(occasion: PlannedOccasion): Partial<Commitment> {
  const { before = 0, after = 0 } = occasion.spec.vehicle ?? {};
  const { travel } = wayTo(occasion);
  return {
    start: (occasion.start - (travel + before) * MINUTE) as Instant,
    end: (occasion.end + (travel + after) * MINUTE) as Instant,
    travel: 0,
    travelAssumed: false,
    place: '',
  };
}

/** When those who fetch the guests or see them off are taken: on the whole trip, at our own door for a moment. */
function boundTimes(occasion: PlannedOccasion): Partial<Commitment> {
  return wayTo(occasion).travel === 0 ? { end: occasion.start, place: '' } : roundTrip(occasion);
}

/** The names of our people who are at an occasion; on a shift of those on duty. */
export function attendants(occasion: PlannedOccasion): readonly string[] {
  const { attend = [], roles = {}, each } = occasion.spec;
  const fields = each === 'shift' ? Object.values(roles) : attend;
  return [...new Set(fields.flatMap((field) => texts(occasion, field)))];
}

/** When an occasion begins and ends, once for every date it takes place on. */
function eachTime(
  { recurrence, start, end }: PlannedOccasion,
  clock: ZonedClock,
): readonly Pick<Commitment, 'start' | 'end'>[] {
  const nights = clock.nights(start, end);
  return recurrence === null
    ? [{ start, end }]
    : recurrence.dates.map((date) => ({
        start: clock.onDate(start, date),
        end: clock.onDate(end, dayOf(dayNumber(date) + nights)),
      }));
}

/** Our people who are at an occasion from start to end, each time that it takes place. */
function attendance(maker: Maker, occasion: PlannedOccasion): readonly Commitment[] {
  const { bound } = occasion.spec;
  const times = bound === undefined ? eachTime(occasion, maker.open.clock) : [boundTimes(occasion)];
  const once = attendants(occasion).map((name) => commit(maker, 'person', name, occasion));
  return once.flatMap((one) => times.map((time) => ({ ...one, ...time })));
}

/** The vehicles of an occasion with the way there and back, and the drivers that go with them. */
function driving(maker: Maker, occasion: PlannedOccasion): readonly Commitment[] {
  const use = occasion.spec.vehicle;
  const written = use === undefined ? [] : texts(occasion, use.field);
  return written.flatMap((name) => drive(maker, occasion, name));
}

/** A vehicle as the brief writes it, and its driver. */
function drive(maker: Maker, occasion: PlannedOccasion, written: string): readonly Commitment[] {
  const { by = [], person = '' } = REFERENCES.vehicles ?? {};
  const vehicles = (maker.open.file.brief as unknown as Items).vehicles ?? [];
  const vehicle = vehicles.find((one) => by.some((key) => one[key] === written));
  const name = String(vehicle?.id || written);
  // A plate is one vehicle, whatever it is called.
  const identity = String(vehicle?.plate || vehicle?.id || vehicle?.model || written);
  const driver = String(vehicle?.[person] ?? '');
  const times = roundTrip(occasion);
  return [
    commit(maker, 'vehicle', name, occasion, { ...times, identity }),
    ...(driver === ''
      ? []
      : [commit(maker, 'person', driver, occasion, { ...times, drives: true })]),
  ];
}

/**
 * Somebody's presence at a post: a window, or something done again and again; for those whom the occasion names anything at a
 * fixed time. What has no place, and a call, can be done anywhere.
 */
function posts(maker: Maker, draft: TaskDraft): readonly Commitment[] {
  const { occasion, rule, timing, recurrence } = draft;
  const atPost = timing === 'window' || timing === 'every';
  const bound = atPost || (timing === 'at' && rule.call !== true);
  if (!bound || recurrence !== null || rule.place !== undefined || occasion.place === '') return [];
  const team = maker.open.file.brief.team;
  return rule.owner.flatMap((role): readonly Commitment[] => {
    const field = occasion.spec.roles?.[role];
    const here =
      field === undefined || occasion.spec.through?.[role] !== undefined
        ? []
        : texts(occasion, field);
    const names =
      here.length > 0
        ? here
        : team.filter((one) => one.roles.includes(role)).map((one) => one.name);
    // Of several who have the role any one can go, and one alone can put off what takes a moment.
    return here.length === 0 && (names.length !== 1 || !atPost)
      ? []
      : names.map((name) =>
          commit(maker, 'person', name, occasion, { start: draft.start, end: draft.end }),
        );
  });
}

/** Who and what is taken when: by occasions, by drives, and by presence at a post. */
export function listCommitments(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
): readonly Commitment[] {
  const { positions, file } = open.file;
  const top: Position = positions[''] ?? topOf(file);
  const maker: Maker = { open, placeOf: ({ path }) => positions[path.join('/')] ?? top };
  const once = open.occasions.filter(({ recurrence }) => recurrence === null);
  return [
    ...open.occasions.flatMap((occasion) => attendance(maker, occasion)),
    ...once.flatMap((occasion) => driving(maker, occasion)),
    ...once
      .filter(({ spec, place }) => spec.exclusive === true && place !== '')
      .map((occasion) => commit(maker, 'place', occasion.place, occasion)),
    ...drafts.flatMap((draft) => posts(maker, draft)),
  ];
}

interface Written {
  readonly from: string;
  readonly to: string;
  readonly travel: number | null;
}

/** The way between two places where a brief gives it, in minutes. */
export type Ways = (from: string, to: string) => number | null;

/** The ways between places that a brief gives under `routes`; they hold in both directions. */
export function waysOf(brief: Brief): Ways {
  const routes = (brief as Brief & { readonly routes?: readonly Written[] }).routes ?? [];
  const key = (from: string, to: string): string => `${from}\n${to}`;
  const ways = new Map(
    routes.flatMap(({ from, to, travel }) =>
      travel === null
        ? []
        : ([
            [key(from, to), travel],
            [key(to, from), travel],
          ] as const),
    ),
  );
  return (from, to) => ways.get(key(from, to)) ?? null;
}
