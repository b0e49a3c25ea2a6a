import type { Shape } from '../../kinds/shape/fields.ts';
import type { Brief } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import { textsOf, valuesIn } from '../occasions/derive-facts.ts';

type Item = Readonly<Record<string, unknown>>;

/** People of a brief who are always together: a guest and who comes along, the unnamed of a group, or all who are not named. */
export interface Head {
  /** The guest's name, the group's, or '' for those whom no list has. */
  readonly name: string;
  /** Below 0 for those whom both the list and a group have. */
  readonly count: number;
  /** They have no names: the rest of a group, or of all. */
  readonly isUnnamed: boolean;
  /** Of somebody who comes along and is named by herself for something: the guest who brings her. */
  readonly broughtBy?: string;
  /** The sections that name her. */
  readonly namedIn?: ReadonlySet<string>;
}

/** The guests of a brief, and which of them some names stand for. */
export interface Heads {
  readonly all: readonly Head[];
  /** Names of guests and groups → their heads; what no list has is a head of one. */
  readonly named: (names: readonly string[]) => readonly Head[];
  /** Those of them who are named themselves, and not by their group. */
  readonly single: (names: readonly string[]) => readonly Head[];
}

const numberAt = (item: Item, key: string): number => Number(item[key] ?? 0);

/** How many there are at least, as the field says that counts them; 0 where none does. */
function written(shape: Shape, values: Item): number {
  const counts = Object.entries(shape).map(([key, field]) => {
    if (field.type === 'map') return written(field.shape, (values[key] ?? {}) as Item);
    return field.type === 'int' && field.counts === 'guests' ? numberAt(values, key) : 0;
  });
  return Math.max(0, ...counts);
}

/** By each name the sections in which something, or a group, is for her: not the vehicle in which she has a seat, nor her room. */
function sectionsNaming(shape: Shape, brief: Item): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  for (const { field, value, path } of valuesIn(shape, brief)) {
    const [section = '', , key, ...inner] = path;
    const isFor = field.refers === 'guests' && key !== undefined && inner.length === 0;
    if (!isFor || String(section) in REFERENCES) continue;
    for (const name of textsOf(value)) {
      sections.set(name, (sections.get(name) ?? new Set()).add(String(section)));
    }
  }
  return sections;
}

/** Those who come along with one guest, are no guests of the list and are named for something themselves. */
function listBrought(guests: readonly Item[], shape: Shape, brief: Item): readonly Head[] {
  const others = guests.flatMap((guest) =>
    textsOf(guest.with).map((name) => [name, String(guest.name)] as const),
  );
  const sections = others.length === 0 ? new Map() : sectionsNaming(shape, brief);
  const listed = new Set(guests.flatMap(({ id, name }) => textsOf([id, name])));
  const isOne = (name: string): boolean => others.filter(([of]) => of === name).length === 1;
  return others.flatMap(([name, broughtBy]): readonly Head[] => {
    const namedIn = sections.get(name);
    return namedIn === undefined || listed.has(name) || !isOne(name)
      ? []
      : [{ name, count: 1, isUnnamed: false, broughtBy, namedIn }];
  });
}

/** Heads by what they are called, the first of several; whoever only comes along is with her guest. */
function headsByName(
  guests: readonly Item[],
  own: readonly Head[],
  brought: readonly Head[],
): ReadonlyMap<string, Head> {
  const namesOf = (key: string): readonly (readonly [string, Head])[] =>
    own.flatMap((head, at) =>
      textsOf(guests[at]?.[key]).map((name): readonly [string, Head] => [name, head]),
    );
  const single = brought.map((head) => [head.name, head] as const);
  const called = [...namesOf('id'), ...namesOf('name'), ...single, ...namesOf('with')];
  return new Map(called.toReversed());
}

/** Who the guests of a brief are: those named, with who comes along; the rest of each group; the rest of all. */
export function listHeads(brief: Brief, shape: Shape): Heads {
  const root = brief as Item;
  const guests = (root.guests ?? []) as readonly Item[];
  const groups = (root.groups ?? []) as readonly Item[];
  // Of two guests one may come along with the other: each counts once.
  const brought = listBrought(guests, shape, root);
  const listed = new Set([
    ...guests.flatMap(({ id, name }) => textsOf([id, name])),
    ...brought.map(({ name }) => name),
  ]);
  const own = guests.map((guest): Head => {
    const count = 1 + textsOf(guest.with).filter((name) => !listed.has(name)).length;
    return { name: String(guest.name), count, isUnnamed: false };
  });
  const members = [...own, ...brought];
  const byName = headsByName(guests, own, brought);
  const known = (name: string): Head => byName.get(name) ?? { name, count: 1, isUnnamed: false };
  const byGroup = new Map<string, readonly Head[]>();
  const extra: Head[] = [];
  for (const group of groups) {
    const own = textsOf(group.guests).map(known);
    const rest = numberAt(group, 'count') - own.reduce((sum, { count }) => sum + count, 0);
    const name = String(group.name);
    const unnamed = rest > 0 ? [{ name, count: rest, isUnnamed: true }] : [];
    byGroup.set(name, [...own, ...unnamed]);
    extra.push(...unnamed);
  }
  const sum = [...members, ...extra].reduce((total, { count }) => total + count, 0);
  const total = written(shape, root);
  const grouped = new Set([...byGroup.values()].flat());
  const outside = countHeads(members.filter((head) => !grouped.has(head)));
  // Forty in all, forty in groups and their leader in none of these: he is one of the forty.
  const mostTwice = total > 0 && extra.length > 0 ? outside : 0;
  const count = sum === 0 ? total : Math.max(total - sum, -mostTwice);
  const rest = sum === 0 || count !== 0 ? [{ name: '', count, isUnnamed: true }] : [];
  return {
    all: [...members, ...extra, ...rest],
    named: (names) => [...new Set(names.flatMap((name) => byGroup.get(name) ?? [known(name)]))],
    single: (names) => names.flatMap((name) => (byGroup.has(name) ? [] : (byName.get(name) ?? []))),
  };
}

/** How many people some heads are. */
export const countHeads = (heads: readonly Head[]): number =>
  heads.reduce((sum, { count }) => sum + count, 0);
