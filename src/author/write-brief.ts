import { type Answers, isAnswered } from '../kinds/shape/question.ts';
import { idFromFile } from '../load/brief/check-ids.ts';
import type { Lang } from '../model/text.ts';
import { clockOf, dateOf, monthEnd, plusDays } from '../time/dates.ts';
import { crewOf, isDated, withAlong } from './complete-answers.ts';
import { fillTemplate } from './fill-template.ts';
import { fieldAt, kindSpec } from './questions.ts';
import { writeAnswer, yamlList, yamlText } from './write-answer.ts';

/** What a new brief depends on besides the answers. */
export interface Setting {
  readonly lang: Lang;
  /** `YYYY-MM-DD HH:MM`. */
  readonly now: string;
  /** Where it will stand; undefined where it is only printed. */
  readonly path: string | undefined;
}

/** Names of files that many briefs have: they say nothing about one. */
const USUAL_NAMES = /^(?:接待单|brief)(?:-\d+)?$/;

/** The answers of a brief that is handed out to be filled in: a title, and the one time it cannot do without. */
export function startAnswers(kind: string, day: string | undefined, setting: Setting): Answers {
  const { title, at, clock, now, first, monthEnd: until, more } = kindSpec(kind).start;
  const usual = { title: title[setting.lang], ...more };
  if (day === undefined && now) return { ...usual, [at]: setting.now };
  const date = day ?? firstDay(first, dateOf(setting.now));
  return {
    ...usual,
    [at]: clock === undefined ? date : `${date} ${clock}`,
    ...(until === undefined ? {} : { [until]: monthEnd(date) }),
  };
}

function firstDay(first: number | 'next-month', today: string): string {
  return first === 'next-month' ? plusDays(monthEnd(today), 1) : plusDays(today, first);
}

/** An id for calendars to update by: the file's name, or kind, first day and the minute it was made where that says nothing. */
export function newId(kind: string, first: string, { path, now }: Setting): string {
  const name = path === undefined ? '' : idFromFile(path);
  return name === '' || USUAL_NAMES.test(name)
    ? `${kind}-${first}-${clockOf(now).replace(':', '')}`
    : name;
}

/** A commented brief: the template with the answers in it. What was not answered stays a comment with an example. */
export function writeBrief(template: string, answers: Answers, setting: Setting): string {
  const { lang, now } = setting;
  const kind = String(answers.kind);
  const { start, questions } = kindSpec(kind);
  const { at } = start;
  const first = dateOf(isDated(answers[at]) ? String(answers[at]) : now);
  const file = setting.path ?? (lang === 'zh' ? '接待单.yaml' : 'brief.yaml');
  const all = withAlong(questions, { ...answers, received: receivedAt(at, answers, now) });
  const crew = crewOf(kindSpec(kind), answers, lang);
  const members = [...crew.values()];
  return fillTemplate(template, {
    answer: (name) => {
      if (name === 'id') return yamlText(newId(kind, first, setting), 'line');
      if (crew.size > 0 && name === 'team.name') {
        return [...crew.keys()].map((one) => yamlText(one, 'line'));
      }
      if (crew.size > 0 && name === 'team.roles')
        return members.map(({ roles }) => yamlList(roles));
      if (name === 'team.phone' && members.some(({ phone }) => phone !== '')) {
        return members.map(({ phone }) => phone && yamlText(phone, 'line'));
      }
      const field = fieldAt(kind, name);
      const answer = isAnswered(all, name) ? all[name] : undefined;
      return answer === undefined ? undefined : writeAnswer(field, answer, lang);
    },
    values: {
      file: file.replace(/^.*[/\\]/, ''),
      ...{ now, today: dateOf(now), day0: first },
      ...{ day1: plusDays(first, 1), month_end: monthEnd(first) },
    },
  });
}

/** When the office was told: as answered, otherwise now, or when it began where that was before. */
function receivedAt(at: string, answers: Answers, now: string): string {
  if (isAnswered(answers, 'received')) return String(answers.received);
  const began = String(answers[at] ?? '');
  return began.length > 10 && began < now ? began.slice(0, 16) : now;
}
