import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow, folderWith, runCli } from '../support/run-cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/reception.js');
const BRIEF = join(ROOT, 'examples/vip-enterprise/brief.yaml');
const NOW = '2026-12-01 09:00';

/** The bundle as a user starts it who has no rules of his own, in a zone of the machine's own. */
function runBin(argv: readonly string[], zone: string): string {
  return execFileSync(process.execPath, [BIN, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: zone },
    stdio: 'pipe',
  });
}

describe('the built program', () => {
  it('makes the same bytes under any TZ, and the same as the sources', async () => {
    const expected = join(folderWith({}), 'out');
    const { stdout } = await runCli(['plan', BRIEF, '--now', NOW, '--out', expected]);
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
      const out = join(folderWith({}), 'out');
      expect(runBin(['plan', BRIEF, '--now', NOW, '--out', out], zone)).toBe(stdout);
      expect(filesBelow(out)).toEqual(filesBelow(expected));
    }
  });

  it('has what is read on demand: days in English, zones with summer time', async () => {
    const there = ['--lang', 'en', '--timezone', 'America/New_York'];
    const argv = ['plan', BRIEF, '--now', NOW, ...there, '--format', 'json', '--out', '-'];
    const { stdout } = await runCli(argv);
    expect(stdout).toContain('-05:00');
    expect(stdout).toMatch(/Mon|Tue|Wed|Thu|Fri/);
    expect(runBin(argv, 'UTC')).toBe(stdout);
  });

  it('has the colours of a terminal, and the widths of rare characters', async () => {
    const folder = folderWith({
      'brief.yaml': readFileSync(BRIEF, 'utf8').replace(/标题: .*/, '标题: "𠮷田 José 👩‍👧 来访"'),
    });
    const argv = ['plan', join(folder, 'brief.yaml'), '--now', NOW, '--no-write', '--color'];
    const { stdout } = await runCli(argv);
    expect(stdout).toContain('\u001b[1m𠮷田 José');
    expect(runBin(argv, 'UTC')).toBe(stdout);
  });

  it('has every command, also those whose code is apart', () => {
    expect(JSON.parse(runBin(['schema', 'brief'], 'UTC'))).toHaveProperty('$schema');
    expect(JSON.parse(runBin(['schema', 'pack'], 'UTC'))).toHaveProperty('properties');
    expect(runBin(['rules', 'coverage'], 'UTC')).toContain('d5  21/21');
    expect(runBin(['new', '--lang', 'en'], 'UTC')).toContain('kind: visit');
  });
});
