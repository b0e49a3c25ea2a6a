import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/author/fill-template.ts';
import { fieldAt } from '../../src/author/questions.ts';
import { startAnswers, writeBrief } from '../../src/author/write-brief.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Shape } from '../../src/kinds/shape/fields.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Lang } from '../../src/model/text.ts';
import { shippedRules, TEMPLATES } from '../support/rules.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const NOW = '2026-12-01 09:00';
const ALL = Object.keys(KINDS).flatMap((kind) =>
  (['zh', 'en'] as const).map((lang) => [kind, lang] as const),
);

const templateOf = (kind: string, lang: Lang): string =>
  readFileSync(join(TEMPLATES, kind, `brief.${lang}.tmpl`), 'utf8');

const errorsOf = (text: string): readonly Finding[] =>
  loadBrief(new TextEncoder().encode(text), '接待单.yaml', {
    roles: shippedRules().book.roles,
  }).findings.filter(({ level }) => level !== 'info');

const DAYS: Readonly<Record<string, string>> = {
  file: 'a',
  now: NOW,
  today: '2026-12-01',
  day0: '2026-12-08',
  day1: '2026-12-09',
  month_end: '2026-12-31',
};

/** What each line of a template would say if its `#` were taken away. */
function examplesOf(template: string): Readonly<Record<string, string>> {
  const bodies = template.split('\n').map((line) => line.replace(/(\S)\s{2,}# .*$/, '$1'));
  const found = bodies.flatMap((body) => {
    const [, name, example = ''] = /\{\{([\w.-]+)\|(.*)\}\}$/.exec(body) ?? [];
    const text = example.replaceAll(/\{\{(\w+)\}\}/g, (_, day: string) => DAYS[day] ?? '');
    return name === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

/**
 * What stands in a template by itself: what is fixed, has an item written out as an example, or is said once for several
 * sections.
 */
const WRITTEN_OUT =
  /^(?:kind|lang|team\.roles|guests\.head|lodging\.rooms\..*|.*\.id|tasks\.(?:at|by|place)|rules\..*)$/;

/** The paths of all values of a shape, at any depth, but for those that are seldom needed. */
function pathsOf(shape: Shape, top = ''): readonly string[] {
  return Object.entries(shape)
    .filter(([, field]) => field.rare !== true)
    .flatMap(([key, field]) =>
      'shape' in field ? pathsOf(field.shape, `${top}${key}.`) : [`${top}${key}`],
    );
}

describe.each(ALL)('the template of %s in %s', (kind, lang) => {
  const template = templateOf(kind, lang);

  it('is a brief that checks without errors as it is handed out', async () => {
    const path = join(folderWith({}), 'a.yaml');
    const made = await runCli(['new', path, '--kind', kind, '--lang', lang]);
    expect(made.code).toBe(0);
    const checked = await runCli(['check', path, '--format', 'json']);
    const errors = (JSON.parse(checked.stdout) as readonly Finding[]).filter(
      ({ level }) => level === 'error',
    );
    expect(errors).toEqual([]);
    expect(checked.code).toBe(0);
  });

  it('has nothing wrong in any of its options', () => {
    const fixed = { id: 'a', type: 'official', title: 'a', received: NOW, 'call.at': NOW };
    const answers: Readonly<Record<string, string>> = { ...fixed, ...examplesOf(template) };
    const text = fillTemplate(template, { answer: (name) => answers[name], values: DAYS });
    const live = text.replaceAll(/^(\s*)# (?=- \{)/gm, '$1');
    expect(errorsOf(live)).toEqual([]);
  });

  it('has a place for every key of the shape, but for rare ones, so that a new key is not forgotten', () => {
    const paths = pathsOf(KINDS[kind]?.shape ?? {}).filter((path) => !WRITTEN_OUT.test(path));
    expect(paths.length).toBeGreaterThan(20);
    const missing = paths.filter(
      (path) => !new RegExp(`\\{\\{${path}(?:\\||\\}\\})`).test(template),
    );
    expect(missing).toEqual([]);
  });

  it('writes each answer behind its own key', () => {
    const places = [...template.matchAll(/^\s*(?:- )?(\S+): \{\{([\w.-]+)(?:\||\}\})/gm)];
    expect(places.length).toBeGreaterThan(20);
    for (const [, key, path = ''] of places) {
      const { zh, aliases = [] } = fieldAt(kind, path);
      const own = lang === 'zh' ? [zh, ...aliases] : [path.split('.').at(-1)];
      expect(own, path).toContain(key);
    }
  });

  it('speaks of the day that was answered', () => {
    const setting = { lang, now: NOW, path: undefined };
    const answers = { kind, type: 'official', ...startAnswers(kind, '2027-03-05', setting) };
    const text = writeBrief(template, answers, setting);
    expect(text).toContain('2027-03-05');
    expect(text).not.toContain('2026-12-08');
    expect(errorsOf(text)).toEqual([]);
  });
});
