import { relative } from 'node:path';
import { NODE_FILES } from '../../src/cli/files.ts';
import { CASES } from '../../src/cli/rule-files.ts';
import { readCases } from '../../src/cli/shipped-rules.ts';
import { topOf } from '../../src/model/position.ts';
import type { HolidayTable } from '../../src/model/time.ts';
import { shippedRules, TEMPLATES } from './rules.ts';

/** The names of the files of cases beside the shipped packs. */
export const CASE_FILES: readonly string[] = NODE_FILES.list(TEMPLATES, CASES).map((path) =>
  relative(TEMPLATES, path),
);

/** A file of cases beside a shipped pack. */
export function shippedCases(name: string): ReturnType<typeof readCases> {
  const path = `${TEMPLATES}/${name}`;
  return readCases(NODE_FILES, { name, path, at: topOf(name) }, shippedRules().book);
}

/** The shipped table of holidays. */
export const shippedHolidays = (): HolidayTable => shippedRules().holidays;
