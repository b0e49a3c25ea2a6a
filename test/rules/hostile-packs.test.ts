import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { extendRuleBook } from '../../src/load/pack/extend-rule-book.ts';
import { loadPack } from '../../src/load/pack/load-pack.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../src/model/time.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { bookOf } from '../support/rules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const BRIEF = `id: a
kind: visit
type: enterprise
title: 宏远机电来访
notes: ${'a'.repeat(40)}b
guests: [${Array.from({ length: 40 }, (_, index) => `{name: 来宾${index}, rank: 正处级}`).join(', ')}]
arrivals: [{at: 2026-12-08 14:20, number: G1}]
`;
const { value: file } = loadBrief(bytes(BRIEF), 'brief.yaml', bookOf({}));
const context = {
  now: zonedClock('Asia/Shanghai').read('2026-12-07T10:00' as BriefTime).instant,
  lang: 'zh',
  holidays: NO_HOLIDAYS,
} as const;

/** Seconds of the processor that reading, checking and planning with a pack may take. */
const MOST = 6;

/** The codes of what is wrong with a pack, or with the plan it makes. Fails where that takes too long. */
function codesOf(pack: string): readonly string[] {
  const began = process.cpuUsage();
  const loaded = loadPack(bytes(pack), 'house.yaml');
  const { book, findings } = extendRuleBook(
    bookOf({}),
    loaded.value === null ? [] : [loaded.value],
  );
  const wrong = [...loaded.findings, ...findings, ...checkRules(book)];
  if (file === null) throw new Error('no brief');
  const found = wrong.length > 0 ? wrong : buildPlan(file, book, context).findings;
  expect(process.cpuUsage(began).user / 1e6, pack.slice(0, 600)).toBeLessThan(MOST);
  return found.map(({ code }) => code);
}

const packWith = (fields: Readonly<Record<string, string>>): string =>
  `pack: house/x\ntitle: x\nkind: visit\nfor: arrivals\nrules:\n  a: ${JSON.stringify({ do: '甲', by: 'start', owner: 'liaison', ...fields })}\n`;

const THOUSAND = `[${Array.from({ length: 1000 }, (_, index) => index).join(', ')}]`;
const doubled = (text: string, times: number): string =>
  times === 0 ? text : `cel.bind(s${times}, ${doubled(text, times - 1)}, s${times} + s${times})`;
const grown = (times: number): string =>
  Array.from({ length: times }).reduce<string>(
    (list) => `${list}.map(s, ${Array.from({ length: 16 }, () => 's').join(' + ')})`,
    "['aaaaaaaaaaaaaaaa']",
  );

describe('what takes too long is a finding at its rule, never a wait', () => {
  it.each([
    [
      'loops over a thousand numbers',
      `${THOUSAND}.all(a, ${THOUSAND}.all(b, ${THOUSAND}.all(c, a + b + c >= 0)))`,
    ],
    [
      'maps over a thousand numbers',
      `size(${THOUSAND}.map(a, ${THOUSAND}.map(b, ${THOUSAND}.map(c, c)))) > 0`,
    ],
    [
      'loops whose errors are passed over',
      `${THOUSAND}.exists(a, ${THOUSAND}.exists(b, ${THOUSAND}.exists(c, c / 0 > b))) || true`,
    ],
    ['searches in long lists', `${THOUSAND}.all(a, ${THOUSAND}.all(b, b in ${THOUSAND}))`],
    ['comparing long lists', `${THOUSAND}.all(a, ${THOUSAND}.map(b, b) == ${THOUSAND}.map(b, b))`],
    ['a text doubled forty times', `${doubled("'ab'", 40)} != ''`],
    ['a list doubled forty times', `size(${doubled('[1]', 40)}) > 0`],
    ['texts joined sixteenfold six times', `${grown(6)}[0] != ''`],
    [
      'a long text looked at again and again',
      `${THOUSAND}.all(a, ${THOUSAND}.all(b, ${doubled("'abcdefghijklmnop'", 14)}.contains('x') || true))`,
    ],
    [
      'a long text split and joined',
      `${THOUSAND}.map(a, ${doubled("'a'", 17)}.split('').join('bb')).join('') != ''`,
    ],
    [
      'people introduced to each other',
      `${THOUSAND}.all(a, size(introductions(${THOUSAND}.map(b, guests[0]), '')) >= 0)`,
    ],
    [
      'working days counted again and again',
      `${THOUSAND}.all(a, ${THOUSAND}.all(b, workdays_after('2026-12-01', 9999) != ''))`,
    ],
  ])('%s', (_, when) => {
    expect(codesOf(packWith({ when }))).toEqual(['costly-condition']);
  });

  it.each([
    ['a title', { do: `\${${grown(6)}[0]}` }],
    ['a title of many long pieces', { do: `\${${doubled("'abcdefgh'", 15)}}`.repeat(40) }],
  ])('%s', (_, fields) => {
    expect(codesOf(packWith(fields))).toEqual(['costly-condition']);
  });

  it('and what is only long is let through', () => {
    expect(codesOf(packWith({ when: `${THOUSAND}.all(a, a >= 0)` }))).not.toContain(
      'costly-condition',
    );
    expect(
      codesOf(packWith({ when: 'guests.all(a, guests.exists(b, a.name == b.name))' })),
    ).not.toContain('costly-condition');
  });
});

const text = fc.constantFrom(
  "'a'",
  "''",
  'notes',
  'guests[0].name',
  "'2026-12-01'",
  'arrival.number',
  "'x'.split('')[0]",
);
const number = fc.constantFrom(
  '0',
  '1',
  '-1',
  '9223372036854775807',
  'size(guests)',
  'int(1e18)',
  "int('7')",
  '5 % 2',
);
const pattern = fc.constantFrom(
  '(a|a){30}',
  '(a?){40}',
  '^(a+)+$',
  'a*',
  '(?:a{2}){9}',
  '[',
  '(.*)\\\\1',
  'a{99}',
  '(?=a*)a*',
  'x|y',
);

/** Expressions of all that CEL and our functions have, put into each other; some are right, some wrong, some endless. */
const { list, bool } = fc.letrec<{ list: string; bool: string; text: string }>((tie) => ({
  list: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('guests', THOUSAND, '[]', "['a', 1, true]", 'notes.split("")'),
    fc.tuple(tie('list'), tie('text')).map(([of, one]) => `${of}.map(x, ${one})`),
    fc.tuple(tie('list'), tie('bool')).map(([of, one]) => `${of}.filter(y, ${one})`),
    fc.tuple(tie('list'), tie('list')).map(([a, b]) => `(${a} + ${b})`),
    fc.constantFrom(
      'room_plan(guests, [])',
      'seat_plan(guests, ["a"])',
      "introductions([], '')",
      'costs(brief)',
    ),
  ),
  text: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(tie('text'), number).map(([a, n]) => `after(${a}, ${n})`),
    fc.tuple(tie('text'), number).map(([a, n]) => `workdays_after(${a}, ${n})`),
    fc.tuple(tie('list')).map(([of]) => `${of}.map(z, string(z)).join(',')`),
    fc.tuple(tie('text'), tie('bool')).map(([a, b]) => `(${b} ? ${a} : day(${a}))`),
  ),
  bool: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('true', 'arrival.first', 'limit("no") > 1.0'),
    fc.tuple(tie('list'), tie('bool')).map(([of, one]) => `${of}.all(u, ${one})`),
    fc.tuple(tie('list'), tie('bool')).map(([of, one]) => `${of}.exists(v, ${one})`),
    fc.tuple(tie('text'), pattern).map(([a, one]) => `${a}.matches//\n("${one}")`),
    fc.tuple(tie('text'), tie('list')).map(([a, of]) => `(${a} in ${of})`),
    fc.tuple(tie('bool'), tie('bool')).map(([a, b]) => `(${a} || ${b})`),
    fc.tuple(tie('list'), tie('list')).map(([a, b]) => `(${a} == ${b})`),
  ),
}));
const timing = fc.constantFrom(
  'start',
  'end - 9999h',
  'start + 999d + 999wd',
  `start${' + 999d'.repeat(400)}`,
  'received + limit(far)wd',
  'start + limit(far)d',
  'end + limit(far)m',
);
const setting = fc.constantFrom(
  '0',
  '-3',
  '0.5',
  '10001',
  '999999999',
  '1e9',
  '25:30',
  '',
  '9'.repeat(50),
);

describe('any pack', () => {
  it('is planned with or refused, soon and without a crash', () => {
    const packs = fc.record({ when: bool, rows: list, by: timing, value: setting });
    fc.assert(
      fc.property(packs, ({ when, rows, by, value }) => {
        const pack = `pack: house/x
title: x
kind: visit
for: arrivals
settings: {far: {value: "${value}", title: 远}}
rules:
  a: {do: "甲\${${rows.replaceAll(/["\n]/g, "'")}.size()}", when: ${JSON.stringify(when)}, by: ${by}, owner: liaison}
  b: {form: 乙, blocks: [{kind: table, columns: [{label: 丙, value: row}], rows: ${JSON.stringify(rows)}}]}
`;
        codesOf(pack);
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});
