import type { BriefTime, LocalTime } from './time.ts';

/**
 * What happened to a plan or a task: a plan was issued; a task is done, put off, left out on purpose; something was noted. The
 * words for it, Chinese and English, are in `load/log/log-words.ts`.
 */
export const LOGGED = ['issued', 'done', 'late', 'skip', 'note'] as const;
export type Logged = (typeof LOGGED)[number];

/** A line of the log beside a brief. What was left out is ''. */
export interface LogEntry {
  /** When, on the clock of the brief's zone. */
  readonly at: BriefTime | LocalTime;
  readonly what: Logged;
  /** The id and the title of the task. */
  readonly task: string;
  readonly title: string;
  /** What somebody wrote of it. */
  readonly text: string;
  /** Of a plan that was issued: what tells it from others, and the folder it went to where `--out` named one. */
  readonly plan: string;
  readonly folder: string;
  /** The line it stands on, 1-based; 0 where it stands on none yet. */
  readonly line: number;
}
