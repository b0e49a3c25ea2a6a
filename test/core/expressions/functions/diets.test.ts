import { describe, expect, it } from 'vitest';
import { diets, type Eater } from '../../../../src/core/expressions/functions/diets.ts';
import { shippedRules } from '../../../support/rules.ts';

const { tables } = shippedRules().book;

const eater = (name: string, given: Partial<Eater> = {}): Eater => ({
  ...{ name, ethnicity: '', religion: '', diet: [], allergies: [] },
  ...given,
});

describe('who must be thought of when a menu is made', () => {
  it.each<[string, Partial<Eater>, readonly string[]]>([
    ['nothing known', {}, []],
    ['a people', { ethnicity: '回族' }, ['甲（回族）']],
    ['the people of nearly all', { ethnicity: '汉族' }, []],
    ['a religion', { religion: '伊斯兰教' }, ['甲（伊斯兰教）']],
    ['no religion', { religion: '无' }, []],
    ['a diet', { diet: ['素食', '不吃辣'] }, ['甲（素食、不吃辣）']],
    ['no diet', { diet: ['无'] }, []],
    ['an allergy', { allergies: ['花生'] }, ['甲（花生过敏）']],
    ['an allergy in whole words', { allergies: ['海鲜过敏'] }, ['甲（海鲜过敏）']],
    ['what nobody eats', { allergies: ['花粉', '尘螨', 'Pollen'] }, []],
    [
      'all of it',
      { ethnicity: '回族', diet: ['清真'], allergies: ['花生', '花粉'] },
      ['甲（回族、清真、花生过敏）'],
    ],
  ])('%s', (_, given, said) => {
    expect(diets([eater('甲', given)], { tables, lang: 'zh' })).toEqual(said);
  });

  it('is said in English in its own way, one after the other in the order of the guests', () => {
    const guests = [
      eater('Li', { ethnicity: 'Hui', allergies: ['peanuts'] }),
      eater('Wu', { ethnicity: 'Han', diet: ['none'] }),
      eater('Ma', { diet: ['vegetarian'] }),
    ];
    expect(diets(guests, { tables, lang: 'en' })).toEqual([
      'Li (Hui, allergy: peanuts)',
      'Ma (vegetarian)',
    ]);
  });
});
