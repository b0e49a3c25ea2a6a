import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const brief = (at: string): string => `id: a
kind: visit
type: enterprise
title: 宏远来访
received: 2026-12-01 09:00
arrivals: [{mode: train, number: G1, place: 南站, at: 2026-12-08 ${at}}]
`;

it('counts on from the newest calendar, however many somebody has kept beside it', async () => {
  const folder = folderWith({ 'a.yaml': brief('14:20') });
  const path = join(folder, 'a.yaml');
  const plan = async (at: string): Promise<void> => {
    writeFileSync(path, brief(at));
    await runCli(['plan', path]);
  };
  const keep = (name: string): void => appendFileSync(join(folder, 'a.plan', name), '\r\n');
  await plan('14:20');
  keep('calendar.ics');
  await plan('14:30');
  keep('calendar.new.ics');
  for (const at of ['14:40', '14:50', '15:00']) await plan(at);
  const newest = readFileSync(join(folder, 'a.plan/calendar.new-2.ics'), 'utf8');
  const sequences = [...newest.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) => Number(number));
  // The minute of the first, and four revisions on.
  expect(Math.max(...sequences)).toBe(3637500 + 4);
});
