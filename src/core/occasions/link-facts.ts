import type { Field, Shape } from '../../kinds/shape/fields.ts';
import { isDerived, type OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import { groupBy } from '../../model/order.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Instant } from '../../model/time.ts';
import { guestsNamed, guestsOf } from '../whereabouts/guests-named.ts';
import { countHeads, type Head, type Heads } from '../whereabouts/heads.ts';
import { listPresence, type Presence } from '../whereabouts/presence.ts';
import { type Facts, textsOf } from './derive-facts.ts';
import type { PlannedOccasion } from './list-occasions.ts';
import { partakersOf } from './own-fields.ts';
import { isHeld } from './standing.ts';

/** Facts while they are put together: what fields name becomes the things themselves. */
type Draft = Record<string, unknown>;

/** What names in a brief stand for: the items of a section by each of their names. */
type Named = ReadonlyMap<string, Map<string, Facts>>;

/** A thing that no section has, of which only the name is known. */
function onlyNamed(name: string, shape: Shape): Facts {
  const blank = (field: Field): unknown => {
    if (field.type === 'int' || field.type === 'duration') return 0n;
    if (field.type === 'money') return 0;
    if (field.type === 'bool') return false;
    return 'shape' in field || field.type.endsWith('s') ? [] : '';
  };
  const fields = Object.entries(shape).map(([key, field]) => [key, blank(field)]);
  // As those have whose rank nobody gave (itemFacts).
  const isRanked = Object.values(shape).some(({ type }) => type === 'rank');
  return { ...Object.fromEntries(fields), ...(isRanked ? { grade: 0n } : {}), name };
}

function indexItems(shape: Shape, lists: Facts): Named {
  return new Map(
    Object.entries(REFERENCES).flatMap(([section, { by }]) => {
      const items = (lists[section] ?? []) as readonly Facts[];
      if (shape[section] === undefined) return [];
      const names = items.flatMap((item) =>
        by.map((key) => [String(item[key] ?? ''), item] as const),
      );
      return [[section, new Map(names.reverse())]];
    }),
  );
}

/** The section whose items a list of names stands for; none where a field holds no such list. */
export const namedSection = (field: Field): string | undefined =>
  field.type === 'texts' ? field.refers : undefined;

/** Whether an occasion is an item of the brief, and no morning after it or turn of it. */
export const isWholeItem = ({ each }: OccasionSpec): boolean => each === 'item' || each === 'date';

/** What names in a brief of this shape stand for. */
interface Links {
  readonly shape: Shape;
  readonly named: Named;
  readonly heads: Heads;
  readonly presence: Presence;
}

const shapeOf = (field: Field | undefined): Shape =>
  field !== undefined && 'shape' in field ? field.shape : {};

/** The things that names of a section stand for; what the section does not have is a thing with only a name. */
function thingsNamed(
  names: readonly string[],
  section: string,
  { shape, named, heads }: Links,
): readonly Facts[] {
  const known = named.get(section) ?? new Map<string, Facts>();
  // A group stands for its guests.
  const single = section === 'guests' ? guestNames(heads, names) : names;
  return single.map((name) => {
    const thing = known.get(name) ?? onlyNamed(name, shapeOf(shape[section]));
    known.set(name, thing);
    return thing;
  });
}

/** The names of guests that names of guests and groups stand for. */
const guestNames = (heads: Heads, names: readonly string[]): readonly string[] =>
  heads.named(names).flatMap(({ name, isUnnamed }) => (isUnnamed ? [] : [name]));

/** Puts the things themselves where a map of the brief names them, at any depth. */
function linkItem(item: Draft, shape: Shape, links: Links): void {
  for (const [key, field] of Object.entries(shape)) {
    const section = namedSection(field);
    if (section !== undefined) {
      item[key] = thingsNamed((item[key] ?? []) as readonly string[], section, links);
    } else if ('shape' in field) {
      for (const one of [item[key] ?? []].flat() as Draft[]) linkItem(one, field.shape, links);
    }
  }
}

/** The items of the lists and maps of a brief, each a thing of its own; those of occasions are the facts of these. */
function itemsOf(shape: Shape, said: Facts, occasions: readonly PlannedOccasion[]): Draft {
  const byPath = new Map<string, Draft>();
  // What has no time, is one of several alternatives or was called off is in no list of what is planned.
  const others = new Set<string>();
  for (const one of occasions.toReversed()) {
    const { path, spec, facts } = one;
    if (!isWholeItem(spec) || path.length === 0) continue;
    if (isHeld(one)) byPath.set(path.join('/'), facts as Draft);
    else others.add(path.join('/'));
  }
  const sections = Object.entries(shape).filter(([, field]) => 'shape' in field);
  const derived = groupBy(
    occasions.filter(({ spec }) => isDerived(spec)),
    ({ spec }) => spec.section ?? '',
  );
  return Object.fromEntries(
    sections.map(([section, { type }]) => [
      section,
      derived.has(section)
        ? derived.get(section)?.map(({ facts }) => facts)
        : type === 'list'
          ? (said[section] as readonly Facts[]).flatMap((item, index) => {
              const path = `${section}/${index}`;
              return others.has(path) ? [] : [byPath.get(path) ?? { ...item }];
            })
          : { ...(said[section] as Facts) },
    ]),
  );
}

/** How many items of a section there are, as the field says that counts them: not all may be named. */
function countOf(shape: Shape, facts: Facts, section: string): bigint {
  for (const [key, field] of Object.entries(shape)) {
    const value = facts[key];
    if (field.type === 'int' && field.counts === section) return value as bigint;
    if (field.type === 'map') {
      const inner = countOf(field.shape, value as Facts, section);
      if (inner > 0n) return inner;
    }
  }
  return 0n;
}

/** Those of all guests who are here at a time, where the brief says that some are not; null where all are, or nobody is. */
function presentAt(
  at: Instant,
  heads: Heads,
  { isHere, isSplit }: Presence,
): readonly Head[] | null {
  if (!isSplit) return null;
  const here = heads.all.filter((head) => isHere(head, at));
  return here.length === 0 || here.length === heads.all.length ? null : here;
}

const itemsOfHeads = (all: unknown, heads: readonly Head[]): readonly Facts[] => {
  const names = new Set(heads.map(({ name }) => name));
  return (all as readonly Facts[]).filter(({ name }) => names.has(String(name)));
};

/** Guests with those alone who come along with them and are not elsewhere. */
function withTheirs(
  guests: readonly Facts[],
  there: readonly Head[],
  { heads, named }: Links,
): readonly Facts[] {
  const gone = heads.all.filter(
    (head) => head.broughtBy !== undefined && !there.some(({ name }) => name === head.name),
  );
  const known = named.get('guests');
  return guests.map((guest) => {
    const others = gone.filter(({ broughtBy }) => broughtBy === guest.name);
    if (others.length === 0) return guest;
    const left = textsOf(guest.with).filter((one) => !others.some(({ name }) => name === one));
    const key = [guest.name, ...left].join('\n');
    const thing = known?.get(key) ?? { ...guest, with: left };
    known?.set(key, thing);
    return thing;
  });
}

/** Who takes part in an occasion and how many they are, all guests where it names none, and who of us is there. */
function partyOf(occasion: PlannedOccasion, all: unknown, count: unknown, links: Links): Facts {
  const { spec, facts, start } = occasion;
  const guests = (facts[spec.party ?? ''] ?? []) as readonly Facts[];
  const { heads, presence } = links;
  const there = guestsOf(occasion, heads);
  const isAll = guestsNamed(occasion) === null;
  const here =
    there === null && spec.bound === undefined ? presentAt(start, heads, presence) : there;
  return {
    ...(spec.party === undefined
      ? {}
      : isAll
        ? here === null
          ? { guests: all, guest_count: count }
          : {
              guests: withTheirs(itemsOfHeads(all, here), here, links),
              guest_count: BigInt(countHeads(here)),
            }
        : {
            guests: withTheirs(guests, there ?? [], links),
            guest_count: BigInt(countHeads(there ?? [])),
          }),
    ...(spec.attend === undefined
      ? {}
      : { ours: thingsNamed(partakersOf(occasion), 'team', links) }),
  };
}

/** The facts of a brief, and by section all things that fields name, those that no section has among them. */
interface LinkedFacts {
  readonly facts: Facts;
  readonly things: ReadonlyMap<string, readonly Facts[]>;
}

/**
 * The facts of a brief in which items of its lists are the occasions made from them, and fields that name guests, people or
 * vehicles hold these themselves. The facts of occasions are linked in place.
 */
export function linkFacts(
  shape: Shape,
  said: Facts,
  occasions: readonly PlannedOccasion[],
  heads: Heads,
): LinkedFacts {
  const items = itemsOf(shape, said, occasions);
  const presence = listPresence(occasions, heads);
  const links = { shape, named: indexItems(shape, items), heads, presence };
  linkItem(items, shape, links);
  const linked = new Set(Object.values(items).flat());
  const count = countOf(shape, said, 'guests');
  for (const occasion of occasions) {
    const own = occasion.facts as Draft;
    if (!linked.has(own)) linkItem(own, shapeOf(shape[occasion.spec.section ?? '']), links);
    Object.assign(own, partyOf(occasion, items.guests, count, links));
  }
  const things = [...links.named].map(([key, of]) => [key, [...new Set(of.values())]] as const);
  return { facts: { ...said, ...items }, things: new Map(things) };
}

/** What a fact is of: an item is called as its type is, with a small letter, and an occasion as in conditions. */
export const itemName = (type: string): string => `${type[0]?.toLowerCase() ?? ''}${type.slice(1)}`;
