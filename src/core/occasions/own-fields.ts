import type { Text } from '../../model/text.ts';
import { HOUR } from '../../time/dates.ts';
import { textsOf } from './derive-facts.ts';
import type { OccasionDraft } from './occasion-items.ts';

/** The word for what sort of thing it is: 用餐, and 打包早餐 where the guests leave before breakfast. */
export const callOf = ({ spec, sort }: Pick<OccasionDraft, 'spec' | 'sort'>): Text =>
  spec.left === undefined ? spec.label : (sort ?? spec.label);

/** The role of whoever answers for something. */
export const RESPONSIBLE = 'responsible';

type Own = Pick<OccasionDraft, 'spec' | 'item'>;

/** What takes longer has nights or pauses in it, and leaves time for something else. */
export const LONGEST = 12 * HOUR;

/** Whom the fields of those who are at an occasion name. */
export const namedThere = ({ spec: { attend = [] }, item }: Own): readonly string[] =>
  attend.flatMap((field) => textsOf(item[field]));

/** It begins and ends at our own door: who comes in their own car, and a long trip. */
export const isAtDoor = ({ spec, item }: Own): boolean =>
  spec.site?.unless !== undefined && item[spec.site.unless[0]] === spec.site.unless[1];

/** How many minutes before it starts guests have to be there: at a station for their tickets, at a meeting for a greeting. */
export function aheadOf(occasion: Own): number {
  const { early = 0, earlier } = occasion.spec;
  if (isAtDoor(occasion)) return 0;
  return earlier !== undefined && occasion.item[earlier[0]] === true ? earlier[1] : early;
}

/** Whether guests are free for as long as it goes on. */
export const isIdle = ({ spec, item }: Own): boolean => {
  const [field = '', ...idle] = spec.site?.idle ?? [];
  return idle.includes(String(item[field] ?? ''));
};

/** Whether guests look in at some time within it, one after the other. */
export const isPassing = ({ spec, item }: Own): boolean => {
  const [field = '', ...passing] = spec.site?.passing ?? [];
  return passing.includes(String(item[field] ?? ''));
};

/** Whether guests stop for it on their way: whoever rides with them is at it, and no way leads to it. */
export const isOnWay = ({ spec, item }: Own): boolean =>
  spec.site?.onWay !== undefined && item[spec.site.onWay[0]] === spec.site.onWay[1];

/** Whether the brief writes that none of ours is there: an empty list of those who come with the guests. */
export const hasNobody = ({ spec, item, written }: Own & Pick<OccasionDraft, 'written'>): boolean =>
  written.some((field) => field === spec.along?.fields[0] && textsOf(item[field]).length === 0);

/**
 * Who of us takes part, as guests sit with them: whom the fields of those who are there name, but for whoever only answers for
 * it; he alone where it names nobody else.
 */
export function partakersOf(occasion: Own & Pick<OccasionDraft, 'written'>): readonly string[] {
  const { spec, item } = occasion;
  const { attend = [], roles = {} } = spec;
  const named = (fields: readonly string[]): readonly string[] => [
    ...new Set(fields.flatMap((field) => textsOf(item[field]))),
  ];
  const some = named(attend.filter((field) => field !== roles[RESPONSIBLE]));
  return some.length > 0 || hasNobody(occasion) ? some : named(attend);
}

/** The vehicles that an occasion names. */
export const vehiclesOf = ({ spec, item }: Own): readonly string[] =>
  textsOf(item[spec.vehicle?.field ?? '']);

/** Whether something is a part of another, as a tea break is of a meeting: within its time, at its place. */
export const isPartOf = (other: OccasionDraft, one: OccasionDraft): boolean =>
  other.spec.site?.usual === 'same' &&
  !isIdle(other) &&
  (other.place === '' || other.place === one.place) &&
  other.start >= one.start &&
  other.end <= one.end;

/** What stands for our own premises where a way leads back to them. */
export const HOME_ID = 'home';

/** What a move belongs to: what it leads to, or comes from where it takes guests from a station, to bed or back to us. */
export function partOf({ spec, item }: Own): string | null {
  if (spec.each !== 'move') return null;
  const isAfter = item.to_bed === true || item.from_station === true || item.to_id === HOME_ID;
  return String(isAfter ? item.from_id : item.to_id);
}
