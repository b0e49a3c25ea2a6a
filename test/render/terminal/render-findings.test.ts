import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { renderFindingsJson, renderSarif } from '../../../src/render/json/render-json.ts';
import { renderFindings } from '../../../src/render/terminal/render-findings.ts';

const rank = (line: number, column: number, length: number, file = '接待单.yaml'): Finding => ({
  code: 'unknown-rank',
  level: 'error',
  args: { value: '副厅及', suggestion: '副厅级' },
  at: { file, line, column, length },
});
const show = (findings: readonly Finding[], text: string | undefined, color = false): string =>
  renderFindings(findings, { lang: 'zh', color, source: () => text });

describe('renderFindings', () => {
  test('looks as the design says', () => {
    const text = `${'\n'.repeat(13)}    rank: 副厅及\n`;
    expect(show([rank(14, 11, 3)], text)).toBe(
      '接待单.yaml:14:11 错误 unknown-rank  职级“副厅及”不认识；是不是“副厅级”？\n   14 │     rank: 副厅及\n      │           ^^^^^^\n',
    );
  });

  test.each([
    ['wide characters before it', '单位: 滨江, 职级: 副厅及', 13, '                  ^^^^^^'],
    ['a surrogate pair before it', '𠮷: 副厅及', 4, '    ^^^^^^'],
    ['an emoji of several code points', '👨‍👩‍👧: 副厅及', 8, '    ^^^^^^'],
    ['a letter with an accent of its own', 'e\u0301: 副厅及', 5, '   ^^^^^^'],
    ['a tab', '\trank: 副厅及', 8, '        ^^^^^^'],
  ])('puts the caret right after %s', (_, line, column, carets) => {
    expect(show([rank(1, column, 3)], line).split('\n')[2]).toBe(`      │ ${carets}`);
  });

  test('cuts a long line around the place', () => {
    const line = `${'前'.repeat(200)}副厅及${'后'.repeat(200)}`;
    const [, shown = '', carets = ''] = show([rank(1, 201, 3)], line).split('\n');
    expect(shown).toMatch(/^ {4}1 │ …前+副厅及后+…$/);
    expect(shown.indexOf('副')).toBe(8 + 1 + 15);
    expect(carets.indexOf('^')).toBe(8 + 1 + 30);
    expect(carets.endsWith('^^^^^^')).toBe(true);
  });

  test('a place beyond the end of its line, or of the file, is no crash', () => {
    expect(show([rank(1, 40, 2)], 'ab')).toContain('^');
    expect(show([rank(9, 1, 2)], 'ab').split('\n')).toHaveLength(2);
    expect(show([rank(1, 1, 2)], undefined).split('\n')).toHaveLength(2);
  });

  test('nothing reaches the terminal as a command', () => {
    const printed = show(
      [
        {
          ...rank(1, 1, 9, 'a\u001b[2J.yaml'),
          args: { value: '\u001b[31m\u202e及', suggestion: '' },
        } as Finding,
      ],
      '\u001b]0;title\u0007\u202eabc\u009b2J',
    );
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  test('is coloured only when asked', () => {
    expect(show([rank(1, 1, 3)], '副厅及', true)).toContain('\u001b[31m');
    expect(show([rank(1, 1, 3)], '副厅及')).not.toContain('\u001b');
  });

  test('is in order, and a rule goes by its own name', () => {
    const rule: Finding = {
      code: 'rule',
      level: 'warning',
      args: { rule: 'visit/meal/menu', say: '菜单未定' },
      at: { file: 'b.yaml', line: 1, column: 1, length: 1 },
      cites: ['d3.meal.2'],
    };
    const noTeam: Finding = { code: 'no-team', level: 'info', args: {} };
    const printed = show(
      [rule, rank(10, 1, 1, 'a.yaml'), rank(9, 2, 1, 'a.yaml'), noTeam],
      undefined,
    );
    expect(printed.split('\n').map((line) => line.split('  ')[0])).toEqual([
      '提示 no-team',
      'a.yaml:9:2 错误 unknown-rank',
      'a.yaml:10:1 错误 unknown-rank',
      'b.yaml:1:1 警告 visit/meal/menu',
      '',
    ]);
  });
});

describe('more findings than anybody reads', () => {
  const keys = (count: number): readonly Finding[] =>
    Array.from({ length: count }, (_, index) => ({
      ...rank(1, 1 + 10 * index, 3),
      level: index === count - 1 ? 'error' : 'warning',
    }));
  const line = '副厅及: 1234, '.repeat(20_000);

  test('are printed up to a hundred, the gravest first, and then counted', () => {
    const printed = show(keys(250), line).split('\n');
    expect(printed.filter((each) => each.startsWith('接待单.yaml:1:'))).toHaveLength(100);
    expect(printed.filter((each) => each.includes('错误'))).toHaveLength(1);
    expect(printed.at(-2)).toBe(
      '另有 150 条没有列出：先改上面的，全部见 reception check --format json',
    );
    expect(show(keys(100), line)).not.toContain('另有');
    expect(JSON.parse(renderFindingsJson(keys(250), 'zh'))).toHaveLength(250);
  });
});

test('JSON has every field', () => {
  expect(
    JSON.parse(
      renderFindingsJson([rank(14, 11, 3), { code: 'no-team', level: 'info', args: {} }], 'en'),
    ),
  ).toEqual([
    {
      code: 'no-team',
      level: 'info',
      message: 'There is no team yet, so tasks name roles and no people',
      file: null,
      line: 0,
      column: 0,
      length: 0,
      cites: [],
      basis: [],
    },
    {
      code: 'unknown-rank',
      level: 'error',
      message: 'There is no rank “副厅及”; did you mean “副厅级”?',
      file: '接待单.yaml',
      line: 14,
      column: 11,
      length: 3,
      cites: [],
      basis: [],
    },
  ]);
});

test('findings name the clauses they rest on, where their words are known', () => {
  const finding = { ...rank(14, 11, 3), cites: ['reg2013.10', 'house.1'] };
  const clauses = { 'reg2013.10': '第十条：陪餐不超过三人' };
  const text = renderFindings([finding], {
    lang: 'zh',
    color: false,
    source: () => undefined,
    clauses,
  });
  expect(text.split('\n').slice(1)).toEqual([
    '        依据：第十条：陪餐不超过三人 [reg2013.10]',
    '',
  ]);
  const [json] = JSON.parse(renderFindingsJson([finding], 'zh', clauses));
  expect(json).toMatchObject({
    cites: ['reg2013.10', 'house.1'],
    basis: ['第十条：陪餐不超过三人 [reg2013.10]'],
  });
});

test('SARIF has one result each, with regions in code points and escaped references', () => {
  const log = JSON.parse(
    renderSarif(
      [rank(14, 11, 3, 'C:\\接待 单\\a.yaml'), { code: 'no-team', level: 'info', args: {} }],
      'zh',
    ),
  );
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.columnKind).toBe('unicodeCodePoints');
  expect(run.results).toHaveLength(2);
  expect(run.results[0]).toEqual({
    ruleId: 'no-team',
    ruleIndex: 0,
    level: 'note',
    message: { text: '还没有写“工作人员”（team），任务只能写到岗位，写不到人' },
  });
  expect(run.results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'file:///C:/%E6%8E%A5%E5%BE%85%20%E5%8D%95/a.yaml' },
    region: { startLine: 14, startColumn: 11, endColumn: 14 },
  });
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    'no-team',
    'unknown-rank',
  ]);
});
