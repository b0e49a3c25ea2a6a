import * as z from 'zod';
import { CASES_SCHEMA } from './cases-schema.ts';
import { PACK_SCHEMA } from './pack-schema.ts';

/** A JSON Schema (2020-12) of rule packs, for editors. */
export function packJsonSchema(): object {
  return { title: 'reception rule pack', ...z.toJSONSchema(PACK_SCHEMA, { io: 'output' }) };
}

/** A JSON Schema (2020-12) of the cases of a pack, for editors. What a brief may hold, the schema of briefs says. */
export function casesJsonSchema(): object {
  return { title: 'reception rule cases', ...z.toJSONSchema(CASES_SCHEMA, { io: 'output' }) };
}
