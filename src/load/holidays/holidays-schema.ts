import {
  array,
  literal,
  optional,
  record,
  strictObject,
  string,
  union,
  type ZodMiniOptional,
  type ZodMiniType,
} from 'zod/mini';

/** Days as they are written: one text or a list, each a day or the first and last of several. */
export type WrittenDays = string | string[] | undefined;

/** One holiday as it is written. Without `en` it is called by its Chinese name in English too. */
export interface WrittenHoliday {
  zh: string;
  en?: string | undefined;
  off?: WrittenDays;
  work?: WrittenDays;
}

/** A file of holidays before its dates are read. */
export interface WrittenHolidays {
  years: Record<
    string,
    {
      notice?: { zh: string; en?: string | undefined } | undefined;
      /** There is no notice yet; the days are those that are off by law. */
      provisional?: 'true' | 'false' | undefined;
      holidays: WrittenHoliday[];
    }
  >;
}

/** Every key of such a file but the years. */
export const HOLIDAY_KEYS: readonly string[] = [
  'years',
  'notice',
  'provisional',
  'holidays',
  'zh',
  'en',
  'off',
  'work',
];

/** The schema of a file of holidays; made when one is read, since most starts read none. */
export function holidaysSchema(): ZodMiniType<WrittenHolidays> {
  const days = (): ZodMiniOptional<ZodMiniType<string | string[]>> =>
    optional(union([string(), array(string())]));
  const name = { zh: string(), en: optional(string()) };
  return strictObject({
    years: record(
      string(),
      strictObject({
        notice: optional(strictObject(name)),
        provisional: optional(literal(['true', 'false'])),
        holidays: array(strictObject({ ...name, off: days(), work: days() })),
      }),
    ),
  });
}
