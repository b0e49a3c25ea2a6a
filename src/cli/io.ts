import type { Readable, Writable } from 'node:stream';
import type { Lang, Text } from '../model/text.ts';
import { markLine } from '../render/layout/clean-text.ts';
import { textWidth } from '../render/layout/wrap-text.ts';

/** A stream that text, or the bytes of a file, are written to. */
export interface Output {
  readonly write: (content: string | Uint8Array) => void;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
  /** Whether chalk finds that it shows colours: a terminal that has them, or FORCE_COLOR. */
  readonly hasColors: boolean;
}

/** The terminal in front of a person who can be asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Why a file could not be read; `special` is a device, a socket, or a pipe that nobody named. */
export type ReadProblem = 'missing' | 'folder' | 'denied' | 'too-large' | 'special' | 'other';

/** What may be read: so many bytes at most, and out of a pipe too. */
export interface ReadLimits {
  readonly most?: number;
  readonly pipes?: boolean;
}

/** The files the commands see. Paths may be relative to the working folder. */
export interface Files {
  /**
   * The bytes of a file, of 256 MiB at most unless a limit is given. What is no regular file is not opened, but for a pipe
   * where those are allowed; what came out of one is kept, as it comes out once.
   */
  readonly read: (
    path: string,
    limits?: ReadLimits,
  ) => Uint8Array | { readonly problem: ReadProblem };
  /**
   * Writes a file whole or not at all, also through a power cut, with the folders above it. A link stays and the file it
   * leads to is written. `isDue` is asked last of all: where it says no, nothing is written and the answer is false.
   */
  readonly write: (
    path: string,
    content: string | Uint8Array,
    isDue?: () => boolean,
  ) => Promise<boolean>;
  /** Makes a folder say after a power cut what it says now. */
  readonly settle: (folder: string) => void;
  /** Writes a file only if there is none of that name; false if there is. */
  readonly create: (path: string, text: string) => boolean;
  /** The same for a lock: at once, and it may be seen before the text is in it. */
  readonly claim: (path: string, text: string) => boolean;
  /** Adds a text at the end of a file, in one piece and down to the disk; the file is made where there is none. */
  readonly append: (path: string, text: string) => void;
  /** Removes a file that may not be there; where a text is given only if that is what it holds. */
  readonly remove: (path: string, holding?: string) => void;
  /** Files in a folder and below that end so, sorted; [] where there is no folder. */
  readonly list: (folder: string, ending: string) => readonly string[];
  /** The names in a folder. */
  readonly names: (folder: string) => readonly string[];
  /** When a file was last changed, in milliseconds; 0 where there is none. */
  readonly changed: (path: string) => number;
  /** The path without links in it; undefined where nothing is there. */
  readonly realPath: (path: string) => string | undefined;
}

/** Everything outside: streams, files, clock, environment. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Missing where nobody can be asked: input or output is no terminal. Looked at by the command that asks only. */
  readonly terminal?: Terminal | undefined;
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says what a run is at where that takes over a second; see `withSigns`. */
  readonly alive?: (text: Text) => void;
  /** Has the system show a file or a folder; false where it cannot. */
  readonly open?: (path: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The folder with the shipped packs, and the file they were compiled into when the program was built. */
  readonly templates: string;
  readonly compiled: string;
}

/**
 * Says one thing to the person at the terminal, as a line on stderr. Names of files and arguments may stand in it as they
 * are: nothing in them can control a terminal or begin a line of its own.
 */
export function say(text: Text, lang: Lang, io: Io): void {
  io.stderr.write(`${markLine(text[lang])}\n`);
}

/** A second of silence is long to whoever looks on. */
const SILENCE = 1000;

/**
 * The same outside with a sign of life: `alive` says on one line of a terminal what a run is at, once a second from the first
 * second on, and whatever is said next takes the line away. Nothing is written where nobody looks on. `end` takes it away.
 */
export function withSigns(io: Io, lang: Lang, isQuiet: boolean): Io & { readonly end: () => void } {
  const { stdout, stderr } = io;
  let last = performance.now();
  let shown = 0;
  const end = (): void => {
    if (shown > 0) stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  const cleared = (output: Output): Output => ({
    ...output,
    write: (content) => {
      end();
      output.write(content);
    },
  });
  const alive = (text: Text): void => {
    if (!stderr.isTerminal || isQuiet || performance.now() - last < SILENCE) return;
    end();
    last = performance.now();
    shown = textWidth(text[lang]);
    stderr.write(`\r${text[lang]}`);
  };
  const { files, env, now, templates, compiled, open } = io;
  return {
    ...{ files, env, now, templates, compiled, ...(open && { open }) },
    stdout: cleared(stdout),
    stderr: cleared(stderr),
    // Looked at by the command that asks only.
    get terminal() {
      end();
      return io.terminal;
    },
    alive,
    end,
  };
}
