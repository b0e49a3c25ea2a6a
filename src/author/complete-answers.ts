import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import { type Along, type Answers, isAnswered, type Question } from '../kinds/shape/question.ts';
import type { Lang } from '../model/text.ts';
import { clockOf, dateOf, minutesLater } from '../time/dates.ts';
import { MOBILE } from './odd-answer.ts';

/** One of our people as a new brief has them. */
interface Member {
  readonly roles: readonly string[];
  /** Where it was typed with the name, 李明 13800000001; '' otherwise. */
  readonly phone: string;
}

/** Our people by name, their roles in the words of a brief: each once, in the order in which the roles are listed. */
export function crewOf(
  { crew = {} }: KindSpec,
  answers: Answers,
  lang: Lang,
): ReadonlyMap<string, Member> {
  const found = new Map<string, Member>();
  for (const [path, roles] of Object.entries(crew)) {
    for (const typed of [answers[path] ?? []].flat().filter((one) => one !== '')) {
      const [written = ''] = MOBILE.exec(typed) ?? [];
      const name = typed.replace(written, '').replace(/[\s:：()（）]+$/, '') || typed;
      const known = found.get(name);
      found.set(name, {
        roles: [...(known?.roles ?? []), ...roles[lang].split(' ')],
        phone: known?.phone || written,
      });
    }
  }
  return found;
}

/** The answers with the times that go along with some of them. */
export function withAlong(questions: readonly Question[], answers: Answers): Answers {
  return questions
    .filter(({ to }) => isAnswered(answers, to))
    .flatMap(({ along = [] }) => along)
    .reduce(withTime, answers);
}

/** Whether the day of an answer is known. */
export const isDated = (answer: unknown): boolean => /^\d{4}-/.test(String(answer ?? ''));

function withTime(answers: Answers, { to, after, of, days = 0, minutes = 0, by }: Along): Answers {
  if (isAnswered(answers, to) || !isAnswered(answers, of)) return answers;
  const from = String(answers[of]);
  if (!isDated(from)) return answers;
  // Of a day without its time the afternoon is meant, when rooms are ready.
  const time = minutesLater(from.length > 10 ? from : `${from} 14:00`, days * 24 * 60 + minutes);
  const settled = by !== undefined && clockOf(time) > by ? `${dateOf(time)} ${by}` : time;
  const isLater = after === undefined || settled > String(answers[after] ?? '');
  return isLater ? { ...answers, [to]: settled } : answers;
}
