import type { Shape } from '../../kinds/shape/fields.ts';
import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import type { Brief } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { Gathered } from './read-map.ts';

/** The longest id, in characters: ids become names of files. */
const LONGEST = 80;

const FORBIDDEN = /[/\\#]|\p{Cc}/u;

/** Names that Windows keeps for its devices. */
export const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether an id may be part of task ids and names of files. */
export function isId(id: string): boolean {
  const fits = id !== '' && [...id].length <= LONGEST;
  return fits && !FORBIDDEN.test(id) && !RESERVED.test(id) && !id.startsWith('.');
}

/** The id that a brief without one gets: its file's name without folders and extension, made fit to be an id, and a day. */
export function idFromFile(file: string, day = ''): string {
  const base = file.split(/[/\\]/).pop() ?? '';
  const id = base
    .replace(/(?!^)\.[^.]*$/, '')
    .replace(new RegExp(FORBIDDEN, 'gu'), '-')
    .replace(/^\.+/, '')
    .trim();
  const end = day === '' ? '' : `-${day}`;
  return ([...id].slice(0, LONGEST - end.length).join('') || 'brief') + end;
}

type PlacedId = { readonly id: string; readonly path: string };
type Named = { readonly id: string; readonly name?: string };

/** The sections whose items other parts of the brief refer to by name. */
const NAMED = Object.entries(REFERENCES).flatMap(([section, { by, groups = [] }]) =>
  by.includes('name') ? [section, groups].flat() : [],
);

/** Ids that cannot be, ids twice in a list or among all occasions, and people of the same name. */
export function checkIds(brief: Brief, { shape, occasions }: KindSpec, gathered: Gathered): void {
  const sections = Object.entries(shape).flatMap(([section, field]) =>
    field.type === 'list' && 'id' in field.shape ? [section] : [],
  );
  const idsOf = (section: string): readonly PlacedId[] =>
    itemsOf(brief, section).map(({ id }, index) => ({ id, path: `${section}/${index}/id` }));
  checkEach([{ id: brief.id, path: 'id' }, ...sections.flatMap(idsOf)], isId, gathered);
  // The ids of tasks and calendar entries come from those of occasions, whatever their sort.
  const ofOccasions = new Map(
    occasions.flatMap(({ each, section = '', as }) =>
      (each === 'item' || each === 'shift') && shape[section]?.type === 'list'
        ? [[section, as] as const]
        : [],
    ),
  );
  const all = [...ofOccasions].flatMap(([section, as]) => occasionIds(brief, section, as));
  checkTwice(all, 'error', gathered);
  checkTwice(occasionIds(brief, 'tasks', 'task'), 'error', gathered);
  const isFree = (id: string): boolean => !isReserved(id, shape, occasions);
  checkEach([...ofOccasions.keys()].flatMap(idsOf), isFree, gathered);
  for (const section of sections.filter((name) => !ofOccasions.has(name) && name !== 'tasks')) {
    checkTwice(idsOf(section), 'error', gathered);
  }
  // Two people, or two groups of them, may share a name, if ids tell them apart.
  for (const section of NAMED.filter((name) => shape[name]?.type === 'list')) {
    const named = itemsOf(brief, section).map(({ name = '', id = '' }, index) => ({
      id: id === '' ? name : '',
      path: `${section}/${index}/name`,
    }));
    checkTwice(named, 'warning', gathered);
  }
}

/** The ids of a section's occasions, those we number included; these are found at their items. */
function occasionIds(brief: Brief, section: string, as: string): readonly PlacedId[] {
  return itemsOf(brief, section).map(({ id }, index) =>
    id === ''
      ? { id: `${as}-${index + 1}`, path: `${section}/${index}` }
      : { id, path: `${section}/${index}/id` },
  );
}

/** Whether an id is one that we give ourselves: the whole, a day, a morning of a stay. */
function isReserved(id: string, shape: Shape, occasions: KindSpec['occasions']): boolean {
  return occasions.some(
    ({ as, each, section }) =>
      (section === undefined && (id === as || id.startsWith(`${as}-`))) ||
      (shape[section ?? '']?.type === 'map' && id === as) ||
      (each === 'night' && new RegExp(`-${as}-\\d+$`).test(id)),
  );
}

function itemsOf(brief: Brief, section: string): readonly Named[] {
  return ((brief as Readonly<Record<string, unknown>>)[section] ?? []) as readonly Named[];
}

type IsRight = (id: string) => boolean;

function checkEach(ids: readonly PlacedId[], isRight: IsRight, gathered: Gathered): void {
  for (const { id, path } of ids) {
    const at = gathered.positions[path];
    if (id === '' || isRight(id) || !at) continue;
    gathered.findings.push(makeFinding('bad-id', { value: id }, at));
  }
}

function checkTwice(
  ids: readonly PlacedId[],
  level: 'error' | 'warning',
  { positions, findings }: Gathered,
): void {
  const first = new Map<string, number>();
  for (const { id, path } of ids) {
    const at = positions[path];
    if (id === '' || !at) continue;
    const line = first.get(id);
    if (line === undefined) first.set(id, at.line);
    else findings.push(makeFinding('duplicate-id', { id, first: line }, at, level));
  }
}
