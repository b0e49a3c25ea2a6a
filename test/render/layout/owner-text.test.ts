import { describe, expect, it } from 'vitest';
import type { Assignee } from '../../../src/model/plan.ts';
import {
  assignedText,
  assigneeText,
  groupAssignees,
  notifyText,
} from '../../../src/render/layout/task-text.ts';
import { wordsFor } from '../../../src/render/sentences/words.ts';
import { buildTask } from '../terminal/fixtures/build-task.ts';

const WORDS_ZH = wordsFor('zh');
const WORDS_EN = wordsFor('en');

const who = (label: string, name: string | null): Assignee => ({ role: label, label, name });

const told = (owners: readonly Assignee[], notify: readonly Assignee[], words = WORDS_ZH) =>
  notifyText(
    buildTask('prepare', 'by', {
      id: 'visit/x#visit',
      title: '备茶',
      time: '12-02T10:00',
      owners,
      notify,
    }),
    words,
  );

describe('owners', () => {
  const owners = [who('采购', '石磊'), who('司机', null), who('会务', '石磊'), who('司机', null)];

  it('names a person once, with all roles together', () => {
    const texts = groupAssignees(owners).map((owner) => assignedText(owner, WORDS_ZH));
    expect(texts).toEqual(['石磊（采购、会务）', '司机（未定）']);
    expect(groupAssignees(owners).map((owner) => assignedText(owner, WORDS_EN))).toEqual([
      '石磊 (采购, 会务)',
      '司机 (unfilled)',
    ]);
  });

  it('names people alone where roles are not asked for', () => {
    expect(assigneeText(owners, WORDS_ZH)).toBe('石磊、司机（未定）');
  });

  it('says a role once, and not at all where it is the name', () => {
    const same = groupAssignees([who('王芳', '王芳'), who('联络', '李明'), who('联络', '李明')]);
    expect(same.map((owner) => assignedText(owner, WORDS_ZH))).toEqual(['王芳', '李明（联络）']);
  });
});

describe('people to be told', () => {
  const security = who('安保', null);
  const health = who('医疗', null);

  it('leaves out roles nobody fills where somebody is named', () => {
    expect(told([who('统筹', '李明')], [who('领导', '周明远'), security, health])).toBe('周明远');
  });

  it('names the bare roles where nobody is named', () => {
    expect(told([who('统筹', '李明')], [security, health])).toBe('安保、医疗');
  });

  it('does not tell somebody of what they do themselves', () => {
    const [feng, niu] = [who('财务', '冯梅'), who('领导', '牛志国')];
    expect(told([who('统筹', '冯梅')], [niu, feng])).toBe('牛志国');
    expect(told([who('统筹', '冯梅')], [feng, security])).toBe('');
  });
});
