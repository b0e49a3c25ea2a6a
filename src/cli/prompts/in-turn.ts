import type { Answers } from '../../kinds/shape/question.ts';
import type { Reply } from './clack-prompts.ts';

/**
 * What is asked next: where the answer goes, and how it is asked; `offered` has what was answered before going back. One
 * question may give several answers, by where they go, that of `to` among them.
 */
export interface NextAsked {
  readonly to: string;
  readonly ask: (offered: Answers) => Promise<Reply<string | readonly string[] | Answers>>;
}

/**
 * Asks one thing after the other, forth and back, until `next` has nothing more, then asks for the last; its answer, or null
 * where the person left. What is given is not asked.
 */
export async function askInTurn(
  given: Answers,
  next: (known: Answers) => NextAsked | undefined,
  last: (known: Answers) => Promise<Reply<string>>,
): Promise<string | null> {
  // Answers that were gone back over are kept: they are offered when the question comes again.
  let answers: Answers = given;
  const trail: (readonly string[])[] = [];
  for (;;) {
    const known = pick(answers, [...Object.keys(given), ...trail.flat()]);
    const asked = next(known);
    const reply = asked ? await asked.ask(answers) : await last(known);
    if (reply.kind === 'cancel') return null;
    if (reply.kind === 'back') {
      trail.pop();
    } else if (asked) {
      const made = isAlone(reply.value) ? { [asked.to]: reply.value } : reply.value;
      answers = { ...answers, ...made };
      trail.push(Object.keys(made));
    } else {
      return String(reply.value);
    }
  }
}

const isAlone = (
  value: string | readonly string[] | Answers,
): value is string | readonly string[] => typeof value === 'string' || Array.isArray(value);

function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}
