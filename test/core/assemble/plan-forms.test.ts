import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import type { FilledBlock } from '../../../src/model/plan.ts';
import type { FormRule } from '../../../src/model/rule.ts';
import { type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

const CONTEXT = { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS } as const;

/** A table of guests, with a blank of two and at least as many rows as guests are expected. */
function tableFor(count: number, names: readonly string[]): FilledBlock | undefined {
  const label = { zh: '姓名（${party.count} 位）', en: 'Name' };
  const columns = [{ label, value: 'row.name' }];
  const form: FormRule = {
    ...taskRule({ id: 'test/names', for: 'visit' }),
    kind: 'form',
    in: 'paper',
    blocks: [{ kind: 'table', columns, rows: 'guests', blank: 2, least: 'party.count' }],
  };
  const brief = buildBrief({
    guests: names.map((name) => ({ name })),
    party: { count },
    arrivals: [{ at: '2026-12-02T14:20' }],
  });
  const { plan } = buildPlan(brief, bookOf({ rules: [form] }), CONTEXT);
  return plan?.forms[0]?.blocks[0];
}

describe('a table', () => {
  it.each([
    [0, ['林志远'], 3],
    [28, ['林志远', '高远'], 28],
    [300, ['林志远'], 40],
  ])('for %i expected and %j named', (count, names, rows) => {
    expect(tableFor(count, names)).toMatchObject({ rows: { length: rows } });
  });

  it('has columns called by what the brief says', () => {
    expect(tableFor(28, ['林志远'])).toMatchObject({ columns: ['姓名（28 位）'] });
  });
});

describe('a plan tells its renderers', () => {
  const label = { zh: '金额', en: 'Cost' };
  const table = { kind: 'table', columns: [{ label }, { label, sum: true }], blank: 2 } as const;
  const fields = {
    kind: 'fields',
    fields: [
      { label: { zh: '接待方', en: 'Host' }, value: 'host.organization', key: 'host' },
      { label: { zh: '主题', en: 'Topic' }, value: 'title' },
    ],
  } as const;
  const form = (given: Partial<FormRule>): FormRule => ({
    ...taskRule({ id: 'test/form', for: 'visit', cites: ['d9.x.1'] }),
    kind: 'form',
    in: 'paper',
    blocks: [table],
    ...given,
  });
  const words = { zh: '原文', en: 'words' };
  const clause = { id: 'd9.x.1', document: 'd9', gist: words, time: '', makes: 'form' } as const;
  const book = bookOf({
    rules: [form({}), form({ id: 'test/head', in: 'head', blocks: [fields] })],
    clauses: [{ ...clause, status: 'V', article: { zh: '', en: '' }, pages: [] }],
    documents: { d9: { kind: 'workflow', ...words } },
  });
  const brief = buildBrief({
    type: 'business',
    level: 'important',
    host: { organization: '滨江学院' },
    arrivals: [{ at: '2026-12-02T14:20' }],
  });
  const { plan } = buildPlan(brief, book, { ...CONTEXT, lang: 'en' });

  it('what kind, type, level and its papers are called', () => {
    expect(plan?.brief.labels).toEqual({ kind: 'visit', type: 'business', level: 'important' });
    expect(plan?.titles).toEqual({ checklist: 'Checklist', summary: 'Summary' });
    expect(plan?.confidential).toBe(false);
  });

  it('which columns add up, and which fact a field stands for', () => {
    expect(plan?.forms[0]?.blocks[0]).toMatchObject({ sums: [1] });
    expect(plan?.head.map(({ key, value }) => [key, value])).toEqual([
      ['host', '滨江学院'],
      ['', brief.brief.title],
    ]);
  });

  it('what sort of document a clause is from', () => {
    expect(plan?.clauses).toEqual({ 'd9.x.1': 'words: words' });
    expect(plan?.clause_kinds).toEqual({ 'd9.x.1': 'workflow' });
  });
});
