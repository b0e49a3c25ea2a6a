import { Chalk, supportsColor, supportsColorStderr } from 'chalk';

/** Whether the streams of this process show colours, as chalk finds: by the terminal, its name, FORCE_COLOR. */
export const STREAM_COLORS: Readonly<Record<'stdout' | 'stderr', boolean>> = {
  stdout: supportsColor !== false,
  stderr: supportsColorStderr !== false,
};

/** How parts of what a terminal shows are coloured; every function keeps the text and its width. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly day: (text: string) => string;
  readonly phase: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
}

const asItIs = (text: string): string => text;

const PLAIN: Paint = {
  title: asItIs,
  day: asItIs,
  phase: asItIs,
  quiet: asItIs,
  error: asItIs,
  warning: asItIs,
  info: asItIs,
};

/** The sixteen colours of the reader's own theme, or none; the terminal is not asked. */
export const paintFor = (color: boolean): Paint => {
  if (!color) return PLAIN;
  const chalk = new Chalk({ level: 1 });
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
