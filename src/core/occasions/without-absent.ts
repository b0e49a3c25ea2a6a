import type { Field, Shape } from '../../kinds/shape/fields.ts';
import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import type { Brief, BriefFile } from '../../model/brief.ts';
import type { Positions } from '../../model/position.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Text } from '../../model/text.ts';
import { countHeads, listHeads } from '../whereabouts/heads.ts';
import { textsOf, valuesIn } from './derive-facts.ts';

type Item = Readonly<Record<string, unknown>>;

/** Where items of lists stand now, by their paths, and null for what is gone. */
type Moved = ReadonlyMap<string, number | null>;

/** The people and vehicles that fell out, by section: what they are called, and how many people go with them. */
interface Absent {
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly items: ReadonlySet<Item>;
  readonly people: (section: string, among: readonly unknown[]) => number;
}

const isCancelled = (item: Item): boolean => item.status === 'cancelled';

const nameOf = ({ name, id, plate, model }: Item): string => String(name || id || plate || model);

const itemsOf = (brief: Item, section: string): readonly Item[] =>
  (brief[section] ?? []) as readonly Item[];

/** What guests are called who come, and groups of them. */
export function guestNames(brief: Brief): ReadonlySet<string> {
  const { by = [], groups = '' } = REFERENCES.guests ?? {};
  const named = itemsOf(brief, 'guests').flatMap((item) =>
    by.map((key) => String(item[key] ?? '')),
  );
  return new Set([...named, ...itemsOf(brief, groups).map(({ name }) => String(name))]);
}

/** Those who fell out, and those of us who are kept out; with `guestsToo` false only others than guests. */
function listAbsent(brief: Item, guestsToo: boolean, kept: readonly Item[]): Absent {
  const isOff = (item: Item): boolean => isCancelled(item) || kept.includes(item);
  const sections = Object.entries(REFERENCES).filter(([key]) => guestsToo || key !== 'guests');
  const off = sections.map(([section, { by }]) => {
    const items = itemsOf(brief, section);
    const calledBy = (of: readonly Item[]): readonly string[] =>
      of.flatMap((item) => by.flatMap((key) => String(item[key] ?? '') || []));
    // Whoever comes along with him alone does not come either.
    const namesOf = (of: readonly Item[]): readonly string[] => [
      ...calledBy(of),
      ...of.flatMap((item) => textsOf(item.with)),
    ];
    const left = new Set(namesOf(items.filter((item) => !isOff(item))));
    const gone = items.filter(isOff);
    return { section, gone, names: new Set(namesOf(gone).filter((name) => !left.has(name))) };
  });
  // A group of which all fell out is as they are.
  const { groups = '' } = REFERENCES.guests ?? {};
  const guests = off.find(({ section }) => section === 'guests')?.names ?? new Set();
  for (const { name, guests: members, count } of itemsOf(brief, groups)) {
    const named = (members ?? []) as readonly string[];
    const isGone = named.length > 0 && named.every((one) => guests.has(one));
    if (isGone && Number(count ?? 0) <= named.length) guests.add(String(name));
  }
  const heads = (item: Item): number => 1 + ((item.with ?? []) as readonly string[]).length;
  return {
    names: new Map(off.map(({ section, names }) => [section, names])),
    items: new Set(off.flatMap(({ gone }) => gone)),
    people: (section, among) =>
      (off.find((one) => one.section === section)?.gone ?? [])
        .filter((item) => among.includes(item) || among.includes(item.name))
        .reduce((sum, item) => sum + heads(item), 0),
  };
}

/** How high somebody of a list stands, from the highest number down. */
type Standing = (item: Item) => number;

/** One of us who is kept out of the whole, as the how many-th of the team he is written, and whether he was to do something. */
interface KeptOut {
  readonly name: string;
  readonly number: bigint;
  readonly busy: boolean;
}

/** A field of something, by its path, that named only such of us as fell out. */
export interface LeftEmpty {
  readonly names: readonly string[];
  /** It takes one name. */
  readonly isOne: boolean;
  readonly path: string;
  readonly field: Text;
}

/** A brief as it is planned, what they are called who fell out, what that leaves to nobody, and who of us is kept out. */
interface Present {
  readonly file: BriefFile;
  readonly absent: readonly string[];
  readonly empty: readonly LeftEmpty[];
  readonly keptOut: readonly KeptOut[];
}

/** Those of us whom the brief names where a kind says that whoever is named there has no part in it: in a list, or in a sentence. */
function listKeptOut(brief: Item, bars: KindSpec['bars']): readonly Item[] {
  const named = (bars ?? []).flatMap(([section, field]) => {
    const value = (section === '' ? brief : (brief[section] as Item | undefined))?.[field];
    return value === undefined || value === '' ? [] : [value as string | readonly string[]];
  });
  return itemsOf(brief, 'team').filter(({ name }) =>
    named.some((of) => String(name).length > 1 && of.includes(String(name))),
  );
}

/** The team without the roles that some had by what fell out: whoever drove a car that does not come drives no other by himself. */
function withoutIdle(written: Item, left: Item): readonly Item[] {
  const idle = Object.entries(REFERENCES).flatMap(([section, { person = '', role }]) => {
    const personsIn = (of: Item): readonly string[] =>
      itemsOf(of, section).flatMap((item) => textsOf(item[person]));
    const still = new Set(personsIn(left));
    const names = personsIn(written).filter((name) => !still.has(name));
    return role === undefined ? [] : names.map((name) => ({ name, role }));
  });
  return itemsOf(left, 'team').map((one) => {
    const lost = idle.filter(({ name }) => name === one.name).map(({ role }) => role);
    const roles = textsOf(one.roles).filter((role) => !lost.includes(role));
    return lost.length === 0 ? one : { ...one, roles };
  });
}

/**
 * The brief without the guests, people of ours and vehicles that fell out (`状态: 取消`) or are kept out, wherever they are named: what was for such
 * guests alone is called off, or is no more where that cannot be said of it; what named such people of ours alone names
 * nobody. A number that counted them is smaller. Places of what is left stay those in the file. Where no guest is left they stay as
 * they are written, and whether it takes place is not decided: nobody said that it is off.
 */
export function withoutAbsent(
  file: BriefFile,
  { shape, bars }: Pick<KindSpec, 'shape' | 'bars'>,
  standing: Standing,
): Present {
  const brief = file.brief as Item;
  const kept = listKeptOut(brief, bars);
  const team = itemsOf(brief, 'team');
  const gone = Object.keys(REFERENCES).flatMap((of) => itemsOf(brief, of).filter(isCancelled));
  const called = new Set(
    valuesIn(shape, kept.length === 0 ? {} : brief).flatMap(({ field, value }) =>
      field.refers === 'team' ? textsOf(value) : [],
    ),
  );
  const own = {
    absent: gone.map(nameOf),
    keptOut: kept.map((one) => ({
      name: nameOf(one),
      number: BigInt(team.indexOf(one) + 1),
      busy: textsOf(one.roles).length > 0 || called.has(nameOf(one)),
    })),
  };
  if (gone.length + kept.length === 0) return { file, empty: [], ...own };
  const left = leave(file, shape, listAbsent(brief, true, kept), standing);
  const isAnybody = countHeads(listHeads(left.file.brief, shape).all) > 0;
  if (isAnybody || !itemsOf(brief, 'guests').some(isCancelled)) return { ...left, ...own };
  const open = { ...file.brief, status: brief.status || 'tentative' };
  const others = listAbsent(brief, false, kept);
  return { ...leave({ ...file, brief: open }, shape, others, standing), ...own };
}

/** Of each list in which the one fell out who was marked: who stands highest of the others, with the mark and whose place it is. */
function listHeirs(brief: Item, shape: Shape, { items }: Absent, standing: Standing) {
  const placed = valuesIn(shape, brief).flatMap(({ field, value }) =>
    field.inherited === true && field.type === 'texts' ? textsOf(value) : [],
  );
  const heirs = Object.entries(shape).flatMap(([section, field]) => {
    if (field.type !== 'list') return [];
    const all = itemsOf(brief, section);
    const left = all.filter((item) => !items.has(item));
    const [next] = left.toSorted((a, b) => standing(b) - standing(a));
    return Object.entries(field.shape).flatMap(([key, one]) => {
      const was = all.find((item) => items.has(item) && item[key] === true);
      const isHeir = 'one' in one && next !== undefined && was !== undefined;
      if (!isHeir || left.some((item) => item[key] === true)) return [];
      return [[next, { [key]: true, [`${key}_after`]: nameOf(was) }, nameOf(was)] as const];
    });
  });
  return {
    marks: new Map(heirs.map(([next, mark]) => [next, mark])),
    names: new Map(heirs.map(([next, , was]) => [was, nameOf(next)])),
    /** Those who leave a place of their own for that of another. */
    moved: heirs.flatMap(([next, , was]) => (placed.includes(was) ? [nameOf(next)] : [])),
  };
}

/** The brief without some who fell out, and what that leaves to nobody. */
function leave(
  file: BriefFile,
  shape: Shape,
  absent: Absent,
  standing: Standing,
): Pick<Present, 'file' | 'empty'> {
  const brief = file.brief as Item;
  const heirs = listHeirs(brief, shape, absent, standing);
  const moved = new Map<string, number | null>();
  const empty: (LeftEmpty & { readonly of: string })[] = [];

  const leftOf = (field: Field, value: unknown, around: Item, path: string): unknown => {
    switch (field.type) {
      case 'map':
        return mapOf(field.shape, value as Item, path);
      case 'list':
        return listOf(field.shape, value as readonly Item[], path);
      case 'texts':
        return namesLeft(field, value as readonly string[], path);
      case 'int':
        return numberLeft(field.counts, value as number | null, around);
      default:
        return typeof value === 'string' && isNamed(field, value) ? heirOf(field, value) : value;
    }
  };
  /** Who stands where somebody did who fell out; '' for nobody. */
  const heirOf = (field: Field, name: string): string =>
    (field.inherited === true && heirs.names.get(name)) || '';
  /** Whether a text of a field is the name of what fell out; a driver, or who does a task, is one of ours. */
  const isNamed = (field: Field, text: string): boolean => {
    const ours = field.mark === true || field.type === 'role' ? 'team' : '';
    const of = field.refers ?? (field.inherited === true ? 'guests' : ours);
    return absent.names.get(of)?.has(text) === true;
  };
  const namesLeft = (field: Field, names: readonly string[], path: string): readonly string[] => {
    const left = names.flatMap((one) => {
      if (isNamed(field, one)) return heirOf(field, one) || [];
      return field.inherited === true && heirs.moved.includes(one) ? [] : one;
    });
    if (left.length === 0 && names.length > 0) moved.set(path, null);
    return left;
  };
  const numberLeft = (of: string | undefined, count: number | null, around: Item) => {
    if (of === undefined || count === null) return count;
    const named = (around[of] ?? brief[of] ?? []) as readonly unknown[];
    return count < named.length ? count : count - absent.people(of, named);
  };
  const mapOf = (of: Shape, map: Item, path: string): Item =>
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => {
        const field = of[key];
        const at = path === '' ? key : `${path}/${key}`;
        const left = field === undefined ? value : leftOf(field, value, map, at);
        const ours = field?.refers === 'team' ? textsOf(value) : [];
        if (field !== undefined && ours.length > 0 && textsOf(left).length === 0)
          empty.push({
            ...{ names: ours, isOne: typeof value === 'string', path: at, of: path },
            field: { zh: field.zh, en: key },
          });
        return [key, left];
      }),
    );
  /** Whether a list of guests in an item named only such as fell out. */
  const isForNobody = (of: Shape, item: Item, left: Item): boolean =>
    Object.entries(of).some(([key, field]) => {
      const isTheirs =
        field.refers === 'guests' ? field.type === 'texts' : field.inherited === true;
      return isTheirs && textsOf(item[key]).length > 0 && textsOf(left[key]).length === 0;
    });
  const listOf = (of: Shape, items: readonly Item[], path: string): readonly Item[] => {
    const kept: Item[] = [];
    items.forEach((item, index) => {
      const at = `${path}/${index}`;
      const left = mapOf(of, item, at);
      const isEmpty = !absent.items.has(item) && isForNobody(of, item, left);
      const isGone = absent.items.has(item) || (isEmpty && !('status' in of));
      moved.set(at, isGone ? null : kept.length);
      if (!isGone)
        kept.push(
          isEmpty ? { ...item, status: 'cancelled' } : { ...left, ...heirs.marks.get(item) },
        );
    });
    return kept;
  };
  const named = mapOf(shape, brief, '');
  const left = { ...named, ...('team' in named ? { team: withoutIdle(brief, named) } : {}) };
  return {
    file: {
      ...file,
      brief: left as unknown as Brief,
      positions: movedPlaces(file.positions, moved),
    },
    empty: empty.flatMap(({ of, ...one }) => {
      const path = pathNow(of, moved);
      return path === null ? [] : [{ ...one, path }];
    }),
  };
}

/** The path of a value among what is left; null where it is gone. */
function pathNow(path: string, moved: Moved): string | null {
  const to = moved.get(path);
  const cut = path.lastIndexOf('/');
  if (to === null || cut < 0) return to === null ? null : path;
  const above = pathNow(path.slice(0, cut), moved);
  return above === null ? null : `${above}/${to ?? path.slice(cut + 1)}`;
}

function movedPlaces(positions: Positions, moved: Moved): Positions {
  const entries = Object.entries(positions).map(
    ([path, at]) => [pathNow(path, moved), at] as const,
  );
  return Object.fromEntries(entries.filter(([path]) => path !== null));
}
