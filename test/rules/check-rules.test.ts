import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/load/pack/load-pack.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { bookOf, taskRule } from '../support/rules.ts';

function packOf(rule: string): ReturnType<typeof checkRules> {
  const text = `pack: visit/house\ntitle: 本单位\nfor: arrivals\nrules:\n${rule}`;
  const { value, findings } = loadPack(new TextEncoder().encode(text), 'house.yaml');
  expect(findings).toEqual([]);
  return checkRules(bookOf({ rules: value?.rules ?? [] }));
}

const at = (rule: string): readonly unknown[] =>
  packOf(rule).map((finding) => [
    finding.code,
    finding.at?.line,
    finding.at?.column,
    finding.at?.length,
  ]);

describe('conditions', () => {
  it('are checked against the shape of the brief, at the place of the mistake', () => {
    const rule = `  sign:
    do: 接站牌
    when: guests.exists(g, !g.knwon)
    by: start
    owner: liaison
`;
    expect(at(rule)).toEqual([['bad-condition', 7, 31, 5]]);
  });

  it('are checked inside texts and between quotation marks', () => {
    const rule = `  sign:
    do: "在\${arrival.plaze}等"
    by: start
    owner: liaison
`;
    expect(at(rule)).toEqual([['bad-condition', 6, 21, 5]]);
  });

  it('must be true or false, and texts must be text', () => {
    const rule = `  sign:
    do: "\${guests != []}"
    when: arrival.place
    by: start
    owner: liaison
`;
    expect(at(rule).map((found) => (found as unknown[])[0])).toEqual([
      'condition-type',
      'condition-type',
    ]);
  });
});

describe('settings', () => {
  it('are asked for by a name that is written out', () => {
    const rule = `  sign:
    do: 接站牌
    when: limit(brief.id) > 1.0 || limit('quiet') > 2.0
    by: start
    owner: liaison
`;
    expect(at(rule)).toEqual([
      ['unknown-setting', 7, 11, 14],
      ['unknown-setting', 7, 36, 13],
    ]);
  });
});

describe('times', () => {
  it('may take a number only from a setting that there is', () => {
    const rule = `  answer:
    do: 答复
    by: start + limit(answer-dayz)wd @ 17:00
    latest: end + limit(longest)d
    owner: liaison
`;
    expect(at(rule)).toEqual([
      ['unknown-setting', 7, 9, 36],
      ['unknown-setting', 8, 13, 21],
    ]);
  });
});

describe('needs', () => {
  it('in a circle are reported once, with the whole path', () => {
    const rules = [
      taskRule({ id: 'test/a', needs: ['test/b'] }),
      taskRule({ id: 'test/b', needs: ['test/c'] }),
      taskRule({ id: 'test/c', needs: ['test/a'] }),
      taskRule({ id: 'test/d', needs: ['test/a'] }),
    ];
    expect(checkRules(bookOf({ rules })).map((finding) => finding.args)).toEqual([
      { cycle: ['test/a', 'test/b', 'test/c', 'test/a'] },
    ]);
  });
});
