import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  EXAMPLE_NAMES,
  EXAMPLES,
  type ExamplePlanned,
  planExample,
  planLines,
} from './support/examples.ts';

/** Whose outputs stand beside them whole; of the others only what is handed round, and the plan as a line a task. */
const SHOWN = new Set(['half-day-visit', 'walk-in']);
/** A plan as JSON is long and says the same: one is enough to see its form. */
const SHOWN_WHOLE = 'walk-in';

const KEPT = ['calendar.ics'];
const FILES = ['checklist.md', 'checklist.html', 'calendar.ics', 'summary.md', 'plan.json'];
const WRONG = /undefined|null|NaN|\$\{|\(\)|（）/;

const isKept = (name: string, file: string): boolean =>
  KEPT.includes(file) ||
  (!file.startsWith('people/') &&
    SHOWN.has(name) &&
    (file !== 'plan.json' || name === SHOWN_WHOLE));

describe.each(EXAMPLE_NAMES)('examples/%s', (name) => {
  let made: ExamplePlanned;
  beforeAll(async () => {
    made = await planExample(name);
  });

  it('makes what stands in its folder', async () => {
    const { ran, files, plan } = made;
    expect(ran.code).toBe(0);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(FILES));
    const kept = join(EXAMPLES, name, 'output');
    await expect(ran.stdout).toMatchFileSnapshot(join(kept, 'checklist.txt'));
    await expect(planLines(plan)).toMatchFileSnapshot(join(kept, 'plan.txt'));
    for (const [file, text] of Object.entries(files).filter(([file]) => isKept(name, file))) {
      await expect(text).toMatchFileSnapshot(join(kept, file));
    }
  });

  it('has no errors, and every task with owner and time', () => {
    const { plan } = made;
    expect(plan.findings.filter((finding) => finding.level === 'error')).toEqual([]);
    expect(new Set(plan.tasks.map((task) => task.id)).size).toBe(plan.tasks.length);
    for (const task of plan.tasks) {
      expect(task.title, task.id).not.toMatch(WRONG);
      expect(task.detail, task.id).not.toMatch(WRONG);
      expect(task.owners.length, task.id).toBeGreaterThan(0);
      expect(Date.parse(task.start), task.id).toBeLessThanOrEqual(Date.parse(task.end));
    }
  });

  it('comes out whole in the other language too', async () => {
    const other = made.plan.brief.lang === 'en' ? 'zh' : 'en';
    const { ran, plan } = await planExample(name, '--lang', other);
    expect(ran.code).toBe(0);
    for (const task of plan.tasks) {
      expect(`${task.title} ${task.detail}`, task.id).not.toMatch(WRONG);
      if (other === 'en' && task.because.rule.startsWith('visit/')) {
        expect(task.owners.map((owner) => owner.label).join(), task.id).toMatch(/^[\x20-\x7e]+$/);
      }
    }
  });
});
