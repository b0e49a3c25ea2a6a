import { CHOICES } from '../../kinds/choices.ts';
import type { Shape } from '../../kinds/shape/fields.ts';
import { isDerived, type OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { Brief } from '../../model/brief.ts';
import type { IssuedPlan } from '../../model/plan.ts';
import type { Path, Positions } from '../../model/position.ts';
import { type Lang, spacedText, type Text } from '../../model/text.ts';
import type { BriefTime, HolidayTable, Instant, LocalDate, LocalTime } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { clockOf } from '../../time/dates.ts';
import type { Dates } from '../../time/recurrence.ts';
import { type Facts, itemFacts, type SectionItem, sectionItems } from './derive-facts.ts';
import { isOpenValue, openDay } from './open-times.ts';
import { shiftTurns } from './shift-turns.ts';
import { CERTAIN, type Standing } from './standing.ts';

/** A brief with what is needed to read it. */
export interface OccasionSource {
  readonly brief: Brief;
  readonly shape: Shape;
  readonly specs: readonly OccasionSpec[];
  readonly clock: ZonedClock;
  readonly lang: Lang;
  readonly holidays: HolidayTable;
  /** Where each value stands that was written, so that an empty list is told from none. */
  readonly positions: Positions;
  /** What is derived from the brief. */
  readonly derived: Shape;
  /** Whether a text is of a class of a word table. */
  readonly isOfClass: (table: string, name: string, text: string) => boolean;
  readonly now: Instant;
  /** The plan that was issued last, whose ids are kept. */
  readonly before: IssuedPlan | undefined;
  /** When a plan first had something called off, by its id. */
  readonly calledOffAt: (id: string) => Instant;
  /** Who of us the plan before sent to an occasion, or gave tasks of it. */
  readonly sentTo: (id: string) => readonly string[];
  /** From when to when nobody is called; clock times. */
  readonly quiet: { readonly from: string; readonly until: string };
  /** Between which clock times things of which only the day is known are, as far as the whole goes. */
  readonly office: readonly [from: string, until: string];
}

/** An occasion before it is seen among the others. */
export interface OccasionDraft {
  readonly id: string;
  readonly spec: OccasionSpec;
  readonly name: string;
  /** What is behind the title of what is done for it, where that is less than its name. */
  readonly label?: string;
  /** What sort of its kind it is: 会见, lunch; left out of what is worked out. */
  readonly sort?: Text;
  /** Its name says what it is without its sort. */
  readonly isNamed?: true;
  readonly start: Instant;
  readonly end: Instant;
  /** When it ends for the last time. */
  readonly last: Instant;
  /** The dates it comes back on; null for what takes place once. */
  readonly recurrence: Dates | null;
  readonly place: string;
  /** The guests whom another thing names for themselves meanwhile. */
  readonly without?: readonly string[];
  /** Fields the brief left out and we filled in. */
  readonly assumed: readonly string[];
  /** The fields that the brief gives, an empty list of names among them: nobody. */
  readonly written: readonly string[];
  /** The item of the brief it is made from; [] for one made from several. */
  readonly path: Path;
  readonly item: Facts;
  readonly standing: Standing;
  /** Its tasks cannot be done before: nobody knew of it; left out where that is when the office was told. */
  readonly known?: Instant;
}

/** When an occasion is, and what of that the brief leaves out. */
type OccasionTimes = Pick<OccasionDraft, 'start' | 'end' | 'last' | 'assumed' | 'recurrence'> &
  Partial<Pick<Standing, 'open'>>;

/** What makes occasions of an item of the brief. */
type Maker = (
  spec: OccasionSpec,
  written: SectionItem,
  source: OccasionSource,
) => readonly OccasionDraft[];

type Item = Readonly<Record<string, unknown>>;

/** What the value of a closed list is called, as of 会见; undefined for any other field. */
function choiceLabel(key: string, item: Item, shape: Shape): Text | undefined {
  const field = shape[key];
  const choices = field?.type === 'choice' ? CHOICES[field.of] : undefined;
  return choices?.find((choice) => choice.value === item[key])?.label;
}

/** The name of an occasion: its own, or what it has of the words for one; 班次: 待定 is none. */
function nameOf(spec: OccasionSpec, item: Item, shape: Shape, source: OccasionSource): string {
  const { lang } = source;
  const words = spec.name.map(
    (key) => choiceLabel(key, item, shape)?.[lang] ?? String(item[key] ?? ''),
  );
  return (
    String(item.name || '') ||
    words.filter((word) => word !== '' && !isUnknown(word, source)).join(' ') ||
    spec.label[lang]
  );
}

/** What an occasion is called where it stands by itself: 云帆精密抵达 of an arrival that has the name of guests. */
function calledName(name: string, spec: OccasionSpec, item: Item, source: OccasionSource): string {
  const { lang, brief } = source;
  if (spec.called === undefined) return name;
  const { who, way } = spec.called;
  const said = isGuest(name, brief) ? who : item[way.field] === name ? way : undefined;
  return said === undefined ? name : spacedText(said[lang].replace('{}', () => name));
}

/** A name with the number by which it is found behind it, unless it says that: 专家抵达 MU5432. */
function withNumber(name: string, spec: OccasionSpec, item: Item, source: OccasionSource): string {
  const number = textAt(item, spec.numbered);
  const isSaid = number === '' || isUnknown(number, source) || name.includes(number);
  return isSaid ? name : `${name} ${number}`;
}

/** Whether a name is that of a guest, of where guests are from, or of a group of theirs. */
function isGuest(name: string, brief: Brief): boolean {
  const { guests, groups } = brief as Item;
  const known = [guests, groups].flatMap((list) => (list ?? []) as readonly Item[]);
  return known.some((one) => one.name === name || one.organization === name);
}

/** A stay that is longer is a slip in a date, which a rule reports. */
const MOST_NIGHTS = 100;

/** Guests who come after midnight and before this have a night, and a morning, of the day before. */
const NIGHT_ENDS = '05:00';

/** One occasion for every morning after a night between start and end, as long as the guests have not left. */
function mornings(stay: OccasionDraft, time: string, clock: ZonedClock): readonly OccasionDraft[] {
  const { spec } = stay;
  const early = clockOf(clock.local(stay.start)) < NIGHT_ENDS ? 1 : 0;
  const nights = clock.nights(stay.start, stay.end) + early;
  const assumed = time === '' ? ['start', 'end'] : ['end'];
  const all = Array.from({ length: Math.min(MOST_NIGHTS, Math.max(0, nights)) }, (_, night) => {
    const date = clock.plusDays(stay.start, night + 1 - early);
    const start = clock.atClock(date, time || (spec.clock?.assumed ?? ''));
    const end = clock.plusMinutes(start, spec.lasts ?? 0);
    return { ...stay, id: `${stay.id}-${spec.as}-${night + 1}`, start, end, last: end, assumed };
  });
  return all.filter(({ start }) => start < stay.end);
}

/** The item with the durations we assume, and the names of the fields that were filled in so. */
function withAssumed(spec: OccasionSpec, written: Item): readonly [Item, readonly string[]] {
  const missing = Object.entries(spec.assumed ?? {}).filter(([key]) => (written[key] ?? '') === '');
  return [{ ...written, ...Object.fromEntries(missing) }, missing.map(([key]) => key)];
}

function timeAt(item: Item, field: string | undefined, clock: ZonedClock): Instant | null {
  const time = field === undefined ? null : ((item[field] || null) as BriefTime | null);
  return time === null ? null : clock.read(time).instant;
}

function textAt(item: Item, field: string | undefined): string {
  return field === undefined ? '' : String(item[field] ?? '');
}

/** Whether what is written for a place or a number says that it is not known. */
function isUnknown(text: string, { specs, isOfClass }: OccasionSource): boolean {
  const [unknown] = specs.flatMap(({ places }) => (places === undefined ? [] : [places.unknown]));
  return unknown !== undefined && isOfClass(...unknown, text);
}

/** Whether the brief gives a value. */
const isWritten = (path: Path, { positions }: OccasionSource): boolean =>
  Object.hasOwn(positions, path.join('/'));

/** A draft with what every sort of occasion takes from its item in the same way. */
function draftOf(
  spec: OccasionSpec,
  { shape, item, path }: SectionItem,
  source: OccasionSource,
  times: OccasionTimes,
): OccasionDraft {
  const { clock } = source;
  const own = source.specs.find(
    ({ section, each }) => section === spec.section && each !== 'night',
  );
  const index = path[1];
  const place = textAt(item, spec.place);
  const given = Object.keys(shape).filter((key) => isWritten([...path, key], source));
  const open = [
    ...(isUnknown(place, source) ? ['place'] : []),
    ...given.filter((key) => isOpenValue(shape[key], item[key], times.assumed.includes(key))),
  ];
  const written = given.filter((key) => !open.includes(key));
  const numbered = index === undefined ? spec.as : `${(own ?? spec).as}-${Number(index) + 1}`;
  const label = nameOf(spec, item, shape, source);
  const isNamed = spec.says !== undefined && source.isOfClass(...spec.says, label);
  return {
    id: (index === undefined ? '' : textAt(item, 'id')) || numbered,
    spec,
    name: withNumber(calledName(label, spec, item, source), spec, item, source),
    label: withNumber(label, spec, item, source),
    sort: choiceLabel(spec.name[0] ?? '', item, shape) ?? spec.label,
    ...(isNamed ? { isNamed } : {}),
    place,
    path,
    written,
    item: itemFacts(shape, item, (time) => clock.local(clock.read(time).instant)),
    ...times,
    standing: { ...CERTAIN, open: [...(times.open ?? []), ...open] },
  };
}

/** Something on a day whose time is not known: it has the whole day, of a day that is not known either the first of all. */
function openItem(
  spec: OccasionSpec,
  { item, ...written }: SectionItem,
  day: string,
  filled: readonly string[],
  source: OccasionSource,
): OccasionDraft {
  const { start: from = '', end: to = '' } = spec;
  const { start, end: midnight } = dayTimes(day || NO_DAY, source.clock);
  const end = source.clock.plusMinutes(midnight, -1);
  const times = { start, end, last: end, assumed: filled, recurrence: null };
  const open = day === '' ? ['date', 'time'] : ['time'];
  const blank = { ...item, [from]: null, [to]: null };
  return draftOf(spec, { ...written, item: blank }, source, { ...times, open });
}

/** Stands in for a day that is not known, until the others are. */
const NO_DAY = '1970-01-02';

/** Something with a start and perhaps an end; for `night`, the mornings between them. */
const timedItem: Maker = (spec, written, source) => {
  const { clock } = source;
  const [item, filled] = withAssumed(spec, written.item);
  const day = openDay(written, spec.start);
  if (day !== null) return [openItem(spec, { ...written, item }, day, filled, source)];
  const start = timeAt(item, spec.start, clock);
  if (start === null) return [];
  const given = timeAt(item, spec.end, clock);
  const [field = '', long = 0] = spec.longer ?? [];
  const lasts = item[field] === true ? long : (spec.lasts ?? 0);
  const end = given ?? clock.plusMinutes(start, lasts);
  const assumed = given === null && spec.end !== undefined ? [...filled, 'end'] : filled;
  const times = { start, end, last: end, assumed, recurrence: null };
  const draft = draftOf(spec, { ...written, item }, source, times);
  return spec.each === 'night' ? mornings(draft, textAt(item, spec.clock?.field), clock) : [draft];
};

/** A whole day. */
function dayTimes(date: string, clock: ZonedClock): OccasionTimes {
  const start = clock.read(`${date}T00:00` as LocalTime).instant;
  const end = clock.plusDays(start, 1);
  return { start, end, last: end, assumed: [], recurrence: null };
}

const datedItem: Maker = (spec, written, source) => {
  const date = textAt(written.item, spec.start);
  return date === '' ? [] : [draftOf(spec, written, source, dayTimes(date, source.clock))];
};

/** Something that comes back: its times are those of the first date; one for each person where they take turns. None where no date is left. */
const shiftItem: Maker = (spec, written, source) => {
  const { clock, holidays } = source;
  const { item } = written;
  const [from, to] = [textAt(item, spec.start), textAt(item, spec.end)];
  const turns = from === '' || to === '' ? [] : shiftTurns(item, holidays);
  const timeOn = (date: LocalDate, time: string): Instant =>
    clock.atClock(dayTimes(date, clock).start, time);
  const endOn = (date: LocalDate): Instant =>
    to > from ? timeOn(date, to) : clock.plusDays(timeOn(date, to), 1);
  return turns.flatMap(({ staff, dates }, turn): readonly OccasionDraft[] => {
    const [first, last] = [dates.dates[0], dates.dates.at(-1)];
    if (first === undefined || last === undefined) return [];
    const times = { start: timeOn(first, from), end: endOn(first), last: endOn(last), assumed: [] };
    const recurrence = dates.dates.length === 1 ? null : dates;
    const own = { ...written, item: { ...item, staff } };
    const draft = draftOf(spec, own, source, { ...times, recurrence });
    // Each person of a shift that rotates has a series of their own.
    return [dates.every === undefined ? draft : { ...draft, id: `${draft.id}-${turn + 1}` }];
  });
};

const MAKERS = { item: timedItem, night: timedItem, date: datedItem, shift: shiftItem } as const;

/** How an occasion comes out of this item: with one value of a field it may be otherwise. */
function specFor(spec: OccasionSpec, item: Item): OccasionSpec {
  const { otherwise } = spec;
  const isOther = otherwise !== undefined && item[otherwise.where[0]] === otherwise.where[1];
  return isOther ? { ...spec, ...otherwise.spec } : spec;
}

/** The occasions of one section of the brief. None without a start, which the loader has reported. */
export function occasionItems(
  spec: OccasionSpec,
  source: OccasionSource,
): readonly OccasionDraft[] {
  const { each, section } = spec;
  if (each === 'whole' || each === 'day' || isDerived(spec)) return [];
  const items = sectionItems(source.brief, source.shape, section);
  return items.flatMap((item) =>
    MAKERS[each as keyof typeof MAKERS](specFor(spec, item.item), item, source),
  );
}

/** An occasion on the date of the first one it is assumed to begin with, where the brief gives it no date itself. */
export function assumedItems(
  spec: OccasionSpec,
  others: readonly OccasionDraft[],
  source: OccasionSource,
): readonly OccasionDraft[] {
  const firsts = others.filter((other) => other.spec.for === spec.startsWith);
  const [item] = sectionItems(source.brief, source.shape, spec.section);
  const [first] = firsts.toSorted((a, b) => a.start - b.start);
  const given = others.some((other) => other.spec === spec);
  if (spec.startsWith === undefined || given || first === undefined || item === undefined) {
    return [];
  }
  const times = dayTimes(source.clock.date(first.start), source.clock);
  return [draftOf(spec, item, source, { ...times, assumed: ['start'] })];
}

/** What a pack has reckoned: all of its day where that is a date, the moment where it is a time; none where it is neither. */
export function reckonedItem(
  spec: OccasionSpec,
  time: string,
  source: OccasionSource,
): readonly OccasionDraft[] {
  const { clock } = source;
  if (time === '') return [];
  const start = clock.read(time as BriefTime).instant;
  const moment = { start, end: start, last: start, assumed: [], recurrence: null };
  const times = time.length > DATE_LENGTH ? moment : dayTimes(time, clock);
  return [draftOf(spec, { shape: {}, item: {}, path: [] }, source, times)];
}

/** As long as `2026-12-02`. */
const DATE_LENGTH = 10;
