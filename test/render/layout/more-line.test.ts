import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { renderTerminal } from '../../../src/render/terminal/render-terminal.ts';
import { PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

const ZH = '另有 23 项，详版列出：接待单里写“详略: 详”';
const EN = '23 more in the full plan: write "depth: full" in the brief';

describe('what a plan leaves to a fuller one', () => {
  const [zh, en] = [PLAN_ZH, PLAN_EN].map((plan) => ({ ...plan, more_in_full: 23 }));

  it.each([
    ['a terminal', (plan: typeof PLAN_ZH) => renderTerminal(plan, { columns: 80, color: false })],
    ['Markdown', renderMarkdown],
    ['a page', (plan: typeof PLAN_ZH) => renderHtml(plan).replaceAll('&quot;', '"')],
  ])('is one line of %s, with how to get it', (_, render) => {
    expect(render(zh ?? PLAN_ZH)).toContain(ZH);
    expect(render(en ?? PLAN_EN)).toContain(EN);
    expect(render(PLAN_ZH)).not.toContain('详版');
  });
});
