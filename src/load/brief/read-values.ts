import type { Field, Shape } from '../../model/shape.ts';
import { placeProblem } from '../yaml/make-finding.ts';
import { blankMap } from './blank-value.ts';
import type { Draft, DraftMap, Gathered } from './draft.ts';
import type { TextReader } from './read-field.ts';
import type { Reading } from './reading.ts';
import { shapeSchema } from './shape-schema.ts';

/** A schema is made for one brief and used once or twice: compiling it would cost more than it saves. */
const ONCE = { jitless: true } as const;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly params?: unknown;
}

/**
 * The values of a draft. What cannot be read is a finding and counts as not given; what should be written
 * otherwise is a finding too. The sections that are not there cost nothing: they are blank.
 */
export function readValues(
  draft: DraftMap,
  shape: Shape,
  readerOf: (field: Field) => TextReader,
  gathered: Gathered,
): Record<string, unknown> {
  const present = Object.fromEntries(Object.entries(shape).filter(([key]) => key in draft));
  const schema = shapeSchema(present, readerOf);
  const first = schema.safeParse(draft, ONCE);
  if (first.success) return { ...blankMap(shape), ...(first.data as object) };
  // Backwards, so that the indexes of what is still to do stay right.
  for (const issue of [...first.error.issues].reverse()) mend(draft, issue, gathered);
  const second = schema.safeParse(draft, ONCE);
  return { ...blankMap(shape), ...(second.success ? (second.data as object) : {}) };
}

/** Puts what was read, in its canonical spelling, in place of what was written; or takes it out. */
function mend(draft: DraftMap, issue: Issue, gathered: Gathered): void {
  const reading = issue.params as Reading<unknown>;
  const path = issue.path.map(String);
  const at = gathered.places[path.join('/')] ?? gathered.places[''];
  if (!reading.problem || !at) return;
  gathered.findings.push(placeProblem(reading.problem, at));
  const key = path[path.length - 1] ?? '';
  let parent: Draft = draft;
  for (const part of path.slice(0, -1)) parent = (parent as DraftMap)[part] ?? {};
  if ('canonical' in reading) (parent as DraftMap)[key] = reading.canonical;
  else if (Array.isArray(parent))
    dropItem(parent, Number(key), path.slice(0, -1).join('/'), gathered);
  else {
    delete (parent as DraftMap)[key];
    delete gathered.places[path.join('/')];
  }
}

/** Takes a text out of a list, and moves the places of those after it. */
function dropItem(list: Draft[], index: number, path: string, { places }: Gathered): void {
  list.splice(index, 1);
  for (let next = index; next <= list.length; next += 1) {
    const place = places[`${path}/${next + 1}`];
    if (place && next < list.length) places[`${path}/${next}`] = place;
    else delete places[`${path}/${next}`];
  }
}
