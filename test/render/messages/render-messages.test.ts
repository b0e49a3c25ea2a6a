import { describe, expect, it } from 'vitest';
import type { PlanChange } from '../../../src/model/changes.ts';
import type { Move, Plan, ProgrammeEntry } from '../../../src/model/plan.ts';
import { renderMessages } from '../../../src/render/messages/render-messages.ts';
import { ARRIVAL, occasionOf, planOf, taskOf } from '../calendar/build-plan.ts';

const person = (name: string, lead = false) => ({ name, roles: [], phone: '', lead, tasks: [] });

const entryOf = (occasion: string, ours: readonly string[]): ProgrammeEntry => ({
  ...{ occasion, guests: [], guest_count: 6, ours, responsible: [], vehicles: [] },
});

const moveOf = (from: string, to: string, driver: string): Move => ({
  ...{ id: `move-${from}-${to}`, from: '滨江机场T2', to: '学院餐厅', minutes: 50 },
  ...{ leave: '2026-12-02T14:50:00+08:00', arrive: '2026-12-02T15:40:00+08:00' },
  ...{ on_foot: false, own_car: false, assumed: false, guests: [], company: [] },
  ...{ vehicles: ['商务车'], drivers: [driver], because: { from, to, named: true } },
});

const owners = (name: string) => [{ role: 'venue', label: '会务', name }];

/** The headings of the notices of a plan whose leader is 周敏. */
const noticesOf = (parts: Partial<Omit<Plan, 'brief'>>): readonly string[] => {
  const people = [person('周敏', true), person('王芳')];
  const [, notices = ''] = renderMessages(planOf({ people, tasks: [], ...parts })).split('## 通知');
  return notices.split('## 每个人')[0]?.match(/(?<=### 发给).*/g) ?? [];
};

describe('notices', () => {
  it('go to all but who sends them, and there are none of what is done', () => {
    const notify = [{ role: 'leader', label: '领导', name: '何静' }];
    const of = (status: 'todo' | 'done') =>
      noticesOf({
        programme: [entryOf('meal-1', ['王芳', '周敏'])],
        tasks: [taskOf({ status, notify, notice: '到二楼开协调会' })],
      });
    expect(of('todo')).toEqual(['何静', '王芳']);
    expect(of('done')).toEqual(['王芳']);
  });

  it('are in the order of time, those that a rule words among them', () => {
    const notify = [{ role: 'leader', label: '领导', name: '何静' }];
    const notice = '把会议室收好';
    const start = '2026-12-02T20:30:00+08:00';
    const programme = [entryOf('arrival-1', ['李明']), entryOf('meal-1', ['王芳'])];
    const tasks = [taskOf({ notify, notice }), taskOf({ id: 'late', notify, notice, start })];
    expect(noticesOf({ programme, tasks })).toEqual(['何静', '李明、王芳', '王芳', '何静']);
  });

  it('go to who drives guests there, and from a station, where the way begins, once to who drives them on', () => {
    const programme = [entryOf('arrival-1', ['王芳']), entryOf('meal-1', ['王芳'])];
    const moves = [moveOf('arrival-1', 'meal-1', '赵刚'), moveOf('meal-1', 'departure-1', '钱江')];
    expect(noticesOf({ programme, moves })).toEqual(['王芳、赵刚', '王芳']);
  });

  it('go to who has something to do there, on that day', () => {
    const at = { occasion: 'meal-1', place: '学院餐厅' };
    const tasks = [
      taskOf({ ...at, id: 'a', start: '2026-12-02T17:30:00+08:00', owners: owners('孙丽') }),
      taskOf({ ...at, id: 'b', start: '2026-12-01T17:30:00+08:00', owners: owners('何静') }),
      taskOf({ ...at, id: 'c', place: '财务处', owners: owners('钱江') }),
    ];
    expect(noticesOf({ programme: [entryOf('meal-1', [])], tasks })).toEqual(['孙丽']);
  });
});

it('leaves a text to paste whole, whatever ticks are in it', () => {
  const occasions = [ARRIVAL, occasionOf({ place: '```学院 ````餐厅' })];
  const text = renderMessages(
    planOf({ occasions, programme: [entryOf('meal-1', ['王芳'])], tasks: [] }),
  );
  expect(text).toMatch(/^`{5}text\n.+\n.*```学院 ````餐厅.*\n(?:.+\n)*`{5}$/m);
});

describe('of a change that concerns all of us', () => {
  const change = (names: readonly string[]): PlanChange => ({
    ...{ of: 'occasion', kind: 'place', occasion: occasionOf({ place: '临江阁' }) },
    ...{ before: occasionOf(), tell: { guests: false, people: names } },
  });
  it.each([
    [
      ['周敏', '王芳'],
      ['周敏', '王芳'],
    ],
    [['周敏', '王芳', '李明'], ['我方各人']],
  ])('%s are told as %s', (names, told) => {
    const changes = {
      ...{ since: '2026-11-27T09:12:00+08:00', issued: '2026-11-28T09:00:00+08:00' },
      ...{ changes: [change(names)], messages: [], new_messages: [] },
    };
    const people = names.map((name) => person(name, name === '周敏'));
    const [, text = ''] = renderMessages(planOf({ people, tasks: [], changes })).split(/^## /m);
    expect(text.match(/(?<=### 发给).*/g)).toEqual(told);
  });
});

describe('of how long something takes', () => {
  it.each([
    ['written', {}, /18:30–20:00，/],
    ['ours', { assumed: ['end'] }, /18:30，/],
    ['never written', { endless: true as const }, /18:30，/],
  ])('that is %s the end is told only where somebody could go by it', (_, one, told) => {
    const plan = planOf({
      occasions: [occasionOf(one)],
      programme: [
        {
          ...{ occasion: occasionOf(one).id, guests: [], guest_count: 3, ours: ['周敏'] },
          ...{ responsible: [], vehicles: [] },
        },
      ],
      tasks: [],
    });
    expect(renderMessages(plan)).toMatch(told);
  });
});
