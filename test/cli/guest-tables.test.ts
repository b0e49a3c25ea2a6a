import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const tableOf = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../load/table', name));

const brief = (guests: string): string => `编号: a
类别: 来访接待
接待类型: 企业
标题: 宏远机电来访
接到通知: 2026-12-01 09:00
${guests}
抵达: [{时间: 2026-12-08 14:20, 方式: 汽车, 来宾: [陈建国]}]
`;

interface Found {
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly file: string;
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
}

/** What is found in the brief of a folder. */
async function findingsIn(folder: string): Promise<readonly Found[]> {
  const ran = await runCli(['check', join(folder, 'a.yaml'), '--format', 'json']);
  return JSON.parse(ran.stdout) as readonly Found[];
}

const wrongIn = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  (await findingsIn(folderWith(files))).filter(
    ({ code, level }) => level === 'error' || /column|row-|digits|table|duplicate/.test(code),
  );

/** The plan of a brief, as it is printed. */
async function planOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const ran = await runCli(['plan', join(folderWith(files), 'a.yaml'), '--no-write']);
  expect(ran.code).toBe(0);
  return ran.stdout;
}

describe('guests in a spreadsheet', () => {
  it.each([['来宾: 名单.xlsx'], ['名单: ./名单.xlsx'], ['guests: [名单.xlsx]']])(
    'are read: %s',
    async (line) => {
      const files = { 'a.yaml': brief(line), '名单.xlsx': tableOf('名单.xlsx') };
      const wrong = await wrongIn(files);
      // The column says something that no key of a guest holds.
      expect(wrong).toMatchObject([
        { code: 'unknown-column', level: 'warning', sheet: '来宾名单', line: 3, column: 11 },
      ]);
      const plan = await planOf(files);
      expect(plan).toMatch(/^来访单位：省教育厅$/m);
      expect(plan).toMatch(/^主宾：陈建国 副厅长$/m);
      expect(plan).toMatch(/^人数：3 人$/m);
    },
  );

  it('are those of the brief and those of the table, where both are written', async () => {
    const plan = await planOf({
      'a.yaml': brief('来宾: [{姓名: 周一诺, 饮食: 素食}, 名单.csv]').replace('陈建国', '周一诺'),
      '名单.csv': '序号,姓名,饮食\n1,陈建国,无\n2,林秀梅,\n',
    });
    expect(plan).toMatch(/^主宾：周一诺$/m);
    expect(plan).toMatch(/^人数：3 人$/m);
  });

  it('are wrong by sheet, row and column', async () => {
    const files = { 'a.yaml': brief('来宾: 名单.xlsx'), '名单.xlsx': tableOf('写错的名单.xlsx') };
    const wrong = await wrongIn(files);
    expect(wrong.map(({ code, sheet, line, column }) => [code, sheet, line, column])).toEqual([
      ['unknown-column', '第一批', 2, 4],
      ['unknown-column', '第一批', 2, 6],
      ['unknown-rank', '第一批', 3, 2],
      ['unknown-value', '第一批', 4, 3],
      ['lost-digits', '第一批', 4, 5],
      ['row-without-name', '第一批', 5, 4],
    ]);
    const { stdout } = await runCli(['check', join(folderWith(files), 'a.yaml')]);
    expect(stdout).toMatch(/名单\.xlsx:第一批!B3 错误 unknown-rank {2}职级“副厅及”.*\n\S/);
  });

  it('have columns as people call them', async () => {
    const head = '姓 名,*性别(男/女),工作单位：,联系电话,身份证号码,主宾,饮食禁忌,联系方式';
    const row = '陈建国,男,省教育厅,13800000021,110101197003070011,√,"不吃辣、花生",';
    const files = { 'a.yaml': brief('来宾: 名单.csv'), '名单.csv': `来宾名单\n${head}\n${row}\n` };
    expect(await wrongIn(files)).toEqual([]);
    expect(await planOf(files)).toMatch(/^来访单位：省教育厅\n主宾：陈建国$/m);
  });

  it('may have two columns for one thing, of which the first is read', async () => {
    const files = { 'a.yaml': brief('来宾: 名单.csv'), '名单.csv': '姓名,电话,手机\n陈建国,1,2\n' };
    expect(await wrongIn(files)).toMatchObject([
      { code: 'duplicate-key', level: 'warning', sheet: '', line: 1, column: 3 },
    ]);
  });

  it.each([
    ['名单.xlsx', undefined, '找不到'],
    ['名单.xls', tableOf('名单.xls'), '另存为 .xlsx'],
    ['名单.xlsx', 'PK no zip', '另存为 .xlsx'],
    ['名单.csv', '人员\n陈建国\n', '没有表头'],
    ['名单.csv', '', '没有表头'],
  ])('are not there in %s', async (name, content, words) => {
    const more = content === undefined ? {} : { [name]: content };
    const text = brief(`来宾: ${name}`).replace(', 来宾: [陈建国]', '');
    const [found, ...others] = await wrongIn({ 'a.yaml': text, ...more });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'unreadable-table', level: 'error', line: 6 });
    expect(found?.message).toContain(words);
  });

  it('are not asked for where the table cannot be read', async () => {
    const text = brief('来宾: [{姓名: 马志远}, 名单.xlsx]');
    const wrong = await wrongIn({ 'a.yaml': text });
    expect(wrong.map(({ code }) => code)).toEqual(['unreadable-table']);
  });

  it('are in the same table in a brief made of an older one', async () => {
    const text = brief('来宾: [{姓名: 马志远}, 名单.csv]');
    const folder = folderWith({ 'a.yaml': text, '名单.csv': '姓名\n陈建国\n', 'sub/x': '' });
    const [old, made] = [join(folder, 'a.yaml'), join(folder, 'sub/b.yaml')];
    const ran = await runCli(['new', made, '--from', old, '--date', '2027-01-20']);
    expect(ran.code).toBe(0);
    expect(readFileSync(made, 'utf8')).toContain('来宾: [{姓名: 马志远}, "../名单.csv"]');
  });

  it.each([['../secret.csv'], ['/etc/passwd.csv'], ['linked.csv'], ['linked/secret.csv']])(
    'are not read outside of the folder of the brief: %s',
    async (name) => {
      const above = folderWith({
        'in/a.yaml': brief(`来宾: "${name}"`).replace(', 来宾: [陈建国]', ''),
        'secret.csv': '姓名,机密\n陈建国,机密\n',
      });
      symlinkSync('../secret.csv', join(above, 'in/linked.csv'));
      symlinkSync('..', join(above, 'in/linked'));
      const found = await findingsIn(join(above, 'in'));
      expect(found.map(({ code }) => code)).toContain('outside-folder');
      expect(JSON.stringify(found)).not.toContain('机密');
    },
  );
});
