import { groupBy } from '../../model/order.ts';
import { textsOf } from './derive-facts.ts';
import type { OccasionDraft } from './occasion-items.ts';

/** How certain an occasion is. */
export interface Standing {
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** What of it is not known, as values of the choice list `open`: `time`, `place`. */
  readonly open: readonly string[];
  /** It is one of several alternatives, and until it is decided another one is reckoned with. */
  readonly isSpare: boolean;
  /** It is a way on from such an alternative to what takes place anyhow, which goes by the way from the other. */
  readonly isOnward?: true;
  /** Of an alternative that another one was chosen over: what takes place instead. */
  readonly instead?: readonly OccasionDraft[];
}

/** The standing of what nobody doubts. */
export const CERTAIN: Standing = { status: 'confirmed', open: [], isSpare: false };

/** The standing of the whole, as the brief says it. */
export const standingOf = (status: string): Standing => {
  if (status === 'cancelled') return { ...CERTAIN, status };
  return status === 'tentative' ? { ...CERTAIN, status, open: ['status'] } : CERTAIN;
};

/** Alternatives of which one will be: each is one thing, or several that go together. */
export interface Choice {
  /** What they are about, as the brief calls it; '' where it only names the alternatives. */
  readonly about: string;
  readonly options: readonly (readonly OccasionDraft[])[];
}

/** Whether an occasion takes place and is reckoned with: no spare, and not called off. */
export const counts = ({ standing }: Pick<OccasionDraft, 'standing'>): boolean =>
  standing.status !== 'cancelled' && !standing.isSpare;

/** Whether its time is known. */
export const isTimed = ({ standing }: Pick<OccasionDraft, 'standing'>): boolean =>
  !standing.open.includes('time');

/** Whether it counts and has a time, so that it takes people, vehicles and guests. */
export const isHeld = (one: Pick<OccasionDraft, 'standing'>): boolean =>
  counts(one) && isTimed(one);

const optionOf = ({ item }: OccasionDraft): string => String(item.option ?? '');
const statusOf = ({ item }: OccasionDraft): string => String(item.status ?? '');
const pathOf = ({ path }: OccasionDraft): string => path.join('/');

/** Whether two things are for some of the same guests, as far as the brief names them. */
function share(a: OccasionDraft, b: OccasionDraft): boolean {
  const [left, right] = [a, b].map(({ spec, item }) => textsOf(item[spec.party ?? '']));
  const isForAll = left?.length === 0 || right?.length === 0;
  return isForAll || left?.some((name) => right?.includes(name)) === true;
}

/** Whether two things cannot both be. Of those without a time, two of one sort on a day. */
function overlap(a: OccasionDraft, b: OccasionDraft): boolean {
  const bothTimed = isTimed(a) && isTimed(b);
  // They are at things while they have a room.
  const atOnce = a.start < b.end && b.start < a.end && a.spec.bed === b.spec.bed;
  return atOnce && (bothTimed || a.spec === b.spec) && share(a, b);
}

const anyOverlap = (of: readonly OccasionDraft[]): boolean =>
  of.some((one, index) => of.slice(index + 1).some((other) => overlap(one, other)));

/**
 * The choices among some things. Things with one name that overlap are alternatives, `备选: 雨天`, and so are one thing that has
 * a name and what it overlaps with that has none; otherwise a name is that of one alternative, `甲`, and what has it goes together.
 */
function listChoices(able: readonly OccasionDraft[]): readonly Choice[] {
  const named = able.filter((one) => optionOf(one) !== '');
  const groups = [...groupBy(named, optionOf)];
  const answers = groups.filter(([, of]) => !anyOverlap(of));
  const asked = groups
    .filter(([, of]) => anyOverlap(of) || (of.length > 1 && answers.length === 1))
    .map(([about, of]): Choice => ({ about, options: of.map((one) => [one]) }));
  if (answers.length > 1) return [...asked, { about: '', options: answers.map(([, of]) => of) }];
  const [[about, [one, ...more]] = ['', []]] = answers;
  const others = able.filter((other) => one && optionOf(other) === '' && overlap(one, other));
  return one === undefined || more.length > 0 || others.length === 0
    ? asked
    : [...asked, { about, options: [others, [one]] }];
}

/** Occasions with how certain each is, and the choices still to be made. */
interface Decided {
  readonly drafts: readonly OccasionDraft[];
  readonly choices: readonly Choice[];
}

/** The alternative that was chosen, by its index: one that is confirmed; -1 where none is. */
const chosenOf = ({ options }: Choice): number =>
  options.findIndex((of) => of.some((one) => statusOf(one) === 'confirmed'));

/** What a choice makes of its alternatives, by the paths of their things. */
function standingsOf(choice: Choice): readonly (readonly [string, Partial<Standing>])[] {
  const chosen = chosenOf(choice);
  return choice.options.flatMap((of, index) => {
    const isOther = index !== Math.max(0, chosen);
    const decided: Partial<Standing> = isOther ? { status: 'cancelled' } : {};
    const undecided: Partial<Standing> = { status: 'tentative', isSpare: isOther };
    return of.map((one) => [pathOf(one), chosen < 0 ? undecided : decided] as const);
  });
}

/** What takes place instead of alternatives that are off, by the paths of these: what was chosen, or is the last that is left. */
function chosenOver(choice: Choice): readonly (readonly [string, readonly OccasionDraft[]])[] {
  const left = choice.options.filter((of) => of.some((one) => statusOf(one) !== 'cancelled'));
  const chosen = left.length === 1 ? left[0] : choice.options[chosenOf(choice)];
  const over = chosen === undefined ? [] : choice.options.filter((of) => of !== chosen);
  return over.flat().map((one) => [pathOf(one), chosen ?? []] as const);
}

/** Whether it was one of several alternatives. */
const isDropped = (one: OccasionDraft): boolean =>
  optionOf(one) !== '' && statusOf(one) === 'cancelled';

/** How certain a thing is by itself and with the whole. */
function ownStanding(
  one: OccasionDraft,
  whole: string,
  ofChoice: Partial<Standing> | undefined,
  isLone: boolean,
): Standing {
  const own = [whole, statusOf(one)];
  if (own.includes('cancelled')) return { ...one.standing, status: 'cancelled' };
  // Whoever writes 待定 of what has no time means its time; one alternative to nothing is tentative itself.
  const isAlone = isLone && optionOf(one) !== '' && statusOf(one) === '';
  const isAsked = isAlone || (statusOf(one) === 'tentative' && isTimed(one));
  const status = isAlone || own.includes('tentative') ? 'tentative' : 'confirmed';
  const open = [...one.standing.open, ...(isAsked ? ['status'] : [])];
  return { ...one.standing, open, status, ...ofChoice };
}

/**
 * How certain occasions are, as the brief says it of each and of the whole. Of alternatives the first is reckoned with until
 * one is confirmed or all others are called off; once one is confirmed, the others are.
 */
export function decide(drafts: readonly OccasionDraft[], whole: string): Decided {
  const byPath = new Map(drafts.toReversed().map((one) => [pathOf(one), one]));
  const things = [...byPath.values()].toReversed();
  const choices = listChoices(things.filter((one) => statusOf(one) !== 'cancelled'));
  const instead = new Map(listChoices(things).flatMap(chosenOver));
  const ofChoices = new Map(choices.flatMap(standingsOf));
  const isLone = choices.length === 0 && drafts.every((one) => !isDropped(one));
  return {
    drafts: drafts.map((one) => {
      const standing = ownStanding(one, whole, ofChoices.get(pathOf(one)), isLone);
      const other = standing.status === 'cancelled' ? instead.get(pathOf(one)) : undefined;
      return { ...one, standing: other === undefined ? standing : { ...standing, instead: other } };
    }),
    choices: whole === 'cancelled' ? [] : choices.filter((choice) => chosenOf(choice) < 0),
  };
}
