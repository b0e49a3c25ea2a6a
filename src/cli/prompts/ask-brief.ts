import { isDated } from '../../author/complete-answers.ts';
import {
  COMMON_FIELDS,
  fieldAt,
  KIND_QUESTION,
  renewalQuestions,
  USUAL_KIND,
} from '../../author/questions.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Field } from '../../kinds/shape/fields.ts';
import { type Answers, isAsked, type Question, withAlso } from '../../kinds/shape/question.ts';
import { dateOf } from '../../time/dates.ts';
import type { Terminal } from '../io.ts';
import { askFile, type FileAsked, quoted } from './ask-file.ts';
import { askQuestion } from './ask-question.ts';
import { clackPrompts, type Prompts } from './clack-prompts.ts';
import { askInTurn } from './in-turn.ts';
import { UI_WORDS } from './ui-words.ts';

// What the program loads when it asks: the questions and @clack/prompts, in a bundle of its own.

/** Where to write, and what is known before the first question. */
export type Asked = Omit<Course, 'questions' | 'fieldOf'>;

/** Asks for a brief on a terminal and writes it; the path written, or null where the person left and nothing is written. */
export function askBrief(asked: Asked, terminal: Terminal): Promise<string | null> {
  const course: Course = {
    ...asked,
    write: (answers, path) => asked.write(withAlso(questionsOf(answers), answers), path),
    questions: (known) => [KIND_QUESTION, ...questionsOf(known)],
    fieldOf: (to, known) => fieldAt(String(known.kind ?? USUAL_KIND), to),
  };
  return asking(course, terminal, UI_WORDS[asked.lang].open);
}

/** Asks for what is different in a brief made of an older one; `title` is that of the older. */
export function askRenewal(
  asked: Asked,
  title: string,
  terminal: Terminal,
): Promise<string | null> {
  const course: Course = {
    ...asked,
    questions: () => renewalQuestions(title),
    fieldOf: (to) => (to === 'date' ? COMMON_FIELDS.date : COMMON_FIELDS.title),
  };
  return asking(course, terminal, UI_WORDS[asked.lang].openRenewal);
}

function questionsOf({ kind }: Answers): readonly Question[] {
  return KINDS[String(kind)]?.questions ?? [];
}

async function asking(course: Course, terminal: Terminal, open: string): Promise<string | null> {
  const prompts = clackPrompts(terminal);
  const ui = UI_WORDS[course.lang];
  try {
    prompts.open(open);
    prompts.tell(ui.keys);
    const path = await askAll(course, prompts);
    if (path === null) prompts.giveUp(ui.cancelled);
    else prompts.close(ui.written(quoted(path)));
    return path;
  } finally {
    prompts.release();
  }
}

/** What is asked, what is known before the first question, and where the brief may be written. */
interface Course extends Omit<FileAsked, 'usualFile'> {
  /** `YYYY-MM-DD HH:MM`. */
  readonly now: string;
  /** The date that clock times without one belong to at first, `YYYY-MM-DD`. */
  readonly day: string;
  /** What the command line said; it is not asked. */
  readonly given: Answers;
  /** The questions, which may depend on what is known. */
  readonly questions: (known: Answers) => readonly Question[];
  /** The field that an answer goes to. */
  readonly fieldOf: (to: string, known: Answers) => Field;
}

/** Asks one question after the other, forth and back, and writes; the path written, or null where the person left. */
function askAll(course: Course, prompts: Prompts): Promise<string | null> {
  const { lang, now, day } = course;
  const { usualFile } = UI_WORDS[lang];
  return askInTurn(
    course.given,
    (known) => {
      const question = course
        .questions(known)
        .find((one) => !(one.to in known) && isAsked(one, known));
      if (question === undefined) return undefined;
      const days = daysOf(course, known);
      const last = { day: days.at(-1) ?? day, first: days[0] ?? day };
      const dates = { now, today: dateOf(now), ...last };
      const fieldOf = (to: string) => course.fieldOf(to, known);
      const ask = (answers: Answers) =>
        askQuestion({ question, fieldOf, prompts, lang, known: dates, answers });
      return { to: question.to, ask };
    },
    (known) => askFile(known, { ...course, usualFile }, prompts),
  );
}

/** The dates of the answers that have one, but for when the office was told, in the order of the questions. */
function daysOf({ questions, fieldOf }: Course, known: Answers): readonly string[] {
  const asked = questions(known).flatMap(({ to, parts = [] }) => [to, ...parts]);
  return asked.flatMap((to) => {
    const { type } = fieldOf(to, known);
    const answer = to === 'received' ? '' : String(known[to] ?? '');
    return (type === 'time' || type === 'date') && isDated(answer) ? dateOf(answer) : [];
  });
}
