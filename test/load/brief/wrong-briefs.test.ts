import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Finding, FindingCode } from '../../../src/model/finding.ts';
import { REFERENCES } from '../../../src/model/references.ts';
import { renderFindings } from '../../../src/render/terminal/render-findings.ts';
import { ROLES } from './known-roles.ts';

const FOLDER = join(import.meta.dirname, '../../cases/wrong-briefs');

/** Cases that are rather made than kept. */
const MADE: Readonly<Record<string, string>> = {
  'deep-brackets': `notes: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
  'deep-dashes': `notes:\n  ${'- '.repeat(10_000)}x\n`,
  'deep-keys': `${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')}\n`,
  'too-large': '# 接待单\n'.repeat(120_000),
};

/** Also in English. */
const ENGLISH = [
  'everything-at-once',
  'unknown-rank',
  'bad-time',
  'missing-key',
  'unknown-value',
  'no-such-date',
  'open-quote',
];

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

const bytesOf = (name: string): Uint8Array =>
  name in MADE ? new TextEncoder().encode(MADE[name]) : readFileSync(join(FOLDER, `${name}.yaml`));

const findingsOf = (name: string): readonly Finding[] =>
  loadBrief(bytesOf(name), `${name}.yaml`, { roles: ROLES }).findings;

describe.each([...names, ...Object.keys(MADE)])('%s', (name) => {
  const source = (): string => new TextDecoder().decode(bytesOf(name));
  test('is explained in Chinese', async () => {
    const findings = findingsOf(name);
    expect(findings.length).toBeGreaterThan(0);
    await expect(
      renderFindings(findings, { lang: 'zh', color: false, source }),
    ).toMatchFileSnapshot(join(FOLDER, `${name}.out`));
  });
});

test.each(ENGLISH)('%s is explained in English', async (name) => {
  const source = (): string => new TextDecoder().decode(bytesOf(name));
  const printed = renderFindings(findingsOf(name), { lang: 'en', color: false, source });
  await expect(printed).toMatchFileSnapshot(join(FOLDER, `${name}.en.out`));
});

test('every finding the loader can make has a case', () => {
  const folders = ['yaml', 'brief'].map((name) =>
    join(import.meta.dirname, '../../../src/load', name),
  );
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const made = /(?:makeFinding|makeProblem|unread|nameCheck)\(\s*'([a-z0-9-]+)'/g;
  const codes = new Set(
    sources.flatMap((source) => [...source.matchAll(made)].map(([, code]) => code as FindingCode)),
  );
  const references = Object.values(REFERENCES).map(({ code }) => code);
  const viaVariable: readonly FindingCode[] = ['tab-indent', 'full-width-space', ...references];
  for (const code of viaVariable) codes.add(code);
  const shown = new Set(
    [...names, ...Object.keys(MADE)].flatMap(findingsOf).map(({ code }) => code),
  );
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => !shown.has(code))).toEqual([]);
  expect([...shown].filter((code) => !codes.has(code))).toEqual([]);
});
