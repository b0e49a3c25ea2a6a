import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { findTogether } from '../../../src/core/clashes/find-together.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { holidays, now } from '../../support/in-force.ts';
import { shippedRules } from '../../support/rules.ts';

const { book } = shippedRules();

/** A visit with a meeting on each of these days. */
function entry(title: string, type: string, ...days: readonly string[]) {
  const meetings = days.map((day) => ({ kind: 'talk', at: `2026-12-${day}T09:00` }));
  const { plan, together } = buildPlan(buildBrief({ title, type, meetings }), book, {
    now,
    lang: 'zh',
    holidays,
  });
  if (plan === null) throw new Error('no plan was made');
  return { plan, together };
}

const said = (...entries: readonly ReturnType<typeof entry>[]): readonly string[] =>
  findTogether(entries).map(({ level, args }) => `${level} ${'say' in args ? args.say : ''}`);

describe('what is said of several plans together', () => {
  const first = entry('省厅调研', 'official', '02', '03');

  it('is said once a day, of those on which several have it', () => {
    const notes = said(first, entry('市局检查', 'soe-official', '03', '04'));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^info 12月3日 周四：省厅调研、市局检查。.*能够合并的.*第七条/);
  });

  it('is not said of a plan alone, of other days, or of visits of another type', () => {
    expect(said(first)).toEqual([]);
    expect(said(first, entry('市局检查', 'official', '04'))).toEqual([]);
    expect(said(first, entry('客户来访', 'business', '02', '03'))).toEqual([]);
  });

  it('is no guidance of the plan itself', () => {
    expect(first.together.map(({ rule }) => rule)).toEqual(['in-force/official/merge']);
    expect(first.plan.guidance.map(({ rule }) => rule)).not.toContain('in-force/official/merge');
  });
});
