import type { Field, Shape } from '../../kinds/shape/field-types.ts';
import { placeProblem } from '../yaml/make-finding.ts';
import { blankValue } from './blank-value.ts';
import { type Draft, type DraftMap, type Gathered, joinPath } from './draft.ts';
import type { TextReader } from './read-field.ts';

/** What reading a draft needs. */
interface Source {
  readonly readerOf: (field: Field) => TextReader;
  readonly gathered: Gathered;
}

/**
 * The values of a draft, by its shape. What cannot be read is a finding and counts as not given; what should be written
 * otherwise is a finding too. What is not there is blank.
 */
export function readValues(
  draft: DraftMap,
  shape: Shape,
  readerOf: (field: Field) => TextReader,
  gathered: Gathered,
): Record<string, unknown> {
  return readMap(draft, shape, '', { readerOf, gathered });
}

function readMap(
  draft: DraftMap,
  shape: Shape,
  path: string,
  source: Source,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    const part = Object.hasOwn(draft, key) ? draft[key] : undefined;
    values[key] =
      part === undefined ? blankValue(field) : readField(part, field, joinPath(path, key), source);
  }
  return values;
}

function readField(part: Draft, field: Field, path: string, source: Source): unknown {
  switch (field.type) {
    case 'map':
      return readMap(part as DraftMap, field.shape, path, source);
    case 'list':
      return (part as readonly DraftMap[]).map((item, index) =>
        readMap(item, field.shape, joinPath(path, index), source),
      );
    case 'texts':
    case 'roles':
    case 'dates':
    case 'choices':
      return readTexts(part as readonly string[], field, path, source);
    default: {
      const value = readText(part as string, field, path, source);
      if (value === undefined) {
        delete source.gathered.positions[path];
      }
      return value ?? blankValue(field);
    }
  }
}

/** The value of a text, read as it should have been written where that is plain; undefined where it cannot be read. */
function readText(
  text: string,
  field: Field,
  path: string,
  { readerOf, gathered }: Source,
): unknown {
  const read = readerOf(field);
  const reading = read(text);
  if (reading.problem === undefined) {
    return reading.value;
  }
  const at = gathered.positions[path] ?? gathered.positions[''];
  if (at) gathered.findings.push(placeProblem(reading.problem, at));
  return 'canonical' in reading ? read(reading.canonical as string).value : undefined;
}

/** The texts of a list that can be read, with the places of those that stay. */
function readTexts(
  texts: readonly string[],
  field: Field,
  path: string,
  source: Source,
): readonly unknown[] {
  const { positions } = source.gathered;
  const read = texts.map((text, index) => ({
    value: readText(text, field, joinPath(path, index), source),
    place: positions[joinPath(path, index)],
  }));
  const kept = read.filter(({ value }) => value !== undefined);
  for (const index of texts.keys()) {
    const place = kept[index]?.place;
    if (place) positions[joinPath(path, index)] = place;
    else delete positions[joinPath(path, index)];
  }
  return kept.map(({ value }) => value);
}
