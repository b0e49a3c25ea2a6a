import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { BriefFile } from '../../src/model/brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { renderCalendar, renderCalendars } from '../../src/render/calendar/render-calendar.ts';
import { renderDeskMarkdown, renderDeskTerminal } from '../../src/render/desk/render-desk.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdownForms, renderSummary } from '../../src/render/markdown/render-forms.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderTerminal } from '../../src/render/terminal/render-terminal.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { CASE_FILES, shippedCases, shippedHolidays } from '../support/cases.ts';
import { EXAMPLES } from '../support/examples.ts';
import { shippedRules } from '../support/rules.ts';

/*
 * Who comes, whom they accuse and what an accusation is about stand on the papers, and nowhere else (design.md §7; 条例 30).
 */

const { book } = shippedRules();
const holidays = shippedHolidays();
const terminal = { columns: 200, color: false };

const NAMES = ['欧阳丽华', '13912345678', '330101196805200026', '柳河镇三组12号'];
const SECRET = ['司徒建国', '围标受贿', '查处此人', '举报信原件'];

/** The brief of a case as if a person with a name, numbers and a matter had come. */
function withPeople({ brief, ...file }: BriefFile): BriefFile {
  const [name, phone, id_number, address] = NAMES;
  const blank = { gender: '', age: null, organization: '', mobility: '' };
  const visitor = { ...blank, name, phone, id_number, address, representative: true };
  const matter = {
    ...(brief as unknown as { matter: object }).matter,
    ...{ summary: '科长司徒建国围标受贿', request: '查处此人', accused: '建管科科长 司徒建国' },
    materials: ['举报信原件'],
  };
  const title = `欧阳丽华反映司徒建国围标受贿`;
  return { ...file, brief: { ...brief, visitors: [visitor], matter, title } as typeof brief };
}

function planned(file: BriefFile, at: string): Plan | null {
  const now = zonedClock(file.brief.timezone).read(at as BriefTime).instant;
  return buildPlan(file, book, { now, lang: 'zh', holidays }).plan;
}

/** What hangs on a wall, stands in a phone or lies on the desk of others. */
const open = (plan: Plan): readonly string[] => [
  renderTerminal(plan, terminal),
  renderMarkdown(plan),
  renderHtml(plan),
  renderCalendar(plan),
  renderCalendars([plan], '总台'),
  renderCalendars([plan], '钱进', { person: '钱进' }),
  renderDeskMarkdown([plan], []),
  renderDeskTerminal([plan], [], terminal),
];

const petitions = CASE_FILES.filter((name) => name.includes('petition')).flatMap((name) =>
  (shippedCases(name).value?.cases ?? []).flatMap(({ name: title, brief, now }) =>
    brief?.brief.kind === 'petition' ? [{ at: `${name} ${title}`, brief, now }] : [],
  ),
);

describe('the cases of petitions', () => {
  it('name nobody outside of the papers, and say of an accusation only its hours', () => {
    expect(petitions.length).toBeGreaterThan(80);
    for (const { at, brief, now } of petitions) {
      const plan = planned(withPeople(brief), now);
      if (plan === null) continue;
      const { sealed = false } = plan;
      const hidden = sealed ? [...NAMES, ...SECRET] : NAMES;
      const texts = sealed ? [...open(plan), renderSummary(plan)] : open(plan);
      const found = hidden.filter((one) => texts.some((text) => text.includes(one)));
      expect(found, at).toEqual([]);
    }
  }, 120_000);
});

/** The accusation of cases.md, p5. */
const ACCUSATION = `编号: p5
类别: 信访接待
标题: 司徒建国围标
接到通知: 2026-11-09 08:50
接待单位: {单位: 滨江市水利局, 审批人: 牛志国}
工作人员: [{姓名: 吴敏, 岗位: [统筹]}, {姓名: 钱进, 岗位: [接访人]}, {姓名: 孙莉, 岗位: [记录]}]
来访人: [{姓名: 欧阳丽华, 电话: "13912345678", 住址: 柳河镇三组12号, 证件号: "330101196805200026"}]
事项: {事由: 科长司徒建国围标受贿, 诉求: 查处此人, 类型: 检举控告, 来访次数: 初访, 管辖: 其他单位, 被检举控告人: 建管科科长 司徒建国}
接待: [{时间: 2026-11-09 08:55, 地点: 信访室, 接访人: [钱进], 记录人: [孙莉]}]
办理: {登记: 2026-11-09}
备注: 司徒建国的事
`;

describe('an accusation', () => {
  const { value } = loadBrief(new TextEncoder().encode(ACCUSATION), 'p5.yaml', {
    roles: book.roles,
  });
  const plan = value === null ? null : planned(value, '2026-11-09T08:51');
  if (plan === null) throw new Error('no plan');

  it('is on the desk only a confidential matter and its hour', () => {
    const desk = renderDeskMarkdown([plan], []);
    expect(desk).toContain('08:55–09:55');
    expect(desk).toContain('保密事项');
    expect(desk).not.toMatch(/检举|控告|密封|纪检|接访|信访|钱进/);
    const calendar = renderCalendars([plan], '总台').replaceAll('\r\n ', '');
    expect(calendar).toContain('SUMMARY:保密事项');
    expect(calendar).not.toMatch(/检举|控告|密封|纪检|接访|信访室/);
  });

  it('gives no contrary orders', () => {
    const said = plan.tasks.map(({ title, detail }) => `${title}${detail}`).join('');
    expect(said).toContain('检举控告材料密封');
    expect(said).not.toMatch(/不予受理|当场退还|只收复印件|受不受理/);
    expect(JSON.stringify(plan.findings)).not.toContain('应当接谈的情形');
  });

  it('has all of it on its papers', () => {
    const papers = renderMarkdownForms(plan);
    for (const one of ['欧阳丽华', '13912345678', '科长司徒建国围标受贿']) {
      expect(papers).toContain(one);
    }
  });
});

describe.each(['petition-first-visit', 'petition-group'])('examples/%s', (name) => {
  it('name nobody outside of the papers', () => {
    const text = readFileSync(join(EXAMPLES, name, 'brief.yaml'), 'utf8');
    const { value } = loadBrief(new TextEncoder().encode(text), 'brief.yaml', {
      roles: book.roles,
    });
    const at = /--now "([\d-]+) ([\d:]+)"/.exec(text);
    const plan = value === null ? null : planned(value, `${at?.[1]}T${at?.[2]}`);
    if (value === null || plan === null) throw new Error('no plan');
    const { visitors } = value.brief as unknown as {
      readonly visitors: readonly { readonly name: string; readonly phone: string }[];
    };
    const hidden = visitors.flatMap(({ name: person, phone }) => [person, phone]);
    const texts = open(plan);
    expect(hidden.filter((one) => texts.some((text) => text.includes(one)))).toEqual([]);
  });
});
