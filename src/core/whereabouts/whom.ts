import { type Brief, sectionOf } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import { type Lang, LIST_MARK } from '../../model/text.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { PHRASES } from '../phrases.ts';
import { guestsOf } from './guests-named.ts';
import { countHeads, type Head, type Heads } from './heads.ts';

type Item = Readonly<Record<string, unknown>>;

/** So many names are told; of more the first, and how many there are. */
const MOST_NAMES = 2;

/** So many are told where somebody looks for his own name. */
export const MOST_LISTED = 8;

/** Names by commas; of many the first, and how many people all are: 陈院长等 5 人. */
function namesOf(heads: readonly Head[], lang: Lang, most: number): readonly string[] {
  const [first] = heads;
  if (first === undefined || heads.length <= most) return heads.map(({ name }) => name);
  const count = countHeads(heads);
  return [PHRASES[lang].andMore(first.name, count - 1, count)];
}

/** The groups of a brief that have some guests, each with those of theirs. */
function groupsOf(
  brief: Brief,
  some: readonly Head[],
  heads: Heads,
): readonly (readonly [group: Item, members: readonly Head[], isWhole: boolean])[] {
  const groups = sectionOf(brief, REFERENCES.guests?.groups ?? '');
  const wanted = new Set(some);
  return groups.flatMap((group) => {
    const all = heads.named([String(group.name)]);
    const own = all.filter((head) => wanted.has(head));
    return own.length === 0 ? [] : [[group, own, own.length === all.length] as const];
  });
}

/** Who has a room of a stay. */
const inRooms = ({ item }: OccasionDraft): readonly string[] =>
  ((item.rooms ?? []) as readonly Item[]).flatMap(({ guests }) => textsOf(guests));

/** Who sleeps where, of several hotels at a time: whom its rooms name and, where one of them is open, whom no other's do. */
function sleepersOf(
  stay: OccasionDraft,
  occasions: readonly OccasionDraft[],
  heads: Heads,
): readonly string[] {
  const { start = '', end = '' } = stay.spec;
  const beside = occasions.filter(
    ({ spec, path, item }) =>
      spec === stay.spec &&
      path.join('/') !== stay.path.join('/') &&
      String(item[start]) < String(stay.item[end]) &&
      String(item[end]) > String(stay.item[start]),
  );
  const rooms = (stay.item.rooms ?? []) as readonly Item[];
  const isOpen = rooms.length === 0 || rooms.some(({ guests }) => textsOf(guests).length === 0);
  const taken = new Set(heads.named(beside.flatMap(inRooms)));
  if (beside.length === 0 || (isOpen && taken.size === 0)) return [];
  const left = isOpen ? heads.all.filter((head) => !taken.has(head)) : [];
  return [...inRooms(stay), ...left.map(({ name }) => name)];
}

/**
 * Which of the guests something, one of the occasions, is for: 第一组, 陈院长, 陈院长等 5 人; '' where it is for all of them, or for
 * nobody. Of more than `most` guests the first is named, the main guest before others.
 */
export function whomText(
  occasion: OccasionDraft,
  occasions: readonly OccasionDraft[],
  brief: Brief,
  heads: Heads,
  lang: Lang,
  most = MOST_NAMES,
): string {
  const { bed, each, party } = occasion.spec;
  const isStay = bed === true || each === 'night';
  const some = isStay
    ? heads.named(sleepersOf(occasion, occasions, heads))
    : guestsOf(occasion, heads);
  if (some === null || some.length === 0 || (party === undefined && !isStay)) return '';
  if (some.length >= heads.all.length) return '';
  const whole = groupsOf(brief, some, heads).filter(([, , isWhole]) => isWhole);
  const grouped = new Set(whole.flatMap(([, members]) => members));
  const rest = some.filter((head) => !grouped.has(head) && head.name !== '');
  const texts = whole.map(([{ name }]) => String(name));
  const main = new Set(
    sectionOf(brief, 'guests').flatMap(({ head, name }) => (head === true ? [name] : [])),
  );
  const isMain = ({ name }: Head): boolean => main.has(name);
  const [first, others] = [rest.filter(isMain), rest.filter((head) => !isMain(head))];
  const named = namesOf([...first, ...others], lang, most);
  return (first.length > 0 ? [...named, ...texts] : [...texts, ...named]).join(LIST_MARK[lang]);
}

/** Whom the brief names to meet guests where they come, or to see them off. */
const meetersOf = ({ spec: { bound, along }, item }: OccasionDraft): readonly string[] =>
  bound === undefined ? [] : (along?.fields ?? []).flatMap((field) => textsOf(item[field]));

/** Whether the brief says of a thing that nobody of ours goes along, by an empty list. */
const isForThemAlone = ({ spec: { bound, along }, item, written }: OccasionDraft): boolean =>
  bound === undefined &&
  (along?.fields ?? []).some((of) => written.includes(of) && textsOf(item[of]).length === 0);

/**
 * Who of us leads the group that something is for, or a part of it, where they come and go whoever meets them in his place; '' where
 * it is for all, for guests of several groups, or the brief wants nobody there.
 */
export function leaderOf(occasion: OccasionDraft, brief: Brief, heads: Heads): string {
  const some = isForThemAlone(occasion) ? [] : (guestsOf(occasion, heads) ?? []);
  const of = groupsOf(brief, some, heads).filter(([, own]) => own.length === some.length);
  const [group] = of.length === 1 ? (of[0] ?? []) : [];
  const leader = String(group?.[REFERENCES.guests?.person ?? ''] ?? '');
  const meeters = meetersOf(occasion);
  return leader === '' || meeters.includes(leader) ? leader : (meeters[0] ?? leader);
}

/** Who of us answers for each of some guests where they come or go, if the brief says so of the guest. */
function escortsOf(
  { spec }: OccasionDraft,
  brief: Brief,
  some: readonly Head[],
): readonly string[] {
  const person = REFERENCES.guests?.person ?? '';
  const isTheirs = Object.values(spec.through ?? {}).includes('guests');
  const names = some.flatMap(({ name, isUnnamed }) => (isUnnamed ? [] : [name]));
  return isTheirs
    ? itemsNamed(brief, 'guests', names).flatMap((guest) => textsOf(guest[person]))
    : [];
}

/** Whoever alone has the role that a field is for, where the field was left blank. */
function soleHolders({ spec, item, written }: OccasionDraft, brief: Brief): readonly string[] {
  const { fields = [] } = spec.along ?? {};
  const open = Object.entries(spec.roles ?? {}).filter(
    ([, field]) =>
      fields.includes(field) && textsOf(item[field]).length === 0 && !written.includes(field),
  );
  return open.flatMap(([role]) => {
    const [one, ...others] = brief.team.filter(({ roles }) => roles.includes(role));
    return one === undefined || others.length > 0 ? [] : [one.name];
  });
}

/**
 * Who of us goes along with some guests of a thing: those it names for that, and whoever leads their group, but where they come or
 * go only if it names nobody; there also who answers for each; where there is nobody, those who are at it anyway, as a guide.
 */
export function alongWith(
  occasion: OccasionDraft,
  some: readonly Head[],
  brief: Brief,
  heads: Heads,
): readonly string[] {
  const { along, attend = [], led, bound } = occasion.spec;
  const { fields = [], ahead, unless } = along ?? {};
  const isGoing = unless !== undefined && occasion.item[unless[0]] === unless[1];
  const first = brief.team.filter(({ roles }) => ahead !== undefined && roles.includes(ahead));
  const there = new Set(isGoing ? [] : first.map(({ name }) => name));
  const namesIn = (some: readonly string[]): readonly string[] =>
    some.flatMap((field) => textsOf(occasion.item[field])).filter((name) => !there.has(name));
  const named = namesIn(fields);
  const leader = led === undefined ? [] : textsOf(leaderOf(occasion, brief, heads));
  const ends =
    bound === undefined
      ? []
      : [...soleHolders(occasion, brief), ...escortsOf(occasion, brief, some)];
  const others = leader.filter((name) => !there.has(name) && !named.includes(name));
  const company = [...named, ...others, ...ends];
  return company.length > 0 ? company : namesIn(attend);
}
