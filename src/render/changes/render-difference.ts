import type { Plan, Task } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import { hidePersonal, withoutNames } from '../layout/hide-personal.ts';
import { paintFor } from '../layout/paint.ts';
import { assigneeText } from '../layout/task-text.ts';
import { taskWhen } from '../layout/time-text.ts';
import { wrapText } from '../layout/wrap-text.ts';
import { listFinding } from '../sentences/describe-finding.ts';
import { byLanguage, wordsFor } from '../sentences/words.ts';
import { linesUnder } from './changes-on-screen.ts';
import { listChanges } from './list-changes.ts';

const WORDS = byLanguage({
  comparedWith: (before: string, now: string) => ({
    zh: `${now} 比 ${before} 改了什么`,
    en: `${now}, compared with ${before}`,
  }),
  whatIf: (set: string) => ({ zh: `如果 ${set}：`, en: `If ${set}:` }),
  same: { zh: '安排没有变化', en: 'Nothing changes' },
  clashes: { zh: '新出现的问题', en: 'New findings' },
  late: { zh: '已经来不及', en: 'Already late' },
});

/** A finding as it was printed: what tells it from others. */
export interface SaidFinding {
  readonly level: string;
  readonly message: string;
}

/** What two plans of a brief are called. */
export interface Compared {
  /** The names of the two, or what was supposed. */
  readonly names: readonly [before: string, now: string] | { readonly set: string };
  readonly before: { readonly tasks: readonly Task[]; readonly findings: readonly SaidFinding[] };
}

/** What tasks are overdue that were not before. */
function lateTasks({ tasks }: Plan, before: readonly Task[]): readonly Task[] {
  const old = new Map(before.map((task) => [task.id, task.status]));
  return tasks.filter(({ id, status }) => status === 'overdue' && old.get(id) !== 'overdue');
}

/** What is otherwise in a plan than in another: what moves, whom to tell, what clashes now, and what is late already. */
export function renderDifference(
  given: Plan,
  { names, before }: Compared,
  options: { readonly columns: number; readonly color: boolean },
): string {
  const plan = withoutNames(given);
  const { lang } = plan.brief;
  const own = WORDS[lang];
  const words = wordsFor(lang);
  const paint = paintFor(options.color);
  const columns = Math.max(40, options.columns);
  const [old, now] = 'set' in names ? [names.set, ''] : names;
  const isSupposed = 'set' in names;
  const title = isSupposed
    ? own.whatIf(cleanText(old))
    : own.comparedWith(cleanText(old), cleanText(now));
  const known = new Set(before.findings.map(({ message }) => message));
  const hide = (text: string): string =>
    plan.confidential ? hidePersonal(text, plan.personal) : text;
  const findings = plan.findings
    .map((finding) => listFinding(finding, lang, {}))
    .filter(({ message }) => !known.has(message))
    .map(({ level, message }) => [words.levels[level], hide(message)] as const);
  const late = lateTasks(plan, before.tasks).map(
    (task) =>
      [
        taskWhen(task, words),
        words.remark(cleanText(task.title), assigneeText(task.owners, words)),
      ] as const,
  );
  const listed = listChanges(plan);
  const screen = { columns, paint };
  const lines = [
    ...(listed === null || plan.changes === null || listed.same !== ''
      ? [...wrapText(title, columns).map(paint.day), `  ${own.same}`]
      : linesUnder(title, listed.changes, screen)),
    ...(listed?.same === '' ? linesUnder(listed.tellTitle, listed.tell, screen) : []),
    ...linesUnder(own.clashes, findings, screen),
    ...linesUnder(own.late, late, screen),
  ];
  return `${lines.join('\n')}\n`;
}
