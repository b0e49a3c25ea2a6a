import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { KINDS } from '../../../src/kinds/index.ts';
import type { Shape } from '../../../src/kinds/shape/fields.ts';
import { EXAMPLES } from '../../support/examples.ts';
import { folderWith, runCli } from '../../support/run-cli.ts';

const BRIEFS: Readonly<Record<string, string>> = {
  visit: 'three-hours-notice',
  petition: 'petition-first-visit',
  complaint: 'complaint-ward',
  'walk-in': 'walk-in',
  'front-desk': 'front-desk',
};

/** What people write as a name, a number or an address, and what they might: hyphens, brackets, marks of patterns, too much. */
const TEXTS: readonly string[] = [
  '幸福小区3-2-501 [王](五) {甲} a.*+?^$|\\b( \\u{41}-欧阳',
  'Anne-Marie O.Brien',
  '号'.repeat(4000),
  '7'.repeat(10_000),
];

type Loose = Record<string, unknown>;

/** The keys that lead to each personal field of a shape, from the outside in. */
const personalFields = (shape: Shape): readonly (readonly string[])[] =>
  Object.entries(shape).flatMap(([key, field]) => {
    if (field.type === 'list' || field.type === 'map')
      return personalFields(field.shape).map((path) => [key, ...path]);
    return field.personal === true ? [[key]] : [];
  });

/** A map of a brief with a text at such a place; of a list it is the first item. */
function withText(
  shape: Shape,
  map: Loose,
  [key = '', ...rest]: readonly string[],
  text: string,
): Loose {
  const field = shape[key];
  if (field === undefined) return map;
  const written = [key, field.zh, ...(field.aliases ?? [])].find((name) => name in map) ?? key;
  const [first, ...others] = [map[written] ?? {}].flat();
  const value =
    'shape' in field ? withText(field.shape, { ...(first as Loose) }, rest, text) : text;
  return { ...map, [written]: field.type === 'list' ? [value, ...others] : value };
}

describe.each(Object.entries(BRIEFS))('a %s', (kind, example) => {
  const source = readFileSync(join(EXAMPLES, example, 'brief.yaml'), 'utf8');
  const shape = KINDS[kind]?.shape ?? {};
  const plan = async (path: readonly string[], text: string) => {
    const brief = stringify(withText(shape, parse(source), path, text));
    const folder = folderWith({ 'brief.yaml': brief });
    const ran = await runCli(['plan', join(folder, 'brief.yaml'), '--now', '2026-09-01 09:00']);
    expect(ran.code, `${path.join('.')}: ${ran.stderr}`).toBeLessThan(2);
    return ran.stdout !== '';
  };

  it.each(TEXTS.map((text) => [text.slice(0, 20), text]))(
    'may hold %s in any personal field',
    async (_, text) => {
      const fields = personalFields(shape);
      const planned: boolean[] = [];
      for (const path of fields) planned.push(await plan(path, text));
      // What is no telephone number is refused; the rest is planned.
      expect(planned.includes(true)).toBe(fields.length > 0);
    },
  );
});
