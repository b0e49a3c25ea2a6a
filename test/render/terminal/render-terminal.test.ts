import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/render/terminal/render-terminal.ts';
import { HOSTILE_PLAN } from './fixtures/hostile-plan.ts';
import { PLAN_EN } from './fixtures/plan-en.ts';
import { PLAN_ZH } from './fixtures/plan-zh.ts';

const PLANS = {
  zh: { plan: PLAN_ZH },
  en: { plan: PLAN_EN },
} as const;
const linesOf = (text: string): readonly string[] => text.split('\n');
/** What a terminal acts on, but line ends. */
const ACTIVE = /(?!\n)\p{Cc}|[\u200B-\u200F\u2028-\u202E\u2066-\u2069]/u;

describe('renderTerminal', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const columns of [60, 80, 140]) {
      it(`prints the ${lang} plan in ${columns} columns`, async () => {
        const text = renderTerminal(PLANS[lang].plan, {
          columns,
          color: false,
        });
        await expect(text).toMatchFileSnapshot(`golden/${lang}-${columns}.txt`);
      });
    }
  }

  it('prints under each task how to do it, and the clauses, where details are asked for', async () => {
    const text = renderTerminal(PLAN_ZH, { columns: 80, color: false, details: true });
    await expect(text).toMatchFileSnapshot('golden/zh-80-details.txt');
  });

  it('has no line wider than the terminal, at any width', () => {
    for (let columns = 40; columns <= 160; columns += 1) {
      for (const { plan } of [PLANS.zh, PLANS.en, { plan: HOSTILE_PLAN }]) {
        for (const details of [false, true]) {
          const wide = linesOf(renderTerminal(plan, { columns, color: false, details })).filter(
            (line) => width(line) > columns,
          );
          expect(wide, `${columns} columns`).toEqual([]);
        }
      }
    }
  });

  it('holds the same words at every width and never breaks a Latin word', () => {
    const words = (columns: number) =>
      linesOf(renderTerminal(PLAN_EN, { columns, color: false }))
        .join(' ')
        .match(/[A-Za-z]{4,}/g)
        ?.toSorted();
    for (let columns = 41; columns <= 140; columns += 1) expect(words(columns)).toEqual(words(40));
  });

  it('starts no line with a closing mark', () => {
    for (let columns = 40; columns <= 140; columns += 1) {
      for (const line of linesOf(renderTerminal(PLAN_ZH, { columns, color: false }))) {
        expect(line.trimStart()).not.toMatch(/^[\uFF0C\u3002\u3001\uFF1A\uFF1B\uFF09\u300B”]/u);
      }
    }
  });

  it('counts fewer than 40 columns as 40', () => {
    const at = (columns: number) => renderTerminal(PLAN_ZH, { columns, color: false });
    expect(at(12)).toBe(at(40));
  });

  it('prints nothing a terminal acts on, whatever the plan holds', () => {
    const options = { columns: 80, color: false, details: true };
    expect(renderTerminal(HOSTILE_PLAN, options)).not.toMatch(ACTIVE);
  });

  it('adds only colour codes when it may, and the same text', () => {
    const options = { columns: 80, details: true };
    const coloured = renderTerminal(HOSTILE_PLAN, { ...options, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is looked for
    const stripped = coloured.replace(/\u001b\[(?:1|2|22|31|33|36|39)m/g, '');
    expect(coloured).not.toBe(stripped);
    expect(stripped).toBe(renderTerminal(HOSTILE_PLAN, { ...options, color: false }));
  });

  describe('findings', () => {
    const [finding] = PLAN_ZH.findings.filter(({ level }) => level === 'info');
    const footOf = (notes: number): string => {
      const findings = finding === undefined ? [] : Array.from({ length: notes }, () => finding);
      const text = renderTerminal({ ...PLAN_ZH, findings }, { columns: 80, color: false });
      return text.slice(text.indexOf('问题与提示'));
    };

    it('are all shown if they are at most twelve', () => {
      expect(footOf(12).match(/没有写接到通知/g)).toHaveLength(12);
      expect(footOf(12)).not.toContain('另有');
    });

    it('are cut to five notes if they are more, and no file is promised', () => {
      expect(footOf(13).match(/没有写接到通知/g)).toHaveLength(5);
      expect(footOf(13)).toContain('另有提示8条，用 reception check 查看');
      expect(footOf(13)).not.toContain('checklist.md');
    });
  });

  it('shows a plan without tasks, occasions or findings', () => {
    const empty = { ...PLAN_ZH, tasks: [], occasions: [], findings: [], left_out: [] };
    expect(renderTerminal(empty, { columns: 80, color: false })).toContain('任务0项');
  });
});
