import { briefJsonSchema, casesJsonSchema, packJsonSchema } from '../../load/json-schemas.ts';
import { EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';

const SCHEMAS: Readonly<Record<'brief' | 'pack' | 'cases', () => object>> = {
  brief: briefJsonSchema,
  pack: packJsonSchema,
  cases: casesJsonSchema,
};

/** `reception schema`: a JSON Schema for editors. */
export function runSchema(what: keyof typeof SCHEMAS, io: Io): number {
  io.stdout.write(`${JSON.stringify(SCHEMAS[what](), null, 2)}\n`);
  return EXIT_OK;
}
