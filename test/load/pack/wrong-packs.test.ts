import { readdirSync, readFileSync } from 'node:fs';
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

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

/** What \`check\` says of a brief with this pack, with the folder it ran in left out. */
async function check(pack: string | Uint8Array): Promise<string> {
  const folder = folderWith({ 'brief.yaml': BRIEF, 'house.yaml': pack });
  const { stdout, code } = await runCli(['check', join(folder, 'brief.yaml')], {});
  expect(code).toBe(1);
  return stdout.replaceAll(`${folder}/`, '');
}

describe('a wrong pack is explained before anything is planned', () => {
  it.each(names)('%s', async (name) => {
    const printed = await check(readFileSync(join(FOLDER, name)));
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
