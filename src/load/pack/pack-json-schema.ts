import * as z from 'zod';
import { PACK_SCHEMA } from './pack-schema.ts';

/** A JSON Schema (2020-12) of rule packs, for editors. */
export function packJsonSchema(): object {
  return { title: 'reception rule pack', ...z.toJSONSchema(PACK_SCHEMA, { io: 'output' }) };
}
