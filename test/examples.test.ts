import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { folderWith, runCli } from './support/run-cli.ts';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
const FILES = ['checklist.md', 'checklist.html', 'calendar.ics', 'summary.md', 'plan.json'];

/** The clock an example names in its first line, `# reception plan brief.yaml --now "2026-11-24 10:00"`. */
function clockOf(brief: string): string {
  const now = /^# reception plan brief\.yaml --now "([^"]+)"$/m.exec(brief)?.[1];
  if (now === undefined) throw new Error('the first line names no clock');
  return now;
}

/** The files of an example that a person has written; not the folder of a plan that somebody has made of it. */
function filesOf(name: string): Readonly<Record<string, string>> {
  const written = readdirSync(join(EXAMPLES, name), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  return Object.fromEntries(
    written.map((file) => [file, readFileSync(join(EXAMPLES, name, file), 'utf8')]),
  );
}

async function planExample(
  name: string,
): Promise<{ readonly folder: string; readonly stdout: string }> {
  const brief = readFileSync(join(EXAMPLES, name, 'brief.yaml'), 'utf8');
  const folder = folderWith(filesOf(name));
  const ran = await runCli([
    'plan',
    join(folder, 'brief.yaml'),
    '--now',
    clockOf(brief),
    '--out',
    join(folder, 'out'),
  ]);
  expect(ran.code).toBe(0);
  return { folder, stdout: ran.stdout.replaceAll(`${folder}/`, '') };
}

describe.each(readdirSync(EXAMPLES).filter((name) => !name.includes('.')))(
  'examples/%s',
  (name) => {
    it('makes what stands in its folder', async () => {
      const { folder, stdout } = await planExample(name);
      const kept = join(EXAMPLES, name, 'output');
      await expect(stdout).toMatchFileSnapshot(join(kept, 'checklist.txt'));
      const made = readdirSync(join(folder, 'out')).filter((file) => !file.startsWith('.'));
      expect(made).toEqual(expect.arrayContaining(FILES));
      for (const file of made) {
        const text = readFileSync(join(folder, 'out', file), 'utf8').replaceAll(`${folder}/`, '');
        await expect(text).toMatchFileSnapshot(join(kept, file));
      }
    });

    it('has no errors, no warnings that nobody could answer, and every task with owner, clause and trail', async () => {
      const { folder } = await planExample(name);
      const plan = JSON.parse(readFileSync(join(folder, 'out/plan.json'), 'utf8')) as Plan;
      expect(plan.findings.filter((finding) => finding.level === 'error')).toEqual([]);
      expect(new Set(plan.tasks.map((task) => task.id)).size).toBe(plan.tasks.length);
      for (const task of plan.tasks) {
        expect(task.title, task.id).not.toMatch(/undefined|null|NaN|\$\{|\(\)|（）/);
        expect(task.detail, task.id).not.toMatch(/undefined|null|NaN|\$\{|\(\)|（）/);
        expect(task.owners.length, task.id).toBeGreaterThan(0);
        expect(Date.parse(task.start), task.id).toBeLessThanOrEqual(Date.parse(task.end));
      }
    });

    it('comes out whole in the other language too', async () => {
      const brief = readFileSync(join(EXAMPLES, name, 'brief.yaml'), 'utf8');
      const path = join(folderWith(filesOf(name)), 'brief.yaml');
      const other = /^lang: en$/m.test(brief) ? 'zh' : 'en';
      const { stdout, code } = await runCli([
        'plan',
        path,
        '--now',
        clockOf(brief),
        '--lang',
        other,
        '--out',
        '-',
        '--format',
        'json',
      ]);
      expect(code).toBe(0);
      const plan = JSON.parse(stdout) as Plan;
      for (const task of plan.tasks) {
        expect(`${task.title} ${task.detail}`, task.id).not.toMatch(
          /undefined|null|NaN|\$\{|\(\)|（）/,
        );
        if (other === 'en' && task.because.rule.startsWith('visit/')) {
          expect(task.owners.map((owner) => owner.label).join(), task.id).toMatch(/^[\x20-\x7e]+$/);
        }
      }
    });
  },
);
