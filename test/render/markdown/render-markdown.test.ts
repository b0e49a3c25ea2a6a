import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/render/markdown/escape-markdown.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { HOSTILE, HOSTILE_PLAN } from '../terminal/fixtures/hostile-plan.ts';
import { describeEn, PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { describeZh, PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';
import { expectInertMarkdown } from './expect-inert-markdown.ts';

describe('renderMarkdown', () => {
  it('renders the zh plan', async () => {
    await expect(renderMarkdown(PLAN_ZH, { describe: describeZh })).toMatchFileSnapshot(
      'golden/checklist-zh.md',
    );
  });

  it('renders the en plan', async () => {
    await expect(renderMarkdown(PLAN_EN, { describe: describeEn })).toMatchFileSnapshot(
      'golden/checklist-en.md',
    );
  });

  it('has the same structure whatever is typed into the plan', () => {
    const hostile = renderMarkdown(HOSTILE_PLAN, { describe: () => HOSTILE });
    expectInertMarkdown(hostile);
    expect(hostile.match(/^#+ /gm)).toEqual(
      renderMarkdown(PLAN_ZH, { describe: describeZh }).match(/^#+ /gm),
    );
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
    ['见 https://evil.example', '见 https\\://evil.example'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['两\n行', '两 行'],
  ])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});
