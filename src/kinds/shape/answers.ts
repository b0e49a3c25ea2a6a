/**
 * What is to stand in a brief, by where it goes (`arrivals.at`: the key of the first item of a list). Values are canonical:
 * the word of a choice, `YYYY-MM-DD HH:MM` for a time, `true` for yes; a list of texts for a list.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Whether there is an answer that says something. */
export function isAnswered(answers: Answers, to: string): boolean {
  const answer = answers[to];
  return answer !== undefined && answer.length > 0;
}
