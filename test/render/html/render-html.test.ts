import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { cssString, html } from '../../../src/render/html/html.ts';
import { headRow } from '../../../src/render/html/html-table.ts';
import { renderHtml, renderHtmlForms } from '../../../src/render/html/render-html.ts';
import { HOSTILE_PLAN } from '../terminal/fixtures/hostile-plan.ts';
import { PLAN_EN } from '../terminal/fixtures/plan-en.ts';
import { PLAN_ZH } from '../terminal/fixtures/plan-zh.ts';

/** A page without what the tool itself puts between its tags. */
const bare = (html: string): string =>
  html.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '');

/** What somebody typed stands in these attributes; the policy names the style sheet, in which a title is. */
const TYPED = / (data-[a-z]+|aria-label|value|content|href)="[^"]*"/g;

/** The tags of a page, attributes included but for what somebody typed. */
const tagsOf = (html: string): readonly string[] =>
  bare(html)
    .match(/<[^>]*>/g)
    ?.map((tag) => tag.replace(TYPED, ' $1')) ?? [];

describe('renderHtml', () => {
  it('renders the zh plan', async () => {
    await expect(renderHtml(PLAN_ZH)).toMatchFileSnapshot('golden/checklist-zh.html');
  });

  it('renders the en plan', async () => {
    await expect(renderHtml(PLAN_EN)).toMatchFileSnapshot('golden/checklist-en.html');
  });

  it('differs only in what is open and printed where details are asked for', () => {
    const detailed = renderHtml(PLAN_ZH, { details: true });
    expect(detailed).toContain('<body class="details">');
    expect(detailed).toContain('<details class="more" open>');
    const closed = detailed
      .replace('<body class="details">', '<body>')
      .replaceAll(' open>', '>')
      .replace(' id="details" checked>', ' id="details">');
    expect(closed).toBe(renderHtml(PLAN_ZH));
  });

  it('fetches nothing, and its forms hold no script', () => {
    for (const html of [renderHtml(PLAN_ZH), renderHtmlForms(PLAN_ZH)]) {
      expect(html).not.toMatch(/<link|<img|<iframe|url\(|@import|https?:|\bimport\(|fetch\(/i);
      expect(html).toContain("content=\"default-src 'none'; style-src 'sha256-");
    }
    expect(renderHtmlForms(PLAN_ZH)).not.toContain('<script');
  });

  it('allows the very style sheet and script that stand in it', () => {
    const html = renderHtml(PLAN_ZH);
    for (const name of ['style', 'script']) {
      const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(html).toContain(`${name}-src 'sha256-${hash}'`);
    }
  });

  it('has the same tags whatever is typed into the plan', () => {
    const plain = new Set(tagsOf(renderHtml(PLAN_ZH)));
    const hostile = renderHtml(HOSTILE_PLAN);
    expect(tagsOf(hostile).filter((tag) => !plain.has(tag))).toEqual([]);
    expect(hostile.match(/<\/style>|<\/script>/g)).toHaveLength(2);
    expect(hostile).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    for (const sign of ['=', '+', '-', '@', '＝', ' =']) {
      const named = (text: string): Plan => ({
        ...PLAN_ZH,
        tasks: PLAN_ZH.tasks.map((task) => ({
          ...task,
          ...{ title: `${sign}${text}`, detail: `注\n${sign}${text}`, place: `${sign}${text}` },
          owners: [{ role: 'x', label: 'x', name: `${sign}${text}` }],
        })),
      });
      const texts = (text: string): readonly string[] =>
        bare(renderHtml(named(text)))
          .split(/<(?!\/?span)[^>]*>/)
          .map((cell) => cell.replace(/<[^>]*>/g, ''));
      expect(texts('cmd|x').filter((cell) => /^[=+@＝＠-]/.test(cell))).toEqual([]);
      // What nobody sees is no text: it is there all the same.
      expect(texts('cmd|x').filter((cell) => cell.includes('cmd|x')).length).toBeGreaterThan(30);
    }
    expect(renderHtml(PLAN_ZH)).toContain('mso-number-format: "\\@"');
  });

  it('leaves telephone numbers as they are', () => {
    expect(html`${'+86 (0571) 8800-0030'}`.html).toBe('+86 (0571) 8800-0030');
    expect(html`${'-3'}${'+1-A1'}`.html).toBe('-3\u2060+1-A1');
  });

  it('has the same tags in its forms whatever is typed into the plan', () => {
    const plain = new Set(tagsOf(renderHtmlForms(PLAN_ZH)));
    const hostile = renderHtmlForms(HOSTILE_PLAN);
    expect(tagsOf(hostile).filter((tag) => !plain.has(tag))).toEqual([]);
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
  });

  it('puts each paper form on a sheet of its own, and no other', async () => {
    const html = renderHtmlForms(PLAN_ZH);
    const paper = PLAN_ZH.forms.filter((form) => form.in === 'paper');
    expect(html.match(/<section class="form">/g)).toHaveLength(paper.length);
    await expect(html).toMatchFileSnapshot('golden/forms-zh.html');
  });

  it('writes text into the style sheet so that nothing closes its string', () => {
    expect(cssString('a"; } </style>\\\n')).toMatch(/^"[A-Za-z0-9 \\]*"$/);
  });

  it('has the signatures on the first sheet, before the tasks', () => {
    const html = renderHtml(PLAN_ZH);
    const [sign, tasks] = ['<div class="sign">', '<table class="tasks"'].map((tag) =>
      html.indexOf(tag),
    );
    expect(sign).toBeGreaterThan(0);
    expect(sign).toBeLessThan(tasks ?? 0);
  });

  it('keeps a table with many columns to write in on the page', () => {
    const empty = (count: number): string =>
      headRow(
        Array.from({ length: count }, (_, index) => `第${index}列`),
        Array.from({ length: count }, () => false),
      ).html;
    expect(empty(6).match(/room/g)).toHaveLength(6);
    expect(empty(8)).not.toContain('room');
  });

  it('gives room to columns of a form in which nothing is written yet', () => {
    const columns = ['房号', '来宾', '备注'];
    const rows = [
      ['0801', '陈建国', ''],
      ['', '', ''],
    ];
    const [form] = PLAN_ZH.forms;
    const blocks = [{ kind: 'table', title: '', columns, sums: [], rows } as const];
    const forms = form === undefined ? [] : [{ ...form, blocks }];
    const html = renderHtmlForms({ ...PLAN_ZH, forms });
    expect(html).toContain(
      '<th class="c2" scope="col">来宾</th><th class="c3 room" scope="col">备注</th>',
    );
  });

  it('names an owner once, with all roles behind the tap', () => {
    const owners = [
      { role: 'buyer', label: '采购', name: '石磊' },
      { role: 'venue', label: '会务', name: '石磊' },
    ];
    const tasks = PLAN_ZH.tasks.map((task) => ({ ...task, owners }));
    const html = renderHtml({ ...PLAN_ZH, tasks });
    expect(html).toContain(
      '<td class="owners"><span class="who"><span class="keep">石磊</span></span></td>',
    );
    expect(html).toMatch(/<p class="small">责任人：石磊（采购、会务）(?: · |<\/p>)/);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const tag of tagsOf(renderHtml(PLAN_ZH))) {
      const name = /^<\/?([a-z0-9]+)/i.exec(tag)?.[1] ?? '';
      if (['br', 'meta', 'col', 'input'].includes(name) || tag.startsWith('<!')) continue;
      if (tag.startsWith('</')) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
});
