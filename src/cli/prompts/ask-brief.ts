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
import type { Lang } from '../../model/text.ts';
import { dateOf } from '../../time/dates.ts';
import type { Terminal } from '../io.ts';
import { askQuestion } from './ask-question.ts';
import { clackPrompts, type Prompts, type Reply } from './clack-prompts.ts';
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
  const course: Course = {
    ...asked,
    questions: () => renewalQuestions(title),
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

/** What is asked, what is known before the first question, and where the brief may be written. */
interface Course {
  readonly lang: Lang;
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
  /** The file the command line named; undefined where it is to be asked. */
  readonly file: string | undefined;
  readonly isFree: (path: string) => boolean;
  /** Writes the brief; says why it cannot be written there, or ''. */
  readonly write: (answers: Answers, path: string) => string;
}

/** Asks one question after the other, forth and back, and writes; the path written, or null where the person left. */
async function askInTurn(course: Course, prompts: Prompts): Promise<string | null> {
  // Answers that were gone back over are kept: they are offered when the question comes again.
  let answers: Answers = course.given;
  const trail: string[] = [];
  for (;;) {
    const known = pick(answers, [...Object.keys(course.given), ...trail]);
    const next = course
      .questions(known)
      .find((question) => !(question.to in known) && isAsked(question, known));
    const { lang, now, day } = course;
    const dates = { now, today: dateOf(now), day: lastDay(course, known) ?? day };
    const reply = next
      ? await askQuestion({
          ...{ question: next, field: course.fieldOf(next, known) },
          ...{ prompts, lang, known: dates, answers },
        })
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
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
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

/**
 * Writes the brief to the file that the command line named, or asks for one. A name that is taken is asked for again. The
 * answer is the path written.
 */
async function askFile(known: Answers, course: Course, prompts: Prompts): Promise<Reply<string>> {
  const ui = UI_WORDS[course.lang];
  let path = course.file;
  for (;;) {
    if (path === undefined) {
      const reply = await prompts.text({
        message: ui.file,
        hint: ui.fileHint,
        usual: freeName(ui.usualFile, course.isFree),
        initial: '',
        problem: (typed) => fileProblem(typed.trim(), course),
      });
      if (reply.kind !== 'answer') return reply;
      path = withEnding(reply.value.trim());
    }
    const problem = course.write(known, path);
    if (problem === '') return { kind: 'answer', value: path };
    prompts.tell(problem);
    path = undefined;
  }
}

function fileProblem(typed: string, { lang, isFree }: Course): string {
  const ui = UI_WORDS[lang];
  if (typed === '') return '';
  const path = withEnding(typed);
  if (/\p{Cc}|[/\\]\.ya?ml$/u.test(path)) return ui.badFile;
  return isFree(path) ? '' : ui.taken(path, freeName(ui.usualFile, isFree));
}

function withEnding(path: string): string {
  return /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
}

/** The first of `name.yaml`, `name-2.yaml` … that is not there. */
function freeName(name: string, isFree: (path: string) => boolean): string {
  let number = 1;
  const path = (): string => `${name}${number === 1 ? '' : `-${number}`}.yaml`;
  while (!isFree(path())) number += 1;
  return path();
}
