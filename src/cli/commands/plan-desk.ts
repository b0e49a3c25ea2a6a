import { basename, join } from 'node:path';
import { sortFindings } from '../../core/assemble/plan-findings.ts';
import { findClashes } from '../../core/clashes/find-clashes.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { renderCalendars } from '../../render/calendar/render-calendar.ts';
import { deskTitle } from '../../render/desk/desk-days.ts';
import { renderDeskMarkdown, renderDeskTerminal } from '../../render/desk/render-desk.ts';
import { wordsFor } from '../../render/sentences/words-for.ts';
import { zonedClock } from '../../time/clock.ts';
import type { Io } from '../io.ts';
import type { PlannedBrief } from '../plan-brief.ts';
import { readNewest } from '../read-newest.ts';

/** A name that nobody has. */
const NOBODY = '\n';

/** Several plans as one desk, with what clashes between them. */
export interface Desk {
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
}

/** The desk of all briefs that have a plan. What clashes inside of one brief is found there. */
export function deskOf(planned: readonly PlannedBrief[]): Desk {
  const made = planned.flatMap(({ plan, commitments }) =>
    plan === null ? [] : [{ plan, commitments }],
  );
  const clock = zonedClock(made[0]?.plan.brief.timezone ?? 'Asia/Shanghai');
  const findings = findClashes(
    made.flatMap(({ commitments }) => commitments),
    // Ways are known inside of a brief only.
    { clock, ways: () => null, across: true },
  );
  return { plans: made.map(({ plan }) => plan), findings: sortFindings(findings) };
}

/** The desk on the screen. */
export function deskText({ plans, findings }: Desk, columns: number, color: boolean): string {
  return renderDeskTerminal(plans, findings, { columns, color });
}

/** Names that Windows keeps for its devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name of a person as the name of a file on any system. */
function fileName(person: string): string {
  const safe = person.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  const short = [...safe].slice(0, 60).join('').trim() || '_';
  return RESERVED.test(short) ? `_${short}` : short;
}

/** A file for each person; those whose names make the same one are numbered. Upper and lower case are one on many systems. */
function filesOf(people: readonly string[]): readonly (readonly [string, string])[] {
  const taken = new Map<string, number>();
  return people.map((person) => {
    const name = fileName(person);
    const count = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), count);
    return [person, `people/${count === 1 ? name : `${name}-${count}`}.ics`];
  });
}

/** Everybody of ours who does something or is somewhere, in the order of their names. */
function peopleOf(plans: readonly Plan[]): readonly string[] {
  const names = plans.flatMap(({ tasks, occasions }) => [
    ...tasks.flatMap(({ owners }) => owners.flatMap(({ name }) => name ?? [])),
    ...occasions.flatMap(({ people }) => people),
  ]);
  return [...new Set(names)].toSorted();
}

/**
 * The files of a desk: the list, one calendar of all, and one for each of our people. Where the desk is not all there is, what
 * its calendars hold of other briefs stays.
 */
export function deskOutputs(
  { plans, findings }: Desk,
  folder: string,
  isAll: boolean,
  io: Io,
): Readonly<Record<string, string>> {
  const keepOthers = !isAll;
  const lang = plans[0]?.brief.lang ?? 'zh';
  const before = (name: string): string => readNewest(join(folder, name), io.files);
  const title = deskTitle(plans, wordsFor(lang));
  const files = filesOf(peopleOf(plans));
  const own = files.map(([person, name]) => {
    const options = { person, previous: before(name), keepOthers };
    return [name, renderCalendars(plans, person, options)] as const;
  });
  // Somebody who has nothing to do any more: what is in their phone is cancelled.
  const known = new Set(files.map(([, name]) => name));
  const gone = io.files
    .list(join(folder, 'people'), '.ics')
    .map((path) => `people/${basename(path)}`)
    .filter((name) => !known.has(name) && !name.endsWith('.new.ics'))
    .map((name) => {
      const options = { person: NOBODY, previous: before(name), keepOthers };
      return [name, renderCalendars(plans, basename(name, '.ics'), options)] as const;
    });
  return {
    'desk.md': renderDeskMarkdown(plans, findings),
    'calendar.ics': renderCalendars(plans, title, {
      previous: before('calendar.ics'),
      keepOthers,
    }),
    ...Object.fromEntries([...own, ...gone]),
  };
}
