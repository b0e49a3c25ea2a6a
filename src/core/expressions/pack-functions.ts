import { CHOICES } from '../../kinds/choices.ts';
import { groupBy } from '../../model/order.ts';
import type { Role, Setting, WordTable } from '../../model/rule.ts';
import type { Arrangements } from '../../model/seating.ts';
import { type Lang, partIn, spacedText } from '../../model/text.ts';
import type { HolidayTable, LocalDate } from '../../model/time.ts';
import {
  clockOf,
  DAY,
  dateOf,
  daysBetween,
  dayText,
  fullDayText,
  MINUTE,
  plusDays,
  twoDigits,
} from '../../time/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../../time/working-days.ts';
import { type Facts, rankGrade, standing } from '../occasions/derive-facts.ts';
import { samePlace } from '../occasions/same-place.ts';
import { PHRASES } from '../phrases.ts';
import { officeTimeAfter } from '../times/office-hours.ts';
import {
  type Sharing,
  seatsBy,
  shareVehicles,
  type WrittenVehicle,
} from '../whereabouts/share-vehicles.ts';
import { spend } from './bounded.ts';
import type { Functions } from './cel-types.ts';
import { type RankedGuest, shareRooms, type WrittenRoom } from './functions/arrange.ts';
import { diets, type Eater } from './functions/diets.ts';
import { dutyRoster, dutyTable } from './functions/duty-roster.ts';
import { type Introduced, introductions } from './functions/introductions.ts';
import { listBudgetLines, listCosts } from './functions/list-costs.ts';
import { addMoney, moneyText, pricedVisit, toCents } from './functions/priced-visit.ts';
import { mayBeFirst, planSeats, type SeatedPerson, seatRows } from './functions/seats.ts';
import { planTables } from './functions/tables.ts';
import { type Diner, unfit } from './functions/unfit.ts';
import { isOfClass, tableFunctions, tableOf, withoutWord } from './word-tables.ts';

/** The date so many days after a date, `2026-10-06`; '' for '', for what is no date, and for one no calendar has. */
const dateAfter = (date: string, days: bigint): string => plusDays(dateOf(date), Number(days));

const MINUTES_OF_DAY = DAY / MINUTE;

const MOST_WORKDAYS = 9_999;

/** Minutes on the clock since midnight; 0 for '' and for what is no time. */
const minuteOfDay = (time: string): number =>
  Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) || 0;

/** Minutes on the clock from one local time to another, negative where it is earlier; 0 where one of them is '' or no time. */
function minutesBetween(from: string, to: string): bigint {
  if (from === '' || to === '') return 0n;
  const days = daysBetween(dateOf(from), dateOf(to));
  if (Number.isNaN(days)) return 0n;
  return BigInt(days * MINUTES_OF_DAY + minuteOfDay(to) - minuteOfDay(from));
}

/** The local time so many minutes on the clock after another, `2026-12-02T14:20`; '' for '' and for what is no time. */
function minutesAfter(time: string, minutes: bigint): string {
  const total = minuteOfDay(time) + Number(minutes);
  const days = Math.floor(total / MINUTES_OF_DAY);
  const rest = total - days * MINUTES_OF_DAY;
  const date = dateAfter(time, BigInt(days));
  if (date === '') return '';
  return `${date}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`;
}

/** Something with a name, or an id in its place, or the name alone. */
type Thing = string | { readonly name?: string; readonly id?: string };

const nameOf = (thing: Thing): string =>
  typeof thing === 'string' ? thing : thing.name || thing.id || '';

/** A name without the title before it or in brackets after it; '' for a title alone. */
function untitled(helpers: WordTable, text: string): string {
  const before = text.trim().replace(/^(.+)[（(](.+)[）)]$/, '$2$1');
  const name = withoutWord(helpers, 'title', before);
  return name === before ? text.trim() : name;
}

/** Rooms whose guests are the things themselves, as conditions see them, shared out by name. */
const planRooms =
  (isStaff: (text: string) => boolean) =>
  (
    guests: Parameters<typeof shareRooms>[0],
    rooms: readonly (Omit<WrittenRoom, 'guests'> & { readonly guests: readonly Thing[] })[],
    suites?: readonly Thing[],
  ): ReturnType<typeof shareRooms> => {
    const named = rooms.map((room) => ({ ...room, guests: room.guests.map(nameOf) }));
    return shareRooms(guests, named, suites?.map(nameOf), isStaff);
  };

interface Counted {
  readonly name: string;
  readonly number: bigint;
}

/** Each name once, in the order in which it first comes, with its numbers added up. */
function totals(rows: readonly Counted[]): readonly Counted[] {
  return [...groupBy(rows, ({ name }) => name)].map(([name, of]) => {
    return { name, number: of.reduce((sum, { number }) => sum + number, 0n) };
  });
}

/** What is said of a weekend day on which work is made up; '' for any other. */
const madeUpNote = (time: string, lang: Lang, { open }: HolidayTable): string =>
  open.includes(dateOf(time)) ? PHRASES[lang].madeUp : '';

const langOf = (of: string): Lang => (of === 'en' ? 'en' : 'zh');

const holidayName = (date: LocalDate, lang: Lang, { closed, names }: HolidayTable): string =>
  closed.includes(date) ? (names[date]?.[lang] ?? '') : '';

/** What the functions of packs look up. */
export interface FunctionTables {
  readonly holidays: HolidayTable;
  readonly settings: readonly Setting[];
  readonly tables: readonly WordTable[];
  readonly roles?: readonly Role[];
  readonly arrangements?: Arrangements;
}

/** The functions a pack may call in its expressions, with their CEL signatures. */
export function packFunctions(
  lang: Lang,
  { holidays, settings, tables, roles = [], arrangements = {} }: FunctionTables,
): Functions {
  const limits = new Map(settings.map(({ name, value }) => [name, value]));
  // Of those who come along, whoever is there to work is no family.
  const isOf = (name: string, of: string, text: string): boolean =>
    tables.some((table) => table.name === name && isOfClass(table, of, text));
  const isStaff = (text: string): boolean => isOf('helpers', 'staff', text);
  const seatsOf = seatsBy(isOf);
  const amount = (value: number): string => PHRASES[lang].yuan(moneyText(value));
  return {
    'rank(string): int': (name: string) => BigInt(rankGrade(name)),
    // By the grade of a rank and a title, as people are seated.
    'standing(int, string): int': (grade: bigint, title: string) =>
      BigInt(standing(Number(grade), title, isOf)),
    'label(string, string): string': (list: string, value: string) =>
      CHOICES[list]?.find((choice) => choice.value === value)?.label[lang] ?? value,
    // Roles as they are called, by their ids.
    'role_names(list<string>): list<string>': (ids: readonly string[]) =>
      ids.map((id) => roles.find((role) => role.id === id)?.title[lang] ?? id),
    // A weekend day that is worked in place of a day off says so.
    'day(string): string': (time: string) => dayText(time, lang) + madeUpNote(time, lang, holidays),
    // In one of both languages, for what is written in both: zh, en.
    'day_in(string, string): string': (of: string, time: string) => dayText(time, langOf(of)),
    'part_in(string, string): string': (of: string, text: string) => partIn(text, langOf(of)),
    // With its year, as papers have it.
    'full_day(string): string': (time: string) => fullDayText(time, lang),
    // The value of a form in the language that is printed.
    'word(string, string): string': (zh: string, en: string) => (lang === 'zh' ? zh : en),
    // Where names are put together: Chinese and Latin letters with a blank between.
    'spaced(string): string': spacedText,
    'after(string, int): string': dateAfter,
    // A period whose last day is a day off ends on the next working day (民法典 203).
    'workday(string): string': (date: string) =>
      date === '' ? '' : nextWorkingDay(dateOf(date), holidays),
    // The holiday that a day off belongs to; '' for any other day, a weekend day worked in its place among them.
    'holiday(string): string': (date: string) => holidayName(dateOf(date), lang, holidays),
    // The nth working day after a date, which is not counted itself; '' for one too far away.
    'workdays_after(string, int): string': (date: string, days: bigint) => {
      const count = Number(days);
      if (date === '' || Math.abs(count) > MOST_WORKDAYS) return '';
      spend(Math.abs(count));
      return addWorkingDays(dateOf(date), count, holidays);
    },
    // The time so many hours of the office after another: '2026-12-02T10:30'; '' for '' and for what is no time.
    'work_hours_after(string, int): string': (time: string, hours: bigint) =>
      officeTimeAfter(time, Number(hours), { holidays, settings }),
    'clock(string): string': clockOf,
    'same_place(string, string): bool': samePlace,
    'date_of(string): string': dateOf,
    'minute(string): int': (time: string) => BigInt(minuteOfDay(time)),
    'minutes_between(string, string): int': minutesBetween,
    'minutes_after(string, int): string': minutesAfter,
    'totals(list): list': totals,
    'yuan(double): string': (value: number) => (value > 0 ? amount(value) : ''),
    // An amount in a table of yuan; nothing for zero, like any number.
    'money(double): string': (value: number) => (toCents(value) === 0 ? '' : moneyText(value)),
    // Unlike sum() it leaves no 0.30000000000000004.
    'add_money(list): double': addMoney,
    'costs(Brief): list': (brief: Facts) => listCosts(pricedVisit(brief)),
    'budget_lines(Brief): list': (brief: Facts) => listBudgetLines(pricedVisit(brief)),
    // A name that is none is refused when the pack is loaded (check-rules.ts).
    'limit(string): double': (name: string) => limits.get(name) ?? Number.NaN,
    'sum(list): double': (values: readonly (number | bigint)[]) =>
      values.reduce<number>((total, value) => total + Number(value), 0),
    'room_plan(list, list): list': planRooms(isStaff),
    'room_plan(list, list, list): list': planRooms(isStaff),
    // Who rides in which vehicle, as few of them as there need be.
    'vehicle_plan(list, list, list): list': (
      guests: readonly RankedGuest[],
      vehicles: readonly WrittenVehicle[],
      groups: Sharing['groups'],
    ) => shareVehicles(guests, vehicles, { groups, seatsOf }),
    // Where people sit by an arrangement, those first whom a list names; nothing for one that there is not.
    'seat_plan(string, list, list<string>): list': (
      name: string,
      people: readonly SeatedPerson[],
      listed: readonly string[],
    ) => planSeats(arrangements[name], people, listed, lang),
    // Who sits at which of so many round tables, 1 the main one; 0 for as many as it takes.
    'table_plan(list, list<string>, int): list': planTables,
    // Those of whom any may be the first; one where that is said or ranks decide.
    'seat_first(list, list<string>): list<string>': mayBeFirst,
    // From where the drawing of an arrangement is seen.
    'seat_view(string): string': (name: string) => arrangements[name]?.view[lang] ?? '',
    // The same as it is read aloud: a row each line, from the left.
    'seat_rows(list): list': seatRows,
    'diets(list): list<string>': (guests: readonly Eater[]) => {
      spend(guests.length);
      return diets(guests, { tables, lang });
    },
    // What of a menu somebody does not eat, a row for each kind.
    'unfit(list, list<string>): list': (diners: readonly Diner[], menu: readonly string[]) => {
      spend(diners.length);
      return unfit(diners, menu, { tables, lang });
    },
    // The same of drinks: their table knows them better than that of dishes.
    'unfit(list, list<string>, string): list': (
      diners: readonly Diner[],
      menu: readonly string[],
      first: string,
    ) => {
      spend(diners.length);
      return unfit(diners, menu, { tables, lang }, [first]);
    },
    // The names of things, and of those in lists of lists, with which a form says more than the list alone.
    'names(list): list<string>': (things: readonly (Thing | readonly Thing[])[]) =>
      things.flat(2).map((thing) => nameOf(thing as Thing)),
    // The name of whoever comes along, without what he is: 李芸 of 夫人李芸; '' where there is only that.
    'untitled(string): string': (text: string) => untitled(tableOf(tables, 'helpers'), text),
    'duty_roster(list): list': (shifts: readonly Facts[]) => dutyRoster(shifts, holidays),
    'duty_table(list): list': (shifts: readonly Facts[]) => dutyTable(shifts, holidays),
    // With our organization, whose people are named first where ranks do not tell.
    'introductions(list, string): list<string>': (people: readonly Introduced[], ours: string) => {
      // Each to each other.
      spend(people.length ** 2);
      return introductions(people, lang, ours);
    },
    ...tableFunctions(tables),
  };
}
