import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { NODE_FILES } from '../../src/cli/node-files.ts';
import { shippedRuleBook } from '../../src/cli/rule-book.ts';
import { compileRules } from '../../src/cli/shipped-rules.ts';
import { shippedRules, TEMPLATES } from '../support/rules.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const SILENT = { write: (): void => {}, columns: undefined, isTerminal: false };

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
    templates: TEMPLATES,
    compiled,
  };
}

const READ = shippedRules();
const COMPILED = compileRules(READ.book);

describe('the compiled rules', () => {
  it('are taken as they are', async () => {
    const [first] = READ.book.rules;
    const book = { ...READ.book, rules: first === undefined ? [] : [first] };
    const found = await shippedRuleBook(ioWith(compileRules(book)));
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
    ['another object', '{"name":"reception-planner"}'],
    ['without a table', JSON.stringify({ ...READ.book, documents: undefined })],
    ['without a list', JSON.stringify({ ...READ.book, off: null })],
    ['with a table for a list', JSON.stringify({ ...READ.book, rules: {} })],
    ['with a list for a table', JSON.stringify({ ...READ.book, packs: [] })],
    ['with rules that are none', JSON.stringify({ ...READ.book, rules: [null] })],
  ])('are read from the packs where they are %s', async (_what, content) => {
    expect(await shippedRuleBook(ioWith(content))).toEqual(READ);
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
