import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/load/yaml/read-yaml.ts';
import { decodeText, locateText, repairText } from '../../../src/load/yaml/source-text.ts';

const WORDS = { keys: new Set(['标题', 'title']), freeText: new Set<string>() };
const read = (text: string) => readYaml(new TextEncoder().encode(text), '接待单.yaml', WORDS);

test('a byte order mark and every kind of line end are read', () => {
  expect(decodeText(new TextEncoder().encode('\ufeffa\r\nb\rc\n'))).toEqual({ text: 'a\nb\nc\n' });
});

test.each([
  [[0xd6, 0xd0, 0xce, 0xc4], 'gbk'],
  [[0xff, 0xfe, 0x61, 0x00], 'utf-16'],
  [[0x00, 0x61, 0x00, 0x62], 'utf-16'],
  [[0x61, 0xff, 0xff], 'unknown'],
])('bytes %j are recognised as %s', (bytes, guess) => {
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({
    problem: { code: 'not-utf8', args: { guess } },
  });
});

test('positions count characters, and stop at the end of a line', () => {
  const locate = locateText('甲𠮷乙\n丙', 'a.yaml');
  expect(locate(3, 4)).toEqual({ file: 'a.yaml', line: 1, column: 3, length: 1 });
  expect(locate(1, 6)).toEqual({ file: 'a.yaml', line: 1, column: 2, length: 2 });
  expect(locate(5, 6)).toEqual({ file: 'a.yaml', line: 2, column: 1, length: 1 });
  expect(locate(6, 6)).toEqual({ file: 'a.yaml', line: 2, column: 2, length: 1 });
});

test('offsets in a repaired text lead back to the one written', () => {
  const { text, original } = repairText('标题：调研\n\tb', [
    { at: 6, remove: 1, insert: '  ' },
    { at: 2, remove: 1, insert: ': ' },
  ]);
  expect(text).toBe('标题: 调研\n  b');
  expect([0, 2, 4, 7, 9].map(original)).toEqual([0, 2, 3, 6, 7]);
});

describe('readYaml', () => {
  test('what follows a repair is where it was written', () => {
    const { root, findings } = read('标题：调研\n');
    expect(findings.map(({ code }) => code)).toEqual(['full-width-colon']);
    expect(root).toMatchObject({
      kind: 'map',
      entries: [{ value: { text: '调研', at: { line: 1, column: 4, length: 2 } } }],
    });
  });

  test('an alias to what it is part of ends there', () => {
    const { root, findings } = read('title: &a [x, *a]\n');
    expect(findings.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(root?.kind).toBe('map');
  });

  test('aliases may add ten thousand values, and not one more', () => {
    // A list of 99 and itself are 100 values.
    const items = (copies: number): string =>
      `a: &a [${'x, '.repeat(99)}]\nb: [${'*a, '.repeat(copies)}]\nc: &c x\n`;
    expect(read(items(100)).findings.map(({ code }) => code)).toEqual(['eaten-mark']);
    expect(read(`${items(100)}d: *c\n`).findings.map(({ code }) => code)).toEqual(['alias-bomb']);
  });

  test.each([
    ['brackets', '['.repeat(500_000)],
    ['braces', '{a: '.repeat(250_000)],
    ['dashes', '- '.repeat(500_000)],
    ['question marks', '? '.repeat(500_000)],
    ['mixed lines', Array.from({ length: 90 }, (_, n) => `${' '.repeat(4 * n)}- - a:`).join('\n')],
    ['documents', '---\n'.repeat(250_000)],
    ['quotes', `"${'\\"'.repeat(400_000)}`],
    ['broken lines', 'foo:bar\n'.repeat(100_000)],
    ['one key twice', 'title: a\n'.repeat(100_000)],
    ['anchors', '- &a *a\n'.repeat(100_000)],
    ['tabs', '\t'.repeat(900_000)],
    ['commas', `title: [${'，'.repeat(300_000)}]`],
    ['controls', '\u0001'.repeat(900_000)],
  ])(
    'a megabyte of %s is read or explained in time',
    (_, text) => {
      const started = process.cpuUsage();
      const { root, findings } = read(text);
      expect(root !== null || findings.length > 0).toBe(true);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(15_000);
    },
    30_000,
  );
});
