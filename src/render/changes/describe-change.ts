import type {
  NamesChanged,
  PlanChange,
  Ride,
  Start,
  TaskDifference,
  VehicleDifference,
} from '../../model/changes.ts';
import type { Occasion, PlanVehicle, Task } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { dateOf } from '../../time/dates.ts';
import { cleanText } from '../layout/clean-text.ts';
import { assigneeText, occasionLabel, placeWithRoom } from '../layout/task-text.ts';
import {
  dayAndClock,
  occasionTime,
  occasionWhen,
  taskDay,
  taskTime,
  taskWhen,
} from '../layout/time-text.ts';
import { listFinding } from '../sentences/describe-finding.ts';
import { MESSAGE_WORDS } from '../sentences/message-words.ts';
import { byLanguage, countOf, type Words, wordsFor } from '../sentences/words.ts';

const WORDS = byLanguage({
  kinds: {
    added: { zh: '新增', en: 'new' },
    gone: { zh: '取消', en: 'off' },
    off: { zh: '取消', en: 'off' },
    back: { zh: '恢复', en: 'on again' },
    sure: { zh: '定了', en: 'certain' },
    unsure: { zh: '待定', en: 'tentative' },
    time: { zh: '改时间', en: 'time' },
    place: { zh: '换地点', en: 'place' },
    name: { zh: '改名称', en: 'name' },
    guests: { zh: '来宾', en: 'guests' },
    ours: { zh: '我方', en: 'our people' },
    vehicles: { zh: '车辆', en: 'vehicles' },
    leave: { zh: '出发', en: 'leaving' },
    onward: { zh: '接站后', en: 'driven to' },
    late: { zh: '来宾晚到', en: 'guests late' },
    rides: { zh: '乘车', en: 'seats' },
    owner: { zh: '换人', en: 'owner' },
    absent: { zh: '不来了', en: 'not coming' },
    fact: { zh: '改内容', en: 'changed' },
    depth: { zh: '详略', en: 'depth' },
    driver: { zh: '换司机', en: 'driver' },
    plate: { zh: '换车', en: 'vehicle' },
    lost: { zh: '不用了', en: 'not used' },
    problem: { zh: '问题', en: 'finding' },
  },
  taskAdded: { zh: '新任务', en: 'new task' },
  taskGone: { zh: '不用做', en: 'not needed' },
  noPlace: { zh: '（没有地点）', en: '(no place)' },
  noOwner: { zh: '（没有人）', en: '(nobody)' },
  nothing: { zh: '（没有）', en: '(none)' },
  plus: (names: string) => ({ zh: `增加 ${names}`, en: `with ${names}` }),
  minus: (names: string) => ({ zh: `去掉 ${names}`, en: `without ${names}` }),
  absent: (names: string, several: boolean) => ({
    zh: `${names}不来了`,
    en: `${names} ${several ? 'are' : 'is'} not coming`,
  }),
  ridesIn: (who: string, vehicle: string, isOne: boolean) => ({
    zh: `${who}改坐${vehicle}`,
    en: `${who} now ${isOne ? 'rides' : 'ride'} in ${vehicle}`,
  }),
  ridesNewly: (who: string, vehicle: string, isOne: boolean) => ({
    zh: `${who}坐${vehicle}`,
    en: `${who} ${isOne ? 'rides' : 'ride'} in ${vehicle}`,
  }),
  comesAt: (who: string, when: string, isOne: boolean) => ({
    zh: `${who} ${when} 才到`,
    en: `${who} ${isOne ? 'comes' : 'come'} at ${when} only`,
  }),
  inTime: { zh: '来宾能按时到', en: 'the guests come in time' },
  allGuests: { zh: '来宾', en: 'the guests' },
  more: (count: number) => ({ zh: `多列 ${count} 项`, en: `${count} more` }),
  people: (count: number) => ({
    zh: `${count} 人`,
    en: countOf(count, 'person').replace('persons', 'people'),
  }),
});

/** As many guests who ride in another vehicle are named one by one. */
const MOST_RIDING = 8;

/** How the old and the new are put together. */
export type Between = (before: string, now: string) => string;

/** A vehicle as people know it, with its model and plate. */
export const vehicleText = ({ name, called }: PlanVehicle, words: Words): string =>
  cleanText(called === '' ? name : words.remark(name, called));

/** Who drives, and where to reach him. */
export const driverText = ({ driver, phone }: PlanVehicle): string =>
  cleanText([driver, phone].filter((text) => text !== '').join(' '));

/** Where and when guests board, one after the other. */
export const startsText = (starts: readonly Start[], words: Words): string =>
  starts
    .map(({ from, leave }) => `${dayAndClock(leave, words)} ${cleanText(from)}`)
    .join(words.listComma);

/** Guests by name, of many how many they are. */
const guestsText = (guests: readonly string[], lang: Lang): string =>
  guests.length > MOST_RIDING
    ? MESSAGE_WORDS[lang].guests(guests.length)
    : guests.map(cleanText).join(wordsFor(lang).listComma);

/** When guests come who come after something has begun, or that they come in time again. */
export function lateText(
  { arrive, guests }: Extract<PlanChange, { kind: 'late' }>,
  lang: Lang,
): string {
  const own = WORDS[lang];
  if (arrive === '') return own.inTime;
  const who = guestsText(guests, lang) || own.allGuests;
  return own.comesAt(who, dayAndClock(arrive, wordsFor(lang)), guests.length === 1);
}

/** Who rides in which vehicle now; of many how many they are. */
export function rideText({ guests, vehicle, was }: Ride, lang: Lang): string {
  const who = guestsText(guests, lang);
  const { ridesIn, ridesNewly } = WORDS[lang];
  const isOne = guests.length === 1;
  return (was.length === 0 ? ridesNewly : ridesIn)(who, cleanText(vehicle), isOne);
}

/** That some do not come. */
export const absentText = (names: readonly string[], lang: Lang): string =>
  WORDS[lang].absent(names.map(cleanText).join(wordsFor(lang).listComma), names.length > 1);

/** A place, or that there is none. */
export const placeOf = (place: string, lang: Lang): string =>
  cleanText(place) || WORDS[lang].noPlace;

const ownersOf = ({ owners }: Task, words: Words, lang: Lang): string =>
  assigneeText(owners, words) || WORDS[lang].noOwner;

/** Who does a task no more, and who does now; where nobody left or came, all who do. */
export function handedOver(
  before: Task,
  task: Task,
  words: Words,
  lang: Lang,
): { readonly gone: string; readonly came: string } {
  const without = (one: Task, other: Task): Task => {
    const names = other.owners.map(({ name }) => name);
    return { ...one, owners: one.owners.filter(({ name }) => !names.includes(name)) };
  };
  const apart = [without(before, task), without(task, before)] as const;
  // Where some only leave, or only come, who stays is said on both sides.
  const [was, is] = apart.some(({ owners }) => owners.length === 0) ? [before, task] : apart;
  return { gone: ownersOf(was, words, lang), came: ownersOf(is, words, lang) };
}

/** The old and the new. */
export const arrow = (before: string, now: string): string => `${before} → ${now}`;

/** What is different of a task, in words: its time and owner where it is in one plan only, or the old and the new. */
export function taskDifference(one: TaskDifference, words: Words, lang: Lang): string {
  const { task } = one;
  switch (one.kind) {
    case 'added':
    case 'gone':
      return `${taskWhen(task, words)}  ${ownersOf(task, words, lang)}`;
    case 'time': {
      const isSameDay = task.recurrence === null && taskDay(task) === taskDay(one.before);
      const now = (isSameDay ? taskTime : taskWhen)(task, words);
      return arrow(taskWhen(one.before, words), now);
    }
    case 'owner':
      return arrow(ownersOf(one.before, words, lang), ownersOf(task, words, lang));
    case 'place':
      return arrow(placeOf(one.before.place, lang), placeOf(task.place, lang));
  }
}

/** When an occasion is now: with its day only where that is another one. */
export function whenNow(occasion: Occasion, before: Occasion, words: Words): string {
  const isSameDay =
    occasion.recurrence === null &&
    dateOf(occasion.start) === dateOf(before.start) &&
    !before.open.includes('date');
  return (isSameDay ? occasionTime : occasionWhen)(occasion, words);
}

/** Which names have come and which have left; vehicles take the place of others, and one name that of one other. */
export function namesText(
  { added, gone }: NamesChanged,
  kind: PlanChange['kind'],
  words: Words,
  lang: Lang,
  between: Between = arrow,
): string {
  const list = (names: readonly string[]): string => names.map(cleanText).join(words.listComma);
  const isOneForOne = added.length === 1 && gone.length === 1;
  if (kind === 'vehicles' || isOneForOne) return between(list(gone), list(added));
  const { plus, minus } = WORDS[lang];
  return words.joined([
    ...(added.length === 0 ? [] : [plus(list(added))]),
    ...(gone.length === 0 ? [] : [minus(list(gone))]),
  ]);
}

/** What an occasion is called, whether it takes place or not. */
export const nameOf = (occasion: Occasion, words: Words): string =>
  occasionLabel({ ...occasion, place: '', status: 'confirmed' }, words);

/** What is new, with what says that it is not certain. */
export const nameOfNew = (occasion: Occasion, words: Words): string =>
  occasionLabel({ ...occasion, place: '' }, words);

/** A change as three texts: what sort it is, of what, and the old and the new. */
export interface ChangeText {
  readonly kind: string;
  readonly what: string;
  readonly text: string;
}

/** What is different of a vehicle: who drives it, its model and plate, or that it does not come. */
function vehicleChange(
  { kind, vehicle, before }: VehicleDifference,
  lang: Lang,
  between: Between,
): Omit<ChangeText, 'kind'> {
  const words = wordsFor(lang);
  const { nothing } = WORDS[lang];
  const called = vehicleText(vehicle, words);
  if (kind === 'lost') return { what: '', text: called };
  if (kind === 'plate') {
    const text = between(cleanText(before.called) || nothing, cleanText(vehicle.called) || nothing);
    return { what: cleanText(vehicle.name), text };
  }
  const text = between(cleanText(before.driver) || nothing, driverText(vehicle));
  return { what: called, text };
}

/** What is different of the guests of the whole. */
function guestsChange(
  { names, counts: { before, now } }: Extract<PlanChange, { of: 'guests' }>,
  lang: Lang,
  between: Between,
): string {
  const words = wordsFor(lang);
  const { people } = WORDS[lang];
  const isOther = before !== now && before !== 0;
  const { added, gone } = names;
  const isLess = added.length === 0 && gone.length > 0 && now < before;
  const text = isLess ? absentText(gone, lang) : namesText(names, 'guests', words, lang, between);
  return words.joined([
    ...(text === '' ? [] : [text]),
    ...(isOther ? [between(people(before), people(now))] : []),
  ]);
}

/** A change in words; texts are clean. */
export function changeText(one: PlanChange, lang: Lang, between: Between = arrow): ChangeText {
  const words = wordsFor(lang);
  const own = WORDS[lang];
  const kind = own.kinds[one.kind];
  switch (one.of) {
    case 'problem': {
      const { level, message } = listFinding(one.finding, lang, {});
      return { kind: words.levels[level], what: '', text: message };
    }
    case 'fact': {
      const [was, is] = [one.before, one.now].map((text) => cleanText(text) || own.nothing);
      const text = between(was ?? '', is ?? '');
      return { kind, what: cleanText(one.label), text };
    }
    case 'guests':
      return { kind, what: '', text: guestsChange(one, lang, between) };
    case 'absent': {
      const names = one.names.map(cleanText).join(words.listComma);
      return { kind, what: '', text: names };
    }
    case 'depth': {
      const { depths } = words;
      const text = between(depths[one.before], depths[one.now]);
      return { kind, what: '', text: one.more > 0 ? words.remark(text, own.more(one.more)) : text };
    }
    case 'vehicle':
      return { kind, ...vehicleChange(one, lang, between) };
    case 'task': {
      const label = { added: own.taskAdded, gone: own.taskGone }[one.kind as 'added' | 'gone'];
      const what = cleanText(one.task.title);
      return { kind: label ?? kind, what, text: taskDifference(one, words, lang) };
    }
    case 'occasion': {
      const what = nameOf(one.occasion, words);
      switch (one.kind) {
        case 'added':
          return {
            kind,
            what: nameOfNew(one.occasion, words),
            text: occasionWhen(one.occasion, words),
          };
        case 'gone':
        case 'off':
        case 'back':
          return { kind, what, text: occasionWhen(one.occasion, words) };
        case 'sure':
        case 'unsure':
          return { kind, what, text: occasionWhen(one.occasion, words) };
        case 'time': {
          const now = whenNow(one.occasion, one.before, words);
          return { kind, what, text: arrow(occasionWhen(one.before, words), now) };
        }
        case 'place':
          return {
            ...{ kind, what },
            text: arrow(
              placeOf(placeWithRoom(one.before), lang),
              placeOf(placeWithRoom(one.occasion), lang),
            ),
          };
        case 'name':
          return { kind, what: nameOf(one.before, words), text: arrow('', what).trim() };
        case 'leave': {
          const text = between(startsText(one.left, words), startsText(one.leave, words));
          return { kind, what, text };
        }
        case 'onward': {
          const [left, to] = [one.left, one.to].map((all) =>
            all.map(cleanText).join(words.listComma),
          );
          return { kind, what, text: between(left ?? '', to ?? '') };
        }
        case 'late':
          return { kind, what, text: lateText(one, lang) };
        case 'rides':
          return { kind, what, text: rideText(one.ride, lang) };
        case 'guests':
        case 'ours':
        case 'vehicles':
          return { kind, what, text: namesText(one.names, one.kind, words, lang) };
      }
    }
  }
}
