import { RANKS } from '../../kinds/shape/choices.ts';
import type { BriefOf, Field, Shape } from '../../kinds/shape/fields.ts';
import type { Brief } from '../../model/brief.ts';
import type { Path } from '../../model/position.ts';
import { REFERENCES } from '../../model/references.ts';
import type { BriefTime } from '../../model/time.ts';

type Item = Readonly<Record<string, unknown>>;

/** A map of a brief that occasions are made from, with its shape and where it stands. */
export interface SectionItem {
  readonly shape: Shape;
  readonly item: Item;
  /** `['meals', 0]` for an item of a list, `['dates']` for a map. */
  readonly path: Path;
}

/** The items of a section: those of a list, or the one map. */
export function sectionItems(
  brief: Brief,
  shape: Shape,
  section: string | undefined,
): readonly SectionItem[] {
  const field = section === undefined ? undefined : shape[section];
  const value = (brief as Item)[section ?? ''];
  if (section === undefined || field === undefined || value === undefined) return [];
  if (field.type === 'list') {
    return (value as readonly Item[]).map((item, index) => ({
      shape: field.shape,
      item,
      path: [section, index],
    }));
  }
  return field.type === 'map' ? [{ shape: field.shape, item: value as Item, path: [section] }] : [];
}

/** The texts that a field of a brief holds, one or several; empty ones are left out. */
export const textsOf = (value: unknown): readonly string[] =>
  [value ?? []]
    .flat()
    .map(String)
    .filter((text) => text !== '');

/** The items of a section that some texts name, by any key that REFERENCES has for it. */
export function itemsNamed(
  brief: Brief,
  section: string,
  names: readonly string[],
): readonly Item[] {
  const { by = [] } = REFERENCES[section] ?? {};
  const items = ((brief as Item)[section] ?? []) as readonly Item[];
  return items.filter((item) => by.some((key) => names.includes(String(item[key] ?? ''))));
}

/** A value of a brief that is no map and no list of maps. */
interface WrittenValue {
  readonly field: Field;
  readonly value: unknown;
  readonly path: Path;
}

/** All values of a map of a brief, with those of the maps and lists in it. */
export function valuesIn(shape: Shape, map: Item, path: Path = []): readonly WrittenValue[] {
  return Object.entries(shape).flatMap(([key, field]): readonly WrittenValue[] => {
    const [value, here] = [map[key], [...path, key]];
    if (field.type === 'map') return valuesIn(field.shape, (value ?? {}) as Item, here);
    if (field.type !== 'list') return [{ field, value, path: here }];
    const items = (value ?? []) as readonly Item[];
    return items.flatMap((item, index) => valuesIn(field.shape, item, [...here, index]));
  });
}

/** What conditions see of a brief or of an item: plain values, CEL integers as bigint, nothing missing. */
export type Facts = Readonly<Record<string, unknown>>;

/** The facts of a map of this shape; nothing is missing: '' and 0 stand for what the brief does not say. */
export type FactsOf<S> = { readonly [K in keyof S]: FactOf<S[K]> };

type FactOf<F> = F extends { readonly type: 'map'; readonly shape: infer S }
  ? FactsOf<S>
  : F extends { readonly type: 'list'; readonly shape: infer S }
    ? readonly FactsOf<S>[]
    : F extends { readonly type: 'int' | 'duration' }
      ? bigint
      : F extends { readonly type: 'money' }
        ? number
        : F extends { readonly type: 'time' }
          ? string
          : BriefOf<{ f: F }>['f'];

/** How high a rank is: 12 for 国家级正职 down to 1 for 办事员; 0 for a name that is not in RANKS. */
export function rankGrade(name: string): number {
  const index = RANKS.findIndex(
    ({ aliases, also, en, name: own }) =>
      own === name || en === name || aliases.includes(name) || also.includes(name),
  );
  return index < 0 ? 0 : RANKS.length - index;
}

/** How high titles of the classes of the table `titles` are: beside a rank, and where none is given. */
const POSTS = [
  ['first', 3, 130],
  ['second', 2, 90],
  ['part', 1, 70],
  ['third', 1, 50],
] as const;

/** How high somebody stands, for seats and for who comes first: the grade of a rank decides, and a title among equals. */
export function standing(
  grade: number,
  title: string,
  isOfClass: (table: string, of: string, text: string) => boolean,
): number {
  const post = POSTS.find(([of]) => isOfClass('titles', of, title));
  const [, step = 0, alone = 0] = post ?? [];
  return grade > 0 ? grade * 20 + step * 2 : alone;
}

/** How a time of the brief is shown to conditions: as the local time, so that `a.at < b.at` is right. */
type ShowTime = (time: BriefTime) => string;

function factOf(field: Field, value: unknown, show: ShowTime): unknown {
  switch (field.type) {
    case 'time':
      return typeof value === 'string' && value !== '' ? show(value as BriefTime) : '';
    case 'int':
    case 'duration':
      return BigInt(Math.trunc((value as number | null) ?? 0));
    case 'money':
      return (value as number | null) ?? 0;
    case 'map':
      return itemFacts(field.shape, value as Facts, show);
    case 'list':
      return withDerived(
        field.shape,
        (value as readonly Facts[]).map((item) => itemFacts(field.shape, item, show)),
      );
    default:
      return value ?? '';
  }
}

/**
 * The facts of one map of a brief; whoever has a rank has a `grade`, and whoever has the one truth of a list `<key>_after`: in whose
 * place, of one who fell out.
 */
export function itemFacts(shape: Shape, item: Facts, show: ShowTime): Facts {
  const fields = Object.entries(shape);
  const facts = Object.fromEntries(
    fields.flatMap(([key, field]) => [
      [key, factOf(field, item[key], show)],
      ...('one' in field ? [[`${key}_after`, item[`${key}_after`] ?? '']] : []),
    ]),
  );
  const ranks = fields.flatMap(([key, field]) => (field.type === 'rank' ? [key] : []));
  const grades = ranks.map((key) => rankGrade(String(item[key] ?? '')));
  return ranks.length === 0 ? facts : { ...facts, grade: BigInt(Math.max(...grades)) };
}

/** The highest by rank, and of those the first. */
const highest = (items: readonly Facts[]): number => {
  const grades = items.map(({ grade }) => Number(grade ?? 0));
  return Math.max(0, grades.indexOf(Math.max(...grades)));
};

/**
 * The items of a list, where exactly one has each truth that is marked so; the highest by rank, else the first, where none is
 * marked. `<key>_said` is whether one is.
 */
function withDerived(shape: Shape, items: readonly Facts[]): readonly Facts[] {
  const single = Object.entries(shape).flatMap(([key, field]) =>
    field.type === 'bool' && field.one === true ? [key] : [],
  );
  const chosen = single.map((key) => {
    const marked = items.findIndex((item) => item[key] === true);
    return { key, at: marked < 0 ? highest(items) : marked, said: marked >= 0 };
  });
  return items.map((item, index) => ({
    ...item,
    ...Object.fromEntries(
      chosen.flatMap(({ key, at, said }) => [
        [key, index === at],
        [`${key}_said`, said],
      ]),
    ),
  }));
}

/** How many people a section stands for, where that is more than its items. */
type People = Readonly<Record<string, number>>;

/** The facts with every number that counts a section at least as high as there are people in it. */
function withCounts(shape: Shape, facts: Facts, all: Facts, people: People): Facts {
  const counted = Object.entries(shape).flatMap(
    ([key, field]): readonly (readonly [string, unknown])[] => {
      if (field.type === 'map')
        return [[key, withCounts(field.shape, facts[key] as Facts, all, people)]];
      if (field.type !== 'int' || field.counts === undefined) return [];
      const listed = ((all[field.counts] ?? []) as readonly unknown[]).length;
      const least = BigInt(people[field.counts] ?? listed);
      const written = facts[key] as bigint;
      return [[key, written > least ? written : least]];
    },
  );
  return { ...facts, ...Object.fromEntries(counted) };
}

/**
 * The facts of a whole brief. Added to what was written: `grade` of whoever has a rank, exactly one item of a list for
 * which a field such as `head` holds (the highest by rank when nobody is marked), and numbers of people of at least `people`, by
 * section.
 */
export function deriveFacts(
  shape: Shape,
  brief: Brief,
  show: ShowTime,
  people: People = {},
): Facts {
  const written = itemFacts(shape, brief, show);
  const facts = withCounts(shape, written, written, people);
  return { ...facts, brief: facts };
}
