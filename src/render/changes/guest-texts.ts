import type { OccasionDifference, PlanChange, Start } from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { Occasion, Plan } from '../../model/plan.ts';
import { type Lang, partIn } from '../../model/text.ts';
import { dateOf } from '../../time/dates.ts';
import { cleanText } from '../layout/clean-text.ts';
import { placeWithRoom } from '../layout/task-text.ts';
import { asTold, formatDay, occasionTime } from '../layout/time-text.ts';
import { wordsFor } from '../sentences/words.ts';
import { namesText } from './describe-change.ts';
import { GUEST_WORDS } from './guest-words.ts';
import { vehicleTold } from './vehicle-told.ts';

/** Guests who hear the same, and what they hear; [] for all. */
interface Audience {
  readonly names: readonly string[];
  readonly changes: readonly PlanChange[];
}

/** As many texts to guests are written; where more would differ, one is for all. */
const MOST_AUDIENCES = 3;

/** The guests whom a change is for; [] for all. */
function guestsOf(one: PlanChange, { programme }: Plan): readonly string[] {
  if (one.of !== 'occasion') return [];
  if (one.kind === 'rides') return one.ride.guests;
  return programme.find(({ occasion }) => occasion === one.occasion.id)?.guests ?? [];
}

/** Those of the guests who hear the same of some changes, each with theirs. */
function audiencesOf(changes: readonly PlanChange[], plan: Plan): readonly Audience[] {
  const { names, count } = plan.guests;
  const all: readonly Audience[] = changes.length === 0 ? [] : [{ names: [], changes }];
  if (names.length < count) return all;
  const heardBy = (name: string): readonly PlanChange[] =>
    changes.filter((one) => {
      const guests = guestsOf(one, plan);
      return guests.length === 0 || guests.includes(name);
    });
  const keyOf = (name: string): string =>
    heardBy(name)
      .map((one) => changes.indexOf(one))
      .join();
  const groups = [...groupBy(names, keyOf)].filter(([key]) => key !== '');
  if (groups.length > MOST_AUDIENCES || groups.length === 0) return all;
  const [[, first = []] = ['', []]] = groups;
  if (groups.length === 1 && first.length === names.length) return all;
  return groups.map(([, some]) => ({ names: some, changes: heardBy(some[0] ?? '') }));
}

/** What an occasion is called to guests, in one language. */
function titleOf(occasion: Occasion, lang: Lang, isOwn: boolean): string {
  const { name, place, label, other_label = label, named, span } = occasion;
  if (span === 'whole') return GUEST_WORDS[lang].whole;
  const other = `${other_label.slice(0, 1).toUpperCase()}${other_label.slice(1)}`;
  const sort = isOwn ? label : other;
  const own = cleanText(partIn(name, lang));
  if (name === place && named !== 'sort') return sort;
  return named !== undefined || name.includes(label) ? own : `${sort} ${own}`;
}

/** What does not take place is called: by its place where it has no other name, as “参观” says nothing of two of them. */
function calledOff(occasion: Occasion, lang: Lang, isOwn: boolean): string {
  const { name, place } = occasion;
  return name === place && place !== '' ? name : titleOf(occasion, lang, isOwn);
}

/** When something is, with the day of the week. */
function whenOf(occasion: Occasion, lang: Lang, isTimeAlone = false): string {
  const words = wordsFor(lang);
  const time = occasionTime(asTold(occasion), words).replace('*', '');
  return isTimeAlone ? time : words.dateAndTime(formatDay(occasion.start, words), time);
}

const isStay = ({ name, place, start, end }: Occasion): boolean =>
  name === place && dateOf(start) !== dateOf(end);

/** What is otherwise of an occasion, as a clause behind what it is called. */
function clauseOf(one: OccasionDifference, lang: Lang, isOwn: boolean, isOne: boolean): string {
  const own = GUEST_WORDS[lang];
  const words = wordsFor(lang);
  const { occasion } = one;
  const part = (text: string): string => cleanText(partIn(text, lang));
  const list = (texts: readonly string[]): string => texts.map(part).join(words.listComma);
  const at = ({ leave }: Start): string => {
    const isSameDay = dateOf(leave) === dateOf(occasion.start) && !isStay(occasion);
    const time = leave.slice(11, 16);
    return isSameDay ? time : words.dateAndTime(formatDay(leave, words), time);
  };
  switch (one.kind) {
    case 'time': {
      const isSameDay = dateOf(occasion.start) === dateOf(one.before.start);
      if (one.before.label !== occasion.label)
        return own.becomes(
          titleOf({ ...occasion, name: occasion.place }, lang, isOwn),
          whenOf(occasion, lang, isSameDay),
        );
      return own.time(whenOf(occasion, lang), whenOf(one.before, lang, isSameDay));
    }
    case 'place': {
      const was = part(placeWithRoom(one.before));
      return own.place(part(placeWithRoom(occasion)), cleanText(occasion.address ?? ''), was);
    }
    case 'name':
      return own.name(titleOf(occasion, lang, isOwn));
    case 'sure':
      return own.sure(list(one.over.map((other) => calledOff(other, lang, isOwn))));
    case 'leave':
      return one.leave
        .map((start) =>
          (start.from_door === true ? own.setsOut : own.boards)(at(start), part(start.from)),
        )
        .join(own.and);
    case 'onward':
      return own.onward(list(one.to));
    case 'rides': {
      const who = isOne ? '' : list(one.ride.guests);
      const ride = own.rides(who, part(one.ride.vehicle));
      return [ride, own.boards(at(one.ride), part(one.ride.from))].join(own.and);
    }
    case 'vehicles':
      return own.vehicles(list(one.names.added));
    case 'guests':
    case 'ours':
      return namesText(one.names, one.kind, words, lang);
    case 'added':
      return occasion.status === 'tentative' ? own.addedUnsure : own.added;
    case 'back':
      return own.back;
    case 'unsure':
      return own.unsure;
    case 'gone':
    case 'off':
      return own.off;
    case 'late':
      return '';
  }
}

/** All that is otherwise of one occasion, as a line; its time and place behind its name where they are not what changed. */
function lineOf(
  changes: readonly OccasionDifference[],
  lang: Lang,
  { isOwn, isOne }: { readonly isOwn: boolean; readonly isOne: boolean },
): string {
  const [first] = changes;
  if (first === undefined) return '';
  const own = GUEST_WORDS[lang];
  const words = wordsFor(lang);
  const kinds = changes.map(({ kind }) => kind);
  const occasion = 'before' in first ? first.before : first.occasion;
  // To bed they go each night, which is not what a stay is called.
  const title =
    isStay(occasion) && kinds.every((kind) => kind === 'leave')
      ? own.toBed(cleanText(partIn(occasion.place, lang)))
      : titleOf(occasion, lang, isOwn);
  const isKnown =
    kinds.includes('time') && first.kind === 'time' && first.before.label === first.occasion.label;
  const when = isKnown || isStay(occasion) ? '' : whenOf(occasion, lang);
  const isNew = kinds.includes('added') || kinds.includes('sure');
  const place = isNew ? cleanText(partIn(placeWithRoom(first.occasion), lang)) : '';
  const at = [when, title.includes(place) ? '' : place].filter((text) => text !== '');
  const whom = isOwn && !isOne ? (occasion.whom ?? '') : '';
  const remarks = [...(whom === '' ? [] : [cleanText(whom)]), ...at];
  const what = remarks.length === 0 ? title : words.remark(title, remarks.join(words.comma));
  const clauses = changes.map((one) => clauseOf(one, lang, isOwn, isOne));
  return own.line(what, clauses.filter((text) => text !== '').join(own.and));
}

/** What some guests are told of changes: a line an occasion, and what is otherwise of vehicles. */
function linesOf({ changes, names }: Audience, lang: Lang, plan: Plan): readonly string[] {
  const of = { isOwn: lang === plan.brief.lang, isOne: names.length > 0 };
  const groups = groupBy(changes, (one) => (one.of === 'occasion' ? one.occasion.id : one));
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.of === 'vehicle') return vehicleTold(first, '', lang, Number.POSITIVE_INFINITY);
    return [
      lineOf(
        group.flatMap((one) => (one.of === 'occasion' ? [one] : [])),
        lang,
        of,
      ),
    ];
  });
  return lines.filter((text) => text !== '');
}

/** A text to guests. */
export interface GuestText {
  /** Whom it is for; [] for all. */
  readonly names: readonly string[];
  readonly lines: readonly string[];
}

/** What rules say to guests, in the language of the plan and in the other one, and whether all else stays as it was. */
export interface GuestLines {
  readonly own: readonly string[];
  readonly other: readonly string[];
  readonly isRest: boolean;
}

/** What is said to some guests, in one language, between how they are addressed and whom they may ask. */
function letterOf(
  { names, changes }: Audience,
  said: GuestLines,
  plan: Plan,
  lang: Lang,
): readonly string[] {
  const words = GUEST_WORDS[lang];
  const isToAll = names.length === 0;
  const listed = names.map((name) => cleanText(partIn(name, lang)));
  const { ask: asked = '' } = plan.guests;
  const ask = cleanText(lang === plan.brief.lang ? asked : partIn(asked, lang));
  return [
    isToAll ? words.dear : words.dearSome(listed.join(wordsFor(lang).listComma)),
    ...(changes.length === 0 ? [] : [words.changed]),
    ...(isToAll ? said[lang === plan.brief.lang ? 'own' : 'other'] : []),
    ...linesOf({ names, changes }, lang, plan),
    ...(said.isRest ? [words.rest] : []),
    ...(isToAll ? [words.passOn] : []),
    ...(ask === '' ? [] : [words.ask(ask)]),
  ];
}

/**
 * The texts to guests, one for all who hear the same: what has changed for them, and what rules say to them; in both languages
 * where they are written to so.
 */
export function guestTexts(plan: Plan, said: GuestLines): readonly GuestText[] {
  const { lang } = plan.brief;
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const told = plan.changes?.changes.filter(({ tell }) => tell.guests);
  const audiences = audiencesOf(told ?? [], plan);
  const isForAll = said.own.length === 0 || audiences.some(({ names }) => names.length === 0);
  const all = isForAll ? audiences : [{ names: [], changes: [] }, ...audiences];
  const isBoth = plan.occasions.some((one) => one.other_label !== undefined);
  return all.map((audience) => {
    const own = letterOf(audience, said, plan, lang);
    const again = isBoth ? letterOf(audience, said, plan, other) : [];
    return { names: audience.names, lines: [...own, ...again] };
  });
}
