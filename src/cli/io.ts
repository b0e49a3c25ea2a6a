import type { Readable, Writable } from 'node:stream';

/** A stream that text is written to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
  /** Whether chalk finds that it shows colours: a terminal that has them, or FORCE_COLOR. */
  readonly hasColors: boolean;
}

/** Whether to colour what goes to a stream: the flag decides, then NO_COLOR, then what the stream is like. */
export function colourOf(
  { color }: { readonly color?: boolean },
  { hasColors }: Output,
  { env }: Pick<Io, 'env'>,
): boolean {
  return color ?? (hasColors && !env.NO_COLOR);
}

/** The terminal in front of a person who can be asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Why a file could not be read. */
export type ReadProblem = 'missing' | 'folder' | 'denied' | 'other';

/** The files the commands see. Paths may be relative to the working folder. */
export interface Files {
  readonly read: (path: string) => Uint8Array | { readonly problem: ReadProblem };
  /** Writes a file whole or not at all, with the folders above it. */
  readonly write: (path: string, text: string) => void;
  /** Writes a file only if there is none of that name; false if there is. */
  readonly create: (path: string, text: string) => boolean;
  /** Files below a folder that end so, sorted; [] where there is no folder. */
  readonly list: (folder: string, ending: string) => readonly string[];
  /** When a file was last changed, in milliseconds; 0 where there is none. */
  readonly changed: (path: string) => number;
}

/** Everything outside: streams, files, clock, environment. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Missing where nobody can be asked: input or output is no terminal. Looked at by the command that asks only. */
  readonly terminal?: Terminal | undefined;
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The folder with the shipped packs, and the file they were compiled into when the program was built. */
  readonly templates: string;
  readonly compiled: string;
}
