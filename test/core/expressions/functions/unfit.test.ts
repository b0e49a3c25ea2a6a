import { expect, it } from 'vitest';
import { unfit } from '../../../../src/core/expressions/functions/unfit.ts';

const of = (words: readonly string[], more: object = {}) => ({ words, unless: [], ...more });
const tables = [
  { name: 'diet_words', classes: { not: of(['^不吃', '^对']), allergy: of(['过敏$']) } },
  {
    name: 'avoided',
    classes: { not_halal: of(['清真']), spicy: of(['不吃辣']), seafood: of(['海鲜']) },
  },
  {
    name: 'dishes',
    classes: {
      pork: of(['猪', '肘'], { say: '猪肉', also: ['lard'] }),
      lard: of(['老婆饼'], { say: '猪油' }),
      not_halal: of([], { also: ['pork'] }),
      spicy: of(['辣']),
      seafood: of(['虾'], { say: '海鲜' }),
    },
  },
];

const diner = (name: string, needs: readonly string[], allergies: readonly string[] = []) => ({
  name,
  needs,
  allergies,
});

const said = (diners: Parameters<typeof unfit>[0], menu: readonly string[], lang: 'zh' | 'en') =>
  unfit(diners, menu, { tables, lang }).map((row) => row.said);

it('names dishes of one kind together, what they are, and who does not eat them', () => {
  const diners = [diner('马国强', ['清真']), diner('马俊', ['清真']), diner('苏敏', ['不吃辣'])];
  expect(said(diners, ['辣猪肝', '酱肘子', '老婆饼', '青菜'], 'zh')).toEqual([
    '辣猪肝、酱肘子（猪肉；马国强：清真、马俊：清真）',
    '老婆饼（猪油；马国强：清真、马俊：清真）',
    '辣猪肝（辣；苏敏：不吃辣）',
  ]);
  expect(said([diner('Ma', ['清真'])], ['老婆饼'], 'en')).toEqual(['老婆饼 (lard; Ma: 清真)']);
});

it('counts those it does not name', () => {
  const many = ['甲', '乙', '丙', '丁', '戊'].map((name) => diner(name, ['清真']));
  expect(said(many, ['酱肘子'], 'zh')).toEqual([
    '酱肘子（猪肉；甲：清真、乙：清真、丙：清真等 5 人）',
  ]);
});

it('looks for an allergy as it is written where no class knows it, and not for what is no diet', () => {
  const diners = [diner('敏', ['清淡', '不吃香菜', ''], ['芒果', '海鲜过敏'])];
  const rows = unfit(diners, ['清淡小菜', '香菜牛肉', '芒果布丁', '白灼虾'], {
    tables,
    lang: 'zh',
  });
  expect(rows).toEqual([
    { of: '', allergy: false, said: '香菜牛肉（香菜；敏：不吃香菜）' },
    { of: '', allergy: true, said: '芒果布丁（芒果；敏：芒果过敏）' },
    { of: 'seafood', allergy: true, said: '白灼虾（海鲜；敏：海鲜过敏）' },
  ]);
});

it('finds nothing without a menu or a diet', () => {
  expect(said([diner('甲', ['清真'])], [], 'zh')).toEqual([]);
  expect(said([diner('甲', [])], ['酱肘子'], 'zh')).toEqual([]);
});
