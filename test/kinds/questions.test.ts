import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../src/author/field-at.ts';
import { readAnswer } from '../../src/author/read-answer.ts';
import { UI_WORDS } from '../../src/cli/prompts/ui-words.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { KIND_QUESTION, QUESTIONS, renewalQuestions } from '../../src/kinds/questions.ts';
import { CHOICES } from '../../src/kinds/shape/choices.ts';
import type { Question } from '../../src/kinds/shape/question.ts';
import { STARTS } from '../../src/kinds/starts.ts';
import type { Lang } from '../../src/model/text.ts';
import { textWidth } from '../../src/render/layout/plain-text.ts';
import { TEMPLATES } from '../support/rules.ts';

/** A terminal of 60 columns less the bar before each line. */
const WIDEST = 57;
const LANGS: readonly Lang[] = ['zh', 'en'];
const templateOf = (kind: string, lang: Lang): string =>
  readFileSync(join(TEMPLATES, kind, `brief.${lang}.tmpl`), 'utf8');
const KNOWN = { today: '2026-12-01', day: '2026-12-01' };

describe.each(Object.keys(KINDS))('the questions of a %s', (kind) => {
  const questions = QUESTIONS[kind] ?? [];

  it('each go to a field, and to a place in both templates', () => {
    expect(questions.length).toBeGreaterThan(8);
    for (const lang of LANGS) {
      const template = templateOf(kind, lang);
      for (const { to } of questions) {
        expect(fieldAt(kind, to)?.type, to).not.toMatch(/^(?:undefined|map|list|role|roles)$/);
        expect(template, to).toMatch(new RegExp(`\\{\\{${to.replace('.', '\\.')}(?:\\||\\}\\})`));
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
    expect(questions.find(({ to }) => to === STARTS[kind]?.at)?.required).toBe(true);
    expect(questions.find(({ to }) => to === 'title')?.required).toBe(true);
  });

  it('depend on earlier ones only, and on answers that there are', () => {
    questions.forEach(({ when = [] }, index) => {
      for (const { of, is = [] } of when) {
        expect(questions.slice(0, index).map(({ to }) => to)).toContain(of);
        const field = fieldAt(kind, of);
        const values = field?.type === 'choice' ? (CHOICES[field.of] ?? []) : [];
        expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining([...is]));
      }
    });
  });

  it('offer answers that can be read', () => {
    for (const { to, usual } of questions) {
      const field = fieldAt(kind, to);
      if (usual === undefined || usual === 'now' || usual === 'today' || !field) continue;
      expect(readAnswer(field, usual, KNOWN).problem, to).toBeUndefined();
    }
  });
});

describe('every question', () => {
  const all: readonly Question[] = [
    KIND_QUESTION,
    ...Object.values(QUESTIONS).flat(),
    ...renewalQuestions('a'),
  ];

  it.each(LANGS)('fits into 60 columns in %s, with its hint and its options', (lang) => {
    const lines = all.flatMap(({ to, ask, hint, about = {}, required, usual }) => {
      const skip = required || usual !== undefined ? '' : `；${UI_WORDS[lang].skip}`;
      const field = fieldAt('visit', to);
      const labels = field?.type === 'choice' ? (CHOICES[field.of] ?? []) : [];
      const options = labels.map(
        ({ value, label }) => `○ ${label[lang]} (${about[value]?.[lang] ?? ''})`,
      );
      return [ask[lang], `${hint?.[lang] ?? ''}${skip}`, ...options];
    });
    expect(lines.filter((line) => textWidth(line) > WIDEST)).toEqual([]);
    expect(all.filter(({ ask }) => ask[lang] === '')).toEqual([]);
  });
});
