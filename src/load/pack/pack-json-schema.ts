import * as z from 'zod';
import { CASES_SCHEMA, PACK_SCHEMA, TEXT_SCHEMA } from './pack-schema.ts';

/** Words may be written once for both languages: an editor takes a text in the place of the two. */
const OPTIONS: Parameters<typeof z.toJSONSchema>[1] = {
  io: 'output',
  override: ({ zodSchema, jsonSchema }) => {
    if ((zodSchema as unknown) === TEXT_SCHEMA) {
      const both = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) {
        delete jsonSchema[key];
      }
      jsonSchema.anyOf = [{ type: 'string' }, both];
    }
  },
};

/** A JSON Schema (2020-12) of rule packs, for editors. */
export function packJsonSchema(): object {
  return { title: 'reception rule pack', ...z.toJSONSchema(PACK_SCHEMA, OPTIONS) };
}

/** A JSON Schema (2020-12) of the cases of a pack, for editors. What a brief may hold, the schema of briefs says. */
export function casesJsonSchema(): object {
  return { title: 'reception rule cases', ...z.toJSONSchema(CASES_SCHEMA, { io: 'output' }) };
}
