import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { KIND_QUESTION } from '../../src/author/questions.ts';
import { renewBrief } from '../../src/author/renew-brief.ts';
import { startAnswers, writeBrief } from '../../src/author/write-brief.ts';
import { buildPlan } from '../../src/core/build-plan.ts';
import type { BriefOf } from '../../src/kinds/shape/fields.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { briefJsonSchema } from '../../src/load/json-schemas.ts';
import { extendRuleBook } from '../../src/load/pack/extend-rule-book.ts';
import { loadPack } from '../../src/load/pack/load-pack.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../src/model/time.ts';
import { renderTerminal } from '../../src/render/terminal/render-terminal.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { bookOf } from '../support/rules.ts';
import { TRAINING_KIND, type TRAINING_SHAPE } from './training/kind.ts';

// The one line in the list of kinds.
vi.mock('../../src/kinds/index.ts', async (original) => {
  const { KINDS } = await original<typeof import('../../src/kinds/index.ts')>();
  const { TRAINING_KIND: training } = await import('./training/kind.ts');
  return { KINDS: { ...KINDS, training } };
});

const BRIEF = `编号: peixun-12
类别: 培训
标题: 窗口礼仪培训
接到通知: 2026-11-30 09:00
工作人员: [{姓名: 周兰, 岗位: [总协调]}, {姓名: 王芳}]
学员: [李明, 张强]
课程:
  - 内容: 礼仪
    时间: 2026-12-08 14:00
    地点: 三楼会议室
    讲师: 周兰, 王芳
`;

const PACK = `pack: training/room
title: 场地
kind: training
for: sessions
rules:
  chairs:
    do: "摆好\${size(learners)}把椅子"
    when: session.topic == 'etiquette' && size(session.teachers) > 1
    by: start - 1h
    owner: coordinator
    cites: d5.before.8
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ROLES = [{ id: 'coordinator', title: { zh: '总协调', en: 'Coordinator' }, aliases: [] }];

function loaded(text: string) {
  const { value, findings } = loadBrief(bytes(text), 'brief.yaml', { roles: ROLES });
  expect(findings).toEqual([]);
  if (value === null) throw new Error('no brief');
  return value;
}

describe('a kind that is a folder and one line', () => {
  it('has briefs, rules and a checklist', () => {
    const { value, findings } = loadPack(bytes(PACK), 'room.yaml');
    expect(findings).toEqual([]);
    const { book } = extendRuleBook(bookOf({ roles: ROLES }), value === null ? [] : [value]);
    const now = zonedClock('Asia/Shanghai').read('2026-12-01T09:00' as BriefTime).instant;
    const { plan } = buildPlan(loaded(BRIEF), book, { now, lang: 'zh', holidays: NO_HOLIDAYS });
    expect(plan?.tasks.map(({ id, title, end }) => [id, title, end])).toEqual([
      ['training/room/chairs#session-1', '摆好2把椅子', '2026-12-08T13:00:00+08:00'],
    ]);
    if (plan === null) throw new Error('no plan');
    const checklist = renderTerminal(plan, { columns: 80, color: false });
    expect(checklist).toContain('窗口礼仪培训');
    expect(checklist).toContain('摆好2把椅子');
  });

  it('has types of its own, and the marks of its fields are kept', () => {
    const brief = loaded(BRIEF).brief as BriefOf<typeof TRAINING_SHAPE>;
    expectTypeOf(brief.sessions[0]?.at).toEqualTypeOf<BriefTime | null | undefined>();
    expectTypeOf(brief.learners).toEqualTypeOf<
      readonly { readonly name: string; readonly department: string }[]
    >();
    expect(brief.learners.map(({ name }) => name)).toEqual(['李明', '张强']);
    expect(brief.sessions[0]?.teachers).toEqual(['周兰', '王芳']);
  });

  it('is offered, begun and renewed', () => {
    expect(KIND_QUESTION.about?.training).toEqual(TRAINING_KIND.about);
    const setting = { lang: 'zh', now: '2026-12-01 09:00', path: undefined } as const;
    const template =
      '编号: {{id}}\n类别: 培训接待\n标题: {{title}}\n接到通知: {{received}}\n课程:\n  - 时间: {{sessions.at}}\n';
    const answers = { kind: 'training', ...startAnswers('training', undefined, setting) };
    const text = writeBrief(template, answers, setting);
    expect(loaded(text).brief).toMatchObject({ sessions: [{ at: '2026-12-08T09:00' }] });
    const wanted = { id: 'b', from: '2026-12-08', to: '2026-12-15', now: '2026-12-10 09:00' };
    const own = { title: undefined, type: undefined, path: (name: string) => name };
    const { text: renewed } = renewBrief(text, TRAINING_KIND, { ...wanted, ...own });
    expect(loaded(renewed).brief).toMatchObject({ sessions: [{ at: '2026-12-15T09:00' }] });
  });

  it('is in the schema for editors', () => {
    const { anyOf } = briefJsonSchema() as { readonly anyOf: readonly object[] };
    expect(JSON.stringify(anyOf.at(-1))).toContain('"学员"');
  });
});
