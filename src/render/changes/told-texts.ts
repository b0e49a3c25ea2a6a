import type { NamesChanged, PlanChange } from '../../model/changes.ts';
import { groupBy } from '../../model/order.ts';
import type { Task } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { assigneeText, placeWithRoom } from '../layout/task-text.ts';
import { occasionWhen, taskWhen } from '../layout/time-text.ts';
import { byLanguage, wordsFor } from '../sentences/words.ts';
import {
  absentText,
  arrow,
  changeText,
  handedOver,
  nameOf,
  namesText,
  placeOf,
  whenNow,
} from './describe-change.ts';

const WORDS = byLanguage({
  movedTo: (what: string, when: string) => ({
    zh: `“${what}”改到 ${when}`,
    en: `“${what}” moved to ${when}`,
  }),
  movedFrom: (what: string, was: string, when: string) => ({
    zh: `“${what}”原定 ${was}，改到 ${when}`,
    en: `“${what}” of ${was} moved to ${when}`,
  }),
  placedAt: (what: string, place: string) => ({
    zh: `“${what}”改在${place}`,
    en: `“${what}” now at ${place}`,
  }),
  isOff: (what: string, when: string) => ({
    zh: `“${what}”（${when}）取消`,
    en: `“${what}” (${when}) is off`,
  }),
  isBack: (what: string, when: string) => ({
    zh: `“${what}”（${when}）恢复`,
    en: `“${what}” (${when}) is on again`,
  }),
  isNew: (what: string, when: string) => ({
    zh: `新增“${what}”（${when}）`,
    en: `new: “${what}” (${when})`,
  }),
  isCalled: (was: string, is: string) => ({
    zh: `“${was}”改叫“${is}”`,
    en: `“${was}” is now “${is}”`,
  }),
  has: (what: string, change: string) => ({
    zh: `“${what}”${change}`,
    en: `“${what}”: ${change}`,
  }),
  takesOver: (what: string, when: string) => ({
    zh: `接手“${what}”（${when}）`,
    en: `takes over “${what}” (${when})`,
  }),
  handsOver: (what: string, to: string) => ({
    zh: `“${what}”交给${to}`,
    en: `hands “${what}” to ${to}`,
  }),
  attends: { zh: '请您参加', en: 'please be there' },
  attendsNot: { zh: '不用您参加', en: 'you need not be there' },
  // Several that are one text, each with how many they are.
  areOff: (count: number) => ({ zh: `您的 ${count} 项不用做了`, en: `${count} of yours are off` }),
  areHandedOver: (count: number, to: string) => ({
    zh: to === '' ? `您的 ${count} 项另外安排人` : `您的 ${count} 项转给${to}`,
    en: to === '' ? `${count} of yours go to others` : `${count} of yours go to ${to}`,
  }),
  areTakenOver: (count: number, from: string) => ({
    zh: from === '' ? `您也要做 ${count} 项` : `接手${from}的 ${count} 项`,
    en: from === '' ? `${count} more for you` : `takes over ${count} from ${from}`,
  }),
  joins: (names: string) => ({ zh: `${names}也来做`, en: `${names} helps with` }),
  leaves: (names: string) => ({ zh: `${names}不做了`, en: `no longer ${names}` }),
  quoted: (what: string) => ({ zh: `“${what}”`, en: `“${what}”` }),
  quotedAt: (what: string, when: string) => ({
    zh: `“${what}”（${when}）`,
    en: `“${what}” (${when})`,
  }),
  /** Some of many things, and how many they are. */
  someOf: (texts: string, all: number) => ({ zh: `${texts}等`, en: `${texts} and ${all} in all` }),
});

/** A change as whoever is told of it needs it, in a few words; `person` is one of our people, '' for guests. */
function toldText(one: PlanChange, person: string, lang: Lang): string {
  const words = wordsFor(lang);
  const own = WORDS[lang];
  switch (one.of) {
    case 'problem':
      return changeText(one, lang).text;
    case 'absent':
      return absentText(one.names, lang);
    case 'fact':
    case 'guests': {
      const { kind, what, text } = changeText(one, lang);
      return words.labelled(what === '' ? kind : what, text);
    }
    case 'task': {
      const what = cleanText(one.task.title);
      const when = taskWhen(one.task, words);
      switch (one.kind) {
        case 'added':
          return own.isNew(what, when);
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
          if (was === is) return own.has(what, arrow(gone, came));
          return is ? own.takesOver(what, when) : own.handsOver(what, came);
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
          return own.isNew(what, occasionWhen(one.occasion, words));
        case 'gone':
        case 'off':
          return own.isOff(what, occasionWhen(occasion, words));
        case 'back':
          return own.isBack(what, occasionWhen(occasion, words));
        case 'time':
          return own.movedFrom(
            what,
            occasionWhen(one.before, words),
            whenNow(occasion, one.before, words),
          );
        case 'place':
          return own.placedAt(what, placeOf(placeWithRoom(one.occasion), lang));
        case 'name':
          return own.isCalled(nameOf(one.before, words), what);
        case 'guests':
        case 'ours':
        case 'vehicles':
          return own.has(what, namesText(one.names, one.kind, words, lang));
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

/** Who is there, or in which vehicle, of an occasion. */
function commonOfNames(
  { occasion, names, kind }: Extract<PlanChange, { names: NamesChanged; of: 'occasion' }>,
  person: string,
  lang: Lang,
): Common {
  const words = wordsFor(lang);
  const own = WORDS[lang];
  const what = nameOf(occasion, words);
  const isIn = names.added.includes(person);
  if (!isIn && !names.gone.includes(person)) {
    return { head: () => namesText(names, kind, words, lang), of: own.quoted(what) };
  }
  const head = isIn ? own.attends : own.attendsNot;
  return { head: () => head, of: own.quotedAt(what, occasionWhen(occasion, words)), alone: true };
}

/** Who does a task, of whom some did not before, or some did who do it no more. */
function commonOfOwners(before: Task, task: Task, person: string, lang: Lang): Common {
  const words = wordsFor(lang);
  const own = WORDS[lang];
  const notIn = (some: Task['owners'], others: Task['owners']): Task['owners'] =>
    some.filter(({ name }) => others.every((other) => other.name !== name));
  const [gone, came] = [notIn(before.owners, task.owners), notIn(task.owners, before.owners)];
  const isOf = (owners: Task['owners']): boolean => owners.some(({ name }) => name === person);
  const [from, to] = [assigneeText(gone, words), assigneeText(came, words)];
  const what = cleanText(task.title);
  const at = own.quotedAt(what, taskWhen(task, words));
  if (isOf(came)) return { head: (count) => own.areTakenOver(count, from), of: at };
  if (isOf(gone) && came.length === 0) return { head: own.areOff, of: at, alone: true };
  if (isOf(gone)) {
    const taker = came.some(({ name }) => name !== null) ? to : '';
    return { head: (count) => own.areHandedOver(count, taker), of: own.quoted(what) };
  }
  const head = from === '' ? own.joins(to) : to === '' ? own.leaves(from) : arrow(from, to);
  const common = { head: () => head, of: own.quoted(what) };
  return from === '' || to === '' ? { ...common, alone: true } : common;
}

function commonOf(one: PlanChange, person: string, lang: Lang): Common | null {
  if (one.of === 'occasion' && (one.kind === 'ours' || one.kind === 'vehicles')) {
    return commonOfNames(one, person, lang);
  }
  if (one.of !== 'task') return null;
  if (one.kind === 'owner') return commonOfOwners(one.before, one.task, person, lang);
  if (one.kind !== 'gone') return null;
  const when = taskWhen(one.task, wordsFor(lang));
  const own = WORDS[lang];
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
  const own = WORDS[lang];
  const told = changes.map((one) => ({ one, common: commonOf(one, person, lang) }));
  const groups = groupBy(told, ({ one, common }) => common?.head(0) ?? one);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const texts = group.flatMap(({ common }) => common?.of ?? []);
    if (first?.common == null || (texts.length === 1 && first.common.alone !== true)) {
      return group.map(({ one }) => toldText(one, person, lang));
    }
    const some = texts.slice(0, most).join(words.listComma);
    const list = texts.length > most ? own.someOf(some, texts.length) : some;
    return [words.labelled(first.common.head(texts.length), list)];
  });
}
