import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import { renderFindingsJson, renderSarif } from '../../../src/render/json/render-json.ts';
import { renderFindings } from '../../../src/render/terminal/render-findings.ts';
import { mutatedBrief } from '../../support/mutated-brief.ts';
import { ROLES } from './known-roles.ts';

function holds(bytes: Uint8Array): void {
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
}

test('800 damaged briefs are read or explained, never a crash', () => {
  fc.assert(fc.property(mutatedBrief, holds), { numRuns: 800 });
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
    },
  );
}, 60_000);
