import type { Plan } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import type { Paint } from '../layout/paint.ts';
import { hangText, padText, textWidth, wrapText } from '../layout/wrap-text.ts';
import { wordsFor } from '../sentences/words.ts';
import { type Line, listChanges } from './list-changes.ts';

/** How wide a screen is, and its colours. */
export interface Screen {
  readonly columns: number;
  readonly paint: Paint;
}

/** As many changes are shown; the checklist has all. */
const MOST_CHANGES = 15;

/** A heading with lines under it, each with what it begins with in a column of its own; nothing where there are none. */
export function linesUnder(
  title: string,
  lines: readonly Line[],
  { columns, paint }: Screen,
): readonly string[] {
  if (lines.length === 0) return [];
  const widest = Math.max(...lines.map(([lead]) => textWidth(lead)));
  return [
    ...wrapText(title, columns).map(paint.day),
    ...lines.flatMap(([lead, text]) => hangText(`  ${padText(lead, widest)}  `, text, columns)),
  ];
}

/** What is otherwise than in the plan before, and whom to tell; nothing where nothing is. `visit` names one of several. */
export function changesOnScreen(plan: Plan, screen: Screen, visit = ''): readonly string[] {
  const listed = listChanges(plan);
  if (listed === null) return [];
  // The changes of an earlier run stand in the files.
  if (listed.same !== '') {
    const { problemsTitle, problems, same } = listed;
    const known = linesUnder(problemsTitle, problems, screen);
    return visit === ''
      ? [...known, ...wrapText(same, screen.columns).map(screen.paint.day)]
      : known;
  }
  const { problemsTitle, problems, title, changes, tellTitle, tell } = listed;
  const words = wordsFor(plan.brief.lang);
  const shown = changes.length > MOST_CHANGES + 1 ? changes.slice(0, MOST_CHANGES) : changes;
  const rest = changes.length - shown.length;
  const named = (heading: string): string =>
    visit === '' ? heading : words.labelled(cleanText(visit), heading);
  return [
    ...linesUnder(named(problemsTitle), problems, screen),
    ...linesUnder(named(title), shown, screen),
    ...(rest === 0 ? [] : hangText('  ', words.moreChanges(rest), screen.columns)),
    ...linesUnder(tellTitle, tell, screen),
  ];
}
