import { CHOICES } from '../../kinds/choices.ts';
import { BOOLEANS } from '../../kinds/shape/choices.ts';
import type { Field, Shape } from '../../kinds/shape/fields.ts';
import type { KindSpec, OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { NamedExpression } from '../../model/rule.ts';
import { indexKeys, indexWords, isAscii } from '../brief/index-words.ts';
import { nearTexts, normalizeWord, suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { WrittenCondition } from './pack-schema.ts';

/** A kind of brief with the occasion a rule is for; none for what is over a whole brief. */
export interface Target {
  readonly kind: KindSpec;
  readonly spec?: OccasionSpec | undefined;
}

/** Where the parts of a condition stand, and what is done with what is wrong. */
export interface ConditionReader {
  readonly targets: readonly Target[];
  /** The conditions and facts that may be written as they are called: 来的是客户 for `is.customer`. */
  readonly names: readonly NamedExpression[];
  readonly place: (key: string) => Position;
  readonly report: (finding: Finding) => void;
}

/** The fields of the item an occasion is made from. */
export function itemShape({ kind, spec }: Target): Shape {
  const section = kind.shape[spec?.section ?? ''];
  return section !== undefined && 'shape' in section ? section.shape : {};
}

/** A path as CEL writes it, and the field at its end where a brief has it: the rest are names that packs give. */
interface PathMeant {
  readonly source: string;
  readonly field?: Field | undefined;
}

function below(keys: readonly string[], shape: Shape, source: string, field?: Field): PathMeant {
  const [key, ...rest] = keys;
  if (key === undefined) return { source, field };
  const name = indexKeys(shape).find(key) ?? key;
  const next = shape[name];
  const path = source === '' ? name : `${source}.${name}`;
  return below(rest, next !== undefined && 'shape' in next ? next.shape : {}, path, next);
}

/** A path of a condition, `meal.kind` or `用餐.餐别`, in one kind of brief. */
function readPath(path: string, target: Target): PathMeant {
  const { kind, spec } = target;
  const [first = '', ...rest] = path.split('.').map((part) => part.trim());
  if (spec !== undefined && [spec.as, spec.label.zh].includes(first)) {
    return below(rest, itemShape(target), spec.as);
  }
  // What the rule is for has the first word: 方式 of an arrival.
  const own = itemShape(target);
  if (spec !== undefined && indexKeys(own).find(first) !== undefined) {
    return below([first, ...rest], own, spec.as);
  }
  const key = indexKeys(kind.shape).find(first);
  // `type` and `kind` are words of CEL or of every brief, so they are known as `brief.type`.
  if (first === 'brief' || first === 'is') return below(rest, kind.shape, first);
  return ['type', 'kind'].includes(key ?? '')
    ? below([first], kind.shape, 'brief')
    : below([first, ...rest], kind.shape, '');
}

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The value of a closed list that a word stands for; one that the list does not have is reported, and has no meaning. */
function readChoice(
  text: string,
  list: string,
  key: string,
  reader: ConditionReader,
): string | undefined {
  const choices = (CHOICES[list] ?? []).map(({ value, label, aliases }) => {
    return { value, words: [label.zh, ...aliases] };
  });
  const { find, words: all } = indexWords(choices);
  const value = find(text);
  if (value !== undefined) return quoted(value);
  const known = choices.map((one) => (isAscii(text) ? one.value : (one.words[0] ?? '')));
  const args = { value: text, suggestion: suggestWord(text, all), known };
  reader.report(makeFinding('unknown-value', args, reader.place(key)));
  return undefined;
}

function readNumber(
  text: string,
  key: string,
  { place, report }: ConditionReader,
): string | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  report(makeFinding('not-a-number', { value: text }, place(key)));
  return undefined;
}

/** A value as CEL writes it; what it cannot be is reported. */
function readValue(
  text: string,
  field: Field | undefined,
  key: string,
  reader: ConditionReader,
): string | undefined {
  const truth = BOOLEANS[text.trim().toLowerCase()];
  switch (field?.type) {
    case 'choice':
    case 'choices':
      return readChoice(text, field.of, key, reader);
    case 'bool':
      if (truth === undefined) {
        reader.report(makeFinding('not-a-boolean', { value: text }, reader.place(key)));
      }
      return String(truth ?? false);
    case 'int':
    case 'duration':
      return readNumber(text, key, reader);
    case 'money':
      return readNumber(text, key, reader)?.replace(/^-?\d+$/, '$&.0');
    case undefined:
      if (truth !== undefined) return String(truth);
      return /^\d+$/.test(text) ? text : quoted(text);
    default:
      return quoted(text);
  }
}

/** What is true or not of what a condition is about, by what it is called; `of` is '' for the brief. */
function said(of: string, { names, targets }: ConditionReader) {
  const kind = targets[0]?.kind.kind ?? '';
  return names.flatMap((one) => {
    const isTruth = one.words !== null && one.in !== 'let' && ['bool', 'dyn'].includes(one.type);
    return isTruth && one.of === of && one.kinds.includes(kind) ? one : [];
  });
}

/** A name that somebody calls by its words, as CEL writes it on `path`; undefined where none is called so. */
function nameSaid(
  text: string,
  of: string,
  path: string,
  reader: ConditionReader,
): string | undefined {
  const wanted = normalizeWord(text);
  const found = said(of, reader).find(
    ({ words }) =>
      words !== null && [words.zh, words.en].some((one) => normalizeWord(one) === wanted),
  );
  return found === undefined ? undefined : `${path}.${found.name}`;
}

/** A name called by its words: of what the rule is for, or of the whole brief. */
function anyNameSaid(text: string, reader: ConditionReader): string | undefined {
  const as = reader.targets[0]?.spec?.as ?? '';
  const own = as === '' ? undefined : nameSaid(text, as, as, reader);
  return own ?? nameSaid(text, '', 'is', reader) ?? nameSaid(text, 'visit', 'visit', reader);
}

/** What a path of Chinese words could have been: a field of what the condition is about, or of the brief. */
function unknownPath(key: string, shapes: readonly Shape[]) {
  const known = [...new Set(shapes.flatMap((shape) => indexKeys(shape).zh))];
  return { key, suggestion: suggestWord(key, known), known };
}

const LISTS: readonly string[] = ['texts', 'roles', 'dates', 'choices'];

type Value = string | readonly string[];
type WrittenValue = Exclude<WrittenCondition, string>[string];

/** Whether a field has a value, or one of several: `meal.kind in ['banquet', 'dinner']`. */
function readTest(
  { source, field }: PathMeant,
  key: string,
  value: Value,
  reader: ConditionReader,
): string {
  if (field?.type === 'list') {
    const args = { expected: 'map', found: 'text', known: indexKeys(field.shape).zh } as const;
    reader.report(makeFinding('wrong-shape', args, reader.place(key)));
    return 'true';
  }
  const values = [value].flat().flatMap((one, index) => {
    const at = Array.isArray(value) ? `${key}/${index}` : key;
    return readValue(one, field, at, reader) ?? [];
  });
  const [only, ...more] = values;
  // What is wrong in it has been said.
  if (only === undefined) return 'true';
  if (field !== undefined && LISTS.includes(field.type)) {
    // What names guests or people holds these themselves.
    const key = field.refers === undefined ? '' : field.refers === 'vehicles' ? '.id' : '.name';
    return `${source}.exists(one, one${key} in [${values.join(', ')}])`;
  }
  if (more.length > 0) return `${source} in [${values.join(', ')}]`;
  if (only === 'true' || only === 'false') return only === 'true' ? source : `!${source}`;
  return `${source} == ${only}`;
}

const isValue = (value: WrittenValue): value is Value =>
  typeof value === 'string' || Array.isArray(value);

/** Whether what is called by words holds, or does not: `来的是客户: 否`. */
function readTruth(source: string, key: string, value: Value, reader: ConditionReader): string {
  const truth = typeof value === 'string' ? BOOLEANS[value.trim().toLowerCase()] : undefined;
  if (truth === undefined) {
    const args = { value: [value].flat().join('、') };
    reader.report(makeFinding('not-a-boolean', args, reader.place(key)));
  }
  return truth === false ? `!${source}` : source;
}

/** One of the items of a list has some values: `来宾: {国籍: 美国}`. */
function readItem(
  { source, field }: PathMeant,
  key: string,
  values: Readonly<Record<string, Value>>,
  reader: ConditionReader,
): string {
  const [target] = reader.targets;
  const list = field?.refers === undefined ? field : target?.kind.shape[field.refers];
  if (list?.type !== 'list') {
    const args = { expected: 'text', found: 'map' } as const;
    reader.report(makeFinding('wrong-shape', args, reader.place(key)));
    return 'true';
  }
  const inner = { ...reader, place: (below: string) => reader.place(`${key}/${below}`) };
  // Facts are of a guest, a list is of type Guest.
  const as = `${list.as.slice(0, 1).toLowerCase()}${list.as.slice(1)}`;
  const tests = Object.entries(values).map(([own, value]) => {
    const name = nameSaid(own, as, 'one', inner);
    if (name !== undefined) return readTruth(name, own, value, inner);
    const path = below([own], list.shape, 'one');
    if (path.field !== undefined) return readTest(path, own, value, inner);
    const unknown = unknownPath(own, [list.shape]);
    reader.report(makeFinding('unknown-key', unknown, inner.place(`${own}#key`)));
    return 'true';
  });
  return `${source}.exists(one, ${tests.join(' && ')})`;
}

/** One of the parts of a condition by field. */
function readPart(key: string, value: WrittenValue, reader: ConditionReader): string {
  const [target] = reader.targets;
  if (target === undefined) return 'true';
  const path = readPath(key, target);
  if (path.field === undefined && isValue(value)) {
    const name = anyNameSaid(key, reader);
    if (name !== undefined) return readTruth(name, key, value, reader);
  }
  if (!isAscii(path.source)) {
    const args = unknownPath(key, [itemShape(target), target.kind.shape]);
    reader.report(makeFinding('unknown-key', args, reader.place(`${key}#key`)));
    return 'true';
  }
  return isValue(value)
    ? readTest(path, key, value, reader)
    : readItem(path, key, value as Readonly<Record<string, Value>>, reader);
}

/** Words without anything that an expression is made of. */
const WORDS = /^[\p{sc=Han}、，“”（）\d ]+$/u;

/**
 * A condition as CEL: as it is written, by what it is called, or from values by field, all of which hold. `key` is where it
 * stands.
 */
export function readCondition(
  written: WrittenCondition,
  key: string,
  reader: ConditionReader,
): string {
  if (typeof written !== 'string') {
    const place = (field: string): Position => reader.place(`${key}/${field}`);
    return Object.entries(written)
      .map(([field, value]) => readPart(field, value, { ...reader, place }))
      .join(' && ');
  }
  // One word of ASCII is a name of the pack itself.
  const name = /^\w+$/.test(written) ? undefined : anyNameSaid(written, reader);
  if (name !== undefined || !WORDS.test(written)) return name ?? written;
  const as = reader.targets[0]?.spec?.as ?? '';
  const known = [...said(as, reader), ...said('', reader)].flatMap(({ words }) => words?.zh ?? []);
  const near = nearTexts(written, known);
  reader.report(makeFinding('unknown-words', { value: written, near }, reader.place(key)));
  return 'true';
}
