import type { Brief } from '../../model/brief.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { type Gathered, joinPath } from './draft.ts';

/** The longest id, in characters: ids become names of files. */
const LONGEST = 80;

const FORBIDDEN = /[/\\#]|\p{Cc}/u;

/** Sections whose items have ids. */
const SECTIONS = [
  'vehicles',
  'guests',
  'arrivals',
  'lodging',
  'meals',
  'meetings',
  'tours',
  'departures',
  'tasks',
] as const;

/** Whether an id may be part of task ids and names of files. */
export function isId(id: string): boolean {
  return id !== '' && !FORBIDDEN.test(id) && !id.startsWith('.') && [...id].length <= LONGEST;
}

/** The id that a brief without one gets: its file's name without folders and extension, made fit to be an id. */
export function idFromFile(file: string): string {
  const base = file.split(/[/\\]/).pop() ?? '';
  const id = base
    .replace(/(?!^)\.[^.]*$/, '')
    .replace(new RegExp(FORBIDDEN, 'gu'), '-')
    .replace(/^\.+/, '')
    .trim();
  return [...id].slice(0, LONGEST).join('') || 'brief';
}

/** Ids that cannot be, ids twice in a list, and guests of the same name. */
export function checkIds(brief: Brief, gathered: Gathered): void {
  if (brief.id !== '') checkId(brief.id, 'id', gathered);
  for (const section of SECTIONS) {
    const items: readonly { readonly id: string }[] = brief[section] ?? [];
    checkTwice(
      items.map(({ id }) => id),
      section,
      'id',
      'error',
      gathered,
    );
    items.forEach(({ id }, index) => {
      if (id !== '') checkId(id, `${section}/${index}/id`, gathered);
    });
  }
  // Two guests may share a name, if ids tell them apart.
  const names = (brief.guests ?? []).map(({ name, id }) => (id === '' ? name : ''));
  checkTwice(names, 'guests', 'name', 'warning', gathered);
}

function checkId(id: string, path: string, gathered: Gathered): void {
  const at = gathered.places[path];
  if (at && !isId(id)) gathered.findings.push(makeFinding('bad-id', { value: id }, at));
}

function checkTwice(
  ids: readonly string[],
  section: string,
  key: string,
  level: 'error' | 'warning',
  { places, findings }: Gathered,
): void {
  const first = new Map<string, number>();
  ids.forEach((id, index) => {
    const at = places[joinPath(section, `${index}/${key}`)];
    if (id === '' || !at) return;
    const line = first.get(id);
    if (line === undefined) first.set(id, at.line);
    else findings.push(makeFinding('duplicate-id', { id, first: line }, at, level));
  });
}
