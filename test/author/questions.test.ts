import { describe, expect, it } from 'vitest';
import { crewOf, withAlong } from '../../src/author/complete-answers.ts';
import { fieldAt, kindSpec } from '../../src/author/questions.ts';
import { orderParts, splitAnswer } from '../../src/author/read-parts.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { type Answers, isAsked } from '../../src/kinds/shape/question.ts';
import { shippedRules } from '../support/rules.ts';

const VISIT = kindSpec('visit');

/** The questions that are asked where every one is answered. */
function askedFor(kind: string, answers: Answers): readonly string[] {
  let known = answers;
  for (;;) {
    const next = kindSpec(kind).questions.find((one) => !(one.to in known) && isAsked(one, known));
    if (next === undefined) return Object.keys(known);
    known = { ...known, [next.to]: 'x' };
  }
}

describe('the questions of reception new', () => {
  it('are at most fifteen for a visit, with the kind and the file', () => {
    for (const type of ['official', 'soe-official', 'business', 'foreign', 'enterprise']) {
      for (const mode of ['flight', 'train', 'coach', 'ship', 'car', 'ours']) {
        const asked = askedFor('visit', { type, 'arrivals.mode': mode });
        expect(asked.length + 2).toBeLessThanOrEqual(15);
        expect(asked).toEqual(
          expect.arrayContaining(['lodging.hotel', 'crew.lead', 'crew.greets', 'arrivals.at']),
        );
      }
    }
  });

  it('each go somewhere in their kind of brief', () => {
    for (const [kind, { questions }] of Object.entries(KINDS)) {
      for (const { to, parts = [], along = [] } of questions) {
        const paths = [to, ...parts, ...along.flatMap((one) => [one.to, one.of])];
        for (const path of paths) expect(fieldAt(kind, path).zh).not.toBe('');
      }
    }
  });

  it('give our people roles that there are', () => {
    const { roles } = shippedRules().book;
    const known = new Set(roles.flatMap(({ id, title }) => [id, title.zh, title.en]));
    for (const { crew = {} } of Object.values(KINDS)) {
      for (const words of Object.values(crew).flatMap(({ zh, en }) => [zh, en])) {
        for (const word of words.split(' ')) expect(known, word).toContain(word);
      }
    }
  });
});

describe('an answer in several parts', () => {
  it.each([
    ['陈建国，省教育厅，副厅长', ['陈建国', '省教育厅', '副厅长']],
    ['王芳、许佳, 赵刚', ['王芳、许佳', '赵刚']],
    ['Wang Fang, Xu Jia; Zhao Gang', ['Wang Fang, Xu Jia', 'Zhao Gang']],
    ['，滨江南站', ['', '滨江南站']],
    ['李明', ['李明']],
  ])('%s', (typed, parts) => {
    expect(splitAnswer(typed)).toEqual(parts);
  });

  const known = { today: '2026-12-01', day: '2026-12-01' };
  const train = ['arrivals.at', 'arrivals.number', 'arrivals.place', 'arrivals.travel'];
  const meal = ['meals.at', 'meals.place', 'meals.kind'];
  const party = ['party.count', 'party.contact', 'party.contact_phone'];
  it.each([
    ['the train first', train, 'G3226，南站，12月10日下午2点20，40分钟', [2, 0, 1, 3]],
    ['the place first', meal, '临江阁，18:30，宴请', [1, 0, 2]],
    ['the contact first', party, '高远，6人，暂无', [1, 0, 2]],
    ['as they are asked for', meal, '18:30，临江阁，宴请', [0, 1, 2]],
    ['a kind that there is not', meal, '18:30，临江阁，聚会', [0, 1, 2]],
    ['a day that there is not', train, '12月40日，G3226', [0, 1]],
    ['how many last', party, '高远，13800000022，5', [2, 0, 1]],
    ['two that may be how many', party, '高远，5，6', [0, 1, 2]],
    ['one left out', train, 'G3226，，12月10日 14:20', [0, 1, 2]],
  ])('goes where it belongs: %s', (_, paths, typed, order) => {
    const parts = splitAnswer(typed);
    const fields = paths.map((path) => fieldAt('visit', path));
    const ordered = orderParts(parts, fields, known).slice(0, parts.length);
    expect(ordered).toEqual(order.map((at) => parts[at]));
  });
});

describe('our people', () => {
  it('are each in the team once, with all their roles', () => {
    const answers = {
      'crew.lead': ['李明 13800000001'],
      'crew.books': ['王芳'],
      'crew.greets': ['王芳', '李明'],
    };
    expect([...crewOf(VISIT, answers, 'zh')]).toEqual([
      ['李明', { roles: ['统筹', '接站', '送行'], phone: '13800000001' }],
      ['王芳', { roles: ['联络', '餐饮', '住宿', '接站', '送行'], phone: '' }],
    ]);
  });
});

describe('the nights of a stay', () => {
  const stay = (answers: Answers) => {
    const all = withAlong(VISIT.questions, { 'lodging.hotel': '学院宾馆', ...answers });
    return [all['lodging.check_in'], all['lodging.check_out']];
  };

  it.each([
    ['2026-12-08 14:20', '2026-12-10 18:30', '2026-12-08 15:50', '2026-12-10 12:00'],
    ['2026-12-08 14:20', '2026-12-10 08:30', '2026-12-08 15:50', '2026-12-10 08:30'],
    ['2026-12-08 23:00', '2026-12-09 18:30', '2026-12-09 00:30', '2026-12-09 12:00'],
    ['2026-12-08 14:20', '2026-12-08 18:30', '2026-12-08 15:50', '2026-12-09 12:00'],
    ['2026-12-08 14:20', '', '2026-12-08 15:50', '2026-12-09 12:00'],
  ])('from %s to %s', (comes, leaves, checkIn, checkOut) => {
    const answers = { 'arrivals.at': comes, 'departures.at': leaves };
    expect(stay(answers)).toEqual([checkIn, checkOut]);
  });

  it('begin when they were said to begin, and are none without a hotel', () => {
    const answers = { 'arrivals.at': '2026-12-08 14:20', 'lodging.check_in': '2026-12-08 20:00' };
    expect(stay(answers)).toEqual(['2026-12-08 20:00', '2026-12-09 12:00']);
    expect(stay({ ...answers, 'lodging.hotel': '' })[1]).toBeUndefined();
  });
});
