import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import { CASES } from '../../src/cli/rule-files.ts';
import { parseInterpolation } from '../../src/core/expressions/interpolate.ts';
import type { Rule } from '../../src/model/rule.ts';
import { expressionsOf } from '../../src/rules/rule-expressions.ts';
import { shippedRules, TEMPLATES } from '../support/rules.ts';

/*
 * What makes packs readable: rules-language.md, "How it is held". A pack that breaks one of these is rewritten, not excused.
 */

const nameOf = (path: string): string => relative(TEMPLATES, path);
/** Tables of clauses, roles and days off are no packs. */
const isTable = (path: string): boolean => /^(?:clauses|roles|holidays)\.yaml$/.test(nameOf(path));
const files = NODE_FILES.list(TEMPLATES, '.yaml').filter(
  (path) => !path.endsWith(CASES) && !isTable(path),
);
const { book } = shippedRules();

/** Sentences with a condition inside that no other way says as well. */
const CONDITIONAL: readonly string[] = [];
const LONGEST_LINE = 120;
const LONGEST_EXPRESSION = 160;
const LONGEST_TWICE = 60;
/** Lines of rules, without those that are blank or a comment: one thing a line. */
const MOST_LINES = 12_960;

const isWords = (path: string): boolean => path.endsWith('.en.yaml');
const packs = files.filter((path) => !isWords(path) && path.includes('/'));
const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n');

/** Every expression of the shipped packs, once for each place it stands in. */
const sources: readonly { readonly at: string; readonly source: string }[] = [
  ...book.rules.flatMap((rule: Rule) =>
    expressionsOf(rule).map(({ source, key }) => ({ at: `${rule.id} ${key}`, source })),
  ),
  ...book.names.map(({ name, pack, source }) => ({ at: `${pack} ${name}`, source })),
  ...book.off.flatMap(({ rule, when }) => (when === undefined ? [] : { at: rule, source: when })),
];

describe('the shipped packs', () => {
  it.each(files.map(nameOf))('%s has no line over 120 characters', (name) => {
    const long = linesOf(`${TEMPLATES}/${name}`).flatMap((line, index) =>
      [...line].length > LONGEST_LINE ? [`${name}:${index + 1}`] : [],
    );
    expect(long).toEqual([]);
  });

  it('have no condition and no loop inside a sentence', () => {
    const texts = book.rules.flatMap((rule) =>
      expressionsOf(rule).filter(({ type, text, source }) => type === 'text' && text !== source),
    );
    expect(texts.length).toBeGreaterThan(100);
    const hidden = texts
      .filter(({ source }) => / \? |\.(?:map|filter|exists|all)\(/.test(source))
      .map(({ source }) => source);
    expect(hidden.filter((source) => !CONDITIONAL.includes(source))).toEqual([]);
    expect(parseInterpolation('${a}')).toHaveLength(3);
  });

  it('have no expression over 160 characters', () => {
    const long = sources.filter(({ source }) => source.length > LONGEST_EXPRESSION);
    expect(long.map(({ at, source }) => `${at} ${source.length}`)).toEqual([]);
  });

  it('have no expression over 60 characters twice', () => {
    const places = new Map<string, string[]>();
    for (const { at, source } of sources.filter((one) => one.source.length > LONGEST_TWICE)) {
      places.set(source, [...(places.get(source) ?? []), at.replace(/@en$/, '')]);
    }
    const twice = [...places].filter(([, at]) => new Set(at).size > 1);
    expect(twice).toEqual([]);
  });

  it('have no regular expression in a condition', () => {
    expect(sources.filter(({ source }) => source.includes('.matches('))).toEqual([]);
  });

  it(`hold at most ${MOST_LINES} lines of rules`, () => {
    const rules = packs.filter((path) => !nameOf(path).startsWith('tables/'));
    const lines = rules
      .flatMap(linesOf)
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('have all words in both languages', () => {
    expect(shippedRules().findings).toEqual([]);
  });
});
