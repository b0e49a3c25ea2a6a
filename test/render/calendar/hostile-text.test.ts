import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { shorten } from '../../../src/render/calendar/event-text.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { cleanText } from '../../../src/render/layout/clean-text.ts';
import { occasionOf, planOf, taskOf } from './build-plan.ts';
import { readEvents, structureOf } from './read-calendar.ts';

/** A plan that says `text` wherever a person can type. */
const planSaying = (text: string): Plan =>
  planOf({
    brief: { title: text, host: text },
    occasions: [occasionOf({ label: '', name: text, place: text })],
    tasks: [
      taskOf({
        title: text,
        detail: text,
        place: text,
        owners: [{ role: 'liaison', label: text, name: text }],
        notify: [{ role: 'driver', label: text, name: null }],
        guidance: [text],
        cites: ['d3.x'],
      }),
    ],
    guidance: [{ rule: 'visit/meal/seats', text, occasion: 'meal-1', cites: [] }],
    clauses: { 'd3.x': text },
  });

const PLAIN = structureOf(renderCalendar(planSaying('x')));

const HOSTILE: readonly (readonly [string, string])[] = [
  ['CRLF', 'a\r\nATTENDEE:mailto:x@example.com'],
  ['a lone CR', 'a\rEND:VEVENT\rBEGIN:VEVENT'],
  ['LF', 'a\nEND:VCALENDAR\nBEGIN:VCALENDAR'],
  ['a fold', 'a\r\n b\r\n\tc\n d'],
  ['NUL and C1', 'a\0b\u0085c\u009bd\u007fe\u2028f\u2029g\vh\fi'],
  ['TEXT characters', 'a;b,c\\d\\nE:f"g^h\\'],
  ['bidi overrides', 'a\u202Eb\u2066c\u200Fd'],
  ['a lone surrogate', 'a\uD800b\uDC00'],
  ['4 kB', '标题,;\\"'.repeat(500)],
  ['a formula', '=HYPERLINK("http://x")'],
];

describe('text that somebody typed', () => {
  it.each(HOSTILE)('adds no line and no property: %s', (_, text) => {
    const rendered = renderCalendar(planSaying(text));
    expect(structureOf(rendered)).toEqual(PLAIN);
    expect(rendered.replace(/\r\n/g, '')).not.toMatch(/(?!\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
    const clean = shorten(cleanText(text).normalize('NFC'));
    expect(readEvents(rendered)[1]?.summary).toBe(clean);
    expect(readEvents(rendered)[0]?.value('location')).toBe(clean);
  });

  it('is in NFC', () => {
    expect(readEvents(renderCalendar(planSaying('Café')))[1]?.summary).toBe('Café');
  });

  it('falls back to something readable where nothing is left of it', () => {
    expect(readEvents(renderCalendar(planSaying('\r\n')))[1]?.summary).toBe('meal');
  });

  it('comes back as it was typed, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('\r', '\n', '\\', ';', ',', ':', '"', ' ', '\t', 'n', '会', '🇨🇳'),
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const clean = shorten(cleanText(typed).normalize('NFC'));
        fc.pre(clean !== '');
        const rendered = renderCalendar(planSaying(typed));
        expect(structureOf(rendered)).toEqual(PLAIN);
        expect(readEvents(rendered)[1]?.summary).toBe(clean);
        expect(readEvents(rendered)[1]?.value('location')).toBe(clean);
        for (const line of rendered.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        expect(renderCalendar(planSaying(typed), { previous: rendered })).toBe(rendered);
      }),
      { numRuns: 300 },
    );
  });
});
