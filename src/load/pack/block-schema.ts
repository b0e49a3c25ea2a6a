import * as z from 'zod';
import { HEAD_KEYS } from '../../model/rule.ts';
import { count, maybe, meant, oneOf, sentence, string, truth } from './schema-parts.ts';

/** A label alone, or a label with its value, `{来访人: names(visitors)}`, by its keys. */
const withLabel = (value: unknown): unknown => {
  if (typeof value === 'string') return { label: value };
  if (typeof value !== 'object' || value === null || 'label' in value) return value;
  const [[label, text] = ['', ''], ...more] = Object.entries(value);
  return more.length > 0 ? value : { label, value: text };
};
const field = z.preprocess(
  withLabel,
  z.strictObject({ label: string, value: maybe, key: z.enum(HEAD_KEYS).optional() }),
);
const column = z.preprocess(
  withLabel,
  z.strictObject({ label: string, value: maybe, sum: truth.optional() }),
);

/** The key that tells the kind of a block that names none. */
const BLOCK_KINDS = {
  fields: 'fields',
  columns: 'table',
  lines: 'lines',
  items: 'ticks',
  text: 'text',
  cards: 'cards',
} as const;
const withKind = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value) return { ...value, kind: meant('block')(value.kind) };
  const key = Object.keys(BLOCK_KINDS).find((one) => one in value) as keyof typeof BLOCK_KINDS;
  return key === undefined ? value : { ...value, kind: BLOCK_KINDS[key] };
};
const blocks = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fields'), title: maybe, fields: z.array(field) }),
  z.strictObject({
    kind: z.literal('table'),
    title: maybe,
    columns: z.array(column),
    rows: maybe,
    seats: maybe,
    sort: maybe,
    group: maybe,
    blank: count.optional(),
    least: maybe,
  }),
  z.strictObject({ kind: z.literal('lines'), title: string, lines: count, hint: maybe }),
  z.strictObject({ kind: z.literal('ticks'), title: maybe, items: z.array(string) }),
  z.strictObject({
    kind: z.literal('text'),
    title: maybe,
    text: z.union([sentence, z.array(sentence)]),
  }),
  z.strictObject({
    kind: z.literal('cards'),
    title: maybe,
    rows: string,
    cards: z.array(string),
    size: oneOf('card'),
  }),
  z.strictObject({ kind: z.literal('tasks'), title: maybe }),
  z.strictObject({ kind: z.literal('occasions'), title: maybe }),
]);
/** A block of a form. */
export const block = z.preprocess(withKind, blocks);
