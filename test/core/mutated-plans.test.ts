import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTPUTS } from '../../src/cli/outputs.ts';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type Instant, NO_HOLIDAYS } from '../../src/model/time.ts';
import { describeFinding } from '../../src/render/sentences/describe-finding.ts';
import { mutatedBrief } from '../support/mutated-brief.ts';
import { shippedRules } from '../support/rules.ts';

/** Word documents and workbooks have tests of their own. */
const SHOWN = OUTPUTS.filter((one) => one.onDemand !== true);

const { book } = shippedRules();
const NOW = Date.UTC(2026, 10, 24, 2) as Instant;

test('400 damaged briefs give findings or a plan that every output can show', () => {
  let plans = 0;
  const holds = (bytes: Uint8Array): void => {
    const loaded = loadBrief(bytes, '接待单.yaml', { roles: book.roles });
    if (loaded.value === null) {
      expect(loaded.findings.length).toBeGreaterThan(0);
      return;
    }
    const context = { now: NOW, lang: 'zh', holidays: NO_HOLIDAYS } as const;
    const { plan, findings } = buildPlan(loaded.value, book, context);
    const all = [...loaded.findings, ...findings];
    expect(plan !== null || all.length > 0).toBe(true);
    for (const finding of all) {
      expect(describeFinding(finding, 'en')).not.toMatch(/undefined|NaN/);
    }
    const isBroken = ({ code, level }: Finding): boolean => level === 'error' && code !== 'rule';
    if (plan !== null && !all.some(isBroken)) {
      plans++;
      const output = SHOWN[plans % SHOWN.length];
      const text = output?.render(plan, {
        columns: 80,
        color: false,
        previous: () => '',
        known: () => [],
      });
      expect(typeof text === 'string' ? text : JSON.stringify(text)).not.toMatch(
        /undefined|\bNaN\b|Invalid/,
      );
    }
  };
  fc.assert(fc.property(mutatedBrief, holds), { numRuns: 400 });
  expect(plans).toBeGreaterThan(20);
}, 240_000);
