import type { Text } from '../../model/text.ts';
import type { Minutes } from '../../model/time.ts';

/**
 * How many occasions come out of what. `whole`: one that spans all others. `day`: one for each date on which something
 * starts or ends. `item`: one for each item of a list, or for a map. `date`: one for a date in a map; it lasts the day.
 * `night`: one for each morning after a night of an item. `shift`: one that recurs, for each item of a list.
 */
export type Each = 'whole' | 'day' | 'item' | 'date' | 'night' | 'shift';

/** How occasions of one sort come out of a brief. */
export interface OccasionSpec {
  /** What a pack writes after `for:`. */
  readonly for: string;
  /** The name it is bound to in conditions. */
  readonly as: string;
  /** The section of the brief it is made from, a list or a map; none for the whole and for days. */
  readonly section?: string;
  readonly label: Text;
  readonly each: Each;
  /** Fields of the item. `end` may be left out in the brief: then `lasts` is assumed. */
  readonly start?: string;
  readonly end?: string;
  readonly lasts?: Minutes;
  /** Where the brief gives no `start`: the `for` of occasions of which the first one's is assumed. */
  readonly startsWith?: string;
  /** For `each: 'night'`: the field with the clock time of the morning after, and the one assumed. */
  readonly clock?: { readonly field: string; readonly assumed: string };
  /** Fields joined for its name, where `name` is empty. */
  readonly name: readonly string[];
  readonly place?: string;
  /** How long before it a calendar reminds of it; 30 minutes where nothing is said. */
  readonly remind?: Minutes;
  /** Fields with the names of our people who are there from start to end. */
  readonly attend?: readonly string[];
  /** The field with the guests it is for; all of them where that is empty. */
  readonly party?: string;
  /** With it the guests' time with us begins, or ends. */
  readonly bound?: 'first' | 'last';
  /** The field with the way from us to its place, in minutes; there is none where a field has the value in `unless`. */
  readonly travel?: { readonly field: string; readonly unless?: readonly [string, unknown] };
  /** The field with the vehicle it uses, and for how long before and after, the way not counted. */
  readonly vehicle?: { readonly field: string; readonly before: Minutes; readonly after: Minutes };
  /** Nobody else can be at its place at that time. */
  readonly exclusive?: true;
  /** Durations assumed where the brief gives none, by field; in minutes. */
  readonly assumed?: Readonly<Record<string, Minutes>>;
  /** Fields that say who fills a role for this occasion: with people's names, or with what `through` looks up. */
  readonly roles?: Readonly<Record<string, string>>;
  /** For a role whose field names a thing: the section (a key of REFERENCES) where the person who goes with it stands. */
  readonly through?: Readonly<Record<string, string>>;
}

/** Occasions of one date of the section `dates`, from which the law counts; packs and conditions call it `of`. */
export const dated = (of: string, start: string, label: Text): OccasionSpec => ({
  for: of,
  as: of,
  section: 'dates',
  label,
  each: 'date',
  start,
  name: [],
});
