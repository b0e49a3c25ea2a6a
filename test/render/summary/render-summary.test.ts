import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../src/render/summary/render-summary.ts';
import { expectInertMarkdown } from '../markdown/expect-inert-markdown.ts';
import { iso } from '../terminal/fixtures/build-task.ts';
import { HOSTILE_PLAN } from '../terminal/fixtures/hostile-plan.ts';
import { PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

describe('renderSummary', () => {
  it('renders the zh plan', async () => {
    await expect(renderSummary(PLAN_ZH)).toMatchFileSnapshot('golden/summary-zh.md');
  });

  it('renders the en plan', async () => {
    await expect(renderSummary(PLAN_EN)).toMatchFileSnapshot('golden/summary-en.md');
  });

  it('asks of every task whether it was done, when, and why not', () => {
    const summary = renderSummary(PLAN_ZH);
    for (const task of PLAN_ZH.tasks) expect(summary).toContain(`| ${task.title} |`);
  });

  it('does not change with the time of printing', () => {
    expect(renderSummary({ ...PLAN_ZH, generated: iso('12-09T08:00') })).toBe(
      renderSummary(PLAN_ZH),
    );
  });

  it('has the same structure whatever is typed into the plan', () => {
    const hostile = renderSummary(HOSTILE_PLAN);
    expectInertMarkdown(hostile);
    expect(hostile.match(/^#+ /gm)).toEqual(renderSummary(PLAN_ZH).match(/^#+ /gm));
  });
});
