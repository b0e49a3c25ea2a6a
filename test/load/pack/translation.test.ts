import { describe, expect, it } from 'vitest';
import { readPack } from '../../support/house-pack.ts';

/** Codes with their arguments and the file and line where they are. */
const wrong = (rest: string, en: string): readonly unknown[] =>
  readPack(`for: arrivals\n${rest}`, en).findings.map(({ code, args, at }) => [
    code,
    args,
    `${at?.file}:${at?.line}`,
  ]);

const RULE = (more = ''): string => `rules:
  sign: {do: 接站牌, by: start, owner: liaison${more}}
`;

describe('the words of a pack in English', () => {
  it('are those beside it, by the same ids and in the same order', () => {
    const { pack, findings } = readPack(
      `for: arrivals
rules:
  sign:
    do: 接站牌
    points: [字要大, {when: arrival.first, say: "写\${arrival.number}"}]
    by: start
    owner: liaison
    place: 大厅
    variants: [{when: arrival.last, do: 收牌子}]
  number: {check: 班次, require: arrival.number != '', say: 没有班次}
  smile: {guide: 面带微笑}
  list:
    form: 名单
    blocks:
      - {kind: fields, title: 来宾, fields: [{label: 姓名}, {label: 单位}]}
      - {kind: ticks, items: [带上, 核对]}
off: [{rule: visit/pickup/sign, reason: 不用}]
change: [{rule: visit/pickup/notify, at: start, reason: 路远}]
settings: {own: {value: 3, title: 几人}}
`,
      `rules:
  sign:
    do: Sign
    points: [in large letters, "write \${arrival.number}"]
    place: the hall
    variants: [{do: Take it back}]
  number: {check: Number, say: No number}
  smile: {guide: Smile}
  list:
    form: List
    blocks: [{title: Guests, fields: [Name, From]}, {items: [take along, check]}]
off: [not needed]
change: [{reason: a long way}]
settings: {own: how many}
`,
    );
    expect(findings).toEqual([]);
    const [sign, number, smile, list] = pack?.rules ?? [];
    expect(pack?.title).toEqual({ zh: '本单位', en: 'House' });
    expect(sign).toMatchObject({
      title: { zh: '接站牌', en: 'Sign' },
      points: [
        { say: { zh: '字要大', en: 'in large letters' } },
        { when: 'arrival.first', say: { en: 'write ${arrival.number}' } },
      ],
      place: { zh: '大厅', en: 'the hall' },
      variants: [{ fields: { title: { zh: '收牌子', en: 'Take it back' } } }],
    });
    expect(number).toMatchObject({ title: { en: 'Number' }, say: { en: 'No number' } });
    expect(smile).toMatchObject({ text: { zh: '面带微笑', en: 'Smile' } });
    expect(list).toMatchObject({
      blocks: [
        { title: { en: 'Guests' }, fields: [{ label: { en: 'Name' } }, { label: { en: 'From' } }] },
        { items: [{ en: 'take along' }, { en: 'check' }] },
      ],
    });
    expect(pack?.off[0]?.reason).toEqual({ zh: '不用', en: 'not needed' });
    expect(pack?.changes[0]?.reason).toEqual({ zh: '路远', en: 'a long way' });
    expect(pack?.settings[0]?.title).toEqual({ zh: '几人', en: 'how many' });
  });

  it('of a form are in its variants too', () => {
    const { pack, findings } = readPack(
      `for: arrivals
rules:
  list:
    form: 名单
    blocks: [{items: [核对]}]
    variants: [{when: arrival.first, blocks: [{title: 第一批, fields: [姓名]}]}]
`,
      `rules:
  list:
    form: List
    blocks: [{items: [check]}]
    variants: [{blocks: [{title: The first, fields: [Name]}]}]
`,
    );
    expect(findings).toEqual([]);
    expect(pack?.rules[0]?.variants).toMatchObject([
      { fields: { blocks: [{ title: { en: 'The first' }, fields: [{ label: { en: 'Name' } }] }] } },
    ]);
  });

  it('need no name where a text has only what stands for its braces', () => {
    const braces = RULE().replace('接站牌', () => '"写$${name}"');
    expect(wrong(braces, 'rules:\n  sign: {do: write it in braces}\n')).toEqual([]);
  });

  it('are the same in both where there is no such file', () => {
    const { pack, findings } = readPack(`for: arrivals\n${RULE()}`);
    expect(findings).toEqual([]);
    expect(pack?.rules[0]).toMatchObject({ title: { zh: '接站牌', en: '接站牌' } });
  });

  it('need nothing for what has no words of its own', () => {
    expect(
      wrong(
        RULE(', points: ["${arrival.number}", 字要大]'),
        `rules: {sign: {do: Sign, points: ["\${arrival.number}", large]}}\n`,
      ),
    ).toEqual([]);
    const number = RULE().replace('do: 接站牌', 'do: "${arrival.number}"');
    expect(wrong(number, 'rules: {}\n')).toEqual([]);
  });
});

describe('what is wrong with them', () => {
  it('is a text that is missing, at the text', () => {
    expect(wrong(RULE(), 'rules: {}\n')).toEqual([
      ['missing-translation', { key: 'do' }, 'house.yaml:5'],
    ]);
  });

  it('is a point or a variant too few, and nothing is said of the rest of them', () => {
    const more =
      ', points: [一, "二${arrival.number}", 三], variants: [{when: arrival.first, do: 甲}]';
    expect(
      wrong(RULE(more), 'rules: {sign: {do: Sign, points: [one, three], variants: []}}\n'),
    ).toEqual([
      ['translation-count', { key: 'points', wanted: 3, found: 2 }, 'house.en.yaml:3'],
      ['translation-count', { key: 'variants', wanted: 1, found: 0 }, 'house.en.yaml:3'],
    ]);
  });

  it('is one that asks the brief for something else, at the translation', () => {
    const more = ', points: ["到${arrival.place}接${arrival.number}"]';
    expect(
      wrong(RULE(more), 'rules: {sign: {do: Sign, points: ["meet ${arrival.number}"]}}\n'),
    ).toEqual([
      [
        'translation-names',
        { key: 'points/0', wanted: 'arrival.number, arrival.place', found: 'arrival.number' },
        'house.en.yaml:3',
      ],
    ]);
    const started = 'rules: {sign: {do: Sign, points: ["at ${arrival.start}"]}}\n';
    expect(wrong(RULE(', points: ["在${arrival.place}"]'), started)).toEqual([
      [
        'translation-names',
        { key: 'points/0', wanted: 'arrival.place', found: 'arrival.start' },
        'house.en.yaml:3',
      ],
    ]);
    // The order is the language's own.
    const turned = 'rules: {sign: {do: Sign, points: ["${arrival.number} at ${arrival.place}"]}}\n';
    expect(wrong(RULE(more), turned)).toEqual([]);
  });

  it('is what belongs to no rule and no setting', () => {
    const rest = `${RULE()}settings: {own: {value: 3, title: 几人}}\n`;
    expect(
      wrong(rest, 'rules: {sign: {do: Sign}, sing: {do: Sign}}\nsettings: {owm: many}\n'),
    ).toEqual([
      ['unknown-rule', { id: 'sing', suggestion: 'sign' }, 'house.en.yaml:3'],
      ['unknown-setting', { name: 'owm', suggestion: 'own' }, 'house.en.yaml:4'],
    ]);
  });

  it('is a key that words do not have; then nothing is said to be missing', () => {
    expect(wrong(RULE(), 'rules: {sign: {dos: Sign}}\n')).toMatchObject([
      ['unknown-key', { key: 'dos', suggestion: 'do' }, 'house.en.yaml:3'],
    ]);
  });
});
