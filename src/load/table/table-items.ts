import { isTextList, type ListField, type Shape } from '../../kinds/shape/fields.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import { indexKeys, isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import type { MapNode, SourceNode, TextNode } from '../yaml/build-nodes.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { Cell, Table } from './read-table.ts';

/** A file with tables that a brief names, and where. */
export interface NamedTables {
  readonly name: string;
  readonly at: Position;
  readonly tables: readonly Table[];
}

/** What was made of tables: items as if they stood in the brief, each value at its cell, and what is wrong with them. */
interface TableItems {
  readonly items: readonly MapNode[];
  readonly findings: readonly Finding[];
}

/** A row of a table with the place of each of its cells. */
type Placed = readonly { readonly cell: Cell; readonly at: Position }[];

/** The key of each column, '' where it is not read. */
type Columns = readonly string[];

/** Columns that only count. */
const COUNTING = /^(?:序号|序|行号|no\.?|#)$/i;
/** What a form has in a cell that nothing is to be said in. */
const NOTHING = /^[-–—/\\]+$/;
const TICK = /^[√✓✔☑]$/u;

/**
 * The items of the tables of a file, by the columns that are called as the keys of an item are: the row with the key that
 * stands for an item is the head, whatever stands above it is a title. Empty rows are left out; columns and rows that cannot be
 * read are warnings.
 */
export function tableItems({ name, at, tables }: NamedTables, field: ListField): TableItems {
  const made = tables.flatMap((table) => readTable(placedRows(table, name), field) ?? []);
  if (made.length > 0) {
    return {
      items: made.flatMap(({ items }) => items),
      findings: made.flatMap(({ findings }) => findings),
    };
  }
  const { bare = '', shape } = field;
  const key = { zh: shape[bare]?.zh ?? '', en: bare };
  const args = { path: name, reason: 'no-header', key } as const;
  return { items: [], findings: [makeFinding('unreadable-table', args, at)] };
}

function placedRows({ sheet, rows }: Table, file: string): readonly Placed[] {
  return rows.map((row, line) =>
    row.map((cell, column) => ({
      cell: NOTHING.test(cell.text) ? { ...cell, text: '' } : cell,
      at: { file, sheet, line: line + 1, column: column + 1, length: 1 },
    })),
  );
}

/** What one table says; undefined where it has no head. */
function readTable(rows: readonly Placed[], field: ListField): TableItems | undefined {
  const { shape, bare = '' } = field;
  const [items, findings]: [MapNode[], Finding[]] = [[], []];
  let columns: Columns | undefined;
  let called = '';
  for (const [index, row] of rows.entries()) {
    const keys = row.map(({ cell }) => keyOf(cell.text, shape));
    if (keys.includes(bare)) {
      called = plainHead(row[keys.indexOf(bare)]?.cell.text ?? '');
      columns = keys.map((key, column) => (keys.indexOf(key) === column ? key : ''));
      findings.push(...headFindings(row, columns, keys, filledBelow(rows.slice(index + 1)), shape));
    } else if (columns !== undefined && row.some(({ cell }) => cell.text !== '')) {
      const item = readRow(row, columns, field);
      if (item === undefined) findings.push(rowWithout(row, called));
      else items.push(item);
      findings.push(...cutNumbers(row, columns));
    }
  }
  return columns === undefined ? undefined : { items, findings };
}

/** A heading as it may be a key: without blanks, stars, and what stands in brackets or behind a colon. */
const plainHead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[(:].*$/s, '')
    .replace(/(?<=\P{ASCII})\s+(?=\P{ASCII})|[\n*]/gu, '')
    .trim();

const keyOf = (text: string, shape: Shape): string =>
  text === '' ? '' : (indexKeys(shape).find(plainHead(text)) ?? '');

/** Which columns have something in them. */
function filledBelow(rows: readonly Placed[]): ReadonlySet<number> {
  return new Set(
    rows.flatMap((row) => row.flatMap(({ cell }, column) => (cell.text === '' ? [] : column))),
  );
}

/** Columns that say something and are not read. */
function headFindings(
  head: Placed,
  columns: Columns,
  keys: Columns,
  filled: ReadonlySet<number>,
  shape: Shape,
): readonly Finding[] {
  const index = indexKeys(shape);
  return head.flatMap(({ cell, at }, column) => {
    const text = plainHead(cell.text);
    if (columns[column] !== '' || !filled.has(column) || COUNTING.test(text)) return [];
    if (keys[column] !== '') {
      return makeFinding('duplicate-key', { key: text }, at, 'warning');
    }
    const known = isAscii(text) ? index.en : index.zh;
    const suggestion = suggestWord(text, index.words);
    return makeFinding('unknown-column', { column: text, suggestion, known }, at, 'warning');
  });
}

/** The item of a row; undefined where it lacks what stands for an item. */
function readRow(row: Placed, columns: Columns, { shape, bare }: ListField): MapNode | undefined {
  const entries = row.flatMap(({ cell, at }, column) => {
    const key = columns[column] ?? '';
    const field = shape[key];
    if (field === undefined || cell.text === '') return [];
    const ticked = field.type === 'bool' && TICK.test(cell.text) ? 'true' : cell.text;
    const value: SourceNode = isTextList(field)
      ? { kind: 'list', items: ticked.split(/[、,，;；\n]/).map((part) => textAt(part, at)), at }
      : textAt(ticked, at);
    return { key: textAt(key, at), value };
  });
  const [first] = entries;
  const hasName = entries.some(({ key }) => key.kind === 'text' && key.text === bare);
  return first !== undefined && hasName ? { kind: 'map', entries, at: first.value.at } : undefined;
}

function textAt(text: string, at: Position): TextNode {
  return {
    kind: 'text',
    text: text.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    empty: false,
    verbatim: false,
    at,
  };
}

function rowWithout(row: Placed, key: string): Finding {
  const first = row.find(({ cell }) => cell.text !== '');
  const args = { key, text: first?.cell.text ?? '' };
  return makeFinding('row-without-name', args, (first ?? row[0])?.at as Position, 'warning');
}

/** Numbers of which the last digits are lost, in columns that are read. */
function cutNumbers(row: Placed, columns: Columns): readonly Finding[] {
  return row.flatMap(({ cell, at }, column) =>
    cell.cut && (columns[column] ?? '') !== ''
      ? makeFinding('lost-digits', { value: cell.text }, at, 'warning')
      : [],
  );
}
