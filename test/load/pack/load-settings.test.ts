import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/load/pack/load-pack.ts';
import { mergeSettings } from '../../../src/load/pack/read-settings.ts';
import type { Setting } from '../../../src/model/rule.ts';

/** What a pack with this entry under `settings` says, and what is wrong with it. */
function load(entry: string) {
  const text = `pack: house/own\ntitle: 本单位\nsettings:\n  ${entry}\n`;
  const { value, findings } = loadPack(new TextEncoder().encode(text), 'house.yaml');
  return { settings: value?.settings ?? [], codes: findings.map(({ code }) => code) };
}

const at = { file: 'settings.yaml', line: 5, column: 5, length: 1 };
const SHIPPED: readonly Setting[] = [
  {
    name: 'quiet-from',
    value: 1320,
    text: '22:00',
    title: { zh: '夜', en: 'Night' },
    cites: ['a.1'],
    at,
  },
  { name: 'driver-rest', value: 8, text: '8', title: { zh: '休息', en: 'Rest' }, cites: [], at },
];

/** The shipped settings with that entry over them. */
function merged(entry: string) {
  const { settings, findings } = mergeSettings(SHIPPED, load(entry).settings);
  return { settings, codes: findings.map(({ code }) => code) };
}

describe('a setting', () => {
  it.each([
    ['x: {value: 3, title: 三}', 3],
    ['x: {value: 0.5, title: 半}', 0.5],
    ['x: {value: "21:30", title: 钟}', 1290],
  ])('%s is %d', (entry, value) => {
    expect(load(entry).settings.map((one) => one.value)).toEqual([value]);
    expect(load(entry).codes).toEqual([]);
  });

  it('that should be a clock time is told how one is written', () => {
    expect(load('quiet-from: "25:30"').codes).toEqual(['bad-clock']);
    expect(load('quiet-from: {value: 21：30}').codes).toEqual(['bad-clock']);
  });

  it.each(['-3', 'NaN', '1e9', 'viele'])('%s is no number', (value) => {
    expect(load(`x: {value: "${value}", title: 数}`)).toEqual({
      settings: [],
      codes: ['not-a-number'],
    });
  });
});

describe('an office', () => {
  it('changes the value and keeps words and basis; the place is that of its own file', () => {
    const { settings, codes } = merged('quiet-from: "21:30"');
    expect(codes).toEqual([]);
    expect(settings[0]).toMatchObject({
      value: 1290,
      title: { zh: '夜', en: 'Night' },
      cites: ['a.1'],
      at: { file: 'house.yaml', line: 4 },
    });
    expect(settings[1]).toEqual(SHIPPED[1]);
  });

  it('needs words for a setting of its own', () => {
    expect(merged('own: 3').codes).toEqual(['unknown-setting']);
    expect(merged('own: {value: 3}').codes).toEqual(['unknown-setting']);
    expect(merged('own: {value: 3, title: 三}').settings[2]).toMatchObject({
      name: 'own',
      title: { zh: '三', en: '三' },
    });
  });

  it('may call a setting by its title, and write in Chinese', () => {
    const { settings, codes } = merged('夜: {值: "21:30"}');
    expect(codes).toEqual([]);
    expect(settings).toHaveLength(2);
    expect(settings[0]).toMatchObject({ name: 'quiet-from', value: 1290 });
  });

  it('may call it by a title with a comma in it, of any width, and is told the title it meant', () => {
    const [first] = SHIPPED;
    const titled = [{ ...first, title: { zh: '夜里，从几点起', en: 'Night' } }] as typeof SHIPPED;
    const mergedTo = (name: string) => mergeSettings(titled, load(`${name}: "21:30"`).settings);
    for (const name of ['夜里，从几点起', '"夜里,从几点起"']) {
      expect(load(`${name}: "21:30"`).codes).toEqual([]);
      expect(mergedTo(name).settings).toMatchObject([{ name: 'quiet-from', value: 1290 }]);
    }
    expect(mergedTo('夜里，从几点').findings).toMatchObject([
      { code: 'unknown-setting', args: { suggestion: '夜里，从几点起' } },
    ]);
  });

  it('names a new one by a name', () => {
    expect(load('几人，最多: {value: 3, title: 三}')).toEqual({
      settings: [],
      codes: ['bad-name'],
    });
  });

  it('cannot put a number where a clock time is', () => {
    const { settings, codes } = merged('quiet-from: 22');
    expect(codes).toEqual(['bad-clock']);
    expect(settings).toEqual(SHIPPED);
  });
});
