import { type Position, topOf } from '../../model/position.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { MINUTE } from '../../time/dates.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { TaskDraft } from '../times/task-draft.ts';
import type { Commitment, Resource } from './commitment.ts';

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

/** An occasion once for every date it takes place on. */
function eachTime(occasion: PlannedOccasion, clock: ZonedClock): readonly PlannedOccasion[] {
  const { recurrence, start, end } = occasion;
  return recurrence === null
    ? [occasion]
    : recurrence.dates.map((date) => {
        const from = clock.onDate(start, date);
        const until = clock.plusDays(end, clock.nights(start, from));
        return { ...occasion, start: from, end: until };
      });
}

/** Our people who are at an occasion from start to end. */
function attendance(maker: Maker, occasion: PlannedOccasion): readonly Commitment[] {
  const { bound } = occasion.spec;
  const times = bound === undefined ? {} : boundTimes(occasion);
  return attendants(occasion).map((name) => commit(maker, 'person', name, occasion, times));
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
  if (!bound || recurrence !== null || rule.place !== undefined || occasion.place === '') {
    return [];
  }
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
  const each = open.occasions.flatMap((occasion) => eachTime(occasion, open.clock));
  return [
    ...each.flatMap((occasion) => attendance(maker, occasion)),
    ...once.flatMap((occasion) => driving(maker, occasion)),
    ...once
      .filter(({ spec, place }) => spec.exclusive === true && place !== '')
      .map((occasion) => commit(maker, 'place', occasion.place, occasion)),
    ...drafts.flatMap((draft) => posts(maker, draft)),
  ];
}
