import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

interface Growth {
  readonly name: string;
  readonly files: (size: number) => Readonly<Record<string, string>>;
}

const { GROWTH } = (await import(resolve('.config/bench/growing-briefs.js'))) as {
  readonly GROWTH: readonly Growth[];
};
const NOW = '2026-11-24 10:00';

async function planOf(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const path = 'brief.yaml' in files ? join(folder, 'brief.yaml') : folder;
  return runCli(['plan', path, '--now', NOW, '--no-write', '--fail-on', 'error']);
}

it.each(GROWTH)('what the bench lets grow as $name is planned', async ({ files }) => {
  expect((await planOf(files(4))).code).toBe(0);
});

it('a desk of 120 people, a shift each, is planned for a year', async () => {
  const desk = GROWTH.find(({ name }) => name === 'desk');
  const ran = await planOf(desk?.files(120) ?? {});
  expect([ran.code, ran.stdout.includes('值班：班120')]).toEqual([0, true]);
}, 60_000);
