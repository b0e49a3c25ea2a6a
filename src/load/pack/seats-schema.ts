import * as z from 'zod';
import { FACINGS, FILLS, SEATED, TABLES } from '../../model/seating.ts';
import { count, maybe, string } from './schema-parts.ts';

const inBoth = z.strictObject({ zh: string, en: string });
const asPlace = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
const place = z.preprocess(asPlace, z.int().min(-60).max(60));
const who = z.enum(SEATED);
const faces = z.enum(FACINGS);
const fill = z.enum(FILLS);

/** How people sit: lines of chairs, a round table, or single places. */
export const arrangement = z.strictObject({
  title: inBoth,
  view: inBoth,
  door: faces.optional(),
  table: z.enum(TABLES).optional(),
  source: string,
  lines: z
    .array(
      z.strictObject({
        who,
        as: maybe,
        first: count.optional(),
        last: count.optional(),
        row: place,
        column: place,
        faces,
        fill,
        even: fill.optional(),
        per_row: count.optional(),
        within: z.array(z.strictObject({ as: string, at: count })).optional(),
        say: inBoth,
      }),
    )
    .optional(),
  ring: z
    .array(
      z.strictObject({
        host: count.optional(),
        guest: count.optional(),
        right_of: count.optional(),
        left_of: count.optional(),
        opposite: count.optional(),
      }),
    )
    .optional(),
  beside: z.array(z.strictObject({ as: string, guest: count })).optional(),
  spots: z
    .array(z.strictObject({ who, as: maybe, row: place, column: place, say: inBoth }))
    .optional(),
  apart: z.array(z.strictObject({ as: string, say: inBoth })).optional(),
});
