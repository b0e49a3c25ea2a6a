import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { EXAMPLE_NAMES, type ExamplePlanned, planExample } from '../support/examples.ts';
import { officeParts } from '../support/office-text.ts';

/** What a file says, whatever it is: the parts of an Office document, without its tags, and folded lines of a calendar in one. */
function textOf(file: string, bytes: Uint8Array): string {
  if (!/\.(?:docx|xlsx)$/.test(file))
    return Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '');
  return Object.values(officeParts(bytes))
    .join('\n')
    .replaceAll(/<[^>]*>/g, '');
}

/** Telephone numbers of people, which are no numbers of ours in these examples. */
const PHONES = /1380000\d{4}/g;

const isProgramme = (file: string): boolean => /^(?:日程|programme)\.(?:docx|ics)$/.test(file);
const isPersonal = (file: string): boolean => file.startsWith('people/');
/** Papers to be filled in, which are for the desk alone, and the plan itself. */
const isPaper = (file: string): boolean => /^(?:forms\.|summary\.|plan\.json)/.test(file);

describe.each(EXAMPLE_NAMES)('what each audience of examples/%s must not see', (name) => {
  let made: ExamplePlanned;
  let plan: Plan;
  let texts: readonly (readonly [string, string])[];
  beforeAll(async () => {
    made = await planExample(name, '--format', 'all');
    plan = made.plan;
    texts = Object.entries(made.bytes).map(([file, bytes]) => [file, textOf(file, bytes)]);
  }, 60_000);

  it('guests see no task, no money, no rank, and no number but that of whom to call', () => {
    const shown = texts.filter(([file]) => isProgramme(file));
    if (plan.brief.kind === 'visit') expect(shown.length).toBe(2);
    for (const [file, text] of shown) {
      for (const { title, id } of plan.tasks) expect(text, `${file} ${id}`).not.toContain(title);
      expect(text, file).not.toMatch(/\d+ 元|CNY \d|预算|副?[厅处科]级|rank/);
      expect(new Set(text.match(PHONES) ?? []).size, file).toBeLessThanOrEqual(1);
      for (const { text: guidance } of plan.guidance) expect(text, file).not.toContain(guidance);
    }
  });

  it('each of us sees his own tasks and nobody else’s, and no money', () => {
    const shown = texts.filter(([file]) => isPersonal(file));
    expect(shown.length).toBe(2 * plan.people.length);
    for (const [file, text] of shown.filter(([file]) => file.endsWith('.html'))) {
      const person = plan.people.find((one) => file === `people/${one.name}.html`);
      const own = new Set(person?.tasks);
      const titles = new Set(plan.tasks.filter(({ id }) => own.has(id)).map((task) => task.title));
      for (const task of plan.tasks.filter(({ title }) => !titles.has(title))) {
        const isPart = [...titles].some((title) => title.includes(task.title));
        const cell = `>${task.title}<`;
        if (!isPart) expect(text, `${file} ${task.id}`).not.toContain(cell);
      }
      expect(text, file).not.toMatch(/预计费用|我方承担|Expected cost/);
    }
  });

  it('whoever comes with a case is named on the papers for the desk only', () => {
    if (!plan.confidential) return;
    const secrets = plan.personal.filter((text) => [...text].length > 1);
    expect(secrets.length).toBeGreaterThan(0);
    for (const [file, text] of texts.filter(([file]) => !isPaper(file))) {
      for (const secret of secrets) expect(text, file).not.toContain(secret);
    }
  });
});
