import { Chalk, supportsColor, supportsColorStderr } from 'chalk';
import type { Level } from '../../model/finding.ts';

/** Whether the streams of this process show colours, as chalk finds: by the terminal, its name, FORCE_COLOR. */
export const STREAM_COLORS: Readonly<Record<'stdout' | 'stderr', boolean>> = {
  stdout: supportsColor !== false,
  stderr: supportsColorStderr !== false,
};

/** How parts of what a terminal shows are coloured; every function keeps the text and its width. */
export type Paint = Readonly<
  Record<'title' | 'day' | 'phase' | 'quiet' | Level, (text: string) => string>
>;

/** The sixteen colours of the reader's own theme, or none; the terminal is not asked. */
export const paintFor = (color: boolean): Paint => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    title: (text) => chalk.bold(text),
    day: (text) => chalk.bold.cyan(text),
    phase: (text) => chalk.cyan(text),
    quiet: (text) => chalk.dim(text),
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
  };
};
