import { KINDS } from '../../kinds/index.ts';
import type { KindSpec, OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { CheckRule, FormBlock, Rule, TaskRule, Timing } from '../../model/rule.ts';
import { LANGS, type Text } from '../../model/text.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding, placeProblem, type Reading } from '../yaml/make-finding.ts';
import {
  KIND_KEYS,
  kindsOf,
  ownFields,
  TIMING_KEYS,
  type WrittenPack,
  type WrittenRule,
} from './pack-schema.ts';
import {
  edgesOf,
  endsBeforeStart,
  parseDuration,
  parsePoint,
  parseTiming,
  type TimingNames,
} from './parse-timing.ts';

const DEFAULT_MINUTES = 10;
const MINUTES_OF_DAY = 1440;

/** What reading a rule needs: the pack around it, and where things stand. */
export interface RuleReader {
  readonly pack: WrittenPack;
  readonly place: (key: string) => Position;
  readonly report: (finding: Finding) => void;
}

/** The kinds a pack is for: those it names, or the one that its own name begins with, or any. */
function packKinds({ kind, pack }: WrittenPack): readonly string[] {
  const named = pack.split('/')[0] ?? '';
  const own = Object.hasOwn(KINDS, named) ? [named] : Object.keys(KINDS);
  return kind === undefined ? own : listed(kind);
}

/** The kinds whose briefs the conditions of a pack see: those of the pack that have the occasion its rules are for. */
export function conditionKinds(pack: WrittenPack): readonly string[] {
  return packKinds(pack).filter(
    (kind) =>
      pack.for === undefined || KINDS[kind]?.occasions.some((one) => one.for === pack.for) === true,
  );
}

/** A kind of brief with the occasion a rule is for. */
type Target = { readonly kind: KindSpec; readonly spec: OccasionSpec };

/** The fields of the section an occasion comes from, with their types. */
function itemFields({ kind, spec }: Target): readonly (readonly [key: string, type: string])[] {
  const section = kind.shape[spec.section ?? ''];
  return section !== undefined && 'shape' in section
    ? Object.entries(section.shape).map(([key, field]) => [key, field.type])
    : [];
}

/** What the times of a rule may be counted from and by. */
function timingNames(targets: readonly Target[]): TimingNames {
  const wholes = targets.flatMap(({ kind }) =>
    kind.occasions.filter(({ each }) => each === 'whole').map(({ as }) => as),
  );
  const durations = targets.flatMap(itemFields).filter(([, type]) => type === 'duration');
  return {
    edges: edgesOf([...new Set(wholes)]),
    fields: [...new Set(durations.map(([key]) => key))],
  };
}

/** One name, several or none, as a list. */
export const listed = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : [names].flat();

/** The full id of a rule that may be named by its bare id within its pack. */
export function wholeId(id: string, pack: string): string {
  return id.includes('/') ? id : `${pack}/${id}`;
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

function readTiming(rule: WrittenRule, names: TimingNames, reader: RuleReader): Timing | undefined {
  const written = TIMING_KEYS.filter((name) => rule[name] !== undefined);
  const [key, ...more] = written;
  const value = key === undefined ? '' : (rule[key] ?? '');
  if (key === undefined || more.length > 0) {
    reader.report(makeFinding('rule-timing', { kinds: written }, reader.place('')));
    return undefined;
  }
  const timing = readOrReport(parseTiming(key, value, names), key, reader);
  if (timing !== undefined && endsBeforeStart(timing)) {
    reader.report(makeFinding('window-backwards', { value }, reader.place(key)));
    return undefined;
  }
  return timing;
}

/** A length of time in minutes; undefined where none is given, or what is given is none, which is reported. */
function readMinutes(
  rule: WrittenRule,
  key: 'lasts' | 'remind',
  reader: RuleReader,
): number | undefined {
  const text = rule[key];
  const [, days] = /^(\d{1,2})d$/.exec(text ?? '') ?? [];
  const minutes = days === undefined ? parseDuration(text ?? '') : Number(days) * MINUTES_OF_DAY;
  if (text !== undefined && minutes === undefined) {
    reader.report(makeFinding('bad-duration', { value: text }, reader.place(key)));
  }
  return minutes;
}

/** A key that this kind of rule cannot do without; reported where it is missing. */
function needed<T>(value: T | undefined, key: string, reader: RuleReader): T | undefined {
  if (value === undefined) {
    reader.report(makeFinding('missing-key', { key }, reader.place('')));
  }
  return value;
}

type Base = Pick<
  Rule,
  'id' | 'pack' | 'kinds' | 'types' | 'for' | 'when' | 'cites' | 'assumed' | 'phase' | 'at'
>;

/** The fields that are given: an optional one is left out, never undefined. */
function given<T extends object>(fields: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof given<T>>;
}

function readTask(
  rule: WrittenRule,
  title: Text,
  base: Base,
  names: TimingNames,
  reader: RuleReader,
): TaskRule | undefined {
  const { task, at, by, every, call, ...own } = ownFields(rule, 'task');
  const timing = readTiming(rule, names, reader);
  const owner = needed(own.owner, 'owner', reader);
  const latest =
    own.latest === undefined
      ? undefined
      : readOrReport(parsePoint(own.latest, names), 'latest', reader);
  const lasts = readMinutes(rule, 'lasts', reader) ?? DEFAULT_MINUTES;
  const remind = readMinutes(rule, 'remind', reader);
  if (timing === undefined || owner === undefined) return undefined;
  return {
    ...base,
    ...given({ ...own, latest, remind, call: call === true ? call : undefined }),
    kind: 'task',
    title,
    timing,
    lasts,
    owner: listed(owner),
    notify: listed(own.notify),
    needs: listed(own.needs).map((id) => wholeId(id, base.pack)),
    on: listed(own.on),
  };
}

function readCheck(
  rule: WrittenRule,
  title: Text,
  base: Base,
  reader: RuleReader,
): CheckRule | undefined {
  const { check, level = 'warning', ...own } = ownFields(rule, 'check');
  const require = needed(own.require, 'require', reader);
  const say = needed(own.say, 'say', reader);
  return require === undefined || say === undefined
    ? undefined
    : { ...base, ...given(own), kind: 'check', title, require, say, level };
}

/** The kinds with the occasion the rule is for; none where there is no occasion of that name, which is reported. */
function readFor(target: string | undefined, reader: RuleReader): readonly Target[] {
  const kinds = packKinds(reader.pack).flatMap((name) => KINDS[name] ?? []);
  const targets = kinds.flatMap((kind) =>
    kind.occasions.filter((spec) => spec.for === target).map((spec) => ({ kind, spec })),
  );
  if (target !== undefined && targets.length === 0) {
    const known = kinds.flatMap(({ occasions }) => occasions.map((one) => one.for));
    reportUnknown(target, 'for', [...new Set(known)], reader);
  }
  return targets;
}

function reportUnknown(
  value: string,
  key: string,
  known: readonly string[],
  { place, report }: RuleReader,
): void {
  const suggestion = suggestWord(value, known);
  report(makeFinding('unknown-value', { value, suggestion, known }, place(key)));
}

/** A check points at a key of the brief or of the item, of any of the kinds. */
function checkPointsAt(
  { points_at: value }: WrittenRule,
  targets: readonly Target[],
  reader: RuleReader,
): void {
  const known = targets.flatMap((target) => [
    ...itemFields(target).map(([key]) => key),
    ...Object.keys(target.kind.shape),
  ]);
  if (value !== undefined && targets.length > 0 && !known.includes(value)) {
    reportUnknown(value, 'points_at', [...new Set(known)], reader);
  }
}

/** Findings for keys that mean nothing in a rule of this kind. */
export function misfits(
  keys: readonly string[],
  kind: Rule['kind'],
  place: RuleReader['place'],
): readonly Finding[] {
  const wrong = keys.map((key) => ({ key, kind, kinds: kindsOf(key) }));
  return wrong
    .filter(({ kinds }) => !kinds.includes(kind))
    .map((args) => makeFinding('key-for-kind', args, place(`${args.key}#key`)));
}

/** A rule with its names made whole and its times read; undefined where something is missing, which has been reported. */
export function readRule(rule: WrittenRule, reader: RuleReader): Rule | undefined {
  const { pack } = reader;
  const written = KIND_KEYS.filter((key) => rule[key] !== undefined);
  const [kind, ...more] = written;
  const target = needed(rule.for ?? pack.for, 'for', reader);
  const targets = readFor(target, reader);
  const words = kind === undefined ? undefined : rule[kind];
  if (kind === undefined || words === undefined || more.length > 0) {
    reader.report(makeFinding('rule-kind', { kinds: written }, reader.place('')));
    return undefined;
  }
  const { id, ...fields } = given(rule);
  misfits(Object.keys(fields), kind, reader.place).forEach(reader.report);
  checkPointsAt(rule, targets, reader);
  for (const lang of LANGS.filter((one) => words[one].trim() === '')) {
    reader.report(makeFinding('missing-translation', { lang }, reader.place(kind)));
  }
  const types = rule.types ?? pack.types;
  const base: Base = {
    id: `${pack.pack}/${id}`,
    pack: pack.pack,
    kinds: targets.map((one) => one.kind.kind),
    for: target ?? '',
    cites: listed(rule.cites),
    assumed: rule.assumed ?? false,
    phase: rule.phase ?? pack.phase ?? 'carry-out',
    at: reader.place(''),
    ...given({ types: types === undefined ? undefined : listed(types), when: rule.when }),
  };
  switch (kind) {
    case 'task':
      return readTask(rule, words, base, timingNames(targets), reader);
    case 'check':
      return readCheck(rule, words, base, reader);
    case 'form': {
      const blocks = (rule.blocks ?? []).map(
        (one) => (one.kind === 'table' ? { ...one, blank: one.blank ?? 0 } : one) as FormBlock,
      );
      return { ...base, kind, title: words, in: rule.in ?? 'paper', blocks };
    }
    case 'guide': {
      const shown = rule.with === undefined ? undefined : wholeId(rule.with, pack.pack);
      return { ...base, kind, text: words, ...given({ with: shown }) };
    }
  }
}
