import type { Text } from '../../model/text.ts';

/**
 * What is to stand in a brief, by where it goes (`arrivals.at`: the key of the first item of a list). Values are canonical:
 * the word of a choice, `YYYY-MM-DD HH:MM` for a time, `true` for yes; a list of texts for a list.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** When a question is asked: an earlier one was answered so. */
export interface Condition {
  /** Where the earlier answer goes. */
  readonly of: string;
  /** Its words; any answer will do where there are none. */
  readonly is?: readonly string[];
  /** The contrary: asked unless the earlier one was answered so. */
  readonly not?: true;
}

/** One question of `reception new`. How it is asked, and what may be answered, is decided by the field it goes to. */
export interface Question {
  /** Where the answer goes, as `arrivals.at`; of a list its first item is meant. */
  readonly to: string;
  /** Where the answer goes besides: the people who receive somebody are also our team. */
  readonly also?: string;
  /** Where more answers go that may follow in the same line, in this order, commas between them. */
  readonly parts?: readonly string[];
  /** Times that are written with an answer where nobody said them. */
  readonly along?: readonly Along[];
  readonly ask: Text;
  /** One line more: what it decides, or how it is written. */
  readonly hint?: Text;
  readonly required?: true;
  /** Where the time stands that one answered here is not before; of two clocks, that are not the same. */
  readonly follows?: string;
  /** All of them hold. */
  readonly when?: readonly Condition[];
  /** The answer that Enter gives: a word of a choice, a number, a clock; `now` and `today` are read from the clock. */
  readonly usual?: string;
  /** A line for each value of a choice. */
  readonly about?: Readonly<Record<string, Text>>;
}

/** A time reckoned from that of an earlier answer; none where there is that of `to` already. */
export interface Along {
  readonly to: string;
  /** Where the earlier answer went. */
  readonly of: string;
  /** So much later. */
  readonly days?: number;
  readonly minutes?: number;
  /** `12:00`: at this time of its day where it would be later. */
  readonly by?: string;
  /** Where the time stands that it has to be later than. */
  readonly after?: string;
}

/** A question: where the answer goes, how it is asked in Chinese and in English, and what else there is to it. */
export function ask(
  to: string,
  zh: string,
  en: string,
  more: Omit<Question, 'to' | 'ask'> = {},
): Question {
  return { to, ask: { zh, en }, ...more };
}

/** What makes a question one that is asked after another was answered, with one of these words where some are named. */
export const after = (of: string, ...is: readonly string[]): Pick<Question, 'when'> => ({
  when: [is.length === 0 ? { of } : { of, is }],
});

/** Whether there is an answer that says something. */
export const isAnswered = (answers: Answers, to: string): boolean => (answers[to] ?? '').length > 0;

/** Whether a question is asked after these answers. */
export function isAsked({ when }: Question, answers: Answers): boolean {
  return (when ?? []).every((condition) => holds(condition, answers));
}

/** The answers with those that go to a second place. */
export function withAlso(questions: readonly Question[], answers: Answers): Answers {
  const more = questions.flatMap(({ to, also }) =>
    also !== undefined && isAnswered(answers, to) ? [[also, answers[to] ?? ''] as const] : [],
  );
  return { ...answers, ...Object.fromEntries(more) };
}

function holds({ of, is, not }: Condition, answers: Answers): boolean {
  const answer = answers[of];
  const fits =
    isAnswered(answers, of) &&
    (is === undefined || (typeof answer === 'string' && is.includes(answer)));
  return fits !== (not === true);
}
