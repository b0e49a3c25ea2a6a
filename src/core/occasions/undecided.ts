import { choiceLabel } from '../../kinds/choices.ts';
import type { Shape } from '../../kinds/shape/fields.ts';
import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { LeftBehind } from '../../model/plan.ts';
import { LIST_MARK } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';
import { clockOf, DAY, dayText, HOUR, instantOf, plusDays } from '../../time/dates.ts';
import { isWorkingDay, nextWorkingDay } from '../../time/working-days.ts';
import { asCalledOff } from '../changes/left-behind.ts';
import { isQuiet, nextMorning } from '../times/quiet-hours.ts';
import { driverOf } from '../whereabouts/vehicles.ts';
import { itemFacts, itemsNamed, textsOf } from './derive-facts.ts';
import type { OccasionDraft, OccasionSource } from './occasion-items.ts';
import { namedThere, vehiclesOf } from './own-fields.ts';
import { CERTAIN, type Choice, counts, isTimed } from './standing.ts';
import { guestNames } from './without-absent.ts';

/** What of an occasion is handed on, to be known again where a later brief has it no more. */
export const TERMS = ['hosted_by', 'venue', 'tickets'] as const;

type Item = Readonly<Record<string, unknown>>;

/** When something is, as far as that is known: `12月8日 周二 18:30`, the day alone, or ''. */
function whenText(one: OccasionDraft, { clock, lang }: OccasionSource): string {
  if (one.standing.open.includes('date')) return '';
  const time = clock.local(one.start);
  return isTimed(one) ? `${dayText(time, lang)} ${clockOf(time)}` : dayText(time, lang);
}

function shapeOf({ derived }: OccasionSource, { section = '' }: OccasionSpec): Shape {
  const field = derived[section];
  return field !== undefined && 'shape' in field ? field.shape : {};
}

/** An occasion of its own that is made for some others. */
function madeFor(
  of: OccasionDraft,
  spec: OccasionSpec,
  item: Item,
  source: OccasionSource,
  more: Pick<OccasionDraft, 'id' | 'start' | 'end'> & Partial<OccasionDraft>,
): OccasionDraft {
  const { name, path } = of;
  const own = { spec, name, path, last: more.end, recurrence: null, place: '', assumed: [] };
  const facts = itemFacts(shapeOf(source, spec), item, (time) => String(time));
  return { ...own, written: [], item: facts, standing: CERTAIN, ...more };
}

/** Whether what it is about is still to come, so that there is something to decide or to call off. */
const isAhead = ({ end }: OccasionDraft, now: Instant): boolean => end > now;

/** From when something that is known since then is acted on: not in the night, unless what it is about begins that morning. */
function actedOn(since: Instant, of: OccasionDraft, source: OccasionSource): Instant {
  if (!isQuiet(clockOf(source.clock.local(since)), source.quiet)) return since;
  const morning = nextMorning(since, source);
  const begins = isTimed(of) ? of.start : of.end;
  return begins - morning < 2 * HOUR ? since : morning;
}

/**
 * When the office works, an instant itself or the next opening: whoever is told of something is told then. What begins within a
 * day of that cannot wait.
 */
function toldFrom(since: Instant, of: OccasionDraft, source: OccasionSource): Instant {
  const { clock, holidays, office } = source;
  const [from, until] = office;
  const [date, time] = [clock.date(since), clockOf(clock.local(since))];
  const isToday = isWorkingDay(date, holidays) && time < until;
  const day = isToday ? date : nextWorkingDay(plusDays(date, 1), holidays);
  const isNow = isToday && time >= from;
  const opens = isNow ? since : clock.atClock(clock.onDate(since, day), from);
  const begins = isTimed(of) ? of.start : of.end;
  return begins - opens < DAY ? actedOn(since, of, source) : opens;
}

/** That tasks about what is ahead are not in the past. */
const notPast = (one: OccasionDraft, source: OccasionSource): Pick<OccasionDraft, 'known'> =>
  isAhead(one, source.now) ? { known: actedOn(source.now, one, source) } : {};

function pointOf(one: OccasionDraft, spec: OccasionSpec, source: OccasionSource): OccasionDraft {
  const { id, start, name, standing, spec: sort, item } = one;
  const { lang, clock } = source;
  const own = {
    of: id,
    of_kind: sort.as,
    of_name: name,
    of_date: standing.open.includes('date') ? '' : clock.date(start),
    sort: item.kind ?? '',
    hosted_by: item.hosted_by ?? '',
    matters: standing.open,
    what: standing.open.map((matter) => choiceLabel('open', matter, lang)).join(LIST_MARK[lang]),
    on: whenText(one, source),
    options: [],
  };
  const times = { start, end: start, ...notPast(one, source) };
  return madeFor(one, spec, own, source, { id: `open-${id}`, ...times });
}

/** Something with when and where it is: 室内合影（12月16日 周三 15:30 报告厅）. */
function namedText(one: OccasionDraft, source: OccasionSource): string {
  const when = [whenText(one, source), one.place].filter((text) => text !== '').join(' ');
  const [open, close] = source.lang === 'zh' ? ['（', '）'] : [' (', ')'];
  return when === '' ? one.name : `${one.name}${open}${when}${close}`;
}

/** An alternative as a sentence names it: 甲：轮船（12月8日 周二 14:20）. */
function optionText(
  of: readonly OccasionDraft[],
  { about, options }: Choice,
  source: OccasionSource,
): string {
  const { lang } = source;
  const names = of.map(({ name }) => name).join(LIST_MARK[lang]);
  const firsts = options.flatMap(([one]) => one ?? []);
  const [first] = of;
  // Of what is at one time the place tells.
  const isAlike = firsts.some((one) => one !== first && one.start === first?.start);
  const when = [first === undefined ? '' : whenText(first, source), isAlike ? first?.place : '']
    .filter((text) => text !== '')
    .join(' ');
  const [open, close, colon] = lang === 'zh' ? ['（', '）', '：'] : [' (', ')', ': '];
  const text = when === '' ? names : `${names}${open}${when}${close}`;
  return about === '' ? `${of[0]?.item.option ?? ''}${colon}${text}` : text;
}

function choicePoint(
  choice: Choice,
  spec: OccasionSpec,
  source: OccasionSource,
): readonly OccasionDraft[] {
  const { about, options } = choice;
  const [first] = options.flat().toSorted((a, b) => a.start - b.start);
  if (first === undefined) return [];
  const { start, id: of } = first;
  const item = {
    ...{ of, of_kind: first.spec.as, of_name: about, of_date: source.clock.date(start) },
    ...{ sort: '', hosted_by: '', matters: ['option'], on: whenText(first, source) },
    what: choiceLabel('open', 'option', source.lang),
    options: options.map((one) => optionText(one, choice, source)),
  };
  const times = { start, end: start, ...notPast(first, source) };
  return [madeFor(first, spec, item, source, { id: `choice-${about || 'option'}`, ...times })];
}

/**
 * An occasion for each thing of which something is not decided, and for each choice among alternatives (kinds/visit/undecided.ts).
 * It starts when the thing does; its tasks are not in the past while the thing is ahead.
 */
export function openPoints(
  spec: OccasionSpec,
  things: readonly OccasionDraft[],
  choices: readonly Choice[],
  source: OccasionSource,
): readonly OccasionDraft[] {
  const open = things.filter((one) => counts(one) && one.standing.open.length > 0);
  return [
    ...open.map((one) => pointOf(one, spec, source)),
    ...choices.flatMap((choice) => choicePoint(choice, spec, source)),
  ];
}

/**
 * An occasion for each thing that was called off and is still ahead, for the whole (kinds/visit/undecided.ts), and for what was
 * left behind, of which only houses hear. It starts when we knew of it, in the hours of the office, and ends when the thing would
 * have begun.
 */
export function calledOff(
  spec: OccasionSpec,
  things: readonly OccasionDraft[],
  whole: OccasionDraft,
  leftBehind: readonly LeftBehind[],
  source: OccasionSource,
): readonly OccasionDraft[] {
  const left = new Map(
    leftBehind.flatMap((one) => asCalledOff(one, source).map((draft) => [draft, one] as const)),
  );
  const sinceOf = (one: OccasionDraft): Instant => {
    const since = left.get(one)?.since;
    const at = since === undefined ? source.calledOffAt(one.id) : (instantOf(since) as Instant);
    return toldFrom(at, one, source);
  };
  const come = guestNames(source.brief);
  const isWholeOff = whole.standing.status === 'cancelled';
  const all = [...(isWholeOff ? [whole] : []), ...things, ...left.keys()];
  const off = all.filter(
    (one) => one.standing.status === 'cancelled' && isAhead(one, sinceOf(one)),
  );
  return off.map((one) => {
    const { id, start, item, place, spec: sort } = one;
    const vehicle = vehiclesOf(one);
    const companions = namedThere(one);
    const drivers = itemsNamed(source.brief, 'vehicles', vehicle).map(driverOf);
    // Once a plan was issued, those hear of it whom that told.
    const behind = left.get(one);
    const sentTo = behind?.told ?? source.sentTo(id);
    const told = source.before === undefined ? [...companions, ...drivers] : sentTo;
    const guests = textsOf(item[sort.party ?? '']);
    const own = {
      ...{ of: id, of_kind: sort.as, of_name: one.name, on: whenText(one, source) },
      absent: guests.length > 0 && guests.every((name) => !come.has(name)),
      ...{ whole: one === whole, in_whole: isWholeOff && one !== whole, where: place, vehicle },
      guests,
      companions,
      told: [...new Set(textsOf(told))],
      ...{ hosted_by: item.hosted_by ?? '', venue: item.venue ?? '', mode: item.mode ?? '' },
      tickets: item.tickets ?? '',
      instead: (one.standing.instead ?? []).map((other) => namedText(other, source)),
      ...{ left: behind !== undefined, moved: behind?.moved === true },
    };
    const since = sinceOf(one);
    const times = { start: since, end: Math.max(since, start) as Instant, known: since };
    return madeFor(one, spec, own, source, { id: behind?.id ?? `off-${id}`, ...times });
  });
}
