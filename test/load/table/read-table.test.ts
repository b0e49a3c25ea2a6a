import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/load/table/parse-csv.ts';
import { isTableName, readTables } from '../../../src/load/table/read-table.ts';

const fileOf = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The texts of the tables of a file, by sheet. */
async function textsOf(bytes: Uint8Array): Promise<unknown> {
  const tables = await readTables(bytes);
  return tables?.map(({ sheet, rows }) => [sheet, rows.map((row) => row.map(({ text }) => text))]);
}

describe('a workbook that LibreOffice made', () => {
  it('has its sheets, with numbers written out and dates as dates', async () => {
    const [[name, rows], [other]] = (await textsOf(fileOf('名单.xlsx'))) as [
      string,
      string[][],
    ][] as [[string, string[][]], [string]];
    expect([name, other]).toEqual(['来宾名单', '说明']);
    expect(rows[0]?.[0]).toBe('省教育厅调研组人员名单');
    expect(rows[5]?.slice(8, 11)).toEqual(['13800000022', '110101198205120022', '1982-05-12']);
    expect(rows[6]?.join('')).toBe('');
  });

  it('tells numbers of which the end is lost', async () => {
    const [table] = (await readTables(fileOf('写错的名单.xlsx'))) ?? [];
    expect(table?.rows[2]?.[4]).toEqual({ text: '110101197003070011', cut: false });
    expect(table?.rows[3]?.[4]).toEqual({ text: '110101198205120000', cut: true });
    // Fifteen digits are kept.
    const parts = unzipSync(fileOf('写错的名单.xlsx'));
    const sheet = 'xl/worksheets/sheet1.xml';
    for (const [text, cut] of [
      ['999999999999999', false],
      ['1000000000000000', true],
    ] as const) {
      const xml = new TextDecoder().decode(parts[sheet]).replace('1.1010119820512E+017', text);
      const [other] = (await readTables(zipSync({ ...parts, [sheet]: bytesOf(xml) }))) ?? [];
      expect(other?.rows[3]?.[4]).toEqual({ text, cut });
    }
  });
});

describe('a text with commas', () => {
  it.each([
    [
      '姓名,职务\n陈建国,处长\n',
      [
        ['姓名', '职务'],
        ['陈建国', '处长'],
      ],
    ],
    [
      '\ufeff姓名;职务\r\n陈建国;处长',
      [
        ['姓名', '职务'],
        ['陈建国', '处长'],
      ],
    ],
    [
      '姓名\t饮食\n陈建国\t"不吃辣,\n不吃香菜"',
      [
        ['姓名', '饮食'],
        ['陈建国', '不吃辣,\n不吃香菜'],
      ],
    ],
    ['a,"b ""c""",', [['a', 'b "c"', '']]],
    ['a,"b', [['a', 'b']]],
    // Of as many the comma, then the semicolon.
    ['a,b\tc', [['a', 'b\tc']]],
    ['a;b\tc', [['a', 'b\tc']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('is read in GBK, as Excel writes it in China', async () => {
    // 姓名,职务 and 陈建国,处长.
    const gbk = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xb0, 0xce, 0xf1, 0x0a];
    const row = [0xb3, 0xc2, 0xbd, 0xa8, 0xb9, 0xfa, 0x2c, 0xb4, 0xa6, 0xb3, 0xa4];
    expect(await textsOf(Uint8Array.from([...gbk, ...row]))).toEqual([
      [
        '',
        [
          ['姓名', '职务'],
          ['陈建国', '处长'],
        ],
      ],
    ]);
  });

  it('keeps all that was written', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => !/^\ufeff/.test(text));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 4, maxLength: 9 }), { minLength: 1 }),
        (rows) => {
          // More commas than anything else stand between the values.
          const plain = rows.map((row) => row.map((text) => text.replaceAll(/[;\t]/g, ' ')));
          const text = plain.map((row) => row.map(quoted).join(',')).join('\n');
          expect(parseCsv(text)).toEqual(plain);
        },
      ),
    );
  });
});

describe('what is no table', () => {
  it('is told, whatever is in it', async () => {
    expect(await readTables(fileOf('名单.xls'))).toBeNull();
    expect(await readTables(bytesOf('PK\u0003\u0004 and nothing more'))).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readTables(bytes);
        await readTables(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
      }),
    );
  });

  it('is a workbook with a letter changed, or one that is read all the same', async () => {
    const whole = fileOf('名单.xlsx');
    const place = fc.integer({ min: 2, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        await readTables(whole.with(at, byte));
      }),
      { numRuns: 60 },
    );
  });

  it('is what says that it is very large', async () => {
    const whole = Uint8Array.from(fileOf('名单.xlsx'));
    const at = Buffer.from(whole).indexOf('PK\u0001\u0002', 0, 'latin1');
    new DataView(whole.buffer).setUint32(at + 24, 0x7f_ff_ff_ff, true);
    expect(await readTables(whole)).toBeNull();
  });

  it('is a sheet with a cell that is very far out', async () => {
    const parts = unzipSync(fileOf('名单.xlsx'));
    const sheet = 'xl/worksheets/sheet1.xml';
    const cell = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>';
    const text = new TextDecoder().decode(parts[sheet]).replace('</sheetData>', cell);
    expect(await readTables(zipSync({ ...parts, [sheet]: bytesOf(text) }))).toBeNull();
    expect(await readTables(zipSync(parts))).toHaveLength(2);
  });
});

it('is known by its name', () => {
  for (const name of ['名单.xlsx', ' 名单.CSV', 'a/b.xls', '名单.et'])
    expect(isTableName(name)).toBe(true);
  for (const name of ['陈建国', 'Helen M. Marsh', 'xlsx', '名单'])
    expect(isTableName(name)).toBe(false);
});
