import {
  COMMON_FIELDS,
  fieldAt,
  KIND_QUESTION,
  renewalQuestions,
  USUAL_KIND,
} from '../../author/questions.ts';
import { KINDS } from '../../kinds/index.ts';
import { type Answers, type Question, withAlso } from '../../kinds/shape/question.ts';
import type { Terminal } from '../io.ts';
import { askInTurn, type Course } from './ask-in-turn.ts';
import { clackPrompts } from './clack-prompts.ts';
import { UI_WORDS } from './ui-words.ts';

/*
 * What the program loads when it asks: the questions and @clack/prompts, in a bundle of its own.
 */

/** Where to write, and what is known before the first question. */
export type Asked = Omit<Course, 'questions' | 'fieldOf'>;

/** Asks for a brief on a terminal and writes it; the path written, or null where the person left and nothing is written. */
export function askBrief(asked: Asked, terminal: Terminal): Promise<string | null> {
  const course: Course = {
    ...asked,
    write: (answers, path) => asked.write(withAlso(questionsOf(answers), answers), path),
    questions: (known) => [KIND_QUESTION, ...questionsOf(known)],
    fieldOf: ({ to }, known) => fieldAt(String(known.kind ?? USUAL_KIND), to),
  };
  return asking(course, terminal, UI_WORDS[asked.lang].open);
}

/** Asks for what is different in a brief made of an older one; `title` is that of the older. */
export function askRenewal(
  asked: Asked,
  title: string,
  terminal: Terminal,
): Promise<string | null> {
  const questions: readonly Question[] = renewalQuestions(title);
  const course: Course = {
    ...asked,
    questions: () => questions,
    fieldOf: ({ to }) => (to === 'date' ? COMMON_FIELDS.date : COMMON_FIELDS.title),
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
    const path = await askInTurn(course, prompts);
    if (path === null) prompts.giveUp(ui.cancelled);
    else prompts.close(ui.written(quoted(path)));
    return path;
  } finally {
    prompts.release();
  }
}

/** A path as it can be typed in a shell. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}./\\:_~-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
