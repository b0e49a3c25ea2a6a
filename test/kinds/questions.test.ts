import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  COMMON_FIELDS,
  fieldAt,
  KIND_QUESTION,
  renewalQuestions,
} from '../../src/author/questions.ts';
import { readAnswer } from '../../src/author/read-answer.ts';
import { UI_WORDS } from '../../src/cli/prompts/ui-words.ts';
import { CHOICES } from '../../src/kinds/choices.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Field } from '../../src/kinds/shape/fields.ts';
import type { Question } from '../../src/kinds/shape/question.ts';
import type { Lang } from '../../src/model/text.ts';
import { textWidth } from '../../src/render/layout/wrap-text.ts';
import { TEMPLATES } from '../support/rules.ts';

/** A terminal of 60 columns less the bar before each line. */
const WIDEST = 57;
const LANGS: readonly Lang[] = ['zh', 'en'];
const templateOf = (kind: string, lang: Lang): string =>
  readFileSync(join(TEMPLATES, kind, `brief.${lang}.tmpl`), 'utf8');
const KNOWN = { today: '2026-12-01', day: '2026-12-01' };

describe.each(Object.values(KINDS))('the questions of a $kind', ({ kind, questions, start }) => {
  it('each go to a field, and to a place in both templates', () => {
    expect(questions.length).toBeGreaterThan(8);
    for (const lang of LANGS) {
      const template = templateOf(kind, lang);
      for (const { to } of questions) {
        expect(fieldAt(kind, to).type, to).not.toMatch(/^(?:map|list|role|roles)$/);
        // Who does what becomes an item of the team for each person.
        const place = to.startsWith('crew.') ? 'team.name' : to;
        expect(template, to).toMatch(
          new RegExp(`\\{\\{${place.replace('.', '\\.')}(?:\\||\\}\\})`),
        );
      }
    }
  });

  it('that name people of ours make an item of the team for each', () => {
    for (const { also } of questions.filter((question) => question.also !== undefined)) {
      expect(also).toBe('team.name');
      expect(templateOf(kind, 'zh')).toContain('  - 姓名: {{team.name|');
      expect(templateOf(kind, 'en')).toContain('  - name: {{team.name|');
    }
  });

  it('ask for the one time that the brief cannot do without', () => {
    expect(questions.find(({ to }) => to === start.at)?.required).toBe(true);
    expect(questions.find(({ to }) => to === 'title')?.required).toBe(true);
  });

  it('depend on earlier ones only, and on answers that there are', () => {
    questions.forEach(({ when = [] }, index) => {
      for (const { of, is = [] } of when) {
        expect(questions.slice(0, index).map(({ to }) => to)).toContain(of);
        const field = fieldAt(kind, of);
        const values = field.type === 'choice' ? (CHOICES[field.of] ?? []) : [];
        expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining([...is]));
      }
    });
  });

  it('offer answers that can be read', () => {
    for (const { to, usual } of questions) {
      const field = fieldAt(kind, to);
      if (usual === undefined || usual === 'now' || usual === 'today') continue;
      expect(readAnswer(field, usual, KNOWN).problem, to).toBeUndefined();
    }
  });
});

describe('every question', () => {
  const [date, title] = renewalQuestions('a');
  const all: readonly (readonly [Question | undefined, Field])[] = [
    [KIND_QUESTION, COMMON_FIELDS.kind],
    [date, COMMON_FIELDS.date],
    [title, COMMON_FIELDS.title],
    ...Object.values(KINDS).flatMap(({ kind, questions }) =>
      questions.map((question) => [question, fieldAt(kind, question.to)] as const),
    ),
  ];

  it.each(LANGS)('fits into 60 columns in %s, with its hint and its options', (lang) => {
    const lines = all.flatMap(([question, field]) => {
      expect(question?.ask[lang]).not.toBe('');
      const { hint, about = {}, required, usual } = question ?? {};
      const skip = required || usual !== undefined ? '' : `；${UI_WORDS[lang].skip}`;
      const labels = field.type === 'choice' ? (CHOICES[field.of] ?? []) : [];
      const options = labels.map(
        ({ value, label }) => `○ ${label[lang]} (${about[value]?.[lang] ?? ''})`,
      );
      return [question?.ask[lang] ?? '', `${hint?.[lang] ?? ''}${skip}`, ...options];
    });
    expect(lines.length).toBeGreaterThan(2 * all.length);
    expect(lines.filter((line) => textWidth(line) > WIDEST)).toEqual([]);
  });
});
