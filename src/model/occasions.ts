import type { Text } from './text.ts';
import type { Minutes } from './time.ts';

/** How occasions of one sort come out of a brief. */
export interface OccasionSpec {
  /** What a pack writes after `for:`. */
  readonly for: string;
  /** The name it is bound to in conditions. */
  readonly as: string;
  /** The section of the brief it is made from: a list, or nothing for the visit as a whole. */
  readonly section?: string;
  readonly label: Text;
  /** One occasion an item; or one for each day, or each night, from start to end of the item (or of the visit). */
  readonly each: 'item' | 'day' | 'night';
  /** Fields of the item. `end` may be left out in the brief: then `lasts` is assumed. */
  readonly start?: string;
  readonly end?: string;
  readonly lasts?: Minutes;
  /** For `each: 'night'`: the field with the clock time of the morning after, and the one assumed. */
  readonly clock?: { readonly field: string; readonly assumed: string };
  /** Fields joined for its name, where `name` is empty. */
  readonly name: readonly string[];
  readonly place?: string;
  /** Durations assumed where the brief gives none, by field; in minutes. */
  readonly assumed?: Readonly<Record<string, Minutes>>;
  /** Fields that say who fills a role for this occasion: with people's names, or with what `through` looks up. */
  readonly roles?: Readonly<Record<string, string>>;
  /** For a role whose field names a thing: the section (a key of REFERENCES) where the person who goes with it stands. */
  readonly through?: Readonly<Record<string, string>>;
}

/** The occasions of every kind of brief, in the order in which they are listed at equal times. */
export const OCCASIONS: Readonly<Record<string, readonly OccasionSpec[]>> = {
  visit: [
    { for: 'visit', as: 'visit', label: { zh: '全程', en: 'The visit' }, each: 'item', name: [] },
    { for: 'days', as: 'day', label: { zh: '当日', en: 'Day' }, each: 'day', name: [] },
    {
      for: 'arrivals',
      as: 'arrival',
      section: 'arrivals',
      label: { zh: '抵达', en: 'Arrival' },
      each: 'item',
      start: 'at',
      lasts: 30,
      name: ['number', 'from'],
      place: 'place',
      assumed: { travel: 60 },
      roles: { greeter: 'greeters', driver: 'vehicle' },
      through: { driver: 'vehicles' },
    },
    {
      for: 'lodging',
      as: 'stay',
      section: 'lodging',
      label: { zh: '住宿', en: 'Lodging' },
      each: 'item',
      start: 'check_in',
      end: 'check_out',
      name: ['hotel'],
      place: 'hotel',
    },
    {
      for: 'mornings',
      as: 'morning',
      section: 'lodging',
      label: { zh: '早餐', en: 'Breakfast' },
      each: 'night',
      start: 'check_in',
      end: 'check_out',
      lasts: 60,
      clock: { field: 'breakfast', assumed: '07:30' },
      name: ['hotel'],
      place: 'hotel',
    },
    {
      for: 'meals',
      as: 'meal',
      section: 'meals',
      label: { zh: '用餐', en: 'Meal' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 90,
      name: ['kind'],
      place: 'place',
      roles: { companion: 'companions', driver: 'vehicle' },
      through: { driver: 'vehicles' },
    },
    {
      for: 'meetings',
      as: 'meeting',
      section: 'meetings',
      label: { zh: '会议', en: 'Meeting' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 120,
      name: ['kind'],
      place: 'place',
      assumed: { travel: 30 },
      roles: { companion: 'companions' },
    },
    {
      for: 'tours',
      as: 'tour',
      section: 'tours',
      label: { zh: '参观', en: 'Tour' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 180,
      name: ['purpose'],
      place: 'place',
      assumed: { travel: 10 },
      roles: { companion: 'companions', guide: 'guide', driver: 'vehicle' },
      through: { driver: 'vehicles' },
    },
    {
      for: 'departures',
      as: 'departure',
      section: 'departures',
      label: { zh: '离开', en: 'Departure' },
      each: 'item',
      start: 'at',
      lasts: 0,
      name: ['number', 'to'],
      place: 'place',
      assumed: { travel: 60 },
      roles: { 'see-off': 'companions', driver: 'vehicle' },
      through: { driver: 'vehicles' },
    },
  ],
};
