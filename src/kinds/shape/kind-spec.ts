import type { Depth } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import type { Minutes } from '../../model/time.ts';
import type { Choices } from './choices.ts';
import type { Shape } from './fields.ts';
import type { Question } from './question.ts';

/** All that the code knows of a workflow: what its brief holds, which occasions come out of it, how a new one is made. */
export interface KindSpec {
  /** The canonical word of a brief's `kind`, and the folder of its packs and templates. */
  readonly kind: string;
  readonly label: Text;
  /** What else people write for it; the first is the short word that help shows. */
  readonly aliases: readonly string[];
  /** What it is for, in a few words, beside it where `reception new` asks for the kind. */
  readonly about: Text;
  readonly shape: Shape;
  /** What the code works out and conditions see like sections of the brief. */
  readonly derived?: Shape;
  /** Closed lists that its shape names and no other kind has. */
  readonly choices?: Choices;
  /** In the order in which they are listed at equal times; one of them is the whole. */
  readonly occasions: readonly OccasionSpec[];
  /** What its checklist and its summary are called. */
  readonly checklist: Text;
  readonly summary: Text;
  /** Names of the people it is about must not be on a checklist, which hangs on a wall; they are on the forms. */
  readonly confidential?: true;
  /**
   * A brief with this value is sealed: on desks it is only this title and its hours, and what its fields marked `sealed` hold is
   * on its papers alone.
   */
  readonly sealed?: {
    readonly where: readonly [section: string, field: string, value: string];
    readonly title: Text;
  };
  /** Where a brief names whoever has no part in it, though he is one of ours: he does nothing, and is told nothing. */
  readonly bars?: readonly (readonly [section: string, field: string])[];
  /** What gets something ready is owed no more once that has begun: no law asks for it later. */
  readonly lapses?: true;
  /** The role that does what is given to nobody else. */
  readonly lead: string;
  /** The role to ask when something is unclear; that of `lead` where it is left out or nobody has it. */
  readonly contact?: string;
  /** The role of those whom guests ask; that of `contact`, and of `lead`, where nobody has it. */
  readonly asked?: string;
  /** Where a brief has whom of theirs we write to: the section, and its fields. */
  readonly written?: readonly [section: string, ...fields: string[]];
  /**
   * A role whose people belong to the units that a field of the brief names: of several those of the unit named first do it, and
   * where it is told, those of each unit are.
   */
  readonly byUnit?: { readonly role: string; readonly section: string; readonly field: string };
  /**
   * Conditions that choose how much plan a brief is given where it does not say, by depth; the shortest that holds, `usual`
   * where none does. Kinds without them have full plans: the law leaves nothing out.
   */
  readonly depth?: { readonly [D in Depth]?: string };
  /** The condition under which guests are written to in both languages. */
  readonly bilingual?: string;
  /** Sections whose items are each due at a time of their own: they become tasks like those of the section `tasks`. */
  readonly dated?: readonly DatedSection[];
  /** What `reception new` asks, in order; the file name is asked after it. */
  readonly questions: readonly Question[];
  /**
   * Roles by the questions that ask who has them, separated by blanks, in the words of a brief. These are no keys of it: who
   * is named comes into the team.
   */
  readonly crew?: Readonly<Record<string, Text>>;
  readonly start: Start;
  readonly renewal: Renewal;
  /**
   * The dates of a section that each say a step is done, in the order of the steps: what was due until then is done too.
   * A registration is none of them: with it a case begins. Where `begins` names its date, what was due on days before it is
   * done, and of its own day what happened at a time; deadlines of that day are not, and nothing that the whole asks for.
   */
  readonly steps?: {
    readonly section: string;
    readonly fields: readonly string[];
    readonly begins?: string;
  };
}

/** How items of a section become tasks: fields with their title, when they are due and who does them. */
interface DatedSection {
  readonly section: string;
  /** What their tasks are numbered as: `brief/milestone-1`. */
  readonly as: string;
  /** What stands before the title. */
  readonly before?: Text;
  readonly title: string;
  readonly by: string;
  readonly owner?: string;
  /** Who does them where an item does not say. */
  readonly role?: string;
}

/** What a new brief begins with where nothing was said. */
interface Start {
  readonly title: Text;
  /** The first day: so many days from today, or the first of next month. */
  readonly first: number | 'next-month';
  /** The key that has the first day's date or time; the clock is for a day that was named, `now` for today. */
  readonly at: string;
  readonly clock?: string;
  readonly now?: true;
  /** The key that has the last day of the month of the first day. */
  readonly monthEnd?: string;
  /** More that a brief cannot do without. */
  readonly more?: Readonly<Record<string, string>>;
}

/** What a brief made from an older one does not take over, and what a person must look at. Keys of the brief. */
interface Renewal {
  /** What belonged to the older one only; it becomes a comment. */
  readonly old: readonly string[];
  /** What is taken over and is rarely the same. */
  readonly check: readonly string[];
  /** The date that the new one begins with where nothing is left that has a time: `['dates', 'registered']`. */
  readonly begins?: readonly [section: string, key: string];
}

/**
 * How many occasions come out of what. `whole`: one that spans all others. `day`: one for each date on which something
 * starts or ends. `item`: one for each item of a list, or for a map. `date`: one for a date in a map; it lasts the day.
 * `night`: one for each morning after a night of an item. `shift`: one that recurs, for each item of a list. `move`: one for
 * each way of guests from one site to the next. `open`: one for each thing of which something is not decided, and each choice
 * among alternatives. `cancelled`: one for each thing that was called off, and for the whole.
 */
type Each = 'whole' | 'day' | 'item' | 'date' | 'night' | 'shift' | Derived;

/** Occasions that are worked out of others and are no part of the programme. */
const DERIVED = ['move', 'open', 'cancelled'] as const;
type Derived = (typeof DERIVED)[number];

/**
 * Where the place of an occasion is when the brief gives neither a way nor a vehicle: `ours`, `away`, `open` (a restaurant:
 * elsewhere unless its name says that it is ours), `same` (without a place where the guests are anyway).
 */
interface SiteSpec {
  readonly usual: 'ours' | 'away' | 'open' | 'same';
  /** The field that says that it is elsewhere. */
  readonly away?: string;
  /** With these values of a field guests are free: where it has no place, those who have rooms go there. */
  readonly idle?: readonly [field: string, ...values: string[]];
  /** With this value of a field what has no place takes place wherever they are. */
  readonly anywhere?: readonly [field: string, value: unknown];
  /** With these values of a field guests look in at some time within it, whatever else they are at. */
  readonly passing?: readonly [field: string, ...values: string[]];
  /** With this value of a field it is on the way from what comes before it to what comes after. */
  readonly onWay?: readonly [field: string, value: unknown];
  /** With this value of a field it begins and ends at our own door. */
  readonly unless?: readonly [field: string, value: unknown];
}

/** Where guests eat: always, or where one of some fields is filled; not with these values of a field. */
interface Feeds {
  readonly where?: readonly string[];
  /** After it, and not only what goes on over a meal time. */
  readonly after?: true;
  readonly unless?: readonly [field: string, ...values: string[]];
}
/** Whether occasions of a sort are worked out of others, or reckoned, and are no part of the programme. */
export const isDerived = ({ each, reckoned }: Pick<OccasionSpec, 'each' | 'reckoned'>): boolean =>
  reckoned !== undefined || DERIVED.some((one) => one === each);

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
  /** The length that is assumed where a field is true. */
  readonly longer?: readonly [field: string, minutes: Minutes];
  /**
   * The fact with its date or time, as packs name it (`case.due`), of what stands in no field of the brief: a period has its
   * last day. It is there where the fact is not empty, and is no part of the programme.
   */
  readonly reckoned?: string;
  /** Where the brief gives no `start`: the `for` of occasions of which the first one's is assumed. */
  readonly startsWith?: string;
  /**
   * For `each: 'night'`: the field with the clock time of the morning after, the one assumed, and a fact with a time before which
   * ours gives way, '' where it need not.
   */
  readonly clock?: { readonly field: string; readonly assumed: string; readonly sooner: string };
  /** The field that says that all that belongs to it is done. */
  readonly settled?: string;
  /** Titles of its tasks and forms say which one they are of: a visit has many meals, a petition seldom two receptions. */
  readonly titled?: true;
  /** Fields joined for its name, where `name` is empty. */
  readonly name: readonly string[];
  /**
   * How it is called, with `{}` for its name: by the guests or the body that come or go, and by the place alone that a field has.
   */
  readonly called?: {
    readonly who: Text;
    readonly way: Text & { readonly field: string };
  };
  /** The field by which people find it, as the number of a flight: it stands behind a name of its own. */
  readonly numbered?: string;
  /** Its name says what it is without its sort: a programme prints 欢迎晚宴, and 抵达 G7341. */
  readonly named?: true;
  /** The table and class of words with which a name says so all the same: 检查宿舍 is no “参观 检查宿舍”. */
  readonly says?: readonly [table: string, name: string];
  /** The role that answers for it where nobody is named. */
  readonly answers?: string;
  readonly place?: string;
  /** The field with the room at its place, which a programme prints behind that: a lounge of a station. */
  readonly room?: string;
  /** The field with what whoever of us is there must see to. */
  readonly minds?: string;
  /** How long before it a calendar reminds of it; 30 minutes where nothing is said. */
  readonly remind?: Minutes;
  /** Fields with the names of our people who are there from start to end. */
  readonly attend?: readonly string[];
  /**
   * Who of us goes with the guests on the way there and back: those in some fields. Whoever has the role `ahead` is there before
   * them, unless a field has a value.
   */
  readonly along?: {
    readonly fields: readonly string[];
    readonly ahead?: string;
    readonly unless?: readonly [field: string, value: unknown];
  };
  /** Roles of whoever of us leads the group of guests that it is for, where it names nobody for them; he is there too. */
  readonly led?: readonly string[];
  /** Whoever is on a shift does it there: it is no clash with that. */
  readonly onDuty?: true;
  /** A visitor sits across from us: no alarm rings in front of him, and calendars keep it to themselves. */
  readonly faceToFace?: true;
  /** The field with the guests it is for; all of them where that is empty. */
  readonly party?: string;
  /** Whether it is on our premises. What is not said to be anywhere is nowhere guests have to be brought to. */
  readonly site?: SiteSpec;
  /** Minutes before its start that guests are there; and those where a field is true. */
  readonly early?: Minutes;
  readonly earlier?: readonly [field: string, minutes: Minutes];
  /** Of a way: the role of whoever of us rides with the main guest. */
  readonly beside?: string;
  /** Its guests sleep at its place between start and end. */
  readonly bed?: true;
  /** Guests with this value of a field of theirs sleep at home. */
  readonly atHome?: readonly [section: string, field: string, value: unknown];
  /**
   * A fact of it holds when its guests set out before it is over, '' where they do not: then it is at that time and is called
   * otherwise.
   */
  readonly left?: { readonly at: string; readonly label: Text };
  /** A fact of it holds when its guests first get there, '' where that is as written: a programme prints that time. */
  readonly reached?: string;
  /** Its guests eat there at meal times. */
  readonly feeds?: Feeds;
  /** What is otherwise with this value of a field. */
  readonly otherwise?: {
    readonly where: readonly [field: string, value: unknown];
    readonly spec: Partial<Omit<OccasionSpec, 'for' | 'as' | 'section' | 'each'>>;
  };
  /** With it the guests' time with us begins, or ends. */
  readonly bound?: 'first' | 'last';
  /** The field with the way from us to its place, in minutes; there is none where a field has the value in `unless`. */
  readonly travel?: { readonly field: string; readonly unless?: readonly [string, unknown] };
  /** The field with the vehicle it uses, and for how long before and after, the way not counted. */
  readonly vehicle?: { readonly field: string; readonly before: Minutes; readonly after: Minutes };
  /**
   * For `each: 'move'` and `each: 'open'`: the word tables and classes of names of places that are ours, and of words
   * for a place that is not known yet.
   */
  readonly places?: Readonly<Record<'near' | 'unknown', readonly [table: string, name: string]>>;
  /** Nobody else can be at its place at that time; unless the field says so: a canteen has several at table. */
  readonly exclusive?: true | { readonly unless: readonly [field: string, value: string] };
  /** Durations assumed where the brief gives none, by field; in minutes. */
  readonly assumed?: Readonly<Record<string, Minutes>>;
  /** Fields that say who fills a role for this occasion: with people's names, or with what `through` looks up. */
  readonly roles?: Readonly<Record<string, string>>;
  /** For a role whose field names a thing: the section (a key of REFERENCES) where the person who goes with it stands. */
  readonly through?: Readonly<Record<string, string>>;
}

/** The occasion that spans all others, which packs write as `of` and conditions call `as`. */
export const whole = (of: string, as: string, en: string): OccasionSpec => ({
  ...{ for: of, as, label: { zh: '全程', en }, each: 'whole', name: [] },
});

/** The occasions of a list of the brief whose items have a time `at` and a `place`; packs write its key. */
export function timed(
  of: string,
  as: string,
  zh: string,
  en: string,
  more: Partial<OccasionSpec>,
): OccasionSpec {
  const usual = { each: 'item', start: 'at', name: [], place: 'place' } as const;
  return { for: of, as, section: of, label: { zh, en }, ...usual, ...more };
}

/** Occasions of one date of the section `dates`, from which the law counts; packs and conditions call it `of`. */
export const dated = (of: string, start: string, zh: string, en: string): OccasionSpec => ({
  ...{ for: of, as: of, section: 'dates', label: { zh, en }, each: 'date', start, name: [] },
});

/** A date that packs work out, as the last day of a period, or a time from which they count; packs and conditions call it `of`. */
export const reckoned = (
  of: string,
  fact: string,
  each: 'date' | 'item',
  zh: string,
  en: string,
): OccasionSpec => ({ for: of, as: of, label: { zh, en }, each, reckoned: fact, name: [] });
