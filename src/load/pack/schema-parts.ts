import * as z from 'zod';
import { CHOICES } from '../../kinds/choices.ts';
import { PACK_CHOICES, valueMeant } from './pack-words.ts';

/* What the schemas of packs are made of. */

export const string = z.string();
export const maybe = string.optional();
export const names = z.union([string, z.array(string)]);
export const record = <T extends z.ZodType>(of: T) => z.record(string, of);

const valuesOf = (list: string): readonly string[] =>
  (PACK_CHOICES[list] ?? CHOICES[list] ?? []).map(({ value }) => value);
export const meant = (list: string) => (value: unknown) =>
  typeof value === 'string' ? valueMeant(list, value) : value;
/** One word of a closed list. */
export const oneOf = (list: string) =>
  z.preprocess(meant(list), z.enum(valuesOf(list)).meta({ list }));
export const some = (list: string) => z.union([oneOf(list), z.array(oneOf(list))]);

/** The id of a rule and the name of a setting or a pack, in letters of any script. */
export const NAME = /^[\p{L}][\p{L}\p{N}_-]*$/u;
export const name = string.regex(NAME);
export const named = <T extends z.ZodType>(of: T) => z.record(name, of);
/** A name that CEL can call: no other letters, and no word that is something else there. */
export const callable = string.regex(/^(?!(?:constructor|false|in|null|true)$)[a-z][a-z0-9_]*$/);

// Every scalar comes as its text: what should be a number or a truth is read here.
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const asTruth = (value: unknown): unknown => {
  const word = meant('truth')(value);
  return word === 'true' || word === 'false' ? word === 'true' : value;
};
export const count = z.preprocess(asNumber, z.int().min(0).max(60));
export const truth = z.preprocess(asTruth, z.boolean());

/**
 * A condition: CEL, or values by field, all of which hold: `{meal.kind: [banquet, dinner], level: important}`. Of a list, values that
 * one of its items has: `{guests: {nationality: 美国}}`.
 */
const scalar = string.meta({ type: ['string', 'number', 'boolean'] });
const value = z.union([scalar, z.array(scalar)]);
export const condition = z.union([
  string,
  record(z.union([scalar, z.array(scalar), record(value)])),
]);

const said = { when: condition.optional(), say: string };
export const sentence = z.union([string, z.strictObject(said)]);
/** A point of a task, with the clauses that are done by it alone. */
export const point = z.union([string, z.strictObject({ ...said, cites: names.optional() })]);
