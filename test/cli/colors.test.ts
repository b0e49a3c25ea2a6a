import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EXAMPLES } from '../support/examples.ts';

const BIN = fileURLToPath(new URL('../../bin/reception.js', import.meta.url));

/** What a plan looks like through a pipe, with these flags and this environment besides. */
const piped = (flags: readonly string[], env: Readonly<Record<string, string>>): string =>
  execFileSync(
    process.execPath,
    [BIN, 'plan', join(EXAMPLES, 'walk-in/brief.yaml'), '--no-write', ...flags],
    { encoding: 'utf8', env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env } },
  );

it.each([
  ['nothing said', [], {}, false],
  ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
  ['FORCE_COLOR and NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['NO_COLOR and --color', ['--color'], { NO_COLOR: '1' }, true],
  ['FORCE_COLOR and --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
])('a pipe with %s', (_, flags, env, isColoured) => {
  expect(piped(flags, env).includes('\u001b[')).toBe(isColoured);
});
