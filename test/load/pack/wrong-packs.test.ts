import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../../support/run-cli.ts';

const FOLDER = join(import.meta.dirname, '../../cases/wrong-packs');
const BRIEF = `id: a
kind: visit
type: enterprise
title: 宏远机电来访
arrivals: [{at: 2026-12-08 14:20}]
rules: {packs: [./house.yaml]}
`;

const WORDS = '.en.yaml';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const names = files.filter((name) => !name.endsWith(WORDS));

/** What `check` says of a brief with the pack of this name, and its English words if it has some. */
async function check(name: string): Promise<string> {
  const read = (file: string): Uint8Array => readFileSync(join(FOLDER, file));
  const words = name.replace('.yaml', WORDS);
  const folder = folderWith({
    'brief.yaml': BRIEF,
    'house.yaml': read(name),
    ...(existsSync(join(FOLDER, words)) ? { 'house.en.yaml': read(words) } : {}),
  });
  const { stdout, code } = await runCli(['check', join(folder, 'brief.yaml')], {});
  expect(code).toBe(1);
  return stdout.replaceAll(`${folder}/`, '');
}

describe('a wrong pack is explained before anything is planned', () => {
  it.each(names)('%s', async (name) => {
    const printed = await check(name);
    await expect(printed).toMatchFileSnapshot(join(FOLDER, name.replace('.yaml', '.out')));
  });

  it('also where there is none', async () => {
    const folder = folderWith({ 'brief.yaml': BRIEF });
    const { stdout, code } = await runCli(['check', join(folder, 'brief.yaml')]);
    expect(code).toBe(1);
    expect(stdout).toContain('brief.yaml:6:17');
    expect(stdout).toContain('unreadable-pack');
  });
});
