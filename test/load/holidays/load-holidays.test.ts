import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadHolidays } from '../../../src/load/holidays/load-holidays.ts';
import { describeFinding } from '../../../src/render/sentences/describe-finding.ts';

const load = (text: string) => loadHolidays(new TextEncoder().encode(text), '节假日.yaml');

/** A file with one holiday of 2027 that has these dates. */
const holiday = (dates: string, year = '2027') =>
  load(`years:\n  ${year}:\n    holidays:\n      - {zh: 春节, ${dates}}\n`);

/** The findings as `line:column+length level code`. */
const shown = ({ findings }: ReturnType<typeof load>) =>
  findings.map(({ at, level, code }) => `${at?.line}:${at?.column}+${at?.length} ${level} ${code}`);

describe('a table of holidays', () => {
  it('is read with its notice, its days in order and their names', () => {
    const { value, findings } = load(`
years:
  2027:
    notice: {zh: 国办发明电〔2026〕9号, en: "telegram [2026] No. 9"}
    holidays:
      - {zh: 春节, en: Spring Festival, off: 2027-02-06 .. 2027-02-08, work: [2027-02-20, 2027-01-31]}
      - {zh: 元旦, off: 2027-01-01}
`);
    expect(findings).toEqual([]);
    expect(value).toEqual({
      closed: ['2027-01-01', '2027-02-06', '2027-02-07', '2027-02-08'],
      open: ['2027-01-31', '2027-02-20'],
      years: [2027],
      provisional: [],
      notices: { 2027: { zh: '国办发明电〔2026〕9号', en: 'telegram [2026] No. 9' } },
      names: {
        '2027-01-01': { zh: '元旦', en: '元旦' },
        '2027-01-31': { zh: '春节', en: 'Spring Festival' },
        '2027-02-06': { zh: '春节', en: 'Spring Festival' },
        '2027-02-07': { zh: '春节', en: 'Spring Festival' },
        '2027-02-08': { zh: '春节', en: 'Spring Festival' },
        '2027-02-20': { zh: '春节', en: 'Spring Festival' },
      },
    });
  });

  it('does not know a year that has days but no notice', () => {
    const { value, findings } = holiday('off: 2027-02-06');
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      closed: ['2027-02-06'],
      years: [],
      provisional: [],
      notices: {},
    });
  });

  it('marks a year of which only the days off by law are known, unless there is a notice', () => {
    const year = (more: string) =>
      load(`years:\n  2027:\n    ${more}\n    holidays: [{zh: 元旦, off: 2027-01-01}]\n`);
    expect(year('provisional: true').value).toMatchObject({ years: [], provisional: [2027] });
    expect(year('provisional: false').value).toMatchObject({ years: [], provisional: [] });
    expect(year('provisional: true\n    notice: {zh: 九号}').value).toMatchObject({
      years: [2027],
      provisional: [],
    });
    expect(shown(year('provisional: 2027'))).toEqual(['3:18+4 error unknown-value']);
  });

  it.each([
    ['2027-02-06 .. 2027-02-08'],
    ['2027-02-06..2027-02-08'],
    ['2027-02-06 至 2027-02-08'],
    ['2027-02-06到2027-02-08'],
    ['2027-02-06～2027-02-08'],
    ['2027-02-06 - 2027-02-08'],
    ['2027-02-06——2027-02-08'],
    ['２０２７-02-06 … 2027-02-08'],
    ['2027-02-06、2027-02-07、2027-02-08'],
    ['[2027-02-07 .. 2027-02-08, 2027-02-06 .. 2027-02-07]'],
  ])('reads off: %s as three days, without a word', (dates) => {
    const read = holiday(`off: ${dates}`);
    expect(read.findings).toEqual([]);
    expect(read.value?.closed).toEqual(['2027-02-06', '2027-02-07', '2027-02-08']);
  });

  it.each([
    ['2027/2/6 .. 2027/2/8', '2027-02-06 .. 2027-02-08'],
    ['2027年2月6日至2027年2月8日', '2027-02-06 .. 2027-02-08'],
    ['2027-2-6', '2027-02-06'],
  ])('reads %s and says how to write it', (dates, read) => {
    const { value, findings } = holiday(`off: ${dates}`);
    expect(value?.closed[0]).toBe('2027-02-06');
    expect(findings).toMatchObject([{ level: 'warning', code: 'lost-zeros', args: { read } }]);
  });

  it('reads a full-width comma between brackets, and says that it is one', () => {
    const read = holiday('off: [2027-02-06，2027-02-08]');
    expect(shown(read)).toEqual(['4:34+1 warning full-width-comma']);
    expect(read.value?.closed).toEqual(['2027-02-06', '2027-02-08']);
  });

  it('takes days over the turn of the year where the year is 2027 or 2027年', () => {
    for (const year of ['2027', '2027年', '"2027"']) {
      const { value, findings } = holiday('off: 2026-12-31 .. 2027-01-02', year);
      expect(findings).toEqual([]);
      expect(value?.closed).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    }
  });
});

describe('what is wrong with a table is found at its place, and the rest is read', () => {
  // The dates begin in line 4, column 23.
  it.each([
    ['2027-02-30', '4:23+10 error no-such-date'],
    ['2027-13-01', '4:23+10 error bad-date'],
    ['02-06', '4:23+5 error bad-date'],
    ['2027-02-06 2027-02-08', '4:23+21 error bad-date'],
    ['2027-02-06 .. 02-08', '4:23+19 error bad-date'],
    ['2027-02-06 .. 2027-02-08 .. 2027-02-09', '4:23+38 error bad-date'],
    ['2027-02-08 .. 2027-02-06', '4:23+24 error end-before-start'],
    ['2026-02-06', '4:23+10 error unknown-value'],
    ['2027-02-06 .. 2072-02-08', '4:23+24 error unknown-value'],
    ['{from: 2027-02-06}', '4:23+1 error wrong-shape'],
  ])('off: %s', (dates, finding) => {
    const read = holiday(`off: ${dates}`);
    expect(shown(read)).toEqual([finding]);
    expect(read.value?.closed ?? []).toEqual([]);
  });

  it('points at the one date of several, and keeps the others', () => {
    const read = holiday('off: [2027-02-06, 2027-02-31, 2027-02-08]');
    expect(shown(read)).toEqual(['4:36+10 error no-such-date']);
    expect(read.value?.closed).toEqual(['2027-02-06', '2027-02-08']);
  });

  it('suggests the same day of the year for one that was copied from another', () => {
    const { findings } = holiday('off: 2026-02-06');
    expect(findings[0] && describeFinding(findings[0], 'zh')).toContain('是不是“2027-02-06”');
  });

  it('finds a day that is both off and worked, wherever the two stand', () => {
    const read = load(`
years:
  2027:
    holidays:
      - {zh: 元旦, off: 2027-01-01, work: 2027-01-03}
      - {zh: 校庆, off: 2027-01-02 .. 2027-01-04}
`);
    expect(shown(read)).toEqual(['6:23+24 error duplicate-id']);
    expect(read.findings[0]?.args).toEqual({ id: '2027-01-03', first: 5 });
    expect(read.value).toMatchObject({
      closed: ['2027-01-01', '2027-01-02', '2027-01-04'],
      open: ['2027-01-03'],
    });
  });

  it('finds a year pasted twice, a year that is none, and keys that are not there', () => {
    const year = (key: string, day: string) =>
      `  ${key}:\n    holidays: [{zh: 元旦, off: ${day}}]\n`;
    const twice = load(
      `years:\n${year('2027', '2027-01-01')}${year('2027', '2027-01-02')}${year('明年', '2027-01-03')}`,
    );
    expect(shown(twice)).toEqual(['4:3+4 error duplicate-key', '6:3+2 error unknown-key']);
    const wrong = load('years:\n  2027:\n    hollidays: []\n    notice: 国办发明电〔2026〕9号\n');
    expect(shown(wrong)).toEqual([
      '4:13+13 error wrong-shape',
      '3:5+9 error missing-key',
      '3:5+9 error unknown-key',
    ]);
    expect(wrong.findings[2]?.args).toMatchObject({ suggestion: 'holidays' });
    expect(wrong.value).toBeNull();
  });

  it('mends slips of the keyboard as in a brief', () => {
    const read = load(
      'years：\n  2027:\n    holidays:\n      - zh：元旦\n        off:2027-01-01\n',
    );
    expect(shown(read)).toEqual([
      '1:6+1 error full-width-colon',
      '4:11+1 error full-width-colon',
      '5:12+1 error missing-space',
    ]);
    expect(read.value?.closed).toEqual(['2027-01-01']);
  });

  it.each([
    ['', 'empty-file'],
    ['- 2027-01-01', 'wrong-shape'],
    ['years: [2027]', 'wrong-shape'],
    ['years: {2027: {holidays: [', 'yaml-syntax'],
  ])('%s is no table', (text, code) => {
    const { value, findings } = load(text);
    expect(value).toBeNull();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('never throws, whatever the file, and says something of any that gives no table', () => {
    const word = fc.constantFrom(
      ...['years', 'notice', 'holidays', 'zh', 'off', 'work', '2027', '2027-02-06', '__proto__'],
      ...['..', '至', ': ', '：', '\n', '\n  ', '- ', '[', ']', '{', '}', ', ', '，', '&a ', '*a'],
    );
    const files = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    const holds = (text: string): void => {
      const { value, findings } = load(text);
      expect(value !== null || findings.length > 0).toBe(true);
      for (const finding of findings) {
        expect(describeFinding(finding, 'zh')).not.toMatch(/undefined|NaN|\[object/);
      }
    };
    fc.assert(fc.property(files, holds), { numRuns: 2000, seed: 2027 });
  });
});
