import { KINDS } from '../../kinds/index.ts';
import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import type { OccasionSpec } from '../../kinds/shape/occasions.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { CheckRule, FormBlock, Point, Rule, TaskRule, Timing } from '../../model/rule.ts';
import { LANGS, type Text } from '../../model/text.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import {
  edgesOf,
  endsBeforeStart,
  parseDuration,
  parsePoint,
  parseTiming,
  type TimingNames,
  type TimingProblem,
} from './parse-timing.ts';
import { fitsKind, KIND_KEYS, kindsOf, TIMING_KEYS } from './rule-keys.ts';
import type { WrittenBlock, WrittenPack, WrittenRule } from './written-pack.ts';

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
  return kind === undefined ? own : [kind].flat();
}

/** The kinds whose briefs the conditions of a pack see: those of the pack that have the occasion its rules are for. */
export function conditionKinds(pack: WrittenPack): readonly string[] {
  return packKinds(pack).filter(
    (kind) =>
      pack.for === undefined || KINDS[kind]?.occasions.some((one) => one.for === pack.for) === true,
  );
}

/** A kind of brief with the occasion a rule is for. */
interface Target {
  readonly kind: KindSpec;
  readonly spec: OccasionSpec;
}

/** What the times of a rule may be counted from and by. */
function timingNames(targets: readonly Target[]): TimingNames {
  const wholes = targets.flatMap(({ kind }) =>
    kind.occasions.filter(({ each }) => each === 'whole').map(({ as }) => as),
  );
  const fields = targets.flatMap(({ kind, spec }) => {
    const section = kind.shape[spec.section ?? ''];
    return section !== undefined && 'shape' in section
      ? Object.entries(section.shape).flatMap(([key, field]) =>
          field.type === 'duration' ? [key] : [],
        )
      : [];
  });
  return { edges: edgesOf([...new Set(wholes)]), fields: [...new Set(fields)] };
}

const list = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : [names].flat();

/** The types a rule is for; undefined for all. */
export function readTypes(
  types: string | readonly string[] | undefined,
): readonly string[] | undefined {
  return types === undefined ? undefined : list(types);
}

/** The full id of a rule that may be named by its bare id within its pack. */
export function wholeId(id: string, pack: string): string {
  return id.includes('/') ? id : `${pack}/${id}`;
}

function timingFinding(
  problem: TimingProblem,
  value: string,
  { edges }: TimingNames,
  at: Position,
): Finding {
  return problem.code === 'bad-timing'
    ? makeFinding('bad-timing', { value }, at)
    : makeFinding('unknown-edge', { edge: problem.edge, known: edges }, at);
}

function readTiming(rule: WrittenRule, names: TimingNames, reader: RuleReader): Timing | undefined {
  const written = TIMING_KEYS.filter((name) => rule[name] !== undefined);
  const [key, ...more] = written;
  const value = key === undefined ? '' : (rule[key] ?? '');
  if (key === undefined || more.length > 0) {
    reader.report(makeFinding('rule-timing', { kinds: written }, reader.place('')));
    return undefined;
  }
  const parsed = parseTiming(key, value, names);
  if ('problem' in parsed) {
    reader.report(timingFinding(parsed.problem, value, names, reader.place(key)));
    return undefined;
  }
  if (endsBeforeStart(parsed.value)) {
    reader.report(makeFinding('window-backwards', { value }, reader.place(key)));
    return undefined;
  }
  return parsed.value;
}

function readLatest(rule: WrittenRule, names: TimingNames, reader: RuleReader): Point | undefined {
  if (rule.latest === undefined) {
    return undefined;
  }
  const parsed = parsePoint(rule.latest, names);
  if ('problem' in parsed) {
    reader.report(timingFinding(parsed.problem, rule.latest, names, reader.place('latest')));
    return undefined;
  }
  return parsed.value;
}

/** A length of time in minutes; undefined where none is given, or what is given is none, which is reported. */
function readMinutes(
  rule: WrittenRule,
  key: 'lasts' | 'remind',
  reader: RuleReader,
): number | undefined {
  const text = rule[key];
  const days = /^(\d{1,2})d$/.exec(text ?? '');
  const minutes = days === null ? parseDuration(text ?? '') : Number(days[1]) * MINUTES_OF_DAY;
  if (text !== undefined && minutes === undefined) {
    reader.report(makeFinding('bad-duration', { value: text }, reader.place(key)));
  }
  return minutes;
}

function readBlock(block: WrittenBlock): FormBlock {
  return block.kind === 'table'
    ? ({ ...block, blank: block.blank ?? 0 } as FormBlock)
    : (block as FormBlock);
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

/** The value under `key` where there is one: an optional field is left out, never undefined. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function readTask(
  rule: WrittenRule,
  title: Text,
  base: Base,
  names: TimingNames,
  reader: RuleReader,
): TaskRule | undefined {
  const timing = readTiming(rule, names, reader);
  const owner = needed(rule.owner, 'owner', reader);
  const latest = readLatest(rule, names, reader);
  const lasts = readMinutes(rule, 'lasts', reader) ?? DEFAULT_MINUTES;
  const remind = readMinutes(rule, 'remind', reader);
  if (timing === undefined || owner === undefined) {
    return undefined;
  }
  return {
    ...base,
    kind: 'task',
    title,
    timing,
    lasts,
    owner: list(owner),
    notify: list(rule.notify),
    needs: list(rule.needs).map((id) => wholeId(id, base.pack)),
    on: list(rule.on),
    ...given('latest', latest),
    ...given('roll', rule.roll),
    ...given('remind', remind),
    ...(rule.call === true ? { call: true } : {}),
    ...given('detail', rule.detail),
    ...given('place', rule.place),
  };
}

function readCheck(
  rule: WrittenRule,
  title: Text,
  base: Base,
  reader: RuleReader,
): CheckRule | undefined {
  const require = needed(rule.require, 'require', reader);
  const say = needed(rule.say, 'say', reader);
  if (require === undefined || say === undefined) {
    return undefined;
  }
  const level = rule.level ?? 'warning';
  return {
    ...base,
    kind: 'check',
    title,
    require,
    say,
    level,
    ...given('points_at', rule.points_at),
  };
}

/** The kinds with the occasion the rule is for; none where there is no occasion of that name, which is reported. */
function readFor(target: string | undefined, reader: RuleReader): readonly Target[] {
  const kinds = packKinds(reader.pack).flatMap((name) => KINDS[name] ?? []);
  const targets = kinds.flatMap((kind) =>
    kind.occasions.filter((spec) => spec.for === target).map((spec) => ({ kind, spec })),
  );
  if (target !== undefined && targets.length === 0) {
    const known = [...new Set(kinds.flatMap(({ occasions }) => occasions.map((one) => one.for)))];
    const suggestion = suggestWord(target, known);
    reader.report(
      makeFinding('unknown-value', { value: target, suggestion, known }, reader.place('for')),
    );
  }
  return targets;
}

/** The keys of a brief or of an item, of any of the kinds. */
function briefKeys(targets: readonly Target[]): readonly string[] {
  const keys = targets.flatMap(({ kind, spec }) => {
    const section = kind.shape[spec.section ?? ''];
    const item = section !== undefined && 'shape' in section ? Object.keys(section.shape) : [];
    return [...item, ...Object.keys(kind.shape)];
  });
  return [...new Set(keys)];
}

function checkPointsAt(
  { points_at: value }: WrittenRule,
  targets: readonly Target[],
  reader: RuleReader,
): void {
  const known = briefKeys(targets);
  if (value !== undefined && targets.length > 0 && !known.includes(value)) {
    const suggestion = suggestWord(value, known);
    const args = { value, suggestion, known };
    reader.report(makeFinding('unknown-value', args, reader.place('points_at')));
  }
}

/** Keys that mean nothing in a rule of its kind. */
function checkKeys(rule: WrittenRule, kind: Rule['kind'], reader: RuleReader): void {
  for (const [key, value] of Object.entries(rule)) {
    if (key !== 'id' && value !== undefined && !fitsKind(key, kind)) {
      const args = { key, kind, kinds: kindsOf(key) };
      reader.report(makeFinding('key-for-kind', args, reader.place(`${key}#key`)));
    }
  }
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
  checkKeys(rule, kind, reader);
  checkPointsAt(rule, targets, reader);
  for (const lang of LANGS.filter((one) => words[one].trim() === '')) {
    reader.report(makeFinding('missing-translation', { lang }, reader.place(kind)));
  }
  const base: Base = {
    id: `${pack.pack}/${rule.id}`,
    pack: pack.pack,
    kinds: targets.map((one) => one.kind.kind),
    for: target ?? '',
    cites: list(rule.cites),
    assumed: rule.assumed ?? false,
    phase: rule.phase ?? pack.phase ?? 'carry-out',
    at: reader.place(''),
    ...given('types', readTypes(rule.types ?? pack.types)),
    ...given('when', rule.when),
  };
  switch (kind) {
    case 'task':
      return readTask(rule, words, base, timingNames(targets), reader);
    case 'check':
      return readCheck(rule, words, base, reader);
    case 'form': {
      const blocks = (rule.blocks ?? []).map(readBlock);
      return { ...base, kind, title: words, in: rule.in ?? 'paper', blocks };
    }
    case 'guide': {
      const target = rule.with === undefined ? undefined : wholeId(rule.with, pack.pack);
      return { ...base, kind, text: words, ...given('with', target) };
    }
  }
}
