import type { Field } from '../kinds/shape/field-types.ts';
import { fieldReaders } from '../load/brief/read-field.ts';
import type { Problem } from '../load/yaml/make-finding.ts';
import { completeTime, type Known } from './complete-time.ts';

/** What was typed, as it goes into the brief, or why it cannot. */
export type ReadAnswer =
  | { readonly value: string | readonly string[]; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Problem };

/** Roles and people are not looked up: no question asks for a role. */
const readerOf = fieldReaders([]);

const DATED: ReadonlySet<Field['type']> = new Set(['time', 'date']);
const LISTS: ReadonlySet<Field['type']> = new Set(['texts', 'roles', 'choices']);

/** Reads an answer with the loader's own reader of its field, after putting in what people leave out of times. */
export function readAnswer(field: Field, typed: string, known: Known): ReadAnswer {
  if (!LISTS.has(field.type)) {
    return readOne(field, DATED.has(field.type) ? completeTime(typed, known) : typed);
  }
  const parts = typed.split(/[、,，;；]/).filter((part) => part.trim() !== '');
  const read = parts.map((part) => readOne(field, part));
  const wrong = read.find((one) => one.problem !== undefined);
  return wrong ?? { value: read.map(({ value }) => String(value)) };
}

function readOne(field: Field, text: string): ReadAnswer {
  const { value, problem } = readerOf(field)(text);
  if (value === undefined) return { problem: problem as Problem };
  if (field.type === 'time') return { value: String(value).replace('T', ' ') };
  // A length of time is kept as people write it, `1h30m` rather than `90`.
  return { value: field.type === 'duration' ? text.trim() : String(value) };
}
