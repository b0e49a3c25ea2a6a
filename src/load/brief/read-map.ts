import { CHOICES } from '../../kinds/choices.ts';
import { NONE } from '../../kinds/shape/choices.ts';
import { type Field, isTextList, type ListField, type Shape } from '../../kinds/shape/fields.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { Text } from '../../model/text.ts';
import { normalizeWord, suggestWord } from '../suggest-word.ts';
import { isTableName, type Table } from '../table/read-table.ts';
import { tableItems } from '../table/table-items.ts';
import type { MapNode, SourceNode, TextNode } from '../yaml/build-nodes.ts';
import { makeFinding, placeProblem } from '../yaml/make-finding.ts';
import { indexKeys, isAscii, isSeparable, type KeyIndex } from './index-words.ts';
import type { TextReader } from './read-scalars.ts';
import { spreadRange } from './spread-range.ts';

type Values = Record<string, unknown>;
type List = readonly unknown[];

/** What is gathered while a brief is read. */
export interface Gathered {
  readonly findings: Finding[];
  /** Without a prototype: paths come from the file. */
  readonly positions: Record<string, Position>;
  /** The files with tables that are named. */
  readonly named: { readonly name: string; readonly at: Position }[];
  /** The paths of lists of which a table has not been read. */
  readonly unread: Set<string>;
}

/** What the walk needs at each field. */
export interface BriefReader extends Gathered {
  readonly readerOf: (field: Field) => TextReader;
  /** All keys of a brief of its kind. */
  readonly whole: Shape;
  /** What is in such files, by name; those that could not be read are left out. */
  readonly sheets: ReadonlyMap<string, readonly Table[]>;
}

/** The section whose items a field names. */
function namedBy({ refers = '' }: Field, whole: Shape) {
  const section = whole[refers];
  return section === undefined ? [] : [{ section, en: refers }];
}

/** The one part of a map, or section whose items it names, that has a key which it has not itself; none where several have. */
function belonging(text: string, shape: Shape, whole: Shape) {
  const parts = Object.entries(shape).flatMap(([en, field]) => [
    { section: field, en, top: false },
    ...namedBy(field, whole).map((one) => ({ ...one, top: true })),
  ]);
  const able = parts.filter(
    ({ section }) => 'shape' in section && indexKeys(section.shape).find(text) !== undefined,
  );
  const [one] = able;
  const isOne = one !== undefined && able.every(({ section }) => section === one.section);
  return isOne ? { belongs: { zh: one.section.zh, en: one.en, top: one.top } } : {};
}

/** Where a value belongs: its path, and what is shown of it, such as its key. */
interface Place {
  readonly path: string;
  readonly at: Position;
}

/** The path of a part, keys and indexes joined with `/`. */
export function joinPath(path: string, part: string | number): string {
  return path === '' ? String(part) : `${path}/${part}`;
}

/**
 * The values of a map of the file, by its shape: every key of the shape is there, and what is not given, or cannot be read, is
 * blank. Chinese keys and aliases become canonical; unknown and doubled keys, values of the wrong shape and texts that cannot
 * be read are findings. Missing keys are shown at `place`.
 */
export function readMap(node: MapNode, shape: Shape, place: Place, reading: BriefReader): Values {
  const { findings } = reading;
  const read = new Map<string, unknown>();
  const keys: Keys = { index: indexKeys(shape), seen: new Map(), meant: new Set() };
  const { seen, meant } = keys;
  let called = '';
  const entries = node.entries.flatMap((entry) => spreadRange(entry, shape, keys.index));
  for (const { key, value } of entries) {
    const name = keyOf(key, keys, shape, reading);
    const field = shape[name];
    if (!field) continue;
    seen.set(name, key.at);
    if (isBlank(value) || saysNone(value, field)) continue;
    meant.add(name);
    const own = { path: joinPath(place.path, name), at: key.at };
    read.set(name, readValue(value, field, own, reading));
    if (name === 'kind' && field.type === 'choice' && value.kind === 'text') {
      called = nameIn(field.of, value.text);
    }
  }
  // What has no name of its own is called by the word that says more than its sort.
  if (called !== '' && shape.name !== undefined && !meant.has('name')) read.set('name', called);
  const fields = Object.entries(shape);
  for (const [name] of fields.filter(([, field]) => field.required)) {
    if (meant.has(name)) continue;
    findings.push(makeFinding('missing-key', { key: name }, seen.get(name) ?? place.at));
  }
  return Object.fromEntries(
    fields.map(([name, field]) => [name, read.get(name) ?? blankValue(field)]),
  );
}

/** The word of a closed list that somebody wrote, where it is what such a thing is called. */
const nameIn = (list: string, text: string): string =>
  (CHOICES[list] ?? []).flatMap(({ names }) => names).find((name) => name === text.trim()) ?? '';

/** The keys of a map: those there may be, those there are, and those somebody tried to write, which are not missed. */
interface Keys {
  readonly index: KeyIndex;
  readonly seen: Map<string, Position>;
  readonly meant: Set<string>;
}

/** The field a key means, '' where there is none or it was there before; one that is only misspelt is noted as `meant`. */
function keyOf(
  key: SourceNode,
  { index, seen, meant }: Keys,
  shape: Shape,
  { findings, whole }: BriefReader,
): string {
  if (key.kind !== 'text') {
    wrongShape('text', key, findings);
    return '';
  }
  const text = key.text.trim();
  const name = index.find(text);
  if (name === undefined) {
    const known = isAscii(text) ? index.en : index.zh;
    const suggestion = suggestWord(text, index.words);
    meant.add(index.find(suggestion) ?? '');
    const args = { key: text, suggestion, known, ...belonging(text, shape, whole) };
    findings.push(makeFinding('unknown-key', args, key.at));
    return '';
  }
  if (!seen.has(name)) return name;
  findings.push(makeFinding('duplicate-key', { key: text }, key.at));
  return '';
}

/** The value of a field that is not blank; undefined where it is of the wrong shape or cannot be read. */
function readValue(node: SourceNode, field: Field, place: Place, reading: BriefReader): unknown {
  const { positions, findings } = reading;
  const { path, at } = place;
  if (field.type === 'map') {
    if (node.kind !== 'map') return wrongShape('map', node, findings, indexKeys(field.shape).zh);
    positions[path] = at;
    return readMap(node, field.shape, place, reading);
  }
  if (field.type === 'list') return readListField(node, field, place, reading);
  if (isTextList(field)) {
    const [named] = namedBy(field, reading.whole);
    if (node.kind === 'map' && named === undefined) return wrongShape('list', node, findings);
    positions[path] = at;
    return readTexts(node, field, path, reading);
  }
  if (node.kind !== 'text') return wrongShape('text', node, findings);
  const value = readText(node, field, reading);
  if (value !== undefined) positions[path] = node.at;
  return value;
}

/** The items of a list, or of a map from names to them; undefined for a text where no text stands for an item. */
function readListField(
  node: SourceNode,
  field: ListField,
  { path, at }: Place,
  reading: BriefReader,
): List | undefined {
  const { positions, findings } = reading;
  const isBare = node.kind === 'text' && field.bare === undefined;
  const isKeyed = node.kind === 'map' && isKeyedBy(node, field);
  if ((node.kind === 'map' && !isKeyed) || isBare) wrongShape('list', node, findings);
  if (isBare) return undefined;
  positions[path] = at;
  return readList(isKeyed ? keyedItems(node, field) : node, field, path, reading);
}

/** The items of a list; a map alone is its one item, and a text stands for the field that is `bare`. */
function readList(node: SourceNode, field: ListField, path: string, reading: BriefReader): List {
  const { bare, shape } = field;
  const { positions, findings } = reading;
  const parts = node.kind === 'text' ? splitText(node, true, findings) : [node];
  const written = node.kind === 'list' ? node.items : parts;
  const list: unknown[] = [];
  for (const item of written.flatMap((one) => fromTable(one, field, path, reading) ?? one)) {
    const map = item.kind === 'text' && !isBlank(item) ? asItem(item, bare) : item;
    if (map?.kind === 'map') {
      const itemPath = joinPath(path, list.length);
      positions[itemPath] = item.at;
      list.push(readMap(map, shape, { path: itemPath, at: item.at }, reading));
    } else if (item.kind !== 'text' || !item.empty) {
      wrongShape('map', item, findings);
    }
  }
  return list;
}

/** The items of the table that a text names; undefined for a text that names none. */
function fromTable(
  node: SourceNode,
  field: ListField,
  path: string,
  { sheets, named, unread, findings }: BriefReader,
): readonly SourceNode[] | undefined {
  if (node.kind !== 'text' || field.tables !== true || !isTableName(node.text)) return undefined;
  const file = { name: node.text.trim(), at: node.at };
  named.push(file);
  const tables = sheets.get(file.name);
  if (tables === undefined) {
    unread.add(path);
    return [];
  }
  const made = tableItems({ ...file, tables }, field);
  findings.push(...made.findings);
  return made.items;
}

/** Whether a map in place of a list is one from names to items: its keys are none of an item's. */
function isKeyedBy({ entries }: MapNode, { keyed, shape }: ListField): boolean {
  const index = indexKeys(shape);
  return (
    keyed !== undefined &&
    entries.every(({ key }) => key.kind !== 'text' || index.find(key.text) === undefined)
  );
}

/** `{第一组: {人数: 40}, 配偶组: [李明]}` as a list of items with names. */
function keyedItems({ entries, at }: MapNode, { keyed = '' }: ListField): SourceNode {
  const textAt = (node: SourceNode, text: string): TextNode => ({
    ...{ kind: 'text', text, empty: false, verbatim: false, at: node.at },
  });
  const items = entries.map(({ key, value }): MapNode => {
    const name = { key: textAt(key, 'name'), value: key };
    const own = value.kind === 'map' ? value.entries : [{ key: textAt(value, keyed), value }];
    return { kind: 'map', entries: [name, ...own], at: key.at };
  });
  return { kind: 'list', items, at };
}

function asItem(value: TextNode, bare: string | undefined): MapNode | undefined {
  if (bare === undefined) return undefined;
  return { kind: 'map', entries: [{ key: { ...value, text: bare }, value }], at: value.at };
}

/** The texts of a list that can be read; one text alone is a list of its parts. */
function readTexts(node: SourceNode, field: Field, path: string, reading: BriefReader): List {
  const { positions, findings } = reading;
  const separable = isSeparable(field);
  const split = separable || node.kind === 'text';
  const [belongs] = namedBy(field, reading.whole).map(({ section, en }) => ({
    zh: section.zh,
    en,
  }));
  const partsOf = (item: SourceNode): readonly TextNode[] => {
    if (item.kind !== 'text') return wrongShape('text', item, findings, [], belongs) ?? [];
    if (isBlank(item) || isNone(item, field)) return [];
    return split ? splitText(item, separable, findings) : [item];
  };
  const values: unknown[] = [];
  const known = new Set<unknown>();
  for (const part of (node.kind === 'list' ? node.items : [node]).flatMap(partsOf)) {
    const value = readText(part, field, reading);
    // A range of days is all of them; what was there before is not there twice.
    const more = Array.isArray(value) ? value.filter((one) => !known.has(one)) : [value];
    for (const one of value === undefined ? [] : more) {
      positions[joinPath(path, values.length)] = part.at;
      values.push(one);
      known.add(one);
    }
  }
  return values;
}

/** The value of a text, read as it should have been written where that is plain; undefined where it cannot be read. */
function readText(node: TextNode, field: Field, { readerOf, findings }: BriefReader): unknown {
  const { value, problem } = readerOf(field)(node.text);
  if (problem !== undefined) findings.push(placeProblem(problem, node.at));
  return value;
}

/**
 * The parts of a text between `、`, each with its own place; where commas separate too, a full-width one is
 * read as well, with a finding. Quoted texts are one part.
 */
function splitText(node: TextNode, byComma: boolean, findings: Finding[]): readonly TextNode[] {
  const { text, at, verbatim } = node;
  if (!verbatim) return [node];
  const parts: TextNode[] = [];
  let column = at.column;
  for (const piece of text.split(byComma ? /([、,，;；])/ : /(、)/)) {
    const width = [...piece].length;
    if (piece === '，' || piece === '；') {
      const before = parts[parts.length - 1]?.text ?? '';
      const comma = { ...at, column, length: 1 };
      findings.push(makeFinding('full-width-comma', { text: before }, comma, 'warning'));
    } else if (piece.trim() !== '' && !/^[、,;]$/.test(piece)) {
      const indent = width - [...piece.trimStart()].length;
      const part = piece.trim();
      const place = { ...at, column: column + indent, length: [...part].length };
      parts.push({ ...node, text: part, at: place });
    }
    column += width;
  }
  return parts;
}

const NUMBERS: ReadonlySet<Field['type']> = new Set(['int', 'money', 'duration', 'time']);

/** The value of a field that was not given: its default, or '', [], null, false; a map of such values for a map. */
function blankValue(field: Field): unknown {
  if (field.type === 'map') {
    const fields = Object.entries(field.shape);
    return Object.fromEntries(fields.map(([key, inner]) => [key, blankValue(inner)]));
  }
  if (field.type === 'list' || isTextList(field)) return [];
  if (NUMBERS.has(field.type)) return null;
  if (field.type === 'bool') return false;
  const usual = field.type === 'choice' && field.required ? CHOICES[field.of]?.[0]?.value : '';
  return ('default' in field ? field.default : usual) ?? '';
}

function isBlank(node: SourceNode): boolean {
  return node.kind === 'text' && (node.empty || node.text.trim() === '');
}

/** Whether a text says that there is nothing of the field: 无, where that is no answer to keep. */
const isNone = (node: SourceNode, { none, required }: Field): boolean =>
  node.kind === 'text' && none !== true && required !== true && NONE.has(normalizeWord(node.text));

const NOTHING: ReadonlySet<Field['type']> = new Set(['text', 'rank', 'map', 'list']);

/** Whether it is as good as not written; of a list of texts, 陪同: 无 is a list of nobody, unless that would be an open one. */
const saysNone = (node: SourceNode, field: Field): boolean =>
  (NOTHING.has(field.type) || ('tbd' in field && isTextList(field))) && isNone(node, field);

type Kind = SourceNode['kind'];

function wrongShape(
  expected: Kind,
  node: SourceNode,
  findings: Finding[],
  known: readonly string[] = [],
  belongs?: Text,
): undefined {
  const more = belongs === undefined ? {} : { belongs };
  findings.push(
    makeFinding('wrong-shape', { expected, found: node.kind, known, ...more }, node.at),
  );
  return undefined;
}
