import { COMPLAINT_QUESTIONS } from './complaint/questions.ts';
import { FRONT_DESK_QUESTIONS } from './front-desk/questions.ts';
import { PETITION_QUESTIONS } from './petition/questions.ts';
import type { Question } from './shape/question.ts';
import { VISIT_QUESTIONS } from './visit/questions.ts';
import { WALK_IN_QUESTIONS } from './walk-in/questions.ts';

/** The question that decides the others. */
export const KIND_QUESTION: Question = {
  to: 'kind',
  ask: { zh: '哪类接待？', en: 'What is it about?' },
  required: true,
  usual: 'visit',
  about: {
    visit: { zh: '有客人要来，要接、住、吃、谈、送', en: 'guests are coming' },
    petition: { zh: '群众来信访', en: 'people come with a grievance' },
    complaint: { zh: '医院里患者投诉', en: 'a patient complains to a hospital' },
    'walk-in': { zh: '没有预约，人已到门口', en: 'somebody stands at the desk' },
    'front-desk': { zh: '前台一天或一个月的班', en: 'a shift, or a month of them' },
  },
};

/** What is asked for each kind of brief, in order; the file name is asked after it. */
export const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  visit: VISIT_QUESTIONS,
  petition: PETITION_QUESTIONS,
  complaint: COMPLAINT_QUESTIONS,
  'walk-in': WALK_IN_QUESTIONS,
  'front-desk': FRONT_DESK_QUESTIONS,
};

/** What is asked when a brief is made of an older one of this title. */
export function renewalQuestions(title: string): readonly Question[] {
  return [
    {
      to: 'date',
      ask: { zh: '新的从哪天开始？', en: 'What is the first day of the new one?' },
      hint: { zh: '如 12月2日；其他日期跟着移', en: 'as in 2 Dec; the other dates move with it' },
      required: true,
    },
    {
      to: 'title',
      ask: { zh: '叫什么？', en: 'What is it called?' },
      required: true,
      usual: title,
    },
  ];
}
