import { isMap, isSeq, type Pair } from 'yaml';
import type { Shape } from '../kinds/shape/fields.ts';
import { readDate, readRange } from '../load/brief/read-date.ts';
import { readOpenTime, readTime } from '../load/brief/read-time.ts';
import { isTableName } from '../load/table/read-table.ts';
import type { Reading } from '../load/yaml/make-finding.ts';
import { dateOf, datePartsOf, daysBetween, monthEnd, plusDays } from '../time/dates.ts';
import { namedPairs, type Renewed, replace, textOf, type Walk } from './renewal-edits.ts';
import { yamlList, yamlText } from './write-answer.ts';

/** The number of a house, a room or a document, `学府路 8 号`, `3号会议室`, `〔2026〕12号`: no day. */
const NUMBERED =
  /[路街巷弄道栋幢座院〕]\s*\d+\s*号|\d+\s*号(?=\s*(?:[楼门厅馆院室车桌窗线]|会议|会客|会见|接访|接待|包[间厢]|航站))/gu;

/** A day named in a text: `12月2日`, `3 日`, `10 December`, `2026-12-02`. */
const NAMED_DAY =
  /\d{1,2}\s*[月日号]|\d{4}-\d{1,2}-\d{1,2}|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b/u;

/** The times of a value, at any depth, moved; what a person must look at is noted. */
export function renewValue(value: unknown, field: Shape[string] | undefined, walk: Walk): void {
  if (field === undefined) return;
  if (field.type === 'time') {
    const { dayAt, tbd } = field;
    renewTime(value, tbd === true ? readOpenTime : (text) => readTime(text, dayAt), walk);
  }
  if (field.type === 'text' || field.type === 'texts') noteDays(value, walk);
  if (!('shape' in field)) return;
  if (field.type === 'list' && field.tables === true) renewTables(value, walk);
  for (const [key, pair] of pairsIn(value, field.shape)) {
    renewValue(pair.value, field.shape[key], walk);
  }
}

/** The dates of a roster moved: one of whole months stays one; the days it left out belonged to the older dates. */
export function renewShifts(value: unknown, field: Shape[string] | undefined, walk: Walk): void {
  if (field === undefined || !('shape' in field)) return;
  for (const [key, { value: node }] of pairsIn(value, field.shape)) {
    if (key === 'except') replace(node, '[]', walk);
    if (key !== 'from' && key !== 'until') continue;
    const { value: date } = readDate(textOf(node));
    const days = date === undefined ? (readRange(textOf(node)) ?? []) : [date];
    const renewed = days.map((day) => renewDate(day, walk.wanted));
    if (renewed.length > 0) replace(node, renewed.join(' 至 '), walk);
  }
}

/** The pairs of a map, or of all maps of a list. */
function pairsIn(value: unknown, shape: Shape): readonly (readonly [string, Pair])[] {
  const items = isSeq(value) ? value.items : [value];
  return items.filter(isMap).flatMap((map) => [...namedPairs(map, shape)]);
}

/** Notes the texts in which a day is named. */
export function noteDays(value: unknown, { dated }: Walk): void {
  const nodes = isSeq(value) ? value.items : [value];
  for (const text of nodes.map(textOf)) {
    if (NAMED_DAY.test(text.replaceAll(NUMBERED, ''))) dated.add(text);
  }
}

function renewTime(node: unknown, read: (text: string) => Reading<string>, walk: Walk): void {
  const { from, to } = walk.wanted;
  const { value, problem } = read(textOf(node));
  // One that is open, 待定, stays so.
  if (value === undefined || value === '') return;
  const date = plusDays(dateOf(value), daysBetween(from, to));
  walk.dates.add(date);
  const isDate = problem?.code === 'date-alone' || value.length === date.length;
  replace(node, isDate ? date : `${date} ${value.slice(11)}`, walk);
}

function renewDate(date: string, { from, to }: Renewed): string {
  const wholeMonths = [from, to].every((day) => day.endsWith('-01')) && date === monthEnd(date);
  if (!wholeMonths) return plusDays(date, daysBetween(from, to));
  const [year, month] = datePartsOf(from);
  const [toYear, toMonth] = datePartsOf(to);
  return monthEnd(date, (toYear - year) * 12 + toMonth - month);
}

/** Tables that the brief names stand beside the older one. */
function renewTables(value: unknown, walk: Walk): void {
  for (const node of isSeq(value) ? value.items : [value]) {
    const name = textOf(node).trim();
    const renewed = isTableName(name) ? walk.wanted.path(name) : name;
    if (renewed !== name) replace(node, yamlText(renewed, 'brackets'), walk);
  }
}

/** Files that the brief names stand beside the older one. */
export function renewPaths(value: unknown, { rules }: Shape, walk: Walk): void {
  if (rules === undefined || !('shape' in rules)) return;
  const pairs = new Map(pairsIn(value, rules.shape));
  for (const list of ['packs', 'holidays'].map((key) => pairs.get(key)?.value)) {
    const nodes = isSeq(list) ? list.items : [list];
    const names = nodes.map(textOf).filter((name) => name !== '');
    const renewed = names.map(walk.wanted.path);
    if (renewed.join('\n') !== names.join('\n')) replace(list, yamlList(renewed), walk);
  }
}
