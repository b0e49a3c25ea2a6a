import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import type { Lang } from '../../src/model/text.ts';
import { describeRule } from '../../src/rules/describe-rule.ts';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();

/** Everything that is said of a rule. */
function saidOf(rule: Rule, lang: Lang): readonly string[] {
  const { sentence, points, variants, says, place, needs, off } = describeRule(rule, book, lang);
  return [sentence, ...points, ...variants, says, place, needs, ...off.map(({ where }) => where)];
}

const linesWith = (code: RegExp, lang: Lang, strip = /$^/g): readonly string[] =>
  book.rules.flatMap((rule) =>
    saidOf(rule, lang)
      .filter((text) => code.test(text.replaceAll(strip, '')))
      .map((text) => `${rule.id}: ${text}`),
  );

describe('what is said of the shipped rules', () => {
  it.each(['zh', 'en'] as const)('has no operators and no calls in it (%s)', (lang) => {
    expect(linesWith(/[=!]=|&&|\|\||\$\{|\w\(|\[\d+\]|undefined/, lang)).toEqual([]);
  });

  it('has words for every name: where one is missing, give it a `say:`', () => {
    // Texts may name a key of the brief in brackets behind its Chinese one.
    const keys = /（[a-z_.]+(?:: \w+)?）/g;
    expect(linesWith(/[a-z]_[a-z]|[a-z]\.[a-z]|〔[^〕]*[a-z]/, 'zh', keys)).toEqual([]);
  });
});
