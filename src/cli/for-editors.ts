import { dirname, join } from 'node:path';
import type { Io } from './io.ts';
import { problemOf } from './read-files.ts';

/**
 * A new file with the line by which editors find its schema, where `reception schema` was written beside it as
 * `brief.schema.json`, say: any other address would need a network, or this machine.
 */
export function forEditors(
  text: string,
  path: string,
  what: 'brief' | 'pack' | 'cases',
  { files }: Io,
): string {
  const schema = `${what}.schema.json`;
  const isBeside = problemOf(files, join(dirname(path), schema)) === '';
  const isSaid = text.includes('yaml-language-server:');
  return isBeside && !isSaid ? `# yaml-language-server: $schema=${schema}\n${text}` : text;
}
