import type { Finding } from '../../model/finding.ts';
import { KINDS } from '../../model/kinds.ts';
import type { OccasionSpec } from '../../model/occasions.ts';
import type { Place } from '../../model/place.ts';
import type { CheckRule, FormBlock, Point, Rule, TaskRule, Timing } from '../../model/rule.ts';
import { LANGS, type Text } from '../../model/text.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import {
  EDGES,
  parseDuration,
  parsePoint,
  parseTiming,
  type TimingProblem,
} from './parse-timing.ts';
import type { WrittenBlock, WrittenPack, WrittenRule } from './written-pack.ts';

const KIND_KEYS = ['task', 'check', 'form', 'guide'] as const;
const TIMING_KEYS = ['at', 'by', 'every'] as const;
const DEFAULT_MINUTES = 10;

/** What reading a rule needs: the pack around it, and where things stand. */
export interface RuleReader {
  readonly pack: WrittenPack;
  /** The workflow the pack is for: the first part of its name. */
  readonly kind: string;
  readonly place: (key: string) => Place;
  readonly report: (finding: Finding) => void;
}

/** Every occasion a pack may be for; packs of regulations are not bound to one workflow. */
export function occasionSpecs(kind: string): readonly OccasionSpec[] {
  return KINDS[kind]?.occasions ?? Object.values(KINDS).flatMap((spec) => spec.occasions);
}

/** The durations of an occasion's item, which a time may be counted by. */
function durationFields(spec: OccasionSpec | undefined): readonly string[] {
  const kind = Object.values(KINDS).find(({ occasions }) => occasions.some((one) => one === spec));
  const section = kind?.shape[spec?.section ?? ''];
  return section?.type === 'list'
    ? Object.entries(section.shape).flatMap(([key, field]) =>
        field.type === 'duration' ? [key] : [],
      )
    : [];
}

const list = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : [names].flat();

function wholeId(id: string, pack: string): string {
  return id.includes('/') ? id : `${pack}/${id}`;
}

function timingFinding(problem: TimingProblem, value: string, at: Place): Finding {
  return problem.code === 'bad-timing'
    ? makeFinding('bad-timing', { value }, at)
    : makeFinding('unknown-edge', { edge: problem.edge, known: EDGES }, at);
}

function readTiming(
  rule: WrittenRule,
  fields: readonly string[],
  reader: RuleReader,
): Timing | undefined {
  const written = TIMING_KEYS.filter((name) => rule[name] !== undefined);
  const [key, ...more] = written;
  const value = key === undefined ? '' : (rule[key] ?? '');
  if (key === undefined || more.length > 0) {
    reader.report(makeFinding('rule-timing', { kinds: written }, reader.place('')));
    return undefined;
  }
  const parsed = parseTiming(key, value, fields);
  if ('problem' in parsed) {
    reader.report(timingFinding(parsed.problem, value, reader.place(key)));
    return undefined;
  }
  return parsed.value;
}

function readLatest(
  rule: WrittenRule,
  fields: readonly string[],
  reader: RuleReader,
): Point | undefined {
  if (rule.latest === undefined) {
    return undefined;
  }
  const parsed = parsePoint(rule.latest, fields);
  if ('problem' in parsed) {
    reader.report(timingFinding(parsed.problem, rule.latest, reader.place('latest')));
    return undefined;
  }
  return parsed.value;
}

function readLasts(rule: WrittenRule, reader: RuleReader): number {
  const minutes = rule.lasts === undefined ? DEFAULT_MINUTES : parseDuration(rule.lasts);
  if (minutes === undefined) {
    reader.report(makeFinding('bad-duration', { value: rule.lasts ?? '' }, reader.place('lasts')));
  }
  return minutes ?? DEFAULT_MINUTES;
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

type Base = Pick<Rule, 'id' | 'pack' | 'for' | 'when' | 'cites' | 'assumed' | 'phase' | 'at'>;

/** The value under `key` where there is one: an optional field is left out, never undefined. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function readTask(
  rule: WrittenRule,
  title: Text,
  base: Base,
  spec: OccasionSpec | undefined,
  reader: RuleReader,
): TaskRule | undefined {
  const fields = durationFields(spec);
  const timing = readTiming(rule, fields, reader);
  const owner = needed(rule.owner, 'owner', reader);
  const latest = readLatest(rule, fields, reader);
  const lasts = readLasts(rule, reader);
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
    ...given('latest', latest),
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

/** The occasions the rule is for; undefined where there are none of that name, which is reported. */
function readFor(target: string | undefined, reader: RuleReader): OccasionSpec | undefined {
  const specs = occasionSpecs(reader.kind);
  const spec = specs.find((one) => one.for === target);
  if (target !== undefined && spec === undefined) {
    const known = specs.map((one) => one.for);
    const suggestion = suggestWord(target, known);
    reader.report(
      makeFinding('unknown-value', { value: target, suggestion, known }, reader.place('for')),
    );
  }
  return spec;
}

/** A rule with its names made whole and its times read; undefined where something is missing, which has been reported. */
export function readRule(rule: WrittenRule, reader: RuleReader): Rule | undefined {
  const { pack } = reader;
  const written = KIND_KEYS.filter((key) => rule[key] !== undefined);
  const [kind, ...more] = written;
  const target = needed(rule.for ?? pack.for, 'for', reader);
  const spec = readFor(target, reader);
  const words = kind === undefined ? undefined : rule[kind];
  if (kind === undefined || words === undefined || more.length > 0) {
    reader.report(makeFinding('rule-kind', { kinds: written }, reader.place('')));
    return undefined;
  }
  for (const lang of LANGS.filter((one) => words[one].trim() === '')) {
    reader.report(makeFinding('missing-translation', { lang }, reader.place(kind)));
  }
  const base: Base = {
    id: `${pack.pack}/${rule.id}`,
    pack: pack.pack,
    for: target ?? '',
    cites: list(rule.cites),
    assumed: rule.assumed ?? false,
    phase: rule.phase ?? pack.phase ?? 'carry-out',
    at: reader.place(''),
    ...given('when', rule.when),
  };
  switch (kind) {
    case 'task':
      return readTask(rule, words, base, spec, reader);
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
