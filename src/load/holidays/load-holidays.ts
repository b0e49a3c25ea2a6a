import type { Finding } from '../../model/finding.ts';
import type { HolidayTable } from '../../model/holidays.ts';
import { type Position, topOf } from '../../model/position.ts';
import type { Text } from '../../model/text.ts';
import type { LocalDate } from '../../model/time.ts';
import { plainValue } from '../pack/plain-value.ts';
import { schemaFindings } from '../pack/schema-findings.ts';
import type { KeyWords } from '../yaml/check-keys.ts';
import { makeFinding, placeProblem } from '../yaml/make-finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import {
  HOLIDAY_KEYS,
  holidaysSchema,
  type WrittenDays,
  type WrittenHoliday,
  type WrittenHolidays,
} from './holidays-schema.ts';
import { readDays, splitDays } from './read-days.ts';

const WORDS: KeyWords = { keys: new Set(HOLIDAY_KEYS), freeText: new Set() };

/** The file is read once: compiling its schema would cost more than it saves. */
const ONCE = { jitless: true } as const;

/** A day that the file names, and where. */
interface Marked {
  readonly date: LocalDate;
  readonly name: Text;
  readonly at: Position;
}

/** What is gathered while the days are read. */
interface Gathered {
  readonly findings: Finding[];
  readonly closed: Map<LocalDate, Marked>;
  readonly open: Map<LocalDate, Marked>;
  readonly notices: Record<number, Text>;
  readonly provisional: number[];
}

type PlaceOf = (path: string) => Position;

const textOf = ({ zh, en }: { zh: string; en?: string | undefined }): Text => ({
  zh,
  en: en ?? zh,
});

/** The year a key names, as `2026` or `2026年`; undefined for another key. */
function yearOf(key: string): number | undefined {
  const [, year] = /^(2[01]\d\d)\s*年?$/.exec(key.normalize('NFKC').trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** The days written under one key of a holiday. What cannot be read is a finding and left out. */
function markedDays(
  written: WrittenDays,
  context: {
    readonly year: number;
    readonly name: Text;
    readonly path: string;
    readonly place: PlaceOf;
    readonly findings: Finding[];
  },
): readonly Marked[] {
  const { year, name, path, place, findings } = context;
  return [written ?? []].flat().flatMap((text, index) => {
    const at = place(typeof written === 'string' ? path : `${path}/${index}`);
    return splitDays(text).flatMap((part) => {
      const { value, problem } = readDays(part, year);
      if (problem) findings.push(placeProblem(problem, at));
      return (value ?? []).map((date) => ({ date, name, at }));
    });
  });
}

/** Adds days to one side, unless they stand on the other: nobody can be off and at work. The first name of a day stays. */
function mark(
  days: readonly Marked[],
  side: Map<LocalDate, Marked>,
  other: ReadonlyMap<LocalDate, Marked>,
  findings: Finding[],
): void {
  for (const day of days) {
    const first = other.get(day.date);
    if (first !== undefined) {
      const args = { id: day.date, first: first.at.line };
      findings.push(makeFinding('duplicate-id', args, day.at));
    } else if (!side.has(day.date)) {
      side.set(day.date, day);
    }
  }
}

function readHoliday(
  holiday: WrittenHoliday,
  context: { readonly year: number; readonly path: string; readonly place: PlaceOf },
  gathered: Gathered,
): void {
  const { findings, closed, open } = gathered;
  const days = (key: 'off' | 'work'): readonly Marked[] =>
    markedDays(holiday[key], {
      ...context,
      path: `${context.path}/${key}`,
      name: textOf(holiday),
      findings,
    });
  mark(days('off'), closed, open, findings);
  mark(days('work'), open, closed, findings);
}

function readYears({ years }: WrittenHolidays, place: PlaceOf): Gathered {
  const gathered: Gathered = {
    findings: [],
    closed: new Map(),
    open: new Map(),
    notices: {},
    provisional: [],
  };
  for (const [key, { notice, provisional, holidays }] of Object.entries(years)) {
    const year = yearOf(key);
    if (year === undefined) {
      const args = { key, suggestion: '', known: ['2026', '2027'] };
      gathered.findings.push(makeFinding('unknown-key', args, place(`years/${key}#key`)));
      continue;
    }
    if (notice !== undefined) gathered.notices[year] = textOf(notice);
    else if (provisional === 'true') gathered.provisional.push(year);
    for (const [index, holiday] of holidays.entries()) {
      readHoliday(holiday, { year, path: `years/${key}/holidays/${index}`, place }, gathered);
    }
  }
  return gathered;
}

function tableOf({ closed, open, notices, provisional }: Gathered): HolidayTable {
  const days = [...closed.values(), ...open.values()].toSorted((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  return {
    closed: [...closed.keys()].toSorted(),
    open: [...open.keys()].toSorted(),
    years: Object.keys(notices).map(Number),
    provisional: provisional.toSorted(),
    notices,
    names: Object.fromEntries(days.map(({ date, name }) => [date, name])),
  };
}

/**
 * The holidays of a file: bytes → table, and everything that is wrong with it, each with its place. Never throws. The
 * table lacks the days that could not be read; it is null where the file is no such file at all. Of a day both
 * off and worked the first mention counts. A year without `notice` gives its days but is not among `years`; with
 * `provisional: true` it is among those of which the days off by law are known.
 */
export function loadHolidays(
  bytes: Uint8Array,
  file: string,
): { readonly value: HolidayTable | null; readonly findings: readonly Finding[] } {
  const { root, findings: found } = readYaml(bytes, file, WORDS);
  if (root === null) return { value: null, findings: found };
  const { value, positions } = plainValue(root);
  const findings = [...found, ...duplicateKeys(root)];
  const result = holidaysSchema().safeParse(value, ONCE);
  if (!result.success) {
    const wrong = schemaFindings(result.error.issues, value, positions, () => HOLIDAY_KEYS);
    return { value: null, findings: [...findings, ...wrong] };
  }
  const top: Position = positions[''] ?? topOf(file);
  const gathered = readYears(result.data, (path) => positions[path] ?? top);
  return { value: tableOf(gathered), findings: [...findings, ...gathered.findings] };
}
