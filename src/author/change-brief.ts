import { isMap, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Field, Shape } from '../kinds/shape/fields.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import { indexKeys, isAscii } from '../load/brief/index-words.ts';
import { parseDuration } from '../load/pack/parse-timing.ts';
import { type Edit, repairText } from '../load/yaml/source-text.ts';
import type { Brief } from '../model/brief.ts';
import { dateOf, minutesLater, plusDays } from '../time/dates.ts';
import { briefMap, namedPairs, rangeOf, textOf } from './renewal-edits.ts';
import { yamlText } from './write-answer.ts';

type Item = Readonly<Record<string, unknown>>;

/** Why something cannot be set: the key, place or value that is meant, and the words that may stand there. */
export interface CannotSet {
  readonly problem: 'no-key' | 'no-item' | 'no-delta' | 'is-id';
  readonly what: string;
  readonly known: readonly string[];
}

/** Where a value stands: in which map, under which key, and what the loader made of that map. */
interface Place {
  readonly map: YAMLMap;
  readonly shape: Shape;
  readonly key: string;
  readonly field: Field;
  readonly item: Item;
  readonly section: string;
}

const isWrong = (found: object): found is CannotSet => 'problem' in found;

const plain = (text: unknown): string => String(text ?? '').replace(/\s/g, '');

/** The item of a list that a part of a path names: by its number from 1, its id, its name or its number. */
function indexOf(part: string, items: readonly Item[]): number {
  const number = /^\d+$/.test(part) ? Number(part) : 0;
  if (number >= 1 && number <= items.length) return number - 1;
  const keys = ['id', 'name', 'number', 'title', 'hotel'];
  return items.findIndex((item) => keys.some((key) => plain(item[key]) === plain(part)));
}

function namesOf(items: readonly Item[]): readonly string[] {
  return items.map(({ name, number }, index) => String(name || number || index + 1));
}

/** A map of a brief on the way to a value. */
type Around = Pick<Place, 'map' | 'shape' | 'item' | 'section'>;

/** The place that the rest of a path names in a map. */
function placeIn(parts: readonly string[], around: Around): Place | CannotSet {
  const [part = '', ...rest] = parts;
  const { map, shape, item } = around;
  const words = indexKeys(shape);
  const key = words.find(part) ?? '';
  const field = shape[key];
  const known = isAscii(part) ? words.en : words.zh;
  if (field === undefined) return { problem: 'no-key', what: part, known };
  if (rest.length === 0) return { ...around, key, field };
  const value = namedPairs(map, shape).get(key)?.value;
  const section = around.section || key;
  if (field.type === 'map' && isMap(value)) {
    return placeIn(rest, { map: value, shape: field.shape, item: item[key] as Item, section });
  }
  if (field.type !== 'list' || !isSeq(value)) return { problem: 'no-item', what: part, known: [] };
  const items = item[key] as readonly Item[];
  return placeInList(rest, value, items, { shape: field.shape, section });
}

/** The place that the rest of a path names in an item of a list. */
function placeInList(
  [name = '', ...rest]: readonly string[],
  list: YAMLSeq,
  items: readonly Item[],
  of: Pick<Around, 'shape' | 'section'>,
): Place | CannotSet {
  const at = indexOf(name, items);
  const map = list.items[at];
  const item = items[at];
  if (!isMap(map) || item === undefined || rest.length === 0) {
    return { problem: 'no-item', what: name, known: namesOf(items) };
  }
  return placeIn(rest, { ...of, map, item });
}

/** The place that a path such as `arrivals.1.at` or `抵达.1.时间` names. */
function findPlace(path: string, source: string, spec: KindSpec, brief: Brief): Place | CannotSet {
  const parts = path.split(/[.．。/]/).map((part) => part.trim());
  const root = { map: briefMap(source), shape: spec.shape, item: brief as Item, section: '' };
  return placeIn(parts, root);
}

/** How much a change adds, in minutes and in days; null for what is no such change: `+45m`, `-1小时`, `+2天`. */
function deltaOf(text: string): { readonly minutes: number; readonly days: number } | null {
  const [, sign, amount = ''] = /^([-+＋－])\s*(.+)$/.exec(text) ?? [];
  if (sign === undefined) return null;
  const factor = sign === '-' || sign === '－' ? -1 : 1;
  const [, days] = /^(\d{1,3})\s*(?:d|天|日)$/.exec(amount) ?? [];
  if (days !== undefined) return { minutes: 0, days: factor * Number(days) };
  const minutes = parseDuration(amount) ?? (/^\d{1,5}$/.test(amount) ? Number(amount) : undefined);
  return minutes === undefined ? null : { minutes: factor * minutes, days: 0 };
}

/** A value with what a change adds to it; undefined for one that nothing can be added to. */
function added(
  value: unknown,
  field: Field,
  delta: NonNullable<ReturnType<typeof deltaOf>>,
): string | undefined {
  const { minutes, days } = delta;
  if (field.type === 'time' && typeof value === 'string' && value.length >= 16) {
    const [local, offset] = [value.slice(0, 16), value.slice(16)];
    return `${minutesLater(`${plusDays(dateOf(local), days)}${local.slice(10)}`, minutes)}${offset}`;
  }
  if (field.type === 'date' && typeof value === 'string' && value !== '' && minutes === 0) {
    return plusDays(value, days);
  }
  if (field.type === 'clock' && typeof value === 'string' && value !== '' && days === 0) {
    return minutesLater(`2026-01-01T${value}`, minutes).slice(11);
  }
  if (days !== 0) return undefined;
  if (field.type === 'duration') return `${Math.max(0, Number(value ?? 0) + minutes)}m`;
  return field.type === 'int' || field.type === 'money'
    ? String(Number(value ?? 0) + minutes)
    : undefined;
}

/** A value as it is typed on the command line, as it stands in a brief: lists and maps as they are. */
const asWritten = (text: string, field: Field): string =>
  /^[[{]/.test(text.trim()) || !['text', 'texts'].includes(field.type)
    ? text
    : yamlText(text, 'line');

/** The edit that gives a key a value: in place of the one it has, or before the first key of its map. */
function editOf({ map, shape, key, field }: Place, text: string, source: string): Edit {
  const pairs = namedPairs(map, shape);
  const pair: Pair | undefined = pairs.get(key);
  const [start, end] = rangeOf(pair?.value);
  // The range of what is written over several lines goes to the next key.
  const { length } = source.slice(start, end).trimEnd();
  if (length > 0) return { at: start, remove: length, insert: text };
  const first = map.items[0];
  const isEnglish = isAscii(textOf(first?.key ?? null));
  const written = `${isEnglish ? key : field.zh}: ${text}`;
  // A key with nothing behind it.
  if (pair !== undefined)
    return { at: start || rangeOf(pair.key)[1] + 1, remove: 0, insert: ` ${text}` };
  const [at] = first === undefined ? [rangeOf(map)[0] + 1] : rangeOf(first.key);
  return {
    at,
    remove: 0,
    insert: map.flow === true ? `${written}${first ? ', ' : ''}` : `${written}\n`,
  };
}

/** The places that move with one: the end of an occasion whose start does, where the brief gives it. */
function alongWith(
  { key, section, item, shape, ...place }: Place,
  { occasions }: KindSpec,
): readonly Place[] {
  const own = occasions.find((one) => one.section === section && one.start === key);
  const end = own?.end ?? '';
  const field = shape[end];
  const isGiven = field !== undefined && String(item[end] ?? '') !== '';
  return isGiven ? [{ ...place, key: end, section, item, shape, field }] : [];
}

/** Whether a place is an id by which calendars know the brief, or something of it. */
const isIdentity = ({ key, section }: Place, { occasions }: KindSpec): boolean =>
  key === 'id' && (section === '' || occasions.some((one) => one.section === section));

/**
 * The text of a brief with one value set: `arrivals.1.at` with `2026-12-02 15:05` or `+45m`, keys in either language. What is
 * put off takes its end with it. The text loads without errors as it was.
 */
export function setValue(
  source: string,
  path: string,
  value: string,
  spec: KindSpec,
  brief: Brief,
): string | CannotSet {
  const place = findPlace(path, source, spec, brief);
  if (isWrong(place)) return place;
  if (isIdentity(place, spec)) return { problem: 'is-id', what: path, known: [] };
  const delta = deltaOf(value);
  if (delta === null)
    return applied(source, [
      indented(editOf(place, asWritten(value, place.field), source), place, source),
    ]);
  const edits: Edit[] = [];
  for (const one of [place, ...alongWith(place, spec)]) {
    const text = added(one.item[one.key], one.field, delta);
    if (text === undefined) return { problem: 'no-delta', what: value, known: [] };
    edits.push(indented(editOf(one, text, source), one, source));
  }
  return applied(source, edits);
}

const applied = (source: string, edits: readonly Edit[]): string => repairText(source, edits).text;

/** A new line of a block map with the first key of it on the next one, as far in. */
function indented(edit: Edit, { map }: Place, source: string): Edit {
  if (map.flow === true || !edit.insert.endsWith('\n')) return edit;
  const column = edit.at - (source.lastIndexOf('\n', edit.at - 1) + 1);
  return { ...edit, insert: `${edit.insert}${' '.repeat(column)}` };
}
