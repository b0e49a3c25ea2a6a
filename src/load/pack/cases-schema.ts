import * as z from 'zod';

type Names = string | string[];

/** A case as it is written. Its brief is read by the loader of briefs. */
export interface WrittenCase {
  name: string;
  now?: string | undefined;
  brief: unknown;
  fires?: Record<string, string> | undefined;
  not?: Names | undefined;
  errors?: Names | undefined;
}

/** A file of cases as it is written. */
export interface WrittenCases {
  pack: string;
  now?: string | undefined;
  cases: WrittenCase[];
}

const names: z.ZodType<Names> = z.union([z.string(), z.array(z.string())]);

const rule: z.ZodType<WrittenCase> = z.strictObject({
  name: z.string(),
  now: z.string().optional(),
  brief: z.record(z.string(), z.unknown()),
  fires: z.record(z.string(), z.string()).optional(),
  not: names.optional(),
  errors: names.optional(),
});

/** A file `<pack>.cases.yaml`. */
export const CASES_SCHEMA: z.ZodType<WrittenCases> = z.strictObject({
  pack: z.string(),
  now: z.string().optional(),
  cases: z.array(rule),
});

const FILE_KEYS: readonly string[] = ['pack', 'now', 'cases'];
const ITEM_KEYS: readonly string[] = ['name', 'now', 'brief', 'fires', 'not', 'errors'];

/** The keys of a case and of its file. */
export const CASE_KEYS: readonly string[] = [...FILE_KEYS, ...ITEM_KEYS];

/** The keys that a map of the file may have, by its path from the root. */
export function caseKeysAt(path: readonly PropertyKey[]): readonly string[] {
  return path.length === 0 ? FILE_KEYS : ITEM_KEYS;
}
