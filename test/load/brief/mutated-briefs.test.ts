import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import { renderFindings } from '../../../src/render/findings/render-findings.ts';
import { renderFindingsJson } from '../../../src/render/findings/render-findings-json.ts';
import { renderSarif } from '../../../src/render/findings/render-sarif.ts';
import { ROLES } from './known-roles.ts';

const EXAMPLE = readFileSync(join(import.meta.dirname, 'design-example.yaml'), 'utf8');
const SIZE = new TextEncoder().encode(EXAMPLE).length;

/** A change to the bytes of a brief. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

const onText =
  (change: (text: string) => string): Mutation =>
  (bytes) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
const onLines = (change: (lines: string[]) => string[]): Mutation =>
  onText((text) => change(text.split('\n')).join('\n'));

const place = fc.nat(SIZE);
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '：',
    '，',
    '、',
    '\u3000',
    '\t',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '*a',
    '&a ',
    '- ',
    '? ',
    ': ',
    ':',
    '|',
    '>',
    '#',
    '!!',
    '---\n',
    '<<: *a',
    '\u202e',
    '\u0000',
    '\ufeff',
    '\n',
    '\r',
    '~',
    '__proto__: ',
  ),
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, byte]): Mutation =>
      (bytes) =>
        bytes.map((old, index) => (index === at ? byte : old)),
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, count]): Mutation =>
      (bytes) =>
        Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + count)]),
  ),
  fc
    .tuple(place, wild)
    .map(([at, text]) =>
      onText((all) => all.slice(0, at % all.length) + text + all.slice(at % all.length)),
    ),
  fc
    .nat(60)
    .map((at) => onLines((lines) => lines.filter((_, index) => index !== at % lines.length))),
  fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([from, to]) =>
      onLines((lines) => lines.toSpliced(to % lines.length, 0, lines[from % lines.length] ?? '')),
    ),
  fc
    .tuple(fc.nat(60), fc.nat(8))
    .map(([at, by]) =>
      onLines((lines) =>
        lines.map((line, index) => (index === at % lines.length ? ' '.repeat(by) + line : line)),
      ),
    ),
  fc.tuple(fc.nat(140), wild).map(([nth, name]) =>
    onText((text) => {
      let seen = 0;
      return text.replace(/\w+(?=:)/g, (key) => (seen++ === nth ? name : key));
    }),
  ),
  fc.tuple(fc.nat(140), wild).map(([nth, value]) =>
    onText((text) => {
      let seen = 0;
      return text.replace(/(?<=: )[^,\n}\]]+/g, (old) => (seen++ === nth ? value : old));
    }),
  ),
);

const mutated: fc.Arbitrary<Uint8Array> = fc
  .array(mutation, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.reduce((bytes: Uint8Array, one) => one(bytes), new TextEncoder().encode(EXAMPLE)),
  );

function holds(bytes: Uint8Array): void {
  const started = performance.now();
  const { value, findings } = loadBrief(bytes, '接待单.yaml', { roles: ROLES });
  expect(value !== null || findings.length > 0).toBe(true);
  for (const { at } of findings) {
    expect(at && at.line >= 1 && at.column >= 1 && at.length >= 1).toBe(true);
  }
  const source = (): string => new TextDecoder().decode(bytes);
  for (const lang of ['zh', 'en'] as const) {
    expect(renderFindings(findings, { lang, color: false, source })).not.toMatch(
      /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|undefined/u,
    );
  }
  JSON.parse(renderFindingsJson(findings, 'zh'));
  JSON.parse(renderSarif(findings, 'en'));
  expect(performance.now() - started).toBeLessThan(2000);
}

test('2,000 damaged briefs are read or explained, never a crash', () => {
  fc.assert(fc.property(mutated, holds), { numRuns: 2000, seed: 20261202 });
}, 120_000);

test('anything at all is read or explained', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      ),
      holds,
    ),
    {
      numRuns: 500,
      seed: 20261202,
    },
  );
}, 60_000);
