import { briefJsonSchema, casesJsonSchema, packJsonSchema } from '../../load/json-schemas.ts';
import { EXIT_OK } from '../exit-codes.ts';
import type { RunCommand } from '../plan-brief.ts';

const SCHEMAS = { brief: briefJsonSchema, pack: packJsonSchema, cases: casesJsonSchema };

/** `reception schema`: a JSON Schema for editors. */
export const runSchema =
  (what: keyof typeof SCHEMAS): RunCommand<[]> =>
  (_, io) => {
    io.stdout.write(`${JSON.stringify(SCHEMAS[what](), null, 2)}\n`);
    return EXIT_OK;
  };
