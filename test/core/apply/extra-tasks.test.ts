import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import type { Task } from '../../../src/model/plan.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf } from '../../support/rules.ts';

const ROLES = ['coordinator', 'liaison'].map((id) => ({
  id,
  title: { zh: id, en: id },
  aliases: [],
}));

const tasksOf = (...tasks: readonly object[]): readonly Task[] => planned({ tasks });

function planned(more: object): readonly Task[] {
  const brief = buildBrief({
    received: '2026-11-24T09:00',
    arrivals: [{ at: '2026-12-02T14:20', place: '滨江机场T2' }],
    team: [
      { name: '王芳', roles: ['coordinator'] },
      { name: '李雷', roles: ['liaison'] },
    ],
    ...more,
  });
  const { plan } = buildPlan(brief, bookOf({ roles: ROLES }), {
    now: zonedClock('Asia/Shanghai').read('2026-11-24T09:00' as BriefTime).instant,
    lang: 'zh',
    holidays: NO_HOLIDAYS,
  });
  if (plan === null) throw new Error('no plan');
  return plan.tasks;
}

describe('the tasks a brief adds itself', () => {
  it.each([
    ['no time', {}, 'by', '12-02T14:10', '12-02T14:20', true],
    ['at', { at: '2026-12-01T10:00' }, 'at', '12-01T10:00', '12-01T10:10', false],
    ['by', { by: '2026-12-01T10:00' }, 'by', '12-01T09:50', '12-01T10:00', false],
    [
      'at before by',
      { at: '2026-12-01T10:00', by: '2026-12-01T18:00' },
      'at',
      '12-01T10:00',
      '12-01T10:10',
      false,
    ],
  ])('%s', (_, given, kind, start, end, assumed) => {
    const [task] = tasksOf({ title: '借轮椅', ...given });
    expect(task).toMatchObject({
      id: 'brief/task-1#visit',
      title: '借轮椅',
      timing: kind,
      start: `2026-${start}:00+08:00`,
      end: `2026-${end}:00+08:00`,
      because: { rule: 'brief/task-1', assumed },
    });
  });

  it('are counted from the start of the visit where they have no time', () => {
    const [task] = tasksOf({ title: '借轮椅' });
    expect(task?.because).toMatchObject({
      anchor: { edge: 'visit.start', time: '2026-12-02T14:20:00+08:00' },
      offset: 'visit.start',
    });
  });

  it.each(['编号 ${brief.id}', '$${brief.id}', '${nothing', '价格 $5 {a}', '${1 +'])(
    'print the title and place %s as typed',
    (words) => {
      expect(tasksOf({ title: words, place: words })).toMatchObject([
        { title: words, place: words },
      ]);
    },
  );

  it('are named by their id, else by their number', () => {
    const at = '2026-12-01T10:00';
    const tasks = tasksOf(
      { title: '一', at },
      { id: 'chair', title: '二', at },
      { title: '三', at },
    );
    expect(tasks.map(({ id, title }) => [id, title])).toEqual([
      ['brief/chair#visit', '二'],
      ['brief/task-1#visit', '一'],
      ['brief/task-3#visit', '三'],
    ]);
  });

  it.each([
    ['', '王芳', 'coordinator'],
    ['liaison', '李雷', 'liaison'],
    ['韩梅梅', '韩梅梅', ''],
  ])('with the owner %j are for %s', (owner, name, role) => {
    const [task] = tasksOf({ title: '借轮椅', owner });
    expect(task?.owners).toMatchObject([{ name, role }]);
  });

  it('are as well its milestones, and the replies of those it invites', () => {
    const tasks = planned({
      milestones: [
        { title: '定下媒体名单', by: '2026-11-27T18:00', owner: 'liaison' },
        { title: '走一遍', by: '2026-11-26T18:00', owner: '' },
      ],
      invited: [
        { name: '兄弟学校', reply_by: '2026-11-28T18:00' },
        { name: '街道', reply_by: null },
      ],
    });
    expect(tasks.map(({ id, title, end }) => [id, title, end.slice(5, 16)])).toEqual([
      ['brief/milestone-2#visit', '走一遍', '11-26T18:00'],
      ['brief/milestone-1#visit', '定下媒体名单', '11-27T18:00'],
      ['brief/reply-1#visit', '核对受邀方的回复：兄弟学校', '11-28T18:00'],
    ]);
    expect(tasks.map(({ owners }) => owners[0]?.name)).toEqual(['王芳', '李雷', '李雷']);
  });
});
