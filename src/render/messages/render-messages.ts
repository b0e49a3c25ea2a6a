import type { PlanChange } from '../../model/changes.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type {
  FilledBlock,
  Form,
  Move,
  Occasion,
  Plan,
  ProgrammeEntry,
  Task,
} from '../../model/plan.ts';
import { listText } from '../../model/text.ts';
import { dateOf, instantOf } from '../../time/dates.ts';
import { guestTexts } from '../changes/guest-texts.ts';
import { listChanges, listToldInFull } from '../changes/list-changes.ts';
import { cleanText } from '../layout/clean-text.ts';
import { type DayGroup, dayHeading, dayRemarks, groupByDay } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { planTitle } from '../layout/plan-facts.ts';
import { planOfPerson } from '../layout/plan-part.ts';
import {
  markedTitle,
  occasionLabel,
  placeWithRoom,
  toldNames,
  withWay,
} from '../layout/task-text.ts';
import {
  asTold,
  formatDate,
  formatDay,
  occasionTime,
  recurrenceText,
  taskTime,
} from '../layout/time-text.ts';
import { escapeMarkdown } from '../markdown/markdown-table.ts';
import { MESSAGE_WORDS, type MessageWords } from '../sentences/message-words.ts';
import { type Words, wordsFor } from '../sentences/words.ts';

/** What a message is made of. */
interface Source {
  readonly plan: Plan;
  readonly words: Words;
  readonly said: MessageWords;
}

/** A text to paste, as it is: nothing in it ends the block. */
function block(lines: readonly string[]): readonly string[] {
  const texts = lines.map(cleanText).filter((line) => line !== '');
  const ticks = Math.max(
    2,
    ...texts.flatMap((text) => (text.match(/`+/g) ?? []).map((run) => run.length)),
  );
  const fence = '`'.repeat(ticks + 1);
  return [`${fence}text`, ...texts, fence];
}

/** What a part of a form says, in lines: of a table a row each, under its title. */
function linesOf(part: FilledBlock, said: MessageWords): readonly string[] {
  if (part.kind === 'text') return part.text;
  if (part.kind !== 'table' || part.rows.length === 0) return [];
  // A place that the name says already is not said again.
  const isNew = (text: string, at: number, row: readonly string[]): boolean =>
    text !== '' && !row.slice(0, at).some((before) => before.includes(text));
  const rows = part.rows.map((row) => row.filter(isNew).join(said.gap));
  return [part.title, ...rows];
}

/** Whom to ask, as the last line of a message. */
const contactLine = ({ plan, said }: Source): string => {
  const lead = plan.people.find((one) => one.lead);
  return lead === undefined ? '' : said.ask(`${lead.name} ${lead.phone}`.trim());
};

/** The moves of some that lead to an occasion before it begins, else those that go on from it on its day once it is over. */
function waysOf({ id, start, end }: Occasion, moves: readonly Move[]): readonly Move[] {
  // To a hotel others come later on the day.
  const isStay = dateOf(start) !== dateOf(end);
  const isBefore = (leave: string): boolean =>
    leave <= start || (isStay && dateOf(leave) === dateOf(start));
  const to = moves.filter(({ because, leave }) => because.to === id && isBefore(leave));
  const from = moves.filter(({ because, leave }) => because.from === id && leave >= end);
  return to.length > 0 ? to : from.filter(({ leave }) => dateOf(leave) === dateOf(start));
}

/** Who boards where one vehicle calls at several doors, or where only some of those at something ride; [] of others. */
function boardingAt(
  way: Move,
  ways: readonly Move[],
  { guests, programme }: Plan,
  id: string,
): readonly string[] {
  const isOne = (other: Move): boolean =>
    other.vehicles.join() === way.vehicles.join() && other.because.to === way.because.to;
  const before = ways.filter((other) => isOne(other) && other.arrive === way.leave);
  const isLast = ways.every((other) => !isOne(other) || other.leave !== way.arrive);
  const there = programme.find(({ occasion }) => occasion === id)?.guests ?? [];
  const rest = (there.length === 0 ? guests.names : there).filter(
    (name) => !way.guests.includes(name),
  );
  const isAll = way.guests.length === 0 || rest.length === 0 || (way.rides?.length ?? 0) > 1;
  if (before.length === 0 && isLast && isAll) return [];
  const aboard = before.flatMap((other) => other.guests);
  const all = way.guests.length === 0 ? guests.names : way.guests;
  return all.filter((name) => !aboard.includes(name));
}

/**
 * What brings guests to something, with what the plan says of the way, and when they get there where some of ours wait for them;
 * where none brings them, what takes them on.
 */
function wayOf(occasion: Occasion, { plan, words, said }: Source): string {
  // Where guests go on in their own car, those of us who go along hear of it.
  const driven = plan.moves.filter(({ vehicles, own_car, company, because }) =>
    own_car ? company.length > 0 && because.to === occasion.id : vehicles.length > 0,
  );
  const { ours = [] } = plan.programme.find((entry) => entry.occasion === occasion.id) ?? {};
  // From several hotels, or to them, each is said; of what some come to again and again the first.
  const ways = waysOf(occasion, driven);
  const each = groupBy(
    ways.filter(({ spare }) => !spare),
    ({ because, guests, to }) => (because.to === occasion.id ? guests.join() : to),
  );
  const brought = new Set<string>();
  const firsts = [...each.values()].flatMap(([way]) => {
    const names = way === undefined ? [] : way.guests.length > 0 ? way.guests : plan.guests.names;
    const isKnown = names.length > 0 && names.every((name) => brought.has(name));
    for (const name of names) brought.add(name);
    return way === undefined || isKnown ? [] : [way];
  });
  // From each of several alternatives they come by another.
  const spare = ways.filter((way) => way.spare && way.because.to === occasion.id);
  const texts = [...firsts, ...spare].flatMap((way) => {
    const { vehicles, leave, arrive, from, to, because, company, own_car } = way;
    if (own_car) {
      const [time, until] = [leave.slice(11, 16), arrive.slice(11, 16)];
      const ride =
        vehicles.length === 0 ? '' : said.ride(vehicles.join(said.comma), company.join(said.comma));
      return [said.ownWay(time, from, until), ride].filter(Boolean).join(said.pause);
    }
    const here = boardingAt(way, firsts, plan, occasion.id);
    const seated = here.length === 0 ? '' : words.remark('', here.join(said.comma)).trim();
    const text = [`${vehicles.join(said.comma)}${seated}`, leave.slice(11, 16)] as const;
    if (because.to !== occasion.id) return said.wayOn(...text, to);
    return ours.some((name) => !company.includes(name))
      ? said.theirWay(...text, from, arrive.slice(11, 16))
      : said.way(...text, from);
  });
  return [...new Set(texts)].join(said.pause);
}

/** Day, time, place and vehicle of an occasion in one line. */
function occasionLine(occasion: Occasion, source: Source): string {
  const { words, said } = source;
  const { start, recurrence } = occasion;
  const when = words.dateAndTime(
    recurrence === null ? formatDay(start, words) : recurrenceText(start, recurrence, words),
    occasionTime(asTold(occasion), words).replace('*', ''),
  );
  const label = occasionLabel({ ...occasion, place: '' }, words);
  const { place: at, room = '' } = occasion;
  const place = label.includes(at) ? room : placeWithRoom(occasion);
  return said.sentence([when, label, place, wayOf(occasion, source)]);
}

/** Whether something is over when the plan is made, so that nobody is asked to it any more. */
const isOver = (
  { end, recurrence }: Pick<Occasion, 'end' | 'recurrence'>,
  { generated }: Plan,
): boolean => recurrence === null && instantOf(end) <= instantOf(generated);

/** A text to send, under whom it is for. */
const message = (heading: string, lines: readonly string[]): readonly string[] => [
  `### ${escapeMarkdown(heading)}`,
  '',
  ...block(lines),
  '',
];

/** Who has something to do where an occasion is, on its day. */
const busyAt = (occasion: Occasion, plan: Plan): readonly string[] =>
  plan.tasks
    .filter((task) => task.occasion === occasion.id && task.place === occasion.place)
    .filter((task) => dateOf(task.start) === dateOf(occasion.start))
    .flatMap(({ owners }) => owners.flatMap(({ name }) => name ?? []));

/** A vehicle and who is told to be in it. */
type Told = Pick<NonNullable<Move['rides']>[number], 'vehicle' | 'aboard'>;

/** Who is in the only vehicle of a way, where others are shared out over several. */
function onlyRide(
  { vehicles, guests, company, drivers, own_car }: Move,
  plan: Plan,
): readonly Told[] {
  const [vehicle = ''] = vehicles;
  const all = guests.length === 0 ? plan.guests.names : guests;
  const names = own_car ? [] : all;
  const ours = company.filter((name) => !drivers.includes(name));
  return vehicle === '' ? [] : [{ vehicle, aboard: [...names, ...ours] }];
}

/** Each vehicle with who is in it, where guests are shared out over several; one that calls at several doors as it leaves the last. */
function ridesTold(ways: readonly Move[], { plan, said }: Source): readonly string[] {
  if (ways.every((move) => move.rides === undefined)) return [];
  const aboard = new Map<string, readonly string[]>();
  for (const ride of ways.flatMap((move): readonly Told[] => move.rides ?? onlyRide(move, plan))) {
    const known = aboard.get(ride.vehicle) ?? [];
    if (ride.aboard.length > known.length) aboard.set(ride.vehicle, ride.aboard);
  }
  return [...aboard].map(([vehicle, names]) => said.ride(vehicle, names.join(said.comma)));
}

/** The notice of something that happens, for all of us who are there, drive there or do something there; [] where nobody is. */
function occasionNotice(entry: ProgrammeEntry, source: Source): readonly string[] {
  const { plan, words, said } = source;
  const occasion = plan.occasions.find(({ id }) => id === entry.occasion);
  if (occasion === undefined || occasion.status === 'cancelled') return [];
  if (isOver(occasion, plan)) return [];
  // Who brings guests from a station was told of the way with their arrival.
  const isTold = ({ because }: Move): boolean =>
    because.to === entry.occasion &&
    plan.programme.some(({ occasion: id }) => id === because.from) &&
    plan.moves.every((move) => move.because.to !== because.from);
  const oursAt = new Map(plan.programme.map(({ occasion: id, ours }) => [id, ours]));
  // Some come to a place again and again: what counts is how they first do.
  const each = groupBy(
    waysOf(occasion, plan.moves).filter(({ spare }) => !spare),
    ({ guests }) => guests.join(),
  );
  const firsts = [...each.values()].flatMap(([way]) => way ?? []);
  const riding = firsts
    .filter((way) => !isTold(way))
    .flatMap(({ vehicles, drivers, company, because }) => {
      // Whoever only brings them from what he is at has that on his sheet.
      const before = because.to === entry.occasion ? (oursAt.get(because.from) ?? []) : [];
      const along = company.filter((name) => !before.includes(name));
      return vehicles.length > 0 ? [...drivers, ...along] : drivers;
    });
  // Who leads the whole sends it.
  const lead = plan.people.find((one) => one.lead)?.name;
  const spare = spareDrivers(entry, plan);
  const driving = spare.flatMap(({ driver }) => (driver === '' ? [] : [driver]));
  const there = [...entry.ours, ...occasion.people];
  const all = new Set([...there, ...riding, ...driving, ...busyAt(occasion, plan)]);
  const told = [...all].filter((name) => name !== lead);
  if (told.length === 0) return [];
  const rides = ridesTold(firsts, source);
  const takePart = listText(entry.ours, plan.brief.lang);
  return message(said.to(told.map(cleanText).join(words.listComma)), [
    said.notice(planTitle(plan)),
    occasionLine(occasion, source),
    occasion.mind === undefined ? '' : said.mind(occasion.mind.join(words.listComma)),
    takePart === '' ? '' : said.takePart(takePart),
    rides.length === 0 ? '' : said.sentence([rides.join(said.pause)]),
    spare.length === 0 ? '' : said.sentence([said.spare(entry.vehicles.join(said.comma))]),
    contactLine(source),
  ]);
}

/** The notice that a rule words itself, as of a meeting of ours. */
function taskNotice(task: Task, source: Source): readonly string[] {
  const { plan, words, said } = source;
  const when = words.dateAndTime(formatDay(task.start, words), task.start.slice(11, 16));
  return message(said.to(toldNames(task, words).map(cleanText).join(words.listComma)), [
    said.notice(planTitle(plan)),
    said.sentence([when, task.notice ?? '']),
    contactLine(source),
  ]);
}

/** The notices in the order of time. */
function notices(source: Source): readonly string[] {
  const { plan, words } = source;
  const own = plan.tasks
    .filter(({ notice = '', status }) => notice !== '' && status !== 'done')
    .filter((task) => !isOver(task, plan))
    .filter((task) => toldNames(task, words).length > 0)
    .map((task) => ({ at: task.start, lines: taskNotice(task, source) }));
  const ofProgramme = plan.programme.map((entry) => ({
    at: plan.occasions.find(({ id }) => id === entry.occasion)?.start ?? '',
    lines: occasionNotice(entry, source),
  }));
  const all = [...own, ...ofProgramme].toSorted((a, b) => compareTexts(a.at, b.at));
  return all.flatMap(({ lines }) => lines);
}

/** A text without the star of its times: that a number is ours is for the checklist. */
const unstarred = (text: string): string => text.replaceAll(/(?<=\d|\d 前|\d 分钟|minutes)\*/g, '');

/** A line with its time. */
const timed = (time: string, what: string): string => `${unstarred(time)} ${what}`;

/** A line of somebody's text, and when it is. */
interface Row {
  readonly at: string;
  readonly line: string;
}

/** Who drives the vehicles of something that may take the place of another, which no way leads to yet, by vehicle. */
function spareDrivers({ occasion: id, vehicles }: ProgrammeEntry, plan: Plan) {
  const { option = '', status = '' } = plan.occasions.find((one) => one.id === id) ?? {};
  const isSpare =
    option !== '' && status === 'tentative' && plan.moves.every(({ because }) => because.to !== id);
  return isSpare ? (plan.vehicles ?? []).filter(({ name }) => vehicles.includes(name)) : [];
}

/** What somebody drives to if that takes the place of another thing. */
const spareRows = (name: string, { plan, words, said }: Source): readonly Row[] =>
  plan.programme.flatMap((entry) => {
    const own = spareDrivers(entry, plan).filter(({ driver }) => driver === name);
    const occasion = plan.occasions.find(({ id }) => id === entry.occasion);
    if (own.length === 0 || occasion === undefined) return [];
    const what = timed(occasionTime(asTold(occasion), words), occasionLabel(occasion, words));
    const vehicles = own.map((one) => one.name).join(said.comma);
    return [{ at: occasion.start, line: [what, said.spare(vehicles)].join(said.pause) }];
  });

/** What somebody does on a day, each with its time and place; what he is at stands between his tasks. */
function dayLines(
  day: Pick<DayGroup, 'occasions' | 'phases'>,
  { words }: Source,
  more: readonly Row[],
): readonly string[] {
  const rows: readonly Row[] = [
    ...more,
    ...day.occasions.map((occasion) => {
      const label = withWay(occasionLabel(occasion, words), occasion, words);
      return { at: occasion.start, line: timed(occasionTime(asTold(occasion), words), label) };
    }),
    ...day.phases.flatMap(({ tasks }) =>
      tasks.map((task) => {
        const title = markedTitle(task, words);
        const where = title.includes(task.place) ? title : words.remark(title, task.place);
        const at = task.timing === 'by' ? task.end : task.start;
        return { at, line: timed(taskTime(task, words), where) };
      }),
    ),
  ];
  return rows.toSorted((a, b) => compareTexts(a.at, b.at)).map(({ line }) => line);
}

/** Whether something of a day is still to be done, though its time is past. */
const owes = ({ phases }: DayGroup): boolean =>
  phases.some(({ tasks }) => tasks.some(({ status }) => status === 'overdue'));

/** What one of our people is told: all he does, day by day, and whom to ask; nothing of days that are over, but what he still owes. */
function personMessage(name: string, source: Source): readonly string[] {
  const { plan, words, said: sayings } = source;
  const own = planOfPerson(plan, name);
  const [first] = own.people;
  const roles = (first?.roles ?? []).join(words.listComma);
  const spare = spareRows(name, source);
  const days = groupByDay(own);
  const more = [...new Set(spare.map(({ at }) => dateOf(at)))]
    .filter((date) => days.every((day) => day.date !== date))
    .map((date): DayGroup => {
      const { special_days: special } = plan;
      return { date, recurrence: null, special, occasions: [], phases: [] };
    });
  const all = [...days, ...more].toSorted((a, b) => compareTexts(a.date, b.date));
  const year = all[0]?.date.slice(0, 4) ?? '';
  const today = dateOf(plan.generated);
  const lines = all.flatMap((day) => {
    if (day.recurrence === null && day.date < today && !owes(day)) return [];
    const theirs = spare.filter(({ at }) => dateOf(at) === day.date);
    const listed = dayLines(day, source, theirs);
    const heading = words.mark(dayHeading(day, words, year));
    return listed.length === 0 ? [] : [heading, ...dayRemarks(day, words), ...listed];
  });
  const leads = first?.leads ?? [];
  if (lines.length === 0 && leads.length === 0) return [];
  const asks = first?.lead === true ? '' : contactLine(source);
  const isThere = own.tasks.length === 0 && leads.length === 0;
  const greet = isThere ? sayings.greetThere : sayings.greet;
  const greeting = greet(name, planTitle(plan));
  const guests = own.head.find(({ key }) => key === 'contact');
  const rings = guests === undefined ? '' : words.labelled(guests.label, guests.value);
  const heading = roles === '' ? name : words.remark(name, roles);
  const group =
    leads.length === 0 ? '' : words.labelled(words.fact.leads, leads.join(words.listComma));
  return message(heading, [greeting, group, ...lines, rings, asks]);
}

/** Whether a form is a text to somebody. */
const isSent = (form: Form): boolean => form.in === 'messages' || form.in === 'guests';

/** A plan without the changes that a text of its rules says: what is off, to each who hears of it. */
function withoutSaid(plan: Plan): Plan {
  const said = new Set(plan.forms.flatMap((form) => (isSent(form) ? [form.occasion] : [])));
  const isSaid = (one: PlanChange): boolean =>
    one.of === 'occasion' &&
    one.kind === 'off' &&
    one.occasion.instead === undefined &&
    said.has(`off-${one.occasion.id}`);
  const changes = plan.changes?.changes.filter((one) => !isSaid(one)) ?? [];
  return { ...plan, changes: plan.changes && { ...plan.changes, changes } };
}

/** The texts to guests, each under whom it is for: what has changed for them, and what rules say that no plan before said. */
function toGuests(source: Source, rest: Plan): readonly string[] {
  const { plan, words, said } = source;
  const forms = plan.forms.filter(
    (form) => form.in === 'guests' && sentOn(plan, form.occasion) === '',
  );
  const lines = (at: number): readonly string[] =>
    forms.flatMap(({ blocks }) => blocks.slice(at, at + 1).flatMap((part) => linesOf(part, said)));
  const { contact = '' } = plan.guests;
  const all = plan.changes?.changes.filter(({ tell }) => tell.guests) ?? [];
  const isWhole = all.some((one) => one.of === 'occasion' && one.occasion.span === 'whole');
  const isRest = all.length > 0 && !isWhole;
  return guestTexts(rest, { own: lines(0), other: lines(1), isRest }).flatMap(
    ({ names, lines: text }) => {
      const listed = names.map(cleanText).join(words.listComma);
      return message(said.to(said.guestsOf(listed, cleanText(contact))), text);
    },
  );
}

/** What changed since the plan that was issued, for each who must hear of it, a line a change. */
function changed(source: Source): readonly string[] {
  const { plan, said } = source;
  const rest = withoutSaid(plan);
  const listed = listChanges(rest);
  const guests = toGuests(source, rest);
  const title = listed?.title || (guests.length === 0 ? '' : said.forGuests);
  const lead = plan.people.find((one) => one.lead)?.name;
  const told = listed === null ? [] : listToldInFull(rest);
  const texts = told.flatMap(({ who, person, texts: own }) => {
    // Nobody is told to ask himself.
    const asks = person !== '' && person === lead ? '' : contactLine(source);
    return message(said.to(who), [said.change(plan.brief.title), ...own.map(unstarred), asks]);
  });
  return section(escapeMarkdown(title), [...guests, ...texts]);
}

/** On which day an earlier plan had something off, or left behind, of which a text is; '' for what is new, and for all else. */
function sentOn({ occasions, left = [], changes }: Plan, of: string): string {
  const since =
    left.find(({ id }) => id === of)?.since ??
    occasions.find(({ id }) => `off-${id}` === of)?.called_off ??
    '';
  const last = changes?.issued || changes?.since || '';
  return instantOf(since) < instantOf(last) ? since : '';
}

/** What is otherwise in a text than in the plan before, of which whoever got that must be told. */
function amendsOf({ id, occasion }: Form, { plan, said }: Source): readonly string[] {
  const one = plan.changes?.amended?.find(
    (other) => other.form === id && other.occasion === occasion,
  );
  if (one === undefined) return [];
  const list = (lines: readonly string[]): string => lines.map(cleanText).join(' ');
  const [gone, now] = apartOf(list(one.gone), list(one.now));
  return [said.amends, gone === '' ? '' : said.was(gone), now === '' ? '' : said.now(now)];
}

const CLAUSES = /(?<=[，。；！？])|(?<=[,.;!?] )/;
const LOOSE_END = /[，；,;]?\s*$/;

/** As many items two lists begin with. */
function sharedBy(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((text, index) => other[index] !== text);
  return first < 0 ? one.length : first;
}

/** Two texts without the clauses that both begin and end with. */
function apartOf(before: string, after: string): readonly [was: string, now: string] {
  const [was, now] = [before.split(CLAUSES), after.split(CLAUSES)];
  const from = sharedBy(was, now);
  const end = sharedBy(was.slice(from).toReversed(), now.slice(from).toReversed());
  const apart = (one: readonly string[]): string =>
    one
      .slice(from, one.length - end)
      .join('')
      .replace(LOOSE_END, '');
  return [apart(was), apart(now)];
}

/** Texts to the same reader as one: what only some say is said in turn, what all say once. */
function merged(texts: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = texts;
  const isCommon = (line: string): boolean => others.every((text) => text.includes(line));
  const last = first.findLastIndex((line) => !isCommon(line));
  const own = others.flatMap((text) => text.filter((line) => !first.includes(line)));
  return [...first.slice(0, last + 1), ...new Set(own), ...first.slice(last + 1)];
}

/** What packs say to somebody, under what it is called, in one text what is for the same reader; `isOld` is what an earlier plan said. */
function formMessages(source: Source, isOld: boolean): readonly string[] {
  const { plan, said, words } = source;
  const forms = plan.forms
    .map((form) => ({ form, sent: sentOn(plan, form.occasion) }))
    .filter(({ form, sent }) =>
      isOld ? isSent(form) && sent !== '' : form.in === 'messages' && sent === '',
    )
    .map(({ form, sent }) => {
      const isBoth = form.in !== 'guests' || plan.occasions.some((one) => one.other_label);
      const text = form.blocks
        .slice(0, isBoth ? form.blocks.length : 1)
        .flatMap((part) => linesOf(part, said));
      const lines = text.length === 0 ? [] : [...amendsOf(form, source), ...text];
      const { title } = form;
      return {
        lines,
        heading: sent === '' ? title : words.remark(title, said.sentOn(formatDate(sent, words))),
      };
    })
    .filter(({ lines }) => lines.length > 0);
  return [...groupBy(forms, ({ heading }) => heading)].flatMap(([heading, of]) => {
    const lines = merged(of.map((one) => one.lines));
    return isOld
      ? message(heading, lines)
      : section(escapeMarkdown(heading), [...block(lines), '']);
  });
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines];

/**
 * `messages.md`: texts to paste, one a notice and one a person, with a few lines for the leader. What the plan keeps from paper
 * is kept from here.
 */
export function renderMessages(given: Plan): string {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  const sayings = MESSAGE_WORDS[plan.brief.lang];
  const source: Source = { plan, words, said: sayings };
  const lines = [
    `# ${words.labelled(sayings.title, escapeMarkdown(planTitle(plan)))}`,
    '',
    sayings.how,
    '',
    ...changed(source),
    ...formMessages(source, false),
    ...section(sayings.notices, notices(source)),
    ...section(
      sayings.people,
      plan.people.flatMap(({ name }) => personMessage(name, source)),
    ),
    ...section(sayings.old, formMessages(source, true)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
