import { basename, join } from 'node:path';
import { findClashes } from '../../core/clashes/find-clashes.ts';
import { findTogether } from '../../core/clashes/find-together.ts';
import type { Commitment } from '../../core/clashes/list-commitments.ts';
import type { Finding } from '../../model/finding.ts';
import { sortFindings } from '../../model/order.ts';
import type { Guidance, Plan, Task } from '../../model/plan.ts';
import { renderCalendars } from '../../render/calendar/render-calendar.ts';
import { deskTitle, renderDeskMarkdown } from '../../render/desk/render-desk.ts';
import { wordsFor } from '../../render/sentences/words.ts';
import { zonedClock } from '../../time/clock.ts';
import type { Io } from '../io.ts';
import { CALENDAR_FILE } from '../outputs.ts';
import { calendarsIn, NOBODY, PEOPLE, personFiles } from '../people-files.ts';
import { type PlannedBrief, planOf } from '../plan-brief.ts';
import { readNewest } from '../read-files.ts';

/** What a desk keeps of a brief: of a thousand, their whole plans would fill the memory. */
export interface DeskEntry {
  /** The plan without what only its own files show. */
  readonly plan: Plan;
  readonly commitments: readonly Commitment[];
  readonly together: readonly Guidance[];
}

/** Several plans as one desk, with what clashes between them. */
export interface Desk {
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
}

/** A task without how it came about, but for what its time shows. */
const deskTask = (task: Task): Task => ({
  ...task,
  needs: [],
  because: { ...task.because, changes: [], when: '', values: {} },
});

/** What a desk keeps of a brief; nothing of one without a plan that can be handed out. */
export function deskEntries(planned: PlannedBrief): readonly DeskEntry[] {
  const plan = planOf(planned);
  if (plan === null) return [];
  const tasks = plan.tasks.map(deskTask);
  const slim = { ...plan, tasks, head: [], left_out: [], forms: [], findings: [] };
  return [{ plan: slim, commitments: planned.commitments, together: planned.together }];
}

/** The desk of some briefs. What clashes inside of one brief is found there. */
export function deskOf(entries: readonly DeskEntry[]): Desk {
  const clock = zonedClock(entries[0]?.plan.brief.timezone ?? 'Asia/Shanghai');
  const findings = findClashes(
    entries.flatMap(({ commitments }) => commitments),
    // Ways are known inside of a brief only.
    { clock, ways: () => null, across: true },
  );
  const all = [...findings, ...findTogether(entries)];
  return { plans: entries.map(({ plan }) => plan), findings: sortFindings(all) };
}

/** Everybody of ours who does something or is somewhere, in the order of their names. */
function peopleOf(plans: readonly Plan[]): readonly string[] {
  const names = plans.flatMap(({ tasks, occasions }) => [
    ...tasks.flatMap(({ owners }) => owners.flatMap(({ name }) => name ?? [])),
    ...occasions.flatMap(({ people }) => people),
  ]);
  return [...new Set(names)].toSorted();
}

/** A file of a desk, to be rendered when it is written: together they are larger than all else. */
export interface DeskFile {
  readonly name: string;
  readonly render: () => string;
}

/**
 * The files of a desk: the list, one calendar of all, and one for each of our people. Where the desk is not all there is, what
 * its calendars hold of other briefs stays.
 */
export function deskFiles(
  { plans, findings }: Desk,
  folder: string,
  isAll: boolean,
  io: Io,
): readonly DeskFile[] {
  const lang = plans[0]?.brief.lang ?? 'zh';
  const calendar = (name: string, title: string, person?: string): DeskFile => {
    const render = (): string => {
      const previous = readNewest(io.files, join(folder, name));
      const options = { previous, keepOthers: !isAll, ...(person === undefined ? {} : { person }) };
      return renderCalendars(plans, title, options);
    };
    return { name, render };
  };
  const files = [...personFiles(peopleOf(plans))].map(
    ([person, name]) => [person, `${name}.ics`] as const,
  );
  // Somebody who has nothing to do any more: what is in their phone is cancelled.
  const known = new Set<string>(files.map(([, name]) => name));
  const gone = calendarsIn(io.files, folder, PEOPLE).filter((name) => !known.has(name));
  return [
    { name: 'desk.md', render: () => renderDeskMarkdown(plans, findings) },
    calendar(CALENDAR_FILE, deskTitle(plans, wordsFor(lang))),
    ...files.map(([person, name]) => calendar(name, person, person)),
    ...gone.map((name) => calendar(name, basename(name, '.ics'), NOBODY)),
  ];
}
