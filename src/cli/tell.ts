import type { Lang, Text } from '../model/text.ts';
import { cleanText } from '../render/layout/clean-text.ts';
import type { Io } from './io.ts';

/** Says one line on stderr, in the language of the reader; what stands in the name of a file does nothing to the terminal. */
export function tell(io: Io, lang: Lang, text: Text): void {
  io.stderr.write(`${cleanText(text[lang])}\n`);
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
