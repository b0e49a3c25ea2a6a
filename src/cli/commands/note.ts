import { nearTexts } from '../../load/suggest-word.ts';
import type { LogEntry, Logged } from '../../model/log.ts';
import type { Plan, Task } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { cleanText } from '../../render/layout/clean-text.ts';
import { assigneeText } from '../../render/layout/task-text.ts';
import { dayAndClock, taskWhen } from '../../render/layout/time-text.ts';
import { wordsFor } from '../../render/sentences/words.ts';
import { zonedClock } from '../../time/clock.ts';
import { instantOf } from '../../time/dates.ts';
import { EXIT_LEFT, EXIT_OK, UsageError } from '../exit-codes.ts';
import { fileReason } from '../file-reasons.ts';
import { findTasks } from '../find-meant.ts';
import { type Io, say } from '../io.ts';
import { addToLog, logPath } from '../log-file.ts';
import { MESSAGES } from '../messages.ts';
import { type CommonOptions, planBrief, type RunCommand } from '../plan-brief.ts';
import { clackPrompts } from '../prompts/clack-prompts.ts';

/** What is noted of a task; a plan is noted as issued by `plan`. */
export type Noted = Exclude<Logged, 'issued'>;

/** As many tasks are named where several are meant. */
const MOST_NAMED = 8;

/** A task as a person tells it from others: 12月2日 13:20 接站（王芳）. */
function taskLabel(task: Task, lang: Lang): string {
  const words = wordsFor(lang);
  const title = `${taskWhen(task, words)} ${cleanText(task.title)}`;
  const owners = assigneeText(task.owners, words);
  return owners === '' ? title : words.remark(title, owners);
}

/** The one task that is meant: on a terminal the person is asked which of several. Null where they gave up. */
async function chooseTask(
  found: readonly Task[],
  wanted: string,
  { lang, tasks }: { readonly lang: Lang; readonly tasks: readonly Task[] },
  io: Io,
): Promise<Task | null> {
  const [first, ...more] = found;
  if (first === undefined) {
    const near = nearTexts(
      wanted,
      tasks.map(({ title }) => title),
    );
    throw new UsageError(MESSAGES.noSuchTask(wanted, near));
  }
  if (more.length === 0) return first;
  const labels = found.map((task) => ({ value: task.id, label: taskLabel(task, lang), hint: '' }));
  if (io.terminal === undefined || io.env.TERM === 'dumb') {
    const named = found.slice(0, MOST_NAMED).map((task) => `${taskLabel(task, lang)}  ${task.id}`);
    throw new UsageError(MESSAGES.severalTasks(wanted, named, found.length - named.length));
  }
  const prompts = clackPrompts(io.terminal);
  const message = MESSAGES.whichTask[lang];
  const reply = await prompts.choose({ message, hint: '', options: labels, initial: first.id });
  prompts.release();
  if (reply.kind !== 'answer') return null;
  return found.find(({ id }) => id === reply.value) ?? null;
}

/** The tasks that some words may mean, those that are still to be done first: which of several is for a person to say. */
function meantBy(plan: Plan, wanted: string): readonly Task[] {
  const isOver = ({ status }: Task): number => (status === 'done' || status === 'skipped' ? 1 : 0);
  return findTasks(plan.tasks, wanted).toSorted((a, b) => isOver(a) - isOver(b));
}

/** `reception done`, `late`, `skip`, `note`: adds to the log of a brief what happened to a task. */
export const runNote =
  (
    what: Noted,
  ): RunCommand<[path: string, wanted: string, text: string | undefined], CommonOptions> =>
  async (path, wanted, text = '', options, io) => {
    const { plan, lang } = await planBrief(path, options, io);
    if (plan === null) throw new UsageError(MESSAGES.cannotBePlanned(path));
    const task = await chooseTask(meantBy(plan, wanted), wanted, { lang, tasks: plan.tasks }, io);
    if (task === null) return EXIT_LEFT;
    const at = zonedClock(plan.brief.timezone).local(instantOf(plan.generated));
    const of = { task: task.id, title: cleanText(task.title), text: text.trim() };
    const entry: LogEntry = { at, what, ...of, plan: '', folder: '', line: 0 };
    const problem = addToLog(path, entry, plan.brief.lang, io.files);
    if (problem !== '') {
      throw new UsageError(MESSAGES.notNoted(logPath(path), fileReason(problem)));
    }
    if (options.quiet !== true) {
      const when = dayAndClock(plan.generated, wordsFor(lang));
      say(MESSAGES.noted(when, what, of.title), lang, io);
    }
    return EXIT_OK;
  };
