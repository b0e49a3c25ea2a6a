import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface LayerRule {
  /** Layers and packages that files of this layer may import. */
  readonly may: readonly string[];
  readonly because: string;
  /** Packages allowed in the named files only. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

const LAYERS: Readonly<Record<string, LayerRule>> = {
  model: { may: [], because: 'types depend on nothing' },
  kinds: { may: ['model'], because: 'what a kind of brief is, is data over the model' },
  time: { may: ['model', 'luxon'], because: 'dates and zones know of nothing but time' },
  load: {
    may: ['model', 'kinds', 'time', 'yaml', 'zod'],
    because: 'text becomes values without files, clock or planning',
    only: {
      'read-excel-file': ['load/table/read-table.ts'],
      fflate: ['load/table/read-table.ts'],
    },
  },
  core: {
    may: ['model', 'kinds', 'time'],
    because: 'planning is pure: no files, no clock, no parsing, no output',
    only: { '@marcbachmann/cel-js': ['core/expressions/'] },
  },
  render: {
    may: ['model', 'time'],
    because: 'renderers see the plan and nothing else',
    only: {
      ics: ['render/calendar/write-events.ts'],
      chalk: ['render/layout/paint.ts'],
      'fast-string-width': ['render/layout/wrap-text.ts'],
      docx: ['render/word/'],
      fflate: ['render/layout/settled-zip.ts'],
      'write-excel-file': ['render/workbook/'],
      'node:crypto': [
        ...['render/layout/plan-facts.ts', 'render/calendar/calendar-event.ts'],
        'render/html/page.ts',
      ],
    },
  },
  rules: {
    may: ['model', 'kinds', 'time', 'core'],
    because: 'packs are judged as values, by planning with them',
  },
  author: {
    may: ['model', 'kinds', 'time', 'load', 'render', 'yaml'],
    because: 'a brief is written as text, to be read and worded like any other',
  },
  cli: {
    may: [
      ...['model', 'kinds', 'time', 'load', 'core', 'render', 'rules', 'author'],
      ...['commander', '@clack/prompts', '@bomb.sh/tab', 'node:*'],
    ],
    because: 'the only place with files, clock and terminal',
  },
};

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const statements = /^(?:import|export)\b[^;]*?\bfrom '([^']+)';$|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '');
}

/** The layer or package an import names. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return relative(SRC, resolve(dirname(file), specifier)).split('/')[0] ?? '';
  }
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function isAllowed(file: string, layer: string, target: string): boolean {
  const rule = LAYERS[layer];
  const inFile = rule?.only?.[target]?.some((name) => relative(SRC, file).startsWith(name));
  const allowed = (rule?.may ?? []).some(
    (name) => name === target || (name === 'node:*' && target.startsWith('node:')),
  );
  return target === layer || allowed || inFile === true;
}

describe('layers', () => {
  for (const [layer, rule] of Object.entries(LAYERS)) {
    it(`${layer}: ${rule.because}`, () => {
      const files = sourceFiles(join(SRC, layer));
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !isAllowed(file, layer, targetOf(file, specifier)))
          .map((specifier) => `${relative(SRC, file)} imports ${specifier}`),
      );
      expect(files.length).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    });
  }

  it('names built-in modules with node:, so that the rules above see them', () => {
    const bare = sourceFiles(SRC).flatMap((file) =>
      importsOf(file).filter((name) => builtinModules.includes(name)),
    );
    expect(bare).toEqual([]);
  });

  it('keeps clock, environment and console out of all but cli', () => {
    const impure = /\bDate\.now\b|\bnew Date\(|(?<![.\w])process\.|\bconsole\.|\bMath\.random\b/;
    const wrong = Object.keys(LAYERS)
      .filter((layer) => layer !== 'cli')
      .flatMap((layer) => sourceFiles(join(SRC, layer)))
      .filter((file) => impure.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });

  it('asks of dates and zones only in time', () => {
    const asks = /\bnew Date\b|\bDate\.(?!now)|\bIntl\.(?!Segmenter)/;
    const wrong = Object.keys(LAYERS)
      .filter((layer) => layer !== 'time' && layer !== 'cli')
      .flatMap((layer) => sourceFiles(join(SRC, layer)))
      .filter((file) => asks.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });

  it('has no words in core but for those that say how facts are put together', () => {
    const KNOWN = ['core/phrases.ts', 'core/assemble/personal-texts.ts'];
    const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
    const wordy = sourceFiles(join(SRC, 'core')).filter((file) =>
      /\p{Script=Han}/u.test(readFileSync(file, 'utf8').replaceAll(comments, '')),
    );
    expect(wordy.map((file) => relative(SRC, file)).toSorted()).toEqual(KNOWN.toSorted());
  });
});
