import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/reception.js', import.meta.url));

const said = (...argv: readonly string[]): string =>
  execFileSync(process.execPath, [BIN, 'complete', ...argv], { encoding: 'utf8' });

it.each(['zsh', 'bash', 'fish', 'powershell'])('prints a script for %s', (shell) => {
  expect(said(shell)).toContain('reception complete');
});

it('offers commands, those below a command, and flags with their values', () => {
  expect(said('--', 'pl')).toMatch(/^plan\b/m);
  expect(said('--', 'rules', 'c')).toMatch(/^coverage\b/m);
  expect(said('--', 'plan', '--for')).toMatch(/^--format\b/m);
  expect(said('--', 'plan', '--lang', '')).toMatch(/^zh\b/m);
});
