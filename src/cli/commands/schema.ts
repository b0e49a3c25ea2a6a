import { briefJsonSchema } from '../../load/brief/brief-json-schema.ts';
import { packJsonSchema } from '../../load/pack/pack-json-schema.ts';
import { EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';

/** `reception schema`: a JSON Schema for editors. */
export function runSchema(what: 'brief' | 'pack', io: Io): number {
  const schema = what === 'brief' ? briefJsonSchema() : packJsonSchema();
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT_OK;
}
