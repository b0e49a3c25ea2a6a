import { join } from 'node:path';
import { compileRules } from '../../src/cli/shipped-rules.ts';
import { shippedRules } from './rules.ts';
import { folderWith } from './run-cli.ts';

/** The shipped packs as the build compiles them; without it every command reads and checks them anew. */
export const COMPILED: string = join(
  folderWith({ 'rules.json': compileRules(shippedRules().book, []) }),
  'rules.json',
);
