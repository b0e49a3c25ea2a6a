import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../src/cli/io.ts';

/** Keys as a terminal sends them. */
export const ENTER = '\r';
export const ESCAPE = '\u001b';
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';
/** Empties the line. */
export const CTRL_U = '\u0015';
export const DOWN = '\u001b[B';

/** A question, by words that are on the screen when it is asked, and what is typed then; nothing is typed for ''. */
export type Reply = readonly [asked: string, typed: string];

export interface Answering {
  readonly terminal: Terminal;
  /** All that was written so far, without colours and cursor movements. */
  readonly screen: () => string;
  /** Resolves when every question has come and been answered; fails when one does not come. */
  readonly done: Promise<void>;
}

const PATIENCE = 5_000;

const isCsi = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, 'g');

/** A terminal at which somebody answers these questions, each when it appears after the one before. */
export function answering(replies: readonly Reply[], columns = 80): Answering {
  const input = new PassThrough();
  let written = '';
  const output = new Writable({
    write(chunk, _, done) {
      written += String(chunk);
      done();
    },
  });
  Object.assign(output, { columns, rows: 60 });
  const screen = (): string => written.replaceAll(isCsi, '');
  return { terminal: { input, output }, screen, done: answerAll(replies, input, screen) };
}

async function answerAll(
  replies: readonly Reply[],
  input: PassThrough,
  screen: () => string,
): Promise<void> {
  let seen = 0;
  for (const [asked, typed] of replies) {
    await appears(asked, () => screen().includes(asked, seen), screen);
    seen = typed === '' ? screen().indexOf(asked, seen) + asked.length : screen().length;
    // Readline takes an escape for a key of its own only when nothing follows for a while.
    input.write(typed);
    if (typed === ESCAPE) await pause(80);
  }
}

async function appears(asked: string, is: () => boolean, screen: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!is()) {
    if (Date.now() > end) throw new Error(`“${asked}” was not asked:\n${screen().slice(-600)}`);
    await pause(2);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
