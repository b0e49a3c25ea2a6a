import type { Field } from '../kinds/shape/fields.ts';
import type { Question } from '../kinds/shape/question.ts';
import { type Known, OPEN, openValue, type ReadAnswer, readAnswer } from './read-answer.ts';

/** A part of what was typed, where it goes, and how it is read. */
export interface Part {
  readonly to: string;
  readonly field: Field;
  readonly typed: string;
  readonly read: ReadAnswer;
}

/** What an item of a brief cannot do without, and may be open. */
const NEEDED = /\.(?:at|name)$/;

/**
 * What was typed, field by field; one of which nothing was said has ''. What is said of a thing whose time or name is not known is
 * not lost with it.
 */
export function readParts(
  line: string,
  { to, parts }: Pick<Question, 'to' | 'parts'>,
  fieldOf: (to: string) => Field,
  known: Known,
): readonly Part[] {
  const paths = [to, ...(parts ?? [])];
  const fields = paths.map(fieldOf);
  const texts =
    parts === undefined
      ? [line.trim()]
      : orderParts(partTime(splitAnswer(line), fields, known), fields, known);
  const read = paths.map((path, index): Part => {
    const [field, typed = ''] = [fieldOf(path), texts[index]];
    return { to: path, field, typed, read: readPart(field, path, typed, known) };
  });
  const isSaid = ({ read: { value = '' } }: Part): boolean => value.length > 0;
  const [first, ...others] = read;
  const isLost = first !== undefined && NEEDED.test(to) && first.read.value === '';
  return isLost && others.some(isSaid)
    ? [{ ...first, read: { value: OPEN, isOpen: true } }, ...others]
    : read;
}

function readPart(field: Field, path: string, typed: string, known: Known): ReadAnswer {
  const read: ReadAnswer = typed === '' ? { value: '' } : readAnswer(field, typed, known);
  return read.problem === undefined && read.isOpen
    ? { value: openValue(field, path), isOpen: true }
    : read;
}

/**
 * What was typed for several fields: parts between semicolons where there are some, otherwise between commas; `、` never parts
 * fields. A part that is left empty says nothing.
 */
export function splitAnswer(typed: string): readonly string[] {
  const mark = /[;；]/.test(typed) ? /[;；]/ : /[,，]/;
  return typed.split(mark).map((part) => part.trim());
}

/** What is said behind a time and is no part of an answer. */
const BEHIND =
  /^(?:到|到达|抵达|落地|到站|起飞|开车?|出发|走|离开|开始|用餐|吃饭|开饭|开会|在|去|at|in)\s*/i;

/**
 * The parts of an answer, with the time in one of them apart from what was typed right behind it: 中午12点食堂. In Chinese,
 * where names have no blanks, what follows is parted at them.
 */
export function partTime(
  parts: readonly string[],
  fields: readonly Field[],
  known: Known,
): readonly string[] {
  const field = fields.find(({ type }) => type === 'time');
  if (field === undefined || parts.length >= fields.length) return parts;
  const isTime = (text: string): boolean => (readAnswer(field, text, known).value ?? '') !== '';
  if (parts.some(isTime)) return parts;
  return parts.flatMap((part) => {
    if (readAnswer(field, part, known).problem === undefined) return [part];
    const cuts = Array.from(part, (_, at) => part.length - 1 - at).filter((at) => at > 0);
    const at = cuts.find((cut) => {
      return /^\s*\p{L}/u.test(part.slice(cut)) && isTime(part.slice(0, cut));
    });
    if (at === undefined) return [part];
    const rest = part.slice(at).trim().replace(BEHIND, '');
    const more = /\p{sc=Han}/u.test(rest) ? rest.split(/\s+/) : [rest];
    return [part.slice(0, at).trim(), ...more.filter((text) => text !== '')];
  });
}

/** Whether a field takes any text. */
const isPlainText = ({ type }: Field): boolean => type === 'text' || type === 'texts';

/**
 * The parts of an answer in the order of their fields. Where they cannot be read as they stand, a part that alone is a time, say,
 * goes where a time is asked, and the others to what is left, as they come: whoever is on the telephone writes the train
 * first. What does not come out so stays as it is, for what is wrong to be said.
 */
export function orderParts(
  parts: readonly string[],
  fields: readonly Field[],
  known: Known,
): readonly string[] {
  const reads = (field: Field, text: string): boolean =>
    readAnswer(field, text, known).problem === undefined;
  const says = (field: Field, text: string): boolean =>
    (readAnswer(field, text, known).value ?? '').length > 0;
  const fits = (order: readonly string[]): boolean =>
    fields.every((field, at) => (order[at] ?? '') === '' || reads(field, order[at] ?? ''));
  if (fits(parts) || parts.includes('') || parts.length > fields.length) return parts;
  const left = [...parts];
  const own = fields.map((field) => {
    const read = isPlainText(field) ? [] : left.filter((text) => says(field, text));
    const [only = ''] = read.length === 1 ? read : [];
    if (only !== '') left.splice(left.indexOf(only), 1);
    return only;
  });
  const ordered = fields.map((field, at) =>
    isPlainText(field) ? (left.shift() ?? '') : (own[at] ?? ''),
  );
  const isFilled = fields.every((_, at) => at >= parts.length || ordered[at] !== '');
  return left.length === 0 && isFilled ? ordered : parts;
}
