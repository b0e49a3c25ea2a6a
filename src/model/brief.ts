import { type Path, type Position, type Positions, topOf } from './position.ts';
import type { BriefTime } from './time.ts';

/** A task of the office's own, as a brief adds it. */
export interface ExtraTask {
  readonly id: string;
  readonly title: string;
  readonly at: BriefTime | null;
  readonly by: BriefTime | null;
  /** A role's id or a person's name. */
  readonly owner: string;
  readonly place: string;
}

/** One of our people. */
export interface TeamMember {
  readonly name: string;
  /** Ids of roles. */
  readonly roles: readonly string[];
  /** His department. */
  readonly organization?: string;
  readonly phone?: string;
  /** The city or site where he is; '' for ours. */
  readonly place?: string;
  /** The dates, `YYYY-MM-DD`, on which alone he is there, or is not. */
  readonly free?: readonly string[];
  readonly away?: readonly string[];
}

/**
 * What every brief (接待单) holds as the loader hands it over, whatever its kind; the sections of its kind stand beside these
 * keys, and their types are inferred from its shape (`BriefOf`). Every key is there: text that was not given is '', a list [],
 * a time null. A type and no interface, so that code that walks a shape may take it for a map.
 */
export type Brief = {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly title: string;
  readonly level: string;
  /** '' where the plan chooses. */
  readonly depth: string;
  readonly timezone: string;
  readonly lang: string;
  readonly received: BriefTime | null;
  readonly host: { readonly organization: string; readonly approver: string };
  readonly team: readonly TeamMember[];
  readonly tasks: readonly ExtraTask[];
  readonly rules: {
    readonly packs: readonly string[];
    /** Tables of holidays and closing days of the office's own. */
    readonly holidays: readonly string[];
    readonly off: readonly { readonly rule: string; readonly reason: string }[];
  };
  readonly notes: string;
};

/** A brief with the file it came from and the place of each of its values. */
export interface BriefFile {
  readonly file: string;
  readonly brief: Brief;
  readonly positions: Positions;
  /** The files with tables that it names in place of items, and where. */
  readonly sheets?: readonly { readonly name: string; readonly at: Position }[];
}

/** The items of a list of a brief, whatever its kind. */
export const sectionOf = (
  brief: Brief,
  section: string,
): readonly Readonly<Record<string, unknown>>[] =>
  ((brief as Readonly<Record<string, unknown>>)[section] ?? []) as readonly Readonly<
    Record<string, unknown>
  >[];

/** Where the first of some values stands that was written, by its path, as keys or joined (`guests/0`); else the whole brief. */
export function placeOf(of: BriefFile, ...paths: readonly (string | Path)[]): Position {
  const known = paths.flatMap((path) => of.positions[[path].flat().join('/')] ?? []);
  return known[0] ?? of.positions[''] ?? topOf(of.file);
}
