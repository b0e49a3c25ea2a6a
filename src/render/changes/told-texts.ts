import type { NamesChanged, PlanChange, Start } from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { Occasion, Task } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { assigneeText, placeWithRoom } from '../layout/task-text.ts';
import { asTold, occasionWhen, taskWhen } from '../layout/time-text.ts';
import { MESSAGE_WORDS } from '../sentences/message-words.ts';
import { wordsFor } from '../sentences/words.ts';
import {
  absentText,
  changeText,
  handedOver,
  lateText,
  nameOf,
  nameOfNew,
  namesText,
  placeOf,
  rideText,
  startsText,
  whenNow,
} from './describe-change.ts';
import { TOLD_WORDS } from './told-words.ts';
import { vehicleTold } from './vehicle-told.ts';

/** When and where something is done; a place that its title says is not said again. */
function whenAndWhere(task: Task, lang: Lang): string {
  const words = wordsFor(lang);
  const place = task.title.includes(task.place) ? '' : cleanText(task.place);
  return [taskWhen(task, words), place].filter((text) => text !== '').join(MESSAGE_WORDS[lang].gap);
}

/** What guests ride to or from, and where and when they board for it. */
function ridePlace({ occasion, ride }: Extract<PlanChange, { kind: 'rides' }>, lang: Lang): string {
  const words = wordsFor(lang);
  return TOLD_WORDS[lang].quotedAt(nameOf(occasion, words), startsText([ride], words));
}

/** Where and when guests board for something, or set out on foot. */
function leavesText(what: string, starts: readonly Start[], lang: Lang): string {
  const { boards, setsOut } = TOLD_WORDS[lang];
  const isWalked = starts.some((start) => start.from_door === true);
  return (isWalked ? setsOut : boards)(what, startsText(starts, wordsFor(lang)));
}

/** That something is at another time, or done in another way at that. */
function timeText(
  { occasion, before }: { readonly occasion: Occasion; readonly before: Occasion },
  what: string,
  lang: Lang,
): string {
  const words = wordsFor(lang);
  const was = occasionWhen(asTold(before), words);
  const now = whenNow(asTold(occasion), before, words);
  return before.label === occasion.label
    ? TOLD_WORDS[lang].movedFrom(what, was, now)
    : TOLD_WORDS[lang].turnsInto(nameOf(before, words), was, what, now);
}

/** That some of us do not come, and what they were to take part in. */
function missedText(
  { names, missed = [] }: Extract<PlanChange, { of: 'absent' }>,
  lang: Lang,
): string {
  const words = wordsFor(lang);
  const text = absentText(names, lang);
  const list = missed.map((one) => TOLD_WORDS[lang].quoted(nameOf(one, words)));
  return list.length === 0 ? text : TOLD_WORDS[lang].misses(text, list.join(words.listComma));
}

/** A change as whoever is told of it needs it, in a few words; `person` is one of our people, '' for guests. */
function toldText(one: Exclude<PlanChange, { of: 'vehicle' }>, person: string, lang: Lang): string {
  const words = wordsFor(lang);
  const own = TOLD_WORDS[lang];
  switch (one.of) {
    case 'problem':
      return changeText(one, lang).text;
    case 'absent':
      return missedText(one, lang);
    case 'fact':
    case 'depth':
    case 'guests': {
      const { kind, what, text } = changeText(one, lang, own.instead);
      return words.labelled(what === '' ? kind : what, text);
    }
    case 'task': {
      const what = cleanText(one.task.title);
      const when = taskWhen(one.task, words);
      switch (one.kind) {
        case 'added':
          return own.isNew(what, whenAndWhere(one.task, lang));
        case 'gone':
          return own.isOff(what, when);
        case 'time':
          return own.movedTo(what, when);
        case 'place':
          return own.placedAt(what, placeOf(one.task.place, lang));
        case 'owner': {
          const [was, is] = [one.before, one.task].map(({ owners }) =>
            owners.some(({ name }) => name === person),
          );
          const { gone, came } = handedOver(one.before, one.task, words, lang);
          if (was === is) return own.has(what, own.instead(gone, came));
          return is ? own.takesOver(what, whenAndWhere(one.task, lang)) : own.handsOver(what, came);
        }
      }
      break;
    }
    case 'occasion': {
      // Whoever is told knows that the visit is the whole.
      const { occasion } = one;
      const what = occasion.span === 'whole' ? cleanText(occasion.name) : nameOf(occasion, words);
      switch (one.kind) {
        case 'added':
          return own.isNew(nameOfNew(occasion, words), occasionWhen(asTold(one.occasion), words));
        case 'gone':
        case 'off':
          return own.isOff(what, occasionWhen(asTold(occasion), words));
        case 'sure': {
          // “雨天” says which one it is, “乙” does not.
          const over = one.over.map((other) =>
            own.quoted(other.option.length > 1 ? cleanText(other.option) : nameOf(other, words)),
          );
          const at = [occasionWhen(asTold(occasion), words), placeWithRoom(occasion)]
            .map(cleanText)
            .filter((text) => text !== '')
            .join(MESSAGE_WORDS[lang].gap);
          return own.isSure(what, at, [...new Set(over)].join(words.listComma));
        }
        case 'unsure':
          return own.isUnsure(what, occasionWhen(asTold(occasion), words));
        case 'back':
          return own.isBack(what, occasionWhen(asTold(occasion), words));
        case 'time':
          return timeText(one, what, lang);
        case 'place':
          return own.placedAt(
            nameOf(one.before, words),
            placeOf(placeWithRoom(one.occasion), lang),
          );
        case 'name':
          return own.isCalled(nameOf(one.before, words), what);
        case 'leave':
          return leavesText(what, one.leave, lang);
        case 'onward':
          return own.goesOn(what, one.to.map(cleanText).join(words.listComma));
        case 'late':
          return words.labelled(
            own.quotedAt(what, occasionWhen(asTold(occasion), words)),
            lateText(one, lang),
          );
        case 'rides':
          return words.labelled(rideText(one.ride, lang), ridePlace(one, lang));
        case 'guests':
        case 'ours':
        case 'vehicles':
          return own.has(what, namesText(one.names, one.kind, words, lang, own.instead));
      }
    }
  }
}

/** What several changes have in common for whoever is told of them, by how many they are, and what this one is of. */
interface Common {
  readonly head: (count: number) => string;
  readonly of: string;
  /** Also one alone is said so. */
  readonly alone?: true;
}

/** Who else of ours is there now, or is not; '' where some come in place of others. */
function othersText({ added, gone }: NamesChanged, kind: PlanChange['kind'], lang: Lang): string {
  if (kind !== 'ours' || (added.length > 0 && gone.length > 0)) return '';
  const own = TOLD_WORDS[lang];
  const names = [...added, ...gone].map(cleanText).join(wordsFor(lang).listComma);
  return added.length > 0 ? own.othersAttend(names) : own.othersAttendNot(names);
}

/** Who is there, or in which vehicle, of an occasion. */
function commonOfNames(
  { occasion, names, kind }: Extract<PlanChange, { names: NamesChanged; of: 'occasion' }>,
  person: string,
  lang: Lang,
): Common {
  const words = wordsFor(lang);
  const own = TOLD_WORDS[lang];
  const what = nameOf(occasion, words);
  const isIn = names.added.includes(person);
  if (!isIn && !names.gone.includes(person)) {
    const text = othersText(names, kind, lang) || namesText(names, kind, words, lang, own.instead);
    return { head: () => text, of: own.quoted(what) };
  }
  const head = isIn ? own.attends : own.attendsNot;
  return {
    head: () => head,
    of: own.quotedAt(what, occasionWhen(asTold(occasion), words)),
    alone: true,
  };
}

/** Who does a task, of whom some did not before, or some did who do it no more. */
function commonOfOwners(before: Task, task: Task, person: string, lang: Lang): Common {
  const words = wordsFor(lang);
  const own = TOLD_WORDS[lang];
  const notIn = (some: Task['owners'], others: Task['owners']): Task['owners'] =>
    some.filter(({ name }) => others.every((other) => other.name !== name));
  const [gone, came] = [notIn(before.owners, task.owners), notIn(task.owners, before.owners)];
  const isOf = (owners: Task['owners']): boolean => owners.some(({ name }) => name === person);
  const [from, to] = [assigneeText(gone, words), assigneeText(came, words)];
  const what = cleanText(task.title);
  const at = own.quotedAt(what, taskWhen(task, words));
  if (isOf(came)) {
    const theirs = own.quotedAt(what, whenAndWhere(task, lang));
    return { head: (count) => own.areTakenOver(count, from), of: theirs };
  }
  if (isOf(gone) && came.length === 0) return { head: own.areOff, of: at, alone: true };
  if (isOf(gone)) {
    const taker = came.some(({ name }) => name !== null) ? to : '';
    return { head: (count) => own.areHandedOver(count, taker), of: own.quoted(what) };
  }
  const head = from === '' ? own.joins(to) : to === '' ? own.leaves(from) : own.instead(from, to);
  const common = { head: () => head, of: own.quoted(what) };
  return from === '' || to === '' ? { ...common, alone: true } : common;
}

function commonOf(one: PlanChange, person: string, lang: Lang): Common | null {
  if (one.of === 'occasion' && (one.kind === 'ours' || one.kind === 'vehicles')) {
    return commonOfNames(one, person, lang);
  }
  const words = wordsFor(lang);
  const own = TOLD_WORDS[lang];
  if (one.of === 'occasion' && one.kind === 'rides') {
    const head = rideText(one.ride, lang);
    return { head: () => head, of: ridePlace(one, lang) };
  }
  if (one.of === 'occasion' && one.kind === 'place') {
    const head = own.movesTo(placeOf(placeWithRoom(one.occasion), lang));
    const when = occasionWhen(asTold(one.before), words);
    return { head: () => head, of: own.quotedAt(nameOf(one.before, words), when) };
  }
  if (one.of !== 'task') return null;
  if (one.kind === 'place') {
    const head = own.movesTo(placeOf(one.task.place, lang));
    const at = own.quotedAt(cleanText(one.task.title), taskWhen(one.task, words));
    return { head: () => head, of: at };
  }
  if (one.kind === 'owner') return commonOfOwners(one.before, one.task, person, lang);
  if (one.kind !== 'gone') return null;
  const when = taskWhen(one.task, words);
  return { head: own.areOff, of: own.quotedAt(cleanText(one.task.title), when) };
}

/**
 * Changes as whoever is told of them needs them; what comes to the same for several things is one text, with as many of them as
 * are to be named.
 */
export function toldTexts(
  changes: readonly PlanChange[],
  person: string,
  lang: Lang,
  most: number,
): readonly string[] {
  const words = wordsFor(lang);
  const own = TOLD_WORDS[lang];
  const told = changes.map((one) => ({ one, common: commonOf(one, person, lang) }));
  const groups = groupBy(told, ({ one, common }) => common?.head(0) ?? one);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const texts = group.flatMap(({ common }) => common?.of ?? []);
    if (first?.common == null || (texts.length === 1 && first.common.alone !== true)) {
      return group.flatMap(({ one }) =>
        one.of === 'vehicle' ? vehicleTold(one, person, lang, most) : [toldText(one, person, lang)],
      );
    }
    const some = texts.slice(0, most).join(words.listComma);
    const list = texts.length > most ? own.someOf(some, texts.length) : some;
    return [words.labelled(first.common.head(texts.length), list)];
  });
}
