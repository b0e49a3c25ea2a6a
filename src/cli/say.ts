import type { Lang, Text } from '../model/text.ts';
import { markLine } from '../render/sentences/mark-characters.ts';
import type { Io } from './io.ts';

/**
 * Says one thing to the person at the terminal, as a line on stderr. Names of files and arguments may stand in it as they
 * are: nothing in them can control a terminal or begin a line of its own.
 */
export function say(text: Text, lang: Lang, io: Io): void {
  io.stderr.write(`${markLine(text[lang])}\n`);
}

/** A sign of life of a run over many things. */
export interface Progress {
  /** So many are done. */
  readonly at: (done: number) => void;
  /** Takes the sign away, before something else is said. */
  readonly end: () => void;
}

const SECOND = 1000;
const WIDE = 40;

/** Says on one line of a terminal how far a run is, each second from the first on; nothing where nobody looks on. */
export function progressOf(io: Io, isQuiet: boolean, say: (done: number) => string): Progress {
  let last = performance.now();
  let isShown = false;
  const show = (text: string): void => {
    last = performance.now();
    isShown = true;
    io.stderr.write(`\r${text}`);
  };
  return {
    at: (done) => {
      if (io.stderr.isTerminal && !isQuiet && performance.now() - last >= SECOND) {
        show(say(done));
      }
    },
    end: () => {
      if (isShown) {
        io.stderr.write(`\r${' '.repeat(WIDE)}\r`);
        isShown = false;
      }
    },
  };
}
