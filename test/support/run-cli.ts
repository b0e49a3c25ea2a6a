import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.ts';
import { TEMPLATES } from './rules.ts';

type Program = Pick<typeof import('../../src/cli/main.ts'), 'main' | 'NODE_FILES'>;

/** The program from its sources; where RECEPTION_BUNDLE is set, as it is shipped, minified and in one file. */
const { main, NODE_FILES }: Program = process.env.RECEPTION_BUNDLE
  ? createRequire(import.meta.url)('../../bin/load-program.js').loadProgram()
  : await import('../../src/cli/main.ts');

/** The packs as the build has compiled them. */
export const COMPILED: string = fileURLToPath(new URL('../../dist/rules.json', import.meta.url));

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with these files; returns its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'reception-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The files in a folder and below it, by name, but for hidden ones. */
export function filesBelow(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    entries.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** Runs the command line in this process; `now` is 2026-12-01 09:00 in Shanghai unless `--now` says otherwise. */
export async function runCli(argv: readonly string[], given: Partial<Io> = {}): Promise<Ran> {
  const out: (string | Uint8Array)[] = [];
  const err: (string | Uint8Array)[] = [];
  const textOf = (written: typeof out): string =>
    Buffer.concat(written.map((one) => Buffer.from(one))).toString();
  const pipe = { columns: 100, isTerminal: false, hasColors: false };
  const code = await main(argv, {
    stdout: { ...pipe, write: (text) => out.push(text) },
    stderr: { ...pipe, write: (text) => err.push(text) },
    files: NODE_FILES,
    env: {},
    now: () => Date.UTC(2026, 11, 1, 1, 0),
    templates: TEMPLATES,
    compiled: COMPILED,
    ...given,
  });
  return { code, stdout: textOf(out), stderr: textOf(err) };
}
