import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holidayTable, readShippedHolidays } from '../../../src/cli/holidays.ts';
import type { Files, Io } from '../../../src/cli/io.ts';
import { NODE_FILES } from '../../../src/cli/node-files.ts';
import { NO_HOLIDAYS } from '../../../src/model/holidays.ts';
import { TEMPLATES } from '../../support/rules.ts';

const SOURCE = 'years: {2027: {notice: {zh: 九号}, holidays: [{zh: 元旦, off: 2027-01-01}]}}\n';
const COMPILED = JSON.stringify({ ...NO_HOLIDAYS, years: [2031] });

/** A folder in memory: texts and when they were changed, by path. */
function filesOf(texts: Readonly<Record<string, readonly [text: string, changed: number]>>): Files {
  return {
    ...NODE_FILES,
    read: (path) => {
      const text = texts[path]?.[0];
      return text === undefined ? { problem: 'missing' } : new TextEncoder().encode(text);
    },
    changed: (path) => texts[path]?.[1] ?? 0,
  };
}

const found = (files: Files, compiled = join('dist', 'rules.json')) =>
  holidayTable({ files, templates: 'templates', compiled } as Io);

const source = join('templates', 'holidays.yaml');
const compiled = join('dist', 'holidays.json');

describe('the table a command starts with', () => {
  it('is the compiled one', async () => {
    const files = filesOf({ [source]: [SOURCE, 1], [compiled]: [COMPILED, 2] });
    expect(await found(files)).toMatchObject({ table: { years: [2031] }, findings: [] });
  });

  it.each([
    ['has changed since', [COMPILED, 0]],
    ['was cut short', [COMPILED.slice(0, 20), 2]],
    ['is something else', ['null', 2]],
    ['is of another version', ['{"closed":[],"open":[]}', 2]],
  ] as const)('is the source where the compiled one %s', async (_, written) => {
    const files = filesOf({ [source]: [SOURCE, 1], [compiled]: written });
    const { table, findings } = await found(files);
    expect(findings).toEqual([]);
    expect(table.closed).toEqual(['2027-01-01']);
  });

  it('is the source where nothing is compiled', async () => {
    const files = filesOf({ [source]: [SOURCE, 1], [compiled]: [COMPILED, 2] });
    expect((await found(files, '')).table.years).toEqual([2027]);
    expect((await found(filesOf({ [source]: [SOURCE, 1] }))).table.years).toEqual([2027]);
  });

  it('is empty, with findings, where the source is wrong or gone', async () => {
    const wrong = await found(filesOf({ [source]: ['years: [2027]', 1] }));
    expect(wrong).toMatchObject({
      table: NO_HOLIDAYS,
      findings: [
        { code: 'wrong-shape', at: { file: 'templates/holidays.yaml', line: 1, column: 8 } },
      ],
    });
    const gone = await found(filesOf({}));
    expect(gone).toMatchObject({
      table: NO_HOLIDAYS,
      findings: [{ code: 'unreadable-file', args: { reason: 'missing' } }],
    });
  });

  it('survives being compiled', async () => {
    const { table } = await readShippedHolidays({ files: NODE_FILES, templates: TEMPLATES });
    const shipped = readFileSync(join(TEMPLATES, 'holidays.yaml'), 'utf8');
    const files = filesOf({ [source]: [shipped, 1], [compiled]: [JSON.stringify(table), 2] });
    const read = await found(files);
    expect(read.table).toEqual(table);
    expect(read.table.years).toEqual([2024, 2025, 2026]);
  });
});
