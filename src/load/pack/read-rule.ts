import { KINDS } from '../../kinds/index.ts';
import type { Phase, Rule, TaskRule, Variant } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { KIND_KEY, kindsOf, kindsWritten, TIMING_KEYS, type WrittenRule } from './pack-schema.ts';
import { readBlocks } from './read-blocks.ts';
import { itemShape, readCondition, type Target } from './read-condition.ts';
import { bothOf, counted, readSentences, readWhen } from './read-texts.ts';
import { isStarred, readBound, readMinutes, readTiming, timingNames } from './read-times.ts';
import {
  type FieldReader,
  given,
  listed,
  type RuleReader,
  type WrittenFields,
} from './rule-reader.ts';

/** What a rule has where its pack says nothing. */
export const USUAL = {
  points: [],
  lasts: 10,
  owner: [],
  notify: [],
  needs: [],
  on: [],
  cites: [],
};

/** The kinds a pack is for: those it names, or the one that its own name begins with, or any. */
export function packKinds({ kind, pack }: RuleReader['pack']): readonly string[] {
  const named = pack.split('/')[0] ?? '';
  const own = Object.hasOwn(KINDS, named) ? [named] : Object.keys(KINDS);
  return kind === undefined ? own : listed(kind);
}

/** The kinds whose briefs the names of a pack see: those of the pack that have the occasion its rules are for. */
export function namedKinds(pack: RuleReader['pack']): readonly string[] {
  return packKinds(pack).filter(
    (kind) =>
      pack.for === undefined || KINDS[kind]?.occasions.some((one) => one.for === pack.for) === true,
  );
}

/** The full id of a rule that may be named by its bare id within its pack. */
export function wholeId(id: string, pack: string): string {
  return id.includes('/') ? id : `${pack}/${id}`;
}

/** A check points at a key of the brief or of the item, of any of the kinds. */
function checkPointsAt(
  { points_at: value }: WrittenFields,
  { targets, ...reader }: FieldReader,
): void {
  const known = targets.flatMap((target) => [
    ...Object.keys(itemShape(target)),
    ...Object.keys(target.kind.shape),
  ]);
  if (value !== undefined && targets.length > 0 && !known.includes(value)) {
    reportUnknown(value, 'points_at', [...new Set(known)], reader);
  }
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

/** Findings for keys that mean nothing in a rule of this kind. */
function misfits(keys: readonly string[], kind: Rule['kind'], { place, report }: RuleReader): void {
  const wrong = keys.map((key) => ({ key, kind, kinds: kindsOf(key) }));
  for (const args of wrong.filter(({ kinds }) => !kinds.includes(kind))) {
    report(makeFinding('key-for-kind', args, place(`${args.key}#key`)));
  }
}

/** The clauses of what is written and of the points in it; undefined where it says neither, so that those of its rule stay. */
function citesOf(
  { cites, points }: WrittenFields,
  ofRule: readonly string[],
): readonly string[] | undefined {
  if (cites === undefined && points === undefined) return undefined;
  const ofPoints = listed(points ?? []).flatMap((point) =>
    typeof point === 'string' ? [] : listed(point.cites ?? []),
  );
  return [...new Set([...(cites === undefined ? ofRule : listed(cites)), ...ofPoints])];
}

/** The fields of a rule, of a variant or of a change that are written, as a rule has them; `ofRule` is what the rule cites itself. */
export function readFields(
  kind: Rule['kind'],
  written: WrittenFields,
  reader: FieldReader,
  ofRule: readonly string[] = [],
): Partial<TaskRule> & Partial<Rule> {
  const { other, targets, pack } = reader;
  misfits(Object.keys(given(written)), kind, reader);
  checkPointsAt(written, reader);
  const names = timingNames(targets);
  const text = (
    key: 'do' | 'check' | 'form' | 'guide' | 'say' | 'place' | 'notice',
  ): Text | undefined => {
    const words = written[key];
    return words === undefined ? undefined : bothOf(words, other?.[key], key, reader);
  };
  const list = (key: 'owner' | 'notify'): readonly string[] | undefined =>
    written[key] === undefined ? undefined : listed(written[key]);
  const shared = {
    cites: citesOf(written, ofRule),
    assumed: isStarred(written) ? true : written.assumed,
    title: text(KIND_KEY[kind]),
  };
  switch (kind) {
    case 'task':
      return given({
        ...shared,
        points:
          written.points === undefined
            ? undefined
            : readSentences('points', written.points, other?.points, reader),
        timing: readTiming(written, names, reader),
        latest: readBound(written, 'latest', names, reader),
        earliest: readBound(written, 'earliest', names, reader),
        lasts: readMinutes(written.lasts, 'lasts', reader),
        remind: readMinutes(written.remind, 'remind', reader),
        roll: written.roll as TaskRule['roll'],
        hours: written.hours as TaskRule['hours'],
        on: written.on === undefined ? undefined : listed(written.on),
        owner: list('owner'),
        notify: list('notify'),
        everybody: written.everybody,
        place: text('place'),
        notice: text('notice'),
        needs:
          written.needs === undefined
            ? undefined
            : listed(written.needs).map((id) => wholeId(id, pack.pack)),
      });
    case 'check':
      return given({
        ...shared,
        require: readWhen(written.require, 'require', reader),
        find: written.find,
        level: written.level as never,
        say: text('say'),
        points_at: written.points_at,
      });
    case 'form': {
      const blocks = written.blocks && readBlocks(written, reader);
      return given({ ...shared, in: written.in as never, blocks });
    }
    case 'guide': {
      const { title, ...rest } = shared;
      const shown = written.with === undefined ? undefined : wholeId(written.with, pack.pack);
      return given({ ...rest, text: title, with: shown, together: written.together });
    }
  }
}

const needing = (fields: object, keys: readonly string[], reader: RuleReader): boolean => {
  const missing = keys.filter((key) => (fields as Record<string, unknown>)[key] === undefined);
  for (const key of missing) reader.report(makeFinding('missing-key', { key }, reader.place('')));
  return missing.length > 0;
};

/** A rule with what it cannot do without; undefined where something is missing, which has been reported. */
function wholeRule(
  kind: Rule['kind'],
  written: WrittenRule,
  fields: Partial<TaskRule> & Partial<Rule>,
  reader: RuleReader,
): object | undefined {
  switch (kind) {
    case 'task': {
      const timed = TIMING_KEYS.some((key) => written[key] !== undefined);
      if (!timed) reader.report(makeFinding('rule-timing', { kinds: [] }, reader.place('')));
      const isMissing = needing(written, ['owner'], reader);
      if (isMissing || fields.timing === undefined) return undefined;
      return { ...USUAL, ...fields };
    }
    case 'check': {
      const isMissing = needing(
        written,
        written.find === undefined ? ['require', 'say'] : ['say'],
        reader,
      );
      return isMissing ? undefined : { level: 'warning', ...fields };
    }
    case 'form':
      return { in: 'paper', blocks: [], ...fields };
    case 'guide':
      return fields;
  }
}

/** What a rule is for, in each kind of brief its pack is for; none where there is no such occasion, which is reported. */
function readFor(target: string | undefined, reader: RuleReader): readonly Target[] {
  const kinds = packKinds(reader.pack).flatMap((name) => KINDS[name] ?? []);
  const targets = kinds.flatMap((kind) =>
    kind.occasions
      .filter(({ for: key, label }) => target === key || target === label.zh)
      .map((spec) => ({ kind, spec })),
  );
  if (target !== undefined && targets.length === 0) {
    const known = kinds.flatMap(({ occasions }) =>
      occasions.map((one) => (isAscii(target) ? one.for : one.label.zh)),
    );
    reportUnknown(target, 'for', [...new Set(known)], reader);
  }
  return targets;
}

function readVariants(
  kind: Rule['kind'],
  { variants = [], cites }: WrittenFields,
  all: FieldReader,
): readonly Variant<Rule>[] {
  const reader = counted('variants', variants.length, all.other?.variants?.length, all);
  const { place } = reader;
  return variants.map(({ when: condition, ...written }, index) => {
    const own: FieldReader = {
      ...reader,
      other: reader.other?.variants?.[index],
      place: (key) => place(key === '' ? `variants/${index}` : `variants/${index}/${key}`),
    };
    return {
      when: readCondition(condition, 'when', own),
      fields: readFields(kind, written, own, listed(cites)) as Partial<Rule>,
    };
  });
}

/** The parts of a rule or of a change that no variant can have. */
export function readFixed(
  written: WrittenFields,
  reader: FieldReader,
): Partial<Pick<Rule, 'types' | 'when' | 'phase' | 'depth'>> {
  return given({
    types: written.types === undefined ? undefined : listed(written.types),
    when: readWhen(written.when, 'when', reader),
    phase: written.phase as Rule['phase'] | undefined,
    depth: written.depth as Rule['depth'] | undefined,
  });
}

/** The fields of an entry of `change`, as the rule that it changes would have them. */
export function readChange(
  rule: Pick<Rule, 'kind' | 'kinds' | 'for' | 'cites'>,
  written: Partial<WrittenRule>,
  reader: RuleReader,
): Partial<Rule> {
  const targets = rule.kinds.flatMap((name) => {
    const kind = KINDS[name];
    const spec = kind?.occasions.find((one) => one.for === rule.for);
    return kind === undefined ? [] : [{ kind, spec }];
  });
  const { types, when: condition, phase, depth, variants, for: _, ...own } = written;
  const whole = { ...reader, targets };
  return {
    ...readFields(rule.kind, own, whole, rule.cites),
    ...readFixed(given({ types, when: condition, phase, depth }), whole),
    ...(variants === undefined ? {} : { variants: readVariants(rule.kind, written, whole) }),
  } as Partial<Rule>;
}

/** Where nothing is said: what is due days ahead gets ready, what is due days after the end winds up. */
function usualPhase({ timing }: Partial<TaskRule>): Phase {
  if (timing === undefined || timing.kind === 'every') return 'carry-out';
  const { edge, offsets } = timing.kind === 'by' ? timing.point : timing.from;
  if (edge === 'received') return 'prepare';
  const inDays = offsets.find((one) =>
    ['d', 'wd'].includes(one.unit === 'limit' ? one.of : one.unit),
  );
  if (inDays === undefined) return 'carry-out';
  return inDays.sign < 0 ? 'prepare' : 'wrap-up';
}

/** A rule with its names made whole and its times read; undefined where something is missing, which has been reported. */
export function readRule(id: string, rule: WrittenRule, reader: RuleReader): Rule | undefined {
  const { pack } = reader;
  const [kind, ...more] = kindsWritten(rule);
  const target = rule.for ?? pack.for;
  needing({ for: target }, ['for'], reader);
  const whole = { ...reader, targets: readFor(target, reader) };
  if (kind === undefined || more.length > 0) {
    const keys = kindsWritten(rule).map((one) => KIND_KEY[one]);
    reader.report(makeFinding('rule-kind', { kinds: keys }, reader.place('')));
    return undefined;
  }
  const {
    for: _,
    types: __,
    when: ___,
    phase: ____,
    depth: _____,
    variants: ______,
    ...own
  } = rule;
  const fields = readFields(kind, own, whole);
  const made = wholeRule(kind, rule, fields, reader);
  const types = rule.types ?? pack.types;
  const fixed = readFixed(given({ ...rule, types }), whole);
  const variants = readVariants(kind, rule, whole);
  return made === undefined
    ? undefined
    : ({
        id: `${pack.pack}/${id}`,
        pack: pack.pack,
        kinds: whole.targets.map((one) => one.kind.kind),
        for: whole.targets[0]?.spec?.for ?? target ?? '',
        cites: [],
        assumed: false,
        phase: pack.phase ?? usualPhase(fields as Partial<TaskRule>),
        depth: pack.depth ?? 'usual',
        at: reader.place(''),
        ...made,
        ...fixed,
        kind,
        variants,
      } as unknown as Rule);
}
