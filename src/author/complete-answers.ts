import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import { type Along, type Answers, isAnswered, type Question } from '../kinds/shape/question.ts';
import type { Lang } from '../model/text.ts';
import { clockOf, dateOf, minutesLater } from '../time/dates.ts';

/** Our people with their roles, in the words of a brief: each once, in the order in which the roles are listed. */
export function crewOf(
  { crew = {} }: KindSpec,
  answers: Answers,
  lang: Lang,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [path, roles] of Object.entries(crew)) {
    for (const name of [answers[path] ?? []].flat().filter((one) => one !== '')) {
      found.set(name, [...(found.get(name) ?? []), ...roles[lang].split(' ')]);
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

function withTime(answers: Answers, { to, after, of, days = 0, minutes = 0, by }: Along): Answers {
  if (isAnswered(answers, to) || !isAnswered(answers, of)) return answers;
  const time = minutesLater(String(answers[of]), days * 24 * 60 + minutes);
  const settled = by !== undefined && clockOf(time) > by ? `${dateOf(time)} ${by}` : time;
  const isLater = after === undefined || settled > String(answers[after] ?? '');
  return isLater ? { ...answers, [to]: settled } : answers;
}
