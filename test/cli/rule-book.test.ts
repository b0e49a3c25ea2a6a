import { cpSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import type { Io } from '../../src/cli/io.ts';
import { shippedRules as rulesFor } from '../../src/cli/rule-book.ts';
import { compileRules, readShippedRules, ruleSources } from '../../src/cli/shipped-rules.ts';
import { TEMPLATES } from '../support/rules.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const SILENT = { write: (): void => {}, columns: undefined, isTerminal: false, hasColors: false };

/** A folder of templates with all tables, two packs and a folder without any, since all packs take a second to read. */
function fewTemplates(): string {
  const folder = join(folderWith({}), 'templates');
  const tables = NODE_FILES.list(TEMPLATES, '.yaml').filter((path) => dirname(path) === TEMPLATES);
  const some = ['visit/pickup.yaml', 'visit/tour.yaml', 'house/pack.zh.tmpl'];
  const packs = some.map((name) => join(TEMPLATES, name));
  for (const path of [...tables, ...packs]) cpSync(path, join(folder, relative(TEMPLATES, path)));
  return folder;
}

const FEW = fewTemplates();

/** The world of a command where the packs were compiled into a file of this content; it is newer than the packs. */
function ioWith(content: string | Uint8Array): Io {
  const compiled = join(folderWith({ 'rules.json': content }), 'rules.json');
  const { env, now } = { env: {}, now: () => 0 };
  return {
    stdout: SILENT,
    stderr: SILENT,
    files: NODE_FILES,
    env,
    now,
    templates: FEW,
    compiled,
  };
}

const READ = readShippedRules(NODE_FILES, FEW);
const { book: BOOK, holidays: HOLIDAYS } = READ;
const COMPILED = compileRules({ book: BOOK, holidays: HOLIDAYS, sources: [] });

/** A minute from now, however coarse the clock of the file system is. */
function touch(path: string): void {
  const later = statSync(path).mtimeMs / 1000 + 60;
  utimesSync(path, later, later);
}

/** The folder is what changes where a file is new. */
function add(path: string): void {
  writeFileSync(path, 'pack: visit/own\ntitle: {zh: 自己的, en: Own}\nrules: []\n');
  touch(dirname(path));
}

function remove(path: string): void {
  rmSync(path);
  touch(dirname(path));
}

describe('the compiled rules', () => {
  it('are taken as they are', async () => {
    const [first] = READ.book.rules;
    const book = { ...READ.book, rules: first === undefined ? [] : [first] };
    const found = await rulesFor(ioWith(compileRules({ book, holidays: HOLIDAYS, sources: [] })));
    expect(found.book.rules.map(({ id }) => id)).toEqual([first?.id]);
    expect(found.book.clauses).toEqual(READ.book.clauses);
  });

  it.each([
    ['empty', ''],
    ['cut short', COMPILED.slice(0, COMPILED.length / 2)],
    ['without its last character', COMPILED.slice(0, -1)],
    ['no text', new Uint8Array([0x1f, 0x8b, 0, 0xff, 0xfe])],
    ['zeros', new Uint8Array(4096)],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['without what it is made of', JSON.stringify({ book: READ.book })],
    ['another object', '{"name":"reception-planner"}'],
  ])('are read from the packs where they are %s', async (_what, content) => {
    expect(await rulesFor(ioWith(content))).toEqual(READ);
  });

  it.each([
    ['a pack was changed', (templates: string) => touch(join(templates, 'visit/pickup.yaml'))],
    ['a pack was added', (templates: string) => add(join(templates, 'visit/own.yaml'))],
    [
      'a pack was added where none was',
      (templates: string) => add(join(templates, 'house/own.yaml')),
    ],
    ['a pack was taken away', (templates: string) => remove(join(templates, 'visit/tour.yaml'))],
    ['a table was changed', (templates: string) => touch(join(templates, 'roles.yaml'))],
  ])('are left where %s since, and nowhere else', async (_what, change) => {
    const templates = fewTemplates();
    const text = compileRules({
      book: { ...BOOK, rules: [] },
      holidays: HOLIDAYS,
      sources: ruleSources(NODE_FILES, templates),
    });
    // The same for the whole of a run: another run is another file.
    expect((await rulesFor({ ...ioWith(text), templates })).book.rules).toEqual([]);
    const later = ioWith(text);
    change(templates);
    expect((await rulesFor({ ...later, templates })).book.rules.length).toBeGreaterThan(5);
  });

  it('do not end a command that finds them garbled', async () => {
    const brief = join(folderWith({}), 'brief.yaml');
    const { compiled } = ioWith(COMPILED.slice(0, 1000));
    expect((await runCli(['new', brief])).code).toBe(0);
    const garbled = await runCli(['plan', brief, '--no-write'], { compiled });
    expect(garbled).toEqual(await runCli(['plan', brief, '--no-write']));
    expect(garbled.code).toBe(0);
  });
});
