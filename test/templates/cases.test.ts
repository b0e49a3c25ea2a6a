import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/rules/run-cases.ts';
import { CASE_FILES, shippedCases, shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();
const holidays = await shippedHolidays();

describe('the cases of the shipped packs', () => {
  it.each(CASE_FILES)('%s come out as written, and leave no rule untested', (name) => {
    const { value, findings } = shippedCases(name);
    expect(findings).toEqual([]);
    if (value === null) throw new Error(`${name} cannot be read`);
    expect(value.pack).toBe(name.replace('.cases.yaml', ''));
    expect(value.cases.length).toBeGreaterThan(0);
    const tested = runCases(value, book, holidays);
    expect(tested.findings).toEqual([]);
    expect(tested.unfired).toEqual([]);
    expect(tested.unsilenced).toEqual([]);
  });

  it('are there for every pack', () => {
    const packs = new Set(book.rules.map((rule) => rule.pack));
    expect(CASE_FILES.map((name) => name.replace('.cases.yaml', '')).toSorted()).toEqual(
      [...packs].toSorted(),
    );
  });
});
