import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { countLine } from '../../../src/render/layout/plan-facts.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { wordsFor } from '../../../src/render/sentences/words.ts';
import { renderTerminal } from '../../../src/render/terminal/render-terminal.ts';
import { PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

const WORDS_ZH = wordsFor('zh');
const WORDS_EN = wordsFor('en');

/** A plan whose overdue tasks are to be done at once instead. */
const urgent = (plan: Plan): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) =>
    task.status === 'overdue' ? { ...task, status: 'urgent' } : task,
  ),
});
const wide = { columns: 120, color: false } as const;

describe('a task to be done at once', () => {
  const [zh, en] = [urgent(PLAN_ZH), urgent(PLAN_EN)];

  it('is marked wherever an overdue one would be', () => {
    for (const render of [
      (plan: Plan) => renderTerminal(plan, { ...wide }),
      (plan: Plan) => renderMarkdown(plan),
      (plan: Plan) => renderHtml(plan),
    ]) {
      const marks = (plan: Plan, word: string) =>
        render(plan).match(new RegExp(`[【>]${word}[】<]`, 'g'));
      expect(marks(zh, '立即')).toHaveLength(2);
      expect(marks(PLAN_ZH, '逾期')).toHaveLength(2);
      expect(marks(zh, '逾期')).toBeNull();
    }
    expect(renderTerminal(en, { ...wide })).toContain('[at once] Confirm');
    expect(renderMarkdown(en)).toContain('**[at once]** Confirm');
  });

  it('is coloured like an overdue one', () => {
    const coloured = { columns: 120, color: true };
    const red = (plan: Plan) => renderTerminal(plan, coloured).split('\u001b[31m').length;
    expect(red(zh)).toBe(red(PLAN_ZH));
  });

  it('is counted apart, where there is any', () => {
    expect(countLine(zh, WORDS_ZH)).toContain('任务13项，立即办2项，逾期0项，');
    expect(countLine(en, WORDS_EN)).toContain('6 tasks, 1 to be done at once, 0 overdue,');
    expect(countLine(PLAN_ZH, WORDS_ZH)).not.toContain('立即');
  });
});

describe('a task that is done', () => {
  const done: Plan = {
    ...PLAN_ZH,
    tasks: PLAN_ZH.tasks.map((task) =>
      task.status === 'overdue' ? { ...task, status: 'done' } : task,
    ),
  };
  it.each([
    ['terminal', (plan: Plan) => renderTerminal(plan, wide), '☑'],
    ['Markdown', (plan: Plan) => renderMarkdown(plan), '☑'],
    ['HTML', (plan: Plan) => renderHtml(plan), ' checked></label></td>'],
  ])('is ticked in %s, and not marked', (_, render, tick) => {
    expect(render(done).split(tick)).toHaveLength(3);
    expect(render(done)).not.toMatch(/[【>]逾期[】<]/);
    expect(render(PLAN_ZH)).not.toContain(tick);
  });
});
