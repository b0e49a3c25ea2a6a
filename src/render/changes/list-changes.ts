import type { PlanChange, PlanChanges } from '../../model/changes.ts';
import type { Finding } from '../../model/finding.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type { Plan } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { dateOf } from '../../time/dates.ts';
import { cleanText } from '../layout/clean-text.ts';
import { dayAndClock, taskWhen } from '../layout/time-text.ts';
import { listFinding } from '../sentences/describe-finding.ts';
import { MESSAGE_WORDS } from '../sentences/message-words.ts';
import { byLanguage, type Words, wordsFor } from '../sentences/words.ts';
import { arrow, changeText, handedOver } from './describe-change.ts';
import { toldTexts } from './told-texts.ts';

const WORDS = byLanguage({
  /** `since` is when the plan before was made. */
  title: (since: string) => ({
    zh: `比上一版（${since}）改了什么`,
    en: `Changed since the plan of ${since}`,
  }),
  /** The same of changes that an earlier run had. */
  titleKept: (issued: string) => ({
    zh: `${issued} 改了什么（还没发的照发）`,
    en: `Changed on ${issued}: send what was not sent yet`,
  }),
  same: { zh: '和上一版比没有变化', en: 'Nothing has changed since the last plan' },
  /** Where the changes of an earlier run are. */
  sameSince: (issued: string) => ({
    zh: `和上一版比没有变化；${issued} 改的，通知还在 messages.md`,
    en: `Nothing has changed since the last plan; the notices of ${issued} are still in messages.md`,
  }),
  problems: { zh: '新出现的问题', en: 'New findings' },
  tell: { zh: '通知谁', en: 'Whom to tell' },
  guests: { zh: '来宾', en: 'The guests' },
  /** Before what somebody does of things at another time. */
  yours: { zh: '您这样安排', en: 'For you now' },
  again: { zh: '重发', en: 'Send again' },
  send: { zh: '新发', en: 'Send' },
  all: { zh: '我方各人', en: 'All of our people' },
  more: (count: number) => ({ zh: `另有 ${count} 处`, en: `${count} more` }),
  /** Some tasks that one person hands to another. */
  tasks: (titles: string, all: number, shown: number) => ({
    zh: all > shown ? `${titles}等 ${all} 项` : titles,
    en: all > shown ? `${titles} and ${all - shown} more` : titles,
  }),
});

type Own = (typeof WORDS)[Lang];

/** As many changes are said to one person on a line; of more the rest is counted. */
const MOST_TOLD = 4;

/** Somebody to be told, and what of. */
interface Told {
  readonly who: string;
  readonly changes: readonly PlanChange[];
  /** The name that changes are told by; '' for others than one person. */
  readonly person: string;
}

/** Who is to be told what: the guests, all of us where all are concerned, then each by name, as the team is ordered. */
function listTold(changes: readonly PlanChange[], { people }: Plan, lang: Lang): readonly Told[] {
  const { guests, all } = WORDS[lang];
  const ours = people.map(({ name }) => name);
  const isForAll = ({ tell }: PlanChange): boolean =>
    ours.length > 2 && ours.every((name) => tell.people.includes(name));
  const some = changes.filter((one) => !isForAll(one));
  const names = [...new Set([...ours, ...some.flatMap(({ tell }) => tell.people)])];
  const lists: readonly Told[] = [
    { who: guests, person: '', changes: changes.filter(({ tell }) => tell.guests) },
    { who: all, person: '', changes: changes.filter(isForAll) },
    ...names.map((name): Told => {
      const own = some.filter(({ tell }) => tell.people.includes(name));
      return { who: cleanText(name), person: name, changes: own };
    }),
  ];
  return lists.filter((one) => one.changes.length > 0);
}

/** When somebody does what he does of things that are at another time now, as of the ways to them: when he drives off. */
function ownTimes(changes: readonly PlanChange[], person: string, plan: Plan): readonly string[] {
  const words = wordsFor(plan.brief.lang);
  const moved = changes.flatMap((one) =>
    one.of === 'occasion' && one.kind === 'time' && one.occasion.span === 'part'
      ? [one.occasion.id]
      : [],
  );
  const ways = plan.moves
    .filter(({ because }) => moved.includes(because.to) || moved.includes(because.from))
    .map(({ id }) => id);
  const told = changes.flatMap((one) => (one.of === 'task' ? [one.task.id] : []));
  // What must be ready before it on its day has moved with it.
  const isOnDay = (of: string, end: string): boolean =>
    plan.occasions.some(({ id, start }) => id === of && dateOf(start) === dateOf(end));
  const own = plan.tasks.filter(
    ({ id, occasion, owners, timing, status, end }) =>
      (moved.includes(occasion) || ways.includes(occasion)) &&
      owners.some(({ name }) => name === person) &&
      (timing !== 'by' || isOnDay(occasion, end)) &&
      status !== 'done' &&
      !told.includes(id),
  );
  const tasks = own.map((task) => {
    return {
      at: task.timing === 'by' ? task.end : task.start,
      text: `${taskWhen(task, words)} ${cleanText(task.title)}`,
    };
  });
  // Whoever only rides along has no task of the way.
  const done = new Set(own.map(({ occasion }) => occasion));
  const said = MESSAGE_WORDS[plan.brief.lang];
  const riding = plan.moves
    .filter(({ id, because }) => moved.includes(because.to) && !done.has(id))
    .filter(({ vehicles, company }) => vehicles.length > 0 && company.includes(person))
    .map(({ leave, from, vehicles }) => {
      const names = vehicles.map(cleanText).join(said.comma);
      return {
        at: leave,
        text: said.rides(names, `${dayAndClock(leave, words)} `, cleanText(from)),
      };
    });
  const sorted = [...tasks, ...riding].toSorted((a, b) => compareTexts(a.at, b.at));
  const texts = [...new Set(sorted.map(({ text }) => text))];
  const { yours } = WORDS[plan.brief.lang];
  if (person === '' || texts.length === 0) return [];
  return texts.length === 1
    ? [words.labelled(yours, texts.join())]
    : [words.labelled(yours, '').trimEnd(), ...texts];
}

/** Whom a text is for, as a heading has it, by which name he is of ours ('' for several), and all that he is told. */
export interface ToldInFull {
  readonly who: string;
  readonly person: string;
  readonly texts: readonly string[];
}

const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** Who of us is to be told of changes, each with all of them: whoever gets a text to keep sees no checklist for the rest. */
export function listToldInFull(plan: Plan): readonly ToldInFull[] {
  const { lang } = plan.brief;
  const all = plan.changes?.changes ?? [];
  const listed = listTold(all, plan, lang).filter(({ who }) => who !== WORDS[lang].guests);
  const known = new Set(listed.map(({ person }) => person));
  // Of what all are told each has times of his own.
  const others = plan.people
    .filter(({ name }) => !known.has(name))
    .map(({ name }): Told => ({ who: cleanText(name), person: name, changes: [] }));
  const texts = [...listed, ...others].map((told) => ({
    // Behind a word, as in “To the guests”.
    ...{ who: told.person === '' ? lowered(told.who) : told.who, person: told.person },
    texts: [
      ...toldTexts(told.changes, told.person, lang, Number.POSITIVE_INFINITY),
      ...ownTimes(
        all.filter(({ tell }) => tell.people.includes(told.person)),
        told.person,
        plan,
      ),
    ],
  }));
  return texts.filter((one) => one.texts.length > 0);
}

/** As many tasks are named that go from one person to another. */
const MOST_NAMED = 3;

/** What a line begins with, and the rest. */
export type Line = readonly [lead: string, text: string];

/** The changes, one a line; tasks that one person hands to another are on one, and so are occasions with other vehicles or people. */
function changeLines(changes: readonly PlanChange[], lang: Lang): readonly Line[] {
  const words = wordsFor(lang);
  const textOf = (one: PlanChange): Line => {
    const { kind, what, text } = changeText(one, lang);
    return [kind, what === '' ? text : `${what}  ${text}`];
  };
  const handed = (one: PlanChange): string => {
    if (one.of === 'occasion' && ['vehicles', 'ours', 'rides'].includes(one.kind)) {
      return changeText(one, lang).text;
    }
    if (one.of !== 'task' || one.kind !== 'owner') return '';
    const { gone, came } = handedOver(one.before, one.task, words, lang);
    return arrow(gone, came);
  };
  const groups = groupBy(changes, handed);
  return changes.flatMap((one): readonly Line[] => {
    const pair = handed(one);
    const group = groups.get(pair) ?? [];
    if (pair === '' || group.length === 1) return [textOf(one)];
    if (group[0] !== one) return [];
    const titles = group.map((each) => changeText(each, lang).what);
    const named = titles.slice(0, MOST_NAMED);
    const tasks = WORDS[lang].tasks(named.join(words.listComma), titles.length, named.length);
    return [[changeText(one, lang).kind, words.labelled(pair, tasks)]];
  });
}

/** What changed and whom to tell, as headings and lines; texts are clean. */
export interface ListedChanges {
  /** That nothing is otherwise than in the plan before; '' where something is. */
  readonly same: string;
  /** What is wrong now that was not before. */
  readonly problemsTitle: string;
  readonly problems: readonly Line[];
  readonly title: string;
  /** Each as what sort it is, and the rest. */
  readonly changes: readonly Line[];
  readonly tellTitle: string;
  readonly tell: readonly Line[];
}

/** That the plan before is not there: what has changed since then is not known. */
const isLost = ({ code }: Finding): boolean => code === 'plan-lost';

const isDepth = ({ of }: PlanChange): boolean => of === 'depth';

/** Messages that are to be sent, by their titles; nothing where there are none. */
const titlesLine = (lead: string, titles: readonly string[], mark: string): readonly Line[] =>
  titles.length === 0 ? [] : [[lead, titles.map(cleanText).join(mark)]];

/** Since when something is otherwise, as a heading. */
function titleText(changes: PlanChanges | null, words: Words, own: Own): string {
  if (changes === null) return '';
  const { since, issued, kept } = changes;
  if (kept !== true) return own.title(dayAndClock(since, words));
  return issued === '' ? '' : own.titleKept(dayAndClock(issued, words));
}

function sameText(changes: PlanChanges | null, words: Words, own: Own): string {
  if (changes?.kept !== true) return '';
  return changes.issued === '' ? own.same : own.sameSince(dayAndClock(changes.issued, words));
}

/**
 * What is otherwise than in the plan before, one line a change and one a person to be told; that the plan before is lost, where it
 * is; null where nothing is to be said.
 */
export function listChanges(plan: Plan): ListedChanges | null {
  const { changes, brief } = plan;
  const lost = plan.findings.filter(isLost);
  if (changes === null && lost.length === 0) return null;
  const { changes: all = [], messages = [], new_messages: added = [] } = changes ?? {};
  const words = wordsFor(brief.lang);
  const own = WORDS[brief.lang];
  const { people } = MESSAGE_WORDS[brief.lang];
  const mark = brief.lang === 'zh' ? '；' : '; ';
  const isProblem = ({ of }: PlanChange): boolean => of === 'problem';
  return {
    problemsTitle: own.problems,
    problems: [
      ...lost.map((one): Line => {
        const { level, message } = listFinding(one, brief.lang, {});
        return [words.levels[level], message];
      }),
      ...changeLines(all.filter(isProblem), brief.lang),
    ],
    same: sameText(changes, words, own),
    title: titleText(changes, words, own),
    changes: changeLines(
      all.filter((one) => !isProblem(one)),
      brief.lang,
    ),
    tellTitle: own.tell,
    tell: [
      ...listTold(all, plan, brief.lang).map((told): Line => {
        const texts = toldTexts(told.changes, told.person, brief.lang, MOST_NAMED);
        const rest = texts.length - MOST_TOLD;
        const shown = rest <= 0 ? texts : [...texts.slice(0, MOST_TOLD), own.more(rest)];
        return [told.who, shown.join(mark)];
      }),
      ...titlesLine(own.send, added, mark),
      ...titlesLine(own.again, all.some(isDepth) ? [...messages, people] : messages, mark),
    ],
  };
}
