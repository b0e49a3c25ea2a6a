import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../src/model/text.ts';
import { FINDING_CODES } from '../../src/render/sentences/describe-finding.ts';
import { remembering } from '../../src/time/dates.ts';
import { PACK_OF_CASES } from '../support/pack-of-cases.ts';
import { TEMPLATES } from '../support/rules.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const CASES = join(import.meta.dirname, '../cases');
/** Where examples are looked for; an example of the code's own name is taken before others. */
const FOLDERS = ['findings', 'wrong-briefs', 'wrong-packs', 'wrong-cases'];

const CODES = FINDING_CODES;

const FILE = join(TEMPLATES, 'findings.md');

/** What a code is printed as: the findings of `rule` have the id of a rule, one of them here. */
const nameOf = (code: string): string => (code === 'rule' ? 'visit/confirm/headcount' : code);

/** The file of cases whose findings, as they are kept in Chinese, have a code. */
function exampleOf(code: string): string {
  for (const folder of FOLDERS) {
    const own = `${code}.out`;
    const names = readdirSync(join(CASES, folder)).filter((name) => name.endsWith('.out'));
    const found = [...names.filter((name) => name === own), ...names].find(
      (name) =>
        existsSync(join(CASES, folder, name.replace('.out', '.yaml'))) &&
        readFileSync(join(CASES, folder, name), 'utf8').includes(` ${nameOf(code)}  `),
    );
    if (found !== undefined) return join(CASES, folder, found.replace('.out', '.yaml'));
  }
  throw new Error(`no case has ${code}`);
}

const BRIEF = `编号: a\n类别: 来访接待\n接待类型: 企业\n标题: 宏远机电来访
抵达: [{时间: 2026-12-08 14:20}]\n规则: {模板: [本单位.yaml]}\n`;

/** The files an example is tried with, and which of them is checked. */
function filesOf(path: string): Readonly<Record<string, string | Uint8Array>> {
  const text = readFileSync(path);
  switch (basename(dirname(path))) {
    case 'wrong-cases':
      return { '本单位.yaml': PACK_OF_CASES, '本单位.cases.yaml': text };
    case 'wrong-packs': {
      const other = path.replace('.yaml', '.en.yaml');
      const words = existsSync(other) ? { '本单位.en.yaml': readFileSync(other) } : {};
      return { '接待单.yaml': BRIEF, '本单位.yaml': text, ...words };
    }
    default: {
      const beside = ['.pack.yaml', '.csv', '.xlsx', '.log.yaml'].map((end) =>
        path.replace('.yaml', end),
      );
      const more = beside.filter((file) => existsSync(file));
      const own = (file: string): string =>
        file.endsWith('.log.yaml') ? '接待单.log.yaml' : basename(file);
      const files = more.map((file) => [own(file), readFileSync(file)] as const);
      return { '接待单.yaml': text, ...Object.fromEntries(files) };
    }
  }
}

/** All that is found in the examples of all codes, each in a folder named for its code; of `unreadable-file` there is no file. */
async function findAll(lang: Lang): Promise<string> {
  const examples = CODES.map((code) => ({
    code,
    files: code === 'unreadable-file' ? {} : filesOf(exampleOf(code)),
  }));
  const folder = folderWith(
    Object.fromEntries(
      examples.flatMap(({ code, files }) =>
        Object.entries(files).map(([name, text]) => [`${code}/${name}`, text]),
      ),
    ),
  );
  const cases = examples.filter(({ files }) => '本单位.cases.yaml' in files);
  const briefs = examples.filter((one) => !cases.includes(one));
  const calls = [
    ['check', ...briefs.map(({ code }) => join(folder, code, '接待单.yaml'))],
    ...cases.map(({ code }) => ['rules', 'test', join(folder, code, '本单位.yaml')]),
  ];
  const found: string[] = [];
  for (const call of calls) found.push((await runCli([...call, '--lang', lang])).stdout);
  return found.join('');
}

/** The first finding of a code in its example, with the line it points at and without the clauses it rests on. */
function shownOf(code: string, found: string): string {
  const lines = found.split('\n');
  const first = lines.findIndex(
    (line) => line.includes(`/${code}/`) && line.includes(` ${nameOf(code)}  `),
  );
  const after = lines.slice(first + 1);
  const snippet = after.slice(
    0,
    after.findIndex((line) => !/^ +\d* │/.test(line)),
  );
  const shown = [lines[first]?.replace(/^\S*\//, ''), ...snippet].join('\n');
  return first < 0 ? '' : `${shown}\n`;
}

describe('the examples of findings of plans', () => {
  const names = readdirSync(join(CASES, 'findings')).filter(
    (name) => name.endsWith('.yaml') && !/\.(?:pack|log)\.yaml$/.test(name),
  );
  it.each(names)('%s', async (name) => {
    const folder = folderWith(filesOf(join(CASES, 'findings', name)));
    const { stdout } = await runCli(['check', join(folder, '接待单.yaml')]);
    const found = stdout.replaceAll(`${folder}/`, '');
    await expect(found).toMatchFileSnapshot(join(CASES, 'findings', name.replace('.yaml', '.out')));
    expect(found).toContain(` ${nameOf(name.replace('.yaml', ''))}  `);
  });
});

describe('the pages of findings', () => {
  const [head = '', ...pages] = readFileSync(FILE, 'utf8').split(/^### /m);
  const codeOf = (page: string): string => page.slice(0, page.indexOf('\n'));

  it('are there for every code, each once', () => {
    expect(pages.map(codeOf).toSorted()).toEqual(CODES.toSorted());
  });

  it('say what it means and what to write, in Chinese and in English', () => {
    const gists = [/^.{4,40}。$/, /^.{10,80}\.$/];
    const ends = [/^改法：.*。$/, /^Write: .*\.$/];
    for (const page of pages) {
      const parts = page.replace(/\n## .*/s, '').slice(codeOf(page).length);
      const paragraphs = parts.split('\n---\n').map((part) => part.trim().split('\n\n'));
      const code = codeOf(page);
      expect([code, ...paragraphs.map(({ length }) => length)]).toEqual([code, 4, 4]);
      for (const [index, part] of paragraphs.entries()) {
        expect(part[0]).toMatch(gists[index] ?? '');
        expect(part[3]).toMatch(ends[index] ?? '');
      }
    }
  });

  const foundIn = remembering(findAll);
  it.each(LANGS)('have an example each, in %s', async (lang) => {
    const found = await foundIn(lang);
    for (const code of CODES) {
      expect([code, shownOf(code, found)]).toEqual([code, expect.stringContaining(nameOf(code))]);
    }
  });

  it('show what is really found in it', async () => {
    const found = await Promise.all(LANGS.map(foundIn));
    const written = pages.map((page) => {
      const code = codeOf(page);
      const shown = found.map((one) => shownOf(code, one));
      return page.replace(/(?<=```text\n).*?(?=```)/gs, () => shown.shift() ?? '');
    });
    await expect([head, ...written].join('### ')).toMatchFileSnapshot(FILE);
  });
});

describe('reception explain', () => {
  it('shows the page of a code, in the language of the reader', async () => {
    const zh = await runCli(['explain', 'bad-clock']);
    expect([zh.code, zh.stderr]).toEqual([0, '']);
    expect(zh.stdout).toMatch(/^bad-clock\n\n钟点看不懂。\n/);
    expect(zh.stdout).toMatch(/接待单\.yaml:\d+:\d+ 错误 bad-clock {2}/);
    expect(zh.stdout).toMatch(/改法：.*。\n$/);
    expect(zh.stdout).not.toMatch(/```|#/);
    const en = await runCli(['explain', 'bad-clock', '--lang', 'en']);
    expect(en.stdout).toMatch(/^bad-clock\n\nThis is not a time of day\.\n/);
  });

  it('lists every code with a line each', async () => {
    const { code, stdout } = await runCli(['explain']);
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, CODES.length]);
    for (const line of lines) expect(line).toMatch(/^[a-z0-9-]+ {2,}\S.*。$/);
  });

  it('says which codes are near one that there is not', async () => {
    const { code, stderr } = await runCli(['explain', 'bad-tiem']);
    expect([code, stderr]).toEqual([2, '没有“bad-tiem”这个代码；是不是：bad-time\n']);
  });
});
