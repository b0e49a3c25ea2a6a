import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../../src/core/apply-rules.ts';
import { openBrief } from '../../src/core/open-brief.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { NO_HOLIDAYS } from '../../src/model/holidays.ts';
import type { Instant } from '../../src/model/time.ts';
import { shippedRules } from '../support/rules.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const EXAMPLES = path('../../examples');
const SCENARIOS = path('../cases/scenarios');

const files = [
  ...readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name, 'brief.yaml')),
  ...readdirSync(SCENARIOS).map((name) => join(SCENARIOS, name)),
];

const { book } = shippedRules();

/** For each rule, whether it held and whether it did not, somewhere among the briefs. Forms, checks and guides count as tasks do. */
function outcomes(): ReadonlyMap<string, ReadonlySet<'fires' | 'does not'>> {
  const seen = new Map(book.rules.map((rule) => [rule.id, new Set<'fires' | 'does not'>()]));
  for (const file of files) {
    const { value } = loadBrief(readFileSync(file), file, { roles: book.roles });
    const context = { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS } as const;
    const open = value === null ? null : openBrief(value, context);
    if (open === null) throw new Error(`${file} cannot be planned`);
    const { applied, off } = applyRules(open, book.rules, book);
    const fired = new Set(applied.map((one) => one.rule.id));
    for (const rule of book.rules) {
      seen.get(rule.id)?.add(fired.has(rule.id) ? 'fires' : 'does not');
    }
    expect(off.every((one) => !fired.has(one.rule.id) || one.off.when !== undefined)).toBe(true);
  }
  return seen;
}

describe('every shipped rule', () => {
  const seen = outcomes();
  const unseen = (
    outcome: 'fires' | 'does not',
    among: readonly { id: string }[],
  ): readonly string[] =>
    among.filter((rule) => !seen.get(rule.id)?.has(outcome)).map((rule) => rule.id);

  it('fires in some brief', () => {
    expect(unseen('fires', book.rules)).toEqual([]);
  });

  it('that has a condition or is not for every visit does not fire in some other', () => {
    const conditional = book.rules.filter(
      (rule) => rule.when !== undefined || rule.for !== 'visit',
    );
    expect(
      unseen(
        'does not',
        conditional.filter((rule) => rule.for !== 'days'),
      ),
    ).toEqual([]);
  });
});
