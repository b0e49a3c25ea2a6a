import type { LogEntry } from '../../model/log.ts';
import type { LogNote, Task } from '../../model/plan.ts';
import type { OpenBrief } from '../open-brief.ts';

/** What somebody said of tasks since the plan was issued, in the order in which it was noted. */
export const planLog = ({ log, clock }: OpenBrief): readonly LogNote[] =>
  log.flatMap(({ at, what, task, title, text }): readonly LogNote[] =>
    what === 'issued' ? [] : [{ at: clock.iso(clock.read(at).instant), what, task, title, text }],
  );

/** A task that did not go as planned, as forms see it. */
export interface Deviation {
  readonly title: string;
  readonly what: 'late' | 'skip';
  readonly text: string;
  /** When it was done after all, a local time; '' where it was not. */
  readonly done: string;
}

/** The tasks that were put off or left out, each once with what was said last of that, in the order of the log. */
export function deviations({ log, clock }: OpenBrief): readonly Deviation[] {
  const found = new Map<string, Deviation>();
  for (const { at, what, task, title, text } of log) {
    if (what === 'late' || what === 'skip') found.set(task, { title, what, text, done: '' });
    const before = found.get(task);
    if (what !== 'done' || before === undefined) continue;
    // Done after all: what was to be left out went as planned.
    if (before.what === 'skip') found.delete(task);
    else found.set(task, { ...before, done: clock.local(clock.read(at).instant) });
  }
  return [...found.values()];
}

/** What was noted of tasks that are put off, by their ids: what was said last counts. */
export function putOff(log: readonly LogEntry[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { what, task, text } of log) {
    if (what === 'late') texts.set(task, text);
    if (what === 'done' || what === 'skip') texts.delete(task);
  }
  return texts;
}

/** The tasks that somebody said are done, or are left out, by their ids: what was said last counts. */
export function loggedStates(log: readonly LogEntry[]): ReadonlyMap<string, Task['status']> {
  const states = new Map<string, Task['status']>();
  for (const { what, task } of log) {
    if (what === 'done') states.set(task, 'done');
    if (what === 'skip') states.set(task, 'skipped');
    // Put off: it is to be done after all.
    if (what === 'late') states.delete(task);
  }
  return states;
}
