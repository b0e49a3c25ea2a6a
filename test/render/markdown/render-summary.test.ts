import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../src/render/markdown/render-forms.ts';
import { iso } from '../terminal/fixtures/build-task.ts';
import { HARMLESS_PLAN, HOSTILE_PLAN } from '../terminal/fixtures/hostile-plan.ts';
import { PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';
import { expectInertMarkdown } from './expect-inert-markdown.ts';

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

  it('has no heading more than one level below the one before', () => {
    const [form] = PLAN_ZH.forms.filter(({ id }) => id === 'visit/forms/done');
    const blocks = [{ kind: 'tasks', title: '' } as const, ...(form?.blocks ?? [])];
    const forms = form === undefined ? [] : [{ ...form, blocks }];
    for (const plan of [PLAN_ZH, PLAN_EN, { ...PLAN_ZH, forms }]) {
      const levels = (renderSummary(plan).match(/^#+(?= )/gm) ?? []).map((marks) => marks.length);
      for (const [index, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      }
    }
  });

  it('lists the tasks of a phase by the time that is printed', () => {
    const summary = renderSummary(PLAN_ZH);
    const [notify, print] = ['通知接站领导和司机', '印制汇报材料'].map((title) =>
      summary.indexOf(`| ${title}`),
    );
    expect(notify).toBeLessThan(print ?? 0);
  });

  it('does not change with the time of printing', () => {
    expect(renderSummary({ ...PLAN_ZH, generated: iso('12-09T08:00') })).toBe(
      renderSummary(PLAN_ZH),
    );
  });

  it('has the same structure whatever is typed into the plan', () => {
    const hostile = renderSummary(HOSTILE_PLAN);
    expectInertMarkdown(hostile);
    expect(hostile.match(/^#+ /gm)).toEqual(renderSummary(HARMLESS_PLAN).match(/^#+ /gm));
  });
});
