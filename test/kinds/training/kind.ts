import {
  at,
  HEAD,
  itemId,
  itemName,
  OURS,
  place,
  TAIL,
  until,
} from '../../../src/kinds/shape/base.ts';
import { option } from '../../../src/kinds/shape/choices.ts';
import {
  bare,
  choice,
  list,
  referring,
  required,
  text,
  words,
} from '../../../src/kinds/shape/fields.ts';
import type { KindSpec } from '../../../src/kinds/shape/kind-spec.ts';

const LEARNER = { name: required(text('姓名', 'name')), department: text('科室', 'department') };

const SESSION = {
  id: itemId,
  name: itemName,
  topic: choice('training-topic', '内容', 'what is taught'),
  at,
  until,
  place,
  teachers: referring('team', words('讲师', 'who teaches')),
};

export const TRAINING_SHAPE = {
  ...HEAD,
  ...OURS,
  learners: bare('name', list('Learner', LEARNER, '学员', 'who learns')),
  sessions: list('Session', SESSION, '课程/培训', 'the sessions'),
  ...TAIL,
};

/** A workflow that is not shipped: what its folder would hold. */
export const TRAINING_KIND: KindSpec = {
  kind: 'training',
  label: { zh: '培训接待', en: 'training' },
  aliases: ['培训', '讲课'],
  about: { zh: '请人来讲课', en: 'somebody comes to teach' },
  shape: TRAINING_SHAPE,
  choices: {
    'training-topic': [
      option('etiquette', '礼仪', 'etiquette'),
      option('safety', '安全', 'safety'),
    ],
  },
  checklist: { zh: '培训任务清单', en: 'Checklist' },
  summary: { zh: '培训小结', en: 'Summary' },
  lead: 'coordinator',
  occasions: [
    { for: 'training', as: 'training', label: { zh: '全程', en: 'All' }, each: 'whole', name: [] },
    {
      for: 'sessions',
      as: 'session',
      section: 'sessions',
      label: { zh: '课程', en: 'Session' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 60,
      name: ['topic'],
      place: 'place',
      roles: { coordinator: 'teachers' },
    },
  ],
  questions: [
    { to: 'title', ask: { zh: '这次培训叫什么？', en: 'What is it called?' }, required: true },
    { to: 'sessions.at', ask: { zh: '什么时候？', en: 'When?' }, required: true },
    { to: 'sessions.teachers', also: 'team.name', ask: { zh: '谁讲？', en: 'Who teaches?' } },
  ],
  start: { title: { zh: '培训', en: 'A training' }, first: 7, at: 'sessions.at', clock: '09:00' },
  renewal: { old: [], check: ['title', 'sessions'] },
};
