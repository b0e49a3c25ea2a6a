import * as z from 'zod';
import { DOCUMENT_KINDS } from '../../model/rule.ts';
import { maybe, name, names, string, truth } from './schema-parts.ts';

/* The files beside the packs: roles, clauses, cases. */

/** Words in both languages. */
const TEXT_SCHEMA = z.strictObject({ zh: z.string(), en: z.string() });

/** `templates/roles.yaml`. */
export const ROLES_SCHEMA = z.strictObject({
  roles: z.record(
    name,
    TEXT_SCHEMA.extend({
      aliases: z.array(string).optional(),
      instead: string.optional(),
      ranked: truth.optional(),
      relief: z.array(string).optional(),
      extra: truth.optional(),
    }),
  ),
});

/** `templates/clauses.yaml`; `statuses` are what is said after the words of clauses of a status. */
export const CLAUSES_SCHEMA = z.strictObject({
  statuses: z.record(string, TEXT_SCHEMA).optional(),
  /** Addresses of pages by a short name, which documents and clauses refer to. */
  pages: z.record(string, string).optional(),
  documents: z.record(
    string,
    z.strictObject({ kind: z.enum(DOCUMENT_KINDS), page: names.optional(), ...TEXT_SCHEMA.shape }),
  ),
  clauses: z.array(
    z.strictObject({
      id: string,
      makes: string,
      time: maybe,
      status: z.enum(['V', 'V2', 'M']).optional(),
      page: names.optional(),
      zh: string,
      en: string,
    }),
  ),
});

/** A file `<pack>.cases.yaml`. The brief of a case is read by the loader of briefs. */
export const CASES_SCHEMA = z.strictObject({
  pack: string,
  now: maybe,
  cases: z.array(
    z.strictObject({
      name: string,
      now: maybe,
      brief: z.record(string, z.unknown()),
      fires: z.record(string, string).optional(),
      not: names.optional(),
      errors: names.optional(),
    }),
  ),
});
