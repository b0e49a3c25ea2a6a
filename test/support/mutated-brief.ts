import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../cases/scenarios/design.yaml'), 'utf8');
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

/** The brief of the design with one to five damages: bytes, lines, keys, values, odd characters. */
export const mutatedBrief: fc.Arbitrary<Uint8Array> = fc
  .array(mutation, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.reduce((bytes: Uint8Array, one) => one(bytes), new TextEncoder().encode(EXAMPLE)),
  );
