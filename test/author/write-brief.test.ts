import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../src/author/questions.ts';
import { readAnswer } from '../../src/author/read-answer.ts';
import { newId, startAnswers, writeBrief } from '../../src/author/write-brief.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Field } from '../../src/kinds/shape/fields.ts';
import type { Answers } from '../../src/kinds/shape/question.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Lang } from '../../src/model/text.ts';
import { TEMPLATES } from '../support/rules.ts';

const SETTING = { lang: 'zh', now: '2026-12-01 09:00', path: undefined } as const;
const KNOWN = { today: '2026-12-01', day: '2026-12-01' };

/** What people paste, and what YAML trips over. */
const HOSTILE: readonly string[] = [
  'A: "quoted" # title',
  "it's 'quoted'",
  '标题：全角冒号',
  'a: b',
  '- a',
  '# 不是注释',
  'a #b',
  '第一行\n第二行: x\n- 三',
  'a\n---\nkind: visit',
  '...',
  'true',
  'no',
  'null',
  '~',
  '007',
  '1e3',
  '0x1f',
  '12:30',
  '2026-12-02',
  '[a, b]',
  '{a: b}',
  '*alias',
  '&anchor',
  '!tag',
  '%YAML 1.2',
  '@a',
  '`a`',
  '|',
  '>',
  '? a',
  'a, b，c、d；e',
  '\\n \\" \\u0041',
  '🎉 欢迎 👨‍👩‍👧 é',
  '{{title}} {{day0}} ${a}',
  '长'.repeat(300),
  'x'.repeat(300),
  '\u3000全角空格\u3000里',
  'a\tb',
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 3 }).map((all) => all.join(' ')),
);

/** What stands for each type that is no text, so that every item is there. */
const FILLER: Readonly<Partial<Record<Field['type'], string>>> = {
  time: '2026-12-08 09:00',
  date: '2026-12-08',
  clock: '08:30',
};

/** Names that must be found elsewhere, or are ids, are another matter. */
const OTHER_MATTER = new Set([
  'unknown-guest',
  'unknown-person',
  'unknown-vehicle',
  'id-from-file',
  'no-name',
  'odd-phone',
]);

const templateOf = (kind: string, lang: Lang): string =>
  readFileSync(join(TEMPLATES, kind, `brief.${lang}.tmpl`), 'utf8');

interface Placed {
  readonly to: string;
  readonly field: Field;
}

function placesOf(kind: string, lang: Lang): readonly Placed[] {
  return [
    ...templateOf(kind, lang).matchAll(/\{\{([\w-]+(?:\.[\w-]+)?)(?:\||\}\}(?=\s))/g),
  ].flatMap(([, to = '']) => {
    const isNone = /^(?:file|now|today|day0|day1|month_end|(?:.*\.)?id)$/.test(to);
    return isNone ? [] : [{ to, field: fieldAt(kind, to) }];
  });
}

/** The value at a path of a brief; of a list its first item. */
function valueAt(brief: unknown, to: string): unknown {
  let value = brief;
  for (const key of to.split('.')) {
    value = (value as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value) && typeof value[0] === 'object') value = value[0];
  }
  return value;
}

describe.each(Object.keys(KINDS))('a new brief of a %s', (kind) => {
  it.each(['zh', 'en'] as const)('says in %s what was typed, whatever that was', (lang) => {
    const template = templateOf(kind, lang);
    const positions = placesOf(kind, lang);
    const texts = positions.filter(({ field }) => field.type === 'text' || field.type === 'texts');
    const fillers = positions.flatMap(({ to, field }) => {
      const filler = FILLER[field.type];
      return filler === undefined ? [] : [[to, filler] as const];
    });
    expect(texts.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.array(text, { minLength: texts.length, maxLength: texts.length }), (typed) => {
        const read = texts.flatMap(({ to, field }, index) => {
          const { value = '' } = readAnswer(field, typed[index] ?? '', KNOWN);
          // A name that is none leaves its item out.
          return [[to, value.length === 0 ? '乙某' : value] as const];
        });
        const usual: Answers = {
          'vehicles.id': '中巴',
          ...startAnswers(kind, undefined, SETTING),
          ...Object.fromEntries(fillers),
        };
        const answers: Answers = { ...usual, kind, type: 'official', ...Object.fromEntries(read) };
        const brief = writeBrief(template, answers, { ...SETTING, lang });
        const { value, findings } = loadBrief(new TextEncoder().encode(brief), 'a.yaml', {
          roles: [],
        });
        expect(findings.filter(({ code }) => !OTHER_MATTER.has(code))).toEqual([]);
        for (const [to, said] of read) {
          const list =
            typeof said === 'string' && fieldAt(kind, to).type === 'texts' ? [said] : said;
          expect(valueAt(value?.brief, to), to).toEqual(list);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the words of a choice', () => {
  it('are those of the language of the brief, and mean the same', () => {
    const answers = {
      kind: 'visit',
      type: 'soe-official',
      title: '调研',
      'arrivals.at': '2026-12-08 14:20',
      'arrivals.mode': 'train',
      'arrivals.travel': '1h30m',
      'guests.name': '陈建国',
      'guests.rank': '副厅级',
      'guests.known': 'true',
      'party.count': '6',
    };
    const [zh, en] = (['zh', 'en'] as const).map((lang) =>
      writeBrief(templateOf('visit', lang), answers, { ...SETTING, lang }),
    );
    expect(zh).toMatch(/^ {4}级别: 副厅级/m);
    expect(zh).toMatch(/^ {4}认识: 是/m);
    expect(en).toMatch(/^ {4}rank: deputy-director-general/m);
    expect(en).toMatch(/^ {4}mode: train/m);
    const [first, second] = [zh, en].map((one = '') => {
      const { value } = loadBrief(new TextEncoder().encode(one), 'a.yaml', { roles: [] });
      return { ...value?.brief, lang: '' };
    });
    expect(first).toEqual(second);
  });
});

describe('the id of a new brief', () => {
  const id = (path?: string): string => newId('visit', '2026-12-08', { ...SETTING, path });

  it('is the name of the file where that says something', () => {
    expect(id('visits/宏远机电.yaml')).toBe('宏远机电');
    expect(id('接待单.yaml')).toBe('visit-2026-12-08-0900');
    expect(id('接待单-2.yaml')).toBe('visit-2026-12-08-0900');
    expect(id()).toBe('visit-2026-12-08-0900');
  });
});
