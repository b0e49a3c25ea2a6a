import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/author/fill-template.ts';

const TEMPLATE = `# 运行 reception plan {{file}}
编号: {{id}}  # 不要改
重要程度: {{level|重要}}  # 重要、一般
来宾:  # 谁来
  - 姓名: {{guests.name|陈建国}}
    主宾: 是
    单位: {{guests.organization|省教育厅}}  # 全称
    # 又一行说明
  # - {姓名: 林秀梅}
抵达:
  - 时间: {{arrivals.at|{{day}} 14:20}}
    班次: {{arrivals.number|CZ3456}}
`;

const fill = (answers: Readonly<Record<string, string>>, file = '接待单.yaml'): string =>
  fillTemplate(TEMPLATE, {
    answer: (name) => ({ id: 'a', ...answers })[name],
    values: { file, day: '2026-12-02' },
  });

describe('a template', () => {
  it('shows what was not answered as a comment, an item without its first key as a whole', () => {
    expect(fill({ 'arrivals.at': '2026-12-08 09:00' })).toBe(`# 运行 reception plan 接待单.yaml
编号: a                             # 不要改
# 重要程度: 重要                    # 重要、一般
来宾:                               # 谁来
  # - 姓名: 陈建国
  #   主宾: 是
  #   单位: 省教育厅                # 全称
  #   # 又一行说明
  # - {姓名: 林秀梅}
抵达:
  - 时间: 2026-12-08 09:00
    # 班次: CZ3456
`);
  });

  it('puts answers in, and hints in one column', () => {
    const text = fill({ level: '一般', 'guests.name': '陈建国', 'guests.organization': '省厅' });
    expect(text).toContain('重要程度: 一般                      # 重要、一般\n');
    expect(text).toContain(
      '  - 姓名: 陈建国\n    主宾: 是\n    单位: 省厅                      # 全称\n',
    );
    expect(text).toContain('  # - 时间: 2026-12-02 14:20\n  #   班次: CZ3456\n');
  });

  it('writes an item for each of several', () => {
    const text = fillTemplate(TEMPLATE, {
      answer: (name) => ({ id: 'a', 'guests.name': ['陈建国', '林秀梅'] })[name],
      values: { file: 'a', day: '2026-12-02' },
    });
    const item = (name: string): string =>
      `  - 姓名: ${name}\n    主宾: 是\n    # 单位: 省教育厅                # 全称\n    # 又一行说明\n`;
    expect(text).toContain(`${item('陈建国')}${item('林秀梅')}  # - {姓名: 林秀梅}\n`);
  });

  it('keeps a line end in a name out of the file', () => {
    expect(fill({}, 'a\nkind: visit\u2028.yaml')).toContain('plan a kind: visit .yaml\n');
  });

  it('is refused where it names what there is not', () => {
    const filling = { answer: () => undefined, values: {} };
    expect(() => fillTemplate('a: {{b}}', filling)).toThrow('nothing for b');
    expect(() => fillTemplate('# {{b}}', filling)).toThrow('nothing for b');
  });
});
