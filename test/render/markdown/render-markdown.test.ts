import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/render/markdown/markdown-table.ts';
import { renderMarkdownForms } from '../../../src/render/markdown/render-forms.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { HARMLESS_PLAN, HOSTILE_PLAN } from '../terminal/fixtures/hostile-plan.ts';
import { PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';
import { expectInertMarkdown } from './expect-inert-markdown.ts';

describe('renderMarkdown', () => {
  it('renders the zh plan', async () => {
    await expect(renderMarkdown(PLAN_ZH)).toMatchFileSnapshot('golden/checklist-zh.md');
  });

  it('renders the en plan', async () => {
    await expect(renderMarkdown(PLAN_EN)).toMatchFileSnapshot('golden/checklist-en.md');
  });

  it('has how to do it, whom to tell and the clauses where details are asked for', async () => {
    const details = renderMarkdown(PLAN_ZH, { details: true });
    await expect(details).toMatchFileSnapshot('golden/details-zh.md');
    await expect(renderMarkdown(PLAN_EN, { details: true })).toMatchFileSnapshot(
      'golden/details-en.md',
    );
    for (const heading of ['办理说明', '注意事项', '## 依据']) {
      expect(details).toContain(heading);
      expect(renderMarkdown(PLAN_ZH)).not.toContain(heading);
    }
  });

  it('names occasions as the terminal does, and no place twice', () => {
    const markdown = renderMarkdown(PLAN_ZH);
    expect(markdown).toContain('| 抵达：CZ3456 北京 | 滨江机场T2 |');
    expect(markdown).toContain('| 住宿 | 学院宾馆 |');
  });

  it('leaves the forms to a file of their own', () => {
    expect(renderMarkdown(PLAN_ZH)).not.toContain('接站信息单');
    const headings = renderMarkdownForms(PLAN_ZH).match(/^## .*$/gm);
    const paper = PLAN_ZH.forms.filter((form) => form.in === 'paper');
    expect(headings).toEqual(paper.map(({ title }) => `## ${title}`));
    expectInertMarkdown(renderMarkdownForms(HOSTILE_PLAN));
  });

  it('has the same structure whatever is typed into the plan', () => {
    for (const options of [{}, { details: true }]) {
      const hostile = renderMarkdown(HOSTILE_PLAN, options);
      expectInertMarkdown(hostile);
      const harmless = renderMarkdown(HARMLESS_PLAN, options);
      expect(hostile.match(/^#+ /gm)).toEqual(harmless.match(/^#+ /gm));
    }
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['# 标题', '\\# 标题'],
    ['1. 项', '1\\. 项'],
    ['120.50', '120.50'],
    ['2026-12-02', '2026-12-02'],
    ['[点这里](javascript:x)', '\\[点这里\\](javascript:x)'],
    ['见 https://evil.example', '见 https\\:\u2060//evil.example'],
    ['WWW.evil.example', 'WWW\\.\u2060evil.example'],
    ['写信给 a.b@evil.test', '写信给 a.b\\@\u2060evil.test'],
    ['a@b@c', 'a\\@\u2060b\\@\u2060c'],
    ['@SUM(1)', '\\@SUM(1)'],
    ['=1+1', '\\=1+1'],
    ['晚 @ 九点', '晚 @ 九点'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['两\n行', '两 行'],
  ])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});
