import { expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const brief = (guests: string): string => `id: a
kind: visit
type: enterprise
title: 来访
received: 2026-12-01 09:00
depth: full
guests: [{name: 甲一}]
meals: [{kind: working, at: 2026-12-08 12:00, place: 临江阁${guests}}]
`;

async function ordered(guests: string): Promise<string> {
  const folder = folderWith({ 'a.yaml': brief(guests) });
  const { stdout } = await runCli(['plan', `${folder}/a.yaml`, '--format', 'md', '--out', '-']);
  return stdout;
}

it('does not order a meal for 0 guests', async () => {
  expect(await ordered('')).toContain('来宾 1 人');
  expect(await ordered(', guests: []')).not.toContain('来宾 0 人');
});
