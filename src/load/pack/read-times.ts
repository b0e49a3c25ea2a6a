import type { Point, Timing } from '../../model/rule.ts';
import { makeFinding, placeProblem, type Reading } from '../yaml/make-finding.ts';
import { TIMING_KEYS } from './pack-schema.ts';
import {
  edgesOf,
  endsBeforeStart,
  parseDuration,
  parsePoint,
  parseTiming,
  type TimingNames,
} from './parse-timing.ts';
import { itemShape, type Target } from './read-condition.ts';
import type { RuleReader, WrittenFields } from './rule-reader.ts';

const MINUTES_OF_DAY = 1440;

/** What the times of a rule may be counted from and by. */
export function timingNames(targets: readonly Target[]): TimingNames {
  const wholes = targets.flatMap(({ kind }) =>
    kind.occasions.filter(({ each }) => each === 'whole').map(({ as }) => as),
  );
  const fields = targets.flatMap((target) =>
    Object.entries(itemShape(target)).flatMap(([key, { type, zh, aliases = [] }]) =>
      type === 'duration' ? [{ key, words: [zh, ...aliases] }] : [],
    ),
  );
  const dated = [...targets.flatMap(({ spec }) => spec?.as ?? []), ...wholes];
  return { edges: edgesOf([...new Set(wholes)]), dated, fields, whole: wholes[0] ?? '' };
}

/** What was read of a time; undefined where it is none, which is reported. */
function readOrReport<T>(
  { value, problem }: Reading<T>,
  key: string,
  { place, report }: RuleReader,
): T | undefined {
  if (problem !== undefined) report(placeProblem(problem, place(key)));
  return value;
}

/** The mark behind a time that is ours, where the clause gives none: `start - 30m *`. */
const STAR = /\s*[*＊]\s*$/;
const withoutStar = (time: string): string => time.replace(STAR, '');
/** Whether a time of a rule is ours. */
export const isStarred = (fields: WrittenFields): boolean =>
  TIMING_KEYS.some((key) => STAR.test(fields[key] ?? ''));

/** When a task is due; undefined where nothing is written, or what is wrong is reported. */
export function readTiming(
  fields: WrittenFields,
  names: TimingNames,
  reader: RuleReader,
): Timing | undefined {
  const written = TIMING_KEYS.filter((name) => fields[name] !== undefined);
  const [key, ...more] = written;
  if (key === undefined) return undefined;
  if (more.length > 0) {
    reader.report(makeFinding('rule-timing', { kinds: written }, reader.place('')));
    return undefined;
  }
  const value = withoutStar(fields[key] ?? '');
  const timing = readOrReport(parseTiming(key, value, names), key, reader);
  if (timing === undefined || !endsBeforeStart(timing)) return timing;
  reader.report(makeFinding('window-backwards', { value }, reader.place(key)));
  return undefined;
}

/** A time that a deadline is not later, or not earlier, than. */
export function readBound(
  written: WrittenFields,
  key: 'latest' | 'earliest',
  names: TimingNames,
  reader: RuleReader,
): Point | undefined {
  const value = written[key];
  return value === undefined ? undefined : readOrReport(parsePoint(value, names), key, reader);
}

/** A length of time in minutes; undefined where none is given, or what is given is none, which is reported. */
export function readMinutes(
  text: string | undefined,
  key: 'lasts' | 'remind',
  reader: RuleReader,
): number | undefined {
  const [, days] = /^(\d{1,2})(?:d|天)$/.exec(text ?? '') ?? [];
  const minutes = days === undefined ? parseDuration(text ?? '') : Number(days) * MINUTES_OF_DAY;
  if (text !== undefined && minutes === undefined) {
    reader.report(makeFinding('bad-duration', { value: text }, reader.place(key)));
  }
  return minutes;
}
