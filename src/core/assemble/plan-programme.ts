import { isDerived } from '../../kinds/shape/kind-spec.ts';
import { type Brief, sectionOf } from '../../model/brief.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type { Occasion, PersonTasks, ProgrammeEntry, Task } from '../../model/plan.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Role } from '../../model/rule.ts';
import { isChinese, type Lang, LIST_MARK, partIn, type Text } from '../../model/text.ts';
import type { BriefTime, Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { clockOf, dateOf, instantOf } from '../../time/dates.ts';
import { forWhom } from '../apply/apply-rules.ts';
import { attendants } from '../clashes/list-commitments.ts';
import { type Facts, itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import {
  callOf,
  hasNobody,
  LONGEST,
  partakersOf,
  RESPONSIBLE,
  vehiclesOf,
} from '../occasions/own-fields.ts';
import { isHeld, isTimed } from '../occasions/standing.ts';
import { isOut } from '../occasions/way-out.ts';
import type { OpenBrief } from '../open-brief.ts';
import { holdersOf, namedHere } from '../people/role-holders.ts';
import { PHRASES } from '../phrases.ts';
import { guestsOf } from '../whereabouts/guests-named.ts';
import { listHeads } from '../whereabouts/heads.ts';
import { MOST_LISTED, whomText } from '../whereabouts/whom.ts';

/** Whether an occasion is a line of a programme: no day, no morning after a night, nothing worked out. */
const isPart = ({ spec }: PlannedOccasion): boolean =>
  !['whole', 'day', 'night'].includes(spec.each) && !isDerived(spec);

const isShort = ({ start, end }: PlannedOccasion): boolean => end - start <= LONGEST;

/** Who of us is at something else at the time of an occasion, and not at this. */
const isElsewhere =
  (one: PlannedOccasion, parts: readonly PlannedOccasion[]) =>
  (name: string): boolean =>
    isShort(one) &&
    !attendants(one).includes(name) &&
    parts.some(
      (other) =>
        other.id !== one.id &&
        isShort(other) &&
        isHeld(other) &&
        other.start < one.end &&
        one.start < other.end &&
        attendants(other).includes(name),
    );

/**
 * Who of us has an occasion on his sheet: whoever is there, a guide before companions and then by how much he does of it, those
 * last who wait for guests as leaders; then who does something of it, by how much.
 */
function busyWith(
  one: PlannedOccasion,
  { team }: Brief,
  tasks: readonly Task[],
): readonly string[] {
  const names = tasks
    .filter(({ occasion }) => occasion === one.id)
    .flatMap(({ owners }) => owners.flatMap(({ name }) => name ?? []));
  const { attend = [], along: { ahead = '', fields = [] } = {} } = one.spec;
  const own = attend.filter((field) => !fields.includes(field));
  const guiding = own.flatMap((field) => textsOf(one.item[field]));
  const heads = team.filter(({ roles }) => roles.includes(ahead)).map(({ name }) => name);
  const isHead = (name: string): number => Number(heads.includes(name));
  const isGuide = (name: string): number => Number(guiding.includes(name));
  const count = (name: string): number => names.filter((other) => other === name).length;
  const byCount = (some: readonly string[]): readonly string[] =>
    some.toSorted(
      (a, b) => isHead(a) - isHead(b) || isGuide(b) - isGuide(a) || count(b) - count(a),
    );
  return [...new Set([...byCount([...guiding, ...attendants(one)]), ...byCount(names)])];
}

/**
 * Who of us answers for an occasion: whom it names, else who leads the group it is for, else who has the role of such occasions
 * and does something of it, else whoever else has it on his sheet; who is not at another then before who is.
 */
function answering(
  one: PlannedOccasion,
  parts: readonly PlannedOccasion[],
  brief: Brief,
  roles: readonly Role[],
  tasks: readonly Task[],
): readonly string[] {
  const { spec, item } = one;
  const named = textsOf(item[spec.roles?.[RESPONSIBLE] ?? '']);
  if (named.length > 0) return named;
  const role = spec.answers ?? (spec.roles?.[RESPONSIBLE] === undefined ? '' : RESPONSIBLE);
  if (role === '') return [];
  const isLed = one.leader !== '' && spec.led !== undefined;
  if (isLed && namedHere(role, one, brief).length === 0) return [one.leader];
  const all = busyWith(one, brief, tasks);
  const others = brief.team.filter((member) => member.roles.includes(role));
  const holders = [...holdersOf(role, one, brief, roles), ...others.map(({ name }) => name)];
  const names = [...holders.filter((name) => all.includes(name)), ...all];
  const busy = isElsewhere(one, parts);
  return names.slice(0, 1).map((first) => names.find((name) => !busy(name)) ?? first);
}

/** Who of us takes part in an occasion, and who leads the group it is for, unless the brief has nobody of us there. */
function oursAt(one: PlannedOccasion): readonly string[] {
  const names = partakersOf(one);
  if (hasNobody(one)) return names;
  return attendants(one).filter((name) => names.includes(name) || name === one.leader);
}

/** The programme: what the visit is made of, by start, each with who takes part on both sides and which vehicles bring the guests. */
export function planProgramme(
  open: OpenBrief,
  roles: readonly Role[],
  tasks: readonly Task[],
): readonly ProgrammeEntry[] {
  const { brief } = open.file;
  const all = open.occasions.filter(({ spec }) => spec.each === 'move');
  const moves = all.filter(({ item }) => Number(item.minutes) > 0);
  const to = groupBy(moves, ({ item }) => String(item.to_id));
  const left = new Set(moves.map(({ item }) => String(item.from_id)));
  // Guests who are there already ride in nothing, whatever the brief says; to what may take the place of another they would ride.
  const isDriven = ({ id, spec, standing }: PlannedOccasion): boolean =>
    all.length === 0 || standing.isSpare || spec.bound !== undefined || to.has(id) || left.has(id);
  const parts = open.occasions.filter(isPart);
  return parts.map((one): ProgrammeEntry => {
    const { id, spec, item, facts } = one;
    const own = isDriven(one) ? vehiclesOf(one) : [];
    const brought = (to.get(id) ?? []).filter((way) => way.item.own_car !== true);
    const vehicles = [...own, ...brought.flatMap(vehiclesOf)];
    return {
      occasion: id,
      guests: textsOf(item[spec.party ?? '']),
      guest_count: Number(facts.guest_count ?? 0),
      ours: oursAt(one),
      responsible: answering(one, parts, brief, roles, tasks),
      vehicles: [...new Set(vehicles)],
    };
  });
}

/** A line of the programme as forms see it; all texts are in the language of the plan. */
export interface ProgrammeRow {
  /** The id of the occasion. */
  readonly id: string;
  /** What sort of occasion it is, `meal`, and what a programme calls it: 欢迎晚宴, 抵达 G7341, 午餐（第一组）, 【暂定】互赠礼品. */
  readonly kind: string;
  readonly what: string;
  /** The same with its sort in both languages: 抵达 Arrival CA842. */
  readonly both: string;
  readonly place: string;
  /** Local times, `2026-12-02T14:20`. */
  readonly start: string;
  readonly end: string;
  /** `14:20`, `14:20–15:30`; '' where the time is open. An end of ours is not in it. */
  readonly time: string;
  readonly status: Occasion['status'];
  /** What the brief calls the alternative it is; '' where it is none. */
  readonly option: string;
  /** The guests are among themselves. */
  readonly closed: boolean;
  /** Named ones; [] where it is for all. */
  readonly guests: readonly string[];
  readonly guest_count: bigint;
  readonly ours: readonly string[];
  readonly responsible: readonly string[];
  /** What guests are brought by, as in `考斯特 浙A12345`. */
  readonly vehicles: readonly string[];
  /** What the brief calls them, as in 中巴. */
  readonly cars: readonly string[];
  /**
   * The moves that bring each of the guests to it first on its day, or on from a station, as conditions see them: none that
   * asks nobody to be at a door, and [] where of none is known how.
   */
  readonly ways: readonly Facts[];
  /** The ids of those ways by which only some of its guests get there. */
  readonly partly: readonly string[];
}

/** The time of day of something; an end only where the brief gives one of the same day. */
function rowTime({ spec, start, end, assumed }: PlannedOccasion, clock: ZonedClock): string {
  const [from, to] = [clock.iso(start), clock.iso(end)];
  const isGiven = spec.end !== undefined && !assumed.includes('end');
  const hasEnd = isGiven && start !== end && dateOf(from) === dateOf(to);
  return hasEnd ? `${clockOf(from)}–${clockOf(to)}` : clockOf(from);
}

/** What a programme calls something: by its name, with its sort where the name does not say it; a name that is the place is no name. */
function whatOf({ spec, name, place, isNamed }: PlannedOccasion, label: string): string {
  if (spec.each === 'night' || (name === place && place !== '')) return label;
  return spec.named === true || isNamed === true || name.includes(label)
    ? name || label
    : `${label} ${name}`.trim();
}

/** The same with its sort in both languages: 抵达 Arrival CA842, 会见 Call on the rector, 午餐 Lunch; a name in both says it. */
function bothOf(one: PlannedOccasion, lang: Lang): string {
  const { spec, sort = spec.label, name, place } = one;
  const inBoth = ({ zh, en }: Text): string =>
    `${zh} ${en.slice(0, 1).toUpperCase()}${en.slice(1)}`;
  if (spec.each !== 'night' && name === sort[lang] && name !== place) return inBoth(sort);
  const isOwn = spec.named === true || one.isNamed === true || name.includes(spec.label[lang]);
  if (!isOwn || name === place) return whatOf(one, inBoth(callOf(one)));
  if (/[a-z]{3}/i.test(name) && /\p{Script=Han}/u.test(name)) return name;
  return lang === 'zh' ? inBoth({ zh: name, en: sort.en }) : `${sort.zh} ${name}`;
}

/** What an alternative is called, where that can be read in a language. */
function optionIn(option: string, lang: Lang): string {
  const part = partIn(option, lang);
  const known = PHRASES[lang].options[part];
  return known ?? (lang === 'en' && isChinese(part) ? '' : part);
}

/** A text about something, behind what says that this is not certain. */
const marked = (
  text: string,
  { standing, item }: PlannedOccasion,
  ...langs: readonly Lang[]
): string =>
  standing.status === 'tentative'
    ? `${langs.map((lang) => PHRASES[lang].unsure(optionIn(String(item.option ?? ''), lang))).join('')}${text}`
    : text;

/** Something at which some of us are, as forms see it: a line of the programme, or a task of theirs beside it. */
export type EngagementRow = Pick<
  ProgrammeRow,
  'start' | 'time' | 'what' | 'place' | 'ours' | 'status' | 'kind'
>;

/**
 * All at which our people are, by time: the programme, and what they do at a time beside it, for something that they do not take
 * part in or at another place.
 */
export function engagementRows(
  { occasions, clock, lang }: OpenBrief,
  programme: readonly ProgrammeRow[],
  tasks: readonly Task[],
): readonly EngagementRow[] {
  const byId = new Map(occasions.map((one) => [one.id, one]));
  const there = programme.map((row) => {
    const one = byId.get(row.id);
    return one === undefined ? row : { ...row, ours: attendants(one) };
  });
  const ours = new Map(there.map((row) => [row.id, row.ours]));
  const besides = tasks.flatMap((task): readonly EngagementRow[] => {
    const { timing, occasion, place, start, end, title } = task;
    if (timing === 'by' || timing === 'every') return [];
    const isThere = place === '' || place === byId.get(occasion)?.place;
    const names = task.owners.flatMap(({ name }) => name ?? []);
    const others = names.filter((name) => !(isThere && ours.get(occasion)?.includes(name)));
    const [from, to] = [start, end].map((time) => clock.local(instantOf(time)));
    if (others.length === 0 || from === undefined || to === undefined) return [];
    const time = timing === 'window' ? `${clockOf(from)}–${clockOf(to)}` : clockOf(from);
    const of = byId.get(occasion);
    const what = of === undefined ? title : marked(title, of, lang);
    const row = { start: from, time, what, place, ours: others };
    return [{ ...row, status: 'confirmed', kind: 'task' }];
  });
  return [...there, ...besides].toSorted((a, b) => compareTexts(a.start, b.start));
}

/** Of the moves to one thing those by which somebody first gets there; one that names nobody is for all of some guests. */
function firstWays(
  moves: readonly PlannedOccasion[],
  all: readonly string[],
): readonly PlannedOccasion[] {
  const brought = new Set<string>();
  return moves.filter(({ item }) => {
    const named = textsOf(item.guests);
    const guests = named.length === 0 ? ['', ...all] : named;
    const isFirst = !brought.has('') && guests.some((one) => !brought.has(one) && one !== '');
    const isOnly = all.length === 0 && brought.size === 0;
    for (const guest of guests) brought.add(guest);
    return isFirst || isOnly;
  });
}

/** How they get there is known: by which vehicle, on foot or in their own car. */
const isKnown = ({ item }: PlannedOccasion): boolean =>
  item.on_foot === true || item.own_car === true || textsOf(item.vehicle).length > 0;

/** It takes guests to bed who were in that house before, as for lunch on the day they came. */
const isBack = ({ item, start }: PlannedOccasion, moves: readonly PlannedOccasion[]): boolean => {
  const names = textsOf(item.guests);
  const isAlike = (others: readonly string[]): boolean =>
    names.length === 0 || others.length === 0 || others.some((name) => names.includes(name));
  return (
    item.to_bed === true &&
    moves.some(
      (other) =>
        other.start < start &&
        String(other.item.to).includes(String(item.to)) &&
        isAlike(textsOf(other.item.guests)),
    )
  );
};

/** When guests get there, where that is later than it begins. */
function reachedAt({ spec, start, facts }: PlannedOccasion, clock: ZonedClock): Instant {
  const reached = spec.reached === undefined ? '' : String(facts[spec.reached]);
  return reached === '' ? start : clock.read(reached as BriefTime).instant;
}

/** The programme as forms see it, without what is off: with breakfasts, rides to bed, and the way that leads to each thing. */
export function programmeRows(
  open: OpenBrief,
  programme: readonly ProgrammeEntry[],
): readonly ProgrammeRow[] {
  const { clock, file, lang } = open;
  const entries = new Map(programme.map((one) => [one.occasion, one]));
  const moves = open.occasions.filter(({ spec }) => spec.each === 'move');
  // Of those without a name none is brought by a way that names guests.
  const heads = listHeads(file.brief, open.spec.shape);
  const names = heads.all.map(({ name, isUnnamed }, at) =>
    isUnnamed || name === '' ? ` ${at}` : name,
  );
  // Here guests look for their own names.
  const listed = (one: PlannedOccasion): PlannedOccasion => ({
    ...one,
    whom: whomText(one, open.occasions, file.brief, heads, lang, MOST_LISTED),
  });
  /** The ways to something, [] where of none is known how; and whether that is to be settled. */
  const waysTo = ({ id, start }: PlannedOccasion) => {
    const driven = moves.filter(
      (move) =>
        isOut(move) &&
        !isBack(move, moves) &&
        clock.date(move.start) === clock.date(start) &&
        (move.item.to_id === id || (move.item.from_id === id && move.item.from_station === true)),
    );
    const isOther = ({ standing }: PlannedOccasion): boolean => standing.isOnward === true;
    const firsts = firstWays(
      driven.filter((move) => !isOther(move)),
      names,
    );
    const hasKnown = firsts.some(isKnown);
    const ways = hasKnown ? [...firsts, ...driven.filter(isOther)] : [];
    return { ways, isOpen: firsts.length > 0 && !hasKnown };
  };
  const onlySome = (one: PlannedOccasion, { item }: PlannedOccasion): boolean => {
    const aboard = textsOf(item.guests);
    const all = guestsOf(one, heads) ?? heads.all;
    return aboard.length > 0 && all.some(({ name }) => name !== '' && !aboard.includes(name));
  };
  const shown = open.occasions.filter(
    ({ spec, standing }) =>
      spec.each !== 'whole' &&
      spec.each !== 'day' &&
      !isDerived(spec) &&
      standing.status !== 'cancelled',
  );
  const rows = shown.map(listed).map((one): ProgrammeRow => {
    const { id, spec, item, place, end, standing } = one;
    const start = reachedAt(one, clock);
    const entry = entries.get(id);
    const { ways, isOpen } = waysTo(one);
    const cars = itemsNamed(file.brief, 'vehicles', entry?.vehicles ?? []);
    return {
      id,
      kind: spec.as,
      what: marked(forWhom(whatOf(one, callOf(one)[lang]), one, open), one, lang),
      both: marked(forWhom(bothOf(one, lang), one, open), one, 'zh', 'en'),
      place: [place, ...textsOf(item[spec.room ?? ''])].filter((text) => text !== '').join(' '),
      start: clock.local(start),
      end: clock.local(end),
      time: isTimed(one) ? rowTime({ ...one, start }, clock) : '',
      status: standing.status,
      option: String(item.option ?? ''),
      closed: item.closed === true,
      guests: entry?.guests ?? [],
      guest_count: BigInt(entry?.guest_count ?? 0),
      ours: entry?.ours ?? [],
      responsible: entry?.responsible ?? [],
      vehicles: cars.map((car) => [car.model || car.id, car.plate].filter(Boolean).join(' ')),
      // By which they go home at night is not by which they come.
      cars: isOpen ? vehiclesOf(one) : (entry?.vehicles ?? []),
      ways: ways.map(({ facts }) => facts),
      partly: ways.filter((way) => onlySome(one, way)).map((way) => way.id),
    };
  });
  // A ride to bed stands on the row of the stay only where guests first get there.
  const told = new Set(rows.flatMap(({ ways }) => ways));
  const back = moves.filter(
    (move) =>
      move.item.to_bed === true &&
      isOut(move) &&
      isKnown(move) &&
      move.standing.status !== 'cancelled' &&
      !told.has(move.facts),
  );
  const backRows = back.map(listed).map((one): ProgrammeRow => {
    const { id, spec, item, start, end, standing, facts } = one;
    const what = (...langs: readonly Lang[]): string =>
      marked(forWhom(langs.map((of) => PHRASES[of].toBed).join(' '), one, open), one, ...langs);
    return {
      ...{ id, kind: spec.as, what: what(lang), both: what('zh', 'en'), place: String(item.to) },
      ...{ start: clock.local(start), end: clock.local(end), time: clockOf(clock.local(start)) },
      ...{ status: standing.status, option: '', closed: false, guests: textsOf(item.guests) },
      ...{ guest_count: BigInt(Number(item.riders ?? 0)), ours: [], responsible: [] },
      ...{ vehicles: [], cars: vehiclesOf(one), ways: [facts], partly: [] },
    };
  });
  return [...rows, ...backRows].toSorted((a, b) => compareTexts(a.start, b.start));
}

/** The groups of guests that one of us leads, each with its guests. */
function ledGroups(name: string, brief: Brief, lang: Lang): readonly string[] {
  const { groups = '', person = '' } = REFERENCES.guests ?? {};
  const all = sectionOf(brief, groups);
  return all.flatMap((group) => {
    if (group[person] !== name) return [];
    const guests = textsOf(group.guests).join(LIST_MARK[lang]);
    return guests === '' ? String(group.name) : PHRASES[lang].remark(String(group.name), guests);
  });
}

/**
 * Our people who have tasks, lead guests or take part in something, those of the team in its order and then others, each with the
 * ids of theirs by time.
 */
export function planPeople(
  { file, lang, spec, occasions }: OpenBrief,
  tasks: readonly Task[],
  roles: readonly Role[],
): readonly PersonTasks[] {
  const { brief } = file;
  const { team } = brief;
  const byName = new Map<string, string[]>(team.map(({ name }) => [name, []]));
  for (const { id, owners } of tasks) {
    for (const name of new Set(owners.flatMap((owner) => owner.name ?? []))) {
      const own = byName.get(name);
      if (own === undefined) byName.set(name, [id]);
      else own.push(id);
    }
  }
  const on = occasions.filter((one) => isPart(one) && one.standing.status !== 'cancelled');
  const ways = occasions.filter(({ spec }) => spec.each === 'move');
  const along = ways.flatMap(({ item }) => textsOf(item.companions));
  const there = new Set([...on.flatMap(attendants), ...along]);
  const titleOf = (role: string): string =>
    roles.find(({ id }) => id === role)?.title[lang] ?? role;
  const contact = team.some(({ roles: held }) => held.includes(spec.contact ?? ''))
    ? spec.contact
    : spec.lead;
  return [...byName].flatMap(([name, own]): PersonTasks[] => {
    const member = team.find((one) => one.name === name);
    const isLead = member?.roles.includes(contact ?? '') === true;
    const leads = ledGroups(name, brief, lang);
    const labels = (member?.roles ?? []).map(titleOf);
    if (own.length === 0 && leads.length === 0 && !there.has(name)) return [];
    const led = leads.length === 0 ? {} : { leads };
    return [{ name, roles: labels, phone: member?.phone ?? '', lead: isLead, ...led, tasks: own }];
  });
}
