import { KINDS } from '../../kinds/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type {
  CardSize,
  FormBlock,
  Point,
  Rule,
  Sentence,
  TaskRule,
  Timing,
  Variant,
} from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding, placeProblem, type Reading } from '../yaml/make-finding.ts';
import {
  KIND_KEY,
  kindsOf,
  kindsWritten,
  type OtherRule,
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
import { itemShape, readCondition, type Target } from './read-condition.ts';

const MINUTES_OF_DAY = 1440;

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

/** What reading a rule needs: the pack around it, its words in the other language, and where things stand. */
export interface RuleReader {
  readonly pack: Pick<WrittenPack, 'pack' | 'kind' | 'for' | 'phase' | 'depth' | 'types'>;
  /** Undefined where the pack has no file of them: its words stand for both languages. */
  readonly other?: OtherRule | undefined;
  readonly hasOther: boolean;
  readonly place: (key: string) => Position;
  readonly report: (finding: Finding) => void;
}

/** A reader with what a rule is for. */
interface FieldReader extends RuleReader {
  readonly targets: readonly Target[];
}

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

/** What the times of a rule may be counted from and by. */
function timingNames(targets: readonly Target[]): TimingNames {
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

/** One name, several or none, as a list. */
export const listed = <T>(names: T | readonly T[] | undefined): readonly T[] =>
  names === undefined ? [] : ([names].flat() as readonly T[]);

/** The full id of a rule that may be named by its bare id within its pack. */
export function wholeId(id: string, pack: string): string {
  return id.includes('/') ? id : `${pack}/${id}`;
}

/** The fields that are given: an optional one is left out, never undefined. */
function given<T extends object>(fields: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof given<T>>;
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

type WrittenFields = { readonly [K in keyof WrittenRule]?: WrittenRule[K] | undefined };

/** The mark behind a time that is ours, where the clause gives none: `start - 30m *`. */
const STAR = /\s*[*＊]\s*$/;
const withoutStar = (time: string): string => time.replace(STAR, '');
const isStarred = (fields: WrittenFields): boolean =>
  TIMING_KEYS.some((key) => STAR.test(fields[key] ?? ''));

function readTiming(
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
function readBound(
  written: WrittenFields,
  key: 'latest' | 'earliest',
  names: TimingNames,
  reader: RuleReader,
): Point | undefined {
  const value = written[key];
  return value === undefined ? undefined : readOrReport(parsePoint(value, names), key, reader);
}

/** A length of time in minutes; undefined where none is given, or what is given is none, which is reported. */
function readMinutes(
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

// `$${` stands for `${` itself.
const PLACED = /(?<!\$)\$\{([^}]*)\}/g;

/** What a text asks the brief for, each once and in order of the alphabet. */
const namesIn = (text: string): string =>
  [...new Set([...text.matchAll(PLACED)].map(([, source = '']) => source.trim()))]
    .sort()
    .join(', ');

/** Whether a text has words of its own, besides what it asks the brief for. */
const hasWords = (text: string): boolean => /\p{Script=Han}/u.test(text.replaceAll(PLACED, ''));

/** A text in both languages; what the file of the other language leaves out, or asks for otherwise, is reported. */
function bothOf(
  zh: string,
  en: string | undefined,
  key: string,
  { hasOther, place, report }: RuleReader,
  other = `${key}@en`,
): Text {
  if (en === undefined) {
    if (hasOther && hasWords(zh)) report(makeFinding('missing-translation', { key }, place(key)));
    return { zh, en: zh };
  }
  const [wanted, found] = [namesIn(zh), namesIn(en)];
  if (wanted !== found) {
    report(makeFinding('translation-names', { key, wanted, found }, place(other)));
  }
  return { zh, en };
}

/**
 * Lists in the file of the other language have as many items as those of the pack. Where they have not, that is said, and
 * nothing of the items: what belongs to what is not known.
 */
function counted<R extends RuleReader>(
  key: string,
  wanted: number,
  found: number | undefined,
  reader: R,
): R {
  const { hasOther, place, report } = reader;
  if (!hasOther || found === undefined || wanted === found) return reader;
  report(makeFinding('translation-count', { key, wanted, found }, place(`${key}@en`)));
  return { ...reader, other: undefined, hasOther: false };
}

const when = (
  condition: WrittenRule['when'],
  key: string,
  reader: FieldReader,
): string | undefined =>
  condition === undefined ? undefined : readCondition(condition, key, reader);

type WrittenSentences = NonNullable<WrittenFields['points']>;

/** Sentences under a key, one alone or a list, with their words in the other language. */
function readSentences(
  under: string,
  sentences: WrittenSentences,
  words: string | readonly string[] | undefined,
  reader: FieldReader,
): readonly Sentence[] {
  const isList = Array.isArray(sentences);
  const found = words === undefined ? undefined : listed(words).length;
  const own = counted(under, listed(sentences).length, found, reader);
  const other = own === reader ? listed(words) : [];
  return listed(sentences).map((sentence, index) => {
    const key = isList ? `${under}/${index}` : under;
    return typeof sentence === 'string'
      ? { say: bothOf(sentence, other[index], key, own) }
      : {
          ...given({ when: when(sentence.when, `${key}/when`, reader) }),
          say: bothOf(sentence.say, other[index], `${key}/say`, own, `${key}@en`),
        };
  });
}

type Fields = Extract<FormBlock, { kind: 'fields' }>['fields'];
type Columns = Extract<FormBlock, { kind: 'table' }>['columns'];

function readBlocks({ blocks }: WrittenFields, all: FieldReader): readonly FormBlock[] {
  const reader = counted('blocks', blocks?.length ?? 0, all.other?.blocks?.length, all);
  const { other } = reader;
  return (blocks ?? []).map((block, index): FormBlock => {
    const words = other?.blocks?.[index];
    const key = `blocks/${index}`;
    const title =
      block.title === undefined
        ? undefined
        : bothOf(block.title, words?.title, `${key}/title`, reader);
    const labelled = <T extends { readonly label: string }>(
      list: 'fields' | 'columns',
      items: readonly T[],
    ) => {
      const own = counted(`${key}/${list}`, items.length, words?.[list]?.length, reader);
      const labels = own === reader ? words?.[list] : undefined;
      return items.map((item, at) => {
        const { label, ...rest } = given(item) as T;
        return { ...rest, label: bothOf(label, labels?.[at], `${key}/${list}/${at}`, own) };
      });
    };
    switch (block.kind) {
      case 'fields':
        return {
          ...given({ title }),
          kind: block.kind,
          fields: labelled('fields', block.fields) as Fields,
        };
      case 'table': {
        const { rows, seats, sort, group, least, blank = 0 } = block;
        const columns = labelled('columns', block.columns) as Columns;
        const written = given({ title, rows, seats, sort, group, least });
        return { ...written, kind: block.kind, columns, blank };
      }
      case 'lines': {
        const hint =
          block.hint === undefined
            ? undefined
            : bothOf(block.hint, words?.hint, `${key}/hint`, reader);
        const { kind, lines } = block;
        return { kind, lines, title: title ?? { zh: '', en: '' }, ...given({ hint }) };
      }
      case 'ticks': {
        const own = counted(`${key}/items`, block.items.length, words?.items?.length, reader);
        const others = own === reader ? words?.items : undefined;
        const items = block.items.map((item, at) =>
          bothOf(item, others?.[at], `${key}/items/${at}`, own),
        );
        return { ...given({ title }), kind: block.kind, items };
      }
      case 'text': {
        const text = readSentences(`${key}/text`, block.text, words?.text, all);
        return { ...given({ title }), kind: block.kind, text };
      }
      case 'cards': {
        const { kind, rows, cards, size } = block;
        return { ...given({ title }), kind, rows, cards, size: size as CardSize };
      }
      default:
        return { ...given({ title }), kind: block.kind };
    }
  });
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

/** The fields of a rule, of a variant or of a change that are written, as a rule has them. */
export function readFields(
  kind: Rule['kind'],
  written: WrittenFields,
  reader: FieldReader,
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
  const list = (key: 'owner' | 'notify' | 'cites'): readonly string[] | undefined =>
    written[key] === undefined ? undefined : listed(written[key]);
  const shared = {
    cites: list('cites'),
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
        require: when(written.require, 'require', reader),
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
  { variants = [] }: WrittenFields,
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
      fields: readFields(kind, written, own) as Partial<Rule>,
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
    when: when(written.when, 'when', reader),
    phase: written.phase as Rule['phase'] | undefined,
    depth: written.depth as Rule['depth'] | undefined,
  });
}

/** The fields of an entry of `change`, as the rule that it changes would have them. */
export function readChange(
  rule: Pick<Rule, 'kind' | 'kinds' | 'for'>,
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
    ...readFields(rule.kind, own, whole),
    ...readFixed(given({ types, when: condition, phase, depth }), whole),
    ...(variants === undefined ? {} : { variants: readVariants(rule.kind, written, whole) }),
  } as Partial<Rule>;
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
        phase: pack.phase ?? 'carry-out',
        depth: pack.depth ?? 'usual',
        at: reader.place(''),
        ...made,
        ...fixed,
        kind,
        variants,
      } as unknown as Rule);
}
