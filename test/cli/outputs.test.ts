import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OutputFormat } from '../../src/cli/outputs.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

/** A table of tasks as Excel takes it: with a byte order mark. All that a new output needs is this entry. */
const CSV = vi.hoisted(
  (): OutputFormat => ({
    name: 'csv',
    aliases: ['excel'],
    file: 'tasks.csv',
    isIn: ({ tasks }) => tasks.length > 0,
    render: ({ tasks }) =>
      new TextEncoder().encode(
        `\uFEFF${tasks.map(({ end, title }) => `${end},${title}`).join('\r\n')}\r\n`,
      ),
  }),
);

vi.mock('../../src/cli/outputs.ts', async (original) => {
  const outputs = await original<typeof import('../../src/cli/outputs.ts')>();
  (outputs.OUTPUTS as OutputFormat[]).push(CSV);
  return outputs;
});

const BRIEF = `id: a
kind: visit
type: enterprise
title: 宏远来访
received: 2026-12-01 09:00
arrivals: [{mode: train, number: G1, place: 南站, at: 2026-12-08 14:20}]
`;

describe('a new output', () => {
  it('is written with the others, and has its names under --format', async () => {
    const path = join(folderWith({ 'a.yaml': BRIEF }), 'a.yaml');
    expect((await runCli(['plan', path])).stderr).toContain('plan.json、tasks.csv');
    for (const name of ['csv', 'excel', 'tasks.csv']) {
      const { stdout } = await runCli(['plan', path, '--out', '-', '--format', name]);
      expect(stdout).toMatch(/^\uFEFF2026-/);
    }
    const { code, stderr } = await runCli(['plan', path, '--format', 'cvs']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('json, csv')]);
  });

  it('is not taken for work of somebody for its byte order mark', async () => {
    const path = join(folderWith({ 'a.yaml': BRIEF }), 'a.yaml');
    await runCli(['plan', path]);
    writeFileSync(path, BRIEF.replace('14:20', '15:20'));
    expect((await runCli(['plan', path])).stderr).not.toContain('tasks.new.csv');
    const written = readFileSync(join(path, '../a.plan/tasks.csv'));
    expect([...written.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
