import { describe, expect, it } from 'vitest';
import type { Clause, Rule } from '../../src/model/rule.ts';
import { shippedRules } from '../support/rules.ts';

const { book, findings } = shippedRules();
const VISIT = ['d2', 'd3', 'd4', 'd5'];

/** A clause's time in the grammar of packs; '' where it gives words only. */
function grammarOf({ time }: Clause): string {
  const span = /^(\d+h)\.\.(\d+h) before$/.exec(time);
  if (span !== null) {
    return `start - ${span[2]} .. start - ${span[1]}`;
  }
  return /^(?:start|end|check_in) [-+] /.test(time) ? time.replace('check_in', 'start') : '';
}

function timingText(rule: Rule): string {
  if (rule.kind !== 'task') return '';
  const { timing } = rule;
  switch (timing.kind) {
    case 'at':
      return timing.to === undefined
        ? timing.from.text
        : `${timing.from.text} .. ${timing.to.text}`;
    case 'by':
      return timing.point.text;
    case 'every':
      return `every ${timing.minutes}m`;
  }
}

const citing = (clause: Clause): readonly Rule[] =>
  book.rules.filter((rule) => rule.cites.includes(clause.id));

describe('the shipped packs', () => {
  it('have nothing wrong with them', () => {
    expect(findings).toEqual([]);
  });

  const timed = book.clauses.filter(
    (clause) => VISIT.includes(clause.document) && grammarOf(clause) !== '',
  );

  it.each(timed.map((clause) => [clause.id, grammarOf(clause)]))('%s is kept at %s', (id, time) => {
    const clause = timed.find((one) => one.id === id);
    const times = clause === undefined ? [] : citing(clause).map(timingText);
    expect(times).toContain(time);
  });

  it('knows all clauses of the documents that give a time', () => {
    expect(timed.length).toBe(20);
  });

  it('pour tea every 15 to 30 minutes (d5.during.4)', () => {
    const rules = book.rules.filter(
      (rule) => rule.cites.includes('d5.during.4') && rule.kind === 'task',
    );
    const every = rules.flatMap((rule) =>
      rule.kind === 'task' && rule.timing.kind === 'every' ? [rule.timing.minutes] : [],
    );
    expect(every.length).toBeGreaterThan(0);
    for (const minutes of every) {
      expect(minutes).toBeGreaterThanOrEqual(15);
      expect(minutes).toBeLessThanOrEqual(30);
    }
  });

  it('mark a task as ours where its clauses give no time', () => {
    const unmarked = book.rules.filter((rule) => {
      if (rule.kind !== 'task' || rule.assumed) return false;
      const clauses = rule.cites.flatMap((id) => book.clauses.filter((clause) => clause.id === id));
      return clauses.every((clause) => clause.time === '');
    });
    expect(unmarked.map((rule) => rule.id)).toEqual([]);
  });

  it('say everything in both languages', () => {
    const texts = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null
        ? 'zh' in value && 'en' in value
          ? [value]
          : Object.values(value).flatMap(texts)
        : [];
    for (const rule of book.rules) {
      for (const text of texts(rule) as readonly { zh: string; en: string }[]) {
        expect(text.zh === '', `${rule.id}: ${JSON.stringify(text)}`).toBe(text.en === '');
        // ASCII marks between ideographs are for machines, not for paper.
        expect(text.zh.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, ''), rule.id).not.toMatch(
          /[一-鿿][,;:?!]|[,;][一-鿿]/,
        );
      }
    }
  });
});
