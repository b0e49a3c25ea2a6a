import type { Field } from '../../kinds/shape/field-types.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import { isAsked, type Question } from '../../kinds/shape/question.ts';
import { dateOf } from '../../time/dates.ts';
import { askFile, type Position } from './ask-file.ts';
import { askQuestion } from './ask-question.ts';
import type { Prompts, Reply } from './prompts.ts';

/** What is asked, and what is known before the first question. */
export interface Course extends Position {
  /** `YYYY-MM-DD HH:MM`. */
  readonly now: string;
  /** The date that clock times without one belong to at first, `YYYY-MM-DD`. */
  readonly day: string;
  /** What the command line said; it is not asked. */
  readonly given: Answers;
  /** The questions, which may depend on what is known. */
  readonly questions: (known: Answers) => readonly Question[];
  /** The field that an answer goes to. */
  readonly fieldOf: (question: Question, known: Answers) => Field;
}

/** Asks one question after the other, forth and back, and writes; the path written, or null where the person left. */
export async function askInTurn(course: Course, prompts: Prompts): Promise<string | null> {
  // Answers that were gone back over are kept: they are offered when the question comes again.
  let answers: Answers = course.given;
  const trail: string[] = [];
  for (;;) {
    const known = pick(answers, [...Object.keys(course.given), ...trail]);
    const next = course
      .questions(known)
      .find((question) => !(question.to in known) && isAsked(question, known));
    const reply = next
      ? await askNext(next, { course, prompts, known, answers })
      : await askFile(known, course, prompts);
    if (reply.kind === 'cancel') return null;
    if (reply.kind === 'back') {
      trail.pop();
    } else if (next) {
      answers = { ...answers, [next.to]: reply.value };
      trail.push(next.to);
    } else {
      return String(reply.value);
    }
  }
}

function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(
    names.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  );
}

interface Turn {
  readonly course: Course;
  readonly prompts: Prompts;
  readonly known: Answers;
  readonly answers: Answers;
}

function askNext(
  question: Question,
  { course, prompts, known, answers }: Turn,
): Promise<Reply<string | readonly string[]>> {
  const { lang, now, day } = course;
  return askQuestion(question, course.fieldOf(question, known), {
    prompts,
    lang,
    known: { now, today: dateOf(now), day: lastDay(course, known) ?? day },
    answers,
  });
}

/** The date of the last answer that has one. */
function lastDay({ questions, fieldOf }: Course, known: Answers): string | undefined {
  const dates = questions(known).flatMap((question) => {
    const { type } = fieldOf(question, known);
    const answer = String(known[question.to] ?? '');
    return (type === 'time' || type === 'date') && answer !== '' ? dateOf(answer) : [];
  });
  return dates.at(-1);
}
