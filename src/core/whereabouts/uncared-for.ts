import type { Brief } from '../../model/brief.ts';
import { groupBy } from '../../model/order.ts';
import type { Lang } from '../../model/text.ts';
import type { Instant, LocalDate, LocalTime } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { plusDays } from '../../time/dates.ts';
import { itemsNamed } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { PHRASES } from '../phrases.ts';
import { countHeads, type Head, type Heads } from './heads.ts';
import { listParties, type Party } from './parties.ts';
import { listPresence, type Passage, type Presence } from './presence.ts';
import { isRoomFor } from './rooms.ts';

/** A night or a meal time for which the brief has nothing for some guests. */
export interface Gap {
  readonly date: LocalDate;
  /** Who has nothing; [] for all guests, or where none has a name. */
  readonly guests: readonly string[];
  /** Whose it is, to stand behind the day: （莫岚、蒋恒）, or how many where they have no names; '' for all. */
  readonly whose: string;
}

/** What guests are without between their arrival and their departure. */
export interface Uncared {
  readonly nights: readonly Gap[];
  readonly lunches: readonly Gap[];
  readonly dinners: readonly Gap[];
}

/** What gaps are looked for with. */
interface Source {
  readonly brief: Brief;
  readonly clock: ZonedClock;
  readonly lang: Lang;
}

/** From when until when guests are with us. */
interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** Who is in bed then has a bed for the night; who is here from the first to the second has a meal between. */
const ASLEEP = '03:00';
const MORNING = '05:00';

interface MealTime {
  readonly here: readonly [from: string, until: string];
  /** A meal that begins in it is this one. */
  readonly served: readonly [from: string, until: string];
  /** What one eats on the way goes on over it. */
  readonly over: readonly [from: string, until: string];
}

const LUNCH: MealTime = {
  here: ['11:30', '13:00'],
  served: ['10:30', '14:30'],
  over: ['12:00', '13:00'],
};
const DINNER: MealTime = {
  here: ['18:00', '20:00'],
  served: ['16:30', '21:30'],
  over: ['18:00', '19:30'],
};

/** A visit that is longer is a slip in a date, which a rule reports. */
const MOST_DAYS = 60;

/** When something is over that nobody can say: a length of ours keeps nobody here. */
const overAt = ({ start, end, assumed }: OccasionDraft): Instant =>
  assumed.includes('end') ? start : end;

const isFilled = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && value !== '');

/** A party of guests who come and go together, with what they attend and where they sleep. */
interface Guests {
  readonly party: Party;
  readonly heads: readonly Head[];
  readonly passages: readonly Passage[];
  readonly attended: readonly OccasionDraft[];
  readonly stays: readonly OccasionDraft[];
}

/** For those of whom the brief says neither a way home nor a bed: each day what they attend. */
function daily({ attended }: Guests, { clock }: Source): readonly Span[] {
  const byDay = groupBy(attended, ({ start }) => clock.date(start));
  return [...byDay.values()].map((of) => ({
    from: Math.min(...of.map(({ start }) => start)) as Instant,
    until: Math.max(...of.map(overAt)) as Instant,
  }));
}

/** From each arrival to the departure after it; where one is left out, from the first or to the last thing we know of. */
function spansOf(guests: Guests, source: Source): readonly Span[] {
  const { passages, attended, stays } = guests;
  const known = [...attended, ...stays];
  const times = [...known.map(({ start }) => start), ...known.map(overAt)];
  const comes = passages.filter((one) => one.comes);
  const goes = passages.filter((one) => !one.comes);
  const isTravelling = passages.some(({ occasion: { spec, item } }) => {
    const { unless } = spec.site ?? {};
    return unless === undefined || item[unless[0]] !== unless[1];
  });
  const isAway = comes.some(
    ({ at }) =>
      goes.find((one) => one.at > at && source.clock.nights(at, one.at) > 0) !== undefined,
  );
  if (!isTravelling && stays.length === 0 && !isAway) return daily(guests, source);
  const starts = comes.length > 0 ? comes.map(({ at }) => at) : [Math.min(...times) as Instant];
  return starts.flatMap((from, index): readonly Span[] => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const gone = goes.find(({ at }) => at > from && at <= next)?.at;
    const last = Math.max(from, ...times.filter((at) => at < next));
    return [{ from, until: gone ?? (last as Instant) }];
  });
}

/** The dates on which a span begins and ends, and those between. */
function datesOf({ from, until }: Span, clock: ZonedClock): readonly LocalDate[] {
  const first = clock.date(from);
  const days = Math.min(MOST_DAYS, clock.nights(from, until));
  return Array.from({ length: Math.max(0, days) + 1 }, (_, day) => plusDays(first, day));
}

/** Whether something goes on over a time of a date, with the next day for the small hours. */
const covers = (of: OccasionDraft, from: Instant, until: Instant): boolean =>
  of.start <= from && of.end >= until;

function nightsWithout(guests: Guests, source: Source): readonly LocalDate[] {
  const { clock } = source;
  const { stays, attended } = guests;
  const onDate = (date: LocalDate, time: string): Instant =>
    clock.read(`${date}T${time}` as LocalTime).instant;
  return spansOf(guests, source).flatMap((span) =>
    datesOf({ ...span, from: (span.from - 5 * 3_600_000) as Instant }, clock).filter((date) => {
      const next = plusDays(date, 1);
      const [asleep, morning] = [onDate(next, ASLEEP), onDate(next, MORNING)];
      if (span.from > asleep || span.until < morning) return false;
      const inBed = stays.some(({ start, end }) => start <= morning && end >= morning);
      return !inBed && !attended.some((one) => covers(one, asleep, asleep));
    }),
  );
}

/** Whether a meal is served at an occasion in a meal time of a date. */
function feeds(one: OccasionDraft, time: MealTime, at: (clock: string) => Instant): boolean {
  const { feeds } = one.spec;
  if (feeds === undefined) return false;
  const [field = '', ...words] = feeds.unless ?? [];
  if (words.includes(String(one.item[field] ?? ''))) return false;
  const [from, until] = time.served.map(at) as [Instant, Instant];
  const [begins, ends] = time.over.map(at) as [Instant, Instant];
  if (feeds.where === undefined) {
    return (one.start >= from && one.start <= until) || covers(one, begins, ends);
  }
  const isFed = feeds.where.some((key) => isFilled(one.item[key]));
  const isAfter =
    feeds.after === true && one.end >= at(time.here[0]) - 90 * 60_000 && one.end <= until;
  return isFed && (isAfter || covers(one, begins, ends));
}

function mealsWithout(guests: Guests, time: MealTime, source: Source): readonly LocalDate[] {
  const { clock } = source;
  return spansOf(guests, source).flatMap((span) =>
    datesOf(span, clock).filter((date) => {
      const at = (text: string): Instant => clock.read(`${date}T${text}` as LocalTime).instant;
      const [from, until] = time.here.map(at) as [Instant, Instant];
      if (span.from > from || span.until < until) return false;
      return !guests.attended.some((one) => feeds(one, time, at));
    }),
  );
}

/** More names than these nobody reads in a sentence. */
const MOST_NAMES = 6;

/** Whose a gap is, to stand behind its day. */
export function whoseText(names: readonly string[], count: number, lang: Lang): string {
  const few = names.slice(0, MOST_NAMES).join(lang === 'zh' ? '、' : ', ');
  const isMore = names.length > 0 && count > Math.min(names.length, MOST_NAMES);
  return PHRASES[lang].whose(few, count, isMore);
}

/** The gaps by date, with whose they are. */
function gathered(
  found: readonly (readonly [LocalDate, readonly Head[]])[],
  total: number,
  lang: Lang,
): readonly Gap[] {
  const byDate = groupBy(found, ([date]) => date);
  return [...byDate]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, of]) => {
      const heads = [...new Set(of.flatMap(([, some]) => some))];
      const all = heads.length >= total;
      const names = heads.flatMap(({ name, isUnnamed }) => (isUnnamed ? [] : [name]));
      const whose = all ? '' : whoseText(names, countHeads(heads), lang);
      return { date, guests: all ? [] : names, whose };
    });
}

/** Who of some guests is at home in town, and sleeps there. */
function localsOf(brief: Brief, beds: readonly OccasionDraft[]): (head: Head) => boolean {
  const [section, field, value] = beds[0]?.spec.atHome ?? [];
  return ({ name }) =>
    section !== undefined &&
    field !== undefined &&
    itemsNamed(brief, section, [name]).some((guest) => guest[field] === value);
}

/** The guests of a party by when they come and go. */
function guestsOf(
  party: Party,
  { passages }: Presence,
  beds: readonly OccasionDraft[],
): readonly Guests[] {
  const attended = party.occasions.filter(({ spec }) => spec.bound === undefined);
  const groups = groupBy(party.heads, (head) =>
    [
      passages(head)
        .map(({ occasion }) => occasion.id)
        .join(' '),
      beds
        .filter((bed) => isRoomFor(bed, head))
        .map(({ id }) => id)
        .join(' '),
    ].join('\n'),
  );
  return [...groups.values()].flatMap((heads): readonly Guests[] => {
    const [head] = heads;
    if (head === undefined) return [];
    const stays = beds.filter((bed) => isRoomFor(bed, head));
    return [{ party, heads, passages: passages(head), attended, stays }];
  });
}

/**
 * The nights without a bed and the meal times without a meal, and whose they are: each by his own arrival and departure. Nothing of
 * who is at home in town, or comes for the day; nothing that rests on a length of ours.
 */
export function listUncared(
  occasions: readonly OccasionDraft[],
  heads: Heads,
  source: Source,
): Uncared {
  const beds = occasions.filter(({ spec }) => spec.bed === true);
  const isLocal = localsOf(source.brief, beds);
  const presence = listPresence(occasions, heads);
  const all = listParties(occasions, [], heads).flatMap((party) => guestsOf(party, presence, beds));
  const total = heads.all.length;
  const gaps = (datesOf: (guests: Guests) => readonly LocalDate[], who = all): readonly Gap[] =>
    gathered(
      who.flatMap((guests) => datesOf(guests).map((date) => [date, guests.heads] as const)),
      total,
      source.lang,
    );
  const away = all.map((guests) => ({
    ...guests,
    heads: guests.heads.filter((head) => !isLocal(head)),
  }));
  return {
    nights: gaps(
      (guests) => nightsWithout(guests, source),
      away.filter((one) => one.heads.length > 0),
    ),
    lunches: gaps((guests) => mealsWithout(guests, LUNCH, source)),
    dinners: gaps((guests) => mealsWithout(guests, DINNER, source)),
  };
}
