import type { LogEntry } from '../../model/log.ts';
import type { LogNote, Task } from '../../model/plan.ts';
import type { OpenBrief } from '../open-brief.ts';

/** What somebody said of tasks since the plan was issued, in the order in which it was noted. */
export const planLog = ({ log, clock }: OpenBrief): readonly LogNote[] =>
  log.flatMap(({ at, what, task, title, text }): readonly LogNote[] =>
    what === 'issued' ? [] : [{ at: clock.iso(clock.read(at).instant), what, task, title, text }],
  );

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
