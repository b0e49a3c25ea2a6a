import { expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const brief = (guests: string, type = 'enterprise'): string => `id: a
kind: visit
type: ${type}
title: 来访
received: 2026-12-01 09:00
depth: full
guests: [{name: 甲一}]
meals: [{kind: working, at: 2026-12-08 12:00, place: 临江阁${guests}}]
`;

async function ordered(guests: string, type?: string): Promise<string> {
  const folder = folderWith({ 'a.yaml': brief(guests, type) });
  const { stdout } = await runCli([
    'plan',
    `${folder}/a.yaml`,
    '--format',
    'md',
    '--details',
    '--out',
    '-',
  ]);
  return stdout;
}

it('does not order a meal for 0 guests', async () => {
  expect(await ordered('')).toContain('来宾 1 人');
  expect(await ordered(', guests: []')).not.toContain('来宾 0 人');
});

it('does not count our people against 0 foreign guests', async () => {
  const ours = ', companions: [王芳, 李明]';
  expect(await ordered(ours, 'foreign')).toContain('偏多');
  expect(await ordered(`${ours}, guests: []`, 'foreign')).not.toContain('偏多');
});

it('seats a host who is on no list of ours', async () => {
  const folder = folderWith({
    'a.yaml': brief(', important: true, companions: [外请的, 也是外请的]').replace(
      'working',
      'banquet',
    ),
  });
  const ran = await runCli(['plan', `${folder}/a.yaml`, '--format', 'md', '--out', '-']);
  expect(ran.stderr).not.toContain('没有出方案');
  expect(ran.stdout).toContain('临江阁');
});
