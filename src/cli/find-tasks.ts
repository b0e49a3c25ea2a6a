import { normalizeWord } from '../load/suggest-word.ts';
import type { Task } from '../model/plan.ts';

/** Whether a text has all the words that somebody typed. */
export const hasWords = (text: string, wanted: string): boolean =>
  wanted.split(/\s+/).every((word) => normalizeWord(text).includes(normalizeWord(word)));

/** Whether one of some clauses is meant: by its id, or by how its id begins, as in `d3.meal`. */
export const isCited = (cites: readonly string[], wanted: string): boolean =>
  cites.some((id) => id === wanted || id.startsWith(`${wanted}.`));

/** Tasks by id, by rule or by the whole title, or else by clause or words of the title. */
export function findTasks(tasks: readonly Task[], wanted: string): readonly Task[] {
  const exact = tasks.filter((task) => [task.id, task.because.rule, task.title].includes(wanted));
  if (exact.length > 0) return exact;
  return tasks.filter(
    (task) =>
      task.id.includes(wanted) || isCited(task.cites, wanted) || hasWords(task.title, wanted),
  );
}

/** What words are told apart by: how each begins; of Chinese each letter, and letters side by side, which count more. */
function piecesIn(text: string): ReadonlySet<string> {
  const normal = normalizeWord(text);
  const begins = (normal.match(/[a-z]{4}[a-z]*/g) ?? []).map((word) => word.slice(0, 4));
  const letters = normal.match(/[\u2e80-\uffff]/g) ?? [];
  const pairs = [...normal.matchAll(/(?=([\u2e80-\uffff]{2}))/g)].map(([, pair = '']) => pair);
  return new Set([...begins, ...letters, ...pairs]);
}

/** As many titles are named where none has the words. */
const MOST_NEAR = 5;

/** The titles that share most with words that no title has, the nearest first; none where nothing is near. */
export function nearTitles(wanted: string, titles: Iterable<string>): readonly string[] {
  const pieces = [...piecesIn(wanted)];
  return [...new Set(titles)]
    .map((title) => {
      const its = piecesIn(title);
      return { title, shared: pieces.filter((piece) => its.has(piece)).length };
    })
    .filter(({ shared }) => shared >= Math.max(1, pieces.length / 3))
    .toSorted((a, b) => b.shared - a.shared || a.title.length - b.title.length)
    .slice(0, MOST_NEAR)
    .map(({ title }) => title);
}
